package compile

import (
	"slices"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Calls. The forms without keywords and stars have typed functions of their
// own; the rest goes through a list and a dict.

func (u *unit) callExpr(n *syntax.Call) node {
	call0, call1 := u.host.Call0, u.host.Call1
	if u.raised == syntax.Expr(n) {
		call0, call1 = u.host.Raised0, u.host.Raised1
	}
	if name, ok := n.Func.(*syntax.Name); ok {
		if name.ID == "super" && len(n.Args) == 0 && len(n.Keywords) == 0 {
			if s := u.superCall(n, name); s != nil {
				return s
			}
		}
		if p := u.predicateCall(n, name); p != nil {
			return p
		}
	}
	if hasStar(n.Args) || starKeyword(n.Keywords) {
		if s := u.callSpread(n); s != nil {
			return s
		}
		return u.callStar(n)
	}
	attr, isMethod := n.Func.(*syntax.Attribute)
	if len(n.Keywords) > 0 {
		var operands []syntax.Expr
		operands = append(operands, n.Args...)
		kw := &Keywords{Names: make([]string, len(n.Keywords))}
		for i, k := range n.Keywords {
			operands = append(operands, k.Value)
			kw.Names[i] = k.Name
		}
		f, p := n.Func, u.pos(n)
		if isMethod && !u.act(operands) {
			f, p, kw.Site = attr.Value, u.attrPos(n, attr), u.methodSite(attr)
		}
		parts := u.calleeAnd(f, attr, operands)
		args := append([]node{parts[0], constant(kw)}, parts[1:]...)
		return call(p, u.typed.callKw, args...)
	}
	if isMethod {
		var parts []node
		if u.act(n.Args) {
			v := u.ready(u.expr(attr.Value), attr)
			if u.hoistsAny(n.Args) {
				v = u.spill(v)
			}
			parts = append([]node{v}, u.exprs_(n.Args)...)
		} else {
			parts = u.calleeAnd(attr.Value, attr, n.Args)
		}
		if len(n.Args) == 0 {
			return u.callMethod0(u.attrPos(n, attr), parts[0], attr)
		}
		if len(n.Args) == 1 {
			return u.callMethod1(u.attrPos(n, attr), parts[0], attr, parts[1])
		}
		if len(n.Args) == 2 {
			return u.callMethod2(u.attrPos(n, attr), parts[0], attr, parts[1], parts[2])
		}
		site := constant(u.methodSite(attr))
		args := append([]node{parts[0], site}, parts[1:]...)
		return call(u.attrPos(n, attr), u.typed.callMethod, args...)
	}
	if name, ok := n.Func.(*syntax.Name); ok && len(n.Args) < 2 && u.resolve(name.ID).kind == refGlobal && !u.hoistsAny(n.Args) && u.simpleArgs(n.Args) {
		return u.callGlobal(u.pos(n), u.pos(name), u.resolve(name.ID).name, u.exprs_(n.Args), call0, call1)
	}
	parts := u.exprs_(append([]syntax.Expr{n.Func}, n.Args...))
	switch len(n.Args) {
	case 0:
		return call(u.pos(n), call0, parts[0])
	case 1:
		return call(u.pos(n), call1, parts[0], parts[1])
	case 2:
		return call(u.pos(n), u.host.Call2, parts[0], parts[1], parts[2])
	}
	return call(u.pos(n), u.typed.callN, parts...)
}

func starKeyword(ks []*syntax.Keyword) bool {
	for _, k := range ks {
		if k.Name == "" {
			return true
		}
	}
	return false
}

// arguments gives a list node of positional arguments and a dict node of
// keyword arguments (constant nilArg when there are none), for the callee f.
func (u *unit) arguments(f node, args []syntax.Expr, kws []*syntax.Keyword, n syntax.Node) (list, kw node) {
	extend := func(p int32, l, v node) node { return call(p, u.typed.listExtend, l, v) }
	if len(args) == 1 { // alone it goes to the call as it is, which complains
		extend = func(p int32, l, v node) node { return call(p, u.typed.starArgs, f, l, v) }
	}
	list = u.starList(n, args, extend)
	if len(kws) == 0 {
		return list, constant(nilArg)
	}
	if u.hoistsKeywords(kws) {
		list = u.spill(list)
	}
	vals := make([]syntax.Expr, len(kws))
	for i, k := range kws {
		vals[i] = k.Value
	}
	nodes := u.exprs_(vals)
	d := call(u.pos(n), u.typed.dict)
	for i, k := range kws {
		if k.Name == "" {
			d = call(u.pos(n), u.typed.kwUpdate, f, d, nodes[i])
		} else {
			d = call(u.pos(n), u.typed.kwSet, f, d, constant(k.Name), nodes[i])
		}
	}
	return list, d
}

func (u *unit) callStar(n *syntax.Call) node {
	f := u.spill(u.expr(n.Func))
	list, kw := u.arguments(f, n.Args, n.Keywords, n)
	return call(u.pos(n), u.typed.callStar, f, list, kw)
}

func (u *unit) hoistsKeywords(ks []*syntax.Keyword) bool {
	for _, k := range ks {
		if u.hoists(k.Value) {
			return true
		}
	}
	return false
}

// calleeAnd evaluates f and the arguments behind it; where f is the object of attr, it
// may give its method of that name instead.
func (u *unit) calleeAnd(f syntax.Expr, attr *syntax.Attribute, args []syntax.Expr) []node {
	if attr != nil && f == attr.Value {
		if m := u.superMethod(attr, args); m != nil {
			return append([]node{m}, u.exprs_(args)...)
		}
	}
	return u.exprs_(append([]syntax.Expr{f}, args...))
}

// superCall lowers super() without arguments: the class is in the cell
// __class__, the instance is the first parameter.
func (u *unit) superCall(n *syntax.Call, name *syntax.Name) node {
	if u.scope.kind != functionScope && u.scope.kind != lambdaScope && u.scope.kind != genexpScope {
		return nil
	}
	y := u.scope.names["__class__"]
	if u.code.ArgCount > 0 && (y == nil || !y.free) {
		call0 := u.host.Call0
		return call(u.pos(n), func(f any) any {
			if f == any(object.SuperType) {
				panic(object.New(object.RuntimeError, "super(): __class__ cell not found"))
			}
			return call0(f)
		}, u.loadName("super", name))
	}
	class, first := u.superOperands()
	if first == nil {
		return nil
	}
	self := load(first.slot)
	if first.cell {
		self = call(u.pos(n), cellValue, self)
	}
	return call(u.pos(n), u.typed.super, u.loadName("super", name), load(class), self)
}

// superOperands gives the slot of the cell of the class that super() is about, and the
// function's first parameter; nil where there is none.
func (u *unit) superOperands() (class int, first *symbol) {
	y := u.scope.names["__class__"]
	if y == nil || !y.free || len(u.code.VarNames) == 0 || u.code.ArgCount == 0 && !u.code.Vararg {
		return 0, nil
	}
	return y.slot, u.scope.names[u.code.VarNames[0]]
}

// superMethod finds the method of super().name(...), of which no super object is made;
// nil where it is something else, or the arguments do something between.
func (u *unit) superMethod(attr *syntax.Attribute, args []syntax.Expr) node {
	s, ok := attr.Value.(*syntax.Call)
	if !ok || len(s.Args)+len(s.Keywords) > 0 || u.scope.kind != functionScope || u.cur != u.scope || u.act(args) || u.hoistsAny(args) {
		return nil
	}
	name, ok := s.Func.(*syntax.Name)
	if !ok || name.ID != "super" || u.resolve("super").kind != refGlobal {
		return nil
	}
	class, first := u.superOperands()
	if first == nil {
		return nil
	}
	site, cell, slots := u.methodSite(attr), u.globalCell("super"), u.host.Slots
	operands := func() (c *object.Cell, self any) {
		vars := *slots
		if self = vars[first.slot]; first.cell {
			self = self.(*object.Cell).V
		}
		return vars[class].(*object.Cell), self
	}
	find, super, found := u.typed.global, u.typed.super, &object.Found{}
	slow := func(...any) (any, error) {
		c, self := operands()
		found.V, found.Self = site.Method(super(find(cell), c, self))
		return found, nil
	}
	return call(u.pos(s), &operation{
		f: ready(slow),
		leaf: func(_ *[]any, slow func() any) func() any {
			return func() any {
				c, self := operands()
				if after, ok := c.V.(*object.Type); ok && self != nil && cell.V == nil && cell.Next.V == object.SuperType {
					found.V, found.Self = site.SuperMethod(after, self)
					return found
				}
				return slow()
			}
		},
	})
}

// attrSite is an attribute's name at one place of the source, with what the
// last look-up there found.
func (u *unit) attrSite(name string) *object.AttrSite {
	name = u.cur.mangle(name)
	u.noteName(name)
	return object.NewAttrSite(name)
}

// methodSite is the site of a method that is called: where it is not found,
// that is the attribute's place and not the call's.
func (u *unit) methodSite(a *syntax.Attribute) *object.AttrSite {
	s := u.attrSite(a.Attr)
	s.Pos = u.attrPos(a, a)
	return s
}

// attrPos is the place of n, which reads or calls the attribute a: where that
// stands on a line of its own, in a chain of many, it is that line's.
func (u *unit) attrPos(n syntax.Node, a *syntax.Attribute) int32 {
	s := n.Pos()
	if s.Line == a.EndLine {
		return u.pos(n)
	}
	s.Line, s.Col = a.EndLine, a.EndCol-int32(len(a.Attr))
	return u.pos(s)
}

// Keywords are the names of a call's keyword arguments, which are its last, and
// what finds the method that is called, or nil.
type Keywords struct {
	Names []string
	Site  *object.AttrSite
	Plan  Plan
}

// Plan says how a function of the script takes the arguments of a call with keywords,
// whose last one there had the same code.
type Plan struct {
	Code     *Code
	To       []int32 // the slot of each argument
	Defaults int     // how many defaults the function had
	Rest     []int32 // the slots of positional parameters that have their defaults
	Only     []int32 // and of those that are by keyword only
}

// PlanFor makes the plan for a call that a function with so many defaults surely
// takes; n is how many arguments there are.
func PlanFor(c *Code, defaults, n int, names []string) Plan {
	p := Plan{Code: c, Defaults: defaults}
	given := make([]bool, c.ArgCount+c.KwOnly)
	for i := range n {
		to := i
		if at := i - (n - len(names)); at >= 0 {
			to = slices.Index(c.VarNames, names[at])
		}
		p.To = append(p.To, int32(to))
		given[to] = true
	}
	for i, g := range given {
		switch {
		case g:
		case i < c.ArgCount:
			p.Rest = append(p.Rest, int32(i))
		default:
			p.Only = append(p.Only, int32(i))
		}
	}
	return p
}

// cellValue reads a cell that may be unset.
func cellValue(c any) any { return c.(*object.Cell).V }

// simpleArgs reports that evaluating the arguments can't change what a global
// means, and hardly fail before it is looked up: the callee is then read last.
func (u *unit) simpleArgs(args []syntax.Expr) bool {
	for _, a := range args {
		switch n := a.(type) {
		case *syntax.Constant:
		case *syntax.Name:
			if r := u.resolve(n.ID); r.kind != refSlot || !u.set.has(r.slot) {
				return false
			}
		case *syntax.BinOp:
			if !u.simpleArgs([]syntax.Expr{n.Left, n.Right}) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
