package asyncio

import "inloop/runtime/object"

// A shielding stands between the future that shield() returns and the one it
// protects.
type shielding struct {
	inner, outer *Future
	innerValue   any
}

// shieldInner is the inner future's done callback.
type shieldInner struct{ s *shielding }

func (c *shieldInner) schedule(f *Future) { f.loop.soon(c, nil) }

func (c *shieldInner) pair(*Future) (any, any) {
	return object.NewBuiltin("asyncio.tasks", "shield.<locals>._inner_done_callback", "inner, /", func([]any) any {
		c.Run()
		return nil
	}, ""), object.None
}

// Run implements loop.Runner.
func (c *shieldInner) Run() {
	in, out := c.s.inner, c.s.outer
	switch {
	case out.state == cancelled:
		in.retrieved()
	case out.done():
	case in.state == cancelled:
		out.cancelSelf(nil)
	default:
		if e := in.failed(); e != nil {
			in.retrieved()
			out.setException(e)
		} else {
			out.setResult(in.value)
		}
	}
}

// shieldOuter is the outer future's done callback.
type shieldOuter struct {
	s     *shielding
	inner *shieldInner
}

func (c *shieldOuter) schedule(f *Future) { f.loop.soon(c, nil) }

func (c *shieldOuter) pair(*Future) (any, any) {
	return object.NewBuiltin("asyncio.tasks", "shield.<locals>._outer_done_callback", "outer, /", func([]any) any {
		c.Run()
		return nil
	}, ""), object.None
}

// Run implements loop.Runner.
func (c *shieldOuter) Run() {
	if !c.s.inner.done() {
		c.s.inner.removeCallbacks(func(d doneCallback) bool { return d == c.inner })
	}
}

// shield is asyncio.shield().
func (m *module) shield(arg any) any {
	v := m.ensureFuture(arg, nil)
	inner := asFuture(v)
	if inner == nil {
		return object.Call(m.script("tasks", "_shield_alien"), v)
	}
	if inner.done() {
		return v
	}
	outer := inner.loop.createFuture()
	s := &shielding{inner: inner, outer: outer, innerValue: v}
	in := &shieldInner{s}
	inner.listen(v, in)
	outer.addCallback(&shieldOuter{s, in})
	return outer.self()
}
