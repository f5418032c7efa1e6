package object

import (
	"encoding/binary"
	"math"
	"strings"
)

// MemoryView is memoryview: the bytes of another object, seen without a copy
// as items of a format, in steps. A bytearray that is resized while a view
// exists leaves the view on its old bytes.
type MemoryView struct {
	obj      any
	buf      []byte // all that the base exposes
	start    int    // of the first item, in bytes
	step     int    // from item to item, in bytes
	shape    []int  // one entry a dimension; the last varies fastest
	format   byte
	readonly bool
	released bool
}

func (*MemoryView) Class() *Type { return MemoryViewType }

// itemFormats are the native single-character formats and their sizes.
var itemFormats = map[byte]int{
	'b': 1, 'B': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8,
	'f': 4, 'd': 8, 'P': 8,
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
		c := *m
		return &c
	}
	buf, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, "memoryview: a bytes-like object is required, not '%s'", TypeName(v)))
	}
	m := &MemoryView{obj: v, buf: buf, step: 1, shape: []int{len(buf)}, format: 'B'}
	switch x := Core(v).(type) {
	case Bytes:
		m.readonly = true
	case FormattedBuffer:
		m.format = x.Format()
		m.step = itemFormats[m.format]
		m.shape[0] /= m.step
	}
	return m
}

func (m *MemoryView) check() {
	if m.released {
		panic(New(ValueError, "operation forbidden on released memoryview object"))
	}
}

func (m *MemoryView) itemSize() int { return itemFormats[m.format] }

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

func (m *MemoryView) contiguous() bool { return m.step == m.itemSize() || m.count() <= 1 }

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
	for i := range n {
		at := m.start + i*m.step
		out = append(out, m.buf[at:at+size]...)
	}
	return out
}

// unpack reads an item.
func (m *MemoryView) unpack(at int) any {
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
	case 'f':
		return float64(math.Float32frombits(e.Uint32(b)))
	case 'd':
		return math.Float64frombits(e.Uint64(b))
	}
	return Int(int(b[0]))
}

// pack writes an item.
func (m *MemoryView) pack(at int, v any) {
	b := m.buf[at:]
	e := binary.LittleEndian
	switch m.format {
	case 'f', 'd':
		f, ok := AsFloat(v)
		if !ok {
			m.badType()
		}
		if m.format == 'f' {
			e.PutUint32(b, math.Float32bits(float32(f)))
		} else {
			e.PutUint64(b, math.Float64bits(f))
		}
		return
	case '?':
		b[0] = 0
		if Truth(v) {
			b[0] = 1
		}
		return
	case 'c':
		x, ok := Core(v).(Bytes)
		if !ok {
			m.badType()
		}
		if len(x) != 1 {
			m.badValue()
		}
		b[0] = x[0]
		return
	}
	if !isIndex(v) {
		m.badType()
	}
	big, _ := AsBig(Index(v))
	size := m.itemSize()
	signed := strings.IndexByte("bhilqn", m.format) >= 0
	var u uint64
	if signed {
		if !big.IsInt64() || big.Int64()>>(size*8-1) != 0 && big.Int64()>>(size*8-1) != -1 {
			m.badValue()
		}
		u = uint64(big.Int64())
	} else {
		if !big.IsUint64() || size < 8 && big.Uint64()>>(size*8) != 0 {
			m.badValue()
		}
		u = big.Uint64()
	}
	for i := range size {
		b[i] = byte(u >> (8 * i))
	}
}

func (m *MemoryView) badType() {
	panic(Newf(TypeError, "memoryview: invalid type for format '%c'", m.format))
}

func (m *MemoryView) badValue() {
	panic(Newf(ValueError, "memoryview: invalid value for format '%c'", m.format))
}

// offset turns a key into the place of an item; ok is false when the key is
// neither an index nor, with more dimensions, a tuple of them.
func (m *MemoryView) offset(key any) (at int, ok bool) {
	if t, isTuple := AsTuple(key); isTuple {
		if len(t.Items) < len(m.shape) {
			panic(New(NotImplementedError, "sub-views are not implemented"))
		}
		if len(t.Items) > len(m.shape) {
			panic(Newf(TypeError, "cannot index %d-dimension view with %d-element tuple", len(m.shape), len(t.Items)))
		}
		n := 0
		for d, k := range t.Items {
			if !isIndex(k) {
				return 0, false
			}
			n = n*m.shape[d] + m.position(k, d)
		}
		return m.start + n*m.step, true
	}
	if !isIndex(key) {
		return 0, false
	}
	if len(m.shape) == 0 {
		panic(New(TypeError, "invalid indexing of 0-dim memory"))
	}
	if len(m.shape) > 1 {
		panic(New(NotImplementedError, "multi-dimensional sub-views are not implemented"))
	}
	return m.start + m.position(key, 0)*m.step, true
}

func (m *MemoryView) position(key any, dim int) int {
	i := seqIndex(key, m.shape[dim], "memoryview")
	if i < 0 {
		panic(Newf(IndexError, "index out of bounds on dimension %d", dim+1))
	}
	return i
}

func (m *MemoryView) getItem(key any) any {
	m.check()
	if sl, ok := key.(*SliceValue); ok {
		return m.slice(sl)
	}
	at, ok := m.offset(key)
	if !ok {
		panic(New(TypeError, "memoryview: invalid slice key"))
	}
	return m.unpack(at)
}

func (m *MemoryView) slice(sl *SliceValue) *MemoryView {
	if len(m.shape) != 1 {
		panic(New(NotImplementedError, "multi-dimensional slicing is not implemented"))
	}
	start, _, step, n := sl.Indices(m.shape[0])
	c := *m
	n = max(n, 0)
	if n > 0 {
		c.start = m.start + start*m.step
	}
	c.step, c.shape = m.step*step, []int{n}
	return &c
}

func (m *MemoryView) setItem(key, v any) {
	m.check()
	if m.readonly {
		panic(New(TypeError, "cannot modify read-only memory"))
	}
	sl, ok := key.(*SliceValue)
	if !ok {
		at, ok := m.offset(key)
		if !ok {
			panic(New(TypeError, "memoryview: invalid slice key"))
		}
		m.pack(at, v)
		return
	}
	to := m.slice(sl)
	BytesOf(v)
	from := NewMemoryView(v)
	if from.format != to.format || len(from.shape) != 1 || from.shape[0] != to.shape[0] {
		panic(New(ValueError, "memoryview assignment: lvalue and rvalue have different structures"))
	}
	src := append([]byte(nil), from.Bytes()...)
	size := to.itemSize()
	for i := range to.shape[0] {
		copy(to.buf[to.start+i*to.step:][:size], src[i*size:])
	}
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
	for i := range m.count() {
		if !Eq(m.unpack(m.start+i*m.step), o.unpack(o.start+i*o.step)) {
			return false
		}
	}
	return true
}

// toList nests the items by dimension.
func (m *MemoryView) toList() any {
	m.check()
	if len(m.shape) == 0 {
		return m.unpack(m.start)
	}
	at := m.start
	var build func(dims []int) *List
	build = func(dims []int) *List {
		items := make([]any, dims[0])
		for i := range items {
			if len(dims) == 1 {
				items[i] = m.unpack(at)
				at += m.step
			} else {
				items[i] = build(dims[1:])
			}
		}
		return &List{Items: items}
	}
	return build(m.shape)
}
