package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module json: its functions, and the errors of decoding. The decoder and
// the encoder have files of their own.

var jsonDecodeErrorType = object.DeclareType("json.decoder", "JSONDecodeError", object.ValueError)

func init() {
	jsonDecodeErrorType.Make = makeDecodeError
	lazily("json", "JSON (JavaScript Object Notation) is a lightweight data-interchange format.", completeJSON, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("__path__", object.NewList())
		m.Dict.SetStr("JSONDecoder", jsonDecoderType)
		m.Dict.SetStr("JSONEncoder", jsonEncoderType)
		m.Dict.SetStr("JSONDecodeError", jsonDecodeErrorType)
		m.Add(jsonFunctions)
		m.Attr = func(name string) any {
			if name != "decoder" && name != "encoder" && name != "scanner" {
				return nil
			}
			part := importModule(in, "json."+name)
			m.Dict.SetStr(name, part)
			return part
		}
		m.Dict.SetStr("__all__", strList("dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"))
	})
	registerJSONParts()
}

func completeJSON() {
	jsonDecodeErrorType.AddMethods([]object.Method{
		{"__init__", "~msg, doc, pos", func(a []any) any {
			a[0].(*object.Exception).Args = nil
			fillDecodeError(a[0].(*object.Exception), a[1], a[2], object.ToInt(a[3]))
			return nil
		}, ""},
		{"__reduce__", "~", func(a []any) any {
			e := a[0].(*object.Exception)
			return object.NewTuple(e.Class(), object.NewTuple(e.Field("msg"), e.Field("doc"), e.Field("pos")))
		}, ""},
	})
	var rows []object.Getset
	for _, n := range []string{"msg", "doc", "pos", "lineno", "colno"} {
		rows = append(rows, object.Getset{Name: n, Get: func(v any) any { return v.(*object.Exception).Field(n) },
			Set: func(v, x any) { v.(*object.Exception).SetField(n, x) }})
	}
	jsonDecodeErrorType.AddGetset(rows)
	completeJSONDecoder()
	completeJSONEncoder()
}

func makeDecodeError(cls *object.Type, args []any, kwnames []string) any {
	e := object.NewArgs(cls)
	if cls.Heap {
		if _, owner := cls.LookupOwner("__init__"); owner.Heap {
			return e
		}
	}
	a := argsOf("JSONDecodeError.__init__", "~msg, doc, pos")(args, kwnames)
	fillDecodeError(e, a[0], a[1], object.ToInt(a[2]))
	return e
}

// fillDecodeError words the error; pos counts characters.
func fillDecodeError(e *object.Exception, msg, doc any, pos int) {
	line, col := 1, pos+1
	if s, ok := object.AsStr(doc); ok {
		i := 0
		for at := range len(s) {
			if i >= pos {
				break
			}
			if s[at]&0xc0 != 0x80 {
				if s[at] == '\n' {
					line++
					col = pos - i
				}
				i++
			}
		}
	}
	text := object.Str(msg)
	e.Args = []any{text + ": line " + itoa(line) + " column " + itoa(col) + " (char " + itoa(pos) + ")"}
	e.SetField("msg", msg)
	e.SetField("doc", doc)
	e.SetField("pos", object.Int(pos))
	e.SetField("lineno", object.Int(line))
	e.SetField("colno", object.Int(col))
}

// decodeError makes the error for a byte offset.
func decodeError(msg, doc string, at int) *object.Exception {
	e := object.NewArgs(jsonDecodeErrorType)
	fillDecodeError(e, msg, doc, object.StrLen(doc[:min(at, len(doc))]))
	return e
}

func itoa(n int) string { return object.IntRepr(n) }

// jsonText decodes what loads was given to a str.
func jsonText(v any) string {
	if s, ok := object.AsStr(v); ok {
		if len(s) >= 3 && s[:3] == "\ufeff" {
			panic(decodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0))
		}
		return s
	}
	switch object.Core(v).(type) {
	case object.Bytes, *object.ByteArray:
		b := object.BytesOf(v)
		return object.DecodeBytes(b, jsonEncoding(string(b)), "surrogatepass")
	}
	panic(object.Newf(object.TypeError, "the JSON object must be str, bytes or bytearray, not %s", object.TypeOf(v).Name))
}

// jsonEncoding finds the encoding by the marks and zeros at the beginning.
func jsonEncoding(b string) string {
	has := func(prefix string) bool { return len(b) >= len(prefix) && b[:len(prefix)] == prefix }
	switch {
	case has("\x00\x00\xfe\xff"), has("\xff\xfe\x00\x00"):
		return "utf-32"
	case has("\xfe\xff"), has("\xff\xfe"):
		return "utf-16"
	case has("\xef\xbb\xbf"):
		return "utf-8-sig"
	}
	switch {
	case len(b) >= 4 && b[0] == 0:
		if b[1] != 0 {
			return "utf-16-be"
		}
		return "utf-32-be"
	case len(b) >= 4 && b[1] == 0:
		if b[2] != 0 || b[3] != 0 {
			return "utf-16-le"
		}
		return "utf-32-le"
	case len(b) == 2 && b[0] == 0:
		return "utf-16-be"
	case len(b) == 2 && b[1] == 0:
		return "utf-16-le"
	}
	return "utf-8"
}

const (
	dumpOptions = "*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw"
	loadOptions = "*, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw"
)

// encoderOf makes the encoder that dumps' options ask for; a begins with
// skipkeys.
func encoderOf(a []any) any {
	kw := a[9].(*object.Dict)
	if a[4] == object.None && kw.Len() == 0 {
		e := &jsonEncoder{nativeValue: nativeValue{typ: jsonEncoderType}}
		e.init(a[0], a[1], a[2], a[3], a[8], a[5], a[6], a[7])
		return e
	}
	cls := a[4]
	if cls == object.None {
		cls = jsonEncoderType
	}
	vals := []any{a[0], a[1], a[2], a[3], a[5], a[6], a[7], a[8]}
	names := []string{"skipkeys", "ensure_ascii", "check_circular", "allow_nan", "indent", "separators", "default", "sort_keys"}
	more, moreNames := object.Spread(object.EmptyTuple, kw)
	return object.CallKw(cls, append(vals, more...), append(names, moreNames...))
}

// loadsWith is loads with options a, which begin with cls.
func loadsWith(text any, a []any) any {
	s := jsonText(text)
	kw := a[6].(*object.Dict)
	if a[0] == object.None && kw.Len() == 0 {
		d := &jsonDecoder{nativeValue: nativeValue{typ: jsonDecoderType}}
		d.init(a[1], a[2], a[3], a[4], true, a[5])
		return d.decode(s)
	}
	cls := a[0]
	if cls == object.None {
		cls = jsonDecoderType
	}
	names := []string{}
	vals := []any{}
	for i, n := range []string{"object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook"} {
		if a[i+1] != object.None {
			vals, names = append(vals, a[i+1]), append(names, n)
		}
	}
	more, moreNames := object.Spread(object.EmptyTuple, kw)
	d := object.CallKw(cls, append(vals, more...), append(names, moreNames...))
	return object.CallMethod(d, "decode", s)
}

var jsonFunctions = []object.Method{
	{"dumps", "~obj, " + dumpOptions, func(a []any) any {
		e := encoderOf(a[1:])
		if x, ok := e.(*jsonEncoder); ok && x.ext == nil {
			return x.encode(a[0])
		}
		return object.CallMethod(e, "encode", a[0])
	}, "Serialize ``obj`` to a JSON formatted ``str``."},
	{"dump", "~obj, fp, " + dumpOptions, func(a []any) any {
		chunks := object.CallMethod(encoderOf(a[2:]), "iterencode", a[0])
		object.Each(chunks, func(c any) bool { object.CallMethod(a[1], "write", c); return true })
		return nil
	}, "Serialize ``obj`` as a JSON formatted stream to ``fp`` (a ``.write()``-supporting file-like object)."},
	{"loads", "~s, " + loadOptions, func(a []any) any { return loadsWith(a[0], a[1:]) }, "Deserialize ``s`` (a ``str``, ``bytes`` or ``bytearray`` instance containing a JSON document) to a Python object."},
	{"load", "~fp, " + loadOptions, func(a []any) any { return loadsWith(object.CallMethod(a[0], "read"), a[1:]) }, "Deserialize ``fp`` (a ``.read()``-supporting file-like object containing a JSON document) to a Python object."},
	{"detect_encoding", "~b", func(a []any) any { return jsonEncoding(string(object.BytesOf(a[0]))) }, ""},
}
