package object

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// internalFault words a Go panic that no script raised.
func internalFault(r any) *Exception {
	where := ""
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	past := false
	for {
		f, more := frames.Next()
		if past && !strings.HasPrefix(f.Function, "runtime.") {
			file := f.File[strings.LastIndexByte(f.File, '/')+1:]
			where = fmt.Sprintf(" at %s:%d", file, f.Line)
			break
		}
		if strings.HasPrefix(f.Function, "runtime.gopanic") || strings.HasPrefix(f.Function, "runtime.panic") || strings.HasPrefix(f.Function, "runtime.sigpanic") {
			past = true
		}
		if !more {
			break
		}
	}
	return Newf(SystemError, "internal error%s: %v", where, r)
}

// ID is id(v): the address of a heap value, a number derived from the value
// for scalars.
func ID(v any) uint64 {
	switch x := v.(type) {
	case int:
		return uint64(x)*32 + 0x7f0000000000
	case bool:
		if x {
			return 0x7a0000000020
		}
		return 0x7a0000000040
	case string:
		switch len(x) {
		case 0:
			return 0x7e0000000000
		case 1:
			return 0x7e0000000000 + 32 + 32*uint64(x[0])
		}
		return uint64(uintptr(unsafe.Pointer(unsafe.StringData(x))))
	case float64:
		return uint64(HashRaw(v))&0xffffffffff | 0x7d0000000000
	case complex128:
		return uint64(HashRaw(v))&0xffffffffff | 0x7c0000000000
	case Bytes:
		return uint64(HashRaw(v))&0xffffffffff | 0x7b0000000000
	}
	p := uintptr(box(v))
	if standIns.n.Load() > 0 {
		if id, ok := standIns.ids.Load(p); ok {
			return id.(uint64)
		}
	}
	return uint64(p)
}

// standIns are the identities of values that stand for others, which are gone.
var standIns struct {
	n   atomic.Int32
	ids sync.Map
}

// StandIn calls f while v has the identity id.
func StandIn(v any, id uint64, f func()) {
	p := uintptr(box(v))
	standIns.ids.Store(p, id)
	standIns.n.Add(1)
	defer func() {
		standIns.n.Add(-1)
		standIns.ids.Delete(p)
	}()
	f()
}

// box is where an interface's value lies.
func box(v any) unsafe.Pointer {
	type iface struct{ typ, data unsafe.Pointer }
	return (*iface)(unsafe.Pointer(&v)).data
}

// BoxAddress tells the copies of one scalar from another of the same value: the
// nearest there is to the identity of a float. It is of use while v is alive.
func BoxAddress(v any) uintptr { return uintptr(box(v)) }

// sameBox tells whether two scalars are copies of one value: the nearest there
// is to the identity of a NaN, which equals nothing.
func sameBox(a, b any) bool { return box(a) == box(b) }
