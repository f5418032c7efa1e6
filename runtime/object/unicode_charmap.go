package object

import (
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding/charmap"
)

// byteTable is an encoding of one byte a character: what each byte means, -1
// where it means nothing, and the reverse.
type byteTable struct {
	to   [256]rune
	from map[rune]byte
}

func (t *byteTable) put(dst []byte, r rune) ([]byte, bool) {
	if c, ok := t.from[r]; ok {
		return append(dst, c), true
	}
	return dst, false
}

// decoder makes the decoding function; reason is the error for a byte without
// a meaning.
func (t *byteTable) decoder(label, reason string) decodeFunc {
	return func(b []byte, errors string, _ bool) (string, int) {
		out := make([]byte, 0, len(b)+len(b)/8)
		for i := 0; i < len(b); {
			if r := t.to[b[i]]; r >= 0 {
				out = AppendRune(out, r)
				i++
				continue
			}
			h := decodeFailure(label, b, i, i+1, reason, plainErrors(errors))
			out = append(out, h.text...)
			i = h.next
		}
		return string(out), len(b)
	}
}

// plainErrors takes surrogatepass for strict, where the encoding has nothing
// to pass.
func plainErrors(errors string) string {
	if errors == "surrogatepass" {
		return "strict"
	}
	return errors
}

var _ = addCodec("ascii", &Codec{
	Name: "ascii", label: "ascii", ascii: true, runs: true,
	put: func(dst []byte, r rune) ([]byte, bool) {
		if r < utf8.RuneSelf {
			return append(dst, byte(r)), true
		}
		return dst, false
	},
	reason: func(rune) string { return "ordinal not in range(128)" },
	decode: func(b []byte, errors string, final bool) (string, int) {
		if isASCII(unsafe.String(unsafe.SliceData(b), len(b))) {
			return string(b), len(b)
		}
		var t byteTable
		for i := range t.to {
			t.to[i] = rune(i)
			if i >= utf8.RuneSelf {
				t.to[i] = -1
			}
		}
		return t.decoder("ascii", "ordinal not in range(128)")(b, errors, final)
	},
})

var _ = addCodec("latin_1", &Codec{
	Name: "iso8859-1", label: "latin-1", ascii: true, runs: true,
	put: func(dst []byte, r rune) ([]byte, bool) {
		if r < 256 {
			return append(dst, byte(r)), true
		}
		return dst, false
	},
	reason: func(rune) string { return "ordinal not in range(256)" },
	decode: func(b []byte, _ string, _ bool) (string, int) {
		out := make([]byte, 0, len(b)+len(b)/8)
		for _, c := range b {
			out = utf8.AppendRune(out, rune(c))
		}
		return string(out), len(b)
	},
})

// charmaps are the one-byte encodings of the library, by module name.
var charmaps = map[string]*charmap.Charmap{
	"cp037": charmap.CodePage037, "cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852,
	"cp855": charmap.CodePage855, "cp858": charmap.CodePage858, "cp860": charmap.CodePage860, "cp862": charmap.CodePage862,
	"cp863": charmap.CodePage863, "cp865": charmap.CodePage865, "cp866": charmap.CodePage866, "cp1140": charmap.CodePage1140,
	"iso8859_2": charmap.ISO8859_2, "iso8859_3": charmap.ISO8859_3, "iso8859_4": charmap.ISO8859_4, "iso8859_5": charmap.ISO8859_5,
	"iso8859_6": charmap.ISO8859_6, "iso8859_7": charmap.ISO8859_7, "iso8859_8": charmap.ISO8859_8, "iso8859_9": charmap.ISO8859_9,
	"iso8859_10": charmap.ISO8859_10, "iso8859_13": charmap.ISO8859_13, "iso8859_14": charmap.ISO8859_14,
	"iso8859_15": charmap.ISO8859_15, "iso8859_16": charmap.ISO8859_16,
	"koi8_r": charmap.KOI8R, "koi8_u": charmap.KOI8U, "mac_roman": charmap.Macintosh, "mac_cyrillic": charmap.MacintoshCyrillic,
	"cp874": charmap.Windows874, "cp1250": charmap.Windows1250, "cp1251": charmap.Windows1251, "cp1252": charmap.Windows1252,
	"cp1253": charmap.Windows1253, "cp1254": charmap.Windows1254, "cp1255": charmap.Windows1255, "cp1256": charmap.Windows1256,
	"cp1257": charmap.Windows1257, "cp1258": charmap.Windows1258,
}

// read takes the library's table over.
func (t *byteTable) read(m *charmap.Charmap, module string) {
	// The library follows the Web, where the code pages of Windows fill their
	// gaps with control characters.
	windows := strings.HasPrefix(module, "cp125") || module == "cp874"
	for i := range t.to {
		r := m.DecodeByte(byte(i))
		if r == utf8.RuneError && strings.HasPrefix(module, "iso") && i < 0xA0 {
			r = rune(i)
		}
		if r == utf8.RuneError || windows && r >= 0x80 && r < 0xA0 {
			r = -1
		}
		t.to[i] = r
	}
	pagePatches[module].codes(t.setCode)
}

func (t *byteTable) setCode(code string, r rune) { t.to[code[0]] = r }

var charmapCodecs sync.Map // module name → *Codec

// charmapCodec makes the codec of a one-byte encoding on first use; nil when
// there is none of the name.
func charmapCodec(module string) *Codec {
	if c, ok := charmapCodecs.Load(module); ok {
		return c.(*Codec)
	}
	t := &byteTable{from: map[rune]byte{}}
	old, isOld := oldPages[module]
	switch m, ok := charmaps[module]; {
	case ok:
		t.read(m, module)
	case isOld:
		for i := range t.to {
			t.to[i] = rune(i)
		}
		old.codes(t.setCode)
	default:
		return nil
	}
	for i, r := range t.to {
		if r >= 0 {
			t.from[r] = byte(i)
		}
	}
	name := strings.ReplaceAll(module, "_", "-")
	c := &Codec{Name: name, label: "charmap", ascii: t.to['A'] == 'A', runs: true,
		put:    t.put,
		reason: func(rune) string { return "character maps to <undefined>" },
		decode: t.decoder("charmap", "character maps to <undefined>")}
	charmapCodecs.Store(module, c)
	return c
}
