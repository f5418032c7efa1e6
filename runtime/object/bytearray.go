package object

import (
	"bytes"
	"slices"
	"unsafe"
)

// makeByteArray is bytearray(source, encoding, errors). Of a class with a
// __new__ of its own, the instance stays empty: __init__ fills it.
func makeByteArray(cls *Type, args []any, kwnames []string) any {
	b := &ByteArray{ext: extOf(cls, ByteArrayType)}
	if b.ext == nil || !cls.ownNew() {
		b.init(args, kwnames)
	}
	return b
}

func (b *ByteArray) init(args []any, kwnames []string) {
	b.resizing(0)
	b.B = []byte(byteSource(byteArrayNew, "bytearray", "byte must be in range(0, 256)", false, args, kwnames))
}

// resizing must be called before the length changes to n.
func (b *ByteArray) resizing(n int) {
	if b.holds > 0 && n != len(b.B) {
		panic(New(BufferError, "Existing exports of data: object cannot be re-sized"))
	}
}

// Extend appends. What was written into the array's own room stays where it is.
func (b *ByteArray) Extend(p []byte) {
	have, n := len(b.B), len(b.B)+len(p)
	b.resizing(n)
	if n <= cap(b.B) && unsafe.SliceData(b.B[have:n]) == unsafe.SliceData(p) {
		b.B = b.B[:n]
		return
	}
	b.B = append(b.B, p...)
}

// Drop deletes the first n bytes.
func (b *ByteArray) Drop(n int) {
	b.resizing(len(b.B) - n)
	if n == len(b.B) {
		b.B = b.B[:0] // the room is used again
		return
	}
	b.B = b.B[n:]
}

// Take deletes the first n bytes and gives them. Many bytes that are most of what
// there is are not copied: they keep the room, and what is left gets one of its own.
func (b *ByteArray) Take(n int) Bytes {
	rest := b.B[n:]
	if n < muchTaken || len(rest) > n || cap(b.B) > 2*n {
		p := Bytes(b.B[:n])
		b.Drop(n)
		return p
	}
	b.resizing(len(rest))
	p := Bytes(unsafe.String(unsafe.SliceData(b.B), n))
	b.B = append([]byte(nil), rest...)
	return p
}

const muchTaken = 64 << 10

// Reserve makes room for n bytes in all.
func (b *ByteArray) Reserve(n int) {
	if n > cap(b.B) {
		b.B = append(make([]byte, 0, n), b.B...)
	}
}

func (b *ByteArray) setItem(key, v any) {
	if sl, ok := key.(*SliceValue); ok {
		b.setSlice(sl, v)
		return
	}
	i := seqIndex(key, len(b.B), "bytearray")
	c := byteValue(v)
	if i < 0 || i >= len(b.B) { // the value's __index__ may have shortened it
		panic(New(IndexError, "bytearray index out of range"))
	}
	b.B[i] = c
}

// assigned reads what may be assigned to a slice.
func assigned(v any) []byte {
	if buf, ok := bufferOf(v); ok {
		return slices.Clone(buf)
	}
	_, isStr := AsStr(v)
	if isStr || isIndex(v) {
		panic(New(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)"))
	}
	if !IsIterable(v) {
		panic(Newf(TypeError, "cannot convert '%s' object to bytearray", TypeName(v)))
	}
	return bytesFromItems(v, "byte must be in range(0, 256)")
}

func (b *ByteArray) setSlice(sl *SliceValue, v any) {
	with := assigned(v)
	start, stop, step, n := sl.Indices(len(b.B))
	if step == 1 {
		stop = max(start, stop)
		b.resizing(len(b.B) - (stop - start) + len(with))
		b.B = slices.Replace(b.B, start, stop, with...)
		return
	}
	if len(with) == 0 {
		b.delItem(sl)
		return
	}
	if len(with) != max(n, 0) {
		panic(Newf(ValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(with), max(n, 0)))
	}
	for i, c := range with {
		b.B[start+i*step] = c
	}
}

func (b *ByteArray) delItem(key any) {
	sl, ok := key.(*SliceValue)
	if !ok {
		i := seqIndex(key, len(b.B), "bytearray")
		if i < 0 {
			panic(New(IndexError, "bytearray index out of range"))
		}
		b.cut(i, i+1)
		return
	}
	start, stop, step, n := sl.Indices(len(b.B))
	if n <= 0 {
		return
	}
	if step == 1 {
		b.cut(start, stop)
		return
	}
	b.resizing(len(b.B) - n)
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	kept := b.B[:start]
	for i, c := range b.B[start:] {
		if i%step != 0 || i/step >= n {
			kept = append(kept, c)
		}
	}
	b.B = kept
}

// cut removes B[from:to]. From the front it only moves the start, so that a
// buffer which is filled at one end and emptied at the other stays cheap.
func (b *ByteArray) cut(from, to int) {
	b.resizing(len(b.B) - (to - from))
	if from == 0 {
		b.B = b.B[to:]
		return
	}
	b.B = slices.Delete(b.B, from, to)
}

func (b *ByteArray) extend(v any) {
	if buf, ok := bufferOf(v); ok {
		b.grow(buf)
		return
	}
	if _, ok := AsStr(v); ok {
		panic(Newf(TypeError, "expected iterable of integers; got: '%s'", TypeName(v)))
	}
	if !IsIterable(v) {
		panic(Newf(TypeError, "can't extend bytearray with %s", TypeName(v)))
	}
	b.grow(bytesFromItems(v, "byte must be in range(0, 256)"))
}

func (b *ByteArray) grow(with []byte) {
	b.resizing(len(b.B) + len(with))
	b.B = append(b.B, with...)
}

func (b *ByteArray) insert(i int, c byte) {
	if i < 0 {
		i = max(0, i+len(b.B))
	}
	b.resizing(len(b.B) + 1)
	b.B = slices.Insert(b.B, min(i, len(b.B)), c)
}

func (b *ByteArray) pop(i int) any {
	n := len(b.B)
	if n == 0 {
		panic(New(IndexError, "pop from empty bytearray"))
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		panic(New(IndexError, "pop index out of range"))
	}
	c := b.B[i]
	b.cut(i, i+1)
	return Int(int(c))
}

func (b *ByteArray) remove(c byte) {
	i := bytes.IndexByte(b.B, c)
	if i < 0 {
		panic(New(ValueError, "value not found in bytearray"))
	}
	b.cut(i, i+1)
}

// concat is b += v.
func (b *ByteArray) concat(v any) {
	buf, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, "can't concat %s to bytearray", TypeName(v)))
	}
	b.grow(buf)
}

// repeat is b *= n.
func (b *ByteArray) repeat(v any) any {
	if !isIndex(v) {
		return NotImplemented
	}
	n := repeatCount(v, len(b.B))
	b.resizing(len(b.B) * n)
	b.B = bytes.Repeat(b.B, n)
	return b
}

func init() {
	ByteArrayType.Doc = "bytearray(source=b'', encoding, errors)\n\nA mutable sequence of bytes: from an iterable of ints, a text and its encoding, a buffer, or a count of zeros."
	ByteArrayType.Make = makeByteArray
	ByteArrayType.Iter = func(v any) Iterator { return newByteIter(v) }
	ByteArrayType.addOperators([]BinOp{OpAdd, OpMul, OpMod}, nil, true)
	ByteArrayType.Dict.DelStr("__radd__")
	noHash(ByteArrayType)
	ByteArrayType.LeanMethods = true
	ByteArrayType.AddMethods(compareRows(bytesCompare))
	ByteArrayType.AddMethods(bytesMethods)
	self := func(a []any) *ByteArray { return a[0].(*ByteArray) }
	ByteArrayType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, kwnames := joinArgs(a[1], a[2])
			self(a).init(args, kwnames)
			return nil
		}, "Fill the bytearray from the arguments of its constructor."},
		{"__repr__", "", func(a []any) any { return byteArrayRepr(self(a)) }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return byteArrayRepr(self(a)) }, "Return str(self)."},
		{"__setitem__", "key, value, /", func(a []any) any { self(a).setItem(a[1], a[2]); return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any { self(a).delItem(a[1]); return nil }, "Delete self[key]."},
		{"__iadd__", "value, /", func(a []any) any { self(a).concat(a[1]); return a[0] }, "Implement self+=value."},
		{"__imul__", "value, /", func(a []any) any { return self(a).repeat(a[1]) }, "Implement self*=value."},
		{"__reduce__", "", func(a []any) any {
			return NewTuple(TypeOf(a[0]), NewTuple(DecodeBytes(self(a).B, "latin-1", "strict"), "latin-1"), CallMethod(a[0], "__getstate__"))
		}, "What a copy is made from."},
		{"__reduce_ex__", "proto=0, /", func(a []any) any {
			state := CallMethod(a[0], "__getstate__")
			switch b := self(a); {
			case ToInt(a[1]) < 3:
				return NewTuple(TypeOf(a[0]), NewTuple(DecodeBytes(b.B, "latin-1", "strict"), "latin-1"), state)
			case len(b.B) == 0:
				return NewTuple(TypeOf(a[0]), EmptyTuple, state)
			default:
				return NewTuple(TypeOf(a[0]), NewTuple(Bytes(b.B)), state)
			}
		}, "What a copy is made from."},
		{"__sizeof__", "", func(a []any) any { return Int(56 + cap(self(a).B)) }, "Size in memory, in bytes."},
		{"__alloc__", "", func(a []any) any {
			if cap(self(a).B) == 0 {
				return Int(0)
			}
			return Int(cap(self(a).B) + 1)
		}, "Bytes reserved."},
		{"append", "item, /", func(a []any) any { self(a).grow([]byte{byteValue(a[1])}); return nil }, "Append a byte."},
		{"extend", "iterable_of_ints, /", func(a []any) any { self(a).extend(a[1]); return nil }, "Append the bytes that an iterable gives."},
		{"insert", "index, item, /", func(a []any) any {
			i := ToInt(a[1])
			self(a).insert(i, byteValue(a[2]))
			return nil
		}, "Insert a byte before index."},
		{"pop", "index=-1, /", func(a []any) any { return self(a).pop(ToInt(a[1])) }, "Remove and return the byte at index."},
		{"remove", "value, /", func(a []any) any { self(a).remove(byteValue(a[1])); return nil }, "Remove the first occurrence of a byte."},
		{"reverse", "", func(a []any) any { slices.Reverse(self(a).B); return nil }, "Reverse in place."},
		{"clear", "", func(a []any) any { self(a).resizing(0); self(a).B = nil; return nil }, "Remove all bytes."},
		{"copy", "", func(a []any) any { return &ByteArray{B: slices.Clone(self(a).B)} }, "A copy."},
		{"fromhex", "@string, /", func(a []any) any {
			b := &ByteArray{B: []byte(FromHex(a[1]))}
			return fromHexOf(a, ByteArrayType, b)
		}, "A bytearray from a string of hexadecimal digits."},
	})
}

// byteArrayRepr differs from bytes in the quotes that it escapes: the single
// ones always, the double ones never.
func byteArrayRepr(b *ByteArray) string {
	q := quoteFor(viewOf(b))
	out := append([]byte(TypeName(b)), '(', 'b', q)
	for _, c := range b.B {
		if c == '"' {
			out = append(out, c)
			continue
		}
		out = appendControl(out, c, '\'')
	}
	return string(append(out, q, ')'))
}

// joinArgs turns *args and **kwargs back into the form that calls take.
func joinArgs(args, kwargs any) ([]any, []string) {
	out := append([]any(nil), args.(*Tuple).Items...)
	var names []string
	kwargs.(*Dict).Each(func(k, v any) bool {
		names = append(names, k.(string))
		out = append(out, v)
		return true
	})
	return out, names
}
