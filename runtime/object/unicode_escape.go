package object

import "strings"

// The encodings unicode_escape and raw_unicode_escape: text as the inside of a
// string literal shows it.

func init() {
	addCodec("unicode_escape", &Codec{Name: "unicode-escape", label: "unicodeescape", encode: encodeEscapes, decode: decodeEscapes})
	addCodec("raw_unicode_escape", &Codec{Name: "raw-unicode-escape", label: "rawunicodeescape", encode: encodeRawEscapes, decode: decodeRawEscapes})
}

// noQuote stands for no character that would need an escape as a quote.
const noQuote = 0xFF

func encodeEscapes(s, _ string) []byte {
	b := make([]byte, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		if r < 0x80 {
			b = appendControl(b, byte(r), noQuote)
		} else {
			b = appendEscape(b, r)
		}
		s = s[n:]
	}
	return b
}

func encodeRawEscapes(s, _ string) []byte {
	b := make([]byte, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		if r < 0x100 {
			b = append(b, byte(r))
		} else {
			b = appendEscape(b, r)
		}
		s = s[n:]
	}
	return b
}

// escapeError is what is wrong with an escape and how far it reaches.
type escapeError struct {
	end    int
	reason string
}

func decodeEscapes(b []byte, errors string, final bool) (string, int) {
	return decodeWith("unicodeescape", b, errors, final, func(b []byte, i int) ([]byte, int, *escapeError) {
		if i+1 >= len(b) {
			return nil, 0, &escapeError{i + 1, `\ at end of string`}
		}
		c := b[i+1]
		switch c {
		case '\n':
			return nil, i + 2, nil
		case 'x':
			return hexEscape(b, i, 2, `truncated \xXX escape`)
		case 'u':
			return hexEscape(b, i, 4, `truncated \uXXXX escape`)
		case 'U':
			return hexEscape(b, i, 8, `truncated \UXXXXXXXX escape`)
		case 'N':
			return nameEscape(b, i)
		}
		if k := strings.IndexByte(`\'"bfnrtva`, c); k >= 0 {
			return []byte{"\\'\"\b\f\n\r\t\v\a"[k]}, i + 2, nil
		}
		if c < '0' || c > '7' {
			return append([]byte{'\\'}, AppendRune(nil, rune(c))...), i + 2, nil
		}
		r, end := rune(0), i+1
		for ; end < len(b) && end < i+4 && b[end] >= '0' && b[end] <= '7'; end++ {
			r = r*8 + rune(b[end]-'0')
		}
		return AppendRune(nil, r), end, nil
	})
}

func decodeRawEscapes(b []byte, errors string, final bool) (string, int) {
	return decodeWith("rawunicodeescape", b, errors, final, func(b []byte, i int) ([]byte, int, *escapeError) {
		if i+1 < len(b) && b[i+1] == 'u' {
			return hexEscape(b, i, 4, `truncated \uXXXX escape`)
		}
		if i+1 < len(b) && b[i+1] == 'U' {
			return hexEscape(b, i, 8, `truncated \UXXXXXXXX escape`)
		}
		if i+1 >= len(b) {
			return []byte{'\\'}, i + 1, nil
		}
		return append([]byte{'\\'}, AppendRune(nil, rune(b[i+1]))...), i + 2, nil
	})
}

// decodeWith decodes Latin-1 text whose escapes, which begin with a backslash
// at i, escape reads: what they stand for and where they end.
func decodeWith(label string, b []byte, errors string, final bool, escape func(b []byte, i int) ([]byte, int, *escapeError)) (string, int) {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = AppendRune(out, rune(b[i]))
			i++
			continue
		}
		text, end, bad := escape(b, i)
		if bad == nil {
			out = append(out, text...)
			i = end
			continue
		}
		if !final && bad.end == len(b) && bad.reason != "illegal Unicode character" {
			return string(out), i
		}
		h := decodeFailure(label, b, i, bad.end, bad.reason, plainErrors(errors))
		out = append(out, h.text...)
		i = h.next
	}
	return string(out), len(b)
}

func hexEscape(b []byte, i, digits int, truncated string) ([]byte, int, *escapeError) {
	r, end := 0, i+2
	for ; end < i+2+digits; end++ {
		if end >= len(b) || hexValue(b[end]) < 0 {
			return nil, 0, &escapeError{end, truncated}
		}
		r = r<<4 | hexValue(b[end])
	}
	if r > 0x10FFFF {
		return nil, 0, &escapeError{end, "illegal Unicode character"}
	}
	return AppendRune(nil, rune(r)), end, nil
}

func nameEscape(b []byte, i int) ([]byte, int, *escapeError) {
	rest := string(b[i+2:])
	if end := strings.IndexByte(rest, '}'); rest != "" && rest[0] == '{' && end > 1 {
		if r, ok := LookupUnicodeName(rest[1:end]); ok {
			return AppendRune(nil, r), i + 3 + end, nil
		}
		return nil, 0, &escapeError{i + 3 + end, "unknown Unicode character name"}
	}
	end := i + 2
	if rest != "" && rest[0] == '{' {
		end = len(b)
		if rest[1:] == "" || rest[1] == '}' {
			end = i + 3
		}
	}
	return nil, 0, &escapeError{end, `malformed \N character escape`}
}
