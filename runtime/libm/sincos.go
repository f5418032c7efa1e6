package libm

import "math"

// trigTable holds the sine and cosine of i/128 up to pi/4.
var trigTable = makeTrigTable()

type sinCos struct{ sin, cos twofold }

func makeTrigTable() (t [102]sinCos) {
	step := sinCos{
		sin: twofold{0x1.fffeaaaaeeeefp-8, -0x1.e45e2ec67b77cp-62},
		cos: twofold{0x1.fffc000155552p-1, 0x1.f4a01a0196daep-55},
	}
	turn := func(a, b sinCos) sinCos {
		return sinCos{
			sin: a.sin.mul(b.cos).add(a.cos.mul(b.sin)),
			cos: a.cos.mul(b.cos).add(a.sin.mul(b.sin).neg()),
		}
	}
	t[0].cos.hi = 1
	for i := 1; i < len(t); i++ {
		if i%8 == 0 && i > 8 {
			t[i] = turn(t[i-8], t[8])
		} else {
			t[i] = turn(t[i-1], step)
		}
	}
	return t
}

// sinCosCore gives the sine and cosine of an r in about [-pi/4, pi/4], by the
// formulas for the sum of a table's angle and a small rest d.
func sinCosCore(r twofold) (sin, cos twofold) {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	i := int(r.hi*128 + 0.5)
	t := &trigTable[min(i, len(trigTable)-1)]
	d := quickSum(r.hi-float64(min(i, len(trigTable)-1))/128, r.lo)
	d2 := d.hi * d.hi
	// sin d - d and cos d - 1.
	ds := d.lo - float64(d.hi*d2)*(1.0/6-d2*(1.0/120-d2*(1.0/5040)))
	dc := -0.5*d2 + float64(d2*d2)*(1.0/24-d2*(1.0/720-d2*(1.0/40320))) - float64(d.hi*d.lo)
	sin = rotated(t.sin, t.cos, d.hi, ds, dc)
	cos = rotated(t.cos, t.sin.neg(), d.hi, ds, dc)
	if neg {
		sin = sin.neg()
	}
	return sin, cos
}

// rotated is a*(1+dc) + b*(d+ds).
func rotated(a, b twofold, d, ds, dc float64) twofold {
	p := twoProd(b.hi, d)
	s := twoSum(a.hi, p.hi)
	return quickSum(s.hi, s.lo+(p.lo+a.lo+float64(b.lo*d)+float64(a.hi*dc)+float64(b.hi*ds)))
}

func sinCosOf(x float64) (sin, cos twofold) {
	q, r := reduce(x)
	s, c := sinCosCore(r)
	switch q {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

// tiny arguments are their own sine, tangent and arc functions, rounded.
const tiny = 0x1p-28

// Sin is the sine of x radians; NaN for an infinite x.
func Sin(x float64) float64 {
	switch a := math.Abs(x); {
	case x != x || math.IsInf(x, 0):
		return math.NaN()
	case x == 0:
		return x // keeps its sign
	case a < tiny:
		return math.FMA(x, -x*x*(1.0/6), x)
	}
	s, _ := sinCosOf(x)
	return s.float()
}

// Cos is the cosine of x radians; NaN for an infinite x.
func Cos(x float64) float64 {
	if x != x || math.IsInf(x, 0) {
		return math.NaN()
	}
	_, c := sinCosOf(x)
	return c.float()
}

// Tan is the tangent of x radians; NaN for an infinite x.
func Tan(x float64) float64 {
	switch a := math.Abs(x); {
	case x != x || math.IsInf(x, 0):
		return math.NaN()
	case x == 0:
		return x // keeps its sign
	case a < tiny:
		return math.FMA(x, x*x*(1.0/3), x)
	}
	s, c := sinCosOf(x)
	return s.div(c).float()
}
