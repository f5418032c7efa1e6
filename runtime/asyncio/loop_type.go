package asyncio

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

func asLoop(v any) *EventLoop {
	l, ok := v.(*EventLoop)
	if !ok {
		panic(object.Newf(object.TypeError, "an event loop is required, not %s", object.TypeOf(v).Name))
	}
	return l
}

// contextArg is the context given to a scheduling method, or nil.
func contextArg(v any) any {
	if v == object.None || v == nil {
		return nil
	}
	if _, ok := v.(*Context); !ok {
		panic(object.Newf(object.TypeError, "a Context is expected, got %s", object.Repr(v)))
	}
	return v
}

// loopTypes makes AbstractEventLoop, BaseEventLoop and the loops of Unix.
func (m *module) loopTypes() {
	m.abstractLoopT = m.abstractLoop()
	m.baseLoopT = m.newType("asyncio.base_events", "BaseEventLoop", m.abstractLoopT, append(m.loopMethods(), m.unimplementedRows()...), m.loopAttrs())
	m.baseLoopT.Make = func(cls *object.Type, args []any, names []string) any {
		l := m.newLoop(cls)
		m.construct(cls, l, args, names)
		return l
	}
	m.selectorLoopT = m.newType("asyncio.selector_events", "BaseSelectorEventLoop", m.baseLoopT, append([]object.Method{
		{"__init__", "~selector=None", func(a []any) any { asLoop(a[0]).selector = noneAsNil(a[1]); return nil }, ""},
		{"_process_events", "~event_list", func(a []any) any { return nil }, "Process selector events."},
		{"_write_to_self", "~", func(a []any) any { asLoop(a[0]).wake(); return nil }, ""},
	}, m.pollMethods()...), []object.Getset{
		{Name: "_selector", Get: func(v any) any { return orNone(v.(*EventLoop).selector) }, Set: func(v, x any) { v.(*EventLoop).selector = noneAsNil(x) }},
	})
	m.unixLoopT = m.newType("asyncio.unix_events", "_UnixSelectorEventLoop", m.selectorLoopT, m.unixMethods(), m.unixAttrs())
	for _, t := range []*object.Type{m.baseLoopT, m.selectorLoopT, m.unixLoopT} {
		m.addScripted(t)
	}
	m.hopT = m.newType("builtins", "TaskStepMethWrapper", nil, nil, nil)
	m.names["AbstractEventLoop"] = m.abstractLoopT
	m.names["BaseEventLoop"] = m.baseLoopT
	m.names["BaseSelectorEventLoop"] = m.selectorLoopT
	m.names["SelectorEventLoop"] = m.unixLoopT
	m.names["EventLoop"] = m.unixLoopT
	m.names["Handle"] = m.handleT
	m.names["TimerHandle"] = m.timerHandleT
}

// loopMethods are the methods of BaseEventLoop that are Go.
func (m *module) loopMethods() []object.Method {
	return []object.Method{
		{"__init__", "~", func(a []any) any { return nil }, ""},
		{"__repr__", "~", func(a []any) any {
			l := asLoop(a[0])
			word := func(b bool) string {
				if b {
					return "True"
				}
				return "False"
			}
			return "<" + object.TypeOf(l).Name + " running=" + word(l.thread != nil) + " closed=" + word(l.l.IsClosed()) + " debug=" + word(l.debug) + ">"
		}, ""},
		{"run_forever", "~", func(a []any) any { asLoop(a[0]).run(); return nil }, "Run until stop() is called."},
		{"run_until_complete", "~future", func(a []any) any { return asLoop(a[0]).runUntilComplete(a[1]) }, "Run until the Future is done."},
		{"stop", "~", func(a []any) any { asLoop(a[0]).stop(); return nil }, "Stop running the event loop."},
		{"close", "~", func(a []any) any { asLoop(a[0]).close(); return nil }, "Close the event loop."},
		{"is_running", "~", func(a []any) any { return asLoop(a[0]).thread != nil }, "Returns True if the event loop is running."},
		{"is_closed", "~", func(a []any) any { return asLoop(a[0]).l.IsClosed() }, "Returns True if the event loop was closed."},
		{"_check_closed", "~", func(a []any) any { asLoop(a[0]).checkClosed(); return nil }, ""},
		{"_run_once", "~", func(a []any) any { asLoop(a[0]).runOnce(); return nil }, "Run one full iteration of the event loop."},
		{"_run_forever_setup", "~", func(a []any) any { asLoop(a[0]).begin(); return nil }, "Prepare the run loop to process events."},
		{"_run_forever_cleanup", "~", func(a []any) any {
			if undo := asLoop(a[0]).undo; undo != nil {
				undo()
			}
			return nil
		}, "Clean up after an event loop finishes the looping over events."},
		{"_add_callback", "~handle", func(a []any) any {
			l := asLoop(a[0])
			if h := asHandle(a[1]); !h.gone {
				l.checkClosed()
				l.l.Soon(h)
			}
			return nil
		}, "Add a Handle to _ready."},
		{"time", "~", func(a []any) any { return asLoop(a[0]).l.Time() }, "Return the time according to the event loop's clock."},
		{"call_soon", "~callback, *args, context=None", func(a []any) any {
			l := asLoop(a[0])
			l.checkClosed()
			if l.debug {
				l.checkThread()
				l.checkCallback(a[1], "call_soon")
			}
			return l.queue(a[1], a[2].(*object.Tuple).Items, contextArg(a[3]))
		}, "Arrange for a callback to be called as soon as possible."},
		{"call_soon_threadsafe", "~callback, *args, context=None", func(a []any) any {
			l := asLoop(a[0])
			l.checkClosed()
			if l.debug {
				l.checkCallback(a[1], "call_soon_threadsafe")
			}
			h := l.queue(a[1], a[2].(*object.Tuple).Items, contextArg(a[3]))
			l.wake()
			return h
		}, "Like call_soon(), but thread-safe."},
		{"call_later", "~delay, callback, *args, context=None", func(a []any) any {
			l := asLoop(a[0])
			if a[1] == object.None {
				panic(object.New(object.TypeError, "delay must not be None"))
			}
			l.checkClosed()
			return l.callAt(l.after(a[1]), a[2], a[3].(*object.Tuple).Items, contextArg(a[4]))
		}, "Arrange for a callback to be called at a given time."},
		{"call_at", "~when, callback, *args, context=None", func(a []any) any {
			if a[1] == object.None {
				panic(object.New(object.TypeError, "when cannot be None"))
			}
			l := asLoop(a[0])
			return l.callAtDirect(a[1], a[2], a[3].(*object.Tuple).Items, contextArg(a[4]))
		}, "Like call_later(), but uses an absolute time."},
		{"_timer_handle_cancelled", "~handle", func(a []any) any { return nil }, ""},
		{"create_future", "~", func(a []any) any { return asLoop(a[0]).newFuture() }, "Create a Future object attached to the loop."},
		{"create_task", "~coro, *, name=None, context=None", func(a []any) any {
			return asLoop(a[0]).createTask(a[1], a[2], a[3])
		}, "Schedule a coroutine object."},
		{"set_task_factory", "~factory", func(a []any) any {
			if a[1] != object.None && !object.IsCallable(a[1]) {
				panic(object.New(object.TypeError, "task factory must be a callable or None"))
			}
			asLoop(a[0]).factory = noneAsNil(a[1])
			return nil
		}, "Set a task factory that will be used by loop.create_task()."},
		{"get_task_factory", "~", func(a []any) any { return orNone(asLoop(a[0]).factory) }, "Return a task factory, or None if the default one is in use."},
		{"set_exception_handler", "~handler", func(a []any) any {
			if a[1] != object.None && !object.IsCallable(a[1]) {
				panic(object.Newf(object.TypeError, "A callable object or None is expected, got %s", object.Repr(a[1])))
			}
			asLoop(a[0]).handler = noneAsNil(a[1])
			return nil
		}, "Set handler as the new event loop exception handler."},
		{"get_exception_handler", "~", func(a []any) any { return orNone(asLoop(a[0]).handler) }, "Return an exception handler, or None if the default one is in use."},
		{"default_exception_handler", "~context", func(a []any) any {
			asLoop(a[0]).defaultExceptionHandler(a[1].(*object.Dict))
			return nil
		}, "Default exception handler."},
		{"call_exception_handler", "~context", func(a []any) any {
			d, ok := a[1].(*object.Dict)
			if !ok {
				panic(object.Newf(object.AttributeError, "'%s' object has no attribute 'get'", object.TypeOf(a[1]).Name))
			}
			asLoop(a[0]).callHandler(d)
			return nil
		}, "Call the current event loop's exception handler."},
		{"get_debug", "~", func(a []any) any { return asLoop(a[0]).debug }, ""},
		{"set_debug", "~enabled", func(a []any) any { asLoop(a[0]).setDebug(object.Truth(a[1])); return nil }, ""},
		{"_asyncgen_firstiter_hook", "~agen", func(a []any) any { asLoop(a[0]).m.asyncGenFirst(a[1].(*machine.Generator)); return nil }, ""},
		{"_asyncgen_finalizer_hook", "~agen", func(a []any) any { asLoop(a[0]).m.asyncGenDrop(a[1].(*machine.Generator)); return nil }, ""},
		{"shutdown_asyncgens", "~", func(a []any) any { return asLoop(a[0]).shutdownAsyncgens() }, "Shutdown all active asynchronous generators."},
		{"shutdown_default_executor", "~timeout=None", func(a []any) any { return asLoop(a[0]).shutdownExecutor(a[1]) }, "Schedule the shutdown of the default executor."},
		{"_check_callback", "~callback, method", func(a []any) any {
			asLoop(a[0]).checkCallback(a[1], object.Str(a[2]))
			return nil
		}, ""},
		{"_own_fd", "~fd, transport", func(a []any) any {
			l, fd := asLoop(a[0]), -1
			if n, ok := object.AsInt(a[1]); ok {
				fd = n
			}
			if a[2] == object.None {
				delete(l.transports, fd)
				return nil
			}
			if l.transports == nil {
				l.transports = map[int]any{}
			}
			l.transports[fd] = a[2]
			return nil
		}, ""},
		{"_check_thread", "~", func(a []any) any { asLoop(a[0]).checkThread(); return nil }, ""},
	}
}

// loopAttrs are attributes of BaseEventLoop, documented and not.
func (m *module) loopAttrs() []object.Getset {
	return []object.Getset{
		{Name: "slow_callback_duration", Get: func(v any) any { return v.(*EventLoop).slow }, Set: func(v, x any) { v.(*EventLoop).setSlow(x) }},
		{Name: "_debug", Get: func(v any) any { return v.(*EventLoop).debug }, Set: func(v, x any) { v.(*EventLoop).setDebug(object.Truth(x)) }},
		{Name: "_ready", Get: func(v any) any { return v.(*EventLoop).readyList() }},
		{Name: "_scheduled", Get: func(v any) any { return v.(*EventLoop).timerList() }},
		{Name: "_stopping", Get: func(v any) any { return v.(*EventLoop).stopping }, Set: func(v, x any) { v.(*EventLoop).stopping = object.Truth(x) }},
		{Name: "_closed", Get: func(v any) any { return v.(*EventLoop).l.IsClosed() }},
		{Name: "_thread_id", Get: func(v any) any {
			if t := v.(*EventLoop).thread; t != nil {
				return object.Int(t.Ident)
			}
			return object.None
		}},
		{Name: "_exception_handler", Get: func(v any) any { return orNone(v.(*EventLoop).handler) }},
		{Name: "_task_factory", Get: func(v any) any { return orNone(v.(*EventLoop).factory) }},
		{Name: "_default_executor", Get: func(v any) any { return orNone(v.(*EventLoop).executor) }, Set: func(v, x any) { v.(*EventLoop).executor = noneAsNil(x) }},
		{Name: "_executor_shutdown_called", Get: func(v any) any { return v.(*EventLoop).executorShut }, Set: func(v, x any) { v.(*EventLoop).executorShut = object.Truth(x) }},
		{Name: "_clock_resolution", Get: func(v any) any { return v.(*EventLoop).resolution }, Set: func(v, x any) { v.(*EventLoop).resolution = object.ToFloat(x) }},
		{Name: "_current_handle", Get: func(v any) any { return object.None }},
		{Name: "_asyncgens_shutdown_called", Get: func(v any) any { return v.(*EventLoop).asyncgenShut }},
	}
}

// unimplementedRows are the methods of BaseEventLoop that its subclasses have.
func (m *module) unimplementedRows() []object.Method {
	var rows []object.Method
	for _, n := range strings.Fields("_make_socket_transport _make_ssl_transport _make_datagram_transport _make_read_pipe_transport _make_write_pipe_transport _process_events _write_to_self") {
		rows = append(rows, object.Method{Name: n, Sig: "~*args, **kwargs", Fn: func([]any) any { panic(object.NewArgs(object.NotImplementedError)) }})
	}
	return append(rows, object.Method{Name: "_make_subprocess_transport", Sig: "~*args, **kwargs", Fn: func([]any) any {
		g := &machine.NativeCoroutine{}
		g.Init(m.in, machine.NameNative("BaseEventLoop._make_subprocess_transport"), unimplemented{})
		return &g.Generator
	}})
}

// createTask is create_task() as BaseEventLoop has it.
func (l *EventLoop) createTask(coro, name, ctx any) any {
	l.checkClosed()
	if l.factory == nil {
		l.m.checkTaskCoroutine(coro)
		t := &Task{}
		t.begin(l, l.m.taskT, coro, noneAsNil(name), contextArg(ctx), false)
		return t
	}
	if l.factory == l.m.eagerFactory {
		l.m.checkTaskCoroutine(coro)
		t := &Task{}
		t.begin(l, l.m.taskT, coro, nil, contextArg(ctx), true)
		t.extra().name = nameText(orNone(name))
		return t
	}
	var t any
	if ctx == object.None || ctx == nil {
		t = object.Call(l.factory, l, coro)
	} else {
		t = object.CallKw(l.factory, []any{l, coro, ctx}, []string{"context"})
	}
	object.CallMethod(t, "set_name", orNone(name))
	return t
}

// time is the loop's time, asked of the script's class where it has its own.
func (l *EventLoop) time() float64 {
	if l.alien != nil {
		return object.ToFloat(object.CallMethod(l.alien, "time"))
	}
	return l.l.Time()
}

// after is the loop's time and delay together.
func (l *EventLoop) after(delay any) any {
	when := object.Add(l.time(), delay)
	if f, ok := when.(float64); ok {
		return roundTime(f)
	}
	return when
}

// callAt schedules for a time through the class's call_at.
func (l *EventLoop) callAt(when any, fn any, args []any, ctx any) any {
	if l.Class().Heap {
		if _, ok := l.Class().Lookup("call_at").(*object.Builtin); !ok {
			full := append([]any{when, fn}, args...)
			if ctx != nil {
				return object.CallKw(object.GetAttr(l, "call_at"), append(full, ctx), []string{"context"})
			}
			return object.CallKw(object.GetAttr(l, "call_at"), full, nil)
		}
	}
	return l.callAtDirect(when, fn, args, ctx)
}

func (l *EventLoop) callAtDirect(when any, fn any, args []any, ctx any) any {
	l.checkClosed()
	if l.debug {
		l.checkThread()
		l.checkCallback(fn, "call_at")
	}
	return l.queueAt(when, fn, args, ctx)
}

// wake makes a loop that waits look up.
func (l *EventLoop) wake() {
	if l.l != nil {
		_ = l.l.PostRunner(nothing{})
	}
}

type nothing struct{}

// Run implements loop.Runner.
func (nothing) Run() {}

func noneAsNil(v any) any {
	if v == object.None {
		return nil
	}
	return v
}
