package lib

import (
	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The functions of module os on file descriptors.

func osFileFunctions(in *machine.Interp) []object.Method {
	fd := func(v any) int { return object.ToInt(v) }
	return []object.Method{
		{"open", "path, flags, mode=511, *, dir_fd=None", func(a []any) any {
			p := pathArg("open", "path", a[0], 0)
			var n int
			flags, mode, dir := object.ToInt(a[1]), uint32(object.ToInt(a[2])), dirFD(a[3])
			mustOS(retry(func() (err error) { n, err = unix.Openat(dir, p.name, flags|unix.O_CLOEXEC, mode); return }), p.given)
			return object.Int(n)
		}, "Open a file for low level IO.  Returns a file descriptor (integer)."},
		{"close", "fd", func(a []any) any { mustOS(unix.Close(fd(a[0]))); return nil }, "Close a file descriptor."},
		{"closerange", "fd_low, fd_high, /", func(a []any) any {
			for i := fd(a[0]); i < fd(a[1]); i++ {
				unix.Close(i)
			}
			return nil
		}, "Closes all file descriptors in [fd_low, fd_high), ignoring errors."},
		{"read", "fd, length, /", func(a []any) any {
			n := object.ToInt(a[1])
			if n < 0 {
				panic(osError(unix.EINVAL))
			}
			b, done := receiveBuffer(n)
			defer done()
			n, again := fdRead(in, fd(a[0]), b)
			in.Poll()
			if again {
				panic(osError(unix.EAGAIN))
			}
			return object.Bytes(b[:n])
		}, "Read from a file descriptor.  Returns a bytes object."},
		{"write", "fd, data, /", func(a []any) any {
			n, again := fdWrite(in, fd(a[0]), object.BytesOf(a[1]))
			if again {
				panic(osError(unix.EAGAIN))
			}
			return object.Int(n)
		}, "Write a bytes object to a file descriptor."},
		{"readinto", "fd, buffer, /", func(a []any) any {
			n, again := fdRead(in, fd(a[0]), writableBytes(a[1], "readinto"))
			in.Poll()
			if again {
				panic(osError(unix.EAGAIN))
			}
			return object.Int(n)
		}, "Read into a buffer object from a file descriptor."},
		{"pread", "fd, length, offset, /", func(a []any) any {
			b := make([]byte, object.ToInt(a[1]))
			n, err := unix.Pread(fd(a[0]), b, offsetArg(a[2]))
			mustOS(err)
			return bytesOf(b[:n])
		}, "Read a number of bytes from a file descriptor starting at a particular offset."},
		{"pwrite", "fd, buffer, offset, /", func(a []any) any {
			n, err := unix.Pwrite(fd(a[0]), object.BytesOf(a[1]), offsetArg(a[2]))
			mustOS(err)
			return object.Int(n)
		}, "Write bytes to a file descriptor starting at a particular offset."},
		{"lseek", "fd, position, whence, /", func(a []any) any {
			n, err := unix.Seek(fd(a[0]), offsetArg(a[1]), object.ToInt(a[2]))
			mustOS(err)
			return object.Int(int(n))
		}, "Set the position of a file descriptor.  Return the new position."},
		{"dup", "fd, /", func(a []any) any {
			n, err := unix.FcntlInt(uintptr(fd(a[0])), unix.F_DUPFD_CLOEXEC, 0)
			mustOS(err)
			return object.Int(n)
		}, "Return a duplicate of a file descriptor."},
		{"dup2", "fd, fd2, inheritable=True", func(a []any) any {
			flags := unix.O_CLOEXEC
			if object.Truth(a[2]) {
				flags = 0
			}
			if fd(a[0]) != fd(a[1]) {
				mustOS(unix.Dup3(fd(a[0]), fd(a[1]), flags))
			}
			return object.Int(fd(a[1]))
		}, "Duplicate file descriptor."},
		{"pipe", "", func(a []any) any { return makePipe(unix.O_CLOEXEC) }, "Create a pipe.  Returns a tuple of two file descriptors: (read_fd, write_fd)"},
		{"pipe2", "flags, /", func(a []any) any { return makePipe(object.ToInt(a[0])) }, "Create a pipe with flags set atomically."},
		{"isatty", "fd, /", func(a []any) any { return isTerminal(fd(a[0])) }, "Return True if the fd is connected to a terminal."},
		{"fsync", "fd", func(a []any) any { n := fdArg(a[0]); in.Blocking(func() { unix.Fsync(n) }); return nil }, "Force write of fd to disk."},
		{"fdatasync", "fd", func(a []any) any { n := fdArg(a[0]); in.Blocking(func() { unix.Fdatasync(n) }); return nil }, "Force write of fd to disk without forcing update of metadata."},
		{"sync", "", func(a []any) any { in.Blocking(unix.Sync); return nil }, "Force write of everything to disk."},
		{"ftruncate", "fd, length, /", func(a []any) any { mustOS(unix.Ftruncate(fd(a[0]), offsetArg(a[1]))); return nil }, "Truncate a file, specified by file descriptor, to a specific length."},
		{"truncate", "path, length", func(a []any) any {
			p := pathArg("truncate", "path", a[0], takesFD)
			if p.name == "" {
				mustOS(unix.Ftruncate(p.fd, offsetArg(a[1])))
			} else {
				mustOS(unix.Truncate(p.name, offsetArg(a[1])), p.given)
			}
			return nil
		}, "Truncate a file, specified by path, to a specific length."},
		{"get_blocking", "fd, /", func(a []any) any {
			fl, err := unix.FcntlInt(uintptr(fd(a[0])), unix.F_GETFL, 0)
			mustOS(err)
			return fl&unix.O_NONBLOCK == 0
		}, "Get the blocking mode of the file descriptor."},
		{"set_blocking", "fd, blocking, /", func(a []any) any { mustOS(unix.SetNonblock(fd(a[0]), !object.Truth(a[1]))); return nil }, "Set the blocking mode of the specified file descriptor."},
		{"get_inheritable", "fd, /", func(a []any) any {
			fl, err := unix.FcntlInt(uintptr(fd(a[0])), unix.F_GETFD, 0)
			mustOS(err)
			return fl&unix.FD_CLOEXEC == 0
		}, "Get the close-on-exe flag of the specified file descriptor."},
		{"set_inheritable", "fd, inheritable, /", func(a []any) any {
			fl, err := unix.FcntlInt(uintptr(fd(a[0])), unix.F_GETFD, 0)
			mustOS(err)
			fl |= unix.FD_CLOEXEC
			if object.Truth(a[1]) {
				fl &^= unix.FD_CLOEXEC
			}
			_, err = unix.FcntlInt(uintptr(fd(a[0])), unix.F_SETFD, fl)
			mustOS(err)
			return nil
		}, "Set the inheritable flag of the specified file descriptor."},
		{"fdopen", "~fd, mode='r', buffering=-1, encoding=None, *args, **kwargs", func(a []any) any {
			if !object.IsInt(a[0]) {
				panic(object.Newf(object.TypeError, "invalid fd type (%s, expected integer)", object.TypeName(a[0])))
			}
			args, names := object.Spread(a[4].(*object.Tuple), a[5].(*object.Dict))
			n := len(args) - len(names)
			full := append([]any{a[0], a[1], a[2], a[3]}, args[:n]...)
			return object.CallKw(in.Builtins.Dict.GetStr("open"), append(full, args[n:]...), names)
		}, "Open a file object for the file descriptor."},
		{"get_terminal_size", "fd=1, /", func(a []any) any {
			ws, err := unix.IoctlGetWinsize(fd(a[0]), unix.TIOCGWINSZ)
			mustOS(err)
			return terminalSizeSeq.make(object.Int(int(ws.Col)), object.Int(int(ws.Row)))
		}, "Return the size of the terminal window as (columns, lines)."},
		{"device_encoding", "fd", func(a []any) any {
			if isTerminal(fd(a[0])) {
				return "UTF-8"
			}
			return nil
		}, "Return a string describing the encoding of a terminal's file descriptor."},
		{"sendfile", "out_fd, in_fd, offset, count", func(a []any) any {
			n := 0
			var err error
			out, from, count := fd(a[0]), fd(a[1]), object.ToInt(a[3])
			var off *int64
			if a[2] != object.None {
				o := offsetArg(a[2])
				off = &o
			}
			in.Blocking(func() { n, err = unix.Sendfile(out, from, off, count) })
			mustOS(err)
			return object.Int(n)
		}, "Copy count bytes from file descriptor in_fd to file descriptor out_fd."},
	}
}

var terminalSizeSeq = newStructSeq("os", "terminal_size", 0, "columns", "lines")

func makePipe(flags int) any {
	var p [2]int
	mustOS(unix.Pipe2(p[:], flags))
	return object.NewTuple(object.Int(p[0]), object.Int(p[1]))
}
