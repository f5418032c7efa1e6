package object

import (
	"slices"
	"sync/atomic"
	"weak"
)

// Type is a class, native or of the script. Native types are made by declare
// while the package is initialised and never change; script classes are made
// by NewClass and belong to one interpreter.
type Type struct {
	Name     string
	Qualname string
	Module   string
	Doc      string
	Spoken   string // what error messages call it, when that is not Name: CPython's types in C tell their module there
	Bases    []*Type
	MRO      []*Type // the type itself first
	Dict     *Dict   // str → value
	Meta     *Type   // its class; nil means type
	// LeanMethods says, before AddMethods, that none of a native type's methods
	// keeps the list of arguments it is called with; see lean.go.
	LeanMethods bool

	// Make is the native constructor (__new__ of a native type): it makes an
	// instance of cls, which is the type itself or derives from it. Inherited.
	Make func(cls *Type, args []any, kwnames []string) any
	// Quick, if set, is the call of the type with one argument, by position; nil
	// leaves it to Make.
	Quick func(x any) any
	// Iter makes an iterator over a native value; nil: not iterable by itself.
	Iter func(v any) Iterator

	consumes func() Consumer // as Builtin.Consumes, not inherited
	sure     SureOf
	Heap     bool // made by a script
	Open     bool // a native type whose attributes can be set: CPython has it in Python
	Final    bool // can't be a base
	Slots    []string
	HasSlots bool // no __dict__ because of __slots__, in it and all bases
	weakable bool // of a script class: weak references to its instances are possible
	ends     bool // of a script class: it has __del__
	Abstract []string
	Hooks    bool   // a native metaclass that calls or assigns to its classes in its own way
	HasDict  bool   // values of a native type have a __dict__
	Whole    bool   // methods of a native type see a Scalar itself, not what it holds
	NewFills bool   // a native type whose __init__ has nothing to do: __new__ fills instances
	Kind     string // "Sequence" or "Mapping" for classes that are or were registered as such

	base     *Type // the base whose representation the instances have: __base__
	solid    *Type // the native ancestor that decides the Go representation
	home     any   // the interpreter of a script class
	version  uint64
	cache    map[string]any
	children []weak.Pointer[Type]
	changing map[string]*Cell // attributes of its own that were assigned again; see classvar.go
	root     *Shape
	template *Template
	learnt   uint64 // the version that a template was last made for, or was not to be had
	// Facts that calls ask for often, valid while factsVersion == version.
	factsVersion uint64
	initFn       any  // __init__, nil when object's own
	newFn        any  // a script's __new__, nil when native
	plainExc     bool // see PlainException; of a native type it is set once
	identity     bool // instances equal themselves only
	pointerHash  bool // and are hashed by what they are
	honest       bool // they say that they are of their class
	getattrHook  any
	getattribute any
	setattrHook  any
	iterFn       Function // a script's __iter__
	alwaysTrue   bool     // neither __bool__ nor __len__ says otherwise
}

var typeVersions atomic.Uint64

func (t *Type) Class() *Type {
	if t.Meta != nil {
		return t.Meta
	}
	return TypeType
}

// declare makes a native type; its methods are added in an init function, so
// that methods may mention the type.
func declare(name string, bases ...*Type) *Type {
	t := &Type{Name: name, Qualname: name, Module: "builtins", Dict: NewDict(), Bases: bases}
	t.version = typeVersions.Add(1)
	heirs.Lock()
	heirs.natives = append(heirs.natives, t)
	heirs.Unlock()
	if len(bases) > 0 {
		b := bases[0]
		t.base = b
		t.MRO = append([]*Type{t}, b.MRO...)
		if len(bases) > 1 {
			mro, _ := mergeMRO(t, bases)
			t.MRO = mro
		}
		t.Make, t.Iter = b.Make, b.Iter
		t.solid = t
	} else {
		t.MRO = []*Type{t}
		t.solid = t
	}
	if giveNew != nil {
		giveNew(t)
	}
	return t
}

// giveNew gives a native type its __new__; nil while this package's own types
// are declared, whose methods come later.
var giveNew func(t *Type)

// DeclareType makes a native type for another package: module is what
// __module__ shows. base nil means object. To be called while a package is
// initialised or a module of an interpreter is built.
func DeclareType(module, name string, base *Type) *Type {
	if base == nil {
		base = ObjectType
	}
	t := declare(name, base)
	t.Module = module
	return t
}

// NewClass makes a script class, as type(name, bases, dict) does, without
// metaclass hooks, __set_name__ and __init_subclass__ (the machine's business).
func NewClass(meta *Type, name string, bases []*Type, dict *Dict) *Type {
	if len(bases) == 0 {
		bases = []*Type{ObjectType}
	}
	t := &Type{Name: name, Qualname: name, Bases: bases, Dict: dict, Heap: true, Meta: meta}
	if meta == TypeType {
		t.Meta = nil
	}
	if Home != nil {
		t.home = Home()
	}
	t.inherit(bases)
	t.ends = t.hasEnd()
	t.version = typeVersions.Add(1)
	t.adopt()
	return t
}

// Solid is the native type whose Go representation t's instances have.
func (t *Type) Solid() *Type { return t.solid }

// mergeMRO is the C3 linearisation. Where there is none it gives the classes
// that stand in each other's way, and false.
func mergeMRO(t *Type, bases []*Type) ([]*Type, bool) {
	lists := make([][]*Type, 0, len(bases)+1)
	for _, b := range bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, bases)
	out := []*Type{t}
	for {
		var next *Type
		empty := true
	search:
		for _, l := range lists {
			if len(l) == 0 {
				continue
			}
			empty = false
			c := l[0]
			for _, o := range lists {
				for _, x := range o[min(1, len(o)):] {
					if x == c {
						continue search
					}
				}
			}
			next = c
			break
		}
		if empty {
			return out, true
		}
		if next == nil {
			var heads []*Type
			for _, l := range lists {
				if len(l) > 0 && !slices.Contains(heads, l[0]) {
					heads = append(heads, l[0])
				}
			}
			return heads, false
		}
		out = append(out, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// IsSubtype reports whether t is base or derives from it.
func (t *Type) IsSubtype(base *Type) bool {
	if t == base {
		return true
	}
	for _, b := range t.MRO {
		if b == base {
			return true
		}
	}
	return false
}

// IsInstance reports whether v's type is t or derives from it, without asking
// __instancecheck__.
func IsInstance(v any, t *Type) bool { return TypeOf(v).IsSubtype(t) }

// Lookup finds name along the MRO, as attribute access on an instance does
// before descriptors are asked; nil when there is none.
func (t *Type) Lookup(name string) any {
	if !t.Heap {
		for _, b := range t.MRO {
			if v := b.Dict.GetStr(name); v != nil {
				return v
			}
		}
		return nil
	}
	if v, ok := t.cache[name]; ok {
		return v
	}
	var found any
	for _, b := range t.MRO {
		if v := b.Dict.GetStr(name); v != nil {
			found = v
			break
		}
	}
	if t.cache == nil {
		t.cache = map[string]any{}
	}
	t.cache[name] = found
	return found
}

// LookupOwner is Lookup together with the class whose dict holds the name.
func (t *Type) LookupOwner(name string) (any, *Type) {
	for _, b := range t.MRO {
		if v := b.Dict.GetStr(name); v != nil {
			return v, b
		}
	}
	return nil, nil
}

// LookupAfter finds name in the MRO behind the class after: what super() asks.
func (t *Type) LookupAfter(after *Type, name string) any {
	seen := false
	for _, b := range t.MRO {
		if seen {
			if v := b.Dict.GetStr(name); v != nil {
				return v
			}
		} else if b == after {
			seen = true
		}
	}
	return nil
}

// Set changes or (with nil) removes a class attribute of a script class.
func (t *Type) Set(name string, v any) {
	if t.assign(name, v) {
		return
	}
	if v == nil {
		t.Dict.DelStr(name)
	} else {
		t.Dict.SetStr(name, v)
	}
	t.Changed()
}

// Changed must be called after t.Dict was changed directly: it makes every
// cached look-up in t and its subclasses stale.
func (t *Type) Changed() {
	t.cache, t.changing = nil, nil
	t.ends = t.hasEnd()
	t.version = typeVersions.Add(1)
	live := t.children[:0]
	for _, w := range t.children {
		if c := w.Value(); c != nil {
			c.Changed()
			live = append(live, w)
		}
	}
	t.children = live
}

// HasEnd reports a script class whose instances have something to do at their end.
func (t *Type) HasEnd() bool { return t.ends }

// hasEnd reports a script class that has __del__.
func (t *Type) hasEnd() bool {
	for _, c := range t.MRO {
		if c.Heap && c.Dict.GetStr("__del__") != nil {
			return true
		}
	}
	return false
}

// Version changes whenever a look-up in t may give another result.
func (t *Type) Version() uint64 { return t.version }

func (t *Type) facts() {
	if t.factsVersion == t.version {
		return
	}
	own := func(name string) any {
		v, owner := t.LookupOwner(name)
		if owner == ObjectType {
			return nil
		}
		return v
	}
	t.initFn = own("__init__")
	t.newFn = nil
	if v, owner := t.LookupOwner("__new__"); owner != nil && owner.Heap {
		t.newFn = v
	}
	t.plainExc = t.solid.plainExc && t.newFn == nil && isNativeInit(t.initFn) && (t.Meta == nil || !t.Meta.Heap && !t.Meta.Hooks) && !t.readsArgs()
	t.identity = own("__eq__") == nil && own("__ne__") == nil
	t.pointerHash = own("__hash__") == nil
	t.getattrHook = t.Lookup("__getattr__")
	t.getattribute = nil
	if v, owner := t.LookupOwner("__getattribute__"); owner != nil && owner.Heap {
		t.getattribute = v
	}
	t.honest = t.getattribute == nil && own("__class__") == nil
	t.setattrHook = nil
	if v, owner := t.LookupOwner("__setattr__"); owner != nil && (owner.Heap || owner.Hooks) {
		t.setattrHook = v
	}
	t.iterFn, _ = t.Lookup("__iter__").(Function)
	t.alwaysTrue = t.Heap && t.Lookup("__bool__") == nil && t.Lookup("__len__") == nil
	t.factsVersion = t.version
}

// The native types.
var (
	ObjectType             = declare("object")
	TypeType               = declare("type", ObjectType)
	NoneTypeType           = declare("NoneType", ObjectType)
	EllipsisTypeType       = declare("ellipsis", ObjectType)
	NotImplementedTypeType = declare("NotImplementedType", ObjectType)
	IntType                = declare("int", ObjectType)
	BoolType               = declare("bool", IntType)
	FloatType              = declare("float", ObjectType)
	ComplexType            = declare("complex", ObjectType)
	StrType                = declare("str", ObjectType)
	BytesType              = declare("bytes", ObjectType)
	ByteArrayType          = declare("bytearray", ObjectType)
	MemoryViewType         = declare("memoryview", ObjectType)
	ListType               = declare("list", ObjectType)
	TupleType              = declare("tuple", ObjectType)
	DictType               = declare("dict", ObjectType)
	SetType                = declare("set", ObjectType)
	FrozenSetType          = declare("frozenset", ObjectType)
	RangeType              = declare("range", ObjectType)
	SliceType              = declare("slice", ObjectType)
	ModuleType             = declare("module", ObjectType)
	CellType               = declare("cell", ObjectType)
	PropertyType           = declare("property", ObjectType)
	StaticMethodType       = declare("staticmethod", ObjectType)
	ClassMethodType        = declare("classmethod", ObjectType)
	SuperType              = declare("super", ObjectType)
	MethodType             = declare("method", ObjectType)
	BuiltinType            = declare("builtin_function_or_method", ObjectType)
	MethodDescriptorType   = declare("method_descriptor", ObjectType)
	WrapperDescriptorType  = declare("wrapper_descriptor", ObjectType)
	MethodWrapperType      = declare("method-wrapper", ObjectType)
	ClassMethodDescrType   = declare("classmethod_descriptor", ObjectType)
	GetsetType             = declare("getset_descriptor", ObjectType)
	MemberType             = declare("member_descriptor", ObjectType)
	MappingProxyType       = declare("mappingproxy", ObjectType)
	DictKeysType           = declare("dict_keys", ObjectType)
	DictValuesType         = declare("dict_values", ObjectType)
	DictItemsType          = declare("dict_items", ObjectType)
	TracebackType          = declare("traceback", ObjectType)
	foreignType            = declare("foreign", ObjectType)
)

func init() {
	for _, t := range []*Type{BoolType, NoneTypeType, EllipsisTypeType, NotImplementedTypeType, RangeType, SliceType,
		MethodType, BuiltinType, MethodDescriptorType, MethodWrapperType, WrapperDescriptorType, GetsetType, MemberType, MappingProxyType,
		DictKeysType, DictValuesType, DictItemsType, TracebackType, MemoryViewType, CellType} {
		t.Final = true
	}
}
