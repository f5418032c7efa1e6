package compile

import (
	"math"
	mathbits "math/bits"
	"slices"

	"github.com/expr-lang/expr/ast"

	"inloop/runtime/object"
)

// Arithmetic without boxes. A value behind an interface is allocated, unless it is a
// small int, and most values of an expression are only there for the next
// operator. Where operators stand within each other, and their operands are sure,
// ints and floats go between them as they are; where there is anything else, a value
// of another type or an int that becomes too large, all is done again by the
// operators themselves. Operands are had twice then, so only those count that lead to
// nothing else: a property might have arithmetic of the same kind, and so on.

// number gives a value's bits, those of an int or of a float64, or notNumber: nothing
// has been done.
type number func() (value uint64, kind numberKind)

type numberKind = object.NumberKind

const (
	notNumber = object.NotNumber
	isInt     = object.IntNumber
	isFloat   = object.FloatNumber
)

// arithmetic is what an operation does with numbers: op of two operands, or of one
// and known, or the negation of one.
type arithmetic struct {
	op       object.BinOp
	known    any
	negation bool
}

// arithmeticOf is an operator's arithmetic, or nil; known is the right operand if
// that is known.
func arithmeticOf(op object.BinOp, known any) *arithmetic {
	switch op {
	case object.OpAdd, object.OpSub, object.OpMul, object.OpTrueDiv, object.OpFloorDiv, object.OpMod, object.OpPow:
		return &arithmetic{op: op, known: known}
	}
	return nil
}

// nests reports arithmetic with an operand that is arithmetic too, or may be a number
// that has no box.
func nests(op *operation, c *ast.CallNode) bool {
	if op.arith == nil {
		return false
	}
	return slices.ContainsFunc(c.Arguments, func(n node) bool {
		o := operationOf(n)
		return o != nil && (o.arith != nil || o.item)
	})
}

// computes reports a node that is arithmetic.
func computes(n node) bool {
	o := operationOf(n)
	return o != nil && o.arith != nil
}

// operationOf is the operation that a node calls, or nil.
func operationOf(n node) *operation {
	c, ok := n.(*ast.CallNode)
	if !ok {
		return nil
	}
	op, _ := c.Callee.(*ast.ConstantNode).Value.(*operation)
	return op
}

// unboxed makes a leaf that tries an operation's arithmetic first.
//
//go:noinline
func unboxed(num number, boxed func() any) func() any {
	return func() any {
		switch v, kind := num(); kind {
		case isInt:
			return object.Int(int(v))
		case isFloat:
			return math.Float64frombits(v)
		}
		return boxed()
	}
}

// number makes what gives a node's value, if that is a number that can be had surely;
// nil where that is never so.
func (b *binder) number(n node, line int32, depth int) number {
	op := operationOf(n)
	if op != nil && op.item {
		return b.itemNumber(n.(*ast.CallNode), line, depth)
	}
	if op == nil || op.arith == nil {
		plain := binder{u: b.u, slots: b.slots, sure: true, plain: true}
		s := plain.source(n, line, depth)
		if s.kind == onStack {
			return nil
		}
		if op != nil && op.number != nil {
			if slot, ok := loadSlot(n.(*ast.CallNode).Arguments[0]); ok {
				return op.number(b.slots, slot)
			}
		}
		return s.number(b.slots)
	}
	c := n.(*ast.CallNode)
	if depth == 0 || b.line(c) != line {
		return nil
	}
	x := b.number(c.Arguments[0], line, depth-1)
	if x == nil {
		return nil
	}
	a := op.arith
	if a.negation {
		return negated(x)
	}
	var y number
	if a.known != nil {
		if k, ok := a.known.(int); ok {
			if f := withKnown(a.op, x, k); f != nil {
				return f
			}
		}
		y = source{kind: isKnown, value: a.known}.number(b.slots)
	} else if y = b.number(c.Arguments[1], line, depth-1); y == nil {
		return nil
	}
	return combined(a.op, x, y)
}

// number makes what gives an operand that is there.
func (a source) number(slots *[]any) number {
	switch a.kind {
	case inSlot:
		s := a.slot
		return func() (uint64, numberKind) { return object.NumberOf((*slots)[s]) }
	case isKnown:
		v, kind := object.NumberOf(a.value)
		return func() (uint64, numberKind) { return v, kind }
	}
	get := a.leaf
	return func() (uint64, numberKind) { return object.NumberOf(get()) }
}

// itemNumber makes what gives the number that a subscription gives, or nil.
func (b *binder) itemNumber(c *ast.CallNode, line int32, depth int) number {
	if depth == 0 || b.line(c) != line {
		return nil
	}
	plain := binder{u: b.u, slots: b.slots, sure: true, plain: true}
	of := plain.source(c.Arguments[0], line, depth-1)
	if of.kind == onStack {
		return nil
	}
	get, slots := of.get(b.slots), b.slots
	key := plain.source(c.Arguments[1], line, depth-1)
	at := operationOf(c.Arguments[1])
	switch k, known := key.value.(int); {
	case key.kind == onStack:
		return nil
	case known:
		return func() (uint64, numberKind) { return object.SureNumber(get(), k) }
	case key.kind == inSlot:
		s := key.slot
		return func() (uint64, numberKind) {
			o, k := get(), (*slots)[s]
			if i, ok := k.(int); ok {
				return object.SureNumber(o, i)
			}
			return object.NumberOf(object.SureItem(o, k))
		}
	case at == nil || at.arith == nil && !at.item:
		keyOf := key.get(slots)
		return func() (uint64, numberKind) {
			o := get()
			return object.NumberOf(object.SureItem(o, keyOf()))
		}
	}
	index := b.number(c.Arguments[1], line, depth-1)
	if index == nil {
		return nil
	}
	return func() (uint64, numberKind) {
		o := get()
		i, kind := index()
		if kind != isInt {
			return 0, notNumber
		}
		return object.SureNumber(o, int(i))
	}
}

//
//go:noinline
func negated(x number) number {
	return func() (uint64, numberKind) {
		v, kind := x()
		switch {
		case kind == isFloat:
			return math.Float64bits(-math.Float64frombits(v)), isFloat
		case kind == isInt && int(v) != math.MinInt:
			return -v, isInt
		}
		return 0, notNumber
	}
}

// truthOf makes what answers whether a number is not zero, or as other does.
//
//go:noinline
func truthOf(num number, other func() answer) func() answer {
	if num == nil {
		return other
	}
	return func() answer {
		switch v, kind := num(); kind {
		case isInt:
			return answered(v != 0, true)
		case isFloat:
			return answered(math.Float64frombits(v) != 0, true)
		}
		return other()
	}
}

// withKnown is combined with a known int for sums, differences and remainders; nil
// of others.
//
//go:noinline
func withKnown(op object.BinOp, x number, k int) number {
	switch {
	case op == object.OpMod && k > 0:
		return func() (uint64, numberKind) {
			v, kind := x()
			if kind != isInt {
				return 0, notNumber
			}
			m := int(v) % k
			if m < 0 {
				m += k
			}
			return uint64(m), isInt
		}
	case op == object.OpPow && k == 2:
		return squared(x)
	case op == object.OpSub && k != math.MinInt:
		k = -k
	case op != object.OpAdd:
		return nil
	}
	float := float64(k)
	return func() (uint64, numberKind) {
		v, kind := x()
		switch kind {
		case isInt:
			n := int(v)
			if sum := n + k; (sum > n) == (k > 0) {
				return uint64(sum), isInt
			}
		case isFloat:
			return math.Float64bits(math.Float64frombits(v) + float), isFloat
		}
		return 0, notNumber
	}
}

// squared is the product of a number and itself.
//
//go:noinline
func squared(x number) number {
	return func() (uint64, numberKind) {
		v, kind := x()
		switch {
		case kind == isFloat:
			f := math.Float64frombits(v)
			return float(f*f, !math.IsInf(f*f, 0))
		case kind == isInt && int(v) == int(int32(v)):
			return v * v, isInt
		}
		return 0, notNumber
	}
}

// combined makes what applies an operator.
func combined(op object.BinOp, x, y number) number {
	switch op {
	case object.OpAdd:
		return func() (uint64, numberKind) {
			a, ka := x()
			b, kb := y()
			if ka == isInt && kb == isInt {
				if s := int(a) + int(b); (s > int(a)) == (int(b) > 0) {
					return uint64(s), isInt
				}
				return 0, notNumber
			}
			f, g, ok := floats(a, ka, b, kb)
			return float(f+g, ok)
		}
	case object.OpSub:
		return func() (uint64, numberKind) {
			a, ka := x()
			b, kb := y()
			if ka == isInt && kb == isInt {
				if s := int(a) - int(b); (s < int(a)) == (int(b) > 0) {
					return uint64(s), isInt
				}
				return 0, notNumber
			}
			f, g, ok := floats(a, ka, b, kb)
			return float(f-g, ok)
		}
	case object.OpMul:
		return func() (uint64, numberKind) {
			a, ka := x()
			b, kb := y()
			if ka == isInt && kb == isInt {
				hi, lo := mathbits.Mul64(a, b)
				if hi -= uint64(int(a)>>63&int(b)) + uint64(int(b)>>63&int(a)); hi == uint64(int(lo)>>63) {
					return lo, isInt
				}
				return 0, notNumber
			}
			f, g, ok := floats(a, ka, b, kb)
			return float(f*g, ok)
		}
	case object.OpTrueDiv:
		return func() (uint64, numberKind) {
			a, ka := x()
			b, kb := y()
			f, g, ok := floats(a, ka, b, kb)
			if ka == isInt && kb == isInt {
				// The quotient is that of the ints where these are floats too.
				ok = int(a) == int(int32(a)) && int(b) == int(int32(b))
				f, g = float64(int(a)), float64(int(b))
			}
			return float(f/g, ok && g != 0)
		}
	case object.OpPow:
		return func() (uint64, numberKind) {
			a, ka := x()
			b, kb := y()
			f, g, ok := floats(a, ka, b, kb)
			if ok {
				f, ok = object.SurePow(f, g)
			}
			return float(f, ok)
		}
	}
	return func() (uint64, numberKind) { // // and %
		a, ka := x()
		b, kb := y()
		m, n := int(a), int(b)
		if ka != isInt || kb != isInt || n <= 0 {
			return 0, notNumber
		}
		q, r := m/n, m%n
		if r < 0 {
			q, r = q-1, r+n
		}
		if op == object.OpMod {
			return uint64(r), isInt
		}
		return uint64(q), isInt
	}
}

// floats gives two numbers of which one is a float; ok is false of others.
func floats(a uint64, ka numberKind, b uint64, kb numberKind) (f, g float64, ok bool) {
	switch {
	case ka == isFloat && kb == isFloat:
		return math.Float64frombits(a), math.Float64frombits(b), true
	case ka == isFloat && kb == isInt:
		return math.Float64frombits(a), float64(int(b)), true
	case ka == isInt && kb == isFloat:
		return float64(int(a)), math.Float64frombits(b), true
	}
	return 0, 0, false
}

func float(f float64, ok bool) (uint64, numberKind) {
	if !ok {
		return 0, notNumber
	}
	return math.Float64bits(f), isFloat
}

// compared makes what answers a comparison of which a side is arithmetic, or nil.
func (b *binder) compared(op object.CmpOp, x, y node) func() answer {
	if !computes(x) && !computes(y) {
		return nil
	}
	p, q := b.number(x, b.line(x), maxLeaf), b.number(y, b.line(y), maxLeaf)
	if p == nil || q == nil {
		return nil
	}
	return compared(op, p, q)
}

// compared makes what answers a comparison of numbers.
//
//go:noinline
func compared(op object.CmpOp, x, y number) func() answer {
	return func() answer {
		a, ka := x()
		b, kb := y()
		if ka == isInt && kb == isInt {
			return answered(compareNumbers(op, int(a), int(b)), true)
		}
		f, g, ok := floats(a, ka, b, kb)
		if !ok || ka != kb && !exact(a, ka, b, kb) {
			return unsure
		}
		return answered(compareNumbers(op, f, g), true)
	}
}

// exact reports that the one of two numbers that is an int is no other as a float.
func exact(a uint64, ka numberKind, b uint64, kb numberKind) bool {
	const most = 1 << 53
	return (ka != isInt || -most <= int(a) && int(a) <= most) && (kb != isInt || -most <= int(b) && int(b) <= most)
}
