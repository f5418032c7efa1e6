package object

// IterFunction is the built-in iter. It stands here because iterators name it
// in what they give to be copied or pickled.
var IterFunction = NewBuiltin("builtins", "iter", "object, sentinel?, /", func(a []any) any {
	if a[1] != nil {
		return IterCallable(a[0], a[1])
	}
	return IterObject(a[0])
}, "Get an iterator from an object.\n\nWith a sentinel, the object is called until it returns that.")

// reducible is implemented by iterators that can be copied: reduce gives a
// function, its arguments and, unless it is nil, the state for __setstate__.
type reducible interface {
	reduce() (fn any, args *Tuple, state any)
}

// settable is implemented by iterators that can be moved to a position.
type settable interface{ setState(i int) }

func iterOf(v any, state any) (any, *Tuple, any) { return IterFunction, NewTuple(v), state }

func (it *listIter) reduce() (any, *Tuple, any) {
	if it.l == nil {
		return iterOf(NewList(), nil)
	}
	return iterOf(it.l, Int(it.i))
}
func (it *listIter) setState(i int) {
	if i < 0 {
		it.l = nil
	}
	if it.l != nil {
		it.i = min(i, len(it.l.Items))
	}
}

func (it *listRevIter) reduce() (any, *Tuple, any) {
	if it.i == 0 {
		return ReversedType, NewTuple(NewList()), nil
	}
	return ReversedType, NewTuple(it.l), Int(it.i - 1)
}
func (it *listRevIter) setState(i int) { it.i = max(min(i, len(it.l.Items)-1), -1) + 1 }

func (it *tupleIter) reduce() (any, *Tuple, any) {
	if it.i == len(it.t.Items) {
		return iterOf(EmptyTuple, nil)
	}
	return iterOf(it.t, Int(it.i))
}
func (it *tupleIter) setState(i int) { it.i = min(max(i, 0), len(it.t.Items)) }

func (it *strIter) reduce() (any, *Tuple, any) {
	if it.s == "" {
		return iterOf("", nil)
	}
	return iterOf(it.whole, Int(StrLen(it.whole)-StrLen(it.s)))
}
func (it *strIter) setState(i int) {
	it.s = it.whole[StrOffset(it.whole, min(max(i, 0), StrLen(it.whole))):]
}

func (it *rangeIter) reduce() (any, *Tuple, any) {
	stop := it.next + it.left*it.step
	if (stop > it.next) != (it.left > 0 && it.step > 0) { // too far: the last value is near enough
		stop = it.next + (it.left-1)*it.step
		if it.step > 0 {
			stop++
		} else {
			stop--
		}
	}
	return iterOf(&Range{it.next, stop, it.step}, None)
}
func (it *rangeIter) setState(i int) {
	i = min(max(i, 0), it.left)
	it.next, it.left = it.next+i*it.step, it.left-i
}

func (it *dictIter) reduce() (any, *Tuple, any) {
	rest := *it
	return iterOf(NewList(drain(&rest)...), nil)
}

func (it *setIter) reduce() (any, *Tuple, any) {
	rest := *it
	return iterOf(NewList(drain(&rest)...), nil)
}

func (it *callableIter) reduce() (any, *Tuple, any) {
	if it.fn == nil {
		return iterOf(EmptyTuple, nil)
	}
	return IterFunction, NewTuple(it.fn, it.sentinel), nil
}

func (it *getitemIter) reduce() (any, *Tuple, any) {
	if it.done {
		return iterOf(EmptyTuple, nil)
	}
	return iterOf(it.v, Int(it.i))
}
func (it *getitemIter) setState(i int) { it.i = max(i, 0) }

func (r *ReversedIter) reduce() (any, *Tuple, any) {
	if r.i < 0 {
		return TypeOf(r), NewTuple(EmptyTuple), nil
	}
	return TypeOf(r), NewTuple(r.seq), Int(r.i)
}
func (r *ReversedIter) setState(i int) {
	if r.i >= 0 {
		r.i = max(min(i, Len(r.seq)-1), -1)
	}
}

// drain gives the values that an iterator has left.
func drain(it Iterator) []any {
	var out []any
	for v := it.Next(); v != nil; v = it.Next() {
		out = append(out, v)
	}
	return out
}

var reduceRow = Method{"__reduce__", "", func(a []any) any {
	fn, args, state := goIterator(a[0]).(reducible).reduce()
	if state == nil {
		return NewTuple(fn, args)
	}
	return NewTuple(fn, args, state)
}, "Return what copying and pickling need."}

var setStateRow = Method{"__setstate__", "state, /", func(a []any) any {
	if _, ok := AsBig(a[1]); !ok {
		panic(New(TypeError, "an integer is required"))
	}
	switch it := goIterator(a[0]).(type) {
	case *bigRangeIter:
		it.setState(a[1])
	case settable:
		it.setState(ToInt(a[1]))
	}
	return nil
}, "Go to the position that copying and pickling kept."}

func init() {
	for _, t := range []*Type{iteratorType, listIterType, listRevIterType, tupleIterType, rangeIterType, longRangeIterType, strASCIIIterType, strIterType,
		setIterType, dictKeyIterType, dictValueIterType, dictItemIterType, dictRevKeyIterType, dictRevValueIterType,
		dictRevItemIterType, callableIterType, ReversedType} {
		t.AddMethods([]Method{reduceRow})
	}
	for _, t := range []*Type{iteratorType, listIterType, listRevIterType, tupleIterType, rangeIterType, longRangeIterType,
		strASCIIIterType, strIterType, ReversedType} {
		t.AddMethods([]Method{setStateRow})
	}
}
