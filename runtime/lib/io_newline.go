package lib

import (
	"strings"

	"inloop/runtime/object"
)

// Line ends: what open's newline means for reading and writing.

// newlineMode is how a text stream treats the ends of lines.
type newlineMode struct {
	given     any    // newline as it was given
	universal bool   // lines end at \n, \r and \r\n
	translate bool   // and are read with \n
	end       string // the end of lines where it is not universal
	write     string // what \n is written as; "" as it is
}

// newlineOf checks newline; the words of the complaint are the caller's.
func newlineOf(v any, complain func(s string) *object.Exception) newlineMode {
	if v == object.None {
		return newlineMode{given: v, universal: true, translate: true}
	}
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "illegal newline type: %s", object.TypeName(v)))
	}
	switch s {
	case "":
		return newlineMode{given: v, universal: true}
	case "\n":
		return newlineMode{given: v, end: s}
	case "\r", "\r\n":
		return newlineMode{given: v, end: s, write: s}
	}
	panic(complain(s))
}

// lineEnd gives the length of the first line of s with its end, or -1 when the
// line goes on. A \r at the very end may be half of an end unless final.
func (m *newlineMode) lineEnd(s string, final bool) int {
	if !m.universal || m.translate {
		end := m.end
		if m.translate {
			end = "\n"
		}
		if i := strings.Index(s, end); i >= 0 {
			return i + len(end)
		}
		return -1
	}
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return -1
	}
	if s[i] == '\r' {
		if i+1 == len(s) && !final {
			return -1
		}
		if i+1 < len(s) && s[i+1] == '\n' {
			return i + 2
		}
	}
	return i + 1
}

// The kinds of line ends that a stream has seen.
const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// seenNewlines is the attribute newlines.
func seenNewlines(seen int) any {
	var all []any
	for i, s := range []string{"\r", "\n", "\r\n"} {
		if seen&(1<<i) != 0 {
			all = append(all, s)
		}
	}
	switch len(all) {
	case 0:
		return object.None
	case 1:
		return all[0]
	}
	return object.NewTuple(all...)
}

// newlineDecoder translates line ends piece by piece.
type newlineDecoder struct {
	translate bool
	pendingCR bool
	seen      int
}

// feed takes the next piece.
func (d *newlineDecoder) feed(s string, final bool) string {
	if d.pendingCR && (s != "" || final) {
		s = "\r" + s
		d.pendingCR = false
	}
	if strings.HasSuffix(s, "\r") && !final {
		s = s[:len(s)-1]
		d.pendingCR = true
	}
	if strings.IndexByte(s, '\r') < 0 {
		if d.seen&seenLF == 0 && strings.IndexByte(s, '\n') >= 0 {
			d.seen |= seenLF
		}
		return s
	}
	crlf := strings.Count(s, "\r\n")
	if crlf > 0 {
		d.seen |= seenCRLF
	}
	if strings.Count(s, "\r") > crlf {
		d.seen |= seenCR
	}
	if strings.Count(s, "\n") > crlf {
		d.seen |= seenLF
	}
	if d.translate {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	return s
}

// incrementalNewline is io.IncrementalNewlineDecoder.
type incrementalNewline struct {
	nativeValue
	newlineDecoder
	decoder any
}

var incrementalNewlineType = object.DeclareType("_io", "IncrementalNewlineDecoder", nil)

func init() {
	t := incrementalNewlineType
	t.Spoken = "_io.IncrementalNewlineDecoder"
	self := func(a []any) *incrementalNewline { return a[0].(*incrementalNewline) }
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := argsOf("IncrementalNewlineDecoder", "decoder, translate, errors='strict'")(args, kwnames)
		d := &incrementalNewline{nativeValue: newNative(cls, t), decoder: a[0]}
		d.translate = object.Truth(a[1])
		return d
	}
	t.AddMethods([]object.Method{
		{"decode", "input, final=False", func(a []any) any {
			d := self(a)
			text := a[1]
			if d.decoder != object.None {
				text = object.CallMethod(d.decoder, "decode", a[1], a[2])
			}
			s, ok := object.AsStr(text)
			if !ok {
				panic(object.Newf(object.TypeError, "decoder should return a string result, not '%s'", object.TypeName(text)))
			}
			return d.feed(s, object.Truth(a[2]))
		}, ""},
		{"getstate", "", func(a []any) any {
			d := self(a)
			buf, flag := any(object.Bytes("")), any(object.Int(0))
			if d.decoder != object.None {
				st := object.ToSlice(object.CallMethod(d.decoder, "getstate"))
				buf, flag = st[0], st[1]
			}
			flag = object.LShift(flag, object.Int(1))
			if d.pendingCR {
				flag = object.Or(flag, object.Int(1))
			}
			return object.NewTuple(buf, flag)
		}, ""},
		{"setstate", "state, /", func(a []any) any {
			d := self(a)
			st := object.ToSlice(a[1])
			d.pendingCR = object.Truth(object.And(st[1], object.Int(1)))
			if d.decoder != object.None {
				object.CallMethod(d.decoder, "setstate", object.NewTuple(st[0], object.RShift(st[1], object.Int(1))))
			}
			return nil
		}, ""},
		{"reset", "", func(a []any) any {
			d := self(a)
			d.pendingCR, d.seen = false, 0
			if d.decoder != object.None {
				object.CallMethod(d.decoder, "reset")
			}
			return nil
		}, ""},
	})
	t.AddGetset([]object.Getset{{Name: "newlines", Get: func(v any) any { return seenNewlines(v.(*incrementalNewline).seen) }}})
}
