package lib

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inloop/runtime/object"
)

// xmlScan takes a document apart as it comes in and checks that it is
// well-formed. It says what is wrong in expat's words, and where.
type xmlScan struct {
	src       string // what is not taken yet
	line, col int    // where src begins
	begun     bool   // something has been taken
	declared  bool   // a DOCTYPE has been
	ended     bool   // the root is closed
	open      []xmlOpen
	entities  map[string]string
	events    []any
	depth     int  // of entities in each other
	plain     bool // names are left as they are written
}

// xmlOpen is an element that is not closed.
type xmlOpen struct {
	raw, name string
	prefixes  map[string]string // declared here
	order     []string          // of prefixes
}

// xmlFault is what is wrong; at counts bytes of src.
type xmlFault struct {
	code int
	at   int
	name string // of an entity, where the document may declare it elsewhere
}

// xmlWords are expat's messages by their numbers.
var xmlWords = map[int]string{2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 7: "mismatched tag",
	8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity", 12: "recursive entity reference",
	14: "reference to invalid character number", 17: "XML or text declaration not at start of entity", 18: "unknown encoding",
	20: "unclosed CDATA section", 27: "unbound prefix", 28: "must not undeclare prefix"}

const xmlSpace = " \t\r\n"

func isXMLSpace(c byte) bool { return strings.IndexByte(xmlSpace, c) >= 0 }

func isXMLNameStart(r rune) bool {
	return r == ':' || r == '_' || r|0x20 >= 'a' && r|0x20 <= 'z' && r < 0x80 || r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0xD800 || r >= 0xF900
}

func isXMLName(r rune) bool {
	return isXMLNameStart(r) || r == '-' || r == '.' || r >= '0' && r <= '9' || r == 0xB7
}

// position is where the byte at of src stands: line, and column from 0.
func (x *xmlScan) position(at int) (line, col int) {
	line, col = x.line, x.col
	for i := 0; i < at && i < len(x.src); i++ {
		switch c := x.src[i]; {
		case c == '\n':
			line++
			col = 0
		case c&0xc0 != 0x80:
			col++
		}
	}
	return
}

// take goes on behind the first n bytes.
func (x *xmlScan) take(n int) {
	x.line, x.col = x.position(n)
	x.src = x.src[n:]
	x.begun = true
}

func (x *xmlScan) emit(parts ...any) { x.events = append(x.events, object.NewTuple(parts...)) }

func (x *xmlScan) fail(code, at int) { panic(&xmlFault{code: code, at: at}) }

// run takes what is whole; at the end, final says, all must be.
func (x *xmlScan) run(final bool) {
	for x.src != "" {
		n := 0
		if x.src[0] == '<' {
			n = x.markup(final)
		} else {
			n = x.text(final)
		}
		if n == 0 {
			if final {
				x.fail(5, 0)
			}
			return
		}
		x.take(n)
	}
	if final && !x.ended {
		x.fail(3, 0)
	}
}

// text takes the characters up to the next markup.
func (x *xmlScan) text(final bool) int {
	end := strings.IndexByte(x.src, '<')
	whole := end >= 0
	if !whole {
		end = len(x.src)
	}
	if len(x.open) == 0 {
		i := 0
		for i < end && (isXMLSpace(x.src[i]) || !x.begun && strings.HasPrefix(x.src[i:], "\ufeff")) {
			if x.src[i] >= 0x80 {
				i += 2
			}
			i++
		}
		if i < end {
			code := 2
			if x.ended {
				code = 9
			}
			x.fail(code, i)
		}
		return end
	}
	if !whole && !final { // what may go on is left
		if i := strings.LastIndexByte(x.src[:end], '&'); i >= 0 && strings.IndexByte(x.src[i:end], ';') < 0 {
			end = i
		}
		end = len(strings.TrimRight(x.src[:end], "]\r"))
		if end == 0 {
			return 0
		}
	}
	if i := strings.Index(x.src[:end], "]]>"); i >= 0 {
		x.fail(4, i+2)
	}
	x.emit("data", x.expand(0, end, false))
	return end
}

// expand gives src[from:to] with its references replaced; of an attribute all
// white space is spaces.
func (x *xmlScan) expand(from, to int, attribute bool) string {
	s := x.src[from:to]
	if !attribute && strings.IndexByte(s, '&') < 0 && strings.IndexByte(s, '\r') < 0 {
		x.checkChars(from, to)
		return s
	}
	var out []byte
	for i := from; i < to; {
		c := x.src[i]
		switch {
		case c == '&':
			end := i + 1
			for end < to && x.src[end] != ';' {
				r, n := object.DecodeRune(x.src[end:])
				if !isXMLName(r) && !(end == i+1 && r == '#') {
					x.fail(4, end)
				}
				end += n
			}
			if end >= to {
				x.fail(4, end)
			}
			out = append(out, x.reference(x.src[i+1:end], i, attribute)...)
			i = end + 1
			continue
		case c == '\r':
			if i+1 < to && x.src[i+1] == '\n' {
				i++
			}
			c = '\n'
			fallthrough
		case c == '\n' || c == '\t':
			if attribute {
				c = ' '
			}
		case c < 0x20:
			x.fail(4, i)
		}
		out = append(out, c)
		i++
	}
	return string(out)
}

// checkChars refuses control characters.
func (x *xmlScan) checkChars(from, to int) {
	for i := from; i < to; i++ {
		if c := x.src[i]; c < 0x20 && !isXMLSpace(c) {
			x.fail(4, i)
		}
	}
}

// reference is what &name; stands for; at is where the & is.
func (x *xmlScan) reference(name string, at int, attribute bool) string {
	if number, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if strings.HasPrefix(number, "x") {
			number, base = number[1:], 16
		}
		n, err := strconv.ParseUint(number, base, 32)
		if err != nil {
			x.fail(4, at+2)
		}
		if n > 0x10FFFF || n < 0x20 && n != '\t' && n != '\n' && n != '\r' || n >= 0xD800 && n < 0xE000 || n == 0xFFFE || n == 0xFFFF {
			x.fail(14, at)
		}
		return string(rune(n))
	}
	switch name {
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "amp":
		return "&"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	value, ok := x.entities[name]
	if !ok {
		fault := &xmlFault{code: 11, at: at}
		if x.declared {
			fault.name = name
		}
		panic(fault)
	}
	if x.depth > 20 {
		x.fail(12, at)
	}
	inner := &xmlScan{src: value, entities: x.entities, depth: x.depth + 1}
	return inner.expand(0, len(value), attribute)
}

// name gives where the name at i ends; code 4 where there is none.
func (x *xmlScan) name(i int) int {
	r, n := object.DecodeRune(x.src[i:])
	if !isXMLNameStart(r) {
		x.fail(4, i)
	}
	for i += n; i < len(x.src); i += n {
		if r, n = object.DecodeRune(x.src[i:]); !isXMLName(r) {
			break
		}
	}
	return i
}

func (x *xmlScan) spaces(i int) int {
	for i < len(x.src) && isXMLSpace(x.src[i]) {
		i++
	}
	return i
}

// markup takes what begins with <: how long it is, or 0 if it is not whole.
func (x *xmlScan) markup(final bool) int {
	s := x.src
	for _, start := range []string{"<!--", "<![CDATA[", "<!DOCTYPE"} {
		if len(s) < len(start) && strings.HasPrefix(start, s) {
			return 0
		}
	}
	switch {
	case strings.HasPrefix(s, "<!--"):
		i := strings.Index(s[4:], "--")
		if i < 0 || i+6 >= len(s) {
			return 0
		}
		if s[i+6] != '>' {
			x.fail(4, i+6)
		}
		x.emit("comment", normalLines(s[4:i+4]))
		return i + 7
	case strings.HasPrefix(s, "<?"):
		i := strings.Index(s, "?>")
		if i < 0 {
			return 0
		}
		target, rest, _ := strings.Cut(s[2:i], " ")
		if j := strings.IndexAny(s[2:i], xmlSpace); j >= 0 {
			target, rest = s[2:2+j], s[2+j:i]
		}
		if strings.EqualFold(target, "xml") {
			if x.begun {
				x.fail(17, 0)
			}
		} else {
			x.emit("pi", target, normalLines(strings.TrimLeft(rest, xmlSpace)))
		}
		return i + 2
	case x.ended:
		x.fail(9, 0)
	case strings.HasPrefix(s, "<![CDATA[") && len(x.open) > 0:
		i := strings.Index(s, "]]>")
		if i < 0 {
			if final {
				x.fail(20, 0)
			}
			return 0
		}
		x.checkChars(9, i)
		x.emit("data", normalLines(s[9:i]))
		return i + 3
	case strings.HasPrefix(s, "<!DOCTYPE") && len(x.open) == 0:
		return x.doctype()
	case strings.HasPrefix(s, "</"):
		return x.endTag()
	case len(s) == 1:
		return 0
	}
	return x.startTag()
}

func normalLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

func (x *xmlScan) endTag() int {
	if len(x.open) == 0 {
		x.fail(4, 1)
	}
	close := strings.IndexByte(x.src, '>')
	if close < 0 {
		return 0
	}
	end := x.name(2)
	if i := x.spaces(end); i != close {
		x.fail(4, i)
	}
	o := x.open[len(x.open)-1]
	if x.src[2:end] != o.raw {
		x.fail(7, 2)
	}
	x.closeElement(o)
	return close + 1
}

func (x *xmlScan) closeElement(o xmlOpen) {
	x.open = x.open[:len(x.open)-1]
	x.emit("end", o.name)
	for _, prefix := range slices.Backward(o.order) {
		x.emit("end-ns", prefix)
	}
	x.ended = len(x.open) == 0
}

// xmlAttr is an attribute as written.
type xmlAttr struct {
	name, value string
	at          int
}

func (x *xmlScan) startTag() int {
	if !x.wholeTag() {
		x.name(1)
		return 0
	}
	s := x.src
	end := x.name(1)
	raw := s[1:end]
	var attrs []xmlAttr
	i := end
	for {
		next := x.spaces(i)
		if s[next] == '>' {
			i = next + 1
			break
		}
		if s[next] == '/' {
			if s[next+1] != '>' {
				x.fail(4, next+1)
			}
			i = next + 2
			break
		}
		if next == i {
			x.fail(4, i)
		}
		e := x.name(next)
		eq := x.spaces(e)
		if s[eq] != '=' {
			x.fail(4, eq)
		}
		q := x.spaces(eq + 1)
		if s[q] != '"' && s[q] != '\'' {
			x.fail(4, q)
		}
		close := q + 1 + strings.IndexByte(s[q+1:], s[q])
		if j := strings.IndexByte(s[q+1:close], '<'); j >= 0 {
			x.fail(4, q+1+j)
		}
		name := s[next:e]
		for _, a := range attrs {
			if a.name == name {
				x.fail(8, next)
			}
		}
		attrs = append(attrs, xmlAttr{name, x.expand(q+1, close, true), next})
		i = close + 1
	}
	x.element(raw, attrs)
	if s[i-2] == '/' {
		x.closeElement(x.open[len(x.open)-1])
	}
	return i
}

// wholeTag reports that the tag's end is there, quotes counted.
func (x *xmlScan) wholeTag() bool {
	quote := byte(0)
	for i := 1; i < len(x.src); i++ {
		switch c := x.src[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return true
		case c == '<':
			return true // wrong, and said so when the tag is read
		case (c == '"' || c == '\'') && x.src[i-1] != '<':
			quote = c
		}
	}
	return false
}

// element opens an element and resolves the names' prefixes.
func (x *xmlScan) element(raw string, attrs []xmlAttr) {
	o := xmlOpen{raw: raw}
	var rest []xmlAttr
	for _, a := range attrs {
		prefix, isNS := "", a.name == "xmlns"
		if p, ok := strings.CutPrefix(a.name, "xmlns:"); ok {
			prefix, isNS = p, true
			if a.value == "" && !x.plain {
				x.fail(28, 0)
			}
		}
		if !isNS || x.plain {
			rest = append(rest, a)
			continue
		}
		if o.prefixes == nil {
			o.prefixes = map[string]string{}
		}
		o.prefixes[prefix] = a.value
		o.order = append(o.order, prefix)
		x.emit("start-ns", prefix, a.value)
	}
	x.open = append(x.open, o)
	name := x.resolve(raw, true)
	x.open[len(x.open)-1].name = name
	d := object.NewDict()
	for _, a := range rest {
		n := x.resolve(a.name, false)
		if d.GetStr(n) != nil {
			x.fail(8, a.at)
		}
		d.SetStr(n, a.value)
	}
	x.emit("start", name, d)
}

// resolve gives {uri}local of a name with a prefix; the default namespace is
// for elements alone.
func (x *xmlScan) resolve(name string, element bool) string {
	prefix, local, ok := strings.Cut(name, ":")
	if x.plain {
		return name
	}
	if !ok {
		prefix, local = "", name
		if !element {
			return name
		}
	}
	if prefix == "xml" {
		return "{http://www.w3.org/XML/1998/namespace}" + local
	}
	for i := len(x.open) - 1; i >= 0; i-- {
		if uri, ok := x.open[i].prefixes[prefix]; ok {
			if uri == "" {
				return local
			}
			return "{" + uri + "}" + local
		}
	}
	if prefix != "" {
		x.fail(27, 0)
	}
	return local
}

// doctype takes the declaration and the entities declared in it.
func (x *xmlScan) doctype() int {
	depth, quote := 0, byte(0)
	for i := 9; i < len(x.src); i++ {
		switch c := x.src[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case strings.HasPrefix(x.src[i:], "<!--"):
			end := strings.Index(x.src[i:], "-->")
			if end < 0 {
				return 0
			}
			i += end + 2
		case c == '"' || c == '\'':
			quote = c
		case c == '[' || c == '<':
			depth++
		case c == ']':
			depth--
		case c == '>':
			if depth--; depth < 0 {
				x.declare(x.src[9:i])
				return i + 1
			}
		}
	}
	return 0
}

// declare reads the inside of a DOCTYPE.
func (x *xmlScan) declare(s string) {
	x.declared = true
	head, subset, _ := strings.Cut(s, "[")
	words := xmlWordsOf(head)
	var parts [3]any
	for i := range parts {
		parts[i] = object.None
	}
	if len(words) > 0 {
		parts[0] = words[0]
	}
	switch {
	case len(words) > 2 && words[1] == "SYSTEM":
		parts[2] = words[2]
	case len(words) > 2 && words[1] == "PUBLIC":
		parts[1] = words[2]
		if len(words) > 3 {
			parts[2] = words[3]
		}
	}
	x.emit("doctype", parts[0], parts[1], parts[2])
	if x.entities == nil {
		x.entities = map[string]string{}
	}
	for {
		i := strings.Index(subset, "<!ENTITY")
		if i < 0 {
			return
		}
		subset = subset[i+8:]
		end := strings.IndexByte(subset, '>')
		if end < 0 {
			return
		}
		w := xmlWordsOf(subset[:end])
		if len(w) == 2 {
			if _, known := x.entities[w[0]]; !known {
				x.entities[w[0]] = w[1]
			}
			x.emit("entity", w[0], w[1], object.None, object.None)
		}
		if len(w) > 2 && w[1] == "SYSTEM" {
			x.emit("entity", w[0], object.None, w[2], object.None)
		}
		if len(w) > 3 && w[1] == "PUBLIC" {
			x.emit("entity", w[0], object.None, w[3], w[2])
		}
		subset = subset[end:]
	}
}

// xmlWordsOf parts a declaration into words; quoted ones lose their quotes.
func xmlWordsOf(s string) []string {
	var out []string
	for {
		s = strings.TrimLeft(s, xmlSpace)
		if s == "" {
			return out
		}
		if s[0] == '"' || s[0] == '\'' {
			if i := strings.IndexByte(s[1:], s[0]); i >= 0 {
				out = append(out, s[1:1+i])
				s = s[i+2:]
				continue
			}
		}
		i := strings.IndexAny(s, xmlSpace+"\"'")
		if i < 0 {
			return append(out, s)
		}
		if i == 0 {
			_, i = utf8.DecodeRuneInString(s)
		}
		out = append(out, s[:i])
		s = s[i:]
	}
}
