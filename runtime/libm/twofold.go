// Package libm computes the elementary functions so that their results are the
// floats nearest to the true values but for a few cases in ten thousand. A C
// library's are too, and Go's math is not: scripts print all the digits, and
// their last one would differ.
//
// A value is carried as an unevaluated sum of two floats (the second below the
// first one's last place) until the final rounding. The package knows nothing
// of scripts; special values come out as C99's Annex F has them.
package libm

import "math"

// twofold is an unevaluated sum hi + lo.
type twofold struct{ hi, lo float64 }

// twoSum adds without error.
func twoSum(a, b float64) twofold {
	s := a + b
	t := s - a
	return twofold{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum where |a| >= |b|.
func quickSum(a, b float64) twofold {
	s := a + b
	return twofold{s, b - (s - a)}
}

// twoProd multiplies without error.
func twoProd(a, b float64) twofold {
	p := a * b
	return twofold{p, math.FMA(a, b, -p)}
}

func (x twofold) add(y twofold) twofold {
	s := twoSum(x.hi, y.hi)
	return quickSum(s.hi, s.lo+(x.lo+y.lo))
}

func (x twofold) mul(y twofold) twofold {
	p := twoProd(x.hi, y.hi)
	return quickSum(p.hi, p.lo+(float64(x.hi*y.lo)+float64(x.lo*y.hi)))
}

func (x twofold) div(y twofold) twofold {
	q := x.hi / y.hi
	p := twoProd(q, y.hi)
	r := (x.hi - p.hi) - p.lo + x.lo - float64(q*y.lo)
	return quickSum(q, r/y.hi)
}

func (x twofold) neg() twofold { return twofold{-x.hi, -x.lo} }

func (x twofold) float() float64 { return x.hi + x.lo }
