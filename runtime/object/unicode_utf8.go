package object

import (
	"strings"
	"unicode/utf8"
)

func noSurrogates(rune) string { return "surrogates not allowed" }

func putUTF8(dst []byte, r rune) ([]byte, bool) {
	if isSurrogate(r) {
		return dst, false
	}
	return utf8.AppendRune(dst, r), true
}

var utf8Codec = addCodec("utf_8", &Codec{
	Name: "utf-8", label: "utf-8", ascii: true,
	put: putUTF8, reason: noSurrogates, runs: true, pass: AppendRune,
	decode: decodeUTF8,
})

func init() {
	// Most text has no surrogates and is its own encoding.
	slow := *utf8Codec
	utf8Codec.encode = func(s, errors string) []byte {
		if utf8.ValidString(s) {
			return []byte(s)
		}
		return slow.Encode(s, errors)
	}
	addCodec("utf_8_sig", &Codec{
		Name: "utf-8-sig", label: "utf-8",
		encode: func(s, errors string) []byte { return append([]byte("\ufeff"), utf8Codec.Encode(s, errors)...) },
		decode: func(b []byte, errors string, final bool) (string, int) {
			const bom = "\ufeff"
			if !final && len(b) < len(bom) && strings.HasPrefix(bom, string(b)) {
				return "", 0
			}
			if strings.HasPrefix(string(b[:min(len(b), len(bom))]), bom) {
				s, n := decodeUTF8(b[len(bom):], errors, final)
				return s, n + len(bom)
			}
			return decodeUTF8(b, errors, final)
		},
	})
}

func decodeUTF8(b []byte, errors string, final bool) (string, int) {
	if utf8.Valid(b) {
		return string(b), len(b)
	}
	out := make([]byte, 0, len(b)+8)
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf {
			out = append(out, c)
			i++
			continue
		}
		if _, n := utf8.DecodeRune(b[i:]); n > 1 {
			out = append(out, b[i:i+n]...)
			i += n
			continue
		}
		if errors == "surrogatepass" && isSurrogateAt(string(b[i:min(i+3, len(b))])) {
			out = append(out, b[i:i+3]...)
			i += 3
			continue
		}
		end, reason := badUTF8(b, i)
		if reason == "unexpected end of data" && !final {
			return string(out), i
		}
		how := errors
		if how == "surrogatepass" {
			how = "strict"
		}
		h := decodeFailure("utf-8", b, i, end, reason, how)
		out = append(out, h.text...)
		i = h.next
	}
	return string(out), len(b)
}

// badUTF8 says what is wrong at b[i:], and where that ends.
func badUTF8(b []byte, i int) (end int, reason string) {
	c := b[i]
	want, lo, hi := 0, byte(0x80), byte(0xBF)
	switch {
	case c >= 0xC2 && c <= 0xDF:
		want = 1
	case c >= 0xE0 && c <= 0xEF:
		want = 2
		switch c {
		case 0xE0:
			lo = 0xA0
		case 0xED:
			hi = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		want = 3
		switch c {
		case 0xF0:
			lo = 0x90
		case 0xF4:
			hi = 0x8F
		}
	default:
		return i + 1, "invalid start byte"
	}
	for k := 1; k <= want; k++ {
		if i+k >= len(b) {
			return len(b), "unexpected end of data"
		}
		if b[i+k] < lo || b[i+k] > hi {
			return i + k, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return i + 1, "invalid start byte"
}
