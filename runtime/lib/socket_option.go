package lib

import (
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// Options of sockets, whose values are ints or bytes as the system has them.

func (s *socketObject) getOption(level, name, size any) any {
	l, o, n := object.ToInt(level), object.ToInt(name), object.ToInt(size)
	if n == 0 {
		v, err := unix.GetsockoptInt(s.fd, l, o)
		mustOS(err)
		return object.Int(v)
	}
	if n < 0 || n > 1024 {
		panic(object.New(object.OSError, "getsockopt buflen out of range"))
	}
	buf := make([]byte, n)
	got := uint32(n)
	_, _, no := unix.Syscall6(unix.SYS_GETSOCKOPT, uintptr(s.fd), uintptr(l), uintptr(o), uintptr(unsafe.Pointer(&buf[0])), uintptr(unsafe.Pointer(&got)), 0)
	if no != 0 {
		panic(osError(no))
	}
	return object.Bytes(buf[:got])
}

func (s *socketObject) setOption(args []any) {
	if n := len(args); n != 3 && n != 4 {
		panic(object.Newf(object.TypeError, "setsockopt() takes exactly 3 arguments (%d given)", n))
	}
	l, o := object.ToInt(args[0]), object.ToInt(args[1])
	if len(args) == 4 {
		if args[2] != object.None {
			panic(object.Newf(object.TypeError, "setsockopt() argument 3 must be None, not %s", object.TypeName(args[2])))
		}
		_, _, no := unix.Syscall6(unix.SYS_SETSOCKOPT, uintptr(s.fd), uintptr(l), uintptr(o), 0, uintptr(object.ToInt(args[3])), 0)
		if no != 0 {
			panic(osError(no))
		}
		return
	}
	if object.IsIndex(args[2]) {
		mustOS(unix.SetsockoptInt(s.fd, l, o, object.ToInt(args[2])))
		return
	}
	mustOS(unix.SetsockoptString(s.fd, l, o, string(object.BytesOf(args[2]))))
}
