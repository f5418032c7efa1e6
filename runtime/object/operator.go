package object

// BinOp numbers the binary operators; it indexes the tables of dunder names.
type BinOp uint8

const (
	OpAdd BinOp = iota
	OpSub
	OpMul
	OpMatMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpXor
	OpOr
	OpDivMod
)

// BinOps gives each operator's symbol and method names.
var BinOps = [...]struct{ Symbol, Name, Reflected, InPlace string }{
	OpAdd:      {"+", "__add__", "__radd__", "__iadd__"},
	OpSub:      {"-", "__sub__", "__rsub__", "__isub__"},
	OpMul:      {"*", "__mul__", "__rmul__", "__imul__"},
	OpMatMul:   {"@", "__matmul__", "__rmatmul__", "__imatmul__"},
	OpTrueDiv:  {"/", "__truediv__", "__rtruediv__", "__itruediv__"},
	OpFloorDiv: {"//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"},
	OpMod:      {"%", "__mod__", "__rmod__", "__imod__"},
	OpPow:      {"** or pow()", "__pow__", "__rpow__", "__ipow__"},
	OpLShift:   {"<<", "__lshift__", "__rlshift__", "__ilshift__"},
	OpRShift:   {">>", "__rshift__", "__rrshift__", "__irshift__"},
	OpAnd:      {"&", "__and__", "__rand__", "__iand__"},
	OpXor:      {"^", "__xor__", "__rxor__", "__ixor__"},
	OpOr:       {"|", "__or__", "__ror__", "__ior__"},
	OpDivMod:   {"divmod()", "__divmod__", "__rdivmod__", ""},
}

// isCore reports that the operators of v's class are those in coreBinary and
// coreCompare: no method has to be looked up.
func isCore(v any) bool {
	switch x := v.(type) {
	case int, string, float64, bool, *NoneType, *Tuple, complex128, Bytes, *Range:
		return true
	case *List:
		return x.ext == nil
	case *Dict:
		return x.ext == nil
	case *Set:
		return x.ext == nil
	case *Scalar, *Instance:
		return false
	}
	_, heapFree := v.(interface{ core() })
	return heapFree || TypeOf(v) == IntType
}

// Binary is a op b in full.
func Binary(op BinOp, a, b any) any {
	if isCore(a) && isCore(b) {
		if r := coreBinary(op, a, b); r != NotImplemented {
			return r
		}
		panic(binaryError(op, a, b, ""))
	}
	if r := tryBinary(op, a, b); r != NotImplemented {
		return r
	}
	panic(binaryError(op, a, b, ""))
}

func tryBinary(op BinOp, a, b any) any {
	names := &BinOps[op]
	ta, tb := TypeOf(a), TypeOf(b)
	l := ta.Lookup(names.Name)
	var r any
	if ta != tb {
		r = tb.Lookup(names.Reflected)
		if r != nil && l != nil && tb != ta && tb.IsSubtype(ta) && r != ta.Lookup(names.Reflected) {
			if v := callSpecial(r, b, tb, a); v != NotImplemented {
				return v
			}
			r = nil
		}
	}
	if l != nil {
		if v := callSpecial(l, a, ta, b); v != NotImplemented {
			return v
		}
	}
	if r != nil {
		if v := callSpecial(r, b, tb, a); v != NotImplemented {
			return v
		}
	}
	return coreSequence(op, a, b)
}

func binaryError(op BinOp, a, b any, eq string) *Exception {
	sym := BinOps[op].Symbol
	if op == OpPow && eq != "" {
		sym = "**"
	}
	return Newf(TypeError, "unsupported operand type(s) for %s%s: '%s' and '%s'", sym, eq, TypeName(a), TypeName(b))
}

// InPlace is a op= b: the new value of a.
func InPlace(op BinOp, a, b any) any {
	switch x := a.(type) {
	case int, string, float64:
		return binaryEq(op, a, b)
	case *List:
		if x.ext == nil {
			switch op {
			case OpAdd:
				if l, ok := b.(*List); ok && l.ext == nil {
					x.Items = append(x.Items, l.Items...)
					return x
				}
				if t := TypeOf(b); t.Heap && t.Lookup("__radd__") != nil { // asked before the list's own method
					return binaryEq(op, a, b)
				}
				x.Extend(b)
				return x
			case OpMul:
				if n, ok := AsInt(b); ok {
					x.Items = repeatItems(x.Items, n)
					return x
				}
			}
			return binaryEq(op, a, b)
		}
	}
	if m := TypeOf(a).Lookup(BinOps[op].InPlace); m != nil {
		if r := callSpecial(m, a, TypeOf(a), b); r != NotImplemented {
			return r
		}
	}
	return binaryEq(op, a, b)
}

func binaryEq(op BinOp, a, b any) any {
	var r any
	if isCore(a) && isCore(b) {
		r = coreBinary(op, a, b)
	} else {
		r = tryBinary(op, a, b)
	}
	if r == NotImplemented {
		panic(binaryError(op, a, b, "="))
	}
	return r
}

// Add is a + b.
func Add(a, b any) any {
	switch x := a.(type) {
	case int:
		switch y := b.(type) {
		case int:
			s := x + y
			if (s > x) == (y > 0) {
				return Int(s)
			}
		case float64:
			return float64(x) + y
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x + y
		case int:
			return x + float64(y)
		}
	case string:
		if y, ok := b.(string); ok {
			return concatValue(x, y)
		}
	}
	return Binary(OpAdd, a, b)
}

// Sub is a - b.
func Sub(a, b any) any {
	switch x := a.(type) {
	case int:
		switch y := b.(type) {
		case int:
			s := x - y
			if (s < x) == (y > 0) {
				return Int(s)
			}
		case float64:
			return float64(x) - y
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x - y
		case int:
			return x - float64(y)
		}
	}
	return Binary(OpSub, a, b)
}

// Mul is a * b.
func Mul(a, b any) any {
	switch x := a.(type) {
	case int:
		switch y := b.(type) {
		case int:
			if abs32(x) && abs32(y) {
				return Int(x * y)
			}
		case float64:
			return float64(x) * y
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x * y
		case int:
			return x * float64(y)
		}
	}
	return Binary(OpMul, a, b)
}

func abs32(i int) bool { return i >= -1<<31 && i < 1<<31 }

// Mod is a % b.
func Mod(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok && y > 0 {
			m := x % y
			if m < 0 {
				m += y
			}
			return Int(m)
		}
	}
	return Binary(OpMod, a, b)
}

// FloorDiv is a // b.
func FloorDiv(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok && y > 0 {
			q := x / y
			if x < 0 && q*y != x {
				q--
			}
			return Int(q)
		}
	}
	return Binary(OpFloorDiv, a, b)
}

// TrueDiv is a / b.
func TrueDiv(a, b any) any {
	switch x := a.(type) {
	case float64:
		if y, ok := b.(float64); ok && y != 0 {
			return x / y
		}
	case int:
		if y, ok := b.(int); ok && y != 0 && abs53(x) && abs53(y) {
			return float64(x) / float64(y)
		}
	}
	return Binary(OpTrueDiv, a, b)
}

func abs53(i int) bool { return i >= -1<<53 && i <= 1<<53 }

// The other operators are seldom hot.
func MatMul(a, b any) any { return Binary(OpMatMul, a, b) }
func Pow(a, b any) any    { return Binary(OpPow, a, b) }

// LShift is a << b.
func LShift(a, b any) any {
	if v := sureLShift(a, b); v != nil {
		return v
	}
	return Binary(OpLShift, a, b)
}

// RShift is a >> b.
func RShift(a, b any) any {
	if v := sureRShift(a, b); v != nil {
		return v
	}
	return Binary(OpRShift, a, b)
}

// And is a & b.
func And(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok {
			return Int(x & y)
		}
	}
	return Binary(OpAnd, a, b)
}

// Or is a | b.
func Or(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok {
			return Int(x | y)
		}
	}
	return Binary(OpOr, a, b)
}

// Xor is a ^ b.
func Xor(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok {
			return Int(x ^ y)
		}
	}
	return Binary(OpXor, a, b)
}

//go:noinline
func iop(op BinOp) func(a, b any) any { return func(a, b any) any { return InPlace(op, a, b) } }

// IAdd and its kin are the augmented assignments.
func IAdd(a, b any) any {
	switch a.(type) {
	case int, float64, string:
		switch b.(type) {
		case int, float64, string:
			if r := addFast(a, b); r != nil {
				return r
			}
		}
	}
	return InPlace(OpAdd, a, b)
}

func addFast(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			s := x + y
			if (s > x) == (y > 0) {
				return Int(s)
			}
		}
	case float64:
		if y, ok := b.(float64); ok {
			return x + y
		}
	case string:
		if y, ok := b.(string); ok {
			return concatValue(x, y)
		}
	}
	return nil
}

// BinaryFuncs and InPlaceFuncs give the typed functions that compiled code
// calls, by operator.
var (
	BinaryFuncs = [...]func(a, b any) any{
		OpAdd: Add, OpSub: Sub, OpMul: Mul, OpMatMul: MatMul, OpTrueDiv: TrueDiv, OpFloorDiv: FloorDiv, OpMod: Mod,
		OpPow: Pow, OpLShift: LShift, OpRShift: RShift, OpAnd: And, OpXor: Xor, OpOr: Or,
	}
	InPlaceFuncs = [...]func(a, b any) any{
		OpAdd: IAdd, OpSub: iop(OpSub), OpMul: iop(OpMul), OpMatMul: iop(OpMatMul), OpTrueDiv: iop(OpTrueDiv),
		OpFloorDiv: iop(OpFloorDiv), OpMod: iop(OpMod), OpPow: iop(OpPow), OpLShift: iop(OpLShift),
		OpRShift: iop(OpRShift), OpAnd: iop(OpAnd), OpXor: iop(OpXor), OpOr: iop(OpOr),
	}
)
