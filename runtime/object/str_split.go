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
		return splitSpace(s, limit)
	}
	return splitText(s, sep, limit)
}

// splitText is splitOn as a list.
func splitText(s, sep string, limit int) *List {
	p := newParts(min(strings.Count(s, sep), limit) + 1)
	for ; limit > 0; limit-- {
		i := strings.Index(s, sep)
		if i < 0 {
			break
		}
		p.add(s[:i])
		s = s[i+len(sep):]
	}
	p.add(s)
	return p.list
}

// parts is a list of strings in the making.
type parts struct {
	list *List
	room []string // of those that are no characters of ASCII: they are not boxed one by one
}

// newParts makes a list for about n parts.
func newParts(n int) parts { return parts{list: newListFor(n)} }

func (p *parts) add(s string) {
	l := p.list
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		l.Items = append(l.Items, asciiStrings[s[0]])
		return
	}
	if len(p.room) == 0 {
		p.room = make([]string, max(cap(l.Items)-len(l.Items), 1))
	}
	p.room[0] = s
	l.Items = append(l.Items, boxedAt(&p.room[0]))
	p.room = p.room[1:]
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

func splitSpace(s string, limit int) *List {
	n := countWords(s)
	if n > limit {
		n = limit + 1
	}
	p := newParts(n)
	for i := 0; ; limit-- {
		for i < len(s) {
			n := spaceAt(s, i)
			if n == 0 {
				break
			}
			i += n
		}
		if i == len(s) {
			return p.list
		}
		if limit == 0 {
			p.add(s[i:])
			return p.list
		}
		from := i
		i = wordEnd(s, i)
		p.add(s[from:i])
	}
}

// spaceAt is the length of the white space character at an offset of s, or 0.
func spaceAt(s string, i int) int {
	if c := s[i]; c < utf8.RuneSelf {
		return int(asciiKinds[c] & kindSpace / kindSpace)
	}
	if r, n := DecodeRune(s[i:]); isSpace(r) {
		return n
	}
	return 0
}

// wordEnd is the offset of the first white space in s from i on, or its length.
func wordEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if asciiKinds[c]&kindSpace != 0 {
				break
			}
			i++
			continue
		}
		r, n := DecodeRune(s[i:])
		if isSpace(r) {
			break
		}
		i += n
	}
	return i
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

func strSplitLines(a []any) any { return splitLines(a[0].(string), Truth(a[1])) }

func splitLines(s string, keep bool) *List {
	p := newParts(strings.Count(s, "\n") + 1)
	for s != "" {
		i := indexLineBreak(s)
		if i < 0 {
			p.add(s)
			break
		}
		end := i + runeLen(s[i:])
		if s[i] == '\r' && end < len(s) && s[end] == '\n' {
			end++
		}
		if keep {
			i = end
		}
		p.add(s[:i])
		s = s[end:]
	}
	return p.list
}

// indexLineBreak is the offset of the first line break in s, or -1.
func indexLineBreak(s string) int {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := DecodeRune(s[i:])
		if isLineBreak(r) {
			return i
		}
		i += n
	}
	return -1
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

func strPartition(self, v any) any {
	s, sep := self.(string), partitionSep(v)
	if i := strings.Index(s, sep); i >= 0 {
		return partition(s[:i], v, s[i+len(sep):])
	}
	return newTriple(self, "", "")
}

func strRPartition(self, v any) any {
	s, sep := self.(string), partitionSep(v)
	if i := strings.LastIndex(s, sep); i >= 0 {
		return partition(s[:i], v, s[i+len(sep):])
	}
	return newTriple("", "", self)
}

// partition is the tuple of what is before a separator, itself and what is behind it.
func partition(before string, sep any, after string) any {
	p := &struct {
		tuple3
		before, after string
	}{before: before, after: after}
	p.t.Items = p.items[:]
	p.items = [3]any{boxedAt(&p.before), sep, boxedAt(&p.after)}
	return &p.t
}

// strStrip makes strip, lstrip and rstrip.
func strStrip(name string, left, right bool) Func {
	return func(a []any) any { return stripChars(name, a[0], a[1], left, right) }
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
