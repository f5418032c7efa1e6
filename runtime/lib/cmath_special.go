package lib

import (
	"math"
	"strings"

	"inloop/runtime/libm"
)

// What cmath's functions give where a part of the argument is infinite or NaN,
// by C's standard, Annex G.

// cmathSpecial has a row for each real part and a column for each imaginary
// part: -inf, below 0, -0, 0, above 0, inf, nan. A letter is a part of the
// result, in upper case if negative: i inf, n nan, z 0, o 1, and π/4, π/2,
// 3π/4, π as a, b, c, d. !! is a domain error, -- is not asked.
type cmathSpecial string

const (
	acosSpecial  cmathSpecial = "ci di di dI dI cI ni bi -- -- -- -- bI nn bi -- -- -- -- bI bn bi -- -- -- -- bI bn bi -- -- -- -- bI nn ai zi zi zI zI aI ni ni nn nn nn nn nI nn"
	acoshSpecial cmathSpecial = "iC iD iD id id ic in iB -- -- -- -- ib nn iB -- -- -- -- ib nn iB -- -- -- -- ib nn iB -- -- -- -- ib nn iA iZ iZ iz iz ia in in nn nn nn nn in nn"
	asinhSpecial cmathSpecial = "IA IZ IZ Iz Iz Ia In IB -- -- -- -- Ib nn IB -- -- -- -- Ib nn iB -- -- -- -- ib nn iB -- -- -- -- ib nn iA iZ iZ iz iz ia in in nn nZ nz nn in nn"
	atanhSpecial cmathSpecial = "ZB ZB ZB Zb Zb Zb Zn ZB -- -- -- -- Zb nn ZB -- -- -- -- Zb Zn zB -- -- -- -- zb zn zB -- -- -- -- zb nn zB zB zB zb zb zb zn zB nn nn nn nn zb nn"
	coshSpecial  cmathSpecial = "!! -- iz iZ -- !! in !! -- -- -- -- !! nn !! -- -- -- -- !! nz !! -- -- -- -- !! nz !! -- -- -- -- !! nn !! -- iZ iz -- !! in nn nn nz nz nn nn nn"
	expSpecial   cmathSpecial = "zz -- zZ zz -- zz zz !! -- -- -- -- !! nn !! -- -- -- -- !! nn !! -- -- -- -- !! nn !! -- -- -- -- !! nn !! -- iZ iz -- !! in nn nn nZ nz nn nn nn"
	logSpecial   cmathSpecial = "iC iD iD id id ic in iB -- -- -- -- ib nn iB -- -- -- -- ib nn iB -- -- -- -- ib nn iB -- -- -- -- ib nn iA iZ iZ iz iz ia in in nn nn nn nn in nn"
	sinhSpecial  cmathSpecial = "!! -- IZ Iz -- !! in !! -- -- -- -- !! nn !! -- -- -- -- !! zn !! -- -- -- -- !! zn !! -- -- -- -- !! nn !! -- iZ iz -- !! in nn nn nZ nz nn nn nn"
	sqrtSpecial  cmathSpecial = "iI zI zI zi zi ii ni iI -- -- -- -- ii nn iI -- -- -- -- ii nn iI -- -- -- -- ii nn iI -- -- -- -- ii nn iI iZ iZ iz iz ii in iI nn nn nn nn ii nn"
	tanhSpecial  cmathSpecial = "Oz -- OZ Oz -- Oz Oz !! -- -- -- -- !! nn !! -- -- -- -- !! nn !! -- -- -- -- !! nn !! -- -- -- -- !! nn oz -- oZ oz -- oz oz nn nn nZ nz nn nn nn"
	rectSpecial  cmathSpecial = "!! -- Iz IZ -- !! in !! -- -- -- -- !! nn zz -- -- -- -- zz zz zz -- -- -- -- zz zz !! -- -- -- -- !! nn !! -- iZ iz -- !! in nn nn nz nz nn nn nn"
)

// specialKind is a part's place in a table.
func specialKind(x float64) int {
	switch {
	case math.IsNaN(x):
		return 6
	case math.IsInf(x, -1):
		return 0
	case math.IsInf(x, 1):
		return 5
	case x != 0 && x < 0:
		return 1
	case x > 0:
		return 4
	case math.Signbit(x):
		return 2
	}
	return 3
}

func (t cmathSpecial) at(x, y float64) complex128 {
	cell := t[3*(7*specialKind(x)+specialKind(y)):][:2]
	if cell == "!!" {
		panic(domainError())
	}
	part := func(c byte) float64 {
		sign := 1.0
		if c < 'a' {
			sign = -1
			c |= 0x20
		}
		switch c {
		case 'i':
			return sign * math.Inf(1)
		case 'n':
			return math.NaN()
		case 'z':
			return math.Copysign(0, sign)
		case 'o':
			return sign
		}
		return sign * float64(strings.IndexByte("abcd", c)+1) * (math.Pi / 4)
	}
	return complex(part(cell[0]), part(cell[1]))
}

// withSpecial is f with a table for the special arguments; turning, if there is
// one, answers for an infinite real part with another angle than 0.
func withSpecial(f func(complex128) complex128, t cmathSpecial, turning func(complex128) complex128) func(complex128) complex128 {
	return func(z complex128) complex128 {
		x, y := real(z), imag(z)
		if isFinite(x) && isFinite(y) {
			return f(z)
		}
		if turning != nil && math.IsInf(x, 0) && isFinite(y) && y != 0 {
			return turning(z)
		}
		return t.at(x, y)
	}
}

// growing is cosh (with 1) and sinh (with -1) at an infinite real part.
func growing(parity float64) func(complex128) complex128 {
	return func(z complex128) complex128 {
		inf := math.Inf(1)
		re, im := math.Copysign(inf, libm.Cos(imag(z))), math.Copysign(inf, libm.Sin(imag(z)))
		if real(z) < 0 {
			return complex(parity*re, -parity*im)
		}
		return complex(re, im)
	}
}

// growingExp is exp at an infinite real part.
func growingExp(z complex128) complex128 {
	size := math.Inf(1)
	if real(z) < 0 {
		size = 0
	}
	return complex(math.Copysign(size, libm.Cos(imag(z))), math.Copysign(size, libm.Sin(imag(z))))
}

// flattening is tanh at an infinite real part.
func flattening(z complex128) complex128 {
	return complex(math.Copysign(1, real(z)), math.Copysign(0, 2*libm.Sin(imag(z))*libm.Cos(imag(z))))
}
