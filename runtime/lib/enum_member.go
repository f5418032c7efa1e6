package lib

import (
	"inloop/runtime/object"
)

// The methods of Enum and StrEnum.

// memberAttr reads an attribute that every member has.
func memberAttr(v any, name string) any {
	if o := object.InstOf(v); o != nil {
		if x := o.Attr(name); x != nil {
			return x
		}
	}
	return object.GetAttr(v, name)
}

// enumNew is Enum.__new__: the member with a value.
func enumNew(cls *object.Type, value any) any {
	if object.TypeOf(value) == cls {
		return value
	}
	var found any
	if raises(object.TypeError, func() { found = valueMap(cls).Get(value) }) != nil {
		byName, _ := cls.Dict.GetStr("_unhashable_values_map_").(*object.Dict)
		if byName != nil {
			for n, values, i := byName.At(0); n != nil; n, values, i = byName.At(i) {
				if object.Contains(values, value) {
					return memberMap(cls).Get(n)
				}
			}
		}
		members := memberMap(cls)
		for _, m, i := members.At(0); m != nil; _, m, i = members.At(i) {
			if object.Eq(value, memberAttr(m, "_value_")) {
				return m
			}
		}
	}
	if found != nil {
		return found
	}
	if memberMap(cls).Len() == 0 {
		if cls.Dict.GetStr(inProgress(cls.Name)) != nil {
			e := object.New(object.TypeError, "do not use `super().__new__; call the appropriate __new__ directly")
			e.Suppress = true
			panic(e)
		}
		panic(object.Newf(object.TypeError, "%s has no members defined", object.Repr(cls)))
	}
	var result any = object.None
	failure := object.Catch(func() { result = object.Call(object.GetAttr(cls, "_missing_"), value) })
	if failure != nil && !failure.IsA(object.ExceptionType) {
		panic(failure)
	}
	if failure == nil {
		if object.IsInstance(result, cls) {
			return result
		}
		if l := enumLibOf(cls); isFlag(cls) && cls.Lookup("_boundary_") == l.eject && object.IsInt(result) {
			return result
		}
	}
	invalid := object.Newf(object.ValueError, "%s is not a valid %s", object.Repr(value), cls.Qualname)
	if failure == nil {
		if result == object.None {
			panic(invalid)
		}
		failure = object.Newf(object.TypeError, "error in %s._missing_: returned %s instead of None or a valid member", cls.Name, object.Repr(result))
	}
	if !failure.IsA(object.ValueError) {
		failure.Context = invalid
	}
	panic(failure)
}

// inProgress is the attribute that a class has until all its members are made.
func inProgress(cls string) string { return "_" + cls + "__in_progress" }

// valueRepr prints a member's value as its class says.
func valueRepr(cls *object.Type, v any) string {
	if f := cls.Lookup("_value_repr_"); f != nil && f != object.None {
		return object.Str(object.Call(f, v))
	}
	return object.Repr(v)
}

func enumMethods() []object.Method {
	return []object.Method{
		{"__new__", "~cls, value", func(a []any) any { return enumNew(enumClass(a[0]), a[1]) }, "Give the member with a value."},
		{"__init__", "*args, **kwds", func(a []any) any { return nil }, "Initialize self."},
		{"_generate_next_value_", "~name, start, count, last_values", func(a []any) any {
			last := object.ToSlice(a[3])
			if len(last) == 0 {
				return a[1]
			}
			var top any
			if raises(object.TypeError, func() {
				object.SortSlice(last, nil, false)
				top = last[len(last)-1]
			}) != nil {
				e := object.New(object.TypeError, "unable to sort non-numeric values")
				e.Suppress = true
				panic(e)
			}
			var next any
			if raises(object.TypeError, func() { next = object.Add(top, object.Int(1)) }) != nil {
				e := object.Newf(object.TypeError, "unable to increment %s", object.Repr(top))
				e.Suppress = true
				panic(e)
			}
			return next
		}, "Generate the next value when not given."},
		{"__signature__", "@~", func(a []any) any {
			if cls, ok := a[0].(*object.Type); ok && len(memberNames(cls).Items) > 0 {
				return "(*values)"
			}
			return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"
		}, "How the class is called."},
		{"_missing_", "@~value", func(a []any) any { return nil }, "Called when no member has a value."},
		{"__repr__", "~", func(a []any) any {
			cls := object.TypeOf(a[0])
			return "<" + cls.Name + "." + object.Str(memberAttr(a[0], "_name_")) + ": " + valueRepr(cls, memberAttr(a[0], "_value_")) + ">"
		}, "Return repr(self)."},
		{"__str__", "~", func(a []any) any { return object.TypeOf(a[0]).Name + "." + object.Str(memberAttr(a[0], "_name_")) }, "Return str(self)."},
		{"__dir__", "~", func(a []any) any { return memberDir(a[0]) }, "Returns public methods and other interesting attributes."},
		{"__format__", "~format_spec", func(a []any) any {
			spec, _ := object.AsStr(a[1])
			return object.Format(object.Str(a[0]), spec)
		}, "Default object formatter."},
		{"__hash__", "~", func(a []any) any { return object.Int(int(object.HashRaw(memberAttr(a[0], "_name_")))) }, "Return hash(self)."},
		{"__reduce_ex__", "~proto", func(a []any) any {
			return object.NewTuple(object.TypeOf(a[0]), object.NewTuple(memberAttr(a[0], "_value_")))
		}, "Return what pickling needs."},
		{"__deepcopy__", "~memo", func(a []any) any { return a[0] }, "Return self."},
		{"__copy__", "~", func(a []any) any { return a[0] }, "Return self."},
		{"_add_alias_", "~name", func(a []any) any {
			addMember(object.TypeOf(a[0]), object.Str(a[1]), a[0])
			return nil
		}, "Let a member have another name."},
		{"_add_value_alias_", "~value", func(a []any) any {
			cls := object.TypeOf(a[0])
			old := findByValue(cls, a[1])
			if old != nil {
				if !object.Is(old, a[0]) {
					panic(object.Newf(object.ValueError, "%s is already bound: %s", object.Repr(a[1]), object.Repr(old)))
				}
				return nil
			}
			mapValue(cls, func() string { return object.Str(memberAttr(a[0], "_name_")) }, a[1], a[0])
			return nil
		}, "Let a member be found by another value."},
	}
}

// memberDir is dir() of a member: with a data type all that it has, else what a
// program gave it.
func memberDir(v any) any {
	cls := object.TypeOf(v)
	names := object.NewSet()
	if mt, _ := cls.Lookup("_member_type_").(*object.Type); mt != nil && mt != object.ObjectType {
		for _, n := range object.Dir(v) {
			names.Add(n)
		}
	}
	members := memberMap(cls)
	if o := object.InstOf(v); o != nil {
		for _, n := range o.AttrNames() {
			if n[0] != '_' && members.GetStr(n) == nil {
				names.Add(n)
			}
		}
	}
	for _, b := range cls.MRO {
		b.Dict.Each(func(k, x any) bool {
			n, _ := object.AsStr(k)
			if n == "" || n[0] == '_' {
				return true
			}
			p, isProperty := x.(*enumProperty)
			switch {
			case members.GetStr(n) == nil, isProperty && p.get != object.None:
				names.Add(n)
			case isProperty:
				names.Discard(n)
			}
			return true
		})
	}
	for _, n := range []string{"__class__", "__doc__", "__eq__", "__hash__", "__module__"} {
		names.Add(n)
	}
	return object.Sorted(names, object.None, false)
}

func strEnumMethods() []object.Method {
	return []object.Method{
		{"__new__", "~cls, *values", func(a []any) any {
			values := a[1].(*object.Tuple).Items
			if len(values) > 3 {
				panic(object.Newf(object.TypeError, "too many arguments for str(): %s", object.Repr(a[1])))
			}
			for i, what := range []string{"%s is not a string", "encoding must be a string, not %s", "errors must be a string, not %s"} {
				if i >= len(values) {
					break
				}
				if _, ok := object.AsStr(values[i]); !ok && (i > 0 || len(values) == 1) {
					panic(object.Newf(object.TypeError, what, object.Repr(values[i])))
				}
			}
			value := object.CallKw(object.StrType, append([]any(nil), values...), nil)
			m := object.NewScalar(a[0].(*object.Type), object.Core(value))
			object.InstOf(m).SetAttr("_value_", object.Core(value))
			return m
		}, "Make a member that is a str."},
		{"_generate_next_value_", "~name, start, count, last_values", func(a []any) any {
			return object.CallMethod(object.Str(a[0]), "lower")
		}, "Return the lower-cased version of the member name."},
	}
}
