package lib

import (
	"inloop/runtime/object"
)

// collections.Counter: a dict from elements to how often they were counted.

var counterType = object.DeclareType("collections", "Counter", object.DictType)

var zero = object.Int(0)

// countOf is self[elem] of a counter, with its class's own __missing__.
func countOf(d *object.Dict, k any) any {
	if v := d.Get(k); v != nil {
		return v
	}
	if redefines(d, counterType, "__missing__") {
		return object.GetItem(d, k)
	}
	return zero
}

// setCount is self[elem] = n.
func setCount(d *object.Dict, k, n any) {
	if redefines(d, counterType, "__setitem__") {
		object.SetItem(d, k, n)
		return
	}
	d.Set(k, n)
}

// countInto adds 1 for each element of an iterable.
func countInto(d *object.Dict, iterable any) {
	plain := !redefines(d, counterType, "__setitem__") && !redefines(d, counterType, "get")
	object.Each(iterable, func(k any) bool {
		if plain {
			n := d.Get(k)
			if n == nil {
				n = zero
			}
			d.Set(k, object.Add(n, object.Int(1)))
			return true
		}
		object.SetItem(d, k, object.Add(object.CallMethod(d, "get", k, zero), object.Int(1)))
		return true
	})
}

func updateCounter(d *object.Dict, src any) {
	if src == object.None || src == nil {
		return
	}
	if !isMappingValue(src) {
		countInto(d, src)
		return
	}
	if d.Len() == 0 {
		d.UpdateFrom([]any{src}, nil)
		return
	}
	eachItem(src, func(k, n any) {
		old := d.Get(k)
		if old == nil {
			old = zero
		}
		setCount(d, k, object.Add(n, old))
	})
}

// isMappingValue is isinstance(v, collections.abc.Mapping).
func isMappingValue(v any) bool {
	if _, ok := v.(*object.Dict); ok {
		return true
	}
	return object.IsMapping(v)
}

// eachItem calls f for the pairs of v.items().
func eachItem(v any, f func(k, x any)) {
	if d, ok := v.(*object.Dict); ok && !redefines(v, object.DictType, "items") {
		for k, x, i := d.At(0); k != nil; k, x, i = d.At(i) {
			f(k, x)
		}
		return
	}
	object.Each(object.CallMethod(v, "items"), func(p any) bool {
		kv := object.ToSlice(p)
		f(kv[0], kv[1])
		return true
	})
}

func subtractCounter(d *object.Dict, src any) {
	if src == object.None {
		return
	}
	less := func(k, n any) {
		old := d.Get(k)
		if old == nil {
			old = zero
		}
		setCount(d, k, object.Sub(old, n))
	}
	if isMappingValue(src) {
		eachItem(src, less)
		return
	}
	object.Each(src, func(k any) bool { less(k, object.Int(1)); return true })
}

// mostCommon lists the pairs of element and count, the greatest counts first,
// equal ones in the order they were first seen.
func mostCommon(d *object.Dict) []any {
	var keys, pairs []any
	for k, n, i := d.At(0); k != nil; k, n, i = d.At(i) {
		keys = append(keys, n)
		pairs = append(pairs, object.NewTuple(k, n))
	}
	object.SortSlice(pairs, object.NewBuiltin("", "count", "pair, /", func(a []any) any { return a[0].(*object.Tuple).Items[1] }, ""), true)
	return pairs
}

func positive(n any) bool { return object.Truth(object.CompareFuncs[object.CmpGt](n, zero)) }

// combine makes the counter of f's counts for the elements of x, then of those
// of y that x lacks, where they are positive.
func combine(x, y *object.Dict, f func(m, n any) any) any {
	out := object.NewDictOf(counterType)
	for k, m, i := x.At(0); k != nil; k, m, i = x.At(i) {
		if n := f(m, countOf(y, k)); positive(n) {
			out.Set(k, n)
		}
	}
	for k, m, i := y.At(0); k != nil; k, m, i = y.At(i) {
		if x.Get(k) == nil {
			if n := f(zero, m); positive(n) {
				out.Set(k, n)
			}
		}
	}
	return out
}

func keepPositive(d *object.Dict) any {
	var gone []any
	d.Each(func(k, n any) bool {
		if !positive(n) {
			gone = append(gone, k)
		}
		return true
	})
	for _, k := range gone {
		d.Del(k)
	}
	return d
}

func counterMax(m, n any) any {
	if object.Less(m, n) {
		return n
	}
	return m
}

func counterMin(m, n any) any {
	if object.Less(m, n) {
		return m
	}
	return n
}

// counterElements gives each element as often as it was counted.
type counterElements struct {
	d    *object.Dict
	it   object.Iterator
	elem any
	left int
}

// Next implements object.Iterator.
func (e *counterElements) Next() any {
	for e.left <= 0 {
		p := e.it.Next()
		if p == nil {
			return nil
		}
		kv := p.(*object.Tuple)
		e.elem, e.left = kv.Items[0], object.ToInt(kv.Items[1])
	}
	e.left--
	return e.elem
}

func (e *counterElements) IterType() *object.Type { return chainType }

// compareCounters is op for all elements of both.
func compareCounters(op object.CmpOp, x, y *object.Dict) bool {
	for _, c := range []*object.Dict{x, y} {
		for k, _, i := c.At(0); k != nil; k, _, i = c.At(i) {
			if !object.Truth(object.CompareFuncs[op](countOf(x, k), countOf(y, k))) {
				return false
			}
		}
	}
	return true
}

func completeCounter() {
	t := counterType
	t.LeanMethods = true
	t.Open = true
	t.HasDict = true
	t.Doc = "Dict subclass for counting hashable items.  Sometimes called a bag\nor multiset.  Elements are stored as dictionary keys and their counts\nare stored as dictionary values."
	bind := argsOf("Counter.__init__", "~iterable=None, /, **kwds")
	init := func(d *object.Dict, args []any, kwnames []string) {
		if n := len(args) - len(kwnames); n > 1 {
			panic(object.Newf(object.TypeError, "Counter.__init__() takes from 1 to 2 positional arguments but %d were given", n+1))
		}
		a := bind(args, kwnames)
		if redefines(d, t, "update") {
			names := a[1].(*object.Dict)
			vals, keys := object.Spread(object.NewTuple(a[0]), names)
			object.CallKw(object.GetAttr(d, "update"), vals, keys)
			return
		}
		updateCounter(d, a[0])
		if kw := a[1].(*object.Dict); kw.Len() > 0 {
			updateCounter(d, kw)
		}
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		d := object.NewDictOf(cls)
		if len(args) > 0 {
			init(d, args, kwnames)
		}
		return d
	}
	self := func(a []any) *object.Dict { return a[0].(*object.Dict) }
	t.AddMethods([]object.Method{
		emptyNew(t),
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			init(self(a), args, names)
			return nil
		}, "Create a new, empty Counter object.  And if given, count elements from an input iterable.  Or, initialize the count from another mapping of elements to their counts."},
		{"__missing__", "~key", func(a []any) any { return zero }, "The count of elements not in the Counter is zero."},
		{"total", "~", func(a []any) any { return object.Sum(object.ValuesView(self(a)), zero) }, "Sum of the counts"},
		{"most_common", "~n=None", func(a []any) any {
			pairs := mostCommon(self(a))
			if a[1] != object.None {
				n := howMany(a[1], len(pairs))
				pairs = pairs[:max(0, min(n, len(pairs)))]
			}
			return object.NewList(pairs...)
		}, "List the n most common elements and their counts from the most\ncommon to the least.  If n is None, then list all element counts."},
		{"elements", "~", func(a []any) any {
			return &object.NativeIter{It: &counterElements{d: self(a), it: object.Iter(object.ItemsView(self(a)))}}
		}, "Iterator over elements repeating each as many times as its count."},
		{"fromkeys", "@iterable, v=None", func(a []any) any {
			panic(object.New(object.NotImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."))
		}, "Counters have no fromkeys."},
		{"update", "~iterable=None, /, **kwds", func(a []any) any {
			updateCounter(self(a), a[1])
			if kw := a[2].(*object.Dict); kw.Len() > 0 {
				updateCounter(self(a), kw)
			}
			return nil
		}, "Like dict.update() but add counts instead of replacing them."},
		{"subtract", "~iterable=None, /, **kwds", func(a []any) any {
			subtractCounter(self(a), a[1])
			if kw := a[2].(*object.Dict); kw.Len() > 0 {
				subtractCounter(self(a), kw)
			}
			return nil
		}, "Like dict.update() but subtracts counts instead of replacing them.\nCounts can be reduced below zero."},
		{"copy", "~", func(a []any) any { return object.Call(self(a).Class(), a[0]) }, "Return a shallow copy."},
		{"__copy__", "~", func(a []any) any { return object.Call(self(a).Class(), a[0]) }, "Return a shallow copy."},
		{"__reduce__", "~", func(a []any) any {
			plain := object.NewDict()
			plain.Update(self(a))
			return object.NewTuple(self(a).Class(), object.NewTuple(plain))
		}, "Return what pickling needs."},
		{"__delitem__", "~elem", func(a []any) any { self(a).Del(a[1]); return nil }, "Like dict.__delitem__() but does not raise KeyError for missing values."},
		{"__repr__", "~", func(a []any) any {
			d := self(a)
			name := d.Class().Name
			if d.Len() == 0 {
				return name + "()"
			}
			if !object.EnterRepr(d) {
				return "..."
			}
			defer object.LeaveRepr(d)
			sorted := object.NewDict()
			if raises(object.TypeError, func() {
				for _, p := range mostCommon(d) {
					kv := p.(*object.Tuple).Items
					sorted.Set(kv[0], kv[1])
				}
			}) != nil {
				sorted = object.NewDict()
				sorted.Update(d)
			}
			return name + "(" + object.Repr(sorted) + ")"
		}, "Return repr(self)."},
		{"__pos__", "~", func(a []any) any { return combine(self(a), object.NewDict(), func(m, _ any) any { return m }) }, "Adds an empty counter, effectively stripping negative and zero counts"},
		{"__neg__", "~", func(a []any) any {
			return combine(self(a), object.NewDict(), func(m, _ any) any { return object.Sub(zero, m) })
		}, "Subtracts from an empty counter."},
	})
	for _, op := range []struct {
		name, inPlace string
		f             func(m, n any) any
	}{
		{"__add__", "__iadd__", object.Add},
		{"__sub__", "__isub__", object.Sub},
		{"__or__", "__ior__", counterMax},
		{"__and__", "__iand__", counterMin},
	} {
		t.AddMethods([]object.Method{
			{op.name, "~other", func(a []any) any {
				y, ok := a[1].(*object.Dict)
				if !ok || !y.Class().IsSubtype(t) {
					return object.NotImplemented
				}
				return combine(self(a), y, op.f)
			}, "Combine the counts of two counters, keeping those that are positive."},
			{op.inPlace, "~other", func(a []any) any {
				d := self(a)
				if op.name == "__and__" {
					for _, k := range d.Keys() {
						m, n := countOf(d, k), object.GetItem(a[1], k)
						if object.Less(n, m) {
							setCount(d, k, n)
						}
					}
					return keepPositive(d)
				}
				if a[1] == a[0] {
					a[1] = d.Copy()
				}
				eachItem(a[1], func(k, n any) {
					m := countOf(d, k)
					if r := op.f(m, n); op.name != "__or__" || !object.Is(r, m) {
						setCount(d, k, r)
					}
				})
				return keepPositive(d)
			}, "Combine the counts in place, keeping those that are positive."},
		})
	}
	t.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		x := a.(*object.Dict)
		y, ok := b.(*object.Dict)
		if !ok || !y.Class().IsSubtype(t) {
			return object.NotImplemented
		}
		switch op {
		case object.CmpNe:
			return !compareCounters(object.CmpEq, x, y)
		case object.CmpLt:
			return compareCounters(object.CmpLe, x, y) && !compareCounters(object.CmpEq, x, y)
		case object.CmpGt:
			return compareCounters(object.CmpGe, x, y) && !compareCounters(object.CmpEq, x, y)
		}
		return compareCounters(op, x, y)
	}))
	t.Dict.SetStr("__hash__", object.None)
}
