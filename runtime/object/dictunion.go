package object

// dictUnion is x | y.
func dictUnion(x, y *Dict) *Dict {
	d := x.Copy()
	dictUpdate(d, y)
	return d
}

// dictUpdate is d.update(v): v is a mapping, which has keys(), or an iterable
// of pairs.
func dictUpdate(d *Dict, v any) {
	if o, ok := v.(*Dict); ok && (o.ext == nil || !overrides(o.ext.cls, DictType, "__iter__")) {
		dictMerge(d, o)
		return
	}
	if keys := FindAttr(v, "keys"); keys != nil {
		names := Call(keys)
		if !IsIterable(names) {
			panic(Newf(TypeError, "%s.keys() returned a non-iterable (type %s)", TypeName(v), TypeName(names)))
		}
		Each(names, func(k any) bool { d.Set(k, GetItem(v, k)); return true })
		return
	}
	i := 0
	Each(v, func(pair any) bool {
		a, b := dictPair(pair, i)
		d.Set(a, b)
		i++
		return true
	})
}

// overrides reports whether a script class between cls and native has its own
// method of that name.
func overrides(cls, native *Type, name string) bool {
	_, owner := cls.LookupOwner(name)
	return owner != native
}

func dictMerge(d, o *Dict) {
	if d == o || o.live == 0 {
		return
	}
	if d.live == 0 {
		d.Reserve(o.live)
	}
	n, last := o.live, o.End()
	d.Update(o)
	if o.live != n || o.End() != last {
		panic(New(RuntimeError, "dict mutated during update"))
	}
}

// dictPair splits element i of a sequence of pairs.
func dictPair(pair any, i int) (k, v any) {
	var items []any
	switch p := pair.(type) {
	case *Tuple:
		items = p.Items
	case *List:
		items = p.Items
	default:
		if !IsIterable(pair) {
			panic(Newf(TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i))
		}
		items = ToSlice(pair)
	}
	if len(items) != 2 {
		panic(Newf(ValueError, "dictionary update sequence element #%d has length %d; 2 is required", i, len(items)))
	}
	return items[0], items[1]
}

func dictEqual(x, y *Dict) bool {
	if x.live != y.live {
		return false
	}
	if x.cells != nil || y.cells != nil {
		for k, v, i := x.At(0); k != nil; k, v, i = x.At(i) {
			w := y.Get(k)
			if w == nil || !eqItem(v, w) {
				return false
			}
		}
		return true
	}
	for i := x.head; i < len(x.entries); i++ { // comparing may change both
		e := x.entries[i]
		if e.key == nil {
			continue
		}
		j := y.find(e.hash, e.key)
		if j < 0 || !eqItem(e.val, y.entries[j].val) {
			return false
		}
	}
	return true
}
