package machine

import (
	"weak"

	"inloop/runtime/object"
)

// Coroutines that nobody awaits. CPython notices when the object is freed;
// here one is noticed where it is dropped as a statement's value, when a
// collection does not find it any more, and at the latest when the program
// ends.

// drop is compile.Host.Drop.
func (in *Interp) drop(v any) any {
	switch g := v.(type) {
	case *Generator:
		if g.kind == coroutine && g.next != nil {
			in.neverAwaited(g)
		}
	case *AsyncGenStep:
		if g.state == 0 && in.Warn != nil {
			g.state = 2
			in.warnDropped(g, "coroutine method '"+g.mode.String()+"' of '"+g.g.Qualname()+"' was never awaited")
		}
	}
	return nil
}

// dropNewest drops the coroutine that the frame has made last: an operator that
// took it from the call has failed.
func (t *Thread) dropNewest(f *Frame) {
	if n := &t.newest; n.g != nil && n.by == f && n.at == f.pc {
		t.in.drop(n.g)
	}
}

func (in *Interp) neverAwaited(g *Generator) {
	g.untrack()
	if in.Unawaited != nil {
		e := object.Catch(func() { in.Unawaited(g) })
		if e == nil {
			return
		}
		in.unraisable(e, g)
		if e.IsA(object.Warning) {
			return
		}
	}
	if in.Warn != nil {
		in.warnDropped(g, "coroutine '"+g.Qualname()+"' was never awaited")
	}
}

// warnDropped warns of a value that is thrown away unused. When warnings are
// errors there is nobody to raise them to.
func (in *Interp) warnDropped(v any, msg string) {
	source := v
	if in.cur.frame == nil { // the program has ended
		source = nil
	}
	if e := object.Catch(func() { in.Warn(object.RuntimeWarning, msg, 1, source) }); e != nil {
		in.unraisable(e, v)
	}
}

// ReportUnawaited warns about every coroutine that was made and never started.
func (in *Interp) ReportUnawaited() {
	for in.unstarted.next != &in.unstarted {
		in.neverAwaited(in.unstarted.next)
	}
}

// manyUnstarted is a number of coroutines that a collection does not look
// through one by one.
const manyUnstarted = 10_000

// dropped is what a collection needs to know of a coroutine that was never
// started, in case it is gone afterwards.
type dropped struct {
	of    weak.Pointer[Generator]
	ghost *Generator
}

// letGo makes the interpreter forget the coroutines that were never started,
// so that a collection may find those that nobody else refers to.
func (in *Interp) letGo() []dropped {
	head := &in.unstarted
	n := 0
	for g := head.next; g != head; g = g.next {
		if n++; n > manyUnstarted {
			return nil
		}
	}
	list := make([]dropped, 0, n)
	for head.next != head {
		g := head.next
		g.untrack()
		list = append(list, dropped{weak.Make(g), &Generator{kind: coroutine, closed: true, in: in, names: g.names, rare: g.rare}})
	}
	return list
}

// takeBack undoes letGo, and reports the coroutines that are gone.
func (in *Interp) takeBack(list []dropped) {
	var gone []*Generator
	for i := len(list) - 1; i >= 0; i-- {
		if g := list[i].of.Value(); g != nil {
			in.track(g)
		} else {
			gone = append(gone, list[i].ghost)
		}
	}
	for i := len(gone) - 1; i >= 0; i-- {
		in.neverAwaited(gone[i])
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
