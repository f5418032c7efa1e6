package lib

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"inloop/runtime/object"
)

// JSONEncoder: values to text.

var jsonEncoderType = object.DeclareType("json.encoder", "JSONEncoder", nil)

type jsonEncoder struct {
	nativeValue
	skipKeys, ascii, checkCircular, allowNaN, sortKeys bool
	indent                                             any // None or the text of one step
	itemSep, keySep                                    string
	fallback                                           any // default as an argument, or nil
}

func (e *jsonEncoder) init(skipKeys, ascii, check, allowNaN, sortKeys, indent, separators, fallback any) {
	e.skipKeys, e.ascii, e.checkCircular = object.Truth(skipKeys), object.Truth(ascii), object.Truth(check)
	e.allowNaN, e.sortKeys = object.Truth(allowNaN), object.Truth(sortKeys)
	e.indent, e.itemSep, e.keySep = indent, ", ", ": "
	if indent != object.None {
		e.itemSep = ","
	}
	if separators != object.None {
		s := object.ToSlice(separators)
		if len(s) != 2 {
			if len(s) > 2 {
				panic(object.New(object.ValueError, "too many values to unpack (expected 2)"))
			}
			panic(object.Newf(object.ValueError, "not enough values to unpack (expected 2, got %d)", len(s)))
		}
		for i, part := range []*string{&e.itemSep, &e.keySep} {
			var ok bool
			if *part, ok = object.AsStr(s[i]); !ok {
				panic(object.Newf(object.TypeError, "make_encoder() argument %d must be str, not %s", 6-i, object.TypeName(s[i])))
			}
		}
	}
	if fallback != object.None {
		e.fallback = fallback
	}
}

func (e *jsonEncoder) encode(v any) string { return e.write(v, false).text() }

// pieces are what iterencode yields.
func (e *jsonEncoder) pieces(v any) []any {
	w := e.write(v, true)
	var out []any
	at := 0
	for _, end := range append(w.cuts, len(w.out)) {
		if end > at {
			out = append(out, string(w.out[at:end]))
			at = end
		}
	}
	return out
}

func (e *jsonEncoder) write(v any, chunks bool) *jsonWriter {
	w := &jsonWriter{e: e, out: make([]byte, 0, 256), chunks: chunks}
	if e.indent != object.None {
		if n, ok := object.AsInt(e.indent); ok {
			w.step = strings.Repeat(" ", max(n, 0))
		} else if s, ok := object.AsStr(e.indent); ok {
			w.step = s
		} else {
			panic(object.Newf(object.TypeError, "can't multiply sequence by non-int of type '%s'", object.TypeName(e.indent)))
		}
		w.pretty = true
	}
	w.value(v)
	return w
}

// jsonWriter goes once through a value.
type jsonWriter struct {
	e      *jsonEncoder
	full   [][]byte // what stands before out
	out    []byte
	pretty bool
	step   string
	depth  int          // of containers, which is the indentation
	nested int          // of containers and of values that default replaces
	open   map[any]bool // the values that are being written
	cuts   []int        // where iterencode's pieces end; kept when chunks is set
	chunks bool
}

// cut ends a piece of what iterencode yields.
func (w *jsonWriter) cut() {
	if w.chunks {
		w.cuts = append(w.cuts, len(w.out))
	}
}

// chunk is how much is written in a row: a list of bytes that grew with the text would
// be copied, and be in new memory, many times.
const chunk = 64 << 10

// flush begins another chunk where one is full.
func (w *jsonWriter) flush() {
	if len(w.out) >= chunk && !w.chunks {
		w.full = append(w.full, w.out)
		w.out = make([]byte, 0, cap(w.out))
	}
}

// text is all that has been written.
func (w *jsonWriter) text() string {
	n := len(w.out)
	for _, c := range w.full {
		n += len(c)
	}
	var s strings.Builder
	s.Grow(n)
	for _, c := range w.full {
		s.Write(c)
	}
	s.Write(w.out)
	return s.String()
}

// enter marks a value as being written. Only deep down it is looked whether it
// already is: a circle gets there soon.
func (w *jsonWriter) enter(v any) {
	w.nested++
	if w.nested > 50 && w.e.checkCircular {
		if w.open == nil {
			w.open = map[any]bool{}
		}
		if w.open[v] {
			panic(object.New(object.ValueError, "Circular reference detected"))
		}
		w.open[v] = true
	}
	if w.nested > maxJSONDepth {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded while encoding a JSON object"))
	}
}

func (w *jsonWriter) leave(v any) {
	w.nested--
	if w.open != nil {
		delete(w.open, v)
	}
}

func (w *jsonWriter) newLine(depth int) {
	if w.pretty {
		w.out = append(w.out, '\n')
		for range depth {
			w.out = append(w.out, w.step...)
		}
	}
}

func (w *jsonWriter) value(v any) {
	switch x := v.(type) {
	case string:
		w.str(x)
		return
	case int:
		w.out = strconv.AppendInt(w.out, int64(x), 10)
		return
	case float64:
		w.float(x)
		return
	case bool:
		w.out = strconv.AppendBool(w.out, x)
		return
	case *object.NoneType:
		w.out = append(w.out, "null"...)
		return
	case *object.Dict:
		w.dict(v, x)
		return
	case *object.List:
		w.list(v, x.Items)
		return
	case *object.Tuple:
		w.list(v, x.Items)
		return
	case *big.Int:
		w.out = append(w.out, object.IntRepr(x)...)
		return
	case *object.Scalar:
		switch n := x.Native.(type) {
		case string, int, float64, *big.Int:
			w.value(n)
			return
		case *object.Tuple:
			w.list(v, n.Items)
			return
		}
	}
	w.enter(v)
	var r any
	if w.e.fallback != nil {
		r = object.Call(w.e.fallback, v)
	} else {
		r = object.CallMethod(w.e, "default", v)
	}
	if r == v && w.e.checkCircular {
		panic(object.New(object.ValueError, "Circular reference detected"))
	}
	w.value(r)
	w.leave(v)
}

func notSerializable(v any) *object.Exception {
	return object.Newf(object.TypeError, "Object of type %s is not JSON serializable", object.TypeOf(v).Name)
}

func (w *jsonWriter) float(f float64) {
	switch {
	case math.IsNaN(f):
		w.special(f, "NaN")
	case math.IsInf(f, 1):
		w.special(f, "Infinity")
	case math.IsInf(f, -1):
		w.special(f, "-Infinity")
	default:
		w.out = object.AppendFloat(w.out, f)
	}
}

func (w *jsonWriter) special(f float64, text string) {
	if !w.e.allowNaN {
		panic(object.New(object.ValueError, "Out of range float values are not JSON compliant: "+object.FloatRepr(f)))
	}
	w.out = append(w.out, text...)
}

func (w *jsonWriter) list(v any, items []any) {
	if object.TypeOf(v).Heap {
		items = object.ToSlice(v)
	}
	if len(items) == 0 {
		w.out = append(w.out, "[]"...)
		return
	}
	w.enter(v)
	w.depth++
	w.out = append(w.out, '[')
	live, _ := v.(*object.List) // it may change while it is written
	for i := 0; ; i++ {
		if live != nil && !object.TypeOf(v).Heap {
			items = live.Items
		}
		if i >= len(items) {
			break
		}
		x := items[i]
		if i > 0 {
			w.out = append(w.out, w.e.itemSep...)
		}
		w.newLine(w.depth)
		if !isJSONScalar(x) {
			w.cut()
		}
		w.value(x)
		w.cut()
		w.flush()
	}
	w.depth--
	w.leave(v)
	w.closing(']')
}

func (w *jsonWriter) dict(v any, d *object.Dict) {
	if d.Len() == 0 && !object.TypeOf(v).Heap {
		w.out = append(w.out, "{}"...)
		return
	}
	var pairs []any
	if object.TypeOf(v).Heap || w.e.sortKeys {
		pairs = object.ToSlice(object.CallMethod(v, "items"))
		if len(pairs) == 0 {
			w.out = append(w.out, "{}"...)
			return
		}
		if w.e.sortKeys {
			object.SortSlice(pairs, object.None, false)
		}
	}
	w.enter(v)
	w.depth++
	w.out = append(w.out, '{')
	w.cut()
	first := true
	if pairs != nil {
		for _, p := range pairs {
			t, ok := object.AsTuple(p)
			if !ok || len(t.Items) != 2 {
				panic(object.New(object.ValueError, "items must return 2-tuples"))
			}
			w.pair(t.Items[0], t.Items[1], &first)
		}
	} else {
		// The entries are walked by position: a default may run scripts.
		for k, x, i := d.At(0); k != nil; k, x, i = d.At(i) {
			w.pair(k, x, &first)
		}
	}
	w.depth--
	w.leave(v)
	w.closing('}')
}

// closing ends a container.
func (w *jsonWriter) closing(c byte) {
	if w.pretty {
		w.newLine(w.depth)
		w.cut()
	}
	w.out = append(w.out, c)
}

// isJSONScalar reports that a value is written without asking anything of it.
func isJSONScalar(v any) bool {
	switch v.(type) {
	case string, int, float64, bool, *object.NoneType, *big.Int:
		return true
	}
	return false
}

func (w *jsonWriter) pair(k, v any, first *bool) {
	begin := len(w.out)
	if !*first {
		w.out = append(w.out, w.e.itemSep...)
	}
	w.newLine(w.depth)
	if !*first || w.pretty {
		w.cut()
	}
	switch x := object.Core(k).(type) {
	case string:
		w.str(x)
	case float64, bool, *object.NoneType, int, *big.Int:
		w.out = append(w.out, '"')
		w.value(x)
		w.out = append(w.out, '"')
	default:
		w.out = w.out[:begin]
		for n := len(w.cuts); n > 0 && w.cuts[n-1] > begin; n = len(w.cuts) {
			w.cuts = w.cuts[:n-1]
		}
		if w.e.skipKeys {
			return
		}
		panic(object.Newf(object.TypeError, "keys must be str, int, float, bool or None, not %s", object.TypeOf(k).Name))
	}
	*first = false
	w.cut()
	w.out = append(w.out, w.e.keySep...)
	w.cut()
	w.value(v)
	w.cut()
	w.flush()
}

const lowHex = "0123456789abcdef"

func (w *jsonWriter) str(s string) { w.out = appendJSONString(w.out, s, w.e.ascii) }

func appendJSONString(out []byte, s string, ascii bool) []byte {
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && (c < 0x7f || !ascii) {
			i++
			continue
		}
		out = append(out, s[start:i]...)
		n := 1
		switch c {
		case '"', '\\':
			out = append(out, '\\', c)
		case '\n':
			out = append(out, '\\', 'n')
		case '\r':
			out = append(out, '\\', 'r')
		case '\t':
			out = append(out, '\\', 't')
		case '\b':
			out = append(out, '\\', 'b')
		case '\f':
			out = append(out, '\\', 'f')
		default:
			r := rune(c)
			if c >= utf8.RuneSelf {
				r, n = object.DecodeRune(s[i:])
			}
			if r >= 0x10000 {
				r -= 0x10000
				out = appendEscape(out, 0xd800+r>>10)
				r = 0xdc00 + r&0x3ff
			}
			out = appendEscape(out, r)
		}
		i += n
		start = i
	}
	return append(append(out, s[start:]...), '"')
}

func appendEscape(out []byte, r rune) []byte {
	return append(out, '\\', 'u', lowHex[r>>12&15], lowHex[r>>8&15], lowHex[r>>4&15], lowHex[r&15])
}

func completeJSONEncoder() {
	const params = "~*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None"
	t := jsonEncoderType
	t.Open = true
	begin := func(e *jsonEncoder, a []any) { e.init(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]) }
	bind := argsOf("JSONEncoder.__init__", params)
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		e := &jsonEncoder{nativeValue: newNativeDict(cls, t)}
		begin(e, bind(args, kwnames))
		return e
	}
	self := func(a []any) *jsonEncoder { return a[0].(*jsonEncoder) }
	t.AddMethods([]object.Method{
		{"__init__", params, func(a []any) any { begin(self(a), a[1:]); return nil }, ""},
		{"default", "~o", func(a []any) any {
			if f := self(a).fallback; f != nil {
				return object.Call(f, a[1])
			}
			panic(notSerializable(a[1]))
		}, "Implement this method in a subclass such that it returns a serializable object for ``o``."},
		{"encode", "~o", func(a []any) any {
			e := self(a)
			if e.Class().Heap {
				if _, owner := e.Class().LookupOwner("iterencode"); owner.Heap {
					return object.StrJoin("", object.CallKw(object.GetAttr(e, "iterencode"), []any{a[1], true}, []string{"_one_shot"}))
				}
			}
			return e.encode(a[1])
		}, "Return a JSON string representation of a Python data structure."},
		{"iterencode", "~o, _one_shot=False", func(a []any) any {
			e := self(a)
			if object.Truth(a[2]) && e.indent == object.None {
				return object.IterObject(object.NewTuple(e.encode(a[1])))
			}
			return object.IterObject(object.NewList(e.pieces(a[1])...))
		}, "Encode the given object and yield each string representation as available."},
	})
	t.Dict.SetStr("item_separator", ", ")
	t.Dict.SetStr("key_separator", ": ")
	flag := func(name string, at func(e *jsonEncoder) *bool) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return *at(v.(*jsonEncoder)) }, Set: func(v, x any) { *at(v.(*jsonEncoder)) = object.Truth(x) }}
	}
	text := func(name string, at func(e *jsonEncoder) *string) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return *at(v.(*jsonEncoder)) }, Set: func(v, x any) { *at(v.(*jsonEncoder)) = object.Str(x) }}
	}
	t.AddGetset([]object.Getset{
		flag("skipkeys", func(e *jsonEncoder) *bool { return &e.skipKeys }), flag("ensure_ascii", func(e *jsonEncoder) *bool { return &e.ascii }),
		flag("check_circular", func(e *jsonEncoder) *bool { return &e.checkCircular }), flag("allow_nan", func(e *jsonEncoder) *bool { return &e.allowNaN }),
		flag("sort_keys", func(e *jsonEncoder) *bool { return &e.sortKeys }),
		text("item_separator", func(e *jsonEncoder) *string { return &e.itemSep }), text("key_separator", func(e *jsonEncoder) *string { return &e.keySep }),
		{Name: "indent", Get: func(v any) any { return v.(*jsonEncoder).indent }, Set: func(v, x any) { v.(*jsonEncoder).indent = x }},
	})
}
