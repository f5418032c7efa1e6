package machine

import "inloop/runtime/object"

// AsyncGenHooks are what a thread calls for asynchronous generators: First when
// one is first iterated, Final when nobody refers to it any more. nil leaves it
// to the running loop, None is nothing.
type AsyncGenHooks struct{ First, Final any }

// firstIter tells the hooks about the generator when it is first iterated.
func (g *Generator) firstIter() {
	if g.hooked {
		return
	}
	g.hooked = true
	h := g.in.cur.Hooks
	if h.Final != nil {
		g.extra().final = h.Final
	}
	switch h.First {
	case nil:
		if g.in.AsyncGenFirst != nil {
			g.in.AsyncGenFirst(g)
		}
	case object.None:
	default:
		object.Call(h.First, g)
	}
}

// finalize tells the hooks that nobody refers to the generator any more.
func (g *Generator) finalize() {
	var final any
	if g.rare != nil {
		final = g.rare.final
	}
	switch {
	case !g.hooked || final == object.None:
	case final != nil:
		if e := object.Catch(func() { object.Call(final, g) }); e != nil {
			g.in.unraisable(e, g)
		}
	case g.in.AsyncGenDrop != nil:
		g.in.AsyncGenDrop(g)
	}
}
