package asyncio

import (
	"unsafe"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Future is asyncio.Future: a result that is not there yet. It belongs to one
// loop and, like everything of the script, to whoever holds the turn.
//
// A Task, and other Go values that are futures, begin with it; what a script
// sees is the outer value, which self gives.
type Future struct {
	attrs *object.Instance // nil: it has no attributes, and the usual class
	loop  *EventLoop
	state state
	// blocking is _asyncio_future_blocking: the future was yielded by an await
	// and not by a bare yield.
	blocking bool
	logged   bool // nobody has looked at the exception
	own      bool // the class overrides __await__ or __iter__
	kind     futureKind
	// Of a task:
	mustCancel bool
	quiet      bool // its destruction while pending is not reported
	eager      bool // its first step runs, or ran, when it was made
	// value is the result, or *failure; of a task that was cancelled the exception
	// that it ended with, until it is raised. As long as the future is pending it
	// is the doneCallback or, where there are several, *doneCallbacks.
	value any
	rare  *rarely
}

type state uint8

const (
	pending state = iota
	cancelled
	finished
)

func (s state) String() string { return [...]string{"PENDING", "CANCELLED", "FINISHED"}[s] }

// rarely is what few futures have.
type rarely struct {
	cancelMessage any
	source        any // where it was created, in debug mode
	ghost         *ghost
	name          any               // of a task, when it was given one
	coro          any               // of a task, when it is no Generator
	waiter        any               // what a task waits for, when it is no Future
	text          string            // the repr of a task that is gone
	throw         *object.Exception // what a task's next step is to raise
}

// failure is the value of a future that has an exception. Raising the exception
// again begins with the traceback it had when it was set.
type failure struct {
	exc *object.Exception
	tb  *object.Traceback
}

// A doneCallback is told when a future is done.
type doneCallback interface {
	// schedule queues the callback on the future's loop.
	schedule(f *Future)
	// pair gives the callback and its context as _callbacks shows them.
	pair(f *Future) (fn, ctx any)
}

// doneCallbacks are several.
type doneCallbacks struct{ list []doneCallback }

// self is the future as the script knows it.
func (f *Future) self() any {
	switch f.kind {
	case taskFuture:
		return f.task()
	case gatheringFuture:
		return f.gathering()
	case hiddenFuture:
		f.kind = plainFuture
	}
	return f
}

// task gives the task that the future is, or nil.
func (f *Future) task() *Task {
	if f.kind != taskFuture {
		return nil
	}
	return (*Task)(unsafe.Pointer(f))
}

// gathering gives the future of gather that the future is, or nil.
func (f *Future) gathering() *gathering {
	if f.kind != gatheringFuture {
		return nil
	}
	return (*gathering)(unsafe.Pointer(f))
}

// asFuture gives the Future inside a value that is one.
func asFuture(v any) *Future {
	switch f := v.(type) {
	case *Task:
		return &f.Future
	case *Future:
		return f
	case *gathering:
		return &f.Future
	}
	return nil
}

func (f *Future) extra() *rarely {
	if f.rare == nil {
		f.rare = &rarely{}
	}
	return f.rare
}

// newFuture makes a plain future, as loop.create_future() does.
func (l *EventLoop) newFuture() *Future {
	f := &Future{}
	f.setup(l, l.m.futureT)
	return f
}

// setup fills an empty future.
func (f *Future) setup(l *EventLoop, cls *object.Type) {
	f.loop = l
	if f.Class() != cls {
		f.Init(cls)
	}
	if l.debug {
		f.extra().source = l.m.stackSummary()
	}
}

// done reports whether there is an outcome.
func (f *Future) done() bool { return f.state != pending }

// Await implements machine.Awaiter.
func (f *Future) Await(_ *machine.Thread, resumed bool) (any, bool, *object.Exception) {
	if f.state == pending {
		if resumed {
			return nil, false, runtimeError("await wasn't used with future")
		}
		f.blocking = true
		return nil, true, nil
	}
	v, e := f.outcome()
	return v, false, e
}

// AwaitsAsIs reports that the future's class does not override how it is
// awaited.
func (f *Future) AwaitsAsIs() bool { return !f.own }

// result is Future.result().
func (f *Future) result() any {
	v, e := f.outcome()
	if e != nil {
		panic(e)
	}
	return v
}

// outcome is result without raising.
func (f *Future) outcome() (any, *object.Exception) {
	switch f.state {
	case pending:
		return nil, f.notReady("Result is not set.")
	case cancelled:
		return nil, f.makeCancelled()
	}
	if x, ok := f.value.(*failure); ok {
		f.retrieved()
		x.exc.TB = x.tb
		return nil, x.exc
	}
	return f.value, nil
}

func (f *Future) notReady(msg string) *object.Exception {
	if f.loop == nil {
		msg = "Future object is not initialized."
	}
	return object.New(invalidStateError, msg)
}

// exception is Future.exception(): nil when the future succeeded; it raises
// when the future is pending or was cancelled.
func (f *Future) exception() *object.Exception {
	switch f.state {
	case pending:
		panic(f.notReady("Exception is not set."))
	case cancelled:
		panic(f.makeCancelled())
	}
	f.retrieved()
	return f.failed()
}

// failed gives the exception without saying that somebody looked at it.
func (f *Future) failed() *object.Exception {
	if x, ok := f.value.(*failure); ok && f.state == finished {
		return x.exc
	}
	return nil
}

// makeCancelled makes the CancelledError to raise. The exception that a task
// ended with is raised once, so that its traceback and context are there.
func (f *Future) makeCancelled() *object.Exception {
	if e, ok := f.value.(*object.Exception); ok && f.state == cancelled {
		f.value = nil
		return e
	}
	var msg any = object.None
	if r := f.rare; r != nil && r.cancelMessage != nil {
		msg = r.cancelMessage
	}
	if msg == object.None {
		return object.NewArgs(CancelledError)
	}
	return object.NewArgs(CancelledError, msg)
}

// setResult is Future.set_result() of a future that is pending.
func (f *Future) setResult(v any) {
	waiting := f.value
	f.value, f.state = v, finished
	f.schedule(waiting)
}

// setException is Future.set_exception() of a future that is pending.
func (f *Future) setException(e *object.Exception) {
	waiting := f.value
	f.value, f.state = &failure{e, e.TB}, finished
	f.schedule(waiting)
	f.unretrieved()
}

// cancelSelf is Future.cancel(): tasks have their own.
func (f *Future) cancelSelf(msg any) bool {
	f.retrieved()
	if f.state != pending {
		return false
	}
	f.endCancelled(nil, msg)
	return true
}

// endCancelled ends a pending future as cancelled; e is the exception that a task
// ended with.
func (f *Future) endCancelled(e *object.Exception, msg any) {
	waiting := f.value
	f.value, f.state = nil, cancelled
	if e != nil {
		f.value = e
	}
	if msg != nil && msg != object.None {
		f.extra().cancelMessage = msg
	} else if f.rare != nil {
		f.rare.cancelMessage = nil
	}
	f.schedule(waiting)
}

// addCallback adds a callback, or schedules it when the future is done.
func (f *Future) addCallback(c doneCallback) {
	if f.state != pending {
		c.schedule(f)
		return
	}
	switch w := f.value.(type) {
	case nil:
		f.value = c
	case *doneCallbacks:
		w.list = append(w.list, c)
	case doneCallback:
		f.value = &doneCallbacks{[]doneCallback{w, c}}
	}
}

// listen adds a callback through the future's class, which may be a script's
// that has redefined add_done_callback. v is the future as the script knows it.
func (f *Future) listen(v any, c doneCallback) {
	if cls := f.Class(); cls.Heap {
		if _, ok := cls.Lookup("add_done_callback").(*object.Builtin); !ok {
			fn, ctx := c.pair(f)
			if ctx == object.None {
				object.CallMethod(v, "add_done_callback", fn)
			} else {
				object.CallKw(object.GetAttr(v, "add_done_callback"), []any{fn, ctx}, []string{"context"})
			}
			return
		}
	}
	f.addCallback(c)
}

// watched reports that there is a callback.
func (f *Future) watched() bool { return f.state == pending && f.value != nil }

// callbacks lists what was added.
func (f *Future) callbacks() []doneCallback {
	if f.state != pending {
		return nil
	}
	switch w := f.value.(type) {
	case *doneCallbacks:
		return w.list
	case doneCallback:
		return []doneCallback{w}
	}
	return nil
}

// removeCallbacks drops those that drop says yes to, and counts them.
func (f *Future) removeCallbacks(drop func(doneCallback) bool) int {
	var kept []doneCallback
	n := 0
	for _, c := range f.callbacks() {
		if drop(c) {
			n++
		} else {
			kept = append(kept, c)
		}
	}
	if n == 0 || f.state != pending {
		return n
	}
	switch len(kept) {
	case 0:
		f.value = nil
	case 1:
		f.value = kept[0]
	default:
		f.value = &doneCallbacks{kept}
	}
	return n
}

// schedule queues the callbacks that the future had before it was done.
func (f *Future) schedule(waiting any) {
	switch w := waiting.(type) {
	case nil:
	case *Task:
		w.schedule(f)
	case *doneCallbacks:
		for _, c := range w.list {
			c.schedule(f)
		}
	case doneCallback:
		w.schedule(f)
	}
}

// scriptCallback is a done callback of a script.
type scriptCallback struct {
	fn  any
	ctx *Context
}

func (c *scriptCallback) schedule(f *Future) {
	f.loop.callSoon(c.fn, []any{f.self()}, c.ctx)
}

func (c *scriptCallback) pair(*Future) (any, any) { return c.fn, c.ctx }

// goCallback is a done callback of the library's own that runs in no context.
type goCallback func(f *Future)

func (c goCallback) schedule(f *Future) {
	f.loop.soon(loop.Func(func() { c(f) }), nil)
}

func (c goCallback) pair(f *Future) (any, any) {
	return object.NewBuiltin("_asyncio", "callback", "future, /", func(a []any) any {
		c(asFuture(a[0]))
		return nil
	}, ""), object.None
}

// cancelValue is v.cancel(msg=msg) of a future of any kind.
func cancelValue(v any, msg any) bool {
	switch f := v.(type) {
	case *Task:
		if !f.Class().Heap {
			return f.cancel(msg)
		}
	case *Future:
		if !f.Class().Heap {
			return f.cancelSelf(msg)
		}
	}
	cancel := object.GetAttr(v, "cancel")
	if msg == nil || msg == object.None {
		return object.Truth(object.Call(cancel))
	}
	return object.Truth(object.CallKw(cancel, []any{msg}, []string{"msg"}))
}
