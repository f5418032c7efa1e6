package libm

import (
	"math"
	"math/bits"
)

// Pi/2 in parts: the first two so short that multiples by a small whole number
// are exact.
const (
	halfPi1 = 0x1.921fb54400000p+0
	halfPi2 = 0x1.0b4611a600000p-34
	halfPi3 = 0x1.3198a2e037073p-69
	halfPi4 = 0x1.129024e088a68p-123
)

var halfPi = twofold{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}

// reduce gives r in about [-pi/4, pi/4] and the q (modulo 4) with
// x = r + q*pi/2, for a finite x.
func reduce(x float64) (q int, r twofold) {
	a := math.Abs(x)
	switch {
	case a <= math.Pi/4:
		return 0, twofold{x, 0}
	case a < 1<<20:
		n := math.RoundToEven(x * (2 / math.Pi))
		s := twoSum(x-n*halfPi1, -float64(n*halfPi2))
		p := twoProd(n, halfPi3)
		t := twoSum(s.hi, -p.hi)
		u := twoSum(t.lo, s.lo)
		r = quickSum(t.hi, u.hi)
		r = quickSum(r.hi, r.lo+(u.lo-p.lo-float64(n*halfPi4)))
		return int(n) & 3, r
	}
	q, r = reduceLarge(a)
	if x < 0 {
		return -q & 3, r.neg()
	}
	return q, r
}

// twoOverPi holds the bits of 2/pi behind the point, after a word of zeros.
var twoOverPi = [...]uint64{0,
	0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
	0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
	0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
	0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
}

// reduceLarge multiplies by the part of 2/pi that decides the quotient modulo 4
// and the bits behind it (Payne and Hanek's method).
func reduceLarge(x float64) (int, twofold) {
	m, e := math.Frexp(x)
	mant := uint64(m * (1 << 53))
	e -= 53
	// The bits of 2/pi in front of this one make multiples of 4.
	start := uint(64 + e - 2)
	word, off := start/64, start%64
	var w [4]uint64 // most significant first
	for i := range w {
		w[i] = twoOverPi[word+uint(i)] << off
		if off > 0 {
			w[i] |= twoOverPi[word+uint(i)+1] >> (64 - off)
		}
	}
	// p = mant * w modulo 2**256: two bits in front of the point, 254 behind.
	var p [4]uint64
	carry := uint64(0)
	for i := 3; i >= 0; i-- {
		hi, lo := bits.Mul64(w[i], mant)
		var c uint64
		p[i], c = bits.Add64(lo, carry, 0)
		carry = hi + c
	}
	q := int(p[0] >> 62)
	// The fraction as a signed number of [-1/2, 1/2).
	for i := 0; i < 3; i++ {
		p[i] = p[i]<<2 | p[i+1]>>62
	}
	p[3] <<= 2
	neg := p[0]>>63 != 0
	if neg {
		q = (q + 1) & 3
		borrow := uint64(1)
		for i := 3; i >= 0; i-- {
			p[i], borrow = bits.Add64(^p[i], 0, borrow)
		}
	}
	// Three words hold more bits than a twofold, and each is converted from
	// halves, which floats hold exactly.
	f, scale := twofold{}, 1.0
	for _, v := range p {
		for _, half := range [...]uint64{v >> 32, v & (1<<32 - 1)} {
			scale *= 0x1p-32
			s := twoSum(f.hi, float64(half)*scale)
			f = quickSum(s.hi, s.lo+f.lo)
		}
	}
	r := f.mul(halfPi)
	if neg {
		r = r.neg()
	}
	return q, r
}
