package object

import "math/big"

// What copy and pickle need of any value: __reduce_ex__ and its kin of object.

// NewObj is copyreg.__newobj__: it makes an instance without initialising it.
var NewObj = NewBuiltin("copyreg", "__newobj__", "~cls, *args", func(a []any) any {
	return CallKw(GetAttr(a[0], "__new__"), append([]any{a[0]}, a[1].(*Tuple).Items...), nil)
}, "")

// NewObjEx is copyreg.__newobj_ex__, with keyword arguments.
var NewObjEx = NewBuiltin("copyreg", "__newobj_ex__", "~cls, args, kwargs", func(a []any) any {
	vals, names := Spread(ToTuple(a[1]), a[2].(*Dict))
	return CallKw(GetAttr(a[0], "__new__"), append([]any{a[0]}, vals...), names)
}, "")

// StateOf is v.__getstate__() of object: the instance's attributes, those of
// __slots__ apart from the others; None when there are none.
func StateOf(v any) any {
	o := InstOf(v)
	if o == nil {
		return None
	}
	t := TypeOf(v)
	slots := NewDict()
	for _, b := range t.MRO {
		for _, n := range b.Slots {
			if x := o.Attr("\x00" + n); x != nil {
				slots.SetStr(n, x)
			}
		}
	}
	var state any = None
	if !t.HasSlots && len(o.AttrNames()) > 0 {
		state = o.AttrDict()
	}
	if slots.Len() > 0 {
		return NewTuple(state, slots)
	}
	return state
}

// plainState reports that nothing in a class changes how its instances are
// taken apart and put together: they are their attributes.
func plainState(t *Type) bool {
	if !t.plainGet() {
		return false
	}
	for _, n := range []string{"__reduce_ex__", "__reduce__", "__getstate__", "__getnewargs_ex__", "__getnewargs__", "__setstate__", "__new__"} {
		if _, owner := t.LookupOwner(n); owner != nil && owner != ObjectType {
			return false
		}
	}
	return true
}

func (t *Type) hasSlotNames() bool {
	for _, b := range t.MRO {
		if len(b.Slots) > 0 {
			return true
		}
	}
	return false
}

// CloneInstance copies an instance of a plain script class: begin is told of
// the copy while it is still empty, part gives what each attribute becomes.
// False when the class has a say in how its instances are copied.
func CloneInstance(v any, begin func(y any), part func(any) any) (any, bool) {
	o, ok := v.(*Instance)
	if !ok || !o.cls.Heap || o.own != nil || !plainState(o.cls) {
		return nil, false
	}
	if o.cls.facts(); o.cls.setattrHook != nil && o.cls.hasSlotNames() {
		return nil, false // slots are set by __setattr__
	}
	y := NewInstance(o.cls)
	begin(y)
	if o.shape == nil {
		if len(o.vals) > 0 {
			d := y.AttrDict()
			src := o.vals[0].(*Dict).Copy()
			src.Each(func(k, x any) bool { d.Set(k, part(x)); return true })
		}
		if len(o.vals) > 1 {
			d := y.slotDict()
			src := o.vals[1].(*Dict).Copy()
			src.Each(func(k, x any) bool { d.Set(k, part(x)); return true })
		}
		return y, true
	}
	shape, vals := o.shape, append([]any(nil), o.vals...)
	for i, x := range vals {
		if x != nil {
			vals[i] = part(x)
		}
	}
	y.shape, y.vals = shape, vals
	return y, true
}

// remakable reports that a value can be made anew by __new__ and its state.
func remakable(v any) bool {
	switch v.(type) {
	case *Instance, *Scalar, *List, *Dict, *Set, *ByteArray, int, *big.Int, bool, float64, complex128, string, Bytes, *Tuple:
		return true
	}
	t := TypeOf(v)
	if _, owner := t.LookupOwner("__getstate__"); owner != ObjectType {
		return true
	}
	return t.Heap && InstOf(v) != nil && t.Make != nil
}

// newArgs gives the arguments that __new__ is to be called with: by position,
// and by name where the class says so.
func newArgs(v any) (args *Tuple, kw *Dict) {
	if r, ok := CallSpecial(v, "__getnewargs_ex__"); ok {
		t, ok := r.(*Tuple)
		if !ok {
			panic(Newf(TypeError, "__getnewargs_ex__ should return a tuple, not '%s'", TypeName(r)))
		}
		if len(t.Items) != 2 {
			panic(Newf(ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %d", len(t.Items)))
		}
		args, ok1 := AsTuple(t.Items[0])
		kw, ok2 := t.Items[1].(*Dict)
		if !ok1 {
			panic(Newf(TypeError, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", TypeName(t.Items[0])))
		}
		if !ok2 {
			panic(Newf(TypeError, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", TypeName(t.Items[1])))
		}
		return args, kw
	}
	if r, ok := CallSpecial(v, "__getnewargs__"); ok {
		t, ok := AsTuple(r)
		if !ok {
			panic(Newf(TypeError, "__getnewargs__ should return a tuple, not '%s'", TypeName(r)))
		}
		return t, nil
	}
	switch x := v.(type) {
	case *Scalar:
		return NewTuple(x.Native), nil
	case *Set:
		return NewTuple(NewList(x.Items()...)), nil
	case *ByteArray:
		return NewTuple(Bytes(x.B)), nil
	}
	return EmptyTuple, nil
}

// Reduce is object.__reduce_ex__(4) without asking a __reduce__ of the class.
func Reduce(v any) any {
	if !remakable(v) {
		panic(Newf(TypeError, "cannot pickle '%s' object", TypeName(v)))
	}
	t := TypeOf(v)
	if s, ok := Core(v).(*Set); ok {
		state, _ := CallSpecial(v, "__getstate__")
		return NewTuple(t, NewTuple(NewList(s.Items()...)), state)
	}
	args, kw := newArgs(v)
	var maker any = NewObj
	full := NewTuple(append([]any{t}, args.Items...)...)
	if kw != nil && kw.Len() > 0 {
		maker, full = NewObjEx, NewTuple(t, args, kw)
	}
	state, _ := CallSpecial(v, "__getstate__")
	var list, dict any = None, None
	if _, ok := v.(*List); ok {
		list = IterObject(v)
	}
	if _, ok := v.(*Dict); ok {
		dict = IterObject(CallMethod(v, "items"))
	}
	return NewTuple(maker, full, state, list, dict)
}

// reduceOrRefuse is reduceOld of what can be made anew; sets tell it by
// themselves whatever the protocol.
func reduceOrRefuse(v any, proto int) any {
	if _, isSet := Core(v).(*Set); isSet || !remakable(v) {
		return Reduce(v)
	}
	return reduceOld(v, proto)
}

func init() {
	ObjectType.AddMethods([]Method{
		{"__reduce_ex__", "protocol, /", func(a []any) any {
			t := TypeOf(a[0])
			if m, owner := t.LookupOwner("__reduce__"); owner != ObjectType {
				return callSpecial(m, a[0], t)
			}
			if proto := ToInt(a[1]); proto < 2 {
				return reduceOrRefuse(a[0], proto)
			}
			return Reduce(a[0])
		}, "Helper for pickle."},
		{"__reduce__", "", func(a []any) any { return reduceOrRefuse(a[0], 0) }, "Helper for pickle."},
		{"__getstate__", "", func(a []any) any { return StateOf(a[0]) }, "Helper for pickle."},
	})
}
