package object

import (
	"fmt"
	"math/big"
	"strings"
)

// uintValue boxes an unsigned 64-bit number.
func uintValue(u uint64) any {
	if u <= uint64(maxInt) {
		return Int(int(u))
	}
	return new(big.Int).SetUint64(u)
}

// cast is memoryview.cast(format, shape).
func (m *MemoryView) cast(format string, shape any) *MemoryView {
	m.check()
	format = strings.TrimPrefix(format, "@")
	size := 0
	if len(format) == 1 {
		size = itemFormats[format[0]]
	}
	if size == 0 {
		panic(New(ValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'"))
	}
	if !m.contiguous() {
		panic(New(TypeError, "memoryview: casts are restricted to C-contiguous views"))
	}
	isByte := func(c byte) bool { return c == 'B' || c == 'b' || c == 'c' }
	if !isByte(m.format) && !isByte(format[0]) {
		panic(New(TypeError, "memoryview: cannot cast between two non-byte formats"))
	}
	bytes := m.count() * m.itemSize()
	if bytes%size != 0 {
		panic(New(TypeError, "memoryview: length is not a multiple of itemsize"))
	}
	c := m.derive()
	c.format = format[0]
	dims := []int{bytes / size}
	if shape != nil {
		dims = castShape(shape)
	}
	c.setShape(dims)
	if c.count()*size != bytes {
		panic(New(TypeError, "memoryview: product(shape) * itemsize != buffer size"))
	}
	return c
}

func formatArg(v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "cast() argument 'format' must be str, not %s", argType(v)))
	}
	return s
}

func castShape(v any) []int {
	var items []any
	switch v.(type) {
	case *List, *Tuple:
		items = ToSlice(v)
	default:
		panic(New(TypeError, "shape must be a list or a tuple"))
	}
	out := make([]int, len(items))
	for i, it := range items {
		n, ok := AsInt(it)
		if !ok {
			panic(New(TypeError, "memoryview.cast(): elements of shape must be integers"))
		}
		if n <= 0 {
			panic(New(ValueError, "memoryview.cast(): elements of shape must be integers > 0"))
		}
		out[i] = n
	}
	return out
}

// Exporter is a Buffer that can change its size, which it must not while it is
// held.
type Exporter interface{ Hold(n int) }

// Hold implements Exporter.
func (b *ByteArray) Hold(n int) { b.holds += n }

// enter begins a with statement: until the release, a bytearray keeps its size.
func (m *MemoryView) enter() {
	m.check()
	if b, ok := m.obj.(Exporter); ok && !m.entered {
		m.entered = true
		b.Hold(1)
	}
}

func (m *MemoryView) release() {
	if b, ok := m.obj.(Exporter); ok && m.entered {
		b.Hold(-1)
	}
	m.released, m.entered, m.buf, m.obj = true, false, nil, None
}

func intTuple(ns []int) any {
	items := make([]any, len(ns))
	for i, n := range ns {
		items[i] = Int(n)
	}
	return NewTuple(items...)
}

// iterable checks that a view can be iterated: it has one dimension.
func (m *MemoryView) iterable() *MemoryView {
	m.check()
	switch {
	case len(m.shape) == 0:
		panic(New(TypeError, "invalid indexing of 0-dim memory"))
	case len(m.shape) > 1:
		panic(New(NotImplementedError, "multi-dimensional sub-views are not implemented"))
	}
	return m
}

func init() {
	MemoryViewType.Doc = "A view of the bytes of another object, without a copy."
	MemoryViewType.Make = func(cls *Type, args []any, kwnames []string) any {
		if len(args) != 1 || len(kwnames) == 1 && kwnames[0] != "object" {
			sig := NewBuiltin("", "memoryview", "object", nil, "")
			sig.bind(sig.Signature(), args, kwnames, 0, false)
		}
		return NewMemoryView(args[0])
	}
	MemoryViewType.Iter = func(v any) Iterator { return newByteIter(v.(*MemoryView).iterable()) }
	self := func(a []any) *MemoryView { return a[0].(*MemoryView) }
	release := func(a []any) any { self(a).release(); return nil }
	MemoryViewType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any {
			word := "memory"
			if self(a).released {
				word = "released memory"
			}
			return fmt.Sprintf("<%s at 0x%x>", word, ID(a[0]))
		}, "Return repr(self)."},
		{"__buffer__", "flags, /", func(a []any) any { return NewMemoryView(a[0]) }, "A view of the same bytes."},
		{"__len__", "", func(a []any) any { return Int(self(a).length()) }, "Return len(self)."},
		{"__iter__", "", func(a []any) any { return &NativeIter{It: newByteIter(self(a).iterable())} }, "Implement iter(self)."},
		{"__getitem__", "key, /", func(a []any) any { return self(a).getItem(a[1]) }, "Return self[key]."},
		{"__setitem__", "key, value, /", func(a []any) any { self(a).setItem(a[1], a[2]); return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", func(a []any) any { panic(New(TypeError, "cannot delete memory")) }, "Not possible."},
		{"__eq__", "value, /", func(a []any) any { return self(a).equal(a[1]) }, "Return self==value."},
		{"__ne__", "value, /", func(a []any) any {
			r := self(a).equal(a[1])
			if r == NotImplemented {
				return r
			}
			return Bool(r != true)
		}, "Return self!=value."},
		{"__hash__", "", func(a []any) any {
			m := self(a)
			if m.hash != nil {
				return m.hash
			}
			m.check()
			if !m.readonly {
				panic(New(ValueError, "cannot hash writable memoryview object"))
			}
			if m.itemSize() != 1 || m.format == '?' {
				panic(New(ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'"))
			}
			m.hash = Int(int(HashRaw(Bytes(m.Bytes()))))
			return m.hash
		}, "Return hash(self)."},
		{"__enter__", "", func(a []any) any { self(a).enter(); return a[0] }, "For the with statement."},
		{"__exit__", "*args", release, "Release the view."},
		{"release", "", release, "Release the view: it can't be used any more."},
		{"tobytes", "order='C'", func(a []any) any {
			if o, ok := AsStr(a[1]); a[1] != None && (!ok || o != "C" && o != "F" && o != "A") {
				panic(New(ValueError, "order must be 'C', 'F' or 'A'"))
			}
			return Bytes(self(a).Bytes())
		}, "A copy of the bytes."},
		{"tolist", "", func(a []any) any { return self(a).toList() }, "The items as a list."},
		{"toreadonly", "", func(a []any) any { m := self(a).derive(); m.check(); m.readonly = true; return m }, "A read-only view of the same."},
		{"hex", "sep?, bytes_per_sep=1", func(a []any) any { return HexBytes(self(a).Bytes(), a[1], a[2]) }, "Hexadecimal digits, two a byte."},
		{"cast", "format, shape?", func(a []any) any { return self(a).cast(formatArg(a[1]), a[2]) }, "The same bytes as items of another format."},
	})
	get := func(f func(m *MemoryView) any) func(any) any {
		return func(v any) any { m := v.(*MemoryView); m.check(); return f(m) }
	}
	MemoryViewType.AddGetset([]Getset{
		{Name: "obj", Get: get(func(m *MemoryView) any { return m.obj }), Doc: "The object that the bytes belong to."},
		{Name: "nbytes", Get: get(func(m *MemoryView) any { return Int(m.count() * m.itemSize()) }), Doc: "Size in bytes."},
		{Name: "readonly", Get: get(func(m *MemoryView) any { return Bool(m.readonly) }), Doc: "Whether the bytes can't be changed."},
		{Name: "format", Get: get(func(m *MemoryView) any { return string(m.format) }), Doc: "The items' format."},
		{Name: "itemsize", Get: get(func(m *MemoryView) any { return Int(m.itemSize()) }), Doc: "Size of an item in bytes."},
		{Name: "ndim", Get: get(func(m *MemoryView) any { return Int(len(m.shape)) }), Doc: "Number of dimensions."},
		{Name: "shape", Get: get(func(m *MemoryView) any { return intTuple(m.shape) }), Doc: "Length of each dimension."},
		{Name: "strides", Get: get(func(m *MemoryView) any { return intTuple(m.strides) }), Doc: "Step of each dimension in bytes."},
		{Name: "suboffsets", Get: get(func(*MemoryView) any { return EmptyTuple }), Doc: "Always empty."},
		{Name: "c_contiguous", Get: get(func(m *MemoryView) any { return Bool(m.contiguous()) }), Doc: "Whether the items stand together in C order."},
		{Name: "f_contiguous", Get: get(func(m *MemoryView) any { return Bool(m.contiguous() && len(m.shape) < 2) }), Doc: "Whether the items stand together in Fortran order."},
		{Name: "contiguous", Get: get(func(m *MemoryView) any { return Bool(m.contiguous()) }), Doc: "Whether the items stand together."},
	})
}
