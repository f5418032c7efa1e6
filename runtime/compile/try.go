package compile

import (
	"slices"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// try, except, finally, with. A region's exceptions go to its handler with
// nothing to undo on the normal path. A finally body is compiled once for
// every way out: falling through, an exception, and each return, break or
// continue that leaves.

// guarded emits body in a new region and returns the label of its handler and
// the slot its exception comes in.
func (u *unit) guarded(body func()) (handler int32, exc int) {
	handler, exc = u.newLabel(), u.temp()
	r := u.newRegion(handler, exc)
	outer, n := u.region, len(u.iters)
	u.region = r
	body()
	u.region = outer
	if len(u.iters) > n {
		if u.left == nil {
			u.left = map[int32][]int{}
		}
		u.left[handler] = slices.Clone(u.iters[n:])
	}
	return handler, exc
}

// handle begins handling the exception in a slot, handled ends it.
func (u *unit) handle(p int32, exc, previous int) {
	u.do(call(p, u.host.Handle(exc, previous)))
}

func (u *unit) handled(p int32, previous, done int) {
	f := u.host.Handled(previous, done)
	u.do(call(p, ready(func(...any) (any, error) { f(); return nil, nil })))
}

func (u *unit) try(n *syntax.Try) {
	if len(n.FinalBody) == 0 {
		u.tryExcept(n)
		return
	}
	before := u.set.clone()
	end := u.newLabel()
	handler, exc := u.guarded(func() {
		b := &block{kind: finallyBlock, body: func() {
			saved := u.set.clone()
			u.set = u.set.and(before)
			u.stmts(n.FinalBody)
			u.set = saved
		}}
		b.region = u.code.Regions[u.region].Parent
		u.blocks = append(u.blocks, b)
		if len(n.Handlers) > 0 {
			u.tryExcept(n)
		} else {
			u.stmts(n.Body)
		}
		u.pop()
	})
	u.stmts(n.FinalBody)
	done := u.set
	u.jump(end)
	u.handler(handler)
	u.set = before.clone()
	prev := u.temp()
	u.handle(u.pos(n.FinalBody[0]), exc, prev)
	h2, exc2 := u.guarded(func() {
		b := &block{kind: handlerBlock, body: func() {
			u.handled(u.pos(n), prev, -1)
		}}
		b.region = u.code.Regions[u.region].Parent
		u.blocks = append(u.blocks, b)
		u.stmts(n.FinalBody)
		u.pop()
	})
	u.handled(u.pos(n), prev, -1)
	u.reraise(int32(exc), 1, u.pos(n.FinalBody[len(n.FinalBody)-1]))
	u.handler(h2)
	u.handled(u.pos(n), prev, -1)
	u.reraise(int32(exc2), 0, u.pos(n))
	u.label(end)
	u.set = done
	u.free(exc)
	u.free(exc2)
	u.free(prev)
}

func (u *unit) tryExcept(n *syntax.Try) {
	before := u.set.clone()
	end := u.newLabel()
	region := len(u.code.Regions)
	handler, exc := u.guarded(func() { u.stmts(n.Body) })
	u.code.Regions[region].Unnamed = unnamed(n)
	u.stmts(n.OrElse)
	after := u.set.clone()
	terminated := terminates(n.Body) || terminates(n.OrElse)
	u.jump(end)
	u.handler(handler)
	u.set = before.clone()
	prev := u.temp()
	handle := u.host.Handle(exc, prev)
	first := isDotted(n.Handlers[0].Type) && !n.IsStar // the first test begins to handle
	if !first {
		u.do(call(u.pos(n), handle))
	}
	leave := func() { u.handled(u.pos(n), prev, -1) }
	done := func() { u.handled(u.pos(n), prev, exc) }
	h2, exc2 := u.guarded(func() {
		if n.IsStar {
			u.exceptStar(n, exc, leave, end)
			return
		}
		for _, h := range n.Handlers {
			next := u.newLabel()
			u.set = before.clone()
			switch {
			case first:
				u.handleFirst(u.pos(n), handle, exc, h.Type, next)
				first = false
			case h.Type != nil:
				u.jumpWhen(call(u.pos(h.Type), matches, load(exc), u.expr(h.Type)), false, next)
			}
			u.exceptBody(h, load(exc), done)
			if !terminates(h.Body) {
				if terminated {
					after, terminated = u.set.clone(), false
				} else {
					after = after.and(u.set)
				}
			}
			handled := u.host.Handled(prev, exc)
			u.leaveRegion(func() {
				u.jumpWhen(call(u.pos(h.Body[len(h.Body)-1]), &tester{func() bool { handled(); return true }}), true, end)
			})
			u.label(next)
		}
	})
	if !n.IsStar {
		leave()
		u.reraise(int32(exc), 1, u.pos(n.Handlers[len(n.Handlers)-1]))
	}
	u.handler(h2)
	leave()
	u.reraise(int32(exc2), 0, u.pos(n))
	u.label(end)
	u.set = after
	u.free(exc)
	u.free(exc2)
	u.free(prev)
}

// handleFirst begins to handle the exception in a slot, and goes to other where it is
// none of those that a dotted name means.
func (u *unit) handleFirst(p int32, handle ready, exc int, class syntax.Expr, other int32) {
	n := u.expr(class)
	b := binder{u: u, slots: u.host.Slots}
	a := b.source(n, class.Pos().Line, maxLeaf)
	if a.kind == onStack {
		u.do(call(p, handle))
		u.jumpWhen(call(u.pos(class), matches, load(exc), n), false, other)
		return
	}
	slots, get := b.slots, a.get(b.slots)
	u.jumpWhen(call(u.pos(class), &tester{func() bool {
		handle()
		return matches((*slots)[exc], get())
	}}), false, other)
}

// isDotted reports a name, or an attribute of such.
func isDotted(e syntax.Expr) bool {
	switch n := e.(type) {
	case *syntax.Name:
		return true
	case *syntax.Attribute:
		return isDotted(n.Value)
	}
	return false
}

// unnamed reports a try statement whose clauses give no exception a name.
func unnamed(n *syntax.Try) bool {
	return !n.IsStar && !slices.ContainsFunc(n.Handlers, func(h *syntax.ExceptHandler) bool { return h.Name != "" })
}

// leaveRegion emits code as if it stood outside the innermost region.
func (u *unit) leaveRegion(emit func()) {
	r := u.region
	u.region = u.code.Regions[r].Parent
	emit()
	u.region = r
}

// exceptBody emits an except clause's body: the name is bound before and
// deleted after, on every way out.
func (u *unit) exceptBody(h *syntax.ExceptHandler, exc node, leave func()) {
	b := &block{kind: handlerBlock, body: leave}
	b.region = u.code.Regions[u.region].Parent
	u.blocks = append(u.blocks, b)
	defer u.pop()
	if h.Name == "" {
		u.stmts(h.Body)
		return
	}
	u.assignName(h.Name, exc, h)
	unbind := func() {
		u.assignName(h.Name, constant(object.None), h)
		u.del(&syntax.Name{Span: h.Span, ID: h.Name})
	}
	handler, exc2 := u.guarded(func() {
		nb := &block{kind: finallyBlock, body: unbind}
		nb.region = u.code.Regions[u.region].Parent
		u.blocks = append(u.blocks, nb)
		u.stmts(h.Body)
		u.pop()
	})
	done := u.newLabel()
	unbind()
	u.jump(done)
	u.handler(handler)
	unbind()
	u.reraise(int32(exc2), 0, u.pos(h))
	u.label(done)
	u.free(exc2)
}

// exceptStar emits except* clauses: each takes its part of the group; what the
// bodies raise and what is left are raised together at the end.
func (u *unit) exceptStar(n *syntax.Try, exc int, leave func(), end int32) {
	rest, raised, match := u.temp(), u.temp(), u.temp()
	u.store(rest, load(exc))
	u.store(raised, call(u.pos(n), u.typed.list))
	for _, h := range n.Handlers {
		next := u.newLabel()
		u.store(match, call(u.pos(h), u.typed.splitGroup, load(rest), u.expr(h.Type)))
		u.store(rest, call(u.pos(h), unpacked, load(match), constant(object.Int(1))))
		u.jumpWhen(call(u.pos(h), u.typed.isNone, call(u.pos(h), unpacked, load(match), constant(object.Int(0)))), true, next)
		u.store(match, call(u.pos(h), unpacked, load(match), constant(object.Int(0))))
		prev := u.temp()
		u.handle(u.pos(h), match, prev)
		inner := func() { u.handled(u.pos(h), prev, -1) }
		handler, e := u.guarded(func() { u.exceptBody(h, load(match), inner) })
		inner()
		u.jump(next)
		u.handler(handler)
		inner()
		u.do(call(u.pos(h), u.typed.listAppend, load(raised), load(e)))
		u.label(next)
		u.free(prev)
		u.free(e)
	}
	u.store(rest, call(u.pos(n), u.typed.joinGroup, load(rest), load(raised), load(exc)))
	out := u.newLabel()
	u.leaveRegion(func() {
		leave()
		u.jumpWhen(call(u.pos(n), u.typed.isNone, load(rest)), false, out)
		u.jump(end)
		u.label(out)
		u.reraise(int32(rest), 0, u.pos(n))
	})
	u.free(rest)
	u.free(raised)
	u.free(match)
}

// matches is the test of an except clause.
func matches(exc, class any) bool {
	e := exc.(*object.Exception)
	if t, ok := class.(*object.Type); ok && (t == e.Class() || t.IsSubtype(object.BaseException)) {
		return e.IsA(t)
	}
	if t, ok := object.AsTuple(class); ok && !slices.ContainsFunc(t.Items, func(c any) bool { return !isExceptionClass(c) }) {
		return slices.ContainsFunc(t.Items, func(c any) bool { return e.IsA(c.(*object.Type)) })
	}
	panic(object.New(object.TypeError, "catching classes that do not inherit from BaseException is not allowed"))
}

func isExceptionClass(v any) bool {
	t, ok := v.(*object.Type)
	return ok && t.IsSubtype(object.BaseException)
}

// with emits the i-th item of a with statement and, inside it, the rest.
func (u *unit) with(n *syntax.With, i int) {
	if i == len(n.Items) {
		u.stmts(n.Body)
		return
	}
	item := n.Items[i]
	p := func() int32 { return u.pos(item.Context) }
	mgr := u.spill(u.expr(item.Context))
	exit, ok := loadSlot(mgr)
	if !ok || !slices.Contains(u.taken, exit) {
		exit = u.temp()
	} // else nothing keeps the manager from its end
	val := u.temp()
	if n.IsAsync {
		u.store(val, call(p(), u.typed.aenter, mgr))
		u.store(exit, call(p(), u.typed.aexit, mgr))
		u.store(val, call(p(), u.typed.callAenter, load(val)))
		u.instr(Instr{Op: OpAwait, A: int32(val), B: AwaitEnter, Pos: p()})
	} else {
		u.store(val, call(p(), u.typed.enter, mgr))
		u.store(exit, call(p(), u.typed.exit, mgr))
		u.store(val, call(p(), u.typed.callBound, load(val)))
	}
	before := u.set.clone()
	callExit := u.typed.callExit
	if n.IsAsync {
		callExit = u.typed.callAexit
	}
	quit := func() {
		r := call(p(), callExit, load(exit), constant(object.None))
		if n.IsAsync {
			r = u.await(r, item.Context, AwaitExit)
			u.freeNode(r)
			return
		}
		u.drop(r)
	}
	handler, exc := u.guarded(func() {
		b := &block{kind: finallyBlock, body: quit}
		b.region = u.code.Regions[u.region].Parent
		u.blocks = append(u.blocks, b)
		if item.Vars != nil {
			u.assignTo(item.Vars, load(val))
			u.vacate(val)
		}
		u.with(n, i+1)
		u.pop()
	})
	end := u.newLabel()
	quit()
	u.jump(end)
	u.handler(handler)
	prev := u.temp()
	u.handle(p(), exc, prev)
	leave := func() { u.handled(p(), prev, -1) }
	swallowed := u.newLabel()
	h2, exc2 := u.guarded(func() {
		r := call(p(), callExit, load(exit), load(exc))
		if n.IsAsync {
			r = u.await(r, item.Context, AwaitExit)
		}
		u.jumpWhen(call(p(), object.Truth, r), true, swallowed)
		if n.IsAsync {
			u.freeNode(r)
		}
	})
	leave()
	u.reraise(int32(exc), 0, p())
	u.handler(h2)
	leave()
	u.reraise(int32(exc2), 0, p())
	u.label(swallowed)
	leave()
	u.store(exc, constant(nil))
	u.label(end)
	u.set = u.set.and(before)
	u.vacate(exit)
	u.free(val)
	u.free(exc)
	u.free(exc2)
	u.free(prev)
}
