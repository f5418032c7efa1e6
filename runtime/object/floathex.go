package object

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// floatHex is float.hex: all thirteen digits of the fraction.
func floatHex(f float64) string {
	if f != f || math.IsInf(f, 0) {
		return FloatRepr(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	if f == 0 {
		return sign + "0x0.0p+0"
	}
	b := math.Float64bits(f)
	exp, lead := int(b>>52&0x7ff), 1
	if exp == 0 {
		exp, lead = 1, 0
	}
	return fmt.Sprintf("%s0x%d.%013xp%+d", sign, lead, b&(1<<52-1), exp-1023)
}

// floatFromHex is float.fromhex.
func floatFromHex(s string) float64 {
	t := strings.Trim(s, asciiSpace)
	sign := ""
	if t != "" && (t[0] == '+' || t[0] == '-') {
		sign, t = t[:1], t[1:]
	}
	switch low := strings.ToLower(t); low {
	case "inf", "infinity", "nan":
		return decimalFloat(sign + low)
	default:
		t = strings.TrimPrefix(low, "0x")
	}
	mant, exp, hasExp := strings.Cut(t, "p")
	if !hasExp {
		exp = "0"
	}
	if !isHexMantissa(mant) || !isExponent(exp) {
		panic(New(ValueError, "invalid hexadecimal floating-point string"))
	}
	f, err := strconv.ParseFloat(sign+"0x"+mant+"p"+exp, 64)
	if err != nil && math.IsInf(f, 0) {
		panic(New(OverflowError, "hexadecimal value too large to represent as a float"))
	}
	return f
}

func isHexMantissa(s string) bool {
	digits, points := 0, 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '.':
			points++
		case digitValue(s[i]) < 16:
			digits++
		default:
			return false
		}
	}
	return digits > 0 && points <= 1
}

func isExponent(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	return s != "" && strings.Trim(s, "0123456789") == ""
}
