package object

import "math/big"

// A Range's bounds and length fit an int; every other range is a BigRange.
// newRange decides.
func newRange(start, stop, step *big.Int) any {
	r := &BigRange{start, stop, step}
	if start.IsInt64() && stop.IsInt64() && step.IsInt64() && r.Len().IsInt64() {
		return &Range{int(start.Int64()), int(stop.Int64()), int(step.Int64())}
	}
	return r
}

// fits reports that the length fits an int.
func (r *Range) fits() bool { return r.Len() >= 0 }

// big gives a range in its wide form.
func (r *Range) big() *BigRange {
	return &BigRange{big.NewInt(int64(r.Start)), big.NewInt(int64(r.Stop)), big.NewInt(int64(r.Step))}
}

// Len is the number of elements.
func (r *BigRange) Len() *big.Int {
	lo, hi, step := r.Start, r.Stop, r.Step
	if step.Sign() < 0 {
		lo, hi, step = hi, lo, new(big.Int).Neg(step)
	}
	n := new(big.Int).Sub(hi, lo)
	if n.Sign() <= 0 {
		return new(big.Int)
	}
	n.Sub(n, big.NewInt(1)).Quo(n, step)
	return n.Add(n, big.NewInt(1))
}

func (r *BigRange) at(i *big.Int) *big.Int {
	v := new(big.Int).Mul(i, r.Step)
	return v.Add(v, r.Start)
}

// makeRange is range(stop) and range(start, stop[, step]).
func makeRange(_ *Type, args []any, kwnames []string) any {
	positional("range", "range", args, kwnames, 1, 3)
	var start, stop, step any = 0, nil, 1
	if len(args) == 1 {
		stop = Index(args[0])
	} else {
		start, stop = Index(args[0]), Index(args[1])
		if len(args) == 3 {
			step = Index(args[2])
		}
	}
	if step == 0 {
		panic(New(ValueError, "range() arg 3 must not be zero"))
	}
	if i, ok := start.(int); ok {
		n, ok := stop.(int)
		by, ok2 := step.(int)
		if r := (Range{i, n, by}); ok && ok2 && r.fits() {
			return &r
		}
	}
	b0, _ := AsBig(start)
	b1, _ := AsBig(stop)
	b2, _ := AsBig(step)
	return newRange(b0, b1, b2)
}

func rangeOutside() *Exception { return New(IndexError, "range object index out of range") }

// rangeGetItem is r[key].
func rangeGetItem(r *Range, key any) any {
	i, ok := key.(int)
	if !ok {
		return r.big().getItem(key)
	}
	n := r.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		panic(rangeOutside())
	}
	return Int(r.Start + i*r.Step)
}

func (r *BigRange) getItem(key any) any {
	if s, ok := key.(*SliceValue); ok {
		start, stop, step := s.bigIndices(r.Len())
		return newRange(r.at(start), r.at(stop), step.Mul(step, r.Step))
	}
	i, _ := AsBig(indexOf(key, "range indices must be integers or slices, not "+TypeName(key)))
	n := r.Len()
	if i.Sign() < 0 {
		i = new(big.Int).Add(i, n)
	}
	if i.Sign() < 0 || i.Cmp(n) >= 0 {
		panic(rangeOutside())
	}
	return NormInt(r.at(i))
}

// position gives where the int v stands in the range, or nil.
func (r *BigRange) position(v *big.Int) *big.Int {
	d := new(big.Int).Sub(v, r.Start)
	q, m := d.QuoRem(d, r.Step, new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(r.Len()) >= 0 {
		return nil
	}
	return q
}

// rangeContains is item in r.
func rangeContains(r *Range, item any) bool {
	switch v := item.(type) {
	case int:
		if r.Step > 0 {
			return v >= r.Start && v < r.Stop && (uint(v)-uint(r.Start))%uint(r.Step) == 0
		}
		return v <= r.Start && v > r.Stop && (uint(r.Start)-uint(v))%uint(-r.Step) == 0
	case bool:
		i, _ := AsInt(v)
		return rangeContains(r, i)
	}
	return rangeFind(r, item) != nil
}

// rangeFind gives where item stands in a range, int or *big.Int, or nil. What
// can only equal an int by a method of a script is compared with each element.
func rangeFind(r any, item any) any {
	wide, ok := r.(*BigRange)
	if !ok {
		wide = r.(*Range).big()
	}
	switch v := item.(type) {
	case int, bool, *big.Int:
		b, _ := AsBig(v)
		if at := wide.position(b); at != nil {
			return NormInt(at)
		}
		return nil
	case float64:
		if v-v != 0 { // infinite or NaN
			return nil
		}
		i, acc := big.NewFloat(v).Int(nil)
		if acc != big.Exact {
			return nil
		}
		return rangeFind(r, i)
	case string, Bytes, *NoneType, *List, *Tuple, *Dict, *Set:
		return nil
	}
	i, found := 0, false
	Each(r, func(x any) bool {
		if found = EqKey(x, item); !found {
			i++
		}
		return !found
	})
	if !found {
		return nil
	}
	return Int(i)
}

// rangeCount is r.count(item): only a method of a script can make more than
// one element equal.
func rangeCount(r any, item any) any {
	n := 0
	switch item.(type) {
	case *Instance, *Scalar:
		Each(r, func(x any) bool {
			if EqKey(x, item) {
				n++
			}
			return true
		})
	default:
		if rangeFind(r, item) != nil {
			n = 1
		}
	}
	return Int(n)
}

// rangeKey is what ranges are compared and hashed by: length, first, step, the
// latter ones None where they do not matter.
func rangeKey(v any) *Tuple {
	switch r := v.(type) {
	case *Range:
		switch n := r.Len(); n {
		case 0:
			return NewTuple(Int(0), None, None)
		case 1:
			return NewTuple(Int(1), Int(r.Start), None)
		default:
			return NewTuple(Int(n), Int(r.Start), Int(r.Step))
		}
	case *BigRange:
		n := r.Len()
		switch {
		case n.Sign() == 0:
			return NewTuple(Int(0), None, None)
		case n.IsInt64() && n.Int64() == 1:
			return NewTuple(Int(1), NormInt(r.Start), None)
		}
		return NewTuple(NormInt(n), NormInt(r.Start), NormInt(r.Step))
	}
	return nil
}

func rangesEqual(a, b any) bool {
	return compareSequences(CmpEq, &rangeKey(a).Items, &rangeKey(b).Items) == trueValue
}

// rangeParts gives start, stop and step as script ints.
func rangeParts(v any) (start, stop, step any) {
	if r, ok := v.(*Range); ok {
		return Int(r.Start), Int(r.Stop), Int(r.Step)
	}
	r := v.(*BigRange)
	return NormInt(r.Start), NormInt(r.Stop), NormInt(r.Step)
}

func reprRange(v any) string {
	start, stop, step := rangeParts(v)
	s := "range(" + Repr(start) + ", " + Repr(stop)
	if step != any(1) {
		s += ", " + Repr(step)
	}
	return s + ")"
}

func rangeIterOf(v any) Iterator {
	if r, ok := v.(*Range); ok {
		return newRangeIter(r)
	}
	r := v.(*BigRange)
	return &bigRangeIter{next: r.Start, step: r.Step, left: r.Len()}
}

func reversedRange(v any) Iterator {
	if r, ok := v.(*Range); ok {
		n := r.Len()
		return &rangeIter{r.Start + (n-1)*r.Step, -r.Step, n, false}
	}
	r := v.(*BigRange)
	n := r.Len()
	last := r.at(new(big.Int).Sub(n, big.NewInt(1)))
	return &bigRangeIter{next: last, step: new(big.Int).Neg(r.Step), left: n}
}

// bigRangeIter iterates a BigRange.
type bigRangeIter struct{ next, step, left *big.Int }

func (it *bigRangeIter) Next() any {
	if it.left.Sign() <= 0 {
		return nil
	}
	v := it.next
	it.left = new(big.Int).Sub(it.left, big.NewInt(1))
	it.next = new(big.Int).Add(v, it.step)
	return NormInt(v)
}
func (it *bigRangeIter) setState(v any) {
	i, _ := AsBig(v)
	if i.Sign() < 0 {
		i = new(big.Int)
	} else if i.Cmp(it.left) > 0 {
		i = it.left
	}
	it.next = new(big.Int).Add(it.next, new(big.Int).Mul(i, it.step))
	it.left = new(big.Int).Sub(it.left, i)
}

func (it *bigRangeIter) reduce() (any, *Tuple, any) {
	stop := new(big.Int).Mul(it.left, it.step)
	return iterOf(newRange(it.next, stop.Add(stop, it.next), it.step), None)
}
func (*bigRangeIter) IterType() *Type { return longRangeIterType }
func (it *bigRangeIter) Left() int {
	if it.left.IsInt64() {
		return int(it.left.Int64())
	}
	panic(New(OverflowError, "Python int too large to convert to C ssize_t"))
}

func init() {
	RangeType.Make = makeRange
	RangeType.Doc = "The ints from start up to but without stop, in steps.\n\nrange(stop) begins at 0."
	length := func(v any) any {
		if r, ok := v.(*Range); ok {
			return Int(r.Len())
		}
		n := v.(*BigRange).Len()
		if !n.IsInt64() {
			panic(New(OverflowError, "Python int too large to convert to C ssize_t"))
		}
		return NormInt(n)
	}
	RangeType.AddMethods([]Method{
		{"count", "value, /", func(a []any) any { return rangeCount(a[0], a[1]) }, "Return how many elements equal value."},
		{"index", "value, /", func(a []any) any {
			if at := rangeFind(a[0], a[1]); at != nil {
				return at
			}
			switch a[1].(type) {
			case int, bool, *big.Int:
				panic(Newf(ValueError, "%s is not in range", Repr(a[1])))
			}
			panic(New(ValueError, "sequence.index(x): x not in sequence"))
		}, "Return the position of value.\n\nRaises ValueError if it is not in the range."},
		{"__len__", "", func(a []any) any { return length(a[0]) }, "Return len(self)."},
		{"__bool__", "", func(a []any) any { return Bool(rangeKey(a[0]).Items[0] != any(0)) }, "True if self else False"},
		{"__getitem__", "key, /", func(a []any) any {
			if r, ok := a[0].(*Range); ok {
				return rangeGetItem(r, a[1])
			}
			return a[0].(*BigRange).getItem(a[1])
		}, "Return self[key]."},
		{"__contains__", "key, /", func(a []any) any { return Bool(rangeFind(a[0], a[1]) != nil) }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return &NativeIter{It: rangeIterOf(a[0])} }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any { return &NativeIter{It: reversedRange(a[0])} }, "Return a reverse iterator."},
		{"__repr__", "", func(a []any) any { return reprRange(a[0]) }, "Return repr(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(hashTuple(rangeKey(a[0]).Items))) }, "Return hash(self)."},
		{"__reduce__", "", func(a []any) any { return NewTuple(RangeType, NewTuple(tupleOf3(rangeParts(a[0]))...)) }, "Return what pickling needs."},
	})
	RangeType.AddMethods(compareRows(containerCompare))
	part := func(name string, i int) Getset {
		return readOnly(name, func(v any) any { return tupleOf3(rangeParts(v))[i] })
	}
	RangeType.AddGetset([]Getset{part("start", 0), part("stop", 1), part("step", 2)})
}

func tupleOf3(a, b, c any) []any { return []any{a, b, c} }

// readOnly is an attribute that can't be set, as CPython words it for fields
// of a native struct.
func readOnly(name string, get func(v any) any) Getset {
	return Getset{Name: name, Get: get, Set: func(any, any) { panic(New(AttributeError, "readonly attribute")) }}
}
