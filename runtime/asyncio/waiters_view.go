package asyncio

import "inloop/runtime/object"

// waitersView is a queue of waiters as scripts see it in attributes such as
// _waiters: what a deque can do that programs and tests do with it.
type waitersView struct {
	m *module
	q *waiters
}

// Class implements object.Object.
func (v *waitersView) Class() *object.Type { return v.m.waitersT }

// items lists the futures.
func (v *waitersView) items() []any {
	var out []any
	for w := v.q.first; w != nil; w = w.next {
		out = append(out, w.value())
	}
	return out
}

// list shows the queue as scripts see it.
func (q *waiters) list(m *module) any { return &waitersView{m, q} }

// fill makes the queue hold the items of a value that a script has set.
func (q *waiters) fill(v any) {
	*q = waiters{}
	if v == object.None {
		return
	}
	q.used = true
	for _, f := range object.ToSlice(v) {
		q.push(waiterOf(f))
	}
}

func waiterOf(v any) *waiter {
	if f := asFuture(v); f != nil {
		return &waiter{other: &otherFuture{future: f}}
	}
	return &waiter{other: &otherFuture{alien: v}}
}

func (m *module) waitersTypes() {
	of := func(a []any) *waitersView { return a[0].(*waitersView) }
	m.waitersT = m.newType("collections", "deque", nil, []object.Method{
		{"append", "item, /", func(a []any) any { of(a).q.push(waiterOf(a[1])); return nil }, ""},
		{"popleft", "", func(a []any) any {
			w := of(a).q.first
			if w == nil {
				panic(object.New(object.IndexError, "pop from an empty deque"))
			}
			of(a).q.remove(w)
			return w.value()
		}, ""},
		{"remove", "value, /", func(a []any) any {
			for w := of(a).q.first; w != nil; w = w.next {
				if object.EqKey(w.value(), a[1]) {
					of(a).q.remove(w)
					return nil
				}
			}
			panic(object.Newf(object.ValueError, "%s is not in deque", object.Repr(a[1])))
		}, ""},
		{"clear", "", func(a []any) any {
			for q := of(a).q; q.first != nil; {
				q.remove(q.first)
			}
			return nil
		}, ""},
		{"__len__", "", func(a []any) any { return object.Int(of(a).q.n) }, ""},
		{"__iter__", "", func(a []any) any { return object.IterObject(object.NewTuple(of(a).items()...)) }, ""},
		{"__getitem__", "index, /", func(a []any) any {
			return object.GetItem(object.NewTuple(of(a).items()...), a[1])
		}, ""},
		{"__contains__", "value, /", func(a []any) any {
			return object.Contains(object.NewTuple(of(a).items()...), a[1])
		}, ""},
		{"__repr__", "", func(a []any) any { return "deque(" + object.Repr(object.NewList(of(a).items()...)) + ")" }, ""},
	}, nil)
}
