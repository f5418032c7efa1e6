package libm

import "math"

// Pow is x**y with C's special cases.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case x != x || y != y || x == 0 || math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Pow(x, y)
	case y == 2:
		return x * x
	}
	sign := 1.0
	if x < 0 {
		if y != math.Trunc(y) {
			return math.NaN()
		}
		if math.Mod(y, 2) != 0 {
			sign = -1
		}
		x = -x
		if x == 1 {
			return sign
		}
	}
	l := logCore(x)
	if e := l.hi * y; e > 800 {
		return sign * math.Inf(1)
	} else if e < -800 {
		return sign * 0
	}
	p := twoProd(l.hi, y)
	k, h := expCore(quickSum(p.hi, p.lo+l.lo*y))
	return sign * ldexp(h, k)
}

// Hypot is the distance of (x, y) from the origin.
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Inf(1)
	case x != x || y != y:
		return math.NaN()
	}
	if x < y {
		x, y = y, x
	}
	if y == 0 || x/y > 0x1p60 {
		return x + y
	}
	_, e := math.Frexp(x)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	a, b := twoProd(x, x), twoProd(y, y)
	s := a.add(b)
	h := math.Sqrt(s.hi)
	c := (math.FMA(-h, h, s.hi) + s.lo) / (2 * h)
	r := quickSum(h, c)
	if e > -1022 {
		return math.Ldexp(r.float(), e)
	}
	return ldexp(twofold{2 * r.hi, 2 * r.lo}, e-1)
}
