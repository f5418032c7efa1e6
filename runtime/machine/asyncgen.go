package machine

import (
	"inloop/runtime/object"
)

// agenValue wraps what an async generator yields to whoever drives its frame
// directly, to tell it from what it awaits.
type agenValue struct{ v any }

// AsyncGenStep is the awaitable that __anext__, asend, athrow and aclose of an
// async generator return: one step of it.
type AsyncGenStep struct {
	g     *Generator
	mode  stepMode
	value any
	args  []any // of athrow
	state uint8 // 0 fresh, 1 running, 2 done
}

type stepMode uint8

const (
	stepSend stepMode = iota
	stepThrow
	stepClose
)

// Class implements object.Object.
func (*AsyncGenStep) Class() *object.Type { return AsyncGenStepT }

// String is the name of the method that made the step.
func (m stepMode) String() string { return [...]string{"asend", "athrow", "aclose"}[m] }

// check refuses a step that is used twice or while another is under way; done
// reports that the generator is finished and what that means for the step.
func (s *AsyncGenStep) check() (exc *object.Exception) {
	if s.state == 2 {
		if s.mode == stepSend {
			return object.New(object.RuntimeError, "cannot reuse already awaited __anext__()/asend()")
		}
		return object.New(object.RuntimeError, "cannot reuse already awaited aclose()/athrow()")
	}
	if s.state == 0 && s.g.marks&stepping != 0 {
		s.state = 2
		name := "anext(): asynchronous generator is already running"
		switch s.mode {
		case stepThrow:
			name = "athrow(): asynchronous generator is already running"
		case stepClose:
			name = "aclose(): asynchronous generator is already running"
		}
		return object.New(object.RuntimeError, name)
	}
	return nil
}

// linkStep awaits a step from f: the generator's frame is put behind f (nf),
// or the step ends at once with a value or an exception.
func (t *Thread) linkStep(f *Frame, s *AsyncGenStep) (nf *Frame, exc *object.Exception, v any, how outcome) {
	if s.mode == stepSend && s.state == 0 {
		if e := s.check(); e != nil {
			return nil, e, nil, raised
		}
		g := s.g
		if g.closed {
			s.state = 2
			return nil, object.NewArgs(object.StopAsyncIteration), nil, raised
		}
		fr := g.body()
		if fr.state == frameFresh && s.value != object.None {
			s.state = 2
			return nil, object.New(object.TypeError, "can't send non-None value to a just-started async generator"), nil, raised
		}
		s.state = 2
		top := g.top
		if top == nil {
			top = fr
		}
		if fr.state == frameFresh || fr.state == frameYielded {
			if t.depth >= t.in.maxDepth {
				return nil, object.New(object.RecursionError, "maximum recursion depth exceeded"), nil, raised
			}
			if fr.state == frameYielded {
				fr.slots[fr.Code.Instrs[fr.pc-1].A] = s.value
			}
			t.depth++
			f.state = frameAwaiting
			fr.back = f
			fr.state = frameRunning
			g.running = true
			g.marks |= stepping
			return fr, nil, nil, returned
		}
	}
	// Throwing and closing need the exception to pass through the frame and
	// the outcome to be judged: they are delegated to as iterators.
	f.slots[f.Code.Instrs[f.pc].A] = s
	v, how, exc = s.step(t, object.None, nil)
	if how == yielded {
		f.state = frameDelegated
	}
	return nil, exc, v, how
}

// step drives the generator's frame directly: it sends, or with exc throws.
func (s *AsyncGenStep) step(t *Thread, sent any, exc *object.Exception) (any, outcome, *object.Exception) {
	g := s.g
	if s.state != 2 && g.closed && s.mode != stepSend && exc == nil {
		s.state = 2
		return object.None, returned, nil
	}
	if e := s.check(); e != nil {
		return nil, raised, e
	}
	if s.state == 0 {
		if exc == nil && s.mode != stepSend {
			if sent != object.None {
				return nil, raised, object.New(object.RuntimeError, "can't send non-None value to a just-started coroutine")
			}
			exc, sent = s.toThrow(), nil
		} else if exc == nil && sent == object.None {
			sent = s.value
		}
		s.state = 1
		g.marks |= stepping
	}
	if g.closed && exc == nil {
		s.state = 2
		g.marks &^= stepping
		return nil, raised, object.NewArgs(object.StopAsyncIteration)
	}
	v, how, e := g.resume(t, sent, exc)
	if how == yielded {
		y, ok := v.(*agenValue)
		if !ok {
			return v, yielded, nil
		}
		s.state = 2
		g.marks &^= stepping
		if s.mode == stepClose {
			return nil, raised, object.New(object.RuntimeError, "async generator ignored GeneratorExit")
		}
		return y.v, returned, nil
	}
	s.state = 2
	g.marks &^= stepping
	switch {
	case e != nil:
		if s.mode == stepClose && (e.IsA(object.StopAsyncIteration) || e.IsA(object.GeneratorExit)) {
			return object.None, returned, nil
		}
		return nil, raised, e
	case s.mode == stepClose:
		return object.None, returned, nil
	}
	return nil, raised, object.NewArgs(object.StopAsyncIteration)
}

// toThrow is the exception that the first step of athrow or aclose throws.
func (s *AsyncGenStep) toThrow() (exc *object.Exception) {
	if s.mode == stepClose {
		return object.NewArgs(object.GeneratorExit)
	}
	if e := object.Catch(func() { exc = ThrowArgs(s.args) }); e != nil {
		return e
	}
	return exc
}

// Next implements object.Iterator, for use outside of await.
func (s *AsyncGenStep) Next() any {
	v, how, e := s.step(s.g.in().cur, object.None, nil)
	if e != nil {
		panic(e)
	}
	if how == returned {
		panic(stopWith(v))
	}
	return v
}

func stopWith(v any) *object.Exception {
	if v == object.None {
		return object.NewArgs(object.StopIteration)
	}
	return object.NewArgs(object.StopIteration, v)
}

// classGetItem is __class_getitem__ of generators and coroutines.
var classGetItem = object.Method{Name: "__class_getitem__", Sig: "@item, /", Fn: func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, Doc: "See PEP 585"}

func asyncGenMethods(names, info []object.Getset, awaited func(any) any) {
	step := func(mode stepMode) object.Func {
		return func(a []any) any {
			g := a[0].(*Generator)
			g.firstIter()
			s := &AsyncGenStep{g: g, mode: mode, value: object.None}
			switch mode {
			case stepSend:
				if len(a) > 1 {
					s.value = a[1]
				}
			case stepThrow:
				g.in().oldThrow(a)
				s.args = append([]any(nil), a[1:]...)
			}
			return s
		}
	}
	AsyncGenType.AddMethods([]object.Method{
		{"__aiter__", "", func(a []any) any { return a[0] }, "Return an awaitable, that resolves in asynchronous iterator."},
		{"__anext__", "", step(stepSend), "Return a value or raise StopAsyncIteration."},
		{"asend", "value, /", step(stepSend), "asend(v) -> send 'v' in generator."},
		{"athrow", "type, value=None, traceback=None, /", step(stepThrow), "athrow(value) -> raise exception in generator."},
		{"aclose", "", step(stepClose), "aclose() -> raise GeneratorExit inside generator."},
		{"__repr__", "", func(a []any) any {
			g := a[0].(*Generator)
			return "<async_generator object " + g.Qualname() + " at " + object.Address(g) + ">"
		}, "Return repr(self)."},
		classGetItem,
	})
	AsyncGenType.AddGetset(append([]object.Getset(nil), names...))
	AsyncGenType.AddGetset(info)
	AsyncGenType.AddGetset([]object.Getset{{Name: "ag_await", Get: awaited}})
	result := func(s *AsyncGenStep, v any, how outcome, e *object.Exception) any {
		switch {
		case e != nil:
			panic(e)
		case how == yielded:
			return v
		}
		panic(stopWith(v))
	}
	AsyncGenStepT.AddMethods([]object.Method{
		{"__await__", "", func(a []any) any { return a[0] }, "Return an iterator to be used in await expression."},
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			s := a[0].(*AsyncGenStep)
			v, how, e := s.step(s.g.in().cur, object.None, nil)
			return result(s, v, how, e)
		}, "Implement next(self)."},
		{"send", "value, /", func(a []any) any {
			s := a[0].(*AsyncGenStep)
			v, how, e := s.step(s.g.in().cur, a[1], nil)
			return result(s, v, how, e)
		}, "Send a value into the step."},
		{"throw", "type, value=None, traceback=None, /", func(a []any) any {
			s := a[0].(*AsyncGenStep)
			s.g.in().oldThrow(a)
			v, how, e := s.step(s.g.in().cur, nil, ThrowArgs(a[1:]))
			return result(s, v, how, e)
		}, "Raise an exception in the step."},
		{"close", "", func(a []any) any {
			s := a[0].(*AsyncGenStep)
			if s.state == 1 {
				v, how, e := s.step(s.g.in().cur, nil, object.NewArgs(object.GeneratorExit))
				_ = v
				if how == yielded {
					panic(object.New(object.RuntimeError, "coroutine ignored GeneratorExit"))
				}
				if e != nil && !e.IsA(object.GeneratorExit) && !e.IsA(object.StopAsyncIteration) && !e.IsA(object.StopIteration) {
					panic(e)
				}
			}
			s.state = 2
			return nil
		}, "Close the step."},
	})
}
