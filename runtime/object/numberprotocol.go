package object

import (
	"math"
	"math/big"
)

// DivMod is divmod(a, b).
func DivMod(a, b any) any { return Binary(OpDivMod, a, b) }

// Abs is abs(v).
func Abs(v any) any {
	if r := numAbs(v); r != nil {
		return r
	}
	if r, ok := CallSpecial(v, "__abs__"); ok {
		return r
	}
	panic(Newf(TypeError, "bad operand type for abs(): '%s'", TypeName(v)))
}

// numAbs is abs over the number family, and nil for anything else.
func numAbs(v any) any {
	switch v := v.(type) {
	case int:
		if v < 0 {
			return numNeg(v)
		}
		return v
	case float64:
		return math.Abs(v)
	case *big.Int:
		if v.Sign() < 0 {
			return new(big.Int).Neg(v)
		}
		return v
	case bool:
		return boolInt(v)
	case complex128:
		return complexAbs(v)
	}
	return nil
}

// Pow3 is pow(a, b, mod); mod None or nil is a ** b. Only the first operand's
// class is asked: there is no reflected form with three operands.
func Pow3(a, b, mod any) any {
	if mod == nil || mod == None {
		return Pow(a, b)
	}
	if m := TypeOf(a).Lookup("__pow__"); m != nil && !isCore(a) {
		if r := callSpecial(m, a, TypeOf(a), b, mod); r != NotImplemented {
			return r
		}
	}
	x, y, z := Core(a), Core(b), Core(mod)
	if r := intPow3(x, y, z); r != NotImplemented {
		return r
	}
	for _, v := range [...]any{x, y, z} {
		switch v.(type) {
		case float64:
			floatPow3(v, y, z)
		case complex128:
			complexPow3(x, y, z)
		}
	}
	panic(Newf(TypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", TypeName(a), TypeName(b), TypeName(mod)))
}

// intPow3 is int.__pow__ with a modulus.
func intPow3(x, y, mod any) any {
	if i, ok := x.(int); ok {
		if j, ok := y.(int); ok && j >= 0 {
			if m, ok := mod.(int); ok && m > 0 {
				return Int(powModSmall(i, j, m))
			}
		}
	}
	a, ok1 := AsBig(x)
	b, ok2 := AsBig(y)
	m, ok3 := AsBig(mod)
	if !ok1 || !ok2 || !ok3 {
		return NotImplemented
	}
	return powMod(a, b, m)
}

// floatPow3 and complexPow3 refuse a modulus as the types' __pow__ do.
func floatPow3(_, _, _ any) any {
	panic(New(TypeError, "pow() 3rd argument not allowed unless all arguments are integers"))
}

func complexPow3(x, y, _ any) any {
	if numRank(x) == rankNone || numRank(y) == rankNone {
		return NotImplemented
	}
	panic(New(ValueError, "complex modulo"))
}

// numberMethods makes the operators' methods for one type of the family. They
// answer for operands up to the type's own width, so that 1 + F() with a class
// F(float) reaches F.__radd__.
func numberMethods(ops []BinOp, width int, ordered bool) []Method {
	accept := func(v any) (any, bool) {
		v = Core(v)
		r := numRank(v)
		return v, r != rankNone && r <= width
	}
	own := func(v any) any { return v }
	if width == rankBig {
		own = plainInt
	}
	var rows []Method
	for _, op := range ops {
		row := BinOps[op]
		rows = append(rows,
			Method{row.Name, "value, /", func(a []any) any {
				if y, ok := accept(a[1]); ok {
					return numBinary(op, own(a[0]), y)
				}
				return NotImplemented
			}, "Return self" + row.Symbol + "value."},
			Method{row.Reflected, "value, /", func(a []any) any {
				if y, ok := accept(a[1]); ok {
					return numBinary(op, y, own(a[0]))
				}
				return NotImplemented
			}, "Return value" + row.Symbol + "self."})
	}
	for i := range CmpOps {
		op := CmpOp(i)
		rows = append(rows, Method{CmpOps[op].Name, "value, /", func(a []any) any {
			if !ordered && op != CmpEq && op != CmpNe {
				return NotImplemented
			}
			if y, ok := accept(a[1]); ok {
				return numCompare(op, a[0], y)
			}
			return NotImplemented
		}, "Return self" + CmpOps[op].Symbol + "value."})
	}
	return rows
}

// powMethods makes __pow__ and __rpow__, which take a modulus too.
func powMethods(width int, pow3 func(x, y, mod any) any) []Method {
	pow := func(x, y, mod any) any {
		if mod != None {
			return pow3(x, y, Core(mod))
		}
		if numRank(x) == rankNone || numRank(y) == rankNone || numRank(x) > width || numRank(y) > width {
			return NotImplemented
		}
		return numBinary(OpPow, x, y)
	}
	return []Method{
		{"__pow__", "value, mod=None, /", func(a []any) any { return pow(a[0], Core(a[1]), a[2]) }, "Return pow(self, value, mod)."},
		{"__rpow__", "value, mod=None, /", func(a []any) any { return pow(Core(a[1]), a[0], a[2]) }, "Return pow(value, self, mod)."},
	}
}

// commonMethods are what all the number types have.
var commonMethods = []Method{
	{"__repr__", "", func(a []any) any { return Repr(a[0]) }, "Return repr(self)."},
	{"__hash__", "", func(a []any) any { return Int(int(HashRaw(a[0]))) }, "Return hash(self)."},
	{"__bool__", "", func(a []any) any { return Bool(Truth(a[0])) }, "True if self else False"},
	{"__neg__", "", func(a []any) any { return numNeg(a[0]) }, "-self"},
	{"__pos__", "", func(a []any) any { return numPos(a[0]) }, "+self"},
	{"__abs__", "", func(a []any) any { return numAbs(a[0]) }, "abs(self)"},
	{"__format__", "format_spec, /", func(a []any) any {
		spec, ok := AsStr(a[1])
		if !ok {
			panic(Newf(TypeError, "__format__() argument must be str, not %s", TypeName(a[1])))
		}
		return Format(a[0], spec)
	}, "Return the value as text in the given format."},
}
