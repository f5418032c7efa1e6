package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// An event loop drives coroutines: it goes on with one until that waits, and then
// with the next. From one to the next the machine goes in the midst of a run of
// the VM, where the driver finds that simple; else the run ends, and the driver
// does its part with the coroutine's outcome in hand.

// A Driver drives a coroutine: a task. Its methods panic never, and run nothing of
// the script's.
type Driver interface {
	// Takes is told what the coroutine has yielded, TakesResult what it returned. If
	// the driver can deal with it there and then, it does, and says so.
	Takes(v any) bool
	TakesResult(v any) bool
	// Next, called once the driver has taken the outcome, gives the coroutine to go
	// on with, of the script's and idle, which gets None; and who drives that. Or nil.
	Next() (Driver, *Generator)
}

// drive is what a thread knows of the coroutines driven in a run.
type drive struct {
	by       Driver // of the coroutine that runs; nil when its outcome was taken, and of one that the script drives
	base     *Frame // its own
	caller   *Frame // below it
	depth    int    // of base
	level    int    // of the run
	onward   bool   // others may follow
	thrown   *Frame // that which an exception thrown into the chain would come to next, see run
	followed bool   // another has: its outcome is in Thread.last
}

// driven is the outcome of a coroutine.
type driven struct {
	v   any
	how outcome
	e   *object.Exception
}

// ended is what a run of the VM gives that has ended for a driven coroutine: with
// onHold to do with what that yields, else with none to follow.
type ended struct{ onHold bool }

var (
	runOver = &ended{}
	runHeld = &ended{onHold: true}
)

// Drive goes on with a coroutine, in which exc is raised, if there is one, and with
// those that follow if onward is true. The outcome is that of the last, which last
// drives; last is nil where that was taken.
func (t *Thread) Drive(g *Generator, by Driver, exc *object.Exception, onward bool) (last Driver, v any, done bool, e *object.Exception) {
	outer := t.drive
	t.drive = drive{by: by, caller: t.frame, depth: t.depth + 1, level: t.level + 1, onward: onward}
	if g.marks&inGo != 0 {
		t.drive = drive{}
	} else {
		t.drive.base = g.body()
	}
	v, how, e := g.resume(t, object.None, exc)
	if t.drive.followed {
		by, v, how, e = t.drive.by, t.last.v, t.last.how, t.last.e
		t.last = driven{}
	}
	t.drive = outer
	return by, v, how != yielded, e
}

// Driver is who drives the chain of frames that runs: what a Native yields goes
// to it as it is, and nobody else sees it. It is nil where something of the
// script's, or another coroutine written in Go, lies between them.
func (t *Thread) Driver() Driver {
	if t.level != t.drive.level {
		return nil
	}
	if own, _ := t.frame.asked(); own != nil {
		return nil
	}
	return t.drive.by
}

// Idle reports that the coroutine is one of the script's that waits, or has not
// begun, for whoever drives it.
func (g *Generator) Idle() bool {
	return g.kind == coroutine && g.marks&inGo == 0 && !g.running && !g.closed
}

// leaveDriven ends a run whose base is a driven coroutine that followed another:
// Drive returns its outcome.
func (t *Thread) leaveDriven(base *Frame, v any, how outcome) {
	g := base.owner()
	base.back, g.running = nil, false
	if how != yielded {
		g.finish()
	}
	if t.last = (driven{v: v, how: how}); how == raised {
		t.last.v, t.last.e = nil, v.(*object.Exception)
	}
}

// await is compile.Host.Await.
func (in *Interp) await(m *compile.VM, at int, pc any) any {
	t := in.cur
	f := t.frame
	instr := &f.Code.Instrs[at]
	slot := &f.slots[instr.A]
	if g, ok := (*slot).(*Generator); ok && in.madeFor(g, 1) {
		g.keepPrivate()
	}
	if t.level != t.drive.level {
		m.End()
		return pc
	}
	switch a := (*slot).(type) {
	case *Generator:
		if a.kind == coroutine && a.native() == nil && !a.running && !a.closed && !a.started() && t.depth < in.maxDepth {
			nf, _ := t.link(f, a)
			return t.goInto(m, f, nf, at)
		}
		m.End()
		return pc
	case *nextStep:
		if t.depth < in.maxDepth {
			nf, _ := t.linkNext(f, (*Generator)(a))
			return t.goInto(m, f, nf, at)
		}
		m.End()
		return pc
	}
	if !t.drive.onward {
		m.End()
		return pc
	}
	var y any
	switch a := (*slot).(type) {
	case *pause:
		y, f.state = object.None, frameAwaiting
	case *AsyncGenStep:
		m.End()
		return pc
	case Bare:
		v, how, e := t.stepNative(a, object.None, nil)
		switch {
		case e != nil:
			return t.throw(e, instr.Pos)
		case how != yielded:
			*slot = v
			f.pc = int32(at) + 1
			f.goOn(t)
			return nil
		}
		y, f.state = v, frameDelegated
	case Awaiter:
		if !a.AwaitsAsIs() {
			m.End()
			return pc
		}
		v, pending, e := a.Await(t, false)
		switch {
		case e != nil:
			t.context(e)
			return t.throw(e, instr.Pos)
		case !pending:
			*slot = v
			f.pc = int32(at) + 1
			f.goOn(t)
			return nil
		}
		y, f.state = a, frameAwaiting
	default:
		m.End()
		return pc
	}
	f.pc = int32(at)
	t.drive.base.owner().suspend(f)
	return t.pass(m, y)
}

// goInto has the run go on with a coroutine's frame that f awaits now, at one of its
// instructions.
func (t *Thread) goInto(m *compile.VM, f, nf *Frame, at int) any {
	f.pc = int32(at)
	nf.base, f.base = f.base, 0
	m.Stack = m.Stack[:nf.base]
	t.on(nf, m)
	nf.goOn(t)
	return nil
}

// awaitedHere reports that the run may go on with the frame that awaits f, which it runs.
func (t *Thread) awaitedHere(f *Frame) bool {
	d := &t.drive
	return d.level == t.level && d.base != f && d.thrown != f.back && f.back.state == frameAwaiting
}

// goOnWith has the run go on with the frame that awaits f, for which that has v.
func (t *Thread) goOnWith(m *compile.VM, f *Frame, v any) any {
	to := f.back
	to.base, f.back = f.base, nil
	t.depth--
	t.on(to, m)
	m.Stack = m.Stack[:to.base]
	to.state = frameRunning
	to.slots[to.Code.Instrs[to.pc].A] = v
	to.pc++
	to.goOn(t)
	return nil
}

// pass hands what the driven coroutine yields to its driver and goes on with the
// next.
func (t *Thread) pass(m *compile.VM, y any) any {
	for {
		if !t.drive.by.Takes(y) {
			t.given = y
			m.End()
			return runHeld
		}
		v, again := t.follow(m)
		if !again {
			return v
		}
		y = v
	}
}

// returns ends the driven coroutine whose own frame returns v; false where its
// driver can't deal with that.
func (t *Thread) returns(m *compile.VM, f *Frame, v any) (any, bool) {
	d := &t.drive
	if t.in.someUnstarted() || !d.by.TakesResult(v) {
		return nil, false
	}
	f.owner().finish()
	r, again := t.follow(m)
	if again {
		r = t.pass(m, r)
	}
	return r, true
}

// follow goes on with the coroutine that follows the one whose outcome has been
// taken, and gives what the operation under way is to give; or, with again, what the
// coroutine yields.
func (t *Thread) follow(m *compile.VM) (v any, again bool) {
	d := &t.drive
	d.base.back = nil
	by, g := d.by.Next()
	d.by, d.followed = by, true
	if by == nil {
		m.End()
		return runOver, false
	}
	base := g.body()
	base.back, t.depth = d.caller, d.depth
	d.base = base
	g.begin()
	if base.state == frameFresh {
		g.top = base
	}
	g.running = true
	f := g.top
	t.on(f, m)
	m.Stack = m.Stack[:0]
	in := &f.Code.Instrs[f.pc]
	switch f.state {
	case frameFresh:
		f.state = frameRunning
		f.goOn(t)
		return nil, false
	case frameAwaiting:
		slot := &f.slots[in.A]
		switch a := (*slot).(type) {
		case *pause:
			*slot = object.None
		case Awaiter:
			if !a.AwaitsAsIs() {
				return t.goOnSlowly(m, f), false
			}
			v, _, e := a.Await(t, true)
			if e != nil {
				f.pc++
				f.state = frameRunning
				t.context(e)
				return t.throw(e, in.Pos), false
			}
			*slot = v
		default:
			return t.goOnSlowly(m, f), false
		}
	case frameDelegated:
		slot := &f.slots[in.A]
		a, ok := (*slot).(Bare)
		if !ok {
			return t.goOnSlowly(m, f), false
		}
		v, how, e := t.stepNative(a, object.None, nil)
		switch {
		case e != nil:
			f.pc++
			f.state = frameRunning
			return t.throw(e, in.Pos), false
		case how == yielded:
			g.suspend(f)
			return v, true
		}
		*slot = v
	default:
		return t.goOnSlowly(m, f), false
	}
	f.state = frameRunning
	f.pc++
	f.goOn(t)
	return nil, false
}

// goOnSlowly leaves it to the machine to go on with the frame.
func (t *Thread) goOnSlowly(m *compile.VM, f *Frame) any {
	if f.state == frameYielded && f.ip == 0 {
		f.slots[f.Code.Instrs[f.pc-1].A] = object.None
	}
	f.state = frameRunningIf(f.state)
	m.End()
	return compile.PC(f.pc)
}
