package machine

import "inloop/runtime/object"

// newest is the generator or coroutine that a thread has made last, and where: by which
// instruction of which frame. A loop whose head has made its generator itself
// is the only one that has it.
type newest struct {
	g  *Generator
	by *Frame
	at int
}

func (n *newest) note(g *Generator, by *Frame) {
	n.g, n.by = g, by
	if by != nil {
		n.at = by.pc
	}
}

// made is compile.Host.Made.
func (in *Interp) made(v any) any {
	n := &in.cur.newest
	if g, ok := v.(*Generator); ok && n.g == g && n.by != nil && n.by == in.cur.frame && n.at == n.by.pc {
		n.g, n.by = nil, nil
		return g
	}
	return nil
}

// abandon is compile.Host.Abandon: a generator is closed, an async generator is
// the loop's to close.
func (in *Interp) abandon(v any) any {
	g, ok := v.(*Generator)
	if !ok || g.closed || g.running || g.frame == nil || g.frame.state == frameFresh {
		return nil
	}
	if g.kind == asyncGenerator {
		if in.AsyncGenDrop != nil && g.hooked {
			in.AsyncGenDrop(g)
		}
		return nil
	}
	if e := g.close(in.cur); e != nil {
		in.unraisable(e, g)
	}
	return nil
}

// unraisable reports an exception that came where none can be raised; obj is
// what it came from.
func (in *Interp) unraisable(e *object.Exception, obj any) {
	if in.Unraisable != nil {
		object.Catch(func() { in.Unraisable(e, "", obj) })
	}
}
