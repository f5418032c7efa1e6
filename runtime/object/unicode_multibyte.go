package object

import (
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
}

// allow narrows the library's encodings to what the oracle's cover: the Web's
// tables, which the library follows, have more.
type allow func(b []byte, r rune) bool

func readTable(lib encoding.Encoding, three bool, ok allow) *pairTable {
	t := &pairTable{pairs: map[uint16]rune{}, from: map[rune]string{}}
	dec, enc := lib.NewDecoder(), lib.NewEncoder()
	one := func(b []byte) rune {
		out, err := dec.Bytes(b)
		r, n := utf8.DecodeRune(out)
		if err != nil || r == utf8.RuneError || n != len(out) || ok != nil && !ok(b, r) {
			return -1
		}
		if back, err := enc.Bytes(out); err == nil {
			if ok == nil || ok(back, r) {
				t.from[r] = string(back)
			}
		} else if _, have := t.from[r]; !have {
			t.from[r] = string(b)
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
	return t
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

func tableCodec(module string, lib encoding.Encoding, three bool, ok allow) {
	multibyte(module, func() (func([]byte, rune) ([]byte, bool), func([]byte) (rune, int, string)) {
		t := readTable(lib, three, ok)
		return t.put, t.next
	})
}

// bothHigh keeps the plain two-byte sets of the EUC family.
func bothHigh(b []byte, _ rune) bool { return len(b) < 2 || b[0] >= 0xA1 && b[1] >= 0xA1 }

func init() {
	multibyte("euc_kr", func() (func([]byte, rune) ([]byte, bool), func([]byte) (rune, int, string)) {
		t := koreanTable{readTable(korean.EUCKR, false, bothHigh)}
		return t.put, t.next
	})
	tableCodec("cp949", korean.EUCKR, false, nil)
	tableCodec("cp932", japanese.ShiftJIS, false, nil)
	tableCodec("shift_jis", japanese.ShiftJIS, false, nil)
	tableCodec("euc_jp", japanese.EUCJP, true, nil)
	tableCodec("gbk", simplifiedchinese.GBK, false, nil)
	tableCodec("gb2312", simplifiedchinese.GBK, false, bothHigh)
	tableCodec("big5", traditionalchinese.Big5, false, nil)
	tableCodec("cp950", traditionalchinese.Big5, false, nil)
}
