package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var semaphoreAcquireName = machine.NameNative("Semaphore.acquire")

// Semaphore is asyncio.Semaphore.
type Semaphore struct {
	object.Instance
	loopBound
	value   any // an int, or whatever the script has set
	limit   any // of a BoundedSemaphore
	waiters waiters
}

func (s *Semaphore) count() int {
	n, _ := object.AsInt(s.value)
	return n
}

// lockedNow reports whether acquire() has to wait: there is none left, or others
// wait already.
func (s *Semaphore) lockedNow() bool { return s.count() == 0 || s.waiters.anyLive() }

func (s *Semaphore) add(n int) { s.value = object.Int(s.count() + n) }

// wakeNext gives one to whoever waits longest.
func (s *Semaphore) wakeNext() bool {
	for w := s.waiters.first; w != nil; w = w.next {
		if !w.done() {
			s.add(-1)
			w.wake(true)
			return true
		}
	}
	return false
}

func (s *Semaphore) release() {
	if s.limit != nil && object.Truth(object.Compare(object.CmpGe, s.value, s.limit)) {
		panic(object.New(object.ValueError, "BoundedSemaphore released too many times"))
	}
	s.add(1)
	s.wakeNext()
}

// semaphoreAcquire is the coroutine Semaphore.acquire().
type semaphoreAcquire struct {
	waiter
	s *Semaphore
}

// CoroutineName implements machine.Bare.
func (*semaphoreAcquire) CoroutineName() *machine.NativeName { return semaphoreAcquireName }

// Step implements machine.Native.
func (c *semaphoreAcquire) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	m := c.s.m
	v, suspended, e := c.step(t, exc)
	if !suspended && e == nil {
		m.spareSems.put(c, &c.waiter)
	}
	return v, suspended, e
}

func (c *semaphoreAcquire) step(t *machine.Thread, exc *object.Exception) (any, bool, *object.Exception) {
	s := c.s
	if c.future() == nil {
		if exc != nil {
			return nil, false, exc
		}
		if !s.lockedNow() {
			s.add(-1)
			return true, false, nil
		}
		return c.waitFor(t, &s.waiters, &s.loopBound, s)
	}
	s.waiters.remove(&c.waiter)
	if exc != nil && exc.IsA(CancelledError) && c.future().state == finished {
		// One was given to us before the cancellation: it goes back.
		s.add(1)
	}
	e := object.Catch(func() {
		for s.count() > 0 && s.wakeNext() {
		}
	})
	if exc == nil {
		exc = e
	}
	return true, false, exc
}

// semaphoreEnter is a semaphoreAcquire that gives None.
type semaphoreEnter struct{ semaphoreAcquire }

// Step implements machine.Native.
func (c *semaphoreEnter) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	m := c.s.m
	v, suspended, e := c.step(t, exc)
	if !suspended && e == nil {
		v = object.None
		m.spareSemIns.put(c, &c.waiter)
	}
	return v, suspended, e
}

func (m *module) semaphoreTypes() {
	sem := func(v any) *Semaphore { return v.(*Semaphore) }
	fill := func(s *Semaphore, value any) {
		if object.Truth(object.Compare(object.CmpLt, value, object.Int(0))) {
			panic(object.New(object.ValueError, "Semaphore initial value must be >= 0"))
		}
		s.value, s.waiters, s.loop = value, waiters{}, nil
	}
	m.semaphoreT = m.newType("asyncio.locks", "Semaphore", nil, []object.Method{
		{"__init__", "~value=1", func(a []any) any { fill(sem(a[0]), a[1]); return nil }, ""},
		{"__repr__", "~", func(a []any) any {
			s := sem(a[0])
			word := "locked"
			if !object.Truth(object.CallMethod(s, "locked")) {
				word = "unlocked, value:" + object.Str(s.value)
			}
			return bracketed(s, word, s.waiters.n)
		}, ""},
		{"locked", "~", func(a []any) any { return sem(a[0]).lockedNow() }, "Returns True if semaphore cannot be acquired immediately."},
		{"acquire", "~", func(a []any) any { return machine.NewCoroutine(m.in, semaphoreAcquire{s: sem(a[0])}) }, "Acquire a semaphore."},
		{"release", "~", func(a []any) any { sem(a[0]).release(); return nil }, "Release a semaphore, incrementing the internal counter by one."},
		{"_wake_up_next", "~", func(a []any) any { return sem(a[0]).wakeNext() }, "Wake up the first waiter that isn't done."},
		{"__aenter__", "~", func(a []any) any {
			s := sem(a[0])
			if s.Class().Heap {
				return object.Call(m.script("locks", "_enter"), s)
			}
			if !s.lockedNow() {
				s.add(-1)
				return settled{}
			}
			return machine.NewCoroutine(m.in, semaphoreEnter{semaphoreAcquire{s: s}})
		}, ""},
		{"__aexit__", "~exc_type, exc, tb", func(a []any) any {
			if s := sem(a[0]); s.Class().Heap {
				object.CallMethod(s, "release")
			} else {
				s.release()
			}
			return settled{}
		}, ""},
	}, []object.Getset{
		loopBoundAttr(func(v any) *loopBound { return &sem(v).loopBound }),
		{Name: "_value", Get: func(v any) any { return sem(v).value }, Set: func(v, x any) { sem(v).value = x }},
		{Name: "_bound_value", Get: func(v any) any { return sem(v).limit }, Set: func(v, x any) { sem(v).limit = x }},
		{Name: "_waiters", Get: func(v any) any {
			if !sem(v).waiters.used {
				return object.None
			}
			return sem(v).waiters.list(m)
		}, Set: func(v, x any) { sem(v).waiters.fill(x) }},
	})
	mk := func(bounded bool) func(*object.Type, []any, []string) any {
		return func(cls *object.Type, args []any, names []string) any {
			s := &Semaphore{loopBound: loopBound{m: m}, value: object.Int(1)}
			s.Init(cls)
			if bounded {
				s.limit = object.Int(1)
			}
			m.construct(cls, s, args, names)
			return s
		}
	}
	m.semaphoreT.Make = mk(false)
	bounded := m.newType("asyncio.locks", "BoundedSemaphore", m.semaphoreT, []object.Method{
		{"__init__", "~value=1", func(a []any) any {
			fill(sem(a[0]), a[1])
			sem(a[0]).limit = a[1]
			return nil
		}, ""},
	}, nil)
	bounded.Make = mk(true)
	awaited(m.semaphoreT, "acquire", func(self, arg any) any {
		s, ok := self.(*Semaphore)
		switch {
		case !ok || arg != nil:
			return nil
		case !s.lockedNow():
			s.add(-1)
			return m.in.Cur().Give(true)
		}
		c := m.spareSems.take()
		c.s = s
		return c
	})
	awaited(m.semaphoreT, "__aenter__", func(self, arg any) any {
		s, ok := self.(*Semaphore)
		switch {
		case !ok || arg != nil || s.Class().Heap:
			return nil
		case !s.lockedNow():
			s.add(-1)
			return m.in.Cur().Give(object.None)
		}
		c := m.spareSemIns.take()
		c.s = s
		return c
	})
	awaited(m.semaphoreT, "__aexit__", func(self, arg any) any {
		s, ok := self.(*Semaphore)
		if !ok || arg != object.Leaving || s.Class().Heap {
			return nil
		}
		s.release()
		return m.in.Cur().Give(object.None)
	})
	m.names["Semaphore"] = m.semaphoreT
	m.names["BoundedSemaphore"] = bounded
}
