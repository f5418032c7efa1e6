package object

import (
	"math"
	"math/big"
)

// The numbers are one family of four Go types (int and *big.Int, bool,
// float64, complex128). An operation on two of them is done in the widest type
// of the pair: each type has its table of operators, indexed by BinOp, where
// nil means that the type lacks the operator.

// numBinary is a op b over the number family, and NotImplemented for anything
// else. Whole results are normalised: a *big.Int never holds what an int can.
func numBinary(op BinOp, a, b any) any {
	switch x := a.(type) {
	case int:
		switch y := b.(type) {
		case int:
			if f := smallOps[op]; f != nil {
				return f(x, y)
			}
			return NotImplemented
		case float64:
			return floatBinary(op, float64(x), y)
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return floatBinary(op, x, y)
		case int:
			return floatBinary(op, x, float64(y))
		}
	case bool:
		if y, ok := b.(bool); ok {
			switch op {
			case OpAnd:
				return Bool(x && y)
			case OpOr:
				return Bool(x || y)
			case OpXor:
				return Bool(x != y)
			}
		}
	}
	return mixedBinary(op, a, b)
}

func floatBinary(op BinOp, x, y float64) any {
	if f := floatOps[op]; f != nil {
		return f(x, y)
	}
	return NotImplemented
}

// numRank orders the number family by width; 0 is no number.
func numRank(v any) int {
	switch v.(type) {
	case int, bool:
		return rankSmall
	case *big.Int:
		return rankBig
	case float64:
		return rankFloat
	case complex128:
		return rankComplex
	}
	return rankNone
}

const (
	rankNone = iota
	rankSmall
	rankBig
	rankFloat
	rankComplex
)

func mixedBinary(op BinOp, a, b any) any {
	ra, rb := numRank(a), numRank(b)
	if ra == rankNone || rb == rankNone {
		return NotImplemented
	}
	switch max(ra, rb) {
	case rankSmall:
		if f := smallOps[op]; f != nil {
			x, _ := AsInt(a)
			y, _ := AsInt(b)
			return f(x, y)
		}
	case rankBig:
		if f := bigOps[op]; f != nil {
			x, _ := AsBig(a)
			y, _ := AsBig(b)
			return f(x, y)
		}
	case rankFloat:
		if f := floatOps[op]; f != nil {
			return f(exactFloat(a), exactFloat(b))
		}
	case rankComplex:
		if f := complexOps[op]; f != nil {
			return f(widen(a), widen(b))
		}
	}
	return NotImplemented
}

// exactFloat is a real number as float64; an int beyond its range is an error.
func exactFloat(v any) float64 {
	f, _ := AsFloat(v)
	if math.IsInf(f, 0) {
		if _, ok := v.(*big.Int); ok {
			panic(New(OverflowError, "int too large to convert to float"))
		}
	}
	return f
}

func widen(v any) complex128 {
	if c, ok := v.(complex128); ok {
		return c
	}
	return complex(exactFloat(v), 0)
}

// numCompare is a op b over the number family, exact however large the
// numbers are, and NotImplemented for anything else.
func numCompare(op CmpOp, a, b any) any {
	ra, rb := numRank(a), numRank(b)
	if ra == rankNone || rb == rankNone {
		return NotImplemented
	}
	switch max(ra, rb) {
	case rankSmall:
		x, _ := AsInt(a)
		y, _ := AsInt(b)
		return Bool(cmpInts(op, x, y))
	case rankBig:
		x, _ := AsBig(a)
		y, _ := AsBig(b)
		return Bool(cmpSign(op, x.Cmp(y)))
	case rankFloat:
		return Bool(compareFloat(op, a, b))
	}
	if op != CmpEq && op != CmpNe {
		return NotImplemented
	}
	return Bool(equalComplex(a, b) == (op == CmpEq))
}

// compareFloat compares two reals of which at least one is a float.
func compareFloat(op CmpOp, a, b any) bool {
	x, aFloat := a.(float64)
	y, bFloat := b.(float64)
	switch {
	case aFloat && bFloat:
		return cmpInts(op, x, y)
	case aFloat:
		if x != x {
			return op == CmpNe
		}
		return cmpSign(op, -cmpIntFloat(b, x))
	}
	if y != y {
		return op == CmpNe
	}
	return cmpSign(op, cmpIntFloat(a, y))
}

// cmpIntFloat gives the sign of v - f for an int v and an f that is not NaN.
func cmpIntFloat(v any, f float64) int {
	if i, ok := AsInt(v); ok {
		if abs53(i) {
			return cmpFloats(float64(i), f)
		}
		switch {
		case f >= 1<<63:
			return -1
		case f < -1<<63:
			return 1
		}
		// What is beyond 2**53 has no fraction unless f is the small one, and
		// then cutting its fraction off changes nothing.
		t := int(f)
		switch {
		case i < t:
			return -1
		case i > t:
			return 1
		}
		return cmpFloats(0, f-float64(t))
	}
	b, _ := AsBig(v)
	if math.IsInf(f, 0) {
		return cmpFloats(0, f)
	}
	if f < 1<<62 && f > -1<<62 {
		return b.Sign()
	}
	return new(big.Float).SetInt(b).Cmp(new(big.Float).SetFloat64(f))
}

func cmpFloats(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func equalComplex(a, b any) bool {
	x, ok := a.(complex128)
	if !ok {
		a, b = b, a
		x = a.(complex128)
	}
	if y, ok := b.(complex128); ok {
		return x == y
	}
	return imag(x) == 0 && compareFloat(CmpEq, real(x), b)
}

// numNeg, numPos and numInvert are the unary operators over the family, and
// NotImplemented for anything else.
func numNeg(v any) any {
	switch v := v.(type) {
	case int:
		if v == math.MinInt {
			return new(big.Int).Neg(big.NewInt(math.MinInt))
		}
		return Int(-v)
	case float64:
		return -v
	case *big.Int:
		return NormInt(new(big.Int).Neg(v))
	case bool:
		if v {
			return Int(-1)
		}
		return Int(0)
	case complex128:
		return -v
	}
	return NotImplemented
}

func numPos(v any) any {
	switch v := v.(type) {
	case int, float64, *big.Int, complex128:
		return v
	case bool:
		return boolInt(v)
	}
	return NotImplemented
}

func numInvert(v any) any {
	switch v := v.(type) {
	case int:
		return Int(^v)
	case *big.Int:
		return NormInt(new(big.Int).Not(v))
	case bool:
		warn(DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "+
			"This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. "+
			"Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.")
		if v {
			return Int(-2)
		}
		return Int(-1)
	}
	return NotImplemented
}

// boolInt is int(b).
func boolInt(b bool) any {
	if b {
		return Int(1)
	}
	return Int(0)
}
