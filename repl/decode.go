package repl

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// decoder turns the bytes of a terminal into keys. It is given bytes as they
// come and asked for one key at a time; what has not been asked for stays as
// bytes, so that a program that reads the terminal finds it untouched.
type decoder struct {
	buf     []byte
	scanned int // how far a paste's end has been looked for
}

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

func (d *decoder) feed(p []byte) { d.buf = append(d.buf, p...) }

// partial reports that bytes are there that are no whole key yet.
func (d *decoder) partial() bool { return len(d.buf) > 0 }

// pasting reports that a paste has begun and its end has not come.
func (d *decoder) pasting() bool { return bytes.HasPrefix(d.buf, []byte(pasteStart)) }

// next takes one key. With flush, nothing more will come soon: what there is
// stands for itself, a lone ESC for the Escape key.
func (d *decoder) next(flush bool) (Key, bool) {
	for len(d.buf) > 0 {
		k, n := d.decode(flush)
		if n == 0 {
			return Key{}, false
		}
		d.buf = d.buf[n:]
		if len(d.buf) == 0 {
			d.buf = nil
		}
		if k.Code != KeyIgnore {
			return k, true
		}
	}
	return Key{}, false
}

// decode looks at the front of the buffer: the key there and its length, 0
// when more bytes are needed to tell.
func (d *decoder) decode(flush bool) (Key, int) {
	b := d.buf
	if b[0] != keyEscape {
		return decodeRune(b, flush)
	}
	if len(b) == 1 {
		if flush {
			return Key{Code: keyEscape}, 1
		}
		return Key{}, 0
	}
	switch {
	case b[1] == '[':
		return d.decodeCSI(flush)
	case b[1] == 'O':
		if len(b) == 2 {
			if flush {
				return Key{Code: 'O', Alt: true}, 2
			}
			return Key{}, 0
		}
		if code, ok := ss3Keys[b[2]]; ok {
			return Key{Code: code}, 3
		}
		return Key{Code: KeyIgnore}, 3
	case b[1] == keyEscape:
		return Key{Code: keyEscape}, 1
	case strings.IndexByte("]P_^", b[1]) >= 0 && len(b) > 2:
		return decodeReport(b, flush)
	case strings.IndexByte("]P_^", b[1]) >= 0 && !flush:
		return Key{}, 0
	}
	k, n := decodeRune(b[1:], flush)
	if n == 0 {
		return Key{}, 0
	}
	if k.Code == keyEnter || k.Code == keyLinefeed {
		return Key{Code: KeyNewline}, n + 1
	}
	k.Alt = true
	return k, n + 1
}

func decodeRune(b []byte, flush bool) (Key, int) {
	if b[0] < utf8.RuneSelf {
		switch {
		case b[0] == 0:
			return Key{Code: KeyIgnore}, 1
		case b[0] == keyEnter && len(b) > 1 && b[1] == keyLinefeed:
			return Key{Code: keyEnter}, 2 // one line's end
		}
		return Key{Code: rune(b[0])}, 1
	}
	if !utf8.FullRune(b) && !flush {
		return Key{}, 0
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError && n == 1 || r >= 0x80 && r < 0xa0 {
		return Key{Code: KeyIgnore}, n
	}
	return Key{Code: r}, n
}

// decodeReport skips a string that the terminal sends in answer to a question
// (OSC, DCS and their like), up to BEL or ST.
func decodeReport(b []byte, flush bool) (Key, int) {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == 7:
			return Key{Code: KeyIgnore}, i + 1
		case b[i] == '\\' && b[i-1] == keyEscape:
			return Key{Code: KeyIgnore}, i + 1
		}
	}
	if flush {
		return Key{Code: KeyIgnore}, 2
	}
	return Key{}, 0
}

// maxCSI bounds a control sequence: what is longer is noise.
const maxCSI = 64

func (d *decoder) decodeCSI(flush bool) (Key, int) {
	b := d.buf
	if len(b) > 2 && b[2] == '[' { // function keys of the Linux console
		if len(b) > 3 {
			return Key{Code: KeyIgnore}, 4
		}
		if !flush {
			return Key{}, 0
		}
	}
	end := 2
	for end < len(b) && end < maxCSI && b[end] >= 0x20 && b[end] < 0x40 {
		end++
	}
	if end == len(b) {
		if !flush {
			return Key{}, 0
		}
		if end == 2 {
			return Key{Code: '[', Alt: true}, 2
		}
		return Key{Code: KeyIgnore}, end
	}
	params, final := string(b[2:end]), b[end]
	if final == '~' && params == "200" {
		return d.decodePaste(flush)
	}
	if final == 'M' && params == "" { // a mouse report of the old kind
		return Key{Code: KeyIgnore}, min(end+4, len(b))
	}
	return csiKey(params, final), end + 1
}

func (d *decoder) decodePaste(flush bool) (Key, int) {
	from := max(d.scanned, len(pasteStart))
	i := bytes.Index(d.buf[from:], []byte(pasteEnd))
	if i < 0 && !flush {
		d.scanned = max(len(pasteStart), len(d.buf)-len(pasteEnd))
		return Key{}, 0
	}
	d.scanned = 0
	if i < 0 {
		return Key{Code: KeyPaste, Text: cleanPaste(d.buf[len(pasteStart):])}, len(d.buf)
	}
	text := d.buf[len(pasteStart) : from+i]
	return Key{Code: KeyPaste, Text: cleanPaste(text)}, from + i + len(pasteEnd)
}

// cleanPaste makes source text of pasted bytes: lines end in "\n", and control
// characters, which could only do harm, are left out.
func cleanPaste(b []byte) string {
	s := strings.ReplaceAll(strings.ToValidUTF8(string(b), "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\n', r == '\t':
			return r
		case r < ' ', r >= 0x7f && r < 0xa0:
			return -1
		}
		return r
	}, s)
}

var ss3Keys = map[byte]rune{
	'A': KeyUp, 'B': KeyDown, 'C': KeyRight, 'D': KeyLeft, 'H': KeyHome, 'F': KeyEnd, 'M': keyEnter,
}

// csiPlain and csiCtrl give the key of a control sequence by its final letter,
// or by its number and "~".
var csiPlain = map[string]rune{
	"A": KeyUp, "B": KeyDown, "C": KeyRight, "D": KeyLeft, "H": KeyHome, "F": KeyEnd,
	"Z":  KeyShiftTab,
	"1~": KeyHome, "7~": KeyHome, "4~": KeyEnd, "8~": KeyEnd,
	"3~": KeyDelete, "5~": KeyPageUp, "6~": KeyPageDown,
}

var csiCtrl = map[string]rune{
	"C": KeyWordRight, "D": KeyWordLeft, "H": KeyBlockStart, "F": KeyBlockEnd,
	"1~": KeyBlockStart, "7~": KeyBlockStart, "4~": KeyBlockEnd, "8~": KeyBlockEnd,
	"3~": KeyDeleteWord, "A": KeyPageUp, "B": KeyPageDown,
}

// csiKey names the key of "ESC [ params final". The second parameter holds
// the modifiers, one more than a sum of Shift 1, Alt 2, Ctrl 4.
func csiKey(params string, final byte) Key {
	fields := strings.Split(params, ";")
	mod := 0
	if len(fields) > 1 {
		m, _ := strconv.Atoi(strings.SplitN(fields[1], ":", 2)[0])
		mod = max(m-1, 0)
	}
	switch {
	case final == 'u': // one key, by its code
		code, err := strconv.Atoi(strings.SplitN(fields[0], ":", 2)[0])
		if err != nil {
			return Key{Code: KeyIgnore}
		}
		return modified(rune(code), mod)
	case final == '~' && fields[0] == "27" && len(fields) == 3:
		code, _ := strconv.Atoi(fields[2])
		return modified(rune(code), mod)
	}
	name := string(final)
	if final == '~' {
		name = fields[0] + "~"
	}
	table := csiPlain
	if mod&(2|4) != 0 {
		table = csiCtrl
	}
	if code, ok := table[name]; ok {
		return Key{Code: code}
	}
	return Key{Code: KeyIgnore}
}

// modified is a character with modifiers that its own code cannot carry.
func modified(code rune, mod int) Key {
	alt := mod&2 != 0
	switch {
	case code == keyEnter && mod != 0:
		return Key{Code: KeyNewline}
	case code == keyTab && mod&1 != 0:
		return Key{Code: KeyShiftTab}
	case mod&4 != 0 && code >= '@' && code < keyBackspace:
		return Key{Code: ctrl(code), Alt: alt}
	case code >= 57344 && code <= 63743 || code <= 0 || code > utf8.MaxRune:
		return Key{Code: KeyIgnore}
	}
	return Key{Code: code, Alt: alt}
}
