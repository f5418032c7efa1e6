package lib

import (
	"strings"
	"sync"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module struct: values as packed bytes. struct_item.go knows the items.

var (
	structErrorType = object.DeclareType("struct", "error", object.ExceptionType)
	structType      = spokenType("_struct", "Struct", nil)
	structIterType  = object.NewIterType("_struct", "unpack_iterator")
)

func structError(format string, a ...any) *object.Exception {
	return object.Newf(structErrorType, format, a...)
}

// structField is a run of equal items at an offset. 's' and 'p' are one item
// of count bytes.
type structField struct {
	code          byte
	offset, count int
	size          int
}

// structLayout is a parsed format.
type structLayout struct {
	format string
	native bool // '@': native sizes and alignment
	big    bool
	fields []structField
	items  int
	size   int
}

// structLayouts remembers parsed formats; it is emptied when it grows large.
var structLayouts struct {
	sync.Mutex
	known map[string]*structLayout
}

func layoutOf(v any) *structLayout {
	if s, ok := v.(*structValue); ok {
		return s.layout
	}
	format, ok := object.AsStr(v)
	if !ok {
		b, isBytes := object.Core(v).(object.Bytes)
		if !isBytes {
			panic(object.Newf(object.TypeError, "Struct() argument 1 must be a str or bytes object, not %s", object.TypeName(v)))
		}
		format = string(b)
	}
	structLayouts.Lock()
	l := structLayouts.known[format]
	structLayouts.Unlock()
	if l != nil {
		return l
	}
	l = parseStruct(format)
	structLayouts.Lock()
	if structLayouts.known == nil || len(structLayouts.known) >= 100 {
		structLayouts.known = map[string]*structLayout{}
	}
	structLayouts.known[format] = l
	structLayouts.Unlock()
	return l
}

func parseStruct(format string) *structLayout {
	l := &structLayout{format: format, native: true}
	rest := format
	if rest != "" {
		switch rest[0] {
		case '<', '=':
			l.native, rest = false, rest[1:]
		case '>', '!':
			l.native, l.big, rest = false, true, rest[1:]
		case '@':
			rest = rest[1:]
		}
	}
	const limit = 1<<63 - 1
	tooLong := func() { panic(structError("total struct size too long")) }
	for i := 0; i < len(rest); i++ {
		if strings.IndexByte(" \t\n\r\v\f", rest[i]) >= 0 {
			continue
		}
		count := 1
		if rest[i] >= '0' && rest[i] <= '9' {
			for count = 0; i < len(rest) && rest[i] >= '0' && rest[i] <= '9'; i++ {
				if count > (limit-9)/10 {
					tooLong()
				}
				count = count*10 + int(rest[i]-'0')
			}
			if i == len(rest) {
				panic(structError("repeat count given without format specifier"))
			}
		}
		code := rest[i]
		size, align := structItemSize(code, l.native)
		if size < 0 {
			panic(structError("bad char in struct format"))
		}
		if l.native && align > 1 {
			if l.size > limit-align {
				tooLong()
			}
			l.size = (l.size + align - 1) &^ (align - 1)
		}
		if size > 0 && count > (limit-l.size)/size {
			tooLong()
		}
		switch {
		case code == 's' || code == 'p':
			l.fields = append(l.fields, structField{code, l.size, count, size})
			l.items++
		case code != 'x' && count > 0:
			l.fields = append(l.fields, structField{code, l.size, count, size})
			l.items += count
		}
		l.size += count * size
	}
	return l
}

// pack writes the values into out, which has l.size zero bytes.
func (l *structLayout) pack(out []byte, values []any) {
	k := 0
	for _, f := range l.fields {
		at := out[f.offset:]
		switch f.code {
		case 's', 'p':
			packText(f, at, values[k])
			k++
		default:
			for i := range f.count {
				l.packItem(f, at[i*f.size:(i+1)*f.size], values[k])
				k++
			}
		}
	}
}

// unpack reads the values from b, which has at least l.size bytes.
func (l *structLayout) unpack(b []byte) *object.Tuple {
	out := make([]any, 0, min(l.items, 1<<20))
	for _, f := range l.fields {
		at := b[f.offset:]
		switch f.code {
		case 's':
			out = append(out, object.Bytes(at[:f.count]))
		case 'p':
			n := 0
			if f.count > 0 {
				n = min(int(at[0]), f.count-1)
				at = at[1:]
			}
			out = append(out, object.Bytes(at[:n]))
		default:
			for i := range f.count {
				out = append(out, l.unpackItem(f.code, at[i*f.size:(i+1)*f.size]))
			}
		}
	}
	return object.NewTuple(out...)
}

func (l *structLayout) checkItems(name string, got int) {
	if got != l.items {
		panic(structError("%s expected %d items for packing (got %d)", name, l.items, got))
	}
}

// offsetIn makes a position in a buffer of n bytes from an offset, which may
// count from the end.
func (l *structLayout) offsetIn(off, n int, short string) int {
	if off < 0 {
		if off+l.size > 0 {
			panic(structError(short, l.size, off))
		}
		if off+n < 0 {
			panic(structError("offset %d out of range for %d-byte buffer", off, n))
		}
		return off + n
	}
	return off
}

func structPack(l *structLayout, values []any) any {
	l.checkItems("pack", len(values))
	out := make([]byte, l.size)
	l.pack(out, values)
	return object.Bytes(out)
}

func structPackInto(l *structLayout, args []any) any {
	switch len(args) {
	case 0:
		panic(structError("pack_into expected buffer argument"))
	case 1:
		panic(structError("pack_into expected offset argument"))
	}
	l.checkItems("pack_into", len(args)-2)
	buf := structTarget(args[0])
	off := l.offsetIn(object.ToInt(object.Index(args[1])), len(buf), "no space to pack %d bytes at offset %d")
	if len(buf)-off < l.size {
		panic(structError("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)",
			off+l.size, l.size, off, len(buf)))
	}
	packed := make([]byte, l.size)
	l.pack(packed, args[2:])
	copy(buf[off:], packed)
	return nil
}

// structTarget gives the bytes of a buffer that may be written to.
func structTarget(v any) []byte {
	_, fixed := object.Core(v).(object.Bytes)
	if m, ok := v.(*object.MemoryView); ok {
		fixed = object.Truth(object.GetAttr(m, "readonly"))
	}
	if _, isStr := object.AsStr(v); fixed || isStr {
		panic(object.Newf(object.TypeError, "argument must be read-write bytes-like object, not %s", object.TypeName(v)))
	}
	return object.BytesOf(v)
}

func structUnpack(l *structLayout, v any) any {
	b := object.BytesOf(v)
	if len(b) != l.size {
		panic(structError("unpack requires a buffer of %d bytes", l.size))
	}
	return l.unpack(b)
}

func structUnpackFrom(l *structLayout, v, offset any) any {
	b := object.BytesOf(v)
	off := l.offsetIn(object.ToInt(object.Index(offset)), len(b), "not enough data to unpack %d bytes at offset %d")
	if len(b)-off < l.size {
		panic(structError("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)",
			off+l.size, l.size, off, len(b)))
	}
	return l.unpack(b[off:])
}

// structIter is what iter_unpack() gives.
type structIter struct {
	layout *structLayout
	source any // kept, as its bytes may change meanwhile
	pos    int
}

func (*structIter) IterType() *object.Type { return structIterType }

// Next implements object.Iterator.
func (it *structIter) Next() any {
	if it.source == nil {
		return nil
	}
	b := object.BytesOf(it.source)
	if len(b)-it.pos < it.layout.size {
		it.source = nil
		return nil
	}
	t := it.layout.unpack(b[it.pos:])
	it.pos += it.layout.size
	return t
}

func structIterUnpack(l *structLayout, v any) any {
	b := object.BytesOf(v)
	if l.size == 0 {
		panic(structError("cannot iteratively unpack with a struct of length 0"))
	}
	if len(b)%l.size != 0 {
		panic(structError("iterative unpacking requires a buffer of a multiple of %d bytes", l.size))
	}
	return object.IterValue(&structIter{layout: l, source: v})
}

// structValue is struct.Struct.
type structValue struct {
	nativeValue
	layout *structLayout
}

func completeStruct() {
	bindArgs := argsOf("Struct", "format")
	structType.Doc = "Struct(fmt) --> compiled struct object"
	structType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		s := &structValue{nativeValue: newNative(cls, structType)}
		if cls.Heap && len(args) == 0 {
			s.layout = &structLayout{}
			return s
		}
		s.layout = layoutOf(bindArgs(args, kwnames)[0])
		return s
	}
	self := func(a []any) *structLayout { return a[0].(*structValue).layout }
	structType.AddMethods([]object.Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			a[0].(*structValue).layout = layoutOf(bindArgs(args, names)[0])
			return nil
		}, "Initialize self.  See help(type(self)) for accurate signature."},
		{"pack", "*values", func(a []any) any { return structPack(self(a), a[1].(*object.Tuple).Items) }, "Return the values packed according to the format."},
		{"pack_into", "*args", func(a []any) any { return structPackInto(self(a), a[1].(*object.Tuple).Items) }, "Pack values and write them into a writable buffer at an offset."},
		{"unpack", "buffer, /", func(a []any) any { return structUnpack(self(a), a[1]) }, "Return a tuple containing unpacked values."},
		{"unpack_from", "buffer, offset=0", func(a []any) any { return structUnpackFrom(self(a), a[1], a[2]) }, "Return a tuple containing unpacked values, from an offset on."},
		{"iter_unpack", "buffer, /", func(a []any) any { return structIterUnpack(self(a), a[1]) }, "Return an iterator yielding tuples."},
		{"__repr__", "", func(a []any) any {
			return object.TypeOf(a[0]).Name + "(" + object.StrRepr(self(a).format) + ")"
		}, "Return repr(self)."},
	})
	structType.AddGetset([]object.Getset{
		{Name: "format", Get: func(v any) any { return v.(*structValue).layout.format }, Doc: "struct format string"},
		{Name: "size", Get: func(v any) any { return object.Int(v.(*structValue).layout.size) }, Doc: "struct size in bytes"},
	})
}

func init() {
	lazily("struct", "Functions to convert between Python values and C structs.", completeStruct, func(in *machine.Interp, m *object.Module) {
		rows := []object.Method{
			{"calcsize", "format, /", func(a []any) any { return object.Int(layoutOf(a[0]).size) }, "Return size in bytes of the struct described by the format string."},
			{"pack", "*args", func(a []any) any {
				args := a[0].(*object.Tuple).Items
				if len(args) == 0 {
					panic(object.New(object.TypeError, "missing format argument"))
				}
				return structPack(layoutOf(args[0]), args[1:])
			}, "Return the values packed according to the format string."},
			{"pack_into", "*args", func(a []any) any {
				args := a[0].(*object.Tuple).Items
				if len(args) == 0 {
					panic(object.New(object.TypeError, "missing format argument"))
				}
				return structPackInto(layoutOf(args[0]), args[1:])
			}, "Pack values and write them into a writable buffer at an offset."},
			{"unpack", "format, buffer, /", func(a []any) any { return structUnpack(layoutOf(a[0]), a[1]) }, "Return a tuple containing values unpacked according to the format string."},
			{"unpack_from", "format, /, buffer, offset=0", func(a []any) any { return structUnpackFrom(layoutOf(a[0]), a[1], a[2]) }, "Return a tuple containing values unpacked from an offset on."},
			{"iter_unpack", "format, buffer, /", func(a []any) any { return structIterUnpack(layoutOf(a[0]), a[1]) }, "Return an iterator yielding tuples unpacked from the bytes."},
		}
		for _, r := range rows {
			m.Dict.SetStr(r.Name, object.NewBuiltin("_struct", r.Name, r.Sig, r.Fn, r.Doc))
		}
		m.Dict.SetStr("Struct", structType)
		m.Dict.SetStr("error", structErrorType)
		all := []string{"calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"}
		m.Dict.SetStr("__all__", strList(all...))
	})
}
