package object

import (
	"hash/maphash"
)

// Dict is the language's dict: insertion-ordered, keys hashed and compared as
// Python does. A dict that serves as a module's namespace keeps its values in
// cells (see Namespace), which compiled code holds directly.
//
// Entries stand in order of insertion; a deleted one leaves a gap. When the
// room for entries is used up they are moved together, at the very moments
// CPython does it, because a script that changes a dict while it iterates over
// it sees positions.
type Dict struct {
	index   []uint64 // hash tag and position+1 of an entry, by open addressing; nil while the table is small
	entries []dictEntry
	live    int
	head    int // entries before it are all deleted
	room    int // entries that may be added before the table is made anew
	cells   map[string]*Cell
	ext     *Instance
}

type dictEntry struct {
	hash uint64
	key  any // nil: deleted
	val  any
}

const (
	dictMinSize = 8
	dictScan    = 16 // a table of up to so many slots has no index: entries are searched in a row
	tagMask     = 0xFFFFFFFF00000000
)

// dictRoom is how many entries a table of size slots takes.
func dictRoom(size int) int { return size * 2 / 3 }

// dictSize is the table's size for n slots at least.
func dictSize(n int) int {
	size := dictMinSize
	for size < n {
		size <<= 1
	}
	return size
}

var hashSeed = maphash.MakeSeed()

func strHash(s string) uint64 {
	if s == "" { // the one str whose hash is known beforehand
		return 0
	}
	return maphash.String(hashSeed, s)
}

func keyHash(k any) uint64 {
	if i, ok := k.(int); ok {
		return uint64(hashInt(i))
	}
	return uint64(HashRaw(k))
}

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{} }

func (d *Dict) Class() *Type {
	if d.ext != nil {
		return d.ext.cls
	}
	return DictType
}
func (d *Dict) Inst() *Instance { return d.ext }

// Len is the number of entries.
func (d *Dict) Len() int { return d.live }

// sameKey is EqKey with the common cases first.
func sameKey(a, b any) bool {
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return x == y
		}
	case int:
		if y, ok := b.(int); ok {
			return x == y
		}
	}
	return EqKey(a, b)
}

// tag is the part of a hash that the index keeps, to pass over other keys
// without reading their entries.
func tag(h uint64) uint64 { return (h ^ h<<32) & tagMask }

// Get gives the value, or nil when the key is absent.
func (d *Dict) Get(k any) any {
	if s, ok := k.(string); ok {
		return d.GetStr(s)
	}
	h := keyHash(k)
	if d.live == 0 {
		return nil
	}
	if i := d.find(h, k); i >= 0 {
		return d.valueAt(&d.entries[i])
	}
	return nil
}

// GetStr is Get for a str key.
func (d *Dict) GetStr(k string) any {
	if d.cells != nil {
		if c := d.cells[k]; c != nil {
			return c.V
		}
		return nil
	}
	if d.live == 0 {
		return nil
	}
	if i := d.findStr(strHash(k), k); i >= 0 {
		return d.entries[i].val
	}
	return nil
}

// Set sets the value; a new key goes to the end.
func (d *Dict) Set(k, v any) {
	if d.cells != nil {
		if s, ok := Core(k).(string); ok {
			d.SetStr(s, v)
			return
		}
	}
	d.set(keyHash(k), k, v)
}

// SetStr is Set for a str key.
func (d *Dict) SetStr(k string, v any) {
	if d.cells != nil {
		d.GlobalCell(k).SetGlobal(v)
		return
	}
	d.set(strHash(k), k, v)
}

func (d *Dict) set(h uint64, k, v any) {
	if i := d.find(h, k); i >= 0 {
		d.entries[i].val = v
		return
	}
	d.add(h, k, v)
}

// Reserve makes room for n entries in an empty dict, so that as many can be
// added without growing on the way.
func (d *Dict) Reserve(n int) {
	if d.live == 0 {
		d.Grow(n)
	}
}

// Grow makes room for n more entries.
func (d *Dict) Grow(n int) {
	if n > d.room {
		d.resize(dictSize(((d.live+n)*3 + 1) / 2))
	}
}

// Del removes the key; false when it was absent.
func (d *Dict) Del(k any) bool {
	if d.cells != nil {
		if s, ok := Core(k).(string); ok {
			return d.DelStr(s)
		}
	}
	h := keyHash(k)
	return d.del(d.find(h, k))
}

// DelStr is Del for a str key.
func (d *Dict) DelStr(k string) bool {
	if d.cells != nil {
		if c := d.cells[k]; c != nil && c.V != nil {
			c.V = nil
		}
	}
	return d.del(d.findStr(strHash(k), k))
}

// del empties the entry at i. The index keeps pointing at it: a gap counts as
// used until the table is made anew.
func (d *Dict) del(i int) bool {
	if i < 0 {
		return false
	}
	d.entries[i].key, d.entries[i].val = nil, nil
	d.live--
	for d.head < len(d.entries) && d.entries[d.head].key == nil {
		d.head++
	}
	return true
}

// popLast removes the last entry; k is nil when there is none.
func (d *Dict) popLast() (k, v any) {
	for i := len(d.entries) - 1; i >= d.head; i-- {
		if e := &d.entries[i]; e.key != nil {
			k, v = e.key, d.valueAt(e)
			if s, ok := k.(string); ok && d.cells != nil {
				d.cells[s].V = nil
			}
			d.unplace(e.hash, i+1)
			*e = dictEntry{}
			d.entries = d.entries[:i]
			d.head = min(d.head, i)
			d.live--
			return k, v
		}
	}
	return nil, nil
}

// Clear removes everything.
func (d *Dict) Clear() {
	if d.cells != nil {
		for _, c := range d.cells {
			c.V = nil
		}
	}
	clear(d.entries)
	d.entries, d.index, d.live, d.head, d.room = nil, nil, 0, 0, 0
}

// valueAt reads an entry's value, through its cell in a namespace.
func (d *Dict) valueAt(e *dictEntry) any {
	if d.cells != nil {
		if s, ok := e.key.(string); ok {
			return d.cells[s].V
		}
	}
	return e.val
}

// Each calls f for the entries in order until it returns false. The dict must
// not change meanwhile; scripts iterate by an iterator that notices.
func (d *Dict) Each(f func(k, v any) bool) {
	for i := d.head; i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key != nil {
			if !f(e.key, d.valueAt(e)) {
				return
			}
		}
	}
}

// At gives the first entry at or after position i, and the position after it;
// k is nil at the end. It is the step of an iterator.
func (d *Dict) At(i int) (k, v any, next int) {
	for i = max(i, d.head); i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key != nil {
			return e.key, d.valueAt(e), i + 1
		}
	}
	return nil, nil, i
}

// Before is At backwards: the last entry before position i. Begin with End().
func (d *Dict) Before(i int) (k, v any, prev int) {
	for i = min(i, len(d.entries)) - 1; i >= d.head; i-- {
		if e := &d.entries[i]; e.key != nil {
			return e.key, d.valueAt(e), i
		}
	}
	return nil, nil, 0
}

// End is the position behind the last entry.
func (d *Dict) End() int { return len(d.entries) }

// HasOnlyStrings reports that all keys are strs.
func (d *Dict) HasOnlyStrings() bool {
	only := true
	d.Each(func(k, _ any) bool {
		_, only = k.(string)
		return only
	})
	return only
}

// Keys lists the keys in order.
func (d *Dict) Keys() []any {
	out := make([]any, 0, d.live)
	d.Each(func(k, _ any) bool { out = append(out, k); return true })
	return out
}

// Copy is a shallow copy, an exact plain dict. A dict with few gaps is copied
// gaps and all.
func (d *Dict) Copy() *Dict {
	c := &Dict{}
	if d.cells == nil && d.live >= len(d.entries)*2/3 {
		if d.live == 0 {
			return c
		}
		c.entries = append(make([]dictEntry, 0, len(d.entries)+d.room), d.entries...)
		if d.index != nil {
			c.index = append([]uint64(nil), d.index...)
		}
		c.live, c.head, c.room = d.live, d.head, d.room
		return c
	}
	c.Reserve(d.live)
	d.Each(func(k, v any) bool { c.Set(k, v); return true })
	return c
}

// Update copies every entry of o.
func (d *Dict) Update(o *Dict) {
	if d == o {
		return
	}
	for i := o.head; i < len(o.entries); i++ {
		e := o.entries[i]
		if e.key == nil {
			continue
		}
		v := o.valueAt(&e)
		if s, ok := e.key.(string); ok && d.cells != nil {
			d.SetStr(s, v)
			continue
		}
		d.set(e.hash, e.key, v)
	}
}
