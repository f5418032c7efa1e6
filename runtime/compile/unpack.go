package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Targets that are rows of others: (a, b), [x, (y, z)]. Variables are filled by one
// operation, rows of them too, from tuples and lists of as many items; a tuple that
// keeps the items of anything else is only made where they must be.

// unpack stores the items of an iterable in several targets.
func (u *unit) unpack(targets []syntax.Expr, v node, n syntax.Expr) {
	r := u.rowOf(n)
	switch {
	case r == nil:
		u.unpackEach(targets, v, n)
	case r.flat():
		u.do(call(u.pos(n), r.storing(u.host.Slots), v))
		if u.hasCourse() {
			u.items[len(u.items)-1].act = u.sureFill(r, v)
		}
		u.sureOf(n)
	default:
		t, own := loadSlot(v)
		if !own {
			t = u.temp()
			u.store(t, v)
		}
		filled, slots := u.newLabel(), u.host.Slots
		fill := func() bool { s := *slots; return r.fill(s, s[t]) }
		u.jumpWhen(call(u.pos(n), &tester{fill}), true, filled)
		if u.hasCourse() {
			u.items[len(u.items)-1].test = func() answer { return answered(fill(), true) }
		}
		u.unpackEach(targets, load(t), n)
		u.label(filled)
		if !own {
			u.store(t, constant(nil))
			u.free(t)
		}
	}
}

// unpackEach stores the items one by one.
func (u *unit) unpackEach(targets []syntax.Expr, v node, n syntax.Expr) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*syntax.Starred); ok {
			star = i
		}
	}
	t := u.temp()
	if star < 0 {
		u.store(t, call(u.pos(n), unpackExact, v, constant(object.Int(len(targets)))))
	} else {
		u.store(t, call(u.pos(n), unpackStar, v, constant(&starSite{star, len(targets) - star - 1})))
	}
	for i, target := range targets {
		u.assignTo(target, call(u.pos(n), unpacked, load(t), constant(object.Int(i))))
	}
	u.store(t, constant(nil))
	u.free(t)
}

// row is a target that is a row of variables, or of such rows.
type row struct {
	slots []int // of the variables; negative: the target is a row
	rows  []*row
}

// rowOf is the row that a target is; nil of others.
func (u *unit) rowOf(target syntax.Expr) *row {
	elts := elements(target)
	if len(elts) == 0 {
		return nil
	}
	r := &row{make([]int, len(elts)), make([]*row, len(elts))}
	for i, e := range elts {
		if n, ok := e.(*syntax.Name); ok {
			v := u.resolve(n.ID)
			if v.kind != refSlot {
				return nil
			}
			r.slots[i] = v.slot
			continue
		}
		r.slots[i] = -1
		if r.rows[i] = u.rowOf(e); r.rows[i] == nil {
			return nil
		}
	}
	return r
}

// elements are the targets in a row; nil of others.
func elements(target syntax.Expr) []syntax.Expr {
	switch n := target.(type) {
	case *syntax.Tuple:
		return n.Elts
	case *syntax.List:
		return n.Elts
	}
	return nil
}

// flat reports a row of variables only.
func (r *row) flat() bool {
	for _, s := range r.slots {
		if s < 0 {
			return false
		}
	}
	return true
}

// fill stores the items of a value. It is false where that, or an item for a row, is no
// tuple or list of as many: what stands before it has been stored then.
func (r *row) fill(s []any, v any) bool {
	items := itemsOf(v)
	if len(items) != len(r.slots) {
		return false
	}
	for i, to := range r.slots {
		switch {
		case to >= 0:
			s[to] = items[i]
		case !r.rows[i].fill(s, items[i]):
			return false
		}
	}
	return true
}

// storing makes what stores the items of an iterable in the slots of a flat row.
//
//go:noinline
func (r *row) storing(slots *[]any) func(any) any {
	if len(r.slots) == 2 {
		i, j := r.slots[0], r.slots[1]
		return func(v any) any {
			a, b := two(v)
			s := *slots
			s[i], s[j] = a, b
			return nil
		}
	}
	to, n := r.slots, any(len(r.slots))
	return func(v any) any {
		items := itemsOf(v)
		if len(items) != len(to) {
			items = unpackExact(v, n).(*object.Tuple).Items // it may use other slots
		}
		s := *slots
		for i, at := range to {
			s[at] = items[i]
		}
		return nil
	}
}

// sureFill is fill of a node's value as far as that is sure; nil where it never is.
func (u *unit) sureFill(r *row, v node) func() bool {
	a := u.sureNode(v)
	if a.kind == onStack {
		return nil
	}
	slots := u.host.Slots
	get := a.get(slots)
	return func() bool {
		v := get()
		return v != nil && r.fill(*slots, v)
	}
}

// itemsOf are the items of a tuple or a list; nil of other values.
func itemsOf(v any) []any {
	switch v := v.(type) {
	case *object.Tuple:
		return v.Items
	case *object.List:
		if v.Inst() == nil {
			return v.Items
		}
	}
	return nil
}

// slotsOf gives the slots of a target that is a variable or a row of different
// ones; nil where it is not that simple.
func (u *unit) slotsOf(target syntax.Expr) []int {
	if n, ok := target.(*syntax.Name); ok {
		if r := u.resolve(n.ID); r.kind == refSlot {
			return []int{r.slot}
		}
		return nil
	}
	if r := u.rowOf(target); r != nil && r.flat() {
		return r.slots
	}
	return nil
}

// sureOf says that the variables of a target that slotsOf has given are set.
func (u *unit) sureOf(target syntax.Expr) {
	elts := elements(target)
	if elts == nil {
		elts = []syntax.Expr{target}
	}
	for _, e := range elts {
		if r := u.resolve(e.(*syntax.Name).ID); r.sure {
			u.set.add(r.slot)
		}
	}
}

func isName(e syntax.Expr) bool { _, ok := e.(*syntax.Name); return ok }

// two gives the items of an iterable that must have two.
func two(v any) (a, b any) {
	items := itemsOf(v)
	if len(items) != 2 {
		items = unpackExact(v, 2).(*object.Tuple).Items
	}
	return items[0], items[1]
}

// twoAt is two at a place of its own.
func twoAt(pos int32) func(any) (any, any) {
	return func(v any) (any, any) {
		defer object.Placing(pos)
		return two(v)
	}
}

type starSite struct{ before, after int }

// unpackExact gives the items of an iterable that must have n.
func unpackExact(v, count any) any {
	n := count.(int)
	switch x := v.(type) {
	case *object.Tuple:
		if len(x.Items) == n {
			return x
		}
	case *object.List:
		if len(x.Items) == n && x.Class() == object.ListType {
			return object.NewTuple(append([]any(nil), x.Items...)...)
		}
	}
	if !object.ClaimsIter(v) {
		panic(object.Newf(object.TypeError, "cannot unpack non-iterable %s object", object.TypeName(v)))
	}
	it := object.Iter(v)
	items := make([]any, 0, n)
	for len(items) < n {
		x := it.Next()
		if x == nil {
			panic(object.Newf(object.ValueError, "not enough values to unpack (expected %d, got %d)", n, len(items)))
		}
		items = append(items, x)
	}
	if it.Next() != nil {
		panic(object.Newf(object.ValueError, "too many values to unpack (expected %d)", n))
	}
	return object.NewTuple(items...)
}

// unpackStar gives the items with those of the starred target in a list.
func unpackStar(v, site any) any {
	s := site.(*starSite)
	if !object.ClaimsIter(v) {
		panic(object.Newf(object.TypeError, "cannot unpack non-iterable %s object", object.TypeName(v)))
	}
	items := object.ToSlice(v)
	if len(items) < s.before+s.after {
		panic(object.Newf(object.ValueError, "not enough values to unpack (expected at least %d, got %d)", s.before+s.after, len(items)))
	}
	end := len(items) - s.after
	out := append([]any(nil), items[:s.before]...)
	out = append(out, object.NewList(append([]any(nil), items[s.before:end]...)...))
	return object.NewTuple(append(out, items[end:]...)...)
}

func unpacked(t, i any) any { return t.(*object.Tuple).Items[i.(int)] }
