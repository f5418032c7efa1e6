package asyncio

import (
	"math"

	"inloop/runtime/loop"
	"inloop/runtime/object"
)

// Handle is asyncio.Handle: a script's callback in the ready queue.
type Handle struct {
	object.Instance
	scope
	loop   *EventLoop
	fn     any
	args   []any
	text   string // its repr once it was cancelled in debug mode
	source any    // where it was made, in debug mode
	gone   bool   // cancelled
}

// TimerHandle is asyncio.TimerHandle: a callback for a time.
type TimerHandle struct {
	Handle
	timer     loop.Timer
	when      any // as it was given
	scheduled bool
}

// setup fills an empty handle. ctx nil or None means a copy of the current
// context.
func (h *Handle) setup(l *EventLoop, cls *object.Type, fn any, args []any, ctx any) {
	h.Init(cls)
	h.loop, h.fn, h.args = l, fn, args
	h.inherit(l.m, ctx)
	if l.isDebug() {
		h.source = l.m.stackSummary()
	}
}

// callSoon is call_soon(); ctx may be nil.
func (l *EventLoop) callSoon(fn any, args []any, ctx *Context) *Handle {
	if !l.direct || !l.Bare() && l.Attr("call_soon") != nil {
		call := object.GetAttr(l.object(), "call_soon")
		full := append([]any{fn}, args...)
		var r any
		if ctx != nil {
			r = object.CallKw(call, append(full, ctx), []string{"context"})
		} else {
			r = object.CallKw(call, full, nil)
		}
		h, _ := r.(*Handle)
		return h
	}
	var c any
	if ctx != nil {
		c = ctx
	}
	return l.queue(fn, args, c)
}

// queue is call_soon() as BaseEventLoop has it.
func (l *EventLoop) queue(fn any, args []any, ctx any) *Handle {
	l.checkClosed()
	h := &Handle{}
	h.setup(l, l.m.handleT, fn, args, ctx)
	l.l.Soon(h)
	return h
}

// queueAt is call_at() as BaseEventLoop has it.
func (l *EventLoop) queueAt(when any, fn any, args []any, ctx any) *TimerHandle {
	l.checkClosed()
	h := &TimerHandle{when: when, scheduled: true}
	h.setup(l, l.m.timerHandleT, fn, args, ctx)
	// A time that a program has in a variable is one value to all the timers
	// that it sets for it.
	l.l.ArmTied(&h.timer, object.ToFloat(when), object.BoxAddress(when), h)
	return h
}

// roundTime is a time at the clock's resolution, so that sums of delays meet
// where they meet on paper.
func roundTime(seconds float64) float64 {
	if math.Abs(seconds) < 1e9 {
		return math.RoundToEven(seconds*1e9) / 1e9
	}
	return seconds
}

// cancel is Handle.cancel().
func (h *Handle) cancel() {
	if h.gone {
		return
	}
	h.gone = true
	if h.text == "" && h.loop.isDebug() {
		h.text = h.repr("Handle", "")
	}
	h.fn, h.args = nil, nil
}

func (h *TimerHandle) cancel() {
	if !h.gone && h.loop.isDebug() {
		h.gone = true
		h.text = h.reprTimer()
		h.gone = false
	}
	if !h.gone && h.scheduled {
		h.scheduled = false
		h.timer.Cancel()
	}
	h.Handle.cancel()
}

// Run implements loop.Runner.
func (h *TimerHandle) Run() {
	h.scheduled = false
	h.Handle.run(h)
}

// Run implements loop.Runner.
func (h *Handle) Run() { h.run(h) }

// run calls the callback in its context; self is the handle as scripts know
// it. What the callback raises goes to the loop's exception handler.
func (h *Handle) run(self any) {
	if h.gone {
		return
	}
	th := h.loop.m.in.Cur()
	e := object.Catch(func() {
		prev := h.enter(th)
		defer h.leave(th, prev)
		object.CallKw(h.fn, h.args, nil)
	})
	switch {
	case e == nil:
	case fatal(e):
		panic(e)
	default:
		h.loop.callbackFailed(h, self, e)
	}
}

// callbackFailed tells the exception handler of a callback's exception.
func (l *EventLoop) callbackFailed(h *Handle, self any, e *object.Exception) {
	ctx := object.NewDict()
	ctx.SetStr("message", "Exception in callback "+l.m.callbackSource(h.fn, h.args, l.isDebug()))
	ctx.SetStr("exception", e)
	ctx.SetStr("handle", self)
	if h.source != nil {
		ctx.SetStr("source_traceback", h.source)
	}
	outer := l.handling
	l.handling = e
	defer func() { l.handling = outer }()
	l.callExceptionHandler(ctx)
}

// inHandling makes the exception that is told of the context of one that telling has
// raised.
func (l *EventLoop) inHandling(e *object.Exception) {
	if l.handling == nil {
		return
	}
	for e != l.handling && e.Context != nil {
		e = e.Context
	}
	if e != l.handling {
		e.Context = l.handling
	}
}

// checkCallback refuses what can't be called back, as debug mode does.
func (l *EventLoop) checkCallback(fn any, method string) {
	if isCoroutine(fn) || l.m.isCoroutineFunction(fn) {
		panic(object.Newf(object.TypeError, "coroutines cannot be used with %s()", method))
	}
	if !object.IsCallable(fn) {
		panic(object.Newf(object.TypeError, "a callable object was expected by %s(), got %s", method, object.Repr(fn)))
	}
}

// checkThread refuses a call from a thread that does not run the loop, as
// debug mode does.
func (l *EventLoop) checkThread() {
	if l.thread != nil && l.thread != l.m.in.Cur() {
		panic(runtimeError("Non-thread-safe operation invoked on an event loop other than the current one"))
	}
}

// repr is the handle's text; kind is the class's name.
func (h *Handle) repr(kind, when string) string {
	if h.text != "" {
		return h.text
	}
	s := "<" + kind
	if h.gone {
		s += " cancelled"
	}
	s += when
	if h.fn != nil {
		s += " " + h.loop.m.callbackSource(h.fn, h.args, h.loop.isDebug())
	}
	if h.source != nil {
		if at := lastFrame(h.source); at != "" {
			s += " created at " + at
		}
	}
	return s + ">"
}

func (h *TimerHandle) reprTimer() string {
	return h.repr(object.TypeOf(h).Name, " when="+object.Str(h.when))
}

func asHandle(v any) *Handle {
	switch h := v.(type) {
	case *TimerHandle:
		return &h.Handle
	case *Handle:
		return h
	}
	panic(object.Newf(object.TypeError, "expected a Handle, got %s", object.TypeOf(v).Name))
}

// handleTypes makes Handle and TimerHandle.
func (m *module) handleTypes() {
	m.handleT = m.newType("asyncio.events", "Handle", nil, []object.Method{
		{"__init__", "~callback, args, loop, context=None", func(a []any) any {
			asHandle(a[0]).setup(m.loopOf(a[3]), object.TypeOf(a[0]), a[1], object.ToSlice(a[2]), a[4])
			return nil
		}, ""},
		{"cancel", "~", func(a []any) any {
			if t, ok := a[0].(*TimerHandle); ok {
				t.cancelByScript()
				return nil
			}
			asHandle(a[0]).cancel()
			return nil
		}, ""},
		{"cancelled", "~", func(a []any) any { return asHandle(a[0]).gone }, ""},
		{"get_context", "~", func(a []any) any { return asHandle(a[0]).scope.object(m) }, ""},
		{"_run", "~", func(a []any) any { asHandle(a[0]).run(a[0]); return nil }, ""},
		{"__repr__", "~", func(a []any) any { return asHandle(a[0]).repr(object.TypeOf(a[0]).Name, "") }, ""},
	}, []object.Getset{
		{Name: "_callback", Get: func(v any) any { return orNone(asHandle(v).fn) }},
		{Name: "_args", Get: func(v any) any {
			h := asHandle(v)
			if h.fn == nil {
				return object.None
			}
			return object.NewTuple(h.args...)
		}},
		{Name: "_cancelled", Get: func(v any) any { return asHandle(v).gone }},
		{Name: "_loop", Get: func(v any) any { return asHandle(v).loop.object() }},
		{Name: "_context", Get: func(v any) any { return asHandle(v).scope.object(m) }},
		{Name: "_source_traceback", Get: func(v any) any { return orNone(asHandle(v).source) }, Set: func(v, x any) { asHandle(v).source = x }},
		{Name: "_repr", Get: func(v any) any {
			if s := asHandle(v).text; s != "" {
				return s
			}
			return object.None
		}},
	})
	m.handleT.Make = func(cls *object.Type, args []any, names []string) any {
		h := &Handle{}
		h.Init(cls)
		m.construct(cls, h, args, names)
		return h
	}
	m.timerHandleT = m.newType("asyncio.events", "TimerHandle", m.handleT, []object.Method{
		{"__init__", "~when, callback, args, loop, context=None", func(a []any) any {
			h := a[0].(*TimerHandle)
			h.when = a[1]
			h.setup(m.loopOf(a[4]), object.TypeOf(a[0]), a[2], object.ToSlice(a[3]), a[5])
			return nil
		}, ""},
		{"when", "~", func(a []any) any { return a[0].(*TimerHandle).when }, ""},
		{"__hash__", "~", func(a []any) any { return object.Int(int(object.HashRaw(a[0].(*TimerHandle).when))) }, ""},
		{"__repr__", "~", func(a []any) any {
			return a[0].(*TimerHandle).reprTimer()
		}, ""},
		{"__lt__", "~other", timerOrder(object.CmpLt, nil), ""},
		{"__le__", "~other", timerOrder(object.CmpLt, timersEqual), ""},
		{"__gt__", "~other", timerOrder(object.CmpGt, nil), ""},
		{"__ge__", "~other", timerOrder(object.CmpGt, timersEqual), ""},
		{"__eq__", "~other", func(a []any) any {
			if o, ok := a[1].(*TimerHandle); ok {
				return timersEqual(a[0].(*TimerHandle), o)
			}
			return object.NotImplemented
		}, ""},
	}, []object.Getset{
		{Name: "_when", Get: func(v any) any { return v.(*TimerHandle).when }, Set: func(v, x any) { v.(*TimerHandle).when = x }},
		{Name: "_scheduled", Get: func(v any) any { return v.(*TimerHandle).scheduled }, Set: func(v, x any) { v.(*TimerHandle).scheduled = object.Truth(x) }},
	})
	m.timerHandleT.Make = func(cls *object.Type, args []any, names []string) any {
		h := &TimerHandle{}
		h.Init(cls)
		m.construct(cls, h, args, names)
		return h
	}
}

func timersEqual(a, b *TimerHandle) bool {
	if !object.EqKey(a.when, b.when) || a.gone != b.gone || len(a.args) != len(b.args) || (a.fn == nil) != (b.fn == nil) {
		return false
	}
	for i := range a.args {
		if !object.EqKey(a.args[i], b.args[i]) {
			return false
		}
	}
	return a.fn == nil || object.EqKey(a.fn, b.fn)
}

func timerOrder(op object.CmpOp, or func(a, b *TimerHandle) bool) object.Func {
	return func(a []any) any {
		h := a[0].(*TimerHandle)
		o, ok := a[1].(*TimerHandle)
		if !ok {
			return object.NotImplemented
		}
		return object.Truth(object.Compare(op, h.when, o.when)) || or != nil && or(h, o)
	}
}

// cancelByScript is TimerHandle.cancel(): a loop of a script's own is told.
func (h *TimerHandle) cancelByScript() {
	if !h.gone && h.loop.alien != nil {
		object.CallMethod(h.loop.alien, "_timer_handle_cancelled", h)
	}
	h.cancel()
}

func orNone(v any) any {
	if v == nil {
		return object.None
	}
	return v
}
