package object

// makeDict is dict(mapping or pairs, **entries).
func makeDict(cls *Type, args []any, kwnames []string) any {
	d := &Dict{ext: extOf(cls, DictType)}
	dictInit(d, "dict", args, kwnames)
	return d
}

// dictInit is dict.__init__ and dict.update; name is the one in its complaint.
func dictInit(d *Dict, name string, args []any, kwnames []string) {
	n := len(args) - len(kwnames)
	positional(name, name, args[:n], nil, 0, 1)
	if n == 1 {
		d.updateFrom(args[0])
	}
	for i, k := range kwnames {
		d.SetStr(k, args[n+i])
	}
}

// updateFrom is d.update(v).
func (d *Dict) updateFrom(v any) {
	if o, ok := v.(*Dict); ok && o.ext == nil && d.live == 0 && d.ext == nil && d.cells == nil {
		*d = *o.Copy()
	} else {
		dictUpdate(d, v)
	}
}

// getItem is d[key] with __missing__ of a script class.
func (d *Dict) getItem(key any) any {
	if v := d.Get(key); v != nil {
		return v
	}
	if d.ext != nil {
		if v, ok := CallSpecial(d, "__missing__", key); ok {
			return v
		}
	}
	panic(NewArgs(KeyError, key))
}

// dictFromKeys is cls.fromkeys(iterable, value).
func dictFromKeys(cls *Type, iterable, value any) any {
	made := Call(cls)
	d, ok := made.(*Dict)
	if !ok || d.ext != nil && overrides(d.ext.cls, DictType, "__setitem__") {
		Each(iterable, func(k any) bool { SetItem(made, k, value); return true })
		return made
	}
	switch o := iterable.(type) {
	case *Dict:
		if o.ext == nil && o != d {
			d.Reserve(o.live)
			for i := 0; i < len(o.entries); i++ {
				if e := o.entries[i]; e.key != nil {
					d.set(e.hash, e.key, value)
				}
			}
			return made
		}
	case *Set:
		if o.ext == nil {
			d.Reserve(o.used)
			for i := 0; i < len(o.table); i++ {
				if e := o.table[i]; e.key != nil && e.key != deletedKey {
					d.set(uint64(e.hash), e.key, value)
				}
			}
			return made
		}
	}
	Each(iterable, func(k any) bool { d.Set(k, value); return true })
	return made
}

// Pop removes key and gives its value, nil when there is none.
func (d *Dict) Pop(key any) any {
	if d.live == 0 { // CPython does not hash the key then
		return nil
	}
	if d.cells == nil {
		h := keyHash(key)
		i := d.find(h, key)
		if i < 0 {
			return nil
		}
		v := d.entries[i].val
		d.del(i)
		return v
	}
	v := d.Get(key)
	if v != nil {
		d.Del(key)
	}
	return v
}

// SetDefault gives the value of key, after setting it to v when absent.
func (d *Dict) SetDefault(key, v any) any {
	if d.cells == nil {
		h := keyHash(key)
		if i := d.find(h, key); i >= 0 {
			return d.entries[i].val
		}
		d.add(h, key, v)
		return v
	}
	if old := d.Get(key); old != nil {
		return old
	}
	d.Set(key, v)
	return v
}

func init() {
	DictType.Make = makeDict
	DictType.Doc = "A mapping of hashable keys to values that keeps the order of insertion.\n\nMade from another mapping, from an iterable of pairs, and from keyword arguments."
	self := func(a []any) *Dict { return a[0].(*Dict) }
	iterOf := func(v any, part dictPart) any { return &NativeIter{It: newDictIter(v.(*Dict), part)} }
	DictType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			dictInit(self(a), "dict", args, names)
			return nil
		}, "Add the given entries."},
		{"clear", "", func(a []any) any { self(a).Clear(); return nil }, "Remove all entries."},
		{"copy", "", func(a []any) any { return self(a).Copy() }, "Return a shallow copy."},
		{"fromkeys", "@iterable, value=None, /", func(a []any) any { return dictFromKeys(a[0].(*Type), a[1], a[2]) },
			"Make a dict whose keys are the items of iterable, all with the same value."},
		{"get", "key, default=None, /", func(a []any) any {
			if v := self(a).Get(a[1]); v != nil {
				return v
			}
			return a[2]
		}, "Return the value of key, or default when there is none."},
		{"items", "", func(a []any) any { return &DictView{self(a), dictItems} }, "Return a view of the pairs of key and value."},
		{"keys", "", func(a []any) any { return &DictView{self(a), dictKeys} }, "Return a view of the keys."},
		{"values", "", func(a []any) any { return &DictView{self(a), dictValues} }, "Return a view of the values."},
		{"pop", "key, default?, /", func(a []any) any {
			if v := self(a).Pop(a[1]); v != nil {
				return v
			}
			if a[2] == nil {
				panic(NewArgs(KeyError, a[1]))
			}
			return a[2]
		}, "Remove key and return its value, or default when there is none.\n\nWithout a default an absent key is a KeyError."},
		{"popitem", "", func(a []any) any {
			k, v := self(a).popLast()
			if k == nil {
				panic(New(KeyError, "popitem(): dictionary is empty"))
			}
			return NewTuple(k, v)
		}, "Remove and return the pair that was inserted last.\n\nRaises KeyError if the dict is empty."},
		{"setdefault", "key, default=None, /", func(a []any) any { return self(a).SetDefault(a[1], a[2]) },
			"Return the value of key, after setting it to default when there is none."},
		{"update", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			dictInit(self(a), "update", args, names)
			return nil
		}, "Add the entries of a mapping, of an iterable of pairs, and the keyword arguments."},
		{"__len__", "", func(a []any) any { return Int(self(a).live) }, "Return len(self)."},
		{"__getitem__", "key, /", func(a []any) any { return self(a).getItem(a[1]) }, "Return self[key]."},
		{"__setitem__", "key, value, /", func(a []any) any { self(a).Set(a[1], a[2]); return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any {
			if !self(a).Del(a[1]) {
				panic(NewArgs(KeyError, a[1]))
			}
			return nil
		}, "Delete self[key]."},
		{"__contains__", "key, /", func(a []any) any { return Bool(self(a).Get(a[1]) != nil) }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return iterOf(a[0], dictKeys) }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any { return newDictRevIter(self(a), dictKeys) }, "Return a reverse iterator over the keys."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
		{"__sizeof__", "", func(a []any) any { return Int(64 + 40*cap(self(a).entries) + 8*len(self(a).index)) }, "Return the size of the dict in memory, in bytes."},
		classGetItemRow,
	})
	DictType.AddMethods(binaryRows(func(op BinOp, a, b any) any {
		x, ok := a.(*Dict)
		y, ok2 := b.(*Dict)
		if !ok || !ok2 {
			return NotImplemented
		}
		return dictUnion(x, y)
	}, OpOr))
	DictType.AddMethods(inPlaceRows(OpOr))
	DictType.AddMethods(compareRows(containerCompare))
	newEmpty(DictType)
	noHash(DictType)
}
