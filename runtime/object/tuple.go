package object

// makeTuple is tuple(iterable).
func makeTuple(cls *Type, args []any, kwnames []string) any {
	args, kwnames = dropKeywords(cls.ownInit(), args, kwnames)
	positional("tuple", "tuple", args, kwnames, 0, 1)
	t := EmptyTuple
	if len(args) == 1 {
		t = ToTuple(args[0])
	}
	return scalarOf(cls, TupleType, t)
}

// ToTuple is tuple(v): v itself when it is an exact tuple.
func ToTuple(v any) *Tuple {
	if t, ok := v.(*Tuple); ok {
		return t
	}
	return NewTuple(ToSlice(v)...)
}

func init() {
	TupleType.Make = makeTuple
	TupleType.Doc = "An immutable sequence.\n\nWithout an argument it is empty; else it holds what the iterable gives. A tuple is given back as it is."
	self := func(a []any) *Tuple { return a[0].(*Tuple) }
	TupleType.AddMethods([]Method{
		{"count", "value, /", func(a []any) any { return countItem(&self(a).Items, a[1]) }, "Return how many items equal value."},
		{"index", "value, start=0, stop=9223372036854775807, /", func(a []any) any {
			i := indexItem(&self(a).Items, a[1], a[2], a[3])
			if i < 0 {
				panic(New(ValueError, "tuple.index(x): x not in tuple"))
			}
			return Int(i)
		}, "Return the position of the first item that equals value.\n\nRaises ValueError if there is none."},
		{"__len__", "", func(a []any) any { return Int(len(self(a).Items)) }, "Return len(self)."},
		{"__getitem__", "key, /", func(a []any) any { return self(a).getItem(a[1]) }, "Return self[key]."},
		{"__contains__", "key, /", func(a []any) any { return Bool(containsItem(&self(a).Items, a[1])) }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return &NativeIter{It: &tupleIter{t: self(a)}} }, "Implement iter(self)."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(hashTuple(self(a).Items))) }, "Return hash(self)."},
		{"__getnewargs__", "", func(a []any) any { return NewTuple(a[0]) }, "Return the arguments that make an equal tuple."},
		{"__add__", "value, /", func(a []any) any { return containerBinary(OpAdd, a[0], a[1]) }, "Return self+value."},
		{"__mul__", "value, /", func(a []any) any { return containerBinary(OpMul, a[0], a[1]) }, "Return self*value."},
		{"__rmul__", "value, /", func(a []any) any { return containerBinary(OpMul, a[0], a[1]) }, "Return value*self."},
		classGetItemRow,
	})
	TupleType.AddMethods(compareRows(containerCompare))
}
