package object

import "strings"

// byteSource reads the arguments of bytes() and bytearray(). kind is the
// type's name; rangeWords is the complaint about an item that is no byte.
func byteSource(sig *Builtin, kind, rangeWords string, useDunder bool, args []any, kwnames []string) string {
	if n := len(args); n > 3 {
		panic(Newf(TypeError, "%s() takes at most 3 arguments (%d given)", kind, n))
	}
	a := sig.bind(sig.Signature(), args, kwnames, 0, false)
	source := a[0]
	if a[1] != nil || a[2] != nil {
		return encodedSource(kind, a)
	}
	if source == nil {
		return ""
	}
	if useDunder {
		if r, ok := bytesOfObject(source); ok {
			return string(Core(r).(Bytes))
		}
	}
	if _, ok := AsStr(source); ok {
		panic(New(TypeError, "string argument without an encoding"))
	}
	if isIndex(source) {
		return zeroBytes(source)
	}
	if b, ok := bufferOf(source); ok {
		return string(b)
	}
	if !IsIterable(source) {
		panic(Newf(TypeError, "cannot convert '%s' object to %s", TypeName(source), kind))
	}
	return string(bytesFromItems(source, rangeWords))
}

// bytesOfObject asks __bytes__ of an instance of a script class.
func bytesOfObject(v any) (any, bool) {
	t := TypeOf(v)
	if !t.Heap {
		return nil, false
	}
	m := t.Lookup("__bytes__")
	if m == nil {
		return nil, false
	}
	r := callSpecial(m, v, t)
	if _, ok := Core(r).(Bytes); !ok {
		panic(Newf(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r)))
	}
	return r, true
}

func encodedSource(kind string, a []any) string {
	encoding, errors := codecArgs(kind, a[1], a[2])
	var s string
	ok := false
	if a[0] != nil {
		s, ok = AsStr(a[0])
	}
	if !ok {
		what := "encoding"
		if a[1] == nil {
			what = "errors"
		}
		panic(Newf(TypeError, "%s without a string argument", what))
	}
	if a[1] == nil {
		panic(New(TypeError, "string argument without an encoding"))
	}
	return string(EncodeStr(s, encoding, errors))
}

func zeroBytes(v any) string {
	n, ok := Index(v).(int)
	switch {
	case !ok:
		panic(Newf(OverflowError, "cannot fit '%s' into an index-sized integer", TypeName(v)))
	case n < 0:
		panic(New(ValueError, "negative count"))
	case n > maxRepeat:
		panic(NewArgs(MemoryError))
	}
	return strings.Repeat("\x00", n)
}

// bytesFromItems collects the numbers that an iterable gives.
func bytesFromItems(v any, rangeWords string) []byte {
	var out []byte
	Each(v, func(x any) bool {
		i, ok := Index(x).(int)
		if !ok || i < 0 || i > 255 {
			panic(New(ValueError, rangeWords))
		}
		out = append(out, byte(i))
		return true
	})
	return out
}

var (
	bytesNew     = NewBuiltin("", "bytes", "source?, encoding?, errors?", nil, "")
	byteArrayNew = NewBuiltin("", "bytearray", "source?, encoding?, errors?", nil, "")
)

func makeBytes(cls *Type, args []any, kwnames []string) any {
	if len(args) == 1 && kwnames == nil && cls == BytesType {
		if b, ok := args[0].(Bytes); ok {
			return b
		}
	}
	if len(args) == 1 && kwnames == nil && cls == BytesType {
		if r, ok := bytesOfObject(args[0]); ok {
			return r
		}
	}
	s := byteSource(bytesNew, "bytes", "bytes must be in range(0, 256)", true, args, kwnames)
	return scalarOf(cls, BytesType, Bytes(s))
}

func init() {
	BytesType.Doc = "bytes(source=b'', encoding, errors)\n\nAn immutable sequence of bytes: from an iterable of ints, a text and its encoding, a buffer, or a count of zeros."
	BytesType.Make = makeBytes
	BytesType.Iter = func(v any) Iterator { return newByteIter(v) }
	BytesType.addOperators([]BinOp{OpAdd, OpMul, OpMod}, nil, true)
	BytesType.Dict.DelStr("__radd__")
	BytesType.AddMethods(compareRows(bytesCompare))
	BytesType.AddMethods(bytesMethods)
	BytesType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any { return BytesRepr(viewOf(a[0])) }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return BytesRepr(viewOf(a[0])) }, "Return str(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(HashRaw(a[0]))) }, "Return hash(self)."},
		{"__bytes__", "", func(a []any) any { return a[0] }, "Convert this value to exact type bytes."},
		{"__getnewargs__", "", func(a []any) any { return NewTuple(a[0]) }, "What a copy is made from."},
		{"__sizeof__", "", func(a []any) any { return Int(33 + len(viewOf(a[0]))) }, "Size in memory, in bytes."},
		{"fromhex", "@string, /", func(a []any) any { return fromHexOf(a, BytesType, Bytes(FromHex(a[1]))) }, "Bytes from a string of hexadecimal digits."},
	})
}

// fromHexOf makes the result of the class method fromhex: an instance of the
// class it was called on.
func fromHexOf(a []any, native *Type, v any) any {
	if cls := a[0].(*Type); cls != native {
		return Call(cls, v)
	}
	return v
}

// bytesMethods are shared by bytes and bytearray.
var bytesMethods = []Method{
	{"__buffer__", "flags, /", func(a []any) any { return NewMemoryView(a[0]) }, "Return a buffer object that exposes the underlying memory of the object."},
	{"__len__", "", func(a []any) any { return Int(len(viewOf(a[0]))) }, "Return len(self)."},
	{"__iter__", "", func(a []any) any { return &NativeIter{It: newByteIter(a[0])} }, "Implement iter(self)."},
	{"__contains__", "key, /", bytesContains, "Return bool(key in self)."},
	{"__getitem__", "key, /", func(a []any) any { return bytesGetItem(a[0], a[1]) }, "Return self[key]."},
	{"__mod__", "value, /", func(a []any) any { return bytesBinary(OpMod, a[0], a[1]) }, "Return self%value."},
	{"__rmod__", "value, /", func(a []any) any { return bytesBinary(OpMod, Core(a[1]), a[0]) }, "Return value%self."},

	{"find", "sub, start=None, end=None, /", bytesFind(false), "Lowest index where sub is found within the bounds, or -1."},
	{"rfind", "sub, start=None, end=None, /", bytesFind(true), "Highest index where sub is found within the bounds, or -1."},
	{"index", "sub, start=None, end=None, /", bytesIndex(false), "Like find, but ValueError when sub is not found."},
	{"rindex", "sub, start=None, end=None, /", bytesIndex(true), "Like rfind, but ValueError when sub is not found."},
	{"count", "sub, start=None, end=None, /", bytesCount, "Number of occurrences of sub that do not overlap."},
	{"startswith", "prefix, start=None, end=None, /", bytesAffix("startswith", strings.HasPrefix), "Whether the bytes start with prefix, or one of a tuple of them."},
	{"endswith", "suffix, start=None, end=None, /", bytesAffix("endswith", strings.HasSuffix), "Whether the bytes end with suffix, or one of a tuple of them."},
	{"replace", "old, new, count=-1, /", bytesReplace, "A copy with occurrences of old replaced by new."},
	{"removeprefix", "prefix, /", bytesRemovePrefix, "The bytes without prefix, if they start with it."},
	{"removesuffix", "suffix, /", bytesRemoveSuffix, "The bytes without suffix, if they end with it."},

	{"split", "sep=None, maxsplit=-1", bytesSplit, "The sections of the bytes, separated by sep, or by white space."},
	{"rsplit", "sep=None, maxsplit=-1", bytesRSplit, "Like split, but from the right."},
	{"splitlines", "keepends=False", bytesSplitLines, "The lines of the bytes."},
	{"partition", "sep, /", bytesPartition, "The part before the first sep, sep itself, and the part after it."},
	{"rpartition", "sep, /", bytesRPartition, "The part before the last sep, sep itself, and the part after it."},
	{"join", "iterable_of_bytes, /", bytesJoin, "Concatenate bytes, with these between them."},
	{"strip", "bytes=None, /", bytesStrip(true, true), "Remove white space, or given bytes, from both ends."},
	{"lstrip", "bytes=None, /", bytesStrip(true, false), "Remove white space, or given bytes, from the start."},
	{"rstrip", "bytes=None, /", bytesStrip(false, true), "Remove white space, or given bytes, from the end."},
	{"center", "width, fillchar=b' ', /", bytesPad("center", centerPad), "Centered in a given width."},
	{"ljust", "width, fillchar=b' ', /", bytesPad("ljust", func(w, n int) (int, int) { return 0, w - n }), "Left-justified in a given width."},
	{"rjust", "width, fillchar=b' ', /", bytesPad("rjust", func(w, n int) (int, int) { return w - n, 0 }), "Right-justified in a given width."},
	{"zfill", "width, /", bytesZFill, "Padded with zeros on the left, behind the sign."},
	{"expandtabs", "tabsize=8", bytesExpandTabs, "A copy where tabs are expanded to spaces."},

	{"upper", "", bytesUpper, "A copy with ASCII letters in upper case."},
	{"lower", "", bytesLower, "A copy with ASCII letters in lower case."},
	{"capitalize", "", bytesCapitalize, "A copy whose first byte is in upper case and the rest in lower case."},
	{"title", "", bytesTitle, "A copy where each ASCII word starts in upper case."},
	{"swapcase", "", bytesSwapCase, "A copy with upper case turned to lower case and the reverse."},
	{"isalnum", "", bytesAll(isByteAlnum), "Whether all bytes are ASCII letters or digits, and there is one."},
	{"isalpha", "", bytesAll(isByteAlpha), "Whether all bytes are ASCII letters, and there is one."},
	{"isascii", "", func(a []any) any { return Bool(isASCII(viewOf(a[0]))) }, "Whether all bytes are ASCII."},
	{"isdigit", "", bytesAll(isByteDigit), "Whether all bytes are ASCII digits, and there is one."},
	{"isspace", "", bytesAll(isByteSpace), "Whether all bytes are ASCII white space, and there is one."},
	{"isupper", "", bytesOneCase(isByteUpper, isByteLower), "Whether all cased bytes are upper case, and there is one."},
	{"islower", "", bytesOneCase(isByteLower, isByteUpper), "Whether all cased bytes are lower case, and there is one."},
	{"istitle", "", bytesIsTitle, "Whether each word starts in upper case and goes on in lower case."},

	{"translate", "table, /, delete=b''", bytesTranslate, "Each byte replaced by table's; the bytes in delete are left out."},
	{"maketrans", "!frm, to, /", bytesMakeTrans, "A table for translate."},
	{"hex", "sep?, bytes_per_sep=1", func(a []any) any { return HexBytes(BytesOf(a[0]), a[1], a[2]) }, "Hexadecimal digits, two a byte."},
	{"decode", "encoding='utf-8', errors='strict'", func(a []any) any {
		encoding, errors := codecArgs("decode", a[1], a[2])
		return DecodeBytes(BytesOf(a[0]), encoding, errors)
	}, "The text that the bytes stand for in an encoding."},
}
