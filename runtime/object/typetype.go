package object

import (
	"sort"
	"strings"
)

// The methods of type, and the making of classes.

func init() {
	TypeType.Make = func(cls *Type, args []any, kwnames []string) any {
		npos := len(args) - len(kwnames)
		if npos != 3 {
			panic(Newf(TypeError, "type.__new__() takes exactly 3 arguments (%d given)", npos))
		}
		return newType(cls, args, kwnames)
	}
	TypeType.AddMethods([]Method{
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			return a[0].(*Type).Instantiate(args, names)
		}, "Call self as a function."},
		{"__init__", "*args, **kwargs", func(a []any) any {
			n := len(a[1].(*Tuple).Items)
			if n == 1 && a[2].(*Dict).Len() > 0 {
				panic(New(TypeError, "type.__init__() takes no keyword arguments"))
			}
			if n != 1 && n != 3 {
				panic(New(TypeError, "type.__init__() takes 1 or 3 arguments"))
			}
			return nil
		}, "Initialize self."},
		{"__repr__", "", func(a []any) any { return "<class '" + a[0].(*Type).FullName() + "'>" }, "Return repr(self)."},
		{"mro", "", func(a []any) any { return NewList(typesAny(a[0].(*Type).linearise())...) }, "Return a type's method resolution order."},
		{"__subclasses__", "", func(a []any) any { return NewList(typesAny(a[0].(*Type).Subclasses())...) }, "Return a list of immediate subclasses."},
		{"__prepare__", "@*args, **kwargs", func(a []any) any { return NewDict() }, "Create the namespace for the class statement"},
		{"__instancecheck__", "instance, /", func(a []any) any { return Bool(plainInstanceOf(a[1], a[0])) }, "Check if an object is an instance."},
		{"__subclasscheck__", "subclass, /", func(a []any) any { return Bool(plainSubclassOf(a[1], a[0])) }, "Check if a class is a subclass."},
	})
	TypeType.AddGetset([]Getset{
		{Name: "__name__", Get: func(v any) any { return v.(*Type).Name }, Set: func(v, x any) {
			t := v.(*Type)
			t.mutable("__name__", x)
			name := t.stringFor("__name__", x)
			if strings.Contains(name, "\x00") {
				panic(New(ValueError, "type name must not contain null characters"))
			}
			t.Name = name
		}},
		{Name: "__qualname__", Get: func(v any) any { return v.(*Type).Qualname }, Set: func(v, x any) {
			t := v.(*Type)
			t.mutable("__qualname__", x)
			t.Qualname = t.stringFor("__qualname__", x)
		}},
		{Name: "__module__", Get: func(v any) any {
			t := v.(*Type)
			if !t.Heap {
				return t.Module
			}
			return t.Dict.GetStr("__module__")
		}, Set: func(v, x any) {
			t := v.(*Type)
			t.mutable("__module__", x)
			t.Dict.DelStr("__firstlineno__") // it was a line of that module
			t.Set("__module__", x)
		}},
		{Name: "__mro__", Get: func(v any) any { return NewTuple(typesAny(v.(*Type).MRO)...) }},
		{Name: "__bases__", Get: func(v any) any { return NewTuple(typesAny(v.(*Type).Bases)...) },
			Set: func(v, x any) { v.(*Type).setBases(x) }},
		{Name: "__base__", Get: func(v any) any {
			if b := v.(*Type).base; b != nil {
				return b
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
		}, Set: func(v, x any) { v.(*Type).mutable("__doc__", x); v.(*Type).Set("__doc__", x) }},
		{Name: "__abstractmethods__", Get: func(v any) any {
			if a := v.(*Type).Dict.GetStr("__abstractmethods__"); a != nil && v != any(TypeType) {
				return a
			}
			panic(New(AttributeError, "__abstractmethods__"))
		}, Set: func(v, x any) { v.(*Type).setAbstract(x) }},
		{Name: "__annotations__", Get: func(v any) any {
			t := v.(*Type)
			if !t.Heap {
				return nil
			}
			if a := t.Dict.GetStr("__annotations__"); a != nil {
				return bind(a, nil, t)
			}
			d := NewDict()
			t.Set("__annotations__", d)
			return d
		}, Set: func(v, x any) {
			t := v.(*Type)
			if !t.Heap {
				t.mutable("__annotations__", x)
			}
			if x == nil && t.Dict.GetStr("__annotations__") == nil {
				panic(New(AttributeError, "__annotations__"))
			}
			t.Set("__annotations__", x)
		}},
		{Name: "__type_params__", Get: func(v any) any {
			if p := v.(*Type).Dict.GetStr("__type_params__"); p != nil && v != any(TypeType) {
				return p
			}
			return EmptyTuple
		}, Set: func(v, x any) { v.(*Type).mutable("__type_params__", x); v.(*Type).Set("__type_params__", x) }},
		{Name: "__text_signature__", Get: func(v any) any { return orNone(typeSignatures[v.(*Type).FullName()]) }},
		{Name: "__basicsize__", Get: func(v any) any { return Int(16 + 8*v.(*Type).width()) }},
		{Name: "__itemsize__", Get: func(v any) any {
			if v.(*Type).isSized() {
				return Int(8)
			}
			return Int(0)
		}},
		{Name: "__dictoffset__", Get: func(v any) any {
			switch t := v.(*Type); {
			case !t.givesDict():
				return Int(0)
			case t.Heap:
				return Int(-1)
			}
			return Int(16)
		}},
		{Name: "__weakrefoffset__", Get: func(v any) any {
			switch t := v.(*Type); {
			case !t.Weakrefable():
				return Int(0)
			case t.Heap:
				return Int(-32)
			}
			return Int(24)
		}},
		{Name: "__flags__", Get: func(v any) any { return Int(v.(*Type).flags()) }},
	})
}

// mutable refuses to change what a type's attribute is where it can't be changed,
// and to delete it (v nil).
func (t *Type) mutable(name string, v any) {
	verb := "set"
	if v == nil {
		verb = "delete"
	}
	if !t.Heap || v == nil {
		panic(Newf(TypeError, "cannot %s '%s' attribute of immutable type '%s'", verb, name, t.spoken()))
	}
}

// stringFor checks a new name.
func (t *Type) stringFor(name string, v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "can only assign string to %s.%s, not '%s'", t.Name, name, TypeName(v)))
	}
	EncodeStr(s, "utf-8", "strict")
	return s
}

// setAbstract is an assignment to __abstractmethods__.
func (t *Type) setAbstract(v any) {
	if !t.Heap {
		t.mutable("__abstractmethods__", v)
	}
	if v == nil && t.Dict.GetStr("__abstractmethods__") == nil {
		panic(New(AttributeError, "__abstractmethods__"))
	}
	t.Set("__abstractmethods__", v)
	t.Abstract = nil
	if v != nil && Truth(v) {
		for _, n := range ToSlice(v) {
			t.Abstract = append(t.Abstract, attrName(n))
		}
		sort.Strings(t.Abstract)
	}
}

// width is how many words an instance of CPython's would have besides its head.
func (t *Type) width() int {
	n := 0
	for b := t; b != nil; b = b.base {
		n += len(b.Slots)
		if !b.Heap && b != ObjectType {
			n++
		}
	}
	return n
}

// The bits of __flags__ that programs look at.
const (
	flagManagedDict = 1 << 4
	flagImmutable   = 1 << 8
	flagHeap        = 1 << 9
	flagBase        = 1 << 10
	flagAbstract    = 1 << 20
	flagInt         = 1 << 24
	flagList        = 1 << 25
	flagTuple       = 1 << 26
	flagBytes       = 1 << 27
	flagStr         = 1 << 28
	flagDict        = 1 << 29
	flagException   = 1 << 30
	flagType        = 1 << 31
)

func (t *Type) flags() int {
	n := 0
	if t.Heap {
		n |= flagHeap
		if t.givesDict() {
			n |= flagManagedDict
		}
	} else {
		n |= flagImmutable
	}
	if !t.Final {
		n |= flagBase
	}
	if t.Abstract != nil {
		n |= flagAbstract
	}
	for _, k := range []struct {
		t   *Type
		bit int
	}{{IntType, flagInt}, {ListType, flagList}, {TupleType, flagTuple}, {BytesType, flagBytes}, {StrType, flagStr},
		{DictType, flagDict}, {BaseException, flagException}, {TypeType, flagType}} {
		if t.IsSubtype(k.t) {
			n |= k.bit
		}
	}
	return n
}

func typesAny(ts []*Type) []any {
	out := make([]any, len(ts))
	for i, t := range ts {
		out[i] = t
	}
	return out
}
