package object

import (
	"math"

	"inloop/runtime/libm"
)

// floatOps are the operators on floats; an int operand has been converted.
var floatOps = [...]func(x, y float64) any{
	OpAdd:    func(x, y float64) any { return x + y },
	OpSub:    func(x, y float64) any { return x - y },
	OpMul:    func(x, y float64) any { return x * y },
	OpMatMul: nil,
	OpTrueDiv: func(x, y float64) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "float division by zero"))
		}
		return x / y
	},
	OpFloorDiv: func(x, y float64) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "float floor division by zero"))
		}
		q, _ := floatDivMod(x, y)
		return q
	},
	OpMod: func(x, y float64) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "float modulo by zero"))
		}
		return floatMod(x, y)
	},
	OpPow: floatPow,
	OpDivMod: func(x, y float64) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "float divmod()"))
		}
		q, m := floatDivMod(x, y)
		return NewTuple(q, m)
	},
}

// fmod is C's remainder, with the dividend's sign. Unless the quotient is beyond
// a float's whole numbers, one fused step gives it without error.
func fmod(x, y float64) float64 {
	ax, ay := math.Abs(x), math.Abs(y)
	q := ax / ay
	if !(q < 1<<53) || ay > math.MaxFloat64 || ay < 0x1p-1000 {
		return math.Mod(x, y)
	}
	r := math.FMA(-math.Trunc(q), ay, ax)
	if r < 0 {
		r += ay // the division had rounded up to a whole number
	}
	return math.Copysign(r, x)
}

// floatMod is the remainder with the divisor's sign; a zero takes it too.
func floatMod(x, y float64) float64 {
	m := fmod(x, y)
	if m == 0 {
		return math.Copysign(0, y)
	}
	if (y < 0) != (m < 0) {
		m += y
	}
	return m
}

// floatDivMod gives a quotient that is whole, and such that q*y + m is close
// to x even where the true quotient is not a float.
func floatDivMod(x, y float64) (q, m float64) {
	m = fmod(x, y)
	q = (x - m) / y
	if m != 0 {
		if (y < 0) != (m < 0) {
			m += y
			q--
		}
	} else {
		m = math.Copysign(0, y)
	}
	if q == 0 {
		return math.Copysign(0, x/y), m
	}
	whole := math.Floor(q)
	if q-whole > 0.5 {
		whole++
	}
	return whole, m
}

// floatPow is x ** y: a complex number for a negative x with a fraction in y.
func floatPow(x, y float64) any {
	switch {
	case y == 0 || x == 1:
		return 1.0
	case x == 0 && y < 0 && !math.IsInf(y, 0):
		panic(New(ZeroDivisionError, "0.0 cannot be raised to a negative power"))
	case x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && y != math.Floor(y):
		if y == y {
			return complexPow(complex(x, 0), complex(y, 0))
		}
	}
	r := libm.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		panic(NewArgs(OverflowError, Int(34), "Numerical result out of range"))
	}
	return r
}
