package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The modules json.decoder, json.encoder and json.scanner: what they have
// besides the classes, which is what the classes are made of.

// jsonScanString reads a string whose opening quote stands before end.
func jsonScanString(a []any) any {
	s, ok := object.AsStr(a[0])
	if !ok {
		panic(object.Newf(object.TypeError, "first argument must be a string, not %s", object.TypeName(a[0])))
	}
	n := object.ToInt(a[1])
	if n < 0 || n > object.StrLen(s) {
		panic(object.New(object.ValueError, "end is out of bounds"))
	}
	d := &jsonDecoder{strict: object.Truth(a[2])}
	p := &jsonParser{d: d, s: s, at: object.StrOffset(s, n)}
	text := p.text()
	return object.NewTuple(text, object.Int(object.StrLen(s[:p.at])))
}

// jsonScanner makes the function that reads a value at an index, by the hooks
// that context has as attributes.
func jsonScanner(a []any) any {
	get := func(name string) any { return object.GetAttr(a[0], name) }
	d := &jsonDecoder{}
	d.init(get("object_hook"), get("parse_float"), get("parse_int"), get("parse_constant"), object.Truth(get("strict")), get("object_pairs_hook"))
	return object.NewBuiltin("_json", "scan_once", "string, idx", func(a []any) any {
		s, ok := object.AsStr(a[0])
		if !ok {
			panic(object.Newf(object.TypeError, "first argument must be a string, not %s", object.TypeName(a[0])))
		}
		n := object.ToInt(a[1])
		if n < 0 {
			panic(object.New(object.ValueError, "idx cannot be negative"))
		}
		if n >= object.StrLen(s) {
			panic(object.NewArgs(object.StopIteration, object.Int(n)))
		}
		p := d.parser(s)
		p.at = object.StrOffset(s, n)
		v, ok := p.value()
		if !ok {
			panic(object.NewArgs(object.StopIteration, object.Int(object.StrLen(s[:p.at]))))
		}
		return object.NewTuple(v, object.Int(object.StrLen(s[:p.at])))
	}, "")
}

func jsonQuoted(ascii bool) object.Func {
	return func(a []any) any {
		s, ok := object.AsStr(a[0])
		if !ok {
			panic(object.Newf(object.TypeError, "first argument must be a string, not %s", object.TypeName(a[0])))
		}
		return string(appendJSONString(nil, s, ascii))
	}
}

// registerJSONParts makes the three modules.
func registerJSONParts() {
	part := func(name string, fill func(set func(name string, v any)), names ...string) {
		register("json."+name, func(in *machine.Interp) *object.Module {
			whole := importModule(in, "json")
			m := object.NewModule("json."+name, "")
			m.Dict.SetStr("__package__", "json")
			for _, n := range names {
				m.Dict.SetStr(n, whole.Dict.GetStr(n))
			}
			if len(names) > 0 {
				m.Dict.SetStr("__all__", strList(names...))
			}
			fill(m.Dict.SetStr)
			return m
		})
	}
	part("decoder", func(set func(string, any)) {
		f := object.NewBuiltin("_json", "scanstring", "string, end, strict=True, /", jsonScanString,
			"Scan the string s for a JSON string. End is the index of the character in s after the quote that started the JSON string.")
		set("scanstring", f)
		set("c_scanstring", f)
	}, "JSONDecoder", "JSONDecodeError")
	part("encoder", func(set func(string, any)) {
		ascii := object.NewBuiltin("_json", "encode_basestring_ascii", "string, /", jsonQuoted(true), "Return an ASCII-only JSON representation of a Python string")
		plain := object.NewBuiltin("_json", "encode_basestring", "string, /", jsonQuoted(false), "Return a JSON representation of a Python string")
		set("encode_basestring_ascii", ascii)
		set("c_encode_basestring_ascii", ascii)
		set("encode_basestring", plain)
		set("c_encode_basestring", plain)
	}, "JSONEncoder")
	part("scanner", func(set func(string, any)) {
		f := object.NewBuiltin("_json", "make_scanner", "context, /", jsonScanner, "JSON scanner object")
		set("make_scanner", f)
		set("c_make_scanner", f)
	})
	register("_json", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_json", "")
		for from, names := range map[string][]string{"json.decoder": {"scanstring"}, "json.encoder": {"encode_basestring", "encode_basestring_ascii"}, "json.scanner": {"make_scanner"}} {
			for _, n := range names {
				m.Dict.SetStr(n, importModule(in, from).Dict.GetStr(n))
			}
		}
		return m
	})
}
