package lib

import (
	"math"

	"inloop/runtime/libm"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module cmath. The functions are computed in the way that keeps them
// exact near their branch cuts and zeros (Kahan's); cmath_special.go has what
// they give for infinities and NaN.

const (
	ln2          = math.Ln2
	largeDouble  = math.MaxFloat64 / 4
	tinyDouble   = 2.2250738585072014e-308
	mantissaBits = 53
)

var (
	sqrtLargeDouble = math.Sqrt(largeDouble)
	logLargeDouble  = math.Log(largeDouble)
	sqrtTinyDouble  = math.Sqrt(tinyDouble)
)

func isFinite(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }

// inRange refuses a result that is infinite though the argument was not.
func inRange(z complex128) complex128 {
	if math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) {
		panic(rangeError())
	}
	return z
}

// logHypot is log(hypot(x, y)) for what hypot would overflow at.
func logHypot(x, y float64) float64 { return libm.Log(math.Hypot(x/2, y/2)) }

func isLarge(z complex128) bool {
	return math.Abs(real(z)) > largeDouble || math.Abs(imag(z)) > largeDouble
}

func cacos(z complex128) complex128 {
	x, y := real(z), imag(z)
	if isLarge(z) {
		l := logHypot(x, y) + 2*ln2
		if x < 0 {
			return complex(libm.Atan2(math.Abs(y), x), -math.Copysign(l, y))
		}
		return complex(libm.Atan2(math.Abs(y), x), math.Copysign(l, -y))
	}
	a, b := csqrt(complex(1-x, -y)), csqrt(complex(1+x, y))
	return complex(2*libm.Atan2(real(a), real(b)), libm.Asinh(real(b)*imag(a)-imag(b)*real(a)))
}

func cacosh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if isLarge(z) {
		return complex(logHypot(x, y)+2*ln2, libm.Atan2(y, x))
	}
	a, b := csqrt(complex(x-1, y)), csqrt(complex(x+1, y))
	return complex(libm.Asinh(real(a)*real(b)+imag(a)*imag(b)), 2*libm.Atan2(imag(a), real(b)))
}

func casinh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if isLarge(z) {
		l := logHypot(x, y) + 2*ln2
		if y >= 0 {
			return complex(math.Copysign(l, x), libm.Atan2(y, math.Abs(x)))
		}
		return complex(-math.Copysign(l, -x), libm.Atan2(y, math.Abs(x)))
	}
	a, b := csqrt(complex(1+y, -x)), csqrt(complex(1-y, x))
	return complex(libm.Asinh(real(a)*imag(b)-real(b)*imag(a)), libm.Atan2(y, real(a)*real(b)-imag(a)*imag(b)))
}

func catanh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Signbit(x) {
		r := catanh(complex(-x, -y))
		return complex(-real(r), -imag(r))
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLargeDouble || ay > sqrtLargeDouble:
		h := math.Hypot(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y))
	case x == 1 && ay < sqrtTinyDouble:
		if ay == 0 {
			panic(domainError())
		}
		return complex(-libm.Log(math.Sqrt(ay)/math.Sqrt(math.Hypot(ay, 2))), math.Copysign(libm.Atan2(2, -ay)/2, y))
	}
	return complex(math.Log1p(4*x/((1-x)*(1-x)+ay*ay))/4, -libm.Atan2(-2*y, (1-x)*(1+x)-ay*ay)/2)
}

func ccosh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLargeDouble {
		one := x - math.Copysign(1, x)
		return inRange(complex(libm.Cos(y)*libm.Cosh(one)*math.E, libm.Sin(y)*libm.Sinh(one)*math.E))
	}
	return inRange(complex(libm.Cos(y)*libm.Cosh(x), libm.Sin(y)*libm.Sinh(x)))
}

func csinh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLargeDouble {
		one := x - math.Copysign(1, x)
		return inRange(complex(libm.Cos(y)*libm.Sinh(one)*math.E, libm.Sin(y)*libm.Cosh(one)*math.E))
	}
	return inRange(complex(libm.Cos(y)*libm.Sinh(x), libm.Sin(y)*libm.Cosh(x)))
}

func ctanh(z complex128) complex128 {
	x, y := real(z), imag(z)
	if math.Abs(x) > logLargeDouble {
		return complex(math.Copysign(1, x), 4*libm.Sin(y)*libm.Cos(y)*libm.Exp(-2*math.Abs(x)))
	}
	tx, ty := libm.Tanh(x), libm.Tan(y)
	cx := 1 / libm.Cosh(x)
	both := tx * ty
	d := 1 + both*both
	return complex(tx*(1+ty*ty)/d, (ty/d)*cx*cx)
}

func cexp(z complex128) complex128 {
	x, y := real(z), imag(z)
	if x > logLargeDouble {
		l := libm.Exp(x - 1)
		return inRange(complex(l*libm.Cos(y)*math.E, l*libm.Sin(y)*math.E))
	}
	l := libm.Exp(x)
	return inRange(complex(l*libm.Cos(y), l*libm.Sin(y)))
}

func clog(z complex128) complex128 {
	x, y := real(z), imag(z)
	ax, ay := math.Abs(x), math.Abs(y)
	var l float64
	switch {
	case isLarge(z):
		l = logHypot(x, y) + ln2
	case ax < tinyDouble && ay < tinyDouble:
		if ax == 0 && ay == 0 {
			panic(domainError())
		}
		l = libm.Log(math.Hypot(math.Ldexp(ax, mantissaBits), math.Ldexp(ay, mantissaBits))) - mantissaBits*ln2
	default:
		h := math.Hypot(ax, ay)
		if h < 0.71 || h > 1.73 {
			l = libm.Log(h)
			break
		}
		big, small := max(ax, ay), min(ax, ay)
		l = math.Log1p((big-1)*(big+1)+small*small) / 2
	}
	return complex(l, libm.Atan2(y, x))
}

func csqrt(z complex128) complex128 {
	x, y := real(z), imag(z)
	if x == 0 && y == 0 {
		return complex(0, y)
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var s float64
	if ax < tinyDouble && ay < tinyDouble {
		ax = math.Ldexp(ax, 53)
		s = math.Ldexp(math.Sqrt(ax+math.Hypot(ax, math.Ldexp(ay, 53))), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+math.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y))
	}
	return complex(d, math.Copysign(s, y))
}

// turned makes f(z) of a function g with f(z) = -i·g(iz): sin of sinh and kin.
func turned(g func(complex128) complex128) func(complex128) complex128 {
	return func(z complex128) complex128 {
		r := g(complex(-imag(z), real(z)))
		return complex(imag(r), -real(r))
	}
}

// cmathFunctions are the functions of one complex number, by name.
func cmathFunctions() []object.Method {
	cosh := withSpecial(ccosh, coshSpecial, growing(1))
	sinh := withSpecial(csinh, sinhSpecial, growing(-1))
	tanh := withSpecial(ctanh, tanhSpecial, flattening)
	asinh := withSpecial(casinh, asinhSpecial, nil)
	atanh := withSpecial(catanh, atanhSpecial, nil)
	log := withSpecial(clog, logSpecial, nil)
	rows := []struct {
		name string
		f    func(complex128) complex128
		doc  string
	}{
		{"acos", withSpecial(cacos, acosSpecial, nil), "Return the arc cosine of z."},
		{"acosh", withSpecial(cacosh, acoshSpecial, nil), "Return the inverse hyperbolic cosine of z."},
		{"asin", turned(asinh), "Return the arc sine of z."},
		{"asinh", asinh, "Return the inverse hyperbolic sine of z."},
		{"atan", turned(atanh), "Return the arc tangent of z."},
		{"atanh", atanh, "Return the inverse hyperbolic tangent of z."},
		{"cos", func(z complex128) complex128 { return cosh(complex(-imag(z), real(z))) }, "Return the cosine of z."},
		{"cosh", cosh, "Return the hyperbolic cosine of z."},
		{"exp", withSpecial(cexp, expSpecial, growingExp), "Return the exponential value e**z."},
		{"log10", func(z complex128) complex128 {
			r := log(z)
			return complex(real(r)/math.Ln10, imag(r)/math.Ln10)
		}, "Return the base-10 logarithm of z."},
		{"sin", turned(sinh), "Return the sine of z."},
		{"sinh", sinh, "Return the hyperbolic sine of z."},
		{"sqrt", withSpecial(csqrt, sqrtSpecial, nil), "Return the square root of z."},
		{"tan", turned(tanh), "Return the tangent of z."},
		{"tanh", tanh, "Return the hyperbolic tangent of z."},
	}
	var out []object.Method
	for _, r := range rows {
		out = append(out, object.Method{Name: r.name, Sig: "z, /", Doc: r.doc, Fn: func(a []any) any { return r.f(object.ToComplex(a[0])) }})
	}
	return append(out, object.Method{Name: "log", Sig: "z, base=?, /", Doc: "log(z[, base]) -> the logarithm of z to the given base.",
		Fn: func(a []any) any {
			r := log(object.ToComplex(a[0]))
			if a[1] == nil {
				return r
			}
			base := log(object.ToComplex(a[1]))
			if base == 0 {
				panic(domainError())
			}
			return object.TrueDiv(r, base)
		}})
}

// cpolar gives the modulus and the angle.
func cpolar(z complex128) (float64, float64) {
	x, y := real(z), imag(z)
	r := math.Hypot(x, y)
	if math.IsInf(x, 0) || math.IsInf(y, 0) {
		r = math.Inf(1)
	} else if math.IsInf(r, 0) {
		panic(rangeError())
	}
	return r, libm.Atan2(y, x)
}

func crect(r, phi float64) complex128 {
	if !isFinite(r) || !isFinite(phi) {
		if math.IsInf(r, 0) && isFinite(phi) && phi != 0 {
			inf := math.Copysign(math.Inf(1), r)
			return complex(math.Copysign(inf, inf*libm.Cos(phi)), math.Copysign(inf, inf*libm.Sin(phi)))
		}
		return rectSpecial.at(r, phi)
	}
	if phi == 0 {
		return complex(r, r*phi)
	}
	return complex(r*libm.Cos(phi), r*libm.Sin(phi))
}

func cmathIsClose(a []any) any {
	x, y := object.ToComplex(a[0]), object.ToComplex(a[1])
	rel, abs := object.ToFloat(a[2]), object.ToFloat(a[3])
	if rel < 0 || abs < 0 {
		panic(object.New(object.ValueError, "tolerances must be non-negative"))
	}
	if x == y {
		return true
	}
	for _, v := range []float64{real(x), imag(x), real(y), imag(y)} {
		if math.IsInf(v, 0) {
			return false
		}
	}
	size := func(z complex128) float64 { return math.Hypot(real(z), imag(z)) }
	d := size(x - y)
	return d <= rel*size(y) || d <= rel*size(x) || d <= abs
}

func init() {
	register("cmath", func(in *machine.Interp) *object.Module {
		m := object.NewModule("cmath", "This module provides access to mathematical functions for complex numbers.")
		for name, v := range map[string]any{"pi": math.Pi, "e": math.E, "tau": 2 * math.Pi, "inf": math.Inf(1), "nan": math.NaN(),
			"infj": complex(0, math.Inf(1)), "nanj": complex(0, math.NaN())} {
			m.Dict.SetStr(name, v)
		}
		m.Add(cmathFunctions())
		test := func(name, doc string, f func(x, y float64) bool) object.Method {
			return object.Method{Name: name, Sig: "z, /", Doc: doc, Fn: func(a []any) any {
				z := object.ToComplex(a[0])
				return f(real(z), imag(z))
			}}
		}
		m.Add([]object.Method{
			test("isfinite", "Return True if both the real and imaginary parts of z are finite, else False.", func(x, y float64) bool { return isFinite(x) && isFinite(y) }),
			test("isinf", "Checks if the real or imaginary part of z is infinite.", func(x, y float64) bool { return math.IsInf(x, 0) || math.IsInf(y, 0) }),
			test("isnan", "Checks if the real or imaginary part of z not a number (NaN).", func(x, y float64) bool { return math.IsNaN(x) || math.IsNaN(y) }),
			{"isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", cmathIsClose, "Determine whether two complex numbers are close in value."},
			{"phase", "z, /", func(a []any) any {
				z := object.ToComplex(a[0])
				return libm.Atan2(imag(z), real(z))
			}, "Return argument, also known as the phase angle, of a complex."},
			{"polar", "z, /", func(a []any) any {
				r, phi := cpolar(object.ToComplex(a[0]))
				return object.NewTuple(r, phi)
			}, "Convert a complex from rectangular coordinates to polar coordinates."},
			{"rect", "r, phi, /", func(a []any) any { return crect(object.ToFloat(a[0]), object.ToFloat(a[1])) }, "Convert from polar coordinates to rectangular coordinates."},
		})
		return m
	})
}
