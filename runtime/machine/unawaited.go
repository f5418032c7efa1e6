package machine

import "inloop/runtime/object"

// Coroutines that nobody awaits. CPython notices when the object is freed;
// here one is noticed where it is dropped as a statement's value, and all that
// were never started are reported when the program ends.

// drop is compile.Host.Drop.
func (in *Interp) drop(v any) any {
	if g, ok := v.(*Generator); ok && g.kind == coroutine && g.next != nil {
		in.neverAwaited(g)
	}
	return nil
}

func (in *Interp) neverAwaited(g *Generator) {
	g.untrack()
	if in.Warn != nil {
		var source any = g
		if in.cur.frame == nil { // the program has ended
			source = nil
		}
		in.Warn(object.RuntimeWarning, "coroutine '"+g.Qualname+"' was never awaited", 1, source)
	}
}

// ReportUnawaited warns about every coroutine that was made and never started.
func (in *Interp) ReportUnawaited() {
	for in.unstarted.next != &in.unstarted {
		in.neverAwaited(in.unstarted.next)
	}
}

// NeverStarted reports a coroutine that nobody has awaited so far.
func (g *Generator) NeverStarted() bool { return g.kind == coroutine && g.next != nil }

// Forgive takes the coroutine from those that are reported when nobody awaits
// them: the user has been told already.
func (g *Generator) Forgive() {
	if g.next != nil {
		g.untrack()
	}
}
