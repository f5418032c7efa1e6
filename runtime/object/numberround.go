package object

import (
	"math"
	"math/big"
	"strconv"
)

// Round is round(v, ndigits); ndigits nil or None when it was left out.
func Round(v any, ndigits any) any {
	if ndigits == None {
		ndigits = nil
	}
	switch x := v.(type) {
	case float64:
		return roundFloat(x, ndigits)
	case int, *big.Int, bool:
		return roundInt(plainInt(x), ndigits)
	}
	m, ok := lookupSpecial(v, "__round__")
	if !ok {
		panic(Newf(TypeError, "type %s doesn't define __round__ method", TypeName(v)))
	}
	if ndigits == nil {
		return callSpecial(m, v, TypeOf(v))
	}
	return callSpecial(m, v, TypeOf(v), ndigits)
}

// clampInt gives a digit count as a Go int; far beyond what matters, any
// number will do.
func clampInt(v any) int {
	switch i := Index(v).(type) {
	case int:
		return i
	case *big.Int:
		if i.Sign() < 0 {
			return math.MinInt32
		}
	}
	return math.MaxInt32
}

// roundInt rounds to a multiple of 10**-ndigits, halves to even.
func roundInt(v any, ndigits any) any {
	if ndigits == nil {
		return v
	}
	n := clampInt(ndigits)
	if n >= 0 {
		return v
	}
	b, _ := AsBig(v)
	// A number below half the unit is zero, however large the unit.
	if float64(-n) > float64(b.BitLen())/3+1 {
		return Int(0)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-n)), nil)
	return NormInt(roundToUnit(b, unit, false))
}

// roundToUnit gives the multiple of unit nearest to b, halves to even; more
// says that the true value is a little further from zero than b.
func roundToUnit(b, unit *big.Int, more bool) *big.Int {
	q, r := new(big.Int).QuoRem(new(big.Int).Abs(b), unit, new(big.Int))
	switch c := r.Lsh(r, 1).Cmp(unit); {
	case c > 0, c == 0 && (more || q.Bit(0) != 0):
		q.Add(q, bigOne)
	}
	q.Mul(q, unit)
	if b.Sign() < 0 {
		q.Neg(q)
	}
	return q
}

// roundFloat is float.__round__: an int without ndigits, else the float nearest
// to the exact value rounded in decimal.
func roundFloat(f float64, ndigits any) any {
	if ndigits == nil {
		return floatToInt(math.RoundToEven(f))
	}
	n := clampInt(ndigits)
	switch {
	case f == 0 || f != f || math.IsInf(f, 0) || n > 323:
		return f
	case n < -308:
		return math.Copysign(0, f)
	case n >= 0:
		if f == math.Trunc(f) {
			return f
		}
		var buf [400]byte
		r, _ := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], f, 'f', n, 64)), 64)
		return r
	}
	whole := math.Trunc(f)
	b, _ := AsBig(floatToInt(whole))
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-n)), nil)
	r, _ := AsFloat(roundToUnit(b, unit, whole != f))
	if math.IsInf(r, 0) {
		panic(New(OverflowError, "rounded value too large to represent"))
	}
	return math.Copysign(r, f)
}
