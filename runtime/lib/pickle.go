package lib

import (
	"bytes"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module pickle: its functions, types and errors. Writing and reading have
// files of their own.

var (
	pickleErrorType   = object.DeclareType("_pickle", "PickleError", object.ExceptionType)
	picklingErrorType = object.DeclareType("_pickle", "PicklingError", pickleErrorType)
	unpicklingType    = object.DeclareType("_pickle", "UnpicklingError", pickleErrorType)
	pickleBufferType  = finalType("_pickle", "PickleBuffer", nil)
)

const (
	defaultProtocol = 4
	highestProtocol = 5
)

func init() {
	for _, t := range []*object.Type{pickleErrorType, picklingErrorType, unpicklingType} {
		t.Make = object.ExceptionType.Make
	}
	fill := func(in *machine.Interp, m *object.Module) {
		set := m.Dict.SetStr
		pickler, unpickler := newPicklerType(in), newUnpicklerType(in)
		for _, n := range []string{"Pickler", "_Pickler"} {
			set(n, pickler)
		}
		for _, n := range []string{"Unpickler", "_Unpickler"} {
			set(n, unpickler)
		}
		set("PickleError", pickleErrorType)
		set("PicklingError", picklingErrorType)
		set("UnpicklingError", unpicklingType)
		set("PickleBuffer", pickleBufferType)
		set("HIGHEST_PROTOCOL", object.Int(highestProtocol))
		set("DEFAULT_PROTOCOL", object.Int(defaultProtocol))
		set("format_version", "4.0")
		set("compatible_formats", strList("1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"))
		set("bytes_types", object.NewTuple(object.BytesType, object.ByteArrayType))
		names := []string{"PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer"}
		for _, row := range pickleOpcodes {
			set(row.name, object.Bytes(row.code))
			names = append(names, row.name)
		}
		set("__all__", strList(names...))
		m.Add(pickleFunctions(in))
		for _, n := range []string{"dump", "dumps", "load", "loads"} {
			set("_"+n, m.Dict.GetStr(n))
		}
		laterAttributes(in, m, map[string]string{"dispatch_table": "copyreg"})
		m.Later = []string{"dispatch_table"}
	}
	lazily("pickle", "Create portable serialized representations of Python objects.", completePickleBuffer, fill)
	register("_pickle", func(in *machine.Interp) *object.Module { return importModule(in, "pickle") })
}

// pickleOpcodes names the codes that a pickle is made of.
var pickleOpcodes = []struct{ name, code string }{
	{"MARK", "("}, {"STOP", "."}, {"POP", "0"}, {"POP_MARK", "1"}, {"DUP", "2"}, {"FLOAT", "F"}, {"INT", "I"}, {"BININT", "J"}, {"BININT1", "K"},
	{"LONG", "L"}, {"BININT2", "M"}, {"NONE", "N"}, {"PERSID", "P"}, {"BINPERSID", "Q"}, {"REDUCE", "R"}, {"STRING", "S"}, {"BINSTRING", "T"},
	{"SHORT_BINSTRING", "U"}, {"UNICODE", "V"}, {"BINUNICODE", "X"}, {"APPEND", "a"}, {"BUILD", "b"}, {"GLOBAL", "c"}, {"DICT", "d"},
	{"EMPTY_DICT", "}"}, {"APPENDS", "e"}, {"GET", "g"}, {"BINGET", "h"}, {"INST", "i"}, {"LONG_BINGET", "j"}, {"LIST", "l"}, {"EMPTY_LIST", "]"},
	{"OBJ", "o"}, {"PUT", "p"}, {"BINPUT", "q"}, {"LONG_BINPUT", "r"}, {"SETITEM", "s"}, {"TUPLE", "t"}, {"EMPTY_TUPLE", ")"}, {"SETITEMS", "u"},
	{"BINFLOAT", "G"}, {"TRUE", "I01\n"}, {"FALSE", "I00\n"}, {"PROTO", "\x80"}, {"NEWOBJ", "\x81"}, {"EXT1", "\x82"}, {"EXT2", "\x83"},
	{"EXT4", "\x84"}, {"TUPLE1", "\x85"}, {"TUPLE2", "\x86"}, {"TUPLE3", "\x87"}, {"NEWTRUE", "\x88"}, {"NEWFALSE", "\x89"}, {"LONG1", "\x8a"},
	{"LONG4", "\x8b"}, {"BINBYTES", "B"}, {"SHORT_BINBYTES", "C"}, {"SHORT_BINUNICODE", "\x8c"}, {"BINUNICODE8", "\x8d"}, {"BINBYTES8", "\x8e"},
	{"EMPTY_SET", "\x8f"}, {"ADDITEMS", "\x90"}, {"FROZENSET", "\x91"}, {"NEWOBJ_EX", "\x92"}, {"STACK_GLOBAL", "\x93"}, {"MEMOIZE", "\x94"},
	{"FRAME", "\x95"}, {"BYTEARRAY8", "\x96"}, {"NEXT_BUFFER", "\x97"}, {"READONLY_BUFFER", "\x98"},
}

func picklingError(format string, a ...any) *object.Exception {
	return object.Newf(picklingErrorType, format, a...)
}

// protocolArg reads a protocol: None is the default, what is below 0 the
// highest.
func protocolArg(v any) int {
	if v == object.None {
		return defaultProtocol
	}
	n := object.ToInt(v)
	if n < 0 {
		return highestProtocol
	}
	if n > highestProtocol {
		panic(valueError("pickle protocol must be <= %d", highestProtocol))
	}
	return n
}

func pickleFunctions(in *machine.Interp) []object.Method {
	writer := func(protocol, fix, callback any) *pickler {
		p := &pickler{in: in, proto: protocolArg(protocol), memo: map[any]memoEntry{}}
		p.setBuffers(callback)
		p.fix = object.Truth(fix) && p.proto < 3
		return p
	}
	reader := func(src pickleSource, a []any) *unpickler {
		u := newUnpickler(in, src)
		u.options(a[0], a[1], a[2], a[3])
		return u
	}
	return []object.Method{
		{"dumps", "obj, protocol=None, *, fix_imports=True, buffer_callback=None", func(a []any) any {
			p := writer(a[1], a[2], a[3])
			p.dump(a[0])
			return object.Bytes(p.out)
		}, "Return the pickled representation of the object as a bytes object."},
		{"dump", "obj, file, protocol=None, *, fix_imports=True, buffer_callback=None", func(a []any) any {
			write := object.FindAttr(a[1], "write")
			if write == nil {
				panic(object.New(object.TypeError, "file must have a 'write' attribute"))
			}
			p := writer(a[2], a[3], a[4])
			p.dump(a[0])
			object.Call(write, object.Bytes(p.out))
			return nil
		}, "Write a pickled representation of obj to the open file object file."},
		{"loads", "data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", func(a []any) any {
			if _, isStr := object.AsStr(a[0]); isStr {
				panic(object.New(object.TypeError, "a bytes-like object is required, not 'str'"))
			}
			return reader(&bytesSource{b: object.BytesOf(a[0])}, a[1:]).load()
		}, "Read and return an object from the given pickle data."},
		{"load", "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", func(a []any) any {
			return reader(fileSourceOf(a[0]), a[1:]).load()
		}, "Read and return an object from the pickle data stored in a file."},
		{"encode_long", "x", func(a []any) any { return object.Bytes(encodeLong(indexBig(a[0]))) }, "Encode a long to a two's complement little-endian binary string."},
		{"decode_long", "data", func(a []any) any {
			b, _ := object.AsBytes(a[0])
			return decodeLong(b)
		}, "Decode a long from a two's complement little-endian binary string."},
		{"_getattribute", "obj, name", func(a []any) any {
			obj, parent := dottedAttr(a[0], object.Str(a[1]))
			return object.NewTuple(obj, parent)
		}, ""},
		{"whichmodule", "obj, name", func(a []any) any { return whichModule(in, a[0], object.Str(a[1])) }, "Find the module an object belong to."},
	}
}

// dottedAttr follows a dotted name; nil when it leads nowhere or through a
// function's locals.
func dottedAttr(obj any, name string) (found, parent any) {
	for _, part := range strings.Split(name, ".") {
		if part == "<locals>" {
			panic(object.Newf(object.AttributeError, "Can't get local attribute %s on %s", object.StrRepr(name), object.Repr(obj)))
		}
		v := object.FindAttr(obj, part)
		if v == nil {
			panic(object.Newf(object.AttributeError, "Can't get attribute %s on %s", object.StrRepr(name), object.Repr(obj)))
		}
		parent, obj = obj, v
	}
	return obj, parent
}

// whichModule finds the module that an object of a name can be found in again.
func whichModule(in *machine.Interp, obj any, name string) string {
	if v := object.FindAttr(obj, "__module__"); v != nil && v != object.None {
		if s, ok := object.AsStr(v); ok {
			return s
		}
	}
	found := "__main__"
	in.Modules.Copy().Each(func(k, m any) bool {
		mod, ok := m.(*object.Module)
		key, isStr := k.(string)
		if !ok || !isStr || key == "__main__" || key == "__mp_main__" {
			return true
		}
		var v any
		if object.Catch(func() { v, _ = dottedAttr(mod, name) }) == nil && v == obj {
			found = key
			return false
		}
		return true
	})
	return found
}

// pickleBuffer is PickleBuffer: a buffer that may be kept outside of a pickle.
type pickleBuffer struct {
	nativeValue
	view any // nil once released
}

// Bytes implements object.Buffer.
func (b *pickleBuffer) Bytes() []byte {
	if b.view == nil {
		panic(valueError("operation forbidden on released PickleBuffer object"))
	}
	return object.BytesOf(b.view)
}

func (b *pickleBuffer) readonly() bool {
	r, _ := object.GetAttr(object.NewMemoryView(b.view), "readonly").(bool)
	return r
}

func completePickleBuffer() {
	completeLoaders()
	t := pickleBufferType
	t.Spoken = "pickle.PickleBuffer"
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := argsOf("PickleBuffer", "object, /")(args, kwnames)
		object.BytesOf(a[0])
		return &pickleBuffer{newNative(cls, t), a[0]}
	}
	t.AddMethods([]object.Method{
		{"raw", "", func(a []any) any {
			b := a[0].(*pickleBuffer)
			b.Bytes()
			return object.CallMethod(object.NewMemoryView(b.view), "cast", "B")
		}, "Return a memoryview of the raw memory underlying this buffer."},
		{"release", "", func(a []any) any { a[0].(*pickleBuffer).view = nil; return nil }, "Release the underlying buffer exposed by the PickleBuffer object."},
	})
}

// pickleSource is what a pickle is read from.
type pickleSource interface {
	// read gives exactly n bytes; less only where there are no more.
	read(n int) []byte
	// line gives the rest of the line, with its end.
	line() []byte
}

type bytesSource struct{ b []byte }

func (s *bytesSource) read(n int) []byte {
	n = min(n, len(s.b))
	r := s.b[:n]
	s.b = s.b[n:]
	return r
}

func (s *bytesSource) line() []byte {
	n := bytes.IndexByte(s.b, '\n') + 1
	if n == 0 {
		n = len(s.b)
	}
	return s.read(n)
}

// fileSource reads no further than the pickle goes.
type fileSource struct{ readFn, lineFn any }

func fileSourceOf(f any) *fileSource {
	r, l := object.FindAttr(f, "read"), object.FindAttr(f, "readline")
	if r == nil || l == nil {
		panic(object.New(object.TypeError, "file must have 'read' and 'readline' attributes"))
	}
	return &fileSource{r, l}
}

func (s *fileSource) bytes(v any, fn string) []byte {
	b, ok := object.AsBytes(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() from the underlying stream did not return bytes", fn))
	}
	return []byte(b)
}

func (s *fileSource) read(n int) []byte { return s.bytes(object.Call(s.readFn, object.Int(n)), "read") }
func (s *fileSource) line() []byte      { return s.bytes(object.Call(s.lineFn), "readline") }
