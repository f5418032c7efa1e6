package lib

import (
	"inloop/runtime/object"
)

// The type TextIOWrapper.

const textIOParams = "buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False"

func selfText(a []any) *TextWriter { return a[0].(*TextWriter) }

// localeEncoding is the encoding of text files where none is given.
const localeEncoding = "UTF-8"

// textOption reads an optional str argument.
func textOption(v any, fn, name, def string) string {
	if v == object.None {
		return def
	}
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s argument '%s' must be str or None, not %s", fn, name, object.TypeName(v)))
	}
	return s
}

func illegalNewline(s string) *object.Exception {
	return object.New(object.ValueError, "illegal newline value: "+s)
}

// init is TextIOWrapper.__init__.
func (t *TextWriter) init(a []any) {
	encoding := textOption(a[1], "TextIOWrapper()", "encoding", localeEncoding)
	if encoding == "locale" {
		encoding = localeEncoding
	}
	errors := textOption(a[2], "TextIOWrapper()", "errors", "strict")
	if a[3] != object.None {
		if _, ok := object.AsStr(a[3]); !ok {
			panic(object.Newf(object.TypeError, "TextIOWrapper() argument 'newline' must be str or None, not %s", object.TypeName(a[3])))
		}
	}
	nl := newlineOf(a[3], illegalNewline)
	object.LookupCodec(encoding, "encode")
	t.setup(a[0], encoding, errors, nl, object.Truth(a[4]), object.Truth(a[5]))
}

// reconfigure is TextIOWrapper.reconfigure: what is not given stays.
func (t *TextWriter) reconfigure(a []any) {
	if (a[1] != object.None || a[2] != object.None || a[3] != nil) && t.started {
		panic(unsupported("not possible to set the encoding or newline of stream after the first read"))
	}
	encoding := textOption(a[1], "reconfigure()", "encoding", t.encoding)
	if encoding == "locale" {
		encoding = localeEncoding
	}
	errors := t.errors
	if a[1] != object.None {
		errors = "strict"
	}
	errors = textOption(a[2], "reconfigure()", "errors", errors)
	nl := t.newline
	if a[3] != nil {
		if a[3] != object.None {
			if _, ok := object.AsStr(a[3]); !ok {
				panic(object.Newf(object.TypeError, "reconfigure() argument 'newline' must be str or None, not %s", object.TypeName(a[3])))
			}
		}
		nl = newlineOf(a[3], illegalNewline)
	}
	codec := object.LookupCodec(encoding, "encode")
	t.flushSelf()
	if a[1] != object.None {
		t.codec, t.encoding, t.decoding = codec, encoding, nil
	}
	t.errors, t.newline, t.translate = errors, nl, nl.translate
	if a[4] != object.None {
		t.lineBuffering = object.Truth(a[4])
	}
	if a[5] != object.None {
		t.writeThrough = object.Truth(a[5])
	}
}

func (t *TextWriter) repr() string {
	if t.buffer == nil && t.codec == nil {
		return "<_io.TextIOWrapper>"
	}
	s := "<_io.TextIOWrapper"
	if t.buffer != nil {
		if n := object.FindAttr(t, "name"); n != nil {
			s += " name=" + object.Repr(n)
		}
	}
	if m := object.FindAttr(t, "mode"); m != nil {
		s += " mode=" + object.Repr(m)
	}
	return s + " encoding=" + object.StrRepr(t.encoding) + ">"
}

func init() {
	textIOType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		t := &TextWriter{nativeValue: newNativeDict(cls, textIOType), pending: new([]byte)}
		if len(args) > 0 || !cls.Heap {
			t.init(argsOf("TextIOWrapper", textIOParams)(args, kwnames))
		}
		return t
	}
	ask := func(name string) object.Method {
		return object.Method{Name: name, Fn: func(a []any) any {
			t := selfText(a)
			t.check()
			return object.CallMethod(t.buffer, name)
		}}
	}
	textIOType.AddMethods([]object.Method{
		{"__init__", textIOParams, func(a []any) any { selfText(a).init(a[1:]); return nil }, "Character and line based layer over a BufferedIOBase object, buffer."},
		{"write", "text, /", func(a []any) any {
			t := selfText(a)
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "write() argument must be str, not %s", object.TypeName(a[1])))
			}
			t.WriteString(s)
			return object.Int(object.StrLen(s))
		}, "Write string s to stream."},
		{"flush", "", func(a []any) any { selfText(a).Flush(); return nil }, "Flush write buffers, if applicable."},
		{"close", "", func(a []any) any { selfText(a).close(); return nil }, "Flush and close the IO object."},
		{"read", "size=-1, /", func(a []any) any {
			t := selfText(a)
			n := sizeArg(a[1])
			t.checkReadable()
			if n < 0 {
				return t.readAll()
			}
			return t.read(n)
		}, "Read at most size characters from stream."},
		{"readline", "size=-1, /", func(a []any) any {
			t := selfText(a)
			n := object.ToInt(a[1])
			t.checkReadable()
			return t.readLine(max(-1, n))
		}, "Read until newline or EOF."},
		{"__next__", "", func(a []any) any {
			if v := selfText(a).Next(); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, "Implement next(self)."},
		{"tell", "", func(a []any) any { return object.Int(int(selfText(a).tell())) }, "Return the stream position as an opaque number."},
		{"seek", "cookie, whence=0, /", func(a []any) any { return selfText(a).seek(a[1], object.ToInt(a[2])) }, "Set the stream position, and return the new stream position."},
		{"truncate", "pos=None, /", func(a []any) any {
			t := selfText(a)
			t.checkOpen()
			t.flushSelf()
			return object.CallMethod(t.buffer, "truncate", a[1])
		}, "Truncate file to size bytes."},
		{"detach", "", func(a []any) any {
			t := selfText(a)
			t.check()
			object.CallMethod(t, "flush")
			b := t.buffer
			t.buffer, t.native = nil, nil
			return b
		}, "Separate the underlying buffer from the TextIOBase and return it."},
		{"reconfigure", "*, encoding=None, errors=None, newline?, line_buffering=None, write_through=None", func(a []any) any {
			t := selfText(a)
			t.check()
			t.reconfigure(a)
			return nil
		}, "Reconfigure the text stream with new parameters."},
		ask("seekable"), ask("readable"), ask("writable"), ask("fileno"), ask("isatty"),
		{"__repr__", "", func(a []any) any { return selfText(a).repr() }, "Return repr(self)."},
	})
	get := func(name string, f func(t *TextWriter) any) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any {
			t := v.(*TextWriter)
			return f(t)
		}}
	}
	checked := func(name string, f func(t *TextWriter) any) object.Getset {
		return get(name, func(t *TextWriter) any { t.check(); return f(t) })
	}
	textIOType.AddGetset([]object.Getset{
		get("encoding", func(t *TextWriter) any { return t.encoding }),
		get("errors", func(t *TextWriter) any { return t.errors }),
		checked("buffer", func(t *TextWriter) any { return t.buffer }),
		checked("name", func(t *TextWriter) any { return object.GetAttr(t.buffer, "name") }),
		checked("closed", func(t *TextWriter) any { return t.isClosed() }),
		get("line_buffering", func(t *TextWriter) any { return t.lineBuffering }),
		get("write_through", func(t *TextWriter) any { return t.writeThrough }),
		get("_finalizing", func(t *TextWriter) any { return false }),
		checked("newlines", func(t *TextWriter) any { return seenNewlines(t.lines.seen) }),
		{Name: "mode", Get: func(v any) any { return v.(*TextWriter).mode }, Set: func(v, x any) { v.(*TextWriter).mode = x }},
		{Name: "_CHUNK_SIZE", Get: func(v any) any { return object.Int(v.(*TextWriter).chunkSize) }, Set: func(v, x any) {
			n := object.ToInt(x)
			if n <= 0 {
				panic(object.New(object.ValueError, "a strictly positive integer is required"))
			}
			v.(*TextWriter).chunkSize = n
		}},
	})
}
