package lib

import (
	"math"

	"inloop/runtime/libm"
)

// Gamma and its logarithm by Lanczos' approximation (g = 6.0246…, 13 terms),
// with the same order of operations as CPython so that the digits agree.

const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi*x), exact at multiples of a half.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	var r float64
	switch int(math.Round(2 * y)) {
	case 0:
		r = libm.Sin(math.Pi * y)
	case 1:
		r = libm.Cos(math.Pi * (y - 0.5))
	case 2:
		r = libm.Sin(math.Pi * (1 - y))
	case 3:
		r = -libm.Cos(math.Pi * (y - 1.5))
	default:
		r = libm.Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

func gamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1) || x == 0:
		panic(domainError())
	}
	if x == math.Floor(x) {
		if x < 0 {
			panic(domainError())
		}
		if x <= 23 {
			r := 1.0
			for i := 2.0; i < x; i++ {
				r *= i
			}
			return r
		}
	}
	ax := math.Abs(x)
	if ax < 1e-20 {
		r := 1 / x
		if math.IsInf(r, 0) {
			panic(rangeError())
		}
		return r
	}
	if ax > 200 {
		if x < 0 {
			return 0 / sinPi(x)
		}
		panic(rangeError())
	}
	// y = ax + g - 0.5 with its rounding error z.
	y := ax + (lanczosG - 0.5)
	var z float64
	if ax > lanczosG-0.5 {
		q := y - ax
		z = q - (lanczosG - 0.5)
	} else {
		q := y - (lanczosG - 0.5)
		z = q - ax
	}
	z = z * lanczosG / y
	var r float64
	if x < 0 {
		r = -math.Pi / sinPi(ax) / ax * libm.Exp(y) / lanczosSum(ax)
		r -= float64(z * r)
		if ax < 140 {
			r /= libm.Pow(y, ax-0.5)
		} else {
			s := libm.Pow(y, ax/2-0.25)
			r /= s
			r /= s
		}
	} else {
		r = lanczosSum(ax) / libm.Exp(y)
		r += float64(z * r)
		if ax < 140 {
			r *= libm.Pow(y, ax-0.5)
		} else {
			s := libm.Pow(y, ax/2-0.25)
			r *= s
			r *= s
		}
	}
	if math.IsInf(r, 0) {
		panic(rangeError())
	}
	return r
}

func logGamma(x float64) float64 {
	if math.IsNaN(x) {
		return x
	}
	if math.IsInf(x, 0) {
		return math.Inf(1)
	}
	if x == math.Floor(x) && x <= 2 {
		if x <= 0 {
			panic(domainError())
		}
		return 0
	}
	ax := math.Abs(x)
	if ax < 1e-20 {
		return -libm.Log(ax)
	}
	r := libm.Log(lanczosSum(ax)) - lanczosG
	r += float64((ax - 0.5) * (libm.Log(ax+lanczosG-0.5) - 1))
	if x < 0 {
		r = 1.144729885849400174143427351353058711647 - libm.Log(math.Abs(sinPi(ax))) - libm.Log(ax) - r
	}
	if math.IsInf(r, 0) {
		panic(rangeError())
	}
	return r
}
