package object

// Iterator is Python's iterator in Go's form: Next gives the next value, or
// nil at the end (there is no script value nil). After nil it may be asked
// again. Errors panic.
type Iterator interface {
	Next() any
}

// Iter is iter(v).
func Iter(v any) Iterator {
	if it := tryIter(v); it != nil {
		return it
	}
	panic(Newf(TypeError, "'%s' object is not iterable", TypeName(v)))
}

// IsIterable reports whether iter(v) would find a way to iterate.
func IsIterable(v any) bool {
	t := TypeOf(v)
	if m := t.Lookup("__iter__"); m != nil {
		return m != None
	}
	if _, ok := v.(Iterator); ok {
		return iterates(v)
	}
	if t.Iter != nil {
		return true
	}
	return t.Heap && t.Lookup("__getitem__") != nil
}

// iterates is false for an Iterator that only Go code goes through: scripts can't
// iterate over a coroutine.
func iterates(v any) bool {
	p, ok := v.(interface{ Iterates() bool })
	return !ok || p.Iterates()
}

// ClaimsIter reports that v's type says something of how it is iterated, be it
// that it is not: what is wrong with it is then its own business to tell.
func ClaimsIter(v any) bool { return TypeOf(v).Lookup("__iter__") != nil || IsIterable(v) }

func tryIter(v any) Iterator {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			return &listIter{l: x}
		}
	case *Tuple:
		return &tupleIter{t: x}
	case *Range:
		return newRangeIter(x)
	case *Set:
		if x.ext == nil {
			return newSetIter(x)
		}
	case string:
		return newStrIter(x)
	case *Dict:
		if x.ext == nil {
			return newDictIter(x, dictKeys)
		}
	case *NativeIter:
		return x.It
	case Iterator:
		if plainIterator(v) {
			return x
		}
	}
	t := TypeOf(v)
	if t.Heap {
		if m := t.Lookup("__iter__"); m != nil {
			if m == None {
				return nil
			}
			if _, ok := m.(*Builtin); !ok {
				return asIterator(callSpecial(m, v, t))
			}
		} else if m := t.Lookup("__getitem__"); m != nil {
			return &getitemIter{v: v}
		}
	}
	if t.Iter != nil {
		return t.Iter(Core(v))
	}
	if m := t.Lookup("__iter__"); m == None {
		return nil
	} else if m != nil {
		return asIterator(callSpecial(m, v, t))
	}
	return nil
}

// asIterator checks what __iter__ returned and wraps script iterators.
func asIterator(r any) Iterator {
	switch it := r.(type) {
	case *NativeIter:
		return it.It
	case Iterator:
		if plainIterator(r) {
			return it
		}
	}
	if TypeOf(r).Lookup("__next__") == nil {
		panic(Newf(TypeError, "iter() returned non-iterator of type '%s'", TypeName(r)))
	}
	return &ScriptIter{Obj: r}
}

// NextIter gives the iterator behind a value that next() is called on, or nil.
func NextIter(v any) Iterator {
	switch it := v.(type) {
	case *NativeIter:
		return it.It
	case Iterator:
		if plainIterator(v) {
			return it
		}
	}
	if TypeOf(v).Lookup("__next__") == nil {
		return nil
	}
	return &ScriptIter{Obj: v}
}

// plainIterator reports that no script class has redefined how the Go iterator
// v is iterated.
func plainIterator(v any) bool {
	if !iterates(v) {
		return false
	}
	o := InstOf(v)
	if o == nil || !o.cls.Heap {
		return true
	}
	for _, name := range []string{"__iter__", "__next__"} {
		if m, owner := o.cls.LookupOwner(name); m != nil && owner.Heap {
			return false
		}
	}
	return true
}

// ScriptIter iterates an object by its __next__.
type ScriptIter struct {
	Obj   any
	Value any // StopIteration's value, once at the end
}

// Next implements Iterator.
func (s *ScriptIter) Next() (v any) {
	t := TypeOf(s.Obj)
	m := t.Lookup("__next__")
	if m == nil {
		panic(Newf(TypeError, "'%s' object is not an iterator", t.spoken()))
	}
	if f, ok := m.(Function); ok {
		v := f.Try1(s.Obj)
		if e, ok := v.(*Failed); ok {
			return s.ended(e.Exc())
		}
		return v
	}
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Exception)
			if !ok {
				panic(r)
			}
			v = s.ended(e)
		}
	}()
	return callSpecial(m, s.Obj, t)
}

// ended is what Next gives where __next__ has raised e: nil, if that is its end.
func (s *ScriptIter) ended(e *Exception) any {
	if !e.cls.IsSubtype(StopIteration) {
		panic(e)
	}
	s.Value = StopValue(e)
	return nil
}

// StopValue is StopIteration's value.
func StopValue(e *Exception) any {
	if v := e.Field("value"); v != nil {
		return v
	}
	return firstArg(e)
}

// IterObject is iter(v) as a script sees it: an iterator gives itself.
func IterObject(v any) any {
	if n, ok := v.(*NativeIter); ok {
		return n
	}
	return IterValue(Iter(v))
}

// IterValue gives back the script's own object for an iterator, for iter().
func IterValue(it Iterator) any {
	switch x := it.(type) {
	case *ScriptIter:
		return x.Obj
	case Object:
		return x
	}
	return &NativeIter{It: it}
}

// NativeIter makes a Go iterator a script value of its own type.
type NativeIter struct{ It Iterator }

// Named is implemented by Go iterators that tell their type.
type Named interface{ IterType() *Type }

func (n *NativeIter) Class() *Type {
	if x, ok := n.It.(Named); ok {
		return x.IterType()
	}
	return iteratorType
}

// Next implements Iterator.
func (n *NativeIter) Next() any { return n.It.Next() }

// LengthHinter is implemented by iterators that know how many values are left.
type LengthHinter interface{ Left() int }

// FuncIter makes an iterator of a Go function.
type FuncIter func() any

// Next implements Iterator.
func (f FuncIter) Next() any { return f() }

// Each calls f for every value of v until f returns false.
func Each(v any, f func(x any) bool) {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			for i := 0; i < len(x.Items); i++ {
				if !f(x.Items[i]) {
					return
				}
			}
			return
		}
	case *Tuple:
		for _, it := range x.Items {
			if !f(it) {
				return
			}
		}
		return
	}
	it := Iter(v)
	for x := it.Next(); x != nil; x = it.Next() {
		if !f(x) {
			return
		}
	}
}

// ToSlice is list(v) as a fresh Go slice.
func ToSlice(v any) []any {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			return append([]any(nil), x.Items...)
		}
	case *Tuple:
		return append([]any(nil), x.Items...)
	}
	it := Iter(v)
	var out []any
	if h, ok := it.(LengthHinter); ok {
		if n := h.Left(); n < 1<<26 {
			out = make([]any, 0, n)
		}
	}
	for x := it.Next(); x != nil; x = it.Next() {
		out = push(out, x)
	}
	return out
}
