package lib

import (
	"io"
	"iter"
	"runtime"

	"inloop/runtime/object"
)

// An unpacker decompresses what it is given piece by piece. Go's decompressors
// ask for their input, so one of them runs as a coroutine, which is left when
// it wants more than there is.
type unpacker struct {
	in    []byte // given and not yet taken
	whole bool   // there will be no more
	tail  []byte // the last bytes taken, for over
	over  func(tail []byte) bool
	out   []byte // decompressed and not yet handed out
	eof   bool   // the stream has ended
	err   error
	next  func() ([]byte, bool)
	stop  func()
	wait  func() bool // leaves the coroutine until there is input; false to end it
	part  *[]byte     // decompressed while more was asked for; nil, or of a bytewise
}

// tailLen is how many bytes over sees.
const tailLen = 16

// newUnpacker makes an unpacker for the reader that open makes. over, where it
// is not nil, tells by the last bytes taken that the stream has ended; it is for
// readers that look for another stream behind.
func newUnpacker(open func(src io.Reader) (io.Reader, error), over func(tail []byte) bool) *unpacker {
	u := &unpacker{over: over}
	u.next, u.stop = iter.Pull(func(yield func([]byte) bool) {
		u.wait = func() bool {
			if u.part != nil && len(*u.part) > 0 {
				part := *u.part
				*u.part = nil
				if !yield(part) {
					return false
				}
			}
			return yield(nil)
		}
		r, err := open(u)
		buf := make([]byte, 16*1024)
		for err == nil {
			var n int
			n, err = r.Read(buf)
			if n > 0 && !yield(buf[:n]) {
				return
			}
		}
		if u.eof = err == io.EOF; !u.eof {
			u.err = err
		}
	})
	return u
}

// bytewise reads a decompressor that gives nothing before it has all it was
// asked for: what there is can be taken while it waits.
type bytewise struct {
	io.Reader
	part []byte
}

func (r *bytewise) Read(p []byte) (int, error) {
	var one [1]byte
	for len(r.part) < len(p) {
		n, err := r.Reader.Read(one[:])
		r.part = append(r.part, one[:n]...)
		if err != nil {
			n = copy(p, r.part)
			r.part = nil
			return n, err
		}
	}
	n := copy(p, r.part)
	r.part = nil
	return n, nil
}

// endWith ends the coroutine when the script's object, which has the unpacker,
// is gone.
func endWith[T any](owner *T, u *unpacker) {
	runtime.AddCleanup(owner, func(stop func()) { stop() }, u.stop)
}

// Read implements io.Reader for the decompressor.
func (u *unpacker) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if err := u.fill(); err != nil {
		return 0, err
	}
	n := copy(p, u.in)
	u.took(n)
	return n, nil
}

// ReadByte implements io.ByteReader, so that the decompressor takes no byte
// that is not the stream's.
func (u *unpacker) ReadByte() (byte, error) {
	if err := u.fill(); err != nil {
		return 0, err
	}
	b := u.in[0]
	u.took(1)
	return b, nil
}

// fill waits until there is input.
func (u *unpacker) fill() error {
	if u.over != nil && u.over(u.tail) {
		return io.EOF
	}
	for len(u.in) == 0 {
		if u.whole {
			return io.EOF
		}
		if !u.wait() {
			return io.ErrClosedPipe
		}
	}
	return nil
}

func (u *unpacker) took(n int) {
	if u.over != nil {
		u.tail = append(u.tail, u.in[:n]...)
		if len(u.tail) > tailLen {
			u.tail = append(u.tail[:0], u.tail[len(u.tail)-tailLen:]...)
		}
	}
	u.in = u.in[n:]
}

// run decompresses until there are most bytes, if most is not negative, or the
// input is used up; full says that it stopped for the first.
func (u *unpacker) run(most int) (out []byte, full bool) {
	for most < 0 || len(u.out) < most {
		part, ok := u.next()
		if !ok || part == nil {
			break
		}
		u.out = append(u.out, part...)
	}
	if full = most >= 0 && len(u.out) >= most; full {
		out, u.out = u.out[:most:most], u.out[most:]
	} else {
		out, u.out = u.out, nil
	}
	return out, full
}

// A decompressor is what bz2, lzma and zlib make of an unpacker: it has a
// stream's bytes, and says when it has had all.
type decompressor struct {
	nativeValue
	u      *unpacker
	needs  bool // input
	unused []byte
	fault  func(error) *object.Exception
	check  func() any // the attribute check of lzma's
}

func newDecompressor(t *object.Type, u *unpacker, fault func(error) *object.Exception) *decompressor {
	d := &decompressor{nativeValue: nativeValue{typ: t}, u: u, needs: true, fault: fault}
	endWith(d, u)
	return d
}

func (d *decompressor) decompress(data []byte, most int) []byte {
	if d.ended() {
		if d.check != nil {
			panic(object.New(object.EOFError, "Already at end of stream"))
		}
		panic(object.New(object.EOFError, "End of stream already reached"))
	}
	d.u.in = append(d.u.in, data...)
	out, full := d.u.run(most)
	if d.u.err != nil {
		panic(d.fault(d.u.err))
	}
	if d.needs = !full && !d.u.eof; d.ended() {
		d.needs = false
		d.unused, d.u.in = append([]byte(nil), d.u.in...), nil
	}
	return out
}

// ended reports that all of the stream has been handed out.
func (d *decompressor) ended() bool { return d.u.eof && len(d.u.out) == 0 }

// completeDecompressor gives a type of decompressors its attributes.
func completeDecompressor(t *object.Type) {
	self := func(v any) *decompressor { return v.(*decompressor) }
	t.AddMethods([]object.Method{
		{"decompress", "data, max_length=-1", func(a []any) any {
			return object.Bytes(self(a[0]).decompress(object.BytesOf(a[1]), object.ToInt(a[2])))
		}, "Decompress *data*, returning uncompressed data as bytes."},
	})
	t.AddGetset([]object.Getset{
		{Name: "eof", Get: func(v any) any { return self(v).ended() }, Doc: "True if the end-of-stream marker has been reached."},
		{Name: "needs_input", Get: func(v any) any { return self(v).needs }, Doc: "True if more input is needed before more decompressed data can be produced."},
		{Name: "unused_data", Get: func(v any) any { return object.Bytes(self(v).unused) }, Doc: "Data found after the end of the compressed stream."},
	})
}
