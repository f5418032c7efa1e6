package object

import "strings"

// HexBytes is b.hex(sep, n): sep between groups of n bytes, counted from the
// right, or from the left when n is negative. sep and n may be nil.
func HexBytes(b []byte, sep, n any) string {
	mark, size := "", 1
	if sep != nil {
		mark = hexSep(sep)
	}
	if n != nil {
		size = ToInt(n)
	}
	out := make([]byte, 0, 2*len(b))
	for i, c := range b {
		if i > 0 && mark != "" && (size > 0 && (len(b)-i)%size == 0 || size < 0 && i%-size == 0) {
			out = append(out, mark...)
		}
		out = append(out, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(out)
}

func hexSep(v any) string {
	s, isStr := AsStr(v)
	n := 0
	if isStr {
		n = StrLen(s)
	} else {
		n = Len(v)
	}
	if n != 1 {
		panic(New(ValueError, "sep must be length 1."))
	}
	if !isStr {
		b, ok := Core(v).(Bytes)
		if !ok {
			panic(New(TypeError, "sep must be str or bytes."))
		}
		s = string(b)
	}
	if !isASCII(s) {
		panic(New(ValueError, "sep must be ASCII."))
	}
	return s
}

// FromHex reads pairs of hexadecimal digits, with white space between pairs.
func FromHex(v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "fromhex() argument must be str, not %s", argType(v)))
	}
	bad := func(i int) {
		panic(Newf(ValueError, "non-hexadecimal number found in fromhex() arg at position %d", i))
	}
	if !isASCII(s) {
		for i := 0; ; i++ {
			if s[i] >= 0x80 {
				bad(i)
			}
		}
	}
	out := make([]byte, 0, len(s)/2)
	for i := 0; ; i += 2 {
		for i < len(s) && isByteSpace(s[i]) {
			i++
		}
		if i >= len(s) {
			return string(out)
		}
		hi := hexValue(s[i])
		if hi < 0 {
			bad(i)
		}
		if i+1 >= len(s) || hexValue(s[i+1]) < 0 {
			bad(i + 1)
		}
		out = append(out, byte(hi<<4|hexValue(s[i+1])))
	}
}

// hexValue is the value of a hexadecimal digit, or -1.
func hexValue(c byte) int { return strings.IndexByte(hexDigits, byteLower(c)) }
