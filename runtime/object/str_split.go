package object

import (
	"strings"
	"unicode/utf8"
)

// splitSep reads the sep argument of split and rsplit; none: by white space.
func splitSep(v any) (sep string, none bool) {
	if v == nil || v == None {
		return "", true
	}
	sep, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "must be str or None, not %s", TypeName(v)))
	}
	if sep == "" {
		panic(New(ValueError, "empty separator"))
	}
	return sep, false
}

func splitMax(v any) int {
	n := ToInt(v)
	if n < 0 {
		return maxInt
	}
	return n
}

func strSplit(a []any) any {
	s := a[0].(string)
	limit := splitMax(a[2])
	sep, none := splitSep(a[1])
	if none {
		return strList(splitSpace(s, limit))
	}
	return strList(splitOn(s, sep, limit))
}

func splitOn(s, sep string, limit int) []string {
	n := strings.Count(s, sep)
	out := make([]string, 0, min(n, limit)+1)
	for ; limit > 0; limit-- {
		i := strings.Index(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[:i])
		s = s[i+len(sep):]
	}
	return append(out, s)
}

func strRSplit(a []any) any {
	s := a[0].(string)
	limit := splitMax(a[2])
	sep, none := splitSep(a[1])
	if none {
		return strList(rsplitSpace(s, limit))
	}
	return strList(rsplitOn(s, sep, limit))
}

func rsplitOn(s, sep string, limit int) []string {
	var out []string
	for ; limit > 0; limit-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[i+len(sep):])
		s = s[:i]
	}
	return reverse(append(out, s))
}

func reverse(ss []string) []string {
	for i, j := 0, len(ss)-1; i < j; i, j = i+1, j-1 {
		ss[i], ss[j] = ss[j], ss[i]
	}
	return ss
}

func splitSpace(s string, limit int) []string {
	out := make([]string, 0, min(countWords(s), limit)+1)
	for {
		s = s[spaceBefore(s):]
		if s == "" {
			return out
		}
		if limit == 0 {
			return append(out, s)
		}
		limit--
		i := indexSpace(s)
		if i < 0 {
			return append(out, s)
		}
		out = append(out, s[:i])
		s = s[i:]
	}
}

// countWords is about how many words there are in s.
func countWords(s string) int {
	n, before := 0, true
	for i := range len(s) {
		space := s[i] <= ' '
		if before && !space {
			n++
		}
		before = space
	}
	return n
}

// spaceBefore is the length of the white space that s begins with.
func spaceBefore(s string) int {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = DecodeRune(s[i:])
		}
		if !isSpace(r) {
			return i
		}
		i += n
	}
	return len(s)
}

// indexSpace is the offset of the first white space in s, or -1.
func indexSpace(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < 0x80 {
			if c <= ' ' && isSpace(rune(c)) {
				return i
			}
			i++
			continue
		}
		r, n := DecodeRune(s[i:])
		if isSpace(r) {
			return i
		}
		i += n
	}
	return -1
}

func rsplitSpace(s string, limit int) []string {
	var out []string
	for {
		s = trimRightFunc(s, isSpace)
		if s == "" {
			return reverse(out)
		}
		if limit == 0 {
			return reverse(append(out, s))
		}
		limit--
		i := len(s)
		for i > 0 {
			r, n := decodeLastRune(s[:i])
			if isSpace(r) {
				break
			}
			i -= n
		}
		out = append(out, s[i:])
		s = s[:i]
	}
}

// strList makes a list of strs.
// strList makes a list of strings, which it keeps: they are not boxed one by
// one.
func strList(ss []string) *List {
	items := make([]any, len(ss))
	for i := range ss {
		if s := &ss[i]; len(*s) == 1 && (*s)[0] < utf8.RuneSelf {
			items[i] = asciiStrings[(*s)[0]]
		} else {
			items[i] = boxedAt(s)
		}
	}
	return &List{Items: items}
}

func trimLeftFunc(s string, f func(rune) bool) string {
	for s != "" {
		r, n := DecodeRune(s)
		if !f(r) {
			break
		}
		s = s[n:]
	}
	return s
}

func trimRightFunc(s string, f func(rune) bool) string {
	for s != "" {
		r, n := decodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

func indexFunc(s string, f func(rune) bool) int {
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += n
	}
	return -1
}

// isLineBreak reports what splitlines ends a line at, besides \r\n.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

func strSplitLines(a []any) any {
	s := a[0].(string)
	keep := Truth(a[1])
	var out []string
	for s != "" {
		i := indexFunc(s, isLineBreak)
		if i < 0 {
			out = append(out, s)
			break
		}
		end := i + runeLen(s[i:])
		if s[i] == '\r' && end < len(s) && s[end] == '\n' {
			end++
		}
		if keep {
			i = end
		}
		out = append(out, s[:i])
		s = s[end:]
	}
	return strList(out)
}

func partitionSep(v any) string {
	sep, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "must be str, not %s", TypeName(v)))
	}
	if sep == "" {
		panic(New(ValueError, "empty separator"))
	}
	return sep
}

func strPartition(a []any) any {
	s, sep := a[0].(string), partitionSep(a[1])
	if i := strings.Index(s, sep); i >= 0 {
		return NewTuple(s[:i], sep, s[i+len(sep):])
	}
	return NewTuple(s, "", "")
}

func strRPartition(a []any) any {
	s, sep := a[0].(string), partitionSep(a[1])
	if i := strings.LastIndex(s, sep); i >= 0 {
		return NewTuple(s[:i], sep, s[i+len(sep):])
	}
	return NewTuple("", "", s)
}

// strStrip makes strip, lstrip and rstrip.
func strStrip(name string, left, right bool) Func {
	return func(a []any) any {
		s := a[0].(string)
		in := isSpace
		if a[1] != nil && a[1] != None {
			chars, ok := AsStr(a[1])
			if !ok {
				panic(Newf(TypeError, "%s arg must be None or str", name))
			}
			in = runeSet(chars)
		}
		n := len(s)
		if left {
			s = trimLeftFunc(s, in)
		}
		if right {
			s = trimRightFunc(s, in)
		}
		if len(s) == n {
			return a[0]
		}
		return s
	}
}

// runeSet makes a membership test of the code points in chars.
func runeSet(chars string) func(rune) bool {
	var low [4]uint64
	var rest map[rune]bool
	for chars != "" {
		r, n := DecodeRune(chars)
		if r < 256 {
			low[r>>6] |= 1 << (r & 63)
		} else {
			if rest == nil {
				rest = map[rune]bool{}
			}
			rest[r] = true
		}
		chars = chars[n:]
	}
	return func(r rune) bool {
		if r < 256 {
			return low[r>>6]&(1<<(r&63)) != 0
		}
		return rest[r]
	}
}
