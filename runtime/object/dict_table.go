package object

// The table under a Dict: how keys are found and where entries are put.

// find gives the entry's position or -1. A script's __eq__ may change the dict
// while it is asked: then the search begins again.
func (d *Dict) find(h uint64, k any) int {
	switch x := k.(type) {
	case string:
		return d.findStr(h, x)
	case int:
		return d.findInt(h, x)
	}
	return d.findAny(h, k)
}

func (d *Dict) findAny(h uint64, k any) int {
again:
	if d.index == nil {
		for i := d.head; i < len(d.entries); i++ {
			if e := &d.entries[i]; e.hash == h && e.key != nil {
				key := e.key
				if sameKey(key, k) {
					if d.holds(i, key) {
						return i
					}
					goto again
				}
				if !d.holds(i, key) {
					goto again
				}
			}
		}
		return -1
	}
	index, mask, t := d.index, uint64(len(d.index)-1), tag(h)
	for i, perturb := h&mask, h; ; {
		p := index[i]
		if p == 0 {
			return -1
		}
		if p&tagMask == t {
			at := int(uint32(p)) - 1
			if at < len(d.entries) && d.entries[at].hash == h && d.entries[at].key != nil {
				key := d.entries[at].key
				same := sameKey(key, k)
				if len(d.index) != len(index) || &d.index[0] != &index[0] || !d.holds(at, key) {
					goto again
				}
				if same {
					return at
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// holds reports whether the entry at i still has this very key.
func (d *Dict) holds(i int, key any) bool {
	return i < len(d.entries) && d.entries[i].key != nil && sameBox(d.entries[i].key, key)
}

// unsureKey is what sureStr and sureInt give where a key of another type has the
// same hash: it may have to be asked.
const unsureKey = -2

func (d *Dict) findStr(h uint64, k string) int {
	if i := d.sureStr(h, k); i != unsureKey {
		return i
	}
	return d.findAny(h, k)
}

func (d *Dict) sureStr(h uint64, k string) int {
	if d.index == nil {
		for i := d.head; i < len(d.entries); i++ {
			if e := &d.entries[i]; e.hash == h {
				if s, ok := e.key.(string); ok {
					if s == k {
						return i
					}
				} else if e.key != nil {
					return unsureKey
				}
			}
		}
		return -1
	}
	index, mask, t := d.index, uint64(len(d.index)-1), tag(h)
	for i, perturb := h&mask, h; ; {
		p := index[i]
		if p == 0 {
			return -1
		}
		if p&tagMask == t {
			if at := int(uint32(p)) - 1; at < len(d.entries) && d.entries[at].hash == h {
				if s, ok := d.entries[at].key.(string); ok {
					if s == k {
						return at
					}
				} else if d.entries[at].key != nil {
					return unsureKey
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

func (d *Dict) findInt(h uint64, k int) int {
	if i := d.sureInt(h, k); i != unsureKey {
		return i
	}
	return d.findAny(h, k)
}

func (d *Dict) sureInt(h uint64, k int) int {
	if d.index == nil {
		for i := d.head; i < len(d.entries); i++ {
			if e := &d.entries[i]; e.hash == h {
				if s, ok := e.key.(int); ok {
					if s == k {
						return i
					}
				} else if e.key != nil {
					return unsureKey
				}
			}
		}
		return -1
	}
	index, mask, t := d.index, uint64(len(d.index)-1), tag(h)
	for i, perturb := h&mask, h; ; {
		p := index[i]
		if p == 0 {
			return -1
		}
		if p&tagMask == t {
			if at := int(uint32(p)) - 1; at < len(d.entries) && d.entries[at].hash == h {
				if s, ok := d.entries[at].key.(int); ok {
					if s == k {
						return at
					}
				} else if d.entries[at].key != nil {
					return unsureKey
				}
			}
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

// add appends an entry whose key is known to be absent.
func (d *Dict) add(h uint64, k, v any) {
	if d.room == 0 {
		d.resize(dictSize(d.live * 3))
	}
	d.room--
	d.entries = append(d.entries, dictEntry{h, k, v})
	d.live++
	if d.index != nil {
		d.place(h, len(d.entries))
	}
}

func (d *Dict) place(h uint64, p int) {
	mask := uint64(len(d.index) - 1)
	i, perturb := h&mask, h
	for d.index[i] != 0 {
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
	d.index[i] = tag(h) | uint64(p)
}

// resize makes a table of size slots and moves the entries together in it.
func (d *Dict) resize(size int) {
	n := dictRoom(size)
	entries := make([]dictEntry, 0, n)
	if d.live == len(d.entries) {
		entries = append(entries, d.entries...)
	} else {
		for i := d.head; i < len(d.entries); i++ {
			if d.entries[i].key != nil {
				entries = append(entries, d.entries[i])
			}
		}
	}
	d.entries, d.head, d.room, d.index = entries, 0, n-len(entries), nil
	if size > dictScan {
		d.index = make([]uint64, size)
		for i := range entries {
			d.place(entries[i].hash, i+1)
		}
	}
}

// unplace makes the index slot of an entry point nowhere, since the entry's
// position will be used again; it stays taken, which room accounts for.
func (d *Dict) unplace(h uint64, p int) {
	if d.index == nil {
		return
	}
	mask, want := uint64(len(d.index)-1), tag(h)|uint64(p)
	for i, perturb := h&mask, h; d.index[i] != 0; {
		if d.index[i] == want {
			d.index[i] = nowhere
			return
		}
		perturb >>= perturbShift
		i = (i*5 + perturb + 1) & mask
	}
}

const nowhere = 1<<32 - 1 // beyond every position
