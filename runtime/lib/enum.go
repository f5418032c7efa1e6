package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module enum. The metaclass is in enum_type.go, the namespace of a class
// body in enum_body.go, the methods of members in enum_member.go and those of
// flags in enum_flag.go.

// enumLib are the classes of one interpreter that the rest refers to.
type enumLib struct {
	in                           *machine.Interp
	enum, repr, flag             *object.Type
	strict, conform, eject, keep any // members of FlagBoundary, once there
}

var enumLibType = object.DeclareType("enum", "_classes", nil)

// Class implements object.Object.
func (*enumLib) Class() *object.Type { return enumLibType }

// enumLibOf finds the classes behind an enumeration, nil while Enum itself is
// being made.
func enumLibOf(cls *object.Type) *enumLib {
	l, _ := cls.Lookup("_enum_lib_").(*enumLib)
	return l
}

// isFlag reports whether an enumeration is one of flags.
func isFlag(cls *object.Type) bool {
	l := enumLibOf(cls)
	return l != nil && l.flag != nil && cls.IsSubtype(l.flag)
}

// enumMark is auto, member or nonmember: a value in a class body that says how
// the name is to be taken.
type enumMark struct {
	nativeValue
	value any // nil: an auto() that has no value yet
}

var (
	autoType      = object.DeclareType("enum", "auto", nil)
	memberType    = object.DeclareType("enum", "member", nil)
	nonmemberType = object.DeclareType("enum", "nonmember", nil)
)

func completeEnumMarks() {
	for _, t := range []*object.Type{autoType, memberType, nonmemberType} {
		sig := "~value"
		if t == autoType {
			sig = "~value=?"
		}
		bind := argsOf(t.Name+".__init__", sig)
		t.Make = func(cls *object.Type, args []any, kwnames []string) any {
			return &enumMark{newNativeDict(cls, t), bind(args, kwnames)[0]}
		}
		t.AddGetset([]object.Getset{{Name: "value", Get: func(v any) any {
			if x := v.(*enumMark).value; x != nil {
				return x
			}
			return unsetAuto
		}, Set: func(v, x any) { v.(*enumMark).value = x }}})
	}
	autoNullType.AddMethods([]object.Method{{"__repr__", "", func([]any) any { return "_auto_null" }, "Return repr(self)."}})
	autoType.Doc = "Instances are replaced with an appropriate value in Enum class suites."
	autoType.AddMethods([]object.Method{{"__repr__", "~", func(a []any) any {
		return "auto(" + object.Repr(object.GetAttr(a[0], "value")) + ")"
	}, "Return repr(self)."}})
	memberType.Doc = "Forces item to become an Enum member during class creation."
	nonmemberType.Doc = "Protects item from becoming an Enum member during class creation."
}

// autoNull is what an auto() shows before it has a value.
type autoNull struct{ _ byte }

var (
	unsetAuto    = &autoNull{}
	autoNullType = object.DeclareType("enum", "_auto_null", nil)
)

// Class implements object.Object.
func (*autoNull) Class() *object.Type { return autoNullType }

// enumProperty is enum.property: an attribute of members that leaves the name
// free for a member of the class.
type enumProperty struct {
	nativeValue
	get, set, del any
	doc           any
	name          string
	clsName       string
	member        any // the member of the same name, or nil
	attrOf        *object.Type
}

var enumPropertyType = object.DeclareType("enum", "property", dynamicAttributeType)

// DescrGet implements object.Binder.
func (p *enumProperty) DescrGet(obj any, cls *object.Type) any {
	if obj == nil {
		if p.member != nil {
			return p.member
		}
		if cls == nil {
			return p
		}
		e := object.Newf(object.AttributeError, "%s has no attribute %s", object.Repr(cls), object.StrRepr(p.name))
		e.Extra = &object.NameInfo{Name: p.name, Obj: cls}
		panic(e)
	}
	if p.get != object.None {
		return object.Call(p.get, obj)
	}
	if p.attrOf != nil {
		return object.GetAttr(p.attrOf, p.name)
	}
	if p.member != nil {
		return p.member
	}
	panic(object.Newf(object.AttributeError, "%s has no attribute %s", object.Repr(object.TypeOf(obj)), object.StrRepr(p.name)))
}

// DescrSet implements object.Setter.
func (p *enumProperty) DescrSet(obj, v any) {
	f, verb := p.set, "set"
	if v == nil {
		f, verb = p.del, "delete"
	}
	switch {
	case f == object.None:
		panic(object.Newf(object.AttributeError, "<enum %s> cannot %s attribute %s", object.StrRepr(p.clsName), verb, object.StrRepr(p.name)))
	case v == nil:
		object.Call(f, obj)
	default:
		object.Call(f, obj, v)
	}
}

func completeEnumProperty() {
	t := enumPropertyType
	bind := argsOf("property.__init__", "~fget=None, fset=None, fdel=None, doc=None")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		p := &enumProperty{nativeValue: newNativeDict(cls, t), get: a[0], set: a[1], del: a[2], doc: a[3]}
		if p.doc == object.None && p.get != object.None {
			if d := object.FindAttr(p.get, "__doc__"); d != nil {
				p.doc = d
			}
		}
		return p
	}
	self := func(a []any) *enumProperty { return a[0].(*enumProperty) }
	t.AddMethods([]object.Method{
		{"__get__", "~instance, ownerclass=None", func(a []any) any {
			cls, _ := a[2].(*object.Type)
			if a[1] == object.None {
				return self(a).DescrGet(nil, cls)
			}
			return self(a).DescrGet(a[1], cls)
		}, "Return the attribute of a member."},
		{"__set__", "~instance, value", func(a []any) any { self(a).DescrSet(a[1], a[2]); return nil }, "Set the attribute of a member."},
		{"__delete__", "~instance", func(a []any) any { self(a).DescrSet(a[1], nil); return nil }, "Delete the attribute of a member."},
		{"__set_name__", "~ownerclass, name", func(a []any) any {
			p := self(a)
			p.name, _ = object.AsStr(a[2])
			if c, ok := a[1].(*object.Type); ok {
				p.clsName = c.Name
			}
			return nil
		}, "Tell the property its name."},
		{"getter", "~fget", func(a []any) any {
			p := self(a)
			return object.Call(p.Class(), a[1], p.set, p.del, p.doc)
		}, "Return a copy with another getter."},
		{"setter", "~fset", func(a []any) any {
			p := self(a)
			return object.Call(p.Class(), p.get, a[1], p.del, p.doc)
		}, "Return a copy with another setter."},
		{"deleter", "~fdel", func(a []any) any {
			p := self(a)
			return object.Call(p.Class(), p.get, p.set, a[1], p.doc)
		}, "Return a copy with another deleter."},
	})
	t.AddGetset([]object.Getset{
		{Name: "fget", Get: func(v any) any { return v.(*enumProperty).get }},
		{Name: "fset", Get: func(v any) any { return v.(*enumProperty).set }},
		{Name: "fdel", Get: func(v any) any { return v.(*enumProperty).del }},
		{Name: "name", Get: func(v any) any { return v.(*enumProperty).name }},
		{Name: "clsname", Get: func(v any) any { return v.(*enumProperty).clsName }},
		{Name: "member", Get: func(v any) any {
			if m := v.(*enumProperty).member; m != nil {
				return m
			}
			return object.None
		}},
		{Name: "__doc__", Get: func(v any) any { return v.(*enumProperty).doc }, Set: func(v, x any) { v.(*enumProperty).doc = x }},
		{Name: "__isabstractmethod__", Get: func(v any) any { return isAbstract(v.(*enumProperty).get) }},
	})
}

// newEnumClass makes a class of the library itself.
func newEnumClass(l *enumLib, name, doc string, bases []any, members map[string]any, order []string, methods []object.Method, boundary any) *object.Type {
	tuple := object.NewTuple(bases...)
	ns := prepareEnum(enumMetaType, name, tuple)
	set := func(k string, v any) { ns.Dict.SetStr(k, v) }
	set("__module__", "enum")
	set("__qualname__", name)
	set("__doc__", doc)
	if l.enum == nil {
		set("_enum_lib_", l)
	}
	for _, r := range methods {
		switch r.Name {
		case "_generate_next_value_":
			set(r.Name, object.Call(object.StaticMethodType, object.NewBuiltin("enum", r.Name, r.Sig, r.Fn, r.Doc)))
			ns.generate = object.NewBuiltin("enum", r.Name, r.Sig, r.Fn, r.Doc)
		case "__new__":
			set(r.Name, object.Call(object.StaticMethodType, object.NewBuiltin("enum", name+".__new__", r.Sig, r.Fn, r.Doc)))
		}
	}
	for _, n := range order {
		ns.set(n, members[n])
	}
	cls := makeEnum(enumMetaType, name, tuple, ns, boundary, nil, nil)
	var rows []object.Method
	for _, r := range methods {
		if r.Name != "_generate_next_value_" && r.Name != "__new__" {
			rows = append(rows, r)
		}
	}
	cls.AddMethods(rows)
	cls.Changed()
	return cls
}

func fillEnum(in *machine.Interp, m *object.Module) {
	l := &enumLib{in: in}
	set := m.Dict.SetStr
	l.enum = newEnumClass(l, "Enum", "Create a collection of name/value pairs.", nil, nil, nil, enumMethods(), nil)
	for _, p := range []struct{ name, attr, doc string }{{"name", "_name_", "The name of the Enum member."}, {"value", "_value_", "The value of the Enum member."}} {
		get := object.NewBuiltin("enum", p.name, "~self", func(a []any) any { return memberAttr(a[0], p.attr) }, p.doc)
		l.enum.Set(p.name, &enumProperty{nativeValue: newNativeDict(enumPropertyType, enumPropertyType), get: get, set: object.None, del: object.None,
			doc: p.doc, name: p.name, clsName: "Enum"})
	}
	l.repr = newEnumClass(l, "ReprEnum", "Only changes the repr(), leaving str() and format() to the mixed-in type.", []any{l.enum}, nil, nil, nil, nil)
	intEnum := newEnumClass(l, "IntEnum", "Enum where members are also (and must be) ints", []any{object.IntType, l.repr}, nil, nil, nil, nil)
	strEnum := newEnumClass(l, "StrEnum", "Enum where members are also (and must be) strings", []any{object.StrType, l.repr}, nil, nil, strEnumMethods(), nil)
	auto := func(v string) any { return v }
	boundary := newEnumClass(l, "FlagBoundary", "control how out of range values are handled", []any{strEnum},
		map[string]any{"STRICT": auto("strict"), "CONFORM": auto("conform"), "EJECT": auto("eject"), "KEEP": auto("keep")},
		[]string{"STRICT", "CONFORM", "EJECT", "KEEP"}, nil, nil)
	of := func(n string) any { return boundary.Dict.GetStr(n) }
	l.strict, l.conform, l.eject, l.keep = of("STRICT"), of("CONFORM"), of("EJECT"), of("KEEP")
	for _, n := range []string{"STRICT", "CONFORM", "EJECT", "KEEP"} {
		set(n, of(n))
	}
	l.flag = newFlagClass(l)
	intFlag := newEnumClass(l, "IntFlag", "Support for integer-based Flags", []any{object.IntType, l.repr, l.flag}, nil, nil, nil, l.keep)
	check := newEnumClass(l, "EnumCheck", "various conditions to check an enumeration for", []any{strEnum},
		map[string]any{"CONTINUOUS": "no skipped integer values", "NAMED_FLAGS": "multi-flag aliases may not contain unnamed flags", "UNIQUE": "one name per value"},
		[]string{"CONTINUOUS", "NAMED_FLAGS", "UNIQUE"}, nil, nil)
	for _, n := range []string{"CONTINUOUS", "NAMED_FLAGS", "UNIQUE"} {
		set(n, check.Dict.GetStr(n))
	}
	for _, t := range []*object.Type{l.enum, l.repr, intEnum, strEnum, boundary, l.flag, intFlag, check, enumMetaType, autoType, memberType,
		nonmemberType, enumPropertyType, enumDictType} {
		set(t.Name, t)
	}
	set("EnumMeta", enumMetaType)
	set("_EnumDict", enumDictType)
	set("__all__", strList("EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
		"verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
		"global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"))
	m.Add(enumFunctions())
	l.enum.Set("_convert_", object.Call(object.ClassMethodType, object.NewBuiltin("enum", "_convert_", "cls, *args, **kwargs", func(a []any) any {
		args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
		return object.CallKw(object.GetAttr(importModule(in, "_enum_checks"), "_convert_"), append([]any{a[0]}, args...), names)
	}, "Make an enumeration of the constants of a module.")))
	fromScript(in, m, "_enum_checks", "verify", "global_enum", "global_str", "global_enum_repr", "global_flag_repr", "show_flag_values",
		"_simple_enum", "_test_simple_enum", "pickle_by_global_name", "pickle_by_enum_name", "_reduce_ex_by_global_name",
		"_make_class_unpicklable", "bin", "_iter_bits_lsb", "_is_dunder", "_is_sunder", "_is_private", "_is_descriptor", "_is_single_bit")
}

func enumFunctions() []object.Method {
	return []object.Method{
		{"unique", "~enumeration", func(a []any) any {
			cls := enumClass(a[0])
			s := ""
			memberMap(cls).Each(func(k, v any) bool {
				if n := memberAttr(v, "_name_"); !object.EqKey(n, k) {
					if s != "" {
						s += ", "
					}
					s += object.Str(k) + " -> " + object.Str(n)
				}
				return true
			})
			if s != "" {
				panic(object.Newf(object.ValueError, "duplicate values found in %s: %s", object.Repr(cls), s))
			}
			return cls
		}, "Class decorator for enumerations ensuring unique member values."},
	}
}

func init() {
	lazily("enum", "", func() {
		completeEnumMarks()
		completeEnumProperty()
		completeEnumDict()
		completeEnumMeta()
	}, fillEnum)
}
