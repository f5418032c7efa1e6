package lib

import (
	"encoding/base64"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// expr's built-ins over strings, and between values and strings. An index is a
// character's, not a byte's as in expr.

var exprText = []object.Method{
	{"string", "value, /", func(a []any) any { return object.StrValue(a[0]) }, "Return the value as a string, as str() does."},
	{"trim", "str, chars?, /", func(a []any) any {
		if a[1] == nil {
			return object.CallMethod(wantStr("trim", a[0]), "strip")
		}
		return object.CallMethod(wantStr("trim", a[0]), "strip", wantStr("trim", a[1]))
	}, "Return the string without white space, or the characters given, at its ends."},
	{"trimPrefix", "str, prefix=' ', /", func(a []any) any {
		return strings.TrimPrefix(wantStr("trimPrefix", a[0]), wantStr("trimPrefix", a[1]))
	}, "Return the string without a prefix."},
	{"trimSuffix", "str, suffix=' ', /", func(a []any) any {
		return strings.TrimSuffix(wantStr("trimSuffix", a[0]), wantStr("trimSuffix", a[1]))
	}, "Return the string without a suffix."},
	{"upper", "str, /", func(a []any) any { return object.StrUpper(wantStr("upper", a[0])) }, "Return the string in upper case."},
	{"lower", "str, /", func(a []any) any { return object.StrLower(wantStr("lower", a[0])) }, "Return the string in lower case."},
	{"split", "str, delimiter, n=-1, /", func(a []any) any { return splitText("split", a, strings.SplitN) },
		"Return a list of the string's parts between delimiters, at most n if n is not negative."},
	{"splitAfter", "str, delimiter, n=-1, /", func(a []any) any { return splitText("splitAfter", a, strings.SplitAfterN) },
		"Return a list of the string's parts, each with the delimiter that ends it."},
	{"replace", "str, old, new, n=-1, /", func(a []any) any {
		s, from, to := wantStr("replace", a[0]), wantStr("replace", a[1]), wantStr("replace", a[2])
		return strings.Replace(s, from, to, object.ToInt(a[3]))
	}, "Return the string with old replaced by new, at most n times if n is not negative."},
	{"repeat", "str, n, /", func(a []any) any {
		s, n := wantStr("repeat", a[0]), object.ToInt(a[1])
		if n < 0 {
			panic(object.New(object.ValueError, "repeat() wants no negative number"))
		}
		return object.Mul(s, object.Int(n))
	}, "Return the string n times over."},
	{"indexOf", "str, substring, /", func(a []any) any {
		s := wantStr("indexOf", a[0])
		return characterIndex(s, strings.Index(s, wantStr("indexOf", a[1])))
	}, "Return the index of the first occurrence, or -1."},
	{"lastIndexOf", "str, substring, /", func(a []any) any {
		s := wantStr("lastIndexOf", a[0])
		return characterIndex(s, strings.LastIndex(s, wantStr("lastIndexOf", a[1])))
	}, "Return the index of the last occurrence, or -1."},
	{"hasPrefix", "str, prefix, /", func(a []any) any {
		return strings.HasPrefix(wantStr("hasPrefix", a[0]), wantStr("hasPrefix", a[1]))
	}, "Return True if the string starts with the prefix."},
	{"hasSuffix", "str, suffix, /", func(a []any) any {
		return strings.HasSuffix(wantStr("hasSuffix", a[0]), wantStr("hasSuffix", a[1]))
	}, "Return True if the string ends with the suffix."},
}

// splitText lists the parts that cut makes; with an empty delimiter they are the
// characters.
func splitText(name string, a []any, cut func(s, sep string, n int) []string) any {
	s, sep, n := wantStr(name, a[0]), wantStr(name, a[1]), object.ToInt(a[2])
	out := object.NewList()
	for sep == "" && s != "" && (n < 0 || len(out.Items) < n-1) {
		_, size := object.DecodeRune(s)
		out.Items = append(out.Items, s[:size])
		s = s[size:]
	}
	switch {
	case sep != "":
		for _, part := range cut(s, sep, n) {
			out.Items = append(out.Items, part)
		}
	case n != 0 && s != "":
		out.Items = append(out.Items, s)
	}
	return out
}

// characterIndex turns the index of a byte into the index of a character.
func characterIndex(s string, i int) any {
	if i > 0 {
		i = object.StrLen(s[:i])
	}
	return object.Int(i)
}

// exprFormats are the conversions to and from JSON and Base64.
func exprFormats(in *machine.Interp) []object.Method {
	json := func(name string) any {
		return object.GetAttr(in.ImportModule("json", nil, true, 0, object.EmptyTuple), name)
	}
	return []object.Method{
		{"toJSON", "value, /", func(a []any) any {
			return object.CallKw(json("dumps"), []any{a[0], object.Int(2), false}, []string{"indent", "ensure_ascii"})
		}, "Return the value as JSON, indented by two spaces."},
		{"fromJSON", "str, /", func(a []any) any { return object.Call(json("loads"), a[0]) }, "Return the value that JSON stands for."},
		{"toBase64", "str, /", func(a []any) any {
			if b, ok := object.AsBytes(a[0]); ok {
				return base64.StdEncoding.EncodeToString([]byte(b))
			}
			return base64.StdEncoding.EncodeToString(object.EncodeStr(wantStr("toBase64", a[0]), "utf-8", "strict"))
		}, "Return the string, or bytes, in Base64."},
		{"fromBase64", "str, /", func(a []any) any {
			b, err := base64.StdEncoding.DecodeString(wantStr("fromBase64", a[0]))
			if err != nil {
				panic(object.New(object.ValueError, err.Error()))
			}
			return object.DecodeBytes(b, "utf-8", "strict")
		}, "Return the string that Base64 stands for."},
	}
}
