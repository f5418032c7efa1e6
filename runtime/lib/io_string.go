package lib

import (
	"bytes"
	"strings"

	"inloop/runtime/object"
)

// StringIO: a text stream in memory. Its positions count code points.

var stringIOType = bufferedTextType("StringIO")

func bufferedTextType(name string) *object.Type {
	t := object.DeclareType("_io", name, textIOBaseType)
	t.Spoken = "_io." + name
	return t
}

// stringIO keeps the text as UTF-8 together with its length in code points, so
// that writing at the end, which is the usual thing, costs what it adds.
type stringIO struct {
	nativeValue
	data   []byte
	length int // code points in data
	pos    int // in code points; may lie behind the end
	at     int // the byte offset of pos, or -1 when it is not known
	closed bool
	mode   newlineMode
	lines  newlineDecoder
}

func selfStringIO(a []any) *stringIO { return a[0].(*stringIO) }

func (s *stringIO) check() {
	if s.closed {
		panic(object.New(object.ValueError, "I/O operation on closed file"))
	}
}

func (s *stringIO) offset() int {
	if s.at < 0 {
		switch {
		case s.length == len(s.data):
			s.at = s.pos
		case s.pos >= s.length:
			s.at = len(s.data)
		default:
			s.at = object.StrOffset(string(s.data), s.pos)
		}
	}
	return min(s.at, len(s.data))
}

func (s *stringIO) rest() string {
	if s.pos >= s.length {
		return ""
	}
	return string(s.data[s.offset():])
}

// advance moves behind text, which stands at the position.
func (s *stringIO) advance(text string) {
	s.at = s.offset() + len(text)
	s.pos += object.StrLen(text)
}

func (s *stringIO) take(n int) string {
	r := s.rest()
	if n >= 0 && n < len(r) {
		if k := s.length - s.pos; n < k {
			r = r[:object.StrOffset(r, n)]
		}
	}
	s.advance(r)
	return r
}

func (s *stringIO) line(limit int) string {
	if s.pos >= s.length {
		return ""
	}
	b := s.data[s.offset():]
	r := ""
	if s.mode.end == "\n" || s.mode.translate {
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			b = b[:i+1]
		}
		r = string(b)
	} else {
		r = string(b)
		if n := s.mode.lineEnd(r, true); n >= 0 {
			r = r[:n]
		}
	}
	if limit >= 0 && limit < len(r) && limit < object.StrLen(r) {
		r = r[:object.StrOffset(r, limit)]
	}
	s.advance(r)
	return r
}

// write puts text at the position.
func (s *stringIO) write(text string) {
	if s.mode.universal {
		s.lines.translate = s.mode.translate
		text = s.lines.feed(text, true)
	}
	if s.mode.write != "" {
		text = strings.ReplaceAll(text, "\n", s.mode.write)
	}
	if text == "" {
		return
	}
	n := object.StrLen(text)
	if s.pos >= s.length {
		if gap := s.pos - s.length; gap > 0 {
			s.data = append(s.data, make([]byte, gap)...)
			s.length += gap
		}
		s.data = append(s.data, text...)
		s.length += n
		s.pos = s.length
		s.at = len(s.data)
		return
	}
	from := s.offset()
	to := len(s.data)
	if s.pos+n < s.length {
		to = from + object.StrOffset(string(s.data[from:]), n)
	}
	tail := string(s.data[to:])
	s.data = append(append(s.data[:from], text...), tail...)
	s.length = max(s.length, s.pos+n)
	s.pos += n
	s.at = from + len(text)
}

// Next implements object.Iterator.
func (s *stringIO) Next() any {
	if s.ext.Class().Heap {
		if _, owner := s.ext.Class().LookupOwner("readline"); owner.Heap {
			return ioNext(s)
		}
	}
	s.check()
	if line := s.line(-1); line != "" {
		return line
	}
	return nil
}

func (s *stringIO) init(a []any) {
	s.mode = newlineOf(a[1], func(v string) *object.Exception {
		return object.New(object.ValueError, "illegal newline value: "+object.StrRepr(v))
	})
	s.data, s.length, s.pos, s.at = nil, 0, 0, 0
	if a[0] == object.None {
		return
	}
	text, ok := object.AsStr(a[0])
	if !ok {
		panic(object.Newf(object.TypeError, "initial_value must be str or None, not %s", object.TypeName(a[0])))
	}
	s.write(text)
	s.pos, s.at = 0, 0
}

func writeStringIO(self, v any) any {
	s := self.(*stringIO)
	text, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "string argument expected, got '%s'", object.TypeName(v)))
	}
	s.check()
	s.write(text)
	return object.Int(object.StrLen(text))
}

func init() {
	const params = `initial_value='', newline='\n'`
	t := stringIOType
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		s := &stringIO{nativeValue: newNativeDict(cls, t)}
		s.init(argsOf("StringIO", params)(args, kwnames))
		return s
	}
	yes := func(name, doc string) object.Method {
		return object.Method{Name: name, Fn: func(a []any) any { selfStringIO(a).check(); return true }, Doc: doc}
	}
	t.LeanMethods = true
	t.AddMethods([]object.Method{
		{"__init__", params, func(a []any) any { selfStringIO(a).init(a[1:]); return nil }, "Text I/O implementation using an in-memory buffer."},
		yes("readable", "Returns True if the IO object can be read."), yes("writable", "Returns True if the IO object can be written."),
		yes("seekable", "Returns True if the IO object can be seeked."),
		{"close", "", func(a []any) any { s := selfStringIO(a); s.closed, s.data = true, nil; return nil }, "Close the IO object."},
		{"getvalue", "", func(a []any) any { s := selfStringIO(a); s.check(); return string(s.data) }, "Retrieve the entire contents of the object."},
		{"read", "size=-1, /", func(a []any) any { s := selfStringIO(a); s.check(); return s.take(sizeArg(a[1])) }, "Read at most size characters, returned as a string."},
		{"readline", "size=-1, /", func(a []any) any { s := selfStringIO(a); s.check(); return s.line(sizeArg(a[1])) }, "Read until newline or EOF."},
		{"write", "s, /", func(a []any) any { return writeStringIO(a[0], a[1]) }, "Write string to file."},
		{"tell", "", func(a []any) any { s := selfStringIO(a); s.check(); return object.Int(s.pos) }, "Tell the current file position."},
		{"seek", "pos, whence=0, /", func(a []any) any {
			s := selfStringIO(a)
			s.check()
			pos, whence := int(offsetArg(a[1])), object.ToInt(a[2])
			switch {
			case whence < 0 || whence > 2:
				panic(object.Newf(object.ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence))
			case whence == 0 && pos < 0:
				panic(object.Newf(object.ValueError, "Negative seek position %d", pos))
			case whence != 0 && pos != 0:
				panic(object.New(object.OSError, "Can't do nonzero cur-relative seeks"))
			case whence == 1:
				pos = s.pos
			case whence == 2:
				pos = s.length
			}
			s.pos, s.at = pos, -1
			return object.Int(pos)
		}, "Change stream position."},
		{"truncate", "pos=None, /", func(a []any) any {
			s := selfStringIO(a)
			s.check()
			n := s.pos
			if a[1] != object.None {
				n = object.ToInt(a[1])
			}
			if n < 0 {
				panic(object.Newf(object.ValueError, "Negative size value %d", n))
			}
			if n < s.length {
				s.data = s.data[:object.StrOffset(string(s.data), n)]
				s.length = n
				s.at = -1
			}
			return object.Int(n)
		}, "Truncate size to pos."},
		{"__getstate__", "", func(a []any) any {
			s := selfStringIO(a)
			s.check()
			return object.NewTuple(string(s.data), s.mode.given, object.Int(s.pos), s.ext.AttrDict().Copy())
		}, ""},
		{"__setstate__", "state, /", func(a []any) any {
			s := selfStringIO(a)
			s.check()
			t, ok := object.AsTuple(a[1])
			if !ok || len(t.Items) < 4 {
				panic(object.Newf(object.TypeError, "_io.StringIO.__setstate__ argument should be 4-tuple, got %s", object.TypeName(a[1])))
			}
			s.init(t.Items[:2])
			s.pos, s.at = object.ToInt(t.Items[2]), -1
			return nil
		}, ""},
	})
	t.AddQuick([]object.QuickForms{{Name: "write", Quick1: writeStringIO}})
	t.AddGetset([]object.Getset{
		{Name: "closed", Get: func(v any) any { return v.(*stringIO).closed }},
		{Name: "line_buffering", Get: func(v any) any { v.(*stringIO).check(); return false }},
		{Name: "newlines", Get: func(v any) any { s := v.(*stringIO); s.check(); return seenNewlines(s.lines.seen) }},
	})
}
