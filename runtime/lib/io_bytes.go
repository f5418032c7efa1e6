package lib

import (
	"bytes"
	"math"

	"inloop/runtime/object"
)

// BytesIO: a binary stream in memory.

var bytesIOType = bufferedType("BytesIO")

type bytesIO struct {
	nativeValue
	data   []byte
	pos    int
	closed bool
}

func selfBytesIO(a []any) *bytesIO { return a[0].(*bytesIO) }

func (b *bytesIO) check() {
	if b.closed {
		panic(object.New(object.ValueError, "I/O operation on closed file."))
	}
}

func (b *bytesIO) rest() []byte {
	if b.pos >= len(b.data) {
		return nil
	}
	return b.data[b.pos:]
}

func (b *bytesIO) take(n int) []byte {
	r := b.rest()
	if n >= 0 && n < len(r) {
		r = r[:n]
	}
	b.pos += len(r)
	return r
}

func (b *bytesIO) line(limit int) []byte {
	r := b.rest()
	if i := bytes.IndexByte(r, '\n'); i >= 0 {
		r = r[:i+1]
	}
	if limit >= 0 && limit < len(r) {
		r = r[:limit]
	}
	b.pos += len(r)
	return r
}

func (b *bytesIO) write(p []byte) {
	if len(p) == 0 {
		return
	}
	if gap := b.pos - len(b.data); gap > 0 {
		b.data = append(b.data, make([]byte, gap)...)
	}
	n := copy(b.data[b.pos:], p)
	b.data = append(b.data, p[n:]...)
	b.pos += len(p)
}

// Next implements object.Iterator.
func (b *bytesIO) Next() any {
	if b.ext.Class().Heap {
		if _, owner := b.ext.Class().LookupOwner("readline"); owner.Heap {
			return ioNext(b)
		}
	}
	b.check()
	if line := b.line(-1); len(line) > 0 {
		return object.Bytes(line)
	}
	return nil
}

func init() {
	t := bytesIOType
	begin := func(b *bytesIO, initial any) {
		b.data, b.pos = nil, 0
		if initial != object.None {
			b.data = append([]byte(nil), object.BytesOf(initial)...)
		}
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		b := &bytesIO{nativeValue: newNativeDict(cls, t)}
		begin(b, argsOf("BytesIO", "initial_bytes=b''")(args, kwnames)[0])
		return b
	}
	yes := func(name, doc string) object.Method {
		return object.Method{Name: name, Fn: func(a []any) any { selfBytesIO(a).check(); return true }, Doc: doc}
	}
	t.LeanMethods = true
	t.AddMethods([]object.Method{
		{"__init__", "initial_bytes=b''", func(a []any) any { begin(selfBytesIO(a), a[1]); return nil }, "Buffered I/O implementation using an in-memory bytes buffer."},
		yes("readable", "Returns True if the IO object can be read."), yes("writable", "Returns True if the IO object can be written."),
		yes("seekable", "Returns True if the IO object can be seeked."),
		{"isatty", "", func(a []any) any { selfBytesIO(a).check(); return false }, "Always returns False."},
		{"flush", "", func(a []any) any { selfBytesIO(a).check(); return nil }, "Does nothing."},
		{"close", "", func(a []any) any { b := selfBytesIO(a); b.closed = true; b.data = nil; return nil }, "Disable all I/O operations."},
		{"getvalue", "", func(a []any) any { b := selfBytesIO(a); b.check(); return object.Bytes(b.data) }, "Retrieve the entire contents of the BytesIO object."},
		{"getbuffer", "", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			return object.NewMemoryView(&object.ByteArray{B: b.data})
		}, "Get a read-write view over the contents of the BytesIO object."},
		{"read", "size=-1, /", func(a []any) any { b := selfBytesIO(a); b.check(); return object.Bytes(b.take(sizeArg(a[1]))) }, "Read at most size bytes, returned as a bytes object."},
		{"read1", "size=-1, /", func(a []any) any { b := selfBytesIO(a); b.check(); return object.Bytes(b.take(sizeArg(a[1]))) }, "Read at most size bytes, returned as a bytes object."},
		{"readline", "size=-1, /", func(a []any) any { b := selfBytesIO(a); b.check(); return object.Bytes(b.line(sizeArg(a[1]))) }, "Next line from the file, as a bytes object."},
		{"readlines", "size=None, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			limit, total := sizeArg(a[1]), 0
			l := object.NewList()
			for {
				line := b.line(-1)
				if len(line) == 0 {
					return l
				}
				l.Items = append(l.Items, object.Bytes(line))
				if total += len(line); limit > 0 && total >= limit {
					return l
				}
			}
		}, "List of bytes objects, each a line from the file."},
		{"readinto", "buffer, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			p := writableBytes(a[1], "readinto")
			return object.Int(copy(p, b.take(len(p))))
		}, "Read bytes into buffer."},
		{"write", "b, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			p := object.BytesOf(a[1])
			b.write(p)
			return object.Int(len(p))
		}, "Write bytes to file."},
		{"writelines", "lines, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			object.Each(a[1], func(line any) bool { b.write(object.BytesOf(line)); return true })
			return nil
		}, "Write lines to the file."},
		{"tell", "", func(a []any) any { b := selfBytesIO(a); b.check(); return object.Int(b.pos) }, "Current file position, an integer."},
		{"seek", "pos, whence=0, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			pos, whence := int(offsetArg(a[1])), object.ToInt(a[2])
			switch {
			case whence == 0 && pos < 0:
				panic(object.Newf(object.ValueError, "negative seek value %d", pos))
			case whence == 1 && pos > math.MaxInt64-b.pos:
				panic(object.New(object.OverflowError, "new position too large"))
			case whence == 1:
				pos += b.pos
			case whence == 2:
				pos += len(b.data)
			case whence != 0:
				panic(object.Newf(object.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence))
			}
			b.pos = max(pos, 0)
			return object.Int(b.pos)
		}, "Change stream position."},
		{"truncate", "size=None, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			n := b.pos
			if a[1] != object.None {
				n = object.ToInt(a[1])
			}
			if n < 0 {
				panic(object.Newf(object.ValueError, "negative size value %d", n))
			}
			if n < len(b.data) {
				b.data = b.data[:n]
			}
			return object.Int(n)
		}, "Truncate the file to at most size bytes."},
		{"__getstate__", "", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			return object.NewTuple(object.Bytes(b.data), object.Int(b.pos), b.ext.AttrDict().Copy())
		}, ""},
		{"__setstate__", "state, /", func(a []any) any {
			b := selfBytesIO(a)
			b.check()
			t, ok := object.AsTuple(a[1])
			if !ok || len(t.Items) != 3 {
				panic(object.Newf(object.TypeError, "_io.BytesIO.__setstate__ argument should be 3-tuple, got %s", object.TypeName(a[1])))
			}
			begin(b, t.Items[0])
			b.pos = object.ToInt(t.Items[1])
			return nil
		}, ""},
	})
	t.AddGetset([]object.Getset{{Name: "closed", Get: func(v any) any { return v.(*bytesIO).closed }}})
}
