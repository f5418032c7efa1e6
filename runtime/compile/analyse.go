package compile

import (
	"inloop/runtime/syntax"
)

// The first pass of scope analysis, over statements.

// analyser walks the tree.
type analyser struct {
	file     string
	topAwait bool                         // await is allowed outside functions
	inIter   int                          // inside the iterable of a comprehension
	depth    int                          // of expressions
	pipes    map[*syntax.Call]syntax.Expr // what expr's | pipes into which call
	later    *Error                       // the first mistake that CPython finds only when it makes the code
	warnings []syntax.Warning
	early    map[*syntax.ImportFrom]bool // from __future__ at the beginning of the file
}

func (a *analyser) bind(s *scope, name string, at syntax.Node) {
	name = s.mangle(name)
	a.forbidden(name, at)
	y := s.sym(name)
	if (s.kind == compScope || s.kind == genexpScope) && (y.global || y.nonlocal) {
		// Only targets of for bind here; := has marked the others.
		a.fail(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
	}
	y.bound, y.assigned = true, true
}

// bindImport is bind for imports, which a later declaration does not mind.
func (a *analyser) bindImport(s *scope, name string, at syntax.Node) {
	name = s.mangle(name)
	a.forbidden(name, at)
	s.sym(name).bound = true
}

func (a *analyser) use(s *scope, name string) {
	s.sym(s.mangle(name)).used = true
	if s.host.inClass {
		s.host.sym(classNames).used = true
	}
	if name == "super" && s.host.isFunction() {
		s.sym("__class__").used = true
	}
}

func (a *analyser) body(s *scope, body []syntax.Stmt) {
	for _, st := range body {
		a.stmt(s, st)
	}
}

func (a *analyser) stmt(s *scope, st syntax.Stmt) {
	switch n := st.(type) {
	case *syntax.FunctionDef:
		for _, d := range n.Decorators {
			a.expr(s, d)
		}
		a.defaults(s, n.Args)
		a.bind(s, n.Name, n)
		in := a.typeParams(s, n, n.Name, n.TypeParams)
		a.annotations(in, n.Args, n.Returns)
		f := newScope(functionScope, n.Name, in, n)
		f.async = n.IsAsync
		a.params(f, n.Args)
		a.body(f, n.Body)
		if f.async && f.generator && f.returned != nil {
			a.failLater(f.returned, "'return' with value in async generator")
		}
	case *syntax.ClassDef:
		for _, d := range n.Decorators {
			a.expr(s, d)
		}
		a.bind(s, n.Name, n)
		in := a.typeParams(s, n, n.Name, n.TypeParams)
		a.elements(in, n.Bases)
		a.keywords(in, n.Keywords)
		c := newScope(classScope, n.Name, in, n)
		c.class, c.mangled = n.Name, nil
		if in != s {
			a.bind(c, "__type_params__", n)
			a.use(c, typeParamNames)
		}
		a.body(c, n.Body)
	case *syntax.Return:
		if !s.isFunction() {
			a.failLater(n, "'return' outside function")
		} else if s.stars > 0 {
			a.failLater(n, leavesStar)
		}
		if n.Value != nil {
			a.expr(s, n.Value)
			if s.returned == nil {
				s.returned = n
			}
		}
	case *syntax.Delete:
		for _, t := range n.Targets {
			a.deletes(s, t)
		}
	case *syntax.Assign:
		a.expr(s, n.Value)
		for _, t := range n.Targets {
			a.loopTarget(s, t)
		}
	case *syntax.TypeAlias:
		a.target(s, n.Name)
		in := a.openTypes(s, n, n.Name.ID, n.TypeParams)
		a.evaluatedLater(in, n.Value, n.Name.ID, "a type alias")
	case *syntax.AugAssign:
		a.expr(s, n.Value)
		a.target(s, n.Target)
	case *syntax.AnnAssign:
		switch {
		case s.future:
			a.expr(s.text(), n.Annotation)
		case !s.isFunction() || !n.Simple:
			a.expr(s, n.Annotation)
		}
		if n.Value != nil {
			a.expr(s, n.Value)
		}
		if name, ok := n.Target.(*syntax.Name); ok {
			y := s.sym(s.mangle(name.ID))
			if n.Simple && s.kind != moduleScope {
				if y.global {
					a.fail(n, "annotated name '%s' can't be global", name.ID)
				}
				if y.nonlocal {
					a.fail(n, "annotated name '%s' can't be nonlocal", name.ID)
				}
			}
			if n.Simple || n.Value != nil {
				a.bind(s, name.ID, n)
			}
			y.annotated = y.annotated || n.Simple
		} else {
			a.target(s, n.Target)
		}
		if !s.isFunction() && n.Simple {
			a.bind(s, "__annotations__", n)
		}
	case *syntax.For:
		if n.IsAsync {
			a.needAsync(s, n, "'async for' outside async function")
		}
		a.expr(s, n.Iter)
		a.loopTarget(s, n.Target)
		s.loops++
		a.body(s, n.Body)
		s.loops--
		a.body(s, n.OrElse)
	case *syntax.While:
		a.expr(s, n.Test)
		s.loops++
		a.body(s, n.Body)
		s.loops--
		a.body(s, n.OrElse)
	case *syntax.If:
		a.expr(s, n.Test)
		a.body(s, n.Body)
		a.body(s, n.OrElse)
	case *syntax.With:
		if n.IsAsync {
			a.needAsync(s, n, "'async with' outside async function")
		}
		for _, it := range n.Items {
			a.expr(s, it.Context)
			if it.Vars != nil {
				a.loopTarget(s, it.Vars)
			}
		}
		a.body(s, n.Body)
	case *syntax.Match:
		a.expr(s, n.Subject)
		for i, c := range n.Cases {
			a.pattern(s, c.Pattern, c.Guard != nil || i == len(n.Cases)-1)
			a.exprMaybe(s, c.Guard)
			a.body(s, c.Body)
		}
	case *syntax.Raise:
		a.exprMaybe(s, n.Exc)
		a.exprMaybe(s, n.Cause)
	case *syntax.Try:
		a.body(s, n.Body)
		for i, h := range n.Handlers {
			if h.Type == nil && i < len(n.Handlers)-1 {
				a.failLater(h, "default 'except:' must be last")
			}
			a.exprMaybe(s, h.Type)
			if h.Name != "" {
				a.bind(s, h.Name, h)
				s.sym(s.mangle(h.Name)).deleted = true
			}
			if n.IsStar {
				loops := s.loops
				s.loops = 0
				s.stars++
				a.body(s, h.Body)
				s.stars--
				s.loops = loops
				continue
			}
			a.body(s, h.Body)
		}
		a.body(s, n.OrElse)
		a.body(s, n.FinalBody)
	case *syntax.Assert:
		a.warnAssert(n)
		a.expr(s, n.Test)
		a.exprMaybe(s, n.Msg)
	case *syntax.Import:
		for _, al := range n.Names {
			if al.AsName != "" {
				a.bindImport(s, al.AsName, n)
			} else {
				a.bindImport(s, firstPart(al.Name), n)
			}
		}
	case *syntax.ImportFrom:
		if n.Module == "__future__" && n.Level == 0 {
			a.future(s, n)
		}
		for _, al := range n.Names {
			switch {
			case al.Name == "*":
				if s.kind != moduleScope {
					a.fail(al, "import * only allowed at module level")
				}
				s.starImport = true
			case al.AsName != "":
				a.bindImport(s, al.AsName, n)
			default:
				a.bindImport(s, al.Name, n)
			}
		}
	case *syntax.Global:
		for _, name := range n.Names {
			y := s.sym(s.mangle(name))
			a.declared(y, name, n, "global")
			y.global = true
			s.module().sym(s.mangle(name)).shared = true
		}
	case *syntax.Nonlocal:
		if s.kind == moduleScope {
			a.fail(n, "nonlocal declaration not allowed at module level")
		}
		for _, name := range n.Names {
			y := s.sym(s.mangle(name))
			a.declared(y, name, n, "nonlocal")
			y.nonlocal = true
		}
	case *syntax.ExprStmt:
		a.expr(s, n.Value)
	case *syntax.Break:
		a.leavesLoop(s, n, "'break' outside loop")
	case *syntax.Continue:
		a.leavesLoop(s, n, "'continue' not properly in loop")
	}
}

func firstPart(name string) string {
	for i := range name {
		if name[i] == '.' {
			return name[:i]
		}
	}
	return name
}

func (a *analyser) argDefaults(s *scope, args *syntax.Arguments, returns syntax.Expr) {
	a.defaults(s, args)
	a.annotations(s, args, returns)
}

func (a *analyser) defaults(s *scope, args *syntax.Arguments) {
	a.exprs(s, args.Defaults)
	for _, d := range args.KwDefaults {
		a.exprMaybe(s, d)
	}
}

// annotations looks at those of a function. Under the future they are text, in
// which some expressions are refused all the same.
func (a *analyser) annotations(s *scope, args *syntax.Arguments, returns syntax.Expr) {
	if s.future {
		s = s.text()
	}
	for _, p := range allArgs(args) {
		if st, ok := p.Annotation.(*syntax.Starred); ok { // *args: *Ts
			a.expr(s, st.Value)
			continue
		}
		a.exprMaybe(s, p.Annotation)
	}
	a.exprMaybe(s, returns)
}

// allArgs lists the parameters in slot order: positional, keyword-only,
// *args, **kwargs.
func allArgs(args *syntax.Arguments) []*syntax.Arg {
	var out []*syntax.Arg
	out = append(out, args.PosOnly...)
	out = append(out, args.Args...)
	out = append(out, args.KwOnly...)
	if args.Vararg != nil {
		out = append(out, args.Vararg)
	}
	if args.Kwarg != nil {
		out = append(out, args.Kwarg)
	}
	return out
}

func (a *analyser) params(f *scope, args *syntax.Arguments) {
	for _, p := range allArgs(args) {
		name := f.mangle(p.Name)
		y := f.sym(name)
		if y.param {
			a.fail(p, "duplicate argument '%s' in function definition", p.Name)
		}
		a.forbidden(name, p)
		y.param, y.bound = true, true
	}
}

// target records what an assignment, a for loop or a del binds.
func (a *analyser) target(s *scope, t syntax.Expr) {
	switch n := t.(type) {
	case *syntax.Name:
		a.bind(s, n.ID, n)
	case *syntax.Tuple:
		a.starCount(n, n.Elts)
		for _, e := range n.Elts {
			a.target(s, e)
		}
	case *syntax.List:
		a.starCount(n, n.Elts)
		for _, e := range n.Elts {
			a.target(s, e)
		}
	case *syntax.Starred:
		a.target(s, n.Value)
	case *syntax.Attribute:
		a.forbidden(n.Attr, n)
		a.expr(s, n.Value)
	case *syntax.Subscript:
		a.expr(s, n.Value)
		a.expr(s, n.Slice)
	}
}

// deletes is target for del. The names are marked: where control comes round
// again, having been assigned above says nothing of them.
func (a *analyser) deletes(s *scope, t syntax.Expr) {
	switch n := t.(type) {
	case *syntax.Name:
		if n.ID == "__debug__" {
			a.failLater(n, "cannot delete __debug__")
			return
		}
		a.bind(s, n.ID, n)
		s.sym(s.mangle(n.ID)).deleted = true
	case *syntax.Tuple:
		for _, e := range n.Elts {
			a.deletes(s, e)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			a.deletes(s, e)
		}
	default:
		a.target(s, t)
	}
}

// loopTarget is target where a lone *name is wrong.
func (a *analyser) loopTarget(s *scope, t syntax.Expr) {
	if st, ok := t.(*syntax.Starred); ok {
		a.failLater(st, "starred assignment target must be in a list or tuple")
	}
	a.target(s, t)
}

func (a *analyser) starCount(n syntax.Node, elts []syntax.Expr) {
	seen := false
	for i, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			if seen {
				a.failLater(n, "multiple starred expressions in assignment")
			}
			if i >= 1<<8 {
				a.failLater(n, "too many expressions in star-unpacking assignment")
			}
			seen = true
		}
	}
}
