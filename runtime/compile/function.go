package compile

import (
	"strings"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// cleanDoc removes a docstring's common indentation, as the 3.13 compiler does.
func cleanDoc(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimLeft(expandTabs(s), " ")
	}
	lines := strings.Split(expandTabs(s), "\n")
	margin := -1
	for _, l := range lines[1:] {
		t := strings.TrimLeft(l, " ")
		if t == "" {
			continue
		}
		if n := len(l) - len(t); margin < 0 || n < margin {
			margin = n
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines); i++ {
		l := lines[i]
		if strings.TrimLeft(l, " ") == "" {
			if margin > 0 {
				lines[i] = l[min(margin, len(l)):]
			}
			continue
		}
		if margin > 0 {
			lines[i] = l[margin:]
		}
	}
	return strings.Join(lines, "\n")
}

func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}

// function makes the node that creates a function: def, lambda, or the
// function behind a generator expression.
func (u *unit) function(name string, s *scope, args *syntax.Arguments, n syntax.Node, line int32, body func(*unit), returns syntax.Expr, doc any) node {
	return u.functionOf(name, s, args, n, line, body, returns, doc, u.defaults(args, n), u.kwDefaults(args, n))
}

// functionOf is function with the defaults given.
func (u *unit) functionOf(name string, s *scope, args *syntax.Arguments, n syntax.Node, line int32, body func(*unit), returns syntax.Expr, doc any, defaults, kwDefaults node) node {
	u.hoistDefaults(args)
	qualname := u.qualname(name)
	var make func(of *compilation) *Code
	make = func(of *compilation) *Code {
		code := &Code{
			Name: name, Qualname: qualname, File: u.src.File, Line: int(line), Source: u.src, Doc: doc,
			IsGenerator: s.generator, IsCoroutine: s.async && (s.kind != genexpScope),
		}
		if s.kind == genexpScope {
			code.IsGenerator, code.IsCoroutine = true, s.async
		}
		code.home = of.host.Globals
		code.ArgCount = len(args.PosOnly) + len(args.Args)
		code.PosOnly = len(args.PosOnly)
		code.KwOnly = len(args.KwOnly)
		code.Vararg, code.Kwarg = args.Vararg != nil, args.Kwarg != nil
		inner := of.newUnit(code, s)
		inner.qual = qualname + ".<locals>."
		code.compile = func(*Code) {
			body(inner)
			inner.finish()
		}
		code.rebind = func(h *Host) *Code {
			other := *of
			other.host, other.typed = h, nil
			return make(&other)
		}
		return code
	}
	code := make(u.compilation)
	u.noteConst(code)
	p := u.pos(n)
	parts := []node{constant(&FuncSpec{Code: code, Globals: u.host.Globals}),
		defaults, kwDefaults, u.annotationDict(args, returns, n)}
	for _, free := range code.FreeNames {
		parts = append(parts, u.cellOf(free))
	}
	return call(p, u.host.MakeFunction, parts...)
}

func (u *unit) qualname(name string) string {
	if u.scope.isFunction() || u.scope.kind == classScope {
		s := u.cur
		for s.kind == typeScope {
			s = s.parent
		}
		if y := s.names[s.mangle(name)]; y != nil && y.global {
			return name
		}
		return u.qual + name
	}
	return name
}

// cellOf reads the slot that holds the cell of a name an inner function needs.
func (u *unit) cellOf(name string) node {
	for t := u.cur; t != nil; t = t.parent {
		if y := t.names[classCell]; y != nil && name == "__class__" {
			return load(y.slot)
		}
		if y := t.names[name]; y != nil && y.slot >= 0 && y.cell {
			return load(y.slot)
		}
		if t == u.scope {
			break
		}
	}
	panic("compile: no cell for " + name + " in " + u.code.Qualname)
}

func (u *unit) hoistDefaults(*syntax.Arguments) {}

func (u *unit) defaults(args *syntax.Arguments, n syntax.Node) node {
	if len(args.Defaults) == 0 {
		return constant(nilArg)
	}
	return call(u.pos(n), u.typed.tuple, u.exprs_(args.Defaults)...)
}

// nilArg stands for an argument that is left out.
var nilArg = object.NotImplemented

func (u *unit) kwDefaults(args *syntax.Arguments, n syntax.Node) node {
	var parts []node
	var vals []syntax.Expr
	for i, d := range args.KwDefaults {
		if d != nil {
			parts = append(parts, constant(u.cur.mangle(args.KwOnly[i].Name)))
			vals = append(vals, d)
		}
	}
	if len(parts) == 0 {
		return constant(nilArg)
	}
	return u.dictOf(u.pos(n), parts, u.exprs_(vals))
}

func (u *unit) dictOf(p int32, keys, vals []node) node {
	args := make([]node, 0, 2*len(keys))
	for i := range keys {
		args = append(args, keys[i], vals[i])
	}
	return call(p, u.typed.dict, args...)
}

func (u *unit) annotationDict(args *syntax.Arguments, returns syntax.Expr, n syntax.Node) node {
	var keys, vals []node
	var exprs []syntax.Expr
	add := func(name string, e syntax.Expr) {
		if e == nil {
			return
		}
		keys = append(keys, constant(u.cur.mangle(name)))
		if u.cur.future {
			vals = append(vals, constant(syntax.Unparse(e)))
		} else {
			exprs = append(exprs, e)
		}
	}
	for _, list := range [][]*syntax.Arg{args.PosOnly, args.Args} {
		for _, p := range list {
			add(p.Name, p.Annotation)
		}
	}
	if args.Vararg != nil {
		add(args.Vararg.Name, args.Vararg.Annotation)
	}
	for _, p := range args.KwOnly {
		add(p.Name, p.Annotation)
	}
	if args.Kwarg != nil {
		add(args.Kwarg.Name, args.Kwarg.Annotation)
	}
	add("return", returns)
	if len(keys) == 0 {
		return constant(nilArg)
	}
	if !u.cur.future {
		starred := -1
		for i, e := range exprs {
			if st, ok := e.(*syntax.Starred); ok { // *args: *Ts
				exprs[i], starred = st.Value, i
			}
		}
		vals = u.exprs_(exprs)
		if starred >= 0 {
			vals[starred] = call(u.pos(exprs[starred]), u.typed.unpackOne, vals[starred])
		}
	}
	return u.dictOf(u.pos(n), keys, vals)
}

// functionDef compiles def: decorators are evaluated first, applied last.
func (u *unit) functionDef(n *syntax.FunctionDef) {
	decorators := u.decorators(n.Decorators)
	var doc any = object.None
	if d, ok := u.docstring(n.Body); ok {
		doc = d
	}
	line := n.Line
	if len(n.Decorators) > 0 {
		line = n.Decorators[0].Pos().Line
	}
	body := func(v *unit) {
		v.beginAhead()
		v.stmts(n.Body)
		v.returnValue(&syntax.Constant{Span: n.Span})
	}
	var f node
	if len(n.TypeParams) == 0 {
		f = u.function(n.Name, u.cur.children[n], n.Args, n, line, body, n.Returns, doc)
	} else {
		f = u.generic(n, n.Name, n.TypeParams, func(v *unit) node {
			f := v.functionOf(n.Name, v.cur.children[n], n.Args, n, line, body, n.Returns, doc, v.loadName(defaultsName, n), v.loadName(kwDefaultsName, n))
			return call(v.pos(n), v.typed.setTypeParams, f, v.loadName(typeParamNames, n))
		}, u.defaults(n.Args, n), u.kwDefaults(n.Args, n))
	}
	u.assignName(n.Name, u.decorate(decorators, n.Decorators, f), n)
}

func (u *unit) decorators(ds []syntax.Expr) []node {
	var out []node
	u.decorating++
	for _, d := range ds {
		out = append(out, u.spill(u.expr(d)))
	}
	u.decorating--
	return out
}

func (u *unit) decorate(ds []node, exprs []syntax.Expr, f node) node {
	for i := len(ds) - 1; i >= 0; i-- {
		f = call(u.pos(exprs[i]), u.typed.call1, ds[i], f)
	}
	return f
}

func (u *unit) lambda(n *syntax.Lambda) node {
	s := u.cur.children[n]
	return u.function("<lambda>", s, n.Args, n, n.Line, func(v *unit) { v.beginAhead(); v.returnValue(n.Body) }, nil, object.None)
}

// classDef compiles a class statement.
func (u *unit) classDef(n *syntax.ClassDef) {
	decorators := u.decorators(n.Decorators)
	var c node
	if len(n.TypeParams) == 0 {
		c = u.class(n)
	} else {
		c = u.generic(n, n.Name, n.TypeParams, func(v *unit) node { return v.class(n) })
	}
	u.assignName(n.Name, u.decorate(decorators, n.Decorators, c), n)
}

// class makes the class of a class statement.
func (u *unit) class(n *syntax.ClassDef) node {
	s := u.cur.children[n]
	code := &Code{Name: n.Name, Qualname: u.qualname(n.Name), File: u.src.File, Line: int(n.Line), Source: u.src, Kind: ClassCode, Doc: object.None}
	u.noteConst(code)
	inner := u.compilation.newUnit(code, s)
	inner.qual = code.Qualname + "."
	code.compile = func(*Code) {
		inner.classBody(n, code.Qualname)
		inner.finish()
	}
	p := u.pos(n)
	bases, kw := u.arguments(constant(n.Name), n.Bases, n.Keywords, n)
	if len(n.TypeParams) > 0 {
		bases = call(p, u.typed.genericBase, bases, u.loadName(typeParamNames, n))
	}
	parts := []node{constant(&ClassSpec{Code: code, Globals: u.host.Globals, Name: n.Name}), bases, kw}
	for _, free := range code.FreeNames {
		parts = append(parts, u.cellOf(free))
	}
	return call(p, u.host.BuildClass, parts...)
}

func (u *unit) classBody(n *syntax.ClassDef, qualname string) {
	u.set.add(0)
	u.assignName("__module__", call(u.pos(n), u.typed.global, u.globalRef("__name__")), n)
	u.assignName("__qualname__", constant(qualname), n)
	line := n.Line
	if len(n.Decorators) > 0 {
		line = n.Decorators[0].Pos().Line
	}
	u.assignName("__firstlineno__", constant(object.Int(int(line))), n)
	if len(n.TypeParams) > 0 {
		u.assignName("__type_params__", u.loadName(typeParamNames, n), n)
	}
	if d, ok := u.docstring(n.Body); ok {
		u.assignName("__doc__", constant(d), n)
	}
	if hasAnnotations(n.Body) {
		u.drop(u.annotations(n))
	}
	u.stmts(n.Body)
	u.assignName("__static_attributes__", constant(staticAttributes(n.Body)), n)
	if y := u.scope.names[classCell]; y != nil {
		u.ret(load(y.slot))
	} else {
		u.ret(constant(object.None))
	}
}

// staticAttributes lists the names that methods assign on self.
func staticAttributes(body []syntax.Stmt) *object.Tuple {
	var names []any
	seen := map[string]bool{}
	var stmts func(self string, body []syntax.Stmt)
	target := func(self string, e syntax.Expr) {
		if a, ok := e.(*syntax.Attribute); ok {
			if v, ok := a.Value.(*syntax.Name); ok && v.ID == self && !seen[a.Attr] {
				seen[a.Attr] = true
				names = append(names, a.Attr)
			}
		}
	}
	stmts = func(self string, body []syntax.Stmt) {
		for _, st := range body {
			switch n := st.(type) {
			case *syntax.Assign:
				for _, t := range n.Targets {
					target(self, t)
				}
			case *syntax.AnnAssign:
				target(self, n.Target)
			case *syntax.AugAssign:
				target(self, n.Target)
			case *syntax.If:
				stmts(self, n.Body)
				stmts(self, n.OrElse)
			case *syntax.For:
				stmts(self, n.Body)
			case *syntax.With:
				stmts(self, n.Body)
			case *syntax.Try:
				stmts(self, n.Body)
				stmts(self, n.FinalBody)
			}
		}
	}
	for _, st := range body {
		if f, ok := st.(*syntax.FunctionDef); ok && len(f.Args.PosOnly)+len(f.Args.Args) > 0 {
			self := ""
			if len(f.Args.PosOnly) > 0 {
				self = f.Args.PosOnly[0].Name
			} else {
				self = f.Args.Args[0].Name
			}
			stmts(self, f.Body)
		}
	}
	return object.NewTuple(names...)
}

func hasAnnotations(body []syntax.Stmt) bool {
	for _, st := range body {
		switch n := st.(type) {
		case *syntax.AnnAssign:
			if n.Simple {
				return true
			}
		case *syntax.If:
			if hasAnnotations(n.Body) || hasAnnotations(n.OrElse) {
				return true
			}
		case *syntax.For:
			if hasAnnotations(n.Body) || hasAnnotations(n.OrElse) {
				return true
			}
		case *syntax.While:
			if hasAnnotations(n.Body) || hasAnnotations(n.OrElse) {
				return true
			}
		case *syntax.With:
			if hasAnnotations(n.Body) {
				return true
			}
		case *syntax.Try:
			if hasAnnotations(n.Body) || hasAnnotations(n.OrElse) || hasAnnotations(n.FinalBody) {
				return true
			}
			for _, h := range n.Handlers {
				if hasAnnotations(h.Body) {
					return true
				}
			}
		case *syntax.Match:
			for _, c := range n.Cases {
				if hasAnnotations(c.Body) {
					return true
				}
			}
		}
	}
	return false
}

// annotations makes sure __annotations__ exists in the namespace.
func (u *unit) annotations(n syntax.Node) node {
	return call(u.pos(n), u.typed.setupAnnotations, u.namespace())
}

// namespace is the mapping that the body's names live in.
func (u *unit) namespace() node {
	if u.scope.kind == classScope || u.byName {
		return load(0)
	}
	return constant(u.host.Globals)
}
