package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module copyreg: how values of a type are taken apart for copy and pickle.

// dispatchTable is copyreg.dispatch_table.
func dispatchTable(in *machine.Interp) *object.Dict {
	d, _ := importModule(in, "copyreg").Dict.GetStr("dispatch_table").(*object.Dict)
	if d == nil {
		return object.NewDict()
	}
	return d
}

func init() {
	register("copyreg", func(in *machine.Interp) *object.Module {
		m := object.NewModule("copyreg", "Helper to provide extensibility for pickle.")
		table := object.NewDict()
		m.Dict.SetStr("dispatch_table", table)
		m.Dict.SetStr("__all__", strList("pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"))
		m.Dict.SetStr("__newobj__", object.NewObj)
		m.Dict.SetStr("__newobj_ex__", object.NewObjEx)
		m.Dict.SetStr("_reconstructor", object.Reconstructor)
		m.Dict.SetStr("_extension_registry", object.NewDict())
		m.Dict.SetStr("_inverted_registry", object.NewDict())
		m.Dict.SetStr("_extension_cache", object.NewDict())
		union := object.NewBuiltin("copyreg", "pickle_union", "~obj", func(a []any) any {
			functools, operator := importModule(in, "functools"), importModule(in, "operator")
			args := object.GetAttr(a[0], "__args__")
			return object.NewTuple(object.GetAttr(functools, "reduce"), object.NewTuple(object.GetAttr(operator, "or_"), args))
		}, "What pickles a union of types.")
		m.Dict.SetStr("pickle_union", union)
		table.Set(object.UnionTypeType, union)
		callable := func(v any) {
			if !object.IsCallable(v) {
				panic(object.New(object.TypeError, "constructors must be callable"))
			}
		}
		registry := func(name string) *object.Dict { return m.Dict.GetStr(name).(*object.Dict) }
		m.Add([]object.Method{
			{"pickle", "~ob_type, pickle_function, constructor_ob=None", func(a []any) any {
				if !object.IsCallable(a[1]) {
					panic(object.New(object.TypeError, "reduction functions must be callable"))
				}
				table.Set(a[0], a[1])
				if a[2] != object.None {
					callable(a[2])
				}
				return nil
			}, "Register a function that takes values of a type apart."},
			{"constructor", "~object", func(a []any) any { callable(a[0]); return nil }, "Check that a constructor is callable."},
			{"add_extension", "~module, name, code", func(a []any) any {
				code := object.ToInt(a[2])
				if code < 1 || code > 0x7fffffff {
					panic(object.New(object.ValueError, "code out of range"))
				}
				key := object.NewTuple(a[0], a[1])
				known, inverse := registry("_extension_registry"), registry("_inverted_registry")
				k, c := known.Get(key), inverse.Get(a[2])
				if k != nil && c != nil && object.EqKey(k, a[2]) && object.EqKey(c, key) {
					return nil
				}
				if k != nil {
					panic(object.Newf(object.ValueError, "key %s is already registered with code %s", object.Repr(key), object.Repr(k)))
				}
				if c != nil {
					panic(object.Newf(object.ValueError, "code %s is already in use for key %s", object.Repr(a[2]), object.Repr(c)))
				}
				known.Set(key, a[2])
				inverse.Set(a[2], key)
				return nil
			}, "Register an extension code."},
			{"remove_extension", "~module, name, code", func(a []any) any {
				key := object.NewTuple(a[0], a[1])
				known, inverse := registry("_extension_registry"), registry("_inverted_registry")
				if k := known.Get(key); k == nil || !object.EqKey(k, a[2]) {
					panic(object.Newf(object.ValueError, "key %s is not registered with code %s", object.Repr(key), object.Repr(a[2])))
				}
				known.Del(key)
				inverse.Del(a[2])
				registry("_extension_cache").Pop(a[2])
				return nil
			}, "Unregister an extension code.  For testing only."},
			{"clear_extension_cache", "~", func(a []any) any { registry("_extension_cache").Clear(); return nil }, "Forget what extension codes stand for."},
		})
		return m
	})
}
