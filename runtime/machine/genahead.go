package machine

import "inloop/runtime/object"

// ahead gives what Next does where that needs no run of the VM: see compile.Loop.
// ok is false where it does; what has been done then stays done.
func (g *Generator) ahead() (v any, ok bool) {
	f := g.body()
	l := f.Code.Loop
	if l == nil || g.running || f.state != frameFresh && f.state != frameYielded {
		return nil, false
	}
	in := f.of.in
	if in.cur.depth >= in.maxDepth || in.someUnstarted() {
		return nil, false
	}
	s := f.vars()
	outer := in.slots
	in.slots = s
	for in.attention.Load() == 0 {
		x, sure := object.SureStep(s[l.Iter])
		if !sure {
			break
		}
		if x == nil {
			in.slots = outer
			g.finish()
			return nil, true
		}
		s[l.Target] = x
		v, sure := l.Value()
		if !sure {
			f.ip = int32(l.Body)
			break
		}
		if v != nil {
			in.slots = outer
			f.state, f.pc, g.top = frameYielded, l.Next, f
			return v, true
		}
	}
	in.slots = outer
	return nil, false
}
