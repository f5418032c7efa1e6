package lib

import (
	"slices"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module heapq. A comparison may run a script, which may change the list:
// every step looks at the list anew and complains as CPython does.

// heap is a list in heap order; before tells which of two items goes first.
type heap struct {
	l      *object.List
	before func(a, b any) bool
}

func minFirst(a, b any) bool { return object.Less(a, b) }
func maxFirst(a, b any) bool { return object.Less(b, a) }

func (h heap) less(i, j int) bool {
	n := len(h.l.Items)
	r := h.before(h.l.Items[i], h.l.Items[j])
	if len(h.l.Items) != n {
		panic(object.New(object.RuntimeError, "list changed size during iteration"))
	}
	return r
}

// siftDown moves the item at pos towards the root while it goes before its
// parent, but not above start.
func (h heap) siftDown(start, pos int) {
	for pos > start {
		parent := (pos - 1) >> 1
		if !h.less(pos, parent) {
			return
		}
		h.swap(pos, parent)
		pos = parent
	}
}

// siftUp moves the smaller children up until the item at pos reaches a leaf,
// then the item to its place: fewer comparisons than stopping early.
func (h heap) siftUp(pos int) {
	end, start := len(h.l.Items), pos
	for pos < end>>1 {
		child := 2*pos + 1
		if right := child + 1; right < end && !h.less(child, right) {
			child = right
		}
		h.swap(pos, child)
		pos = child
	}
	h.siftDown(start, pos)
}

func (h heap) swap(i, j int) {
	x := h.l.Items
	x[i], x[j] = x[j], x[i]
}

func (h heap) pop() any {
	n := len(h.l.Items)
	if n == 0 {
		panic(object.New(object.IndexError, "list index out of range"))
	}
	last := h.l.Items[n-1]
	h.l.Items[n-1] = nil
	h.l.Items = h.l.Items[:n-1]
	if n == 1 {
		return last
	}
	first := h.l.Items[0]
	h.l.Items[0] = last
	h.siftUp(0)
	return first
}

func (h heap) replace(v any) any {
	if len(h.l.Items) == 0 {
		panic(object.New(object.IndexError, "list index out of range"))
	}
	first := h.l.Items[0]
	h.l.Items[0] = v
	h.siftUp(0)
	return first
}

func (h heap) heapify() {
	for i := len(h.l.Items)/2 - 1; i >= 0; i-- {
		h.siftUp(i)
	}
}

func heapOf(name string, v any, before func(a, b any) bool) heap {
	l, ok := v.(*object.List)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() argument must be list, not %s", name, object.TypeName(v)))
	}
	return heap{l, before}
}

func heapArg(name string, v any, before func(a, b any) bool) heap {
	l, ok := v.(*object.List)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() argument 1 must be list, not %s", name, object.TypeName(v)))
	}
	return heap{l, before}
}

// mergeIter is heapq.merge(): the least head of several sorted iterables.
type mergeIter struct {
	heads   []*mergeHead
	key     any
	reverse bool
	sources []any
	started bool
	last    *mergeHead // whose value was handed out and that must be read on
}

type mergeHead struct {
	key, val any
	order    int
	it       object.Iterator
}

var mergeType = object.NewIterType("builtins", "generator")

func (*mergeIter) IterType() *object.Type { return mergeType }

func (m *mergeIter) read(h *mergeHead) bool {
	if h.val = h.it.Next(); h.val == nil {
		return false
	}
	h.key = h.val
	if m.key != object.None {
		h.key = object.Call(m.key, h.val)
	}
	return true
}

func (m *mergeIter) before(a, b *mergeHead) bool {
	x, y := a, b
	if m.reverse {
		x, y = b, a
	}
	if object.Less(x.key, y.key) {
		return true
	}
	return !object.Less(y.key, x.key) && a.order < b.order
}

// sink puts the head at i in its place among those behind it.
func (m *mergeIter) sink(i int) {
	for {
		c := 2*i + 1
		if c >= len(m.heads) {
			return
		}
		if c+1 < len(m.heads) && m.before(m.heads[c+1], m.heads[c]) {
			c++
		}
		if !m.before(m.heads[c], m.heads[i]) {
			return
		}
		m.heads[c], m.heads[i] = m.heads[i], m.heads[c]
		i = c
	}
}

// Next implements object.Iterator.
func (m *mergeIter) Next() any {
	if !m.started {
		m.started = true
		for i, s := range m.sources {
			h := &mergeHead{order: i, it: object.Iter(s)}
			if m.read(h) {
				m.heads = append(m.heads, h)
			}
		}
		for i := len(m.heads)/2 - 1; i >= 0; i-- {
			m.sink(i)
		}
	} else if m.last != nil {
		if !m.read(m.last) {
			n := len(m.heads) - 1
			m.heads[0] = m.heads[n]
			m.heads = m.heads[:n]
		}
		m.sink(0)
	}
	if len(m.heads) == 0 {
		m.last = nil
		return nil
	}
	m.last = m.heads[0]
	return m.last.val
}

// howMany reads the number of items wanted of size; what can't be compared with
// that is refused in the words of the comparison.
func howMany(v any, size int) int {
	if object.Truth(object.Compare(object.CmpGe, v, object.Int(size))) {
		return size
	}
	return object.ToInt(v)
}

// extremes is nlargest or nsmallest: both are stable.
func extremes(a []any, largest bool) any {
	items := object.ToSlice(a[1])
	if object.EqKey(a[0], object.Int(1)) {
		f := object.Min
		if largest {
			f = object.Max
		}
		if len(items) == 0 {
			return object.NewList()
		}
		return object.NewList(f([]any{object.NewList(items...), a[2]}, []string{"key"}))
	}
	n := howMany(a[0], len(items))
	object.SortSlice(items, a[2], largest)
	return object.NewList(slices.Clone(items[:max(0, min(n, len(items)))])...)
}

func init() {
	register("heapq", func(in *machine.Interp) *object.Module {
		m := object.NewModule("heapq", "Heap queue algorithm (a.k.a. priority queue).")
		m.Dict.SetStr("__all__", strList("heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"))
		for _, r := range []object.Method{
			{"heappush", "heap, item, /", func(a []any) any {
				h := heapArg("heappush", a[0], minFirst)
				h.l.Items = append(h.l.Items, a[1])
				h.siftDown(0, len(h.l.Items)-1)
				return nil
			}, "Push item onto heap, maintaining the heap invariant."},
			{"heappop", "heap, /", func(a []any) any {
				h := heapOf("heappop", a[0], minFirst)
				if len(h.l.Items) == 0 {
					panic(object.New(object.IndexError, "index out of range"))
				}
				return h.pop()
			}, "Pop the smallest item off the heap, maintaining the heap invariant."},
			{"heapify", "heap, /", func(a []any) any { heapOf("heapify", a[0], minFirst).heapify(); return nil },
				"Transform list into a heap, in-place, in O(len(heap)) time."},
			{"heapreplace", "heap, item, /", func(a []any) any {
				h := heapArg("heapreplace", a[0], minFirst)
				if len(h.l.Items) == 0 {
					panic(object.New(object.IndexError, "index out of range"))
				}
				return h.replace(a[1])
			}, "Pop and return the current smallest value, and add the new item."},
			{"heappushpop", "heap, item, /", func(a []any) any {
				h := heapArg("heappushpop", a[0], minFirst)
				if len(h.l.Items) == 0 || !h.before(h.l.Items[0], a[1]) {
					return a[1]
				}
				if len(h.l.Items) == 0 {
					panic(object.New(object.IndexError, "index out of range"))
				}
				return h.replace(a[1])
			}, "Push item on the heap, then pop and return the smallest item from the heap."},
			{"_heappop_max", "heap, /", func(a []any) any { return heapOf("_heappop_max", a[0], maxFirst).pop() }, "Maxheap variant of heappop."},
			{"_heapify_max", "heap, /", func(a []any) any { heapOf("_heapify_max", a[0], maxFirst).heapify(); return nil }, "Maxheap variant of heapify."},
			{"_heapreplace_max", "heap, item, /", func(a []any) any { return heapArg("_heapreplace_max", a[0], maxFirst).replace(a[1]) }, "Maxheap variant of heapreplace."},
			{"merge", "~*iterables, key=None, reverse=False", func(a []any) any {
				return &object.NativeIter{It: &mergeIter{sources: a[0].(*object.Tuple).Items, key: a[1], reverse: object.Truth(a[2])}}
			}, "Merge multiple sorted inputs into a single sorted output."},
			{"nlargest", "~n, iterable, key=None", func(a []any) any { return extremes(a, true) }, "Find the n largest elements in a dataset."},
			{"nsmallest", "~n, iterable, key=None", func(a []any) any { return extremes(a, false) }, "Find the n smallest elements in a dataset."},
		} {
			module := "_heapq"
			if r.Sig[0] == '~' {
				module = "heapq"
			}
			f := object.NewBuiltin(module, r.Name, r.Sig, r.Fn, r.Doc)
			f.SetLean()
			m.Dict.SetStr(r.Name, f)
		}
		return m
	})
}
