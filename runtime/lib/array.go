package lib

import (
	"encoding/binary"
	"math"
	"math/big"

	"inloop/runtime/object"
)

// The values of module array: numbers, or characters, in the machine's form.
// The type is in array_type.go.

var arrayType = object.DeclareType("array", "array", nil)

type arrayValue struct {
	nativeValue
	kind  *arrayKind
	data  []byte
	holds int // memoryviews in with statements, which forbid resizing
}

// Hold implements object.Exporter.
func (a *arrayValue) Hold(n int) { a.holds += n }

// resizing must be called before the number of items changes.
func (a *arrayValue) resizing() {
	if a.holds > 0 {
		panic(object.New(object.BufferError, "cannot resize an array that is exporting buffers"))
	}
}

// Bytes implements object.Buffer.
func (a *arrayValue) Bytes() []byte { return a.data }

// Format implements object.FormattedBuffer.
func (a *arrayValue) Format() byte { return a.kind.code }

func (a *arrayValue) len() int { return len(a.data) / a.kind.size }

func (a *arrayValue) item(i int) any { return a.kind.get(a.data[i*a.kind.size:]) }

func (a *arrayValue) items() []any {
	out := make([]any, a.len())
	for i := range out {
		out[i] = a.item(i)
	}
	return out
}

// arrayKind is a type code.
type arrayKind struct {
	code byte
	size int
	get  func(b []byte) any
	put  func(b []byte, v any)
	// machine is pickle's number for the form of the bytes.
	machine int
}

func arrayIndex(v any) *big.Int {
	n, _ := object.AsBig(object.Index(v))
	return n
}

func overflow(words string) { panic(object.New(object.OverflowError, words)) }

// ranged makes the putter of a small integer type.
//
//go:noinline
func ranged(lo, hi int64, name string, store func(b []byte, n int64)) func(b []byte, v any) {
	return func(b []byte, v any) {
		n := arrayIndex(v)
		switch {
		case !n.IsInt64() && n.Sign() > 0 || n.IsInt64() && n.Int64() > hi:
			overflow(name + " is greater than maximum")
		case !n.IsInt64() || n.Int64() < lo:
			overflow(name + " is less than minimum")
		}
		store(b, n.Int64())
	}
}

func store16(b []byte, n int64) { binary.LittleEndian.PutUint16(b, uint16(n)) }
func store32(b []byte, n int64) { binary.LittleEndian.PutUint32(b, uint32(n)) }
func store64(b []byte, n int64) { binary.LittleEndian.PutUint64(b, uint64(n)) }

// unsigned makes the putter of an unsigned type of 32 or 64 bits.
//
//go:noinline
func unsigned(size uint, negative, large string, store func(b []byte, n int64)) func(b []byte, v any) {
	return func(b []byte, v any) {
		n := arrayIndex(v)
		if n.Sign() < 0 {
			overflow(negative)
		}
		if n.BitLen() > int(size) {
			overflow(large)
		}
		store(b, int64(n.Uint64()))
	}
}

//go:noinline
func signed64(large string) func(b []byte, v any) {
	return func(b []byte, v any) {
		n := arrayIndex(v)
		if !n.IsInt64() {
			overflow(large)
		}
		store64(b, n.Int64())
	}
}

func unsignedValue(n uint64) any {
	if n > math.MaxInt64 {
		return new(big.Int).SetUint64(n)
	}
	return object.Int(int(n))
}

func putChar(b []byte, v any) {
	s, ok := object.AsStr(v)
	if !ok || object.StrLen(s) != 1 {
		panic(object.Newf(object.TypeError, "array item must be a unicode character, not %s", object.TypeName(v)))
	}
	r, _ := object.DecodeRune(s)
	store32(b, int64(r))
}

func getChar(b []byte) any {
	n := binary.LittleEndian.Uint32(b)
	if n > 0x10ffff {
		panic(valueError("character U+%x is not in range [U+0000; U+10ffff]", n))
	}
	return object.RuneStr(rune(n))
}

func get64(b []byte) any  { return object.Int(int(binary.LittleEndian.Uint64(b))) }
func getU64(b []byte) any { return unsignedValue(binary.LittleEndian.Uint64(b)) }

func arrayKindOf(code byte) *arrayKind {
	for i := range arrayKinds {
		if arrayKinds[i].code == code {
			return &arrayKinds[i]
		}
	}
	return nil
}

var arrayKinds = [...]arrayKind{
	{'b', 1, func(b []byte) any { return object.Int(int(int8(b[0]))) },
		ranged(-128, 127, "signed char", func(b []byte, n int64) { b[0] = byte(n) }), 1},
	{'B', 1, func(b []byte) any { return object.Int(int(b[0])) },
		ranged(0, 255, "unsigned byte integer", func(b []byte, n int64) { b[0] = byte(n) }), 0},
	{'u', 4, getChar, putChar, 20},
	{'w', 4, getChar, putChar, 20},
	{'h', 2, func(b []byte) any { return object.Int(int(int16(binary.LittleEndian.Uint16(b)))) },
		ranged(math.MinInt16, math.MaxInt16, "signed short integer", store16), 4},
	{'H', 2, func(b []byte) any { return object.Int(int(binary.LittleEndian.Uint16(b))) },
		ranged(0, math.MaxUint16, "unsigned short", store16), 2},
	{'i', 4, func(b []byte) any { return object.Int(int(int32(binary.LittleEndian.Uint32(b)))) },
		ranged(math.MinInt32, math.MaxInt32, "signed integer", store32), 8},
	{'I', 4, func(b []byte) any { return object.Int(int(binary.LittleEndian.Uint32(b))) },
		unsigned(32, "can't convert negative value to unsigned int", "unsigned int is greater than maximum", store32), 6},
	{'l', 8, get64, signed64("Python int too large to convert to C long"), 12},
	{'L', 8, getU64, unsigned(64, "can't convert negative value to unsigned int", "Python int too large to convert to C unsigned long", store64), 10},
	{'q', 8, get64, signed64("int too big to convert"), 12},
	{'Q', 8, getU64, unsigned(64, "can't convert negative int to unsigned", "int too big to convert", store64), 10},
	{'f', 4, func(b []byte) any { return float64(math.Float32frombits(binary.LittleEndian.Uint32(b))) },
		func(b []byte, v any) { store32(b, int64(math.Float32bits(float32(object.ToFloat(v))))) }, 14},
	{'d', 8, func(b []byte) any { return math.Float64frombits(binary.LittleEndian.Uint64(b)) },
		func(b []byte, v any) { store64(b, int64(math.Float64bits(object.ToFloat(v)))) }, 16},
}

// appendItem converts before it grows: a wrong value leaves the array as it
// was.
func (a *arrayValue) appendItem(v any) {
	var b [8]byte
	a.kind.put(b[:], v)
	a.resizing()
	a.data = append(a.data, b[:a.kind.size]...)
}

// extend appends the items of an array of the same kind, or of any iterable.
func (a *arrayValue) extend(v any) {
	if o, ok := v.(*arrayValue); ok {
		if o.kind != a.kind {
			panic(object.New(object.TypeError, "can only extend with array of same kind"))
		}
		if len(o.data) > 0 {
			a.resizing()
		}
		a.data = append(a.data, o.data...)
		return
	}
	object.Each(v, func(x any) bool { a.appendItem(x); return true })
}

func (a *arrayValue) frombytes(b []byte) {
	if len(b)%a.kind.size != 0 {
		panic(valueError("bytes length not a multiple of item size"))
	}
	if len(b) > 0 {
		a.resizing()
	}
	a.data = append(a.data, b...)
}

func (a *arrayValue) isText() bool { return a.kind.code == 'u' || a.kind.code == 'w' }

func (a *arrayValue) text() string {
	var out []byte
	for i := range a.len() {
		out = append(out, a.item(i).(string)...)
	}
	return string(out)
}

// like makes an array of the same kind.
func (a *arrayValue) like(data []byte) *arrayValue {
	return &arrayValue{nativeValue: nativeValue{typ: arrayType}, kind: a.kind, data: data}
}

// slice gives the items of a slice.
func (a *arrayValue) slice(s *object.SliceValue) []byte {
	start, _, step, n := s.Indices(a.len())
	size := a.kind.size
	if step == 1 {
		return append([]byte(nil), a.data[start*size:(start+n)*size]...)
	}
	out := make([]byte, 0, n*size)
	for i := range n {
		at := (start + i*step) * size
		out = append(out, a.data[at:at+size]...)
	}
	return out
}

// setSlice puts data, nil to delete, in place of a slice.
func (a *arrayValue) setSlice(s *object.SliceValue, data []byte) {
	start, _, step, n := s.Indices(a.len())
	size := a.kind.size
	if len(data) != n*size {
		a.resizing()
	}
	if step == 1 {
		tail := append([]byte(nil), a.data[(start+n)*size:]...)
		a.data = append(append(a.data[:start*size], data...), tail...)
		return
	}
	if data == nil {
		keep := make([]byte, 0, len(a.data))
		drop := map[int]bool{}
		for i := range n {
			drop[start+i*step] = true
		}
		for i := range a.len() {
			if !drop[i] {
				keep = append(keep, a.data[i*size:(i+1)*size]...)
			}
		}
		a.data = keep
		return
	}
	if len(data) != n*size {
		panic(valueError("attempt to assign array of size %d to extended slice of size %d", len(data)/size, n))
	}
	for i := range n {
		copy(a.data[(start+i*step)*size:], data[i*size:(i+1)*size])
	}
}

// at gives the bytes of the item at a place, from the end where that is negative; nil
// where there is none, or a script's class may have its own.
func (a *arrayValue) at(i int) []byte {
	n := a.len()
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) || a.ext != nil {
		return nil
	}
	return a.data[i*a.kind.size:]
}

// NumberAt implements object.Indexed.
func (a *arrayValue) NumberAt(i int) (uint64, object.NumberKind) {
	b := a.at(i)
	if b == nil {
		return 0, object.NotNumber
	}
	switch a.kind.code {
	case 'd':
		return binary.LittleEndian.Uint64(b), object.FloatNumber
	case 'f':
		return math.Float64bits(float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))), object.FloatNumber
	case 'q', 'l':
		return binary.LittleEndian.Uint64(b), object.IntNumber
	case 'i':
		return uint64(int32(binary.LittleEndian.Uint32(b))), object.IntNumber
	case 'I':
		return uint64(binary.LittleEndian.Uint32(b)), object.IntNumber
	case 'h':
		return uint64(int16(binary.LittleEndian.Uint16(b))), object.IntNumber
	case 'H':
		return uint64(binary.LittleEndian.Uint16(b)), object.IntNumber
	case 'b':
		return uint64(int8(b[0])), object.IntNumber
	case 'B':
		return uint64(b[0]), object.IntNumber
	case 'Q', 'L':
		if n := binary.LittleEndian.Uint64(b); n <= math.MaxInt64 {
			return n, object.IntNumber
		}
	}
	return 0, object.NotNumber
}

// SetNumber implements object.Indexed.
func (a *arrayValue) SetNumber(i int, bits uint64, kind object.NumberKind) bool {
	b := a.at(i)
	if b == nil {
		return false
	}
	n := int(bits)
	isInt := kind == object.IntNumber
	switch code := a.kind.code; {
	case code == 'd':
		if isInt {
			bits = math.Float64bits(float64(n))
		}
		binary.LittleEndian.PutUint64(b, bits)
	case code == 'f' && !isInt:
		store32(b, int64(math.Float32bits(float32(math.Float64frombits(bits)))))
	case !isInt:
		return false
	case code == 'q' || code == 'l':
		binary.LittleEndian.PutUint64(b, bits)
	case code == 'i' && n == int(int32(n)):
		binary.LittleEndian.PutUint32(b, uint32(n))
	case code == 'h' && n == int(int16(n)):
		binary.LittleEndian.PutUint16(b, uint16(n))
	case code == 'H' && n == int(uint16(n)):
		binary.LittleEndian.PutUint16(b, uint16(n))
	case code == 'b' && n == int(int8(n)), code == 'B' && n == int(uint8(n)):
		b[0] = byte(n)
	case code == 'I' && n == int(uint32(n)):
		binary.LittleEndian.PutUint32(b, uint32(n))
	case (code == 'Q' || code == 'L') && n >= 0:
		binary.LittleEndian.PutUint64(b, bits)
	default:
		return false
	}
	return true
}

// arrayIter walks an array.
type arrayIter struct {
	a *arrayValue
	i int
}

var arrayIterType = object.DeclareType("array", "arrayiterator", nil)

// Next implements object.Iterator.
func (it *arrayIter) Next() any {
	if it.a == nil || it.i >= it.a.len() {
		it.a = nil
		return nil
	}
	it.i++
	return it.a.item(it.i - 1)
}

// IterType implements object.Named.
func (*arrayIter) IterType() *object.Type { return arrayIterType }
