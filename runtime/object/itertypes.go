package object

func init() {
	ListType.Iter = func(v any) Iterator { return &listIter{l: v.(*List)} }
	TupleType.Iter = func(v any) Iterator { return &tupleIter{t: v.(*Tuple)} }
	DictType.Iter = func(v any) Iterator { return newDictIter(v.(*Dict), dictKeys) }
	SetType.Iter = newSetIter
	FrozenSetType.Iter = newSetIter
	RangeType.Iter = func(v any) Iterator { return newRangeIter(v.(*Range)) }
	viewIter := func(v any) Iterator { x := v.(*DictView); return newDictIter(x.D, x.part) }
	DictKeysType.Iter, DictValuesType.Iter, DictItemsType.Iter = viewIter, viewIter, viewIter
}

func newSetIter(v any) Iterator { s := v.(*Set); return &setIter{s: s, n: s.used} }
