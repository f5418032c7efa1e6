package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// maxGenerators is how many generators may be asked ahead by each other.
const maxGenerators = 200

// makeSureStep makes what is compile.Host.SureStep. Of a generator it gives the next
// value, or nil at its end, where that needs no run of the VM: see compile.Course.
// Where it does, what has been done stays done, and the frame's ip tells how far.
// Generators that ask each other this way are deep on Go's stack: so it is one
// function.
//
//go:noinline
func (in *Interp) makeSureStep() func(it any) (v any, sure bool) {
	var next func(it any) (v any, sure bool)
	next = func(it any) (any, bool) {
		g, ok := it.(*Generator)
		if !ok {
			return object.SureStep(it)
		}
		if !g.idle() {
			return nil, g.closed
		}
		f := g.body()
		if f.state > frameYielded {
			if f = g.top; f == nil {
				return nil, false
			}
			if f.state == frameDelegated {
				v, _ := f.delegatedSurely()
				return v, v != nil
			}
		}
		c, t := f.Code.Course, in.cur
		if c == nil || f.ip > 0 {
			return nil, false
		}
		from := c.From[f.pc]
		if from.Leg < 0 || t.within >= maxGenerators || t.depth+t.within >= in.maxDepth || in.someUnstarted() {
			return nil, false
		}
		sent := any(object.None)
		if in.sent != nil {
			sent, in.sent = in.sent, nil
		}
		if from.Sent >= 0 {
			f.slots[from.Sent] = sent
		}
		outer := in.slots
		in.slots = f.vars()
		t.within++
		g.running = true
		v, how, at := c.Go(from.Leg, next, in.slots)
		g.running = false
		t.within--
		in.slots = outer
		switch {
		case how == compile.ReachedYield:
			f.state, f.pc = frameYielded, at
			if g.top != f {
				g.top = f
			}
			return v, true
		case how == compile.ReachedEnd && f.owner() == g:
			g.finish()
			g.returned(v)
			t.reuseEnded(g)
			return nil, true
		}
		f.ip = at
		return nil, false
	}
	return next
}

// returned remembers what the generator has returned.
func (g *Generator) returned(v any) {
	if v != object.None {
		g.extra().result = v
	} else if r := g.rare(); r != nil {
		r.result = nil
	}
}
