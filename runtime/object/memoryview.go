package object

import (
	"encoding/binary"
	"math"
	"strings"
)

// MemoryView is memoryview: the bytes of another object, seen without a copy
// as items of a format, in steps. When the last reference to a view is gone
// cannot be known here, so that only a view in a with statement keeps a
// bytearray from being resized; any other then stays on the old bytes.
type MemoryView struct {
	obj      any
	buf      []byte // all that the base exposes
	start    int    // of the first item, in bytes
	shape    []int  // length of each dimension; the last varies fastest
	strides  []int  // step of each dimension, in bytes
	format   byte
	readonly bool
	released bool
	entered  bool // in a with statement
	hash     any  // once computed: it outlives the release
}

func (*MemoryView) Class() *Type { return MemoryViewType }

// itemFormats are the native single-character formats and their sizes.
var itemFormats = map[byte]int{
	'b': 1, 'B': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8,
	'e': 2, 'f': 4, 'd': 8, 'P': 8,
}

// FormattedBuffer is a Buffer whose items are more than bytes; Format is one of
// the struct module's characters.
type FormattedBuffer interface {
	Buffer
	Format() byte
}

// NewMemoryView makes memoryview(v).
func NewMemoryView(v any) *MemoryView {
	if m, ok := v.(*MemoryView); ok {
		m.check()
		return m.derive()
	}
	buf, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, "memoryview: a bytes-like object is required, not '%s'", TypeName(v)))
	}
	m := &MemoryView{obj: v, buf: buf, format: 'B'}
	switch x := Core(v).(type) {
	case Bytes:
		m.readonly = true
	case FormattedBuffer:
		m.format = x.Format()
	}
	m.setShape([]int{len(buf) / m.itemSize()})
	return m
}

// derive is another view of the same.
func (m *MemoryView) derive() *MemoryView {
	c := *m
	c.hash, c.entered = nil, false
	return &c
}

func (m *MemoryView) check() {
	if m.released {
		panic(New(ValueError, "operation forbidden on released memoryview object"))
	}
}

// setShape makes the items stand together in C order.
func (m *MemoryView) setShape(shape []int) {
	m.shape, m.strides = shape, make([]int, len(shape))
	step := m.itemSize()
	for d := len(shape) - 1; d >= 0; d-- {
		m.strides[d] = step
		step *= shape[d]
	}
}

func (m *MemoryView) itemSize() int {
	if n := itemFormats[m.format]; n > 0 {
		return n
	}
	return 4 // the characters of an array, which a memoryview can hold but not read
}

// length is the number of entries of the first dimension.
func (m *MemoryView) length() int {
	m.check()
	if len(m.shape) == 0 {
		panic(New(TypeError, "0-dim memory has no length"))
	}
	return m.shape[0]
}

// count is the number of items.
func (m *MemoryView) count() int {
	n := 1
	for _, d := range m.shape {
		n *= d
	}
	return n
}

// contiguous reports that the items stand together in C order.
func (m *MemoryView) contiguous() bool {
	if m.count() == 0 {
		return true
	}
	step := m.itemSize()
	for d := len(m.shape) - 1; d >= 0; d-- {
		if m.shape[d] > 1 && m.strides[d] != step {
			return false
		}
		step *= m.shape[d]
	}
	return true
}

// each calls f with the place of every item, in C order.
func (m *MemoryView) each(f func(at int)) {
	var walk func(d, at int)
	walk = func(d, at int) {
		if d == len(m.shape) {
			f(at)
			return
		}
		for i := range m.shape[d] {
			walk(d+1, at+i*m.strides[d])
		}
	}
	walk(0, m.start)
}

// Bytes gives the bytes seen, a copy only where they are not together.
func (m *MemoryView) Bytes() []byte {
	m.check()
	size, n := m.itemSize(), m.count()
	if n == 0 {
		return nil
	}
	if m.contiguous() {
		return m.buf[m.start : m.start+n*size]
	}
	out := make([]byte, 0, n*size)
	m.each(func(at int) { out = append(out, m.buf[at:at+size]...) })
	return out
}

// unpack reads an item.
func (m *MemoryView) unpack(at int) any {
	if itemFormats[m.format] == 0 {
		panic(Newf(NotImplementedError, "memoryview: format %c not supported", m.format))
	}
	b := m.buf[at:]
	e := binary.LittleEndian
	switch m.format {
	case 'b':
		return Int(int(int8(b[0])))
	case 'c':
		return Bytes(b[:1])
	case '?':
		return Bool(b[0] != 0)
	case 'h':
		return Int(int(int16(e.Uint16(b))))
	case 'H':
		return Int(int(e.Uint16(b)))
	case 'i':
		return Int(int(int32(e.Uint32(b))))
	case 'I':
		return Int(int(e.Uint32(b)))
	case 'l', 'q', 'n':
		return Int(int(e.Uint64(b)))
	case 'L', 'Q', 'N', 'P':
		return uintValue(e.Uint64(b))
	case 'e':
		return HalfFloat(e.Uint16(b))
	case 'f':
		return float64(math.Float32frombits(e.Uint32(b)))
	case 'd':
		return math.Float64frombits(e.Uint64(b))
	}
	return Int(int(b[0]))
}

// pack turns a value into the bytes of an item.
func (m *MemoryView) pack(v any) []byte {
	b := make([]byte, m.itemSize())
	e := binary.LittleEndian
	switch m.format {
	case 'e', 'f', 'd':
		f := m.floatItem(v)
		if m.format == 'e' {
			half, ok := HalfBits(f)
			if !ok {
				panic(New(OverflowError, "float too large to pack with e format"))
			}
			e.PutUint16(b, half)
			return b
		}
		if m.format == 'f' {
			e.PutUint32(b, math.Float32bits(float32(f)))
		} else {
			e.PutUint64(b, math.Float64bits(f))
		}
		return b
	case '?':
		if Truth(v) {
			b[0] = 1
		}
		return b
	case 'c':
		x, ok := Core(v).(Bytes)
		if !ok {
			m.badType()
		}
		if len(x) != 1 {
			m.badValue()
		}
		b[0] = x[0]
		return b
	}
	if !isIndex(v) {
		m.badType()
	}
	n, _ := AsBig(Index(v))
	bits := uint(8 * len(b))
	if strings.IndexByte("bhilqn", m.format) >= 0 {
		if !n.IsInt64() || n.Int64()>>(bits-1) != 0 && n.Int64()>>(bits-1) != -1 {
			m.badValue()
		}
		putBits(b, uint64(n.Int64()))
		return b
	}
	if !n.IsUint64() || bits < 64 && n.Uint64()>>bits != 0 {
		m.badValue()
	}
	putBits(b, n.Uint64())
	return b
}

func putBits(b []byte, u uint64) {
	for i := range b {
		b[i] = byte(u >> (8 * i))
	}
}

func (m *MemoryView) floatItem(v any) float64 {
	if f, ok := AsFloat(v); ok {
		return f
	}
	if r, ok := CallSpecial(v, "__float__"); ok {
		if f, ok := Core(r).(float64); ok {
			return f
		}
	}
	m.badType()
	return 0
}

func (m *MemoryView) badType() {
	panic(Newf(TypeError, "memoryview: invalid type for format '%c'", m.format))
}

func (m *MemoryView) badValue() {
	panic(Newf(ValueError, "memoryview: invalid value for format '%c'", m.format))
}

// keyKind is what a subscript asks for.
type keyKind uint8

const (
	wrongKey   keyKind = iota
	oneIndex           // an index
	oneSlice           // a slice
	manyIndex          // a tuple of indexes, one a dimension
	manySlices         // a tuple of slices
)

func kindOfKey(key any) keyKind {
	if _, ok := key.(*SliceValue); ok {
		return oneSlice
	}
	t, ok := AsTuple(key)
	if !ok {
		if isIndex(key) {
			return oneIndex
		}
		return wrongKey
	}
	slices := 0
	for _, k := range t.Items {
		if _, ok := k.(*SliceValue); ok {
			slices++
		} else if !isIndex(k) {
			return wrongKey
		}
	}
	switch slices {
	case 0:
		return manyIndex
	case len(t.Items):
		return manySlices
	}
	return wrongKey
}

// place is where the item of an index, or of a tuple of them, stands.
func (m *MemoryView) place(key any, words string) int {
	keys := []any{key}
	if t, ok := AsTuple(key); ok {
		keys = t.Items
		if len(keys) < len(m.shape) {
			panic(New(NotImplementedError, "sub-views are not implemented"))
		}
		if len(keys) > len(m.shape) {
			panic(Newf(TypeError, "cannot index %d-dimension view with %d-element tuple", len(m.shape), len(keys)))
		}
	} else if len(m.shape) > 1 {
		panic(New(NotImplementedError, words))
	}
	at := m.start
	for d, k := range keys {
		i := seqIndex(k, m.shape[d], "memoryview")
		if i < 0 {
			panic(Newf(IndexError, "index out of bounds on dimension %d", d+1))
		}
		at += i * m.strides[d]
	}
	m.check() // __index__ may have released it
	return at
}

// zeroKey serves views without dimensions: ... and () are their only keys.
func (m *MemoryView) zeroKey(key any) {
	if t, ok := AsTuple(key); key != Ellipsis && (!ok || len(t.Items) > 0) {
		panic(New(TypeError, "invalid indexing of 0-dim memory"))
	}
}

func (m *MemoryView) getItem(key any) any {
	m.check()
	if len(m.shape) == 0 {
		m.zeroKey(key)
		if key == Ellipsis {
			return m
		}
		return m.unpack(m.start)
	}
	switch kindOfKey(key) {
	case oneSlice:
		return m.slice(key.(*SliceValue))
	case oneIndex, manyIndex:
		return m.unpack(m.place(key, "multi-dimensional sub-views are not implemented"))
	case manySlices:
		panic(New(NotImplementedError, "multi-dimensional slicing is not implemented"))
	}
	panic(New(TypeError, "memoryview: invalid slice key"))
}

// slice cuts the first dimension. The slice's parts may release m, which does
// not matter to the new view.
func (m *MemoryView) slice(sl *SliceValue) *MemoryView {
	c := m.derive()
	start, _, step, n := sl.Indices(m.shape[0])
	c.shape, c.strides = append([]int(nil), m.shape...), append([]int(nil), m.strides...)
	c.shape[0], c.strides[0] = max(n, 0), m.strides[0]*step
	if n > 0 {
		c.start = m.start + start*m.strides[0]
	}
	return c
}

func (m *MemoryView) setItem(key, v any) {
	m.check()
	if m.readonly {
		panic(New(TypeError, "cannot modify read-only memory"))
	}
	if len(m.shape) == 0 {
		m.zeroKey(key)
		m.store(m.start, v)
		return
	}
	switch kind := kindOfKey(key); {
	case kind == oneIndex || kind == manyIndex:
		m.store(m.place(key, "sub-views are not implemented"), v)
	case kind == oneSlice && len(m.shape) == 1:
		to := m.slice(key.(*SliceValue))
		m.check()
		to.storeSlice(v)
	case kind == wrongKey:
		panic(New(TypeError, "memoryview: invalid slice key"))
	default:
		panic(New(NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1"))
	}
}

func (m *MemoryView) store(at int, v any) {
	b := m.pack(v)
	m.check() // the value's conversion may have released it
	copy(m.buf[at:], b)
}

// storeSlice copies the items of v over those of m.
func (m *MemoryView) storeSlice(v any) {
	BytesOf(v)
	from := NewMemoryView(v)
	if from.format != m.format || len(from.shape) != 1 || from.shape[0] != m.shape[0] {
		panic(New(ValueError, "memoryview assignment: lvalue and rvalue have different structures"))
	}
	src := append([]byte(nil), from.Bytes()...)
	size, i := m.itemSize(), 0
	m.each(func(at int) {
		copy(m.buf[at:at+size], src[i*size:])
		i++
	})
}

// equal compares items, whatever the formats.
func (m *MemoryView) equal(v any) any {
	if m.released {
		return Bool(m == v)
	}
	if _, ok := bufferOf(v); !ok {
		return NotImplemented
	}
	o := NewMemoryView(v)
	if len(m.shape) != len(o.shape) {
		return false
	}
	for d := range m.shape {
		if m.shape[d] != o.shape[d] {
			return false
		}
	}
	x, y := m.items(), o.items()
	for i := range x {
		if !Eq(x[i], y[i]) {
			return false
		}
	}
	return true
}

// items lists all items in C order.
func (m *MemoryView) items() []any {
	out := make([]any, 0, m.count())
	m.each(func(at int) { out = append(out, m.unpack(at)) })
	return out
}

// toList nests the items by dimension.
func (m *MemoryView) toList() any {
	m.check()
	items := m.items()
	if len(m.shape) == 0 {
		return items[0]
	}
	for d := len(m.shape) - 1; d > 0; d-- {
		n := m.shape[d]
		var rows []any
		for i := 0; i+n <= len(items) && n > 0; i += n {
			rows = append(rows, NewList(items[i:i+n:i+n]...))
		}
		items = rows
	}
	return NewList(items...)
}
