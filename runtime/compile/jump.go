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
	f := j.compare(u, c)
	if f == nil {
		b := binder{u: u, slots: u.host.Slots}
		b.bind(c)
		switch test := c.Callee.(*ast.ConstantNode).Value.(type) {
		case ready:
			f = j.ready(test)
		case func(any) bool:
			p.append(u.compile(c.Arguments[0]))
			f = j.top(test)
		default:
			return false
		}
	}
	p.call(f, file.Location{From: c.Location().From})
	return true
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

// ready jumps by a test that needs no operand from the stack.
func (j *jumper) ready(test ready) ready {
	return func(...any) (any, error) {
		v, _ := test()
		j.done(*j.vm, v.(bool))
		return nil, nil
	}
}

// top jumps by a test of what is on top of the stack.
func (j *jumper) top(test func(any) bool) ready {
	return func(...any) (any, error) {
		s := (*j.vm).Stack
		j.done(*j.vm, test(s[len(s)-1]))
		return nil, nil
	}
}

// compare jumps by a comparison of a variable with another one or an int; nil
// where the operands are others.
func (j *jumper) compare(u *unit, n *ast.CallNode) ready {
	o, ok := n.Callee.(*ast.ConstantNode).Value.(*operation)
	if !ok || o.compare == nil {
		return nil
	}
	a, ok := loadSlot(n.Arguments[0])
	if !ok {
		return nil
	}
	c, slots, vm, test := o.compare, j.slots, j.vm, o.f.(func(any, any) bool)
	att, poll := u.host.Attention, u.host.Poll
	if k, ok := knownInt(n.Arguments[1]); ok {
		boxed := object.Int(k)
		return func(...any) (any, error) {
			if c.poll && att.Load() != 0 {
				poll()
			}
			v := (*slots)[a]
			if x, ok := v.(int); ok {
				j.done(*vm, compareInts(c.op, x, k))
			} else {
				j.done(*vm, test(v, boxed))
			}
			return nil, nil
		}
	}
	b, ok := loadSlot(n.Arguments[1])
	if !ok {
		return nil
	}
	return func(...any) (any, error) {
		if c.poll && att.Load() != 0 {
			poll()
		}
		s := *slots
		x, ok := s[a].(int)
		y, ok2 := s[b].(int)
		if ok && ok2 {
			j.done(*vm, compareInts(c.op, x, y))
		} else {
			j.done(*vm, test(s[a], s[b]))
		}
		return nil, nil
	}
}

func compareInts(op object.CmpOp, x, y int) bool {
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
