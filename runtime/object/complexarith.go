package object

import (
	"math"

	"inloop/runtime/libm"
)

// complexOps are the operators on complex numbers; a real operand has been
// converted. The formulas are the schoolbook ones, so that infinities and NaNs
// come out as in C without its Annex G.
var complexOps = [...]func(x, y complex128) any{
	OpAdd:    func(x, y complex128) any { return x + y },
	OpSub:    func(x, y complex128) any { return x - y },
	OpMul:    func(x, y complex128) any { return complexMul(x, y) },
	OpMatMul: nil,
	OpTrueDiv: func(x, y complex128) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "complex division by zero"))
		}
		return complexQuo(x, y)
	},
	OpFloorDiv: nil,
	OpMod:      nil,
	OpPow:      complexPow,
	OpDivMod:   nil,
}

// complexMul keeps the compiler from fusing a product into the sum, which
// would round differently from one machine to another.
func complexMul(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// complexQuo divides by the larger part of y first, which neither overflows
// nor underflows before the result does (Smith's method). y is not zero.
func complexQuo(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	if math.Abs(c) >= math.Abs(d) {
		ratio := d / c
		denom := c + float64(d*ratio)
		return complex((a+float64(b*ratio))/denom, (b-float64(a*ratio))/denom)
	}
	if math.Abs(d) >= math.Abs(c) {
		ratio := c / d
		denom := float64(c*ratio) + d
		return complex((float64(a*ratio)+b)/denom, (float64(b*ratio)-a)/denom)
	}
	return complex(math.NaN(), math.NaN())
}

// complexPow is x ** y. A small whole exponent is multiplied out, which is
// exact where the result is.
func complexPow(x, y complex128) any {
	var r complex128
	if imag(y) == 0 && real(y) == math.Floor(real(y)) && math.Abs(real(y)) <= 100 {
		n := int(real(y))
		if n > 0 {
			r = complexPowUint(x, n)
		} else {
			p := complexPowUint(x, -n)
			if p == 0 {
				panic(noComplexPower())
			}
			r = complexQuo(1, p)
		}
	} else {
		r = complexPolarPow(x, y)
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		panic(New(OverflowError, "complex exponentiation"))
	}
	return r
}

func noComplexPower() *Exception {
	return New(ZeroDivisionError, "0.0 to a negative or complex power")
}

func complexPowUint(x complex128, n int) complex128 {
	r, p := complex128(1), x
	for mask := 1; mask > 0 && n >= mask; mask <<= 1 {
		if n&mask != 0 {
			r = complexMul(r, p)
		}
		p = complexMul(p, p)
	}
	return r
}

func complexPolarPow(x, y complex128) complex128 {
	if x == 0 {
		if imag(y) != 0 || real(y) < 0 {
			panic(noComplexPower())
		}
		return 0
	}
	abs := libm.Hypot(real(x), imag(x))
	length := libm.Pow(abs, real(y))
	at := libm.Atan2(imag(x), real(x))
	phase := at * real(y)
	if imag(y) != 0 {
		length /= libm.Exp(at * imag(y))
		phase += float64(imag(y) * libm.Log(abs))
	}
	if math.IsInf(phase, 0) {
		panic(noComplexPower()) // C's cosine complains, and CPython takes it for this
	}
	return complex(length*libm.Cos(phase), length*libm.Sin(phase))
}
