package machine

import (
	"slices"
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
		if g.NeverStarted() {
			in.neverAwaited(g)
		}
	case *AsyncGenStep:
		if g.state == 0 && in.Warn != nil {
			g.state = 2
			in.warnDropped(g, "coroutine method '"+g.mode.String()+"' of '"+g.g.Qualname()+"' was never awaited")
		}
	default:
		// A statement of the library has no coroutine of the program's for good.
		if in.someUnstarted() && !in.cur.frame.Code.InLibrary() {
			in.lookAt(&in.dropping.stated)
		}
		if e := &in.endings; e.len()+e.missed > 0 {
			in.stated(v)
		}
	}
	return nil
}

// dropNewest drops the coroutine that the frame has made last: an operator that
// took it from the call, at pos, has failed.
func (t *Thread) dropNewest(f *Frame, pos int32) {
	if n := &t.newest; n.g != nil && n.isAt(f) && f.Code.Pos[pos].Contains(n.place()) {
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
	for in.unstarted.taken > 0 {
		for _, g := range in.unstartedInOrder() {
			if g.at != 0 {
				in.neverAwaited(g)
			}
		}
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

// unstartedInOrder lists the coroutines never started: those that nobody has
// undertaken to start, and then those of tasks.
func (in *Interp) unstartedInOrder() []*Generator {
	all := in.unstarted.all()
	slices.SortStableFunc(all, func(a, b *Generator) int { return int(a.marks&adopted) - int(b.marks&adopted) })
	return all
}

// letGo makes the interpreter forget the coroutines that were never started,
// so that a collection may find those that nobody else refers to.
func (in *Interp) letGo() []dropped {
	if in.unstarted.taken > manyUnstarted {
		return nil
	}
	var list []dropped
	for _, g := range in.unstartedInOrder() {
		g.untrack()
		list = append(list, dropped{weak.Make(g), g.ghost()})
	}
	return list
}

// ghost is a coroutine that has ended and looks like g.
func (g *Generator) ghost() *Generator {
	if n := g.native(); n != nil {
		c := &NativeCoroutine{}
		c.fill(n.in, n.naming, nil)
		c.closed = true
		return &c.Generator
	}
	f := newSuspendable(g.body().Code, 0)
	f.of = g.body().of
	c := f.owner()
	c.kind, c.closed = coroutine, true
	return c
}

// takeBack undoes letGo, and reports the coroutines that are gone.
func (in *Interp) takeBack(list []dropped) {
	var gone []*Generator
	for _, d := range list {
		if g := d.of.Value(); g == nil {
			gone = append(gone, d.ghost)
		} else if in.unstarted.add(g); g.marks&adopted != 0 {
			in.adopted++
		}
	}
	in.dropping.found += len(gone)
	for _, g := range gone {
		in.neverAwaited(g)
	}
}

// NeverStarted reports a coroutine that nobody has awaited so far.
func (g *Generator) NeverStarted() bool { return g.kind == coroutine && g.at != 0 }

// Unclaimed reports a coroutine that nobody has undertaken to start so far.
func (g *Generator) Unclaimed() bool { return g.NeverStarted() && g.marks&adopted == 0 }

// Forgive takes the coroutine from those that are reported when nobody awaits
// them: the user has been told already.
func (g *Generator) Forgive() {
	g.untrack()
}

// someUnstarted reports whether there are coroutines that nobody has undertaken
// to start.
func (in *Interp) someUnstarted() bool { return in.unstarted.taken > in.adopted }

// fewUnstarted reports whether there are so few of them that it is likely that
// they have been forgotten.
func (in *Interp) fewUnstarted() bool { return in.unstarted.taken-in.adopted <= 100 }

// CollectDropped looks for coroutines that have been dropped, if there are any
// that nobody has undertaken to start.
func (in *Interp) CollectDropped() {
	if in.someUnstarted() && in.fewUnstarted() {
		in.Collect()
	}
}

// droppedSearch is what looking for coroutines that have been dropped may cost.
type droppedSearch struct {
	Allowance
	found int // coroutines that collections have not found any more
	vain  int // how often in a row nothing was found
	skip  int // how often not to look

	made            uint64 // how many coroutines there have been
	stated, handled uint64 // how many when a statement, an exception was looked after
}

// lookForDropped has the collector look for coroutines that may have gone with
// what has just ended: a statement's operands, a function's variables, the
// frames of an exception that has been handled. The longer nothing is found,
// the more seldom it is looked for.
func (in *Interp) lookForDropped() {
	d := &in.dropping
	if d.skip > 0 {
		d.skip--
		return
	}
	if !in.fewUnstarted() || !d.Left() {
		return
	}
	before := d.found
	d.Collect(in)
	if d.found > before {
		d.vain = 0
	} else if d.vain++; d.vain > 2 {
		d.skip = 1 << min(d.vain, 20)
	}
}

// lookAt looks for dropped coroutines if there are new ones since it did so at
// such a place before.
func (in *Interp) lookAt(seen *uint64) {
	if made := in.dropping.made; *seen != made {
		*seen = made
		in.lookForDropped()
	}
}

// dropLocals is called when f returns v, and there are coroutines that were
// never started: it looks whether f's variables were the last to have one. What
// is told then is told of the caller's line.
func (t *Thread) dropLocals(f, base, caller *Frame, v any) {
	found := false
	for i, s := range f.vars() {
		if g, ok := s.(*Generator); ok && g.NeverStarted() && s != v {
			f.slots[i], found = nil, true
		}
	}
	if !found {
		return
	}
	if f != base {
		caller = f.back
	}
	at := t.frame
	t.frame = caller
	t.in.lookForDropped()
	t.frame = at
}

// Adopt says that a task has the coroutine: it will start it.
func (g *Generator) Adopt() {
	if g.at != 0 && g.marks&adopted == 0 {
		g.marks |= adopted
		g.in().adopted++
	}
}
