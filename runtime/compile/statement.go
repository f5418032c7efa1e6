package compile

import (
	"slices"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Statements.

type blockKind uint8

const (
	loopBlock    blockKind = iota
	finallyBlock           // what must run when control leaves: body
	handlerBlock           // leaving an except clause
)

// block is what surrounds a statement and has something to do when break,
// continue or return leaves it.
type block struct {
	kind            blockKind
	breakTo, contTo int32
	body            func() // emits the cleanup, with the outer blocks in force
	region          int32  // the region outside the block
}

func (u *unit) push(b *block) {
	b.region = u.region
	u.blocks = append(u.blocks, b)
}

func (u *unit) pop() { u.blocks = u.blocks[:len(u.blocks)-1] }

// unwind emits the cleanups of the blocks from the innermost down to n (not
// included), each as if it stood outside its own block.
func (u *unit) unwind(n int) {
	blocks, region := u.blocks, u.region
	for i := len(blocks) - 1; i >= n; i-- {
		b := blocks[i]
		if b.body == nil {
			continue
		}
		u.blocks, u.region = blocks[:i:i], b.region
		b.body()
	}
	u.blocks, u.region = blocks, region
}

func (u *unit) stmts(body []syntax.Stmt) {
	for _, st := range body {
		n := len(u.taken)
		u.stmt(st)
		if u.atTop() {
			u.vacate(slices.Clone(u.taken[n:])...)
		}
		u.freeAll(n)
	}
}

func (u *unit) stmt(st syntax.Stmt) {
	front := u.front
	u.front = false
	switch n := st.(type) {
	case *syntax.ExprStmt:
		if u.opt.Mode == syntax.Single && u.scope.kind == moduleScope && u.cur == u.scope {
			show := u.host.Display
			if st == u.last {
				show = u.host.DisplayLast
			}
			u.drop(call(u.pos(n), show, u.expr(n.Value)))
			return
		}
		if _, ok := n.Value.(*syntax.Constant); ok {
			u.front = front
			return
		}
		v := u.expr(n.Value)
		if _, ok := n.Value.(*syntax.Yield); ok {
			u.items[len(u.items)-1].unsent = true
		}
		switch n.Value.(type) {
		case *syntax.Call:
			u.forget(u.pos(n), v)
		case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp:
			if acc, ok := loadSlot(v); ok {
				u.vacate(acc)
			}
			u.letGo(n)
		default:
			if !isSlot(v) {
				u.drop(v)
			}
		}
	case *syntax.Assign:
		act := u.actAhead(front, n)
		u.assign(n)
		u.acted(act)
		if u.clears(n) {
			u.letGo(n)
		}
	case *syntax.AugAssign:
		act := u.actAhead(front, n)
		u.augAssign(n)
		u.acted(act)
	case *syntax.AnnAssign:
		u.annAssign(n)
	case *syntax.Return:
		u.front = front
		u.returnStmt(n)
	case *syntax.If:
		u.front = front
		u.ifStmt(n)
	case *syntax.While:
		u.while(n)
	case *syntax.For:
		u.forStmt(n)
	case *syntax.FunctionDef:
		u.functionDef(n)
	case *syntax.ClassDef:
		u.classDef(n)
	case *syntax.Try:
		u.try(n)
	case *syntax.With:
		u.with(n, 0)
	case *syntax.Raise:
		u.raise(n)
	case *syntax.Break:
		for i := len(u.blocks) - 1; i >= 0; i-- {
			if u.blocks[i].kind == loopBlock {
				u.unwind(i + 1)
				u.jump(u.blocks[i].breakTo)
				return
			}
		}
	case *syntax.Continue:
		for i := len(u.blocks) - 1; i >= 0; i-- {
			if u.blocks[i].kind == loopBlock {
				u.unwind(i + 1)
				u.jump(u.blocks[i].contTo)
				return
			}
		}
	case *syntax.Delete:
		for _, t := range n.Targets {
			u.del(t)
		}
		u.letGo(n)
	case *syntax.Import:
		u.importStmt(n)
	case *syntax.ImportFrom:
		u.importFrom(n)
	case *syntax.Assert:
		u.assert(n)
	case *syntax.Match:
		u.match(n)
	case *syntax.TypeAlias:
		u.typeAlias(n)
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal:
		u.front = front
	default:
		panic(&Error{Msg: "inloop does not have this statement", Filename: u.src.File, Span: st.Pos()})
	}
}

// isSlot reports a node that only reads a slot surely set.
func isSlot(n node) bool {
	_, ok := loadSlot(n)
	return ok
}

// assignName stores a node's value in a variable.
func (u *unit) assignName(name string, v node, n syntax.Node) {
	r := u.resolve(name)
	switch r.kind {
	case refSlot:
		u.store(r.slot, v)
		if r.sure {
			u.set.add(r.slot)
		}
	case refCell:
		u.do(call(u.pos(n), u.typed.setCell, load(r.slot), v))
	case refGlobal:
		u.do(call(u.pos(n), u.typed.setGlobal, constant(u.host.Globals.GlobalCell(r.name)), v))
	default:
		u.do(call(u.pos(n), u.typed.setItem, v, load(0), constant(r.name)))
	}
}

// assignTo stores a value in any target.
func (u *unit) assignTo(t syntax.Expr, v node) {
	switch n := t.(type) {
	case *syntax.Name:
		u.assignName(n.ID, v, n)
	case *syntax.Attribute:
		if u.hoists(n.Value) {
			v = u.spill(v)
		}
		u.do(u.setAttr(u.pos(n), v, u.expr(n.Value), n.Attr))
	case *syntax.Subscript:
		if u.hoists(n.Value) || u.hoists(n.Slice) {
			v = u.spill(v)
		}
		if sl, ok := n.Slice.(*syntax.Slice); ok && sl.Step == nil {
			p := u.exprs_([]syntax.Expr{n.Value, bound(sl.Lower, sl), bound(sl.Upper, sl)})
			u.do(u.setSlice(u.pos(n), v, p[0], p[1], p[2]))
			return
		}
		o, k := u.two(n.Value, n.Slice)
		u.do(u.setItem(u.pos(n), v, o, k))
	case *syntax.Tuple:
		u.unpack(n.Elts, v, n)
	case *syntax.List:
		u.unpack(n.Elts, v, n)
	case *syntax.Starred:
		u.assignTo(n.Value, v)
	}
}

func (u *unit) assign(n *syntax.Assign) {
	if len(n.Targets) == 1 {
		if u.swap(n) {
			return
		}
		v := u.expr(n.Value)
		var sure source
		if isName(n.Targets[0]) {
			sure = u.sureCallOf(n.Value)
		}
		u.assignTo(n.Targets[0], v)
		u.storesSurely(sure)
		return
	}
	v := u.expr(n.Value)
	if !isConstant(v) {
		v = u.spill(v)
	}
	for _, t := range n.Targets {
		u.assignTo(t, v)
	}
	u.letHold(v)
}

// swap compiles a, b = x, y without making the tuple.
func (u *unit) swap(n *syntax.Assign) bool {
	left, ok := n.Targets[0].(*syntax.Tuple)
	right, ok2 := n.Value.(*syntax.Tuple)
	if !ok || !ok2 || len(left.Elts) != len(right.Elts) || len(left.Elts) > 4 || hasStar(left.Elts) || hasStar(right.Elts) || len(left.Elts) == 0 {
		return false
	}
	vals := u.exprs_(right.Elts)
	if to := u.slotsOf(left); to != nil && len(to) > 1 && len(to) < 4 {
		var act func() bool
		if u.hasCourse() {
			act = u.sureRow(to, vals)
		}
		u.do(call(u.pos(n.Value), u.storeRow(to), vals...))
		u.items[len(u.items)-1].act = act
		u.sureOf(left)
		return true
	}
	if f := u.storeItems(left, vals); f != nil {
		u.do(call(u.pos(left.Elts[0]), f))
		return true
	}
	temps := make([]int, len(vals))
	for i, v := range vals {
		temps[i] = u.temp()
		u.store(temps[i], v)
	}
	for i, t := range left.Elts {
		u.assignTo(t, load(temps[i]))
	}
	if u.atTop() {
		u.vacate(temps...)
	}
	for _, t := range temps {
		u.free(t)
	}
	return true
}

// sureRow is storeRow of values as far as they are sure; nil where they never are.
func (u *unit) sureRow(to []int, vals []node) func() bool {
	slots, gets := u.host.Slots, make([]func() any, len(vals))
	for i, n := range vals {
		a := u.sureNode(n)
		if a.kind == onStack {
			return nil
		}
		gets[i] = a.get(slots)
	}
	return func() bool {
		var row [3]any
		for i, get := range gets {
			if row[i] = get(); row[i] == nil {
				return false
			}
		}
		for i, s := range to {
			(*slots)[s] = row[i]
		}
		return true
	}
}

// storeRow makes what stores two or three values in slots.
//
//go:noinline
func (u *unit) storeRow(to []int) any {
	slots := u.host.Slots
	i, j := to[0], to[1]
	if len(to) == 2 {
		return func(x, y any) any {
			s := *slots
			s[i], s[j] = x, y
			return nil
		}
	}
	k := to[2]
	return func(x, y, z any) any {
		s := *slots
		s[i], s[j], s[k] = x, y, z
		return nil
	}
}

func (u *unit) augAssign(n *syntax.AugAssign) {
	op := binOps[n.Op]
	switch t := n.Target.(type) {
	case *syntax.Name:
		cur := u.loadName(t.ID, t)
		if u.hoists(n.Value) {
			cur = u.spill(cur)
		}
		u.assignName(t.ID, u.inPlace(u.pos(n), op, cur, u.expr(n.Value)), t)
	case *syntax.Attribute:
		o := u.hold(u.expr(t.Value), n.Value)
		cur := u.getAttr(u.pos(t), o, t.Attr)
		if u.hoists(n.Value) {
			cur = u.spill(cur)
		}
		u.do(u.setAttr(u.pos(t), u.inPlace(u.pos(n), op, cur, u.expr(n.Value)), o, t.Attr))
		u.letHold(o)
	case *syntax.Subscript:
		a, b := u.two(t.Value, t.Slice)
		o, k := u.hold(a, n.Value), u.hold(b, n.Value)
		cur := u.getItem(u.pos(t), o, k)
		if u.hoists(n.Value) {
			cur = u.spill(cur)
		}
		u.do(u.setItem(u.pos(t), u.inPlace(u.pos(n), op, cur, u.expr(n.Value)), o, k))
		u.letHold(o)
		u.letHold(k)
	}
}

// hold gives a node that reads n's value while and after another expression is
// evaluated: n itself where it is a variable which that does not bind, or a constant.
func (u *unit) hold(n node, other syntax.Expr) node {
	if isConstant(n) {
		return n
	}
	if i, ok := loadSlot(n); ok && i < u.code.FreeBase && !u.hoists(other) && !binds(other) {
		return n
	}
	return u.spill(n)
}

// letHold gives back what hold may have taken.
func (u *unit) letHold(n node) {
	if i, ok := loadSlot(n); ok && i >= u.code.FreeBase+len(u.code.FreeNames) {
		u.freeNode(n)
	}
}

// binds reports an expression that binds a name.
func binds(e syntax.Expr) bool {
	found := false
	syntax.Walk(e, func(n syntax.Node) bool {
		if _, ok := n.(*syntax.NamedExpr); ok {
			found = true
		}
		return !found
	})
	return found
}

// freeNode gives the temporary that the node reads back.
func (u *unit) freeNode(n node) {
	if i, ok := loadSlot(n); ok {
		if u.atTop() {
			u.vacate(i)
		} else {
			u.free(i)
		}
	}
}

func (u *unit) annAssign(n *syntax.AnnAssign) {
	if n.Value != nil {
		u.assignTo(n.Target, u.expr(n.Value))
	} else if !n.Simple {
		switch t := n.Target.(type) {
		case *syntax.Attribute:
			u.drop(u.expr(t.Value))
		case *syntax.Subscript:
			a, b := u.two(t.Value, t.Slice)
			u.drop(a)
			u.drop(b)
		}
	}
	if u.scope.isFunction() {
		return
	}
	ann := constant(nil)
	if u.cur.future {
		ann = constant(syntax.Unparse(n.Annotation))
	} else {
		ann = u.expr(n.Annotation)
	}
	if name, ok := n.Target.(*syntax.Name); ok && n.Simple {
		store := u.loadName("__annotations__", n)
		u.do(call(u.pos(n), u.typed.setItem, ann, store, constant(u.cur.mangle(name.ID))))
	} else if !u.cur.future {
		u.drop(ann)
	}
}

func (u *unit) returnStmt(n *syntax.Return) {
	cleanup := false
	for _, b := range u.blocks {
		cleanup = cleanup || b.body != nil
	}
	if n.Value != nil && !cleanup {
		u.returnValue(n.Value)
		return
	}
	if !cleanup {
		u.returnValue(&syntax.Constant{Span: n.Span})
		return
	}
	u.front = false
	v := constant(object.None)
	if n.Value != nil {
		v = u.expr(n.Value)
	}
	if !isConstant(v) {
		t := u.temp()
		u.store(t, v)
		v = load(t)
		u.unwind(0)
		u.ret(v)
		u.free(t)
		return
	}
	u.unwind(0)
	u.ret(v)
}

// returnValue returns an expression's value where nothing is to be done before:
// each side of a conditional by itself.
func (u *unit) returnValue(e syntax.Expr) {
	front := u.front
	u.front = false
	n, ok := e.(*syntax.IfExp)
	if !ok {
		if front {
			u.returnAhead(e)
		}
		u.ret(u.expr(e))
		return
	}
	other := u.newLabel()
	front = front && u.guard(n.Test, n.Body, other)
	u.jumpIf(n.Test, false, other)
	set := u.set.clone()
	u.returnValue(n.Body)
	u.label(other)
	u.set = set
	u.front = front
	u.returnValue(n.OrElse)
}

func (u *unit) ifStmt(n *syntax.If) {
	other := u.newLabel()
	front := u.front
	u.front = false
	if front {
		e, ok := returned(n.Body)
		front = ok && u.guard(n.Test, e, other) || u.unless(n.Test, other)
	}
	before := u.set.clone()
	u.jumpIf(n.Test, false, other)
	if !u.hoists(n.Test) {
		before = u.set.clone()
	}
	u.stmts(n.Body)
	u.front = front
	if len(n.OrElse) == 0 {
		u.label(other)
		if !terminates(n.Body) {
			u.set = u.set.and(before)
		} else {
			u.set = before
		}
		return
	}
	end := u.newLabel()
	u.jump(end)
	u.label(other)
	after := u.set
	u.set = before
	u.stmts(n.OrElse)
	switch {
	case terminates(n.Body):
	case terminates(n.OrElse):
		u.set = after
	default:
		u.set = u.set.and(after)
	}
	u.label(end)
}

// terminates reports that control never falls out of the end of a body.
func terminates(body []syntax.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	switch n := body[len(body)-1].(type) {
	case *syntax.Return, *syntax.Raise, *syntax.Break, *syntax.Continue:
		return true
	case *syntax.If:
		return len(n.OrElse) > 0 && terminates(n.Body) && terminates(n.OrElse)
	}
	return false
}

func (u *unit) while(n *syntax.While) {
	next, other, end := u.newLabel(), u.newLabel(), u.newLabel()
	test := func(want bool, label int32) {
		if c, ok := n.Test.(*syntax.Compare); ok && len(c.Ops) == 1 && isOrder(c.Ops[0]) && !u.hoists(c) {
			a, b := u.two(c.Left, c.Comparators[0])
			u.jumpWhen(u.polled(u.pos(c), cmpOps[c.Ops[0]], a, b), want, label)
			if u.hasCourse() {
				u.items[len(u.items)-1].test, u.items[len(u.items)-1].polls = u.sureTest(c), true
			}
			return
		}
		u.do(call(u.pos(n.Test), u.typed.poll))
		if att := u.host.Attention; u.hasCourse() {
			u.items[len(u.items)-1].act = func() bool { return att.Load() == 0 }
		}
		u.jumpIf(n.Test, want, label)
	}
	before := u.set.clone()
	l := u.beginLoop()
	test(false, other)
	if !u.hoists(n.Test) {
		before = u.set.clone()
	}
	l.body()
	u.push(&block{kind: loopBlock, breakTo: end, contTo: next})
	u.stmts(n.Body)
	u.pop()
	u.label(next)
	u.set = before.clone()
	l.end(!u.hoists(n.Test), func(label int32) { test(true, label) })
	u.label(other)
	u.set = before.clone()
	u.stmts(n.OrElse)
	u.label(end)
	u.set = u.set.and(before)
}

// aLoop is a loop's two beginnings: before the first round's test, and behind it.
type aLoop struct {
	u          *unit
	top, first int32
}

func (u *unit) beginLoop() *aLoop {
	l := &aLoop{u: u, top: u.newLabel(), first: u.newLabel()}
	u.label(l.top)
	return l
}

// body begins what is done in a round.
func (l *aLoop) body() { l.u.label(l.first) }

// end goes to the next round: by a test of its own, which jumps back to the body,
// where the test may be made twice.
func (l *aLoop) end(twice bool, test func(label int32)) {
	if twice {
		test(l.first)
	} else {
		l.u.jump(l.top)
	}
}

func (u *unit) forStmt(n *syntax.For) {
	it := u.iter()
	next, other, end := u.newLabel(), u.newLabel(), u.newLabel()
	u.iterate(n.Iter, n.IsAsync, it, !abandonable(n))
	if !n.IsAsync {
		u.reserve(n, it)
	}
	own := -1
	b := &block{kind: loopBlock, breakTo: end, contTo: next}
	if abandonable(n) {
		own, b.body = u.ownIter(n, it)
	}
	before := u.set.clone()
	if n.IsAsync {
		u.push(b)
		u.asyncLoop(it, n.Target, n, next, other, func() { u.stmts(n.Body) }, b)
		u.pop()
	} else {
		next := u.syncLoop(it, n.Target, n.Iter, next, other, func() {
			u.push(b)
			u.stmts(n.Body)
			u.pop()
		})
		if next >= 0 && u.atTop() {
			defer u.store(next, constant(nil))
		}
	}
	u.set = before.clone()
	u.stmts(n.OrElse)
	u.label(end)
	u.set = u.set.and(before)
	if own >= 0 {
		b.body()
		u.store(own, constant(nil))
		u.free(own)
	}
	if n.IsAsync {
		u.store(it, constant(nil))
		u.free(it)
	} else {
		u.endIter(n.Iter, it)
	}
}

// syncLoop emits the loop that stores the values of the iterator in the slot it
// in a target and does the body with each. The next round begins at next, and
// end is behind the last.
func (u *unit) syncLoop(it int, target syntax.Expr, at syntax.Node, next, end int32, body func()) (first int) {
	return u.loopFrom(nil, it, target, at, next, end, body)
}

// loopFrom is syncLoop that begins with what goes through the loop as far as it can,
// unless that is nil.
func (u *unit) loopFrom(pass func() passage, it int, target syntax.Expr, at syntax.Node, next, end int32, body func()) (first int) {
	l := u.beginLoop()
	loop := &ForLoop{Second: -1}
	first = -1
	u.loops = append(u.loops, loop)
	u.mark(&loop.Body, l.first)
	u.mark(&loop.Behind, end)
	var f func() Stepped
	assign := func() { u.sureOf(target) }
	if slots := u.slotsOf(target); len(slots) == 2 {
		loop.First, loop.Second, loop.Apart = slots[0], slots[1], twoAt(u.pos(target))
		f = u.host.StepPair(it, loop)
	} else {
		if len(slots) == 1 && isName(target) {
			loop.First = slots[0]
		} else {
			loop.First = u.temp()
			first = loop.First
			assign = func() {
				u.assignTo(target, load(loop.First))
				u.free(loop.First)
			}
		}
		f = u.host.Step(it, loop)
	}
	step := func(want bool, label int32) { u.jumpWhen(call(u.pos(at), &stepper{f, loop, it}), want, label) }
	if pass != nil {
		var passed passage
		u.jumpWhen(call(u.pos(at), &tester{func() bool { passed = pass(); return passed == passedAll }}), true, end)
		u.jumpWhen(call(u.pos(at), &tester{func() bool { return passed == passedTarget }}), true, l.first)
	}
	step(false, end)
	l.body()
	assign()
	body()
	u.label(next)
	l.end(true, func(label int32) { step(true, label) })
	u.label(end)
	return first
}

// asyncLoop emits async for: __anext__ is awaited in a region of its own whose
// handler takes StopAsyncIteration for the end. It all stands at the whole of
// the statement or comprehension, which is at.
func (u *unit) asyncLoop(it int, target syntax.Expr, at syntax.Node, top, end int32, body func(), b *block) {
	t, exc, prev := u.temp(), u.temp(), u.temp()
	h := u.newLabel()
	r := u.newRegion(h, exc)
	u.label(top)
	outer := u.region
	u.region = r
	u.store(t, call(u.pos(at), u.typed.anext, load(it)))
	u.instr(Instr{Op: OpAwait, A: int32(t), B: AwaitNext, Pos: u.pos(at)})
	u.region = outer
	u.assignTo(target, load(t))
	body()
	u.jump(top)
	u.handler(h)
	u.handle(u.pos(at), exc, prev)
	other := u.newLabel()
	u.jumpWhen(call(u.pos(at), isStopAsync, load(exc)), false, other)
	u.handled(u.pos(at), prev, -1)
	u.store(exc, constant(nil))
	u.jump(end)
	u.label(other)
	u.handled(u.pos(at), prev, -1)
	u.reraise(int32(exc), 0, u.pos(at))
	u.label(end)
	u.free(t)
	u.free(exc)
	u.free(prev)
}

func isStopAsync(v any) bool { return v.(*object.Exception).IsA(object.StopAsyncIteration) }

func (u *unit) newRegion(handler int32, exc int) int32 {
	u.code.Regions = append(u.code.Regions, Region{Handler: handler, Exc: int32(exc), Parent: u.region})
	return int32(len(u.code.Regions) - 1)
}

func (u *unit) raise(n *syntax.Raise) {
	if n.Exc == nil {
		u.reraise(-1, 0, u.pos(n))
		return
	}
	if n.Cause == nil {
		u.raised = n.Exc
		e := u.expr(n.Exc)
		u.do(call(u.pos(n), u.host.Raise, e))
		return
	}
	e, c := u.two(n.Exc, n.Cause)
	u.do(call(u.pos(n), u.host.RaiseFrom, e, c))
}

// reraise is OpReraise.
func (u *unit) reraise(a, b, p int32) {
	u.do(call(p, ready(u.host.Reraise(a, b))))
	u.instr(Instr{Op: OpReraise, A: a, B: b, Pos: p})
}

func (u *unit) assert(n *syntax.Assert) {
	if u.opt.Optimize > 0 {
		return
	}
	ok := u.newLabel()
	u.jumpIf(n.Test, true, ok)
	before := u.set.clone()
	class := constant(object.AssertionError)
	if n.Msg != nil {
		class = call(u.pos(n), u.host.Raised1, class, u.expr(n.Msg))
	}
	u.do(call(u.pos(n.Test), u.host.Raise, class))
	u.set = before
	u.label(ok)
}

// clears reports the assignment of None to a name, which programs write to let go
// of its value, and at the top level to whatever else.
func (u *unit) clears(n *syntax.Assign) bool {
	c, ok := n.Value.(*syntax.Constant)
	return ok && c.Value == nil && (u.atTop() || isName(n.Targets[0]))
}

// letGo says that the statement may have left a value to nobody.
func (u *unit) letGo(n syntax.Stmt) {
	f := u.host.LetGo
	u.do(call(u.pos(n), ready(func(...any) (any, error) { f(); return nil, nil })))
}

func (u *unit) del(t syntax.Expr) {
	switch n := t.(type) {
	case *syntax.Name:
		r := u.resolve(n.ID)
		switch r.kind {
		case refSlot:
			u.drop(call(u.pos(n), u.typed.checkLocal, load(r.slot), constant(r.name)))
			u.store(r.slot, constant(nil))
		case refCell:
			u.drop(call(u.pos(n), u.typed.delCell, load(r.slot), constant(r.name)))
		case refGlobal:
			u.drop(call(u.pos(n), u.typed.delGlobal, constant(u.host.Globals.GlobalCell(r.name))))
		default:
			u.drop(call(u.pos(n), u.typed.delName, load(0), constant(r.name)))
		}
	case *syntax.Attribute:
		u.drop(call(u.pos(n), u.typed.delAttr, u.expr(n.Value), constant(u.attrSite(n.Attr))))
	case *syntax.Subscript:
		o, k := u.two(n.Value, n.Slice)
		u.drop(call(u.pos(n), u.typed.delItem, o, k))
	case *syntax.Tuple:
		for _, e := range n.Elts {
			u.del(e)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			u.del(e)
		}
	}
}

func (u *unit) importStmt(n *syntax.Import) {
	for _, al := range n.Names {
		mod := call(u.pos(n), u.host.Import, constant(al.Name), constant(object.None), constant(object.Int(0)))
		if al.AsName == "" {
			u.assignName(firstPart(al.Name), mod, n)
			continue
		}
		// import a.b as c binds the submodule.
		rest := al.Name[len(firstPart(al.Name)):]
		for rest != "" {
			part := firstPart(rest[1:])
			mod = call(u.pos(n), u.host.ImportFrom, mod, constant(part))
			rest = rest[1+len(part):]
		}
		u.assignName(al.AsName, mod, n)
	}
}

func (u *unit) importFrom(n *syntax.ImportFrom) {
	names := make([]any, len(n.Names))
	for i, al := range n.Names {
		names[i] = al.Name
	}
	mod := u.spill(call(u.pos(n), u.host.Import, constant(n.Module), constant(object.NewTuple(names...)), constant(object.Int(n.Level))))
	for _, al := range n.Names {
		if al.Name == "*" {
			u.drop(call(u.pos(n), u.host.ImportStar, mod, u.namespace()))
			continue
		}
		as := al.AsName
		if as == "" {
			as = al.Name
		}
		u.assignName(as, call(u.pos(n), u.host.ImportFrom, mod, constant(al.Name)), n)
	}
	u.freeNode(mod)
}

func isOrder(op syntax.Op) bool { _, ok := cmpOps[op]; return ok }
