package object

import (
	"math"
	"math/big"
	"strings"
)

// formatInt is int.__format__ for int and bool.
func formatInt(v any, spec string) string {
	f := parseSpec(spec, TypeName(v), 'd', '>')
	base, prefix := 10, ""
	switch f.typ {
	case 'd', 'n':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	case 'c':
		return f.character(v)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return f.float(exactFloat(v))
	default:
		panic(f.unknown())
	}
	if f.prec >= 0 {
		panic(New(ValueError, "Precision not allowed in integer format specifier"))
	}
	if f.noNegZero {
		panic(New(ValueError, "Negative zero coercion (z) not allowed in integer format specifier"))
	}
	if !f.alt {
		prefix = ""
	}
	return f.number(intNegative(v), prefix, formatIntDigits(v, base, f.typ == 'X'), "")
}

// intNegative reports v < 0 for any int.
func intNegative(v any) bool {
	switch x := v.(type) {
	case int:
		return x < 0
	case *big.Int:
		return x.Sign() < 0
	}
	return false
}

// character is the format code c.
func (f *formatSpec) character(v any) string {
	switch {
	case f.prec >= 0:
		panic(New(ValueError, "Precision not allowed in integer format specifier"))
	case f.noNegZero:
		panic(New(ValueError, "Negative zero coercion (z) not allowed in integer format specifier"))
	case f.sign != 0:
		panic(New(ValueError, "Sign not allowed with integer format specifier 'c'"))
	case f.alt:
		panic(New(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'"))
	}
	i, ok := AsInt(v)
	if !ok {
		panic(New(OverflowError, "Python int too large to convert to C long"))
	}
	if i < 0 || i > 0x10ffff {
		panic(New(OverflowError, "%c arg not in range(0x110000)"))
	}
	return f.pad(RuneStr(rune(i)), 1)
}

// formatFloat is float.__format__.
func formatFloat(x float64, spec string) string {
	f := parseSpec(spec, "float", 0, '>')
	return f.float(x)
}

func (f *formatSpec) float(x float64) string {
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
	default:
		panic(f.unknown())
	}
	f.checkPrecision()
	text := formatFloatDigits(x, byte(f.typ), f.prec, f.alt)
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return f.number(f.negative(x, text), "", text[:n], text[n:])
}

func (f *formatSpec) checkPrecision() {
	if f.prec > math.MaxInt32 {
		panic(New(ValueError, "precision too big"))
	}
	checkDigitCount(f.prec)
}

// checkDigitCount refuses digits that could not be allocated.
func checkDigitCount(n int) {
	if n > 1<<28 {
		panic(NewArgs(MemoryError))
	}
}

// negative reports whether x is written with a minus: with z, not when all its
// digits came out zero.
func (f *formatSpec) negative(x float64, text string) bool {
	if !math.Signbit(x) || x != x {
		return false
	}
	if f.noNegZero {
		for i := 0; i < len(text); i++ {
			switch c := text[i]; {
			case c >= '1' && c <= '9' || c == 'i' || c == 'I':
				return true
			case c == 'e' || c == 'E':
				return false
			}
		}
		return false
	}
	return true
}

// formatComplex is complex.__format__.
func formatComplex(c complex128, spec string) string {
	if spec == "" {
		return ComplexRepr(c)
	}
	f := parseSpec(spec, "complex", 0, '>')
	switch f.typ {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		panic(f.unknown())
	}
	if f.fill == "0" {
		panic(New(ValueError, "Zero padding is not allowed in complex format specifier"))
	}
	if f.align == '=' {
		panic(New(ValueError, "'=' alignment flag is not allowed in complex format specifier"))
	}
	f.checkPrecision()
	parens, real1 := false, true
	verb, prec := byte(f.typ), f.prec
	if verb == 0 {
		// As repr: no ".0", and a zero real part is left out.
		verb = 'g'
		if prec < 0 {
			verb = 'r'
		}
		if real(c) == 0 && !math.Signbit(real(c)) {
			real1 = false
		} else {
			parens = true
		}
	}
	part := func(x float64, sign byte) string {
		g := f
		g.width, g.align, g.fill, g.sign = -1, '<', " ", sign
		text := formatFloatDigits(x, verb, prec, f.alt)
		if whole, ok := strings.CutSuffix(text, ".0"); ok && verb == 'r' {
			text = whole
			if f.alt {
				text += "."
			}
		}
		n := 0
		for n < len(text) && text[n] >= '0' && text[n] <= '9' {
			n++
		}
		return g.number(g.negative(x, text), "", text[:n], text[n:])
	}
	text := ""
	if real1 {
		text = part(real(c), f.sign) + part(imag(c), '+') + "j"
	} else {
		text = part(imag(c), f.sign) + "j"
	}
	if parens {
		text = "(" + text + ")"
	}
	return f.pad(text, len(text))
}
