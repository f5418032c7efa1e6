package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var waitForOneName = machine.NameNative("_AsCompletedIterator._wait_for_one")

// completions is what as_completed() returns: an iterator of both kinds. As an
// async iterator it gives the futures themselves in the order in which they
// complete; as a plain one it gives coroutines, each of which waits for the
// next.
type completions struct {
	object.Instance
	m       *module
	todo    []completion
	pending int // of todo, those that are not done
	left    int // those that were not asked for
	done    itemRing
	getters waiters
	timeout *TimerHandle
	expired bool
}

// completion is one of the futures.
type completion struct {
	it *completions
	f  *Future // nil when it is of a script's own class
}

func (c *completion) schedule(f *Future) { f.loop.soon(c, nil) }

func (c *completion) pair(*Future) (any, any) { return c.it.callback(c.f.self()), object.None }

// callback is a future's done callback as a value.
func (it *completions) callback(v any) any {
	return object.NewBuiltin("asyncio.tasks", "_AsCompletedIterator._handle_completion", "f, /", func([]any) any {
		it.completed(v)
		return nil
	}, "")
}

// Run implements loop.Runner.
func (c *completion) Run() { c.it.completed(c.f.self()) }

func (it *completions) completed(v any) {
	if it.expired {
		return
	}
	it.pending--
	it.put(v)
	if it.pending == 0 && it.timeout != nil {
		it.timeout.cancel()
	}
}

// put adds a future that is done, or None for each when the time is over, and
// wakes who waits for it.
func (it *completions) put(v any) {
	it.done.push(v)
	for it.getters.first != nil {
		w := it.getters.first
		it.getters.remove(w)
		if !w.done() {
			w.wake(object.None)
			return
		}
	}
}

func (it *completions) expire() {
	for i := range it.todo {
		c := &it.todo[i]
		if c.f != nil && !c.f.done() {
			c.f.removeCallbacks(func(d doneCallback) bool { return d == c })
		}
	}
	for ; it.pending > 0; it.pending-- {
		it.put(object.None)
	}
	it.expired = true
}

// completedOne is the coroutine that waits for the next.
type completedOne struct {
	waiter
	it      *completions
	resolve bool // give its result and not the future
	counted bool
}

// CoroutineName implements machine.Bare.
func (*completedOne) CoroutineName() *machine.NativeName { return waitForOneName }

// Step implements machine.Native.
func (c *completedOne) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	it := c.it
	if exc != nil {
		if f := c.future(); f != nil {
			f.cancelSelf(nil)
			it.getters.remove(&c.waiter)
			if it.done.n > 0 && f.state != cancelled {
				e := object.Catch(func() {
					if w := it.getters.first; w != nil {
						it.getters.remove(w)
						w.wake(object.None)
					}
				})
				if e != nil {
					exc = e
				}
			}
		}
		return nil, false, exc
	}
	if !c.counted {
		if it.left == 0 {
			return nil, false, object.NewArgs(object.StopAsyncIteration)
		}
		it.left--
		c.counted = true
	}
	if it.done.n == 0 {
		var v any
		e := object.Catch(func() { v = c.wait(t, &it.getters, it.m.loopOf(it.m.mustRun())) })
		return v, e == nil, e
	}
	v := it.done.pop()
	switch {
	case v == object.None:
		return nil, false, object.NewArgs(object.TimeoutError)
	case !c.resolve:
		return v, false, nil
	}
	if f := asFuture(v); f != nil {
		r, e := f.outcome()
		return r, false, e
	}
	var r any
	e := object.Catch(func() { r = object.CallMethod(v, "result") })
	return r, false, e
}

func (it *completions) one(resolve bool) any {
	return machine.NewCoroutine(it.m.in, completedOne{it: it, resolve: resolve, counted: resolve})
}

// asCompleted is asyncio.as_completed().
func (m *module) asCompleted(fs, timeout any) any {
	if isFutureLike(fs) || isCoroutine(fs) {
		panic(object.Newf(object.TypeError, "expects an iterable of awaitables, not %s", object.TypeOf(fs).Name))
	}
	it := &completions{m: m}
	it.Init(m.completionsT)
	l := m.loopOf(m.getEventLoop())
	args := object.ToSlice(fs)
	seen := seen{args: args}
	it.todo = make([]completion, 0, len(args))
	var aliens []any
	for i, arg := range args {
		if seen.first(i) != i {
			continue
		}
		v := m.ensureFuture(arg, l)
		seen.made(i)
		f := asFuture(v)
		if f == nil {
			aliens = append(aliens, v)
		}
		it.todo = append(it.todo, completion{it, f})
	}
	it.pending, it.left = len(it.todo), len(it.todo)
	for i := range it.todo {
		if c := &it.todo[i]; c.f != nil {
			c.f.listen(c.f.self(), c)
		} else {
			v := aliens[0]
			aliens = aliens[1:]
			object.CallMethod(v, "add_done_callback", it.callback(v))
		}
	}
	if len(it.todo) > 0 && timeout != object.None {
		expire := object.NewBuiltin("asyncio.tasks", "_AsCompletedIterator._handle_timeout", "", func([]any) any {
			it.expire()
			return nil
		}, "")
		h := object.CallMethod(l.object(), "call_later", timeout, expire)
		it.timeout, _ = h.(*TimerHandle)
	}
	return it
}

func (m *module) completionsTypes() {
	of := func(a []any) *completions { return a[0].(*completions) }
	m.completionsT = m.newType("asyncio.tasks", "_AsCompletedIterator", nil, []object.Method{
		{"__iter__", "~", func(a []any) any { return a[0] }, ""},
		{"__aiter__", "~", func(a []any) any { return a[0] }, ""},
		{"__next__", "~", func(a []any) any {
			if v := of(a).Next(); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, ""},
		{"__anext__", "~", func(a []any) any { return of(a).one(false) }, ""},
	}, nil)
	m.names["as_completed"] = object.NewBuiltin("asyncio.tasks", "as_completed", "~fs, *, timeout=None", func(a []any) any {
		return m.asCompleted(a[0], a[1])
	}, "Create an iterator of awaitables or their results in completion order.")
}

// Next implements object.Iterator.
func (it *completions) Next() any {
	if it.left == 0 {
		return nil
	}
	it.left--
	return it.one(true)
}
