package asyncio

import (
	"errors"
	"weak"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// EventLoop is the event loop as scripts know it: a loop.Loop with its tasks,
// its exception handler and its executor.
type EventLoop struct {
	object.Instance
	m *module
	l *loop.Loop
	// alien is a loop of a script's own class, for which this one stands: its
	// callbacks go through the script's call_soon.
	alien any
	// direct says that the class leaves call_soon as it is, so that callbacks
	// need not ask it.
	direct bool
	// driven says that the class or the object has its own way of running a
	// turn or telling the time.
	driven bool

	thread  *machine.Thread // the one that runs the loop, nil when nobody does
	debug   bool
	slow    any // slow_callback_duration
	handler any // exception handler, nil for the default
	factory any // task factory, nil for none
	current any // the task whose step runs
	// stepping is that too, as long as Task.Run has not dealt with the step.
	stepping *Task
	tasks    taskList

	executor      any // the default executor, made when first asked for
	executorShut  bool
	handling      *object.Exception    // of a callback, which the exception handler is told of
	asyncgens     []*machine.Generator // those that were begun
	asyncgensLive int
	asyncgensAway []weak.Pointer[machine.Generator] // they, during a collection
	asyncgenShut  bool
	stopping      bool
	selector      any     // what the program gave; the loop has its own way of waiting
	resolution    float64 // _clock_resolution
	undo          func()  // ends what begin began
	unobserve     func()
	poller        *poller
	signals       *object.Dict // handles by signal
	unixSockets   *object.Dict // inodes by listening socket
	transports    map[int]any  // by the descriptor that each owns
}

// newLoop fills a loop object of a class.
func (m *module) newLoop(cls *object.Type) *EventLoop {
	l := &EventLoop{m: m, l: m.newClockLoop(), direct: true, resolution: 1e-9}
	l.Init(cls)
	l.setSlow(0.1)
	if m.debugDefault() {
		l.setDebug(true)
	}
	l.direct = l.has("call_soon")
	if cls.Heap {
		l.driven = !l.has("_run_once") || !l.has("time")
		if !l.has("time") {
			l.l.TellTime(func() float64 { return object.ToFloat(object.CallMethod(l, "time")) })
		}
	}
	l.l.Idle = func(wait func()) { m.in.Blocking(wait); m.in.CatchUp() }
	l.l.Quiet = func() {
		m.quiet()
		l.awaitThreads()
	}
	if !m.clock.IsReal() {
		m.follow(l)
	}
	l.l.OnInterrupt = interruption{l}
	m.loops = append(m.loops, l)
	if m.onStuck != nil {
		l.tellStuck()
	}
	if m.onLoop != nil {
		m.onLoop(&Console{m: m, l: l})
	}
	return l
}

// interruption is what a loop runs when the user interrupts it.
type interruption struct{ l *EventLoop }

// Run implements loop.Runner.
func (i interruption) Run() { i.l.m.in.Poll() }

// object gives the loop as the script knows it.
func (l *EventLoop) object() any {
	if l.alien != nil {
		return l.alien
	}
	return l
}

// loopOf gives the EventLoop of a loop object of any class.
func (m *module) loopOf(v any) *EventLoop {
	if l, ok := v.(*EventLoop); ok {
		return l
	}
	if l := m.aliens[v]; l != nil {
		return l
	}
	l := &EventLoop{m: m, alien: v}
	if m.aliens == nil || len(m.aliens) > 256 {
		m.aliens = map[any]*EventLoop{}
	}
	m.aliens[v] = l
	return l
}

// isDebug is loop.get_debug().
func (l *EventLoop) isDebug() bool {
	if l.alien != nil {
		return object.Truth(object.CallMethod(l.alien, "get_debug"))
	}
	return l.debug
}

var errClosed = "Event loop is closed"

// checkClosed raises if the loop was closed.
func (l *EventLoop) checkClosed() {
	if l.l.IsClosed() {
		panic(runtimeError(errClosed))
	}
}

// soon queues r, which enters its own context when it is run by the loop. ctx
// is that context, for a loop that has its own call_soon.
func (l *EventLoop) soon(r loop.Runner, ctx *scope) {
	if !l.direct || !l.Bare() && l.Attr("call_soon") != nil {
		l.soonByScript(r, ctx)
		return
	}
	if l.l.IsClosed() {
		panic(runtimeError(errClosed))
	}
	l.l.Soon(r)
}

// A hop is a callback of the library's own as a loop of the script's sees it.
type hop struct {
	m *module
	r loop.Runner
}

// entered is implemented by callbacks that enter a context of their own: they
// are run this way by whoever has entered it for them.
type entered interface{ runEntered() }

// Class implements object.Object.
func (h *hop) Class() *object.Type { return h.m.hopT }

// Call implements object.Callable.
func (h *hop) Call([]any, []string) any {
	if e, ok := h.r.(entered); ok {
		e.runEntered()
	} else {
		h.r.Run()
	}
	return object.None
}

func (l *EventLoop) soonByScript(r loop.Runner, ctx *scope) {
	args := []any{&hop{l.m, r}}
	call := object.GetAttr(l.object(), "call_soon")
	if ctx == nil {
		object.Call(call, args...)
		return
	}
	object.CallKw(call, append(args, ctx.object(l.m)), []string{"context"})
}

// begin makes the loop the one that the current thread runs.
func (l *EventLoop) begin() {
	l.checkClosed()
	if l.l.IsRunning() || l.thread != nil {
		panic(runtimeError("This event loop is already running"))
	}
	t := l.m.in.Cur()
	if t.Loop != nil && t.Loop != object.None {
		panic(runtimeError("Cannot run the event loop while another loop is running"))
	}
	l.thread, t.Loop = t, l
	hooks := t.Hooks
	t.Hooks = machine.AsyncGenHooks{}
	depth := l.m.in.OriginDepth
	if l.debug {
		l.m.in.OriginDepth = debugStackDepth
	}
	main := t == l.m.in.Main()
	if main {
		l.m.in.OnInterrupt(l.l.Interrupt)
	}
	l.undo = func() {
		l.thread, t.Loop, l.undo = nil, nil, nil
		t.Hooks = hooks
		l.m.in.OriginDepth = depth
		l.stopping = false
		if main {
			l.m.in.OnInterrupt(nil)
		}
	}
}

// run is run_forever().
func (l *EventLoop) run() {
	l.begin()
	defer func() { l.undo() }()
	if l.driven || l.Attr("_selector") != nil || l.Attr("_run_once") != nil {
		for {
			object.CallMethod(l, "_run_once")
			if l.stopping {
				return
			}
		}
	}
	if err := l.l.RunForever(); err != nil {
		panic(loopError(err))
	}
}

func loopError(err error) *object.Exception {
	if errors.Is(err, loop.ErrInterrupted) {
		return object.NewArgs(object.KeyboardInterrupt)
	}
	return runtimeError(err.Error())
}

// runOnce is _run_once(): one turn. It waits if there is nothing to do, unless
// the loop has a selector or a time of its own, which know better.
func (l *EventLoop) runOnce() {
	run := l.l.RunTurn
	if l.Attr("_selector") != nil || !l.has("time") || l.thread == nil {
		l.selectEvents()
		l.l.Stop()
		run = l.l.RunForever
	}
	if err := run(); err != nil {
		panic(loopError(err))
	}
}

// selectEvents asks the selector of a loop that has one of its own.
func (l *EventLoop) selectEvents() {
	if s := l.Attr("_selector"); s != nil {
		var timeout any = float64(0)
		events := object.CallMethod(s, "select", timeout)
		object.CallMethod(l, "_process_events", events)
	}
}

// stop is stop().
func (l *EventLoop) stop() {
	l.stopping = true
	l.l.Stop()
}

// close is close().
func (l *EventLoop) close() {
	if l.l.IsRunning() || l.thread != nil {
		panic(runtimeError("Cannot close a running event loop"))
	}
	if l.l.IsClosed() {
		return
	}
	if l.signals != nil && l.signals.Len() > 0 {
		object.Call(l.m.script("unix_events", "_remove_signal_handlers"), l)
	}
	if l.poller != nil {
		l.poller.close()
		l.poller = nil
	}
	_ = l.l.Close()
	if e := l.executor; e != nil {
		l.executor = nil
		l.executorShut = true
		object.CallKw(object.GetAttr(e, "shutdown"), []any{false}, []string{"wait"})
	}
	l.m.loopEnds(l)
}

// runUntilComplete is run_until_complete().
func (l *EventLoop) runUntilComplete(v any) any {
	l.checkClosed()
	if l.l.IsRunning() || l.thread != nil {
		panic(runtimeError("This event loop is already running"))
	}
	if t := l.m.in.Cur(); t.Loop != nil && t.Loop != object.None {
		panic(runtimeError("Cannot run the event loop while another loop is running"))
	}
	isNew := asFuture(v) == nil && !isFutureLike(v)
	fut := l.m.ensureFuture(v, l)
	f := asFuture(fut)
	if f == nil {
		return l.runUntilAlien(fut, isNew)
	}
	if isNew {
		f.task().quiet = true
	}
	stop := &stopper{l: l, f: f}
	f.listen(fut, stop)
	e := object.Catch(l.run)
	f.removeCallbacks(func(c doneCallback) bool { return c == stop })
	if e != nil {
		if isNew && f.done() && f.state != cancelled {
			f.retrieved()
		}
		panic(e)
	}
	if !f.done() {
		panic(runtimeError("Event loop stopped before Future completed."))
	}
	return f.result()
}

// runUntilAlien is runUntilComplete for a future of a script's own class.
func (l *EventLoop) runUntilAlien(fut any, isNew bool) any {
	stop := l.m.names["_run_until_complete_cb"]
	object.CallMethod(fut, "add_done_callback", stop)
	e := object.Catch(l.run)
	object.CallMethod(fut, "remove_done_callback", stop)
	if e != nil {
		panic(e)
	}
	if !object.Truth(object.CallMethod(fut, "done")) {
		panic(runtimeError("Event loop stopped before Future completed."))
	}
	return object.CallMethod(fut, "result")
}

// stopper ends run_until_complete when its future is done.
type stopper struct {
	l *EventLoop
	f *Future
}

func (s *stopper) schedule(f *Future) { f.loop.soon(s, nil) }

func (s *stopper) pair(*Future) (any, any) {
	return s.callback(), object.None
}

func (s *stopper) callback() any { return s.l.m.names["_run_until_complete_cb"] }

// stopFor is _run_until_complete_cb, for a future of any class.
func (m *module) stopFor(fut any) {
	if f := asFuture(fut); f != nil {
		(&stopper{l: f.loop, f: f}).Run()
		return
	}
	if !object.Truth(object.CallMethod(fut, "cancelled")) {
		if e, ok := object.CallMethod(fut, "exception").(*object.Exception); ok && fatal(e) {
			return
		}
	}
	object.CallMethod(m.futureLoop(fut), "stop")
}

// Run implements loop.Runner.
func (s *stopper) Run() {
	s.f.retrieved()
	if e := s.f.failed(); e != nil && fatal(e) {
		return // the loop was left by it already
	}
	s.l.stop()
}
