package lib

import (
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// Templates of replacement: what sub and expand take.

// template is a parsed one: texts, and groups between them.
type template struct {
	texts  []string // one more than groups
	groups []int
	bytes  bool
}

func (t *template) expand(out *strings.Builder, s *subject, caps []int) {
	for i, text := range t.texts {
		out.WriteString(text)
		if i < len(t.groups) {
			if g := t.groups[i]; caps[2*g] >= 0 && caps[2*g+1] >= 0 {
				out.WriteString(s.text[caps[2*g]:caps[2*g+1]])
			}
		}
	}
}

func (t *template) text(s *subject, caps []int) any {
	var out strings.Builder
	t.expand(&out, s, caps)
	if t.bytes {
		return object.Bytes(out.String())
	}
	return out.String()
}

// template parses a replacement for the pattern.
func (p *regexValue) template(v any) *template {
	text, isStr := object.AsStr(v)
	if !isStr {
		b, ok := asBuffer(v)
		if !ok {
			panic(object.Newf(object.TypeError, "decoding to str: need a bytes-like object, %s found", object.TypeName(v)))
		}
		text = b
	}
	if isStr == p.bytes {
		if p.bytes {
			panic(object.New(object.TypeError, "sequence item 0: expected a bytes-like object, str found"))
		}
		panic(object.Newf(object.TypeError, "sequence item 0: expected str instance, %s found", object.TypeName(v)))
	}
	t := &template{bytes: !isStr}
	if strings.IndexByte(text, '\\') < 0 {
		t.texts = []string{text}
		return t
	}
	r := &templateReader{p: p, t: t, given: v, s: text}
	r.read()
	return t
}

type templateReader struct {
	p     *regexValue
	t     *template
	given any
	s     string
	at    int
	lit   []byte
}

// fail raises the error for the text that begins at a byte.
func (r *templateReader) fail(at int, msg string) {
	if r.t.bytes {
		panic(patternError(msg, r.given, at))
	}
	panic(patternError(msg, r.given, object.StrLen(r.s[:at])))
}

func (r *templateReader) group(g, at int) {
	if g > r.p.Groups {
		r.fail(at, "invalid group reference "+strconv.Itoa(g))
	}
	r.t.texts = append(r.t.texts, string(r.lit))
	r.t.groups = append(r.t.groups, g)
	r.lit = r.lit[:0]
}

func (r *templateReader) digit(from, to byte) bool {
	return r.at < len(r.s) && r.s[r.at] >= from && r.s[r.at] <= to
}

// char appends a character by its number.
func (r *templateReader) char(c rune) {
	if r.t.bytes {
		r.lit = append(r.lit, byte(c))
	} else {
		r.lit = object.AppendRune(r.lit, c)
	}
}

func (r *templateReader) read() {
	for r.at < len(r.s) {
		if r.s[r.at] != '\\' {
			r.lit = append(r.lit, r.s[r.at])
			r.at++
			continue
		}
		begin := r.at
		r.at++
		if r.at >= len(r.s) {
			r.fail(begin, "bad escape (end of pattern)")
		}
		c := r.s[r.at]
		r.at++
		switch {
		case c == 'g':
			r.named()
		case c == '0':
			for n := 0; n < 2 && r.digit('0', '7'); n++ {
				r.at++
			}
			v, _ := strconv.ParseUint(r.s[begin+1:r.at], 8, 16)
			r.char(rune(v & 0xff))
		case c >= '1' && c <= '9':
			r.numbered(begin, c)
		case strings.IndexByte(`abfnrtv\`, c) >= 0:
			r.lit = append(r.lit, map[byte]byte{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}[c])
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			r.fail(begin, "bad escape \\"+string(c))
		default:
			r.lit = append(r.lit, '\\', c)
		}
	}
	r.t.texts = append(r.t.texts, string(r.lit))
}

// numbered reads \1 to \99, or the octal escape that three digits make.
func (r *templateReader) numbered(begin int, c byte) {
	if r.digit('0', '9') {
		d := r.s[r.at]
		r.at++
		if c <= '7' && d <= '7' && r.digit('0', '7') {
			r.at++
			v, _ := strconv.ParseUint(r.s[begin+1:r.at], 8, 16)
			if v > 0o377 {
				r.fail(begin, "octal escape value "+r.s[begin:r.at]+" outside of range 0-0o377")
			}
			r.char(rune(v))
			return
		}
	}
	g, _ := strconv.Atoi(r.s[begin+1 : r.at])
	r.group(g, begin+1)
}

// named reads \g<name>.
func (r *templateReader) named() {
	if r.at >= len(r.s) || r.s[r.at] != '<' {
		r.fail(r.at, "missing <")
	}
	r.at++
	begin := r.at
	end := strings.IndexByte(r.s[begin:], '>')
	switch {
	case end < 0 && begin == len(r.s):
		r.fail(begin, "missing group name")
	case end < 0:
		r.fail(begin, "missing >, unterminated name")
	case end == 0:
		r.fail(begin, "missing group name")
	}
	name := r.s[begin : begin+end]
	r.at = begin + end + 1
	if strings.Trim(name, "0123456789") == "" {
		g, err := strconv.Atoi(name)
		if err != nil || g >= 1<<30-1 {
			r.fail(begin, "invalid group reference "+name)
		}
		r.group(g, begin)
		return
	}
	shown := name
	bad := !object.IsIdentifier(name)
	if r.t.bytes {
		for i := 0; i < len(name); i++ {
			bad = bad || name[i] >= 0x80
		}
		if bad {
			r.fail(begin, "bad character in group name "+object.BytesRepr(name)[1:])
		}
	} else if bad {
		r.fail(begin, "bad character in group name "+object.StrRepr(shown))
	}
	g, known := r.p.Index[name]
	if !known {
		panic(object.Newf(object.IndexError, "unknown group name %s", object.StrRepr(name)))
	}
	r.group(g, begin)
}
