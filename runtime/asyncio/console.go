package asyncio

import (
	"strings"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Console is the event loop that a prompt lives in: it runs all the time, what
// is typed is run on it, and the tasks that a program leaves behind go on.
// Unless said otherwise its methods are called on the loop's goroutine.
type Console struct {
	m *module
	l *EventLoop
	// OnError gets an exception that left the loop itself: SystemExit or
	// KeyboardInterrupt raised in a callback. The loop goes on afterwards.
	OnError func(e *object.Exception)
	// OnDeadlock is called when nothing is ready, no timer is set and nothing
	// outside is waited for: only a Post can bring more.
	OnDeadlock func()
	closed     bool
	weak       func(func())
}

// moduleKey is where an interpreter keeps its asyncio.
var moduleKey = new(byte)

// NewConsole makes a loop for an interpreter that Install was called for, and
// makes it the current one. The caller holds the turn.
func NewConsole(in *machine.Interp) *Console {
	m := in.State(moduleKey, func() any { panic("asyncio: NewConsole before Install") }).(*module)
	asyncio := in.ImportModule("asyncio", nil, true, 0, object.EmptyTuple)
	l := object.CallMethod(asyncio, "new_event_loop").(*EventLoop)
	object.CallMethod(asyncio, "set_event_loop", l)
	c := &Console{m: m, l: l}
	c.weak = l.l.HoldWeakly() // the prompt may always bring more work
	l.l.OnDeadlock = func() bool {
		if c.OnDeadlock != nil {
			c.OnDeadlock()
		}
		return true
	}
	return c
}

// Here gives the loop that runs in the present thread, to be looked at; nil
// when none does.
func Here(in *machine.Interp) *Console {
	l, ok := in.Cur().Loop.(*EventLoop)
	if !ok || l.l == nil {
		return nil
	}
	return &Console{m: l.m, l: l}
}

// OnStuck has f called, once for each loop that a program makes from now on, when
// nothing can wake the loop any more but a signal, for which the program has no
// handler. The loop goes on waiting.
func OnStuck(in *machine.Interp, f func(*Console)) {
	in.State(moduleKey, func() any { panic("asyncio: OnStuck before Install") }).(*module).onStuck = f
}

// tellStuck has the loop tell onStuck.
func (l *EventLoop) tellStuck() {
	told := false
	l.l.OnDeadlock = func() bool {
		if !told && (l.signals == nil || l.signals.Len() == 0) {
			told = true
			l.m.onStuck(&Console{m: l.m, l: l})
		}
		return true
	}
}

// OnLoop has f called with every loop that a program makes from now on.
func OnLoop(in *machine.Interp, f func(*Console)) {
	in.State(moduleKey, func() any { panic("asyncio: OnLoop before Install") }).(*module).onLoop = f
}

// Run runs the loop until Close. The caller holds the turn and is the loop's
// goroutine from then on.
func (c *Console) Run() {
	for !c.closed {
		if e := object.Catch(c.l.run); e != nil && c.OnError != nil && !c.closed {
			c.OnError(e)
		}
	}
	object.Catch(c.l.close)
}

// Post runs f on the loop. It may be called from any goroutine.
func (c *Console) Post(f func()) { _ = c.l.l.Post(f) }

// Close ends Run after the present turn.
func (c *Console) Close() {
	c.closed = true
	c.weak(nil)
	c.l.stop()
}

// Start makes a task of a coroutine; done gets its outcome.
func (c *Console) Start(coro any, name string, done func(v any, e *object.Exception)) *Task {
	t := &Task{}
	var n any
	if name != "" {
		n = name
	}
	t.begin(c.l, c.m.taskT, coro, n, nil, false)
	t.addCallback(goCallback(func(f *Future) {
		v, e := f.outcome()
		done(v, e)
	}))
	return t
}

// Later runs f on the loop after a delay in seconds of the loop's clock.
func (c *Console) Later(seconds float64, f func()) {
	c.l.l.CallLater(seconds, loop.Func(f))
}

// Loop is the loop underneath, for the clock and for observers.
func (c *Console) Loop() *loop.Loop { return c.l.l }

// Cancel asks the task to stop; false when it is done.
func (t *Task) Cancel() bool { return t.cancel(nil) }

// Done reports whether the task has ended.
func (t *Task) Done() bool { return t.done() }

// TaskName is the task's name.
func (t *Task) TaskName() string { return t.name() }

// Current is the task whose step runs now, or nil.
func (c *Console) Current() *Task {
	t, _ := c.l.current.(*Task)
	return t
}

// Tasks lists the tasks that are not done, oldest first.
func (c *Console) Tasks() []*Task {
	var out []*Task
	for t := c.l.tasks.first; t != nil; t = t.next {
		out = append(out, t)
	}
	return out
}

// State says in a few words what the task does, and Where the place it stands.
func (t *Task) State() string {
	switch {
	case t.done():
		return t.state.String()
	case t.loop.current == any(t):
		return "runs"
	case t.waiter == nil:
		return "ready"
	}
	if w := t.waiter.task(); w != nil {
		return "awaits " + w.name()
	}
	if g := t.waiter.gathering(); g != nil {
		return g.waitsFor()
	}
	switch v := t.awaited().(type) {
	case *machine.Generator:
		if s, ok := v.Driver().(*sleeper); ok {
			return "sleeps " + object.Str(s.delay) + " s"
		}
		return "in " + v.Qualname()
	case *Future:
		return "awaits a future"
	}
	return "waits"
}

// awaited is what the program's innermost code awaits in the task.
func (t *Task) awaited() any {
	if t.coro == nil {
		return nil
	}
	if t.coro.Driver() != nil {
		return t.coro
	}
	return t.coro.Awaited(func(file string) bool { return !strings.HasPrefix(file, "<inloop>/") })
}

// Where is the place in the source where the task stands: "f() at x.py:3".
func (t *Task) Where() string {
	if t.coro == nil {
		return ""
	}
	frames := t.coro.Stack()
	for i := len(frames) - 1; i >= 0; i-- {
		if p := frames[i]; !strings.HasPrefix(p.File, "<inloop>/") {
			return p.Func + "() at " + p.File + ":" + object.IntRepr(p.Line)
		}
	}
	return t.coro.Qualname()
}

// WaitsFor is the task that this one awaits, or nil.
func (t *Task) WaitsFor() *Task {
	if t.waiter == nil {
		return nil
	}
	return t.waiter.task()
}

// Stack lists the places from the task's coroutine down to the innermost that
// it awaits.
func (t *Task) Stack() []object.Place {
	if t.coro == nil {
		return nil
	}
	return t.coro.Stack()
}

// Number is the order in which the task was made.
func (t *Task) Number() int { return int(t.number) }

// IsCancelled reports a CancelledError.
func IsCancelled(e *object.Exception) bool { return e.IsA(CancelledError) }

// Awaits reports whether the task waits, through futures that gather others,
// for t.
func (t *Task) Awaits(o *Task) bool {
	if t.waiter == nil {
		return false
	}
	if w := t.waiter.task(); w != nil {
		return w == o || w.Awaits(o)
	}
	if g := t.waiter.gathering(); g != nil {
		return g.awaits(o)
	}
	return false
}

// Watched reports that something waits for the task's end: a callback or a
// task that awaits it.
func (t *Task) Watched() bool { return t.watched() }

// Failed is the exception that the task ended with, or nil; that somebody saw
// it is noted only by Seen.
func (t *Task) Failed() *object.Exception { return t.failed() }

// Seen says that the task's exception was shown.
func (t *Task) Seen() { t.retrieved() }

// CoroutineName is the qualified name of the task's coroutine.
func (t *Task) CoroutineName() string {
	if t.coro == nil {
		return object.TypeOf(t.coroutine()).Name
	}
	return t.coro.Qualname()
}

// Children lists the tasks that the task waits for: the one it awaits, or
// those it gathers.
func (t *Task) Children() []*Task {
	if t.waiter == nil {
		return nil
	}
	if w := t.waiter.task(); w != nil {
		return []*Task{w}
	}
	if g := t.waiter.gathering(); g != nil {
		return g.tasks()
	}
	return nil
}

func (g *gathering) awaits(t *Task) bool {
	for _, c := range g.tasks() {
		if c == t || c.Awaits(t) {
			return true
		}
	}
	return false
}

func (g *gathering) waitsFor() string { return "gathers " + object.IntRepr(len(g.tasks())) + " tasks" }

// tasks lists the children that are tasks and not done.
func (g *gathering) tasks() []*Task {
	var out []*Task
	for i := range g.children {
		if f := g.children[i].f; f != nil && !f.done() {
			if t := f.task(); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}
