package compile

import (
	"reflect"

	"github.com/expr-lang/expr/ast"
)

// Operands that are there already. A typed function whose operand is a variable
// or a constant need not get it over the VM's stack: it is made one that reads
// the frame's slot itself. An operation of the VM costs about as much as what it
// is made for, and a line of arithmetic is mostly variables.

// bindOperands rewrites the calls in a tree. slots is where those of the running
// frame are found.
func bindOperands(slots *[]any, n node) {
	switch n := n.(type) {
	case *ast.CallNode:
		for _, a := range n.Arguments {
			bindOperands(slots, a)
		}
		bindCall(slots, n)
	case *ast.ConditionalNode:
		bindOperands(slots, n.Cond)
		bindOperands(slots, n.Exp1)
		bindOperands(slots, n.Exp2)
	case *ast.BinaryNode:
		bindOperands(slots, n.Left)
		bindOperands(slots, n.Right)
	case *ast.UnaryNode:
		bindOperands(slots, n.Node)
	case *ast.VariableDeclaratorNode:
		bindOperands(slots, n.Value)
		bindOperands(slots, n.Expr)
	}
}

// bindCall makes the function of a call one without the operands that are known.
func bindCall(slots *[]any, n *ast.CallNode) {
	callee, ok := n.Callee.(*ast.ConstantNode)
	if !ok || len(n.Arguments) == 0 || len(n.Arguments) > 2 {
		return
	}
	var f any
	var rest []node
	if len(n.Arguments) == 1 {
		s, ok := loadSlot(n.Arguments[0])
		if !ok {
			return
		}
		f = bindOne(slots, callee.Value, s)
	} else {
		f, rest = bindTwo(slots, callee.Value, n.Arguments[0], n.Arguments[1])
	}
	if f == nil {
		return
	}
	bound := &ast.ConstantNode{Value: f}
	bound.SetType(reflect.TypeOf(f))
	bound.SetLocation(callee.Location())
	n.Callee, n.Arguments = bound, rest
}

func bindOne(slots *[]any, f any, s int) any {
	switch f := f.(type) {
	case func(any) any:
		return ready(func(...any) (any, error) { return f((*slots)[s]), nil })
	case func(any) bool:
		return ready(func(...any) (any, error) { return f((*slots)[s]), nil })
	}
	return nil
}

func bindTwo(slots *[]any, f any, a, b node) (any, []node) {
	sa, aSlot := loadSlot(a)
	sb, bSlot := loadSlot(b)
	k, bConst := constantOf(b)
	switch f := f.(type) {
	case func(any, any) any:
		switch {
		case aSlot && bSlot:
			return ready(func(...any) (any, error) { s := *slots; return f(s[sa], s[sb]), nil }), nil
		case aSlot && bConst:
			return ready(func(...any) (any, error) { return f((*slots)[sa], k), nil }), nil
		case bConst:
			return func(x any) any { return f(x, k) }, []node{a}
		case aSlot:
			return func(y any) any { return f((*slots)[sa], y) }, []node{b}
		case bSlot:
			return func(x any) any { return f(x, (*slots)[sb]) }, []node{a}
		}
	case func(any, any) bool:
		switch {
		case aSlot && bSlot:
			return ready(func(...any) (any, error) { s := *slots; return f(s[sa], s[sb]), nil }), nil
		case aSlot && bConst:
			return ready(func(...any) (any, error) { return f((*slots)[sa], k), nil }), nil
		case bConst:
			return func(x any) bool { return f(x, k) }, []node{a}
		case aSlot:
			return func(y any) bool { return f((*slots)[sa], y) }, []node{b}
		case bSlot:
			return func(x any) bool { return f(x, (*slots)[sb]) }, []node{a}
		}
	}
	return nil, nil
}
