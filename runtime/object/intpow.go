package object

import (
	"math/big"
	"math/bits"
)

// maxPowBits bounds a power that has to be multiplied out: beyond it the
// multiplications would take minutes during which nothing can interrupt them.
const maxPowBits = 1 << 30

// intPow is x ** y for ints of machine size.
func intPow(x, y int) any {
	if y < 0 {
		return floatPow(float64(x), float64(y))
	}
	r, base, n := 1, x, y
	for {
		var ok bool
		if n&1 != 0 {
			if r, ok = mulSmall(r, base); !ok {
				break
			}
		}
		if n >>= 1; n == 0 {
			return Int(r)
		}
		if base, ok = mulSmall(base, base); !ok {
			break
		}
	}
	return bigPow(big.NewInt(int64(x)), big.NewInt(int64(y)))
}

func bigPow(x, y *big.Int) any {
	if y.Sign() < 0 {
		return floatPow(exactFloat(x), exactFloat(y))
	}
	if x.IsInt64() {
		switch x.Int64() {
		case 0:
			if y.Sign() == 0 {
				return Int(1)
			}
			return Int(0)
		case 1:
			return Int(1)
		case -1:
			return Int(1 - 2*int(y.Bit(0)))
		}
	}
	if !y.IsInt64() || y.Int64() > maxIntBits {
		panic(noMemory())
	}
	n := uint(y.Int64())
	// A power of two is a shift.
	if tz := x.TrailingZeroBits(); int(tz) == x.BitLen()-1 {
		if tz*n > maxIntBits {
			panic(noMemory())
		}
		r := new(big.Int).Lsh(bigOne, tz*n)
		if x.Sign() < 0 && n&1 != 0 {
			r.Neg(r)
		}
		return NormInt(r)
	}
	if uint(x.BitLen()-1)*n > maxPowBits {
		panic(noMemory())
	}
	return NormInt(new(big.Int).Exp(x, y, nil))
}

// powMod is pow(x, y, m) for ints; the result has the modulus's sign.
func powMod(x, y, m *big.Int) any {
	if m.Sign() == 0 {
		panic(New(ValueError, "pow() 3rd argument cannot be 0"))
	}
	abs := new(big.Int).Abs(m)
	base := new(big.Int).Mod(x, abs)
	exp := y
	if y.Sign() < 0 {
		inv := new(big.Int).ModInverse(base, abs)
		if abs.Cmp(bigOne) == 0 {
			return Int(0)
		}
		if inv == nil {
			panic(New(ValueError, "base is not invertible for the given modulus"))
		}
		base, exp = inv, new(big.Int).Neg(y)
	}
	r := new(big.Int).Exp(base, exp, abs)
	if m.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, m)
	}
	return NormInt(r)
}

// powModSmall is powMod where everything fits a machine word: exponent not
// negative, modulus positive.
func powModSmall(x, y, m int) int {
	mod := uint64(m)
	base := uint64(modSmall(x, m))
	r := uint64(1) % mod
	for ; y > 0; y >>= 1 {
		if y&1 != 0 {
			r = mulMod(r, base, mod)
		}
		base = mulMod(base, base, mod)
	}
	return int(r)
}

func mulMod(a, b, m uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	if hi == 0 {
		return lo % m
	}
	return bits.Rem64(hi, lo, m)
}
