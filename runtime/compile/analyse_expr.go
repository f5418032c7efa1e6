package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The first pass of scope analysis, over expressions.

func (a *analyser) exprMaybe(s *scope, e syntax.Expr) {
	if e != nil {
		a.expr(s, e)
	}
}

func (a *analyser) exprs(s *scope, es []syntax.Expr) {
	for _, e := range es {
		a.exprMaybe(s, e)
	}
}

func (a *analyser) expr(s *scope, e syntax.Expr) {
	if a.depth++; a.depth > maxDepth {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded during compilation"))
	}
	defer func() { a.depth-- }()
	switch n := e.(type) {
	case *syntax.BoolOp:
		a.exprs(s, n.Values)
	case *syntax.NamedExpr:
		a.notLazy(s, n, "named expression")
		a.expr(s, n.Value)
		a.namedExpr(s, n)
	case *syntax.BinOp:
		if !a.pipe(n) { // what is piped is looked at with the call
			a.expr(s, n.Left)
		}
		a.expr(s, n.Right)
	case *syntax.Pointer:
		a.pointer(s, n)
	case *syntax.UnaryOp:
		if c, ok := n.Operand.(*syntax.Compare); ok && n.Op == "not" && len(c.Ops) == 1 {
			a.warnCompare(c, true)
			a.expr(s, c.Left)
			a.exprs(s, c.Comparators)
			return
		}
		a.expr(s, n.Operand)
	case *syntax.Lambda:
		a.argDefaults(s, n.Args, nil)
		f := newScope(lambdaScope, "<lambda>", s, n)
		a.params(f, n.Args)
		a.expr(f, n.Body)
	case *syntax.IfExp:
		a.expr(s, n.Test)
		a.expr(s, n.Body)
		a.expr(s, n.OrElse)
	case *syntax.Dict:
		for i, k := range n.Keys {
			a.exprMaybe(s, k)
			a.expr(s, n.Values[i])
		}
	case *syntax.Set:
		a.elements(s, n.Elts)
	case *syntax.ListComp:
		a.comprehension(s, n, "<listcomp>", compScope, n.Generators, n.Elt, nil)
	case *syntax.SetComp:
		a.comprehension(s, n, "<setcomp>", compScope, n.Generators, n.Elt, nil)
	case *syntax.DictComp:
		a.comprehension(s, n, "<dictcomp>", compScope, n.Generators, n.Key, n.Value)
	case *syntax.GeneratorExp:
		a.comprehension(s, n, "<genexpr>", genexpScope, n.Generators, n.Elt, nil)
	case *syntax.Await:
		a.notLazy(s, n, "await expression")
		a.needAsync(s, n, "'await' outside async function")
		a.expr(s, n.Value)
	case *syntax.Yield:
		a.notLazy(s, n, "yield expression")
		a.yield(s, n, "yield")
		a.exprMaybe(s, n.Value)
	case *syntax.YieldFrom:
		a.notLazy(s, n, "yield expression")
		a.yield(s, n, "yield from")
		a.expr(s, n.Value)
	case *syntax.Compare:
		a.warnCompare(n, false)
		a.expr(s, n.Left)
		a.exprs(s, n.Comparators)
	case *syntax.Call:
		a.call(s, n)
	case *syntax.JoinedStr:
		a.exprs(s, n.Values)
	case *syntax.FormattedValue:
		a.expr(s, n.Value)
		if n.FormatSpec != nil {
			a.expr(s, n.FormatSpec)
		}
	case *syntax.Attribute:
		a.expr(s, n.Value)
	case *syntax.Subscript:
		a.warnSubscript(n)
		a.expr(s, n.Value)
		a.expr(s, n.Slice)
	case *syntax.Starred:
		a.failLater(n, "can't use starred expression here")
	case *syntax.Name:
		a.use(s, n.ID)
	case *syntax.List:
		a.elements(s, n.Elts)
	case *syntax.Tuple:
		a.elements(s, n.Elts)
	case *syntax.Slice:
		a.exprMaybe(s, n.Lower)
		a.exprMaybe(s, n.Upper)
		a.exprMaybe(s, n.Step)
	}
}

// elements looks at what may hold *iterables: a display's or a call's.
func (a *analyser) elements(s *scope, es []syntax.Expr) {
	for _, e := range es {
		if st, ok := e.(*syntax.Starred); ok {
			e = st.Value
		}
		a.expr(s, e)
	}
}

func (a *analyser) keywords(s *scope, ks []*syntax.Keyword) {
	seen := map[string]bool{}
	for _, k := range ks {
		if k.Name != "" {
			a.forbidden(k.Name, k)
			if seen[k.Name] {
				a.failLater(k, "keyword argument repeated: "+k.Name)
			}
			seen[k.Name] = true
		}
		a.expr(s, k.Value)
	}
}

// namedExpr binds the target of := in the scope around the comprehensions it
// stands in.
func (a *analyser) namedExpr(s *scope, n *syntax.NamedExpr) {
	if a.inIter > 0 {
		a.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
	}
	f := s
	for f.kind == compScope || f.kind == genexpScope {
		if y := f.names[f.mangle(n.Target.ID)]; y != nil && y.bound {
			a.fail(n.Target, "assignment expression cannot rebind comprehension iteration variable '%s'", n.Target.ID)
		}
		f = f.parent
	}
	if f.kind == classScope && f != s {
		a.fail(n.Target, "assignment expression within a comprehension cannot be used in a class body")
	}
	if f.kind == typeScope {
		word := "in "
		if f.lazy == definition {
			word = "within "
		}
		a.fail(n.Target, "assignment expression within a comprehension cannot be used %s", word+f.lazy)
	}
	a.bind(f, n.Target.ID, n.Target)
	global := f.kind == moduleScope || f.sym(f.mangle(n.Target.ID)).global
	for g := s; g != f; g = g.parent {
		y := g.sym(g.mangle(n.Target.ID))
		y.used = true
		if global {
			y.global = true
		} else {
			y.nonlocal = true
		}
	}
}

func (a *analyser) comprehension(s *scope, n syntax.Expr, name string, kind scopeKind, gens []*syntax.Comprehension, elt, value syntax.Expr) {
	a.inIter++
	a.expr(s, gens[0].Iter)
	a.inIter--
	c := newScope(kind, name, s, n)
	if kind == genexpScope {
		c.sym(".0").param, c.sym(".0").bound = true, true
		c.generator = true
	}
	async := false
	for i, g := range gens {
		if g.IsAsync {
			async = true
		}
		a.loopTarget(c, g.Target)
		if i > 0 {
			a.inIter++
			a.expr(c, g.Iter)
			a.inIter--
		}
		a.exprs(c, g.Ifs)
	}
	if async {
		if kind == genexpScope {
			c.async, c.hasAwait = true, true
		} else {
			a.needAsync(c, n, "")
		}
	}
	a.expr(c, elt)
	a.exprMaybe(c, value)
}
