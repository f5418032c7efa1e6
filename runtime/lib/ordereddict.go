package lib

import "inloop/runtime/object"

// collections.OrderedDict: a dict whose order counts when two are compared,
// and can be changed.

// redefines reports whether a script class below t has its own method name.
func redefines(v any, t *object.Type, name string) bool {
	cls := object.TypeOf(v)
	if cls == t {
		return false
	}
	_, owner := cls.LookupOwner(name)
	return owner != nil && owner.Heap
}

// updateMapping is MutableMapping.update: it sets items one by one by the
// class's __setitem__.
func updateMapping(d any, name string, args []any, kwnames []string) {
	n := len(args) - len(kwnames)
	if n > 1 {
		panic(object.Newf(object.TypeError, "%s() takes at most 1 positional argument (%d given)", name, n))
	}
	if plain, ok := d.(*object.Dict); ok && !redefines(d, object.OrderedDictType, "__setitem__") {
		if n == 1 && args[0] != d {
			fromMapping(args[0], func(k, v any) { plain.Set(k, v) })
		}
		for i, k := range kwnames {
			plain.SetStr(k, args[n+i])
		}
		return
	}
	if n == 1 {
		fromMapping(args[0], func(k, v any) { object.SetItem(d, k, v) })
	}
	for i, k := range kwnames {
		object.SetItem(d, k, args[n+i])
	}
}

// fromMapping calls set for the entries of a mapping or of an iterable of
// pairs.
func fromMapping(src any, set func(k, v any)) {
	if o, ok := src.(*object.Dict); ok && !redefines(src, object.DictType, "keys") && !redefines(src, object.DictType, "__getitem__") {
		for k, v, i := o.At(0); k != nil; k, v, i = o.At(i) {
			set(k, v)
		}
		return
	}
	if keys := object.FindAttr(src, "keys"); keys != nil {
		object.Each(object.Call(keys), func(k any) bool { set(k, object.GetItem(src, k)); return true })
		return
	}
	object.Each(src, func(pair any) bool {
		items := object.ToSlice(pair)
		switch {
		case len(items) < 2:
			panic(object.Newf(object.ValueError, "need more than %d value%s to unpack", len(items), map[bool]string{true: "", false: "s"}[len(items) == 1]))
		case len(items) > 2:
			panic(object.New(object.ValueError, "too many values to unpack (expected 2)"))
		}
		set(items[0], items[1])
		return true
	})
}

func copyOrdered(d *object.Dict) *object.Dict {
	if d.Class() == object.OrderedDictType {
		c := object.NewDictOf(object.OrderedDictType)
		c.Update(d)
		return c
	}
	c, ok := object.Call(d.Class()).(*object.Dict)
	if !ok {
		panic(object.New(object.TypeError, "copy of an OrderedDict is no dict"))
	}
	if i := d.Inst(); len(i.AttrNames()) > 0 {
		c.Inst().SetAttrDict(i.AttrDict().Copy())
	}
	d.Each(func(k, _ any) bool { object.SetItem(c, k, object.GetItem(d, k)); return true })
	return c
}

func sameOrder(x, y *object.Dict) bool {
	i, j := 0, 0
	for {
		var k, l any
		k, _, i = x.At(i)
		l, _, j = y.At(j)
		if k == nil || l == nil {
			return k == l
		}
		n, m := x.Len(), y.Len()
		same := object.EqKey(k, l)
		if x.Len() != n || y.Len() != m {
			panic(object.New(object.RuntimeError, "OrderedDict mutated during iteration"))
		}
		if !same {
			return false
		}
	}
}

func completeOrderedDict() {
	t := object.OrderedDictType
	t.LeanMethods = true
	t.HasDict = true
	t.Spoken = "collections.OrderedDict"
	t.Doc = "Dictionary that remembers insertion order"
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		d := object.NewDictOf(cls)
		updateMapping(d, "OrderedDict", args, kwnames)
		return d
	}
	self := func(a []any) *object.Dict { return a[0].(*object.Dict) }
	update := func(name string) object.Func {
		return func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			updateMapping(a[0], name, args, names)
			return nil
		}
	}
	t.AddMethods([]object.Method{
		emptyNew(t),
		{"__init__", "*args, **kwargs", update("OrderedDict"), "Initialize self."},
		{"update", "*args, **kwargs", update("update"), "Add the entries of a mapping, of an iterable of pairs, and the keyword arguments."},
		{"copy", "", func(a []any) any { return copyOrdered(self(a)) }, "A shallow copy of ordered dict."},
		{"fromkeys", "@iterable, value=None", func(a []any) any {
			d := object.Call(a[0])
			object.Each(a[1], func(k any) bool { object.SetItem(d, k, a[2]); return true })
			return d
		}, "Create a new ordered dictionary with keys from iterable and values set to value."},
		{"popitem", "last=True", func(a []any) any {
			d := self(a)
			k, v := d.PopEnd(!object.Truth(a[1]))
			if k == nil {
				panic(object.New(object.KeyError, "dictionary is empty"))
			}
			return object.NewTuple(k, v)
		}, "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false."},
		{"pop", "key, default=?", func(a []any) any {
			d := self(a)
			if v := d.Pop(a[1]); v != nil {
				return v
			}
			if a[2] == nil {
				panic(object.NewArgs(object.KeyError, a[1]))
			}
			return a[2]
		}, "Remove specified key and return the corresponding value, or default when there is none."},
		{"setdefault", "key, default=None", func(a []any) any {
			d := self(a)
			if v := d.Get(a[1]); v != nil {
				if redefines(d, t, "__getitem__") {
					return object.GetItem(d, a[1])
				}
				return v
			}
			object.SetItem(d, a[1], a[2])
			return a[2]
		}, "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."},
		{"move_to_end", "key, last=True", func(a []any) any {
			if !self(a).MoveToEnd(a[1], !object.Truth(a[2])) {
				panic(object.NewArgs(object.KeyError, a[1]))
			}
			return nil
		}, "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist."},
		{"__repr__", "", func(a []any) any {
			d := self(a)
			name := d.Class().Name
			if d.Len() == 0 {
				return name + "()"
			}
			if !object.EnterRepr(d) {
				return "..."
			}
			defer object.LeaveRepr(d)
			plain := object.NewDict()
			if redefines(d, t, "items") {
				object.Each(object.CallMethod(d, "items"), func(p any) bool {
					if kv, ok := object.AsTuple(p); ok && len(kv.Items) == 2 {
						plain.Set(kv.Items[0], kv.Items[1])
					}
					return true
				})
			} else {
				plain.Update(d)
			}
			return name + "(" + object.Repr(plain) + ")"
		}, "Return repr(self)."},
		{"__or__", "value, /", func(a []any) any {
			o, ok := a[1].(*object.Dict)
			d, ok2 := a[0].(*object.Dict)
			if !ok || !ok2 {
				return object.NotImplemented
			}
			c, _ := object.Call(d.Class(), d).(*object.Dict)
			c.Update(o)
			return c
		}, "Return self|value."},
		{"__ror__", "value, /", func(a []any) any {
			o, ok := a[1].(*object.Dict)
			if !ok {
				return object.NotImplemented
			}
			c, _ := object.Call(self(a).Class(), o).(*object.Dict)
			c.Update(self(a))
			return c
		}, "Return value|self."},
		{"__ior__", "value, /", func(a []any) any {
			updateMapping(a[0], "update", []any{a[1]}, nil)
			return a[0]
		}, "Return self|=value."},
		{"__reduce__", "", func(a []any) any {
			d := self(a)
			state, _ := object.CallSpecial(d, "__getstate__")
			return object.NewTuple(d.Class(), object.NewTuple(), state, object.None, object.IterObject(object.CallMethod(d, "items")))
		}, "Return state information for pickling"},
		{"__sizeof__", "", func(a []any) any {
			return object.Add(object.Call(object.GetAttr(object.DictType, "__sizeof__"), a[0]), object.Int(72+56*self(a).Len()))
		}, "Return the size of the dict in memory, in bytes."},
		classGetItem,
	})
	t.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		x := a.(*object.Dict)
		y, ok := b.(*object.Dict)
		if !ok || op != object.CmpEq && op != object.CmpNe {
			return object.NotImplemented
		}
		same := x.EqualTo(y)
		if same && y.Class().IsSubtype(t) {
			same = sameOrder(x, y)
		}
		return same == (op == object.CmpEq)
	}))
	t.Dict.SetStr("__hash__", object.None)
}
