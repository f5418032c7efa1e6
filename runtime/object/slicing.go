package object

import "slices"

// Slices of the commonest values without the slice: bounds that are ints or None say by
// themselves what is meant.

// bounded reports bounds of a slice that nothing of a script's is asked for.
func bounded(lo, hi any) bool {
	for _, v := range [...]any{lo, hi} {
		switch v.(type) {
		case int, *NoneType:
		default:
			return false
		}
	}
	return true
}

// GetSlice is obj[lo:hi:step]; step is known, an int or None, and so is the slice if it
// is not nil.
func GetSlice(obj, lo, hi, step any, known *SliceValue) any {
	if bounded(lo, hi) {
		s := SliceValue{lo, hi, step}
		switch o := obj.(type) {
		case *List:
			if o.ext == nil {
				return listSlice(o.Items, &s)
			}
		case *Tuple:
			start, stop, by, n := s.Indices(len(o.Items))
			switch {
			case n == len(o.Items) && by == 1:
				return o
			case by == 1 && n > 0:
				return TupleOf(o.Items[start:stop])
			}
			return NewTuple(sliceItems(o.Items, &s)...)
		case string:
			return boxRune(strSlice(o, StrLen(o), &s))
		case Bytes:
			return Bytes(sliceBytes(string(o), &s))
		}
	}
	if known == nil {
		known = &SliceValue{lo, hi, step}
	}
	return GetItem(obj, known)
}

// listSlice is a list of some of the items.
func listSlice(items []any, s *SliceValue) any {
	start, stop, step, n := s.Indices(len(items))
	if step == 1 {
		return ListOf(items[start:max(start, stop)])
	}
	l := newListFor(n)
	for i := start; n > 0; n-- {
		l.Items = append(l.Items, items[i])
		i += step
	}
	return l
}

// SetSlice is obj[lo:hi] = v; the slice is known if it is not nil.
func SetSlice(obj, lo, hi, v any, known *SliceValue) {
	l, ok := obj.(*List)
	if !ok || l.ext != nil || !bounded(lo, hi) {
		if known == nil {
			known = &SliceValue{lo, hi, None}
		}
		SetItem(obj, known, v)
		return
	}
	var items []any
	switch v := v.(type) {
	case *List:
		if v.ext == nil && v != l {
			items, ok = v.Items, true
		} else {
			ok = false
		}
	case *Tuple:
		items = v.Items
	default:
		ok = false
	}
	s := SliceValue{lo, hi, None}
	if !ok {
		l.setSlice(&s, v)
		return
	}
	start, stop, _, n := s.Indices(len(l.Items))
	if n == len(items) {
		copy(l.Items[start:], items)
		return
	}
	l.Items = slices.Replace(l.Items, start, max(start, stop), items...)
}
