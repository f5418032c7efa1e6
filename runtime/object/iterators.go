package object

import "unicode/utf8"

// The iterators of the native containers.

type listIter struct {
	l   *List
	i   int
	own bool // see LoopIters
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
	t   *Tuple
	i   int
	own bool // see LoopIters
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

// Step is Next of an iterator: the commonest are known by their types, which is
// less than asking for the method.
func Step(it any) any {
	switch it := it.(type) {
	case *rangeIter:
		if it.left == 0 {
			return nil
		}
		v := it.next
		it.left--
		it.next += it.step
		if it.step == 1 {
			return Counted(v)
		}
		return Int(v)
	case *listIter:
		return it.Next()
	case *tupleIter:
		return it.Next()
	case *strIter:
		return it.Next()
	case *dictIter:
		return it.Next()
	}
	return it.(Iterator).Next()
}

// StepPair is Step where the value is taken apart in two. It gives the two of a
// pair, which need not be made; else the value, with b nil.
func StepPair(it any) (a, b any) {
	switch it := it.(type) {
	case *dictIter:
		if it.part == dictItems {
			return it.entry()
		}
	case *Enumerate:
		return it.next()
	case *Zip:
		if len(it.its) == 2 {
			return it.two()
		}
	}
	return Step(it), nil
}

// SurePair is StepPair of what is surely a pair and calls nothing of the script's now;
// nothing is done, and sure is false, with others.
func SurePair(it any) (a, b any, sure bool) {
	var items []any
	switch it := it.(type) {
	case *dictIter:
		if d := it.d; it.part != dictItems || d != nil && (d.live != it.n || it.left == 0) {
			return nil, nil, false
		}
		a, b = it.entry()
		return a, b, true
	case *listIter:
		if it.l == nil || it.i >= len(it.l.Items) {
			return nil, nil, false
		}
		if pair, ok := it.l.Items[it.i].(*Tuple); ok {
			items = pair.Items
		}
		if len(items) == 2 {
			it.i++
		}
	case *tupleIter:
		if it.i >= len(it.t.Items) {
			return nil, nil, false
		}
		if pair, ok := it.t.Items[it.i].(*Tuple); ok {
			items = pair.Items
		}
		if len(items) == 2 {
			it.i++
		}
	}
	if len(items) != 2 {
		return nil, nil, false
	}
	return items[0], items[1], true
}

type rangeIter struct {
	next, step, left int
	own              bool // see LoopIters
}

func newRangeIter(r *Range) *rangeIter { return &rangeIter{r.Start, r.Step, r.Len(), false} }

func (it *rangeIter) Next() any {
	if it.left == 0 {
		return nil
	}
	v := it.next
	it.left--
	it.next += it.step
	return Counted(v)
}
func (*rangeIter) IterType() *Type { return rangeIterType }
func (it *rangeIter) Left() int    { return it.left }

// strIter gives the characters of a str; whole is the str that it began with.
type strIter struct {
	s, whole string
	own      bool // see LoopIters
}

func newStrIter(s string) *strIter { return &strIter{s, s, false} }

func (it *strIter) Next() any {
	if it.s == "" {
		return nil
	}
	n := runeLen(it.s)
	v := it.s[:n]
	it.s = it.s[n:]
	if c := v[0]; c < utf8.RuneSelf {
		return asciiStrings[c]
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
	end  int  // of its entries, at the beginning
	own  bool // see LoopIters
}

func newDictIter(d *Dict, part dictPart) *dictIter {
	return &dictIter{d: d, part: part, n: d.live, left: d.live, end: d.End()}
}

func newDictRevIter(d *Dict, part dictPart) *NativeIter {
	return &NativeIter{It: &dictIter{d: d, part: part, rev: true, i: d.End(), n: d.live, left: d.live, end: d.End()}}
}

func (it *dictIter) Next() any {
	k, v := it.entry()
	switch {
	case k == nil || it.part == dictKeys:
		return k
	case it.part == dictValues:
		return v
	}
	return newPair(k, v)
}

// entry gives the next key and its value; nil at the end.
func (it *dictIter) entry() (any, any) {
	if it.d == nil {
		return nil, nil
	}
	if it.d.ext != nil && it.d.ordered() {
		if it.left == 0 {
			it.d = nil
			return nil, nil
		}
		if it.d.live != it.n || it.d.End() != it.end {
			panic(New(RuntimeError, "OrderedDict mutated during iteration"))
		}
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
		return nil, nil
	}
	if it.left == 0 {
		it.d = nil
		panic(New(RuntimeError, "dictionary keys changed during iteration"))
	}
	it.left--
	return k, v
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
