package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// ParseFloat reads a float as float(s) does: white space around it, underscores
// between digits, inf, infinity and nan, the decimal digits of any script. What
// is too large becomes an infinity.
func ParseFloat(s string) (float64, bool) {
	if plainDecimal(s) {
		f, _ := strconv.ParseFloat(s, 64)
		return f, true
	}
	return parseASCIIFloat(ASCIINumeral(s))
}

// plainDecimal reports that s is a sign, perhaps, and digits with a point, perhaps,
// among them.
func plainDecimal(s string) bool {
	digits, points := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c-'0' < 10:
			digits++
		case c == '.':
			points++
		case i > 0 || c != '-' && c != '+':
			return false
		}
	}
	return digits > 0 && points <= 1
}

func parseASCIIFloat(s string) (float64, bool) {
	s = strings.Trim(s, asciiSpace)
	n, under := scanFloat(s)
	if n == 0 || n != len(s) {
		return 0, false
	}
	if under {
		s = strings.ReplaceAll(s, "_", "")
	}
	return decimalFloat(s), true
}

// decimalFloat converts what scanFloat has accepted.
func decimalFloat(s string) float64 {
	if strings.HasSuffix(s, "n") || strings.HasSuffix(s, "N") {
		if s[0] == '-' {
			return math.Copysign(math.NaN(), -1)
		}
		return math.NaN()
	}
	f, _ := strconv.ParseFloat(nearExponent(s), 64) // out of range: the infinity or zero that is wanted
	return f
}

// nearExponent writes a number whose digits go on for thousands of places, with
// an exponent that brings them back, near the point: strconv takes any exponent
// of five digits for one that is out of range.
func nearExponent(s string) string {
	i := strings.LastIndexAny(s, "eE")
	if i < 0 || len(s)-i < 5 {
		return s
	}
	exp, err := strconv.Atoi(s[i+1:])
	if err != nil {
		return s
	}
	sign, digits := "", s[:i]
	if digits[0] == '-' || digits[0] == '+' {
		sign, digits = digits[:1], digits[1:]
	}
	whole, frac, _ := strings.Cut(digits, ".")
	exp -= len(frac)
	digits = strings.TrimLeft(whole+frac, "0")
	if digits == "" {
		return sign + "0"
	}
	exp += len(digits)
	return sign + "0." + digits + "e" + strconv.Itoa(max(-9000, min(9000, exp)))
}

// scanFloat gives the length of the float at the start of s, 0 when there is
// none, and whether underscores are in it.
func scanFloat(s string) (n int, under bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, word := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			return i + len(word), false
		}
	}
	whole, u := scanDecimals(s[i:])
	i += whole
	under = u
	frac := 0
	if i < len(s) && s[i] == '.' {
		frac, u = scanDecimals(s[i+1:])
		if whole+frac == 0 {
			return 0, false
		}
		i += 1 + frac
		under = under || u
	}
	if whole+frac == 0 {
		return 0, false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if exp, u := scanDecimals(s[j:]); exp > 0 {
			i = j + exp
			under = under || u
		}
	}
	return i, under
}

// scanDecimals gives the length of the digits at the start of s, with single
// underscores between digits.
func scanDecimals(s string) (n int, under bool) {
	for n < len(s) {
		c := s[n]
		switch {
		case c >= '0' && c <= '9':
		case c == '_' && n > 0 && s[n-1] != '_' && n+1 < len(s) && s[n+1] >= '0' && s[n+1] <= '9':
			under = true
		default:
			return n, under
		}
		n++
	}
	return n, under
}

// FloatOf is float(v): numbers, whatever has __float__ or __index__, and texts.
func FloatOf(v any) any {
	switch x := v.(type) {
	case float64:
		return v
	case int:
		return float64(x)
	case string:
		return floatOfText(v)
	}
	if f, ok := floatProtocol(v); ok {
		return f
	}
	if r := floatOfText(v); r != nil {
		return r
	}
	panic(Newf(TypeError, "float() argument must be a string or a real number, not '%s'", TypeName(v)))
}

// ToFloat gives a number for a Go function that computes with floats: like
// float(v), but a text is a TypeError.
func ToFloat(v any) float64 {
	switch x := v.(type) {
	case float64:
		return x
	case int:
		return float64(x)
	}
	if f, ok := floatProtocol(v); ok {
		return f
	}
	panic(Newf(TypeError, "must be real number, not %s", TypeName(v)))
}

// floatProtocol asks a real number, or __float__, or __index__.
func floatProtocol(v any) (float64, bool) {
	switch x := v.(type) {
	case float64:
		return x, true
	case int, *big.Int, bool:
		return exactFloat(x), true
	case string, complex128:
		return 0, false
	}
	if r, ok := CallSpecial(v, "__float__"); ok {
		if f, ok := Core(r).(float64); ok {
			if _, strict := r.(float64); !strict {
				warnSubclass(TypeName(v)+".__float__", r, FloatType)
			}
			return f, true
		}
		panic(Newf(TypeError, "%s.__float__ returned non-float (type %s)", TypeName(v), TypeName(r)))
	}
	if _, ok := lookupSpecial(v, "__index__"); ok {
		return exactFloat(Index(v)), true
	}
	return 0, false
}

// floatOfText is float(v) of a str or bytes-like v, and nil for others.
func floatOfText(v any) any {
	r := tryFloatOfText(v)
	if e, ok := r.(*Failed); ok {
		panic(e.Exc())
	}
	return r
}

// tryFloatOfText is floatOfText that may give back *Failed.
func tryFloatOfText(v any) any {
	var shown string
	if s, ok := AsStr(v); ok {
		if f, ok := ParseFloat(s); ok {
			return f
		}
		shown = StrRepr(s)
	} else if s, ok := AsBytes(v); ok {
		if f, ok := parseASCIIFloat(s); ok {
			return f
		}
		shown = BytesRepr(s)
	} else {
		return nil
	}
	return Fail(New(ValueError, "could not convert string to float: "+shown))
}
