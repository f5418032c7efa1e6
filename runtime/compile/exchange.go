package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Items that are exchanged, a[i], a[j] = a[j], a[i]: one operation for two values and
// two items, where all is had without the stack.

// itemTarget is an item that a value is stored in.
type itemTarget struct {
	o, k source
	pos  int32
	site *object.ItemSite
}

// storeItems makes what stores two values in the two items of a row, or gives nil.
func (u *unit) storeItems(row *syntax.Tuple, vals []node) ready {
	if len(vals) != 2 {
		return nil
	}
	b := &binder{u: u, slots: u.host.Slots}
	at := u.pos(row.Elts[0])
	line := u.code.Pos[at].Line
	var values [2]source
	var to [2]itemTarget
	for i, e := range row.Elts {
		n, ok := e.(*syntax.Subscript)
		if !ok || !sureSyntax(n) || u.hoists(n) || u.code.Pos[u.pos(n)].Line != line {
			return nil
		}
		o, k := u.two(n.Value, n.Slice)
		to[i] = itemTarget{b.source(o, line, maxLeaf), b.source(k, line, maxLeaf), u.pos(n), &object.ItemSite{}}
		values[i] = b.source(vals[i], line, maxLeaf)
		if values[i].kind == onStack || to[i].o.kind == onStack || to[i].k.kind == onStack {
			return nil
		}
	}
	return storeTwo(b.slots, values[0], values[1], &to[0], &to[1])
}

//go:noinline
func storeTwo(slots *[]any, x, y source, a, b *itemTarget) ready {
	return func(...any) (any, error) {
		v := x.read(slots)
		w := y.read(slots)
		a.store(slots, v)
		b.store(slots, w)
		return nil, nil
	}
}

// store stores a value.
func (t *itemTarget) store(slots *[]any, v any) {
	o := t.o.read(slots)
	k := t.k.read(slots)
	if l, ok := o.(*object.List); ok && l.Inst() == nil {
		if i, ok := k.(int); ok && uint(i) < uint(len(l.Items)) {
			l.Items[i] = v
			return
		}
	}
	t.slow(o, k, v)
}

func (t *itemTarget) slow(o, k, v any) {
	defer object.Placing(t.pos)
	t.site.Set(o, k, v)
}
