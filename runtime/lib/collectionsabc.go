package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module collections.abc. The classes are put together here; what their
// methods do is a script (_abcmethods), where a function's name is its class's
// and its own.

// abcSpec describes a class: its bases, the methods it leaves abstract and
// those it supplies, and the methods whose presence makes any class one of it.
type abcSpec struct {
	name, bases      string
	abstract, mixins string
	hook             string
	generic          bool
	kind             string
	virtual          []*object.Type
}

func abcSpecs() []abcSpec {
	return []abcSpec{
		{name: "Hashable", abstract: "__hash__", hook: "__hash__"},
		{name: "Awaitable", abstract: "__await__", hook: "__await__", generic: true},
		{name: "Coroutine", bases: "Awaitable", abstract: "send throw", mixins: "close", hook: "__await__ send throw close", generic: true},
		{name: "AsyncIterable", abstract: "__aiter__", hook: "__aiter__", generic: true},
		{name: "AsyncIterator", bases: "AsyncIterable", abstract: "__anext__", mixins: "__aiter__", hook: "__anext__ __aiter__", generic: true},
		{name: "AsyncGenerator", bases: "AsyncIterator", abstract: "asend athrow", mixins: "__anext__ aclose", hook: "__aiter__ __anext__ asend athrow aclose", generic: true},
		{name: "Iterable", abstract: "__iter__", hook: "__iter__", generic: true},
		{name: "Iterator", bases: "Iterable", abstract: "__next__", mixins: "__iter__", hook: "__iter__ __next__", generic: true},
		{name: "Reversible", bases: "Iterable", abstract: "__reversed__", hook: "__reversed__ __iter__", generic: true},
		{name: "Generator", bases: "Iterator", abstract: "send throw", mixins: "__next__ close", hook: "__iter__ __next__ send throw close", generic: true},
		{name: "Sized", abstract: "__len__", hook: "__len__"},
		{name: "Container", abstract: "__contains__", hook: "__contains__", generic: true},
		{name: "Collection", bases: "Sized Iterable Container", hook: "__len__ __iter__ __contains__", generic: true},
		{name: "Buffer", abstract: "__buffer__", hook: "__buffer__", virtual: []*object.Type{object.BytesType, object.ByteArrayType, object.MemoryViewType}},
		{name: "Callable", abstract: "__call__", hook: "__call__"},
		{name: "Set", bases: "Collection", mixins: "__le__ __lt__ __gt__ __ge__ __eq__ _from_iterable __and__ __rand__ isdisjoint __or__ __ror__ __sub__ __rsub__ __xor__ __rxor__ _hash",
			generic: true, virtual: []*object.Type{object.FrozenSetType}},
		{name: "MutableSet", bases: "Set", abstract: "add discard", mixins: "remove pop clear __ior__ __iand__ __ixor__ __isub__",
			generic: true, virtual: []*object.Type{object.SetType}},
		{name: "Mapping", bases: "Collection", abstract: "__getitem__", mixins: "get __contains__ keys items values __eq__",
			generic: true, kind: "Mapping", virtual: []*object.Type{object.MappingProxyType, frameLocalsType}},
		{name: "MutableMapping", bases: "Mapping", abstract: "__setitem__ __delitem__", mixins: "pop popitem clear update setdefault",
			generic: true, virtual: []*object.Type{object.DictType}},
		{name: "MappingView", bases: "Sized", mixins: "__init__ __len__ __repr__", generic: true},
		{name: "KeysView", bases: "MappingView Set", mixins: "_from_iterable __contains__ __iter__", generic: true, virtual: []*object.Type{object.DictKeysType}},
		{name: "ItemsView", bases: "MappingView Set", mixins: "_from_iterable __contains__ __iter__", generic: true, virtual: []*object.Type{object.DictItemsType}},
		{name: "ValuesView", bases: "MappingView Collection", mixins: "__contains__ __iter__", generic: true, virtual: []*object.Type{object.DictValuesType}},
		{name: "Sequence", bases: "Reversible Collection", abstract: "__getitem__", mixins: "__iter__ __contains__ __reversed__ index count",
			generic: true, kind: "Sequence", virtual: []*object.Type{object.TupleType, object.StrType, object.BytesType, object.RangeType, object.MemoryViewType}},
		{name: "ByteString", bases: "Sequence", virtual: []*object.Type{object.BytesType, object.ByteArrayType}},
		{name: "MutableSequence", bases: "Sequence", abstract: "__setitem__ __delitem__ insert", mixins: "append clear reverse extend pop remove __iadd__",
			generic: true, virtual: []*object.Type{object.ListType, object.ByteArrayType, dequeType}},
	}
}

// hasMethods reports whether a class, by its own dicts, has all methods.
func hasMethods(cls *object.Type, names []string) bool {
	for _, n := range names {
		if m := cls.Lookup(n); m == nil || m == object.None {
			return false
		}
	}
	return true
}

// subclassHook makes __subclasshook__ of a class: it answers for that class
// alone, since those derived from it ask for more.
func subclassHook(cls *object.Type, names []string) any {
	return object.Call(object.ClassMethodType, object.NewBuiltin("collections.abc", "__subclasshook__", "cls, C, /", func(a []any) any {
		c, ok := a[1].(*object.Type)
		if a[0] != any(cls) || !ok || !hasMethods(c, names) {
			return object.NotImplemented
		}
		return true
	}, "Tell whether a class has the methods."))
}

func fillCollectionsABC(in *machine.Interp, m *object.Module) {
	methods := importModule(in, "_abcmethods").Dict
	for _, s := range abcSpecs() {
		ns := object.NewDict()
		var bases []any
		for _, b := range strings.Fields(s.bases) {
			bases = append(bases, m.Dict.GetStr(b))
		}
		add := func(name string, abstract bool) {
			f, ok := methods.GetStr(s.name + "_" + name).(*machine.Function)
			if !ok {
				panic(object.Newf(object.SystemError, "collections.abc: no method %s.%s", s.name, name))
			}
			f.SetName(name)
			f.SetQualname(s.name + "." + name)
			f.Module = "collections.abc"
			f.Code.Name, f.Code.Qualname = f.Name(), f.Qualname()
			if abstract {
				f.Inst().SetAttr("__isabstractmethod__", true)
			}
			if name == "_from_iterable" {
				ns.SetStr(name, object.Call(object.ClassMethodType, f))
				return
			}
			ns.SetStr(name, f)
		}
		for _, n := range strings.Fields(s.abstract) {
			add(n, true)
		}
		for _, n := range strings.Fields(s.mixins) {
			add(n, false)
		}
		switch s.name {
		case "Mapping":
			ns.SetStr("__reversed__", object.None)
		case "Callable":
			ns.SetStr("__class_getitem__", object.Call(object.ClassMethodType, object.NewBuiltin("collections.abc", "__class_getitem__", "cls, item, /",
				func(a []any) any { return object.NewCallableAlias(a[0], a[1]) }, "See PEP 585.")))
		}
		if s.generic {
			ns.SetStr("__class_getitem__", object.Call(object.ClassMethodType, object.NewBuiltin("collections.abc", "__class_getitem__", "cls, item, /",
				func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "See PEP 585.")))
		}
		if s.name == "MappingView" {
			ns.SetStr("__slots__", nameTuple("_mapping"))
		}
		cls := newABC(s.name, "collections.abc", "", bases, ns)
		cls.Kind = s.kind
		if s.hook != "" {
			cls.Set("__subclasshook__", subclassHook(cls, strings.Fields(s.hook)))
		}
		abcDataOf(cls).registry = s.virtual
		m.Dict.SetStr(s.name, cls)
	}
	m.Dict.SetStr("__all__", strList("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
		"Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping",
		"MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer"))
	for _, n := range []string{"AsyncIterator", "Iterable", "ItemsView", "KeysView", "Mapping", "Set", "ValuesView"} {
		methods.SetStr(n, m.Dict.GetStr(n))
	}
	abcToken++
}

func init() {
	fill := func(in *machine.Interp, m *object.Module) {
		importModule(in, "abc") // completes ABCMeta
		m.Dict.SetStr("__package__", "collections")
		fillCollectionsABC(in, m)
	}
	lazily("collections.abc", "Abstract Base Classes (ABCs) for collections, according to PEP 3119.", func() {}, fill)
	register("_collections_abc", func(in *machine.Interp) *object.Module { return importModule(in, "collections.abc") })
}
