package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What a call gives and an operator takes at once is nobody's afterwards: a
// coroutine that is tested, compared or refused there will never be awaited.

func isCall(e syntax.Expr) bool { _, ok := e.(*syntax.Call); return ok }

// anyCall reports that an operand of n is a call, and that n does not keep it.
func anyCall(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.BinOp:
		return isCall(n.Left) || isCall(n.Right)
	case *syntax.UnaryOp:
		return isCall(n.Operand)
	case *syntax.Compare:
		return len(n.Ops) == 1 && (isCall(n.Left) || isCall(n.Comparators[0]))
	case *syntax.Attribute:
		return isCall(n.Value)
	case *syntax.Subscript:
		return isCall(n.Value)
	case *syntax.Call:
		return isCall(n.Func)
	}
	return false
}

// posOfIter is the place where a loop asks for the iterator of e.
func (u *unit) posOfIter(e syntax.Expr) int32 {
	p := u.pos(e)
	if isCall(e) && !u.code.Pos[p].Fresh {
		pos := u.code.Pos[p]
		pos.Fresh = true
		u.lastPos = pos
		u.code.Pos = append(u.code.Pos, pos)
		p = int32(len(u.code.Pos) - 1)
	}
	return p
}

// truthOfCall is bool(v) of what a call gave.
func (u *unit) truthOfCall(v any) bool {
	if b, ok := v.(bool); ok {
		return b
	}
	t := object.Truth(v)
	u.host.Drop(v)
	return t
}

// isOfCall is a is b where one of them is what a call gave.
func (u *unit) isOfCall(a, b any) bool {
	u.host.Drop(a)
	u.host.Drop(b)
	return object.Is(a, b)
}
