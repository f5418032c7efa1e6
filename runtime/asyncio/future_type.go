package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// futureArg gives the Future of a method's self.
func futureArg(v any) *Future { return asFuture(v) }

// alive is futureArg that refuses a future whose __init__ was not called.
func alive(v any) *Future {
	f := asFuture(v)
	if f.loop == nil {
		panic(runtimeError("Future object is not initialized."))
	}
	return f
}

// AsException makes an exception of what set_exception() or throw() was given:
// an exception or a class of exceptions.
func asException(v any) *object.Exception {
	if t, ok := v.(*object.Type); ok && t.IsSubtype(object.BaseException) {
		v = object.Call(t)
	}
	e, ok := v.(*object.Exception)
	if !ok {
		panic(object.New(object.TypeError, "invalid exception object"))
	}
	return e
}

// setExceptionValue is Future.set_exception(v).
func (f *Future) setExceptionValue(v any) {
	if f.state != pending {
		panic(object.New(invalidStateError, "invalid state"))
	}
	e := asException(v)
	if e.IsA(object.StopIteration) {
		r := runtimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
		r.Cause, r.Context, r.Suppress = e, e, true
		e = r
	}
	f.setException(e)
}

// futureTypes makes Future and the iterator that awaits it.
func (m *module) futureTypes() {
	m.futureT = m.newType("_asyncio", "Future", nil, m.futureMethods(), m.futureAttrs())
	m.futureT.Doc = "This class is *almost* compatible with concurrent.futures.Future."
	m.futureT.Make = func(cls *object.Type, args []any, names []string) any {
		f := &Future{}
		f.Init(cls)
		f.own = overridesAwait(cls)
		m.construct(cls, f, args, names)
		return f
	}
	m.futureT.AddMethods([]object.Method{newMethod(m.futureT)})
	m.futureIterT = m.newType("_asyncio", "FutureIter", nil, []object.Method{
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any { return a[0].(*futureIter).send() }, "Implement next(self)."},
		{"send", "value, /", func(a []any) any { return a[0].(*futureIter).send() }, ""},
		{"throw", "type, value=None, traceback=None, /", func(a []any) any {
			it := a[0].(*futureIter)
			m.oldThrow(a[2:])
			checkThrown(a[1], a[3])
			e := machine.ThrowArgs(a[1:])
			it.f = nil
			panic(e)
		}, ""},
		{"close", "", func(a []any) any { a[0].(*futureIter).f = nil; return nil }, ""},
	}, nil)
	m.names["Future"] = m.futureT
}

// newMethod is __new__ of a type whose contents come with __init__.
func newMethod(t *object.Type) object.Method {
	return object.Method{Name: "__new__", Sig: "!cls, /, *args, **kwargs", Fn: func(a []any) any {
		cls, ok := a[0].(*object.Type)
		if !ok || !cls.IsSubtype(t) {
			panic(object.Newf(object.TypeError, "%s.__new__(X): X is not a subtype of %s", t.Name, t.Name))
		}
		return emptyOf(t, cls)
	}}
}

// emptyOf makes an instance whose __init__ has not been called.
func emptyOf(t, cls *object.Type) any {
	switch t.Name {
	case "Task":
		v := &Task{}
		v.kind = taskFuture
		v.Init(cls)
		v.own = overridesAwait(cls)
		return v
	}
	f := &Future{}
	f.Init(cls)
	f.own = overridesAwait(cls)
	return f
}

func overridesAwait(cls *object.Type) bool {
	if !cls.Heap {
		return false
	}
	for _, n := range []string{"__await__", "__iter__"} {
		if _, ok := cls.Lookup(n).(*object.Builtin); !ok {
			return true
		}
	}
	return false
}

// loopArgument is the loop given to a constructor, or the current one.
func (m *module) loopArgument(v any) *EventLoop {
	if v == nil || v == object.None {
		v = m.getEventLoop()
	}
	return m.loopOf(v)
}

func (m *module) futureMethods() []object.Method {
	await := func(a []any) any { return &futureIter{m: m, f: alive(a[0])} }
	return []object.Method{
		{"__init__", "*, loop=None", func(a []any) any {
			f := futureArg(a[0])
			l := m.loopArgument(a[1])
			*f = Future{attrs: f.attrs, kind: f.kind, own: f.own, loop: l}
			if l.isDebug() {
				f.extra().source = m.stackSummary()
			}
			return nil
		}, "Initialize self."},
		{"__await__", "", await, "Return an iterator to be used in await expression."},
		{"__iter__", "", await, "Implement iter(self)."},
		{"__repr__", "", func(a []any) any { return asFuture(a[0]).repr() }, "Return repr(self)."},
		{"result", "", func(a []any) any { return futureArg(a[0]).result() }, "Return the result this future represents."},
		{"exception", "", func(a []any) any {
			if e := futureArg(a[0]).exception(); e != nil {
				return e
			}
			return nil
		}, "Return the exception that was set on this future."},
		{"set_result", "result, /", func(a []any) any {
			f := alive(a[0])
			if f.state != pending {
				panic(object.New(invalidStateError, "invalid state"))
			}
			f.setResult(a[1])
			return nil
		}, "Mark the future done and set its result."},
		{"set_exception", "exception, /", func(a []any) any {
			alive(a[0]).setExceptionValue(a[1])
			return nil
		}, "Mark the future done and set an exception."},
		{"add_done_callback", "fn, /, *, context=?", func(a []any) any {
			f := alive(a[0])
			c := &scriptCallback{fn: a[1]}
			if given, ok := contextArg(a[2]).(*Context); ok {
				c.ctx = given
			} else {
				c.ctx = m.copyContext(m.in.Cur())
			}
			f.addCallback(c)
			return nil
		}, "Add a callback to be run when the future becomes done."},
		{"remove_done_callback", "fn, /", func(a []any) any {
			f := alive(a[0])
			return object.Int(f.removeCallbacks(func(c doneCallback) bool {
				fn, _ := c.pair(f)
				return object.EqKey(fn, a[1])
			}))
		}, "Remove all instances of a callback from the \"call when done\" list."},
		{"cancel", "msg=None", func(a []any) any { return alive(a[0]).cancelSelf(a[1]) }, "Cancel the future and schedule callbacks."},
		{"cancelled", "", func(a []any) any { return futureArg(a[0]).state == cancelled && futureArg(a[0]).loop != nil }, "Return True if the future was cancelled."},
		{"done", "", func(a []any) any { return futureArg(a[0]).state != pending }, "Return True if the future is done."},
		{"get_loop", "", func(a []any) any { return alive(a[0]).loop.object() }, "Return the event loop the Future is bound to."},
		{"_make_cancelled_error", "", func(a []any) any { return futureArg(a[0]).makeCancelled() }, "Create the CancelledError to raise if the Future is cancelled."},
		{"__class_getitem__", "@item, /", func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "See PEP 585"},
	}
}

func (m *module) futureAttrs() []object.Getset {
	return []object.Getset{
		{Name: "_state", Get: func(v any) any { return asFuture(v).state.String() }},
		{Name: "_asyncio_future_blocking", Get: func(v any) any { return asFuture(v).blocking }, Set: func(v, x any) {
			if x == nil {
				panic(object.New(object.AttributeError, "cannot delete attribute"))
			}
			asFuture(v).blocking = object.Truth(x)
		}},
		{Name: "_loop", Get: func(v any) any {
			if l := asFuture(v).loop; l != nil {
				return l.object()
			}
			return object.None
		}},
		{Name: "_callbacks", Get: func(v any) any {
			f := asFuture(v)
			cbs := f.callbacks()
			if len(cbs) == 0 {
				return object.None
			}
			l := object.NewList()
			for _, c := range cbs {
				fn, ctx := c.pair(f)
				l.Items = append(l.Items, object.NewTuple(fn, ctx))
			}
			return l
		}},
		{Name: "_result", Get: func(v any) any {
			f := asFuture(v)
			if _, ok := f.value.(*failure); ok || f.state != finished {
				return object.None
			}
			return f.value
		}},
		{Name: "_exception", Get: func(v any) any {
			if e := asFuture(v).failed(); e != nil {
				return e
			}
			return object.None
		}},
		{Name: "_log_traceback", Get: func(v any) any { return asFuture(v).logged }, Set: func(v, x any) {
			if x == nil {
				panic(object.New(object.AttributeError, "cannot delete attribute"))
			}
			if object.Truth(x) {
				panic(object.New(object.ValueError, "_log_traceback can only be set to False"))
			}
			asFuture(v).retrieved()
		}},
		{Name: "_source_traceback", Get: func(v any) any {
			if r := asFuture(v).rare; r != nil && r.source != nil {
				return r.source
			}
			return object.None
		}},
		{Name: "_cancel_message", Get: func(v any) any {
			if r := asFuture(v).rare; r != nil && r.cancelMessage != nil {
				return r.cancelMessage
			}
			return object.None
		}, Set: func(v, x any) { asFuture(v).extra().cancelMessage = noneAsNil(x) }},
	}
}

// oldThrow warns of throw() with a type, a value and a traceback.
func (m *module) oldThrow(more []any) {
	if m.in.Warn != nil && (more[0] != object.None || more[1] != object.None) {
		m.in.Warn(object.DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1, nil)
	}
}

// checkThrown refuses what throw() of a future's iterator can't raise, in its own
// words.
func checkThrown(v, tb any) {
	if _, ok := tb.(*object.Traceback); !ok && tb != object.None {
		panic(object.New(object.TypeError, "throw() third argument must be a traceback"))
	}
	if t, ok := v.(*object.Type); ok && t.IsSubtype(object.BaseException) {
		return
	}
	if _, ok := v.(*object.Exception); !ok {
		panic(object.New(object.TypeError, "exceptions must be classes deriving BaseException or instances of such a class"))
	}
}

// futureIter is what Future.__await__() returns.
type futureIter struct {
	m       *module
	f       *Future // nil when it is through
	asked   bool
	outcome any
}

// Class implements object.Object.
func (it *futureIter) Class() *object.Type { return it.m.futureIterT }

// Next implements object.Iterator.
func (it *futureIter) Next() any {
	f := it.f
	if f == nil {
		return nil
	}
	if f.state == pending {
		if it.asked {
			panic(runtimeError("await wasn't used with future"))
		}
		it.asked = true
		f.blocking = true
		return f.self()
	}
	it.f = nil
	it.outcome = f.result()
	return nil
}

// Result is what the await gives.
func (it *futureIter) Result() any { return orNone(it.outcome) }

func (it *futureIter) send() any {
	if v := it.Next(); v != nil {
		return v
	}
	if it.outcome == nil || it.outcome == object.None {
		panic(object.NewArgs(object.StopIteration))
	}
	panic(object.NewArgs(object.StopIteration, it.outcome))
}
