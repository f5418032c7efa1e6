package asyncio

import (
	"inloop/runtime/object"
)

// Exceptions that nobody looks at. CPython reports one when the future that
// holds it is freed. Here a ghost, a copy of the future that the future does
// not keep alive, is left behind when the exception is set, and is reported
// when the garbage collector has found the future unreachable.

// lostFutures are the ghosts of a module.
type lostFutures struct {
	ghosts map[*ghost]struct{}
	count  int
}

// A ghost is what is left of a future with an exception that nobody looked at.
type ghost struct {
	number int
	f      any // the copy of the future
}

// retrieved says that somebody has looked at the exception.
func (f *Future) retrieved() {
	if !f.logged {
		return
	}
	f.logged = false
	if f.rare != nil && f.rare.ghost != nil {
		delete(f.loop.m.lost.ghosts, f.rare.ghost)
		f.rare.ghost = nil
	}
}

// unretrieved says that nobody has looked at the exception yet.
func (f *Future) unretrieved() {
	f.logged = true
	lost := &f.loop.m.lost
	if lost.ghosts == nil {
		lost.ghosts = map[*ghost]struct{}{}
	}
	lost.count++
	g := &ghost{number: lost.count, f: f.copy()}
	f.extra().ghost = g
	lost.ghosts[g] = struct{}{}
}

// copy is a future of the same text, which knows nothing of the original.
func (f *Future) copy() any {
	if t := f.task(); t != nil {
		c := *t
		c.outer = &c
		c.first, c.rest, c.prev, c.next = nil, nil, nil, nil
		return &c
	}
	c := *f
	c.outer, c.first, c.rest = nil, nil, nil
	return &c
}

// report tells the exception handler of a future that was lost.
func (g *ghost) report() {
	f := asFuture(g.f)
	kind := "Future"
	if f.task() != nil || f.Class().Heap {
		kind = f.Class().Name
	}
	ctx := object.NewDict()
	ctx.SetStr("message", kind+" exception was never retrieved")
	ctx.SetStr("exception", f.failed())
	ctx.SetStr("future", g.f)
	if f.rare != nil && f.rare.source != nil {
		ctx.SetStr("source_traceback", f.rare.source)
	}
	f.loop.callExceptionHandler(ctx)
}

// loopEnds is called when a loop is closed.
func (m *module) loopEnds(l *EventLoop) {}

// idle is called when a loop is about to wait.
func (m *module) idle(l *EventLoop) {}
