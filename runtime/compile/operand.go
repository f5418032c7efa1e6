package compile

import (
	"reflect"

	"github.com/expr-lang/expr/ast"

	"inloop/runtime/object"
)

// Operands that are there already. A typed function whose operand is a variable
// or a constant need not get it over the VM's stack: it is made one that reads
// the frame's slot itself. An operation of the VM costs about as much as what it
// is made for, and a line of arithmetic is mostly variables. The same holds for
// operands that are hardly more: an attribute, an item, a sum, a global. These
// are leaves: functions that find their own operands, a few deep.

// operation is a typed function that can be an operand of another one.
type operation struct {
	f any // the typed function
	// sure is f where that surely neither fails nor calls the script, and gives
	// nil elsewhere.
	sure any
	// plain is sure without what may lead on, such as a property; nil: it never does.
	plain any
	// try is f that may give back *object.Failed.
	try any
	// last is f as an operation's last act: it may begin a function of the script's.
	last any
	// slot makes the leaf for an operand in a slot, or leaf for those that f reads
	// anyway, where that is less than sure is. Both leave to slow what sure does.
	slot func(slots *[]any, slot int, slow func(any) any) func() any
	leaf func(slots *[]any, slow func() any) func() any
	// number makes what gives plain's value for an operand in a slot, if that is a
	// number.
	number func(slots *[]any, slot int) number
	// into makes what puts the function's value for a variable into a slot; nil
	// where the operand is another.
	into func(slots *[]any, a source, to int) func()
	// arith is what f does with numbers, if they are what it is made for.
	arith *arithmetic
	item  bool // it is a subscription
	// compare says what a condition with two operands does.
	compare *comparison
	// bind makes the function of operands that are all there.
	bind func(b *binder, args []source) ready
	// window makes the function that finds its operands on the stack, where f is
	// of any number.
	window func(n int, known *Operands) func(...any) (any, error)
}

// read gives an operand that is not on the stack.
func (a *source) read(slots *[]any) any {
	switch a.kind {
	case inSlot:
		return (*slots)[a.slot]
	case isKnown:
		return a.value
	}
	return a.leaf()
}

// caller is the call of a function with one argument: bind makes it for one that is
// a leaf.
type caller struct {
	f    func(any) any
	bind func(arg func() any) ready
}

// sourceKind says where an operand comes from.
type sourceKind uint8

const (
	onStack sourceKind = iota
	inSlot
	isKnown
	isLeaf
)

// source is an operand.
type source struct {
	kind  sourceKind
	slot  int
	value any
	leaf  func() any
	// num gives a leaf's value where that is a number without a box, and boxed does
	// where it is not; nil of other leaves.
	num   number
	boxed func() any
}

// get makes what reads an operand that is not on the stack.
//
//go:noinline
func (a source) get(slots *[]any) func() any {
	switch s, k := a.slot, a.value; a.kind {
	case inSlot:
		return func() any { return (*slots)[s] }
	case isKnown:
		return func() any { return k }
	}
	return a.leaf
}

// binder binds the operands of one body.
type binder struct {
	u      *unit
	slots  *[]any // where those of the running frame are found
	sure   bool   // leaves give nil where they are not sure
	plain  bool   // and where they are not plain
	try    bool   // what stands on top may give back *object.Failed
	within bool   // the operands are those of arithmetic that goes without boxes
}

// maxLeaf is how deep leaves go: what is behind that goes over the VM's stack.
const maxLeaf = 4

// bind rewrites the calls in a tree.
func (b *binder) bind(n node) {
	switch n := n.(type) {
	case *ast.CallNode:
		b.call(n)
	case *ast.ConditionalNode:
		b.bind(n.Cond)
		b.bind(n.Exp1)
		b.bind(n.Exp2)
	case *ast.BinaryNode:
		b.bind(n.Left)
		b.bind(n.Right)
	case *ast.UnaryNode:
		b.bind(n.Node)
	case *ast.VariableDeclaratorNode:
		b.bind(n.Value)
		b.bind(n.Expr)
	}
}

// call makes the function of a call one without the operands that are known,
// as far as they are the last ones.
func (b *binder) call(n *ast.CallNode) {
	top := b.try
	b.try = false
	f := n.Callee.(*ast.ConstantNode).Value
	op, ok := f.(*operation)
	calls, _ := f.(*caller)
	if calls != nil {
		f = calls.f
	}
	if ok {
		f = op.f
		if op.try != nil {
			f = b.trying(op, top)
		}
		if op.compare != nil && !op.compare.poll {
			if k, ok := knownInt(n.Arguments[1]); ok {
				f, n.Arguments = testInt(op.compare.op, k), n.Arguments[:1]
			}
		}
	}
	line := b.line(n)
	args := make([]source, len(n.Arguments))
	first := len(n.Arguments)
	for i := first - 1; i >= 0; i-- {
		if args[i] = b.source(n.Arguments[i], line, maxLeaf); args[i].kind == onStack {
			break
		}
		first = i
	}
	if op != nil && op.bind != nil && first == 0 {
		f = op.bind(b, args)
		n.Arguments = nil
	} else if many, ok := f.(func(...any) any); ok {
		f = b.window(op, many, args, first)
		n.Arguments = n.Arguments[:first]
	} else if calls != nil && first == 0 && args[0].kind != inSlot {
		f = calls.bind(args[0].get(b.slots))
		n.Arguments = nil
	} else if g := b.bound(f, args, first); g != nil {
		f = g
		n.Arguments = n.Arguments[:first]
	}
	for _, a := range n.Arguments {
		b.bind(a)
	}
	callee := &ast.ConstantNode{Value: f}
	callee.SetType(reflect.TypeOf(f))
	callee.SetLocation(n.Callee.Location())
	n.Callee = callee
}

// trying is the function of an operation that may fail without a panic: on top of
// what looks for that, or as an operation by itself.
//
//go:noinline
func (b *binder) trying(op *operation, top bool) any {
	switch {
	case top:
		return op.try
	case op.last != nil:
		return op.last
	}
	fail := b.u.host.Fail
	switch try := op.try.(type) {
	case func(any) any:
		return func(x any) any {
			v := try(x)
			if e, ok := v.(*object.Failed); ok {
				return fail(e.Exc())
			}
			return v
		}
	case func(any, any) any:
		return func(x, y any) any {
			v := try(x, y)
			if e, ok := v.(*object.Failed); ok {
				return fail(e.Exc())
			}
			return v
		}
	}
	panic("compile: an operation of another form")
}

func (b *binder) line(n node) int32 { return b.u.code.Pos[n.Location().From].Line }

// source says where an operand comes from. The place of an error in one that
// is computed is its own, but while it calls the script the frame stands at the
// whole operation: it must be on the same line.
func (b *binder) source(n node, line int32, depth int) source {
	if s, ok := loadSlot(n); ok {
		return source{kind: inSlot, slot: s}
	}
	if k, ok := constantOf(n); ok {
		return source{kind: isKnown, value: k}
	}
	c, ok := n.(*ast.CallNode)
	if !ok || depth == 0 {
		return source{}
	}
	op, ok := c.Callee.(*ast.ConstantNode).Value.(*operation)
	if !ok || op.sure == nil && op.leaf == nil || b.line(c) != line {
		return source{}
	}
	var num number
	if nests(op, c) && !b.within {
		if num = b.number(c, line, depth); num != nil {
			b.within = true // the arithmetic within this one is part of it
			defer func() { b.within = false }()
		}
	}
	args := make([]source, len(c.Arguments))
	for i, a := range c.Arguments {
		if args[i] = b.source(a, line, depth-1); args[i].kind == onStack {
			return source{}
		}
	}
	switch {
	case b.try && depth == maxLeaf && op.try != nil:
		op = &operation{f: op.f, sure: op.try}
	case b.plain && op.plain != nil:
		op = &operation{f: op.f, sure: op.plain}
	}
	get := b.leaf(op, int32(c.Location().From), args)
	switch {
	case get == nil:
		return source{}
	case num != nil:
		return source{kind: isLeaf, leaf: unboxed(num, get), num: num, boxed: get}
	}
	return source{kind: isLeaf, leaf: get}
}

// leaf makes what gives an operation's value for operands that are there.
func (b *binder) leaf(op *operation, pos int32, args []source) func() any {
	if op.leaf != nil {
		return op.leaf(b.slots, b.slow0(pos, op.f, args))
	}
	switch sure := op.sure.(type) {
	case func(any) any:
		return b.leaf1(op, sure, b.slow1(pos, op.f), args[0])
	case func(any, any) any:
		return b.leaf2(sure, b.slow2(pos, op.f), args[0], args[1])
	}
	return nil
}

func (b *binder) leaf1(op *operation, sure, slow func(any) any, a source) func() any {
	slots := b.slots
	if a.kind == inSlot {
		s := a.slot
		if op.slot != nil {
			return op.slot(slots, s, slow)
		}
		return func() any {
			x := (*slots)[s]
			if v := sure(x); v != nil {
				return v
			}
			return slow(x)
		}
	}
	get := a.get(slots)
	return func() any {
		x := get()
		if v := sure(x); v != nil {
			return v
		}
		return slow(x)
	}
}

func (b *binder) leaf2(sure, slow func(any, any) any, a1, a2 source) func() any {
	slots := b.slots
	switch i, j, k := a1.slot, a2.slot, a2.value; {
	case a1.kind == inSlot && a2.kind == inSlot:
		return func() any {
			s := *slots
			x, y := s[i], s[j]
			if v := sure(x, y); v != nil {
				return v
			}
			return slow(x, y)
		}
	case a1.kind == inSlot && a2.kind == isKnown:
		return func() any {
			x := (*slots)[i]
			if v := sure(x, k); v != nil {
				return v
			}
			return slow(x, k)
		}
	case a2.kind == inSlot:
		get := a1.get(slots)
		return func() any {
			x := get()
			y := (*slots)[j]
			if v := sure(x, y); v != nil {
				return v
			}
			return slow(x, y)
		}
	}
	getX, getY := a1.get(slots), a2.get(slots)
	return func() any {
		x := getX()
		y := getY()
		if v := sure(x, y); v != nil {
			return v
		}
		return slow(x, y)
	}
}

// slow0, slow1 and slow2 make what a leaf does where it is not sure: it applies
// the typed function at the place pos.
func (b *binder) slow0(pos int32, f any, args []source) func() any {
	if b.sure {
		return func() any { return nil }
	}
	switch f := f.(type) {
	case ready:
		return func() any {
			defer object.Placing(pos)
			v, _ := f()
			return v
		}
	case func(any, any) any:
		x, y := args[0].get(b.slots), args[1].get(b.slots)
		return func() any {
			defer object.Placing(pos)
			return f(x(), y())
		}
	}
	panic("compile: a leaf of another form")
}

func (b *binder) slow1(pos int32, f any) func(any) any {
	if b.sure {
		return func(any) any { return nil }
	}
	g := f.(func(any) any)
	return func(x any) any {
		defer object.Placing(pos)
		return g(x)
	}
}

func (b *binder) slow2(pos int32, f any) func(any, any) any {
	if b.sure {
		return func(any, any) any { return nil }
	}
	g := f.(func(any, any) any)
	return func(x, y any) any {
		defer object.Placing(pos)
		return g(x, y)
	}
}

// bound makes the typed function f one that finds its operands from the first
// known one on by itself; nil where there is nothing to gain.
func (b *binder) bound(f any, args []source, first int) any {
	if first == len(args) && len(args) != 3 {
		return nil
	}
	switch f := f.(type) {
	case func(any) any:
		return bindOne(b.slots, f, args[0])
	case func(any) bool:
		return bindOne(b.slots, f, args[0])
	case func(any, any) any:
		return bindTwo(b.slots, f, args[0], args[1])
	case func(any, any) bool:
		return bindTwo(b.slots, f, args[0], args[1])
	case func(any, any, any) any:
		return b.bindThree(f, args, first)
	}
	return nil
}

// bindThree makes a function of three operands one that takes those in front of
// first from the stack and finds the others.
func (b *binder) bindThree(f func(any, any, any) any, args []source, first int) ready {
	slots, vm := b.slots, b.u.host.VM
	x, y, z := args[0], args[1], args[2]
	switch first {
	case 0:
		return func(...any) (any, error) {
			a := x.read(slots)
			b := y.read(slots)
			return f(a, b, z.read(slots)), nil
		}
	case 1:
		return func(...any) (any, error) {
			a := (*vm).pop()
			b := y.read(slots)
			return f(a, b, z.read(slots)), nil
		}
	case 2:
		return func(...any) (any, error) {
			m := *vm
			b := m.pop()
			a := m.pop()
			return f(a, b, z.read(slots)), nil
		}
	}
	return func(...any) (any, error) {
		m := *vm
		c := m.pop()
		b := m.pop()
		return f(m.pop(), b, c), nil
	}
}

// window makes a function of any number of operands one that finds them on the
// stack, from the first known one on by itself.
func (b *binder) window(op *operation, f func(...any) any, args []source, first int) ready {
	var known *Operands
	if first < len(args) {
		known = &Operands{b.slots, args[first:]}
	}
	if op != nil {
		return op.window(first, known)
	}
	return b.u.host.Window(first, known, f)
}

// Operands are those that an operation of any number finds by itself.
type Operands struct {
	slots *[]any
	list  []source
}

// Len is how many there are.
func (o *Operands) Len() int { return len(o.list) }

// At gives the i-th.
func (o *Operands) At(i int) any { return o.list[i].read(o.slots) }

// Window lays the operands behind the n that are on a VM's stack, and gives where
// these begin. o may be nil: all are on the stack.
func (o *Operands) Window(m *VM, n int) int {
	base := len(m.Stack) - n
	if o != nil {
		o.Lay(m, 0)
	}
	return base
}

// Lay puts those from the i-th on on a VM's stack.
func (o *Operands) Lay(m *VM, i int) {
	for ; i < len(o.list); i++ {
		v := o.At(i) // may use the stack
		m.Stack = append(m.Stack, v)
	}
}

func bindOne[R any](slots *[]any, f func(any) R, a source) any {
	switch a.kind {
	case inSlot:
		s := a.slot
		return ready(func(...any) (any, error) { return f((*slots)[s]), nil })
	case isLeaf:
		get := a.leaf
		return ready(func(...any) (any, error) { return f(get()), nil })
	}
	return nil
}

func bindTwo[R any](slots *[]any, f func(any, any) R, a, b source) any {
	i, j, k, getA, getB := a.slot, b.slot, b.value, a.leaf, b.leaf
	switch [2]sourceKind{a.kind, b.kind} {
	case [2]sourceKind{onStack, inSlot}:
		return func(x any) R { return f(x, (*slots)[j]) }
	case [2]sourceKind{onStack, isKnown}:
		return func(x any) R { return f(x, k) }
	case [2]sourceKind{onStack, isLeaf}:
		return func(x any) R { return f(x, getB()) }
	case [2]sourceKind{inSlot, inSlot}:
		return ready(func(...any) (any, error) { s := *slots; return f(s[i], s[j]), nil })
	case [2]sourceKind{inSlot, isKnown}:
		return ready(func(...any) (any, error) { return f((*slots)[i], k), nil })
	case [2]sourceKind{inSlot, isLeaf}:
		return ready(func(...any) (any, error) { x := (*slots)[i]; return f(x, getB()), nil })
	case [2]sourceKind{isLeaf, inSlot}:
		return ready(func(...any) (any, error) { x := getA(); return f(x, (*slots)[j]), nil })
	case [2]sourceKind{isLeaf, isKnown}:
		return ready(func(...any) (any, error) { return f(getA(), k), nil })
	case [2]sourceKind{isLeaf, isLeaf}:
		return ready(func(...any) (any, error) { x := getA(); return f(x, getB()), nil })
	}
	x, y := a.get(slots), b.get(slots) // a constant first
	return ready(func(...any) (any, error) { v := x(); return f(v, y()), nil })
}
