package object

import (
	"math"
	"math/big"
	"math/bits"
)

// maxIntBits bounds the size of an int that an operation may make (a
// gigabyte). Go cannot recover from a failed allocation, so what would be
// larger is a MemoryError before it is tried.
const maxIntBits = 1 << 33

func noMemory() *Exception { return NewArgs(MemoryError) }

// smallOps are the operators on ints of machine size.
var smallOps = [...]func(x, y int) any{
	OpAdd: func(x, y int) any {
		s := x + y
		if (s > x) == (y > 0) {
			return Int(s)
		}
		return bigAdd(big.NewInt(int64(x)), big.NewInt(int64(y)))
	},
	OpSub: func(x, y int) any {
		s := x - y
		if (s < x) == (y > 0) {
			return Int(s)
		}
		return bigSub(big.NewInt(int64(x)), big.NewInt(int64(y)))
	},
	OpMul: func(x, y int) any {
		if p, ok := mulSmall(x, y); ok {
			return Int(p)
		}
		return bigMul(big.NewInt(int64(x)), big.NewInt(int64(y)))
	},
	OpMatMul:   nil,
	OpTrueDiv:  intTrueDiv,
	OpFloorDiv: intFloorDiv,
	OpMod: func(x, y int) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "integer modulo by zero"))
		}
		return Int(modSmall(x, y))
	},
	OpPow: intPow,
	OpLShift: func(x, y int) any {
		if y >= 0 && y < 63 {
			if r := x << y; r>>y == x {
				return Int(r)
			}
		}
		return bigLShift(big.NewInt(int64(x)), big.NewInt(int64(y)))
	},
	OpRShift: func(x, y int) any {
		if y < 0 {
			panic(New(ValueError, "negative shift count"))
		}
		return Int(x >> min(y, 63))
	},
	OpAnd: func(x, y int) any { return Int(x & y) },
	OpXor: func(x, y int) any { return Int(x ^ y) },
	OpOr:  func(x, y int) any { return Int(x | y) },
	OpDivMod: func(x, y int) any {
		if y == 0 {
			panic(New(ZeroDivisionError, "integer division or modulo by zero"))
		}
		return NewTuple(intFloorDiv(x, y), Int(modSmall(x, y)))
	},
}

// mulSmall multiplies; false when the product does not fit.
func mulSmall(x, y int) (int, bool) {
	if abs32(x) && abs32(y) {
		return x * y, true
	}
	hi, lo := bits.Mul64(uint64(max(x, -x)), uint64(max(y, -y)))
	if hi != 0 || lo > math.MaxInt64 || x == math.MinInt || y == math.MinInt {
		return 0, false
	}
	if (x < 0) != (y < 0) {
		return -int(lo), true
	}
	return int(lo), true
}

// modSmall is the remainder with the divisor's sign; y is not zero.
func modSmall(x, y int) int {
	m := x % y
	if m != 0 && (m < 0) != (y < 0) {
		m += y
	}
	return m
}

func intFloorDiv(x, y int) any {
	if y == 0 {
		panic(New(ZeroDivisionError, "integer division or modulo by zero"))
	}
	if y == -1 {
		return numNeg(x)
	}
	q := x / y
	if (x < 0) != (y < 0) && q*y != x {
		q--
	}
	return Int(q)
}

func intTrueDiv(x, y int) any {
	if y == 0 {
		panic(New(ZeroDivisionError, "division by zero"))
	}
	if abs53(x) && abs53(y) {
		return float64(x) / float64(y)
	}
	return bigTrueDiv(big.NewInt(int64(x)), big.NewInt(int64(y)))
}

// bigOps are the operators on ints of which at least one is beyond machine
// size. Operands are never changed.
var bigOps = [...]func(x, y *big.Int) any{
	OpAdd:      bigAdd,
	OpSub:      bigSub,
	OpMul:      bigMul,
	OpMatMul:   nil,
	OpTrueDiv:  bigTrueDiv,
	OpFloorDiv: bigFloorDiv,
	OpMod:      bigMod,
	OpPow:      bigPow,
	OpLShift:   bigLShift,
	OpRShift:   bigRShift,
	OpAnd:      func(x, y *big.Int) any { return NormInt(new(big.Int).And(x, y)) },
	OpXor:      func(x, y *big.Int) any { return NormInt(new(big.Int).Xor(x, y)) },
	OpOr:       func(x, y *big.Int) any { return NormInt(new(big.Int).Or(x, y)) },
	OpDivMod: func(x, y *big.Int) any {
		if y.Sign() == 0 {
			panic(New(ZeroDivisionError, "integer division or modulo by zero"))
		}
		q, m := floorDivMod(x, y)
		return NewTuple(NormInt(q), NormInt(m))
	},
}

func bigAdd(x, y *big.Int) any { return NormInt(new(big.Int).Add(x, y)) }
func bigSub(x, y *big.Int) any { return NormInt(new(big.Int).Sub(x, y)) }

func bigMul(x, y *big.Int) any {
	if x.BitLen()+y.BitLen() > maxIntBits {
		panic(noMemory())
	}
	return NormInt(new(big.Int).Mul(x, y))
}

// floorDivMod divides towards minus infinity; y is not zero.
func floorDivMod(x, y *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(x, y, new(big.Int))
	if m.Sign() != 0 && m.Sign() != y.Sign() {
		q.Sub(q, bigOne)
		m.Add(m, y)
	}
	return q, m
}

var bigOne = big.NewInt(1)

func bigFloorDiv(x, y *big.Int) any {
	if y.Sign() == 0 {
		panic(New(ZeroDivisionError, "integer division or modulo by zero"))
	}
	q, _ := floorDivMod(x, y)
	return NormInt(q)
}

func bigMod(x, y *big.Int) any {
	if y.Sign() == 0 {
		panic(New(ZeroDivisionError, "integer modulo by zero"))
	}
	_, m := floorDivMod(x, y)
	return NormInt(m)
}

// bigTrueDiv gives the float nearest to the exact quotient.
func bigTrueDiv(x, y *big.Int) any {
	if y.Sign() == 0 {
		panic(New(ZeroDivisionError, "division by zero"))
	}
	f, ok := ratioFloat(x, y)
	if !ok {
		panic(New(OverflowError, "integer division result too large for a float"))
	}
	return f
}

// ratioFloat rounds x/y once; false when the result is beyond a float. The
// quotient is taken with some bits more than a float has, and the lowest one
// says whether anything was cut off, which is all that rounding needs.
func ratioFloat(x, y *big.Int) (float64, bool) {
	if x.Sign() == 0 {
		if y.Sign() < 0 {
			return math.Copysign(0, -1), true
		}
		return 0, true
	}
	const want = 66
	shift := want - (x.BitLen() - y.BitLen())
	if -shift > 2000 {
		return 0, false
	}
	num, den := x, y
	if shift > 0 {
		num = new(big.Int).Lsh(x, uint(shift))
	} else if shift < 0 {
		den = new(big.Int).Lsh(y, uint(-shift))
	}
	q, r := new(big.Int).QuoRem(num, den, new(big.Int))
	neg := x.Sign() != y.Sign()
	if r.Sign() != 0 {
		q.SetBit(q.Abs(q), 0, 1)
	}
	f, _ := new(big.Float).SetMantExp(new(big.Float).SetInt(q.Abs(q)), -shift).Float64()
	if neg {
		f = -f
	}
	return f, !math.IsInf(f, 0)
}

// shiftCount gives a shift count; huge says that it is larger than any int
// can be long.
func shiftCount(y *big.Int) (n uint, huge bool) {
	if y.Sign() < 0 {
		panic(New(ValueError, "negative shift count"))
	}
	if !y.IsInt64() || y.Int64() > maxIntBits {
		return 0, true
	}
	return uint(y.Int64()), false
}

func bigLShift(x, y *big.Int) any {
	n, huge := shiftCount(y)
	switch {
	case x.Sign() == 0:
		return Int(0)
	case huge && y.BitLen() > 67:
		panic(New(OverflowError, "too many digits in integer"))
	case huge || uint(x.BitLen())+n > maxIntBits:
		panic(noMemory())
	}
	return NormInt(new(big.Int).Lsh(x, n))
}

func bigRShift(x, y *big.Int) any {
	n, huge := shiftCount(y)
	if huge {
		if x.Sign() < 0 {
			return Int(-1)
		}
		return Int(0)
	}
	return NormInt(new(big.Int).Rsh(x, n))
}
