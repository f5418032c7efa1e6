package machine

import (
	"slices"
	"weak"

	"inloop/runtime/object"
)

// Values with something to do at their end: an instance whose class has __del__,
// a generator with a try or with statement. CPython does it when it frees the
// value. Here such values are in a list, and a collection finds those that
// nothing else refers to. It is run, as long as that takes little of the
// running time, where a program may have let go of one: after del and the
// assignment of None, after a statement that is a call, after an except clause
// and before something is printed.

// endings are the values of an interpreter that have something to do at their end.
type endings struct {
	instances  []*object.Instance
	generators roster
	search     droppedSearch
	told       patience // after a statement that says so
	guessed    patience // elsewhere
	looking    bool
	depth      int // of the frames when it was looked last
	missed     int // values that others look for the end of
	full       int // a collection is made for more than so many
}

// someEndings is a number for which no collection is made without need.
const someEndings = 1 << 12

func (e *endings) len() int { return len(e.instances) + e.generators.taken }

// bear is object.Born. What the library's classes have to do at the end is to close
// what is closed without them, and to warn.
func (in *Interp) bear(o *object.Instance) {
	if f, ok := o.Class().Lookup("__del__").(*Function); ok && f.Code.InLibrary() {
		return
	}
	in.endings.instances = append(in.endings.instances, o)
	in.endings.more(in)
}

// tend enters a generator that has a try or with statement.
func (in *Interp) tend(g *Generator) {
	in.endings.generators.add(g)
	in.endings.more(in)
}

func (e *endings) more(in *Interp) {
	e.search.made++
	if e.len() > max(e.full, someEndings) {
		e.full = 2 * e.len()
		in.CallMain(func() {
			in.Collect()
			e.full = 2 * e.len()
		})
	}
}

// finished strikes out a generator that has ended, which may have left values behind.
func (e *endings) finished(g *Generator) {
	switch {
	case g.kind != coroutine:
		if g.at != 0 {
			e.generators.remove(g)
		}
		e.search.made++
	case g.native() == nil && slices.ContainsFunc(g.body().vars(), isEnding):
		e.search.made++
	}
}

// isEnding reports a value that has something to do at its end.
func isEnding(v any) bool {
	switch v := v.(type) {
	case *Generator:
		return v.at != 0 && v.kind != coroutine
	case *object.Instance:
		return v.Class().HasEnd()
	}
	return false
}

// letGoOf is compile.Host.LetGo.
func (in *Interp) letGoOf() {
	e, unstarted := &in.endings, in.someUnstarted() && in.fewUnstarted()
	if (e.len()+e.missed > 0 || unstarted) && !in.cur.frame.Code.InLibrary() {
		e.look(in, &e.told, oftenInVain)
	}
}

// Watch says that there are n more values whose end is to be told of.
func (in *Interp) Watch(n int) {
	in.endings.missed += n
	in.endings.search.made++
}

// Miss says that a collection will find, or now has found, n values whose end is to be
// told of.
func (in *Interp) Miss(n int) {
	in.endings.missed += n
	in.endings.search.found -= min(n, 0)
}

// left is compile.Host.Left.
func (in *Interp) left() {
	if e := &in.endings; e.len() > 0 {
		e.search.made++
		e.look(in, &e.guessed, fewInVain)
	}
}

// excepted is called after an except clause: the exception may have kept an instance.
func (in *Interp) excepted() {
	if e := &in.endings; len(e.instances) > 0 {
		e.look(in, &e.guessed, fewInVain)
	} else {
		in.Noticed()
	}
}

// Noticed is called before something of what a program has done is seen. It looks for
// what has ended if there is more that may have since it did so before.
func (in *Interp) Noticed() {
	if e := &in.endings; e.len()+e.missed > 0 && e.fresh(in) {
		e.look(in, &e.guessed, fewInVain)
	}
}

// stated is called when v was a statement's value.
func (in *Interp) stated(v any) {
	e := &in.endings
	switch v.(type) {
	case *object.Instance:
	default:
		if !e.fresh(in) {
			return
		}
	}
	if !in.cur.frame.Code.InLibrary() {
		e.look(in, &e.guessed, fewInVain)
	}
}

// patience is how long values that have ended are looked for in vain: the longer
// none is found, the more seldom it is looked for.
type patience struct {
	vain int // how often in a row nothing was found
	skip int // how often not to look
}

// oftenInVain and fewInVain are how often in a row nothing is found before it is looked
// for more seldom: where the program says that it has let go of something, and elsewhere.
const (
	oftenInVain = 16
	fewInVain   = 5
)

// look looks for values that have ended, if there is patience for it; enough is how
// often in a row it may be in vain.
func (e *endings) look(in *Interp, p *patience, enough int) {
	s := &e.search
	if p.skip > 0 {
		p.skip--
		return
	}
	if e.looking || e.len() > manyUnstarted || !s.Left() {
		return
	}
	before, made := s.found+in.dropping.found, s.made
	s.CollectFreed(in)
	s.stated, e.depth = made, in.cur.depth
	if s.found+in.dropping.found > before {
		e.told, e.guessed = patience{}, patience{}
	} else if p.vain++; p.vain > enough {
		p.skip = 1 << min(p.vain-enough, 20)
	}
}

// fresh reports that since it was looked last there are more values, or that a function
// that ran then has returned.
func (e *endings) fresh(in *Interp) bool {
	return e.search.stated != e.search.made || in.cur.depth < e.depth
}

// ending is what a collection needs to know of a value with something to do at its end,
// in case it is gone afterwards: one that is like it.
type ending[T any] struct {
	of   weak.Pointer[T]
	id   uint64
	like *T
}

// gone is what ends in the place of a value that is gone.
type gone struct {
	like any
	id   uint64
}

// allEndings are those that a collection looks through.
type allEndings struct {
	instances  []ending[object.Instance]
	generators []ending[Generator]
}

// letGo makes the list forget the values, so that a collection may find those that
// nothing else refers to.
func (e *endings) letGo() (all allEndings) {
	for _, o := range e.instances {
		all.instances = append(all.instances, ending[object.Instance]{weak.Make(o), object.ID(o), o.Like()})
	}
	e.instances = nil
	for _, g := range e.generators.all() {
		if like := g.like(); like != nil {
			e.generators.remove(g)
			all.generators = append(all.generators, ending[Generator]{weak.Make(g), object.ID(g), like})
		}
	}
	return all
}

// takeBack undoes letGo. It gives what is like the values that are gone.
func (e *endings) takeBack(all allEndings) (ended []gone) {
	for _, x := range all.instances {
		if o := x.of.Value(); o != nil {
			e.instances = append(e.instances, o)
		} else {
			ended = append(ended, gone{x.like, x.id})
		}
	}
	for _, x := range all.generators {
		if g := x.of.Value(); g != nil {
			e.generators.add(g)
		} else {
			e.search.made++ // others may end with it
			ended = append(ended, gone{x.like, x.id})
		}
	}
	e.search.found += len(ended)
	return ended
}

// conclude does what a value that nothing refers to has to do at its end.
func (in *Interp) conclude(v any) {
	switch v := v.(type) {
	case *Generator:
		in.abandon(v)
	case *object.Instance:
		m := v.Class().Lookup("__del__")
		if m == nil {
			return
		}
		if e := object.Catch(func() { object.CallUnbound(m, []any{v}) }); e != nil && in.Unraisable != nil {
			in.Unraisable(e, "", m)
		}
	}
}

// like is a generator that goes on where g stands, or nil where g may not have ended:
// it runs, has not begun, or delegates to another.
func (g *Generator) like() *Generator {
	f := g.body()
	if g.running || g.closed || f.state != frameYielded || g.top != f {
		return nil
	}
	n := slotsOf(f.Code)
	c := newSuspendable(f.Code, n)
	slots := c.slots
	*c = *f
	c.slots = slots
	copy(c.vars(), f.vars())
	l := c.owner()
	*l = *g
	l.top, l.at = c, 0
	return l
}

// EndAll ends all values that have something to do at their end, when the
// program does: first those that are values of its main module, in their order,
// then what is in them, then the others.
func (in *Interp) EndAll(main *object.Dict) {
	e := &in.endings
	if e.len() == 0 {
		return
	}
	in.Collect()
	e.looking = true
	left := map[any]bool{}
	var order []any
	for _, o := range e.instances {
		left[o] = true
		order = append(order, o)
	}
	for _, g := range e.generators.all() {
		e.generators.remove(g)
		if g.kind == generator { // the others are their loop's
			left[g] = true
			order = append(order, g)
		}
	}
	e.instances = nil
	end := func(v any) {
		if left[v] {
			delete(left, v)
			in.conclude(v)
		}
	}
	values := valuesOf(main)
	for _, v := range values {
		switch v.(type) {
		case *object.Instance, *Generator:
			end(v)
		}
	}
	for _, v := range values {
		inside(v, end)
	}
	for _, v := range order {
		end(v)
	}
}

// inside gives f what is in a value, in the order in which CPython frees it.
func inside(v any, f func(v any)) {
	var parts []any
	switch v := v.(type) {
	case *object.List:
		parts = slices.Clone(v.Items)
		slices.Reverse(parts)
	case *object.Tuple:
		parts = slices.Clone(v.Items)
		slices.Reverse(parts)
	case *object.Dict:
		parts = valuesOf(v)
	case *object.Instance:
		parts = valuesOf(v.AttrDict())
	}
	for _, p := range parts {
		switch p.(type) {
		case *object.Instance, *Generator:
			f(p)
		}
	}
}

func valuesOf(d *object.Dict) (values []any) {
	d.Each(func(_, v any) bool {
		values = append(values, v)
		return true
	})
	return values
}
