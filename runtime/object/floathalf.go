package object

import "math"

// HalfBits rounds to IEEE half precision, ties to even; false when x is too
// large.
func HalfBits(x float64) (uint16, bool) {
	var sign uint16
	if math.Signbit(x) {
		sign, x = 1<<15, -x
	}
	switch {
	case x != x:
		return sign | 0x7e00, true
	case math.IsInf(x, 0):
		return sign | 0x7c00, true
	case x == 0:
		return sign, true
	}
	_, exp := math.Frexp(x)
	exp = max(exp-1, -14)
	m := math.RoundToEven(math.Ldexp(x, 10-exp)) // 1024..2048, less when subnormal
	if m == 2048 {
		m, exp = 1024, exp+1
	}
	if exp > 15 {
		return 0, false
	}
	if m < 1024 {
		return sign | uint16(m), true
	}
	return sign | uint16(exp+15)<<10 | (uint16(m) - 1024), true
}

// HalfFloat is the number that half precision bits stand for.
func HalfFloat(h uint16) float64 {
	exp, m := int(h>>10&31), float64(h&1023)
	var x float64
	switch exp {
	case 0:
		x = math.Ldexp(m, -24)
	case 31:
		x = math.Inf(1)
		if m != 0 {
			x = math.NaN()
		}
	default:
		x = math.Ldexp(m+1024, exp-25)
	}
	if h&(1<<15) != 0 {
		x = -x
	}
	return x
}
