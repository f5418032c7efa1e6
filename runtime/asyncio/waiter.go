package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// A waiter is a future in the queue of those who wait for a lock, an item or
// the like. It is part of the coroutine that waits.
type waiter struct {
	prev, next *waiter
	room       Future // the first that it waits with, if that is an ordinary one
	other      *otherFuture
}

// otherFuture is a future that lies outside of the waiter: one of a loop of its
// own kind, one after the first, or what a script has put into the queue.
type otherFuture struct {
	future *Future
	alien  any // when it is none of ours
}

// future is what it waits with: nil when it has not waited, or with none of ours.
func (w *waiter) future() *Future {
	switch {
	case w.other != nil:
		return w.other.future
	case w.room.loop != nil:
		return &w.room
	}
	return nil
}

// forgotten reports that nobody refers to the waiter any more but its coroutine:
// it has waited, and been woken, and nobody but its task has seen its future.
func (w *waiter) forgotten() bool {
	return w.other == nil && w.room.kind == hiddenFuture && w.room.state == finished && w.room.rare == nil
}

// spares are coroutines that have ended and nobody knows, to be used again.
type spares[T any] []*T

// take gives an empty one.
func (s *spares[T]) take() *T {
	n := len(*s) - 1
	if n < 0 {
		return new(T)
	}
	c := (*s)[n]
	*s = (*s)[:n]
	return c
}

// put empties one that has ended and keeps it, if nobody knows its waiter and there
// are not many.
func (s *spares[T]) put(c *T, w *waiter) {
	if !w.forgotten() {
		return
	}
	*c = *new(T)
	if len(*s) < mostSpares {
		*s = append(*s, c)
	}
}

const mostSpares = 64

// waiters is a queue of them, the longest waiting first.
type waiters struct {
	first, last *waiter
	n           int
	used        bool // somebody has waited; before, a lock has no queue at all
}

func (q *waiters) push(w *waiter) {
	w.prev, w.next = q.last, nil
	if q.last != nil {
		q.last.next = w
	} else {
		q.first = w
	}
	q.last = w
	q.n++
	q.used = true
}

// has reports whether w is in, and in no other queue.
func (q *waiters) has(w *waiter) bool { return w.prev != nil || w.next != nil || q.first == w }

// leave puts another in w's place that stands for its future, which somebody
// else than the queue's owner has set: it stays in the queue.
func (q *waiters) leave(w *waiter) {
	old := &waiter{prev: w.prev, next: w.next, other: w.other}
	if old.other == nil {
		old.other = &otherFuture{future: &w.room}
	}
	if old.prev != nil {
		old.prev.next = old
	} else {
		q.first = old
	}
	if old.next != nil {
		old.next.prev = old
	} else {
		q.last = old
	}
}

// remove takes w out if it is in.
func (q *waiters) remove(w *waiter) {
	if !q.has(w) {
		return
	}
	if w.prev != nil {
		w.prev.next = w.next
	} else {
		q.first = w.next
	}
	if w.next != nil {
		w.next.prev = w.prev
	} else {
		q.last = w.prev
	}
	w.prev, w.next = nil, nil
	q.n--
}

// wait puts a new future of the loop's at the end of the queue and gives what
// the coroutine is to yield.
func (w *waiter) wait(th *machine.Thread, q *waiters, l *EventLoop) any {
	f := &w.room
	if q.has(w) {
		q.leave(w)
	} else if w.forgotten() {
		*f = Future{}
	}
	if f.loop == nil && l.alien == nil && !l.Class().Heap {
		f.setup(l, l.m.futureT)
		q.push(w)
		if t, ok := th.Driver().(*Task); ok && t.loop == l {
			return t.park(f)
		}
	} else {
		f = l.createFuture()
		w.other = &otherFuture{future: f}
		q.push(w)
	}
	f.blocking = true
	return f.self()
}

// waitFor is wait as a coroutine's step, on the loop that an object is bound to.
func (w *waiter) waitFor(th *machine.Thread, q *waiters, b *loopBound, self any) (v any, suspended bool, e *object.Exception) {
	if l := b.usual(th); l != nil {
		return w.wait(th, q, l), true, nil
	}
	e = object.Catch(func() { v = w.wait(th, q, b.get(self)) })
	return v, e == nil, e
}

// value is the future as scripts know it.
func (w *waiter) value() any {
	if f := w.future(); f != nil {
		return f.self()
	}
	return w.other.alien
}

func (w *waiter) done() bool {
	if f := w.future(); f != nil {
		return f.done()
	}
	return object.Truth(object.CallMethod(w.other.alien, "done"))
}

// wake gives the future a result.
func (w *waiter) wake(v any) {
	if f := w.future(); f != nil {
		f.setResult(v)
		return
	}
	object.CallMethod(w.other.alien, "set_result", v)
}

// anyLive reports a waiter that was not cancelled.
func (q *waiters) anyLive() bool {
	for w := q.first; w != nil; w = w.next {
		if f := w.future(); f == nil {
			if !object.Truth(object.CallMethod(w.other.alien, "cancelled")) {
				return true
			}
		} else if f.state != cancelled {
			return true
		}
	}
	return false
}

// bound ties an object to the loop that it was first waited on with.
type loopBound struct {
	m    *module
	loop any
}

// get is the running loop, if the object belongs to it.
func (b *loopBound) get(self any) *EventLoop {
	running := b.m.mustRun()
	if b.loop == nil {
		b.loop = running
	}
	if b.loop != running {
		panic(object.Newf(object.RuntimeError, "%s is bound to a different event loop", object.Repr(self)))
	}
	return b.m.loopOf(running)
}

// usual is get where that, and making a future, surely raises nothing; else nil.
func (b *loopBound) usual(th *machine.Thread) *EventLoop {
	if l, ok := b.loop.(*EventLoop); ok && !l.debug && !l.Class().Heap {
		if running, ok := th.Loop.(*EventLoop); ok && running == l {
			return l
		}
	}
	return nil
}

// A settled awaitable gives None at once.
type settled struct{}

var settledType = object.DeclareType("builtins", "coroutine", nil)

func init() {
	stop := func([]any) any { panic(object.NewArgs(object.StopIteration)) }
	self := func(a []any) any { return a[0] }
	settledType.AddMethods([]object.Method{
		{"__await__", "", self, ""}, {"__iter__", "", self, ""}, {"__next__", "", stop, ""}, {"send", "value, /", stop, ""},
		{"throw", "type, value=None, traceback=None, /", func(a []any) any { panic(machine.ThrowArgs(a[1:])) }, ""},
		{"close", "", func([]any) any { return nil }, ""},
	})
}

// Class implements object.Object.
func (settled) Class() *object.Type { return settledType }

// Await implements machine.Awaiter.
func (settled) Await(*machine.Thread, bool) (any, bool, *object.Exception) {
	return object.None, false, nil
}

// AwaitsAsIs implements machine.Awaiter.
func (settled) AwaitsAsIs() bool { return true }

// loopBoundAttr is the attribute _loop.
func loopBoundAttr(of func(v any) *loopBound) object.Getset {
	return object.Getset{Name: "_loop", Get: func(v any) any { return orNone(of(v).loop) },
		Set: func(v, x any) { of(v).loop = noneAsNil(x) }}
}

// bracketed is the repr of an object with its state behind it in brackets.
func bracketed(self any, extra string, waiting int) string {
	if waiting > 0 {
		extra += ", waiters:" + object.IntRepr(waiting)
	}
	t := object.TypeOf(self)
	return "<" + t.FullName() + " object at " + object.Address(self) + " [" + extra + "]>"
}
