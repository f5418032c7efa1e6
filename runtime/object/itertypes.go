package object

// The types of the iterators of native containers, and how a value of such a
// container is iterated.
var (
	iteratorType         = declare("iterator", ObjectType)
	listIterType         = declare("list_iterator", ObjectType)
	listRevIterType      = declare("list_reverseiterator", ObjectType)
	tupleIterType        = declare("tuple_iterator", ObjectType)
	rangeIterType        = declare("range_iterator", ObjectType)
	longRangeIterType    = declare("longrange_iterator", ObjectType)
	strASCIIIterType     = declare("str_ascii_iterator", ObjectType)
	strIterType          = declare("str_iterator", ObjectType)
	setIterType          = declare("set_iterator", ObjectType)
	callableIterType     = declare("callable_iterator", ObjectType)
	dictKeyIterType      = declare("dict_keyiterator", ObjectType)
	dictValueIterType    = declare("dict_valueiterator", ObjectType)
	dictItemIterType     = declare("dict_itemiterator", ObjectType)
	dictRevKeyIterType   = declare("dict_reversekeyiterator", ObjectType)
	dictRevValueIterType = declare("dict_reversevalueiterator", ObjectType)
	dictRevItemIterType  = declare("dict_reverseitemiterator", ObjectType)

	dictIterTypes    = [...]*Type{dictKeys: dictKeyIterType, dictValues: dictValueIterType, dictItems: dictItemIterType}
	dictRevIterTypes = [...]*Type{dictKeys: dictRevKeyIterType, dictValues: dictRevValueIterType, dictItems: dictRevItemIterType}
)

// NewIterType makes a named iterator type for a Named Go iterator.
func NewIterType(module, name string) *Type {
	t := DeclareType(module, name, nil)
	t.AddMethods(iteratorMethods())
	return t
}

// goIterator gives the Go iterator behind the self of an iterator's method,
// whatever a script class has redefined.
func goIterator(v any) Iterator {
	if n, ok := v.(*NativeIter); ok {
		return n.It
	}
	return v.(Iterator)
}

func iteratorMethods() []Method {
	return []Method{
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			if v := goIterator(a[0]).Next(); v != nil {
				return v
			}
			panic(NewArgs(StopIteration))
		}, "Implement next(self)."},
	}
}

var lengthHintRow = Method{"__length_hint__", "", func(a []any) any {
	if h, ok := goIterator(a[0]).(LengthHinter); ok {
		return Int(h.Left())
	}
	return Int(0)
}, "Return an estimate of how many values are left."}

func init() {
	for _, t := range []*Type{iteratorType, listIterType, listRevIterType, tupleIterType, rangeIterType, longRangeIterType,
		strASCIIIterType, strIterType, setIterType,
		dictKeyIterType, dictValueIterType, dictItemIterType, dictRevKeyIterType, dictRevValueIterType, dictRevItemIterType} {
		t.AddMethods(iteratorMethods())
		t.AddMethods([]Method{lengthHintRow})
		t.Final = true
	}
	callableIterType.AddMethods(iteratorMethods())
	callableIterType.Final = true

	ListType.Iter = func(v any) Iterator { return &listIter{l: v.(*List)} }
	TupleType.Iter = func(v any) Iterator { return &tupleIter{t: v.(*Tuple)} }
	DictType.Iter = func(v any) Iterator { return newDictIter(v.(*Dict), dictKeys) }
	SetType.Iter, FrozenSetType.Iter = newSetIter, newSetIter
	RangeType.Iter = rangeIterOf
	viewIter := func(v any) Iterator { x := v.(*DictView); return newDictIter(x.D, x.part) }
	DictKeysType.Iter, DictValuesType.Iter, DictItemsType.Iter = viewIter, viewIter, viewIter
}

// callableIter is iter(callable, sentinel).
type callableIter struct{ fn, sentinel any }

// IterCallable is iter(fn, sentinel): it calls fn until that gives sentinel.
func IterCallable(fn, sentinel any) any {
	if !IsCallable(fn) {
		panic(New(TypeError, "iter(v, w): v must be callable"))
	}
	return &NativeIter{It: &callableIter{fn, sentinel}}
}

func (it *callableIter) Next() (v any) {
	if it.fn == nil {
		return nil
	}
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(*Exception); !ok || !e.IsA(StopIteration) {
				panic(r)
			}
			it.fn, v = nil, nil
		}
	}()
	v = Call(it.fn)
	if it.fn == nil || EqKey(it.sentinel, v) { // the call itself may have come to the end
		it.fn, v = nil, nil
	}
	return v
}
func (*callableIter) IterType() *Type { return callableIterType }
