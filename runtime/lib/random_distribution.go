package lib

import (
	"math"

	"inloop/runtime/libm"
	"inloop/runtime/object"
)

// The distributions of random.Random: the published methods that CPython
// names in its documentation, drawing from the generator in the same order.

const twoPi = 2 * math.Pi

func (r *randomValue) nextGauss(mu, sigma float64) float64 {
	z, ok := r.gauss.(float64)
	r.gauss = object.None
	if !ok {
		angle := r.float() * twoPi
		radius := math.Sqrt(-2 * libm.Log(1-r.float()))
		z = libm.Cos(angle) * radius
		r.gauss = libm.Sin(angle) * radius
	}
	return mu + float64(z*sigma)
}

// normal is the ratio of uniforms by Kinderman and Monahan.
func (r *randomValue) normal(mu, sigma float64) float64 {
	magic := 4 * libm.Exp(-0.5) / math.Sqrt(2)
	for {
		u1 := r.float()
		u2 := 1 - r.float()
		z := magic * (u1 - 0.5) / u2
		if z*z/4 <= -libm.Log(u2) {
			return mu + float64(z*sigma)
		}
	}
}

// gammaVariate is Cheng's method for alpha > 1, Ahrens and Dieter's below.
func (r *randomValue) gammaVariate(alpha, beta float64) float64 {
	if alpha <= 0 || beta <= 0 {
		panic(object.New(object.ValueError, "gammavariate: alpha and beta must be > 0.0"))
	}
	switch {
	case alpha > 1:
		ainv := math.Sqrt(2*alpha - 1)
		b := alpha - libm.Log(4)
		c := alpha + ainv
		magic := 1 + libm.Log(4.5)
		for {
			u1 := r.float()
			if !(1e-7 < u1 && u1 < 0.9999999) {
				continue
			}
			u2 := 1 - r.float()
			v := libm.Log(u1/(1-u1)) / ainv
			x := alpha * libm.Exp(v)
			z := u1 * u1 * u2
			t := b + float64(c*v) - x
			if t+magic-float64(4.5*z) >= 0 || t >= libm.Log(z) {
				return x * beta
			}
		}
	case alpha == 1:
		return -libm.Log(1-r.float()) * beta
	}
	for {
		u := r.float()
		b := (math.E + alpha) / math.E
		p := b * u
		var x float64
		if p <= 1 {
			x = libm.Pow(p, 1/alpha)
		} else {
			x = -libm.Log((b - p) / alpha)
		}
		u1 := r.float()
		if p > 1 {
			if u1 <= libm.Pow(x, alpha-1) {
				return x * beta
			}
		} else if u1 <= libm.Exp(-x) {
			return x * beta
		}
	}
}

func (r *randomValue) vonMises(mu, kappa float64) float64 {
	if kappa <= 1e-6 {
		return twoPi * r.float()
	}
	s := 0.5 / kappa
	rr := s + math.Sqrt(1+float64(s*s))
	var z float64
	for {
		z = libm.Cos(math.Pi * r.float())
		d := z / (rr + z)
		u2 := r.float()
		if u2 < 1-float64(d*d) || u2 <= (1-d)*libm.Exp(d) {
			break
		}
	}
	q := 1 / rr
	f := (q + z) / (1 + float64(q*z))
	theta := mu - libm.Acos(f)
	if r.float() > 0.5 {
		theta = mu + libm.Acos(f)
	}
	m := math.Mod(theta, twoPi)
	if m < 0 {
		m += twoPi
	}
	return m
}

// binomial counts geometric gaps where few successes are expected, and uses
// Hörmann's transformed rejection elsewhere.
func (r *randomValue) binomial(n int, p float64) int {
	switch {
	case n < 0:
		panic(object.New(object.ValueError, "n must be non-negative"))
	case p == 0:
		return 0
	case p == 1:
		return n
	case !(p > 0 && p < 1):
		panic(object.New(object.ValueError, "p must be in the range 0.0 <= p <= 1.0"))
	case n == 1:
		if r.float() < p {
			return 1
		}
		return 0
	case p > 0.5:
		return n - r.binomial(n, 1-p)
	}
	size := float64(n)
	if size*p < 10 {
		c := libm.Log2(1 - p)
		if c == 0 {
			return 0
		}
		for x, y := 0, 0.0; ; x++ {
			y += math.Floor(libm.Log2(r.float())/c) + 1
			if y > size {
				return x
			}
		}
	}
	spq := math.Sqrt(size * p * (1 - p))
	b := 1.15 + float64(2.53*spq)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	c := float64(size*p) + 0.5
	vr := 0.92 - 4.2/b
	alpha := (2.83 + 5.1/b) * spq
	lpq := libm.Log(p / (1 - p))
	m := math.Floor((size + 1) * p)
	h := logGamma(m+1) + logGamma(size-m+1)
	for {
		u := r.float() - 0.5
		us := 0.5 - math.Abs(u)
		k := math.Floor(float64((2*a/us+b)*u) + c)
		if k < 0 || k > size {
			continue
		}
		v := r.float()
		if us >= 0.07 && v <= vr {
			return int(k)
		}
		v *= alpha / (a/float64(us*us) + b)
		if libm.Log(v) <= h-logGamma(k+1)-logGamma(size-k+1)+float64((k-m)*lpq) {
			return int(k)
		}
	}
}

// arithmetic on values that need not be floats: uniform(Fraction(…), …).
func sub(a, b any) any { return object.Sub(a, b) }

func (r *randomValue) triangular(low, high, mode any) any {
	u := r.float()
	var c any = 0.5
	if mode != object.None {
		width := sub(high, low)
		if !object.Truth(width) {
			return low
		}
		c = object.TrueDiv(sub(mode, low), width)
	}
	if object.Less(c, u) {
		u = 1 - u
		c = sub(1.0, c)
		low, high = high, low
	}
	return object.Add(low, object.Mul(sub(high, low), math.Sqrt(object.ToFloat(object.Mul(u, c)))))
}

var randomDistributions = []object.Method{
	{"uniform", "~a, b", func(a []any) any {
		x, okx := a[1].(float64)
		y, oky := a[2].(float64)
		if okx && oky {
			return x + float64((y-x)*selfRandom(a).float())
		}
		return object.Add(a[1], object.Mul(sub(a[2], a[1]), selfRandom(a).float()))
	}, "Get a random number in the range [a, b) or [a, b] depending on rounding."},
	{"triangular", "~low=0.0, high=1.0, mode=None", func(a []any) any { return selfRandom(a).triangular(a[1], a[2], a[3]) }, "Triangular distribution."},
	{"normalvariate", "~mu=0.0, sigma=1.0", func(a []any) any {
		return selfRandom(a).normal(object.ToFloat(a[1]), object.ToFloat(a[2]))
	}, "Normal distribution."},
	{"gauss", "~mu=0.0, sigma=1.0", func(a []any) any {
		return selfRandom(a).nextGauss(object.ToFloat(a[1]), object.ToFloat(a[2]))
	}, "Gaussian distribution."},
	{"lognormvariate", "~mu, sigma", func(a []any) any {
		return libm.Exp(selfRandom(a).normal(object.ToFloat(a[1]), object.ToFloat(a[2])))
	}, "Log normal distribution."},
	{"expovariate", "~lambd=1.0", func(a []any) any {
		l := object.ToFloat(a[1])
		x := -libm.Log(1 - selfRandom(a).float())
		if l == 0 {
			panic(object.New(object.ZeroDivisionError, "float division by zero"))
		}
		return x / l
	}, "Exponential distribution."},
	{"vonmisesvariate", "~mu, kappa", func(a []any) any {
		return selfRandom(a).vonMises(object.ToFloat(a[1]), object.ToFloat(a[2]))
	}, "Circular data distribution."},
	{"gammavariate", "~alpha, beta", func(a []any) any {
		return selfRandom(a).gammaVariate(object.ToFloat(a[1]), object.ToFloat(a[2]))
	}, "Gamma distribution.  Not the gamma function!"},
	{"betavariate", "~alpha, beta", func(a []any) any {
		r := selfRandom(a)
		y := r.gammaVariate(object.ToFloat(a[1]), 1)
		if y == 0 {
			return 0.0
		}
		return y / (y + r.gammaVariate(object.ToFloat(a[2]), 1))
	}, "Beta distribution."},
	{"paretovariate", "~alpha", func(a []any) any {
		return libm.Pow(1-selfRandom(a).float(), -1/object.ToFloat(a[1]))
	}, "Pareto distribution.  alpha is the shape parameter."},
	{"weibullvariate", "~alpha, beta", func(a []any) any {
		u := 1 - selfRandom(a).float()
		return object.ToFloat(a[1]) * libm.Pow(-libm.Log(u), 1/object.ToFloat(a[2]))
	}, "Weibull distribution."},
	{"binomialvariate", "~n=1, p=0.5", func(a []any) any {
		return object.Int(selfRandom(a).binomial(object.ToInt(a[1]), object.ToFloat(a[2])))
	}, "Binomial random variable."},
}
