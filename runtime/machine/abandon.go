package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// newest is the generator or coroutine that a thread has made last, and where: at
// which place of which frame. A loop whose head has made its generator itself
// is the only one that has it.
type newest struct {
	g  *Generator
	by *Frame
	in *compile.Code // that by runs, which may be used again
	at int           // where the program goes on
	// direct says that by's program has called the function itself, as the last act of
	// an operation: what comes next to it has what was made.
	direct bool
}

func (n *newest) note(g *Generator, by *Frame) {
	n.g, n.by, n.direct = g, by, false
	if by != nil {
		n.in, n.at = by.Code, by.vm.IP()
	}
}

// loopIter is compile.Host.LoopIter.
func (in *Interp) loopIter(v any) any {
	if g, ok := v.(*Generator); ok && g.kind == generator && in.madeFor(g, 1) && len(g.body().Code.Regions) == 0 {
		g.keepPrivate()
		return v
	}
	return in.iters.Iter(v)
}

// madeFor reports that the operation under way is the only one to have g: what a call
// has made that many operations before it.
func (in *Interp) madeFor(g *Generator, before int) bool {
	n := &in.cur.newest
	return n.direct && n.g == g && n.by == in.cur.frame && n.at == in.vm.IP()-before
}

// made is compile.Host.Made.
func (in *Interp) made(v any) any {
	n := &in.cur.newest
	if g, ok := v.(*Generator); ok && n.g == g && n.by != nil && n.isAt(in.cur.frame) && n.place() == n.by.Code.Pos[n.by.position()].Span {
		n.g, n.by = nil, nil
		return g
	}
	return nil
}

// isAt reports that it was made by f.
func (n *newest) isAt(f *Frame) bool { return n.by == f && n.in == f.Code }

func (n *newest) place() syntax.Span { return n.in.Pos[n.in.At(n.at)].Span }

// abandon is compile.Host.Abandon: a generator is closed, an async generator is
// the loop's to close.
func (in *Interp) abandon(v any) any {
	g, ok := v.(*Generator)
	if !ok || g.running || g.frame() == nil || g.body().state == frameFresh {
		return nil
	}
	if g.kind == asyncGenerator {
		g.finalize()
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
