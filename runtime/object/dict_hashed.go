package object

// A dict whose user keeps the hashes of its keys: they are asked for once.

// KeyHash is the hash that the Hashed methods want.
func KeyHash(k any) uint64 { return keyHash(k) }

// GetHashed is Get with a hash that is known.
func (d *Dict) GetHashed(h uint64, k any) any {
	if i := d.find(h, k); i >= 0 {
		return d.valueAt(&d.entries[i])
	}
	return nil
}

// SetHashed is Set with a hash that is known.
func (d *Dict) SetHashed(h uint64, k, v any) { d.set(h, k, v) }

// DelHashed is Del with a hash that is known.
func (d *Dict) DelHashed(h uint64, k any) bool { return d.del(d.find(h, k)) }
