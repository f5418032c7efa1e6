package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module functools. Dispatch by type is a script (_functools_dispatch).

var (
	wrapperAssignments = nameTuple("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
	wrapperUpdates     = nameTuple("__dict__")
)

// updateWrapper makes wrapper look like wrapped.
func updateWrapper(wrapper, wrapped, assigned, updated any) any {
	_, plain := wrapper.(*machine.Function)
	object.Each(assigned, func(n any) bool {
		name, _ := object.AsStr(n)
		v := object.FindAttr(wrapped, name)
		if v == nil || plain && name == "__type_params__" && v == any(object.EmptyTuple) {
			return true
		}
		object.SetAttr(wrapper, name, v)
		return true
	})
	object.Each(updated, func(n any) bool {
		name, _ := object.AsStr(n)
		src := object.FindAttr(wrapped, name)
		if d, ok := src.(*object.Dict); ok && d.Len() == 0 && name == "__dict__" {
			return true // the wrapper's stays unmade
		}
		dst := object.GetAttr(wrapper, name)
		if src == nil {
			src = object.NewDict()
		}
		if d, ok := dst.(*object.Dict); ok {
			d.UpdateFrom([]any{src}, nil)
		} else {
			object.CallMethod(dst, "update", src)
		}
		return true
	})
	object.SetAttr(wrapper, "__wrapped__", wrapped)
	return wrapper
}

var updateWrapperFunc = object.NewBuiltin("functools", "update_wrapper",
	"~wrapper, wrapped, assigned=?, updated=?", func(a []any) any {
		if a[2] == nil {
			a[2] = wrapperAssignments
		}
		if a[3] == nil {
			a[3] = wrapperUpdates
		}
		return updateWrapper(a[0], a[1], a[2], a[3])
	}, "Update a wrapper function to look like the wrapped function")

func reduce(a []any) any {
	if !object.ClaimsIter(a[1]) {
		panic(object.New(object.TypeError, "reduce() arg 2 must support iteration"))
	}
	it := object.NextIter(object.IterObject(a[1]))
	acc := a[2]
	if acc == nil {
		if acc = it.Next(); acc == nil {
			panic(object.New(object.TypeError, "reduce() of empty iterable with no initial value"))
		}
	}
	for v := it.Next(); v != nil; v = it.Next() {
		acc = object.Call(a[0], acc, v)
	}
	return acc
}

// cmpKey is what the function that cmp_to_key gives makes of a value.
type cmpKey struct{ cmp, obj any }

// keyMaker is what cmp_to_key gives.
type keyMaker struct{ cmp any }

var keyWrapperType = object.DeclareType("functools", "KeyWrapper", nil)

// Class implements object.Object.
func (*cmpKey) Class() *object.Type { return keyWrapperType }

// Class implements object.Object.
func (*keyMaker) Class() *object.Type { return keyWrapperType }

// Call implements object.Callable.
func (k *keyMaker) Call(args []any, kwnames []string) any {
	return &cmpKey{k.cmp, keyArgs(args, kwnames)[0]}
}

var keyArgs = argsOf("K", "obj")

func completeKeyWrapper() {
	keyWrapperType.Spoken = "functools.KeyWrapper"
	keyWrapperType.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		x, ok := a.(*cmpKey)
		y, ok2 := b.(*cmpKey)
		if !ok || !ok2 {
			panic(object.New(object.TypeError, "other argument must be K instance"))
		}
		return object.CompareFuncs[op](object.Call(x.cmp, x.obj, y.obj), zero)
	}))
	keyWrapperType.AddGetset([]object.Getset{{Name: "obj", Get: func(v any) any {
		if k, ok := v.(*cmpKey); ok {
			return k.obj
		}
		return nil
	}}})
	keyWrapperType.Dict.SetStr("__hash__", object.None)
}

// orderings tells for each comparison that a class may define how the others
// follow from it: from the result and whether the two are equal.
var orderings = []struct {
	root   string
	others []ordering
}{
	{"__lt__", []ordering{{"__gt__", notAndUnequal}, {"__le__", orEqual}, {"__ge__", not}}},
	{"__le__", []ordering{{"__ge__", notOrEqual}, {"__lt__", andUnequal}, {"__gt__", not}}},
	{"__gt__", []ordering{{"__lt__", notAndUnequal}, {"__ge__", orEqual}, {"__le__", not}}},
	{"__ge__", []ordering{{"__le__", notOrEqual}, {"__gt__", andUnequal}, {"__lt__", not}}},
}

type ordering struct {
	name  string
	infer func(r any, a, b any) any
}

func not(r, _, _ any) any { return !object.Truth(r) }
func orEqual(r, a, b any) any {
	if object.Truth(r) {
		return r
	}
	return object.Compare(object.CmpEq, a, b)
}
func notOrEqual(r, a, b any) any {
	if !object.Truth(r) {
		return true
	}
	return object.Compare(object.CmpEq, a, b)
}
func andUnequal(r, a, b any) any {
	if !object.Truth(r) {
		return r
	}
	return object.Compare(object.CmpNe, a, b)
}
func notAndUnequal(r, a, b any) any {
	if object.Truth(r) {
		return false
	}
	return object.Compare(object.CmpNe, a, b)
}

func totalOrdering(a []any) any {
	cls, ok := a[0].(*object.Type)
	if !ok {
		panic(object.Newf(object.TypeError, "total_ordering() expects a class, not %s", object.TypeName(a[0])))
	}
	defined := func(name string) bool {
		v, owner := cls.LookupOwner(name)
		return v != nil && owner != object.ObjectType
	}
	for _, o := range orderings {
		if !defined(o.root) {
			continue
		}
		var rows []object.Method
		for _, other := range o.others {
			if defined(other.name) {
				continue
			}
			rows = append(rows, object.Method{Name: other.name, Sig: "~other", Fn: func(a []any) any {
				r, _ := object.CallSpecial(a[0], o.root, a[1])
				if r == object.NotImplemented {
					return r
				}
				return other.infer(r, a[0], a[1])
			}, Doc: "Return the comparison as " + o.root + " and == imply it."})
		}
		cls.AddMethods(rows)
		cls.Changed()
		return cls
	}
	panic(object.New(object.ValueError, "must define at least one ordering operation: < > <= >="))
}

func init() {
	lazily("functools", "functools.py - Tools for working with functions and callable objects", func() {
		completePartial()
		completeLRU()
		completeCachedProperty()
		completeKeyWrapper()
	}, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("__all__", strList("update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
			"cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"))
		m.Dict.SetStr("WRAPPER_ASSIGNMENTS", wrapperAssignments)
		m.Dict.SetStr("WRAPPER_UPDATES", wrapperUpdates)
		m.Dict.SetStr("update_wrapper", updateWrapperFunc)
		m.Dict.SetStr("partial", partialType)
		m.Dict.SetStr("_lru_cache_wrapper", lruType)
		m.Dict.SetStr("cached_property", cachedPropertyType)
		m.Add([]object.Method{
			{"wraps", "~wrapped, assigned=?, updated=?", func(a []any) any {
				kw := object.NewDict()
				kw.SetStr("wrapped", a[0])
				if a[1] == nil {
					a[1] = wrapperAssignments
				}
				if a[2] == nil {
					a[2] = wrapperUpdates
				}
				kw.SetStr("assigned", a[1])
				kw.SetStr("updated", a[2])
				return newPartial(updateWrapperFunc, nil, kw)
			}, "Decorator factory to apply update_wrapper() to a wrapper function"},
			{"reduce", "function, iterable, initial=?, /", reduce, "Apply a function of two arguments cumulatively to the items of an iterable, from left to right."},
			{"cmp_to_key", "mycmp", func(a []any) any { return &keyMaker{a[0]} }, "Convert a cmp= function into a key= function."},
			{"total_ordering", "~cls", totalOrdering, "Class decorator that fills in missing ordering methods"},
			{"lru_cache", "~maxsize=128, typed=False", func(a []any) any { return lruDecorator(in, a[0], a[1]) }, "Least-recently-used cache decorator."},
			{"cache", "~user_function, /", func(a []any) any { return newLRU(in, a[0], -1, false) }, "Simple lightweight unbounded cache.  Sometimes called \"memoize\"."},
		})
		fromScript(in, m, "_functools_dispatch", "singledispatch", "singledispatchmethod", "partialmethod", "get_cache_token",
			"_find_impl", "_compose_mro", "_c3_merge", "_c3_mro", "_unwrap_partial", "_unwrap_partialmethod", "_make_key", "_HashedSeq")
		fromScript(in, m, "_thread", "RLock")
		lazyNames(m, func(name string) any {
			if name != "_CacheInfo" {
				return nil
			}
			t := namedTuple(in, "CacheInfo", []string{"hits", "misses", "maxsize", "currsize"}, nil, "functools")
			m.Dict.SetStr(name, t)
			return t
		})
		fromScript(in, m, "collections", "namedtuple")
		fromScript(in, m, "reprlib", "recursive_repr")
		fromScript(in, m, "types", "GenericAlias")
	})
}
