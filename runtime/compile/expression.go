package compile

import (
	"math/big"
	"strconv"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Expressions. expr returns a node for the value; where a part can't be a node
// (await, yield, a comprehension's loop, an assignment) items are emitted
// first and the node reads a temporary. Operands to the left of such a part
// are spilled before it, so that the order of evaluation stays Python's.

// hoists reports whether lowering e emits items.
func (u *unit) hoists(e syntax.Expr) bool {
	switch e.(type) {
	case nil, *syntax.Name, *syntax.Constant:
		return false
	}
	h, known := u.hoisting[e]
	if !known {
		if u.hoisting == nil {
			u.hoisting = map[syntax.Expr]bool{}
		}
		h = u.findHoist(e)
		u.hoisting[e] = h
	}
	return h
}

func (u *unit) findHoist(e syntax.Expr) bool {
	switch n := e.(type) {
	case *syntax.Await, *syntax.Yield, *syntax.YieldFrom, *syntax.NamedExpr, *syntax.ListComp, *syntax.SetComp, *syntax.DictComp:
		return true
	case *syntax.GeneratorExp:
		return u.hoists(n.Generators[0].Iter)
	case *syntax.BoolOp:
		return u.hoistsAny(n.Values)
	case *syntax.BinOp:
		if pipeTarget(n) == nil {
			return u.hoists(n.Left) || u.hoists(n.Right)
		}
		return u.hoists(n.Right) || u.hoists(n.Left)
	case *syntax.UnaryOp:
		return u.hoists(n.Operand)
	case *syntax.Lambda:
		return u.hoistsArgs(n.Args)
	case *syntax.IfExp:
		return u.hoists(n.Test) || u.hoists(n.Body) || u.hoists(n.OrElse)
	case *syntax.Dict:
		return u.hoistsAny(n.Keys) || u.hoistsAny(n.Values)
	case *syntax.Set:
		return u.hoistsAny(n.Elts)
	case *syntax.Compare:
		return u.hoists(n.Left) || u.hoistsAny(n.Comparators)
	case *syntax.Call:
		source := u.pipes[n]
		if isPredicateCall(n) || optionalChain(n) || source != nil && (predicates[calledName(n)] || u.hoists(source)) {
			return true
		}
		if u.hoists(n.Func) || u.hoistsAny(n.Args) {
			return true
		}
		for _, k := range n.Keywords {
			if u.hoists(k.Value) {
				return true
			}
		}
	case *syntax.JoinedStr:
		return u.hoistsAny(n.Values)
	case *syntax.FormattedValue:
		return u.hoists(n.Value) || n.FormatSpec != nil && u.hoistsAny(n.FormatSpec.Values)
	case *syntax.Attribute:
		return optionalChain(n) || u.hoists(n.Value)
	case *syntax.Subscript:
		return optionalChain(n) || u.hoists(n.Value) || u.hoists(n.Slice)
	case *syntax.Starred:
		return u.hoists(n.Value)
	case *syntax.List:
		return u.hoistsAny(n.Elts)
	case *syntax.Tuple:
		return u.hoistsAny(n.Elts)
	case *syntax.Slice:
		return u.hoists(n.Lower) || u.hoists(n.Upper) || u.hoists(n.Step)
	}
	return false
}

func (u *unit) hoistsAny(es []syntax.Expr) bool {
	for _, e := range es {
		if e != nil && u.hoists(e) {
			return true
		}
	}
	return false
}

func (u *unit) hoistsArgs(a *syntax.Arguments) bool {
	return u.hoistsAny(a.Defaults) || u.hoistsAny(a.KwDefaults)
}

// exprs_ lowers operands in order; those before the last one that emits items
// are spilled.
func (u *unit) exprs_(es []syntax.Expr) []node {
	last := -1
	for i, e := range es {
		if u.hoists(e) {
			last = i
		}
	}
	out := make([]node, len(es))
	for i, e := range es {
		n := u.expr(e)
		if i < last && !isConstant(n) {
			n = u.spill(n)
		}
		out[i] = n
	}
	return out
}

// two lowers a pair of operands.
func (u *unit) two(a, b syntax.Expr) (node, node) {
	n := u.exprs_([]syntax.Expr{a, b})
	return n[0], n[1]
}

// Constant is the language's value of a literal of the tree.
func Constant(v any) any {
	switch v := v.(type) {
	case nil:
		return object.None
	case syntax.EllipsisValue:
		return object.Ellipsis
	case syntax.BytesValue:
		return object.Bytes(v)
	case int:
		return object.Int(v)
	case *big.Int:
		return object.NormInt(v)
	}
	return v
}

// maxDepth bounds how deep expressions may nest, a + b + c counting twice.
const maxDepth = 10000

var binOps = map[syntax.Op]object.BinOp{
	"+": object.OpAdd, "-": object.OpSub, "*": object.OpMul, "@": object.OpMatMul, "/": object.OpTrueDiv, "//": object.OpFloorDiv,
	"%": object.OpMod, "**": object.OpPow, "<<": object.OpLShift, ">>": object.OpRShift, "&": object.OpAnd, "^": object.OpXor, "|": object.OpOr,
}

var cmpOps = map[syntax.Op]object.CmpOp{
	"<": object.CmpLt, "<=": object.CmpLe, "==": object.CmpEq, "!=": object.CmpNe, ">": object.CmpGt, ">=": object.CmpGe,
}

// expr lowers an expression to a node that gives its value.
func (u *unit) expr(e syntax.Expr) node {
	if u.depth++; u.depth > maxDepth {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded during compilation"))
	}
	defer func() { u.depth-- }()
	switch n := e.(type) {
	case *syntax.Constant:
		v := Constant(n.Value)
		u.noteConst(v)
		return constant(v)
	case *syntax.Name:
		return u.loadName(n.ID, n)
	case *syntax.BinOp:
		return u.binOp(n)
	case *syntax.UnaryOp:
		return u.unaryOp(n)
	case *syntax.BoolOp:
		return u.boolOp(n)
	case *syntax.Compare:
		return u.compare(n)
	case *syntax.IfExp:
		return u.ifExp(n)
	case *syntax.Call:
		if source := u.pipeSource(n); source != nil {
			return u.pipe(n, source)
		}
		if optionalChain(n) {
			return u.chain(n)
		}
		return u.callExpr(n)
	case *syntax.Pointer:
		return u.pointerExpr(n)
	case *syntax.Attribute:
		if optionalChain(n) {
			return u.chain(n)
		}
		v := u.expr(n.Value)
		if onPointer(n.Value) {
			return call(u.pos(n), fetchField, v, constant(n.Attr))
		}
		return u.getAttr(u.attrPos(n, n), v, n.Attr)
	case *syntax.Subscript:
		if optionalChain(n) {
			return u.chain(n)
		}
		if sl, step, ok := fixedStep(n.Slice); ok {
			p := u.exprs_([]syntax.Expr{n.Value, bound(sl.Lower, sl), bound(sl.Upper, sl)})
			known := knownSlice(p[1], p[2], step)
			return call(u.pos(n), func(v, lo, hi any) any { return object.GetSlice(v, lo, hi, step, known) }, p...)
		}
		v, k := u.two(n.Value, n.Slice)
		return u.getItem(u.pos(n), v, k)
	case *syntax.Slice:
		return u.slice(n)
	case *syntax.Tuple:
		if t := constantTuple(n); t != nil {
			return constant(t)
		}
		if len(n.Elts) == 2 && !hasStar(n.Elts) {
			a, b := u.two(n.Elts[0], n.Elts[1])
			return call(u.pos(n), &operation{f: object.Pair, sure: object.Pair}, a, b)
		}
		return u.sequence(n, n.Elts, u.typed.tuple, u.typed.listToTuple)
	case *syntax.List:
		return u.sequence(n, n.Elts, u.typed.list, nil)
	case *syntax.Set:
		return u.setDisplay(n)
	case *syntax.Dict:
		return u.dict(n)
	case *syntax.JoinedStr:
		return u.joinedStr(n)
	case *syntax.FormattedValue:
		return u.formatted(n)
	case *syntax.Lambda:
		return u.lambda(n)
	case *syntax.NamedExpr:
		v := u.spill(u.expr(n.Value))
		u.assignName(n.Target.ID, v, n.Target)
		return v
	case *syntax.Await:
		return u.await(u.awaitedCall(n.Value), n, AwaitExpr)
	case *syntax.Yield:
		t := u.yield(n.Value, n)
		return load(t)
	case *syntax.YieldFrom:
		t := u.temp()
		u.store(t, u.expr(n.Value))
		u.items = append(u.items, item{kind: itFrom, instr: Instr{Op: OpYieldFrom, A: int32(t), Pos: u.pos(n)}})
		return load(t)
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp:
		return u.comprehension(n)
	case *syntax.GeneratorExp:
		return u.generatorExp(n)
	}
	panic(&Error{Msg: "inloop does not have this expression here", Filename: u.src.File, Span: e.Pos()})
}

func (u *unit) letName() string {
	u.lets++
	return "v" + strconv.Itoa(u.lets)
}

// yield yields a value, or None, at a place, and gives the slot that what is sent comes
// in. An async generator's value is not its caller's, but that of who awaits it.
func (u *unit) yield(e syntax.Expr, at syntax.Node) (slot int) {
	v, sure := constant(object.None), source{kind: isKnown, value: object.None}
	if e != nil {
		v = u.expr(e)
		if u.hasCourse() && !u.hoists(e) {
			sure = u.sureSource(e)
		} else {
			sure = source{}
		}
	}
	slot = u.temp()
	in := Instr{Op: OpYield, A: int32(slot), Pos: u.pos(at)}
	u.items = append(u.items, item{kind: itYield, node: v, instr: in, sure: sure})
	return slot
}

// await awaits the node's value.
func (u *unit) await(v node, n syntax.Node, kind int32) node {
	t := u.temp()
	u.store(t, v)
	u.instr(Instr{Op: OpAwait, A: int32(t), B: kind, Pos: u.pos(n)})
	return load(t)
}

// loadName reads a variable.
func (u *unit) loadName(name string, n syntax.Node) node {
	if name == "__debug__" {
		return constant(u.opt.Optimize == 0)
	}
	r := u.resolve(name)
	switch r.kind {
	case refSlot:
		if u.set.has(r.slot) {
			return load(r.slot)
		}
		return u.readLocal(u.pos(n), r.slot, r.name)
	case refCell:
		free := r.slot >= u.code.FreeBase && r.slot < u.code.FreeBase+len(u.code.FreeNames)
		if free {
			return u.readCell(u.pos(n), u.typed.free, r.slot, r.name)
		}
		return u.readCell(u.pos(n), u.typed.cell, r.slot, r.name)
	case refGlobal:
		return u.loadGlobal(u.pos(n), r.name)
	case refClassFree:
		return call(u.pos(n), u.typed.nameOrCell, load(0), load(r.slot), constant(r.name))
	case refOuterName:
		names := u.loadName(classNames, n)
		if r.slot >= 0 {
			return call(u.pos(n), u.typed.nameOrCell, names, load(r.slot), constant(r.name))
		}
		return call(u.pos(n), u.typed.name, names, u.globalRef(r.name))
	}
	return call(u.pos(n), u.typed.name, load(0), u.globalRef(r.name))
}

// globalRef is the constant that stands for a global: its cell, behind which
// the built-in of that name is found.
func (u *unit) globalRef(name string) node { return constant(u.globalCell(name)) }

func (u *unit) globalCell(name string) *object.Cell {
	c := u.host.Globals.GlobalCell(name)
	if c.Next == nil {
		c.Next = u.host.Builtin(name)
	}
	return c
}

func (u *unit) binOp(n *syntax.BinOp) node {
	if f := foldBinary(n); f != nil {
		return constant(f)
	}
	op, ok := binOps[n.Op]
	if !ok {
		return u.exprOperator(n)
	}
	if n.Op == "|" {
		if c := pipeTarget(n); c != nil && u.pipeSource(c) != nil {
			return u.expr(n.Right)
		}
	}
	// A long chain a + b + c + … leans left; walking it in a loop keeps the
	// Go stack flat.
	a, b := u.two(n.Left, n.Right)
	return u.binary(u.pos(n), op, a, b)
}

// foldBinary computes small constant arithmetic, so that 24*60*60 is a
// constant; what could fail or grow is left alone.
func foldBinary(n *syntax.BinOp) any {
	l, ok1 := constInt(n.Left)
	r, ok2 := constInt(n.Right)
	if !ok1 || !ok2 || l > 1<<30 || r > 1<<30 || l < -1<<30 || r < -1<<30 {
		return nil
	}
	switch n.Op {
	case "+":
		return object.Int(l + r)
	case "-":
		return object.Int(l - r)
	case "*":
		return object.Int(l * r)
	}
	return nil
}

func constInt(e syntax.Expr) (int, bool) {
	switch n := e.(type) {
	case *syntax.Constant:
		i, ok := n.Value.(int)
		return i, ok
	case *syntax.BinOp:
		if v, ok := foldBinary(n).(int); ok {
			return v, true
		}
	case *syntax.UnaryOp:
		if n.Op == "-" {
			i, ok := constInt(n.Operand)
			return -i, ok
		}
	}
	return 0, false
}

func (u *unit) unaryOp(n *syntax.UnaryOp) node {
	switch n.Op {
	case "not":
		return not(u.test(n.Operand))
	case "-":
		if c, ok := n.Operand.(*syntax.Constant); ok {
			switch v := c.Value.(type) {
			case int:
				if v != 0 {
					return constant(object.Int(-v))
				}
			case float64:
				if v != 0 { // among constants -0.0 and 0.0 are one
					return constant(-v)
				}
			}
		}
		return call(u.pos(n), &operation{f: object.Neg, sure: object.SureNeg, arith: &arithmetic{negation: true}}, u.expr(n.Operand))
	case "+":
		return call(u.pos(n), object.Pos, u.expr(n.Operand))
	}
	return call(u.pos(n), object.Invert, u.expr(n.Operand))
}

// test lowers a condition to a node that gives a Go bool.
func (u *unit) test(e syntax.Expr) node {
	switch n := e.(type) {
	case *syntax.UnaryOp:
		if n.Op == "not" {
			return not(u.test(n.Operand))
		}
	case *syntax.Constant:
		return boolean(object.Truth(Constant(n.Value)))
	case *syntax.Compare:
		if len(n.Ops) == 1 {
			if op, ok := cmpOps[n.Ops[0]]; ok {
				a, b := u.two(n.Left, n.Comparators[0])
				return u.compareTest(u.pos(n), op, a, b)
			}
			return u.compare(n)
		}
		if pairs := u.pairs(n); pairs != nil {
			return u.test(pairs)
		}
	case *syntax.BoolOp:
		if !u.hoistsAny(n.Values) {
			out := u.test(n.Values[0])
			for _, v := range n.Values[1:] {
				out = logical(string(n.Op), out, u.test(v))
			}
			return out
		}
	}
	if isCall(e) {
		return call(u.pos(e), u.truthOfCall, u.expr(e))
	}
	return call(u.pos(e), object.Truth, u.expr(e))
}

// pairs gives a < b < c as a < b and b < c where what stands between is a
// variable of the frame or a constant, which are the same when they are read
// again; nil elsewhere.
func (u *unit) pairs(n *syntax.Compare) *syntax.BoolOp {
	if len(n.Ops) == 1 {
		return nil
	}
	and := &syntax.BoolOp{Span: n.Span, Op: "and"}
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		if i < len(n.Ops)-1 {
			switch m := right.(type) {
			case *syntax.Constant:
			case *syntax.Name:
				if u.resolve(m.ID).kind != refSlot {
					return nil
				}
			default:
				return nil
			}
		}
		and.Values = append(and.Values, &syntax.Compare{Span: n.Span, Left: left, Ops: []syntax.Op{op}, Comparators: []syntax.Expr{right}})
		left = right
	}
	return and
}

// jumpIf goes to label when the condition is want; else it falls through.
func (u *unit) jumpIf(e syntax.Expr, want bool, label int32) {
	switch n := e.(type) {
	case *syntax.UnaryOp:
		if n.Op == "not" {
			u.jumpIf(n.Operand, !want, label)
			return
		}
	case *syntax.BoolOp:
		if (n.Op == "or") == want {
			for _, v := range n.Values {
				u.jumpIf(v, want, label)
			}
			return
		}
		skip := u.newLabel()
		for _, v := range n.Values[:len(n.Values)-1] {
			u.jumpIf(v, !want, skip)
		}
		keep := u.set.clone()
		u.jumpIf(n.Values[len(n.Values)-1], want, label)
		u.set = keep
		u.label(skip)
		return
	case *syntax.Compare:
		if pairs := u.pairs(n); pairs != nil {
			u.jumpIf(pairs, want, label)
			return
		}
	case *syntax.Constant:
		if object.Truth(Constant(n.Value)) == want {
			u.jump(label)
		}
		return
	}
	u.jumpWhen(u.test(e), want, label)
	if u.hasCourse() {
		u.items[len(u.items)-1].test = u.sureTest(e)
	}
}

// boolOp lowers a and b as a value.
func (u *unit) boolOp(n *syntax.BoolOp) node {
	if !u.hoistsAny(n.Values) {
		out := u.expr(n.Values[len(n.Values)-1])
		for i := len(n.Values) - 2; i >= 0; i-- {
			name := u.letName()
			x := letVar(name)
			test := call(u.pos(n.Values[i]), object.Truth, x)
			if n.Op == "or" {
				out = let(name, u.expr(n.Values[i]), conditional(test, x, out))
			} else {
				out = let(name, u.expr(n.Values[i]), conditional(test, out, x))
			}
		}
		return out
	}
	t := u.temp()
	end := u.newLabel()
	var keep bits
	for i, v := range n.Values {
		u.store(t, u.expr(v))
		if i == 0 {
			keep = u.set.clone()
		}
		if i < len(n.Values)-1 {
			u.jumpWhen(call(u.pos(v), object.Truth, load(t)), n.Op == "or", end)
		}
	}
	u.set = u.set.and(keep)
	u.label(end)
	return load(t)
}

func (u *unit) ifExp(n *syntax.IfExp) node {
	if !u.hoists(n.Body) && !u.hoists(n.OrElse) {
		test := u.test(n.Test)
		return conditional(test, u.expr(n.Body), u.expr(n.OrElse))
	}
	t := u.temp()
	other, end := u.newLabel(), u.newLabel()
	u.jumpIf(n.Test, false, other)
	start := u.set.clone()
	u.store(t, u.expr(n.Body))
	u.jump(end)
	u.label(other)
	after := u.set
	u.set = start
	u.store(t, u.expr(n.OrElse))
	u.set = u.set.and(after)
	u.label(end)
	return load(t)
}

// compareOne lowers a single comparison of two nodes.
func (u *unit) compareOne(op syntax.Op, a, b node, n syntax.Node) node {
	if c, ok := cmpOps[op]; ok {
		compare, isSure := object.CompareFuncs[c], sureComparison(c)
		return call(u.pos(n), &operation{f: compare, sure: func(a, b any) any {
			if isSure(a, b) {
				return compare(a, b)
			}
			return nil
		}}, a, b)
	}
	switch op {
	case "is":
		if anyCall(n) {
			return call(u.pos(n), u.isOfCall, a, b)
		}
		return call(u.pos(n), object.Is, a, b)
	case "is not":
		if anyCall(n) {
			return not(call(u.pos(n), u.isOfCall, a, b))
		}
		return call(u.pos(n), isNot, a, b)
	case "in":
		return call(u.pos(n), in, a, b)
	}
	return call(u.pos(n), notIn, a, b)
}

func isNot(a, b any) bool            { return !object.Is(a, b) }
func in(item, container any) bool    { return object.Contains(container, item) }
func notIn(item, container any) bool { return !object.Contains(container, item) }

func (u *unit) compare(n *syntax.Compare) node {
	if len(n.Ops) == 1 {
		a, b := u.two(n.Left, n.Comparators[0])
		return u.compareOne(n.Ops[0], a, b, n)
	}
	if !u.hoistsAny(n.Comparators) {
		return u.compareChain(u.expr(n.Left), n, 0)
	}
	t := u.temp()
	end := u.newLabel()
	left := u.spill(u.expr(n.Left))
	keep := bits(nil)
	for i, op := range n.Ops {
		right := u.spill(u.expr(n.Comparators[i]))
		if i == 0 {
			keep = u.set.clone()
		}
		u.store(t, u.compareOne(op, left, right, n))
		if i < len(n.Ops)-1 {
			u.jumpWhen(call(u.pos(n), object.Truth, load(t)), false, end)
		}
		left = right
	}
	u.set = u.set.and(keep)
	u.label(end)
	return load(t)
}

// compareChain lowers a < b < c: each middle operand is evaluated once.
func (u *unit) compareChain(left node, n *syntax.Compare, i int) node {
	if i == len(n.Ops)-1 {
		return u.compareOne(n.Ops[i], left, u.expr(n.Comparators[i]), n)
	}
	// The left operand comes first, so both get a name.
	ln, mn, rn := u.letName(), u.letName(), u.letName()
	mid := u.expr(n.Comparators[i])
	rest := u.compareChain(letVar(mn), n, i+1)
	return let(ln, left, let(mn, mid, let(rn, u.compareOne(n.Ops[i], letVar(ln), letVar(mn), n),
		conditional(call(u.pos(n), object.Truth, letVar(rn)), rest, letVar(rn)))))
}

// bound is a slice's bound or step: None where it is left out.
func bound(e syntax.Expr, n *syntax.Slice) syntax.Expr {
	if e == nil {
		return &syntax.Constant{Span: n.Span}
	}
	return e
}

// fixedStep gives the slice that a subscription is by, if its step is left out or a
// known int.
func fixedStep(e syntax.Expr) (n *syntax.Slice, step any, ok bool) {
	n, ok = e.(*syntax.Slice)
	if !ok {
		return nil, nil, false
	}
	if n.Step == nil {
		return n, object.None, true
	}
	k, ok := constInt(n.Step)
	return n, object.Int(k), ok
}

// knownSlice is the slice of bounds that are constants; nil of others.
func knownSlice(lo, hi node, step any) *object.SliceValue {
	a, ok := constantOf(lo)
	b, ok2 := constantOf(hi)
	if !ok || !ok2 {
		return nil
	}
	return &object.SliceValue{Start: a, Stop: b, Step: step}
}

func (u *unit) slice(n *syntax.Slice) node {
	p := u.exprs_([]syntax.Expr{bound(n.Lower, n), bound(n.Upper, n), bound(n.Step, n)})
	if step, ok := constantOf(p[2]); ok {
		if s := knownSlice(p[0], p[1], step); s != nil {
			return constant(s)
		}
	}
	return call(u.pos(n), u.typed.slice, p...)
}

func constantTuple(n *syntax.Tuple) *object.Tuple {
	items := make([]any, len(n.Elts))
	for i, e := range n.Elts {
		switch c := e.(type) {
		case *syntax.Constant:
			items[i] = Constant(c.Value)
		case *syntax.Tuple:
			t := constantTuple(c)
			if t == nil {
				return nil
			}
			items[i] = t
		default:
			return nil
		}
	}
	return object.NewTuple(items...)
}

func hasStar(es []syntax.Expr) bool {
	for _, e := range es {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// sequence lowers a display; with stars it is built up as a list and then
// converted.
func (u *unit) sequence(n syntax.Node, elts []syntax.Expr, build func(...any) any, convert func(any) any) node {
	if !hasStar(elts) {
		return call(u.pos(n), build, u.exprs_(elts)...)
	}
	extend := u.typed.listExtend
	if _, ok := n.(*syntax.Set); ok {
		extend = u.typed.setExtend
	}
	l := u.starList(n, elts, func(p int32, l, v node) node { return call(p, extend, l, v) })
	if convert != nil {
		return call(u.pos(n), convert, l)
	}
	return l
}

// starList builds a list of elements, some of them *iterables, which extend
// adds.
func (u *unit) starList(n syntax.Node, elts []syntax.Expr, extend func(p int32, list, v node) node) node {
	flat := make([]syntax.Expr, len(elts))
	flags := make([]bool, len(elts))
	for i, e := range elts {
		flat[i] = e
		if st, ok := e.(*syntax.Starred); ok {
			flat[i], flags[i] = st.Value, true
		}
	}
	if !u.hoistsAny(flat) {
		// Extending while evaluating keeps the order: f(*a, b()) reads a first.
		parts := make([]node, 0, len(flat))
		list := call(u.pos(n), u.typed.list)
		for i, e := range flat {
			if flags[i] {
				if len(parts) > 0 {
					list = call(u.pos(n), u.typed.listAppendAll, append([]node{list}, parts...)...)
					parts = nil
				}
				list = extend(u.pos(n), list, u.expr(e))
			} else {
				parts = append(parts, u.expr(e))
			}
		}
		if len(parts) > 0 {
			list = call(u.pos(n), u.typed.listAppendAll, append([]node{list}, parts...)...)
		}
		return list
	}
	t := u.temp()
	u.store(t, call(u.pos(n), u.typed.list))
	for i, e := range flat {
		v := u.expr(e)
		if flags[i] {
			u.drop(extend(u.pos(n), load(t), v))
		} else {
			u.do(call(u.pos(e), u.typed.listAppend, load(t), v))
		}
	}
	return load(t)
}

func (u *unit) dict(n *syntax.Dict) node {
	var flat []syntax.Expr
	star := false
	for i, k := range n.Keys {
		if k == nil {
			star = true
		} else {
			flat = append(flat, k)
		}
		flat = append(flat, n.Values[i])
	}
	if !star {
		return call(u.pos(n), u.typed.dict, u.exprs_(flat)...)
	}
	nodes := u.exprs_(flat)
	d := call(u.pos(n), u.typed.dict)
	j := 0
	for _, k := range n.Keys {
		if k == nil {
			d = call(u.pos(n), u.typed.dictUpdate, d, nodes[j])
			j++
		} else {
			d = call(u.pos(n), u.typed.dictSet, d, nodes[j], nodes[j+1])
			j += 2
		}
	}
	return d
}

func (u *unit) joinedStr(n *syntax.JoinedStr) node {
	parts := u.exprs_(n.Values)
	switch len(parts) {
	case 0:
		return constant("")
	case 1:
		return parts[0]
	case 2:
		return call(u.pos(n), &operation{f: object.JoinTwo, sure: object.JoinTwo}, parts[0], parts[1])
	}
	return call(u.pos(n), object.JoinTexts, parts...)
}

// formatOperation is the text of a value in a formatted string.
func formatOperation(conv byte, spec string) *operation {
	f := func(v any) any { return formatValue(v, conv, spec) }
	if spec != "" || conv != 0 && conv != 's' {
		return &operation{f: f}
	}
	return &operation{
		f: func(v any) any {
			if t := object.SureText(v); t != nil {
				return t
			}
			return f(v)
		},
		sure: object.SureText,
	}
}

func (u *unit) formatted(n *syntax.FormattedValue) node {
	if n.FormatSpec == nil {
		return call(u.pos(n), formatOperation(n.Conversion, ""), u.expr(n.Value))
	}
	if len(n.FormatSpec.Values) == 1 {
		if c, ok := n.FormatSpec.Values[0].(*syntax.Constant); ok {
			return call(u.pos(n), formatOperation(n.Conversion, c.Value.(string)), u.expr(n.Value))
		}
	}
	v, spec := u.two(n.Value, n.FormatSpec)
	return call(u.pos(n), u.typed.formatSpec, v, spec, constant(string(n.Conversion)))
}

// comprehension lowers a list, set or dict comprehension to a loop in the same
// frame.
func (u *unit) comprehension(e syntax.Expr) node {
	c := u.cur.children[e]
	var gens []*syntax.Comprehension
	acc := u.temp()
	var add func()
	switch n := e.(type) {
	case *syntax.ListComp:
		gens = n.Generators
		add = func() { u.do(call(u.pos(n.Elt), u.typed.listAppend, load(acc), u.expr(n.Elt))) }
	case *syntax.SetComp:
		gens = n.Generators
		add = func() { u.do(call(u.pos(n.Elt), u.typed.setAdd, load(acc), u.expr(n.Elt))) }
	case *syntax.DictComp:
		gens = n.Generators
		add = func() {
			k, v := u.two(n.Key, n.Value)
			pair, end := n.Key.Pos(), n.Value.Pos()
			pair.EndLine, pair.EndCol = end.EndLine, end.EndCol
			u.do(call(u.pos(pair), u.typed.dictPut, load(acc), k, v))
		}
	}
	outer := u.cur
	keep := u.set.clone()
	it := u.iter()
	u.iterate(gens[0].Iter, gens[0].IsAsync, it, false)
	single, filtered := len(gens) == 1, len(gens[0].Ifs) > 0
	switch e.(type) {
	case *syntax.ListComp:
		if single {
			u.store(acc, call(u.pos(e), u.typed.listFor, load(it)))
		} else {
			u.store(acc, call(u.pos(e), u.typed.list))
		}
	case *syntax.SetComp:
		u.store(acc, call(u.pos(e), u.typed.set))
	default:
		if single && !filtered {
			u.store(acc, call(u.pos(e), u.typed.dictFor, load(it)))
		} else {
			u.store(acc, call(u.pos(e), u.typed.dict))
		}
	}
	u.cur = c
	u.lastPos = Pos{} // places in the comprehension are its own
	vars := len(u.code.CompVars)
	for _, name := range c.order {
		if y := c.names[name]; y.slot >= 0 && c.local(name) {
			u.code.CompVars = append(u.code.CompVars, CompVar{Slot: int32(y.slot), Lo: int32(len(u.code.Pos))})
			if y.cell {
				u.store(y.slot, call(u.pos(e), u.typed.newCell))
			} else {
				u.set.remove(y.slot)
				u.store(y.slot, constant(nil))
			}
		}
	}
	last := len(u.code.CompVars)
	u.compLoop(e, gens, 0, it, acc, add)
	if _, ok := e.(*syntax.ListComp); ok && single && filtered {
		u.do(call(u.pos(e), u.typed.listTrim, load(acc)))
	}
	for i := vars; i < last; i++ {
		u.code.CompVars[i].Hi = int32(len(u.code.Pos))
	}
	u.lastPos = Pos{}
	u.cur = outer
	u.set = keep
	if u.atTop() {
		u.vacate(it)
		for _, v := range u.code.CompVars[vars:last] {
			u.store(int(v.Slot), constant(nil))
		}
		u.free(it)
	} else if gens[0].IsAsync {
		u.free(it)
	} else {
		u.endIter(gens[0].Iter, it)
	}
	return load(acc)
}

// firstIter makes the iterator of a comprehension's first for.
func (u *unit) firstIter(g *syntax.Comprehension, v node) node {
	if g.IsAsync {
		return call(u.pos(g.Iter), u.typed.aiter, v)
	}
	return call(u.posOfIter(g.Iter), u.typed.iter, v)
}

// compLoop emits the loop of gens[i], which are e's that is made in the slot acc, and,
// inside it, those
// behind it.
func (u *unit) compLoop(e syntax.Expr, gens []*syntax.Comprehension, i, it, acc int, add func()) {
	g := gens[i]
	top, end := u.newLabel(), u.newLabel()
	if g.IsAsync {
		u.asyncLoop(it, g.Target, e, top, end, func() { u.compBody(e, gens, i, acc, top, add) }, nil)
		return
	}
	var pass func() passage
	if i+1 == len(gens) {
		pass = u.compAhead(e, g, it, acc)
	}
	u.loopFrom(pass, it, g.Target, g.Iter, top, end, func() { u.compBody(e, gens, i, acc, top, add) })
}

func (u *unit) compBody(e syntax.Expr, gens []*syntax.Comprehension, i, acc int, top int32, add func()) {
	for _, c := range gens[i].Ifs {
		u.jumpIf(c, false, top)
	}
	if i+1 == len(gens) {
		add()
		return
	}
	inner := u.iter()
	u.iterate(gens[i+1].Iter, gens[i+1].IsAsync, inner, false)
	u.compLoop(e, gens, i+1, inner, acc, add)
	if gens[i+1].IsAsync {
		u.free(inner)
	} else {
		u.endIter(gens[i+1].Iter, inner)
	}
}

// generatorExp makes the generator's function and calls it with the first
// iterable.
func (u *unit) generatorExp(n *syntax.GeneratorExp) node {
	s := u.cur.children[n]
	first := u.firstIter(n.Generators[0], u.iterable(n.Generators[0].Iter))
	args := &syntax.Arguments{PosOnly: []*syntax.Arg{{Span: n.Span, Name: ".0"}}}
	f := u.function("<genexpr>", s, args, n, n.Line, func(v *unit) {
		it := s.names[".0"].slot
		v.iters = append(v.iters, it)
		v.compLoop(n, n.Generators, 0, it, -1, func() {
			v.free(v.yield(n.Elt, n.Elt))
			v.items[len(v.items)-1].unsent = true
		})
		v.ret(constant(object.None))
	}, nil, object.None)
	return call(u.pos(n), u.typed.call1, f, first)
}
