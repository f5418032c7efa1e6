package object

// containerBinary is op with a list, tuple, dict or set on the left. Operands
// of script classes that it can't use get NotImplemented, so that their own
// methods are asked; for other operands the error is worded here.
func containerBinary(op BinOp, a, b any) any {
	switch x := a.(type) {
	case *List:
		switch op {
		case OpAdd:
			if y, ok := Core(b).(*List); ok {
				return NewList(concat(x.Items, y.Items)...)
			}
		case OpMul:
			if repeats(b) {
				return NewList(repeatItems(x.Items, repeatCount(b, len(x.Items)))...)
			}
		}
	case *Tuple:
		switch op {
		case OpAdd:
			if y, ok := AsTuple(b); ok {
				switch {
				case len(x.Items) == 0:
					return y
				case len(y.Items) == 0:
					return x
				}
				return &Tuple{Items: concat(x.Items, y.Items)}
			}
		case OpMul:
			if repeats(b) {
				n := repeatCount(b, len(x.Items))
				if n == 1 {
					return x
				}
				return NewTuple(repeatItems(x.Items, n)...)
			}
		}
	case *Dict:
		if y, ok := b.(*Dict); ok && op == OpOr {
			return dictUnion(x, y)
		}
	case *Set:
		if y, ok := Core(b).(*Set); ok {
			return setBinary(op, x, y)
		}
	default:
		return NotImplemented
	}
	if isCore(b) {
		return coreSequence(op, a, b)
	}
	return NotImplemented
}

// repeats reports whether b is the count of a repetition. A class with
// __rmul__ is asked by that first.
func repeats(b any) bool {
	return isInt(b) || isIndex(b) && TypeOf(b).Lookup("__rmul__") == nil
}

func concat(x, y []any) []any {
	out := make([]any, len(x)+len(y))
	copy(out[copy(out, x):], y)
	return out
}

// repeatItems gives n copies of items in a row, in a new slice. Each item
// takes two words, which bounds n before Go runs out of memory.
func repeatItems(items []any, n int) []any {
	if n <= 0 || len(items) == 0 {
		return nil
	}
	if n > maxItems/len(items) {
		panic(NewArgs(MemoryError))
	}
	out := make([]any, n*len(items))
	if len(items) == 1 {
		v := items[0]
		for i := range out {
			out[i] = v
		}
		return out
	}
	for done := copy(out, items); done < len(out); done *= 2 {
		copy(out[done:], out[:done])
	}
	return out
}

// maxItems is how many items one operation may ask for.
const maxItems = 1 << 27

// containerInPlace is a's own in-place method; a is changed and returned.
func containerInPlace(op BinOp, a, b any) any {
	switch x := a.(type) {
	case *List:
		switch op {
		case OpAdd:
			x.Extend(b)
			return x
		case OpMul:
			if !isIndex(b) {
				panic(Newf(TypeError, "can't multiply sequence by non-int of type '%s'", TypeName(b)))
			}
			x.Items = repeatItems(x.Items, repeatCount(b, len(x.Items)))
			return x
		}
	case *Dict:
		if op == OpOr {
			dictUpdate(x, b)
			return x
		}
	case *Set:
		if y, ok := Core(b).(*Set); ok && !x.Frozen {
			return setInPlace(op, x, y)
		}
	}
	return NotImplemented
}

// containerCompare compares a list, tuple, dict, set or range with b.
func containerCompare(op CmpOp, a, b any) any {
	switch x := a.(type) {
	case *List:
		if y, ok := b.(*List); ok {
			return compareLists(op, x, y)
		}
	case *Tuple:
		if y, ok := AsTuple(b); ok {
			return compareSequences(op, &x.Items, &y.Items)
		}
	case *Dict:
		if y, ok := b.(*Dict); ok && (op == CmpEq || op == CmpNe) {
			return Bool(dictEqual(x, y) == (op == CmpEq))
		}
	case *Set:
		if y, ok := Core(b).(*Set); ok {
			return Bool(setCompare(op, x, y))
		}
	case *Range, *BigRange:
		switch b.(type) {
		case *Range, *BigRange:
			if op == CmpEq || op == CmpNe {
				return Bool(rangesEqual(a, b) == (op == CmpEq))
			}
		}
	}
	return NotImplemented
}

func compareLists(op CmpOp, x, y *List) any {
	if len(x.Items) != len(y.Items) && (op == CmpEq || op == CmpNe) {
		return Bool(op == CmpNe)
	}
	return compareSequences(op, &x.Items, &y.Items)
}

// compareSequences compares item by item. The slices are read again at each
// step, since an item's method may change the lists that hold them.
func compareSequences(op CmpOp, x, y *[]any) any {
	for i := 0; i < len(*x) && i < len(*y); i++ {
		a, b := (*x)[i], (*y)[i]
		if eqItem(a, b) {
			continue
		}
		if i >= len(*x) || i >= len(*y) { // the comparison took the items away
			break
		}
		switch op {
		case CmpEq:
			return falseValue
		case CmpNe:
			return trueValue
		}
		if nests(a) {
			enterNested("in comparison")
			defer leaveNested()
		}
		return Compare(op, (*x)[i], (*y)[i])
	}
	return Bool(cmpInts(op, len(*x), len(*y)))
}

// eqItem is EqKey for the items of containers; it bounds how deep containers
// that hold each other are followed.
func eqItem(a, b any) bool {
	if !nests(a) || !nests(b) {
		return EqKey(a, b)
	}
	if a == b {
		return true
	}
	enterNested("in comparison")
	defer leaveNested()
	switch x := a.(type) {
	case *List:
		if y, ok := b.(*List); ok && x.ext == nil && y.ext == nil {
			return compareLists(CmpEq, x, y) == trueValue
		}
	case *Dict:
		if y, ok := b.(*Dict); ok && x.ext == nil && y.ext == nil {
			return dictEqual(x, y)
		}
	}
	return EqKey(a, b)
}

func nests(v any) bool {
	switch v.(type) {
	case *List, *Tuple, *Dict:
		return true
	}
	return false
}
