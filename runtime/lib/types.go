package lib

import (
	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module types.

func completeTypes() {
	completeNamespace()
	completeFunctionType()
	completeDynamicAttribute()
}

// typeNames are the names that types gives to the types of the language.
func typeNames() map[string]*object.Type {
	return map[string]*object.Type{
		"FunctionType": machine.FunctionType, "LambdaType": machine.FunctionType, "CodeType": compile.CodeType,
		"MappingProxyType": object.MappingProxyType, "SimpleNamespace": namespaceType, "CellType": object.CellType,
		"GeneratorType": machine.GeneratorType, "CoroutineType": machine.CoroutineType, "AsyncGeneratorType": machine.AsyncGenType,
		"MethodType": object.MethodType, "BuiltinFunctionType": object.BuiltinType, "BuiltinMethodType": object.BuiltinType,
		"WrapperDescriptorType": object.WrapperDescriptorType, "MethodWrapperType": object.MethodWrapperType,
		"MethodDescriptorType": object.MethodDescriptorType, "ClassMethodDescriptorType": object.ClassMethodDescrType,
		"ModuleType": object.ModuleType, "TracebackType": object.TracebackType, "FrameType": machine.FrameType,
		"GetSetDescriptorType": object.GetsetType, "MemberDescriptorType": object.MemberType, "GenericAlias": object.GenericAliasType,
		"UnionType": object.UnionTypeType, "EllipsisType": object.EllipsisTypeType, "NoneType": object.NoneTypeType,
		"NotImplementedType": object.NotImplementedTypeType, "DynamicClassAttribute": dynamicAttributeType,
		"CapsuleType": capsuleType,
	}
}

var capsuleType = object.DeclareType("builtins", "PyCapsule", nil)

// typesCoroutine is types.coroutine: it makes what a generator function gives
// awaitable.
func typesCoroutine(in *machine.Interp, a []any) any {
	if !object.IsCallable(a[0]) {
		panic(object.New(object.TypeError, "types.coroutine() expects a callable"))
	}
	if f, ok := a[0].(*machine.Function); ok {
		switch {
		case f.Code.IsCoroutine:
			return f
		case f.Code.IsGenerator:
			f.MakeAwaitable()
			return f
		}
	}
	return object.Call(object.GetAttr(importModule(in, "_types_coroutine"), "wrapping"), a[0])
}

// resolveBases is types.resolve_bases.
func resolveBases(v any) any {
	bases := object.ToSlice(v)
	var out []any
	changed := false
	for _, b := range bases {
		if _, ok := b.(*object.Type); !ok {
			if m := object.FindAttr(b, "__mro_entries__"); m != nil {
				r, ok := object.AsTuple(object.Call(m, object.ToTuple(v)))
				if !ok {
					panic(object.New(object.TypeError, "__mro_entries__ must return a tuple"))
				}
				out = append(out, r.Items...)
				changed = true
				continue
			}
		}
		out = append(out, b)
	}
	if !changed {
		return v
	}
	return object.NewTuple(out...)
}

// prepareClass is types.prepare_class: the metaclass, the namespace and what is
// left of the keywords.
func prepareClass(name any, bases []any, kwds any) (meta, ns any, kw *object.Dict) {
	kw = object.NewDict()
	if d, ok := kwds.(*object.Dict); ok {
		kw.Update(d)
	}
	meta = object.TypeType
	if m := kw.Pop("metaclass"); m != nil {
		meta = m
	} else if len(bases) > 0 {
		meta = object.TypeOf(bases[0])
	}
	if t, ok := meta.(*object.Type); ok {
		meta = object.Metaclass(t, bases)
	}
	ns = object.NewDict()
	if p := object.FindAttr(meta, "__prepare__"); p != nil {
		vals, names := object.Spread(object.NewTuple(name, object.NewTuple(bases...)), kw)
		ns = object.CallKw(p, vals, names)
	}
	return meta, ns, kw
}

func newClass(a []any) any {
	bases := object.ToTuple(resolveBases(a[1]))
	meta, ns, kw := prepareClass(a[0], bases.Items, a[2])
	if a[3] != object.None {
		object.Call(a[3], ns)
	}
	if !object.EqKey(bases, object.ToTuple(a[1])) {
		object.SetItem(ns, "__orig_bases__", object.ToTuple(a[1]))
	}
	_, isType := meta.(*object.Type)
	if d, ok := ns.(*object.Dict); ok && isType && d.GetStr("__module__") == nil && !madeByScript(meta) {
		d.SetStr("__module__", "types")
	}
	vals, names := object.Spread(object.NewTuple(a[0], bases, ns), kw)
	return object.CallKw(meta, vals, names)
}

// madeByScript reports that a metaclass has a __new__ of a script, in whose
// module the class is then made.
func madeByScript(meta any) bool {
	_, ok := object.FindAttr(meta, "__new__").(*machine.Function)
	return ok
}

func originalBases(a []any) any {
	cls, ok := a[0].(*object.Type)
	if !ok {
		panic(object.Newf(object.TypeError, "Expected an instance of type, not %s", object.Repr(object.TypeOf(a[0]).Name)))
	}
	if b := cls.Dict.GetStr("__orig_bases__"); b != nil {
		return b
	}
	return object.GetAttr(cls, "__bases__")
}

func init() {
	lazily("types", "Define names for built-in types that aren't directly accessible as a builtin.", completeTypes, func(in *machine.Interp, m *object.Module) {
		all := object.NewList()
		for _, n := range []string{"FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType", "GeneratorType",
			"CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType", "BuiltinMethodType", "WrapperDescriptorType",
			"MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType", "ModuleType", "TracebackType", "FrameType",
			"GetSetDescriptorType", "MemberDescriptorType", "GenericAlias", "UnionType", "EllipsisType", "NoneType", "NotImplementedType",
			"DynamicClassAttribute", "CapsuleType"} {
			m.Dict.SetStr(n, typeNames()[n])
			all.Items = append(all.Items, n)
		}
		all.Items = append(all.Items, "new_class", "prepare_class", "resolve_bases", "get_original_bases", "coroutine")
		m.Dict.SetStr("__all__", all)
		m.Attr = func(name string) any {
			if name == "_GeneratorWrapper" {
				return object.GetAttr(importModule(in, "_types_coroutine"), name)
			}
			return nil
		}
		m.Add([]object.Method{
			{"coroutine", "~func", func(a []any) any { return typesCoroutine(in, a) }, "Convert regular generator function to a coroutine."},
			{"new_class", "~name, bases=(), kwds=None, exec_body=None", newClass, "Create a class object dynamically using the appropriate metaclass."},
			{"prepare_class", "~name, bases=(), kwds=None", func(a []any) any {
				meta, ns, kw := prepareClass(a[0], object.ToSlice(a[1]), a[2])
				return object.NewTuple(meta, ns, kw)
			}, "Call the __prepare__ method of the appropriate metaclass."},
			{"resolve_bases", "~bases", func(a []any) any { return resolveBases(a[0]) }, "Resolve MRO entries dynamically as specified by PEP 560."},
			{"get_original_bases", "~cls, /", originalBases, "Return the class's \"original\" bases prior to modification by `__mro_entries__`."},
		})
	})
}
