package asyncio

import (
	"math"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Task is asyncio.Task: a coroutine that the loop drives, and the future of its
// result. A task is its own callback: it lies in the ready queue itself, both
// for a step and to be woken by the future it waits for.
type Task struct {
	Future
	scope
	coro       *machine.Generator
	waiter     *Future // what it waits for
	prev, next *Task   // in its loop's list of tasks that are not done
	number     uint32  // Task-number is its name unless it was given one
	cancels    int32   // cancel requests less uncancels
}

// taskList holds the tasks of a loop that are not done, oldest first.
type taskList struct {
	first, last *Task
	n           int
}

func (q *taskList) add(t *Task) {
	t.prev = q.last
	if q.last != nil {
		q.last.next = t
	} else {
		q.first = t
	}
	q.last = t
	q.n++
}

func (q *taskList) remove(t *Task) {
	if t.prev == nil && t.next == nil && q.first != t {
		return
	}
	if t.prev != nil {
		t.prev.next = t.next
	} else {
		q.first = t.next
	}
	if t.next != nil {
		t.next.prev = t.prev
	} else {
		q.last = t.prev
	}
	t.prev, t.next = nil, nil
	q.n--
}

// begin fills an empty task. name and ctx may be nil.
func (t *Task) begin(l *EventLoop, cls *object.Type, coro, name, ctx any, eager bool) {
	t.kind = taskFuture
	t.setup(l, cls)
	if g, ok := coro.(*machine.Generator); ok {
		t.coro = g
		g.Adopt()
	} else {
		t.extra().coro = coro
	}
	if name == nil || name == object.None {
		t.count(l.m)
	} else if s, ok := name.(string); ok {
		t.extra().name = s
	} else {
		t.extra().name = object.Str(name)
	}
	t.inherit(l.m, ctx)
	if eager && l.isRunningHere() {
		t.eagerStart()
		return
	}
	l.soon(t, &t.scope)
	l.tasks.add(t)
	if l.l != nil && l.l.Observed() {
		l.l.Report(loop.Event{Kind: loop.TaskSpawned, Task: t, By: l.current})
	}
}

// count gives the task the next number.
func (t *Task) count(m *module) {
	m.taskCount++
	t.number = uint32(m.taskCount)
	if m.taskCount > math.MaxUint32 {
		t.extra().name = "Task-" + object.IntRepr(m.taskCount)
	}
}

// isRunningHere reports whether the thread that has the turn runs the loop.
func (l *EventLoop) isRunningHere() bool {
	return l.m.in.Cur().Loop == l.object()
}

// name is get_name().
func (t *Task) name() string {
	if t.rare != nil && t.rare.name != nil {
		return t.rare.name.(string)
	}
	return "Task-" + object.IntRepr(int(t.number))
}

// coroutine gives the awaitable that the task drives.
func (t *Task) coroutine() any {
	if t.coro != nil {
		return t.coro
	}
	if t.rare != nil && t.rare.coro != nil {
		return t.rare.coro
	}
	return object.None
}

// schedule implements doneCallback: the future that the task waits for is done.
func (t *Task) schedule(f *Future) {
	if l := t.loop; l.direct && l.Bare() && !l.l.IsClosed() {
		l.l.Soon(t)
		return
	}
	t.loop.soon(t, &t.scope)
}

func (t *Task) pair(f *Future) (any, any) {
	m := t.loop.m
	return m.wakeup.Bound(t), t.scope.object(m)
}

// Run implements loop.Runner: a step in the task's own context.
func (t *Task) Run() {
	if t.done() {
		t.lateStep()
		return
	}
	l := t.loop
	th := l.m.in.Cur()
	prev := t.enter(th)
	// What is deferred is so because an exit passes through.
	if l.current != nil || t.rare != nil && t.rare.waiter != nil {
		defer t.leave(th, prev)
		t.runEntered()
		return
	}
	exc := t.woken()
	outer := l.stepping
	l.current, th.Task, l.stepping = t, t, t
	defer l.leaveStep(th, prev, outer)
	t.step(exc, true)
}

// leaveStep ends what Run began, for the task that it has come to.
func (l *EventLoop) leaveStep(th *machine.Thread, prev any, outer *Task) {
	t := l.stepping
	l.stepping = outer
	if t == nil {
		th.Context = prev
		return
	}
	t.leave(th, prev)
	if l.current == t && l.m.in.Cur() == th {
		l.current, th.Task = nil, nil
	} else {
		l.m.leaveTask(l, t)
	}
}

// runEntered is Run in a context that has been entered, whatever the task waited
// for.
func (t *Task) runEntered() {
	if t.done() {
		panic(t.alreadyDone())
	}
	exc := t.woken()
	l := t.loop
	l.m.enterTask(l, t)
	defer l.m.leaveTask(l, t)
	t.step(exc, false)
}

// woken gives the exception that the task goes on with: what it waited for has
// failed, or was no future.
func (t *Task) woken() (exc *object.Exception) {
	if w := t.waiter; w != nil {
		t.waiter = nil
		_, exc = w.outcome()
	} else if r := t.rare; r != nil {
		if r.waiter != nil {
			w := r.waiter
			r.waiter = nil
			exc = object.Catch(func() { object.CallMethod(w, "result") })
		} else if r.throw != nil {
			exc, r.throw = r.throw, nil
		}
	}
	return exc
}

func (t *Task) alreadyDone() *object.Exception {
	return object.Newf(invalidStateError, "__step(): already done: %s, %s", object.Repr(t), object.Repr(t.thrown()))
}

// lateStep reports a step of a task that somebody has given a result meanwhile.
func (t *Task) lateStep() {
	h := &Handle{}
	h.setup(t.loop, t.loop.m.handleT, &hop{t.loop.m, t}, nil, nil)
	t.loop.callbackFailed(h, h, t.alreadyDone())
}

func (t *Task) thrown() any {
	if t.rare != nil && t.rare.throw != nil {
		return t.rare.throw
	}
	return object.None
}

// step resumes the coroutine once and deals with what comes of it. With onward the
// steps of others may follow at once.
func (t *Task) step(exc *object.Exception, onward bool) {
	if t.mustCancel {
		if exc == nil || !exc.IsA(CancelledError) {
			exc = t.makeCancelled()
		}
		t.mustCancel = false
	}
	l := t.loop
	observed := l.l != nil && l.l.Observed()
	if observed {
		l.l.Report(loop.Event{Kind: loop.TaskStepped, Task: t})
	}
	if t.coro == nil {
		t.stepped(t.resume(exc))
		return
	}
	by, v, done, e := l.m.in.Cur().Drive(t.coro, t, exc, onward && !observed)
	if by, ok := by.(*Task); ok {
		by.stepped(v, done, e)
	}
}

// stepped deals with what comes of a step.
func (t *Task) stepped(v any, done bool, e *object.Exception) {
	l := t.loop
	observed := l.l != nil && l.l.Observed()
	switch {
	case e != nil:
		t.ended(e)
	case done:
		if t.mustCancel {
			t.mustCancel = false
			t.finish()
			t.cancelSelf(t.cancelMessage())
		} else {
			t.finish()
			t.setResult(v)
		}
	default:
		t.suspended(v)
		if observed {
			if v == parked {
				v = t.waiter.self()
			}
			l.l.Report(loop.Event{Kind: loop.TaskSuspended, Task: t, On: v})
		}
		return
	}
	if observed {
		l.l.Report(loop.Event{Kind: loop.TaskDone, Task: t})
	}
}

// resume sends None into a coroutine that is none of the machine's, or throws exc.
func (t *Task) resume(exc *object.Exception) (any, bool, *object.Exception) {
	coro := t.rare.coro
	var v any
	e := object.Catch(func() {
		if exc != nil {
			v = object.CallMethod(coro, "throw", exc)
		} else {
			v = object.CallMethod(coro, "send", object.None)
		}
	})
	switch {
	case e == nil:
		return v, false, nil
	case e.IsA(object.StopIteration):
		return object.StopValue(e), true, nil
	}
	return nil, false, e
}

// Takes implements machine.Driver.
func (t *Task) Takes(v any) bool {
	if !t.simple() {
		return false
	}
	switch v.(type) {
	case *parking:
	case *Future, *Task, *gathering:
		f := asFuture(v)
		if f.loop != t.loop || !f.blocking || f == &t.Future || f.Class().Heap {
			return false
		}
		f.blocking = false
		f.addCallback(t)
		t.waiter = f
	default:
		if v != object.None {
			return false
		}
		t.loop.l.Soon(t)
	}
	t.left()
	return true
}

// TakesResult implements machine.Driver.
func (t *Task) TakesResult(v any) bool {
	if !t.simple() {
		return false
	}
	switch t.value.(type) {
	case nil, *Task, *gathered:
		t.finish()
		t.setResult(v)
		t.left()
		return true
	}
	return false
}

// simple reports that there is nothing unusual about a task whose step has come to
// its end, nor about its loop.
func (t *Task) simple() bool {
	l := t.loop
	return !t.mustCancel && l.stepping == t && l.current == t && l.direct && l.Bare() && !l.l.IsClosed() && !l.l.Observed()
}

// left says that the task's step is over and dealt with.
func (t *Task) left() {
	if t.ctx != nil {
		t.ctx.entered = false
	}
	l := t.loop
	l.current, l.stepping, l.m.in.Cur().Task = nil, nil, nil
}

// Next implements machine.Driver: the task whose step the loop would run next.
func (t *Task) Next() (machine.Driver, *machine.Generator) {
	l := t.loop
	n, ok := l.l.Peek().(*Task)
	if !ok || n.loop != l || !n.ready() {
		return nil, nil
	}
	l.l.Take()
	th := l.m.in.Cur()
	if n.ctx != nil {
		n.ctx.entered = true
		th.Context = n.ctx
	} else {
		th.Context = &n.scope
	}
	l.current, th.Task, l.stepping = n, n, n
	n.waiter = nil
	return n, n.coro
}

// ready reports that the task's next step sends None into an idle coroutine.
func (t *Task) ready() bool {
	if t.state != pending || t.mustCancel || t.coro == nil || !t.coro.Idle() || t.ctx != nil && t.ctx.entered {
		return false
	}
	if r := t.rare; r != nil && (r.waiter != nil || r.throw != nil) {
		return false
	}
	w := t.waiter
	if w == nil {
		return true
	}
	_, failed := w.value.(*failure)
	return w.state == finished && !failed
}

// finish takes the task out of its loop's list.
func (t *Task) finish() { t.loop.tasks.remove(t) }

func (t *Task) cancelMessage() any {
	if t.rare != nil {
		return t.rare.cancelMessage
	}
	return nil
}

// ended is the end by an exception.
func (t *Task) ended(e *object.Exception) {
	t.finish()
	switch {
	case e.IsA(CancelledError):
		t.retrieved()
		t.endCancelled(e, nil)
	case fatal(e):
		t.setException(e)
		panic(e)
	default:
		awaited := t.watched()
		t.setException(e)
		if !awaited {
			t.askLost()
		}
	}
}

// suspended deals with what the coroutine yielded.
func (t *Task) suspended(v any) {
	if v == object.None {
		t.loop.soon(t, &t.scope)
		return
	}
	if v == parked {
		t.passOn(t.waiter)
		return
	}
	if f := asFuture(v); f != nil {
		t.waitFor(f, v)
		return
	}
	t.suspendedOn(v)
}

// parked is what a waiter yields that has made its task wait for its future.
var parked any = &parking{}

type parking struct{ _ byte }

// park makes the task, which drives what runs, wait for a future that nobody
// else knows.
func (t *Task) park(f *Future) any {
	f.kind, f.value = hiddenFuture, t
	t.waiter = f
	return parked
}

// passOn cancels a future that the task has begun to wait for if somebody has
// cancelled the task meanwhile.
func (t *Task) passOn(f *Future) {
	if t.mustCancel && cancelValue(f.self(), t.cancelMessage()) {
		t.mustCancel = false
	}
}

// waitFor makes the task wait for a future that its coroutine yielded.
func (t *Task) waitFor(f *Future, v any) {
	switch {
	case f.loop != t.loop:
		t.throwNext(object.Newf(object.RuntimeError, "Task %s got Future %s attached to a different loop", object.Repr(t.self()), object.Repr(v)))
	case !f.blocking:
		t.throwNext(object.Newf(object.RuntimeError, "yield was used instead of yield from in task %s with %s", object.Repr(t.self()), object.Repr(v)))
	case f == &t.Future:
		t.throwNext(object.Newf(object.RuntimeError, "Task cannot await on itself: %s", object.Repr(t.self())))
	default:
		f.blocking = false
		f.listen(v, t)
		t.waiter = f
		t.passOn(f)
	}
}

// suspendedOn deals with what is no Future of ours.
func (t *Task) suspendedOn(v any) {
	self := func() string { return object.Repr(t.self()) }
	if isFutureLike(v) {
		blocking := object.Truth(object.GetAttr(v, "_asyncio_future_blocking"))
		switch {
		case t.loop.m.futureLoop(v) != t.loop.object():
			t.throwNext(object.Newf(object.RuntimeError, "Task %s got Future %s attached to a different loop", self(), object.Repr(v)))
		case !blocking:
			t.throwNext(object.Newf(object.RuntimeError, "yield was used instead of yield from in task %s with %s", self(), object.Repr(v)))
		default:
			object.SetAttr(v, "_asyncio_future_blocking", false)
			wake, ctx := t.pair(nil)
			object.CallKw(object.GetAttr(v, "add_done_callback"), []any{wake, ctx}, []string{"context"})
			t.extra().waiter = v
			if t.mustCancel && cancelValue(v, t.cancelMessage()) {
				t.mustCancel = false
			}
		}
		return
	}
	if g, ok := v.(*machine.Generator); ok && !g.IsCoroutine() && !g.IsAsyncGen() {
		t.throwNext(object.Newf(object.RuntimeError, "yield was used instead of yield from for generator in task %s with %s", self(), object.Repr(v)))
		return
	}
	t.throwNext(object.Newf(object.RuntimeError, "Task got bad yield: %s", object.Repr(v)))
}

// throwNext has the next step raise an exception.
func (t *Task) throwNext(e *object.Exception) {
	t.extra().throw = e
	t.loop.soon(t, &t.scope)
}

// cancel is Task.cancel().
func (t *Task) cancel(msg any) bool {
	t.retrieved()
	if t.done() {
		return false
	}
	t.cancels++
	if t.waiter != nil {
		if cancelValue(t.waiter.self(), msg) {
			return true
		}
	} else if t.rare != nil && t.rare.waiter != nil {
		if cancelValue(t.rare.waiter, msg) {
			return true
		}
	}
	t.mustCancel = true
	if msg != nil && msg != object.None {
		t.extra().cancelMessage = msg
	} else if t.rare != nil {
		t.rare.cancelMessage = nil
	}
	return true
}

// eagerStart runs the first step at once.
func (t *Task) eagerStart() {
	l := t.loop
	th := l.m.in.Cur()
	prevTask := l.m.swapTask(l, t)
	t.eager = true
	l.tasks.add(t)
	func() {
		prev := t.enter(th)
		defer func() {
			t.leave(th, prev)
			l.m.swapTask(l, prevTask)
		}()
		t.step(nil, false)
	}()
	if t.done() {
		t.coro = nil
	}
}
