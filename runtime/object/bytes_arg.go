package object

import "unsafe"

// Buffer is implemented by values of other packages that expose bytes, as
// array.array does. The bytes are the value's own: what changes one changes
// the other, where the value can be changed at all.
type Buffer interface {
	Object
	Bytes() []byte
}

// bufferOf gives the bytes of a bytes-like value. They are not a copy and must
// only be read.
func bufferOf(v any) ([]byte, bool) {
	switch x := v.(type) {
	case Bytes:
		return unsafe.Slice(unsafe.StringData(string(x)), len(x)), true
	case *ByteArray:
		return x.B, true
	case *MemoryView:
		return x.Bytes(), true
	case Buffer:
		return x.Bytes(), true
	case *Scalar:
		if b, ok := x.Native.(Bytes); ok {
			return bufferOf(b)
		}
	}
	if TypeOf(v).Heap {
		if r, ok := CallSpecial(v, "__buffer__", 0); ok {
			if m, ok := r.(*MemoryView); ok {
				return m.Bytes(), true
			}
			panic(Newf(TypeError, "__buffer__ returned non-memoryview object"))
		}
	}
	return nil, false
}

// BytesOf gives the bytes of a bytes-like value, to be read only, or panics
// with TypeError.
func BytesOf(v any) []byte {
	b, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, "a bytes-like object is required, not '%s'", TypeName(v)))
	}
	return b
}

// TakeBytes makes bytes of b, which nobody changes any more.
func TakeBytes(b []byte) Bytes { return Bytes(unsafe.String(unsafe.SliceData(b), len(b))) }

// viewOf is the content of bytes or bytearray without a copy. Of a bytearray
// it must not outlive the operation, nor be kept in a result.
func viewOf(v any) string {
	switch x := v.(type) {
	case Bytes:
		return string(x)
	case *ByteArray:
		return unsafe.String(unsafe.SliceData(x.B), len(x.B))
	}
	return bytesView(v)
}

// bytesView is BytesOf as a string, without a copy.
func bytesView(v any) string {
	b := BytesOf(v)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// byteValue reads a number that must be a byte.
func byteValue(v any) byte {
	i, ok := Index(v).(int)
	if !ok || i < 0 || i > 255 {
		panic(New(ValueError, "byte must be in range(0, 256)"))
	}
	return byte(i)
}

// byteOrBytes reads what find and its kin look for: a byte or a buffer.
func byteOrBytes(v any, words string) string {
	if isIndex(v) {
		return string([]byte{byteValue(v)})
	}
	b, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, words, TypeName(v)))
	}
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// likeBytes makes a result of the receiver's kind. For bytes, s may be part of
// the receiver.
func likeBytes(like any, s string) any {
	if _, ok := like.(*ByteArray); ok {
		return &ByteArray{B: []byte(s)}
	}
	return Bytes(s)
}

func likeBytesList(like any, ss []string) *List {
	items := make([]any, len(ss))
	_, plain := like.(Bytes)
	for i, s := range ss {
		if plain {
			items[i] = boxedBytesAt(&ss[i])
			continue
		}
		items[i] = likeBytes(like, s)
	}
	return &List{Items: items}
}
