package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Calls whose value is awaited there and then: await q.get(), await sleep(0).
// Nobody else sees what such a call returns, so a built-in may answer it
// without making a coroutine (object.Builtin.Awaited).

// awaitedCall is the value of an await expression's operand.
func (u *unit) awaitedCall(e syntax.Expr) node {
	n, ok := e.(*syntax.Call)
	if !ok || len(n.Args) > 1 || len(n.Keywords) > 0 || hasStar(n.Args) || u.pipeSource(n) != nil || optionalChain(n) {
		return u.expr(e)
	}
	switch f := n.Func.(type) {
	case *syntax.Attribute:
		parts := u.exprs_(append([]syntax.Expr{f.Value}, n.Args...))
		if len(n.Args) == 0 {
			return u.awaitMethod0(u.pos(n), parts[0], f)
		}
		return u.awaitMethod1(u.pos(n), parts[0], f, parts[1])
	case *syntax.Name:
		if len(n.Args) == 1 && f.ID != "super" && u.predicateCall(n, f) == nil && u.resolve(f.ID).kind == refGlobal && !u.hoistsAny(n.Args) && u.simpleArgs(n.Args) {
			return u.awaitGlobal(u.pos(n), u.pos(f), u.resolve(f.ID).name, u.expr(n.Args[0]))
		}
	}
	return u.expr(e)
}

// atOnce asks a built-in for what can be awaited in the place of a coroutine;
// nil when it has nothing.
func atOnce(f, self, arg any) any {
	switch f := f.(type) {
	case *object.Builtin:
		if f.Awaited != nil {
			return f.Awaited(self, arg)
		}
	case object.AtOncer:
		return f.AtOnce(self, arg)
	}
	return nil
}

// atOnceBound is atOnce for a method that special has bound.
func atOnceBound(f, arg any) any {
	if m, ok := f.(*object.BoundMethod); ok {
		return atOnce(m.Fn, m.Self, arg)
	}
	return nil
}

func (u *unit) awaitMethod0(p int32, v node, attr *syntax.Attribute) node {
	site := u.methodSite(attr)
	call0, call1 := u.host.Call0, u.host.Call1
	return call(p, func(o any) any {
		f, self := site.Method(o)
		if self == nil {
			return call0(f)
		}
		if v := atOnce(f, self, nil); v != nil {
			return v
		}
		if b, ok := f.(*object.Builtin); ok {
			return object.CallUnbound(b, []any{self})
		}
		return call1(f, self)
	}, v)
}

func (u *unit) awaitMethod1(p int32, v node, attr *syntax.Attribute, x node) node {
	site := u.methodSite(attr)
	call1, call2 := u.host.Call1, u.host.Call2
	return call(p, func(o, x any) any {
		f, self := site.Method(o)
		if self == nil {
			if v := atOnce(f, nil, x); v != nil {
				return v
			}
			return call1(f, x)
		}
		if v := atOnce(f, self, x); v != nil {
			return v
		}
		if b, ok := f.(*object.Builtin); ok {
			return object.CallUnbound(b, []any{self, x})
		}
		return call2(f, self, x)
	}, v, x)
}

func (u *unit) awaitGlobal(p, namePos int32, name string, arg node) node {
	cell := u.globalCell(name)
	find := u.typed.global
	get := func(cell any) any {
		defer object.Placing(namePos)
		return find(cell)
	}
	call1 := u.host.Call1
	return call(p, func(x any) any {
		f := cell.V
		if f == nil {
			if n := cell.Next; n != nil && n.V != nil {
				f = n.V
			} else {
				f = get(cell)
			}
		}
		if v := atOnce(f, nil, x); v != nil {
			return v
		}
		return call1(f, x)
	}, arg)
}
