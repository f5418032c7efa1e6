package lib

import (
	"slices"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module typing. Its names are made when they are first asked for: most
// programs use a handful. What forms and aliases are is here and in
// typing_alias.go and typing_var.go; NamedTuple, TypedDict, Protocol and the
// reading of hints are scripts.

// typingLib is typing in one interpreter.
type typingLib struct {
	in      *machine.Interp
	module  *object.Module
	generic *object.Type
	made    *object.Dict // aliases by what they are made of: the same one each time
}

// maxAliases is how many aliases are remembered.
const maxAliases = 1000

// cached gives the alias made of a class or form and its arguments, making it
// where there is none yet; arguments that can't be hashed make a new one.
func (l *typingLib) cached(of, item any, make func() any) any {
	var key, v any
	if raises(object.TypeError, func() {
		key = object.NewTuple(of, typedKey(item))
		v = l.made.Get(key)
	}) != nil {
		return make()
	}
	if v == nil {
		v = make()
		if l.made.Len() >= maxAliases {
			l.made = object.NewDict()
		}
		l.made.Set(key, v)
	}
	return v
}

// typedKey tells apart arguments that are equal but of different types.
func typedKey(item any) any {
	if t, ok := item.(*object.Tuple); ok {
		out := make([]any, len(t.Items))
		for i, v := range t.Items {
			out[i] = typedKey(v)
		}
		return object.NewTuple(out...)
	}
	if _, ok := item.(*object.Type); ok {
		return item
	}
	if l, ok := item.(*object.List); ok {
		return object.NewTuple("[", typedKey(object.NewTuple(l.Items...)))
	}
	return object.NewTuple(object.TypeOf(item), item)
}

func (l *typingLib) get(name string) any { return object.GetAttr(l.module, name) }

// specialForm is Any's kin: Union, Optional, Literal, Final and so on.
type specialForm struct {
	nativeValue
	lib  *typingLib
	name string
	of   func(l *typingLib, f *specialForm, item any) any // nil: takes no arguments
	doc  string
}

// makeForm is _SpecialForm(getitem), with which other modules make forms of
// their own.
func makeForm(cls *object.Type, args []any, kwnames []string) any {
	getitem := specialFormMake(args, kwnames)[0]
	f := &specialForm{nativeValue: newNative(cls, specialFormType), lib: typingOf(machine.Running()), doc: object.Repr(object.None)}
	f.name = object.Str(object.GetAttr(getitem, "__name__"))
	f.doc, _ = object.GetAttr(getitem, "__doc__").(string)
	f.of = func(_ *typingLib, f *specialForm, item any) any { return object.Call(getitem, f, item) }
	return f
}

var specialFormMake = argsOf("_SpecialForm.__init__", "~getitem")

func (l *typingLib) isForm(v any) bool {
	_, ok := v.(*specialForm)
	return ok
}

// check is what typing does with a type argument: None is NoneType, a str a
// reference to be looked up later; what is plainly no type is refused.
func (l *typingLib) check(v any, msg string) any {
	switch x := v.(type) {
	case *object.NoneType:
		return object.NoneTypeType
	case string:
		return object.Call(forwardRefType, x)
	case *specialForm:
		switch x.name {
		case "Any", "LiteralString", "NoReturn", "Never", "Self", "TypeAlias":
			return x
		}
		panic(object.Newf(object.TypeError, "Plain typing.%s is not valid as type argument", x.name))
	case *object.Type:
		if x == l.generic || isProtocolRoot(x) {
			panic(object.Newf(object.TypeError, "Plain %s is not valid as type argument", object.Repr(x)))
		}
		return x
	case *typingAlias:
		if f, ok := x.origin.(*specialForm); ok && (f.name == "ClassVar" || f.name == "Final") || x.origin == any(l.generic) {
			panic(object.Newf(object.TypeError, "%s is not valid as type argument", x.repr()))
		}
		return x
	case *object.Tuple:
		r := object.Repr(v)
		if len(r) > 100 {
			r = r[:100]
		}
		panic(object.Newf(object.TypeError, "%s Got %s.", msg, r))
	}
	return v
}

// checkItem is check for what stands in the brackets of an alias.
func (l *typingLib) checkItem(item any) any {
	t, ok := object.AsTuple(item)
	if !ok {
		if item == object.None {
			return object.NoneTypeType
		}
		if s, isStr := object.AsStr(item); isStr {
			return object.Call(forwardRefType, s)
		}
		return item
	}
	out := make([]any, len(t.Items))
	for i, v := range t.Items {
		if _, nested := v.(*object.Tuple); nested {
			out[i] = v
		} else {
			out[i] = l.checkItem(v)
		}
	}
	return object.NewTuple(out...)
}

func (l *typingLib) alias(typ *object.Type, origin any, name string, args ...any) *typingAlias {
	return &typingAlias{lib: l, typ: typ, origin: origin, name: name, args: object.NewTuple(args...), inst: name == ""}
}

func itemsOf(item any) []any {
	if t, ok := object.AsTuple(item); ok {
		return t.Items
	}
	return []any{item}
}

// union is Union[args].
func (l *typingLib) union(args []any) any {
	if len(args) == 0 {
		panic(object.New(object.TypeError, "Cannot take a Union of no types."))
	}
	var out []any
	var add func(v any)
	add = func(v any) {
		switch x := v.(type) {
		case *typingAlias:
			if x.typ == unionAliasType {
				for _, p := range x.args.Items {
					add(p)
				}
				return
			}
		case *object.Union:
			for _, p := range x.Args.Items {
				add(p)
			}
			return
		}
		if !slices.ContainsFunc(out, func(o any) bool { return object.EqKey(o, v) }) {
			out = append(out, v)
		}
	}
	for _, v := range args {
		add(l.check(v, "Union[arg, ...]: each arg must be a type."))
	}
	if len(out) == 1 {
		return out[0]
	}
	return l.cached("Union", object.NewTuple(out...), func() any { return l.unionOf(out) })
}

// unionOf makes the alias of a union of several types.
func (l *typingLib) unionOf(out []any) any {
	name := "Union"
	if len(out) == 2 && slices.Contains(out, any(object.NoneTypeType)) {
		name = "Optional"
	}
	return l.alias(unionAliasType, l.get("Union"), name, out...)
}

// annotated is Annotated[t, meta...].
func (l *typingLib) annotated(t any, meta []any) any {
	if a, ok := t.(*typingAlias); ok && a.typ == annotatedAliasType {
		t, meta = a.origin, append(append([]any(nil), a.meta.Items...), meta...)
	}
	a := l.alias(annotatedAliasType, t, "Annotated", t)
	a.inst = true
	a.meta = object.NewTuple(meta...)
	return a
}

func (l *typingLib) unpack(v any) any {
	return l.cached("Unpack", v, func() any { return l.alias(unpackAliasType, l.get("Unpack"), "", v) })
}

// callable is Callable[params, result].
func (l *typingLib) callable(b *typingAlias, item any) any {
	t, ok := item.(*object.Tuple)
	if !ok || len(t.Items) != 2 {
		panic(object.New(object.TypeError, "Callable must be used as Callable[[arg, ...], result]."))
	}
	var args []any
	switch x := t.Items[0].(type) {
	case *object.List:
		for _, v := range x.Items {
			args = append(args, l.check(v, "Callable[[arg, ...], result]: each arg must be a type."))
		}
	case *object.EllipsisType:
		args = []any{x}
	default:
		args = []any{x}
		if !isParamExpr(x) {
			args[0] = l.checkItem(x)
		}
	}
	args = append(args, l.check(t.Items[1], "Callable[args, result]: result must be a type."))
	a := l.alias(callableAliasType, b.origin, "Callable", args...)
	return a
}

// subscriptBare is List[int] and the like.
func (l *typingLib) subscriptBare(b *typingAlias, item any) any {
	switch b.typ {
	case bareCallableType:
		return l.callable(b, item)
	case bareTupleType:
		items := itemsOf(item)
		out := make([]any, len(items))
		for i, v := range items {
			if i == 1 && len(items) == 2 && v == object.Ellipsis {
				out[i] = v
				continue
			}
			out[i] = l.check(v, "Tuple[t0, t1, ...]: each t must be a type.")
		}
		return l.alias(genericAliasType, b.origin, b.name, out...)
	}
	items := itemsOf(item)
	if b.count == 0 {
		panic(object.Newf(object.TypeError, "%s is not a generic class", b.repr()))
	}
	args := make([]any, len(items))
	for i, v := range items {
		args[i] = l.check(v, "Parameters to generic types must be types.")
	}
	least := b.count
	expected := object.Str(object.Int(b.count))
	switch b.name {
	case "Generator", "AsyncGenerator", "ContextManager", "AsyncContextManager":
		least = 1
		if b.count == 2 && (b.name == "AsyncGenerator" || b.name == "ContextManager" || b.name == "AsyncContextManager") || b.name == "Generator" {
			expected = "at least 1"
		}
	}
	if b.count > 0 && (len(args) > b.count || len(args) < least) {
		word := "few"
		if len(args) > b.count {
			word = "many"
		}
		panic(object.Newf(object.TypeError, "Too %s arguments for %s; actual %d, expected %s", word, b.repr(), len(args), expected))
	}
	for len(args) < b.count {
		switch b.name {
		case "ContextManager", "AsyncContextManager":
			args = append(args, object.UnionOf(object.BoolType, object.None))
		default:
			args = append(args, object.NoneTypeType)
		}
	}
	a := l.alias(genericAliasType, b.origin, b.name, args...)
	a.inst = b.inst
	return a
}

// forms are the special forms, by name.
var forms = map[string]func(l *typingLib, f *specialForm, item any) any{
	"NoReturn": nil, "Never": nil, "Self": nil, "LiteralString": nil, "TypeAlias": nil,
	"Union": func(l *typingLib, _ *specialForm, item any) any { return l.union(itemsOf(item)) },
	"Optional": func(l *typingLib, f *specialForm, item any) any {
		if t, ok := item.(*object.Tuple); ok {
			panic(object.Newf(object.TypeError, "typing.Optional requires a single type. Got %s.", object.Repr(t)))
		}
		return l.union([]any{l.check(item, "typing.Optional requires a single type."), object.NoneTypeType})
	},
	"ClassVar": oneType, "Final": oneType, "Required": oneType, "NotRequired": oneType, "ReadOnly": oneType, "TypeGuard": oneType, "TypeIs": oneType,
	"Unpack": func(l *typingLib, f *specialForm, item any) any {
		return l.unpack(l.check(item, "typing.Unpack accepts only single type."))
	},
	"Literal": func(l *typingLib, f *specialForm, item any) any {
		var out, all []any
		hashed := true
		for _, v := range itemsOf(item) {
			parts := []any{v}
			if a, ok := v.(*typingAlias); ok && a.typ == literalAliasType {
				parts = a.args.Items
			}
			for _, p := range parts {
				if raises(object.TypeError, func() { object.HashRaw(p) }) != nil {
					hashed = false
				}
				all = append(all, p)
				if !slices.ContainsFunc(out, func(o any) bool { return object.TypeOf(o) == object.TypeOf(p) && object.EqKey(o, p) }) {
					out = append(out, p)
				}
			}
		}
		if !hashed {
			out = all
		}
		return l.alias(literalAliasType, f, "Literal", out...)
	},
	"Annotated": func(l *typingLib, f *specialForm, item any) any {
		items, ok := item.(*object.Tuple)
		if !ok || len(items.Items) < 2 {
			panic(object.New(object.TypeError, "Annotated[...] should be used with at least two arguments (a type and an annotation)."))
		}
		t := items.Items[0]
		if a, ok := t.(*typingAlias); !ok || !l.isForm(a.origin) {
			t = l.check(t, "Annotated[t, ...]: t must be a type.")
		}
		return l.annotated(t, items.Items[1:])
	},
	"Concatenate": func(l *typingLib, f *specialForm, item any) any {
		items := itemsOf(item)
		if len(items) == 0 {
			panic(object.New(object.TypeError, "Cannot take a Concatenate of no types."))
		}
		last := items[len(items)-1]
		if v, ok := last.(*typeVar); last != object.Ellipsis && (!ok || v.kind != paramSpecKind) {
			panic(object.New(object.TypeError, "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."))
		}
		out := make([]any, len(items))
		for i, v := range items {
			out[i] = v
			if i < len(items)-1 {
				out[i] = l.check(v, "Concatenate[arg, ...]: each arg must be a type.")
			}
		}
		return l.alias(concatAliasType, f, "Concatenate", out...)
	},
}

// oneType is the subscription of the forms that take a single type.
func oneType(l *typingLib, f *specialForm, item any) any {
	v := item
	if a, ok := item.(*typingAlias); !ok || !l.isForm(a.origin) {
		v = l.check(item, "typing."+f.name+" accepts only single type.")
	}
	if t, ok := item.(*object.Tuple); ok {
		panic(object.Newf(object.TypeError, "typing.%s accepts only single type. Got %s.", f.name, object.Repr(t)))
	}
	return l.alias(genericAliasType, f, "", v)
}

func completeForms() {
	self := func(a []any) *specialForm { return a[0].(*specialForm) }
	for _, t := range []*object.Type{specialFormType, bareAliasType, genericAliasType} {
		t.AddMethods([]object.Method{{"__init_subclass__", "@*args, **kwds", func(a []any) any {
			if a[2].(*object.Dict).GetStr("_root") != nil {
				return nil
			}
			panic(object.New(object.TypeError, "Cannot subclass special typing classes"))
		}, "Refuse to be a base."}})
	}
	specialFormType.AddMethods([]object.Method{
		{"__repr__", "~", func(a []any) any { return "typing." + self(a).name }, "Return repr(self)."},
		{"__getitem__", "~parameters", func(a []any) any {
			f := self(a)
			if f.of == nil {
				panic(object.Newf(object.TypeError, "typing.%s is not subscriptable", f.name))
			}
			return f.lib.cached(f, a[1], func() any { return f.of(f.lib, f, a[1]) })
		}, "Return self[parameters]."},
		{"__call__", "*args, **kwds", func(a []any) any {
			panic(object.Newf(object.TypeError, "Cannot instantiate typing.%s", self(a).name))
		}, "Refuse to be called."},
		{"__or__", "~other", func(a []any) any { return self(a).lib.union([]any{a[0], a[1]}) }, "Return Union[self, other]."},
		{"__ror__", "~other", func(a []any) any { return self(a).lib.union([]any{a[1], a[0]}) }, "Return Union[other, self]."},
		{"__mro_entries__", "~bases", func(a []any) any {
			panic(object.Newf(object.TypeError, "Cannot subclass typing.%s", self(a).name))
		}, "Refuse to be a base."},
		{"__instancecheck__", "~obj", func(a []any) any {
			panic(object.Newf(object.TypeError, "typing.%s cannot be used with isinstance()", self(a).name))
		}, "Refuse isinstance()."},
		{"__subclasscheck__", "~cls", func(a []any) any {
			panic(object.Newf(object.TypeError, "typing.%s cannot be used with issubclass()", self(a).name))
		}, "Refuse issubclass()."},
		{"__reduce__", "~", func(a []any) any { return self(a).name }, "Return what pickling needs."},
	})
	specialFormType.AddGetset([]object.Getset{
		{Name: "_name", Get: func(v any) any { return v.(*specialForm).name }},
		{Name: "__doc__", Get: func(v any) any {
			if doc := v.(*specialForm).doc; doc != "" {
				return doc
			}
			return object.None
		}},
		{Name: "__name__", Get: func(v any) any { return v.(*specialForm).name }},
		{Name: "__qualname__", Get: func(v any) any { return v.(*specialForm).name }},
		{Name: "__module__", Get: func(v any) any { return "typing" }},
	})
}

// bareAliases are typing's own names for classes: where the class is and how
// many arguments it takes.
var bareAliases = map[string]struct {
	module, name string
	count        int
}{
	"List": {"builtins", "list", 1}, "Dict": {"builtins", "dict", 2}, "Set": {"builtins", "set", 1}, "FrozenSet": {"builtins", "frozenset", 1},
	"Tuple": {"builtins", "tuple", -1}, "Type": {"builtins", "type", 1}, "Deque": {"collections", "deque", 1},
	"DefaultDict": {"collections", "defaultdict", 2}, "OrderedDict": {"collections", "OrderedDict", 2}, "Counter": {"collections", "Counter", 1},
	"ChainMap": {"collections", "ChainMap", 2}, "Pattern": {"re", "Pattern", 1}, "Match": {"re", "Match", 1},
	"ContextManager": {"contextlib", "AbstractContextManager", 2}, "AsyncContextManager": {"contextlib", "AbstractAsyncContextManager", 2},
	"Hashable": {"collections.abc", "Hashable", 0}, "Awaitable": {"collections.abc", "Awaitable", 1}, "Coroutine": {"collections.abc", "Coroutine", 3},
	"AsyncIterable": {"collections.abc", "AsyncIterable", 1}, "AsyncIterator": {"collections.abc", "AsyncIterator", 1},
	"Iterable": {"collections.abc", "Iterable", 1}, "Iterator": {"collections.abc", "Iterator", 1}, "Reversible": {"collections.abc", "Reversible", 1},
	"Sized": {"collections.abc", "Sized", 0}, "Container": {"collections.abc", "Container", 1}, "Collection": {"collections.abc", "Collection", 1},
	"Callable": {"collections.abc", "Callable", 2}, "AbstractSet": {"collections.abc", "Set", 1}, "MutableSet": {"collections.abc", "MutableSet", 1},
	"Mapping": {"collections.abc", "Mapping", 2}, "MutableMapping": {"collections.abc", "MutableMapping", 2},
	"Sequence": {"collections.abc", "Sequence", 1}, "MutableSequence": {"collections.abc", "MutableSequence", 1},
	"ByteString": {"collections.abc", "ByteString", 0}, "MappingView": {"collections.abc", "MappingView", 1},
	"KeysView": {"collections.abc", "KeysView", 1}, "ItemsView": {"collections.abc", "ItemsView", 2}, "ValuesView": {"collections.abc", "ValuesView", 1},
	"Generator": {"collections.abc", "Generator", 3}, "AsyncGenerator": {"collections.abc", "AsyncGenerator", 2},
}

// typingScripts tells which script has a name.
var typingScripts = map[string]string{}

func init() {
	for script, names := range map[string][]string{
		"_typing_classes": {"NamedTuple", "NamedTupleMeta", "TypedDict", "_TypedDictMeta", "is_typeddict", "IO", "TextIO", "BinaryIO",
			"_NamedTuple", "_TypedDict", "_make_nmtuple", "_namedtuple_mro_entries", "_prohibited", "_special", "_caller"},
		"_typing_private": {"_Final", "_NotIterable", "_TypingEllipsis", "_tp_cache", "_cleanups", "_caches", "_type_convert", "_deduplicate",
			"_is_dunder", "_is_param_expr", "_is_typevar_like", "_is_unpacked_typevartuple", "_should_unflatten_callable_args",
			"_value_and_type_iter", "_flatten_literal_params", "_unpack_args", "_generic_class_getitem", "_generic_init_subclass",
			"_TYPING_INTERNALS", "_SPECIAL_NAMES", "EXCLUDED_ATTRIBUTES"},
		"_typing_protocols": {"Protocol", "_ProtocolMeta", "runtime_checkable", "is_protocol", "get_protocol_members", "SupportsInt", "SupportsFloat",
			"SupportsComplex", "SupportsBytes", "SupportsIndex", "SupportsAbs", "SupportsRound", "_get_protocol_attrs", "_is_protocol"},
		"_typing_hints": {"get_type_hints", "get_overloads", "clear_overloads", "overload", "no_type_check", "no_type_check_decorator", "final", "override",
			"assert_never", "assert_type", "reveal_type", "dataclass_transform", "_eval_type", "_strip_annotations", "_overload_registry", "_overload_dummy", "_idfunc", "_ASSERT_NEVER_REPR_MAX_LENGTH"},
	} {
		for _, n := range names {
			typingScripts[n] = script
		}
	}
}

// find makes a name of the module.
func (l *typingLib) find(name string) any {
	if of, ok := forms[name]; ok {
		return &specialForm{nativeValue: nativeValue{typ: specialFormType}, lib: l, name: name, of: of}
	}
	if b, ok := bareAliases[name]; ok {
		origin := object.GetAttr(importModule(l.in, b.module), b.name)
		typ := bareAliasType
		switch name {
		case "Callable":
			typ = bareCallableType
		case "Tuple":
			typ = bareTupleType
		}
		return &typingAlias{lib: l, typ: typ, origin: origin, name: name, bare: true, inst: b.module != "builtins", count: b.count}
	}
	if script := typingScripts[name]; script != "" {
		v := importModule(l.in, script).Dict.GetStr(name)
		return v
	}
	switch name {
	case "Any":
		return l.makeAny()
	case "AnyStr":
		return &typeVar{lib: l, name: "AnyStr", bound: object.None, constraints: object.NewTuple(object.BytesType, object.StrType), module: "typing"}
	case "T", "KT", "VT", "T_co", "KT_co", "VT_co", "V_co", "T_contra", "CT_co":
		t := &typeVar{lib: l, name: name, bound: object.None, constraints: object.EmptyTuple, module: "typing"}
		t.covariant, t.contravariant = len(name) > 3 && name[len(name)-3:] == "_co", name == "T_contra"
		return t
	}
	return nil
}

// makeAny makes the class Any, which can be a base but not instantiated.
func (l *typingLib) makeAny() any {
	metaNS := object.NewDict()
	metaNS.SetStr("__module__", "typing")
	meta := object.MakeClass(object.TypeType, "_AnyMeta", []any{object.TypeType}, metaNS, nil, nil)
	var cls *object.Type
	meta.AddMethods([]object.Method{
		{"__instancecheck__", "~obj", func(a []any) any {
			if a[0] == any(cls) {
				panic(object.New(object.TypeError, "typing.Any cannot be used with isinstance()"))
			}
			return object.IsInstance(a[1], a[0].(*object.Type))
		}, "Refuse isinstance()."},
		{"__repr__", "~", func(a []any) any {
			if a[0] == any(cls) {
				return "typing.Any"
			}
			return "<class '" + a[0].(*object.Type).FullName() + "'>"
		}, "Return repr(self)."},
	})
	meta.Changed()
	ns := object.NewDict()
	ns.SetStr("__module__", "typing")
	ns.SetStr("__doc__", "Special type indicating an unconstrained type.")
	cls = object.MakeClass(meta, "Any", nil, ns, nil, nil)
	cls.AddMethods([]object.Method{{"__new__", "!cls, /, *args, **kwargs", func(a []any) any {
		if a[0] == any(cls) {
			panic(object.New(object.TypeError, "Any cannot be instantiated"))
		}
		return object.Call(object.GetAttr(object.ObjectType, "__new__"), a[0])
	}, "Refuse to make an instance."}})
	cls.Changed()
	return cls
}

// typingAll is __all__.
var typingAll = []string{"Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
	"ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "Container", "ContextManager", "Hashable",
	"ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence",
	"Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager",
	"Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
	"ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator",
	"BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform",
	"final", "get_args", "get_origin", "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict",
	"LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload",
	"override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text",
	"TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack"}

func originOf(v any) any {
	switch x := v.(type) {
	case *typingAlias:
		if x.typ == annotatedAliasType {
			return x.lib.get("Annotated")
		}
		return x.origin
	case *object.GenericAlias:
		return x.Origin
	case *object.Union:
		return object.UnionTypeType
	case *paramPart:
		return x.of
	case *object.Type:
		if x.Name == "Generic" && object.FindAttr(x, "__module__") == "typing" {
			return x
		}
	}
	return object.None
}

func argsOfType(v any) any {
	switch x := v.(type) {
	case *typingAlias:
		if x.bare {
			return object.EmptyTuple
		}
		if x.typ == annotatedAliasType {
			return object.NewTuple(append([]any{x.origin}, x.meta.Items...)...)
		}
		if n := len(x.args.Items) - 1; x.typ == callableAliasType && !(n == 1 && isParamExpr(x.args.Items[0])) {
			return object.NewTuple(object.NewList(x.args.Items[:n]...), x.args.Items[n])
		}
		return x.args
	case *object.GenericAlias:
		if n := len(x.Args.Items) - 1; x.IsCallable() && !(n == 1 && isParamExpr(x.Args.Items[0])) {
			return object.NewTuple(object.NewList(x.Args.Items[:n]...), x.Args.Items[n])
		}
		return x.Args
	case *object.Union:
		return x.Args
	}
	return object.EmptyTuple
}

func (l *typingLib) functions() []object.Method {
	return []object.Method{
		{"cast", "~typ, val", func(a []any) any { return a[1] }, "Cast a value to a type."},
		{"get_origin", "~tp", func(a []any) any { return originOf(a[0]) }, "Get the unsubscripted version of a type."},
		{"get_args", "~tp", func(a []any) any { return argsOfType(a[0]) }, "Get type arguments with all substitutions performed."},
		{"_type_repr", "~obj", func(a []any) any { return typeRepr(a[0]) }, "Return the repr() of an object, special-casing types."},
		{"_type_check", "~arg, msg, is_argument=True, module=None, *, allow_special_forms=False", func(a []any) any {
			if object.Truth(a[4]) {
				if x, ok := a[0].(*typingAlias); ok && l.isForm(x.origin) {
					return x
				}
				if f, ok := a[0].(*specialForm); ok {
					return f
				}
			}
			return l.check(a[0], object.Str(a[1]))
		}, "Check that the argument is a type."},
		{"_collect_parameters", "~args", func(a []any) any { return object.TypeParameters(object.ToSlice(a[0])) }, "Collect all type parameters in args."},
		{"_collect_type_parameters", "~args", func(a []any) any { return object.TypeParameters(object.ToSlice(a[0])) }, "Collect all type parameters in args."},
	}
}

// isProtocolRoot reports typing.Protocol itself.
func isProtocolRoot(cls *object.Type) bool {
	return cls.Name == "Protocol" && cls.FullName() == "typing.Protocol"
}

// genericOf is Generic[T] or C[int] for a class C that derives from Generic.
func (l *typingLib) genericOf(cls *object.Type, item any) any {
	params := itemsOf(l.checkItem(item))
	if cls == l.generic || isProtocolRoot(cls) {
		if len(params) == 0 {
			panic(object.Newf(object.TypeError, "Parameter list to %s[...] cannot be empty", cls.Name))
		}
		seen := map[any]bool{}
		for _, p := range params {
			if a, ok := p.(*typingAlias); ok && a.typ == unpackAliasType {
				p = a.args.Items[0]
			}
			if _, ok := p.(*typeVar); !ok {
				panic(object.Newf(object.TypeError, "Parameters to %s[...] must all be type variables or parameter specification variables.", cls.Name))
			}
			if seen[p] {
				panic(object.Newf(object.TypeError, "Parameters to %s[...] must all be unique", cls.Name))
			}
			seen[p] = true
		}
		checkDefaults(params)
		return l.alias(genericAliasType, cls, "", params...)
	}
	declared, _ := object.FindAttr(cls, "__parameters__").(*object.Tuple)
	if declared == nil || len(declared.Items) == 0 {
		panic(object.Newf(object.TypeError, "%s is not a generic class", object.Repr(cls)))
	}
	given := object.NewTuple(params...)
	for _, p := range declared.Items {
		if v, ok := p.(*typeVar); ok {
			if given, ok = v.prepare(cls, given).(*object.Tuple); !ok {
				given = object.EmptyTuple
			}
		}
	}
	if n, want := len(given.Items), len(declared.Items); n != want {
		word, expected := "few", object.Str(object.Int(want))
		least := want
		for _, p := range declared.Items {
			if v, ok := p.(*typeVar); ok && v.hasDefault() {
				least--
			}
		}
		if n > want {
			word = "many"
			if least < want {
				expected = "at most " + expected
			}
		} else {
			expected = "at least " + object.Str(object.Int(least))
		}
		panic(object.Newf(object.TypeError, "Too %s arguments for %s; actual %d, expected %s", word, object.Repr(cls), n, expected))
	}
	var out []any
	for i, p := range declared.Items {
		v := given.Items[i]
		if tv, ok := p.(*typeVar); ok && tv.kind == typeVarTupleKind {
			out = append(out, itemsOf(v)...)
			continue
		} else if ok && tv.kind == paramSpecKind {
			v = tv.substitute(v)
		}
		out = append(out, v)
	}
	return l.alias(genericAliasType, cls, "", out...)
}

// checkDefaults refuses type parameters whose defaults can't be told from what
// is given.
func checkDefaults(params []any) {
	defaulted, packed := false, false
	for _, p := range params {
		v, ok := p.(*typeVar)
		switch {
		case !ok || v.kind == typeVarTupleKind:
			packed = true
		case v.hasDefault() && packed:
			panic(object.New(object.TypeError, "Type parameter with a default follows TypeVarTuple"))
		case v.hasDefault():
			defaulted = true
		case defaulted:
			panic(object.Newf(object.TypeError, "Type parameter %s without a default follows type parameter with a default", object.Repr(p)))
		}
	}
}

// initSubclass is Generic.__init_subclass__: it finds the class's parameters.
func (l *typingLib) initSubclass(cls *object.Type) {
	orig, _ := cls.Dict.GetStr("__orig_bases__").(*object.Tuple)
	plain := false
	if orig != nil {
		plain = slices.Contains(orig.Items, any(l.generic))
	} else {
		plain = slices.Contains(cls.Bases, l.generic) && cls.Name != "Protocol" && object.TypeOf(cls).Name != "_TypedDictMeta"
	}
	if plain {
		panic(object.New(object.TypeError, "Cannot inherit from plain Generic"))
	}
	var params *object.Tuple = object.EmptyTuple
	if orig != nil {
		params = object.TypeParameters(orig.Items)
		var listed *object.Tuple
		for _, b := range orig.Items {
			if a, ok := b.(*typingAlias); ok && a.origin == any(l.generic) {
				if listed != nil {
					panic(object.New(object.TypeError, "Cannot inherit from Generic[...] multiple times."))
				}
				listed = a.parameters()
				if a.declared {
					cls.Dict.SetStr("__type_params__", listed)
				}
			}
		}
		if listed != nil {
			missing := ""
			for _, p := range params.Items {
				if !slices.Contains(listed.Items, p) {
					if missing != "" {
						missing += ", "
					}
					missing += object.Str(p)
				}
			}
			if missing != "" {
				s := ""
				for i, p := range listed.Items {
					if i > 0 {
						s += ", "
					}
					s += object.Str(p)
				}
				panic(object.Newf(object.TypeError, "Some type variables (%s) are not listed in Generic[%s]", missing, s))
			}
			params = listed
		}
	}
	cls.Set("__parameters__", params)
}

func (l *typingLib) makeGeneric() *object.Type {
	ns := object.NewDict()
	ns.SetStr("__module__", "typing")
	ns.SetStr("__doc__", "Abstract base class for generic types.")
	ns.SetStr("__slots__", object.EmptyTuple)
	ns.SetStr("_is_protocol", false)
	cls := object.MakeClass(object.TypeType, "Generic", nil, ns, nil, nil)
	cls.AddMethods([]object.Method{
		{"__class_getitem__", "@~params", func(a []any) any {
			c := a[0].(*object.Type)
			return l.cached(c, a[1], func() any { return l.genericOf(c, a[1]) })
		}, "Parameterizes a generic class."},
		{"__init_subclass__", "@~*args, **kwargs", func(a []any) any {
			c := a[0].(*object.Type)
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			object.CallKw(object.GetAttr(object.NewSuper(cls, c), "__init_subclass__"), args, names)
			l.initSubclass(c)
			return nil
		}, "Find the parameters of a generic class."},
	})
	cls.Changed()
	return cls
}

// typingOf gives an interpreter's typing.
func typingOf(in *machine.Interp) *typingLib {
	return importModule(in, "typing").Dict.GetStr("_lib").(*typingLib)
}

var typingLibType = object.DeclareType("typing", "_lib", nil)

// Class implements object.Object.
func (*typingLib) Class() *object.Type { return typingLibType }

// syntax makes the objects behind the syntax of type parameters and aliases.
func (l *typingLib) syntax(what string, a []any) any {
	switch what {
	case "TypeParam":
		kind, name := a[0].(string), object.Str(a[1])
		t := &typeVar{lib: l, name: name, bound: object.None, constraints: object.EmptyTuple, auto: true, module: callerModule(l.in)}
		switch kind {
		case "*":
			t.kind = typeVarTupleKind
		case "P", "**":
			t.kind = paramSpecKind
		default:
			if a[2] == object.NotImplemented {
				break
			}
			if a[4].(bool) {
				t.later.constraints = a[2]
			} else {
				t.later.bound = a[2]
			}
		}
		if a[3] != object.NotImplemented {
			t.later.dflt = a[3]
		}
		return t
	case "TypeAlias":
		params := object.EmptyTuple
		if len(a) > 2 {
			params = object.ToTuple(a[2])
		}
		t := &typeAliasValue{lib: l, name: object.Str(a[0]), value: a[1], params: params, module: callerModule(l.in), lazy: true}
		return t
	case "Generic":
		g := l.genericOf(l.generic, a[0]).(*typingAlias)
		g.declared = true
		return g
	}
	panic(object.Newf(object.SystemError, "unknown typing syntax %s", what))
}

// installTyping lets the syntax of type parameters reach typing.
func installTyping(in *machine.Interp) {
	in.Typing = func(what string, args ...any) any { return typingOf(in).syntax(what, args) }
}

func init() {
	lazily("typing", "The typing module: Support for gradual typing as defined by PEP 484 and subsequent PEPs.", func() {
		completeTypingAlias()
		completeTypeVars()
		completeForms()
		maker := func(t *object.Type, make func(l *typingLib, args []any, kwnames []string) any) {
			t.Make = func(cls *object.Type, args []any, kwnames []string) any {
				return make(typingOf(machine.Running()), args, kwnames)
			}
		}
		maker(typeVarType, func(l *typingLib, args []any, kw []string) any { return l.newTypeVar(plainTypeVar, args, kw) })
		maker(paramSpecType, func(l *typingLib, args []any, kw []string) any { return l.newTypeVar(paramSpecKind, args, kw) })
		maker(typeVarTupleType, func(l *typingLib, args []any, kw []string) any { return l.newTypeVar(typeVarTupleKind, args, kw) })
		specialFormType.Make = makeForm
		maker(newTypeType, (*typingLib).makeNewType)
		maker(typeAliasType, (*typingLib).makeTypeAlias)
	}, func(in *machine.Interp, m *object.Module) {
		l := &typingLib{in: in, module: m, made: object.NewDict()}
		l.generic = l.makeGeneric()
		set := m.Dict.SetStr
		set("_lib", l)
		set("Generic", l.generic)
		set("__all__", strList(typingAll...))
		set("TYPE_CHECKING", false)
		set("Text", object.StrType)
		set("NoDefault", noDefault)
		for _, t := range []*object.Type{genericAliasType, unionAliasType, callableAliasType, literalAliasType, annotatedAliasType, concatAliasType,
			unpackAliasType, bareAliasType, bareCallableType, bareTupleType, baseAliasType, specialFormType, paramArgsType, paramKwargsType, forwardRefType} {
			set(t.Name, t)
		}
		for _, t := range []*object.Type{typeVarType, paramSpecType, typeVarTupleType, newTypeType, typeAliasType} {
			set(t.Name, t)
		}
		m.Add(l.functions())
		lazyNames(m, func(name string) any {
			v := l.find(name)
			if v != nil {
				set(name, v)
			}
			return v
		})
	})
}

var (
	newTypeMake   = argsOf("NewType.__init__", "~name, tp")
	typeAliasMake = argsOf("typealias", "name, value, *, type_params=()")
)

func (l *typingLib) makeNewType(args []any, kwnames []string) any {
	a := newTypeMake(args, kwnames)
	n := &newType{nativeValue: newNativeDict(newTypeType, newTypeType), lib: l, name: object.Str(a[0])}
	name := n.name
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '.' {
			name = name[i+1:]
			break
		}
	}
	n.ext.SetAttr("__qualname__", n.name)
	n.ext.SetAttr("__name__", name)
	n.ext.SetAttr("__supertype__", a[1])
	n.ext.SetAttr("__module__", callerModule(l.in))
	return n
}

func (l *typingLib) makeTypeAlias(args []any, kwnames []string) any {
	a := typeAliasMake(args, kwnames)
	return &typeAliasValue{lib: l, name: object.Str(a[0]), value: a[1], params: object.ToTuple(a[2]), module: callerModule(l.in)}
}
