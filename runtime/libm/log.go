package libm

import "math"

const (
	ln2Hi = 0x1.62e42fefa39efp-1
	ln2Lo = 0x1.abc9e3b39803fp-56

	ln2Cut     = 0x1.62e42fefa4000p-1 // few enough bits that a multiple is exact
	ln2CutRest = -0x1.8432a1b0e2634p-43
)

// logTable holds, for each 1/128 of a mantissa's range, a c close to the
// middle's reciprocal, and -log(c).
var logTable = makeLogTable()

type logEntry struct {
	c   float64
	log twofold
}

func makeLogTable() (t [128]logEntry) {
	for i := range t {
		mid := 1 + (float64(i)+0.5)/128
		if mid > math.Sqrt2 {
			mid /= 2
		}
		if i == 0 || i == 127 {
			mid = 1 // so that log is small near 1 without cancellation
		}
		c := 1 / mid
		t[i] = logEntry{c, atanhLog(c).neg()}
	}
	return t
}

// atanhLog is log(c) for a c between 0.7 and 1.42, by the series of
// 2*atanh((c-1)/(c+1)); slow, and exact to both parts.
func atanhLog(c float64) twofold {
	z := twofold{c - 1, 0}.div(twoSum(c, 1))
	z2 := z.mul(z)
	sum, power := z, z
	for k := 3.0; math.Abs(power.hi) > 0x1p-115; k += 2 {
		power = power.mul(z2)
		sum = sum.add(power.div(twofold{k, 0}))
	}
	return twofold{2 * sum.hi, 2 * sum.lo}
}

// split gives k and z with x = 2**k * z, z about between 0.7 and 1.42, and the
// entry of logTable for z; x is positive and finite.
func split(x float64) (k int, z float64, e *logEntry) {
	k = 0
	if x < 0x1p-1022 {
		x *= 0x1p54
		k = -54
	}
	b := math.Float64bits(x)
	k += int(b>>52) - 1023
	i := b >> 45 & 127
	z = math.Float64frombits(b&(1<<52-1) | 1023<<52)
	if 1+(float64(i)+0.5)/128 > math.Sqrt2 {
		k++
		z /= 2
	}
	return k, z, &logTable[i]
}

// logCore is log(x) for a positive finite x.
func logCore(x float64) twofold {
	k, z, e := split(x)
	p := twoProd(z, e.c)
	r := quickSum(p.hi-1, p.lo)
	if e.c == 1 {
		r = twofold{z - 1, 0}
	}
	s := twoProd(r.hi, r.hi)
	a := quickSum(r.hi, -0.5*s.hi)
	v := r.hi
	v2 := v * v // 1/3 - v/4 + v*v/5 - ..., in parts that do not wait for each other
	v4 := v2 * v2
	tail := (1.0/3 - v*(1.0/4)) + v2*(1.0/5-v*(1.0/6)) + v4*((1.0/7-v*(1.0/8))+v2*(1.0/9-v*(1.0/10))+v4*(1.0/11-v*(1.0/12)))
	low := a.lo + (r.lo - float64(v*r.lo) - 0.5*s.lo) + float64(float64(s.hi*v)*tail)
	kd := float64(k)
	sum := twoSum(kd*ln2Cut, e.log.hi)
	sum2 := twoSum(sum.hi, a.hi)
	return quickSum(sum2.hi, sum2.lo+(sum.lo+low+e.log.lo+float64(kd*ln2CutRest)))
}

// logSpecial serves what has no logarithm, and 1, 0 and infinity.
func logSpecial(x float64) (float64, bool) {
	switch {
	case x != x || x < 0:
		return math.NaN(), true
	case x == 0:
		return math.Inf(-1), true
	case x == 1:
		return 0, true
	case math.IsInf(x, 1):
		return x, true
	}
	return 0, false
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if r, ok := logSpecial(x); ok {
		return r
	}
	return logCore(x).float()
}

// Log2 is the logarithm to base 2, exact for powers of two.
func Log2(x float64) float64 {
	if r, ok := logSpecial(x); ok {
		return r
	}
	k, z, _ := split(x)
	if z == 1 {
		return float64(k)
	}
	l := logCore(z).mul(twofold{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56})
	s := twoSum(float64(k), l.hi)
	return s.hi + (s.lo + l.lo)
}

// Log10 is the logarithm to base 10, put together as C libraries do: exact for
// powers of ten, and off by a last place as theirs is elsewhere.
func Log10(x float64) float64 {
	if r, ok := logSpecial(x); ok {
		return r
	}
	m, e := math.Frexp(x)
	m, e = m*2, e-1
	if e < 0 {
		m, e = m/2, e+1
	}
	const log2Hi, log2Lo = 0x1.34413509f6000p-2, 0x1.9fef311f12b36p-42 // of log10(2)
	k := float64(e)
	return float64(float64(k*log2Lo)+float64(invLn10*Log(m))) + float64(k*log2Hi)
}

const invLn10 = 0x1.bcb7b1526e50ep-2
