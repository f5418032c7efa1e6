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
	if _, ok := v.(Iterator); ok || t.Iter != nil {
		return true
	}
	return t.Lookup("__getitem__") != nil && t != DictType
}

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
		if m, owner := t.LookupOwner("__iter__"); m != nil {
			if m == None {
				return nil
			}
			if owner.Heap {
				return asIterator(callSpecial(m, v, t))
			}
		} else if m := t.Lookup("__getitem__"); m != nil {
			return &getitemIter{v: v}
		}
	}
	if t.Iter != nil {
		return t.Iter(Core(v))
	}
	if m := t.Lookup("__iter__"); m != nil && m != None {
		return asIterator(callSpecial(m, v, t))
	}
	if !t.Heap && t.Lookup("__getitem__") != nil {
		return &getitemIter{v: v}
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
		panic(Newf(TypeError, "'%s' object is not an iterator", t.Name))
	}
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Exception)
			if !ok || !e.cls.IsSubtype(StopIteration) {
				panic(r)
			}
			s.Value = StopValue(e)
			v = nil
		}
	}()
	return callSpecial(m, s.Obj, t)
}

// StopValue is StopIteration's value.
func StopValue(e *Exception) any {
	if len(e.Args) > 0 {
		return e.Args[0]
	}
	return None
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

type listIter struct {
	l *List
	i int
}

func (it *listIter) Next() any {
	if it.l != nil && it.i < len(it.l.Items) {
		v := it.l.Items[it.i]
		it.i++
		return v
	}
	it.l = nil
	return nil
}
func (*listIter) IterType() *Type { return listIterType }
func (it *listIter) Left() int {
	if it.l == nil {
		return 0
	}
	return max(0, len(it.l.Items)-it.i)
}

type listRevIter struct {
	l *List
	i int
}

func (it *listRevIter) Next() any {
	if it.i > 0 && it.i <= len(it.l.Items) {
		it.i--
		return it.l.Items[it.i]
	}
	it.i = 0
	return nil
}
func (*listRevIter) IterType() *Type { return listRevIterType }
func (it *listRevIter) Left() int    { return it.i }

type tupleIter struct {
	t *Tuple
	i int
}

func (it *tupleIter) Next() any {
	if it.i < len(it.t.Items) {
		it.i++
		return it.t.Items[it.i-1]
	}
	return nil
}
func (*tupleIter) IterType() *Type { return tupleIterType }
func (it *tupleIter) Left() int    { return len(it.t.Items) - it.i }

type rangeIter struct{ next, step, left int }

func newRangeIter(r *Range) *rangeIter { return &rangeIter{r.Start, r.Step, r.Len()} }

func (it *rangeIter) Next() any {
	if it.left == 0 {
		return nil
	}
	v := it.next
	it.left--
	it.next += it.step
	return Int(v)
}
func (*rangeIter) IterType() *Type { return rangeIterType }
func (it *rangeIter) Left() int    { return it.left }

// strIter gives the characters of a str; whole is the str that it began with.
type strIter struct{ s, whole string }

func newStrIter(s string) *strIter { return &strIter{s, s} }

func (it *strIter) Next() any {
	if it.s == "" {
		return nil
	}
	n := runeLen(it.s)
	v := it.s[:n]
	it.s = it.s[n:]
	if n == 1 {
		return asciiStrings[v[0]]
	}
	return v
}
func (it *strIter) IterType() *Type {
	if isASCII(it.whole) {
		return strASCIIIterType
	}
	return strIterType
}
func (it *strIter) Left() int { return StrLen(it.s) }

var asciiStrings [128]any

func init() {
	const all = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"
	for i := range asciiStrings {
		asciiStrings[i] = all[i : i+1]
	}
}

type dictPart uint8

const (
	dictKeys dictPart = iota
	dictValues
	dictItems
)

// dictIter walks a dict's entries by position. A dict whose size changed, or
// that shows more entries than it had at first, ends it with an error.
type dictIter struct {
	d    *Dict
	part dictPart
	rev  bool
	i    int
	n    int // the dict's size at the beginning; -1 after an error
	left int
}

func newDictIter(d *Dict, part dictPart) *dictIter {
	return &dictIter{d: d, part: part, n: d.live, left: d.live}
}

func newDictRevIter(d *Dict, part dictPart) *NativeIter {
	return &NativeIter{It: &dictIter{d: d, part: part, rev: true, i: d.End(), n: d.live, left: d.live}}
}

func (it *dictIter) Next() any {
	if it.d == nil {
		return nil
	}
	if it.d.live != it.n {
		it.n = -1
		panic(New(RuntimeError, "dictionary changed size during iteration"))
	}
	var k, v any
	if it.rev {
		k, v, it.i = it.d.Before(it.i)
	} else {
		k, v, it.i = it.d.At(it.i)
	}
	if k == nil {
		it.d = nil
		return nil
	}
	if it.left == 0 {
		it.d = nil
		panic(New(RuntimeError, "dictionary keys changed during iteration"))
	}
	it.left--
	switch it.part {
	case dictKeys:
		return k
	case dictValues:
		return v
	}
	return newPair(k, v)
}

func (it *dictIter) Left() int {
	if it.d == nil || it.d.live != it.n {
		return 0
	}
	return it.left
}

func (it *dictIter) IterType() *Type {
	if it.rev {
		return dictRevIterTypes[it.part]
	}
	return dictIterTypes[it.part]
}

type setIter struct {
	s    *Set
	i    int
	n    int
	left int
}

func newSetIter(v any) Iterator {
	s := v.(*Set)
	return &setIter{s: s, n: s.used, left: s.used}
}

func (it *setIter) Next() any {
	if it.s == nil {
		return nil
	}
	if it.s.used != it.n {
		it.n = -1
		panic(New(RuntimeError, "Set changed size during iteration"))
	}
	var k any
	k, it.i = it.s.At(it.i)
	if k == nil {
		it.s = nil
	}
	it.left--
	return k
}
func (*setIter) IterType() *Type { return setIterType }
func (it *setIter) Left() int {
	if it.s == nil || it.s.used != it.n {
		return 0
	}
	return it.left
}

// getitemIter iterates by __getitem__(0), (1), … until IndexError.
type getitemIter struct {
	v    any
	i    int
	done bool
}

func (it *getitemIter) Next() (v any) {
	if it.done {
		return nil
	}
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Exception)
			if !ok || !(e.cls.IsSubtype(IndexError) || e.cls.IsSubtype(StopIteration)) {
				panic(r)
			}
			it.done, v = true, nil
		}
	}()
	it.i++
	return GetItem(it.v, Int(it.i-1))
}

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
		out = append(out, x)
	}
	return out
}
