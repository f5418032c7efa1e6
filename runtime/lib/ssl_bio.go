package lib

import (
	"math"

	"inloop/runtime/object"
)

// MemoryBIO: the bytes between a TLS connection and whoever carries them.

var memoryBIOType = finalType("_ssl", "MemoryBIO", nil)

type memoryBIO struct {
	nativeValue
	data  []byte // what is there, in
	room  []byte
	ended bool // nothing more will be written
}

// take removes at most n bytes; n < 0 takes all. They are to be used before more
// is added.
func (b *memoryBIO) take(n int) []byte {
	if n < 0 || n > len(b.data) {
		n = len(b.data)
	}
	some := b.data[:n:n]
	b.data = b.data[n:]
	return some
}

// takeBytes removes at most n bytes as take does, for good. When they are many and
// all that is there, they keep the room.
func (b *memoryBIO) takeBytes(n int) object.Bytes {
	all := n < 0 || n >= len(b.data)
	p := b.take(n)
	if !all || len(p) < cap(b.room)/2 || len(p) < largeBuffer/4 {
		return object.Bytes(p)
	}
	b.data, b.room = nil, nil
	return bytesOf(p)
}

// reserve makes room for n bytes more.
func (b *memoryBIO) reserve(n int) {
	have := len(b.data)
	switch {
	case have+n <= cap(b.data):
		return
	case have+n > cap(b.room):
		b.room = make([]byte, 0, max(have+n, 2*have))
	}
	b.data = append(b.room[:0], b.data...)
}

func (b *memoryBIO) add(p []byte) {
	b.reserve(len(p))
	b.data = append(b.data, p...)
}

func completeMemoryBIO() {
	bind := argsOf("MemoryBIO", "")
	memoryBIOType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		bind(args, kwnames)
		return &memoryBIO{nativeValue: newNative(cls, memoryBIOType)}
	}
	self := func(a []any) *memoryBIO { return a[0].(*memoryBIO) }
	memoryBIOType.AddGetset([]object.Getset{
		{Name: "pending", Get: func(v any) any { return object.Int(len(v.(*memoryBIO).data)) }, Doc: "The number of bytes pending in the memory BIO."},
		{Name: "eof", Get: func(v any) any { b := v.(*memoryBIO); return b.ended && len(b.data) == 0 }, Doc: "Whether the memory BIO is at EOF."},
	})
	memoryBIOType.AddMethods([]object.Method{
		{"read", "size=-1, /", func(a []any) any { return self(a).takeBytes(object.ToInt(a[1])) }, "Read up to size bytes from the memory BIO."},
		{"write", "b, /", func(a []any) any {
			p := object.BytesOf(a[1])
			if len(p) > math.MaxInt32 {
				panic(object.Newf(object.OverflowError, "string longer than %d bytes", math.MaxInt32))
			}
			if self(a).ended {
				panic(newSSLError(sslError, sslErrSSL, "", "cannot write() after write_eof()", 5068))
			}
			self(a).add(p)
			return object.Int(len(p))
		}, "Writes the bytes b into the memory BIO."},
		{"write_eof", "", func(a []any) any { self(a).ended = true; return nil }, "Write an EOF marker to the memory BIO."},
	})
}
