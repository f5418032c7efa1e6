package object

import (
	"strings"
	"unicode/utf16"
)

// UTF-7: ASCII as it is, the rest as UTF-16 in a base64 without padding between
// "+" and "-".

const (
	base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	utf7Direct   = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?" +
		" \t\n\r!\"#$%&*;<=>@[]^_`{|}"
)

func init() {
	addCodec("utf_7", &Codec{Name: "utf-7", label: "utf7",
		encode: func(s, _ string) []byte { return encodeUTF7(s) }, decode: decodeUTF7})
}

func encodeUTF7(s string) []byte {
	out := make([]byte, 0, len(s))
	bits, nbits := uint32(0), 0 // waiting for a digit
	inside := false
	for s != "" {
		r, n := DecodeRune(s)
		s = s[n:]
		direct := r < 0x80 && strings.IndexByte(utf7Direct, byte(r)) >= 0
		if inside && (direct || r == '+') {
			if nbits > 0 {
				out = append(out, base64Digits[bits<<(6-nbits)&63])
				bits, nbits = 0, 0
			}
			inside = false
			if r == '-' || strings.IndexByte(base64Digits, byte(r)) >= 0 {
				out = append(out, '-')
			}
		}
		switch {
		case direct:
			out = append(out, byte(r))
			continue
		case r == '+' && !inside:
			out = append(out, "+-"...)
			continue
		case !inside:
			out = append(out, '+')
			inside = true
		}
		units := []rune{r}
		if r >= 0x10000 {
			hi, lo := utf16.EncodeRune(r)
			units = []rune{hi, lo}
		}
		for _, u := range units {
			bits = bits<<16 | uint32(u)
			for nbits += 16; nbits >= 6; nbits -= 6 {
				out = append(out, base64Digits[bits>>(nbits-6)&63])
			}
			bits &= 1<<nbits - 1
		}
	}
	if nbits > 0 {
		out = append(out, base64Digits[bits<<(6-nbits)&63])
	}
	if inside {
		out = append(out, '-')
	}
	return out
}

func decodeUTF7(b []byte, errors string, final bool) (string, int) {
	var out []byte
	fail := func(start, end int, reason string) int {
		h := decodeFailure("utf7", b, start, end, reason, plainErrors(errors))
		out = append(out, h.text...)
		return h.next
	}
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c >= 0x80:
			i = fail(i, i+1, "unexpected special character")
		case c != '+':
			out = append(out, c)
			i++
		case i+1 < len(b) && b[i+1] == '-':
			out = append(out, '+')
			i += 2
		case i+1 < len(b) && strings.IndexByte(base64Digits, b[i+1]) < 0:
			i = fail(i, i+2, "ill-formed sequence")
		default:
			text, end, bad := shiftedUTF7(b, i)
			if end == len(b) && !final {
				return string(out), i
			}
			out = append(out, text...)
			if bad != "" {
				i = fail(i, end, bad)
			} else {
				i = end
			}
		}
	}
	return string(out), len(b)
}

// shiftedUTF7 decodes the run of digits that begins behind b[i], a plus sign:
// its text, where it ends, and what is wrong with it.
func shiftedUTF7(b []byte, i int) (text []byte, end int, bad string) {
	bits, nbits, high := uint32(0), 0, rune(0)
	flush := func() {
		if high != 0 {
			text = AppendRune(text, high)
			high = 0
		}
	}
	for end = i + 1; end < len(b); end++ {
		d := strings.IndexByte(base64Digits, b[end])
		if d < 0 {
			break
		}
		bits = bits<<6 | uint32(d)
		if nbits += 6; nbits < 16 {
			continue
		}
		nbits -= 16
		u := rune(bits >> nbits & 0xFFFF)
		bits &= 1<<nbits - 1
		if high != 0 && u >= 0xDC00 && u <= 0xDFFF {
			text = AppendRune(text, utf16.DecodeRune(high, u))
			high = 0
			continue
		}
		flush()
		if u >= 0xD800 && u <= 0xDBFF {
			high = u
			continue
		}
		text = AppendRune(text, u)
	}
	if end == len(b) {
		if high != 0 || nbits >= 6 || bits != 0 {
			return text, end, "unterminated shift sequence"
		}
		return text, end, ""
	}
	flush()
	switch {
	case nbits >= 6:
		bad = "partial character in shift sequence"
	case bits != 0:
		bad = "non-zero padding bits in shift sequence"
	}
	if b[end] == '-' || bad != "" {
		end++
	}
	return text, end, bad
}
