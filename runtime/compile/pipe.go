package compile

import "inloop/runtime/syntax"

// expr's own expression language: pipes, predicates and operators that Python
// has no meaning for.

func (u *unit) exprOperator(n *syntax.BinOp) node {
	panic(&syntax.Error{Kind: "SyntaxError", Msg: "inloop does not have the operator " + string(n.Op) + " here", Filename: u.src.File, Span: n.Span})
}

func (u *unit) pipe(n *syntax.BinOp) node { return nil }

func (u *unit) predicateCall(n *syntax.Call, name *syntax.Name) node { return nil }
