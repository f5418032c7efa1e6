package lib

import (
	"inloop/runtime/object"
)

// Deque is collections.deque: a ring that grows at both ends.
type Deque struct {
	nativeValue
	ring    []any // its length is a power of two, or 0
	head, n int
	max     int    // -1: unbounded
	changes uint64 // counts changes of size, which end iterators
}

var (
	dequeType        = spokenType("collections", "deque", nil)
	dequeIterType    = object.NewIterType("collections", "_deque_iterator")
	dequeRevIterType = object.NewIterType("collections", "_deque_reverse_iterator")
)

func (d *Deque) at(i int) *any { return &d.ring[(d.head+i)&(len(d.ring)-1)] }

// Len implements object.Sized.
func (d *Deque) Len() int { return d.n }

func (d *Deque) grow() {
	ring := make([]any, max(8, 2*len(d.ring)))
	k := copy(ring, d.ring[d.head:])
	copy(ring[k:], d.ring[:d.head])
	d.ring, d.head = ring, 0
}

func (d *Deque) append(v any) {
	if d.max == 0 {
		return
	}
	d.changes++
	if d.n == d.max {
		d.popLeft()
	}
	if d.n == len(d.ring) {
		d.grow()
	}
	d.n++
	*d.at(d.n - 1) = v
}

func (d *Deque) appendLeft(v any) {
	if d.max == 0 {
		return
	}
	d.changes++
	if d.n == d.max {
		d.pop()
	}
	if d.n == len(d.ring) {
		d.grow()
	}
	d.head = (d.head - 1) & (len(d.ring) - 1)
	d.n++
	d.ring[d.head] = v
}

func (d *Deque) pop() any {
	if d.n == 0 {
		panic(emptyDeque())
	}
	d.changes++
	d.n--
	p := d.at(d.n)
	v := *p
	*p = nil
	return v
}

func (d *Deque) popLeft() any {
	if d.n == 0 {
		panic(emptyDeque())
	}
	d.changes++
	v := d.ring[d.head]
	d.ring[d.head] = nil
	d.head = (d.head + 1) & (len(d.ring) - 1)
	d.n--
	return v
}

func (d *Deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.changes++
}

// items gives the values as a fresh slice.
func (d *Deque) items() []any {
	out := make([]any, 0, d.n)
	for i := range d.n {
		out = append(out, *d.at(i))
	}
	return out
}

func (d *Deque) extend(v any) {
	if v == any(d) {
		v = object.NewList(d.items()...)
	}
	object.Each(v, func(x any) bool { d.append(x); return true })
}

func (d *Deque) rotate(k int) {
	if d.n < 2 {
		return
	}
	k %= d.n
	if k < 0 {
		k += d.n
	}
	if k == 0 {
		return
	}
	d.changes++
	if d.n == len(d.ring) {
		d.head = (d.head - k) & (len(d.ring) - 1)
		return
	}
	if k <= d.n/2 {
		for range k {
			p := d.at(d.n - 1)
			v := *p
			*p = nil
			d.head = (d.head - 1) & (len(d.ring) - 1)
			d.ring[d.head] = v
		}
		return
	}
	for range d.n - k {
		v := d.ring[d.head]
		d.ring[d.head] = nil
		d.head = (d.head + 1) & (len(d.ring) - 1)
		*d.at(d.n - 1) = v
	}
}

func (d *Deque) delAt(i int) {
	d.changes++
	if i < d.n/2 {
		for ; i > 0; i-- {
			*d.at(i) = *d.at(i - 1)
		}
		d.ring[d.head] = nil
		d.head = (d.head + 1) & (len(d.ring) - 1)
	} else {
		for ; i < d.n-1; i++ {
			*d.at(i) = *d.at(i + 1)
		}
		*d.at(d.n - 1) = nil
	}
	d.n--
}

func (d *Deque) insert(i int, v any) {
	if d.max >= 0 && d.n >= d.max {
		panic(object.New(object.IndexError, "deque already at its maximum size"))
	}
	if i < 0 {
		i = max(0, i+d.n)
	}
	i = min(i, d.n)
	d.append(v)
	for j := d.n - 1; j > i; j-- {
		*d.at(j) = *d.at(j - 1)
	}
	*d.at(i) = v
}

// position reads an index of an item.
func (d *Deque) position(key any) int {
	if !object.IsIndex(key) {
		panic(object.Newf(object.TypeError, "sequence index must be integer, not '%s'", object.TypeName(key)))
	}
	i := object.ToInt(key)
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		panic(object.New(object.IndexError, "deque index out of range"))
	}
	return i
}

// find gives the position of the first item in [from, to) that equals v, or -1.
func (d *Deque) find(v any, from, to int) int {
	changes := d.changes
	for i := from; i < to; i++ {
		if object.EqKey(*d.at(i), v) {
			return i
		}
		if d.changes != changes {
			panic(object.New(object.RuntimeError, "deque mutated during iteration"))
		}
	}
	return -1
}

func (d *Deque) maxlen() any {
	if d.max < 0 {
		return object.None
	}
	return object.Int(d.max)
}

// like makes an empty deque of d's class and bound.
func (d *Deque) like() *Deque {
	if d.Class() == dequeType {
		return &Deque{nativeValue: newNative(dequeType, dequeType), max: d.max}
	}
	var v any
	if d.max < 0 {
		v = object.Call(d.Class())
	} else {
		v = object.Call(d.Class(), object.NewTuple(), object.Int(d.max))
	}
	c, ok := v.(*Deque)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() must return a deque, not %s", d.Class().Name, object.TypeName(v)))
	}
	return c
}

func (d *Deque) copy() *Deque {
	c := d.like()
	for i := range d.n {
		c.append(*d.at(i))
	}
	return c
}

func (d *Deque) repeat(n int) {
	items := d.items()
	if n <= 0 {
		d.clear()
		return
	}
	if d.max >= 0 && len(items) > 0 {
		n = min(n, d.max/len(items)+2)
	}
	if len(items) > 0 && n > (1<<40)/len(items) {
		panic(object.NewArgs(object.MemoryError))
	}
	for range n - 1 {
		for _, v := range items {
			d.append(v)
		}
	}
}

func (d *Deque) repr() any {
	if !object.EnterRepr(d) {
		return "[...]"
	}
	defer object.LeaveRepr(d)
	s := d.Class().Name + "(" + object.Repr(object.NewList(d.items()...))
	if d.max >= 0 {
		s += ", maxlen=" + object.Repr(object.Int(d.max))
	}
	return s + ")"
}

// dequeIter walks a deque that must not change its size.
type dequeIter struct {
	d       *Deque
	i       int
	changes uint64
	rev     bool
}

// Next implements object.Iterator.
func (it *dequeIter) Next() any {
	if it.d == nil {
		return nil
	}
	if it.d.changes != it.changes {
		it.d = nil
		panic(object.New(object.RuntimeError, "deque mutated during iteration"))
	}
	if it.i >= it.d.n {
		it.d = nil
		return nil
	}
	i := it.i
	it.i++
	if it.rev {
		i = it.d.n - 1 - i
	}
	return *it.d.at(i)
}

// IterType implements object.Named.
func (it *dequeIter) IterType() *object.Type {
	if it.rev {
		return dequeRevIterType
	}
	return dequeIterType
}

// Left implements object.LengthHinter.
func (it *dequeIter) Left() int {
	if it.d == nil {
		return 0
	}
	return max(0, it.d.n-it.i)
}

var dequeArgs = argsOf("deque", "iterable=?, maxlen=?")

func (d *Deque) init(args []any, kwnames []string) {
	a := dequeArgs(args, kwnames)
	limit := -1
	if a[1] != nil && a[1] != object.None {
		if !object.IsInt(a[1]) {
			panic(object.New(object.TypeError, "an integer is required"))
		}
		if limit = object.ToInt(a[1]); limit < 0 {
			panic(object.New(object.ValueError, "maxlen must be non-negative"))
		}
	}
	d.max = limit
	if d.n > 0 {
		d.clear()
	}
	if a[0] != nil {
		d.extend(a[0])
	}
}

var dequeQuick = []object.QuickForms{
	{Name: "append", Quick1: func(self, x any) any { self.(*Deque).append(x); return object.None }},
	{Name: "appendleft", Quick1: func(self, x any) any { self.(*Deque).appendLeft(x); return object.None }},
	{Name: "pop", Quick0: func(self any) any {
		d := self.(*Deque)
		if d.n == 0 {
			return object.Fail(emptyDeque())
		}
		return d.pop()
	}},
	{Name: "popleft", Quick0: func(self any) any {
		d := self.(*Deque)
		if d.n == 0 {
			return object.Fail(emptyDeque())
		}
		return d.popLeft()
	}},
	{Name: "__getitem__", Quick1: func(self, x any) any { d := self.(*Deque); return *d.at(d.position(x)) }},
	{Name: "__setitem__", Quick2: func(self, x, y any) any {
		d := self.(*Deque)
		*d.at(d.position(x)) = y
		return object.None
	}},
	{Name: "__len__", Quick0: func(self any) any { return object.Int(self.(*Deque).n) }},
}

func emptyDeque() *object.Exception {
	return object.New(object.IndexError, "pop from an empty deque")
}

func completeDeque() {
	t := dequeType
	t.LeanMethods = true
	t.Kind = "Sequence"
	t.Doc = "A list-like sequence that is quick to change at both ends; with maxlen it forgets at the far end."
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		d := &Deque{nativeValue: newNative(cls, t), max: -1}
		if len(args) > 0 {
			d.init(args, kwnames)
		}
		return d
	}
	t.Iter = func(v any) object.Iterator { d := v.(*Deque); return &dequeIter{d: d, changes: d.changes} }
	self := func(a []any) *Deque { return a[0].(*Deque) }
	clamp := func(v any, n int) int {
		i := object.SliceBound(v)
		if i < 0 {
			i = max(0, i+n)
		}
		return min(i, n)
	}
	t.AddMethods([]object.Method{
		emptyNew(t),
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			self(a).init(args, names)
			return nil
		}, "Fill the deque anew."},
		{"append", "x, /", func(a []any) any { self(a).append(a[1]); return nil }, "Add an element to the right side."},
		{"appendleft", "x, /", func(a []any) any { self(a).appendLeft(a[1]); return nil }, "Add an element to the left side."},
		{"pop", "", func(a []any) any { return self(a).pop() }, "Remove and return the rightmost element."},
		{"popleft", "", func(a []any) any { return self(a).popLeft() }, "Remove and return the leftmost element."},
		{"extend", "iterable, /", func(a []any) any { self(a).extend(a[1]); return nil }, "Extend the right side with elements of an iterable."},
		{"extendleft", "iterable, /", func(a []any) any {
			d, v := self(a), a[1]
			if v == any(d) {
				v = object.NewList(d.items()...)
			}
			object.Each(v, func(x any) bool { d.appendLeft(x); return true })
			return nil
		}, "Extend the left side with elements of an iterable."},
		{"clear", "", func(a []any) any { self(a).clear(); return nil }, "Remove all elements."},
		{"copy", "", func(a []any) any { return self(a).copy() }, "Return a shallow copy."},
		{"__copy__", "", func(a []any) any { return self(a).copy() }, "Return a shallow copy."},
		{"count", "x, /", func(a []any) any {
			d, n := self(a), 0
			changes := d.changes
			for i := 0; i < d.n; i++ {
				if object.EqKey(*d.at(i), a[1]) {
					n++
				}
				if d.changes != changes {
					panic(object.New(object.RuntimeError, "deque mutated during iteration"))
				}
			}
			return object.Int(n)
		}, "Return number of occurrences of value."},
		{"index", "x, start=0, stop=9223372036854775807, /", func(a []any) any {
			d := self(a)
			i := d.find(a[1], clamp(a[2], d.n), clamp(a[3], d.n))
			if i < 0 {
				panic(object.Newf(object.ValueError, "%s is not in deque", object.Repr(a[1])))
			}
			return object.Int(i)
		}, "Return first index of value."},
		{"insert", "index, value, /", func(a []any) any { self(a).insert(object.ToInt(a[1]), a[2]); return nil }, "Insert value before index."},
		{"remove", "value, /", func(a []any) any {
			d := self(a)
			n := d.n
			changes := d.changes
			for i := 0; i < n; i++ {
				same := object.EqKey(*d.at(i), a[1])
				if d.changes != changes {
					panic(object.New(object.IndexError, "deque mutated during remove()."))
				}
				if same {
					d.delAt(i)
					return nil
				}
			}
			panic(object.Newf(object.ValueError, "%s is not in deque", object.Repr(a[1])))
		}, "Remove first occurrence of value."},
		{"reverse", "", func(a []any) any {
			d := self(a)
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				x, y := d.at(i), d.at(j)
				*x, *y = *y, *x
			}
			return nil
		}, "Reverse in place."},
		{"rotate", "n=1, /", func(a []any) any { self(a).rotate(object.ToInt(a[1])); return nil }, "Rotate n steps to the right; if n is negative, to the left."},
		{"__len__", "", func(a []any) any { return object.Int(self(a).n) }, "Return len(self)."},
		{"__bool__", "", func(a []any) any { return self(a).n != 0 }, "True if self else False"},
		{"__getitem__", "key, /", func(a []any) any { d := self(a); return *d.at(d.position(a[1])) }, "Return self[key]."},
		{"__setitem__", "key, value, /", func(a []any) any { d := self(a); *d.at(d.position(a[1])) = a[2]; return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any { d := self(a); d.delAt(d.position(a[1])); return nil }, "Delete self[key]."},
		{"__contains__", "key, /", func(a []any) any { d := self(a); return d.find(a[1], 0, d.n) >= 0 }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return &object.NativeIter{It: t.Iter(a[0])} }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any {
			d := self(a)
			return &object.NativeIter{It: &dequeIter{d: d, changes: d.changes, rev: true}}
		}, "Return a reverse iterator over the deque."},
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__add__", "value, /", func(a []any) any {
			o, ok := a[1].(*Deque)
			if !ok {
				panic(object.Newf(object.TypeError, "can only concatenate deque (not \"%s\") to deque", object.TypeName(a[1])))
			}
			items := o.items()
			c := self(a).copy()
			for _, v := range items {
				c.append(v)
			}
			return c
		}, "Return self+value."},
		{"__iadd__", "value, /", func(a []any) any { self(a).extend(a[1]); return a[0] }, "Implement self+=value."},
		{"__mul__", "value, /", func(a []any) any {
			if !object.IsIndex(a[1]) {
				panic(object.Newf(object.TypeError, "can't multiply sequence by non-int of type '%s'", object.TypeName(a[1])))
			}
			c := self(a).copy()
			c.repeat(object.ToInt(a[1]))
			return c
		}, "Return self*value."},
		{"__rmul__", "value, /", func(a []any) any {
			if !object.IsIndex(a[1]) {
				panic(object.Newf(object.TypeError, "can't multiply sequence by non-int of type '%s'", object.TypeName(a[1])))
			}
			c := self(a).copy()
			c.repeat(object.ToInt(a[1]))
			return c
		}, "Return value*self."},
		{"__imul__", "value, /", func(a []any) any {
			if !object.IsIndex(a[1]) {
				panic(object.Newf(object.TypeError, "can't multiply sequence by non-int of type '%s'", object.TypeName(a[1])))
			}
			self(a).repeat(object.ToInt(a[1]))
			return a[0]
		}, "Implement self*=value."},
		{"__reduce__", "", func(a []any) any {
			d := self(a)
			args := object.NewTuple()
			if d.max >= 0 {
				args = object.NewTuple(object.NewTuple(), object.Int(d.max))
			}
			state, _ := object.CallSpecial(d, "__getstate__")
			return object.NewTuple(d.Class(), args, state, object.IterObject(d))
		}, "Return state information for pickling."},
		{"__sizeof__", "", func(a []any) any { return object.Int(64 + 8*len(self(a).ring)) }, "Return the size of the deque in memory, in bytes."},
		classGetItem,
	})
	t.AddQuick(dequeQuick)
	t.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		o, ok := b.(*Deque)
		if !ok {
			return object.NotImplemented
		}
		return compareSlices(op, a.(*Deque).items(), o.items())
	}))
	t.AddGetset([]object.Getset{{Name: "maxlen", Get: func(v any) any { return v.(*Deque).maxlen() }, Doc: "maximum size of a deque or None if unbounded"}})
	t.Dict.SetStr("__hash__", object.None)
	for _, it := range []*object.Type{dequeIterType, dequeRevIterType} {
		bind := argsOf(it.Name, "deque, index=0, /")
		it.Make = func(cls *object.Type, args []any, kwnames []string) any {
			a := bind(args, kwnames)
			d, ok := a[0].(*Deque)
			if !ok {
				panic(object.Newf(object.TypeError, "%s() argument 1 must be collections.deque, not %s", it.Name, object.TypeName(a[0])))
			}
			x := &dequeIter{d: d, changes: d.changes, rev: cls == dequeRevIterType}
			for range object.ToInt(a[1]) {
				if x.Next() == nil {
					break
				}
			}
			return &object.NativeIter{It: x}
		}
		at := func(a []any) *dequeIter { return a[0].(*object.NativeIter).It.(*dequeIter) }
		it.AddMethods([]object.Method{
			{"__length_hint__", "", func(a []any) any { return object.Int(at(a).Left()) }, "Return an estimate of how many values are left."},
			{"__reduce__", "", func(a []any) any {
				x := at(a)
				if x.d == nil {
					return object.NewTuple(it, object.NewTuple(&Deque{nativeValue: newNative(dequeType, dequeType), max: -1}))
				}
				return object.NewTuple(it, object.NewTuple(x.d, object.Int(x.i)))
			}, "Return state information for pickling."},
		})
	}
}
