package lib

import (
	"slices"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Aliases of typing: List[int], Union[int, str], Optional[int], Callable[[int],
// str], Literal['a'], Annotated[int, 'm'] and subscripted generic classes.

// typingAlias is a type with arguments, or (bare) one of typing's own names for
// a class, such as List, before it gets any.
type typingAlias struct {
	lib      *typingLib
	typ      *object.Type
	origin   any
	args     *object.Tuple
	name     string // List; Optional; "": the origin's own
	inst     bool   // calling it makes an instance
	bare     bool
	declared bool          // made by the syntax class C[T]
	count    int           // of a bare one: how many arguments it takes, -1: any number
	meta     *object.Tuple // of Annotated
	params   *object.Tuple
	attrs    *object.Dict // set by scripts
}

var (
	genericAliasType   = object.DeclareType("typing", "_GenericAlias", baseAliasType)
	unionAliasType     = object.DeclareType("typing", "_UnionGenericAlias", genericAliasType)
	callableAliasType  = object.DeclareType("typing", "_CallableGenericAlias", genericAliasType)
	literalAliasType   = object.DeclareType("typing", "_LiteralGenericAlias", genericAliasType)
	annotatedAliasType = object.DeclareType("typing", "_AnnotatedAlias", genericAliasType)
	concatAliasType    = object.DeclareType("typing", "_ConcatenateGenericAlias", genericAliasType)
	unpackAliasType    = object.DeclareType("typing", "_UnpackGenericAlias", genericAliasType)
	bareAliasType      = object.DeclareType("typing", "_SpecialGenericAlias", baseAliasType)
	baseAliasType      = object.DeclareType("typing", "_BaseGenericAlias", nil)
	bareCallableType   = object.DeclareType("typing", "_CallableType", bareAliasType)
	bareTupleType      = object.DeclareType("typing", "_TupleType", bareAliasType)
	specialFormType    = object.DeclareType("typing", "_SpecialForm", nil)
)

// Class implements object.Object.
func (a *typingAlias) Class() *object.Type { return a.typ }

// typeRepr is how typing prints a type argument.
func typeRepr(v any) string {
	switch x := v.(type) {
	case *object.Type:
		return x.FullName()
	case *object.EllipsisType:
		return "..."
	case *machine.Function:
		return x.Name()
	case *object.Builtin:
		return x.Name
	case *object.Tuple:
		return "[" + typeReprs(x.Items) + "]"
	case *object.List:
		return "[" + typeReprs(x.Items) + "]"
	}
	return object.Repr(v)
}

func typeReprs(items []any) string {
	parts := make([]string, len(items))
	for i, v := range items {
		parts[i] = typeRepr(v)
	}
	return strings.Join(parts, ", ")
}

func (a *typingAlias) repr() string {
	name := ""
	if a.name != "" {
		name = "typing." + a.name
	} else {
		name = typeRepr(a.origin)
	}
	if a.bare {
		return name
	}
	args := a.args.Items
	switch a.typ {
	case unionAliasType:
		if len(args) == 2 {
			for i, v := range args {
				if v == any(object.NoneTypeType) {
					return "typing.Optional[" + typeRepr(args[1-i]) + "]"
				}
			}
		}
	case callableAliasType:
		n := len(args) - 1
		if n != 1 || !isParamExpr(args[0]) {
			return name + "[[" + typeReprs(args[:n]) + "], " + typeRepr(args[n]) + "]"
		}
	case literalAliasType:
		return name + "[" + typeReprs(args) + "]"
	case annotatedAliasType:
		parts := []string{typeRepr(a.origin)}
		for _, v := range a.meta.Items {
			parts = append(parts, object.Repr(v))
		}
		return "typing.Annotated[" + strings.Join(parts, ", ") + "]"
	case unpackAliasType:
		return "typing.Unpack[" + typeReprs(args) + "]"
	}
	if len(args) == 0 {
		return name + "[()]"
	}
	return name + "[" + typeReprs(args) + "]"
}

// isParamExpr reports what stands for the parameters of a Callable.
func isParamExpr(v any) bool {
	switch x := v.(type) {
	case *object.EllipsisType, *object.Tuple, *object.List:
		return true
	case *typeVar:
		return x.kind == paramSpecKind
	case *typingAlias:
		return x.typ == concatAliasType
	}
	return false
}

func (a *typingAlias) parameters() *object.Tuple {
	if a.params == nil {
		if a.args == nil {
			return object.EmptyTuple
		}
		items := a.args.Items
		if a.typ == annotatedAliasType {
			items = []any{a.origin}
		}
		if a.typ == literalAliasType {
			items = nil
		}
		a.params = object.TypeParameters(items)
	}
	return a.params
}

// with makes a like alias of other arguments.
func (a *typingAlias) with(args []any) any {
	switch a.typ {
	case unionAliasType:
		return a.lib.union(args)
	case annotatedAliasType:
		return a.lib.annotated(args[0], a.meta.Items)
	case callableAliasType:
		args = flattenParams(args)
	case concatAliasType:
		n := len(args) - 1
		switch last := args[n].(type) {
		case *object.List:
			return object.NewTuple(append(slices.Clone(args[:n]), last.Items...)...)
		case *object.Tuple:
			return object.NewTuple(append(slices.Clone(args[:n]), last.Items...)...)
		case *typingAlias:
			if last.typ == concatAliasType {
				args = append(slices.Clone(args[:n]), last.args.Items...)
			}
		}
	}
	c := *a
	c.args, c.params, c.attrs = object.NewTuple(args...), nil, nil
	return &c
}

// flattenParams puts the parameters of a Callable, given as one tuple, in a
// row with the result.
func flattenParams(args []any) []any {
	var out []any
	for _, v := range args {
		switch t := v.(type) {
		case *object.Tuple:
			out = append(out, t.Items...)
		case *object.List:
			out = append(out, t.Items...)
		default:
			out = append(out, v)
		}
	}
	return out
}

// getItem is alias[item].
func (a *typingAlias) getItem(item any) any {
	if a.bare {
		return a.lib.cached(a, item, func() any { return a.lib.subscriptBare(a, item) })
	}
	if a.typ == unpackAliasType {
		if tv, ok := a.args.Items[0].(*typeVar); ok && tv.kind == typeVarTupleKind {
			return object.NewTuple(itemsOf(item)...)
		}
	}
	if a.origin == any(a.lib.generic) {
		panic(object.Newf(object.TypeError, "Cannot subscript already-subscripted %s", a.repr()))
	}
	params := a.parameters()
	if len(params.Items) == 0 {
		panic(object.Newf(object.TypeError, "%s is not a generic class", a.repr()))
	}
	items := []any{a.origin}
	if a.typ != annotatedAliasType {
		items = a.args.Items
	}
	return a.with(object.Substitute(a, items, params, a.lib.checkItem(item)))
}

// call is alias(...).
func (a *typingAlias) call(args []any, kwnames []string) any {
	if !a.inst {
		if a.typ == unionAliasType || a.name != "" && a.lib.isForm(a.origin) {
			panic(object.Newf(object.TypeError, "Cannot instantiate %s", typeRepr(a.origin)))
		}
		name := object.Str(object.GetAttr(a.origin, "__name__"))
		panic(object.Newf(object.TypeError, "Type %s cannot be instantiated; use %s() instead", a.name, name))
	}
	v := object.CallKw(a.origin, args, kwnames)
	if object.InstOf(v) != nil {
		if e := object.Catch(func() { object.SetAttr(v, "__orig_class__", a) }); e != nil && !e.IsA(object.ExceptionType) {
			panic(e)
		}
	}
	return v
}

// mroEntries is __mro_entries__: the classes to derive from in a's place.
func (a *typingAlias) mroEntries(bases *object.Tuple) any {
	if a.lib.isForm(a.origin) || a.typ == unionAliasType {
		panic(object.Newf(object.TypeError, "Cannot subclass %s", a.repr()))
	}
	at := slices.IndexFunc(bases.Items, func(b any) bool { return b == any(a) })
	rest := bases.Items[at+1:]
	generic := a.lib.generic
	if a.name != "" || a.bare {
		var out []any
		if !slices.Contains(bases.Items, a.origin) {
			out = append(out, a.origin)
		}
		for _, b := range rest {
			if _, ok := b.(*typingAlias); ok {
				return object.NewTuple(out...)
			}
			if t, ok := b.(*object.Type); ok && t.IsSubtype(generic) {
				return object.NewTuple(out...)
			}
		}
		return object.NewTuple(append(out, generic)...)
	}
	if a.origin == any(generic) {
		if slices.ContainsFunc(bases.Items, func(b any) bool { t, ok := b.(*object.Type); return ok && isProtocolRoot(t) }) {
			return object.EmptyTuple
		}
		for _, b := range rest {
			if o, ok := b.(*typingAlias); ok && o != a {
				return object.EmptyTuple
			}
		}
	}
	return object.NewTuple(a.origin)
}

func (a *typingAlias) equal(b *typingAlias) bool {
	if a.typ != b.typ || a.bare != b.bare {
		return false
	}
	switch a.typ {
	case unionAliasType:
		return sameItems(a.args.Items, b.args.Items)
	case literalAliasType:
		return object.EqKey(literalKeys(a.args.Items), literalKeys(b.args.Items))
	case annotatedAliasType:
		return object.EqKey(a.origin, b.origin) && object.EqKey(a.meta, b.meta)
	}
	if a.bare {
		return a == b
	}
	return object.EqKey(a.origin, b.origin) && object.EqKey(a.args, b.args)
}

// sameItems compares two rows of different items whatever their order; the
// items need no hash.
func sameItems(x, y []any) bool {
	if len(x) != len(y) {
		return false
	}
	for _, v := range x {
		if !slices.ContainsFunc(y, func(w any) bool { return object.EqKey(v, w) }) {
			return false
		}
	}
	return true
}

// literalKeys tells the values of Literal apart by value and type.
func literalKeys(items []any) any {
	s := object.NewSet()
	for _, v := range items {
		s.Add(object.NewTuple(v, object.TypeOf(v)))
	}
	return s
}

func (a *typingAlias) hash() int64 {
	switch {
	case a.bare:
		return object.HashRaw(object.NewTuple("typing", a.name))
	case a.typ == unionAliasType:
		return object.HashRaw(object.FrozenFrom(a.args.Items))
	case a.typ == literalAliasType:
		return object.HashRaw(object.FrozenFrom(object.ToSlice(literalKeys(a.args.Items))))
	case a.typ == annotatedAliasType:
		return object.HashRaw(object.NewTuple(a.origin, a.meta))
	}
	return object.HashRaw(object.NewTuple(a.origin, a.args))
}

// MissingAttr implements object.AttrFinder: an attribute of what the alias
// stands for.
func (a *typingAlias) MissingAttr(name string) any {
	if a.attrs != nil {
		if v := a.attrs.GetStr(name); v != nil {
			return v
		}
	}
	if name == "__module__" {
		if a.name != "" || a.bare {
			return "typing"
		}
		return object.FindAttr(a.origin, "__module__")
	}
	if name == "__name__" || name == "__qualname__" {
		if a.name != "" {
			return a.name
		}
		return object.FindAttr(a.origin, name)
	}
	if isDunder(name) {
		return nil
	}
	return object.LookupAttr(a.origin, name)
}

// isOneOf reports whether a class is one of a union's.
func (a *typingAlias) accepts(cls any) bool {
	if a.typ == unionAliasType {
		for _, t := range a.args.Items {
			if object.IsSubclassOf(cls, t) {
				return true
			}
		}
		return false
	}
	if a.bare {
		if o, ok := cls.(*typingAlias); ok && o.bare {
			return object.IsSubclassOf(o.origin, a.origin)
		}
		return object.IsSubclassOf(cls, a.origin)
	}
	panic(object.New(object.TypeError, "Subscripted generics cannot be used with class and instance checks"))
}

// makeAlias is the call of _GenericAlias and of _SpecialGenericAlias, with which
// other modules make aliases of their own.
func makeAlias(cls *object.Type, args []any, kwnames []string) any {
	x := &typingAlias{lib: typingOf(machine.Running()), typ: cls}
	bind := genericAliasMake
	if x.bare = cls.IsSubtype(bareAliasType); x.bare {
		bind = bareAliasMake
	}
	a := bind(args, kwnames)
	x.origin, x.inst = a[0], object.Truth(a[2])
	if name, ok := object.AsStr(a[3]); ok {
		x.name = name
	}
	if x.bare {
		x.count = object.ToInt(a[1])
		if x.name == "" {
			x.name = object.Str(object.GetAttr(x.origin, "__name__"))
		}
		return x
	}
	x.args = object.NewTuple(itemsOf(a[1])...)
	return x
}

var (
	genericAliasMake = argsOf("_GenericAlias.__init__", "~origin, args, *, inst=True, name=None")
	bareAliasMake    = argsOf("_SpecialGenericAlias.__init__", "~origin, nparams, *, inst=True, name=None, defaults=()")
)

func completeTypingAlias() {
	genericAliasType.Make, bareAliasType.Make = makeAlias, makeAlias
	self := func(a []any) *typingAlias { return a[0].(*typingAlias) }
	for _, t := range []*object.Type{genericAliasType, bareAliasType} {
		t.AddMethods([]object.Method{
			{"__repr__", "~", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
			{"__getitem__", "~args", func(a []any) any { return self(a).getItem(a[1]) }, "Return self[args]."},
			{"__call__", "*args, **kwargs", func(a []any) any {
				args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
				return self(a).call(args, names)
			}, "Call self as a function."},
			{"__mro_entries__", "~bases", func(a []any) any { return self(a).mroEntries(object.ToTuple(a[1])) }, "Return the classes to derive from."},
			{"__or__", "~right", func(a []any) any { return self(a).lib.union([]any{a[0], a[1]}) }, "Return Union[self, right]."},
			{"__ror__", "~left", func(a []any) any { return self(a).lib.union([]any{a[1], a[0]}) }, "Return Union[left, self]."},
			{"__eq__", "~other", func(a []any) any {
				o, ok := a[1].(*typingAlias)
				if !ok {
					if u, isUnion := a[1].(*object.Union); isUnion && self(a).typ == unionAliasType {
						return sameItems(self(a).args.Items, u.Args.Items)
					}
					return object.NotImplemented
				}
				return self(a).equal(o)
			}, "Return self==other."},
			{"__hash__", "~", func(a []any) any { return object.Int(int(self(a).hash())) }, "Return hash(self)."},
			{"__instancecheck__", "~obj", func(a []any) any {
				if x := self(a); x.typ == unionAliasType {
					for _, t := range x.args.Items {
						if object.IsInstanceOf(a[1], t) {
							return true
						}
					}
					return false
				}
				return self(a).accepts(object.TypeOf(a[1]))
			}, "Check if an object is an instance."},
			{"__subclasscheck__", "~cls", func(a []any) any { return self(a).accepts(a[1]) }, "Check if a class is a subclass."},
			{"__setattr__", "~attr, val", func(a []any) any {
				name, _ := object.AsStr(a[1])
				x := self(a)
				if x.bare || isDunder(name) || name == "_name" || name == "_inst" {
					if x.attrs == nil {
						x.attrs = object.NewDict()
					}
					x.attrs.SetStr(name, a[2])
					return nil
				}
				object.SetAttr(x.origin, name, a[2])
				return nil
			}, "Set an attribute of what the alias stands for."},
			{"__reduce__", "~", func(a []any) any { return self(a).reduce() }, "Return what pickling needs."},
			{"__iter__", "~", func(a []any) any {
				x := self(a)
				if x.bare {
					panic(object.Newf(object.TypeError, "'%s' object is not iterable", x.typ.Name))
				}
				return object.IterObject(object.NewList(x.lib.unpack(x)))
			}, "Iterate over the unpacked alias."},
			{"copy_with", "~args", func(a []any) any { return self(a).with(object.ToSlice(a[1])) }, "Return a like alias of other arguments."},
		})
		t.AddGetset([]object.Getset{
			{Name: "__origin__", Get: func(v any) any {
				return v.(*typingAlias).origin
			}},
			{Name: "_name", Get: func(v any) any {
				if n := v.(*typingAlias).name; n != "" {
					return n
				}
				return object.None
			}},
			{Name: "_inst", Get: func(v any) any { return v.(*typingAlias).inst }},
			{Name: "__doc__", Get: func(v any) any { return object.None }},
		})
	}
	for _, t := range []*object.Type{genericAliasType, unionAliasType, callableAliasType, literalAliasType, annotatedAliasType, concatAliasType,
		unpackAliasType, bareAliasType, bareCallableType, bareTupleType} {
		t.Hooks = true
	}
	for _, t := range []*object.Type{unionAliasType, callableAliasType, annotatedAliasType, bareAliasType, specialFormType} {
		t.Dict.SetStr("__iter__", object.None)
	}
	genericAliasType.AddGetset([]object.Getset{
		{Name: "__args__", Get: func(v any) any {
			x := v.(*typingAlias)
			if x.typ == annotatedAliasType {
				return object.NewTuple(x.origin)
			}
			return x.args
		}},
		{Name: "__parameters__", Get: func(v any) any { return v.(*typingAlias).parameters() }},
		{Name: "__metadata__", Get: func(v any) any {
			if m := v.(*typingAlias).meta; m != nil {
				return m
			}
			return nil
		}},
		{Name: "__unpacked__", Get: func(v any) any { return v.(*typingAlias).typ == unpackAliasType }},
		{Name: "__typing_is_unpacked_typevartuple__", Get: func(v any) any {
			x := v.(*typingAlias)
			if x.typ != unpackAliasType {
				return nil
			}
			tv, ok := x.args.Items[0].(*typeVar)
			return ok && tv.kind == typeVarTupleKind
		}},
		{Name: "__typing_unpacked_tuple_args__", Get: func(v any) any {
			x := v.(*typingAlias)
			if x.typ != unpackAliasType {
				return nil
			}
			if o := object.FindAttr(x.args.Items[0], "__origin__"); o == any(object.TupleType) {
				return object.FindAttr(x.args.Items[0], "__args__")
			}
			return object.None
		}},
	})
	bareAliasType.AddGetset([]object.Getset{
		{Name: "_nparams", Get: func(v any) any { return object.Int(v.(*typingAlias).count) }},
	})
}

func (a *typingAlias) reduce() any {
	if a.bare {
		return a.name
	}
	getitem := importModule(a.lib.in, "operator").Dict.GetStr("getitem")
	var args any = a.args
	if len(a.args.Items) == 1 {
		args = a.args.Items[0]
	}
	origin := a.origin
	switch {
	case a.typ == unionAliasType:
		origin = a.lib.get("Union")
	case a.typ == annotatedAliasType:
		origin = a.lib.get("Annotated")
		args = object.NewTuple(append([]any{a.origin}, a.meta.Items...)...)
	case a.typ == callableAliasType:
		origin = a.lib.get("Callable")
		n := len(a.args.Items) - 1
		if n != 1 || !isParamExpr(a.args.Items[0]) {
			args = object.NewTuple(object.NewList(a.args.Items[:n]...), a.args.Items[n])
		}
	case a.name != "":
		origin = a.lib.get(a.name)
	}
	return object.NewTuple(getitem, object.NewTuple(origin, args))
}
