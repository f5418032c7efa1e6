package object

import "strings"

// bytesBinary is op with bytes or bytearray on the left.
func bytesBinary(op BinOp, a, b any) any {
	switch a.(type) {
	case Bytes, *ByteArray:
	default:
		return NotImplemented
	}
	switch op {
	case OpAdd:
		if y, ok := bufferOf(b); ok {
			return likeBytes(a, viewOf(a)+string(y))
		}
	case OpMul:
		if isInt(b) || isIndex(b) && TypeOf(b).Lookup("__rmul__") == nil {
			x := viewOf(a)
			return likeBytes(a, strings.Repeat(x, repeatCount(b, len(x))))
		}
	case OpMod:
		return likeBytes(a, PercentBytes(viewOf(a), b))
	}
	if isCore(b) {
		return coreSequence(op, a, b)
	}
	return NotImplemented
}

// bytesCompare compares bytes with bytes, and a bytearray with any buffer; else
// the other operand's method is asked.
func bytesCompare(op CmpOp, a, b any) any {
	if _, ok := a.(Bytes); ok {
		if y, ok := b.(Bytes); ok {
			return Bool(cmpInts(op, string(a.(Bytes)), string(y)))
		}
		return NotImplemented
	}
	y, ok := bufferOf(b)
	if !ok {
		return NotImplemented
	}
	return Bool(cmpInts(op, viewOf(a), string(y)))
}

// bytesGetItem is obj[key] for bytes, bytearray and memoryview.
func bytesGetItem(obj, key any) any {
	if m, ok := obj.(*MemoryView); ok {
		return m.getItem(key)
	}
	kind, out := "byte", "index out of range"
	if _, ok := obj.(*ByteArray); ok {
		kind, out = "bytearray", "bytearray index out of range"
	}
	b := viewOf(obj)
	if sl, ok := key.(*SliceValue); ok {
		return likeBytes(obj, sliceBytes(b, sl))
	}
	i := seqIndex(key, len(b), kind)
	if i < 0 {
		panic(New(IndexError, out))
	}
	return Int(int(b[i]))
}

func sliceBytes(b string, sl *SliceValue) string {
	start, stop, step, n := sl.Indices(len(b))
	if n <= 0 {
		return ""
	}
	if step == 1 {
		return b[start:stop]
	}
	out := make([]byte, n)
	for i := range out {
		out[i] = b[start+i*step]
	}
	return string(out)
}

// byteIter iterates bytes, bytearray and one-dimensional memoryviews.
type byteIter struct {
	of any // nil at the end
	i  int
	t  *Type
}

func newByteIter(of any) *byteIter {
	switch of.(type) {
	case *ByteArray:
		return &byteIter{of: of, t: byteArrayIterType}
	case *MemoryView:
		return &byteIter{of: of, t: memoryViewIterType}
	}
	return &byteIter{of: of, t: bytesIterType}
}

var (
	bytesIterType      = NewIterType("builtins", "bytes_iterator")
	byteArrayIterType  = NewIterType("builtins", "bytearray_iterator")
	memoryViewIterType = NewIterType("builtins", "memory_iterator")
)

// Next implements Iterator.
func (it *byteIter) Next() any {
	switch x := it.of.(type) {
	case Bytes:
		if it.i < len(x) {
			it.i++
			return Int(int(x[it.i-1]))
		}
	case *ByteArray:
		if it.i < len(x.B) {
			it.i++
			return Int(int(x.B[it.i-1]))
		}
	case *MemoryView:
		if it.i < x.length() {
			it.i++
			return x.getItem(Int(it.i - 1))
		}
	}
	it.of = nil
	return nil
}

// IterType implements Named.
func (it *byteIter) IterType() *Type { return it.t }

func (it *byteIter) reduce() (any, *Tuple, any) {
	if it.of == nil {
		return iterOf(EmptyTuple, nil)
	}
	return iterOf(it.of, Int(it.i))
}

func (it *byteIter) setState(i int) { it.i = max(i, 0) }

func init() {
	for _, t := range []*Type{bytesIterType, byteArrayIterType} {
		t.AddMethods([]Method{reduceRow, setStateRow, lengthHintRow})
	}
}

// Left implements LengthHinter.
func (it *byteIter) Left() int {
	switch x := it.of.(type) {
	case Bytes:
		return len(x) - it.i
	case *ByteArray:
		return max(len(x.B)-it.i, 0)
	}
	return 0
}
