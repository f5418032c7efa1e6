package machine

import "inloop/runtime/object"

// AsyncGenHooks are what a thread calls for asynchronous generators: First when
// one is first iterated, Final when nobody refers to it any more. nil leaves it
// to the running loop, None is nothing.
type AsyncGenHooks struct{ First, Final any }

// firstIter tells the hooks about the generator when it is first iterated.
func (g *Generator) firstIter() {
	if g.marks&hooked != 0 {
		return
	}
	g.marks |= hooked
	in := g.in()
	h := in.cur.Hooks
	if h.Final != nil {
		g.extra().final = h.Final
	}
	switch h.First {
	case nil:
		if in.AsyncGenFirst != nil {
			in.AsyncGenFirst(g)
		}
	case object.None:
	default:
		object.Call(h.First, g)
	}
}

// finalize tells the hooks that nobody refers to the generator any more.
func (g *Generator) finalize() {
	var final any
	if r := g.rare(); r != nil {
		final = r.final
	}
	switch in := g.in(); {
	case g.marks&hooked == 0 || final == object.None:
	case final != nil:
		if e := object.Catch(func() { object.Call(final, g) }); e != nil {
			in.unraisable(e, g)
		}
	case in.AsyncGenDrop != nil:
		in.AsyncGenDrop(g)
	}
}
