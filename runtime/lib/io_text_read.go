package lib

import (
	"sort"
	"strings"

	"inloop/runtime/object"
)

// textInput is the reading side of a TextIOWrapper.
type textInput struct {
	chars     string // decoded and not yet asked for
	left      []byte // an incomplete sequence at the end of what was read
	lines     newlineDecoder
	decoding  *object.Codec // the codec once marks of byte order are behind
	translate bool
	telling   bool // no next() in the way
	started   bool // something was read since the last forget
	eof       bool

	// The last piece, for tell: what was decoded, with what went before.
	piece     []byte
	pieceText string
	pieceCR   bool
}

// forget drops what was read ahead; the next read begins at the stream's place.
func (t *TextWriter) forget() {
	in := &t.textInput
	in.chars, in.left, in.piece, in.pieceText = "", nil, nil, ""
	in.lines.pendingCR, in.pieceCR, in.started, in.eof = false, false, false, false
}

func (t *TextWriter) checkReadable() {
	t.checkOpen()
	if !t.readable {
		panic(unsupported("not readable"))
	}
	if len(*t.pending) > 0 {
		t.passOn()
	}
}

// decoder gives the codec for what comes next.
func (t *TextWriter) decoder(input []byte) (*object.Codec, []byte) {
	if t.decoding != nil {
		return t.decoding, input
	}
	pick := func(name string, skip int) (*object.Codec, []byte) {
		t.decoding = object.LookupCodec(name, "decode")
		return t.decoding, input[skip:]
	}
	s := string(input[:min(4, len(input))])
	switch t.codec.Name {
	case "utf-16":
		switch {
		case len(input) < 2:
			return t.codec, input
		case strings.HasPrefix(s, "\xff\xfe"):
			return pick("utf-16-le", 2)
		case strings.HasPrefix(s, "\xfe\xff"):
			return pick("utf-16-be", 2)
		}
		return pick("utf-16-le", 0)
	case "utf-32":
		switch {
		case len(input) < 4:
			return t.codec, input
		case s == "\xff\xfe\x00\x00":
			return pick("utf-32-le", 4)
		case s == "\x00\x00\xfe\xff":
			return pick("utf-32-be", 4)
		}
		return pick("utf-32-le", 0)
	case "utf-8-sig":
		switch {
		case strings.HasPrefix("\xef\xbb\xbf", s) && len(s) < 3:
			return t.codec, input
		case strings.HasPrefix(s, "\xef\xbb\xbf"):
			return pick("utf-8", 3)
		}
		return pick("utf-8", 0)
	}
	t.decoding = t.codec
	return t.codec, input
}

// decode decodes the next piece of input.
func (t *TextWriter) decode(b []byte, final bool) string {
	input := b
	if len(t.left) > 0 {
		input = append(append([]byte(nil), t.left...), b...)
	}
	t.piece, t.pieceCR = input, t.lines.pendingCR
	codec, rest := t.decoder(input)
	text := ""
	if len(rest) > 0 {
		if t.decoding == nil && !final {
			t.left = rest // too short to tell the byte order
			return ""
		}
		var n int
		text, n = codec.Decode(rest, t.errors, final)
		t.left = append([]byte(nil), rest[n:]...)
	} else {
		t.left = nil
	}
	if t.newline.universal {
		t.lines.translate = t.translate
		text = t.lines.feed(text, final)
	}
	return text
}

// readChunk decodes one more piece; false at the end.
func (t *TextWriter) readChunk() bool {
	var b []byte
	if t.native != nil {
		t.native.check("read of closed file")
		b = t.native.read1(t.chunkSize)
	} else {
		method := "read1"
		if object.FindAttr(t.buffer, method) == nil {
			method = "read"
		}
		r := object.CallMethod(t.buffer, method, object.Int(t.chunkSize))
		s, ok := object.AsBytes(r)
		if !ok {
			panic(object.Newf(object.TypeError, "underlying %s() should have returned a bytes-like object, not '%s'", method, object.TypeName(r)))
		}
		b = []byte(s)
	}
	t.started = true
	final := len(b) == 0
	text := t.decode(b, final)
	t.chars, t.pieceText = text, text
	t.eof = final && text == ""
	return !t.eof
}

// readAll reads to the end.
func (t *TextWriter) readAll() string {
	var r any
	if t.native != nil {
		t.native.check("read of closed file")
		r = t.native.readAll()
	} else {
		r = object.CallMethod(t.buffer, "read")
	}
	if r == object.None {
		panic(blockingError("Read returned None.", 0))
	}
	b, ok := object.AsBytes(r)
	if !ok {
		panic(object.Newf(object.TypeError, "underlying read() should have returned a bytes-like object, not '%s'", object.TypeName(r)))
	}
	before := t.chars
	t.chars = ""
	text := t.decode([]byte(b), true)
	t.forget()
	t.started = true
	if before == "" {
		return text
	}
	return before + text
}

// read reads n characters, less only at the end.
func (t *TextWriter) read(n int) string {
	if n == 0 {
		return ""
	}
	var out strings.Builder
	for {
		if k := object.StrLen(t.chars); k >= n {
			i := object.StrOffset(t.chars, n)
			out.WriteString(t.chars[:i])
			t.chars = t.chars[i:]
			return out.String()
		} else {
			out.WriteString(t.chars)
			n -= k
			t.chars = ""
		}
		if !t.readChunk() {
			return out.String()
		}
	}
}

// readLine reads to the end of the line, at most limit characters where limit
// is not -1.
func (t *TextWriter) readLine(limit int) string {
	var got string
	count := 0
	for {
		s := t.chars
		n := t.newline.lineEnd(got+s, t.eof)
		if got != "" && n >= 0 {
			n -= len(got)
		}
		end := n >= 0
		if !end {
			n = len(s)
			if !t.eof && strings.HasSuffix(s, "\r") && (t.newline.universal || t.newline.end == "\r\n") {
				// Half of a line's end may stand here: look further first.
				rest := s
				if t.readChunk() {
					t.chars = rest + t.chars
					t.pieceText = ""
					t.piece = nil
					continue
				}
				t.chars = rest
				t.eof = true
				continue
			}
		}
		part := s[:n]
		if limit >= 0 {
			if k := object.StrLen(part); count+k >= limit {
				part = part[:object.StrOffset(part, limit-count)]
				end = true
			} else {
				count += k
			}
		}
		t.chars = s[len(part):]
		got += part
		if end || !t.readChunk() {
			return got
		}
	}
}

// unreadBytes gives how many bytes of what was read belong to text that was
// not asked for yet.
func (t *TextWriter) unreadBytes() int {
	if !t.started {
		return 0
	}
	if t.chars == "" {
		n := len(t.left)
		if t.lines.pendingCR {
			n++
		}
		return n
	}
	used := len(t.pieceText) - len(t.chars)
	if t.pieceText == "" || used < 0 {
		return len(t.codec.Encode(t.chars, t.errors)) + len(t.left)
	}
	if len(t.pieceText) == len(t.piece) && !t.pieceCR && t.codec.Name == "utf-8" {
		return len(t.piece) - used
	}
	// How much of the piece makes that much text?
	n := sort.Search(len(t.piece), func(n int) bool {
		probe := TextWriter{codec: t.codec, errors: t.errors, newline: t.newline}
		probe.translate = t.translate
		probe.decoding = t.decoding
		probe.lines.pendingCR = t.pieceCR
		text := ""
		if e := object.Catch(func() { text = probe.decode(t.piece[:n], false) }); e != nil {
			return true
		}
		return len(text) >= used
	})
	return len(t.piece) - n
}

// Next implements object.Iterator.
func (t *TextWriter) Next() any {
	t.check()
	t.telling = false
	line := ""
	if t.Class().Heap {
		r := object.CallMethod(t, "readline")
		s, ok := object.AsStr(r)
		if !ok {
			panic(object.Newf(object.OSError, "readline() should have returned a str object, not '%s'", object.TypeName(r)))
		}
		line = s
	} else {
		t.checkReadable()
		line = t.readLine(-1)
	}
	if line == "" {
		t.telling = t.seekable
		return nil
	}
	return line
}
