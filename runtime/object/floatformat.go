package object

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// FloatRepr is repr of a float: the shortest digits that give the same float
// back, with an exponent below 1e-4 and from 1e16 on.
func FloatRepr(f float64) string {
	var buf [32]byte
	return string(AppendFloat(buf[:0], f))
}

// AppendFloat puts FloatRepr behind b.
func AppendFloat(b []byte, f float64) []byte {
	a := math.Abs(f)
	switch {
	case a >= 1e-4 && a < 1e16 || a == 0:
		n := len(b)
		b = strconv.AppendFloat(b, f, 'f', -1, 64)
		if bytes.IndexByte(b[n:], '.') < 0 {
			b = append(b, ".0"...)
		}
		return b
	case f != f:
		return append(b, "nan"...)
	case a > math.MaxFloat64:
		if f < 0 {
			b = append(b, '-')
		}
		return append(b, "inf"...)
	}
	return strconv.AppendFloat(b, f, 'e', -1, 64)
}

// ComplexRepr is repr of a complex number: the parts without ".0", and no
// parentheses when the real part is a positive zero.
func ComplexRepr(c complex128) string {
	im := shortPart(imag(c)) + "j"
	if real(c) == 0 && !math.Signbit(real(c)) {
		return im
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + shortPart(real(c)) + im + ")"
}

func shortPart(f float64) string { return strings.TrimSuffix(FloatRepr(f), ".0") }

// formatFloatDigits gives the digits of |f|, or "inf" or "nan". verb is one of
// e, f, g as in C (E, F, G in capitals), % (a hundred times f with the sign of
// per cent), n (as g), r (repr: prec is not used), or 0 (no type in a format:
// as g, but with a digit behind the point). alt keeps the point and, for g, the
// zeros at the end. prec -1 means 6, and with 0 the digits of repr.
func formatFloatDigits(f float64, verb byte, prec int, alt bool) string {
	f = math.Abs(f)
	upper := false
	if verb == 'E' || verb == 'F' || verb == 'G' {
		upper, verb = true, verb+'a'-'A'
	}
	var s string
	switch {
	case math.IsInf(f, 0):
		s = "inf"
	case f != f:
		s = "nan"
	default:
		s = finiteDigits(f, verb, prec, alt)
	}
	switch {
	case verb == '%':
		return s + "%"
	case upper:
		return strings.ToUpper(s)
	}
	return s
}

func finiteDigits(f float64, verb byte, prec int, alt bool) string {
	if prec < 0 && verb != 'r' && verb != 0 {
		prec = 6
	}
	switch verb {
	case '%':
		f *= 100
		if math.IsInf(f, 0) {
			return "inf"
		}
		return fixedDigits(f, prec, alt)
	case 'f':
		return fixedDigits(f, prec, alt)
	case 'e':
		digits, exp := decimalDigits(f, prec+1)
		return exponentForm(digits, exp, alt)
	case 'g', 'n':
		digits, exp := decimalDigits(f, max(prec, 1))
		if exp < -4 || exp >= max(prec, 1) {
			return exponentForm(dropZeros(digits, alt), exp, alt)
		}
		return pointForm(digits, exp, alt, alt)
	case 0:
		if prec >= 0 {
			digits, exp := decimalDigits(f, max(prec, 1))
			if exp < -4 || exp >= max(prec, 1)-1 {
				return exponentForm(dropZeros(digits, alt), exp, alt)
			}
			return withPoint(pointForm(digits, exp, alt, alt))
		}
	}
	digits, exp := decimalDigits(f, -1)
	if exp < -4 || exp >= 16 {
		return exponentForm(digits, exp, alt)
	}
	return withPoint(pointForm(digits, exp, false, false))
}

// decimalDigits gives n significant digits (n -1: as many as needed to tell f
// from its neighbours) and the exponent of the first.
func decimalDigits(f float64, n int) (string, int) {
	prec := n - 1
	if n < 0 {
		prec = -1
	}
	var buf [32]byte
	b := strconv.AppendFloat(buf[:0], f, 'e', prec, 64)
	s := string(b)
	e := strings.LastIndexByte(s, 'e')
	exp, _ := strconv.Atoi(s[e+1:])
	digits := s[:1]
	if e > 2 {
		digits += s[2:e]
	}
	return digits, exp
}

func fixedDigits(f float64, prec int, alt bool) string {
	s := strconv.FormatFloat(f, 'f', prec, 64)
	if alt && prec == 0 {
		s += "."
	}
	return s
}

func dropZeros(digits string, keep bool) string {
	if keep {
		return digits
	}
	if d := strings.TrimRight(digits, "0"); d != "" {
		return d
	}
	return "0"
}

// exponentForm writes d.ddde+xx.
func exponentForm(digits string, exp int, alt bool) string {
	var b strings.Builder
	b.WriteString(digits[:1])
	if len(digits) > 1 || alt {
		b.WriteByte('.')
		b.WriteString(digits[1:])
	}
	b.WriteByte('e')
	if exp < 0 {
		b.WriteByte('-')
		exp = -exp
	} else {
		b.WriteByte('+')
	}
	if exp < 10 {
		b.WriteByte('0')
	}
	b.WriteString(strconv.Itoa(exp))
	return b.String()
}

// pointForm writes digits without an exponent; keep keeps zeros at the end
// behind the point, point keeps the point.
func pointForm(digits string, exp int, keep, point bool) string {
	whole, frac := "0", ""
	switch {
	case exp < 0:
		frac = strings.Repeat("0", -exp-1) + digits
	case exp+1 >= len(digits):
		whole = digits + strings.Repeat("0", exp+1-len(digits))
	default:
		whole, frac = digits[:exp+1], digits[exp+1:]
	}
	if !keep {
		frac = strings.TrimRight(frac, "0")
	}
	if frac == "" && !point {
		return whole
	}
	return whole + "." + frac
}

func withPoint(s string) string {
	if strings.IndexByte(s, '.') >= 0 {
		return s
	}
	return s + ".0"
}
