package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module array and its type.

const arrayCodes = "bBuwhHiIlLqQfd"

func init() {
	lazily("array", "This module defines an object type which can efficiently represent an array of basic values.", completeArray, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("array", arrayType)
		m.Dict.SetStr("ArrayType", arrayType)
		m.Dict.SetStr("typecodes", arrayCodes)
		m.Dict.SetStr("_array_reconstructor", arrayReconstructor)
		abc := importModule(in, "collections.abc")
		registerVirtual(object.GetAttr(abc, "MutableSequence").(*object.Type), arrayType)
	})
}

func arrayCode(v any, fn string) *arrayKind {
	s, ok := object.AsStr(v)
	if !ok || object.StrLen(s) != 1 {
		panic(object.Newf(object.TypeError, "%s argument 1 must be a unicode character, not %s", fn, object.TypeName(v)))
	}
	k := arrayKindOf(s[0])
	if k == nil {
		panic(valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"))
	}
	return k
}

// fill puts the initial value into a new array.
func (a *arrayValue) fill(v any) {
	if s, ok := object.AsStr(v); ok {
		if !a.isText() {
			panic(object.Newf(object.TypeError, "cannot use a str to initialize an array with typecode '%c'", a.kind.code))
		}
		a.fromText(s)
		return
	}
	if o, ok := v.(*arrayValue); ok {
		if o.isText() && !a.isText() {
			panic(object.Newf(object.TypeError, "cannot use a unicode array to initialize an array with typecode '%c'", a.kind.code))
		}
		if o.kind == a.kind {
			a.data = append(a.data, o.data...)
			return
		}
	}
	switch object.Core(v).(type) {
	case object.Bytes, *object.ByteArray:
		a.frombytes(object.BytesOf(v))
		return
	}
	object.Each(v, func(x any) bool { a.appendItem(x); return true })
}

func (a *arrayValue) fromText(s string) {
	for _, r := range object.Runes(s) {
		a.appendItem(object.RuneStr(r))
	}
}

func (a *arrayValue) repr() string {
	name := object.TypeOf(a).Name
	switch {
	case len(a.data) == 0:
		return name + "('" + string(a.kind.code) + "')"
	case a.isText():
		return name + "('" + string(a.kind.code) + "', " + object.StrRepr(a.text()) + ")"
	}
	return name + "('" + string(a.kind.code) + "', " + object.Repr(object.NewList(a.items()...)) + ")"
}

// index reads an item's number, from the end where it is negative.
func (a *arrayValue) index(v any, words string) int {
	if !object.IsIndex(v) {
		panic(object.New(object.TypeError, "array indices must be integers"))
	}
	i, n := object.SliceBound(v), a.len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		panic(object.New(object.IndexError, words))
	}
	return i
}

func (a *arrayValue) find(v any, from, to int) int {
	for i := from; i < min(to, a.len()); i++ {
		if object.EqKey(a.item(i), v) {
			return i
		}
	}
	return -1
}

func needsArray(v any) *arrayValue {
	o, ok := v.(*arrayValue)
	if !ok {
		panic(object.Newf(object.TypeError, "can only append array (not \"%s\") to array", object.TypeName(v)))
	}
	return o
}

func completeArray() {
	t := arrayType
	t.Spoken, t.Kind = "array.array", "Sequence"
	bind := argsOf("array", "typecode, initializer=(), /")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		if len(args)-len(kwnames) == 0 {
			panic(object.New(object.TypeError, "array() takes at least 1 argument (0 given)"))
		}
		if cls.Heap && len(kwnames) > 0 {
			args, kwnames = args[:len(args)-len(kwnames)], nil
		}
		v := bind(args, kwnames)
		a := &arrayValue{nativeValue: newNative(cls, t), kind: arrayCode(v[0], "array()")}
		if a.kind.code == 'u' {
			object.Warn(object.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16")
		}
		a.fill(v[1])
		return a
	}
	self := func(a []any) *arrayValue { return a[0].(*arrayValue) }
	t.Iter = func(v any) object.Iterator { return &arrayIter{a: v.(*arrayValue)} }
	times := func(a []any) any {
		x, n := self(a), max(0, object.ToInt(a[1]))
		if len(x.data) > 0 && n > 1<<40/len(x.data) {
			panic(object.New(object.MemoryError, ""))
		}
		return x.like([]byte(strings.Repeat(string(x.data), n)))
	}
	t.LeanMethods = true
	t.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__len__", "", func(a []any) any { return object.Int(self(a).len()) }, "Return len(self)."},
		{"__iter__", "", func(a []any) any { return &object.NativeIter{It: &arrayIter{a: self(a)}} }, "Implement iter(self)."},
		{"__contains__", "key, /", func(a []any) any { return self(a).find(a[1], 0, self(a).len()) >= 0 }, "Return bool(key in self)."},
		{"__getitem__", "key, /", func(a []any) any {
			if s, ok := a[1].(*object.SliceValue); ok {
				return self(a).like(self(a).slice(s))
			}
			return self(a).item(self(a).index(a[1], "array index out of range"))
		}, "Return self[key]."},
		{"__setitem__", "key, value, /", func(a []any) any {
			x := self(a)
			if s, ok := a[1].(*object.SliceValue); ok {
				o, ok := a[2].(*arrayValue)
				if !ok {
					panic(object.Newf(object.TypeError, "can only assign array (not \"%s\") to array slice", object.TypeName(a[2])))
				}
				if o.kind != x.kind {
					panic(object.New(object.TypeError, "bad argument type for built-in operation"))
				}
				x.setSlice(s, append([]byte{}, o.data...))
				return nil
			}
			i := x.index(a[1], "array assignment index out of range")
			x.kind.put(x.data[i*x.kind.size:], a[2])
			return nil
		}, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any {
			x := self(a)
			if s, ok := a[1].(*object.SliceValue); ok {
				x.setSlice(s, nil)
				return nil
			}
			i := x.index(a[1], "array assignment index out of range")
			x.resizing()
			x.data = append(x.data[:i*x.kind.size], x.data[(i+1)*x.kind.size:]...)
			return nil
		}, "Delete self[key]."},
		{"__add__", "value, /", func(a []any) any {
			o := needsArray(a[1])
			if o.kind != self(a).kind {
				panic(object.New(object.TypeError, "bad argument type for built-in operation"))
			}
			return self(a).like(append(append([]byte(nil), self(a).data...), o.data...))
		}, "Return self+value."},
		{"__iadd__", "value, /", func(a []any) any {
			if _, ok := a[1].(*arrayValue); !ok {
				panic(object.Newf(object.TypeError, "can only extend with array (not \"%s\")", object.TypeName(a[1])))
			}
			self(a).extend(a[1])
			return a[0]
		}, "Implement self+=value."},
		{"__mul__", "value, /", times, "Return self*value."}, {"__rmul__", "value, /", times, "Return value*self."},
		{"__imul__", "value, /", func(a []any) any {
			x, y := self(a), times(a).(*arrayValue)
			if len(y.data) != len(x.data) {
				x.resizing()
			}
			x.data = y.data
			return x
		}, "Implement self*=value."},
		{"append", "v, /", func(a []any) any { self(a).appendItem(a[1]); return nil }, "Append new value v to the end of the array."},
		{"extend", "bb, /", func(a []any) any { self(a).extend(a[1]); return nil }, "Append items to the end of the array."},
		{"insert", "i, v, /", func(a []any) any {
			x := self(a)
			i := object.ToInt(a[1])
			if i < 0 {
				i = max(0, i+x.len())
			}
			i = min(i, x.len())
			one := x.like(nil)
			one.appendItem(a[2])
			x.setSlice(&object.SliceValue{Start: object.Int(i), Stop: object.Int(i), Step: object.None}, one.data)
			return nil
		}, "Insert a new item v into the array before position i."},
		{"pop", "i=-1, /", func(a []any) any {
			x := self(a)
			if len(x.data) == 0 {
				panic(object.New(object.IndexError, "pop from empty array"))
			}
			i := x.index(a[1], "pop index out of range")
			v := x.item(i)
			x.resizing()
			x.data = append(x.data[:i*x.kind.size], x.data[(i+1)*x.kind.size:]...)
			return v
		}, "Return the i-th element and delete it from the array."},
		{"remove", "v, /", func(a []any) any {
			x := self(a)
			i := x.find(a[1], 0, x.len())
			if i < 0 {
				panic(valueError("array.remove(x): x not in array"))
			}
			x.resizing()
			x.data = append(x.data[:i*x.kind.size], x.data[(i+1)*x.kind.size:]...)
			return nil
		}, "Remove the first occurrence of v in the array."},
		{"index", "v, start=0, stop=9223372036854775807, /", func(a []any) any {
			x := self(a)
			bound := func(v any) int {
				i := object.SliceBound(v)
				if i < 0 {
					i = max(0, i+x.len())
				}
				return i
			}
			i := x.find(a[1], bound(a[2]), bound(a[3]))
			if i < 0 {
				panic(valueError("array.index(x): x not in array"))
			}
			return object.Int(i)
		}, "Return index of first occurrence of v in the array."},
		{"count", "v, /", func(a []any) any {
			n := 0
			for i := range self(a).len() {
				if object.EqKey(self(a).item(i), a[1]) {
					n++
				}
			}
			return object.Int(n)
		}, "Return number of occurrences of v in the array."},
		{"clear", "", func(a []any) any { self(a).resizing(); self(a).data = nil; return nil }, "Remove all items from the array."},
		{"reverse", "", func(a []any) any {
			x := self(a)
			x.data = x.slice(&object.SliceValue{Start: object.None, Stop: object.None, Step: object.Int(-1)})
			return nil
		}, "Reverse the order of the items in the array."},
		{"byteswap", "", func(a []any) any {
			x := self(a)
			for i := 0; i < len(x.data); i += x.kind.size {
				for j, k := i, i+x.kind.size-1; j < k; j, k = j+1, k-1 {
					x.data[j], x.data[k] = x.data[k], x.data[j]
				}
			}
			return nil
		}, "Byteswap all items of the array."},
		{"tolist", "", func(a []any) any { return object.NewList(self(a).items()...) }, "Convert array to an ordinary list with the same items."},
		{"fromlist", "list, /", func(a []any) any {
			l, ok := a[1].(*object.List)
			if !ok {
				panic(object.New(object.TypeError, "arg must be list"))
			}
			x := self(a)
			more := x.like(nil)
			more.extend(l)
			x.data = append(x.data, more.data...)
			return nil
		}, "Append items to array from list."},
		{"tobytes", "", func(a []any) any { return object.Bytes(self(a).data) }, "Convert the array to an array of machine values and return the bytes representation."},
		{"frombytes", "buffer, /", func(a []any) any { self(a).frombytes(object.BytesOf(a[1])); return nil }, "Appends items from the string, interpreting it as an array of machine values."},
		{"tounicode", "", func(a []any) any {
			if !self(a).isText() {
				panic(valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')"))
			}
			return self(a).text()
		}, "Extends this array with data from the unicode string ustr."},
		{"fromunicode", "ustr, /", func(a []any) any {
			if !self(a).isText() {
				panic(valueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')"))
			}
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "fromunicode() argument must be str, not %s", object.TypeName(a[1])))
			}
			self(a).fromText(s)
			return nil
		}, "Extends this array with data from the unicode string ustr."},
		{"tofile", "f, /", func(a []any) any {
			for d := self(a).data; len(d) > 0; {
				n := min(len(d), 65536)
				object.CallMethod(a[1], "write", object.Bytes(d[:n]))
				d = d[n:]
			}
			return nil
		}, "Write all items (as machine values) to the file object f."},
		{"fromfile", "f, n, /", func(a []any) any {
			n := object.ToInt(a[2])
			if n < 0 {
				panic(valueError("negative count"))
			}
			want := n * self(a).kind.size
			r := object.CallMethod(a[1], "read", object.Int(want))
			b, ok := object.AsBytes(r)
			if !ok {
				panic(object.New(object.TypeError, "read() didn't return bytes"))
			}
			self(a).frombytes([]byte(b))
			if len(b) != want {
				panic(object.New(object.EOFError, "read() didn't return enough bytes"))
			}
			return nil
		}, "Read n objects from the file object f and append them to the end of the array."},
		{"buffer_info", "", func(a []any) any {
			return object.NewTuple(object.Int(int(object.ID(a[0]))), object.Int(self(a).len()))
		}, "Return a tuple (address, length)."},
		{"__buffer__", "flags, /", func(a []any) any { return object.NewMemoryView(a[0]) }, "Return a buffer object that exposes the underlying memory of the object."},
		{"__copy__", "", func(a []any) any { return self(a).like(append([]byte(nil), self(a).data...)) }, "Return a copy of the array."},
		{"__deepcopy__", "unused, /", func(a []any) any { return self(a).like(append([]byte(nil), self(a).data...)) }, "Return a copy of the array."},
		{"__reduce_ex__", "value, /", func(a []any) any {
			x := self(a)
			state := any(object.None)
			if o := object.InstOf(x); o != nil {
				state = o.AttrDict()
			}
			if object.ToInt(a[1]) >= 3 {
				return object.NewTuple(arrayReconstructor, object.NewTuple(object.TypeOf(x), string(x.kind.code), object.Int(x.kind.machine), object.Bytes(x.data)), state)
			}
			content := any(object.NewList(x.items()...))
			if x.isText() {
				content = x.text()
			}
			return object.NewTuple(object.TypeOf(x), object.NewTuple(string(x.kind.code), content), state)
		}, "Return state information for pickling."},
		classGetItem,
	})
	t.AddMethods(comparisons(func(op object.CmpOp, x, y any) any {
		p, okp := x.(*arrayValue)
		q, okq := y.(*arrayValue)
		if !okp || !okq {
			return object.NotImplemented
		}
		return compareSlices(op, p.items(), q.items())
	}))
	completeArrayIter()
	t.Dict.SetStr("__hash__", object.None)
	t.AddGetset([]object.Getset{
		{Name: "typecode", Get: func(v any) any { return string(v.(*arrayValue).kind.code) }},
		{Name: "itemsize", Get: func(v any) any { return object.Int(v.(*arrayValue).kind.size) }},
	})
}
