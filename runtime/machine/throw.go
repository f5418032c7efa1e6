package machine

import "inloop/runtime/object"

// Exceptions inside of a run of the VM. Where the frame that raises, or one of
// those that have called it in the same run, handles the exception, the run goes
// on there. Else the run ends, and the machine passes the exception on.

// raise is compile.Host.Raise.
func (in *Interp) raise(v any) any {
	t := in.cur
	var e *object.Exception
	if c, ok := v.(*object.Type); ok && c.PlainException() {
		e = t.unseen(c, nil)
	} else {
		e = toRaise(v)
	}
	t.context(e)
	return t.throw(e, t.frame.Code.At(in.vm.IP()))
}

// raiseFrom is compile.Host.RaiseFrom.
func (in *Interp) raiseFrom(v, cause any) any {
	t := in.cur
	e := toRaise(v)
	if e.Cause = nil; cause != object.None {
		e.Cause = instantiate(cause, "exception causes must derive from BaseException")
	}
	e.Suppress = true
	t.context(e)
	return t.throw(e, t.frame.Code.At(in.vm.IP()))
}

func toRaise(v any) *object.Exception {
	return instantiate(v, "exceptions must derive from BaseException")
}

// reraise is compile.Host.Reraise.
//
//go:noinline
func (in *Interp) reraise(a, b int32) func(...any) (any, error) {
	return func(...any) (any, error) {
		t := in.cur
		f := t.frame
		pos := f.Code.At(in.vm.IP())
		if len(in.vm.Scopes) > 0 || !f.handles(pos) {
			return nil, nil
		}
		var e *object.Exception
		if a >= 0 {
			e = f.slots[a].(*object.Exception)
			show(e)
		} else if e = f.currentHandled(); e == nil {
			return nil, nil
		}
		last := pos
		if tb := e.TB; b == 0 && tb != nil && tb.Frame == f {
			last = tb.Pos
		}
		return t.unwind(e, pos, last), nil
	}
}

// fail is compile.Host.Fail.
func (in *Interp) fail(e *object.Exception) any {
	t := in.cur
	pos := t.frame.Code.At(in.vm.IP())
	t.begun(e, pos)
	e.Unseen = e.Class().PlainException()
	return t.throw(e, pos)
}

// begun says that Go code raises an exception, at a place of the running frame. It may
// have done so before, or have made it of one that a generator must not raise.
func (t *Thread) begun(e *object.Exception, pos int32) {
	if e.TB != nil {
		return
	}
	if e.Cause == nil || e.Cause != e.Context {
		t.context(e)
	}
	if f := t.frame; f.Code.Pos[pos].Fresh {
		t.dropNewest(f, pos)
	}
}

// guarded makes an operation that has panicked where that is handled one that
// recovers by itself. Through the VM's run a panic is twice as dear, and the
// run ends.
//
//go:noinline
func (in *Interp) guarded(f func(...any) (any, error)) func(...any) (any, error) {
	return func(...any) (v any, err error) {
		t := in.cur
		fr, level, depth := t.frame, t.level, t.depth
		defer func() {
			if r := recover(); r != nil {
				if t.frame != fr || t.level != level {
					t.goBackTo(fr, level, depth)
				}
				v = in.recovered(r)
			}
		}()
		return f()
	}
}

// goBackTo makes a frame the running one again where a panic has come from what it
// called, which is gone.
func (t *Thread) goBackTo(f *Frame, level, depth int) {
	t.level, t.depth = level, depth
	if t.drive.level > level {
		t.drive = drive{}
	}
	t.on(f, f.vm)
}

// recovered raises what an operation has panicked with.
func (in *Interp) recovered(r any) any {
	t := in.cur
	pos := t.frame.Code.At(in.vm.IP())
	if p, ok := r.(*object.Placed); ok {
		pos = p.Pos
	}
	e := object.Recovered(r)
	t.begun(e, pos)
	return t.throw(e, pos)
}

// orFail is what an operation gives whose value v may be *object.Failed.
func (in *Interp) orFail(v any) any {
	if e, ok := v.(*object.Failed); ok {
		return in.fail(e.Exc())
	}
	return v
}

// trace notes that an exception passes a frame, at a place.
func (t *Thread) trace(e *object.Exception, f *Frame, pos int32) {
	t.tracebacks = e.Passed(f, pos, t.tracebacks)
	if !e.Unseen {
		f.Keep()
	}
}

// throw passes on an exception that the running frame raises at a place. It is the
// last act of an operation.
func (t *Thread) throw(e *object.Exception, pos int32) any {
	f := t.frame
	if m := t.in.vm; len(m.Scopes) > 0 || !f.handles(pos) {
		show(e)
		t.thrown, t.thrownAt = e, pos
		m.End()
		return nil
	}
	t.trace(e, f, pos)
	return t.unwind(e, pos, pos)
}

// unwind has the run go on where an exception is handled that the running frame has
// raised, at a place, or raised again; last is the place that the frame is left at.
func (t *Thread) unwind(e *object.Exception, pos, last int32) any {
	in, f := t.in, t.frame
	m := in.vm
	for f.Code.Pos[pos].Region < 0 {
		f.end(last)
		t.depth--
		to := f.back
		pos = f.askedAt()
		if g := f.owner(); g != nil {
			show(e)
			e = g.leave(e)
			if f.purpose == forFrom {
				to.base, to.state = f.base, frameRunning
			}
			g.unlink()
		}
		f, last = to, pos
		t.trace(e, f, pos)
	}
	h := &f.Code.Regions[f.Code.Pos[pos].Region]
	if !h.Unnamed {
		show(e)
	}
	to := &f.Code.Instrs[h.Handler]
	f.slots[h.Exc] = e
	f.pc, f.ip = h.Handler+1, 0
	t.on(f, m)
	m.Variables = in.slots
	m.Stack = m.Stack[:in.base]
	t.executed += uint64(to.A)
	m.GoTo(to.Prog, int(to.To))
	return nil
}

// unseen makes an exception of a class for which PlainException holds, with the
// argument unless that is nil. Nobody but the thread has it until it is shown.
func (t *Thread) unseen(class *object.Type, arg any) *object.Exception {
	e := t.spare
	if e == nil {
		e = &object.Exception{Unseen: true}
	}
	t.spare = nil
	e.Begin(class, arg)
	return e
}

// show gives an exception away, and with it the frames that it has passed.
func show(e *object.Exception) {
	if !e.Unseen {
		return
	}
	e.Unseen = false
	for tb := e.TB; tb != nil; tb = tb.Next {
		tb.Frame.(*Frame).Keep()
	}
}

// reuse takes back an unseen exception that has been handled, its tracebacks, and the
// frames that it has left. The outermost is the one that has handled it.
func (t *Thread) reuse(e *object.Exception) {
	for tb := e.TB.Next; tb != nil; {
		next := tb.Next
		f := tb.Frame.(*Frame)
		f.pc, f.state = 0, frameFresh
		t.recycle(f)
		tb = next
	}
	t.tracebacks = e.Forget(t.tracebacks)
	t.spare = e
}

// raised0 and raised1 are call0 and call1 for what is raised next.
//
//go:noinline
func (in *Interp) raised0() func(f any) any {
	call0 := in.call0()
	return func(f any) any {
		if c, ok := f.(*object.Type); ok && c.PlainException() {
			return in.cur.unseen(c, nil)
		}
		return call0(f)
	}
}

//go:noinline
func (in *Interp) raised1() func(f, x any) any {
	call1 := in.call1()
	return func(f, x any) any {
		if c, ok := f.(*object.Type); ok && c.PlainException() {
			return in.cur.unseen(c, x)
		}
		return call1(f, x)
	}
}

// handles reports whether an exception that the frame raises at a place is handled
// in the run that the frame is of.
func (f *Frame) handles(pos int32) bool {
	for {
		if f.Code.Pos[pos].Region >= 0 {
			return true
		}
		if !f.called && f.purpose != forFrom {
			return false
		}
		pos = f.askedAt()
		f = f.back
	}
}

// askedAt is the place where the frame behind f has put it into the run.
func (f *Frame) askedAt() int32 {
	to := f.back
	if f.called {
		return to.Code.At(int(to.ip))
	}
	return to.Code.Instrs[to.pc].Pos
}
