package object

import (
	"fmt"
	"sync"
)

// errorHandlers are those that codecs.register_error added, by name. They
// belong to the process, as encodings do.
var errorHandlers sync.Map

// RegisterErrorHandler makes handler, a callable, answer for name.
func RegisterErrorHandler(name string, handler any) { errorHandlers.Store(name, handler) }

// LookupErrorHandler is codecs.lookup_error: a callable that takes the
// exception and gives (replacement, position).
func LookupErrorHandler(name string) any {
	if h, ok := errorHandlers.Load(name); ok {
		return h
	}
	if h, ok := builtinHandlers[name]; ok {
		return h
	}
	panic(Newf(LookupError, "unknown error handler name '%s'", name))
}

// handled is what an error handler decided.
type handled struct {
	text string // replacement that the codec encodes, or decoded text
	raw  []byte // replacement that is bytes already
	next int    // where to go on
}

// decodeFailure asks the handler called errors about b[start:end].
func decodeFailure(encoding string, b []byte, start, end int, reason, errors string) handled {
	switch errors {
	case "strict":
	case "ignore":
		return handled{next: end}
	case "replace":
		return handled{text: "\ufffd", next: end}
	case "surrogateescape":
		if b[start] >= 0x80 {
			return handled{text: RuneStr(0xDC00 + rune(b[start])), next: start + 1}
		}
	case "backslashreplace":
		return handled{text: hexEscapes(b[start:end]), next: end}
	default:
		return callHandler(errors, NewDecodeError(encoding, b, start, end, reason), len(b), "decoding")
	}
	panic(NewDecodeError(encoding, b, start, end, reason))
}

func hexEscapes(b []byte) string {
	out := make([]byte, 0, 4*len(b))
	for _, c := range b {
		out = append(out, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
	}
	return string(out)
}

// encodeFailure asks the handler called errors about the code points
// s[start:end], which stand at bytes from to to.
func encodeFailure(encoding, s string, from, to int, reason, errors string) handled {
	start := strPosition(s, from)
	end := start + countRunes(s[from:to])
	out := []byte(nil)
	switch errors {
	case "strict":
	case "ignore":
		return handled{next: end}
	case "replace", "backslashreplace", "xmlcharrefreplace", "namereplace":
		for part := s[from:to]; part != ""; {
			r, n := DecodeRune(part)
			out = appendReplacement(out, r, errors)
			part = part[n:]
		}
		return handled{text: string(out), next: end}
	case "surrogateescape":
		for part := s[from:to]; part != ""; {
			r, n := DecodeRune(part)
			if r < 0xDC80 || r > 0xDCFF {
				out = nil
				break
			}
			out = append(out, byte(r-0xDC00))
			part = part[n:]
		}
		if out != nil {
			return handled{raw: out, next: end}
		}
	default:
		return callHandler(errors, NewEncodeError(encoding, s, start, end, reason), StrLen(s), "encoding")
	}
	panic(NewEncodeError(encoding, s, start, end, reason))
}

func appendReplacement(out []byte, r rune, errors string) []byte {
	switch errors {
	case "replace":
		return append(out, '?')
	case "xmlcharrefreplace":
		return fmt.Appendf(out, "&#%d;", r)
	case "namereplace":
		if name := UnicodeName(r); name != "" {
			return append(append(append(out, `\N{`...), name...), '}')
		}
	}
	return appendEscape(out, r)
}

// callHandler calls a registered handler and checks what it gives.
func callHandler(name string, exc *Exception, n int, doing string) handled {
	r := Call(LookupErrorHandler(name), exc)
	t, ok := AsTuple(r)
	want := "(str, int)"
	if doing == "encoding" {
		want = "(str/bytes, int)"
	}
	bad := func() *Exception {
		return Newf(TypeError, "%s error handler must return %s tuple", doing, want)
	}
	if !ok || len(t.Items) != 2 {
		panic(bad())
	}
	var h handled
	switch x := Core(t.Items[0]).(type) {
	case string:
		h.text = x
	case Bytes:
		if doing != "encoding" {
			panic(bad())
		}
		h.raw = []byte(x)
	default:
		panic(bad())
	}
	if h.next, ok = AsInt(t.Items[1]); !ok {
		panic(bad())
	}
	at := h.next
	if h.next < 0 {
		h.next += n
	}
	if h.next < 0 || h.next > n {
		panic(Newf(IndexError, "position %d from error handler out of bounds", at))
	}
	return h
}

// builtinHandlers are the named handlers as callables.
var builtinHandlers = map[string]any{}

func init() {
	for _, name := range []string{"strict", "ignore", "replace", "surrogateescape", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogatepass"} {
		builtinHandlers[name] = NewBuiltin("", name+"_errors", "exception, /", func(a []any) any { return handleError(name, a[0]) },
			"Implements the '"+name+"' error handling.")
	}
}

// handleError runs a named handler on an exception that a script passes.
func handleError(name string, v any) any {
	e, ok := v.(*Exception)
	if !ok {
		panic(New(TypeError, "codec must pass exception instance"))
	}
	if name == "strict" {
		panic(e)
	}
	info, ok := e.Extra.(*UnicodeInfo)
	if !ok {
		panic(unhandled(e))
	}
	start, end := ToInt(info.Start), ToInt(info.End)
	if b, ok := Core(info.Object).(Bytes); ok {
		if name == "xmlcharrefreplace" || name == "namereplace" {
			panic(unhandled(e))
		}
		if name == "surrogatepass" || start < 0 || start >= len(b) || end <= start {
			panic(e)
		}
		h := decodeFailure(Str(info.Encoding), []byte(b), start, min(end, len(b)), Str(info.Reason), name)
		return NewTuple(h.text, Int(h.next))
	}
	s, _ := AsStr(info.Object)
	n := StrLen(s)
	start, end = max(min(start, n), 0), max(min(end, n), 0)
	if info.Encoding == nil { // a translate error has no encoding to replace for
		switch name {
		case "ignore":
			return NewTuple("", Int(end))
		case "replace":
			return NewTuple(padStr("", max(end-start, 0), 0, "\ufffd"), Int(end))
		}
	}
	h := encodeFailure(Str(info.Encoding), s, StrOffset(s, start), StrOffset(s, max(start, end)), Str(info.Reason), name)
	if h.raw != nil {
		return NewTuple(Bytes(h.raw), Int(h.next))
	}
	return NewTuple(h.text, Int(h.next))
}

func unhandled(e *Exception) *Exception {
	return Newf(TypeError, "don't know how to handle %s in error callback", TypeName(e))
}
