package lib

import (
	"strings"

	"inloop/runtime/object"
)

// TextIOWrapper: text over a binary stream. Reading is in io_text_read.go, the
// type in io_text_type.go.

var textIOType = bufferedTextType("TextIOWrapper")

// textChunk is how many bytes are read, or gathered before they are passed on,
// at a time.
const textChunk = 8192

// TextWriter is a TextIOWrapper; sys.stdout and sys.stderr are two.
type TextWriter struct {
	nativeValue
	buffer any // nil: detached or never set
	native *buffered
	mode   any // the attribute mode, nil when nobody set it

	encoding, errors string
	codec            *object.Codec
	encodeStart      bool // the next bytes written are the first of the file
	newline          newlineMode
	lineBuffering    bool
	eager            bool // every write is flushed: a person looks at it
	writeThrough     bool
	readable         bool
	writable         bool
	seekable         bool
	chunkSize        int
	pending          *[]byte // encoded and not yet passed on

	textInput
}

// setup takes a binary stream.
func (t *TextWriter) setup(buffer any, encoding, errors string, nl newlineMode, lineBuffering, writeThrough bool) {
	codec := object.LookupCodec(encoding, "encode")
	t.buffer, t.encoding, t.errors, t.newline = buffer, encoding, errors, nl
	t.codec, t.chunkSize = codec, textChunk
	t.lineBuffering, t.writeThrough = lineBuffering, writeThrough
	t.native, t.pending = nil, new([]byte)
	if b, ok := buffer.(*buffered); ok && (b.ext == nil || !b.ext.Class().Heap) {
		t.native = b
		t.readable, t.writable = b.readable, b.writable
		if b.file != nil {
			t.pending = &b.file.openFile.text
			t.seekable = b.file.isSeekable()
		} else {
			t.seekable = object.Truth(object.CallMethod(b.raw, "seekable"))
		}
	} else {
		t.readable = object.Truth(object.CallMethod(buffer, "readable"))
		t.writable = object.Truth(object.CallMethod(buffer, "writable"))
		t.seekable = object.Truth(object.CallMethod(buffer, "seekable"))
	}
	t.textInput = textInput{telling: t.seekable, translate: nl.translate}
	t.encodeStart = true
	if t.seekable && t.writable && strings.HasPrefix(codec.Name, "utf") {
		t.encodeStart = t.tellBuffer() == 0
	}
}

// newTextFile makes the text stream over a native buffer.
func newTextFile(b *buffered, encoding, errors string, nl newlineMode, lineBuffering bool) *TextWriter {
	t := &TextWriter{nativeValue: newNativeDict(textIOType, textIOType)}
	t.setup(b, encoding, errors, nl, lineBuffering, false)
	return t
}

func (t *TextWriter) check() {
	if t.buffer == nil {
		if t.codec == nil {
			panic(object.New(object.ValueError, "I/O operation on uninitialized object"))
		}
		panic(object.New(object.ValueError, "underlying buffer has been detached"))
	}
}

func (t *TextWriter) isClosed() bool {
	if t.native != nil && t.native.file != nil {
		return t.native.file.closed
	}
	return closedOf(t.buffer)
}

func (t *TextWriter) checkOpen() {
	t.check()
	if t.isClosed() {
		panic(object.New(object.ValueError, "I/O operation on closed file."))
	}
}

// WriteString writes text.
func (t *TextWriter) WriteString(s string) {
	t.checkOpen()
	if !t.writable {
		panic(unsupported("not writable"))
	}
	flush := t.eager || t.lineBuffering && (strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0)
	if t.newline.write != "" {
		s = strings.ReplaceAll(s, "\n", t.newline.write)
	}
	if t.plainASCII(s) {
		if len(*t.pending)+len(s) > t.chunkSize {
			t.passOn()
		}
		*t.pending = append(*t.pending, s...)
	} else {
		b := t.encode(s)
		if len(*t.pending)+len(b) > t.chunkSize {
			t.passOn()
		}
		*t.pending = append(*t.pending, b...)
	}
	if len(*t.pending) >= t.chunkSize || flush || t.writeThrough {
		t.passOn()
	}
	if flush {
		t.flushBuffer()
	}
	if t.started {
		t.forget()
	}
}

// plainASCII reports that s is its own encoding in UTF-8.
func (t *TextWriter) plainASCII(s string) bool {
	if t.codec.Name != "utf-8" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// encode encodes a piece of text; marks of byte order stand only at the
// beginning of a file.
func (t *TextWriter) encode(s string) []byte {
	start := t.encodeStart
	t.encodeStart = false
	if !start && s != "" {
		switch t.codec.Name {
		case "utf-16":
			return object.EncodeStr(s, "utf-16-le", t.errors)
		case "utf-32":
			return object.EncodeStr(s, "utf-32-le", t.errors)
		case "utf-8-sig":
			return object.EncodeStr(s, "utf-8", t.errors)
		}
	}
	return t.codec.Encode(s, t.errors)
}

// passOn gives what was gathered to the binary stream.
func (t *TextWriter) passOn() {
	p := *t.pending
	if len(p) == 0 {
		return
	}
	*t.pending = nil
	if t.native != nil {
		t.native.check("write to closed file")
		t.native.write(p)
		if cap(p) <= 4*textChunk {
			*t.pending = p[:0]
		}
		return
	}
	object.CallMethod(t.buffer, "write", bytesOf(p))
}

func (t *TextWriter) flushBuffer() {
	if t.native != nil && t.native.file != nil && !t.native.file.closed {
		t.native.flush()
		return
	}
	object.CallMethod(t.buffer, "flush")
}

// Flush hands on what was written.
func (t *TextWriter) Flush() {
	t.checkOpen()
	t.telling = t.seekable
	t.passOn()
	t.flushBuffer()
}

func (t *TextWriter) tellBuffer() int64 {
	if t.native != nil && t.native.raw != nil {
		return t.native.tell()
	}
	return offsetArg(object.CallMethod(t.buffer, "tell"))
}

func (t *TextWriter) seekBuffer(off int64, whence int) int64 {
	if t.native != nil && t.native.raw != nil {
		return t.native.seek(off, whence)
	}
	return offsetArg(object.CallMethod(t.buffer, "seek", object.Int(int(off)), object.Int(whence)))
}

// flushSelf is self.flush(), which a subclass may have changed.
func (t *TextWriter) flushSelf() {
	if t.Class().Heap {
		object.CallMethod(t, "flush")
	} else {
		t.Flush()
	}
}

func (t *TextWriter) close() {
	t.check()
	if t.isClosed() {
		return
	}
	first := object.Catch(func() { object.CallMethod(t, "flush") })
	if first != nil {
		*t.pending = nil
	}
	second := object.Catch(func() { object.CallMethod(t.buffer, "close") })
	switch {
	case second != nil:
		if first != nil && second != first {
			second.Context = first
		}
		panic(second)
	case first != nil:
		panic(first)
	}
}

// tell gives a place that seek can go back to.
func (t *TextWriter) tell() int64 {
	t.checkOpen()
	if !t.seekable {
		panic(unsupported("underlying stream is not seekable"))
	}
	if !t.telling {
		panic(object.New(object.OSError, "telling position disabled by next() call"))
	}
	t.flushSelf()
	return t.tellBuffer() - int64(t.unreadBytes())
}

func (t *TextWriter) seek(cookie any, whence int) any {
	t.checkOpen()
	if !t.seekable {
		panic(unsupported("underlying stream is not seekable"))
	}
	switch whence {
	case 0:
	case 1:
		if !object.Eq(cookie, object.Int(0)) {
			panic(unsupported("can't do nonzero cur-relative seeks"))
		}
		cookie = object.Int(int(t.tell()))
	case 2:
		if !object.Eq(cookie, object.Int(0)) {
			panic(unsupported("can't do nonzero end-relative seeks"))
		}
		t.flushSelf()
		t.forget()
		n := t.seekBuffer(0, 2)
		t.encodeStart = n == 0
		return object.Int(int(n))
	default:
		panic(object.Newf(object.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence))
	}
	if object.Less(cookie, object.Int(0)) {
		panic(object.Newf(object.ValueError, "negative seek position %s", object.Repr(cookie)))
	}
	pos := offsetArg(cookie)
	t.flushSelf()
	t.seekBuffer(pos, 0)
	t.forget()
	if pos == 0 {
		t.decoding = nil
	}
	t.encodeStart = pos == 0
	return object.Int(int(pos))
}
