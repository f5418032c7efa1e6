package object

// Small containers are made in one piece with the room for their items.

// newPair makes a tuple of two: enumerate, zip and items() make little else.
func newPair(a, b any) *Tuple {
	p := &struct {
		t     Tuple
		items [2]any
	}{items: [2]any{a, b}}
	p.t.Items = p.items[:]
	return &p.t
}

// Pair is (a, b).
func Pair(a, b any) any { return newPair(a, b) }

// TupleOf makes a tuple of a copy of the items.
func TupleOf(items []any) *Tuple {
	switch len(items) {
	case 0:
		return EmptyTuple
	case 1:
		p := &struct {
			t     Tuple
			items [1]any
		}{items: [1]any(items)}
		p.t.Items = p.items[:]
		return &p.t
	case 2:
		return newPair(items[0], items[1])
	case 3:
		return newTriple(items[0], items[1], items[2])
	}
	return &Tuple{Items: append([]any(nil), items...)}
}

// tuple3 is a tuple of three with its items.
type tuple3 struct {
	t     Tuple
	items [3]any
}

// newTriple makes a tuple of three.
func newTriple(a, b, c any) *Tuple {
	p := &tuple3{items: [3]any{a, b, c}}
	p.t.Items = p.items[:]
	return &p.t
}

// newListFor makes an empty list with room for n items.
func newListFor(n int) *List {
	switch {
	case n <= 3:
		p := &struct {
			l     List
			items [3]any
		}{}
		p.l.Items = p.items[:0]
		return &p.l
	case n <= 7:
		p := &struct {
			l     List
			items [7]any
		}{}
		p.l.Items = p.items[:0]
		return &p.l
	}
	return &List{Items: make([]any, 0, n)}
}

// ListOf makes a list of a copy of the items.
func ListOf(items []any) *List {
	if n := len(items); n > 0 && n <= 7 {
		l := newListFor(n)
		l.Items = append(l.Items, items...)
		return l
	}
	return &List{Items: append([]any(nil), items...)}
}

// NewDictFor makes an empty dict that is about to get n entries.
func NewDictFor(n int) *Dict {
	switch {
	case n == 0 || n > dictRoom(dictMinSize):
		d := NewDict()
		d.Reserve(n)
		return d
	case n <= 2:
		p := &struct {
			d       Dict
			entries [2]dictEntry
		}{}
		p.d.entries, p.d.room = p.entries[:0], dictRoom(dictMinSize)
		return &p.d
	}
	p := &struct {
		d       Dict
		entries [5]dictEntry
	}{}
	p.d.entries, p.d.room = p.entries[:0], dictRoom(dictMinSize)
	return &p.d
}

// SetName is SetStr under the name at k, which is never changed again: the key
// is not boxed.
func (d *Dict) SetName(k *string, v any) {
	if d.cells != nil {
		d.SetStr(*k, v)
		return
	}
	h := strHash(*k)
	if i := d.findStr(h, *k); i >= 0 {
		d.entries[i].val = v
		return
	}
	d.add(h, boxedAt(k), v)
}

// Key is a str that is the key of many dicts: boxed, and with its hash.
type Key struct {
	v    any
	hash uint64
}

// MakeKey makes the key of a text.
func MakeKey(s string) Key { return Key{s, strHash(s)} }

// Value is the str.
func (k *Key) Value() any { return k.v }

// Entry is a key with its value.
type Entry struct {
	*Key
	Of any
}

// DictOf makes a dict of entries; of those with the same key the last counts.
func DictOf(entries []Entry) *Dict {
	d := NewDictFor(len(entries))
	for _, e := range entries {
		d.set(e.hash, e.v, e.Of)
	}
	return d
}
