package lib

import (
	"fmt"
	"math"
	"strings"

	"inloop/runtime/lib/sre"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// re.Pattern.

var (
	patternType = finalType("re", "Pattern", nil)
	scannerType = object.DeclareType("_sre", "SRE_Scanner", nil)
)

type regexValue struct {
	*sre.Pattern
	in      *machine.Interp
	pattern any // as it was given
	bytes   bool
	spare   *sre.Matcher // not in use
}

// Class implements object.Object.
func (*regexValue) Class() *object.Type { return patternType }

type searchMode uint8

const (
	matchHere searchMode = iota
	matchAll
	matchAnywhere
)

// subject is a text that a pattern is applied to.
type subject struct {
	given    any
	text     string // up to endpos
	bytes    bool
	pos, end int // in characters
	from     int // the byte offset of pos
	// A place whose number is known, to count from.
	knownByte, knownChar int
	ascii                bool
}

// chars gives a byte offset as a number of characters.
func (s *subject) chars(at int) int {
	if at < 0 || s.ascii {
		return at
	}
	if at < s.knownByte {
		s.knownByte, s.knownChar = 0, 0
	}
	s.knownChar += object.StrLen(s.text[s.knownByte:at])
	s.knownByte = at
	return s.knownChar
}

// piece gives a part of the subject as a script value.
func (s *subject) piece(from, to int) any {
	if s.bytes {
		return object.Bytes(s.text[from:to])
	}
	return s.text[from:to]
}

// subject reads the text, pos and endpos; the last two may be nil.
func (p *regexValue) subject(v, pos, endpos any) *subject {
	s := &subject{given: v}
	text, isStr := object.AsStr(v)
	if !isStr {
		b, ok := asBuffer(v)
		if !ok {
			panic(object.Newf(object.TypeError, "expected string or bytes-like object, got '%s'", object.TypeName(v)))
		}
		text, s.bytes = b, true
	}
	switch {
	case isStr && p.bytes:
		panic(object.New(object.TypeError, "cannot use a bytes pattern on a string-like object"))
	case !isStr && !p.bytes:
		panic(object.New(object.TypeError, "cannot use a string pattern on a bytes-like object"))
	}
	n := len(text)
	if isStr {
		n = object.StrLen(text)
	}
	s.ascii = n == len(text)
	s.end = n
	clamp := func(v any, def int) int {
		if v == nil {
			return def
		}
		if !object.IsIndex(v) {
			panic(object.Newf(object.TypeError, "'%s' object cannot be interpreted as an integer", object.TypeName(v)))
		}
		return min(max(object.SliceBound(v), 0), n)
	}
	s.pos, s.end = clamp(pos, 0), clamp(endpos, n)
	if s.end < n {
		text = text[:sre.CharOffset(text, s.end, s.bytes)]
	}
	s.text = text
	if s.pos > 0 {
		s.from = sre.CharOffset(text, s.pos, s.bytes)
	}
	return s
}

// asBuffer gives the content of a bytes-like value.
func asBuffer(v any) (string, bool) {
	if b, ok := object.AsBytes(v); ok {
		return b, true
	}
	if b, ok := v.(object.Buffer); ok {
		return string(b.Bytes()), true
	}
	return "", false
}

// matcher gives a matcher for a subject, the spare one where there is one; done
// takes it back.
func (p *regexValue) matcher(s *subject) *sre.Matcher {
	m := p.spare
	if m == nil {
		return p.NewMatcher(s.text, p.in.Poll)
	}
	p.spare = nil
	m.Reset(s.text)
	return m
}

func (p *regexValue) done(m *sre.Matcher) {
	m.Reset("")
	p.spare = m
}

// find is match, fullmatch and search.
func (p *regexValue) find(v, pos, endpos any, mode searchMode) any {
	s := p.subject(v, pos, endpos)
	if s.pos > s.end {
		return object.None
	}
	m := p.matcher(s)
	ok := false
	if mode == matchAnywhere {
		ok = m.Search(s.from, false)
	} else {
		ok = m.Match(s.from, mode == matchAll)
	}
	var r any = object.None
	if ok {
		r = newMatch(p, s, m)
	}
	p.done(m)
	return r
}

// scan finds one match after another.
type scan struct {
	p     *regexValue
	s     *subject
	m     *sre.Matcher
	at    int
	empty bool // the last match was empty
	done  bool
}

func (p *regexValue) scan(v, pos, endpos any) *scan {
	s := p.subject(v, pos, endpos)
	return &scan{p: p, s: s, m: p.matcher(s), at: s.from, done: s.pos > s.end}
}

// next finds the next match; the result is in the matcher.
func (c *scan) next() bool {
	if c.done {
		return false
	}
	if !c.m.Search(c.at, c.empty) {
		c.done = true
		c.p.done(c.m)
		c.m = nil
		return false
	}
	c.at = c.m.Caps[1]
	c.empty = c.m.Caps[0] == c.m.Caps[1]
	return true
}

// Next implements object.Iterator.
func (c *scan) Next() any {
	if !c.next() {
		return nil
	}
	return newMatch(c.p, c.s, c.m)
}

var scanIterType = object.DeclareType("builtins", "callable_iterator", nil)

// IterType implements object.Named.
func (*scan) IterType() *object.Type { return scanIterType }

func (p *regexValue) findIter(v, pos, endpos any) any {
	return &object.NativeIter{It: p.scan(v, pos, endpos)}
}

// group gives what a group has matched in a matcher, or def.
func (c *scan) group(g int, def any) any {
	if c.m.Caps[2*g] < 0 || c.m.Caps[2*g+1] < 0 {
		return def
	}
	return c.s.piece(c.m.Caps[2*g], c.m.Caps[2*g+1])
}

func (p *regexValue) findAll(v, pos, endpos any) any {
	c := p.scan(v, pos, endpos)
	l := object.NewList()
	none := c.s.piece(0, 0)
	for c.next() {
		switch p.Groups {
		case 0:
			l.Items = append(l.Items, c.group(0, none))
		case 1:
			l.Items = append(l.Items, c.group(1, none))
		default:
			t := make([]any, p.Groups)
			for g := range t {
				t[g] = c.group(g+1, none)
			}
			l.Items = append(l.Items, object.NewTuple(t...))
		}
	}
	return l
}

func (p *regexValue) split(v any, limit int) any {
	c := p.scan(v, nil, nil)
	l := object.NewList()
	last := 0
	for n := 0; (limit == 0 || n < limit) && limit >= 0 && c.next(); n++ {
		l.Items = append(l.Items, c.s.piece(last, c.m.Caps[0]))
		for g := 1; g <= p.Groups; g++ {
			l.Items = append(l.Items, c.group(g, object.None))
		}
		last = c.m.Caps[1]
	}
	l.Items = append(l.Items, c.s.piece(last, len(c.s.text)))
	return l
}

// substitute is sub; it gives the number of replacements too.
func (p *regexValue) substitute(repl, v any, limit int) (any, int) {
	c := p.scan(v, nil, nil)
	var t *template
	call := false
	if object.IsCallable(repl) {
		call = true
	} else {
		t = p.template(repl)
	}
	var out strings.Builder
	last, n := 0, 0
	for (limit == 0 || n < limit) && limit >= 0 && c.next() {
		from, to := c.m.Caps[0], c.m.Caps[1]
		out.WriteString(c.s.text[last:from])
		if call {
			if r := object.Call(repl, newMatch(p, c.s, c.m)); r != object.None {
				c.s.append(&out, r, n)
			}
		} else {
			t.expand(&out, c.s, c.m.Caps)
		}
		last = to
		n++
	}
	if n == 0 {
		if s, ok := object.Core(v).(string); ok {
			return s, 0
		}
		return c.s.piece(0, len(c.s.text)), 0
	}
	out.WriteString(c.s.text[last:])
	if c.s.bytes {
		return object.Bytes(out.String()), n
	}
	return out.String(), n
}

// append adds what a function gave as the replacement.
func (s *subject) append(out *strings.Builder, r any, index int) {
	if text, ok := object.AsStr(r); ok && !s.bytes {
		out.WriteString(text)
		return
	}
	if b, ok := asBuffer(r); ok && s.bytes {
		out.WriteString(b)
		return
	}
	what := "str instance"
	if s.bytes {
		panic(object.Newf(object.TypeError, "sequence item %d: expected a bytes-like object, %s found", 2*index, object.TypeName(r)))
	}
	panic(object.Newf(object.TypeError, "sequence item %d: expected %s, %s found", 2*index, what, object.TypeName(r)))
}

// flagNames are the flags as a Pattern's repr shows them, in its order.
var flagNames = [...]struct {
	bit  int
	name string
}{{sre.IgnoreCase, "re.IGNORECASE"}, {sre.Locale, "re.LOCALE"}, {sre.MultiLine, "re.MULTILINE"}, {sre.DotAll, "re.DOTALL"},
	{sre.Unicode, "re.UNICODE"}, {sre.Verbose, "re.VERBOSE"}, {sre.Debug, "re.DEBUG"}, {sre.ASCII, "re.ASCII"}}

func (p *regexValue) repr() string {
	flags := p.Flags
	if !p.bytes && flags&(sre.Locale|sre.Unicode|sre.ASCII) == sre.Unicode {
		flags &^= sre.Unicode
	}
	var names []string
	for _, f := range flagNames {
		if flags&f.bit != 0 {
			names = append(names, f.name)
			flags &^= f.bit
		}
	}
	if flags != 0 {
		names = append(names, fmt.Sprintf("0x%x", flags))
	}
	text := object.Repr(p.pattern)
	if object.StrLen(text) > 200 {
		text = text[:object.StrOffset(text, 200)]
	}
	if len(names) > 0 {
		text += ", " + strings.Join(names, "|")
	}
	return "re.compile(" + text + ")"
}

// scanner is what Pattern.scanner gives.
type scanner struct{ *scan }

// Class implements object.Object.
func (*scanner) Class() *object.Type { return scannerType }

func completePattern() {
	self := func(a []any) *regexValue { return a[0].(*regexValue) }
	find := func(mode searchMode) object.Func {
		return func(a []any) any { return self(a).find(a[1], a[2], a[3], mode) }
	}
	same := func(a []any) any { return a[0] }
	patternType.LeanMethods = true
	patternType.AddMethods([]object.Method{
		{"match", "string, pos=0, endpos=9223372036854775807", find(matchHere), "Matches zero or more characters at the beginning of the string."},
		{"fullmatch", "string, pos=0, endpos=9223372036854775807", find(matchAll), "Matches against all of the string."},
		{"search", "string, pos=0, endpos=9223372036854775807", find(matchAnywhere), "Scan through string looking for a match, and return a corresponding match object instance."},
		{"findall", "string, pos=0, endpos=9223372036854775807", func(a []any) any { return self(a).findAll(a[1], a[2], a[3]) }, "Return a list of all non-overlapping matches of pattern in string."},
		{"finditer", "string, pos=0, endpos=9223372036854775807", func(a []any) any { return self(a).findIter(a[1], a[2], a[3]) }, "Return an iterator over all non-overlapping matches for the RE pattern in string."},
		{"split", "string, maxsplit=0", func(a []any) any { return self(a).split(a[1], object.ToInt(a[2])) }, "Split string by the occurrences of pattern."},
		{"sub", "repl, string, count=0", func(a []any) any {
			s, _ := self(a).substitute(a[1], a[2], object.ToInt(a[3]))
			return s
		}, "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."},
		{"subn", "repl, string, count=0", func(a []any) any {
			s, n := self(a).substitute(a[1], a[2], object.ToInt(a[3]))
			return object.NewTuple(s, object.Int(n))
		}, "Return the tuple (new_string, number_of_subs_made)."},
		{"scanner", "string, pos=0, endpos=9223372036854775807", func(a []any) any { return &scanner{self(a).scan(a[1], a[2], a[3])} }, ""},
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__eq__", "value, /", func(a []any) any {
			q, ok := a[1].(*regexValue)
			if !ok {
				return object.NotImplemented
			}
			p := self(a)
			return p == q || p.Flags == q.Flags && p.bytes == q.bytes && object.Eq(p.pattern, q.pattern)
		}, "Return self==value."},
		{"__hash__", "", func(a []any) any {
			p := self(a)
			return object.Int(int(object.HashRaw(object.NewTuple(p.pattern, object.Int(p.Flags)))))
		}, "Return hash(self)."},
		{"__copy__", "", same, ""}, {"__deepcopy__", "memo, /", same, ""},
		{"__reduce__", "", func(a []any) any {
			p := self(a)
			return object.NewTuple(importModule(p.in, "re").Dict.GetStr("compile"), object.NewTuple(p.pattern, object.Int(p.Flags)))
		}, "Helper for pickle."},
		classGetItem,
	})
	quick := func(name string, mode searchMode) object.QuickForms {
		return object.QuickForms{Name: name, Quick1: func(self, x any) any {
			return self.(*regexValue).find(x, 0, math.MaxInt, mode)
		}}
	}
	patternType.AddQuick([]object.QuickForms{quick("match", matchHere), quick("fullmatch", matchAll), quick("search", matchAnywhere)})
	patternType.AddGetset([]object.Getset{
		{Name: "pattern", Get: func(v any) any { return v.(*regexValue).pattern }},
		{Name: "flags", Get: func(v any) any { return object.Int(v.(*regexValue).Flags) }},
		{Name: "groups", Get: func(v any) any { return object.Int(v.(*regexValue).Groups) }},
		{Name: "groupindex", Get: func(v any) any {
			p := v.(*regexValue)
			d := object.NewDict()
			for _, n := range p.Names {
				d.SetStr(n, object.Int(p.Index[n]))
			}
			return &object.MappingProxy{Of: d}
		}},
	})
	scannerType.AddMethods([]object.Method{
		{"match", "", func(a []any) any {
			c := a[0].(*scanner)
			if c.done || !c.m.Match(c.at, false) {
				c.done = true
				return object.None
			}
			if c.empty && c.m.Caps[1] == c.at {
				c.done = true
				return object.None
			}
			c.at, c.empty = c.m.Caps[1], c.m.Caps[0] == c.m.Caps[1]
			return newMatch(c.p, c.s, c.m)
		}, ""},
		{"search", "", func(a []any) any {
			if v := a[0].(*scanner).Next(); v != nil {
				return v
			}
			return nil
		}, ""},
	})
	scannerType.AddGetset([]object.Getset{{Name: "pattern", Get: func(v any) any { return v.(*scanner).p }}})
}
