package machine

import "inloop/runtime/object"

// Exceptions inside of a run of the VM. Where the frame that raises, or one of
// those that have called it in the same run, handles the exception, the run goes
// on there. Else the run ends, and the machine passes the exception on.

// raise is compile.Host.Raise.
func (in *Interp) raise(v any) any {
	t := in.cur
	e := instantiate(v, "exceptions must derive from BaseException")
	t.context(e)
	return t.throw(e, t.frame.Code.At(in.vm.IP()))
}

// fail is compile.Host.Fail.
func (in *Interp) fail(e *object.Exception) any {
	t := in.cur
	f := t.frame
	pos := f.Code.At(in.vm.IP())
	if e.TB == nil {
		t.context(e)
		if f.Code.Pos[pos].Fresh {
			t.dropNewest(f, pos)
		}
	}
	return t.throw(e, pos)
}

// orFail is what an operation gives whose value v may be *object.Failed.
func (in *Interp) orFail(v any) any {
	if e, ok := v.(*object.Failed); ok {
		return in.fail(e.Exc())
	}
	return v
}

// throw passes on an exception that the running frame raises at a place. It is the
// last act of an operation.
func (t *Thread) throw(e *object.Exception, pos int32) any {
	in, f := t.in, t.frame
	m := in.vm
	if len(m.Scopes) > 0 || !f.handles(pos) {
		t.thrown, t.thrownAt = e, pos
		m.End()
		return nil
	}
	for {
		e.Passed(f, pos)
		f.Keep()
		if f.Code.Pos[pos].Region >= 0 {
			break
		}
		f.end(pos)
		t.depth--
		to := f.back
		pos = f.askedAt()
		if g := f.owner(); g != nil {
			e = g.leave(e)
			if f.purpose == forFrom {
				to.base, to.state = f.base, frameRunning
			}
			g.unlink()
		}
		f = to
	}
	h := &f.Code.Regions[f.Code.Pos[pos].Region]
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
