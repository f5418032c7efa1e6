package asyncio

import (
	"sort"
	"time"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

func (l *EventLoop) setSlow(v any) {
	l.slow = v
	// A duration of 0 means every callback, which 0 does not to the loop.
	l.l.SlowCallback = max(time.Duration(object.ToFloat(v)*float64(time.Second)), 1)
}

// setDebug is set_debug().
func (l *EventLoop) setDebug(on bool) {
	l.debug = on
	if l.thread != nil {
		// CPython has the loop do it, when it comes to it.
		_ = l.l.PostRunner(loop.Func(func() {
			l.m.in.OriginDepth = 0
			if on {
				l.m.in.OriginDepth = debugStackDepth
			}
		}))
	}
	if on && l.unobserve == nil {
		l.unobserve = l.l.Observe(slowReporter{l})
	} else if !on && l.unobserve != nil {
		l.unobserve()
		l.unobserve = nil
	}
}

// slowReporter warns of callbacks that took long, in debug mode.
type slowReporter struct{ l *EventLoop }

// Observe implements loop.Observer.
func (s slowReporter) Observe(e loop.Event) {
	if e.Kind != loop.CallbackSlow {
		return
	}
	what := ""
	ran := e.Runner
	if t, ok := ran.(*loop.Timer); ok {
		ran = t.Runner()
	}
	switch r := ran.(type) {
	case *Task:
		what = r.repr()
	case *TimerHandle:
		what = object.Repr(r)
	case *Handle:
		what = object.Repr(r)
	default:
		return
	}
	s.l.m.log("warning", "Executing "+what+" took "+object.Format(e.Took.Seconds(), ".3f")+" seconds", nil)
}

// readyList is _ready: what is in the ready queue, as handles.
func (l *EventLoop) readyList() any {
	list := object.NewList()
	for r := range l.l.Ready() {
		switch r := r.(type) {
		case *Handle:
			list.Items = append(list.Items, r)
		case *loop.Timer:
			if h, ok := r.Runner().(*TimerHandle); ok {
				list.Items = append(list.Items, h)
			}
		default:
			h := &Handle{}
			h.setup(l, l.m.handleT, &hop{l.m, r}, nil, nil)
			list.Items = append(list.Items, h)
		}
	}
	return list
}

// timerList is _scheduled: the timers that wait, soonest first.
func (l *EventLoop) timerList() any {
	var hs []*TimerHandle
	for t := range l.l.Timers() {
		if h, ok := t.Runner().(*TimerHandle); ok {
			hs = append(hs, h)
		}
	}
	sort.SliceStable(hs, func(i, j int) bool { return object.ToFloat(hs[i].when) < object.ToFloat(hs[j].when) })
	list := object.NewList()
	for _, h := range hs {
		list.Items = append(list.Items, h)
	}
	return list
}

// asyncGenFirst is machine.Interp.AsyncGenFirst: the running loop remembers the
// generator, to close it when the loop ends.
func (m *module) asyncGenFirst(g *machine.Generator) {
	l, ok := m.runningLoop().(*EventLoop)
	if !ok {
		return
	}
	if l.asyncgenShut && m.in.Warn != nil {
		m.in.Warn(object.ResourceWarning, "asynchronous generator "+object.Repr(g)+" was scheduled after loop.shutdown_asyncgens() call", 1, g)
	}
	if len(l.asyncgens) > 64 && len(l.asyncgens) >= 2*l.asyncgensLive {
		live := l.asyncgens[:0]
		for _, x := range l.asyncgens {
			if !x.Closed() {
				live = append(live, x)
			}
		}
		clear(l.asyncgens[len(live):])
		l.asyncgens, l.asyncgensLive = live, len(live)
	}
	l.asyncgens = append(l.asyncgens, g)
}

// asyncGenDrop is machine.Interp.AsyncGenDrop: the running loop closes the
// generator in a task of its own.
func (m *module) asyncGenDrop(g *machine.Generator) {
	l, ok := m.runningLoop().(*EventLoop)
	if !ok || l.l.IsClosed() {
		return
	}
	object.CallMethod(l, "call_soon_threadsafe", object.GetAttr(l, "create_task"), object.CallMethod(g, "aclose"))
}

// shutdownAsyncgens is shutdown_asyncgens().
func (l *EventLoop) shutdownAsyncgens() any {
	for _, g := range l.asyncgens {
		if !g.Closed() {
			take := object.NewBuiltin("asyncio.base_events", "take", "", func([]any) any { return l.takeAsyncgens() }, "")
			return object.Call(l.m.script("base_events", "_shutdown_asyncgens"), l.object(), take)
		}
	}
	return l.m.coroutine("BaseEventLoop.shutdown_asyncgens", func() any {
		l.asyncgenShut = true
		return nil
	})
}

// takeAsyncgens lists the generators that are not through, once.
func (l *EventLoop) takeAsyncgens() any {
	l.asyncgenShut = true
	list := object.NewList()
	for _, g := range l.asyncgens {
		if !g.Closed() {
			list.Items = append(list.Items, g)
		}
	}
	l.asyncgens = nil
	return list
}

// shutdownExecutor is shutdown_default_executor().
func (l *EventLoop) shutdownExecutor(timeout any) any {
	if l.executor != nil {
		return object.Call(l.m.script("base_events", "_shutdown_default_executor"), l.object(), timeout)
	}
	return l.m.coroutine("BaseEventLoop.shutdown_default_executor", func() any {
		l.executorShut = true
		return nil
	})
}

// unixMethods are the methods of the loop of Unix that are Go.
func (m *module) unixMethods() []object.Method {
	return []object.Method{
		{"_wait_child", "~pid, callback", func(a []any) any {
			asLoop(a[0]).waitChild(object.ToInt(a[1]), a[2])
			return nil
		}, ""},
		{"_add_callback_signalsafe", "~handle", func(a []any) any {
			l := asLoop(a[0])
			if h := asHandle(a[1]); !h.gone && !l.l.IsClosed() {
				l.l.Soon(h)
				l.wake()
			}
			return nil
		}, ""},
	}
}

// unixAttrs are dicts that the scripts of the loop of Unix keep with it.
func (m *module) unixAttrs() []object.Getset {
	dict := func(name string, of func(l *EventLoop) **object.Dict) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any {
			d := of(v.(*EventLoop))
			if *d == nil {
				*d = object.NewDict()
			}
			return *d
		}}
	}
	return []object.Getset{
		dict("_signal_handlers", func(l *EventLoop) **object.Dict { return &l.signals }),
		dict("_unix_server_sockets", func(l *EventLoop) **object.Dict { return &l.unixSockets }),
	}
}
