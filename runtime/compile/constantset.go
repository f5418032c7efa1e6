package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// CPython makes a frozenset of a display of constants while it compiles. It
// shows in the order of the set, so we do as it does.

// constantSet gives the frozenset for a display of constants, nil for any
// other expression.
func constantSet(e syntax.Expr) *object.Set {
	n, ok := e.(*syntax.Set)
	if !ok {
		return nil
	}
	items := make([]any, len(n.Elts))
	for i, x := range n.Elts {
		if items[i] = setConstant(x); items[i] == nil {
			return nil
		}
	}
	return object.FrozenConstant(items)
}

// setConstant gives the value of an element that CPython folds, or nil.
func setConstant(e syntax.Expr) any {
	switch n := e.(type) {
	case *syntax.Constant:
		return Constant(n.Value)
	case *syntax.Tuple:
		if t := constantTuple(n); t != nil {
			return t
		}
	case *syntax.UnaryOp:
		if c, ok := n.Operand.(*syntax.Constant); ok && n.Op == "-" {
			switch v := Constant(c.Value); v.(type) {
			case string, object.Bytes, bool, *object.NoneType, *object.EllipsisType:
			default:
				return object.Neg(v)
			}
		}
	}
	return nil
}

// setDisplay lowers {a, b, …}. From three constants on, CPython merges the
// frozenset into an empty set.
func (u *unit) setDisplay(n *syntax.Set) node {
	if len(n.Elts) > 2 {
		if s := constantSet(n); s != nil {
			return call(u.pos(n), copySet, constant(s))
		}
	}
	return u.sequence(n, n.Elts, u.typed.set, u.typed.listToSet)
}

func copySet(s any) any { return s.(*object.Set).Copy(false) }

// iterable lowers what a for iterates: a display of constants is iterated as
// the frozenset itself.
func (u *unit) iterable(e syntax.Expr) node {
	if s := constantSet(e); s != nil {
		return constant(s)
	}
	return u.expr(e)
}
