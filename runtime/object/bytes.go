package object

import "strings"

// bytesBinary is op with bytes, bytearray or memoryview on the left.
func bytesBinary(op BinOp, a, b any) any {
	x, ok := AsBytes(a)
	if !ok {
		return NotImplemented
	}
	switch op {
	case OpAdd:
		if y, ok := AsBytes(b); ok {
			return likeBytes(a, x+y)
		}
	case OpMul:
		if isIndex(b) {
			return likeBytes(a, strings.Repeat(x, repeatCount(b, len(x))))
		}
	}
	if isCore(b) {
		return coreSequence(op, a, b)
	}
	return NotImplemented
}

// likeBytes makes a result of the operand's kind.
func likeBytes(a any, s string) any {
	if _, ok := a.(*ByteArray); ok {
		return &ByteArray{B: []byte(s)}
	}
	return Bytes(s)
}

// bytesGetItem is obj[key] for bytes, bytearray and memoryview.
func bytesGetItem(obj, key any) any {
	b, _ := AsBytes(obj)
	if sl, ok := key.(*SliceValue); ok {
		start, _, step, n := sl.Indices(len(b))
		out := make([]byte, max(n, 0))
		for i := range out {
			out[i] = b[start+i*step]
		}
		return likeBytes(obj, string(out))
	}
	i := seqIndex(key, len(b), "byte")
	if i < 0 {
		panic(New(IndexError, "index out of range"))
	}
	return Int(int(b[i]))
}
