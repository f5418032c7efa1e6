package lib

import (
	"fmt"
	"strconv"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _codecs: encodings as functions, and their registry. What
// programs import, codecs and encodings, is in script/.

// nativeCodecs are the encodings that have functions of their own here; of
// those marked with a point decode takes no final.
var nativeCodecs = []string{"utf_8", "utf_7", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be",
	"unicode_escape", "raw_unicode_escape", "latin_1.", "ascii."}

func codecErrors(v any) string {
	if v == nil || v == object.None {
		return "strict"
	}
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "decode() argument 2 must be str or None, not %s", object.TypeName(v)))
	}
	return s
}

func codecText(name string, v any) string {
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() argument 1 must be str, not %s", name, object.TypeName(v)))
	}
	return s
}

// codecName checks an encoding's name.
func codecName(function string, v any) string {
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s must be str, not %s", function, object.TypeName(v)))
	}
	if strings.IndexByte(s, 0) >= 0 {
		panic(object.New(object.ValueError, "embedded null character"))
	}
	return s
}

// withLength is what a codec's function gives.
func withLength(v any, n int) any { return object.NewTuple(v, object.Int(n)) }

// codecFunctions are NAME_encode and NAME_decode of the native encodings.
func codecFunctions() []object.Method {
	var rows []object.Method
	for _, name := range nativeCodecs {
		name, whole := strings.CutSuffix(name, ".")
		codec := object.FindCodec(name)
		sig := "data, errors=None, final=False, /"
		if whole {
			sig = "data, errors=None, /"
		}
		if name == "unicode_escape" || name == "raw_unicode_escape" {
			sig = "data, errors=None, final=True, /"
		}
		encodeSig := "str, errors=None, /"
		if name == "utf_16" || name == "utf_32" {
			encodeSig = "str, errors=None, byteorder=0, /"
		}
		rows = append(rows,
			object.Method{Name: name + "_encode", Sig: encodeSig, Fn: func(a []any) any {
				s := codecText(name+"_encode", a[0])
				c := codec
				if len(a) > 2 {
					if order := object.ToInt(a[2]); order != 0 {
						c = orderedCodec(name, order)
					}
				}
				return withLength(object.Bytes(c.Encode(s, codecErrors(a[1]))), object.StrLen(s))
			}},
			object.Method{Name: name + "_decode", Sig: sig, Fn: func(a []any) any {
				b := codecBytes(name, a[0])
				s, n := codec.Decode(b, codecErrors(a[1]), whole || object.Truth(a[2]))
				return withLength(s, n)
			}})
	}
	for _, name := range []string{"utf_16", "utf_32"} {
		rows = append(rows, object.Method{Name: name + "_ex_decode", Sig: "data, errors=None, byteorder=0, final=False, /", Fn: func(a []any) any {
			b := object.BytesOf(a[0])
			order := object.ToInt(a[2])
			c := orderedCodec(name, order)
			if order == 0 {
				order = byteOrderMark(b, name == "utf_32")
			}
			s, n := c.Decode(b, codecErrors(a[1]), object.Truth(a[3]))
			return object.NewTuple(s, object.Int(n), object.Int(order))
		}})
	}
	return rows
}

func codecBytes(name string, v any) []byte {
	if name == "unicode_escape" || name == "raw_unicode_escape" {
		if s, ok := object.AsStr(v); ok {
			return []byte(s)
		}
	}
	return object.BytesOf(v)
}

// orderedCodec is UTF-16 or UTF-32 with a byte order: -1 little, 1 big, 0 as
// the mark says.
func orderedCodec(name string, order int) *object.Codec {
	switch {
	case order < 0:
		name += "_le"
	case order > 0:
		name += "_be"
	}
	return object.FindCodec(name)
}

// byteOrderMark is -1 or 1 if b begins with a mark, else 0.
func byteOrderMark(b []byte, wide bool) int {
	little, big := "\xff\xfe", "\xfe\xff"
	if wide {
		little, big = "\xff\xfe\x00\x00", "\x00\x00\xfe\xff"
	}
	switch {
	case strings.HasPrefix(string(b[:min(len(b), 4)]), little):
		return -1
	case strings.HasPrefix(string(b[:min(len(b), 4)]), big):
		return 1
	}
	return 0
}

// escapeDecode reads the escapes of a bytes literal.
func escapeDecode(in machineWarner, b []byte, errors string) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] != '\\' {
			out = append(out, b[i])
			continue
		}
		i++
		if i >= len(b) {
			panic(object.New(object.ValueError, "Trailing \\ in string"))
		}
		if j := strings.IndexByte("\\'\"abfnrtv", b[i]); j >= 0 {
			out = append(out, "\\'\"\a\b\f\n\r\t\v"[j])
			continue
		}
		switch c := b[i]; {
		case c == '\n':
		case c >= '0' && c <= '7':
			end := i + 1
			for end < len(b) && end < i+3 && b[end] >= '0' && b[end] <= '7' {
				end++
			}
			n, _ := strconv.ParseUint(string(b[i:end]), 8, 16)
			if n > 0o377 {
				in.warn(fmt.Sprintf("invalid octal escape sequence '\\%s'", b[i:end]))
			}
			out = append(out, byte(n))
			i = end - 1
		case c == 'x':
			if i+2 < len(b) && hexValue(b[i+1]) >= 0 && hexValue(b[i+2]) >= 0 {
				out = append(out, byte(hexValue(b[i+1])<<4|hexValue(b[i+2])))
				i += 2
				continue
			}
			switch errors {
			case "replace":
				out = append(out, '?')
			case "ignore":
			case "strict":
				panic(object.Newf(object.ValueError, "invalid \\x escape at position %d", i-1))
			default:
				panic(object.Newf(object.ValueError, "decoding error; unknown error handling code: %s", errors))
			}
			if i+1 < len(b) && hexValue(b[i+1]) >= 0 {
				i++
			}
		default:
			in.warn(fmt.Sprintf("invalid escape sequence '\\%s'", object.RuneStr(rune(c))))
			out = append(out, '\\', c)
		}
	}
	return out
}

// machineWarner shows a DeprecationWarning as a script's own.
type machineWarner struct{ in *machine.Interp }

func (w machineWarner) warn(msg string) {
	object.Call(object.GetAttr(importModule(w.in, "warnings"), "warn"), msg, object.DeprecationWarning, object.Int(1))
}

// escapeEncode writes bytes as a literal has them, without the quotes.
func escapeEncode(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for _, c := range b {
		switch {
		case c == '\\' || c == '\'':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, `\t`...)
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c < ' ' || c >= 0x7f:
			out = fmt.Appendf(out, `\x%02x`, c)
		default:
			out = append(out, c)
		}
	}
	return out
}

// codecLookup is codecs.lookup: encodings knows those of the library, then the
// registered functions are asked.
func codecLookup(in *machine.Interp, cache *object.Dict, name string) any {
	key := strings.ReplaceAll(object.StrLower(name), " ", "-")
	if info := cache.GetStr(key); info != nil {
		return info
	}
	info := object.Call(object.GetAttr(importModule(in, "encodings"), "search_function"), strings.ReplaceAll(key, "-", "_"))
	if info == object.None {
		if info = object.SearchCodec(name); info == nil {
			panic(object.Newf(object.LookupError, "unknown encoding: %s", name))
		}
		return info
	}
	cache.SetStr(key, info)
	return info
}

// codecRun is codecs.encode or decode: any object through a codec.
func codecRun(in *machine.Interp, cache *object.Dict, part int, doing string, a []any) any {
	name := "utf-8"
	if a[1] != nil {
		name = codecName(doing[:len(doing)-3]+"() argument 'encoding'", a[1])
	}
	info, _ := object.AsTuple(codecLookup(in, cache, name))
	args := []any{a[0]}
	if a[2] != nil {
		args = append(args, a[2])
	}
	var v any
	if e := object.Catch(func() { v = object.Call(info.Items[part], args...) }); e != nil {
		if _, ok := e.Extra.(*object.UnicodeInfo); !ok {
			e.AddNote(fmt.Sprintf("%s with '%s' codec failed", doing, name))
		}
		panic(e)
	}
	t, ok := object.AsTuple(v)
	if !ok || len(t.Items) != 2 {
		panic(object.Newf(object.TypeError, "%ser must return a tuple (object, integer)", doing[:len(doing)-3]))
	}
	return t.Items[0]
}

// libraryCodecs are encodings that are not of text, or that the language's own
// modules make, each a module of the package encodings.
var libraryCodecs = []string{"base64_codec", "bz2_codec", "charmap", "hex_codec", "quopri_codec", "rot_13", "undefined", "uu_codec", "zlib_codec"}

// codecAliases are the names of libraryCodecs.
const codecAliases = "base64 base64_codec base_64 base64_codec bz2 bz2_codec hex hex_codec quopri quopri_codec quoted_printable quopri_codec " +
	"quotedprintable quopri_codec rot13 rot_13 uu uu_codec zip zlib_codec zlib zlib_codec"

// registerEncodings makes each encoding a module of the package encodings,
// which the script encodings._codecs fills.
func registerEncodings() {
	for _, name := range append(object.NativeEncodings(), libraryCodecs...) {
		register("encodings."+name, func(in *machine.Interp) *object.Module {
			m := object.NewModule("encodings."+name, "")
			m.Dict.SetStr("__package__", "encodings")
			fill := object.GetAttr(importModule(in, "encodings._codecs"), "fill")
			object.Call(fill, name, m.Dict)
			return m
		})
	}
	register("encodings.aliases", func(in *machine.Interp) *object.Module {
		m := object.NewModule("encodings.aliases", "Encoding Aliases Support")
		m.Dict.SetStr("__package__", "encodings")
		d := object.NewDict()
		for alias, name := range object.EncodingAliases() {
			d.SetStr(alias, name)
		}
		names := strings.Fields(codecAliases)
		for i := 0; i < len(names); i += 2 {
			d.SetStr(names[i], names[i+1])
		}
		m.Dict.SetStr("aliases", d)
		return m
	})
}

func init() {
	registerEncodings()
	register("_codecs", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_codecs", "")
		cache := object.NewDict()
		m.Dict.SetStr("_cache", cache)
		m.Add(codecFunctions())
		m.Add([]object.Method{
			{"register", "search_function, /", func(a []any) any { object.RegisterCodecSearch(a[0]); return nil }, "Register a codec search function."},
			{"unregister", "search_function, /", func(a []any) any { object.UnregisterCodecSearch(a[0]); return nil }, "Unregister a codec search function and clear the registry's cache."},
			{"lookup", "encoding, /", func(a []any) any { return codecLookup(in, cache, codecName("lookup() argument", a[0])) },
				"Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."},
			{"encode", "obj, encoding=?, errors=?", func(a []any) any { return codecRun(in, cache, 0, "encoding", a) }, "Encodes obj using the codec registered for encoding."},
			{"decode", "obj, encoding=?, errors=?", func(a []any) any { return codecRun(in, cache, 1, "decoding", a) }, "Decodes obj using the codec registered for encoding."},
			{"register_error", "errors, handler, /", func(a []any) any {
				name := codecName("register_error() argument 1", a[0])
				if !object.IsCallable(a[1]) {
					panic(object.New(object.TypeError, "handler must be callable"))
				}
				object.RegisterErrorHandler(name, a[1])
				return nil
			}, "Register the specified error handler under the name errors."},
			{"lookup_error", "name, /", func(a []any) any { return object.LookupErrorHandler(codecName("lookup_error() argument", a[0])) },
				"Return the error handler for the specified error handling name or raise a LookupError, if no handler exists under this name."},
			{"_find", "name, /", func(a []any) any {
				if c := object.FindNativeCodec(object.Str(a[0])); c != nil {
					return object.NewTuple(c.Name, object.Bool(c.OneByte()))
				}
				return object.None
			}, "The name of an encoding written in Go and whether each byte is a character, or None."},
			{"_encode", "name, str, errors, /", func(a []any) any {
				s := codecText("encode", a[1])
				return withLength(object.Bytes(object.FindNativeCodec(object.Str(a[0])).Encode(s, codecErrors(a[2]))), object.StrLen(s))
			}, ""},
			{"_decode", "name, data, errors, final, /", func(a []any) any {
				s, n := object.FindNativeCodec(object.Str(a[0])).Decode(object.BytesOf(a[1]), codecErrors(a[2]), object.Truth(a[3]))
				return withLength(s, n)
			}, ""},
			{"charmap_encode", "str, errors=None, mapping=None, /", func(a []any) any {
				s := codecText("charmap_encode", a[0])
				return withLength(object.Bytes(object.CharmapEncode(s, codecErrors(a[1]), a[2])), object.StrLen(s))
			}, ""},
			{"charmap_decode", "data, errors=None, mapping=None, /", func(a []any) any {
				b := object.BytesOf(a[0])
				return withLength(object.CharmapDecode(b, codecErrors(a[1]), a[2]), len(b))
			}, ""},
			{"charmap_build", "map, /", func(a []any) any {
				d := object.NewDict()
				for i, r := range object.Runes(codecText("charmap_build", a[0])) {
					d.Set(object.Int(int(r)), object.Int(i))
				}
				return d
			}, ""},
			{"escape_decode", "data, errors=None, /", func(a []any) any {
				b := codecBytes("unicode_escape", a[0])
				return withLength(object.Bytes(escapeDecode(machineWarner{in}, b, codecErrors(a[1]))), len(b))
			}, ""},
			{"escape_encode", "data, errors=None, /", func(a []any) any {
				b, ok := object.AsBytes(a[0])
				if !ok {
					panic(object.Newf(object.TypeError, "escape_encode() argument 1 must be bytes, not %s", object.TypeName(a[0])))
				}
				return withLength(object.Bytes(escapeEncode([]byte(b))), len(b))
			}, ""},
			{"readbuffer_encode", "data, errors=None, /", func(a []any) any {
				b := codecBytes("unicode_escape", a[0])
				return withLength(object.Bytes(b), len(b))
			}, ""},
		})
		return m
	})
}
