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

// remove takes w out if it is in.
func (q *waiters) remove(w *waiter) {
	if w.prev == nil && w.next == nil && q.first != w {
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
func (w *waiter) wait(q *waiters, l *EventLoop) any {
	f := &w.room
	if w.room.loop == nil && l.alien == nil && !l.Class().Heap {
		f.setup(l, l.m.futureT)
	} else {
		f = l.createFuture()
		w.other = &otherFuture{future: f}
	}
	f.blocking = true
	q.push(w)
	return f.self()
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
