package lib

import (
	"math"

	"inloop/runtime/object"
)

// How arrays and their iterators are pickled: by the machine's bytes, together
// with a number that tells in which form they are, so that another machine can
// read them.

// machineForm is one of those forms.
type machineForm struct {
	size   int
	signed bool
	big    bool
	float  bool
	text   string // an encoding
}

var machineForms = [...]machineForm{
	{size: 1}, {size: 1, signed: true}, {size: 2}, {size: 2, big: true}, {size: 2, signed: true}, {size: 2, signed: true, big: true},
	{size: 4}, {size: 4, big: true}, {size: 4, signed: true}, {size: 4, signed: true, big: true},
	{size: 8}, {size: 8, big: true}, {size: 8, signed: true}, {size: 8, signed: true, big: true},
	{size: 4, float: true}, {size: 4, float: true, big: true}, {size: 8, float: true}, {size: 8, float: true, big: true},
	{size: 2, text: "utf-16-le"}, {size: 2, text: "utf-16-be"}, {size: 4, text: "utf-32-le"}, {size: 4, text: "utf-32-be"},
}

// value reads a number.
func (f *machineForm) value(b []byte) any {
	var n uint64
	for i := range f.size {
		if f.big {
			n = n<<8 | uint64(b[i])
		} else {
			n |= uint64(b[i]) << (8 * i)
		}
	}
	switch {
	case f.float && f.size == 4:
		return float64(math.Float32frombits(uint32(n)))
	case f.float:
		return math.Float64frombits(n)
	case f.signed:
		shift := 64 - 8*f.size
		return object.Int(int(int64(n<<shift) >> shift))
	}
	return unsignedValue(n)
}

var arrayReconstructor = object.NewBuiltin("array", "_array_reconstructor", "arraytype, typecode, mformat_code, items, /", func(a []any) any {
	cls, ok := a[0].(*object.Type)
	if !ok {
		panic(object.Newf(object.TypeError, "first argument must be a type object, not %s", object.TypeName(a[0])))
	}
	if !cls.IsSubtype(arrayType) {
		panic(object.Newf(object.TypeError, "%s is not a subtype of array.array", cls.Name))
	}
	code, ok := object.AsStr(a[1])
	if !ok || object.StrLen(code) != 1 {
		panic(object.Newf(object.TypeError, "_array_reconstructor() argument 2 must be a unicode character, not %s", object.TypeName(a[1])))
	}
	form := object.ToInt(a[2])
	kind := arrayKindOf(code[0])
	if kind == nil {
		panic(valueError("second argument must be a valid type code"))
	}
	if form < 0 || form >= len(machineForms) {
		panic(valueError("third argument must be a valid machine format code."))
	}
	items, ok := object.AsBytes(a[3])
	if !ok {
		panic(object.Newf(object.TypeError, "fourth argument should be bytes, not %s", object.TypeName(a[3])))
	}
	f := &machineForms[form]
	switch {
	case len(items)%f.size != 0:
		if f.text != "" {
			panic(valueError("string length not a multiple of item size"))
		}
		panic(valueError("bytes length not a multiple of item size"))
	case form == kind.machine:
		return object.Call(cls, code, object.Bytes(items))
	case f.text != "":
		return object.Call(cls, code, object.DecodeBytes([]byte(items), f.text, "strict"))
	}
	list := object.NewList()
	for i := 0; i < len(items); i += f.size {
		list.Items = append(list.Items, f.value([]byte(items[i:])))
	}
	// The array has the width that the bytes had.
	for i := range arrayKinds {
		form := machineForms[arrayKinds[i].machine]
		if !f.float && !form.float && form.text == "" && form.size == f.size && form.signed == f.signed {
			code = string(arrayKinds[i].code)
			break
		}
	}
	return object.Call(cls, code, list)
}, "Internal. Used for pickling support.")

func completeArrayIter() {
	it := func(a []any) *arrayIter { return a[0].(*object.NativeIter).It.(*arrayIter) }
	arrayIterType.AddMethods(object.IteratorMethods())
	arrayIterType.AddMethods([]object.Method{
		{"__reduce__", "", func(a []any) any {
			x := it(a)
			if x.a == nil {
				return object.NewTuple(object.IterFunction, object.NewTuple(object.EmptyTuple))
			}
			return object.NewTuple(object.IterFunction, object.NewTuple(x.a), object.Int(x.i))
		}, "Return state information for pickling."},
		{"__setstate__", "state, /", func(a []any) any {
			x := it(a)
			if x.a != nil {
				x.i = max(0, min(object.ToInt(a[1]), x.a.len()))
			}
			return nil
		}, "Set state information for unpickling."},
	})
}
