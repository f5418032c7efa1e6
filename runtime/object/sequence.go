package object

import (
	"math/big"
	"slices"
)

// List is a list. Code that runs scripts while it walks Items must be ready
// for Items to change.
type List struct {
	Items []any
	ext   *Instance
}

// NewList makes a list of the items, which it keeps.
func NewList(items ...any) *List { return &List{Items: items} }

// Append adds an item at the end.
func (l *List) Append(v any) { l.Items = push(l.Items, v) }

// push is append for a slice that becomes long item by item. Its room doubles;
// Go's grows by a quarter, which copies a long list four times.
func push(items []any, v any) []any {
	if len(items) == cap(items) {
		more := max(len(items), 4)
		items = slices.Grow(items, more)
	}
	return append(items, v)
}

func (l *List) Class() *Type {
	if l.ext != nil {
		return l.ext.cls
	}
	return ListType
}
func (l *List) Inst() *Instance { return l.ext }

// Tuple is a tuple; Items must not change once it is seen by a script.
type Tuple struct{ Items []any }

// EmptyTuple is ().
var EmptyTuple = &Tuple{}

// NewTuple makes a tuple of the items, which it keeps.
func NewTuple(items ...any) *Tuple {
	if len(items) == 0 {
		return EmptyTuple
	}
	return &Tuple{Items: items}
}

func (*Tuple) Class() *Type { return TupleType }

// Range is a range whose bounds fit an int. Wider ones are BigRange.
type Range struct{ Start, Stop, Step int }

func (*Range) Class() *Type { return RangeType }

// Len is the number of elements.
func (r *Range) Len() int {
	switch {
	case r.Step > 0 && r.Start < r.Stop:
		return int((uint(r.Stop-r.Start)-1)/uint(r.Step)) + 1
	case r.Step < 0 && r.Start > r.Stop:
		return int((uint(r.Start-r.Stop)-1)/uint(-r.Step)) + 1
	}
	return 0
}

// BigRange is a range with a bound beyond int.
type BigRange struct{ Start, Stop, Step *big.Int }

func (*BigRange) Class() *Type { return RangeType }

// SliceValue is a slice object; parts are None where left out.
type SliceValue struct{ Start, Stop, Step any }

func (*SliceValue) Class() *Type { return SliceType }

// sliceIndex reads one part of a slice, clamped to int.
func sliceIndex(v any, def int) int {
	if v == None {
		return def
	}
	switch x := v.(type) {
	case int:
		return x
	case bool:
		i, _ := AsInt(x)
		return i
	}
	b := indexOf(v, "slice indices must be integers or None or have an __index__ method")
	switch b := b.(type) {
	case int:
		return b
	case *big.Int:
		if b.Sign() < 0 {
			return -maxInt - 1
		}
		return maxInt
	}
	return def
}

const maxInt = int(^uint(0) >> 1)

// Indices gives start, stop, step for a sequence of length n, as
// slice.indices does, and the number of elements selected.
func (s *SliceValue) Indices(n int) (start, stop, step, count int) {
	step = sliceIndex(s.Step, 1)
	if step == 0 {
		panic(New(ValueError, "slice step cannot be zero"))
	}
	if step < -maxInt {
		step = -maxInt
	}
	if step > 0 {
		start, stop = clamp(sliceIndex(s.Start, 0), n, 0, n), clamp(sliceIndex(s.Stop, maxInt), n, 0, n)
		if start < stop {
			count = (stop-start-1)/step + 1
		}
		return
	}
	start, stop = clamp(sliceIndex(s.Start, maxInt), n, -1, n-1), n
	if s.Stop == None {
		stop = -1
	} else {
		stop = clamp(sliceIndex(s.Stop, 0), n, -1, n-1)
	}
	if start > stop {
		count = (start-stop-1)/(-step) + 1
	}
	return
}

// plain asks the parts' __index__, so that nothing of a script runs between
// reading a length and using it.
func (s *SliceValue) plain() *SliceValue {
	out := *s
	for _, part := range []*any{&out.Start, &out.Stop, &out.Step} {
		switch (*part).(type) {
		case int, *NoneType:
		default:
			*part = sliceIndex(*part, 0)
		}
	}
	return &out
}

func clamp(i, n, lo, hi int) int {
	if i < 0 {
		i += n
		if i < lo {
			return lo
		}
		return i
	}
	if i > hi {
		return hi
	}
	return i
}

// indexOf is operator.index(v) with a message for what has no __index__; the
// result is int or *big.Int.
func indexOf(v any, msg string) any {
	switch x := v.(type) {
	case int, *big.Int:
		return x
	case bool:
		i, _ := AsInt(x)
		return i
	case *Scalar:
		if b, ok := AsBig(x.Native); ok {
			return NormInt(b)
		}
	}
	if r, ok := CallSpecial(v, "__index__"); ok {
		switch c := Core(r).(type) {
		case int, *big.Int:
			if c != r {
				warnSubclass("__index__", r, IntType)
			}
			return c
		case bool:
			warnSubclass("__index__", r, IntType)
			i, _ := AsInt(c)
			return i
		}
		panic(Newf(TypeError, "__index__ returned non-int (type %s)", TypeName(r)))
	}
	panic(New(TypeError, msg))
}

// Index is operator.index(v): int or *big.Int.
func Index(v any) any {
	if _, ok := v.(int); ok {
		return v
	}
	return indexOf(v, "'"+TypeName(v)+"' object cannot be interpreted as an integer")
}

// ToInt is Index for a place where only an int that fits makes sense;
// OverflowError otherwise.
func ToInt(v any) int {
	if i, ok := v.(int); ok {
		return i
	}
	if i, ok := Index(v).(int); ok {
		return i
	}
	panic(New(OverflowError, "Python int too large to convert to C ssize_t"))
}

// seqIndex turns a subscript into a position of a sequence of length n.
func seqIndex(key any, n int, kind string) int {
	i, ok := key.(int)
	if !ok {
		v := indexOf(key, kind+" indices must be integers or slices, not "+TypeName(key))
		if i, ok = v.(int); !ok {
			panic(Newf(IndexError, "cannot fit '%s' into an index-sized integer", TypeName(key)))
		}
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return -1
	}
	return i
}

// Slice copies the selected items.
func sliceItems(items []any, s *SliceValue) []any {
	start, stop, step, n := s.Indices(len(items))
	if step == 1 {
		if n == 0 {
			return nil
		}
		return append([]any(nil), items[start:stop]...)
	}
	out := make([]any, n)
	for i := range out {
		out[i] = items[start+i*step]
	}
	return out
}

func (l *List) getItem(key any) any {
	if s, ok := key.(*SliceValue); ok {
		return NewList(sliceItems(l.Items, s)...)
	}
	i := l.position(key)
	if i < 0 {
		panic(New(IndexError, "list index out of range"))
	}
	return l.Items[i]
}

// position is seqIndex for a list, which a script's __index__ may change.
func (l *List) position(key any) int {
	if i := seqIndex(key, len(l.Items), "list"); i < len(l.Items) {
		return i
	}
	return -1
}

func (l *List) setItem(key, v any) {
	if s, ok := key.(*SliceValue); ok {
		l.setSlice(s, v)
		return
	}
	i := l.position(key)
	if i < 0 {
		panic(New(IndexError, "list assignment index out of range"))
	}
	l.Items[i] = v
}

func (l *List) setSlice(s *SliceValue, v any) {
	s = s.plain()
	if s.Step == 0 {
		s.Indices(0) // says what is wrong
	}
	if !IsIterable(v) {
		panic(New(TypeError, "must assign iterable to extended slice"))
	}
	items := ToSlice(v)
	start, stop, step, n := s.Indices(len(l.Items))
	if step == 1 {
		l.Items = slices.Replace(l.Items, start, max(start, stop), items...)
		return
	}
	if len(items) != n {
		panic(Newf(ValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(items), n))
	}
	for i, x := range items {
		l.Items[start+i*step] = x
	}
}

func (l *List) delItem(key any) {
	if s, ok := key.(*SliceValue); ok {
		s = s.plain()
		start, stop, step, n := s.Indices(len(l.Items))
		if n == 0 {
			return
		}
		if step < 0 {
			start, step = start+(n-1)*step, -step
			stop = start + (n-1)*step + 1
		}
		if step == 1 {
			l.remove(start, stop)
			return
		}
		out := l.Items[:start]
		for i := start; i < len(l.Items); i++ {
			if (i-start)%step != 0 || (i-start)/step >= n {
				out = append(out, l.Items[i])
			}
		}
		clear(l.Items[len(out):])
		l.Items = out
		return
	}
	i := l.position(key)
	if i < 0 {
		panic(New(IndexError, "list assignment index out of range"))
	}
	l.remove(i, i+1)
}

func (l *List) remove(from, to int) {
	n := copy(l.Items[from:], l.Items[to:])
	clear(l.Items[from+n:])
	l.Items = l.Items[:from+n]
}

func (t *Tuple) getItem(key any) any {
	if s, ok := key.(*SliceValue); ok {
		return NewTuple(sliceItems(t.Items, s)...)
	}
	i := seqIndex(key, len(t.Items), "tuple")
	if i < 0 {
		panic(New(IndexError, "tuple index out of range"))
	}
	return t.Items[i]
}
