package lib

import (
	"bytes"
	"unsafe"

	"inloop/runtime/object"
)

// BufferedReader, BufferedWriter and BufferedRandom. The raw stream below is
// asked directly when it is a plain FileIO, else by its methods.

var (
	bufferedReaderType = bufferedType("BufferedReader")
	bufferedWriterType = bufferedType("BufferedWriter")
	bufferedRandomType = bufferedType("BufferedRandom")
)

func bufferedType(name string) *object.Type {
	t := object.DeclareType("_io", name, bufferedIOBaseType)
	t.Spoken = "_io." + name
	return t
}

// buffered is an object of the three types. Of ahead and out at most one holds
// anything.
type buffered struct {
	nativeValue
	raw                any // nil: detached or never set
	file               *fileIO
	ahead              []byte  // read but not yet asked for
	out                *[]byte // written but not yet passed on
	size               int
	readable, writable bool
	lock               bufferLock
}

// initBuffered sets the raw stream.
func (b *buffered) initBuffered(raw any, size int) {
	b.raw, b.size = raw, size
	if f, ok := raw.(*fileIO); ok && (f.ext == nil || !f.ext.Class().Heap) {
		b.file = f
		b.out = &f.openFile.buffer
	} else {
		b.file, b.out = nil, new([]byte)
	}
}

func (b *buffered) check(closedWords string) {
	if b.raw == nil {
		if b.out == nil {
			panic(object.New(object.ValueError, "I/O operation on uninitialized object"))
		}
		panic(object.New(object.ValueError, "raw stream has been detached"))
	}
	if closedWords != "" && b.isClosed() {
		panic(object.New(object.ValueError, closedWords))
	}
}

func (b *buffered) isClosed() bool {
	if b.file != nil {
		return b.file.closed
	}
	return closedOf(b.raw)
}

// rawRead reads once from below; ok is false when nothing is there now.
func (b *buffered) rawRead(p []byte) (n int, ok bool) {
	if b.file != nil {
		b.file.checkReadable()
		n, again := b.file.read(p)
		return n, !again
	}
	buf := &object.ByteArray{B: make([]byte, len(p))}
	r := object.CallMethod(b.raw, "readinto", buf)
	if r == object.None {
		return 0, false
	}
	if !object.IsIndex(r) {
		panic(object.New(object.OSError, "raw readinto() failed"))
	}
	n = object.ToInt(r)
	if n < 0 || n > len(p) {
		panic(object.Newf(object.OSError, "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(p)))
	}
	copy(p, buf.B[:n])
	return n, true
}

func (b *buffered) rawWrite(p []byte) (n int, ok bool) {
	if b.file != nil {
		b.file.checkWritable()
		n, again := b.file.write(p)
		return n, !again
	}
	r := object.CallMethod(b.raw, "write", object.NewMemoryView(object.Bytes(p)))
	if r == object.None {
		return 0, false
	}
	if !object.IsIndex(r) {
		panic(object.Newf(object.TypeError, "'%s' object cannot be interpreted as an integer", object.TypeName(r)))
	}
	n = object.ToInt(r)
	if n < 0 || n > len(p) {
		panic(object.Newf(object.OSError, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p)))
	}
	return n, true
}

func (b *buffered) rawSeek(off int64, whence int) int64 {
	if b.file != nil {
		return b.file.seek(off, whence)
	}
	r := object.CallMethod(b.raw, "seek", object.Int(int(off)), object.Int(whence))
	return checkedPosition(r, "seek")
}

func (b *buffered) rawTell() int64 {
	if b.file != nil {
		return b.file.seek(0, 1)
	}
	return checkedPosition(object.CallMethod(b.raw, "tell"), "tell")
}

func checkedPosition(r any, what string) int64 {
	n := offsetArg(r)
	if n < 0 {
		panic(object.Newf(object.OSError, "Raw stream returned invalid position %d", n))
	}
	return n
}

// flushOut passes on what was written.
func (b *buffered) flushOut() {
	for len(*b.out) > 0 {
		n, ok := b.rawWrite(*b.out)
		if !ok {
			panic(blockingError("write could not complete without blocking", 0))
		}
		if n == len(*b.out) {
			*b.out = (*b.out)[:0]
			return
		}
		*b.out = append((*b.out)[:0], (*b.out)[n:]...)
	}
}

// blockingError is BlockingIOError(EAGAIN, …, characters written).
func blockingError(words string, written int) *object.Exception {
	e := errnoError(11, words)
	e.SetField("characters_written", object.Int(written))
	return e
}

// dropAhead gives back what was read ahead, so that the raw position is the
// stream's.
func (b *buffered) dropAhead() {
	if n := len(b.ahead); n > 0 {
		b.ahead = nil
		b.rawSeek(int64(-n), 1)
	}
}

// beforeRead makes a stream that was being written ready to read.
func (b *buffered) beforeRead() {
	if b.writable && len(*b.out) > 0 {
		b.flushOut()
	}
}

// fill reads once into the empty buffer; false: nothing is there now.
func (b *buffered) fill() bool {
	p := make([]byte, b.size)
	n, ok := b.rawRead(p)
	b.ahead = p[:n]
	b.pollSignals() // what it raises loses nothing
	return ok
}

// readAll reads to the end; nil when a stream that does not block had nothing.
func (b *buffered) readAll() any {
	b.enter()
	defer b.leave()
	out := b.ahead
	b.ahead = nil
	b.beforeRead()
	if b.file != nil {
		b.file.checkReadable()
		rest, ok := b.file.readAll()
		if !ok && len(out) == 0 {
			return object.None
		}
		if len(out) == 0 {
			return bytesOf(rest)
		}
		return bytesOf(append(out, rest...))
	}
	if m := object.FindAttr(b.raw, "readall"); m != nil {
		r := object.Call(m)
		if r == object.None {
			if len(out) == 0 {
				return r
			}
			return object.Bytes(out)
		}
		rest, ok := object.AsBytes(r)
		if !ok {
			panic(object.New(object.TypeError, "readall() should return bytes"))
		}
		return object.Bytes(string(out) + rest)
	}
	for {
		r := object.CallMethod(b.raw, "read")
		if r == object.None {
			if len(out) == 0 {
				return r
			}
			break
		}
		part, ok := object.AsBytes(r)
		if !ok {
			panic(object.New(object.TypeError, "read() should return bytes"))
		}
		if part == "" {
			break
		}
		out = append(out, part...)
	}
	return object.Bytes(out)
}

// readN reads n bytes, less only at the end or when nothing more is there now.
func (b *buffered) readN(n int) any {
	b.enter()
	defer b.leave()
	if n <= len(b.ahead) {
		r := object.Bytes(b.ahead[:n])
		b.ahead = b.ahead[n:]
		return r
	}
	out := append(make([]byte, 0, n), b.ahead...)
	b.ahead = nil
	b.beforeRead()
	for len(out) < n {
		want := n - len(out)
		if want >= b.size {
			// Whole buffers go straight to the result.
			want -= want % b.size
			k, ok := b.rawRead(out[len(out) : len(out)+want])
			out = out[:len(out)+k]
			if !ok || k == 0 {
				if !ok && len(out) == 0 {
					return object.None
				}
				break
			}
			continue
		}
		if !b.fill() {
			if len(out) == 0 {
				return object.None
			}
			break
		}
		if len(b.ahead) == 0 {
			break
		}
		k := min(want, len(b.ahead))
		out = append(out, b.ahead[:k]...)
		b.ahead = b.ahead[k:]
	}
	return bytesOf(out)
}

// read1 reads at most n bytes with at most one read below.
func (b *buffered) read1(n int) []byte {
	b.enter()
	defer b.leave()
	if len(b.ahead) == 0 {
		b.beforeRead()
		if n > b.size {
			p := make([]byte, n)
			k, _ := b.rawRead(p)
			return p[:k]
		}
		b.fill()
	}
	k := min(n, len(b.ahead))
	r := b.ahead[:k]
	b.ahead = b.ahead[k:]
	return r
}

// readLine reads to a line feed, at most limit bytes where limit is not -1.
func (b *buffered) readLine(limit int) []byte {
	b.check("readline of closed file")
	b.enter()
	defer b.leave()
	var out []byte
	for {
		part := b.ahead
		if limit >= 0 && len(part) > limit-len(out) {
			part = part[:limit-len(out)]
		}
		if i := bytes.IndexByte(part, '\n'); i >= 0 {
			part = part[:i+1]
		}
		b.ahead = b.ahead[len(part):]
		if out == nil {
			out = part
		} else {
			out = append(out, part...)
		}
		if len(part) > 0 && part[len(part)-1] == '\n' || limit >= 0 && len(out) >= limit {
			return out
		}
		out = append([]byte(nil), out...)
		b.beforeRead()
		if !b.fill() || len(b.ahead) == 0 {
			return out
		}
	}
}

// peek shows what is ahead, reading once if nothing is.
func (b *buffered) peek() []byte {
	b.enter()
	defer b.leave()
	b.beforeRead()
	if len(b.ahead) == 0 {
		b.fill()
	}
	return b.ahead
}

// write takes all of p.
func (b *buffered) write(p []byte) {
	b.enter()
	defer b.leave()
	b.dropAhead()
	if len(*b.out)+len(p) <= b.size {
		*b.out = append(*b.out, p...)
		return
	}
	b.flushOutOr(p)
	for len(p) > b.size {
		n, ok := b.rawWrite(p)
		if !ok {
			k := min(b.size, len(p))
			*b.out = append(*b.out, p[:k]...)
			panic(blockingError("write could not complete without blocking", k))
		}
		p = p[n:]
		b.pollSignals()
	}
	*b.out = append(*b.out, p...)
}

// flushOutOr is flushOut, but when a stream that does not block takes nothing,
// what still fits of p is kept and the error says how much that is.
func (b *buffered) flushOutOr(p []byte) {
	e := object.Catch(b.flushOut)
	if e == nil {
		return
	}
	if e.IsA(object.BlockingIOError) {
		k := max(0, min(len(p), b.size-len(*b.out)))
		*b.out = append(*b.out, p[:k]...)
		if k < len(p) {
			panic(blockingError("write could not complete without blocking", k))
		}
	}
	panic(e)
}

func (b *buffered) pollSignals() {
	if b.file != nil {
		b.file.in.Poll()
	}
}

func (b *buffered) flush() {
	b.enter()
	defer b.leave()
	b.flushOut()
	if b.readable && b.writable {
		b.dropAhead()
	}
}

func (b *buffered) tell() int64 {
	n := b.rawTell() - int64(len(b.ahead)) + int64(len(*b.out))
	return max(n, 0)
}

func (b *buffered) seek(off int64, whence int) int64 {
	if whence < 0 || whence > 4 {
		panic(object.Newf(object.ValueError, "whence value %d unsupported", whence))
	}
	if b.file == nil {
		if r := object.CallMethod(b.raw, "seekable"); !object.Truth(r) {
			panic(unsupported("File or stream is not seekable."))
		}
	} else if !b.file.isSeekable() {
		panic(unsupported("underlying stream is not seekable"))
	}
	b.enter()
	defer b.leave()
	if len(b.ahead) > 0 && whence < 2 {
		// A place inside the buffer costs nothing.
		pos := b.rawTell()
		target := off
		if whence == 1 {
			target += pos - int64(len(b.ahead))
		}
		if back := pos - target; back >= 0 && back <= int64(len(b.ahead)) {
			b.ahead = b.ahead[int64(len(b.ahead))-back:]
			return target
		}
	}
	b.flushOut()
	if whence == 1 {
		off -= int64(len(b.ahead))
	}
	n := b.rawSeek(off, whence)
	b.ahead = nil
	return n
}

// close flushes and closes below, which happens even when flushing fails.
func (b *buffered) close() {
	b.check("")
	if b.isClosed() {
		return
	}
	var flushed *object.Exception
	if b.ext != nil && b.ext.Class().Heap {
		flushed = object.Catch(func() { object.CallMethod(b, "flush") })
	} else if b.writable {
		flushed = object.Catch(func() {
			b.enter()
			defer b.leave()
			b.flushOut()
		})
	}
	b.enter()
	defer b.leave()
	*b.out, b.ahead = nil, nil
	closed := object.Catch(func() {
		if b.file != nil {
			b.file.close()
		} else {
			object.CallMethod(b.raw, "close")
		}
	})
	switch {
	case closed != nil:
		if flushed != nil {
			closed.Context = flushed
		}
		panic(closed)
	case flushed != nil:
		panic(flushed)
	}
}

// Next implements object.Iterator.
func (b *buffered) Next() any {
	if b.ext != nil && b.ext.Class().Heap {
		return ioNext(b)
	}
	line := b.readLine(-1)
	if len(line) == 0 {
		return nil
	}
	return object.Bytes(line)
}

// bytesOf makes bytes of a slice that nobody changes any more.
func bytesOf(b []byte) object.Bytes {
	return object.Bytes(unsafe.String(unsafe.SliceData(b), len(b)))
}
