package compile

import (
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"

	"inloop/runtime/object"
)

// Conditional jumps. expr's VM tests a value, jumps, and takes the value away on
// both ways, and only jumps forwards. Between statements nothing of use is on its
// stack, so a condition that is a typed function jumps by itself: one operation
// where there are three, and a loop's end is its next round's beginning.

// comparison is what a condition compares by, as part of an operation.
type comparison struct {
	op   object.CmpOp
	poll bool // look whether the running code is wanted
}

// jump makes the operation that goes to the index *target when the condition n
// is cond; false when n is no call.
func (p *prog) jump(n node, cond bool, target *int) bool {
	for {
		not, ok := n.(*ast.UnaryNode)
		if !ok {
			break
		}
		n, cond = not.Node, !cond
	}
	c, ok := n.(*ast.CallNode)
	if !ok {
		return false
	}
	u := p.u
	j := jumper{u.host.VM, u.host.Slots, u.host.Base, cond, target}
	f := j.direct(&binder{u: u, slots: u.host.Slots}, c)
	if f == nil {
		b := binder{u: u, slots: u.host.Slots}
		b.bind(c)
		for _, a := range c.Arguments {
			p.append(u.compile(a))
		}
		if f = j.top(c.Callee.(*ast.ConstantNode).Value); f == nil {
			panic("compile: a condition of another form")
		}
	}
	p.call(f, file.Location{From: c.Location().From})
	return true
}

// tester is a condition that needs no operand.
type tester struct{ f func() bool }

// stepper is a loop's step as the condition that there is a value; where a generator
// makes that, its program goes to the loop's body or end.
type stepper struct {
	f    func() Stepped
	loop *ForLoop
	it   int // the slot of the iterator
}

// jumper makes the functions that jump.
type jumper struct {
	vm     **VM
	slots  *[]any
	base   *int
	cond   bool
	target *int
}

// done ends an operation that jumps, or does not: nothing of the frame's is left
// on the stack.
func (j *jumper) done(m *VM, test bool) {
	if test == j.cond {
		*m.ip() = *j.target
	}
	m.Stack = m.Stack[:*j.base]
}

// direct jumps by a test whose operands are there; nil where they are not.
func (j *jumper) direct(b *binder, n *ast.CallNode) ready {
	callee := n.Callee.(*ast.ConstantNode).Value
	if t, ok := callee.(*tester); ok {
		f := t.f
		return func(...any) (any, error) { j.done(*j.vm, f()); return nil, nil }
	}
	if s, ok := callee.(*stepper); ok {
		f := s.f
		return func(...any) (any, error) {
			if r := f(); r != StepBegun {
				j.done(*j.vm, r == StepValue)
			}
			return nil, nil
		}
	}
	o, _ := callee.(*operation)
	if o != nil {
		callee = o.f
	}
	args := make([]source, len(n.Arguments))
	for i, a := range n.Arguments {
		if args[i] = b.source(a, b.line(n), maxLeaf); args[i].kind == onStack {
			return nil
		}
	}
	slots := j.slots
	switch test := callee.(type) {
	case func(any) bool:
		x := args[0]
		return func(...any) (any, error) { j.done(*j.vm, test(x.read(slots))); return nil, nil }
	case func(any, any) bool:
		if o != nil && o.compare != nil {
			f := j.compare(b.u, o.compare, test, args[0], args[1])
			if sure := b.compared(o.compare.op, n.Arguments[0], n.Arguments[1]); sure != nil {
				return j.numbers(b.u, o.compare.poll, sure, f)
			}
			return f
		}
		x, y := args[0], args[1]
		return func(...any) (any, error) {
			v := x.read(slots)
			j.done(*j.vm, test(v, y.read(slots)))
			return nil, nil
		}
	}
	return nil
}

// top jumps by a test of what is on top of the stack; nil where it is of another
// form.
//
//go:noinline
func (j *jumper) top(test any) ready {
	switch test := test.(type) {
	case ready:
		return func(...any) (any, error) {
			v, _ := test()
			j.done(*j.vm, v.(bool))
			return nil, nil
		}
	case func(any) bool:
		return func(...any) (any, error) {
			m := *j.vm
			j.done(m, test(m.Stack[len(m.Stack)-1]))
			return nil, nil
		}
	case func(any, any) bool:
		return func(...any) (any, error) {
			m := *j.vm
			n := len(m.Stack)
			j.done(m, test(m.Stack[n-2], m.Stack[n-1]))
			return nil, nil
		}
	}
	return nil
}

// numbers jumps by what is answered of numbers, or as f does.
//
//go:noinline
func (j *jumper) numbers(u *unit, poll bool, sure func() answer, f ready) ready {
	att, look := u.host.Attention, u.host.Poll
	return func(...any) (any, error) {
		if poll && att.Load() != 0 {
			look()
		}
		a := sure()
		if a == unsure {
			return f()
		}
		j.done(*j.vm, a == yes)
		return nil, nil
	}
}

// compare jumps by a comparison.
func (j *jumper) compare(u *unit, c *comparison, test func(any, any) bool, a, b source) ready {
	slots, vm := j.slots, j.vm
	att, poll := u.host.Attention, u.host.Poll
	if k, ok := b.value.(int); ok && b.kind == isKnown {
		boxed := object.Int(k)
		return func(...any) (any, error) {
			if c.poll && att.Load() != 0 {
				poll()
			}
			v := a.read(slots)
			if x, ok := v.(int); ok {
				j.done(*vm, compareNumbers(c.op, x, k))
			} else {
				j.done(*vm, test(v, boxed))
			}
			return nil, nil
		}
	}
	return func(...any) (any, error) {
		if c.poll && att.Load() != 0 {
			poll()
		}
		v := a.read(slots)
		w := b.read(slots)
		x, ok := v.(int)
		y, ok2 := w.(int)
		if ok && ok2 {
			j.done(*vm, compareNumbers(c.op, x, y))
		} else {
			j.done(*vm, test(v, w))
		}
		return nil, nil
	}
}

func compareNumbers[T int | float64](op object.CmpOp, x, y T) bool {
	switch op {
	case object.CmpLt:
		return x < y
	case object.CmpLe:
		return x <= y
	case object.CmpEq:
		return x == y
	case object.CmpNe:
		return x != y
	case object.CmpGt:
		return x > y
	}
	return x >= y
}
