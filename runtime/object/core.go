package object

// coreBinary is op between values whose classes have no methods of a script.
// Each family answers for the pairs it knows, and with NotImplemented else.
func coreBinary(op BinOp, a, b any) any {
	switch a.(type) {
	case string:
		return strBinary(op, a, b)
	case Bytes, *ByteArray, *MemoryView:
		return bytesBinary(op, a, b)
	case *List, *Tuple, *Dict, *Set:
		return containerBinary(op, a, b)
	}
	if r := numBinary(op, a, b); r != NotImplemented {
		return r
	}
	return coreSequence(op, a, b)
}

// coreSequence is what is left when neither operand's method knew an answer:
// n * sequence, and the words for a wrong + of sequences.
func coreSequence(op BinOp, a, b any) any {
	x, y := Core(a), Core(b)
	switch op {
	case OpMul:
		switch y.(type) {
		case string:
			if isIndex(x) {
				return strBinary(OpMul, y, x)
			}
		case Bytes, *ByteArray:
			if isIndex(x) {
				return bytesBinary(OpMul, y, x)
			}
		case *List, *Tuple:
			if isIndex(x) {
				return containerBinary(OpMul, y, x)
			}
		}
		switch x.(type) {
		case string, Bytes, *ByteArray, *List, *Tuple:
			panic(Newf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(b)))
		}
		switch y.(type) {
		case string, Bytes, *ByteArray, *List, *Tuple:
			panic(Newf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(a)))
		}
	case OpAdd:
		switch x.(type) {
		case string:
			panic(Newf(TypeError, "can only concatenate str (not \"%s\") to str", TypeName(b)))
		case *List:
			panic(Newf(TypeError, "can only concatenate list (not \"%s\") to list", TypeName(b)))
		case *Tuple:
			panic(Newf(TypeError, "can only concatenate tuple (not \"%s\") to tuple", TypeName(b)))
		case Bytes:
			panic(Newf(TypeError, "can't concat %s to bytes", TypeName(b)))
		case *ByteArray:
			panic(Newf(TypeError, "can't concat %s to bytearray", TypeName(b)))
		}
	}
	return NotImplemented
}

func isIndex(v any) bool {
	switch v.(type) {
	case int, bool:
		return true
	}
	_, ok := AsBig(v)
	return ok || TypeOf(v).Lookup("__index__") != nil
}

// coreCompare is a comparison between such values.
func coreCompare(op CmpOp, a, b any) any {
	switch a.(type) {
	case string:
		if y, ok := Core(b).(string); ok {
			return Bool(cmpInts(op, a.(string), y))
		}
		return NotImplemented
	case Bytes, *ByteArray, *MemoryView:
		x, _ := AsBytes(a)
		if y, ok := AsBytes(b); ok {
			return Bool(cmpInts(op, x, y))
		}
		return NotImplemented
	case *List, *Tuple, *Dict, *Set, *Range:
		return containerCompare(op, a, b)
	}
	return numCompare(op, a, b)
}

// slotMethods makes the dunder methods of a native type out of the operators'
// Go functions, so that scripts can name, call and override them.
func (t *Type) addOperators(ops []BinOp, inplace []BinOp, cmps bool) {
	var rows []Method
	for _, op := range ops {
		if BinOps[op].Name != "" {
			rows = append(rows,
				Method{BinOps[op].Name, "value, /", func(a []any) any { return coreBinary(op, a[0], Core(a[1])) }, "Return self" + BinOps[op].Symbol + "value."},
				Method{BinOps[op].Reflected, "value, /", func(a []any) any { return coreBinary(op, Core(a[1]), a[0]) }, "Return value" + BinOps[op].Symbol + "self."})
		}
	}
	for _, op := range inplace {
		rows = append(rows, Method{BinOps[op].InPlace, "value, /", func(a []any) any { return containerInPlace(op, a[0], a[1]) }, "Return self" + BinOps[op].Symbol + "=value."})
	}
	if cmps {
		for i := range CmpOps {
			op := CmpOp(i)
			rows = append(rows, Method{CmpOps[op].Name, "value, /", func(a []any) any { return coreCompare(op, a[0], Core(a[1])) }, "Return self" + CmpOps[op].Symbol + "value."})
		}
	}
	t.AddMethods(rows)
}

// Neg, Pos and Invert are the unary operators.
func Neg(v any) any    { return unary("-", "__neg__", numNeg, v) }
func Pos(v any) any    { return unary("+", "__pos__", numPos, v) }
func Invert(v any) any { return unary("~", "__invert__", numInvert, v) }

func unary(sym, name string, num func(any) any, v any) any {
	if isCore(v) {
		if r := num(v); r != NotImplemented {
			return r
		}
	} else if r, ok := CallSpecial(v, name); ok {
		return r
	}
	panic(Newf(TypeError, "bad operand type for unary %s: '%s'", sym, TypeName(v)))
}

// Not is not v.
func Not(v any) bool { return !Truth(v) }
