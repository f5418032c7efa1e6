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
// an operand that is hardly more: an attribute of a variable, a global, the sum
// of a variable and a constant.

// operation is a typed function that can be an operand of another one.
type operation struct {
	f any // the typed function
	// leaf makes what gives the function's value for operands that are slots and
	// constants, or nil where they are others. Where that could fail or call the
	// script it leaves the value to slow.
	leaf func(slots *[]any, args []source, slow func() any) func() any
	// into makes what puts the function's value for a variable into a slot; nil
	// where the operand is another.
	into func(slots *[]any, a source, to int) func()
	// compare says what a condition with two operands does.
	compare *comparison
	// window makes the function that finds its operands on the stack, where f is
	// of any number.
	window func(n int, known func(*VM)) func(...any) (any, error)
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
}

// get makes what reads an operand that is not on the stack.
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
	u     *unit
	slots *[]any // where those of the running frame are found
}

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
	f := n.Callee.(*ast.ConstantNode).Value
	op, ok := f.(*operation)
	if ok {
		if f = op.f; op.compare != nil && !op.compare.poll {
			if k, ok := knownInt(n.Arguments[1]); ok {
				f, n.Arguments = testInt(op.compare.op, k), n.Arguments[:1]
			}
		}
	}
	line := b.line(n)
	args := make([]source, len(n.Arguments))
	first := len(n.Arguments)
	for i := first - 1; i >= 0; i-- {
		if args[i] = b.source(n.Arguments[i], line); args[i].kind == onStack {
			break
		}
		first = i
	}
	if many, ok := f.(func(...any) any); ok {
		f = b.window(op, many, args, first)
		n.Arguments = n.Arguments[:first]
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

func (b *binder) line(n node) int32 { return b.u.code.Pos[n.Location().From].Line }

// source says where an operand comes from. The place of an error in one that
// is computed is its own, but while it calls the script the frame stands at the
// whole operation: it must be on the same line.
func (b *binder) source(n node, line int32) source {
	if s, ok := loadSlot(n); ok {
		return source{kind: inSlot, slot: s}
	}
	if k, ok := constantOf(n); ok {
		return source{kind: isKnown, value: k}
	}
	c, ok := n.(*ast.CallNode)
	if !ok {
		return source{}
	}
	op, ok := c.Callee.(*ast.ConstantNode).Value.(*operation)
	if !ok || op.leaf == nil || b.line(c) != line {
		return source{}
	}
	args := make([]source, len(c.Arguments))
	for i, a := range c.Arguments {
		if _, ok := a.(*ast.CallNode); ok {
			return source{}
		}
		if args[i] = b.source(a, line); args[i].kind == onStack {
			return source{}
		}
	}
	if get := op.leaf(b.slots, args, placed(b.slots, int32(c.Location().From), op.f, args)); get != nil {
		return source{kind: isLeaf, leaf: get}
	}
	return source{}
}

// placed applies a typed function to its operands, at a place of its own.
func placed(slots *[]any, pos int32, f any, args []source) func() any {
	switch f := f.(type) {
	case ready:
		return func() any {
			defer object.Placing(pos)
			v, _ := f()
			return v
		}
	case func(any) any:
		x := args[0].get(slots)
		return func() any {
			defer object.Placing(pos)
			return f(x())
		}
	case func(any, any) any:
		x, y := args[0].get(slots), args[1].get(slots)
		return func() any {
			defer object.Placing(pos)
			return f(x(), y())
		}
	}
	panic("compile: a leaf of another form")
}

// bound makes the typed function f one that finds its operands from the first
// known one on by itself; nil where there is nothing to gain.
func (b *binder) bound(f any, args []source, first int) any {
	if first == len(args) {
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
	}
	return nil
}

// window makes a function of any number of operands one that finds them on the
// stack, from the first known one on by itself.
func (b *binder) window(op *operation, f func(...any) any, args []source, first int) ready {
	var lay func(*VM)
	if first < len(args) {
		lay = known(b.slots, args[first:])
	}
	if op != nil {
		return op.window(first, lay)
	}
	return b.u.host.Window(first, lay, f)
}

// known makes what lays operands on a VM's stack.
func known(slots *[]any, args []source) func(*VM) {
	return func(m *VM) {
		for i := range args {
			switch a := &args[i]; a.kind {
			case inSlot:
				m.Stack = append(m.Stack, (*slots)[a.slot])
			case isKnown:
				m.Stack = append(m.Stack, a.value)
			default:
				v := a.leaf() // may use the stack
				m.Stack = append(m.Stack, v)
			}
		}
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
