package object

// CmpOp numbers the rich comparisons.
type CmpOp uint8

const (
	CmpLt CmpOp = iota
	CmpLe
	CmpEq
	CmpNe
	CmpGt
	CmpGe
)

// CmpOps gives each comparison's symbol, method and the method of the other
// operand that means the same.
var CmpOps = [...]struct {
	Symbol, Name string
	Swapped      CmpOp
}{
	CmpLt: {"<", "__lt__", CmpGt},
	CmpLe: {"<=", "__le__", CmpGe},
	CmpEq: {"==", "__eq__", CmpEq},
	CmpNe: {"!=", "__ne__", CmpNe},
	CmpGt: {">", "__gt__", CmpLt},
	CmpGe: {">=", "__ge__", CmpLe},
}

// Compare is a op b with whatever value the operands' methods give.
func Compare(op CmpOp, a, b any) any {
	if isCore(a) && isCore(b) {
		if r := coreCompare(op, a, b); r != NotImplemented {
			return r
		}
	} else {
		ta, tb := TypeOf(a), TypeOf(b)
		swapped := CmpOps[op].Swapped
		tried := false
		if ta != tb && tb.IsSubtype(ta) {
			if m := tb.Lookup(CmpOps[swapped].Name); m != nil {
				tried = true
				if r := callSpecial(m, b, tb, a); r != NotImplemented {
					return r
				}
			}
		}
		if m := ta.Lookup(CmpOps[op].Name); m != nil {
			if r := callSpecial(m, a, ta, b); r != NotImplemented {
				return r
			}
		}
		if !tried {
			if m := tb.Lookup(CmpOps[swapped].Name); m != nil {
				if r := callSpecial(m, b, tb, a); r != NotImplemented {
					return r
				}
			}
		}
	}
	switch op {
	case CmpEq:
		return Bool(Is(a, b))
	case CmpNe:
		return Bool(!Is(a, b))
	}
	panic(Newf(TypeError, "'%s' not supported between instances of '%s' and '%s'", CmpOps[op].Symbol, TypeName(a), TypeName(b)))
}

// byIdentity reports that two values of which one is an instance are equal if and only if
// they are the same: no class of a script's says otherwise.
func byIdentity(a, b any) bool {
	x, ok := a.(*Instance)
	if !ok {
		if x, ok = b.(*Instance); !ok {
			return false
		}
		b = a
	}
	if !x.cls.equalsItself() {
		return false
	}
	switch y := b.(type) {
	case *Instance:
		return x.cls == y.cls || y.cls.equalsItself()
	case *NoneType, int, string, float64, bool:
		return true
	}
	return false
}

// equalsItself reports a script class that has not redefined what its instances equal.
func (t *Type) equalsItself() bool {
	t.facts()
	return t.identity
}

// Eq is bool(a == b); it does not take identity for equality.
func Eq(a, b any) bool {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return x == y
		}
	case string:
		if y, ok := b.(string); ok {
			return x == y
		}
	}
	if byIdentity(a, b) {
		return a == b
	}
	return Truth(Compare(CmpEq, a, b))
}

// EqKey is a is b or a == b: equality as containers ask it.
func EqKey(a, b any) bool {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return x == y
		}
	case string:
		if y, ok := b.(string); ok {
			return x == y
		}
	default:
		if identical(a, b) {
			return true
		}
	}
	return !byIdentity(a, b) && Truth(Compare(CmpEq, a, b))
}

// identical is identity of pointers, safe for any value.
func identical(a, b any) bool {
	switch a.(type) {
	case float64:
		x := a.(float64)
		y, ok := b.(float64)
		return ok && (x == y || x != x && y != y && sameBox(a, b))
	case complex128:
		return false
	}
	return a == b
}

func cmpInts[T int | float64 | string](op CmpOp, x, y T) bool {
	switch op {
	case CmpLt:
		return x < y
	case CmpLe:
		return x <= y
	case CmpEq:
		return x == y
	case CmpNe:
		return x != y
	case CmpGt:
		return x > y
	}
	return x >= y
}

func cmpSign(op CmpOp, c int) bool { return cmpInts(op, c, 0) }

// cmpFunc makes the typed function for a comparison that gives a value.
//
//go:noinline
func cmpFunc(op CmpOp) func(a, b any) any {
	return func(a, b any) any {
		switch x := a.(type) {
		case int:
			if y, ok := b.(int); ok {
				return Bool(cmpInts(op, x, y))
			}
		case float64:
			if y, ok := b.(float64); ok {
				return Bool(cmpInts(op, x, y))
			}
		case string:
			if y, ok := b.(string); ok {
				return Bool(cmpInts(op, x, y))
			}
		}
		if (op == CmpEq || op == CmpNe) && byIdentity(a, b) {
			return Bool((a == b) == (op == CmpEq))
		}
		return Compare(op, a, b)
	}
}

// CompareFuncs gives value comparisons by operator.
var CompareFuncs = [...]func(a, b any) any{
	cmpFunc(CmpLt), cmpFunc(CmpLe), cmpFunc(CmpEq), cmpFunc(CmpNe), cmpFunc(CmpGt), cmpFunc(CmpGe),
}

// TestFuncs gives the same comparisons as conditions: bool(a op b). They are
// written out, since a loop's condition is the hottest place there is.
var TestFuncs = [...]func(a, b any) bool{
	CmpLt: func(a, b any) bool {
		if x, ok := a.(int); ok {
			if y, ok := b.(int); ok {
				return x < y
			}
		}
		return Truth(CompareFuncs[CmpLt](a, b))
	},
	CmpLe: func(a, b any) bool {
		if x, ok := a.(int); ok {
			if y, ok := b.(int); ok {
				return x <= y
			}
		}
		return Truth(CompareFuncs[CmpLe](a, b))
	},
	CmpEq: Eq,
	CmpNe: func(a, b any) bool {
		if x, ok := a.(int); ok {
			if y, ok := b.(int); ok {
				return x != y
			}
		}
		if byIdentity(a, b) {
			return a != b
		}
		return Truth(CompareFuncs[CmpNe](a, b))
	},
	CmpGt: func(a, b any) bool {
		if x, ok := a.(int); ok {
			if y, ok := b.(int); ok {
				return x > y
			}
		}
		return Truth(CompareFuncs[CmpGt](a, b))
	},
	CmpGe: func(a, b any) bool {
		if x, ok := a.(int); ok {
			if y, ok := b.(int); ok {
				return x >= y
			}
		}
		return Truth(CompareFuncs[CmpGe](a, b))
	},
}

// Less is a < b, as sorting asks it.
func Less(a, b any) bool { return TestFuncs[CmpLt](a, b) }
