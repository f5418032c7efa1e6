package object

// The algebra of sets. Which operand is walked, and into what, follows CPython:
// it shows in the order of the result.

func setBinary(op BinOp, x, y *Set) any {
	switch op {
	case OpOr:
		return setUnion(x, y)
	case OpAnd:
		return setIntersection(x, y)
	case OpSub:
		return setDifference(x, y)
	case OpXor:
		return setSymmetric(x, y)
	}
	return NotImplemented
}

func setInPlace(op BinOp, x, y *Set) any {
	switch op {
	case OpOr:
		x.Merge(y)
	case OpAnd:
		x.take(setIntersection(x, y))
	case OpSub:
		x.removeAll(y)
	case OpXor:
		x.toggleAll(y)
	default:
		return NotImplemented
	}
	return x
}

// take replaces the elements by those of o, which is given up.
func (s *Set) take(o *Set) { s.table, s.fill, s.used = o.table, o.fill, o.used }

// asSet gives v as a set when it is one.
func asSet(v any) (*Set, bool) {
	s, ok := Core(v).(*Set)
	return s, ok
}

// plainDict gives v when it is a dict and no instance of a script class.
func plainDict(v any) *Dict {
	if d, ok := v.(*Dict); ok && d.ext == nil {
		return d
	}
	return nil
}

// updateFrom adds the elements of any iterable.
func (s *Set) updateFrom(v any) {
	if o, ok := asSet(v); ok {
		s.Merge(o)
		return
	}
	if d := plainDict(v); d != nil {
		if (s.fill+d.live)*5 >= (max(len(s.table), setMinSize)-1)*3 {
			s.resize((s.used + d.live) * 2)
		}
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; e.key != nil {
				s.add(e.key, int64(e.hash))
			}
		}
		return
	}
	Each(v, func(k any) bool { s.Add(k); return true })
}

// setFrom makes a set of any iterable.
func setFrom(v any, frozen bool) *Set {
	s := &Set{Frozen: frozen}
	s.updateFrom(v)
	return s
}

func setUnion(x *Set, v any) *Set {
	s := x.Copy(x.Frozen)
	if v != any(x) {
		s.updateFrom(v)
	}
	return s
}

func setIntersection(x *Set, v any) *Set {
	out := &Set{Frozen: x.Frozen}
	y, ok := asSet(v)
	if !ok {
		Each(v, func(k any) bool {
			if h := HashRaw(k); x.lookup(k, h) >= 0 {
				out.add(k, h)
			}
			return true
		})
		return out
	}
	if x == y {
		return x.Copy(x.Frozen)
	}
	if y.used > x.used {
		x, y = y, x
	}
	for i := 0; i < len(y.table); i++ {
		if e := y.table[i]; e.key != nil && e.key != deletedKey && x.lookup(e.key, e.hash) >= 0 {
			out.add(e.key, e.hash)
		}
	}
	return out
}

func setDifference(x *Set, v any) *Set {
	y, isSet := asSet(v)
	d := plainDict(v)
	size := 0
	switch {
	case isSet:
		size = y.used
	case d != nil:
		size = d.live
	}
	if !isSet && d == nil || x.used>>2 > size {
		out := x.Copy(x.Frozen)
		out.removeAll(v)
		return out
	}
	out := &Set{Frozen: x.Frozen}
	for i := 0; i < len(x.table); i++ {
		e := x.table[i]
		if e.key == nil || e.key == deletedKey {
			continue
		}
		if isSet {
			if y.lookup(e.key, e.hash) < 0 {
				out.add(e.key, e.hash)
			}
		} else if d.find(uint64(e.hash), e.key) < 0 {
			out.add(e.key, e.hash)
		}
	}
	return out
}

// removeAll takes the elements of any iterable out.
func (s *Set) removeAll(v any) {
	if o, ok := asSet(v); ok {
		if o == s {
			s.Clear()
			return
		}
		if o.used>>3 > s.used {
			o = setIntersection(s, o)
		}
		for i := 0; i < len(o.table); i++ {
			if e := o.table[i]; e.key != nil && e.key != deletedKey {
				s.discard(e.key, e.hash)
			}
		}
	} else {
		Each(v, func(k any) bool { s.Discard(k); return true })
	}
	if len(s.table) > 0 && s.fill-s.used > (len(s.table)-1)/4 {
		s.regrow()
	}
}

func setSymmetric(x *Set, v any) *Set {
	out := setFrom(v, x.Frozen)
	out.toggleAll(x)
	return out
}

// toggleAll takes out what v shares with the set and adds the rest.
func (s *Set) toggleAll(v any) {
	toggle := func(k any, h int64) {
		if !s.discard(k, h) {
			s.add(k, h)
		}
	}
	if d := plainDict(v); d != nil {
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; e.key != nil {
				toggle(e.key, int64(e.hash))
			}
		}
		return
	}
	o, ok := asSet(v)
	if o == s && ok {
		s.Clear()
		return
	}
	if !ok {
		o = setFrom(v, false)
	}
	for i := 0; i < len(o.table); i++ {
		if e := o.table[i]; e.key != nil && e.key != deletedKey {
			toggle(e.key, e.hash)
		}
	}
}

func setCompare(op CmpOp, x, y *Set) bool {
	switch op {
	case CmpEq:
		return x.used == y.used && x.subsetOf(y)
	case CmpNe:
		return !(x.used == y.used && x.subsetOf(y))
	case CmpLe:
		return x.subsetOf(y)
	case CmpGe:
		return y.subsetOf(x)
	case CmpLt:
		return x.used < y.used && x.subsetOf(y)
	}
	return y.used < x.used && y.subsetOf(x)
}

func (s *Set) subsetOf(o *Set) bool {
	if s.used > o.used {
		return false
	}
	for i := 0; i < len(s.table); i++ {
		if e := s.table[i]; e.key != nil && e.key != deletedKey && o.lookup(e.key, e.hash) < 0 {
			return false
		}
	}
	return true
}

// setKey is the element to look for: a set, which can't be hashed, stands for
// the frozenset of its elements.
func setKey(item any) any {
	if s, ok := item.(*Set); ok && !s.Frozen && (s.ext == nil || s.ext.cls.Lookup("__hash__") == None) {
		return s.Copy(true)
	}
	return item
}

// setHas is item in s.
func setHas(s *Set, item any) bool { return s.Has(setKey(item)) }

// hashFrozen is the hash of a frozenset: CPython's, which does not depend on
// the order and mixes the bits of each element's hash.
func hashFrozen(s *Set) int64 {
	var h uint64
	for i := range s.table {
		if e := &s.table[i]; e.key != nil && e.key != deletedKey {
			k := uint64(e.hash)
			h ^= ((k ^ 89869747) ^ (k << 16)) * 3644798167
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == 1<<64-1 {
		return 590923713
	}
	return int64(h)
}
