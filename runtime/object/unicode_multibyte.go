package object

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// pairTable is an encoding of one or two bytes a character (and three, for one
// lead byte), read out of the library's codec: what the bytes mean, and the
// reverse.
type pairTable struct {
	single  [256]rune
	pairs   map[uint16]rune
	triples map[uint16]rune // behind the byte 0x8F
	from    map[rune]string
	lead    func(c byte) bool // which bytes may begin a pair; nil: all
}

// readTable reads the library's table, keeping the codes that keep allows (nil:
// all), and corrects it: the library follows the Web's tables.
func readTable(lib encoding.Encoding, three bool, keep func(b []byte) bool, patch pagePatch) *pairTable {
	t := &pairTable{pairs: map[uint16]rune{}, from: map[rune]string{}}
	dec, enc := lib.NewDecoder(), lib.NewEncoder()
	one := func(b []byte) rune {
		out, err := dec.Bytes(b)
		r, n := utf8.DecodeRune(out)
		if err != nil || r == utf8.RuneError || n != len(out) || keep != nil && !keep(b) {
			return -1
		}
		if back, err := enc.Bytes(out); err == nil {
			t.from[r] = string(back)
		}
		return r
	}
	for i := range t.single {
		t.single[i] = one([]byte{byte(i)})
	}
	for lead := 0x81; lead <= 0xFE; lead++ {
		if t.single[lead] >= 0 {
			continue
		}
		for trail := 0x40; trail <= 0xFE; trail++ {
			if r := one([]byte{byte(lead), byte(trail)}); r >= 0 {
				t.pairs[uint16(lead<<8|trail)] = r
			}
		}
	}
	if three {
		t.triples = map[uint16]rune{}
		for a := 0xA1; a <= 0xFE; a++ {
			for b := 0xA1; b <= 0xFE; b++ {
				if r := one([]byte{0x8F, byte(a), byte(b)}); r >= 0 {
					t.triples[uint16(a<<8|b)] = r
				}
			}
		}
	}
	t.correct(patch)
	return t
}

// code finds the place of a code of one to three bytes.
func (t *pairTable) code(b string) rune {
	switch len(b) {
	case 1:
		return t.single[b[0]]
	case 2:
		if r, ok := t.pairs[uint16(b[0])<<8|uint16(b[1])]; ok {
			return r
		}
	case 3:
		if r, ok := t.triples[uint16(b[1])<<8|uint16(b[2])]; ok && b[0] == 0x8F {
			return r
		}
	}
	return -1
}

// setCode changes what a code means; -1: nothing.
func (t *pairTable) setCode(b string, r rune) {
	switch {
	case len(b) == 1:
		t.single[b[0]] = r
	case len(b) == 2 && r < 0:
		delete(t.pairs, uint16(b[0])<<8|uint16(b[1]))
	case len(b) == 2:
		t.pairs[uint16(b[0])<<8|uint16(b[1])] = r
	case r < 0:
		delete(t.triples, uint16(b[1])<<8|uint16(b[2]))
	default:
		t.triples[uint16(b[1])<<8|uint16(b[2])] = r
	}
}

// codes calls set for every code that the patch changes: -1 means nothing.
func (p pagePatch) codes(set func(code string, r rune)) {
	for _, word := range strings.Fields(p.drop) {
		lo, hi, ok := strings.Cut(word, "-")
		if !ok {
			hi = lo
		}
		for c := hexNumber(lo); c <= hexNumber(hi); c++ {
			set(codeBytes(c, len(lo)/2), -1)
		}
	}
	for _, run := range p.set {
		c := hexNumber(run.at)
		rs := Runes(run.text)
		if first, last, ok := strings.Cut(run.text, ".."); ok {
			rs = rs[:0]
			for r := Runes(first)[0]; r <= Runes(last)[0]; r++ {
				rs = append(rs, r)
			}
		}
		for i, r := range rs {
			set(codeBytes(c+i, len(run.at)/2), r)
		}
	}
}

// correct applies a patch and makes encoding agree with it.
func (t *pairTable) correct(p pagePatch) {
	p.codes(t.setCode)
	for r, b := range t.from {
		if t.code(b) != r {
			delete(t.from, r)
		}
	}
	t.fill()
	for _, word := range strings.Fields(p.encode) {
		r, code, _ := strings.Cut(word, "=")
		if code == "" {
			delete(t.from, rune(hexNumber(r)))
		} else {
			t.from[rune(hexNumber(r))] = codeBytes(hexNumber(code), len(code)/2)
		}
	}
}

// fill gives the characters that have no encoding yet the lowest code that
// means them.
func (t *pairTable) fill() {
	have := func(b string) {
		if r := t.code(b); r >= 0 {
			if _, ok := t.from[r]; !ok {
				t.from[r] = b
			}
		}
	}
	for i := range 0x100 {
		have(codeBytes(i, 1))
	}
	for i := range 0x10000 {
		have(codeBytes(i, 2))
	}
	if t.triples != nil {
		for i := range 0x10000 {
			have(codeBytes(0x8F0000|i, 3))
		}
	}
}

func hexNumber(s string) int {
	n := 0
	for i := range len(s) {
		n = n<<4 | hexValue(s[i])
	}
	return n
}

// codeBytes is a code of n bytes.
func codeBytes(c, n int) string {
	return string([]byte{byte(c >> 16), byte(c >> 8), byte(c)}[3-n:])
}

func (t *pairTable) put(dst []byte, r rune) ([]byte, bool) {
	if b, ok := t.from[r]; ok {
		return append(dst, b...), true
	}
	return dst, false
}

const (
	illegalSequence    = "illegal multibyte sequence"
	incompleteSequence = "incomplete multibyte sequence"
)

// next reads a character; n is its length, or how far an error reaches.
func (t *pairTable) next(b []byte) (r rune, n int, reason string) {
	if r := t.single[b[0]]; r >= 0 {
		return r, 1, ""
	}
	if t.lead != nil && !t.lead(b[0]) {
		return 0, 1, illegalSequence
	}
	if len(b) < 2 {
		return 0, 1, incompleteSequence
	}
	if b[0] == 0x8F && t.triples != nil {
		if len(b) < 3 {
			return 0, 2, incompleteSequence
		}
		if r, ok := t.triples[uint16(b[1])<<8|uint16(b[2])]; ok {
			return r, 3, ""
		}
		return 0, 1, illegalSequence
	}
	if r, ok := t.pairs[uint16(b[0])<<8|uint16(b[1])]; ok {
		return r, 2, ""
	}
	return 0, 1, illegalSequence
}

// multibyte makes a codec whose table is built on first use.
func multibyte(module string, build func() (put func([]byte, rune) ([]byte, bool), next func([]byte) (rune, int, string))) {
	type parts struct {
		put  func([]byte, rune) ([]byte, bool)
		next func([]byte) (rune, int, string)
	}
	get := sync.OnceValue(func() parts {
		p, n := build()
		return parts{p, n}
	})
	addCodec(module, &Codec{Name: module, label: module, ascii: true,
		put:    func(dst []byte, r rune) ([]byte, bool) { return get().put(dst, r) },
		reason: func(rune) string { return illegalSequence },
		decode: func(b []byte, errors string, final bool) (string, int) {
			next := get().next
			out := make([]byte, 0, len(b)+len(b)/2)
			for i := 0; i < len(b); {
				r, n, reason := next(b[i:])
				if reason == "" {
					out = AppendRune(out, r)
					i += n
					continue
				}
				if reason == incompleteSequence && !final {
					return string(out), i
				}
				h := decodeFailure(module, b, i, i+n, reason, plainErrors(errors))
				out = append(out, h.text...)
				i = h.next
			}
			return string(out), len(b)
		}})
}

// bothHigh keeps the plain two-byte sets of the EUC family.
func bothHigh(b []byte) bool { return len(b) < 2 || b[0] >= 0xA1 && b[1] >= 0xA1 }

func init() {
	table := func(module string, lib encoding.Encoding, three bool, keep func(b []byte) bool) {
		multibyte(module, func() (func([]byte, rune) ([]byte, bool), func([]byte) (rune, int, string)) {
			t := readTable(lib, three, keep, pagePatches[module])
			if module == "shift_jis" {
				t.lead = func(c byte) bool { return c >= 0x81 && c <= 0x9F || c >= 0xE0 && c <= 0xFC }
			}
			return t.put, t.next
		})
	}
	multibyte("euc_kr", func() (func([]byte, rune) ([]byte, bool), func([]byte) (rune, int, string)) {
		t := koreanTable{readTable(korean.EUCKR, false, bothHigh, pagePatch{})}
		return t.put, t.next
	})
	table("cp949", korean.EUCKR, false, nil)
	table("cp932", japanese.ShiftJIS, false, nil)
	table("shift_jis", japanese.ShiftJIS, false, nil)
	table("euc_jp", japanese.EUCJP, true, nil)
	table("gbk", simplifiedchinese.GBK, false, nil)
	table("gb2312", simplifiedchinese.GBK, false, bothHigh)
	table("big5", traditionalchinese.Big5, false, nil)
	table("cp950", traditionalchinese.Big5, false, nil)
}
