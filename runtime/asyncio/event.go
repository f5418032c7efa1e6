package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var eventWaitName = machine.NameNative("Event.wait")

// Event is asyncio.Event.
type Event struct {
	object.Instance
	loopBound
	value   bool
	waiters waiters
}

func (e *Event) set() {
	if e.value {
		return
	}
	e.value = true
	for w := e.waiters.first; w != nil; w = w.next {
		if !w.done() {
			w.wake(true)
		}
	}
}

// eventWait is the coroutine Event.wait().
type eventWait struct {
	waiter
	e *Event
}

// CoroutineName implements machine.Bare.
func (*eventWait) CoroutineName() *machine.NativeName { return eventWaitName }

// Step implements machine.Native.
func (c *eventWait) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	if c.future() == nil {
		if exc != nil || c.e.value {
			return true, false, exc
		}
		return c.waitFor(t, &c.e.waiters, &c.e.loopBound, c.e)
	}
	c.e.waiters.remove(&c.waiter)
	return true, false, exc
}

func (m *module) newEvent() *Event {
	e := &Event{loopBound: loopBound{m: m}}
	e.Init(m.eventT)
	return e
}

func (m *module) eventTypes() {
	event := func(v any) *Event { return v.(*Event) }
	m.eventT = m.newType("asyncio.locks", "Event", nil, []object.Method{
		{"__init__", "~", func(a []any) any {
			e := event(a[0])
			e.value, e.waiters, e.loop = false, waiters{}, nil
			return nil
		}, ""},
		{"__repr__", "~", func(a []any) any {
			e := event(a[0])
			if e.value {
				return bracketed(e, "set", e.waiters.n)
			}
			return bracketed(e, "unset", e.waiters.n)
		}, ""},
		{"is_set", "~", func(a []any) any { return event(a[0]).value }, "Return True if and only if the internal flag is true."},
		{"set", "~", func(a []any) any { event(a[0]).set(); return nil }, "Set the internal flag to true."},
		{"clear", "~", func(a []any) any { event(a[0]).value = false; return nil }, "Reset the internal flag to false."},
		{"wait", "~", func(a []any) any { return machine.NewCoroutine(m.in, eventWait{e: event(a[0])}) }, "Block until the internal flag is true."},
	}, []object.Getset{
		loopBoundAttr(func(v any) *loopBound { return &event(v).loopBound }),
		{Name: "_value", Get: func(v any) any { return event(v).value }, Set: func(v, x any) { event(v).value = object.Truth(x) }},
		{Name: "_waiters", Get: func(v any) any { return event(v).waiters.list(m) }, Set: func(v, x any) { event(v).waiters.fill(x) }},
	})
	m.eventT.Make = func(cls *object.Type, args []any, names []string) any {
		e := &Event{loopBound: loopBound{m: m}}
		e.Init(cls)
		if cls != m.eventT || len(args) > 0 {
			m.construct(cls, e, args, names)
		}
		return e
	}
	awaited(m.eventT, "wait", func(self, arg any) any {
		e, ok := self.(*Event)
		switch {
		case !ok || arg != nil:
			return nil
		case e.value:
			return m.in.Cur().Give(true)
		}
		return &eventWait{e: e}
	})
	m.names["Event"] = m.eventT
}
