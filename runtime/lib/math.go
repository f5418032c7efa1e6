package lib

import (
	"math"
	"math/big"

	"inloop/runtime/libm"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module math: functions of floats. Those of integers are in
// math_integer.go, the sums in math_sum.go.

func init() {
	register("math", func(in *machine.Interp) *object.Module {
		m := object.NewModule("math", "This module provides access to the mathematical functions\ndefined by the C standard.")
		m.AddLean(mathFunctions)
		m.AddLean(mathIntegerFunctions)
		m.AddLean(mathSumFunctions)
		set := m.Dict.SetStr
		set("pi", math.Pi)
		set("e", math.E)
		set("tau", 2*math.Pi)
		set("inf", math.Inf(1))
		set("nan", math.NaN())
		return m
	})
}

func domainError() *object.Exception { return object.New(object.ValueError, "math domain error") }
func rangeError() *object.Exception  { return object.New(object.OverflowError, "math range error") }

// unary wraps a float function by C's rules: NaN out of a number is a domain
// error; infinity out of a finite number is a range error where the function
// can overflow, and a pole (domain error) where it can't.
//
//go:noinline
func unary(f func(float64) float64, canOverflow bool) object.Func {
	return func(a []any) any {
		x := object.ToFloat(a[0])
		r := f(x)
		if math.IsNaN(r) && !math.IsNaN(x) {
			panic(domainError())
		}
		if math.IsInf(r, 0) && !math.IsInf(x, 0) {
			if canOverflow {
				panic(rangeError())
			}
			panic(domainError())
		}
		return r
	}
}

// twoFloats is unary for functions of two floats.
//
//go:noinline
func twoFloats(f func(x, y float64) float64) object.Func {
	return func(a []any) any {
		x, y := object.ToFloat(a[0]), object.ToFloat(a[1])
		r := f(x, y)
		if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
			panic(domainError())
		}
		if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
			panic(rangeError())
		}
		return r
	}
}

// logarithm serves ints of any size: a big one is split into m * 2**e.
func logarithm(v any, f func(float64) float64) float64 {
	if b, ok := object.Core(v).(*big.Int); ok {
		if b.Sign() <= 0 {
			panic(domainError())
		}
		x, _ := new(big.Float).SetInt(b).Float64()
		if !math.IsInf(x, 0) {
			return f(x)
		}
		var m big.Float
		e := m.SetInt(b).MantExp(&m)
		x, _ = m.Float64()
		return f(x) + f(2)*float64(e)
	}
	x := object.ToFloat(v)
	if x <= 0 {
		panic(domainError())
	}
	return f(x)
}

func mathPow(x, y float64) float64 {
	r := libm.Pow(x, y)
	if x == 0 && math.IsInf(r, 0) && !math.IsInf(y, 0) {
		panic(domainError())
	}
	return r
}

// rounded calls the method that floor, ceil and trunc stand for; a float needs
// none.
//
//go:noinline
func rounded(method string, f func(float64) float64) object.Func {
	return func(a []any) any {
		if x, ok := a[0].(float64); ok {
			return object.IntOf(f(x))
		}
		if _, isFloat := object.Core(a[0]).(float64); !isFloat || object.TypeOf(a[0]).Heap {
			if r, ok := object.CallSpecial(a[0], method); ok {
				return r
			}
		}
		if method == "__trunc__" {
			panic(object.Newf(object.TypeError, "type %s doesn't define __trunc__ method", object.TypeName(a[0])))
		}
		return object.IntOf(f(object.ToFloat(a[0])))
	}
}

// cubeRoot follows the C library's approximation: a polynomial for the
// mantissa and one step of Halley's, whose last digit scripts can see.
func cubeRoot(x float64) float64 {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	m, e := math.Frexp(math.Abs(x))
	p := 0x1.91e2a6fe7e984p-1 - float64(0x1.29801e893366dp-3*m)
	p = float64(p*m) - 0x1.d5ae6cfa20f0cp+0
	p = float64(p*m) + 0x1.39350adad51ecp+1
	p = float64(p*m) - 0x1.0eb8277cd8d5dp+1
	p = float64(p*m) + 0x1.8218dde9028b4p+0
	p = float64(p*m) + 0x1.6b69cba168ff2p-2
	t := float64(p*p) * p
	factor := [...]float64{0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996}
	y := (float64(2*m) + t) * p / (float64(2*t) + m) * factor[2+e%3]
	return math.Copysign(math.Ldexp(y, e/3), x)
}

func isClose(a []any) any {
	x, y, rel, abs := object.ToFloat(a[0]), object.ToFloat(a[1]), object.ToFloat(a[2]), object.ToFloat(a[3])
	if rel < 0 || abs < 0 {
		panic(object.New(object.ValueError, "tolerances must be non-negative"))
	}
	if x == y {
		return true
	}
	if math.IsInf(x, 0) || math.IsInf(y, 0) {
		return false
	}
	d := math.Abs(y - x)
	return d <= math.Abs(rel*y) || d <= math.Abs(rel*x) || d <= abs
}

func ldexp(a []any) any {
	x := object.ToFloat(a[0])
	e, isInt := object.AsBig(a[1])
	if !isInt {
		panic(object.New(object.TypeError, "Expected an int as second argument to ldexp."))
	}
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	n := 10000
	if e.IsInt64() && e.Int64() < 10000 && e.Int64() > -10000 {
		n = int(e.Int64())
	} else if e.Sign() < 0 {
		n = -10000
	}
	r := math.Ldexp(x, n)
	if math.IsInf(r, 0) {
		panic(rangeError())
	}
	return r
}

func nextAfter(a []any) any {
	x, y := object.ToFloat(a[0]), object.ToFloat(a[1])
	if a[2] == object.None {
		return math.Nextafter(x, y)
	}
	steps, _ := object.AsBig(object.Index(a[2]))
	if steps.Sign() < 0 {
		panic(object.New(object.ValueError, "steps must be a non-negative integer"))
	}
	if math.IsNaN(x) || steps.Sign() == 0 {
		return x
	}
	if math.IsNaN(y) {
		return y
	}
	if x == y {
		return y
	}
	// Floats are counted by their bits, the negative ones downwards.
	rank := func(f float64) int64 {
		b := int64(math.Float64bits(f))
		if b < 0 {
			b = math.MinInt64 - b
		}
		return b
	}
	rx, ry := rank(x), rank(y)
	distance := uint64(ry - rx)
	if ry < rx {
		distance = uint64(rx - ry)
	}
	if !steps.IsUint64() || steps.Uint64() >= distance {
		return y
	}
	n := int64(steps.Uint64())
	if ry < rx {
		n = -n
	}
	r := rx + n
	if r < 0 || r == 0 && math.Signbit(x) {
		r = math.MinInt64 - r
	}
	return math.Float64frombits(uint64(r))
}

func ulp(a []any) any {
	x := math.Abs(object.ToFloat(a[0]))
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	up := math.Nextafter(x, math.Inf(1))
	if math.IsInf(up, 0) {
		return x - math.Nextafter(x, math.Inf(-1))
	}
	return up - x
}

func fusedMultiplyAdd(a []any) any {
	x, y, z := object.ToFloat(a[0]), object.ToFloat(a[1]), object.ToFloat(a[2])
	r := math.FMA(x, y, z)
	if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) && !math.IsNaN(z) {
		panic(object.New(object.ValueError, "invalid operation in fma"))
	}
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsInf(z, 0) {
		panic(object.New(object.OverflowError, "overflow in fma"))
	}
	return r
}

func fmod(a []any) any {
	x, y := object.ToFloat(a[0]), object.ToFloat(a[1])
	if math.IsInf(y, 0) && !math.IsInf(x, 0) && !math.IsNaN(x) {
		return x
	}
	r := math.Mod(x, y)
	if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
		panic(domainError())
	}
	return r
}

var mathFunctions = []object.Method{
	{"acos", "x, /", unary(libm.Acos, false), "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi."},
	{"acosh", "x, /", unary(libm.Acosh, false), "Return the inverse hyperbolic cosine of x."},
	{"asin", "x, /", unary(libm.Asin, false), "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."},
	{"asinh", "x, /", unary(libm.Asinh, false), "Return the inverse hyperbolic sine of x."},
	{"atan", "x, /", unary(libm.Atan, false), "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."},
	{"atan2", "y, x, /", func(a []any) any { return libm.Atan2(object.ToFloat(a[0]), object.ToFloat(a[1])) }, "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered."},
	{"atanh", "x, /", unary(math.Atanh, false), "Return the inverse hyperbolic tangent of x."},
	{"cbrt", "x, /", unary(cubeRoot, false), "Return the cube root of x."},
	{"ceil", "x, /", rounded("__ceil__", math.Ceil), "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x."},
	{"copysign", "x, y, /", func(a []any) any { return math.Copysign(object.ToFloat(a[0]), object.ToFloat(a[1])) }, "Return a float with the magnitude (absolute value) of x but the sign of y."},
	{"cos", "x, /", unary(libm.Cos, false), "Return the cosine of x (measured in radians)."},
	{"cosh", "x, /", unary(libm.Cosh, true), "Return the hyperbolic cosine of x."},
	{"degrees", "x, /", func(a []any) any { return object.ToFloat(a[0]) * (180 / math.Pi) }, "Convert angle x from radians to degrees."},
	{"erf", "x, /", unary(math.Erf, false), "Error function at x."},
	{"erfc", "x, /", unary(math.Erfc, false), "Complementary error function at x."},
	{"exp", "x, /", unary(libm.Exp, true), "Return e raised to the power of x."},
	{"exp2", "x, /", unary(libm.Exp2, true), "Return 2 raised to the power of x."},
	{"expm1", "x, /", unary(math.Expm1, true), "Return exp(x)-1."},
	{"fabs", "x, /", func(a []any) any { return math.Abs(object.ToFloat(a[0])) }, "Return the absolute value of the float x."},
	{"floor", "x, /", rounded("__floor__", math.Floor), "Return the floor of x as an Integral.\n\nThis is the largest integer <= x."},
	{"fma", "x, y, z, /", fusedMultiplyAdd, "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round."},
	{"fmod", "x, y, /", fmod, "Return fmod(x, y), according to platform C.\n\nx % y may differ."},
	{"frexp", "x, /", func(a []any) any {
		f, e := math.Frexp(object.ToFloat(a[0]))
		return object.NewTuple(f, object.Int(e))
	}, "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0."},
	{"gamma", "x, /", func(a []any) any { return gamma(object.ToFloat(a[0])) }, "Gamma function at x."},
	{"isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", isClose, "Determine whether two floating-point numbers are close in value."},
	{"isfinite", "x, /", func(a []any) any { x := object.ToFloat(a[0]); return !math.IsInf(x, 0) && !math.IsNaN(x) }, "Return True if x is neither an infinity nor a NaN, and False otherwise."},
	{"isinf", "x, /", func(a []any) any { return math.IsInf(object.ToFloat(a[0]), 0) }, "Return True if x is a positive or negative infinity, and False otherwise."},
	{"isnan", "x, /", func(a []any) any { return math.IsNaN(object.ToFloat(a[0])) }, "Return True if x is a NaN (not a number), and False otherwise."},
	{"ldexp", "x, i, /", ldexp, "Return x * (2**i).\n\nThis is essentially the inverse of frexp()."},
	{"lgamma", "x, /", func(a []any) any { return logGamma(object.ToFloat(a[0])) }, "Natural logarithm of absolute value of Gamma function at x."},
	{"log", "x, base?, /", func(a []any) any {
		x := logarithm(a[0], libm.Log)
		if a[1] == nil {
			return x
		}
		b := logarithm(a[1], libm.Log)
		if b == 0 {
			panic(object.New(object.ZeroDivisionError, "float division by zero"))
		}
		return x / b
	}, "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x."},
	{"log10", "x, /", func(a []any) any { return logarithm(a[0], libm.Log10) }, "Return the base 10 logarithm of x."},
	{"log1p", "x, /", unary(math.Log1p, false), "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero."},
	{"log2", "x, /", func(a []any) any { return logarithm(a[0], libm.Log2) }, "Return the base 2 logarithm of x."},
	{"modf", "x, /", func(a []any) any {
		x := object.ToFloat(a[0])
		if math.IsInf(x, 0) {
			return object.NewTuple(math.Copysign(0, x), x)
		}
		if math.IsNaN(x) {
			return object.NewTuple(x, x)
		}
		i := math.Trunc(x)
		return object.NewTuple(math.Copysign(x-i, x), i)
	}, "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats."},
	{"nextafter", "x, y, /, *, steps=None", nextAfter, "Return the floating-point value the given number of steps after x towards y."},
	{"pow", "x, y, /", twoFloats(mathPow), "Return x**y (x to the power of y)."},
	{"radians", "x, /", func(a []any) any { return object.ToFloat(a[0]) * (math.Pi / 180) }, "Convert angle x from degrees to radians."},
	{"remainder", "x, y, /", twoFloats(math.Remainder), "Difference between x and the closest integer multiple of y."},
	{"sin", "x, /", unary(libm.Sin, false), "Return the sine of x (measured in radians)."},
	{"sinh", "x, /", unary(libm.Sinh, true), "Return the hyperbolic sine of x."},
	{"sqrt", "x, /", unary(math.Sqrt, false), "Return the square root of x."},
	{"tan", "x, /", unary(libm.Tan, false), "Return the tangent of x (measured in radians)."},
	{"tanh", "x, /", unary(libm.Tanh, false), "Return the hyperbolic tangent of x."},
	{"trunc", "x, /", rounded("__trunc__", math.Trunc), "Truncates the Real x to the nearest Integral toward 0."},
	{"ulp", "x, /", ulp, "Return the value of the least significant bit of the float x."},
}
