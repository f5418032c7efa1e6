package compile

import (
	"fmt"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Scope analysis: which name means what. One pass over the tree collects, per
// scope, the names that are bound, used and declared; a second decides for
// every name whether it is a slot, a cell, a global, or a look-up by name. The
// first pass also refuses what is wrong wherever it runs ('return' outside a
// function), so that bodies can be compiled later without surprises.

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	lambdaScope
	genexpScope
	compScope // an inlined list, set or dict comprehension
)

type symbol struct {
	bound    bool
	param    bool
	used     bool
	global   bool
	nonlocal bool
	cell     bool // captured by an inner function
	free     bool // found in an outer function
	deleted  bool // del, or the end of an except clause, may unset it
	shared   bool // of the module: declared global in a function, so global however the module's code is run
	slot     int  // of bound names and free names in functions; -1: none yet
}

type scope struct {
	kind     scopeKind
	name     string
	class    string // the class whose private names are mangled here
	parent   *scope
	host     *scope // the scope whose frame holds the names: itself, or for compScope the nearest that is not one
	node     syntax.Node
	names    map[string]*symbol
	order    []string
	children map[syntax.Node]*scope
	list     []*scope

	async      bool // async def, or a generator expression with await
	generator  bool
	hasAwait   bool
	yieldAt    syntax.Node
	needsClass bool // a class some method of which uses super() or __class__
	future     bool // from __future__ import annotations
	starImport bool
	nested     bool
	loops      int
	predicate  bool // of expr's: the scope of a predicate that has functions in it
}

func newScope(kind scopeKind, name string, parent *scope, n syntax.Node) *scope {
	s := &scope{kind: kind, name: name, parent: parent, node: n, names: map[string]*symbol{}, children: map[syntax.Node]*scope{}}
	s.host = s
	if parent != nil {
		s.class = parent.class
		s.future = parent.future
		parent.children[n] = s
		parent.list = append(parent.list, s)
		if kind == compScope {
			s.host = parent.host
		}
	}
	return s
}

func (s *scope) sym(name string) *symbol {
	y := s.names[name]
	if y == nil {
		y = &symbol{slot: -1}
		s.names[name] = y
		s.order = append(s.order, name)
	}
	return y
}

// module is the scope around all others.
func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

func (s *scope) isFunction() bool {
	return s.kind == functionScope || s.kind == lambdaScope || s.kind == genexpScope
}

// analyser walks the tree.
type analyser struct {
	file     string
	topAwait bool                         // await is allowed outside functions
	inIter   int                          // inside the iterable of a comprehension
	depth    int                          // of expressions
	pipes    map[*syntax.Call]syntax.Expr // what expr's | pipes into which call
}

func (a *analyser) fail(n syntax.Node, format string, args ...any) {
	panic(&syntax.Error{Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), Filename: a.file, Span: n.Pos()})
}

func (s *scope) mangle(name string) string { return object.Mangle(s.class, name) }

func (a *analyser) bind(s *scope, name string, at syntax.Node) {
	name = s.mangle(name)
	if name == "__debug__" {
		a.fail(at, "cannot assign to __debug__")
	}
	y := s.sym(name)
	if (s.kind == compScope || s.kind == genexpScope) && (y.global || y.nonlocal) {
		// Only targets of for bind here; := has marked the others.
		a.fail(at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
	}
	y.bound = true
}

func (a *analyser) use(s *scope, name string) {
	s.sym(s.mangle(name)).used = true
	if name == "super" || name == "__class__" {
		a.needClass(s)
	}
}

// needClass gives the class around a function the cell __class__.
func (a *analyser) needClass(s *scope) {
	for f := s; f != nil; f = f.parent {
		if f.kind == classScope {
			if f != s {
				f.needsClass = true
				for g := s; g != f; g = g.parent {
					g.sym("__class__").used = true
				}
			}
			return
		}
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
		a.typeParams(s, n.TypeParams)
		a.argDefaults(s, n.Args, n.Returns)
		a.bind(s, n.Name, n)
		f := newScope(functionScope, n.Name, s, n)
		f.async = n.IsAsync
		a.params(f, n.Args)
		a.body(f, n.Body)
		a.finishFunction(f, n)
	case *syntax.ClassDef:
		for _, d := range n.Decorators {
			a.expr(s, d)
		}
		a.typeParams(s, n.TypeParams)
		a.exprs(s, n.Bases)
		for _, k := range n.Keywords {
			a.expr(s, k.Value)
		}
		a.bind(s, n.Name, n)
		c := newScope(classScope, n.Name, s, n)
		c.class = n.Name
		a.body(c, n.Body)
	case *syntax.Return:
		if !s.isFunction() {
			a.fail(n, "'return' outside function")
		}
		if n.Value != nil {
			a.expr(s, n.Value)
			if s.async {
				if s.yieldAt != nil {
					a.fail(n, "'return' with value in async generator")
				}
				if s.names["."] == nil { // remembered: a value was returned
					s.sym(".").used = true
				}
			}
		}
	case *syntax.Delete:
		for _, t := range n.Targets {
			a.target(s, t)
			a.deletes(s, t)
		}
	case *syntax.Assign:
		a.expr(s, n.Value)
		for _, t := range n.Targets {
			a.loopTarget(s, t)
		}
	case *syntax.TypeAlias:
		a.typeParams(s, n.TypeParams)
		a.expr(s, n.Value)
		a.target(s, n.Name)
	case *syntax.AugAssign:
		a.expr(s, n.Value)
		if name, ok := n.Target.(*syntax.Name); ok {
			a.use(s, name.ID)
		}
		a.target(s, n.Target)
	case *syntax.AnnAssign:
		if !s.isFunction() && !s.future {
			a.expr(s, n.Annotation)
		} else if n.Simple == false && !s.future {
			a.expr(s, n.Annotation)
		}
		if n.Value != nil {
			a.expr(s, n.Value)
		}
		if name, ok := n.Target.(*syntax.Name); ok {
			if y := s.names[s.mangle(name.ID)]; y != nil && n.Simple && s.kind != moduleScope {
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
				a.target(s, it.Vars)
			}
		}
		a.body(s, n.Body)
	case *syntax.Match:
		a.expr(s, n.Subject)
		for i, c := range n.Cases {
			a.pattern(s, c.Pattern)
			if c.Guard != nil {
				a.expr(s, c.Guard)
			} else if i < len(n.Cases)-1 {
				if name, ok := irrefutable(c.Pattern); ok {
					if name == "" {
						a.fail(c.Pattern, "wildcard makes remaining patterns unreachable")
					}
					a.fail(c.Pattern, "name capture '%s' makes remaining patterns unreachable", name)
				}
			}
			a.body(s, c.Body)
		}
	case *syntax.Raise:
		a.exprMaybe(s, n.Exc)
		a.exprMaybe(s, n.Cause)
	case *syntax.Try:
		a.body(s, n.Body)
		for i, h := range n.Handlers {
			if h.Type == nil && i < len(n.Handlers)-1 {
				a.fail(h, "default 'except:' must be last")
			}
			a.exprMaybe(s, h.Type)
			if h.Name != "" {
				a.bind(s, h.Name, h)
				s.sym(s.mangle(h.Name)).deleted = true
			}
			saved := s.loops
			if n.IsStar {
				a.exceptStar(h.Body)
			}
			a.body(s, h.Body)
			s.loops = saved
		}
		a.body(s, n.OrElse)
		a.body(s, n.FinalBody)
	case *syntax.Assert:
		a.expr(s, n.Test)
		a.exprMaybe(s, n.Msg)
	case *syntax.Import:
		for _, al := range n.Names {
			if al.AsName != "" {
				a.bind(s, al.AsName, al)
			} else {
				a.bind(s, firstPart(al.Name), al)
			}
		}
	case *syntax.ImportFrom:
		for _, al := range n.Names {
			if n.Module == "__future__" && n.Level == 0 {
				if al.Name == "annotations" {
					s.future = true
				}
			}
			switch {
			case al.Name == "*":
				if s.kind != moduleScope {
					a.fail(n, "import * only allowed at module level")
				}
				s.starImport = true
			case al.AsName != "":
				a.bind(s, al.AsName, al)
			default:
				a.bind(s, al.Name, al)
			}
		}
	case *syntax.Global:
		for _, name := range n.Names {
			y := s.sym(s.mangle(name))
			a.declared(s, y, name, n, "global")
			y.global = true
			s.module().sym(s.mangle(name)).shared = true
		}
	case *syntax.Nonlocal:
		if s.kind == moduleScope {
			a.fail(n, "nonlocal declaration not allowed at module level")
		}
		for _, name := range n.Names {
			y := s.sym(s.mangle(name))
			a.declared(s, y, name, n, "nonlocal")
			if y.global {
				a.fail(n, "name '%s' is nonlocal and global", name)
			}
			y.nonlocal = true
		}
	case *syntax.ExprStmt:
		a.expr(s, n.Value)
	case *syntax.Break:
		if s.loops == 0 {
			a.fail(n, "'break' outside loop")
		}
	case *syntax.Continue:
		if s.loops == 0 {
			a.fail(n, "'continue' not properly in loop")
		}
	}
}

func (a *analyser) exceptStar(body []syntax.Stmt) {
	for _, st := range body {
		switch n := st.(type) {
		case *syntax.Return:
			a.fail(n, "'break', 'continue' and 'return' cannot appear in an except* block")
		case *syntax.Break:
			a.fail(n, "'break', 'continue' and 'return' cannot appear in an except* block")
		case *syntax.Continue:
			a.fail(n, "'break', 'continue' and 'return' cannot appear in an except* block")
		case *syntax.If:
			a.exceptStar(n.Body)
			a.exceptStar(n.OrElse)
		case *syntax.With:
			a.exceptStar(n.Body)
		case *syntax.Try:
			a.exceptStar(n.Body)
			a.exceptStar(n.OrElse)
			a.exceptStar(n.FinalBody)
			for _, h := range n.Handlers {
				a.exceptStar(h.Body)
			}
		}
	}
}

func (a *analyser) declared(s *scope, y *symbol, name string, n syntax.Node, what string) {
	switch {
	case y.param:
		a.fail(n, "name '%s' is parameter and %s", name, what)
	case y.bound && !y.global && !y.nonlocal:
		a.fail(n, "name '%s' is assigned to before %s declaration", name, what)
	case y.used && !y.global && !y.nonlocal:
		a.fail(n, "name '%s' is used prior to %s declaration", name, what)
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

func (a *analyser) typeParams(s *scope, ps []*syntax.TypeParam) {
	for _, p := range ps {
		a.bind(s, p.Name, p)
		a.exprMaybe(s, p.Bound)
		a.exprMaybe(s, p.Default)
	}
}

func (a *analyser) argDefaults(s *scope, args *syntax.Arguments, returns syntax.Expr) {
	a.exprs(s, args.Defaults)
	for _, d := range args.KwDefaults {
		a.exprMaybe(s, d)
	}
	if s.future {
		return
	}
	for _, p := range allArgs(args) {
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
		if name == "__debug__" {
			a.fail(p, "cannot assign to __debug__")
		}
		y.param, y.bound = true, true
	}
}

func (a *analyser) finishFunction(f *scope, n syntax.Node) {
	if f.async && f.generator && f.names["."] != nil {
		a.returnValueIn(n.(*syntax.FunctionDef).Body)
	}
	delete(f.names, ".")
	for i, o := range f.order {
		if o == "." {
			f.order = append(f.order[:i], f.order[i+1:]...)
			break
		}
	}
}

// returnValueIn points at the return with a value in an async generator.
func (a *analyser) returnValueIn(body []syntax.Stmt) {
	for _, st := range body {
		switch n := st.(type) {
		case *syntax.Return:
			if n.Value != nil {
				a.fail(n, "'return' with value in async generator")
			}
		case *syntax.If:
			a.returnValueIn(n.Body)
			a.returnValueIn(n.OrElse)
		case *syntax.For:
			a.returnValueIn(n.Body)
			a.returnValueIn(n.OrElse)
		case *syntax.While:
			a.returnValueIn(n.Body)
			a.returnValueIn(n.OrElse)
		case *syntax.With:
			a.returnValueIn(n.Body)
		case *syntax.Try:
			a.returnValueIn(n.Body)
			for _, h := range n.Handlers {
				a.returnValueIn(h.Body)
			}
			a.returnValueIn(n.OrElse)
			a.returnValueIn(n.FinalBody)
		case *syntax.Match:
			for _, c := range n.Cases {
				a.returnValueIn(c.Body)
			}
		}
	}
}

func (a *analyser) needAsync(s *scope, n syntax.Node, msg string) {
	for f := s; ; f = f.parent {
		switch f.kind {
		case functionScope:
			if !f.async {
				a.fail(n, "%s", msg)
			}
			f.hasAwait = true
			return
		case compScope:
			continue
		case genexpScope:
			f.async = true
			f.hasAwait = true
			return
		case moduleScope:
			if !a.topAwait {
				if msg == "'await' outside async function" {
					msg = "'await' outside function"
				}
				a.fail(n, "%s", msg)
			}
			f.hasAwait = true
			return
		case lambdaScope:
			a.fail(n, "%s", msg)
		default:
			if msg == "'await' outside async function" {
				msg = "'await' outside function"
			}
			a.fail(n, "%s", msg)
		}
	}
}

// target records what an assignment, a for loop or a del binds.
func (a *analyser) target(s *scope, t syntax.Expr) {
	switch n := t.(type) {
	case *syntax.Name:
		a.bind(s, n.ID, n)
	case *syntax.Tuple:
		a.starCount(n.Elts)
		for _, e := range n.Elts {
			a.target(s, e)
		}
	case *syntax.List:
		a.starCount(n.Elts)
		for _, e := range n.Elts {
			a.target(s, e)
		}
	case *syntax.Starred:
		a.target(s, n.Value)
	case nil:
	default:
		a.expr(s, t)
	}
}

// deletes marks the names that a del statement unsets: where control comes
// round again, having been assigned above says nothing of them.
func (a *analyser) deletes(s *scope, t syntax.Expr) {
	switch n := t.(type) {
	case *syntax.Name:
		s.sym(s.mangle(n.ID)).deleted = true
	case *syntax.Tuple:
		for _, e := range n.Elts {
			a.deletes(s, e)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			a.deletes(s, e)
		}
	}
}

// loopTarget is target where a lone *name is wrong.
func (a *analyser) loopTarget(s *scope, t syntax.Expr) {
	if st, ok := t.(*syntax.Starred); ok {
		a.fail(st, "starred assignment target must be in a list or tuple")
	}
	a.target(s, t)
}

func (a *analyser) starCount(elts []syntax.Expr) {
	seen := false
	for i, e := range elts {
		if st, ok := e.(*syntax.Starred); ok {
			if seen {
				a.fail(st, "multiple starred expressions in assignment")
			}
			if i >= 1<<8 {
				a.fail(st, "too many expressions in star-unpacking assignment")
			}
			seen = true
		}
	}
}

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
		a.expr(s, n.Value)
		if a.inIter > 0 {
			a.fail(n, "assignment expression cannot be used in a comprehension iterable expression")
		}
		f := s
		for f.kind == compScope || f.kind == genexpScope {
			if y := f.names[f.mangle(n.Target.ID)]; y != nil && y.bound {
				a.fail(n, "assignment expression cannot rebind comprehension iteration variable '%s'", n.Target.ID)
			}
			f = f.parent
		}
		if f.kind == classScope && f != s {
			a.fail(n, "assignment expression within a comprehension cannot be used in a class body")
		}
		a.bind(f, n.Target.ID, n)
		for g := s; g != f; g = g.parent {
			y := g.sym(g.mangle(n.Target.ID))
			y.used = true
			if f.kind == moduleScope {
				y.global = true
			} else {
				y.nonlocal = true
			}
		}
	case *syntax.BinOp:
		if !a.pipe(n) { // what is piped is looked at with the call
			a.expr(s, n.Left)
		}
		a.expr(s, n.Right)
	case *syntax.Pointer:
		a.pointer(s, n)
	case *syntax.UnaryOp:
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
		a.exprs(s, n.Elts)
	case *syntax.ListComp:
		a.comprehension(s, n, "<listcomp>", compScope, n.Generators, n.Elt, nil)
	case *syntax.SetComp:
		a.comprehension(s, n, "<setcomp>", compScope, n.Generators, n.Elt, nil)
	case *syntax.DictComp:
		a.comprehension(s, n, "<dictcomp>", compScope, n.Generators, n.Key, n.Value)
	case *syntax.GeneratorExp:
		a.comprehension(s, n, "<genexpr>", genexpScope, n.Generators, n.Elt, nil)
	case *syntax.Await:
		a.needAsync(s, n, "'await' outside async function")
		a.expr(s, n.Value)
	case *syntax.Yield:
		a.yield(s, n, "yield")
		a.exprMaybe(s, n.Value)
	case *syntax.YieldFrom:
		a.yield(s, n, "yield from")
		a.expr(s, n.Value)
	case *syntax.Compare:
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
		a.expr(s, n.Value)
		a.expr(s, n.Slice)
	case *syntax.Starred:
		a.expr(s, n.Value)
	case *syntax.Name:
		a.use(s, n.ID)
	case *syntax.List:
		a.exprs(s, n.Elts)
	case *syntax.Tuple:
		a.exprs(s, n.Elts)
	case *syntax.Slice:
		a.exprMaybe(s, n.Lower)
		a.exprMaybe(s, n.Upper)
		a.exprMaybe(s, n.Step)
	}
}

func (a *analyser) yield(s *scope, n syntax.Node, what string) {
	switch s.kind {
	case functionScope, lambdaScope:
		if s.async && what == "yield from" {
			a.fail(n, "'yield from' inside async function")
		}
		s.generator = true
		s.yieldAt = n
	case compScope:
		a.fail(n, "'yield' inside %s", compName(s.node))
	case genexpScope:
		a.fail(n, "'yield' inside generator expression")
	default:
		a.fail(n, "'%s' outside function", what)
	}
}

func compName(n syntax.Node) string {
	switch n.(type) {
	case *syntax.ListComp:
		return "list comprehension"
	case *syntax.SetComp:
		return "set comprehension"
	}
	return "dict comprehension"
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
			a.needAsync(s, n, "asynchronous comprehension outside of an asynchronous function")
		}
	}
	a.expr(c, elt)
	a.exprMaybe(c, value)
}

func (a *analyser) pattern(s *scope, p syntax.Pattern) {
	seen := map[string]bool{}
	a.patternNames(s, p, seen)
}

func (a *analyser) capture(s *scope, name string, at syntax.Node, seen map[string]bool) {
	if name == "" {
		return
	}
	if seen[name] {
		a.fail(at, "multiple assignments to name '%s' in pattern", name)
	}
	seen[name] = true
	a.bind(s, name, at)
}

func (a *analyser) patternNames(s *scope, p syntax.Pattern, seen map[string]bool) {
	switch n := p.(type) {
	case *syntax.MatchValue:
		a.expr(s, n.Value)
	case *syntax.MatchSequence:
		stars := 0
		for _, q := range n.Patterns {
			if _, ok := q.(*syntax.MatchStar); ok {
				if stars++; stars > 1 {
					a.fail(p, "multiple starred names in sequence pattern")
				}
			}
			a.patternNames(s, q, seen)
		}
	case *syntax.MatchMapping:
		a.exprs(s, n.Keys)
		for _, q := range n.Patterns {
			a.patternNames(s, q, seen)
		}
		a.capture(s, n.Rest, n, seen)
	case *syntax.MatchClass:
		a.expr(s, n.Cls)
		for _, q := range n.Patterns {
			a.patternNames(s, q, seen)
		}
		attrs := map[string]bool{}
		for i, q := range n.KwdPatterns {
			if attrs[n.KwdAttrs[i]] {
				a.fail(q, "attribute name repeated in class pattern: %s", n.KwdAttrs[i])
			}
			attrs[n.KwdAttrs[i]] = true
			a.patternNames(s, q, seen)
		}
	case *syntax.MatchStar:
		a.capture(s, n.Name, n, seen)
	case *syntax.MatchAs:
		if n.Pattern != nil {
			a.patternNames(s, n.Pattern, seen)
		}
		a.capture(s, n.Name, n, seen)
	case *syntax.MatchOr:
		var first map[string]bool
		for i, q := range n.Patterns {
			mine := map[string]bool{}
			for k := range seen {
				mine[k] = true
			}
			a.patternNames(s, q, mine)
			if first == nil {
				first = mine
			} else if len(first) != len(mine) || !sameNames(first, mine) {
				a.fail(p, "alternative patterns bind different names")
			}
			if i < len(n.Patterns)-1 {
				if name, ok := irrefutable(q); ok {
					if name == "" {
						a.fail(q, "wildcard makes remaining patterns unreachable")
					}
					a.fail(q, "name capture '%s' makes remaining patterns unreachable", name)
				}
			}
		}
		for k := range first {
			seen[k] = true
		}
	}
}

func sameNames(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}

// irrefutable reports a pattern that matches anything, and its name.
func irrefutable(p syntax.Pattern) (string, bool) {
	switch n := p.(type) {
	case *syntax.MatchAs:
		if n.Pattern == nil {
			return n.Name, true
		}
		return irrefutable(n.Pattern)
	case *syntax.MatchOr:
		return irrefutable(n.Patterns[len(n.Patterns)-1])
	}
	return "", false
}

// resolve decides what every name of the scope and its inner scopes means.
// Cells are decided from the inside out, so children come first.
func (a *analyser) resolve(s *scope) {
	for _, c := range s.list {
		a.resolve(c)
	}
	for _, name := range s.order {
		y := s.names[name]
		if y.nonlocal && s.kind != compScope && s.kind != genexpScope {
			if a.lookup(s.parent, name) == nil {
				a.fail(nonlocalNode(s, name), "no binding for nonlocal '%s' found", name)
			}
		}
		if s.local(name) || y.global || s.kind == moduleScope {
			continue
		}
		// Free here: found in an outer function, which must make it a cell
		// unless it is in the same frame, or else a global.
		a.capturePath(s, name)
	}
}

func nonlocalNode(s *scope, name string) syntax.Node {
	var body []syntax.Stmt
	switch n := s.node.(type) {
	case *syntax.FunctionDef:
		body = n.Body
	case *syntax.ClassDef:
		body = n.Body
	}
	for _, st := range body {
		if nl, ok := st.(*syntax.Nonlocal); ok {
			for _, x := range nl.Names {
				if x == name {
					return nl
				}
			}
		}
	}
	return s.node
}

// local reports that the name is bound in s itself.
func (s *scope) local(name string) bool {
	y := s.names[name]
	return y != nil && y.bound && !y.global && !y.nonlocal
}

// lookup finds the function-like scope outside that binds name: class scopes
// are passed over, except for the implicit __class__.
func (a *analyser) lookup(s *scope, name string) *scope {
	for ; s != nil; s = s.parent {
		if s.kind == classScope {
			if name == "__class__" && s.needsClass {
				return s
			}
			continue
		}
		if s.kind == moduleScope {
			return nil
		}
		if y := s.names[name]; y != nil {
			if y.global {
				return nil
			}
			if s.local(name) {
				return s
			}
		}
	}
	return nil
}

// capturePath makes name free in s and every frame between s and the scope
// that binds it, and a cell there when that is another frame.
func (a *analyser) capturePath(s *scope, name string) {
	from := s.parent
	owner := a.lookup(from, name)
	if owner == nil {
		return
	}
	if owner.host == s.host && owner.kind != classScope {
		return // the same frame: an inlined comprehension
	}
	oy := owner.sym(name)
	oy.cell = true
	if owner.kind == classScope {
		oy.bound = true
	}
	for f := s; f != owner && f.host != owner.host; f = f.parent {
		if f.kind == compScope {
			continue
		}
		f.sym(name).free = true
	}
}
