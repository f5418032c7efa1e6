package lib

import (
	"math/big"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The objects of module ast as a tree that can be compiled. What CPython
// refuses of them is refused here, in its words.

// astReader reads nodes of the classes that module _ast has.
type astReader struct {
	classes *object.Dict
	depth   int
}

func (r *astReader) class(name string) *object.Type { return r.classes.GetStr(name).(*object.Type) }

func (r *astReader) is(v any, name string) bool { return object.TypeOf(v).IsSubtype(r.class(name)) }

func astFault(t *object.Type, format string, args ...any) { panic(object.Newf(t, format, args...)) }

// astNode is a node whose class is known, with the name of that class.
type astNode struct {
	r    *astReader
	v    any
	kind string
	at   syntax.Span
}

// node looks v's class up among the constructors of a sum type.
func (r *astReader) node(v any, sum string, placed bool) astNode {
	r.depth++
	if r.depth > maxAstDepth {
		astFault(object.RecursionError, "maximum recursion depth exceeded during ast construction")
	}
	n := astNode{r: r, v: v}
	t := object.TypeOf(v)
	for _, c := range t.MRO {
		if r.classes.GetStr(c.Name) == any(c) {
			n.kind = c.Name
			break
		}
	}
	if n.kind == "" || n.kind == sum && r.sum(sum) || !t.IsSubtype(r.class(sum)) {
		astFault(object.TypeError, "expected some sort of %s, but got %s", sum, object.Repr(v))
	}
	if placed {
		n.at = syntax.Span{Line: n.place(sum, "lineno"), Col: n.place(sum, "col_offset")}
		n.at.EndLine, n.at.EndCol = n.at.Line, n.at.Col
		if l, c := n.field("end_lineno"), n.field("end_col_offset"); l != nil && l != object.None && c != nil && c != object.None {
			n.at.EndLine, n.at.EndCol = int32(object.ToInt(l)), int32(object.ToInt(c))
		}
		if n.at.Line > n.at.EndLine {
			astFault(object.ValueError, "AST node line range (%d, %d) is not valid", n.at.Line, n.at.EndLine)
		}
		if n.at.Line == n.at.EndLine && n.at.Col > n.at.EndCol || n.at.Line < 0 && n.at.EndLine != n.at.Line {
			astFault(object.ValueError, "line %d, column %d-%d is not a valid range", n.at.Line, n.at.Col, n.at.EndCol)
		}
	}
	return n
}

// sum tells the classes that stand for several constructors.
func (r *astReader) sum(name string) bool {
	switch name {
	case "mod", "stmt", "expr", "pattern", "excepthandler", "type_param":
		return true
	}
	return false
}

// maxAstDepth bounds how deep a tree that is given may be, against one that
// contains itself.
const maxAstDepth = 6000

func (n astNode) done() { n.r.depth-- }

// field is an attribute of the node, nil where there is none.
func (n astNode) field(name string) any { return object.FindAttr(n.v, name) }

// need is one that must be there.
func (n astNode) need(name string) any {
	v := n.field(name)
	if v == nil {
		astFault(object.TypeError, "required field \"%s\" missing from %s", name, n.kind)
	}
	return v
}

func (n astNode) place(sum, name string) int32 {
	v := n.field(name)
	if v == nil {
		astFault(object.TypeError, "required field \"%s\" missing from %s", name, sum)
	}
	return int32(n.integer(v))
}

func (n astNode) integer(v any) int {
	i, ok := object.AsInt(v)
	if !ok {
		astFault(object.ValueError, "invalid integer value: %s", object.Repr(v))
	}
	return i
}

// name reads an identifier; one that is not there is "".
func (n astNode) name(field string) string {
	v := n.field(field)
	if v == nil || v == object.None {
		return ""
	}
	return n.identifier(v)
}

// named reads an identifier that must be there.
func (n astNode) named(field string) string {
	v := n.need(field)
	if v == object.None {
		astFault(object.ValueError, "field '%s' is required for %s", field, n.kind)
	}
	return n.identifier(v)
}

func (n astNode) identifier(v any) string {
	s, ok := object.AsStr(v)
	if !ok {
		astFault(object.TypeError, "AST identifier must be of type str")
	}
	switch s {
	case "None", "True", "False":
		astFault(object.ValueError, "identifier field can't represent '%s' constant", s)
	}
	return s
}

// list reads a list of values; one that is not there is empty.
func (n astNode) list(field string) []any {
	v := n.field(field)
	if v == nil {
		return nil
	}
	l, ok := v.(*object.List)
	if !ok {
		astFault(object.TypeError, "%s field \"%s\" must be a list, not a %s", n.kind, field, object.TypeName(v))
	}
	return l.Items
}

func readAll[T any](items []any, each func(any) T) []T {
	var out []T
	for _, x := range items {
		out = append(out, each(x))
	}
	return out
}

func (n astNode) names(field string) []string {
	return readAll(n.list(field), func(v any) string { return n.identifier(v) })
}

func (n astNode) full(field string, size int) {
	if size == 0 {
		astFault(object.ValueError, "empty %s on %s", field, n.kind)
	}
}

func (n astNode) stmts(field string) []syntax.Stmt {
	return readAll(n.list(field), func(v any) syntax.Stmt {
		if v == object.None {
			astFault(object.ValueError, "None disallowed in statement list")
		}
		return n.r.stmt(v)
	})
}

// body reads a block, which may not be empty.
func (n astNode) body() []syntax.Stmt {
	b := n.stmts("body")
	n.full("body", len(b))
	return b
}

func (n astNode) exprs(field, ctx string) []syntax.Expr {
	return readAll(n.list(field), func(v any) syntax.Expr {
		if v == object.None {
			astFault(object.ValueError, "None disallowed in expression list")
		}
		return n.r.expr(v, ctx)
	})
}

// holes reads a list of expressions some of which may be None.
func (n astNode) holes(field string) []syntax.Expr {
	return readAll(n.list(field), func(v any) syntax.Expr {
		if v == object.None {
			return nil
		}
		return n.r.expr(v, "Load")
	})
}

func (n astNode) expr(field, ctx string) syntax.Expr {
	v := n.need(field)
	if v == object.None {
		astFault(object.ValueError, "field '%s' is required for %s", field, n.kind)
	}
	return n.r.expr(v, ctx)
}

func (n astNode) load(field string) syntax.Expr { return n.expr(field, "Load") }

// maybe reads an expression that may be missing.
func (n astNode) maybe(field, ctx string) syntax.Expr {
	if v := n.field(field); v != nil && v != object.None {
		return n.r.expr(v, ctx)
	}
	return nil
}

// operator reads a node without fields of a sum type.
func (n astNode) operator(field, sum string, table map[syntax.Op]string) syntax.Op {
	v := n.need(field)
	if v == object.None {
		astFault(object.ValueError, "field '%s' is required for %s", field, n.kind)
	}
	return n.r.operator(v, sum, table)
}

func (r *astReader) operator(v any, sum string, table map[syntax.Op]string) syntax.Op {
	for op, name := range table {
		if r.is(v, name) {
			return op
		}
	}
	astFault(object.TypeError, "expected some sort of %s, but got %s", sum, object.Repr(v))
	return ""
}

// module reads the root of a tree for a mode.
func (r *astReader) module(v any, mode syntax.Mode) *syntax.Module {
	want := map[syntax.Mode]string{syntax.Exec: "Module", syntax.Eval: "Expression", syntax.Single: "Interactive"}[mode]
	if !r.is(v, want) {
		astFault(object.TypeError, "expected %s node, got %s", want, object.TypeName(v))
	}
	n := r.node(v, "mod", false)
	defer n.done()
	if mode == syntax.Eval {
		e := n.load("body")
		return &syntax.Module{Body: []syntax.Stmt{&syntax.ExprStmt{Span: e.Pos(), Value: e}}}
	}
	return &syntax.Module{Body: n.stmts("body")}
}

// isAst reports a node of module ast.
func (r *astReader) isAst(v any) bool { return r.is(v, "AST") }

func (r *astReader) stmt(v any) syntax.Stmt {
	n := r.node(v, "stmt", true)
	defer n.done()
	switch n.kind {
	case "FunctionDef", "AsyncFunctionDef":
		return &syntax.FunctionDef{Span: n.at, Name: n.named("name"), NameSpan: n.at, TypeParams: n.typeParams(), Args: r.arguments(n.need("args")),
			Body: n.body(), Decorators: n.exprs("decorator_list", "Load"), Returns: n.maybe("returns", "Load"), IsAsync: n.kind == "AsyncFunctionDef"}
	case "ClassDef":
		return &syntax.ClassDef{Span: n.at, Name: n.named("name"), NameSpan: n.at, TypeParams: n.typeParams(), Bases: n.exprs("bases", "Load"),
			Keywords: n.keywords(), Body: n.body(), Decorators: n.exprs("decorator_list", "Load")}
	case "Return":
		return &syntax.Return{Span: n.at, Value: n.maybe("value", "Load")}
	case "Delete":
		t := n.exprs("targets", "Del")
		n.full("targets", len(t))
		return &syntax.Delete{Span: n.at, Targets: t}
	case "Assign":
		t := n.exprs("targets", "Store")
		n.full("targets", len(t))
		return &syntax.Assign{Span: n.at, Targets: t, Value: n.load("value")}
	case "TypeAlias":
		name, ok := n.expr("name", "Store").(*syntax.Name)
		if !ok {
			astFault(object.TypeError, "TypeAlias with non-Name name")
		}
		return &syntax.TypeAlias{Span: n.at, Name: name, TypeParams: n.typeParams(), Value: n.load("value")}
	case "AugAssign":
		return &syntax.AugAssign{Span: n.at, Target: n.expr("target", "Store"), Op: n.operator("op", "operator", astOperators), Value: n.load("value")}
	case "AnnAssign":
		a := &syntax.AnnAssign{Span: n.at, Target: n.expr("target", "Store"), Annotation: n.load("annotation"), Value: n.maybe("value", "Load"),
			Simple: n.integer(n.need("simple")) != 0}
		if _, ok := a.Target.(*syntax.Name); a.Simple && !ok {
			astFault(object.TypeError, "AnnAssign with simple non-Name target")
		}
		return a
	case "For", "AsyncFor":
		return &syntax.For{Span: n.at, Target: n.expr("target", "Store"), Iter: n.load("iter"), Body: n.body(), OrElse: n.stmts("orelse"), IsAsync: n.kind == "AsyncFor"}
	case "While":
		return &syntax.While{Span: n.at, Test: n.load("test"), Body: n.body(), OrElse: n.stmts("orelse")}
	case "If":
		return &syntax.If{Span: n.at, Test: n.load("test"), Body: n.body(), OrElse: n.stmts("orelse")}
	case "With", "AsyncWith":
		items := readAll(n.list("items"), func(v any) *syntax.WithItem {
			w := r.node(v, "withitem", false)
			defer w.done()
			return &syntax.WithItem{Context: w.load("context_expr"), Vars: w.maybe("optional_vars", "Store")}
		})
		n.full("items", len(items))
		return &syntax.With{Span: n.at, Items: items, Body: n.body(), IsAsync: n.kind == "AsyncWith"}
	case "Match":
		m := &syntax.Match{Span: n.at, Subject: n.load("subject")}
		m.Cases = readAll(n.list("cases"), func(v any) *syntax.MatchCase {
			c := r.node(v, "match_case", false)
			defer c.done()
			return &syntax.MatchCase{Pattern: r.pattern(c.need("pattern"), false), Guard: c.maybe("guard", "Load"), Body: c.body()}
		})
		n.full("cases", len(m.Cases))
		return m
	case "Raise":
		s := &syntax.Raise{Span: n.at, Exc: n.maybe("exc", "Load"), Cause: n.maybe("cause", "Load")}
		if s.Exc == nil && s.Cause != nil {
			astFault(object.ValueError, "Raise with cause but no exception")
		}
		return s
	case "Try", "TryStar":
		return r.try(n)
	case "Assert":
		return &syntax.Assert{Span: n.at, Test: n.load("test"), Msg: n.maybe("msg", "Load")}
	case "Import":
		s := &syntax.Import{Span: n.at, Names: n.aliases()}
		n.full("names", len(s.Names))
		return s
	case "ImportFrom":
		s := &syntax.ImportFrom{Span: n.at, Module: n.name("module"), Names: n.aliases()}
		if l := n.field("level"); l != nil && l != object.None {
			s.Level = n.integer(l)
		}
		if s.Level < 0 {
			astFault(object.ValueError, "Negative ImportFrom level")
		}
		n.full("names", len(s.Names))
		return s
	case "Global":
		s := &syntax.Global{Span: n.at, Names: n.names("names")}
		n.full("names", len(s.Names))
		return s
	case "Nonlocal":
		s := &syntax.Nonlocal{Span: n.at, Names: n.names("names")}
		n.full("names", len(s.Names))
		return s
	case "Expr":
		return &syntax.ExprStmt{Span: n.at, Value: n.load("value")}
	case "Pass":
		return &syntax.Pass{Span: n.at}
	case "Break":
		return &syntax.Break{Span: n.at}
	case "Continue":
		return &syntax.Continue{Span: n.at}
	}
	astFault(object.TypeError, "expected some sort of stmt, but got %s", object.Repr(v))
	return nil
}

func (r *astReader) try(n astNode) syntax.Stmt {
	s := &syntax.Try{Span: n.at, Body: n.body(), IsStar: n.kind == "TryStar"}
	s.Handlers = readAll(n.list("handlers"), func(v any) *syntax.ExceptHandler {
		h := r.node(v, "excepthandler", true)
		defer h.done()
		return &syntax.ExceptHandler{Span: h.at, Type: h.maybe("type", "Load"), Name: h.name("name"), Body: h.body()}
	})
	s.OrElse, s.FinalBody = n.stmts("orelse"), n.stmts("finalbody")
	if len(s.Handlers) == 0 && len(s.FinalBody) == 0 {
		astFault(object.ValueError, "%s has neither except handlers nor finalbody", n.kind)
	}
	if len(s.Handlers) == 0 && len(s.OrElse) > 0 {
		astFault(object.ValueError, "%s has orelse but no except handlers", n.kind)
	}
	return s
}

func (n astNode) aliases() []*syntax.Alias {
	return readAll(n.list("names"), func(v any) *syntax.Alias {
		a := n.r.node(v, "alias", true)
		defer a.done()
		return &syntax.Alias{Span: a.at, Name: a.named("name"), AsName: a.name("asname")}
	})
}

func (n astNode) keywords() []*syntax.Keyword {
	return readAll(n.list("keywords"), func(v any) *syntax.Keyword {
		k := n.r.node(v, "keyword", true)
		defer k.done()
		return &syntax.Keyword{Span: k.at, Name: k.name("arg"), Value: k.load("value")}
	})
}

func (n astNode) typeParams() []*syntax.TypeParam {
	return readAll(n.list("type_params"), func(v any) *syntax.TypeParam {
		p := n.r.node(v, "type_param", true)
		defer p.done()
		t := &syntax.TypeParam{Span: p.at, Name: p.named("name"), Default: p.maybe("default_value", "Load")}
		switch p.kind {
		case "TypeVar":
			t.Kind, t.Bound = 'T', p.maybe("bound", "Load")
		case "ParamSpec":
			t.Kind = 'P'
		default:
			t.Kind = '*'
		}
		return t
	})
}

func (r *astReader) arguments(v any) *syntax.Arguments {
	n := r.node(v, "arguments", false)
	defer n.done()
	arg := func(v any) *syntax.Arg {
		a := r.node(v, "arg", true)
		defer a.done()
		return &syntax.Arg{Span: a.at, Name: a.named("arg"), Annotation: a.maybe("annotation", "Load")}
	}
	one := func(field string) *syntax.Arg {
		if v := n.field(field); v != nil && v != object.None {
			return arg(v)
		}
		return nil
	}
	a := &syntax.Arguments{PosOnly: readAll(n.list("posonlyargs"), arg), Args: readAll(n.list("args"), arg), Vararg: one("vararg"),
		KwOnly: readAll(n.list("kwonlyargs"), arg), Kwarg: one("kwarg")}
	defaults := n.list("defaults")
	if len(defaults) > len(a.PosOnly)+len(a.Args) {
		astFault(object.ValueError, "more positional defaults than args on arguments")
	}
	if len(n.list("kw_defaults")) != len(a.KwOnly) {
		astFault(object.ValueError, "length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	a.Defaults, a.KwDefaults = n.exprs("defaults", "Load"), n.holes("kw_defaults")
	return a
}

func (n astNode) generators() []*syntax.Comprehension {
	list := readAll(n.list("generators"), func(v any) *syntax.Comprehension {
		c := n.r.node(v, "comprehension", false)
		defer c.done()
		g := &syntax.Comprehension{Target: c.expr("target", "Store"), Iter: c.load("iter"), Ifs: c.exprs("ifs", "Load"), IsAsync: c.integer(c.need("is_async")) != 0}
		g.Span = g.Target.Pos()
		return g
	})
	if len(list) == 0 {
		astFault(object.ValueError, "comprehension with no generators")
	}
	return list
}

// context checks what an expression is used for.
func (n astNode) context(want string) {
	switch n.kind {
	case "Attribute", "Subscript", "Starred", "Name", "List", "Tuple":
		ctx := n.need("ctx")
		for _, c := range []string{"Load", "Store", "Del"} {
			if n.r.is(ctx, c) {
				if c != want {
					astFault(object.ValueError, "expression must have %s context but has %s instead", want, c)
				}
				return
			}
		}
		astFault(object.TypeError, "expected some sort of expr_context, but got %s", object.Repr(ctx))
	}
	if want != "Load" {
		astFault(object.ValueError, "expression which can't be assigned to in %s context", want)
	}
}

func (r *astReader) expr(v any, ctx string) syntax.Expr {
	n := r.node(v, "expr", true)
	defer n.done()
	n.context(ctx)
	switch n.kind {
	case "BoolOp":
		b := &syntax.BoolOp{Span: n.at, Op: n.operator("op", "boolop", astBool), Values: n.exprs("values", "Load")}
		if len(b.Values) < 2 {
			astFault(object.ValueError, "BoolOp with less than 2 values")
		}
		return b
	case "NamedExpr":
		if !r.is(n.need("target"), "Name") {
			astFault(object.TypeError, "NamedExpr target must be a Name")
		}
		return &syntax.NamedExpr{Span: n.at, Target: n.expr("target", "Store").(*syntax.Name), Value: n.load("value")}
	case "BinOp":
		return &syntax.BinOp{Span: n.at, Left: n.load("left"), Op: n.operator("op", "operator", astOperators), Right: n.load("right")}
	case "UnaryOp":
		return &syntax.UnaryOp{Span: n.at, Op: n.operator("op", "unaryop", astUnary), Operand: n.load("operand")}
	case "Lambda":
		return &syntax.Lambda{Span: n.at, Args: r.arguments(n.need("args")), Body: n.load("body")}
	case "IfExp":
		return &syntax.IfExp{Span: n.at, Test: n.load("test"), Body: n.load("body"), OrElse: n.load("orelse")}
	case "Dict":
		if len(n.list("keys")) != len(n.list("values")) {
			astFault(object.ValueError, "Dict doesn't have the same number of keys as values")
		}
		return &syntax.Dict{Span: n.at, Keys: n.holes("keys"), Values: n.exprs("values", "Load")}
	case "Set":
		return &syntax.Set{Span: n.at, Elts: n.exprs("elts", "Load")}
	case "ListComp":
		return &syntax.ListComp{Span: n.at, Generators: n.generators(), Elt: n.load("elt")}
	case "SetComp":
		return &syntax.SetComp{Span: n.at, Generators: n.generators(), Elt: n.load("elt")}
	case "GeneratorExp":
		return &syntax.GeneratorExp{Span: n.at, Generators: n.generators(), Elt: n.load("elt")}
	case "DictComp":
		return &syntax.DictComp{Span: n.at, Generators: n.generators(), Key: n.load("key"), Value: n.load("value")}
	case "Await":
		return &syntax.Await{Span: n.at, Value: n.load("value")}
	case "Yield":
		return &syntax.Yield{Span: n.at, Value: n.maybe("value", "Load")}
	case "YieldFrom":
		return &syntax.YieldFrom{Span: n.at, Value: n.load("value")}
	case "Compare":
		c := &syntax.Compare{Span: n.at, Left: n.load("left")}
		c.Ops = readAll(n.list("ops"), func(v any) syntax.Op { return r.operator(v, "cmpop", astCompare) })
		c.Comparators = n.exprs("comparators", "Load")
		if len(c.Comparators) == 0 {
			astFault(object.ValueError, "Compare has no comparators")
		}
		if len(c.Comparators) != len(c.Ops) {
			astFault(object.ValueError, "Compare has a different number of comparators and operands")
		}
		return c
	case "Call":
		return &syntax.Call{Span: n.at, Func: n.load("func"), Args: n.exprs("args", "Load"), Keywords: n.keywords()}
	case "FormattedValue":
		f := &syntax.FormattedValue{Span: n.at, Value: n.load("value")}
		if c := n.integer(n.need("conversion")); c > 0 {
			f.Conversion = byte(c)
		}
		switch s := n.maybe("format_spec", "Load").(type) {
		case nil:
		case *syntax.JoinedStr:
			f.FormatSpec = s
		default:
			f.FormatSpec = &syntax.JoinedStr{Span: s.Pos(), Values: []syntax.Expr{s}}
		}
		return f
	case "JoinedStr":
		return &syntax.JoinedStr{Span: n.at, Values: n.exprs("values", "Load")}
	case "Constant":
		return n.constant(n.need("value"))
	case "Attribute":
		return &syntax.Attribute{Span: n.at, Value: n.load("value"), Attr: n.named("attr"), NameSpan: n.at}
	case "Subscript":
		return &syntax.Subscript{Span: n.at, Value: n.load("value"), Slice: n.load("slice")}
	case "Starred":
		return &syntax.Starred{Span: n.at, Value: n.expr("value", ctx)}
	case "Name":
		return &syntax.Name{Span: n.at, ID: n.named("id")}
	case "List":
		return &syntax.List{Span: n.at, Elts: n.exprs("elts", ctx)}
	case "Tuple":
		return &syntax.Tuple{Span: n.at, Elts: n.exprs("elts", ctx)}
	case "Slice":
		return &syntax.Slice{Span: n.at, Lower: n.maybe("lower", "Load"), Upper: n.maybe("upper", "Load"), Step: n.maybe("step", "Load")}
	}
	astFault(object.TypeError, "expected some sort of expr, but got %s", object.Repr(v))
	return nil
}

// constant reads the value of a Constant.
func (n astNode) constant(v any) syntax.Expr {
	c := &syntax.Constant{Span: n.at}
	switch x := v.(type) {
	case bool, int, *big.Int, float64, complex128, string:
		c.Value = x
	case object.Bytes:
		c.Value = syntax.BytesValue(x)
	case *object.Tuple:
		return &syntax.Tuple{Span: n.at, Elts: readAll(x.Items, n.constant)}
	default:
		switch {
		case v == object.None:
		case v == object.Ellipsis:
			c.Value = syntax.EllipsisValue{}
		default:
			if f, ok := v.(*object.Set); ok && object.TypeOf(f) == object.FrozenSetType {
				c.Value = v
				break
			}
			astFault(object.TypeError, "got an invalid type in Constant: %s", object.TypeName(v))
		}
	}
	return c
}
