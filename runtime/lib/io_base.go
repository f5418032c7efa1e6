package lib

import (
	"inloop/runtime/object"
)

// The base classes of streams: what every stream can do by means of the few
// operations that it has itself.

const defaultBufferSize = 8192

var (
	ioBaseType         = ioType("IOBase", nil)
	rawIOBaseType      = ioType("RawIOBase", ioBaseType)
	bufferedIOBaseType = ioType("BufferedIOBase", ioBaseType)
	textIOBaseType     = ioType("TextIOBase", ioBaseType)

	unsupportedOperation = func() *object.Type {
		t := object.DeclareType("io", "UnsupportedOperation", object.OSError)
		t.Bases = []*object.Type{object.OSError, object.ValueError}
		t.MRO = []*object.Type{t, object.OSError, object.ValueError, object.ExceptionType, object.BaseException, object.ObjectType}
		return t
	}()
)

func ioType(name string, base *object.Type) *object.Type { return object.DeclareType("io", name, base) }

// streamObject is an instance of a script class that derives from one of the
// base classes: what it can do is in its methods.
type streamObject struct {
	nativeValue
	closed bool
}

func unsupported(what string) *object.Exception { return object.New(unsupportedOperation, what) }

// closedOf reports whether a stream of any kind is closed.
func closedOf(v any) bool { return object.Truth(object.GetAttr(v, "closed")) }

func checkOpen(v any) {
	if closedOf(v) {
		panic(object.New(object.ValueError, "I/O operation on closed file."))
	}
}

// unsupportedMethod is a method that raises io.UnsupportedOperation.
func unsupportedMethod(name, sig, what, doc string) object.Method {
	return object.Method{Name: name, Sig: sig, Fn: func([]any) any { panic(unsupported(what)) }, Doc: doc}
}

// ioNext reads the next line of a stream for iteration.
func ioNext(v any) any {
	line := object.CallMethod(v, "readline")
	if object.Len(line) == 0 {
		return nil
	}
	return line
}

// Next implements object.Iterator: a stream is the iterator of its lines.
func (s *streamObject) Next() any { return ioNext(s) }

// readLineByReads is IOBase.readline: read(1) until a line feed, or bigger
// pieces where peek shows where it is.
func readLineByReads(v any, limit int) any {
	var out []byte
	hasPeek := object.FindAttr(v, "peek") != nil
	for limit < 0 || len(out) < limit {
		n := 1
		if hasPeek {
			ahead := object.BytesOf(object.CallMethod(v, "peek", object.Int(1)))
			if len(ahead) > 0 {
				for n = 0; n < len(ahead) && (limit < 0 || len(out)+n < limit); n++ {
					if ahead[n] == '\n' {
						n++
						break
					}
				}
			}
		}
		r := object.CallMethod(v, "read", object.Int(n))
		b, ok := object.AsBytes(r)
		if !ok {
			panic(object.Newf(object.OSError, "read() should have returned a bytes object, not '%s'", object.TypeName(r)))
		}
		if b == "" {
			break
		}
		out = append(out, b...)
		if out[len(out)-1] == '\n' {
			break
		}
	}
	return object.Bytes(out)
}

// readLines is readlines(hint): lines until they hold more than hint.
func readLines(v any, hint any) any {
	n := -1
	if hint != object.None {
		n = object.ToInt(hint)
	}
	l := object.NewList()
	total := 0
	object.Each(v, func(line any) bool {
		l.Items = append(l.Items, line)
		total += object.Len(line)
		return n <= 0 || total < n
	})
	return l
}

// closeStream is IOBase.close.
func closeStream(a []any) any {
	s, ok := a[0].(*streamObject)
	if !ok || s.closed {
		return nil
	}
	defer func() { s.closed = true }()
	object.CallMethod(s, "flush")
	return nil
}

func init() {
	for _, t := range []*object.Type{ioBaseType, rawIOBaseType, bufferedIOBaseType, textIOBaseType} {
		t.Make = func(cls *object.Type, args []any, kwnames []string) any {
			return &streamObject{nativeValue: newNativeDict(cls, t)}
		}
	}
	unsupportedOperation.Make = object.OSError.Make
	ioBaseType.AddMethods([]object.Method{
		unsupportedMethod("seek", "offset, whence=0, /", "seek", "Change the stream position to the given byte offset."),
		{"tell", "", func(a []any) any { return object.CallMethod(a[0], "seek", object.Int(0), object.Int(1)) }, "Return current stream position."},
		unsupportedMethod("truncate", "size=None, /", "truncate", "Truncate file to size bytes."),
		unsupportedMethod("fileno", "", "fileno", "Return underlying file descriptor if one exists."),
		{"flush", "", func(a []any) any { checkOpen(a[0]); return nil }, "Flush write buffers, if applicable."},
		{"close", "", closeStream, "Flush and close the IO object."},
		{"seekable", "", func(a []any) any { return false }, "Return whether object supports random access."},
		{"readable", "", func(a []any) any { return false }, "Return whether object was opened for reading."},
		{"writable", "", func(a []any) any { return false }, "Return whether object was opened for writing."},
		{"isatty", "", func(a []any) any { checkOpen(a[0]); return false }, "Return whether this is an 'interactive' stream."},
		{"_checkClosed", "msg=None", func(a []any) any { checkOpen(a[0]); return nil }, ""},
		{"_checkSeekable", "", checkAbility("seekable", "File or stream is not seekable."), ""},
		{"_checkReadable", "", checkAbility("readable", "File or stream is not readable."), ""},
		{"_checkWritable", "", checkAbility("writable", "File or stream is not writable."), ""},
		{"__enter__", "", func(a []any) any { checkOpen(a[0]); return a[0] }, ""},
		{"__exit__", "*args", func(a []any) any { object.CallMethod(a[0], "close"); return nil }, ""},
		{"__iter__", "", func(a []any) any { checkOpen(a[0]); return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			if v := ioNext(a[0]); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, "Implement next(self)."},
		{"readline", "size=-1, /", func(a []any) any { return readLineByReads(a[0], lineLimit(a[1])) }, "Read and return a line from the stream."},
		{"readlines", "hint=-1, /", func(a []any) any { return readLines(a[0], a[1]) }, "Return a list of lines from the stream."},
		{"writelines", "lines, /", func(a []any) any {
			checkOpen(a[0])
			object.Each(a[1], func(line any) bool { object.CallMethod(a[0], "write", line); return true })
			return nil
		}, "Write a list of lines to stream."},
	})
	ioBaseType.AddGetset([]object.Getset{{Name: "closed", Get: func(v any) any {
		s, ok := v.(*streamObject)
		return ok && s.closed
	}}})
	rawIOBaseType.AddMethods([]object.Method{
		{"read", "size=-1, /", func(a []any) any {
			n := sizeArg(a[1])
			if n < 0 {
				return object.CallMethod(a[0], "readall")
			}
			b := &object.ByteArray{B: make([]byte, n)}
			r := object.CallMethod(a[0], "readinto", b)
			if r == object.None {
				return r
			}
			n = object.ToInt(r)
			if n < 0 || n > len(b.B) {
				panic(object.Newf(object.ValueError, "readinto returned %d outside buffer size %d", n, len(b.B)))
			}
			return object.Bytes(b.B[:n])
		}, "Read and return up to size bytes."},
		{"readall", "", func(a []any) any {
			var out []byte
			for {
				r := object.CallMethod(a[0], "read", object.Int(defaultBufferSize))
				if r == object.None && out == nil {
					return r
				}
				if r == object.None {
					break
				}
				b, ok := object.AsBytes(r)
				if !ok {
					panic(object.New(object.TypeError, "read() should return bytes"))
				}
				if b == "" {
					break
				}
				out = append(out, b...)
			}
			return object.Bytes(out)
		}, "Read until EOF, using multiple read() call."},
		{"readinto", "buffer, /", func([]any) any { panic(object.NewArgs(object.NotImplementedError)) }, "Read bytes into a pre-allocated buffer."},
		{"write", "b, /", func([]any) any { panic(object.NewArgs(object.NotImplementedError)) }, "Write the given buffer."},
	})
	readInto := func(method string) object.Func {
		return func(a []any) any {
			buf := writableBytes(a[1], method)
			from := "read"
			if method == "readinto1" {
				from = "read1"
			}
			b, ok := object.AsBytes(object.CallMethod(a[0], from, object.Int(len(buf))))
			if !ok {
				panic(object.Newf(object.TypeError, "%s() should return bytes", from))
			}
			if len(b) > len(buf) {
				panic(object.Newf(object.ValueError, "%s() returned too much data: %d bytes requested, %d returned", from, len(buf), len(b)))
			}
			return object.Int(copy(buf, b))
		}
	}
	bufferedIOBaseType.AddMethods([]object.Method{
		unsupportedMethod("detach", "", "detach", "Disconnect this buffer from its underlying raw stream and return it."),
		unsupportedMethod("read", "size=-1, /", "read", "Read and return up to n bytes."),
		unsupportedMethod("read1", "size=-1, /", "read1", "Read and return up to size bytes."),
		unsupportedMethod("write", "b, /", "write", "Write buffer b to the IO stream."),
		{"readinto", "buffer, /", readInto("readinto"), "Read bytes into a pre-allocated buffer."},
		{"readinto1", "buffer, /", readInto("readinto1"), "Read bytes into a pre-allocated buffer, with at most one read."},
	})
	textIOBaseType.AddMethods([]object.Method{
		unsupportedMethod("detach", "", "detach", "Separate the underlying buffer from the TextIOBase and return it."),
		unsupportedMethod("read", "size=-1, /", "read", "Read at most size characters from stream."),
		unsupportedMethod("readline", "size=-1, /", "readline", "Read until newline or EOF."),
		unsupportedMethod("write", "s, /", "write", "Write string s to stream."),
	})
	none := func(any) any { return object.None }
	textIOBaseType.AddGetset([]object.Getset{{Name: "encoding", Get: none}, {Name: "newlines", Get: none}, {Name: "errors", Get: none}})
}

// lineLimit reads readline's size.
func lineLimit(v any) int {
	if v == object.None {
		return -1
	}
	return object.ToInt(v)
}

func checkAbility(method, msg string) object.Func {
	return func(a []any) any {
		if r := object.CallMethod(a[0], method); r != true {
			panic(unsupported(msg))
		}
		return true
	}
}

// unpicklable are the methods of what stands for an open file, which can't be
// copied.
var unpicklable = []object.Method{
	{"__reduce__", "", refuseCopy, "Refuse to be copied."},
	{"__reduce_ex__", "protocol, /", refuseCopy, "Refuse to be copied."},
}

func refuseCopy(a []any) any {
	panic(object.Newf(object.TypeError, "cannot pickle '%s' instances", object.TypeOf(a[0]).Name))
}
