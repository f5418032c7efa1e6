package libm

import "math"

// The hyperbolic functions are put together out of the others in C libraries,
// with the errors of a place or so that follow; the same formulas are used
// here, so that the same digits come out. Go's Expm1 and Log1p stem from the
// same source as theirs.

const (
	expOnly  = 22 // from here on e**-x is lost beside e**x
	nearZero = 1.0 / (1 << 28)
)

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	a := math.Abs(x)
	half := math.Copysign(0.5, x)
	switch {
	case x != x || math.IsInf(x, 0) || a < nearZero:
		return x
	case a < expOnly:
		t := math.Expm1(a)
		if a < 1 {
			return half * (2*t - t*t/(t+1))
		}
		return half * (t + t/(t+1))
	case a < 709.78:
		return half * Exp(a)
	}
	w := Exp(0.5 * a)
	return half * w * w
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	x = math.Abs(x)
	switch {
	case x < 0.5*math.Ln2:
		t := math.Expm1(x)
		w := 1 + t
		if x < 0x1p-55 {
			return w
		}
		return 1 + (t*t)/(w+w)
	case x < expOnly:
		t := Exp(x)
		return float64(0.5*t) + 0.5/t
	case x < 709.78:
		return 0.5 * Exp(x)
	}
	w := Exp(0.5 * x)
	return 0.5 * w * w
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	z := 1.0
	switch {
	case x != x || a < 0x1p-55:
		return x
	case a < 1:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	case a < expOnly:
		z = 1 - 2/(math.Expm1(2*a)+2)
	}
	return math.Copysign(z, x)
}

// Asinh is the inverse hyperbolic sine.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x != x || math.IsInf(x, 0) || a < nearZero:
		return x
	case a > 1<<28:
		a = Log(a) + math.Ln2
	case a > 2:
		a = Log(float64(2*a) + 1/(math.Sqrt(float64(a*a)+1)+a))
	default:
		t := a * a
		a = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(a, x)
}

// Acosh is the inverse hyperbolic cosine; NaN below 1.
func Acosh(x float64) float64 {
	switch {
	case !(x >= 1):
		return math.NaN()
	case x >= 1<<28:
		return Log(x) + math.Ln2
	case x > 2:
		return Log(float64(2*x) - 1/(x+math.Sqrt(float64(x*x)-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(float64(2*t)+float64(t*t)))
}
