package lib

import "inloop/runtime/object"

// collections.defaultdict: a dict that makes the values it lacks. The factory
// is kept hidden beside the instance's attributes.

var defaultDictType = spokenType("collections", "defaultdict", object.DictType)

func factoryOf(d *object.Dict) any {
	if f := d.Inst().Hidden(); f != nil {
		return f
	}
	return object.None
}

func initDefaultDict(d *object.Dict, args []any, kwnames []string) {
	var factory any = object.None
	if len(args) > len(kwnames) {
		factory, args = args[0], args[1:]
		if factory != object.None && !object.IsCallable(factory) {
			panic(object.New(object.TypeError, "first argument must be callable or None"))
		}
	}
	d.Inst().SetHidden(factory)
	if n := len(args) - len(kwnames); n > 1 {
		panic(object.Newf(object.TypeError, "dict expected at most 1 argument, got %d", n))
	}
	d.UpdateFrom(args, kwnames)
}

func copyDefaultDict(d *object.Dict) *object.Dict {
	if d.Class() != defaultDictType {
		c, ok := object.Call(d.Class(), factoryOf(d), d).(*object.Dict)
		if !ok {
			panic(object.New(object.TypeError, "copy of a defaultdict is no dict"))
		}
		return c
	}
	c := object.NewDictOf(defaultDictType)
	c.Inst().SetHidden(factoryOf(d))
	c.Update(d)
	return c
}

func completeDefaultDict() {
	t := defaultDictType
	t.LeanMethods = true
	t.HasSlots = true
	t.Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only."
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		d := object.NewDictOf(cls)
		initDefaultDict(d, args, kwnames)
		return d
	}
	self := func(a []any) *object.Dict { return a[0].(*object.Dict) }
	t.AddMethods([]object.Method{
		emptyNew(t),
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			initDefaultDict(self(a), args, names)
			return nil
		}, "Set the factory and add the given entries."},
		{"__missing__", "key, /", func(a []any) any {
			f := factoryOf(self(a))
			if f == object.None {
				panic(object.NewArgs(object.KeyError, a[1]))
			}
			v := object.Call(f)
			object.SetItem(a[0], a[1], v)
			return v
		}, "Called by __getitem__ for missing key: makes, stores and returns a value."},
		{"copy", "", func(a []any) any { return copyDefaultDict(self(a)) }, "D.copy() -> a shallow copy of D."},
		{"__copy__", "", func(a []any) any { return copyDefaultDict(self(a)) }, "D.copy() -> a shallow copy of D."},
		{"__repr__", "", func(a []any) any {
			d := self(a)
			f := factoryOf(d)
			name := "..."
			if object.EnterRepr(f) {
				name = object.Repr(f)
				object.LeaveRepr(f)
			}
			plain := object.CallKw(object.DictType.Lookup("__repr__"), []any{d}, nil)
			return d.Class().Name + "(" + name + ", " + object.Str(plain) + ")"
		}, "Return repr(self)."},
		{"__or__", "value, /", func(a []any) any {
			o, ok := a[1].(*object.Dict)
			if !ok {
				return object.NotImplemented
			}
			c := copyDefaultDict(self(a))
			c.Update(o)
			return c
		}, "Return self|value."},
		{"__ror__", "value, /", func(a []any) any {
			o, ok := a[1].(*object.Dict)
			if !ok {
				return object.NotImplemented
			}
			c := object.NewDictOf(defaultDictType)
			c.Inst().SetHidden(factoryOf(self(a)))
			c.Update(o)
			c.Update(self(a))
			return c
		}, "Return value|self."},
		{"__reduce__", "", func(a []any) any {
			d := self(a)
			args := object.NewTuple()
			if f := factoryOf(d); f != object.None {
				args = object.NewTuple(f)
			}
			return object.NewTuple(d.Class(), args, object.None, object.None, object.IterObject(object.ItemsView(d)))
		}, "Return state information for pickling."},
		classGetItem,
	})
	t.AddGetset([]object.Getset{{Name: "default_factory", Doc: "Factory for default value called by __missing__().",
		Get: func(v any) any { return factoryOf(v.(*object.Dict)) },
		Set: func(v, x any) {
			if x == nil {
				x = object.None
			}
			v.(*object.Dict).Inst().SetHidden(x)
		}}})
}
