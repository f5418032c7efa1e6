package lib

import (
	"fmt"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// newFileIOType makes the type FileIO of an interpreter.
func newFileIOType(in *machine.Interp) *object.Type {
	t := object.DeclareType("_io", "FileIO", rawIOBaseType)
	t.Spoken = "_io.FileIO"
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		f := &fileIO{nativeValue: newNativeDict(cls, t), openFile: &openFile{in: in, fd: -1, closed: true}}
		if len(args) > 0 || !cls.Heap {
			f.init(argsOf("FileIO", fileIOParams)(args, kwnames))
		}
		return f
	}
	t.AddMethods(fileIOMethods())
	t.AddGetset([]object.Getset{
		{Name: "closed", Get: func(v any) any { return v.(*fileIO).closed }},
		{Name: "closefd", Get: func(v any) any { return v.(*fileIO).owned }},
		{Name: "mode", Get: func(v any) any { return v.(*fileIO).mode() }},
		{Name: "name", Get: func(v any) any { return v.(*fileIO).name }, Set: func(v, x any) { v.(*fileIO).name = x }},
		{Name: "_blksize", Get: func(v any) any { return object.Int(v.(*fileIO).blksize) }, Set: func(v, x any) { v.(*fileIO).blksize = object.ToInt(x) }},
	})
	return t
}

const fileIOParams = "file, mode='r', closefd=True, opener=None"

// init opens what the arguments of the constructor say.
func (f *fileIO) init(a []any) {
	mode, ok := object.AsStr(a[1])
	if !ok {
		panic(object.Newf(object.TypeError, "FileIO() argument 'mode' must be str, not %s", object.TypeName(a[1])))
	}
	f.open(a[0], mode, object.Truth(a[2]), a[3])
}

func selfFile(a []any) *fileIO { return a[0].(*fileIO) }

// writable gives the bytes of an argument that is written into.
func writableBytes(v any, fn string) []byte {
	switch x := object.Core(v).(type) {
	case *object.ByteArray:
		return x.B
	case *object.MemoryView:
		if ro, _ := object.GetAttr(x, "readonly").(bool); !ro {
			return x.Bytes()
		}
	case object.Bytes:
	case object.Buffer:
		return x.Bytes()
	}
	panic(object.Newf(object.TypeError, "%s() argument must be read-write bytes-like object, not %s", fn, object.TypeName(v)))
}

// sizeArg reads an optional size: None and what is below 0 mean no limit, -1.
func sizeArg(v any) int {
	if v == nil || v == object.None {
		return -1
	}
	if !object.IsIndex(v) {
		panic(object.Newf(object.TypeError, "argument should be integer or None, not '%s'", object.TypeName(v)))
	}
	return object.ToInt(v)
}

// offsetArg reads a position in a file.
func offsetArg(v any) int64 {
	i, ok := object.Index(v).(int)
	if !ok {
		panic(object.New(object.OverflowError, "Python int too large to convert to C long"))
	}
	return int64(i)
}

func fileIOMethods() []object.Method {
	return []object.Method{
		{"__init__", fileIOParams, func(a []any) any { selfFile(a).init(a[1:]); return nil }, "Open a file."},
		{"read", "size=-1, /", func(a []any) any {
			f := selfFile(a)
			f.checkReadable()
			n := sizeArg(a[1])
			if n < 0 {
				b, ok := f.readAll()
				if !ok {
					return object.None
				}
				return object.Bytes(b)
			}
			b := make([]byte, n)
			n, again := f.read(b)
			if again {
				return object.None
			}
			return object.Bytes(b[:n])
		}, "Read at most size bytes, returned as bytes.\n\nIf size is less than 0, read all bytes in the file making multiple read calls."},
		{"readall", "", func(a []any) any {
			f := selfFile(a)
			f.checkReadable()
			b, ok := f.readAll()
			if !ok {
				return object.None
			}
			return object.Bytes(b)
		}, "Read all data from the file, returned as bytes."},
		{"readinto", "buffer, /", func(a []any) any {
			f := selfFile(a)
			f.checkReadable()
			n, again := f.read(writableBytes(a[1], "readinto"))
			if again {
				return object.None
			}
			return object.Int(n)
		}, "Same as RawIOBase.readinto()."},
		{"write", "b, /", func(a []any) any {
			f := selfFile(a)
			f.checkWritable()
			n, again := f.write(object.BytesOf(a[1]))
			if again {
				return object.None
			}
			return object.Int(n)
		}, "Write buffer b to file, return number of bytes written."},
		{"seek", "pos, whence=0, /", func(a []any) any {
			return object.Int(int(selfFile(a).seek(offsetArg(a[1]), object.ToInt(a[2]))))
		}, "Move to new file position and return the file position."},
		{"tell", "", func(a []any) any { return object.Int(int(selfFile(a).seek(0, 1))) }, "Current file position."},
		{"truncate", "size=None, /", func(a []any) any {
			f := selfFile(a)
			f.checkWritable()
			var n int64
			if a[1] == object.None {
				n = f.seek(0, 1)
			} else {
				n = offsetArg(a[1])
			}
			if err := unix.Ftruncate(f.fd, n); err != nil {
				panic(osError(err))
			}
			return object.Int(int(n))
		}, "Truncate the file to at most size bytes and return the truncated size."},
		{"close", "", func(a []any) any {
			f := selfFile(a)
			if f.ext != nil && f.Class().Heap && !f.closed {
				defer f.close()
				object.CallMethod(f, "flush")
			}
			f.close()
			return nil
		}, "Close the file.\n\nA closed file cannot be used for further I/O operations.  close() may be\ncalled more than once without error."},
		{"fileno", "", func(a []any) any { f := selfFile(a); f.check(); return object.Int(f.fd) }, "Return the underlying file descriptor (an integer)."},
		{"isatty", "", func(a []any) any { return selfFile(a).isTerminal() }, "True if the file is connected to a TTY device."},
		{"readable", "", func(a []any) any { f := selfFile(a); f.check(); return f.readable }, "True if file was opened in a read mode."},
		{"writable", "", func(a []any) any { f := selfFile(a); f.check(); return f.writable }, "True if file was opened in a write mode."},
		{"seekable", "", func(a []any) any { return selfFile(a).isSeekable() }, "True if file supports random-access."},
		{"__repr__", "", func(a []any) any {
			f := selfFile(a)
			if f.closed {
				return "<_io.FileIO [closed]>"
			}
			closefd := "False"
			if f.owned {
				closefd = "True"
			}
			if f.name == nil {
				return fmt.Sprintf("<_io.FileIO fd=%d mode='%s' closefd=%s>", f.fd, f.mode(), closefd)
			}
			return fmt.Sprintf("<_io.FileIO name=%s mode='%s' closefd=%s>", object.Repr(f.name), f.mode(), closefd)
		}, "Return repr(self)."},
	}
}
