package object

// Set is a set or frozenset. The table, its growth and its probing follow
// CPython's, because iteration order shows: a set of small ints prints the
// same here and there.
type Set struct {
	table  []setEntry
	fill   int // used and deleted slots
	used   int
	finger int // where pop looks first
	Frozen bool
	ext    *Instance
	sub    *Type // the script class that a frozenset is the native part of
}

type setEntry struct {
	hash int64
	key  any // nil: free; deletedKey: was used
}

type deletedKeyType struct{ _ byte }

var deletedKey = &deletedKeyType{}

func (*deletedKeyType) Class() *Type { return ObjectType }

const (
	setMinSize   = 8
	setProbes    = 9
	perturbShift = 5
)

// NewSet makes an empty set.
func NewSet() *Set { return &Set{} }

func (s *Set) Class() *Type {
	if s.ext != nil {
		return s.ext.cls
	}
	if s.Frozen {
		return FrozenSetType
	}
	return SetType
}
func (s *Set) Inst() *Instance { return s.ext }

// Len is the number of elements.
func (s *Set) Len() int { return s.used }

// lookup gives the slot of k or -1. A script's __eq__ may change the set while
// it is asked: then the search begins again.
func (s *Set) lookup(k any, h int64) int {
again:
	if len(s.table) == 0 {
		return -1
	}
	table, mask := s.table, len(s.table)-1
	perturb := uint64(h)
	i := int(uint64(h) & uint64(mask))
	for {
		n := 0
		if i+setProbes <= mask {
			n = setProbes
		}
		for j := i; j <= i+n; j++ {
			e := &table[j]
			if e.key == nil {
				return -1
			}
			if e.hash == h && e.key != deletedKey {
				key := e.key
				same := sameKey(key, k)
				if len(s.table) != len(table) || &s.table[0] != &table[0] || !sameBox(e.key, key) {
					goto again
				}
				if same {
					return j
				}
			}
		}
		perturb >>= perturbShift
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// Has reports whether k is an element.
func (s *Set) Has(k any) bool { return s.lookup(k, HashRaw(k)) >= 0 }

// Add puts k in; false when it was there.
func (s *Set) Add(k any) bool { return s.add(k, HashRaw(k)) }

func (s *Set) add(k any, h int64) bool {
	if s.table == nil {
		s.table = make([]setEntry, setMinSize)
	}
again:
	table, mask := s.table, len(s.table)-1
	perturb := uint64(h)
	i := int(uint64(h) & uint64(mask))
	free := -1 // the last slot passed whose element was removed: it is used again
	for {
		n := 0
		if i+setProbes <= mask {
			n = setProbes
		}
		for j := i; j <= i+n; j++ {
			e := &table[j]
			if e.key == nil {
				s.used++
				if free >= 0 {
					table[free] = setEntry{h, k}
					return true
				}
				e.hash, e.key = h, k
				s.fill++
				if s.fill*5 >= mask*3 {
					s.regrow()
				}
				return true
			}
			if e.key == deletedKey {
				free = j
			} else if e.hash == h {
				key := e.key
				same := sameKey(key, k)
				if s.table == nil {
					return s.add(k, h)
				}
				if len(s.table) != len(table) || &s.table[0] != &table[0] || !sameBox(e.key, key) {
					goto again
				}
				if same {
					return false
				}
			}
		}
		perturb >>= perturbShift
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// regrow makes the table anew for the elements it has.
func (s *Set) regrow() {
	if s.used > 50000 {
		s.resize(s.used * 2)
	} else {
		s.resize(s.used * 4)
	}
}

func (s *Set) resize(min int) {
	size := setMinSize
	for size <= min {
		size <<= 1
	}
	old := s.table
	s.table = make([]setEntry, size)
	s.fill = s.used
	for _, e := range old {
		if e.key != nil && e.key != deletedKey {
			s.insertClean(e)
		}
	}
}

func (s *Set) insertClean(e setEntry) {
	mask := len(s.table) - 1
	perturb := uint64(e.hash)
	i := int(uint64(e.hash) & uint64(mask))
	for {
		n := 0
		if i+setProbes <= mask {
			n = setProbes
		}
		for j := i; j <= i+n; j++ {
			if s.table[j].key == nil {
				s.table[j] = e
				return
			}
		}
		perturb >>= perturbShift
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// Discard removes k; false when it was not there.
func (s *Set) Discard(k any) bool { return s.discard(k, HashRaw(k)) }

func (s *Set) discard(k any, h int64) bool {
	i := s.lookup(k, h)
	if i < 0 {
		return false
	}
	s.table[i] = setEntry{hash: -1, key: deletedKey}
	s.used--
	return true
}

// Pop removes and gives an element, nil when there is none. Like CPython it
// goes on where the last Pop ended.
func (s *Set) Pop() any {
	if s.used == 0 {
		return nil
	}
	i := s.finger & (len(s.table) - 1)
	for s.table[i].key == nil || s.table[i].key == deletedKey {
		i++
		if i == len(s.table) {
			i = 0
		}
	}
	k := s.table[i].key
	s.table[i] = setEntry{hash: -1, key: deletedKey}
	s.used--
	s.finger = i + 1
	return k
}

// Clear removes everything.
func (s *Set) Clear() { s.table, s.fill, s.used = nil, 0, 0 }

// At gives the first element at or after slot i and the slot after it; k is
// nil at the end.
func (s *Set) At(i int) (k any, next int) {
	for ; i < len(s.table); i++ {
		if k := s.table[i].key; k != nil && k != deletedKey {
			return k, i + 1
		}
	}
	return nil, i
}

// Each calls f for the elements until it returns false.
func (s *Set) Each(f func(k any) bool) {
	for i := range s.table {
		if k := s.table[i].key; k != nil && k != deletedKey {
			if !f(k) {
				return
			}
		}
	}
}

// Items lists the elements in the set's order.
func (s *Set) Items() []any {
	out := make([]any, 0, s.used)
	s.Each(func(k any) bool { out = append(out, k); return true })
	return out
}

// Merge adds all of o: an empty set takes o's table as CPython does, so that
// the order agrees.
func (s *Set) Merge(o *Set) {
	if o.used == 0 || o == s {
		return
	}
	if (s.fill+o.used)*5 >= (max(len(s.table), setMinSize)-1)*3 {
		s.resize((s.used + o.used) * 2)
	}
	if s.table == nil {
		s.table = make([]setEntry, setMinSize)
	}
	if s.fill == 0 && len(s.table) == len(o.table) && o.fill == o.used {
		copy(s.table, o.table)
		s.fill, s.used = o.fill, o.used
		return
	}
	if s.fill == 0 {
		for _, e := range o.table {
			if e.key != nil && e.key != deletedKey {
				s.insertClean(e)
			}
		}
		s.fill, s.used = o.used, o.used
		return
	}
	for i := 0; i < len(o.table); i++ { // a script's __eq__ may change o
		if e := o.table[i]; e.key != nil && e.key != deletedKey {
			s.add(e.key, e.hash)
		}
	}
}

// FrozenFrom makes a frozenset of items whose elements it keeps.
func FrozenFrom(items []any) *Set {
	s := &Set{Frozen: true}
	for _, k := range items {
		s.Add(k)
	}
	return s
}

// SetOfConstants makes the set that a display of three or more constants
// gives. CPython folds them into a frozenset, makes another one of that when it
// stores its constants, and merges it into an empty set: that decides the order.
func SetOfConstants(items []any) *Set {
	return FrozenConstant(items).Copy(false)
}

// FrozenConstant makes the frozenset that CPython stores for a set of constants.
func FrozenConstant(items []any) *Set { return FrozenFrom(FrozenFrom(items).Items()) }

// Copy is a shallow copy as a plain set, or frozenset when frozen is true.
func (s *Set) Copy(frozen bool) *Set {
	c := &Set{Frozen: frozen}
	c.Merge(s)
	return c
}
