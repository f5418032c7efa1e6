package lib

import (
	"slices"
	"strings"

	"inloop/runtime/object"
)

// enumMetaType is enum.EnumType, the metaclass of enumerations.
var enumMetaType = object.DeclareType("enum", "EnumType", object.TypeType)

func enumClass(v any) *object.Type {
	c, ok := v.(*object.Type)
	if !ok || !c.Class().IsSubtype(enumMetaType) {
		panic(object.Newf(object.TypeError, "an enumeration is required, not '%s'", object.TypeName(v)))
	}
	return c
}

func isEnumClass(v any) bool {
	c, ok := v.(*object.Type)
	return ok && c.Class().IsSubtype(enumMetaType)
}

// memberMap is _member_map_ of an enumeration.
func memberMap(cls *object.Type) *object.Dict {
	d, _ := cls.Dict.GetStr("_member_map_").(*object.Dict)
	if d == nil {
		return object.NewDict()
	}
	return d
}

func memberNames(cls *object.Type) *object.List {
	l, _ := cls.Dict.GetStr("_member_names_").(*object.List)
	if l == nil {
		return object.NewList()
	}
	return l
}

func valueMap(cls *object.Type) *object.Dict {
	d, _ := cls.Dict.GetStr("_value2member_map_").(*object.Dict)
	if d == nil {
		return object.NewDict()
	}
	return d
}

// mixins finds the type of the members' values and the enumeration that the
// new class derives from.
func mixins(name string, bases []any) (member *object.Type, first *object.Type) {
	if len(bases) == 0 {
		return object.ObjectType, nil
	}
	first, ok := bases[len(bases)-1].(*object.Type)
	if !ok || !isEnumClass(first) {
		panic(object.New(object.TypeError, "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`"))
	}
	var types []*object.Type
	add := func(t *object.Type) {
		if !slices.Contains(types, t) {
			types = append(types, t)
		}
	}
	for _, b := range bases {
		chain, ok := b.(*object.Type)
		if !ok {
			continue
		}
		var candidate *object.Type
		for _, base := range chain.MRO {
			if base == object.ObjectType {
				continue
			}
			if isEnumClass(base) {
				if t, _ := base.Dict.GetStr("_member_type_").(*object.Type); t != nil && t != object.ObjectType {
					add(t)
					break
				}
				continue
			}
			if base.Dict.GetStr("__new__") != nil || base.Dict.GetStr("__dataclass_fields__") != nil || !base.Heap && base.Make != nil {
				if candidate != nil {
					base = candidate
				}
				add(base)
				break
			}
			if candidate == nil {
				candidate = base
			}
		}
	}
	switch len(types) {
	case 0:
		return object.ObjectType, first
	case 1:
		return types[0], first
	}
	set := object.NewSet()
	for _, t := range types {
		set.Add(t)
	}
	panic(object.Newf(object.TypeError, "too many data types for %s: %s", object.StrRepr(name), object.Repr(set)))
}

// checkExtends refuses to derive from an enumeration that has members.
func checkExtends(name string, bases []any) {
	for _, b := range bases {
		chain, ok := b.(*object.Type)
		if !ok {
			continue
		}
		for _, base := range chain.MRO {
			if isEnumClass(base) && len(memberNames(base).Items) > 0 {
				panic(object.Newf(object.TypeError, "<enum %s> cannot extend %s", object.StrRepr(name), object.Repr(base)))
			}
		}
	}
}

// prepareEnum makes the namespace of a class body.
func prepareEnum(_ *object.Type, name string, bases *object.Tuple) *enumBody {
	checkExtends(name, bases.Items)
	b := newEnumBody(name)
	if _, first := mixins(name, bases.Items); first != nil {
		if g := object.FindAttr(first, "_generate_next_value_"); g != nil {
			b.generate = g
			b.Dict.SetStr("_generate_next_value_", g)
		}
	}
	return b
}

// dataRepr finds the function that prints the members' values, or None.
func dataRepr(bases []any) any {
	for _, b := range bases {
		chain, ok := b.(*object.Type)
		if !ok {
			continue
		}
		for _, base := range chain.MRO {
			if base == object.ObjectType {
				continue
			}
			if isEnumClass(base) {
				if r := base.Lookup("_value_repr_"); r != nil {
					return r
				}
				return object.None
			}
			if r := base.Dict.GetStr("__repr__"); r != nil {
				if base.Dict.GetStr("__dataclass_fields__") != nil {
					if p := base.Dict.GetStr("__dataclass_params__"); p != nil && object.Truth(object.GetAttr(p, "repr")) {
						return dataclassRepr
					}
				}
				return r
			}
		}
	}
	return object.None
}

// dataclassRepr prints the fields of a dataclass that is a member's value.
var dataclassRepr = object.NewBuiltin("enum", "_dataclass_repr", "~self", func(a []any) any {
	fields, _ := object.GetAttr(a[0], "__dataclass_fields__").(*object.Dict)
	var parts []string
	fields.Each(func(k, f any) bool {
		if object.Truth(object.GetAttr(f, "repr")) {
			n, _ := object.AsStr(k)
			parts = append(parts, n+"="+object.Repr(object.GetAttr(a[0], n)))
		}
		return true
	})
	return strings.Join(parts, ", ")
}, "")

// findNew finds what makes the members: the class's own __new__, or that of
// the data type; save tells whether the former is to be kept, args whether a
// member's value is handed to it.
func findNew(ns *object.Dict, member, first *object.Type) (maker any, save, args bool) {
	maker = ns.GetStr("__new__")
	if s, ok := maker.(*object.StaticMethod); ok {
		maker = s.Fn
	}
	save = first != nil && maker != nil
	objectNew := object.ObjectType.Dict.GetStr("__new__")
	var enumNew any
	if first != nil {
		if l := enumLibOf(first); l != nil && l.enum != nil {
			enumNew = newOf(l.enum)
		}
	}
search:
	for _, method := range []string{"__new_member__", "__new__"} {
		if maker != nil {
			break
		}
		for _, possible := range []*object.Type{member, first} {
			if possible == nil {
				continue
			}
			target := object.FindAttr(possible, method)
			if target == nil || target == objectNew || target == enumNew {
				continue
			}
			maker = target
			break search
		}
	}
	if maker == nil {
		maker = objectNew
	}
	return maker, save, first != nil && maker != enumNew && maker != objectNew
}

// newOf is cls.__new__.
func newOf(cls *object.Type) any { return object.GetAttr(cls, "__new__") }

// makeEnum is EnumType.__new__ behind the reading of its arguments.
func makeEnum(meta *object.Type, name string, bases *object.Tuple, body *enumBody, boundary any, kwvals []any, kwnames []string) *object.Type {
	ns := object.NewDict()
	for _, n := range body.ignore {
		body.Dict.DelStr(n)
	}
	body.Dict.DelStr("_ignore_")
	bad := ""
	for _, n := range body.members {
		if n == "mro" || n == "" {
			bad += object.StrRepr(n)
		}
	}
	if bad != "" {
		panic(object.Newf(object.ValueError, "invalid enum member name(s) %s", bad))
	}
	order := body.Dict.GetStr("_order_")
	body.Dict.DelStr("_order_")
	ns.Update(body.Dict)
	if g := ns.GetStr("_generate_next_value_"); g != nil {
		if _, ok := g.(*object.StaticMethod); !ok {
			ns.SetStr("_generate_next_value_", object.Call(object.StaticMethodType, g))
		}
	}
	member, first := mixins(name, bases.Items)
	maker, save, useArgs := findNew(ns, member, first)
	ns.SetStr("_new_member_", object.Call(object.StaticMethodType, maker))
	ns.SetStr("_use_args_", useArgs)
	for _, n := range body.members {
		if v := ns.GetStr(n); v != nil {
			ns.SetStr(n, &enumProto{v})
		}
	}
	ns.SetStr("_member_names_", object.NewList())
	ns.SetStr("_member_map_", object.NewDict())
	ns.SetStr("_value2member_map_", object.NewDict())
	ns.SetStr("_hashable_values_", object.NewList())
	ns.SetStr("_unhashable_values_", object.NewList())
	ns.SetStr("_unhashable_values_map_", object.NewDict())
	ns.SetStr("_member_type_", member)
	ns.SetStr("_value_repr_", dataRepr(bases.Items))
	var lib *enumLib
	if first != nil {
		lib = enumLibOf(first)
	}
	flag := name == "Flag" && lib != nil && lib.flag == nil || first != nil && isFlag(first)
	if flag {
		if boundary == nil || boundary == object.None {
			if boundary = object.FindAttr(first, "_boundary_"); boundary == nil {
				boundary = object.None
			}
		}
		ns.SetStr("_boundary_", boundary)
		ns.SetStr("_flag_mask_", zero)
		ns.SetStr("_singles_mask_", zero)
		ns.SetStr("_all_bits_", zero)
		ns.SetStr("_inverted_", object.None)
	}
	kept := map[string]bool{}
	own := func(n string) bool { return kept[n] || ns.GetStr(n) != nil }
	ns.SetStr(inProgress(name), true)
	cls := object.MakeClass(meta, name, bases.Items, ns, kwvals, kwnames)
	cls.Dict.DelStr(inProgress(name))
	if first != nil {
		if lib != nil && lib.repr != nil && slices.Contains(bases.Items, any(lib.repr)) {
			keepText(cls, member, own, kept)
		}
		fixMethods(cls, first, member, own)
		if flag && lib.flag != nil {
			for _, n := range []string{"__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"} {
				if !own(n) {
					cls.Set(n, lib.flag.Lookup(n))
				}
			}
		}
		if save {
			cls.Set("__new_member__", object.Call(object.StaticMethodType, maker))
		}
		if lib != nil && lib.enum != nil {
			cls.Set("__new__", lib.enum.Dict.GetStr("__new__"))
		}
	}
	if order != nil {
		checkOrder(cls, order, flag)
	}
	if flag {
		iterByDefinition(cls)
	}
	return cls
}

// keepText leaves str() and format() of an enumeration derived from ReprEnum to
// the data type.
func keepText(cls, member *object.Type, own func(string) bool, kept map[string]bool) {
	if member == object.ObjectType {
		panic(object.New(object.TypeError, "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"))
	}
	if !own("__format__") {
		cls.Set("__format__", member.Lookup("__format__"))
		kept["__format__"] = true
	}
	if !own("__str__") {
		m := member.Lookup("__str__")
		if m == object.ObjectType.Lookup("__str__") {
			m = member.Lookup("__repr__")
		}
		cls.Set("__str__", m)
		kept["__str__"] = true
	}
}

// fixMethods lets an enumeration's printing win over a mixed-in type's.
func fixMethods(cls, first, member *object.Type, own func(string) bool) {
	for _, n := range []string{"__repr__", "__str__", "__format__", "__reduce_ex__"} {
		if own(n) {
			continue
		}
		found := cls.Lookup(n)
		if found == member.Lookup(n) || found == object.ObjectType.Lookup(n) {
			if m := first.Lookup(n); m != found {
				cls.Set(n, m)
			}
		}
	}
}

func checkOrder(cls *object.Type, order any, flag bool) {
	var want []any
	if s, ok := object.AsStr(order); ok {
		for _, n := range strings.Fields(strings.ReplaceAll(s, ",", " ")) {
			want = append(want, n)
		}
	} else {
		want = object.ToSlice(order)
	}
	names := memberNames(cls).Items
	if flag {
		// Aliases and names of several flags do not count.
		kept := want[:0:0]
		for _, n := range want {
			if m := memberMap(cls).Get(n); m == nil || slices.ContainsFunc(names, func(x any) bool { return object.EqKey(x, n) }) {
				kept = append(kept, n)
			}
		}
		want = kept
	}
	if !object.EqKey(object.NewList(want...), object.NewList(names...)) {
		panic(object.Newf(object.TypeError, "member order does not match _order_:\n  %s\n  %s", object.Repr(object.NewList(names...)), object.Repr(object.NewList(want...))))
	}
}

// enumProto stands in a new class for a member until the class is there to
// make it.
type enumProto struct{ value any }

var enumProtoType = object.DeclareType("enum", "_proto_member", nil)

// Class implements object.Object.
func (*enumProto) Class() *object.Type { return enumProtoType }

// addProto makes the member of a name and value.
func addProto(cls *object.Type, name string, value any) {
	flag := cls.Dict.GetStr("_flag_mask_") != nil
	memberType := cls.Dict.GetStr("_member_type_").(*object.Type)
	args := object.NewTuple(value)
	if t, ok := object.AsTuple(value); ok {
		args = t
	}
	if memberType == object.TupleType {
		args = object.NewTuple(args)
	}
	maker := object.GetAttr(cls, "_new_member_")
	var m any
	if useArgs := cls.Dict.GetStr("_use_args_"); useArgs == true {
		m = object.CallKw(maker, append([]any{cls}, args.Items...), nil)
	} else {
		m = object.Call(maker, cls)
	}
	inst := object.InstOf(m)
	if inst == nil || !object.IsInstance(m, cls) {
		panic(object.Newf(object.TypeError, "%s.__new__ made a %s that is no member", cls.Name, object.TypeName(m)))
	}
	if inst.Attr("_value_") == nil {
		if memberType == object.ObjectType {
			inst.SetAttr("_value_", value)
		} else {
			var v any
			if e := object.Catch(func() { v = object.CallKw(memberType, append([]any(nil), args.Items...), nil) }); e != nil {
				if !e.IsA(object.ExceptionType) {
					panic(e)
				}
				failure := object.New(object.TypeError, "_value_ not set in __new__, unable to create it")
				failure.Cause, failure.Suppress = e, true
				panic(failure)
			}
			inst.SetAttr("_value_", v)
		}
	}
	value = inst.Attr("_value_")
	inst.SetAttr("_name_", name)
	inst.SetAttr("__objclass__", cls)
	if init, owner := cls.LookupOwner("__init__"); owner != nil && (owner.Heap && !isEnumRoot(owner)) {
		object.CallKw(object.Bind(init, m, cls), append([]any(nil), args.Items...), nil)
	}
	names := memberNames(cls)
	inst.SetAttr("_sort_order_", object.Int(len(names.Items)))
	if flag {
		noteFlag(cls, value)
	}
	canonical := findByValue(cls, value)
	if canonical != nil {
		m = canonical
	} else if !flag || isSingleBit(value) {
		names.Items = append(names.Items, name)
	}
	addMember(cls, name, m)
	mapValue(cls, func() string { return name }, value, m)
}

// isEnumRoot reports the classes of the library, whose __init__ does nothing.
func isEnumRoot(cls *object.Type) bool {
	m, _ := cls.Dict.GetStr("__module__").(string)
	return m == "enum" && isEnumClass(cls)
}

// findByValue gives the member with a value, or nil; a value that can't be
// hashed is looked for one by one.
func findByValue(cls *object.Type, value any) any {
	var found any
	if raises(object.TypeError, func() { found = valueMap(cls).Get(value) }) != nil {
		members := memberMap(cls)
		for _, m, i := members.At(0); m != nil; _, m, i = members.At(i) {
			if object.EqKey(memberAttr(m, "_value_"), value) {
				return m
			}
		}
	}
	return found
}

// mapValue makes a member be found by a value.
func mapValue(cls *object.Type, name func() string, value, m any) {
	if raises(object.TypeError, func() {
		valueMap(cls).SetDefault(value, m)
		l := cls.Dict.GetStr("_hashable_values_").(*object.List)
		if !object.Contains(l, value) {
			l.Items = append(l.Items, value)
		}
	}) == nil {
		return
	}
	l := cls.Dict.GetStr("_unhashable_values_").(*object.List)
	l.Items = append(l.Items, value)
	byName := cls.Dict.GetStr("_unhashable_values_map_").(*object.Dict)
	values := byName.SetDefault(name(), object.NewList()).(*object.List)
	values.Items = append(values.Items, value)
}

// addMember puts a member under a name into the class. Where a base has a
// property of that name, the member goes beside it.
func addMember(cls *object.Type, name string, m any) {
	members := memberMap(cls)
	if old := members.GetStr(name); old != nil {
		if !object.Is(old, m) {
			panic(object.Newf(object.NameError, "%s is already bound: %s", object.StrRepr(name), object.Repr(old)))
		}
		return
	}
	var found any
	var owner, attrOf *object.Type
	for _, base := range cls.MRO[1:] {
		a := base.Dict.GetStr(name)
		if a == nil {
			continue
		}
		switch a.(type) {
		case *object.Property, *enumProperty, *DynamicAttribute:
			found, owner = a, base
		default:
			if isDescriptor(a) {
				if found == nil {
					found, owner = a, base
				}
				continue
			}
			attrOf = base
			continue
		}
		break
	}
	_ = owner
	if found != nil {
		p := &enumProperty{nativeValue: newNativeDict(enumPropertyType, enumPropertyType), get: object.None, set: object.None, del: object.None,
			doc: object.None, name: name, clsName: cls.Name, member: m, attrOf: attrOf}
		for _, part := range []struct {
			name string
			to   *any
		}{{"fget", &p.get}, {"fset", &p.set}, {"fdel", &p.del}} {
			if f := object.FindAttr(found, part.name); f != nil {
				*part.to = f
			}
		}
		if _, ok := found.(*enumProperty); !ok && p.get == object.None {
			if _, isDyn := found.(*DynamicAttribute); !isDyn {
				p.get = object.NewBuiltin("enum", name, "self, /", func(a []any) any { return object.Bind(found, a[0], object.TypeOf(a[0])) }, "")
			}
		}
		cls.Set(name, p)
	} else {
		cls.Set(name, m)
	}
	members.SetStr(name, m)
}

// callEnum is EnumType.__call__: a look-up by value, or a new enumeration.
func callEnum(cls *object.Type, a []any) any {
	value, names, values := a[1], a[2], a[3].(*object.Tuple)
	if memberMap(cls).Len() > 0 {
		if value == nil {
			panic(object.Newf(object.TypeError, "%s.__call__() missing 1 required positional argument: 'value'", cls.Class().Name))
		}
		if names != nil {
			value = object.NewTuple(append([]any{value, names}, values.Items...)...)
		}
		return lookupValue(cls, value)
	}
	module, qualname, typ, start, boundary := a[4], a[5], a[6], a[7], a[8]
	if names == nil && typ == object.None {
		panic(object.Newf(object.TypeError, "%s has no members; specify `names=()` if you meant to create a new, empty, enum", object.Str(cls)))
	}
	if names == nil {
		names = object.None
	}
	return createEnum(cls, object.Str(value), names, module, qualname, typ, start, boundary)
}

// createEnum is the functional API: Enum('Name', 'A B C').
func createEnum(cls *object.Type, name string, names, module, qualname, typ, start, boundary any) any {
	meta := cls.Class()
	bases := object.NewTuple(cls)
	if typ != object.None {
		bases = object.NewTuple(typ, cls)
	}
	_, first := mixins(name, bases.Items)
	prepared := object.Call(object.GetAttr(meta, "__prepare__"), name, bases)
	body := bodyOf(prepared)
	if body == nil {
		panic(object.New(object.TypeError, "__prepare__ of an enumeration's metaclass must give an EnumDict"))
	}
	var items []any
	if s, ok := object.AsStr(names); ok {
		for _, n := range strings.Fields(strings.ReplaceAll(s, ",", " ")) {
			items = append(items, n)
		}
	} else if names != object.None {
		if isMappingValue(names) {
			eachItem(names, func(k, v any) { items = append(items, object.NewTuple(k, v)) })
		} else {
			items = object.ToSlice(names)
		}
	}
	var last []any
	for i, it := range items {
		if n, ok := object.AsStr(it); ok {
			v := object.Call(object.GetAttr(first, "_generate_next_value_"), n, start, object.Int(i), object.NewList(append([]any(nil), last...)...))
			last = append(last, v)
			body.set(n, v)
			continue
		}
		pair := object.ToSlice(it)
		if len(pair) != 2 {
			panic(object.New(object.ValueError, "not enough values to unpack (expected 2)"))
		}
		body.set(object.Str(pair[0]), pair[1])
	}
	if module == object.None && object.CallerModule != nil {
		if m := object.CallerModule(); m != nil {
			module = m
		}
	}
	if module != object.None {
		body.Dict.SetStr("__module__", module)
	}
	if qualname != object.None {
		body.Dict.SetStr("__qualname__", qualname)
	}
	if boundary != object.None {
		return object.CallKw(meta, []any{name, bases, prepared, boundary}, []string{"boundary"})
	}
	return object.Call(meta, name, bases, prepared)
}

// lookupValue is cls.__new__(cls, value).
func lookupValue(cls *object.Type, value any) any {
	if n, owner := cls.LookupOwner("__new__"); owner != nil {
		if s, ok := n.(*object.StaticMethod); ok {
			return object.Call(s.Fn, cls, value)
		}
	}
	return enumNew(cls, value)
}

func containsMember(cls *object.Type, v any) bool {
	if object.IsInstance(v, cls) {
		return true
	}
	if isFlag(cls) {
		var r any
		if raises(object.ValueError, func() { r = object.Call(object.GetAttr(cls, "_missing_"), v) }) == nil && object.IsInstance(r, cls) {
			return true
		}
	}
	in := func(name string) bool {
		l, ok := cls.Dict.GetStr(name).(*object.List)
		return ok && object.Contains(l, v)
	}
	return in("_unhashable_values_") || in("_hashable_values_")
}

func completeEnumMeta() {
	enumProtoType.AddMethods([]object.Method{{"__set_name__", "owner, name, /", func(a []any) any {
		cls, name := a[1].(*object.Type), a[2].(string)
		cls.Set(name, nil)
		addProto(cls, name, a[0].(*enumProto).value)
		return nil
	}, "Make the member."}})
	t := enumMetaType
	t.Hooks = true
	t.Doc = "Metaclass for Enum"
	make := argsOf("EnumType.__new__", "~cls, bases, classdict, *, boundary=None, _simple=False, **kwds")
	t.Make = func(meta *object.Type, args []any, kwnames []string) any {
		a := make(args, kwnames)
		vals, names := object.Spread(object.EmptyTuple, a[5].(*object.Dict))
		name := object.Str(a[0])
		if object.Truth(a[4]) {
			return object.MakeClass(meta, name, object.ToSlice(a[1]), a[2].(*object.Dict), vals, names)
		}
		body := bodyOf(a[2])
		if body == nil {
			panic(object.Newf(object.AttributeError, "'%s' object has no attribute '_member_names'", object.TypeName(a[2])))
		}
		return makeEnum(meta, name, object.ToTuple(a[1]), body, a[3], vals, names)
	}
	call := argsOf("EnumType.__call__", "~value=?, names=?, *values, module=None, qualname=None, type=None, start=1, boundary=None")
	self := func(a []any) *object.Type { return enumClass(a[0]) }
	t.AddMethods([]object.Method{
		{"__new__", "!metacls, /, *args, **kwds", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			meta, _ := a[0].(*object.Type)
			if meta == nil || !meta.IsSubtype(t) {
				panic(object.Newf(object.TypeError, "EnumType.__new__(X): X is no metaclass of enumerations"))
			}
			return t.Make(meta, args, names)
		}, "Create and return a new class."},
		{"__init__", "*args, **kwds", func(a []any) any { return nil }, "Initialize self."},
		{"__prepare__", "@cls, bases, /, **kwds", func(a []any) any {
			return prepareEnum(a[0].(*object.Type), object.Str(a[1]), object.ToTuple(a[2])).Dict
		}, "Make the namespace of a class body."},
		{"__call__", "*args, **kwds", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return callEnum(self(a), append([]any{nil}, call(args, names)...))
		}, "Either returns an existing member, or creates a new enum class."},
		{"__bool__", "~", func(a []any) any { return true }, "classes/types should always be True."},
		{"__contains__", "~value", func(a []any) any { return containsMember(self(a), a[1]) }, "Return True if `value` is in `cls`."},
		{"__getitem__", "~name", func(a []any) any {
			if m := memberMap(self(a)).Get(a[1]); m != nil {
				return m
			}
			panic(object.NewArgs(object.KeyError, a[1]))
		}, "Return the member matching `name`."},
		{"__iter__", "~", func(a []any) any { return membersIter(self(a), false) }, "Return members in definition order."},
		{"__reversed__", "~", func(a []any) any { return membersIter(self(a), true) }, "Return members in reverse definition order."},
		{"__len__", "~", func(a []any) any { return object.Int(len(memberNames(self(a)).Items)) }, "Return the number of members (no aliases)"},
		{"__repr__", "~", func(a []any) any {
			if c := self(a); isFlag(c) {
				return "<flag " + object.StrRepr(c.Name) + ">"
			} else {
				return "<enum " + object.StrRepr(c.Name) + ">"
			}
		}, "Return repr(self)."},
		{"__setattr__", "~name, value", func(a []any) any {
			c := self(a)
			n, _ := object.AsStr(a[1])
			if memberMap(c).GetStr(n) != nil {
				panic(object.Newf(object.AttributeError, "cannot reassign member %s", object.StrRepr(n)))
			}
			object.GenericSetAttr(c, n, a[2])
			return nil
		}, "Block attempts to reassign Enum members."},
		{"__delattr__", "~attr", func(a []any) any {
			c := self(a)
			n, _ := object.AsStr(a[1])
			if memberMap(c).GetStr(n) != nil {
				panic(object.Newf(object.AttributeError, "%s cannot delete member %s.", object.StrRepr(c.Name), object.StrRepr(n)))
			}
			object.GenericSetAttr(c, n, nil)
			return nil
		}, "Block attempts to delete Enum members."},
		{"__dir__", "~", func(a []any) any { return enumDir(self(a)) }, "The names worth showing."},
		{"_create_", "~class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None", func(a []any) any {
			return createEnum(self(a), object.Str(a[1]), a[2], a[3], a[4], a[5], a[6], a[7])
		}, "Convenience method to create a new Enum class."},
		{"_check_for_existing_members_", "!class_name, bases", func(a []any) any {
			checkExtends(object.Str(a[0]), object.ToSlice(a[1]))
			return nil
		}, "Refuse to derive from an enumeration that has members."},
		{"_get_mixins_", "@class_name, bases", func(a []any) any {
			m, first := mixins(object.Str(a[1]), object.ToSlice(a[2]))
			if first == nil {
				return object.NewTuple(m, object.None)
			}
			return object.NewTuple(m, first)
		}, "Return the type for creating enum members, and the first inherited enum class."},
		{"_add_member_", "~name, member", func(a []any) any { addMember(self(a), object.Str(a[1]), a[2]); return nil }, "Add a member under a name."},
	})
	t.Dict.SetStr("__members__", object.Call(object.PropertyType, object.NewBuiltin("enum", "__members__", "~cls", func(a []any) any {
		return &object.MappingProxy{Of: memberMap(enumClass(a[0]))}
	}, "Returns a mapping of member name->value.\n\nThis mapping lists all enum members, including aliases. Note that this\nis a read-only view of the internal mapping.")))
}

func membersIter(cls *object.Type, rev bool) any {
	names := memberNames(cls).Items
	i := 0
	return &object.NativeIter{It: &namedIter{enumIterType, func() any {
		if i >= len(names) {
			return nil
		}
		n := names[i]
		if rev {
			n = names[len(names)-1-i]
		}
		i++
		return memberMap(cls).Get(n)
	}}}
}

// namedIter is a Go function as an iterator of a given type.
type namedIter struct {
	typ  *object.Type
	next func() any
}

// Next implements object.Iterator.
func (n *namedIter) Next() any { return n.next() }

// IterType implements object.Named.
func (n *namedIter) IterType() *object.Type { return n.typ }

var enumIterType = object.NewIterType("builtins", "generator")

func enumDir(cls *object.Type) any {
	names := object.NewSet()
	for _, n := range []string{"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
		"__name__", "__qualname__"} {
		names.Add(n)
	}
	for _, n := range memberNames(cls).Items {
		names.Add(n)
	}
	if n := cls.Dict.GetStr("_new_member_"); n != nil && object.GetAttr(cls, "_new_member_") != object.ObjectType.Dict.GetStr("__new__") {
		names.Add("__new__")
	}
	names.Add("__init_subclass__")
	if mt, _ := cls.Dict.GetStr("_member_type_").(*object.Type); mt != nil && mt != object.ObjectType {
		for _, n := range object.Dir(mt) {
			names.Add(n)
		}
	}
	return object.Sorted(names, object.None, false)
}
