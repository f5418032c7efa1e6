package object

import (
	"math/big"
	"slices"
)

// The classes of iterators that scripts make by calling them.
var (
	EnumerateType = declare("enumerate", ObjectType)
	ZipType       = declare("zip", ObjectType)
	MapType       = declare("map", ObjectType)
	FilterType    = declare("filter", ObjectType)
	ReversedType  = declare("reversed", ObjectType)
)

// madeIter is what instances of these classes have in common.
type madeIter struct {
	native *Type
	ext    *Instance
}

func (m *madeIter) Inst() *Instance { return m.ext }
func (m *madeIter) Class() *Type {
	if m.ext != nil {
		return m.ext.cls
	}
	return m.native
}

func newMadeIter(cls, native *Type) madeIter { return madeIter{native, extOf(cls, native)} }

// Enumerate is enumerate(iterable, start).
type Enumerate struct {
	madeIter
	it Iterator
	n  int
	b  *big.Int // the number once it is beyond int
}

// Next implements Iterator.
func (e *Enumerate) Next() any {
	n, v := e.next()
	if n == nil {
		return nil
	}
	return newPair(n, v)
}

// next gives the next number and its value; nil at the end.
func (e *Enumerate) next() (any, any) {
	v := Step(e.it)
	if v == nil {
		return nil, nil
	}
	if e.b != nil {
		n := NormInt(e.b)
		e.b = new(big.Int).Add(e.b, big.NewInt(1))
		return n, v
	}
	n := e.n
	if n == maxInt {
		e.b = new(big.Int).Add(big.NewInt(int64(n)), big.NewInt(1))
	}
	e.n++
	return Int(n), v
}

func makeEnumerate(cls *Type, args []any, kwnames []string) any {
	npos := len(args) - len(kwnames)
	var iterable, start any
	if len(args) > 2 {
		panic(Newf(TypeError, "enumerate() takes at most 2 arguments (%d given)", len(args)))
	}
	if npos > 0 {
		iterable = args[0]
	}
	if npos > 1 {
		start = args[1]
	}
	for i, k := range kwnames {
		switch {
		case k == "iterable" && iterable == nil:
			iterable = args[npos+i]
		case k == "start" && start == nil && (iterable != nil || slices.Contains(kwnames, "iterable")):
			start = args[npos+i]
		default:
			panic(Newf(TypeError, "'%s' is an invalid keyword argument for enumerate()", k))
		}
	}
	if iterable == nil {
		panic(New(TypeError, "enumerate() missing required argument 'iterable'"))
	}
	e := &Enumerate{madeIter: newMadeIter(cls, EnumerateType)}
	if start != nil {
		switch n := Index(start).(type) {
		case int:
			e.n = n
		case *big.Int:
			e.b = n
		}
	}
	e.it = Iter(iterable)
	return e
}

// Zip is zip(*iterables, strict=strict).
type Zip struct {
	madeIter
	its    []Iterator
	strict bool
}

// Next implements Iterator.
func (z *Zip) Next() any {
	switch len(z.its) {
	case 0:
		return nil
	case 2:
		a, b := z.two()
		if a == nil {
			return nil
		}
		return newPair(a, b)
	}
	out := make([]any, len(z.its))
	for i, it := range z.its {
		if out[i] = it.Next(); out[i] == nil {
			return z.end(i)
		}
	}
	return &Tuple{Items: out}
}

// two gives the next values of two iterators; nil at the end.
func (z *Zip) two() (any, any) {
	a := Step(z.its[0])
	if a == nil {
		return z.end(0), nil
	}
	b := Step(z.its[1])
	if b == nil {
		return z.end(1), nil
	}
	return a, b
}

// end checks, when iterator i has come to its end, that the others have too.
func (z *Zip) end(i int) any {
	if !z.strict {
		return nil
	}
	others := func(n int) string {
		if n == 1 {
			return "argument 1"
		}
		return "arguments 1-" + Repr(n)
	}
	if i > 0 {
		panic(Newf(ValueError, "zip() argument %d is shorter than %s", i+1, others(i)))
	}
	for j := 1; j < len(z.its); j++ {
		if z.its[j].Next() != nil {
			panic(Newf(ValueError, "zip() argument %d is longer than %s", j+1, others(j)))
		}
	}
	return nil
}

func makeZip(cls *Type, args []any, kwnames []string) any {
	z := &Zip{madeIter: newMadeIter(cls, ZipType)}
	npos := len(args) - len(kwnames)
	if len(kwnames) > 1 {
		panic(Newf(TypeError, "zip() takes at most 1 keyword argument (%d given)", len(kwnames)))
	}
	for i, k := range kwnames {
		if k != "strict" {
			panic(WrongKeyword("zip()", k, "strict"))
		}
		z.strict = Truth(args[npos+i])
	}
	for _, v := range args[:npos] {
		z.its = append(z.its, Iter(v))
	}
	return z
}

// Map is map(function, *iterables).
type Map struct {
	madeIter
	fn  any
	its []Iterator
}

// Next implements Iterator.
func (m *Map) Next() (v any) {
	defer endOnStop(&v)
	args := make([]any, len(m.its))
	for i, it := range m.its {
		if args[i] = it.Next(); args[i] == nil {
			return nil
		}
	}
	return CallKw(m.fn, args, nil)
}

func makeMap(cls *Type, args []any, kwnames []string) any {
	args, kwnames = dropKeywords(cls.ownInit(), args, kwnames)
	if len(kwnames) > 0 {
		panic(New(TypeError, "map() takes no keyword arguments"))
	}
	if len(args) < 2 {
		panic(New(TypeError, "map() must have at least two arguments."))
	}
	m := &Map{madeIter: newMadeIter(cls, MapType), fn: args[0]}
	for _, v := range args[1:] {
		m.its = append(m.its, Iter(v))
	}
	return m
}

// endOnStop ends an iterator whose function, rather than what it iterates over,
// has raised StopIteration: for who consumes it that is the end too.
func endOnStop(v *any) {
	if r := recover(); r != nil {
		if e, ok := r.(*Exception); !ok || !e.IsA(StopIteration) {
			panic(r)
		}
		*v = nil
	}
}

// Filter is filter(function, iterable).
type Filter struct {
	madeIter
	fn any
	it Iterator
}

// Next implements Iterator.
func (f *Filter) Next() (v any) {
	defer endOnStop(&v)
	for v = f.it.Next(); v != nil; v = f.it.Next() {
		if f.fn == None || f.fn == any(BoolType) {
			if Truth(v) {
				return v
			}
		} else if Truth(Call(f.fn, v)) {
			return v
		}
	}
	return nil
}

func makeFilter(cls *Type, args []any, kwnames []string) any {
	args, kwnames = dropKeywords(cls.ownInit(), args, kwnames)
	positional("filter", "filter", args, kwnames, 2, 2)
	return &Filter{madeIter: newMadeIter(cls, FilterType), fn: args[0], it: Iter(args[1])}
}

func iterArgs(its []Iterator) []any {
	out := make([]any, len(its))
	for i, it := range its {
		out[i] = IterValue(it)
	}
	return out
}

func init() {
	EnumerateType.Make = makeEnumerate
	EnumerateType.Doc = "Pairs of a count, from start on, and the values of an iterable."
	EnumerateType.AddMethods([]Method{
		classGetItemRow,
		{"__reduce__", "", func(a []any) any {
			e := a[0].(*Enumerate)
			n := Int(e.n)
			if e.b != nil {
				n = NormInt(e.b)
			}
			return NewTuple(TypeOf(e), NewTuple(IterValue(e.it), n))
		}, "Return what pickling needs."},
	})
	ZipType.Make = makeZip
	ZipType.Doc = "Tuples of the first values of all iterables, then of the second ones, and so on.\n\nIt ends with the shortest; with strict, unequal lengths are a ValueError."
	ZipType.AddMethods([]Method{{"__reduce__", "", func(a []any) any {
		z := a[0].(*Zip)
		args := NewTuple(iterArgs(z.its)...)
		if z.strict {
			return NewTuple(TypeOf(z), args, true)
		}
		return NewTuple(TypeOf(z), args)
	}, "Return what pickling needs."}, {"__setstate__", "state, /", func(a []any) any {
		a[0].(*Zip).strict = Truth(a[1])
		return nil
	}, "Set what pickling kept."}})
	MapType.Make = makeMap
	MapType.Doc = "What a function gives for the values of the iterables.\n\nIt ends with the shortest."
	MapType.AddMethods([]Method{{"__reduce__", "", func(a []any) any {
		m := a[0].(*Map)
		return NewTuple(TypeOf(m), NewTuple(append([]any{m.fn}, iterArgs(m.its)...)...))
	}, "Return what pickling needs."}})
	FilterType.Make = makeFilter
	FilterType.Doc = "The values of an iterable for which a function gives true; with None, those that are true."
	FilterType.AddMethods([]Method{{"__reduce__", "", func(a []any) any {
		f := a[0].(*Filter)
		return NewTuple(TypeOf(f), NewTuple(f.fn, IterValue(f.it)))
	}, "Return what pickling needs."}})
	ReversedType.Make = makeReversed
	ReversedType.Doc = "The items of a sequence from the last to the first."
	ReversedType.AddMethods([]Method{lengthHintRow})
	for _, t := range []*Type{EnumerateType, ZipType, MapType, FilterType, ReversedType} {
		t.AddMethods(iteratorMethods())
	}
}
