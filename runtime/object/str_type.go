package object

import (
	"strings"
)

var strNew = NewBuiltin("", "str", "object?, encoding?, errors?", func(a []any) any {
	if a[1] == nil && a[2] == nil {
		if a[0] == nil {
			return ""
		}
		return StrValue(a[0])
	}
	for i, name := range []string{"encoding", "errors"} {
		if a[i+1] == None {
			panic(Newf(TypeError, "str() argument '%s' must be str, not NoneType", name))
		}
	}
	encoding, errors := codecArgs("str", a[1], a[2])
	var v any = Bytes("")
	if a[0] != nil {
		v = a[0]
	}
	if _, ok := AsStr(v); ok {
		panic(New(TypeError, "decoding str is not supported"))
	}
	b, ok := bufferOf(v)
	if !ok {
		panic(Newf(TypeError, "decoding to str: need a bytes-like object, %s found", TypeName(v)))
	}
	return DecodeBytes(b, encoding, errors)
}, "")

// codecArgs reads the encoding and errors arguments of the function fn.
func codecArgs(fn string, encoding, errors any) (string, string) {
	e, h := "utf-8", "strict"
	if encoding != nil {
		s, ok := AsStr(encoding)
		if !ok {
			panic(Newf(TypeError, "%s() argument 'encoding' must be str, not %s", fn, argType(encoding)))
		}
		e = s
	}
	if errors != nil {
		s, ok := AsStr(errors)
		if !ok {
			panic(Newf(TypeError, "%s() argument 'errors' must be str, not %s", fn, argType(errors)))
		}
		h = s
	}
	if strings.IndexByte(e, 0) >= 0 || strings.IndexByte(h, 0) >= 0 {
		panic(New(ValueError, "embedded null character"))
	}
	return e, h
}

func init() {
	StrType.Doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nText: a sequence of Unicode code points."
	StrType.Make = func(cls *Type, args []any, kwnames []string) any {
		if len(args) == 1 && len(kwnames) == 0 {
			if cls == StrType {
				return StrValue(args[0])
			}
			return scalarOf(cls, StrType, Str(args[0]))
		}
		if n := len(args) - len(kwnames); n > 3 {
			panic(Newf(TypeError, "str expected at most 3 arguments, got %d", n))
		}
		v := strNew.Call(args, kwnames)
		if cls == StrType {
			return v
		}
		return scalarOf(cls, StrType, Core(v))
	}
	StrType.Iter = func(v any) Iterator { return newStrIter(v.(string)) }
	StrType.addOperators([]BinOp{OpAdd, OpMul, OpMod}, nil, true)
	StrType.Dict.DelStr("__radd__")
	StrType.AddMethods(strMethods)
}

var strMethods = []Method{
	{"__repr__", "", func(a []any) any { return StrRepr(a[0].(string)) }, "Return repr(self)."},
	{"__str__", "", func(a []any) any { return a[0] }, "Return str(self)."},
	{"__hash__", "", func(a []any) any { return Int(int(HashRaw(a[0]))) }, "Return hash(self)."},
	{"__len__", "", func(a []any) any { return Int(StrLen(a[0].(string))) }, "Return len(self)."},
	{"__iter__", "", func(a []any) any { return &NativeIter{It: newStrIter(a[0].(string))} }, "Implement iter(self)."},
	{"__contains__", "key, /", func(a []any) any { return Bool(strContains(a[0].(string), a[1])) }, "Return bool(key in self)."},
	{"__getitem__", "key, /", func(a []any) any { return strGetItem(a[0].(string), a[1]) }, "Return self[key]."},
	{"__getnewargs__", "", func(a []any) any { return NewTuple(a[0]) }, "What a copy is made from."},
	{"__format__", "format_spec, /", func(a []any) any { return formatStr(a[0].(string), specArg(a[1])) }, "Return the string formatted by format_spec."},
	{"__sizeof__", "", strSizeof, "Size in memory, in bytes."},
	// The right operand keeps its class: its own __str__ counts.
	{"__mod__", "value, /", func(a []any) any { return PercentFormat(a[0].(string), a[1]) }, "Return self%value."},
	{"__rmod__", "value, /", func(a []any) any {
		if s, ok := AsStr(a[1]); ok {
			return PercentFormat(s, a[0])
		}
		return NotImplemented
	}, "Return value%self."},

	{"find", "sub, start=None, end=None, /", strFind("find", false), "Lowest index where sub is found within s[start:end], or -1."},
	{"rfind", "sub, start=None, end=None, /", strFind("rfind", true), "Highest index where sub is found within s[start:end], or -1."},
	{"index", "sub, start=None, end=None, /", strIndex("index", false), "Like find, but ValueError when sub is not found."},
	{"rindex", "sub, start=None, end=None, /", strIndex("rindex", true), "Like rfind, but ValueError when sub is not found."},
	{"count", "sub, start=None, end=None, /", strCount, "Number of occurrences of sub in s[start:end] that do not overlap."},
	{"startswith", "prefix, start=None, end=None, /", strAffix("startswith", strings.HasPrefix), "Whether the string starts with prefix, or one of a tuple of them."},
	{"endswith", "suffix, start=None, end=None, /", strAffix("endswith", strings.HasSuffix), "Whether the string ends with suffix, or one of a tuple of them."},
	{"replace", "old, new, /, count=-1", strReplace, "A copy with occurrences of old replaced by new; at most count of them."},
	{"removeprefix", "prefix, /", strRemovePrefix, "The string without prefix, if it starts with it."},
	{"removesuffix", "suffix, /", strRemoveSuffix, "The string without suffix, if it ends with it."},

	{"split", "sep=None, maxsplit=-1", strSplit, "The words of the string, separated by sep, or by white space."},
	{"rsplit", "sep=None, maxsplit=-1", strRSplit, "Like split, but from the right."},
	{"splitlines", "keepends=False", strSplitLines, "The lines of the string."},
	{"partition", "sep, /", func(a []any) any { return strPartition(a[0], a[1]) }, "The part before the first sep, sep itself, and the part after it."},
	{"rpartition", "sep, /", func(a []any) any { return strRPartition(a[0], a[1]) }, "The part before the last sep, sep itself, and the part after it."},
	{"join", "iterable, /", func(a []any) any { return joinValue(a[0].(string), a[1]) }, "Concatenate strings, with this one between them."},

	{"strip", "chars=None, /", strStrip("strip", true, true), "Remove white space, or characters of chars, from both ends."},
	{"lstrip", "chars=None, /", strStrip("lstrip", true, false), "Remove white space, or characters of chars, from the start."},
	{"rstrip", "chars=None, /", strStrip("rstrip", false, true), "Remove white space, or characters of chars, from the end."},
	{"center", "width, fillchar=' ', /", strCenter, "Centered in a string of length width."},
	{"ljust", "width, fillchar=' ', /", strLJust, "Left-justified in a string of length width."},
	{"rjust", "width, fillchar=' ', /", strRJust, "Right-justified in a string of length width."},
	{"zfill", "width, /", strZFill, "Padded with zeros on the left, behind the sign."},
	{"expandtabs", "tabsize=8", strExpandTabs, "A copy where tabs are expanded to spaces."},

	{"upper", "", func(a []any) any { return otherCase(a[0], 'a', StrUpper) }, "A copy in upper case."},
	{"lower", "", func(a []any) any { return otherCase(a[0], 'A', StrLower) }, "A copy in lower case."},
	{"casefold", "", strCasefold, "A copy suitable for caseless comparisons."},
	{"capitalize", "", strCapitalize, "A copy whose first character is in title case and the rest in lower case."},
	{"title", "", strTitle, "A copy where each word starts in title case."},
	{"swapcase", "", strSwapCase, "A copy with upper case turned to lower case and the reverse."},

	{"isalnum", "", strAll(isAlnum), "Whether all characters are letters or numbers, and there is one."},
	{"isalpha", "", strAll(isAlpha), "Whether all characters are letters, and there is one."},
	{"isascii", "", func(a []any) any { return Bool(isASCII(a[0].(string))) }, "Whether all characters are ASCII."},
	{"isdecimal", "", strAll(isDecimal), "Whether all characters are decimal digits, and there is one."},
	{"isdigit", "", strAll(isDigit), "Whether all characters are digits, and there is one."},
	{"isnumeric", "", strAll(isNumeric), "Whether all characters are numeric, and there is one."},
	{"isspace", "", strAll(isSpace), "Whether all characters are white space, and there is one."},
	{"isprintable", "", func(a []any) any {
		return Bool(indexFunc(a[0].(string), func(r rune) bool { return !isPrintable(r) }) < 0)
	}, "Whether repr would show all characters as they are."},
	{"isidentifier", "", func(a []any) any { return Bool(IsIdentifier(a[0].(string))) }, "Whether the string could be a name."},
	{"isupper", "", strOneCase(isUpper, isLower), "Whether all cased characters are upper case, and there is one."},
	{"islower", "", strOneCase(isLower, isUpper), "Whether all cased characters are lower case, and there is one."},
	{"istitle", "", strIsTitle, "Whether each word starts in title case and goes on in lower case."},

	{"translate", "table, /", strTranslate, "Each character replaced by what table has for its ordinal; None deletes."},
	{"maketrans", "!x, y?, z?, /", strMakeTrans, "A table for translate: from a dict, or from strings of equal length."},
	{"encode", "encoding='utf-8', errors='strict'", func(a []any) any {
		encoding, errors := codecArgs("encode", a[1], a[2])
		return Bytes(EncodeStr(a[0].(string), encoding, errors))
	}, "The bytes of the string in an encoding."},
	{"format", "*args, **kwargs", func(a []any) any {
		return StrFormat(a[0].(string), a[1].(*Tuple), a[2])
	}, "A formatted copy: {} fields are replaced by the arguments."},
	{"format_map", "mapping, /", func(a []any) any { return StrFormat(a[0].(string), nil, a[1]) }, "Like format, with the fields' values from a mapping."},
}

// strSizeof follows the oracle's layout: one, two or four bytes a character by
// the widest.
func strSizeof(a []any) any {
	s := a[0].(string)
	n, widest := StrLen(s), rune(0)
	for t := s; t != ""; {
		r, k := DecodeRune(t)
		widest = max(widest, r)
		t = t[k:]
	}
	switch {
	case widest < 0x80:
		return Int(41 + n)
	case widest < 0x100:
		return Int(57 + n)
	case widest < 0x10000:
		return Int(58 + 2*n)
	}
	return Int(60 + 4*n)
}
