package object

import (
	"fmt"
)

// The types of descriptors, methods, modules and super.

func init() {
	wrapper := func(t *Type, mk func(cls *Type, f any) any, fn func(any) any) {
		t.Make = func(cls *Type, args []any, kwnames []string) any {
			if len(args) != 1 || len(kwnames) > 0 {
				panic(Newf(TypeError, "%s expected 1 argument, got %d", t.Name, len(args)))
			}
			o := mk(cls, args[0])
			in := InstOf(o)
			for _, n := range []string{"__module__", "__name__", "__qualname__", "__doc__"} {
				if v := FindAttr(args[0], n); v != nil {
					in.SetAttr(n, v)
				}
			}
			if d, ok := FindAttr(args[0], "__dict__").(*Dict); ok {
				d.Each(func(k, v any) bool {
					if n, ok := AsStr(k); ok && in.Attr(n) == nil {
						in.SetAttr(n, v)
					}
					return true
				})
			}
			if v := FindAttr(args[0], "__annotations__"); v != nil {
				in.SetAttr("__annotations__", v)
			}
			return o
		}
		get := func(v any) any { return fn(v) }
		t.AddGetset([]Getset{{Name: "__func__", Get: get}, {Name: "__wrapped__", Get: get},
			{Name: "__isabstractmethod__", Get: func(v any) any { return isAbstract(fn(v)) }}})
		t.AddMethods([]Method{{"__get__", "instance, owner=None, /", func(a []any) any {
			o, c := a[1], a[2]
			cls, _ := c.(*Type)
			if cls == nil {
				cls = TypeOf(o)
			}
			return a[0].(Binder).DescrGet(o, cls)
		}, "Return an attribute of instance, which is of type owner."},
			{"__repr__", "", func(a []any) any { return "<" + t.Name + "(" + Repr(fn(a[0])) + ")>" }, "Return repr(self)."}})
	}
	wrapper(StaticMethodType, func(cls *Type, f any) any {
		s := &StaticMethod{Fn: f}
		s.Init(cls)
		return s
	}, func(v any) any { return v.(*StaticMethod).Fn })
	wrapper(ClassMethodType, func(cls *Type, f any) any {
		c := &ClassMethod{Fn: f}
		c.Init(cls)
		return c
	}, func(v any) any { return v.(*ClassMethod).Fn })
	StaticMethodType.AddMethods([]Method{{"__call__", "*args, **kwargs", func(a []any) any {
		args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
		return a[0].(*StaticMethod).Call(args, names)
	}, "Call self as a function."}})

	MethodType.Make = func(cls *Type, args []any, kwnames []string) any {
		if len(args) != 2 {
			panic(Newf(TypeError, "method expected 2 arguments, got %d", len(args)))
		}
		if !IsCallable(args[0]) {
			panic(New(TypeError, "first argument must be callable"))
		}
		if args[1] == None {
			panic(New(TypeError, "instance must not be None"))
		}
		return &BoundMethod{args[0], args[1]}
	}
	MethodType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any {
			m := a[0].(*BoundMethod)
			name := "?"
			if q := FindAttr(m.Fn, "__qualname__"); q != nil {
				name = Str(q)
			} else if q := FindAttr(m.Fn, "__name__"); q != nil {
				name = Str(q)
			}
			return "<bound method " + name + " of " + Repr(m.Self) + ">"
		}, "Return repr(self)."},
		{"__eq__", "value, /", func(a []any) any {
			x := a[0].(*BoundMethod)
			y, ok := a[1].(*BoundMethod)
			if !ok {
				return NotImplemented
			}
			return Is(x.Self, y.Self) && Eq(x.Fn, y.Fn)
		}, "Return self==value."},
		{"__hash__", "", func(a []any) any {
			m := a[0].(*BoundMethod)
			return Int(int(pointerHash(m.Self) ^ HashRaw(m.Fn)))
		}, "Return hash(self)."},
		{"__getattribute__", "name, /", func(a []any) any { return methodAttr(a[0].(*BoundMethod), attrName(a[1])) }, "Return getattr(self, name)."},
		{"__get__", "instance, owner=None, /", func(a []any) any { return a[0] }, "Return self."},
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			return a[0].(*BoundMethod).Call(args, names)
		}, "Call self as a function."},
		{"__reduce__", "", func(a []any) any {
			m := a[0].(*BoundMethod)
			return NewTuple(m.Self, GetAttr(m.Fn, "__name__"))
		}, "Helper for pickle."},
	})
	MethodType.AddGetset([]Getset{
		{Name: "__func__", Get: func(v any) any { return v.(*BoundMethod).Fn }},
		{Name: "__self__", Get: func(v any) any { return v.(*BoundMethod).Self }},
	})
	builtinRepr := func(a []any) any {
		b := a[0].(*Builtin)
		switch {
		case b.Self != nil && b.kind == slotBuiltin:
			return "<method-wrapper '" + b.Name + "' of " + TypeName(b.Self) + " object at " + Address(b.Self) + ">"
		case b.Self != nil && b.kind != classBuiltin:
			return "<built-in method " + b.Name + " of " + TypeName(b.Self) + " object at " + Address(b.Self) + ">"
		case b.Self != nil:
			return "<built-in method " + b.Name + " of type object at " + Address(b.Self) + ">"
		case b.kind == slotBuiltin:
			return "<slot wrapper '" + b.Name + "' of '" + b.Owner.Name + "' objects>"
		case b.kind == staticBuiltin:
			return "<built-in method " + b.Name + " of type object at " + Address(b.Owner) + ">"
		case b.Owner != nil:
			return "<method '" + b.Name + "' of '" + b.Owner.Name + "' objects>"
		case b.Signature().Python:
			return "<function " + b.Name + " at " + Address(b) + ">"
		}
		return "<built-in function " + b.Name + ">"
	}
	for _, t := range []*Type{BuiltinType, MethodDescriptorType, WrapperDescriptorType, MethodWrapperType, ClassMethodDescrType} {
		t.AddMethods([]Method{{"__repr__", "", builtinRepr, "Return repr(self)."},
			{"__call__", "*args, **kwargs", func(a []any) any {
				args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
				return a[0].(*Builtin).Call(args, names)
			}, "Call self as a function."},
			{"__eq__", "value, /", func(a []any) any {
				x := a[0].(*Builtin)
				y, ok := a[1].(*Builtin)
				if !ok {
					return NotImplemented
				}
				return x == y || x.Owner == y.Owner && x.Name == y.Name && x.Self != nil && y.Self != nil && Is(x.Self, y.Self) && x.Owner != nil
			}, "Return self==value."},
			{"__hash__", "", func(a []any) any {
				b := a[0].(*Builtin)
				if b.Self != nil && b.Owner != nil {
					return Int(int(pointerHash(b.Self) ^ int64(strHash(b.Name))))
				}
				return Int(int(pointerHash(b)))
			}, "Return hash(self)."}})
		t.AddGetset([]Getset{
			{Name: "__name__", Get: func(v any) any { return v.(*Builtin).Name }},
			{Name: "__qualname__", Get: func(v any) any {
				b := v.(*Builtin)
				if b.Owner != nil {
					return b.Owner.Qualname + "." + b.Name
				}
				return b.Name
			}},
			{Name: "__module__", Get: func(v any) any {
				if b := v.(*Builtin); b.Owner == nil && b.Module != "" {
					return b.Module
				}
				return None
			}},
			{Name: "__doc__", Get: func(v any) any {
				if b := v.(*Builtin); b.Doc != "" {
					return b.Doc
				}
				return None
			}},
			{Name: "__self__", Get: func(v any) any {
				switch b := v.(*Builtin); {
				case b.Self != nil:
					return b.Self
				case b.Owner == nil && ModuleNamed != nil:
					return ModuleNamed(b.Module)
				}
				return None
			}},
			{Name: "__objclass__", Get: func(v any) any {
				if b := v.(*Builtin); b.Owner != nil {
					return b.Owner
				}
				return nil
			}},
			{Name: "__text_signature__", Get: func(v any) any { return orNone(v.(*Builtin).textSignature()) }},
		})
	}
	for _, t := range []*Type{MethodDescriptorType, WrapperDescriptorType, ClassMethodDescrType} {
		t.AddMethods([]Method{{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == None {
				c, _ := a[2].(*Type)
				return a[0].(*Builtin).DescrGet(nil, c)
			}
			return a[0].(*Builtin).DescrGet(a[1], TypeOf(a[1]))
		}, "Return an attribute of instance, which is of type owner."}})
	}
	for _, t := range []*Type{GetsetType, MemberType} {
		t.AddMethods([]Method{
			{"__get__", "instance, owner=None, /", func(a []any) any {
				if a[1] == None {
					return a[0]
				}
				return a[0].(Binder).DescrGet(a[1], TypeOf(a[1]))
			}, "Return an attribute of instance, which is of type owner."},
			{"__set__", "instance, value, /", func(a []any) any { a[0].(Setter).DescrSet(a[1], a[2]); return nil }, "Set an attribute of instance to value."},
			{"__delete__", "instance, /", func(a []any) any { a[0].(Setter).DescrSet(a[1], nil); return nil }, "Delete an attribute of instance."},
			{"__repr__", "", func(a []any) any {
				switch d := a[0].(type) {
				case *Getset:
					if d.isMember() {
						return fmt.Sprintf("<member '%s' of '%s' objects>", d.Name, d.Owner.Name)
					}
					return fmt.Sprintf("<attribute '%s' of '%s' objects>", d.Name, d.Owner.Name)
				case *Member:
					return fmt.Sprintf("<member '%s' of '%s' objects>", d.Name, d.Owner.Name)
				}
				return ""
			}, "Return repr(self)."},
		})
	}
	for _, t := range []*Type{GetsetType, MemberType} {
		t.AddGetset([]Getset{
			{Name: "__name__", Get: func(v any) any { name, _, _ := describe(v); return name }},
			{Name: "__qualname__", Get: func(v any) any {
				name, owner, _ := describe(v)
				return owner.Qualname + "." + name
			}},
			{Name: "__objclass__", Get: func(v any) any { _, owner, _ := describe(v); return owner }},
			{Name: "__doc__", Get: func(v any) any {
				if _, _, doc := describe(v); doc != "" {
					return doc
				}
				return None
			}},
		})
	}
}

// ModuleNamed gives the imported module of a name, or None: what a function
// written in Go says is its __self__.
var ModuleNamed func(name string) any

// describe gives the name, class and doc of a getset or member descriptor.
func describe(v any) (name string, owner *Type, doc string) {
	if m, ok := v.(*Member); ok {
		return m.Name, m.Owner, ""
	}
	g := v.(*Getset)
	return g.Name, g.Owner, g.Doc
}

func isAbstract(f any) bool {
	v := FindAttr(f, "__isabstractmethod__")
	return v != nil && Truth(v)
}

// methodAttr looks a name up on the method object and then on its function.
func methodAttr(m *BoundMethod, name string) any {
	if v := genericAttr(m, MethodType, name); v != nil && name != "__doc__" {
		return v
	}
	return GetAttr(m.Fn, name)
}
