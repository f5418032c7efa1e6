package object

import "slices"

// makeList is list(iterable).
func makeList(cls *Type, args []any, kwnames []string) any {
	l := &List{ext: extOf(cls, ListType)}
	l.init(args, kwnames)
	return l
}

func (l *List) init(args []any, kwnames []string) {
	args, kwnames = dropKeywords(TypeOf(l).ownNew(), args, kwnames)
	positional("list", "list", args, kwnames, 0, 1)
	l.Items = nil
	if len(args) == 1 {
		l.Extend(args[0])
	}
}

// Extend is l.extend(v).
func (l *List) Extend(v any) {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			l.Items = append(l.Items, x.Items...)
			return
		}
	case *Tuple:
		l.Items = append(l.Items, x.Items...)
		return
	}
	it := Iter(v)
	if n := lengthHint(v, it); n > 0 {
		l.Items = slices.Grow(l.Items, n)
	}
	for x := it.Next(); x != nil; x = it.Next() {
		l.Append(x)
	}
}

// roomForAll bounds the room made for values that an iterator says it has left.
const roomForAll = 1 << 20

// ListFor makes an empty list with room for what an iterator has left, as far as
// that is known.
func ListFor(it any) *List {
	l := &List{}
	if n := left(it); n > 0 {
		l.Items = make([]any, 0, n)
	}
	return l
}

// DictFor is ListFor of a dict.
func DictFor(it any) *Dict { return NewDictFor(left(it)) }

// left is how many values an iterator has left, as far as that is known and room may be
// made for so many.
func left(it any) int {
	if h, ok := it.(LengthHinter); ok {
		return max(0, min(h.Left(), roomForAll))
	}
	return 0
}

// Trim gives back the room of a list of which it needs little.
func (l *List) Trim() {
	if n := len(l.Items); cap(l.Items) > 64 && n < cap(l.Items)/4 {
		l.Items = append(make([]any, 0, n), l.Items...)
	}
}

// Reserve makes room for as many items as an iterator has left, as far as that is known.
func (l *List) Reserve(it any) {
	if n := left(it); n > cap(l.Items)-len(l.Items) {
		l.Items = slices.Grow(l.Items, max(n, len(l.Items)))
	}
}

// lengthHint is how many values iterating v will give, as far as v or the
// iterator knows without running much; 0 when unknown.
func lengthHint(v any, it Iterator) int {
	n := 0
	if InstOf(v) != nil {
		n = askLength(v)
	} else if h, ok := it.(LengthHinter); ok {
		n = h.Left()
	}
	if n > 1<<24 { // a wrong hint must not cost memory
		return 0
	}
	return n
}

// askLength is operator.length_hint(v): __len__, then __length_hint__. A
// TypeError from either means that it does not know.
func askLength(v any) (n int) {
	known := false
	try := func(f func()) {
		if e := Catch(f); e != nil && !e.IsA(TypeError) {
			panic(e)
		}
	}
	try(func() {
		if r, ok := CallSpecial(v, "__len__"); ok {
			n, known = lengthResult(r), true
		}
	})
	if known {
		return n
	}
	var hint any
	try(func() { hint, known = CallSpecial(v, "__length_hint__") })
	if !known || hint == NotImplemented {
		return 0
	}
	n, ok := Core(hint).(int)
	switch {
	case !ok:
		panic(Newf(TypeError, "__length_hint__ must be an integer, not %s", TypeName(hint)))
	case n < 0:
		panic(New(ValueError, "__length_hint__() should return >= 0"))
	}
	return n
}

func (l *List) insert(i int, v any) {
	if i < 0 {
		i = max(0, i+len(l.Items))
	}
	l.Items = slices.Insert(l.Items, min(i, len(l.Items)), v)
}

func (l *List) pop(i int) any {
	n := len(l.Items)
	if n == 0 {
		panic(New(IndexError, "pop from empty list"))
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		panic(New(IndexError, "pop index out of range"))
	}
	v := l.Items[i]
	if i == n-1 {
		l.Items[i] = nil
		l.Items = l.Items[:i]
	} else {
		l.remove(i, i+1)
	}
	return v
}

// indexItem is index(value, start, stop) of a sequence whose items may change
// while they are compared; -1 when there is none.
func indexItem(items *[]any, v, start, stop any) int {
	n := len(*items)
	i, end := searchBound(start, n), searchBound(stop, n)
	for ; i < end && i < len(*items); i++ {
		if EqKey((*items)[i], v) {
			return i
		}
	}
	return -1
}

// searchBound reads a bound of index(): an int, from the end when negative.
func searchBound(v any, n int) int {
	var i int
	switch b := indexOf(v, "slice indices must be integers or have an __index__ method").(type) {
	case int:
		i = b
	default:
		i = sliceIndex(b, 0)
	}
	if i < 0 {
		i = max(0, i+n)
	}
	return i
}

func countItem(items *[]any, v any) any {
	n := 0
	for i := 0; i < len(*items); i++ {
		if EqKey((*items)[i], v) {
			n++
		}
	}
	return Int(n)
}

// clear removes all items; none is kept by the room that the list may have had for
// the first of them.
func (l *List) clear() {
	clear(l.Items)
	l.Items = nil
}

func init() {
	ListType.Make = makeList
	ListType.Doc = "A mutable sequence.\n\nWithout an argument it is empty; else it holds what the iterable gives."
	self := func(a []any) *List { return a[0].(*List) }
	ListType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			self(a).init(args, names)
			return nil
		}, "Fill the list anew."},
		{"append", "object, /", func(a []any) any {
			self(a).Append(a[1])
			return nil
		}, "Add an item at the end."},
		{"clear", "", func(a []any) any { self(a).clear(); return nil }, "Remove all items."},
		{"copy", "", func(a []any) any { return NewList(slices.Clone(self(a).Items)...) }, "Return a shallow copy."},
		{"count", "value, /", func(a []any) any { return countItem(&self(a).Items, a[1]) }, "Return how many items equal value."},
		{"extend", "iterable, /", func(a []any) any { self(a).Extend(a[1]); return nil }, "Add the items of an iterable at the end."},
		{"index", "value, start=0, stop=9223372036854775807, /", func(a []any) any {
			i := indexItem(&self(a).Items, a[1], a[2], a[3])
			if i < 0 {
				return Fail(Newf(ValueError, "%s is not in list", Repr(a[1])))
			}
			return Int(i)
		}, "Return the position of the first item that equals value.\n\nRaises ValueError if there is none."},
		{"insert", "index, object, /", func(a []any) any { self(a).insert(ToInt(a[1]), a[2]); return nil }, "Put an item before the one at index."},
		{"pop", "index=-1, /", func(a []any) any { return self(a).pop(ToInt(a[1])) },
			"Remove and return the item at index, by default the last.\n\nRaises IndexError if there is none."},
		{"remove", "value, /", func(a []any) any {
			l := self(a)
			i := indexItem(&l.Items, a[1], 0, maxInt)
			if i < 0 {
				return Fail(New(ValueError, "list.remove(x): x not in list"))
			}
			if i < len(l.Items) {
				l.remove(i, i+1)
			}
			return nil
		}, "Remove the first item that equals value.\n\nRaises ValueError if there is none."},
		{"reverse", "", func(a []any) any { slices.Reverse(self(a).Items); return nil }, "Turn the order around in place."},
		{"sort", "*, key=None, reverse=False", func(a []any) any { self(a).Sort(a[1], Truth(a[2])); return nil },
			"Sort in place, ascending; equal items keep their order.\n\nkey is called for each item and its results are compared instead; reverse sorts descending."},
		{"__len__", "", func(a []any) any { return Int(len(self(a).Items)) }, "Return len(self)."},
		{"__getitem__", "index, /", func(a []any) any { return self(a).getItem(a[1]) }, "Return self[index]."},
		{"__setitem__", "key, value, /", func(a []any) any { self(a).setItem(a[1], a[2]); return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any { self(a).delItem(a[1]); return nil }, "Delete self[key]."},
		{"__contains__", "key, /", func(a []any) any { return Bool(containsItem(&self(a).Items, a[1])) }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return &NativeIter{It: &listIter{l: self(a)}} }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any { l := self(a); return &NativeIter{It: &listRevIter{l, len(l.Items)}} }, "Return a reverse iterator over the list."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
		{"__sizeof__", "", func(a []any) any { return Int(40 + 8*cap(self(a).Items)) }, "Return the size of the list in memory, in bytes."},
		{"__add__", "value, /", func(a []any) any { return containerBinary(OpAdd, a[0], a[1]) }, "Return self+value."},
		{"__mul__", "value, /", func(a []any) any { return containerBinary(OpMul, a[0], a[1]) }, "Return self*value."},
		{"__rmul__", "value, /", func(a []any) any { return containerBinary(OpMul, a[0], a[1]) }, "Return value*self."},
		classGetItemRow,
	})
	ListType.AddMethods(inPlaceRows(OpAdd, OpMul))
	ListType.AddMethods(compareRows(containerCompare))
	newEmpty(ListType)
	noHash(ListType)
}
