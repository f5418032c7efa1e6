package lib

import (
	"fmt"

	"inloop/runtime/object"
)

// The types of buffered streams.

func selfBuffered(a []any) *buffered { return a[0].(*buffered) }

func makeBuffered(t *object.Type, readable, writable bool) {
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		b := &buffered{nativeValue: newNativeDict(cls, t), readable: readable, writable: writable}
		if len(args) > 0 || !cls.Heap {
			b.init(argsOf(t.Name, bufferedParams)(args, kwnames))
		}
		return b
	}
	t.AddMethods([]object.Method{{"__init__", bufferedParams, func(a []any) any { selfBuffered(a).init(a[1:]); return nil }, "Create a new buffered stream over raw."}})
}

const bufferedParams = "raw, buffer_size=8192"

// init checks the raw stream and takes it.
func (b *buffered) init(a []any) {
	ask := func(method, words string) {
		if r := object.CallMethod(a[0], method); r != true {
			panic(unsupported("File or stream is not " + words + "."))
		}
	}
	if b.readable && b.writable {
		ask("seekable", "seekable")
	}
	if b.readable {
		ask("readable", "readable")
	}
	if b.writable {
		ask("writable", "writable")
	}
	size := object.ToInt(a[1])
	if size <= 0 {
		panic(object.New(object.ValueError, "buffer size must be strictly positive"))
	}
	b.initBuffered(a[0], size)
}

// through is a method that the raw stream answers.
func through(name string) object.Method {
	return object.Method{Name: name, Fn: func(a []any) any {
		b := selfBuffered(a)
		b.check("")
		return object.CallMethod(b.raw, name)
	}}
}

func rawAttr(name string) object.Getset {
	return object.Getset{Name: name, Get: func(v any) any {
		b := v.(*buffered)
		b.check("")
		return object.GetAttr(b.raw, name)
	}}
}

func init() {
	makeBuffered(bufferedReaderType, true, false)
	makeBuffered(bufferedWriterType, false, true)
	makeBuffered(bufferedRandomType, true, true)
	shared := []object.Method{
		{"detach", "", func(a []any) any {
			b := selfBuffered(a)
			b.check("")
			object.CallMethod(b, "flush")
			raw := b.raw
			b.raw, b.file = nil, nil
			return raw
		}, "Disconnect this buffer from its underlying raw stream and return it."},
		{"close", "", func(a []any) any { selfBuffered(a).close(); return nil }, "Flush and close the IO object."},
		through("seekable"), through("fileno"), through("isatty"),
		{"tell", "", func(a []any) any {
			b := selfBuffered(a)
			b.check("")
			return object.Int(int(b.tell()))
		}, "Return current stream position."},
		{"seek", "target, whence=0, /", func(a []any) any {
			b := selfBuffered(a)
			b.check("seek of closed file")
			return object.Int(int(b.seek(offsetArg(a[1]), object.ToInt(a[2]))))
		}, "Change the stream position to the given byte offset."},
		{"_dealloc_warn", "source, /", func(a []any) any { return nil }, ""},
		{"__repr__", "", func(a []any) any {
			b := selfBuffered(a)
			name := object.TypeOf(b).Module + "." + object.TypeOf(b).Qualname
			if b.raw != nil {
				if n := object.FindAttr(b.raw, "name"); n != nil {
					return fmt.Sprintf("<%s name=%s>", name, object.Repr(n))
				}
			}
			return "<" + name + ">"
		}, "Return repr(self)."},
		{"__sizeof__", "", func(a []any) any { return object.Int(144 + selfBuffered(a).size) }, ""},
	}
	reading := []object.Method{
		{"read", "size=-1, /", func(a []any) any {
			b := selfBuffered(a)
			n := sizeArg(a[1])
			if n < -1 {
				panic(object.New(object.ValueError, "read length must be non-negative or -1"))
			}
			b.check("read of closed file")
			if n < 0 {
				return b.readAll()
			}
			return b.readN(n)
		}, "Read and return up to n bytes."},
		{"read1", "size=-1, /", func(a []any) any {
			b := selfBuffered(a)
			n := object.ToInt(a[1])
			b.check("read of closed file")
			if n < 0 {
				n = b.size
			}
			return object.Bytes(b.read1(n))
		}, "Read and return up to size bytes."},
		{"readinto", "buffer, /", func(a []any) any { return selfBuffered(a).readInto(a[1], "readinto") }, "Read bytes into a pre-allocated buffer."},
		{"readinto1", "buffer, /", func(a []any) any { return selfBuffered(a).readInto(a[1], "readinto1") }, "Read bytes into a pre-allocated buffer, with at most one read."},
		{"readline", "size=-1, /", func(a []any) any { return object.Bytes(selfBuffered(a).readLine(max(-1, sizeArg(a[1])))) }, "Read and return a line from the stream."},
		{"peek", "size=0, /", func(a []any) any {
			b := selfBuffered(a)
			b.check("peek of closed file")
			return object.Bytes(b.peek())
		}, "Return buffered bytes without advancing the position."},
		{"__next__", "", func(a []any) any {
			if v := selfBuffered(a).Next(); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, "Implement next(self)."},
	}
	writing := []object.Method{
		{"write", "buffer, /", func(a []any) any {
			b := selfBuffered(a)
			b.check("")
			p := object.BytesOf(a[1])
			b.check("write to closed file")
			b.write(p)
			return object.Int(len(p))
		}, "Write buffer b to the IO stream."},
		{"flush", "", func(a []any) any {
			b := selfBuffered(a)
			b.check("flush of closed file")
			b.flush()
			return nil
		}, "Flush write buffers, if applicable."},
		{"truncate", "pos=None, /", func(a []any) any {
			b := selfBuffered(a)
			b.check("truncate of closed file")
			pos := a[1]
			if pos == object.None {
				pos = object.Int(int(b.tell()))
			}
			b.flush()
			return object.CallMethod(b.raw, "truncate", pos)
		}, "Truncate file to at most size bytes."},
	}
	for _, t := range []*object.Type{bufferedReaderType, bufferedWriterType, bufferedRandomType, textIOType} {
		t.AddMethods(unpicklable)
	}
	for _, t := range []*object.Type{bufferedReaderType, bufferedWriterType, bufferedRandomType} {
		t.AddMethods(append([]object.Method(nil), shared...))
		t.AddGetset([]object.Getset{rawAttr("name"), rawAttr("mode"),
			{Name: "raw", Get: func(v any) any { return orNone(v.(*buffered).raw) }},
			{Name: "closed", Get: func(v any) any {
				b := v.(*buffered)
				b.check("")
				return b.isClosed()
			}}})
		if t != bufferedWriterType {
			t.AddMethods(append([]object.Method{through("readable")}, reading...))
		}
		if t != bufferedReaderType {
			t.AddMethods(append([]object.Method{through("writable")}, writing...))
		}
	}
	bufferedReaderType.AddMethods([]object.Method{
		{"flush", "", func(a []any) any {
			b := selfBuffered(a)
			b.check("flush of closed file")
			return object.CallMethod(b.raw, "flush")
		}, "Flush write buffers, if applicable."},
		{"truncate", "pos=None, /", func(a []any) any {
			b := selfBuffered(a)
			b.check("truncate of closed file")
			panic(unsupported("truncate"))
		}, "Truncate file to at most size bytes."},
	})
}

func orNone(v any) any {
	if v == nil {
		return object.None
	}
	return v
}

// readInto reads into a buffer; readinto1 reads at most once below.
func (b *buffered) readInto(buf any, method string) any {
	b.check("readinto of closed file")
	p := writableBytes(buf, method)
	b.enter()
	defer b.leave()
	n := 0
	for n < len(p) {
		if len(b.ahead) == 0 {
			b.beforeRead()
			if len(p)-n >= b.size {
				k, ok := b.rawRead(p[n:])
				if !ok {
					if n == 0 {
						return object.None
					}
					break
				}
				n += k
				if k == 0 || method == "readinto1" {
					break
				}
				continue
			}
			if !b.fill() {
				if n == 0 {
					return object.None
				}
				break
			}
			if len(b.ahead) == 0 {
				break
			}
		}
		k := copy(p[n:], b.ahead)
		b.ahead = b.ahead[k:]
		n += k
		if method == "readinto1" {
			break
		}
	}
	return object.Int(n)
}
