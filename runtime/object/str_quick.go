package object

import (
	"strings"
	"unicode/utf8"
)

// The methods of str that programs call most, without lists of arguments. What is
// unusual in their arguments is left to the methods themselves.

var strQuick = []QuickForms{
	{Name: "upper", Quick0: func(self any) any { return otherCase(self, 'a', StrUpper) }},
	{Name: "lower", Quick0: func(self any) any { return otherCase(self, 'A', StrLower) }},
	{Name: "strip", Quick0: func(self any) any { return stripSpace(self, true, true) },
		Quick1: func(self, x any) any { return stripChars("strip", self, x, true, true) }},
	{Name: "lstrip", Quick0: func(self any) any { return stripSpace(self, true, false) },
		Quick1: func(self, x any) any { return stripChars("lstrip", self, x, true, false) }},
	{Name: "rstrip", Quick0: func(self any) any { return stripSpace(self, false, true) },
		Quick1: func(self, x any) any { return stripChars("rstrip", self, x, false, true) }},

	{Name: "startswith",
		Quick1: func(self, x any) any {
			if p, ok := x.(string); ok {
				return Bool(strings.HasPrefix(self.(string), p))
			}
			return hasAffix("startswith", strings.HasPrefix, self.(string), x)
		},
		Quick2: func(self, x, y any) any { return affixIn("startswith", strings.HasPrefix, self, x, y, nil) }},
	{Name: "endswith", Quick1: func(self, x any) any {
		if p, ok := x.(string); ok {
			return Bool(strings.HasSuffix(self.(string), p))
		}
		return hasAffix("endswith", strings.HasSuffix, self.(string), x)
	}},
	{Name: "find", Quick1: func(self, x any) any { return Int(findIn("find", self, x)) },
		Quick2: func(self, x, y any) any { return Int(strFindAt("find", false, self, x, y, nil)) }},
	{Name: "rfind", Quick1: func(self, x any) any { return Int(strFindAt("rfind", true, self, x, nil, nil)) }},
	{Name: "index", Quick1: func(self, x any) any {
		i := findIn("index", self, x)
		if i < 0 {
			return Fail(New(ValueError, "substring not found"))
		}
		return Int(i)
	}},
	{Name: "count", Quick1: func(self, x any) any { return countIn(self, x, nil, nil) }},
	{Name: "replace", Quick2: func(self, x, y any) any { return replaceIn(self, x, y, -1) }},

	{Name: "split", Quick0: func(self any) any { return splitSpace(self.(string), maxInt) },
		Quick1: func(self, x any) any { return splitIn(self.(string), x, maxInt) },
		Quick2: func(self, x, y any) any {
			limit := splitMax(y)
			return splitIn(self.(string), x, limit)
		}},
	{Name: "join", Quick1: func(self, x any) any { return joinValue(self.(string), x) }},
	{Name: "splitlines", Quick0: func(self any) any { return splitLines(self.(string), false) }},
	{Name: "center", Quick1: func(self, x any) any { return centerIn(self, x, " ") }, Quick2: centerIn},
	{Name: "ljust", Quick1: func(self, x any) any { return justLeft(self, x, " ") }, Quick2: justLeft},
	{Name: "rjust", Quick1: func(self, x any) any { return justRight(self, x, " ") }, Quick2: justRight},
	{Name: "zfill", Quick1: zfillIn},
	{Name: "partition", Quick1: strPartition},
	{Name: "rpartition", Quick1: strRPartition},
	{Name: "encode", Quick0: func(self any) any {
		s := self.(string)
		if utf8.ValidString(s) {
			return Bytes(s)
		}
		return Bytes(EncodeStr(s, "utf-8", "strict"))
	}},
	{Name: "isdigit", Quick0: allOf(kindDigit, isDigit)},
	{Name: "isalpha", Quick0: allOf(kindLetter, isAlpha)},
	{Name: "isalnum", Quick0: allOf(kindDigit|kindLetter, isAlnum)},
	{Name: "isspace", Quick0: allOf(kindSpace, isSpace)},
}

// asciiKind are the kinds that a character of ASCII is of.
type asciiKind uint8

const (
	kindDigit asciiKind = 1 << iota
	kindLetter
	kindSpace
)

var asciiKinds = func() (kinds [utf8.RuneSelf]asciiKind) {
	for c := range kinds {
		for kind, is := range map[asciiKind]func(rune) bool{kindDigit: isDigit, kindLetter: isAlpha, kindSpace: isSpace} {
			if is(rune(c)) {
				kinds[c] |= kind
			}
		}
	}
	return kinds
}()

// allOf makes a predicate that holds when the string is not empty and every code
// point is of a kind: of those of ASCII, or one for which is holds.
//
//go:noinline
func allOf(kind asciiKind, is func(rune) bool) func(self any) any {
	return func(self any) any {
		s := self.(string)
		for i := range len(s) {
			c := s[i]
			if c >= utf8.RuneSelf {
				return Bool(indexFunc(s[i:], func(r rune) bool { return !is(r) }) < 0)
			}
			if asciiKinds[c]&kind == 0 {
				return false
			}
		}
		return Bool(s != "")
	}
}

// strPart is s[i:j] as a value, where v is that of s.
func strPart(v any, s string, i, j int) any {
	switch n := j - i; {
	case n == len(s):
		return v
	case n == 0:
		return ""
	case n == 1 && s[i] < utf8.RuneSelf:
		return asciiStrings[s[i]]
	}
	return s[i:j]
}

// stripSpace is the string without white space at its ends.
func stripSpace(self any, left, right bool) any {
	s := self.(string)
	i, j := 0, len(s)
	if left {
		for i < j && s[i] < utf8.RuneSelf && asciiKinds[s[i]]&kindSpace != 0 {
			i++
		}
		if i < j && s[i] >= utf8.RuneSelf {
			i = j - len(trimLeftFunc(s[i:], isSpace))
		}
	}
	if right {
		for i < j && s[j-1] < utf8.RuneSelf && asciiKinds[s[j-1]]&kindSpace != 0 {
			j--
		}
		if i < j && s[j-1] >= utf8.RuneSelf {
			j = i + len(trimRightFunc(s[i:j], isSpace))
		}
	}
	return strPart(self, s, i, j)
}

// stripChars is the string without the characters of chars at its ends.
func stripChars(name string, self, chars any, left, right bool) any {
	if chars == None {
		return stripSpace(self, left, right)
	}
	set, ok := AsStr(chars)
	if !ok {
		panic(Newf(TypeError, "%s arg must be None or str", name))
	}
	s := self.(string)
	i, j := 0, len(s)
	if len(set) == 1 && set[0] < utf8.RuneSelf {
		for c := set[0]; left && i < j && s[i] == c; {
			i++
		}
		for c := set[0]; right && i < j && s[j-1] == c; {
			j--
		}
		return strPart(self, s, i, j)
	}
	in := runeSet(set)
	if left {
		i = j - len(trimLeftFunc(s, in))
	}
	if right {
		j = i + len(trimRightFunc(s[i:], in))
	}
	return strPart(self, s, i, j)
}

// splitIn is the list of the parts between separators, v, or white space.
func splitIn(s string, v any, limit int) any {
	sep, none := splitSep(v)
	if none {
		return splitSpace(s, limit)
	}
	return splitText(s, sep, limit)
}

// findIn is the position of the first sub, or -1.
func findIn(name string, self, sub any) int {
	x, ok := sub.(string)
	if !ok {
		return strFindAt(name, false, self, sub, nil, nil)
	}
	s := self.(string)
	i := strings.Index(s, x)
	if i > 0 {
		i = strPosition(s, i)
	}
	return i
}
