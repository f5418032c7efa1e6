package libm

import "math"

// atanTable holds the arc tangents of i/64.
var atanTable = makeAtanTable()

func makeAtanTable() (t [65]twofold) {
	for i := 1; i < len(t); i++ {
		c := float64(i) / 64
		y := math.Atan(c)
		// One step of Newton's method from an estimate that is good to a float.
		s, k := sinCosCore(twofold{y, 0})
		num := k.mul(twofold{c, 0}).add(s.neg())
		den := s.mul(twofold{c, 0}).add(k)
		d := num.div(den)
		t[i] = quickSum(y, d.hi)
		t[i].lo += d.lo
	}
	return t
}

// atanCore is the arc tangent of y/x for y >= 0 and x > 0, in [0, pi/2].
func atanCore(y, x twofold) twofold {
	if y.hi > x.hi {
		return halfPi.add(atanCore(x, y).neg())
	}
	q := y.div(x)
	i := int(q.hi*64 + 0.5)
	t := q
	if i > 0 {
		c := twofold{float64(i) / 64, 0}
		t = q.add(c.neg()).div(twofold{1, 0}.add(q.mul(c)))
	}
	z := t.hi * t.hi
	low := t.lo - float64(t.hi*z)*(1.0/3-z*(1.0/5-z*(1.0/7-z*(1.0/9-z*(1.0/11)))))
	base := atanTable[i]
	s := twoSum(base.hi, t.hi)
	return quickSum(s.hi, s.lo+(low+base.lo))
}

// Atan is the arc tangent, in [-pi/2, pi/2].
func Atan(x float64) float64 {
	switch a := math.Abs(x); {
	case x != x:
		return x
	case x == 0:
		return x // keeps its sign
	case a < tiny:
		return math.FMA(x, -x*x*(1.0/3), x)
	case a > 0x1p70:
		return math.Copysign(math.Pi/2, x)
	default:
		return math.Copysign(atanCore(twofold{a, 0}, twofold{1, 0}).float(), x)
	}
}

// Atan2 is the angle of the point (x, y), in [-pi, pi].
func Atan2(y, x float64) float64 {
	ay, ax := math.Abs(y), math.Abs(x)
	if x != x || y != y || y == 0 || x == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return math.Atan2(y, x)
	}
	_, ey := math.Frexp(ay)
	_, ex := math.Frexp(ax)
	switch e := ey - ex; {
	case e > 80:
		return math.Copysign(math.Pi/2, y)
	case e < -80 && x < 0:
		return math.Copysign(math.Pi, y)
	case e < -28 && x > 0:
		return math.Copysign(smallQuotient(ay, ax), y)
	}
	a := atanCore(twofold{math.Ldexp(ay, -ex), 0}, twofold{math.Ldexp(ax, -ex), 0})
	if x < 0 {
		a = twofold{2 * halfPi.hi, 2 * halfPi.lo}.add(a.neg())
	}
	return math.Copysign(a.float(), y)
}

// smallQuotient is the arc tangent of y/x where it is the quotient but for a
// third of its cube.
func smallQuotient(y, x float64) float64 {
	q := y / x
	if q < 0x1p-100 {
		return q
	}
	d := twofold{y, 0}.div(twofold{x, 0})
	return d.hi + (d.lo - d.hi*d.hi*d.hi/3)
}

// Asin is the arc sine; NaN outside [-1, 1].
func Asin(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case a == 1:
		return math.Copysign(math.Pi/2, x)
	case x == 0:
		return x // keeps its sign
	case a < tiny:
		return math.FMA(x, x*x*(1.0/6), x)
	}
	return math.Copysign(atanCore(twofold{a, 0}, cosine(a)).float(), x)
}

// Acos is the arc cosine; NaN outside [-1, 1].
func Acos(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= 1):
		return math.NaN()
	case x == 1:
		return 0
	case x == -1:
		return math.Pi
	case x == 0:
		return math.Pi / 2
	}
	r := atanCore(cosine(a), twofold{a, 0})
	if x < 0 {
		r = twofold{2 * halfPi.hi, 2 * halfPi.lo}.add(r.neg())
	}
	return r.float()
}

// cosine is the square root of 1 - a*a, for 0 <= a < 1.
func cosine(a float64) twofold {
	s := twofold{1 - a, -a - (1 - a - 1)}.mul(twoSum(1, a))
	h := math.Sqrt(s.hi)
	return quickSum(h, (math.FMA(-h, h, s.hi)+s.lo)/(2*h))
}
