package object

// DictView is what keys(), values() and items() give: it shows the dict as it
// is at each moment.
type DictView struct {
	D    *Dict
	part dictPart
}

// KeysView is d.keys().
func KeysView(d *Dict) *DictView { return &DictView{d, dictKeys} }

// ValuesView is d.values().
func ValuesView(d *Dict) *DictView { return &DictView{d, dictValues} }

// ItemsView is d.items().
func ItemsView(d *Dict) *DictView { return &DictView{d, dictItems} }

// OrderedDictType is collections.OrderedDict, whose views have types of their
// own; package lib gives it its methods.
var (
	OrderedDictType  = DeclareType("collections", "OrderedDict", DictType)
	orderedViewTypes = [...]*Type{
		dictKeys:   declare("odict_keys", DictKeysType),
		dictValues: declare("odict_values", DictValuesType),
		dictItems:  declare("odict_items", DictItemsType),
	}
)

// ordered reports an OrderedDict.
func (d *Dict) ordered() bool { return d.ext != nil && d.ext.cls.solid == OrderedDictType }

func (v *DictView) Class() *Type {
	if v.D.ordered() {
		return orderedViewTypes[v.part]
	}
	switch v.part {
	case dictKeys:
		return DictKeysType
	case dictValues:
		return DictValuesType
	}
	return DictItemsType
}

// has reports whether item is in a view of keys or items.
func (v *DictView) has(item any) bool {
	if v.part == dictKeys {
		return v.D.Get(item) != nil
	}
	pair, ok := AsTuple(item)
	if !ok || len(pair.Items) != 2 {
		return false
	}
	x := v.D.Get(pair.Items[0])
	return x != nil && eqItem(x, pair.Items[1])
}

// setLike gives v as a view that behaves as a set, of keys or of items.
func setLike(v any) (*DictView, bool) {
	w, ok := v.(*DictView)
	return w, ok && w.part != dictValues
}

// toSet makes the set that an operator on v begins with.
func toSet(v any) *Set {
	if w, ok := setLike(v); ok && w.part == dictKeys && w.D.ext == nil {
		return setFrom(w.D, false)
	}
	return setFrom(v, false)
}

func viewBinary(op BinOp, a, b any) any {
	switch op {
	case OpAnd:
		return viewIntersection(a, b)
	case OpOr:
		s := toSet(a)
		s.updateFrom(b)
		return s
	case OpSub:
		s := toSet(a)
		s.removeAll(b)
		return s
	}
	x, ok1 := setLike(a)
	y, ok2 := setLike(b)
	if ok1 && ok2 && x.part == dictItems && y.part == dictItems {
		return itemsSymmetric(x.D, y.D)
	}
	s := toSet(a)
	s.toggleAll(b)
	return s
}

func viewIntersection(a, b any) any {
	if _, ok := setLike(a); !ok { // the view stands on the right
		a, b = b, a
	}
	view := a.(*DictView)
	if s, ok := b.(*Set); ok && s.ext == nil && !s.Frozen && view.D.live <= s.used {
		return setIntersection(s, view)
	}
	if w, ok := setLike(b); ok && w.D.live > view.D.live {
		view, b = w, a
	}
	out := NewSet()
	Each(b, func(k any) bool {
		if view.has(k) {
			out.Add(k)
		}
		return true
	})
	return out
}

// itemsSymmetric is x.items() ^ y.items().
func itemsSymmetric(x, y *Dict) *Set {
	rest, out := x.Copy(), NewSet()
	for k, v, i := y.At(0); k != nil; k, v, i = y.At(i) {
		if w := rest.Get(k); w != nil && eqItem(w, v) {
			rest.Del(k)
		} else {
			out.Add(NewTuple(k, v))
		}
	}
	out.updateFrom(ItemsView(rest))
	return out
}

func viewCompare(op CmpOp, a, b any) any {
	x := a.(*DictView)
	n := 0
	if s, ok := asSet(b); ok {
		n = s.used
	} else if w, ok := setLike(b); ok {
		n = w.D.live
	} else {
		return NotImplemented
	}
	in := func(small, big any) bool {
		all := true
		Each(small, func(k any) bool { all = Contains(big, k); return all })
		return all
	}
	switch op {
	case CmpEq:
		return Bool(x.D.live == n && in(a, b))
	case CmpNe:
		return Bool(!(x.D.live == n && in(a, b)))
	case CmpLe:
		return Bool(x.D.live <= n && in(a, b))
	case CmpLt:
		return Bool(x.D.live < n && in(a, b))
	case CmpGe:
		return Bool(x.D.live >= n && in(b, a))
	}
	return Bool(x.D.live > n && in(b, a))
}

func viewDisjoint(v *DictView, other any) bool {
	if any(v) == other {
		return v.D.live == 0
	}
	if s, ok := asSet(other); ok && s.used > v.D.live {
		return !eachIn(v, func(k any) bool { return s.Has(k) })
	}
	if w, ok := setLike(other); ok && w.D.live > v.D.live {
		return !eachIn(v, w.has)
	}
	return !eachIn(other, v.has)
}

// eachIn reports whether some value of v is in what has describes.
func eachIn(v any, has func(any) bool) bool {
	found := false
	Each(v, func(k any) bool { found = has(k); return !found })
	return found
}

func init() {
	self := func(a []any) *DictView { return a[0].(*DictView) }
	rows := []Method{
		{"__len__", "", func(a []any) any { return Int(self(a).D.live) }, "Return len(self)."},
		{"__iter__", "", func(a []any) any { v := self(a); return &NativeIter{It: newDictIter(v.D, v.part)} }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any { v := self(a); return newDictRevIter(v.D, v.part) }, "Return a reverse iterator over the view."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
	}
	likeSet := []Method{
		{"__contains__", "key, /", func(a []any) any { return Bool(self(a).has(a[1])) }, "Return bool(key in self)."},
		{"isdisjoint", "other, /", func(a []any) any { return Bool(viewDisjoint(self(a), a[1])) }, "Return True if the view and an iterable have nothing in common."},
	}
	for _, t := range []*Type{DictKeysType, DictItemsType, DictValuesType} {
		t.Make = func(cls *Type, _ []any, _ []string) any {
			panic(Newf(TypeError, "cannot create '%s' instances", cls.Name))
		}
		t.AddMethods(rows)
		t.AddGetset([]Getset{{Name: "mapping", Get: func(v any) any { return &MappingProxy{Of: v.(*DictView).D} }, Doc: "The dict that the view shows."}})
		if t == DictValuesType {
			continue
		}
		t.AddMethods(likeSet)
		t.AddMethods(binaryRows(viewBinary, OpSub, OpAnd, OpXor, OpOr))
		t.AddMethods(compareRows(viewCompare))
		noHash(t)
	}
}
