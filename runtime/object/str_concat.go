package object

import (
	"sync/atomic"
	"unsafe"
)

// A loop of s += part must not copy s each time. The result of a concatenation
// is remembered together with the room behind it; when the next one begins
// with that very string, the part is written into the room. Nobody sees the
// difference: the bytes of every string that was handed out stay as they are,
// since only the longest of those that share a buffer can be extended.

// grown is the buffer of a string that was concatenated: the string is all of
// buf.
type grown struct{ buf []byte }

const (
	growFrom  = 256
	growSlots = 8
	growLimit = 1 << 28 // longer strings are not kept alive for the buffer's sake
)

// growing holds the buffers by address. Whoever takes one out owns it.
var growing [growSlots]atomic.Pointer[grown]

func growSlot(p *byte) *atomic.Pointer[grown] {
	a := uint64(uintptr(unsafe.Pointer(p)))
	return &growing[a*0x9E3779B97F4A7C15>>61]
}

// concatStr is x + y.
func concatStr(x, y string) string {
	if len(x) < growFrom || y == "" || len(x) > growLimit {
		return x + y
	}
	p := unsafe.StringData(x)
	slot := growSlot(p)
	g := slot.Swap(nil)
	if g == nil || unsafe.SliceData(g.buf) != p || len(g.buf) != len(x) {
		if g != nil {
			slot.Store(g)
		}
		s := x + y
		q := unsafe.StringData(s)
		growSlot(q).Store(&grown{unsafe.Slice(q, len(s))})
		return s
	}
	g.buf = append(g.buf, y...)
	q := unsafe.SliceData(g.buf)
	s := unsafe.String(q, len(g.buf))
	growSlot(q).Store(g)
	return s
}
