package object

import (
	"math"
	"math/big"
	"math/bits"
	"strings"
	"unicode"
)

// ParseInt reads an int as int(s, base) does: white space around it, a sign,
// the prefix that fits the base, underscores between digits, and the decimal
// digits of any script. It gives nil when s is no such text. A text with more
// digits than sys.set_int_max_str_digits allows is a ValueError.
func ParseInt(s string, base int) any {
	return parseASCIIInt(ASCIINumeral(s), base)
}

func parseASCIIInt(s string, base int) any {
	s = strings.Trim(s, asciiSpace)
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg, s = s[0] == '-', s[1:]
	}
	zeroOnly := false
	if p := prefixBase(s); base == 0 {
		base = 10
		if p != 0 {
			base = p
			s = s[2:]
		} else if s != "" && s[0] == '0' {
			zeroOnly = true // what C would take for octal
		}
		if p != 0 {
			s = strings.TrimPrefix(s, "_")
		}
	} else if p == base {
		s = strings.TrimPrefix(s[2:], "_")
	}
	digits, ok := scanDigits(s, base)
	if !ok {
		return nil
	}
	v, fits := smallDigits(s, base)
	switch {
	case fits && zeroOnly && v != 0:
		return nil
	case fits && neg && digits <= 640:
		return Int(-v)
	case fits && digits <= 640:
		return Int(v)
	}
	if limit := IntMaxStrDigits(); limit > 0 && digits > limit && bits.OnesCount(uint(base)) != 1 {
		panic(Newf(ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", limit, digits))
	}
	b, ok := new(big.Int).SetString(strings.ReplaceAll(s, "_", ""), base)
	if !ok || zeroOnly && b.Sign() != 0 {
		return nil
	}
	if neg {
		b.Neg(b)
	}
	return NormInt(b)
}

// prefixBase gives the base that 0x, 0o or 0b at the start of s means, or 0.
func prefixBase(s string) int {
	if len(s) < 2 || s[0] != '0' {
		return 0
	}
	switch s[1] | 0x20 {
	case 'x':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

// scanDigits checks that s is digits of the base, with single underscores
// between them, and counts the digits.
func scanDigits(s string, base int) (n int, ok bool) {
	under := true
	for i := 0; i < len(s); i++ {
		if s[i] == '_' {
			if under {
				return 0, false
			}
			under = true
			continue
		}
		if digitValue(s[i]) >= base {
			return 0, false
		}
		under = false
		n++
	}
	return n, !under
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return math.MaxInt
}

// smallDigits adds up digits that scanDigits has accepted; false when the
// value does not fit.
func smallDigits(s string, base int) (int, bool) {
	v := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '_' {
			continue
		}
		if v > (math.MaxInt-base)/base {
			return 0, false
		}
		v = v*base + digitValue(s[i])
	}
	return v, true
}

// asciiSpace is what may stand around a number's text.
const asciiSpace = " \t\n\v\f\r"

// ASCIINumeral writes the decimal digits of any script as ASCII digits and the
// white space beyond ASCII as blanks; other characters beyond ASCII become one
// that no number has.
func ASCIINumeral(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x80:
			return r
		case unicode.IsSpace(r):
			return ' '
		}
		if d := decimalDigit(r); d >= 0 {
			return rune('0' + d)
		}
		return '?'
	}, s)
}

// decimalDigit gives the value of a decimal digit of any script, or -1. The
// digits of one script follow each other from zero to nine.
func decimalDigit(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

// IntOf is int(v) with one argument: numbers, whatever has __int__, __index__
// or __trunc__, and texts. The result is int or *big.Int.
func IntOf(v any) any {
	switch x := v.(type) {
	case int, *big.Int:
		return x
	case float64:
		return floatToInt(x)
	case bool:
		return boolInt(x)
	}
	if r, ok := CallSpecial(v, "__int__"); ok {
		return intResult(r, "__int__")
	}
	if _, ok := lookupSpecial(v, "__index__"); ok {
		return Index(v)
	}
	if _, ok := lookupSpecial(v, "__trunc__"); ok {
		warn(DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")
		r, _ := CallSpecial(v, "__trunc__")
		if i := plainInt(Core(r)); i != nil {
			return i
		}
		if _, ok := lookupSpecial(r, "__index__"); !ok {
			panic(Newf(TypeError, "__trunc__ returned non-Integral (type %s)", TypeName(r)))
		}
		return Index(r)
	}
	if r := intOfText(v, 10); r != nil {
		return r
	}
	panic(Newf(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(v)))
}

func lookupSpecial(v any, name string) (any, bool) {
	m := TypeOf(v).Lookup(name)
	return m, m != nil
}

// plainInt gives an int or bool as int or *big.Int, and nil for others.
func plainInt(v any) any {
	switch v := v.(type) {
	case int, *big.Int:
		return v
	case bool:
		return boolInt(v)
	}
	return nil
}

func intResult(r any, method string) any {
	if i := plainInt(Core(r)); i != nil {
		if i != r {
			warnSubclass(method, r, IntType)
		}
		return i
	}
	panic(Newf(TypeError, "%s returned non-int (type %s)", method, TypeName(r)))
}

// intOfText is int(v, base) of a str or bytes-like v, and nil for others.
func intOfText(v any, base int) any {
	r := tryIntOfText(v, base)
	if e, ok := r.(*Failed); ok {
		panic(e.Exc())
	}
	return r
}

// tryIntOfText is intOfText that may give back *Failed.
func tryIntOfText(v any, base int) any {
	var r any
	var shown string
	if s, ok := AsStr(v); ok {
		if r = ParseInt(s, base); r != nil {
			return r
		}
		shown = StrRepr(s)
	} else if s, ok := AsBytes(v); ok {
		if r = parseASCIIInt(s, base); r != nil {
			return r
		}
		shown = BytesRepr(s)
	} else {
		return nil
	}
	if cut := []rune(shown); len(cut) > 200 {
		shown = string(cut[:200])
	}
	return Fail(Newf(ValueError, "invalid literal for int() with base %d: %s", base, shown))
}

// floatToInt cuts the fraction off.
func floatToInt(f float64) any {
	if f < 1<<63 && f >= -1<<63 {
		return Int(int(f))
	}
	if f != f {
		panic(New(ValueError, "cannot convert float NaN to integer"))
	}
	if math.IsInf(f, 0) {
		panic(New(OverflowError, "cannot convert float infinity to integer"))
	}
	b, _ := new(big.Float).SetFloat64(f).Int(nil)
	return b
}
