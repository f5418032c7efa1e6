package compile

import (
	"regexp"
	"strings"
	"sync"

	"github.com/expr-lang/expr/builtin"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// expr's own expression language, where Python has no meaning for it.
//
// A pipe `x | f(args)` is f(x, args) when f is one of expr's built-in names and
// nothing in the program is called that. Where Python has a built-in of that
// name too, `x | int(y)` must stay Python's "or", so it is a pipe only when
// Python's reading would be an error or pointless: without arguments, or with
// a predicate (an argument with # or a leading .name), or map and filter with
// one argument. What it calls is Python's function then, unless it takes a
// predicate: [3, 1] | max() is max([3, 1]). The other names are found in the
// module _expr, wherever the program runs.
//
// A predicate function (filter, map, any, …) becomes a loop of the frame it
// stands in, as a comprehension does, so await works inside a predicate.

// predicates are expr's built-ins that take a predicate, with those names that
// Python has too.
var predicates = map[string]bool{
	"all": true, "any": true, "none": true, "one": true, "filter": true, "map": true, "count": true, "find": true,
	"findIndex": true, "findLast": true, "findLastIndex": true, "groupBy": true, "sortBy": true, "reduce": true, "sum": true,
}

// pythons are expr's built-in names that are Python's too.
var pythons = map[string]bool{
	"all": true, "any": true, "filter": true, "map": true, "sum": true, "max": true, "min": true, "abs": true, "round": true,
	"int": true, "float": true, "len": true, "type": true,
}

// pointer is what # means inside a predicate.
type pointer struct {
	elem, index, acc int
	scope            *scope // where functions inside the predicate find it, or nil
}

// The names of #, #index and #acc in the scope of a predicate that has
// functions in it.
const pointerName = "#"

var pointerNames = []string{pointerName, pointerName + "index", pointerName + "acc"}

// usesPointer reports a # (or a leading .name) in an expression that is not
// the one of a predicate inside it.
func usesPointer(e syntax.Expr) bool {
	found := false
	inner := map[*syntax.Call]bool{} // whose arguments are predicates of their own
	var look func(syntax.Node) bool
	look = func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Pointer:
			found = true
		case *syntax.BinOp:
			if c := pipeTarget(n); c != nil && predicates[calledName(c)] {
				inner[c] = true
			}
		case *syntax.Call:
			if inner[n] {
				return false
			}
			if isPredicateCall(n) {
				syntax.Walk(n.Args[0], look)
				return false
			}
		}
		return !found
	}
	syntax.Walk(e, look)
	return found
}

// isPredicateCall reports a call that is lowered to a loop.
func isPredicateCall(n *syntax.Call) bool {
	name, ok := n.Func.(*syntax.Name)
	if !ok || !predicates[name.ID] || len(n.Args) < 2 {
		return false
	}
	for _, a := range n.Args[1:] {
		if usesPointer(a) {
			return true
		}
	}
	return false
}

// pipeTarget gives the call that the | pipes into, if it may be a pipe: the
// leftmost operand of its right side, as expr's | binds loosest of all:
// x | len() - 1 is len(x) - 1, and x | first().name is first(x).name.
func pipeTarget(n *syntax.BinOp) *syntax.Call {
	if n.Op != "|" {
		return nil
	}
	for e := n.Right; ; {
		switch r := e.(type) {
		case *syntax.Call:
			if isTarget(r) {
				return r
			}
			e = r.Func
		case *syntax.Attribute:
			e = r.Value
		case *syntax.Subscript:
			e = r.Value
		case *syntax.BinOp:
			if r.Op == "|" {
				return nil
			}
			e = r.Left
		default:
			return nil
		}
	}
}

// isTarget reports a call that may be the target of a pipe.
func isTarget(c *syntax.Call) bool {
	name, ok := c.Func.(*syntax.Name)
	if !ok || len(c.Keywords) > 0 || hasStar(c.Args) {
		return false
	}
	if _, ok := builtin.Index[name.ID]; !ok {
		return false
	}
	if !pythons[name.ID] || len(c.Args) == 0 || len(c.Args) == 1 && (name.ID == "map" || name.ID == "filter") {
		return true
	}
	for _, a := range c.Args {
		if usesPointer(a) {
			return true
		}
	}
	return false
}

// calledName is the name that a target or a predicate call calls.
func calledName(c *syntax.Call) string { return c.Func.(*syntax.Name).ID }

// assigned reports that the program gives the name a meaning of its own.
func (u *unit) assigned(name string) bool {
	switch r := u.resolve(name); r.kind {
	case refGlobal:
	case refName: // of a class body, or of exec
		if u.cur.local(name) {
			return true
		}
	default:
		return true
	}
	top := u.scope
	for top.parent != nil {
		top = top.parent
	}
	if y := top.names[name]; y != nil && y.bound || top.starImport {
		return true
	}
	return u.host.Globals.GetStr(name) != nil
}

// pipe lowers the call that a pipe ends in: f(args) of x | f(args) is f(x, args).
func (u *unit) pipe(n *syntax.Call, source syntax.Expr) node {
	name := calledName(n)
	if predicates[name] {
		return u.predicate(name, u.expr(source), n.Args, n)
	}
	parts := u.exprs_(append([]syntax.Expr{source}, n.Args...))
	var f node
	if pythons[name] {
		f = u.loadName(name, n.Func)
	} else {
		f = call(u.pos(n), u.exprName, constant(name))
	}
	return call(u.pos(n), u.typed.callN, append([]node{f}, parts...)...)
}

// pipeSource gives what is piped into the call, or nil.
func (u *unit) pipeSource(n *syntax.Call) syntax.Expr {
	if source := u.pipes[n]; source != nil && !u.assigned(calledName(n)) {
		return source
	}
	return nil
}

// exprName finds one of expr's built-ins.
func (u *unit) exprName(name any) any {
	return object.GetAttr(u.host.Import("_expr", object.None, 0), name.(string))
}

// predicateCall lowers filter(x, # > 1), or gives nil when it is an ordinary
// call.
func (u *unit) predicateCall(n *syntax.Call, name *syntax.Name) node {
	if !isPredicateCall(n) || u.assigned(name.ID) {
		return nil
	}
	return u.predicate(name.ID, u.expr(n.Args[0]), n.Args[1:], n)
}

// predicate lowers a predicate function to a loop over the source.
func (u *unit) predicate(name string, src node, args []syntax.Expr, n *syntax.Call) node {
	want := 1
	if name == "reduce" || name == "sortBy" {
		want = 2
	}
	least := 1
	switch name {
	case "count", "sum", "any", "all", "none", "one", "sortBy":
		least = 0
	}
	if len(args) < least || len(args) > want {
		return call(u.pos(n), noPredicate, constant(name), src)
	}
	p := u.pos(n)
	ptr := &pointer{u.temp(), u.temp(), u.temp(), u.cur.children[n]}
	it := u.temp()
	backwards := strings.HasPrefix(name, "findLast")
	if backwards {
		list := u.spill(call(p, toList, src))
		u.store(ptr.index, call(p, lastIndex, list))
		u.store(it, call(p, backIter, list))
	} else {
		u.store(it, call(p, u.typed.iter, src))
		u.store(ptr.index, constant(object.Int(-1)))
	}
	initial := map[string]node{
		"all": boolean(true), "any": boolean(false), "none": boolean(true), "one": constant(object.Int(0)), "count": constant(object.Int(0)),
		"sum": constant(object.Int(0)), "find": constant(object.None), "findIndex": constant(object.None),
		"findLast": constant(object.None), "findLastIndex": constant(object.None), "groupBy": call(p, u.typed.dict), "reduce": constant(nil),
	}[name]
	if initial == nil {
		initial = call(p, u.typed.list)
	}
	if name == "reduce" && len(args) == 2 {
		initial = u.expr(args[1])
	}
	u.store(ptr.acc, initial)
	keys := 0
	if name == "sortBy" {
		keys = u.temp()
		u.store(keys, call(p, u.typed.list))
	}
	outer := u.pointer
	top, end := u.newLabel(), u.newLabel()
	before := u.set.clone()
	u.label(top)
	u.next(ptr.elem, call(p, u.typed.next, load(it)), end)
	step := object.OpAdd
	if backwards {
		step = object.OpSub
	}
	if !backwards {
		u.store(ptr.index, call(p, withInt(step, 1), load(ptr.index)))
	}
	again := func() {
		if backwards {
			u.store(ptr.index, call(p, withInt(step, 1), load(ptr.index)))
		}
		u.jump(top)
	}
	u.pointer = ptr
	around := u.cur
	if ptr.scope != nil {
		u.cur = ptr.scope
		u.bindPointer(ptr, n)
	}
	elem, acc := load(ptr.elem), load(ptr.acc)
	var pred syntax.Expr
	if len(args) > 0 {
		pred = args[0]
		if s, ok := pred.(*syntax.Set); ok && len(s.Elts) == 1 { // {# > 1}
			pred = s.Elts[0]
		}
	}
	value := func() node {
		switch {
		case pred == nil:
			return elem
		case usesPointer(pred):
			return u.expr(pred)
		}
		return call(p, u.applyPredicate, u.expr(pred), elem)
	}
	// unless jumps to label when the predicate does not hold.
	unless := func(label int32) {
		if pred != nil && usesPointer(pred) {
			u.jumpIf(pred, false, label)
			return
		}
		u.jumpWhen(call(p, object.Truth, value()), false, label)
	}
	no := u.newLabel()
	switch name {
	case "filter":
		unless(no)
		u.drop(call(p, u.typed.listAppend, acc, elem))
	case "map":
		v := value()
		u.drop(call(p, u.typed.listAppend, acc, v))
	case "all":
		yes := u.newLabel()
		unless(yes)
		u.jump(no)
		u.label(yes)
		u.store(ptr.acc, boolean(false))
		u.jump(end)
	case "any", "none":
		unless(no)
		u.store(ptr.acc, boolean(name == "any"))
		u.jump(end)
	case "one", "count":
		unless(no)
		u.store(ptr.acc, call(p, withInt(object.OpAdd, 1), acc))
	case "find", "findLast":
		unless(no)
		u.store(ptr.acc, elem)
		u.jump(end)
	case "findIndex", "findLastIndex":
		unless(no)
		u.store(ptr.acc, load(ptr.index))
		u.jump(end)
	case "sum":
		v := value()
		u.store(ptr.acc, call(p, object.Add, acc, v))
	case "groupBy":
		v := value()
		u.drop(call(p, groupInto, acc, v, elem))
	case "sortBy":
		v := value()
		u.drop(call(p, u.typed.listAppend, load(keys), v))
		u.drop(call(p, u.typed.listAppend, acc, elem))
	case "reduce":
		if len(args) < 2 {
			first := u.newLabel()
			u.jumpWhen(call(p, isAbsent, acc), false, first)
			u.store(ptr.acc, elem)
			u.jump(no)
			u.label(first)
		}
		v := value()
		u.store(ptr.acc, v)
	}
	u.label(no)
	again()
	u.label(end)
	u.set = before
	u.pointer = outer
	u.cur = around
	switch name {
	case "one":
		u.store(ptr.acc, call(p, testInt(object.CmpEq, 1), acc))
	case "sortBy":
		order := constant("asc")
		if len(args) == 2 {
			order = u.expr(args[1])
		}
		u.store(ptr.acc, call(p, sortByKeys, acc, load(keys), order))
	case "reduce":
		u.store(ptr.acc, call(p, reduced, acc))
	}
	u.free(it)
	u.free(ptr.elem)
	u.free(ptr.index)
	return load(ptr.acc)
}

// applyPredicate is a predicate without #: a function is called with the
// element, anything else is taken as it is.
func (u *unit) applyPredicate(f, elem any) any {
	if object.IsCallable(f) {
		return u.host.Call1(f, elem)
	}
	return f
}

// noPredicate is a predicate function called without one, or with too much.
func noPredicate(name, src any) any {
	panic(object.Newf(object.TypeError, "%s() takes a list and a predicate", name))
}

// needsScope reports that a function inside a predicate's arguments speaks of
// the element: it then needs names that the function can capture.
func needsScope(args []syntax.Expr) bool {
	found := false
	for _, a := range args {
		syntax.Walk(a, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Lambda:
				found = found || usesPointer(n.Body)
			case *syntax.GeneratorExp:
				found = found || usesPointer(n)
			}
			return !found
		})
	}
	return found
}

// pipe notes that the | ends in a call.
func (a *analyser) pipe(n *syntax.BinOp) bool {
	c := pipeTarget(n)
	if c == nil {
		return false
	}
	if a.pipes == nil {
		a.pipes = map[*syntax.Call]syntax.Expr{}
	}
	a.pipes[c] = n.Left
	return true
}

// call looks at a call's function and arguments, and at what is piped into it.
func (a *analyser) call(s *scope, n *syntax.Call) {
	a.warnCall(n)
	a.expr(s, n.Func)
	source := a.pipes[n]
	a.exprMaybe(s, source)
	switch {
	case source != nil && predicates[calledName(n)]:
		a.predicate(s, n, n.Args)
	case isPredicateCall(n):
		a.expr(s, n.Args[0])
		a.predicate(s, n, n.Args[1:])
	default:
		a.elements(s, n.Args)
	}
	a.keywords(s, n.Keywords)
}

// predicate is what scope analysis does with a predicate's arguments: with a
// function in them they get a scope of their own, as a comprehension does.
func (a *analyser) predicate(s *scope, n *syntax.Call, args []syntax.Expr) {
	if needsScope(args) {
		s = newScope(compScope, "<predicate>", s, n)
		s.predicate = true
		for _, name := range pointerNames {
			s.sym(name).bound = true
		}
	}
	a.exprs(s, args)
}

// pointer notes that # is spoken of, in a scope inside a predicate's.
func (a *analyser) pointer(s *scope, n *syntax.Pointer) {
	for f := s; f != nil; f = f.parent {
		if f.predicate {
			s.sym(pointerName + n.Name).used = true
			return
		}
	}
}

// bindPointer gives the names of a predicate's scope the element that has
// come. Each element has cells of its own, lest functions that are kept all
// see the last one.
func (u *unit) bindPointer(ptr *pointer, n syntax.Node) {
	for i, slot := range []int{ptr.elem, ptr.index, ptr.acc} {
		name := pointerNames[i]
		if y := u.cur.names[name]; y.cell {
			u.store(y.slot, call(u.pos(n), u.typed.newCell))
		}
		u.assignName(name, load(slot), n)
	}
}

// pointerExpr reads #, #index or #acc.
func (u *unit) pointerExpr(n *syntax.Pointer) node {
	switch {
	case u.pointer != nil && u.pointer.scope == nil && n.Name == "index":
		return load(u.pointer.index)
	case u.pointer != nil && u.pointer.scope == nil && n.Name == "acc":
		return load(u.pointer.acc)
	case u.pointer != nil && u.pointer.scope == nil:
		return load(u.pointer.elem)
	}
	name := pointerName + n.Name
	if r := u.resolve(name); r.kind == refGlobal || r.kind == refName {
		return call(u.pos(n), noElement)
	}
	return u.loadName(name, n)
}

// noElement is a # where the program has given the predicate function's name a
// meaning of its own.
func noElement() any { panic(object.New(object.SyntaxError, "'#' outside a predicate")) }

// onPointer reports a chain of attributes that begins at #: its names are
// fields, which for a dict are keys.
func onPointer(e syntax.Expr) bool {
	switch n := e.(type) {
	case *syntax.Pointer:
		return true
	case *syntax.Attribute:
		return onPointer(n.Value)
	case *syntax.Subscript:
		return onPointer(n.Value)
	}
	return false
}

// optionalChain reports a chain of attributes, subscripts and calls that has a
// ?. in it.
func optionalChain(e syntax.Expr) bool {
	for {
		switch n := e.(type) {
		case *syntax.Attribute:
			if n.Optional {
				return true
			}
			e = n.Value
		case *syntax.Subscript:
			if n.Optional {
				return true
			}
			e = n.Value
		case *syntax.Call:
			e = n.Func
		default:
			return false
		}
	}
}

// chain lowers a chain with a ?. in it: all of it is None when what stands
// before a ?. is None.
type chain struct {
	*unit
	value int // the temporary that holds the value
	end   int32
	keep  bits // what is surely assigned where the first ?. leaves
}

func (u *unit) chain(e syntax.Expr) node {
	c := &chain{unit: u, value: u.temp(), end: u.newLabel()}
	u.store(c.value, c.link(e))
	u.label(c.end)
	u.set = u.set.and(c.keep)
	return load(c.value)
}

// link lowers the chain as far as e.
func (c *chain) link(e syntax.Expr) node {
	if !optionalChain(e) {
		return c.expr(e)
	}
	p := c.pos(e)
	switch n := e.(type) {
	case *syntax.Attribute:
		return call(p, fetchField, c.before(n.Value, n.Optional), constant(n.Attr))
	case *syntax.Subscript:
		v := c.before(n.Value, n.Optional)
		if c.hoists(n.Slice) {
			v = c.spill(v)
		}
		if n.Optional {
			return call(p, fetchItem, v, c.expr(n.Slice))
		}
		return call(p, c.typed.getItem, v, c.expr(n.Slice))
	}
	n := e.(*syntax.Call)
	attr, isMethod := n.Func.(*syntax.Attribute)
	var f node
	if isMethod {
		f = c.spill(c.getAttr(p, c.before(attr.Value, attr.Optional), attr.Attr))
	} else {
		f = c.spill(c.link(n.Func))
	}
	list, kw := c.arguments(f, n.Args, n.Keywords, n)
	return call(p, c.typed.callStar, f, list, kw)
}

// before lowers what a link stands behind, and leaves the chain when that is
// None and the link optional.
func (c *chain) before(e syntax.Expr, optional bool) node {
	v := c.link(e)
	if !optional {
		return v
	}
	c.store(c.value, v)
	if c.keep == nil {
		c.keep = c.set.clone()
	}
	c.jumpWhen(call(c.pos(e), c.typed.isNone, load(c.value)), true, c.end)
	return load(c.value)
}

// fetchItem is expr's a?.[k]: None for a key that a dict does not have.
func fetchItem(v, k any) any {
	if d, ok := v.(*object.Dict); ok {
		if x := d.Get(k); x != nil {
			return x
		}
		return object.None
	}
	return object.GetItem(v, k)
}

// fetchField is expr's a.name: a dict's key, None when it has none, or an
// attribute.
func fetchField(v, name any) any {
	if object.IsMapping(v) {
		if d, ok := v.(*object.Dict); ok {
			if x := d.Get(name); x != nil {
				return x
			}
			return object.None
		}
		return object.CallMethod(v, "get", name)
	}
	return object.GetAttr(v, name.(string))
}

// exprOperator lowers the operators that only expr has.
func (u *unit) exprOperator(n *syntax.BinOp) node {
	p := u.pos(n)
	switch n.Op {
	case "??":
		if !u.hoists(n.Right) {
			name := u.letName()
			x := letVar(name)
			return let(name, u.expr(n.Left), conditional(call(p, u.typed.isNone, x), u.expr(n.Right), x))
		}
		t, end := u.temp(), u.newLabel()
		u.store(t, u.expr(n.Left))
		keep := u.set.clone()
		u.jumpWhen(call(p, u.typed.isNone, load(t)), false, end)
		u.store(t, u.expr(n.Right))
		u.set = u.set.and(keep)
		u.label(end)
		return load(t)
	}
	f := map[syntax.Op]any{
		"..": rangeList, "matches": matchesRegexp,
		"contains": onStrings("contains", strings.Contains), "startsWith": onStrings("startsWith", strings.HasPrefix),
		"endsWith": onStrings("endsWith", strings.HasSuffix),
	}[n.Op]
	if f == nil {
		panic(&Error{Msg: "inloop does not have the operator " + string(n.Op), Filename: u.src.File, Span: n.Span})
	}
	a, b := u.two(n.Left, n.Right)
	return call(p, f, a, b)
}

// maxRange bounds a..b, which is a list.
const maxRange = 1 << 26

// rangeList is a..b: both ends are included.
func rangeList(a, b any) any {
	from, to := object.ToInt(a), object.ToInt(b)
	if from <= to && uint(to-from) >= maxRange {
		panic(object.New(object.MemoryError, "too many integers for a list"))
	}
	return object.NewList(object.ToSlice(&object.Range{Start: from, Stop: to + 1, Step: 1})...)
}

//go:noinline
func onStrings(op string, f func(a, b string) bool) func(a, b any) bool {
	return func(a, b any) bool {
		x, ok1 := object.AsStr(a)
		y, ok2 := object.AsStr(b)
		if !ok1 || !ok2 {
			panic(object.Newf(object.TypeError, "'%s' wants two strings, not '%s' and '%s'", op, object.TypeName(a), object.TypeName(b)))
		}
		return f(x, y)
	}
}

var regexps sync.Map // pattern → *regexp.Regexp

// matchesRegexp is expr's matches: a search by Go's regular expressions.
func matchesRegexp(a, b any) bool {
	x, ok1 := object.AsStr(a)
	y, ok2 := object.AsStr(b)
	if !ok1 || !ok2 {
		panic(object.Newf(object.TypeError, "'matches' wants two strings, not '%s' and '%s'", object.TypeName(a), object.TypeName(b)))
	}
	r, ok := regexps.Load(y)
	if !ok {
		c, err := regexp.Compile(y)
		if err != nil {
			panic(object.New(object.ValueError, err.Error()))
		}
		r, _ = regexps.LoadOrStore(y, c)
	}
	return r.(*regexp.Regexp).MatchString(x)
}

func toList(v any) any    { return object.NewList(object.ToSlice(v)...) }
func lastIndex(l any) any { return object.Int(len(l.(*object.List).Items) - 1) }
func isAbsent(v any) bool { return v == nil }
func backIter(l any) any {
	items := l.(*object.List).Items
	i := len(items)
	return object.FuncIter(func() any {
		if i == 0 {
			return nil
		}
		i--
		return items[i]
	})
}

func groupInto(a ...any) any {
	d := a[0].(*object.Dict)
	if l, ok := d.Get(a[1]).(*object.List); ok {
		l.Items = append(l.Items, a[2])
	} else {
		d.Set(a[1], object.NewList(a[2]))
	}
	return nil
}

func sortByKeys(a ...any) any {
	items, keys := a[0].(*object.List).Items, a[1].(*object.List).Items
	order, _ := object.AsStr(a[2])
	if order != "asc" && order != "desc" {
		panic(object.Newf(object.ValueError, "invalid order %s, expected asc or desc", object.Repr(a[2])))
	}
	pairs := make([]any, len(items))
	for i := range items {
		pairs[i] = object.NewTuple(keys[i], items[i])
	}
	first := object.NewBuiltin("", "key", "pair, /", func(a []any) any { return a[0].(*object.Tuple).Items[0] }, "")
	object.SortSlice(pairs, first, order == "desc")
	out := object.NewList()
	for _, p := range pairs {
		out.Items = append(out.Items, p.(*object.Tuple).Items[1])
	}
	return out
}

func reduced(v any) any {
	if v == nil {
		panic(object.New(object.TypeError, "reduce of empty array with no initial value"))
	}
	return v
}
