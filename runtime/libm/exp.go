package libm

import "math"

const (
	invLn2x128 = 0x1.71547652b82fep+7
	ln2By128Hi = 0x1.62e42fef80000p-8 // few enough bits that a multiple is exact
	ln2By128Lo = 0x1.1cf79abc9e3b4p-43

	expOverflow  = 709.782712893384
	expUnderflow = -745.1332191019412
)

// expTable holds 2**(i/128).
var expTable = makeExpTable()

func makeExpTable() (t [128]twofold) {
	step := twofold{0x1.0163da9fb3335p+0, 0x1.b61299ab8cdb7p-54}
	t[0] = twofold{1, 0}
	for i := 1; i < len(t); i++ {
		// Products of few factors keep the error of the last entries small.
		if i%8 == 0 && i > 8 {
			t[i] = t[i-8].mul(t[8])
		} else {
			t[i] = t[i-1].mul(step)
		}
	}
	return t
}

// expCore gives k and h in [1, 2) with e**x = 2**k * h, for an x whose result
// is not far beyond the range of floats.
func expCore(x twofold) (k int, h twofold) {
	kd := math.RoundToEven(x.hi * invLn2x128)
	n := int(kd)
	r := twoSum(math.FMA(-kd, ln2By128Hi, x.hi), -float64(kd*ln2By128Lo))
	r = quickSum(r.hi, r.lo+x.lo)
	// e**r - 1 beyond its first term; |r| < 0.0028.
	v := float64(r.hi * r.hi)
	q := r.lo + v*(0.5+r.hi*(1.0/6)+v*(1.0/24+r.hi*(1.0/120)+v*(1.0/720)))
	t := expTable[n&127]
	p := twoProd(t.hi, r.hi)
	s := quickSum(t.hi, p.hi)
	return n >> 7, quickSum(s.hi, s.lo+(p.lo+t.lo+float64(t.hi*q)+float64(t.lo*r.hi)))
}

// ldexp rounds h * 2**k once, also where the result is subnormal.
func ldexp(h twofold, k int) float64 {
	switch {
	case k >= -1021 && k <= 1022:
		return h.float() * power2(k)
	case k > 1100:
		return math.Inf(1)
	case k > 1022:
		return h.float() * power2(1022) * power2(k-1022)
	case k < -1100:
		return 0
	}
	// Added to 1, the value has the distance between floats that the subnormal
	// result has.
	s := power2(k + 1022)
	t := twoSum(1, h.hi*s)
	sum := quickSum(t.hi, t.lo+h.lo*s)
	return (sum.hi - 1) * power2(-1022)
}

func power2(k int) float64 { return math.Float64frombits(uint64(k+1023) << 52) }

// Exp is e**x.
func Exp(x float64) float64 {
	switch {
	case x != x || x > expOverflow:
		return x * math.Inf(1)
	case x < expUnderflow:
		return 0
	case x > -0x1p-60 && x < 0x1p-60:
		return 1 + x
	}
	k, h := expCore(twofold{x, 0})
	return ldexp(h, k)
}

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x || x >= 1024:
		return x * math.Inf(1)
	case x < -1080:
		return 0
	case x > -0x1p-60 && x < 0x1p-60:
		return 1 + x
	}
	p := twoProd(x, ln2Hi)
	k, h := expCore(quickSum(p.hi, p.lo+x*ln2Lo))
	return ldexp(h, k)
}
