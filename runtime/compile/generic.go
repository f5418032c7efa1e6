package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What has type parameters, as a hidden function that makes it; see
// analyse_type.go.

// generic makes n in a function of its own: make says what that returns. args
// are the values of the function's parameters but for the class's namespace.
func (u *unit) generic(n syntax.Node, name string, ps []*syntax.TypeParam, make func(v *unit) node, args ...node) node {
	s := u.cur.children[n]
	f := u.function(s.name, s, hiddenParams(u.cur, n), n, n.Pos().Line, func(v *unit) {
		v.qual = u.qualifier(name)
		v.bindTypeParams(ps, n)
		v.ret(make(v))
	}, nil, object.None)
	parts := []node{f}
	if u.cur.kind == classScope {
		parts = append(parts, u.namespace())
	}
	return call(u.pos(n), u.typed.callN, append(parts, args...)...)
}

// qualifier is the prefix of the qualified name of what the unit's code defines
// as name.
func (u *unit) qualifier(name string) string {
	q := u.qualname(name)
	return q[:len(q)-len(name)]
}

// bindTypeParams makes the parameters of [T, *Ts, **P] and the tuple of them.
func (u *unit) bindTypeParams(ps []*syntax.TypeParam, n syntax.Node) {
	var all []node
	for _, p := range ps {
		bound, dflt := u.evaluatedLater(p.Bound, p.Name), u.evaluatedLater(p.Default, p.Name)
		_, constraints := p.Bound.(*syntax.Tuple)
		u.assignName(p.Name, call(u.pos(p), u.typed.typeParam, constant(string(p.Kind)), constant(p.Name), bound, dflt, constant(constraints)), p)
		all = append(all, u.loadName(p.Name, p))
	}
	u.assignName(typeParamNames, call(u.pos(n), u.typed.tuple, all...), n)
}

// evaluatedLater makes the function that gives an expression's value.
func (u *unit) evaluatedLater(e syntax.Expr, name string) node {
	if e == nil {
		return constant(nilArg)
	}
	return u.function(name, u.cur.children[e], &syntax.Arguments{}, e, e.Pos().Line, func(v *unit) {
		if _, ok := e.(*syntax.Starred); ok {
			v.ret(call(v.pos(e), v.typed.unpackOne, v.expr(unstarred(e))))
			return
		}
		v.ret(v.expr(e))
	}, nil, object.None)
}

// typeAlias compiles type X = ....
func (u *unit) typeAlias(n *syntax.TypeAlias) {
	v := u.generic(n, n.Name.ID, n.TypeParams, func(v *unit) node {
		return call(v.pos(n), v.typed.typeAlias, constant(n.Name.ID), v.evaluatedLater(n.Value, n.Name.ID), v.loadName(typeParamNames, n))
	})
	u.assignName(n.Name.ID, v, n)
}
