package lib

import (
	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The parser's tree as the objects of module ast.

// astMaker makes nodes of the classes that module _ast has.
type astMaker struct {
	classes *object.Dict
	load    any
	store   any
	del     any
	single  map[string]any // nodes without fields, one of each
}

func newAstMaker(in *machine.Interp) *astMaker {
	m := &astMaker{classes: importModule(in, "_ast").Dict, single: map[string]any{}}
	m.load, m.store, m.del = m.word("Load"), m.word("Store"), m.word("Del")
	return m
}

// field is a field of a node under its name.
type field struct {
	name  string
	value any
}

// word is the node of a class that has no fields.
func (m *astMaker) word(name string) any {
	if v := m.single[name]; v != nil {
		return v
	}
	v := object.NewInstance(m.classes.GetStr(name).(*object.Type))
	m.single[name] = v
	return v
}

func (m *astMaker) bare(class string, fields ...field) *object.Instance {
	o := object.NewInstance(m.classes.GetStr(class).(*object.Type))
	for _, f := range fields {
		o.SetAttr(f.name, f.value)
	}
	return o
}

func (m *astMaker) node(class string, at syntax.Node, fields ...field) any {
	o := m.bare(class, fields...)
	s := at.Pos()
	o.SetAttr("lineno", object.Int(int(s.Line)))
	o.SetAttr("col_offset", object.Int(int(s.Col)))
	o.SetAttr("end_lineno", object.Int(int(s.EndLine)))
	o.SetAttr("end_col_offset", object.Int(int(s.EndCol)))
	return o
}

// module gives the root node for a mode.
func (m *astMaker) module(tree *syntax.Module, mode syntax.Mode) any {
	switch mode {
	case syntax.Eval:
		return m.bare("Expression", field{"body", m.expr(tree.Body[0].(*syntax.ExprStmt).Value, m.load)})
	case syntax.Single:
		return m.bare("Interactive", field{"body", m.stmts(tree.Body)})
	}
	return m.bare("Module", field{"body", m.stmts(tree.Body)}, field{"type_ignores", object.NewList()})
}

func listOf[T any](items []T, each func(T) any) any {
	out := make([]any, len(items))
	for i, x := range items {
		out[i] = each(x)
	}
	return object.NewList(out...)
}

func (m *astMaker) stmts(list []syntax.Stmt) any { return listOf(list, m.stmt) }

func (m *astMaker) exprs(list []syntax.Expr, ctx any) any {
	return listOf(list, func(e syntax.Expr) any { return m.expr(e, ctx) })
}

// maybe is None for an expression that is not there.
func (m *astMaker) maybe(e syntax.Expr) any {
	if e == nil {
		return object.None
	}
	return m.expr(e, m.load)
}

func nameOrNone(s string) any {
	if s == "" {
		return object.None
	}
	return s
}

func async(name string, yes bool) string {
	if yes {
		return "Async" + name
	}
	return name
}

func (m *astMaker) stmt(s syntax.Stmt) any {
	load, store := m.load, m.store
	switch n := s.(type) {
	case *syntax.FunctionDef:
		return m.node(async("FunctionDef", n.IsAsync), n, field{"name", n.Name}, field{"args", m.arguments(n.Args)}, field{"body", m.stmts(n.Body)},
			field{"decorator_list", m.exprs(n.Decorators, load)}, field{"returns", m.maybe(n.Returns)}, field{"type_comment", object.None},
			field{"type_params", listOf(n.TypeParams, m.typeParam)})
	case *syntax.ClassDef:
		return m.node("ClassDef", n, field{"name", n.Name}, field{"bases", m.exprs(n.Bases, load)}, field{"keywords", listOf(n.Keywords, m.keyword)},
			field{"body", m.stmts(n.Body)}, field{"decorator_list", m.exprs(n.Decorators, load)}, field{"type_params", listOf(n.TypeParams, m.typeParam)})
	case *syntax.Return:
		return m.node("Return", n, field{"value", m.maybe(n.Value)})
	case *syntax.Delete:
		return m.node("Delete", n, field{"targets", m.exprs(n.Targets, m.del)})
	case *syntax.Assign:
		return m.node("Assign", n, field{"targets", m.exprs(n.Targets, store)}, field{"value", m.expr(n.Value, load)}, field{"type_comment", object.None})
	case *syntax.TypeAlias:
		return m.node("TypeAlias", n, field{"name", m.expr(n.Name, store)}, field{"type_params", listOf(n.TypeParams, m.typeParam)}, field{"value", m.expr(n.Value, load)})
	case *syntax.AugAssign:
		return m.node("AugAssign", n, field{"target", m.expr(n.Target, store)}, field{"op", m.operator(n.Op, n)}, field{"value", m.expr(n.Value, load)})
	case *syntax.AnnAssign:
		simple := 0
		if n.Simple {
			simple = 1
		}
		return m.node("AnnAssign", n, field{"target", m.expr(n.Target, store)}, field{"annotation", m.expr(n.Annotation, load)},
			field{"value", m.maybe(n.Value)}, field{"simple", object.Int(simple)})
	case *syntax.For:
		return m.node(async("For", n.IsAsync), n, field{"target", m.expr(n.Target, store)}, field{"iter", m.expr(n.Iter, load)},
			field{"body", m.stmts(n.Body)}, field{"orelse", m.stmts(n.OrElse)}, field{"type_comment", object.None})
	case *syntax.While:
		return m.node("While", n, field{"test", m.expr(n.Test, load)}, field{"body", m.stmts(n.Body)}, field{"orelse", m.stmts(n.OrElse)})
	case *syntax.If:
		return m.node("If", n, field{"test", m.expr(n.Test, load)}, field{"body", m.stmts(n.Body)}, field{"orelse", m.stmts(n.OrElse)})
	case *syntax.With:
		items := listOf(n.Items, func(w *syntax.WithItem) any {
			var vars any = object.None
			if w.Vars != nil {
				vars = m.expr(w.Vars, store)
			}
			return m.bare("withitem", field{"context_expr", m.expr(w.Context, load)}, field{"optional_vars", vars})
		})
		return m.node(async("With", n.IsAsync), n, field{"items", items}, field{"body", m.stmts(n.Body)}, field{"type_comment", object.None})
	case *syntax.Match:
		return m.node("Match", n, field{"subject", m.expr(n.Subject, load)}, field{"cases", listOf(n.Cases, func(c *syntax.MatchCase) any {
			return m.bare("match_case", field{"pattern", m.pattern(c.Pattern)}, field{"guard", m.maybe(c.Guard)}, field{"body", m.stmts(c.Body)})
		})})
	case *syntax.Raise:
		return m.node("Raise", n, field{"exc", m.maybe(n.Exc)}, field{"cause", m.maybe(n.Cause)})
	case *syntax.Try:
		class := "Try"
		if n.IsStar {
			class = "TryStar"
		}
		return m.node(class, n, field{"body", m.stmts(n.Body)}, field{"handlers", listOf(n.Handlers, func(h *syntax.ExceptHandler) any {
			return m.node("ExceptHandler", h, field{"type", m.maybe(h.Type)}, field{"name", nameOrNone(h.Name)}, field{"body", m.stmts(h.Body)})
		})}, field{"orelse", m.stmts(n.OrElse)}, field{"finalbody", m.stmts(n.FinalBody)})
	case *syntax.Assert:
		return m.node("Assert", n, field{"test", m.expr(n.Test, load)}, field{"msg", m.maybe(n.Msg)})
	case *syntax.Import:
		return m.node("Import", n, field{"names", listOf(n.Names, m.alias)})
	case *syntax.ImportFrom:
		return m.node("ImportFrom", n, field{"module", nameOrNone(n.Module)}, field{"names", listOf(n.Names, m.alias)}, field{"level", object.Int(n.Level)})
	case *syntax.Global:
		return m.node("Global", n, field{"names", strList(n.Names...)})
	case *syntax.Nonlocal:
		return m.node("Nonlocal", n, field{"names", strList(n.Names...)})
	case *syntax.ExprStmt:
		return m.node("Expr", n, field{"value", m.expr(n.Value, load)})
	case *syntax.Pass:
		return m.node("Pass", n)
	case *syntax.Break:
		return m.node("Break", n)
	case *syntax.Continue:
		return m.node("Continue", n)
	}
	panic(notPython(s))
}

// notPython is the error for what only expr's language has.
func notPython(n syntax.Node) *object.Exception {
	s := n.Pos()
	return object.NewFrom(object.SyntaxError, "invalid syntax", object.NewTuple("<unknown>", object.Int(int(s.Line)), object.Int(int(s.Col)+1), object.None,
		object.Int(int(s.EndLine)), object.Int(int(s.EndCol)+1)))
}

func (m *astMaker) alias(a *syntax.Alias) any {
	return m.node("alias", a, field{"name", a.Name}, field{"asname", nameOrNone(a.AsName)})
}

func (m *astMaker) keyword(k *syntax.Keyword) any {
	return m.node("keyword", k, field{"arg", nameOrNone(k.Name)}, field{"value", m.expr(k.Value, m.load)})
}

func (m *astMaker) typeParam(p *syntax.TypeParam) any {
	switch p.Kind {
	case 'T':
		return m.node("TypeVar", p, field{"name", p.Name}, field{"bound", m.maybe(p.Bound)}, field{"default_value", m.maybe(p.Default)})
	case 'P':
		return m.node("ParamSpec", p, field{"name", p.Name}, field{"default_value", m.maybe(p.Default)})
	}
	return m.node("TypeVarTuple", p, field{"name", p.Name}, field{"default_value", m.maybe(p.Default)})
}

func (m *astMaker) arg(a *syntax.Arg) any {
	return m.node("arg", a, field{"arg", a.Name}, field{"annotation", m.maybe(a.Annotation)}, field{"type_comment", object.None})
}

func (m *astMaker) arguments(a *syntax.Arguments) any {
	if a == nil {
		a = &syntax.Arguments{}
	}
	one := func(x *syntax.Arg) any {
		if x == nil {
			return object.None
		}
		return m.arg(x)
	}
	return m.bare("arguments", field{"posonlyargs", listOf(a.PosOnly, m.arg)}, field{"args", listOf(a.Args, m.arg)}, field{"vararg", one(a.Vararg)},
		field{"kwonlyargs", listOf(a.KwOnly, m.arg)}, field{"kw_defaults", listOf(a.KwDefaults, m.maybe)}, field{"kwarg", one(a.Kwarg)},
		field{"defaults", m.exprs(a.Defaults, m.load)})
}

func (m *astMaker) comprehension(c *syntax.Comprehension) any {
	isAsync := 0
	if c.IsAsync {
		isAsync = 1
	}
	return m.bare("comprehension", field{"target", m.expr(c.Target, m.store)}, field{"iter", m.expr(c.Iter, m.load)},
		field{"ifs", m.exprs(c.Ifs, m.load)}, field{"is_async", object.Int(isAsync)})
}

// astOperators are the classes of the operators.
var astOperators = map[syntax.Op]string{"+": "Add", "-": "Sub", "*": "Mult", "@": "MatMult", "/": "Div", "%": "Mod", "**": "Pow", "<<": "LShift",
	">>": "RShift", "|": "BitOr", "^": "BitXor", "&": "BitAnd", "//": "FloorDiv"}

// astUnary and astCompare are those of the others.
var (
	astUnary   = map[syntax.Op]string{"~": "Invert", "not": "Not", "+": "UAdd", "-": "USub"}
	astCompare = map[syntax.Op]string{"==": "Eq", "!=": "NotEq", "<": "Lt", "<=": "LtE", ">": "Gt", ">=": "GtE", "is": "Is", "is not": "IsNot",
		"in": "In", "not in": "NotIn"}
	astBool = map[syntax.Op]string{"and": "And", "or": "Or"}
)

func (m *astMaker) operator(op syntax.Op, at syntax.Node) any {
	name := astOperators[op]
	if name == "" {
		panic(notPython(at))
	}
	return m.word(name)
}

func (m *astMaker) expr(e syntax.Expr, ctx any) any {
	load := m.load
	switch n := e.(type) {
	case *syntax.BoolOp:
		return m.node("BoolOp", n, field{"op", m.word(astBool[n.Op])}, field{"values", m.exprs(n.Values, load)})
	case *syntax.NamedExpr:
		return m.node("NamedExpr", n, field{"target", m.expr(n.Target, m.store)}, field{"value", m.expr(n.Value, load)})
	case *syntax.BinOp:
		return m.node("BinOp", n, field{"left", m.expr(n.Left, load)}, field{"op", m.operator(n.Op, n)}, field{"right", m.expr(n.Right, load)})
	case *syntax.UnaryOp:
		return m.node("UnaryOp", n, field{"op", m.word(astUnary[n.Op])}, field{"operand", m.expr(n.Operand, load)})
	case *syntax.Lambda:
		return m.node("Lambda", n, field{"args", m.arguments(n.Args)}, field{"body", m.expr(n.Body, load)})
	case *syntax.IfExp:
		return m.node("IfExp", n, field{"test", m.expr(n.Test, load)}, field{"body", m.expr(n.Body, load)}, field{"orelse", m.expr(n.OrElse, load)})
	case *syntax.Dict:
		return m.node("Dict", n, field{"keys", listOf(n.Keys, m.maybe)}, field{"values", m.exprs(n.Values, load)})
	case *syntax.Set:
		return m.node("Set", n, field{"elts", m.exprs(n.Elts, load)})
	case *syntax.ListComp:
		return m.node("ListComp", n, field{"elt", m.expr(n.Elt, load)}, field{"generators", listOf(n.Generators, m.comprehension)})
	case *syntax.SetComp:
		return m.node("SetComp", n, field{"elt", m.expr(n.Elt, load)}, field{"generators", listOf(n.Generators, m.comprehension)})
	case *syntax.DictComp:
		return m.node("DictComp", n, field{"key", m.expr(n.Key, load)}, field{"value", m.expr(n.Value, load)}, field{"generators", listOf(n.Generators, m.comprehension)})
	case *syntax.GeneratorExp:
		return m.node("GeneratorExp", n, field{"elt", m.expr(n.Elt, load)}, field{"generators", listOf(n.Generators, m.comprehension)})
	case *syntax.Await:
		return m.node("Await", n, field{"value", m.expr(n.Value, load)})
	case *syntax.Yield:
		return m.node("Yield", n, field{"value", m.maybe(n.Value)})
	case *syntax.YieldFrom:
		return m.node("YieldFrom", n, field{"value", m.expr(n.Value, load)})
	case *syntax.Compare:
		return m.node("Compare", n, field{"left", m.expr(n.Left, load)}, field{"ops", listOf(n.Ops, func(op syntax.Op) any {
			name := astCompare[op]
			if name == "" {
				panic(notPython(n))
			}
			return m.word(name)
		})}, field{"comparators", m.exprs(n.Comparators, load)})
	case *syntax.Call:
		return m.node("Call", n, field{"func", m.expr(n.Func, load)}, field{"args", m.exprs(n.Args, load)}, field{"keywords", listOf(n.Keywords, m.keyword)})
	case *syntax.FormattedValue:
		conversion := -1
		if n.Conversion != 0 {
			conversion = int(n.Conversion)
		}
		var spec any = object.None
		if n.FormatSpec != nil {
			spec = m.expr(n.FormatSpec, load)
		}
		return m.node("FormattedValue", n, field{"value", m.expr(n.Value, load)}, field{"conversion", object.Int(conversion)}, field{"format_spec", spec})
	case *syntax.JoinedStr:
		return m.node("JoinedStr", n, field{"values", m.exprs(n.Values, load)})
	case *syntax.Constant:
		var kind any = object.None
		if n.U {
			kind = "u"
		}
		return m.node("Constant", n, field{"value", compile.Constant(n.Value)}, field{"kind", kind})
	case *syntax.Attribute:
		if !n.Optional {
			return m.node("Attribute", n, field{"value", m.expr(n.Value, load)}, field{"attr", n.Attr}, field{"ctx", ctx})
		}
	case *syntax.Subscript:
		if !n.Optional {
			return m.node("Subscript", n, field{"value", m.expr(n.Value, load)}, field{"slice", m.expr(n.Slice, load)}, field{"ctx", ctx})
		}
	case *syntax.Starred:
		return m.node("Starred", n, field{"value", m.expr(n.Value, ctx)}, field{"ctx", ctx})
	case *syntax.Name:
		return m.node("Name", n, field{"id", n.ID}, field{"ctx", ctx})
	case *syntax.List:
		return m.node("List", n, field{"elts", m.exprs(n.Elts, ctx)}, field{"ctx", ctx})
	case *syntax.Tuple:
		return m.node("Tuple", n, field{"elts", m.exprs(n.Elts, ctx)}, field{"ctx", ctx})
	case *syntax.Slice:
		return m.node("Slice", n, field{"lower", m.maybe(n.Lower)}, field{"upper", m.maybe(n.Upper)}, field{"step", m.maybe(n.Step)})
	}
	panic(notPython(e))
}

func (m *astMaker) patterns(list []syntax.Pattern) any { return listOf(list, m.pattern) }

func (m *astMaker) pattern(p syntax.Pattern) any {
	switch n := p.(type) {
	case *syntax.MatchValue:
		return m.node("MatchValue", n, field{"value", m.expr(n.Value, m.load)})
	case *syntax.MatchSingleton:
		return m.node("MatchSingleton", n, field{"value", compile.Constant(n.Value)})
	case *syntax.MatchSequence:
		return m.node("MatchSequence", n, field{"patterns", m.patterns(n.Patterns)})
	case *syntax.MatchMapping:
		return m.node("MatchMapping", n, field{"keys", m.exprs(n.Keys, m.load)}, field{"patterns", m.patterns(n.Patterns)}, field{"rest", nameOrNone(n.Rest)})
	case *syntax.MatchClass:
		return m.node("MatchClass", n, field{"cls", m.expr(n.Cls, m.load)}, field{"patterns", m.patterns(n.Patterns)},
			field{"kwd_attrs", strList(n.KwdAttrs...)}, field{"kwd_patterns", m.patterns(n.KwdPatterns)})
	case *syntax.MatchStar:
		return m.node("MatchStar", n, field{"name", nameOrNone(n.Name)})
	case *syntax.MatchAs:
		var sub any = object.None
		if n.Pattern != nil {
			sub = m.pattern(n.Pattern)
		}
		return m.node("MatchAs", n, field{"pattern", sub}, field{"name", nameOrNone(n.Name)})
	case *syntax.MatchOr:
		return m.node("MatchOr", n, field{"patterns", m.patterns(n.Patterns)})
	}
	panic(notPython(p))
}
