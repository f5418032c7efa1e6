package object

import (
	"sort"
)

// The methods of type, and the making of classes.

func init() {
	TypeType.Make = func(cls *Type, args []any, kwnames []string) any {
		npos := len(args) - len(kwnames)
		if npos != 3 {
			panic(New(TypeError, "type() takes 1 or 3 arguments"))
		}
		name, ok := AsStr(args[0])
		if !ok {
			panic(Newf(TypeError, "type.__new__() argument 1 must be str, not %s", TypeName(args[0])))
		}
		bases, ok := AsTuple(args[1])
		if !ok {
			panic(Newf(TypeError, "type.__new__() argument 2 must be tuple, not %s", TypeName(args[1])))
		}
		ns, ok := args[2].(*Dict)
		if !ok {
			panic(Newf(TypeError, "type.__new__() argument 3 must be dict, not %s", TypeName(args[2])))
		}
		return MakeClass(cls, name, bases.Items, ns, args[3:], kwnames)
	}
	TypeType.AddMethods([]Method{
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			return a[0].(*Type).Instantiate(args, names)
		}, "Call self as a function."},
		{"__init__", "*args, **kwargs", func(a []any) any { return nil }, "Initialize self."},
		{"__repr__", "", func(a []any) any { return "<class '" + a[0].(*Type).FullName() + "'>" }, "Return repr(self)."},
		{"mro", "", func(a []any) any { return NewList(typesAny(a[0].(*Type).MRO)...) }, "Return a type's method resolution order."},
		{"__subclasses__", "", func(a []any) any { return NewList(typesAny(a[0].(*Type).Subclasses())...) }, "Return a list of immediate subclasses."},
		{"__prepare__", "@*args, **kwargs", func(a []any) any { return NewDict() }, "Create the namespace for the class statement"},
		{"__instancecheck__", "instance, /", func(a []any) any { return Bool(plainInstanceOf(a[1], a[0])) }, "Check if an object is an instance."},
		{"__subclasscheck__", "subclass, /", func(a []any) any { return Bool(plainSubclassOf(a[1], a[0])) }, "Check if a class is a subclass."},
	})
	TypeType.AddGetset([]Getset{
		{Name: "__name__", Get: func(v any) any { return v.(*Type).Name }, Set: func(v, x any) {
			v.(*Type).mutable("__name__")
			v.(*Type).Name = attrName(x)
		}},
		{Name: "__qualname__", Get: func(v any) any { return v.(*Type).Qualname }, Set: func(v, x any) {
			v.(*Type).mutable("__qualname__")
			v.(*Type).Qualname = attrName(x)
		}},
		{Name: "__module__", Get: func(v any) any {
			if t := v.(*Type); t.Heap {
				if m := t.Dict.GetStr("__module__"); m != nil {
					return m
				}
			}
			return v.(*Type).Module
		}, Set: func(v, x any) { v.(*Type).mutable("__module__"); v.(*Type).Set("__module__", x) }},
		{Name: "__mro__", Get: func(v any) any { return NewTuple(typesAny(v.(*Type).MRO)...) }},
		{Name: "__bases__", Get: func(v any) any { return NewTuple(typesAny(v.(*Type).Bases)...) }},
		{Name: "__base__", Get: func(v any) any {
			if b := v.(*Type).Bases; len(b) > 0 {
				return b[0]
			}
			return None
		}},
		{Name: "__dict__", Get: func(v any) any { return &MappingProxy{Of: v.(*Type).Dict} }},
		{Name: "__doc__", Get: func(v any) any {
			t := v.(*Type)
			if t.Heap {
				if d := t.Dict.GetStr("__doc__"); d != nil {
					return bind(d, nil, t)
				}
				return None
			}
			if t.Doc == "" {
				return None
			}
			return t.Doc
		}, Set: func(v, x any) { v.(*Type).mutable("__doc__"); v.(*Type).Set("__doc__", x) }},
		{Name: "__abstractmethods__", Get: func(v any) any {
			return v.(*Type).Dict.GetStr("__abstractmethods__")
		}, Set: func(v, x any) {
			t := v.(*Type)
			t.mutable("__abstractmethods__")
			t.Set("__abstractmethods__", x)
			t.Abstract = nil
			if x != nil {
				for _, n := range ToSlice(x) {
					t.Abstract = append(t.Abstract, attrName(n))
				}
				sort.Strings(t.Abstract)
			}
		}},
		{Name: "__annotations__", Get: func(v any) any {
			t := v.(*Type)
			if a := t.Dict.GetStr("__annotations__"); a != nil {
				return a
			}
			if !t.Heap {
				return nil
			}
			d := NewDict()
			t.Set("__annotations__", d)
			return d
		}, Set: func(v, x any) { v.(*Type).mutable("__annotations__"); v.(*Type).Set("__annotations__", x) }},
		{Name: "__type_params__", Get: func(v any) any {
			if p := v.(*Type).Dict.GetStr("__type_params__"); p != nil {
				return p
			}
			return EmptyTuple
		}, Set: func(v, x any) { v.(*Type).Set("__type_params__", x) }},
		{Name: "__basicsize__", Get: func(v any) any { return Int(16) }},
		{Name: "__flags__", Get: func(v any) any { return Int(0) }},
	})
}

func (t *Type) mutable(name string) {
	if !t.Heap {
		panic(Newf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, t.Name))
	}
}

func typesAny(ts []*Type) []any {
	out := make([]any, len(ts))
	for i, t := range ts {
		out[i] = t
	}
	return out
}

// Spread turns *args and **kwargs into the form that Call takes.
func Spread(args *Tuple, kw *Dict) ([]any, []string) {
	all := append([]any(nil), args.Items...)
	if kw == nil || kw.Len() == 0 {
		return all, nil
	}
	names := make([]string, 0, kw.Len())
	kw.Each(func(k, v any) bool {
		s, ok := AsStr(k)
		if !ok {
			panic(New(TypeError, "keywords must be strings"))
		}
		names = append(names, s)
		all = append(all, v)
		return true
	})
	return all, names
}

// CallerModule gives the __name__ of the module whose code runs, for classes
// made by calling type(); package machine sets it while it is initialised.
var CallerModule func() any

// Metaclass finds the most derived metaclass of meta and those of the bases.
func Metaclass(meta *Type, bases []any) *Type {
	for _, b := range bases {
		t, ok := b.(*Type)
		if !ok {
			continue
		}
		m := t.Class()
		switch {
		case meta.IsSubtype(m):
		case m.IsSubtype(meta):
			meta = m
		default:
			panic(New(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"))
		}
	}
	return meta
}

// MakeClass is type.__new__: it makes the class, tells the descriptors their
// names, and calls __init_subclass__ with the keyword arguments.
func MakeClass(meta *Type, name string, baseValues []any, ns *Dict, kwvals []any, kwnames []string) *Type {
	bases := make([]*Type, len(baseValues))
	for i, b := range baseValues {
		t, ok := b.(*Type)
		if !ok {
			if FindAttr(b, "__mro_entries__") != nil {
				panic(New(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()"))
			}
			panic(New(TypeError, "bases must be types"))
		}
		bases[i] = t
	}
	meta = Metaclass(meta, baseValues)
	dict := ns.Copy()
	cell, _ := dict.GetStr("__classcell__").(*Cell)
	dict.DelStr("__classcell__")
	if f, ok := dict.GetStr("__new__").(Function); ok {
		dict.SetStr("__new__", newStatic(f))
	}
	for _, n := range []string{"__init_subclass__", "__class_getitem__"} {
		if f, ok := dict.GetStr(n).(Function); ok {
			c := &ClassMethod{Fn: f}
			c.Init(ClassMethodType)
			dict.SetStr(n, c)
		}
	}
	if dict.GetStr("__eq__") != nil && dict.GetStr("__hash__") == nil {
		dict.SetStr("__hash__", None)
	}
	qual := name
	if q := dict.GetStr("__qualname__"); q != nil {
		s, ok := AsStr(q)
		if !ok {
			panic(Newf(TypeError, "type __qualname__ must be a str, not %s", TypeName(q)))
		}
		qual = s
		dict.DelStr("__qualname__")
	}
	if dict.GetStr("__module__") == nil && CallerModule != nil {
		if m := CallerModule(); m != nil {
			dict.SetStr("__module__", m)
		}
	}
	if dict.GetStr("__doc__") == nil {
		dict.SetStr("__doc__", None)
	}
	t := NewClass(meta, name, bases, dict)
	t.Qualname = qual
	t.Module = "builtins"
	t.slots(dict.GetStr("__slots__"))
	if cell != nil {
		cell.V = t
	}
	type named struct {
		name string
		v    any
	}
	var list []named
	dict.Each(func(k, v any) bool {
		if s, ok := k.(string); ok {
			list = append(list, named{s, v})
		}
		return true
	})
	for _, e := range list {
		if p, ok := e.v.(*Property); ok && p.Name == "" {
			p.Name = e.name
			if p.ext == nil {
				continue
			}
		}
		switch e.v.(type) {
		case Function, *Builtin, string, int:
			continue
		}
		vt := TypeOf(e.v)
		if m := vt.Lookup("__set_name__"); m != nil {
			if exc := Catch(func() { callSpecial(m, e.v, vt, t, e.name) }); exc != nil {
				exc.AddNote("Error calling __set_name__ on '" + vt.Name + "' instance '" + e.name + "' in '" + t.Name + "'")
				panic(exc)
			}
		}
	}
	if f := t.LookupAfter(t, "__init_subclass__"); f != nil {
		CallKw(bind(f, nil, t), kwvals, kwnames)
	}
	return t
}

func newStatic(f any) *StaticMethod {
	s := &StaticMethod{Fn: f}
	s.Init(StaticMethodType)
	return s
}

// slots reads __slots__: each name becomes a Member, and instances have no
// __dict__ unless a base gives them one.
func (t *Type) slots(v any) {
	inherited := true
	for _, b := range t.Bases {
		if b != ObjectType && !b.HasSlots {
			inherited = false
		}
	}
	if v == nil {
		return
	}
	names := []any{v}
	if _, ok := AsStr(v); !ok {
		names = ToSlice(v)
	}
	t.HasSlots = inherited
	for _, n := range names {
		s, ok := AsStr(n)
		if !ok {
			panic(Newf(TypeError, "__slots__ items must be strings, not '%s'", TypeName(n)))
		}
		if s == "__dict__" {
			t.HasSlots = false
			continue
		}
		if s == "__weakref__" {
			continue
		}
		s = Mangle(t.Name, s)
		if t.Dict.GetStr(s) != nil {
			panic(Newf(ValueError, "'%s' in __slots__ conflicts with class variable", s))
		}
		t.Slots = append(t.Slots, s)
		t.Dict.SetStr(s, &Member{Name: s, Owner: t})
	}
	t.Changed()
}
