package compile

import "inloop/runtime/syntax"

// Type parameters. What has some is made in a function of its own, as CPython
// makes it: that function holds the parameters, sees the names of a class body
// around it, and is called at once. Bounds, defaults and the values of aliases
// are functions in it, called when somebody asks.

// Names that the hidden functions know values by.
const (
	classNames     = ".classdict"   // the namespace of the class body around them
	defaultsName   = ".defaults"    // of the function that is made
	kwDefaultsName = ".kwdefaults"  // likewise
	typeParamNames = ".type_params" // the tuple of parameters
)

// hiddenParams are the parameters of the function that makes n in scope s.
func hiddenParams(s *scope, n syntax.Node) *syntax.Arguments {
	args := &syntax.Arguments{}
	add := func(name string) { args.Args = append(args.Args, &syntax.Arg{Span: n.Pos(), Name: name}) }
	if s.kind == classScope {
		add(classNames)
	}
	if _, ok := n.(*syntax.FunctionDef); ok {
		add(defaultsName)
		add(kwDefaultsName)
	}
	return args
}

// typeParams gives the scope that n's parts are in: one that holds its type
// parameters, or s where it has none.
func (a *analyser) typeParams(s *scope, n syntax.Node, name string, ps []*syntax.TypeParam) *scope {
	if len(ps) == 0 {
		return s
	}
	return a.openTypes(s, n, name, ps)
}

// openTypes opens the scope of n's type parameters.
func (a *analyser) openTypes(s *scope, n syntax.Node, name string, ps []*syntax.TypeParam) *scope {
	t := newScope(typeScope, genericName(name), s, n)
	t.lazy = definition
	if c, ok := n.(*syntax.ClassDef); ok {
		t.class, t.mangled = c.Name, map[string]bool{}
		for _, p := range ps {
			t.mangled[p.Name] = true
		}
	}
	a.params(t, hiddenParams(s, n))
	dflt := false
	for _, p := range ps {
		y := t.sym(t.mangle(p.Name))
		if y.typeParam {
			a.fail(p, "duplicate type parameter '%s'", p.Name)
		}
		a.forbidden(p.Name, p)
		y.bound, y.assigned, y.typeParam = true, true, true
		kind := map[byte]string{'T': "TypeVar", 'P': "ParamSpec", '*': "TypeVarTuple"}[p.Kind]
		if p.Bound != nil {
			what := "a TypeVar bound"
			if _, ok := p.Bound.(*syntax.Tuple); ok {
				what = "a TypeVar constraint"
			}
			a.evaluatedLater(t, p.Bound, p.Name, what)
		}
		if p.Default != nil {
			dflt = true
			a.evaluatedLater(t, p.Default, p.Name, "a "+kind+" default")
		} else if dflt {
			a.failLater(p, "non-default type parameter '%s' follows default type parameter", p.Name)
		}
	}
	y := t.sym(typeParamNames)
	y.bound, y.assigned = true, true
	return t
}

// definition is what the scope of type parameters is called in errors.
const definition = "the definition of a generic"

func genericName(name string) string { return "<generic parameters of " + name + ">" }

// evaluatedLater looks at an expression that is evaluated when it is asked for.
func (a *analyser) evaluatedLater(s *scope, e syntax.Expr, name, what string) {
	t := newScope(typeScope, name, s, e)
	t.lazy = what
	a.expr(t, unstarred(e))
}

// unstarred is what stands behind the star of *Ts = *tuple[int, str].
func unstarred(e syntax.Expr) syntax.Expr {
	if st, ok := e.(*syntax.Starred); ok {
		return st.Value
	}
	return e
}

// text is a scope for annotations that are kept as text: what is noted of it
// is forgotten.
func (s *scope) text() *scope {
	t := &scope{kind: typeScope, name: s.name, class: s.class, parent: s, lazy: "an annotation", future: true,
		names: map[string]*symbol{}, children: map[syntax.Node]*scope{}}
	t.host = t
	return t
}
