package lib

import (
	"sync"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// nativeValue is what values of the library's own types have in common: the type,
// and the storage of attributes where the class is a script's or the type
// gives its values a __dict__.
type nativeValue struct {
	typ *object.Type
	ext *object.Instance
}

// newNative makes the common part of an instance of cls, which is typ or
// derives from it.
func newNative(cls, typ *object.Type) nativeValue {
	if cls == typ {
		return nativeValue{typ: typ}
	}
	return nativeValue{typ, object.NewInstance(cls)}
}

// newNativeDict is newNative for a type whose values have a __dict__; the type
// says so too, by HasDict.
func newNativeDict(cls, typ *object.Type) nativeValue {
	return nativeValue{typ, object.NewInstance(cls)}
}

// Class implements object.Object.
func (n *nativeValue) Class() *object.Type {
	if n.ext != nil {
		return n.ext.Class()
	}
	return n.typ
}

// Inst implements object.HasInst.
func (n *nativeValue) Inst() *object.Instance { return n.ext }

// spokenType declares a type whose module error messages tell, as those of
// types written in C.
func spokenType(module, name string, base *object.Type) *object.Type {
	t := object.DeclareType(module, name, base)
	t.Spoken = module + "." + name
	return t
}

// finalType is spokenType for a type that cannot be a base.
func finalType(module, name string, base *object.Type) *object.Type {
	t := spokenType(module, name, base)
	t.Final = true
	return t
}

// bound are arguments that argsOf has put in the order of a signature.
type bound []any

// argsOf gives a function that binds a constructor's arguments to a signature
// and words the errors.
func argsOf(name, sig string) func(args []any, kwnames []string) []any {
	b := object.NewBuiltin("", name, sig, func(a []any) any { return bound(a) }, "")
	return func(args []any, kwnames []string) []any { return b.Call(args, kwnames).(bound) }
}

// lazily registers a module whose types are completed when some interpreter
// first imports it: a program that does not use them pays nothing.
func lazily(name, doc string, complete func(), fill func(in *machine.Interp, m *object.Module)) {
	var once sync.Once
	register(name, func(in *machine.Interp) *object.Module {
		once.Do(complete)
		m := object.NewModule(name, doc)
		fill(in, m)
		return m
	})
}

// laterAttributes are attributes of a module that are in others, each imported
// when its attribute is first asked for.
func laterAttributes(in *machine.Interp, m *object.Module, where map[string]string) {
	m.Attr = func(name string) any {
		from, ok := where[name]
		if !ok {
			return nil
		}
		v := object.GetAttr(importModule(in, from), name)
		m.Dict.SetStr(name, v)
		return v
	}
}

// importModule gives a module of the library, for Go code that needs it.
func importModule(in *machine.Interp, name string) *object.Module {
	return in.ImportModule(name, nil, true, 0, object.None).(*object.Module)
}

// strList makes a list of strs, as __all__ wants it.
func strList(names ...string) *object.List {
	l := object.NewList()
	for _, n := range names {
		l.Items = append(l.Items, n)
	}
	return l
}

// nameTuple is strList as a tuple.
func nameTuple(names ...string) *object.Tuple {
	t := &object.Tuple{}
	for _, n := range names {
		t.Items = append(t.Items, n)
	}
	return t
}

// classGetItem is __class_getitem__ of the types that take type arguments.
var classGetItem = object.Method{Name: "__class_getitem__", Sig: "@item, /",
	Fn: func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, Doc: "See PEP 585."}

// emptyNew is __new__ of a type whose contents come with __init__.
func emptyNew(t *object.Type) object.Method {
	return object.Method{Name: "__new__", Sig: "!cls, /, *args, **kwargs", Fn: func(a []any) any {
		cls, ok := a[0].(*object.Type)
		if !ok {
			panic(object.Newf(object.TypeError, "%s.__new__(X): X is not a type object (%s)", t.Name, object.TypeName(a[0])))
		}
		if !cls.IsSubtype(t) {
			panic(object.Newf(object.TypeError, "%s.__new__(%s): %s is not a subtype of %s", t.Name, cls.Name, cls.Name, t.Name))
		}
		if cls.Abstract != nil {
			return cls.Call(nil, nil)
		}
		return t.Make(cls, nil, nil)
	}, Doc: "Create and return a new object."}
}

// comparisons makes the six comparison methods of a type.
func comparisons(cmp func(op object.CmpOp, a, b any) any) []object.Method {
	rows := make([]object.Method, len(object.CmpOps))
	for i := range object.CmpOps {
		op := object.CmpOp(i)
		rows[i] = object.Method{Name: object.CmpOps[op].Name, Sig: "value, /", Fn: func(a []any) any { return cmp(op, a[0], a[1]) },
			Doc: "Return self" + object.CmpOps[op].Symbol + "value."}
	}
	return rows
}

// compareSlices is a op b of two sequences' items.
func compareSlices(op object.CmpOp, x, y []any) any {
	if len(x) != len(y) && (op == object.CmpEq || op == object.CmpNe) {
		return op == object.CmpNe
	}
	for i := 0; i < len(x) && i < len(y); i++ {
		if object.EqKey(x[i], y[i]) {
			continue
		}
		if op == object.CmpEq || op == object.CmpNe {
			return op == object.CmpNe
		}
		return object.CompareFuncs[op](x[i], y[i])
	}
	return object.CompareFuncs[op](object.Int(len(x)), object.Int(len(y)))
}

// raises runs f and gives the exception it raised if that is of class t; other
// exceptions go on.
func raises(t *object.Type, f func()) *object.Exception {
	e := object.Catch(f)
	if e != nil && !e.IsA(t) {
		panic(e)
	}
	return e
}

// scriptCall gives the __call__ that a script class derived from a native type
// has of its own, bound to v; nil when there is none.
func (n *nativeValue) scriptCall(v any) any {
	if n.ext == nil || n.ext.Class() == n.typ {
		return nil
	}
	cls := n.ext.Class()
	m, owner := cls.LookupOwner("__call__")
	if m == nil || !owner.Heap {
		return nil
	}
	return object.Bind(m, v, cls)
}

// adopt gives a native type what a script's class has, and returns the type:
// the rarer methods of a type may be the script's.
func adopt(t, cls *object.Type) *object.Type {
	cls.Dict.Each(func(k, v any) bool {
		switch name := k.(string); name {
		case "__dict__", "__weakref__", "__module__", "__qualname__", "__slots__", "__static_attributes__", "__firstlineno__":
		default:
			t.Dict.SetStr(name, v)
		}
		return true
	})
	t.Doc = cls.Doc
	t.Changed()
	return t
}
