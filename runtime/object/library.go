package object

import "slices"

// What packages that define types of their own need of this one's insides.

// IsIndex reports whether operator.index(v) would give an int.
func IsIndex(v any) bool { return isIndex(v) }

// IsInt reports whether v is an int (or of a class derived from it).
func IsInt(v any) bool {
	_, ok := AsBig(v)
	return ok
}

// SliceBound reads an int that stands for a position, however large.
func SliceBound(v any) int {
	return sliceIndex(indexOf(v, "slice indices must be integers or have an __index__ method"), 0)
}

// NewScalar makes an instance of cls, which derives from the immutable native
// type of v; v itself when cls is that type.
func NewScalar(cls *Type, v any) any { return scalarOf(cls, TypeOf(v), v) }

// NewDictOf makes an empty instance of a class derived from dict.
func NewDictOf(cls *Type) *Dict { return &Dict{ext: extOf(cls, DictType)} }

// UpdateFrom is dict.update(v, **kw) with the names of kw in kwnames, the
// values behind args[0].
func (d *Dict) UpdateFrom(args []any, kwnames []string) { dictInit(d, "update", args, kwnames) }

// MoveToEnd makes an entry the last one, or with front the first; false when
// the key is absent.
func (d *Dict) MoveToEnd(key any, front bool) bool {
	v := d.Pop(key)
	if v == nil {
		return false
	}
	if !front {
		d.Set(key, v)
		return true
	}
	rest := *d
	ext := d.ext
	*d = Dict{ext: ext}
	d.Reserve(rest.live + 1)
	d.Set(key, v)
	rest.Each(func(k, x any) bool { d.Set(k, x); return true })
	return true
}

// PopEnd removes the last entry, or with first the first one; k is nil when
// there is none.
func (d *Dict) PopEnd(first bool) (k, v any) {
	if !first {
		return d.popLast()
	}
	if k, v, _ = d.At(0); k != nil {
		d.Del(k)
	}
	return k, v
}

// EqualTo is d == o for dicts, whatever their order.
func (d *Dict) EqualTo(o *Dict) bool { return dictEqual(d, o) }

// KeysIter iterates over the keys as iter(d) does.
func (d *Dict) KeysIter() Iterator { return newDictIter(d, dictKeys) }

// IteratorMethods are __iter__ and __next__ of a type whose Go values
// implement Iterator.
func IteratorMethods() []Method { return iteratorMethods() }

// nativeNew gives an immutable native type a __new__ of its own, which makes
// the value from the arguments.
func nativeNew(t *Type) {
	t.Dict.SetStr("__new__", &Builtin{Name: "__new__", Sig: "cls, /, *args, **kwargs", kind: staticBuiltin, Owner: t,
		Doc: "Create and return a new object.  See help(type) for accurate signature.", Fn: func(a []any) any {
			cls, ok := a[0].(*Type)
			if !ok {
				panic(Newf(TypeError, "%s.__new__(X): X is not a type object (%s)", t.Name, TypeName(a[0])))
			}
			if !cls.IsSubtype(t) {
				panic(Newf(TypeError, "%s.__new__(%s): %s is not a subtype of %s", t.Name, cls.Name, cls.Name, t.Name))
			}
			if cls == BoolType {
				panic(Newf(TypeError, "%s.__new__(bool) is not safe, use bool.__new__()", t.Name))
			}
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			return cls.make(args, names)
		}})
}

func init() {
	for _, t := range []*Type{IntType, FloatType, ComplexType, StrType, BytesType, TupleType, FrozenSetType} {
		nativeNew(t)
	}
}

// TypeParameters collects the type variables in type arguments, each once.
func TypeParameters(args []any) *Tuple { return typeParameters(args) }

// Substitute puts item in the place of the type variables params of args; self
// is the alias that error messages name.
func Substitute(self any, args []any, params *Tuple, item any) []any {
	return substitute(self, args, params, item)
}

// ArgsFor gives the list that f is called with: args itself, which the caller
// will use again, when calling f copies it, else a copy.
func ArgsFor(f any, args []any) []any {
	if copiesArgs(f) {
		return args
	}
	return slices.Clone(args)
}

func copiesArgs(f any) bool {
	if Lean(f) {
		return true
	}
	switch f := f.(type) {
	case *Builtin:
		return f.Self != nil || !f.Signature().simple
	case *Type:
		return f.Heap && f.solid == ObjectType
	case *BoundMethod, Function:
		return true
	}
	return false
}
