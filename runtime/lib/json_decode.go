package lib

import (
	"math"
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// JSONDecoder: text to values.

var jsonDecoderType = object.DeclareType("json.decoder", "JSONDecoder", nil)

// jsonDecoder is an instance; hooks are None where there is none.
type jsonDecoder struct {
	nativeValue
	objectHook, pairsHook               any
	parseFloat, parseInt, parseConstant any
	strict                              bool
}

func (d *jsonDecoder) init(hook, parseFloat, parseInt, parseConstant any, strict bool, pairs any) {
	d.objectHook, d.pairsHook = hook, pairs
	d.parseFloat, d.parseInt, d.parseConstant = unless(object.FloatType, parseFloat), unless(object.IntType, parseInt), unless(nil, parseConstant)
	d.strict = strict
}

// unless gives nil for what counts as left out, the default among it.
func unless(def *object.Type, v any) any {
	if v == nil || v == object.None || v == any(def) {
		return nil
	}
	return v
}

// decode reads a text that is one value.
func (d *jsonDecoder) decode(s string) any {
	p := d.parser(s)
	p.space()
	v, ok := p.value()
	if !ok {
		panic(decodeError("Expecting value", s, p.at))
	}
	p.space()
	if p.at != len(s) {
		panic(decodeError("Extra data", s, p.at))
	}
	return v
}

func (d *jsonDecoder) parser(s string) *jsonParser {
	return &jsonParser{d: d, s: s, keys: map[string]*jsonKey{}, plain: d.objectHook == object.None && d.pairsHook == object.None}
}

// jsonParser goes once through a text.
type jsonParser struct {
	d     *jsonDecoder
	s     string
	at    int
	depth int
	keys  map[string]*jsonKey // each key is made once
	plain bool                // objects are dicts

	items   []any          // of the arrays that are being read, the innermost last
	entries []object.Entry // of the objects
}

// jsonKey is a key of an object. Objects are often alike: next is the one that has
// followed last.
type jsonKey struct {
	object.Key
	name string
	next *jsonKey
}

// key gives the key of a name that follows another one, or nil.
func (p *jsonParser) key(name string, before *jsonKey) *jsonKey {
	if before != nil && before.next != nil && before.next.name == name {
		return before.next
	}
	k := p.keys[name]
	if k == nil {
		name = strings.Clone(name)
		k = &jsonKey{Key: object.MakeKey(name), name: name}
		p.keys[name] = k
	}
	if before != nil {
		before.next = k
	}
	return k
}

// maxJSONDepth is how deep values may lie in each other.
const maxJSONDepth = 9000

func (p *jsonParser) enter(what string) {
	if p.depth++; p.depth > maxJSONDepth {
		panic(object.Newf(object.RecursionError, "maximum recursion depth exceeded while decoding a JSON %s from a unicode string", what))
	}
}

func (p *jsonParser) space() {
	for p.at < len(p.s) {
		switch p.s[p.at] {
		case ' ', '\n', '\t', '\r':
			p.at++
		default:
			return
		}
	}
}

// must reads a value where there has to be one.
func (p *jsonParser) must() any {
	v, ok := p.value()
	if !ok {
		panic(decodeError("Expecting value", p.s, p.at))
	}
	return v
}

// value reads a value; false when none begins here.
func (p *jsonParser) value() (any, bool) {
	if p.at >= len(p.s) {
		return nil, false
	}
	switch p.s[p.at] {
	case '"':
		p.at++
		return p.str(), true
	case '{':
		p.at++
		return p.object(), true
	case '[':
		p.at++
		return p.array(), true
	case 'n':
		return object.None, p.word("null")
	case 't':
		return object.Bool(true), p.word("true")
	case 'f':
		return object.Bool(false), p.word("false")
	case 'N':
		return p.constant("NaN", math.NaN())
	case 'I':
		return p.constant("Infinity", math.Inf(1))
	case '-':
		if strings.HasPrefix(p.s[p.at:], "-Infinity") {
			return p.constant("-Infinity", math.Inf(-1))
		}
	}
	return p.number()
}

func (p *jsonParser) word(w string) bool {
	if strings.HasPrefix(p.s[p.at:], w) {
		p.at += len(w)
		return true
	}
	return false
}

func (p *jsonParser) constant(w string, v float64) (any, bool) {
	if !p.word(w) {
		return nil, false
	}
	if p.d.parseConstant != nil {
		return object.Call(p.d.parseConstant, w), true
	}
	return v, true
}

func (p *jsonParser) number() (any, bool) {
	s, i := p.s, p.at
	digits := func(i int) int {
		for i < len(s) && s[i]-'0' < 10 {
			i++
		}
		return i
	}
	if i < len(s) && s[i] == '-' {
		i++
	}
	first := i
	if i = digits(i); i == first {
		return nil, false
	}
	if s[first] == '0' {
		i = first + 1
	}
	end, isFloat := i, false
	if i < len(s) && s[i] == '.' {
		if j := digits(i + 1); j > i+1 {
			end, isFloat = j, true
		}
	}
	if end < len(s) && s[end]|0x20 == 'e' {
		j := end + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if k := digits(j); k > j {
			end, isFloat = k, true
		}
	}
	text := s[p.at:end]
	p.at = end
	if isFloat {
		if p.d.parseFloat != nil {
			return object.Call(p.d.parseFloat, text), true
		}
		f, _ := strconv.ParseFloat(text, 64)
		return f, true
	}
	if p.d.parseInt != nil {
		return object.Call(p.d.parseInt, text), true
	}
	if len(text) < 18 {
		n, neg := 0, false
		for j := 0; j < len(text); j++ {
			if text[j] == '-' {
				neg = true
				continue
			}
			n = n*10 + int(text[j]-'0')
		}
		if neg {
			n = -n
		}
		return object.Int(n), true
	}
	return object.ParseInt(text, 10), true
}

// text reads a string whose opening quote is behind.
func (p *jsonParser) text() string {
	s, begin := p.s, p.at
	i := begin
	for i < len(s) && s[i] != '"' && s[i] != '\\' && s[i] >= 0x20 {
		i++
	}
	if i < len(s) && s[i] == '"' {
		p.at = i + 1
		return s[begin:i]
	}
	return p.escaped(begin, i)
}

func (p *jsonParser) str() any { return p.text() }

// escaped goes on where a string holds more than plain characters.
func (p *jsonParser) escaped(begin, i int) string {
	s := p.s
	out := append(make([]byte, 0, i-begin+32), s[begin:i]...)
	unterminated := func() { panic(decodeError("Unterminated string starting at", s, begin-1)) }
	for {
		if i >= len(s) {
			unterminated()
		}
		c := s[i]
		switch {
		case c == '"':
			p.at = i + 1
			return string(out)
		case c < 0x20 && p.d.strict:
			panic(decodeError("Invalid control character at", s, i))
		case c != '\\':
			j := i + 1
			for j < len(s) && s[j] != '"' && s[j] != '\\' && s[j] >= 0x20 {
				j++
			}
			out = append(out, s[i:j]...)
			i = j
			continue
		}
		i++
		if i >= len(s) {
			unterminated()
		}
		switch s[i] {
		case '"', '\\', '/':
			out = append(out, s[i])
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r := p.hex(i)
			i += 4
			if r&0xfc00 == 0xd800 && strings.HasPrefix(s[i+1:], `\u`) {
				if low := p.hex(i + 2); low&0xfc00 == 0xdc00 {
					r = 0x10000 + (r-0xd800)<<10 + low - 0xdc00
					i += 6
				}
			}
			out = object.AppendRune(out, r)
		default:
			panic(decodeError(`Invalid \escape`, s, i-1))
		}
		i++
	}
}

// hex reads the four digits behind the u at i.
func (p *jsonParser) hex(i int) rune {
	var r rune
	for j := i + 1; j < i+5; j++ {
		d := -1
		if j < len(p.s) {
			d = hexDigit(p.s[j])
		}
		if d < 0 {
			panic(decodeError(`Invalid \uXXXX escape`, p.s, i))
		}
		r = r<<4 | rune(d)
	}
	return r
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func (p *jsonParser) array() any {
	p.enter("array")
	p.space()
	if p.at < len(p.s) && p.s[p.at] == ']' {
		p.at++
		p.depth--
		return object.NewList()
	}
	first := len(p.items)
	for {
		p.items = append(p.items, p.must())
		p.space()
		if p.at < len(p.s) && p.s[p.at] == ']' {
			p.at++
			p.depth--
			l := object.ListOf(p.items[first:])
			p.items = p.items[:first]
			return l
		}
		p.comma(']', "array")
	}
}

// comma passes the comma between what a container holds, which end ends.
func (p *jsonParser) comma(end byte, what string) {
	if p.at >= len(p.s) || p.s[p.at] != ',' {
		panic(decodeError("Expecting ',' delimiter", p.s, p.at))
	}
	at := p.at
	p.at++
	p.space()
	if p.at < len(p.s) && p.s[p.at] == end {
		panic(decodeError("Illegal trailing comma before end of "+what, p.s, at))
	}
}

func (p *jsonParser) object() any {
	p.enter("object")
	p.space()
	first := len(p.entries)
	if p.at < len(p.s) && p.s[p.at] == '}' {
		p.at++
		return p.finish(first)
	}
	var key *jsonKey
	for {
		if p.at >= len(p.s) || p.s[p.at] != '"' {
			panic(decodeError("Expecting property name enclosed in double quotes", p.s, p.at))
		}
		p.at++
		key = p.key(p.text(), key)
		p.space()
		if p.at >= len(p.s) || p.s[p.at] != ':' {
			panic(decodeError("Expecting ':' delimiter", p.s, p.at))
		}
		p.at++
		p.space()
		v := p.must()
		p.entries = append(p.entries, object.Entry{Key: &key.Key, Of: v})
		p.space()
		if p.at < len(p.s) && p.s[p.at] == '}' {
			p.at++
			return p.finish(first)
		}
		p.comma('}', "object")
	}
}

// finish gives the object of the entries from first on as the hooks want it.
func (p *jsonParser) finish(first int) any {
	p.depth--
	entries := p.entries[first:]
	p.entries = p.entries[:first]
	switch {
	case p.plain:
		return object.DictOf(entries)
	case p.d.pairsHook != object.None:
		pairs := make([]any, len(entries))
		for i, e := range entries {
			pairs[i] = object.NewTuple(e.Value(), e.Of)
		}
		return object.Call(p.d.pairsHook, object.NewList(pairs...))
	}
	return object.Call(p.d.objectHook, object.DictOf(entries))
}

func completeJSONDecoder() {
	const params = "~*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None"
	t := jsonDecoderType
	t.Open = true
	begin := func(d *jsonDecoder, a []any) { d.init(a[0], a[1], a[2], a[3], object.Truth(a[4]), a[5]) }
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		d := &jsonDecoder{nativeValue: newNativeDict(cls, t), objectHook: object.None, pairsHook: object.None, strict: true}
		begin(d, argsOf("JSONDecoder.__init__", params)(args, kwnames))
		return d
	}
	self := func(a []any) *jsonDecoder { return a[0].(*jsonDecoder) }
	t.AddMethods([]object.Method{
		{"__init__", params, func(a []any) any { begin(self(a), a[1:]); return nil }, ""},
		{"decode", "~s", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "expected string or bytes-like object, got '%s'", object.TypeName(a[1])))
			}
			return self(a).decode(s)
		}, "Return the Python representation of ``s`` (a ``str`` instance containing a JSON document)."},
		{"raw_decode", "~s, idx=0", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "first argument must be a string, not %s", object.TypeName(a[1])))
			}
			idx := object.ToInt(a[2])
			if idx < 0 {
				panic(object.New(object.ValueError, "idx cannot be negative"))
			}
			p := self(a).parser(s)
			p.at = len(s)
			if idx < object.StrLen(s) {
				p.at = object.StrOffset(s, idx)
			}
			v, ok := p.value()
			if !ok {
				e := object.NewArgs(jsonDecodeErrorType)
				fillDecodeError(e, "Expecting value", s, max(idx, object.StrLen(s[:p.at])))
				panic(e)
			}
			return object.NewTuple(v, object.Int(object.StrLen(s[:p.at])))
		}, "Decode a JSON document from ``s`` (a ``str`` beginning with a JSON document)."},
	})
	attr := func(name string, at func(d *jsonDecoder) *any, def any) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any {
			if x := *at(v.(*jsonDecoder)); x != nil {
				return x
			}
			return def
		}, Set: func(v, x any) { *at(v.(*jsonDecoder)) = x }}
	}
	t.AddGetset([]object.Getset{
		attr("object_hook", func(d *jsonDecoder) *any { return &d.objectHook }, object.None),
		attr("object_pairs_hook", func(d *jsonDecoder) *any { return &d.pairsHook }, object.None),
		attr("parse_float", func(d *jsonDecoder) *any { return &d.parseFloat }, object.FloatType),
		attr("parse_int", func(d *jsonDecoder) *any { return &d.parseInt }, object.IntType),
		attr("parse_constant", func(d *jsonDecoder) *any { return &d.parseConstant }, object.None),
		{Name: "strict", Get: func(v any) any { return v.(*jsonDecoder).strict }, Set: func(v, x any) { v.(*jsonDecoder).strict = object.Truth(x) }},
	})
}
