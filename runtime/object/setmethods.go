package object

// makeSet is set(iterable).
func makeSet(cls *Type, args []any, kwnames []string) any {
	s := &Set{ext: extOf(cls, SetType)}
	s.init(args, kwnames)
	return s
}

func (s *Set) init(args []any, kwnames []string) {
	positional(TypeName(s), "set", args, kwnames, 0, 1)
	if s.fill > 0 {
		s.Clear()
	}
	if len(args) == 1 {
		s.updateFrom(args[0])
	}
}

// makeFrozenSet is frozenset(iterable); an exact frozenset is given back.
func makeFrozenSet(cls *Type, args []any, kwnames []string) any {
	args, kwnames = dropKeywords(cls.ownInit(), args, kwnames)
	positional(cls.Name, "frozenset", args, kwnames, 0, 1)
	s := &Set{Frozen: true}
	if len(args) == 1 {
		if o, ok := args[0].(*Set); ok && o.Frozen && cls == FrozenSetType {
			return o
		}
		s.updateFrom(args[0])
	}
	if cls != FrozenSetType {
		s.sub = cls
	}
	return scalarOf(cls, FrozenSetType, s)
}

// setFold serves the methods that take any number of iterables: f is applied to one
// after the other.
func setFold(s *Set, others any, f func(s *Set, v any) *Set) *Set {
	items := others.(*Tuple).Items
	if len(items) == 0 {
		return s.Copy(s.Frozen)
	}
	for _, v := range items {
		s = f(s, v)
	}
	return s
}

func setIsSubset(s *Set, v any) bool {
	if o, ok := asSet(v); ok {
		return s.subsetOf(o)
	}
	return setIntersection(s, v).used == s.used
}

func setIsSuperset(s *Set, v any) bool {
	if o, ok := asSet(v); ok {
		return o.subsetOf(s)
	}
	return !eachIn(v, func(k any) bool { return !s.Has(k) })
}

func setIsDisjoint(s *Set, v any) bool {
	o, ok := asSet(v)
	if !ok {
		return !eachIn(v, s.Has)
	}
	if o == s {
		return s.used == 0
	}
	if o.used > s.used {
		s, o = o, s
	}
	for i := 0; i < len(o.table); i++ {
		if e := o.table[i]; e.key != nil && e.key != deletedKey && s.lookup(e.key, e.hash) >= 0 {
			return false
		}
	}
	return true
}

func selfSet(a []any) *Set { return a[0].(*Set) }

// readOnlySetMethods are those that set and frozenset share.
var readOnlySetMethods = []Method{
	{"difference", "*others", func(a []any) any { return setFold(selfSet(a), a[1], setDifference) }, "Return a new set of the elements that are in none of the others."},
	{"intersection", "*others", func(a []any) any { return setFold(selfSet(a), a[1], setIntersection) }, "Return a new set of the elements that are in all of the others too."},
	{"isdisjoint", "other, /", func(a []any) any { return Bool(setIsDisjoint(selfSet(a), a[1])) }, "Return True if the set and an iterable have nothing in common."},
	{"issubset", "other, /", func(a []any) any { return Bool(setIsSubset(selfSet(a), a[1])) }, "Return True if every element is in other."},
	{"issuperset", "other, /", func(a []any) any { return Bool(setIsSuperset(selfSet(a), a[1])) }, "Return True if the set has every element of other."},
	{"symmetric_difference", "other, /", func(a []any) any { return setSymmetric(selfSet(a), a[1]) }, "Return a new set of the elements that are in one of the two only."},
	{"union", "*others", func(a []any) any {
		s := selfSet(a).Copy(selfSet(a).Frozen)
		for _, v := range a[1].(*Tuple).Items {
			if v != a[0] {
				s.updateFrom(v)
			}
		}
		return s
	}, "Return a new set of the elements of the set and of all the others."},
	{"__len__", "", func(a []any) any { return Int(selfSet(a).used) }, "Return len(self)."},
	{"__contains__", "object, /", func(a []any) any { return Bool(setHas(selfSet(a), a[1])) }, "Return bool(object in self)."},
	{"__iter__", "", func(a []any) any { return &NativeIter{It: newSetIter(a[0])} }, "Implement iter(self)."},
	{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
	{"__sizeof__", "", func(a []any) any { return Int(200 + 16*len(selfSet(a).table)) }, "Return the size of the set in memory, in bytes."},
	classGetItemRow,
}

func init() {
	SetType.Make = makeSet
	SetType.Doc = "A collection of distinct hashable elements, in no particular order."
	FrozenSetType.Make = makeFrozenSet
	FrozenSetType.Doc = "A set that can't change and can be hashed."
	binary := func(op BinOp, a, b any) any {
		x, ok := asSet(a)
		y, ok2 := asSet(b)
		if !ok || !ok2 {
			return NotImplemented
		}
		return setBinary(op, x, y)
	}
	for _, t := range []*Type{SetType, FrozenSetType} {
		t.AddMethods(readOnlySetMethods)
		t.AddMethods(binaryRows(binary, OpSub, OpAnd, OpXor, OpOr))
		t.AddMethods(compareRows(containerCompare))
	}
	FrozenSetType.AddMethods([]Method{
		{"copy", "", func(a []any) any {
			if s := selfSet(a); s.sub != nil {
				return s.Copy(true)
			}
			return a[0]
		}, "Return a shallow copy."},
		{"__hash__", "", func(a []any) any { return Int(int(hashFrozen(selfSet(a)))) }, "Return hash(self)."},
	})
	SetType.AddMethods(inPlaceRows(OpSub, OpAnd, OpXor, OpOr))
	newEmpty(SetType)
	noHash(SetType)
	SetType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			selfSet(a).init(args, names)
			return nil
		}, "Fill the set anew."},
		{"add", "object, /", func(a []any) any { selfSet(a).Add(a[1]); return nil }, "Add an element."},
		{"clear", "", func(a []any) any { selfSet(a).Clear(); return nil }, "Remove all elements."},
		{"copy", "", func(a []any) any { return selfSet(a).Copy(false) }, "Return a shallow copy."},
		{"discard", "object, /", func(a []any) any { selfSet(a).Discard(setKey(a[1])); return nil }, "Remove an element if it is there."},
		{"remove", "object, /", func(a []any) any {
			if !selfSet(a).Discard(setKey(a[1])) {
				panic(NewArgs(KeyError, a[1]))
			}
			return nil
		}, "Remove an element.\n\nRaises KeyError if it is not there."},
		{"pop", "", func(a []any) any {
			if k := selfSet(a).Pop(); k != nil {
				return k
			}
			panic(New(KeyError, "pop from an empty set"))
		}, "Remove and return some element.\n\nRaises KeyError if the set is empty."},
		{"update", "*others", func(a []any) any {
			for _, v := range a[1].(*Tuple).Items {
				selfSet(a).updateFrom(v)
			}
			return nil
		}, "Add the elements of all the others."},
		{"difference_update", "*others", func(a []any) any {
			for _, v := range a[1].(*Tuple).Items {
				selfSet(a).removeAll(v)
			}
			return nil
		}, "Remove the elements of all the others."},
		{"intersection_update", "*others", func(a []any) any {
			s := selfSet(a)
			s.take(setFold(s, a[1], setIntersection))
			return nil
		}, "Keep only the elements that are in all of the others too."},
		{"symmetric_difference_update", "other, /", func(a []any) any { selfSet(a).toggleAll(a[1]); return nil },
			"Keep the elements that are in one of the two only."},
	})
}
