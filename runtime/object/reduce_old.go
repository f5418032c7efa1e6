package object

// How values were taken apart before pickle's protocol 2: by their class, its
// native base and the value of that.

// Reconstructor is copyreg._reconstructor: it puts such a value together.
var Reconstructor = NewBuiltin("copyreg", "_reconstructor", "~cls, base, state", func(a []any) any {
	if a[1] == any(ObjectType) {
		return Call(GetAttr(ObjectType, "__new__"), a[0])
	}
	v := Call(GetAttr(a[1], "__new__"), a[0], a[2])
	if init := GetAttr(a[1], "__init__"); init != GetAttr(ObjectType, "__init__") {
		Call(init, v, a[2])
	}
	return v
}, "Make an object of a class, its native base and that base's value.")

// reduceOld is object.__reduce_ex__(0 or 1).
func reduceOld(v any, proto int) any {
	t := TypeOf(v)
	base := t
	for base.Heap {
		base = base.base
	}
	if base == t && t != ObjectType {
		panic(Newf(TypeError, "cannot pickle '%s' object", TypeName(v)))
	}
	var core any = None
	if base != ObjectType {
		core = Call(base, v)
	}
	args := NewTuple(t, base, core)
	own, owner := t.LookupOwner("__getstate__")
	if slots := FindAttr(v, "__slots__"); owner == ObjectType && slots != nil && Truth(slots) {
		panic(New(TypeError, "a class that defines __slots__ without defining __getstate__ cannot be pickled"))
	}
	if state := callSpecial(own, v, t); state != None && Truth(state) {
		return NewTuple(Reconstructor, args, state)
	}
	return NewTuple(Reconstructor, args)
}
