package lib

import (
	"unsafe"
	"weak"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Weak references. Go's collector decides when an object is gone, so a
// reference may stay alive for a while after the last use of its object;
// gc.collect() settles it. The callback of a reference runs when the reference
// is next looked at, since a script's code can't run in the collector.

// weakRef is weakref.ref: the object's address, which keeps nothing alive, and
// its Go type, to make the value from it again.
type weakRef struct {
	object.Instance
	p        weak.Pointer[byte]
	typ      unsafe.Pointer
	callback any
	hash     any
	told     bool
}

// face is the layout of a Go interface value.
type face struct{ typ, data unsafe.Pointer }

var weakRefType = object.DeclareType("weakref", "ReferenceType", nil)

// referable reports whether an object can be referred to weakly: what has
// attributes of its own, functions, classes and a few natives.
func referable(v any) bool {
	switch v.(type) {
	case *object.Type, *machine.Function, *machine.Generator, *object.BoundMethod, *object.Set, *object.Module:
		return true
	case int, string, float64, bool, complex128, object.Bytes, *object.NoneType, *object.Tuple:
		return false
	}
	if t := object.TypeOf(v); t.Heap {
		return !t.HasSlots || t.Lookup("__weakref__") != nil || t.Solid() != object.ObjectType
	}
	if _, ok := v.(*object.List); ok {
		return false
	}
	if _, ok := v.(*object.Dict); ok {
		return false
	}
	return object.InstOf(v) != nil
}

func newWeakRef(cls *object.Type, v, callback any) *weakRef {
	if !referable(v) {
		panic(object.Newf(object.TypeError, "cannot create weak reference to '%s' object", object.TypeName(v)))
	}
	f := (*face)(unsafe.Pointer(&v))
	r := &weakRef{p: weak.Make((*byte)(f.data)), typ: f.typ, callback: callback}
	r.Init(cls)
	return r
}

// get gives the object, or nil when it is gone.
func (r *weakRef) get() any {
	p := r.p.Value()
	if p == nil {
		if !r.told {
			r.told = true
			if c := r.callback; c != nil && c != object.None {
				r.callback = object.None
				object.Call(c, r)
			}
		}
		return nil
	}
	var v any
	f := (*face)(unsafe.Pointer(&v))
	f.typ, f.data = r.typ, unsafe.Pointer(p)
	return v
}

// Call implements object.Callable.
func (r *weakRef) Call(args []any, kwnames []string) any {
	if len(args) > 0 {
		panic(object.Newf(object.TypeError, "weakref.ReferenceType() takes no arguments (%d given)", len(args)))
	}
	if v := r.get(); v != nil {
		return v
	}
	return object.None
}

func init() {
	weakRefType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		if len(kwnames) > 0 {
			panic(object.New(object.TypeError, "ref() takes no keyword arguments"))
		}
		if len(args) < 1 || len(args) > 2 {
			panic(object.Newf(object.TypeError, "ref expected at least 1 argument, got %d", len(args)))
		}
		var cb any = object.None
		if len(args) == 2 {
			cb = args[1]
		}
		return newWeakRef(cls, args[0], cb)
	}
	self := func(a []any) *weakRef { return a[0].(*weakRef) }
	weakRefType.AddMethods([]object.Method{
		{"__call__", "", func(a []any) any { return self(a).Call(nil, nil) }, "Call self as a function."},
		{"__hash__", "", func(a []any) any {
			r := self(a)
			if r.hash == nil {
				v := r.get()
				if v == nil {
					panic(object.New(object.TypeError, "weak object has gone away"))
				}
				r.hash = object.Int(int(object.HashRaw(v)))
			}
			return r.hash
		}, "Return hash(self)."},
		{"__eq__", "value, /", func(a []any) any {
			o, ok := a[1].(*weakRef)
			if !ok {
				return object.NotImplemented
			}
			x, y := self(a).get(), o.get()
			if x == nil || y == nil {
				return self(a) == o
			}
			return object.Eq(x, y)
		}, "Return self==value."},
		{"__repr__", "", func(a []any) any {
			r := self(a)
			v := r.get()
			if v == nil {
				return "<weakref at " + object.Address(r) + "; dead>"
			}
			text := "<weakref at " + object.Address(r) + "; to '" + object.TypeOf(v).FullName() + "' at " + object.Address(v)
			if n, ok := object.FindAttr(v, "__name__").(string); ok {
				text += " (" + n + ")"
			}
			return text + ">"
		}, "Return repr(self)."},
		{"__class_getitem__", "@item, /", func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "See PEP 585"},
	})
	weakRefType.AddGetset([]object.Getset{{Name: "__callback__", Get: func(v any) any {
		r := v.(*weakRef)
		if r.callback == nil || r.get() == nil {
			return object.None
		}
		return r.callback
	}}})
	register("_weakref", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_weakref", "Weak-reference support module.")
		m.Dict.SetStr("ref", weakRefType)
		m.Dict.SetStr("ReferenceType", weakRefType)
		return m
	})
}
