package lib

import (
	"math"
	"math/big"
	"strings"

	"inloop/runtime/object"
)

// The items of the struct module: one number, byte or text each.

// structItemSize gives an item's size and native alignment; size -1: there is
// no such item.
func structItemSize(code byte, native bool) (size, align int) {
	switch code {
	case 'x', 'c', 'b', 'B', '?', 's', 'p':
		return 1, 1
	case 'h', 'H', 'e':
		return 2, 2
	case 'i', 'I', 'f':
		return 4, 4
	case 'l', 'L':
		if native {
			return 8, 8
		}
		return 4, 4
	case 'q', 'Q', 'd':
		return 8, 8
	case 'n', 'N', 'P':
		if native {
			return 8, 8
		}
	}
	return -1, 0
}

// packText writes an 's' or 'p' field.
func packText(f structField, at []byte, v any) {
	_, isStr := object.AsStr(v)
	_, isView := v.(*object.MemoryView)
	s, ok := object.AsBytes(v)
	if !ok || isStr || isView {
		panic(structError("argument for '%c' must be a bytes object", f.code))
	}
	if f.code == 's' {
		copy(at[:f.count], s)
		return
	}
	if f.count > 0 {
		n := min(len(s), f.count-1)
		copy(at[1:f.count], s[:n])
		at[0] = byte(min(n, 255))
	}
}

func (l *structLayout) packItem(f structField, at []byte, v any) {
	switch f.code {
	case 'c':
		s, ok := object.AsBytes(v)
		if _, isView := v.(*object.MemoryView); !ok || isView || len(s) != 1 {
			panic(structError("char format requires a bytes object of length 1"))
		}
		at[0] = s[0]
	case '?':
		if object.Truth(v) {
			at[0] = 1
		}
	case 'e', 'f', 'd':
		l.packFloat(f.code, at, v)
	default:
		l.put(at, structInt(f, v))
	}
}

// put writes the low bytes of u in the layout's order.
func (l *structLayout) put(at []byte, u uint64) {
	for i := range at {
		k := i
		if l.big {
			k = len(at) - 1 - i
		}
		at[k] = byte(u)
		u >>= 8
	}
}

// get reads an unsigned number in the layout's order.
func (l *structLayout) get(at []byte) uint64 {
	var u uint64
	for i := range at {
		k := len(at) - 1 - i
		if l.big {
			k = i
		}
		u = u<<8 | uint64(at[k])
	}
	return u
}

// structInt reads an integer argument that must be in the item's range.
func structInt(f structField, v any) uint64 {
	if !object.IsIndex(v) {
		panic(structError("required argument is not an integer"))
	}
	n, _ := object.AsBig(object.Index(v))
	bits := uint(8 * f.size)
	one := big.NewInt(1)
	low, high := new(big.Int), new(big.Int)
	if strings.IndexByte("BHILQNP", f.code) >= 0 {
		high.Sub(high.Lsh(one, bits), one)
		if f.code == 'P' {
			low.Neg(new(big.Int).Lsh(one, bits-1))
		}
	} else {
		high.Sub(high.Lsh(one, bits-1), one)
		low.Neg(new(big.Int).Lsh(one, bits-1))
	}
	if n.Cmp(low) < 0 || n.Cmp(high) > 0 {
		if f.code == 'P' {
			panic(structError("int too large to convert"))
		}
		panic(structError("'%c' format requires %s <= number <= %s", f.code, low, high))
	}
	if n.Sign() < 0 {
		return uint64(n.Int64())
	}
	return n.Uint64()
}

func (l *structLayout) packFloat(code byte, at []byte, v any) {
	var x float64
	if e := object.Catch(func() { x = object.ToFloat(v) }); e != nil {
		panic(structError("required argument is not a float"))
	}
	switch code {
	case 'd':
		l.put(at, math.Float64bits(x))
	case 'f':
		y := float32(x)
		if math.IsInf(float64(y), 0) && !math.IsInf(x, 0) && !l.native {
			panic(floatTooLarge('f', v))
		}
		l.put(at, uint64(math.Float32bits(y)))
	case 'e':
		h, ok := object.HalfBits(x)
		if !ok {
			panic(floatTooLarge('e', v))
		}
		l.put(at, uint64(h))
	}
}

func floatTooLarge(code byte, v any) *object.Exception {
	if object.IsInt(v) {
		return structError("int too large to convert")
	}
	return object.Newf(object.OverflowError, "float too large to pack with %c format", code)
}

func (l *structLayout) unpackItem(code byte, at []byte) any {
	switch code {
	case 'c':
		return object.Bytes(at)
	case '?':
		return object.Bool(at[0] != 0)
	case 'e':
		return object.HalfFloat(uint16(l.get(at)))
	case 'f':
		return float64(math.Float32frombits(uint32(l.get(at))))
	case 'd':
		return math.Float64frombits(l.get(at))
	case 'b':
		return object.Int(int(int8(at[0])))
	case 'h':
		return object.Int(int(int16(l.get(at))))
	case 'i', 'l', 'q', 'n':
		u := l.get(at)
		if len(at) == 4 {
			return object.Int(int(int32(uint32(u))))
		}
		return object.Int(int(u))
	}
	u := l.get(at)
	if u > math.MaxInt64 {
		return new(big.Int).SetUint64(u)
	}
	return object.Int(int(u))
}
