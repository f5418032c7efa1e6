package object

// Property is property(): a data descriptor of functions; absent ones are None.
type Property struct {
	Get, Set, Del any
	Doc           any
	Name          any  // what __set_name__ told it, or nil
	fromGetter    bool // Doc is the getter's
	ext           *Instance
}

// Class implements Object.
func (p *Property) Class() *Type {
	if p.ext != nil {
		return p.ext.cls
	}
	return PropertyType
}

// Inst implements HasInst.
func (p *Property) Inst() *Instance { return p.ext }

// DescrGet implements Binder.
func (p *Property) DescrGet(obj any, cls *Type) any {
	if obj == nil {
		return p
	}
	if p.Get == None {
		panic(p.lacks("getter", obj))
	}
	return Call(p.Get, obj)
}

// DescrSet implements Setter.
func (p *Property) DescrSet(obj, v any) {
	switch {
	case v == nil && p.Del == None:
		panic(p.lacks("deleter", obj))
	case v == nil:
		Call(p.Del, obj)
	case p.Set == None:
		panic(p.lacks("setter", obj))
	default:
		Call(p.Set, obj, v)
	}
}

func (p *Property) lacks(what string, obj any) *Exception {
	owner := StrRepr(TypeOf(obj).Qualname)
	if name := p.name(); name != nil {
		return Newf(AttributeError, "property %s of %s object has no %s", Repr(name), owner, what)
	}
	return Newf(AttributeError, "property of %s object has no %s", owner, what)
}

// name is __name__: the property's own, or its getter's; nil when there is none.
func (p *Property) name() any {
	if p.Name != nil {
		return p.Name
	}
	if p.Get != None {
		return FindAttr(p.Get, "__name__")
	}
	return nil
}

// init is __init__.
func (p *Property) init(get, set, del, doc any) {
	p.Get, p.Set, p.Del, p.Doc, p.fromGetter = get, set, del, doc, false
	if doc == None && get != None {
		if d := FindAttr(get, "__doc__"); d != nil && d != None {
			p.Doc, p.fromGetter = d, true
		}
	}
	if p.ext == nil {
		return
	}
	// In a subclass the text must stand before the class's own.
	e := Catch(func() { SetAttr(p, "__doc__", p.Doc) })
	if e != nil && (!e.IsA(AttributeError) || p.fromGetter) {
		panic(e)
	}
}

// with makes a copy of the property's class in which one function is another.
func (p *Property) with(get, set, del any) any {
	or := func(f, old any) any {
		if f == nil || f == None {
			return old
		}
		return f
	}
	doc := p.Doc
	if p.ext != nil || p.fromGetter {
		doc = None // the getter's, perhaps a new one
	}
	get, set, del = or(get, p.Get), or(set, p.Set), or(del, p.Del)
	if p.ext == nil {
		q := &Property{Name: p.Name}
		q.init(get, set, del, doc)
		return q
	}
	q := Call(p.ext.cls, get, set, del, doc)
	if n, ok := q.(*Property); ok {
		n.Name = p.Name
	}
	return q
}

func init() {
	t := PropertyType
	args := NewBuiltin("", "property", "fget=None, fset=None, fdel=None, doc=None", func(a []any) any { return &Tuple{Items: a} }, "")
	t.Make = func(cls *Type, vals []any, kwnames []string) any {
		p := &Property{Get: None, Set: None, Del: None, Doc: None}
		if cls != t {
			p.ext = NewInstance(cls)
			if cls.ownInit() {
				return p
			}
		}
		a := args.Call(vals, kwnames).(*Tuple).Items
		p.init(a[0], a[1], a[2], a[3])
		return p
	}
	newEmpty(t)
	self := func(a []any) *Property { return a[0].(*Property) }
	t.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			vals, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			f := args.Call(vals, names).(*Tuple).Items
			self(a).init(f[0], f[1], f[2], f[3])
			return nil
		}, "Initialize self.  See help(type(self)) for accurate signature."},
		{"getter", "fget, /", func(a []any) any { return self(a).with(a[1], nil, nil) }, "Descriptor to obtain a copy of the property with a different getter."},
		{"setter", "fset, /", func(a []any) any { return self(a).with(nil, a[1], nil) }, "Descriptor to obtain a copy of the property with a different setter."},
		{"deleter", "fdel, /", func(a []any) any { return self(a).with(nil, nil, a[1]) }, "Descriptor to obtain a copy of the property with a different deleter."},
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == None {
				return a[0]
			}
			return self(a).DescrGet(a[1], TypeOf(a[1]))
		}, "Return an attribute of instance, which is of type owner."},
		{"__set__", "instance, value, /", func(a []any) any { self(a).DescrSet(a[1], a[2]); return nil }, "Set an attribute of instance to value."},
		{"__delete__", "instance, /", func(a []any) any { self(a).DescrSet(a[1], nil); return nil }, "Delete an attribute of instance."},
		{"__set_name__", "*args", func(a []any) any {
			list := a[1].(*Tuple).Items
			if len(list) != 2 {
				panic(Newf(TypeError, "__set_name__() takes 2 positional arguments but %d were given", len(list)))
			}
			self(a).Name = list[1]
			return nil
		}, "Method to set name of a property."},
	})
	t.AddGetset([]Getset{
		{Name: "fget", Get: func(v any) any { return v.(*Property).Get }},
		{Name: "fset", Get: func(v any) any { return v.(*Property).Set }},
		{Name: "fdel", Get: func(v any) any { return v.(*Property).Del }},
		{Name: "__doc__", Get: func(v any) any { return v.(*Property).Doc }, Set: func(v, x any) {
			if x == nil {
				x = None
			}
			v.(*Property).Doc = x
		}},
		{Name: "__name__", Get: func(v any) any {
			if n := v.(*Property).name(); n != nil {
				return n
			}
			panic(New(AttributeError, "'property' object has no attribute '__name__'"))
		}, Set: func(v, x any) { v.(*Property).Name = x }},
		{Name: "__isabstractmethod__", Get: func(v any) any {
			p := v.(*Property)
			for _, f := range []any{p.Get, p.Set, p.Del} {
				if f != None && isAbstract(f) {
					return true
				}
			}
			return false
		}},
	})
}
