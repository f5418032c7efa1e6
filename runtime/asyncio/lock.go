package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var lockAcquireName = machine.NameNative("Lock.acquire")

// Lock is asyncio.Lock.
type Lock struct {
	object.Instance
	loopBound
	locked  bool
	waiters waiters
}

// free reports whether the lock can be had at once: those who wait go first.
func (k *Lock) free() bool { return !k.locked && !k.waiters.anyLive() }

func (k *Lock) wakeFirst() {
	if w := k.waiters.first; w != nil && !w.done() {
		w.wake(true)
	}
}

func (k *Lock) release() {
	if !k.locked {
		panic(runtimeError("Lock is not acquired."))
	}
	k.locked = false
	k.wakeFirst()
}

// lockAcquire is the coroutine Lock.acquire().
type lockAcquire struct {
	waiter
	k *Lock
}

// CoroutineName implements machine.Bare.
func (*lockAcquire) CoroutineName() *machine.NativeName { return lockAcquireName }

// Step implements machine.Native.
func (c *lockAcquire) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	m := c.k.m
	v, suspended, e := c.step(t, exc)
	if !suspended && e == nil {
		m.spareLocks.put(c, &c.waiter)
	}
	return v, suspended, e
}

func (c *lockAcquire) step(t *machine.Thread, exc *object.Exception) (any, bool, *object.Exception) {
	k := c.k
	if c.future() == nil {
		if exc != nil {
			return nil, false, exc
		}
		if k.free() {
			k.locked = true
			return true, false, nil
		}
		return c.waitFor(t, &k.waiters, &k.loopBound, k)
	}
	k.waiters.remove(&c.waiter)
	if exc != nil {
		if exc.IsA(CancelledError) && !k.locked {
			if e := object.Catch(k.wakeFirst); e != nil {
				exc = e
			}
		}
		return nil, false, exc
	}
	k.locked = true
	return true, false, nil
}

// lockEnter is a lockAcquire that gives None.
type lockEnter struct{ lockAcquire }

// Step implements machine.Native.
func (c *lockEnter) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	m := c.k.m
	v, suspended, e := c.step(t, exc)
	if !suspended && e == nil {
		v = object.None
		m.spareEnters.put(c, &c.waiter)
	}
	return v, suspended, e
}

// lockTypes makes Lock, Event and Semaphore.
func (m *module) lockTypes() {
	lock := func(v any) *Lock { return v.(*Lock) }
	m.lockT = m.newType("asyncio.locks", "Lock", nil, []object.Method{
		{"__init__", "~", func(a []any) any {
			k := lock(a[0])
			k.locked, k.waiters, k.loop = false, waiters{}, nil
			return nil
		}, ""},
		{"__repr__", "~", func(a []any) any {
			k := lock(a[0])
			word := "unlocked"
			if object.Truth(object.CallMethod(k, "locked")) {
				word = "locked"
			}
			return bracketed(k, word, k.waiters.n)
		}, ""},
		{"locked", "~", func(a []any) any { return lock(a[0]).locked }, "Return True if lock is acquired."},
		{"acquire", "~", func(a []any) any { return machine.NewCoroutine(m.in, lockAcquire{k: lock(a[0])}) }, "Acquire a lock."},
		{"release", "~", func(a []any) any { lock(a[0]).release(); return nil }, "Release a lock."},
		{"_wake_up_first", "~", func(a []any) any { lock(a[0]).wakeFirst(); return nil }, ""},
		{"__aenter__", "~", func(a []any) any {
			k := lock(a[0])
			if k.Class().Heap {
				return object.Call(m.script("locks", "_enter"), k)
			}
			if k.free() {
				k.locked = true
				return settled{}
			}
			return machine.NewCoroutine(m.in, lockEnter{lockAcquire{k: k}})
		}, ""},
		{"__aexit__", "~exc_type, exc, tb", func(a []any) any {
			if k := lock(a[0]); k.Class().Heap {
				object.CallMethod(k, "release")
			} else {
				k.release()
			}
			return settled{}
		}, ""},
	}, []object.Getset{
		loopBoundAttr(func(v any) *loopBound { return &lock(v).loopBound }),
		{Name: "_locked", Get: func(v any) any { return lock(v).locked }, Set: func(v, x any) { lock(v).locked = object.Truth(x) }},
		{Name: "_waiters", Get: func(v any) any {
			if !lock(v).waiters.used {
				return object.None
			}
			return lock(v).waiters.list(m)
		}, Set: func(v, x any) { lock(v).waiters.fill(x) }},
	})
	m.lockT.Make = func(cls *object.Type, args []any, names []string) any {
		k := &Lock{loopBound: loopBound{m: m}}
		k.Init(cls)
		if cls != m.lockT || len(args) > 0 {
			m.construct(cls, k, args, names)
		}
		return k
	}
	awaited(m.lockT, "acquire", func(self, arg any) any {
		k, ok := self.(*Lock)
		switch {
		case !ok || arg != nil:
			return nil
		case k.free():
			k.locked = true
			return m.in.Cur().Give(true)
		}
		c := m.spareLocks.take()
		c.k = k
		return c
	})
	awaited(m.lockT, "__aenter__", func(self, arg any) any {
		k, ok := self.(*Lock)
		switch {
		case !ok || arg != nil || k.Class().Heap:
			return nil
		case k.free():
			k.locked = true
			return m.in.Cur().Give(object.None)
		}
		c := m.spareEnters.take()
		c.k = k
		return c
	})
	awaited(m.lockT, "__aexit__", func(self, arg any) any {
		k, ok := self.(*Lock)
		if !ok || arg != object.Leaving || k.Class().Heap {
			return nil
		}
		k.release()
		return m.in.Cur().Give(object.None)
	})
	m.names["Lock"] = m.lockT
	m.eventTypes()
	m.semaphoreTypes()
}
