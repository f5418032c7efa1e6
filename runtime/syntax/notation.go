package syntax

import "strings"

// The notation of patterns: 'x' is an operator or keyword, "x" a name that is
// a keyword here only, NAME and its like a class of tokens, lower case a rule;
// (a | b) a choice, [a] or a? an option, a* and a+ repetitions, s.a+ a
// repetition with separators, &a and !a look ahead, &&'x' a token without which
// there is an error, ~ a cut.

// grammarTable is a compiled grammar.
type grammarTable struct {
	rules map[string]*compiledRule
}

var tokenClasses = map[string]tokenKind{
	"NAME": tokName, "NUMBER": tokNumber, "STRING": tokString, "NEWLINE": tokNewline,
	"INDENT": tokIndent, "DEDENT": tokDedent, "END": tokEOF, "POINTER": tokPointer,
	"FSTART": tokFStart, "FMIDDLE": tokFMiddle, "FEND": tokFEnd,
}

func compileGrammar(groups ...[]rule) *grammarTable {
	g := &grammarTable{rules: map[string]*compiledRule{}}
	n := 0
	for _, rules := range groups {
		for _, r := range rules {
			g.rules[r.name] = &compiledRule{index: n, memo: r.memo}
			n++
		}
	}
	kinds := map[string]tokenKind{}
	for k, text := range tokenText {
		if text != "" {
			kinds[text] = tokenKind(k)
		}
	}
	for _, rules := range groups {
		for _, r := range rules {
			c := g.rules[r.name]
			for _, a := range r.alts {
				reader := patternReader{text: a.pattern, rule: r.name, grammar: g, kinds: kinds}
				mistake := strings.HasPrefix(a.pattern, "wrong_") && !strings.Contains(a.pattern, " ")
				c.alts = append(c.alts, compiledAlt{reader.sequence(), a.do, mistake})
				if !reader.atEnd() {
					panic("syntax: rule " + r.name + ": bad pattern " + a.pattern)
				}
			}
		}
	}
	return g
}

// patternReader compiles one pattern.
type patternReader struct {
	text    string
	pos     int
	rule    string
	grammar *grammarTable
	kinds   map[string]tokenKind
}

func (r *patternReader) blanks() {
	for r.pos < len(r.text) && (r.text[r.pos] == ' ' || r.text[r.pos] == '\n' || r.text[r.pos] == '\t') {
		r.pos++
	}
}

func (r *patternReader) atEnd() bool {
	r.blanks()
	return r.pos >= len(r.text)
}

func (r *patternReader) peek() byte {
	if r.atEnd() {
		return 0
	}
	return r.text[r.pos]
}

func (r *patternReader) accept(s string) bool {
	r.blanks()
	if strings.HasPrefix(r.text[r.pos:], s) {
		r.pos += len(s)
		return true
	}
	return false
}

func (r *patternReader) sequence() []item {
	var items []item
	for {
		switch r.peek() {
		case 0, '|', ')', ']':
			return items
		}
		items = append(items, r.item())
	}
}

func (r *patternReader) item() item {
	switch {
	case r.accept("&&"):
		return item{match: r.forced()}
	case r.accept("&"):
		m := r.repeated()
		return item{look: true, match: func(d *explainer) (*node, bool) {
			mark := d.mark
			_, ok := m(d)
			d.mark = mark
			return nil, ok
		}}
	case r.accept("!"):
		m := r.repeated()
		return item{look: true, match: func(d *explainer) (*node, bool) {
			mark := d.mark
			_, ok := m(d)
			d.mark = mark
			return nil, !ok
		}}
	case r.accept("~"):
		return item{cut: true}
	}
	return item{match: r.repeated()}
}

// forced compiles a token without which there is an error.
func (r *patternReader) forced() matcher {
	text := r.quoted()
	kind := r.kinds[text]
	return func(d *explainer) (*node, bool) {
		t := d.token()
		if t.kind != kind {
			panic(raised{d.p.errorAt(t.Span, "expected '"+text+"'")})
		}
		return d.tokenNode(), true
	}
}

// quoted reads what stands in quotes.
func (r *patternReader) quoted() string {
	r.blanks()
	q := r.text[r.pos]
	end := strings.IndexByte(r.text[r.pos+1:], q)
	s := r.text[r.pos+1 : r.pos+1+end]
	r.pos += end + 2
	return s
}

// repeated compiles an atom with what stands after it.
func (r *patternReader) repeated() matcher {
	m := r.atom()
	if r.pos < len(r.text) {
		switch r.text[r.pos] {
		case '*':
			r.pos++
			return repeat(m, nil, 0)
		case '+':
			r.pos++
			return repeat(m, nil, 1)
		case '?':
			r.pos++
			return optional(m)
		case '.':
			r.pos++
			element := r.atom()
			r.accept("+")
			return repeat(element, m, 1)
		}
	}
	return m
}

func optional(m matcher) matcher {
	return func(d *explainer) (*node, bool) {
		mark := d.mark
		n, ok := m(d)
		if !ok {
			d.mark = mark
			return nil, true
		}
		return n, true
	}
}

// repeat matches m at least so often, with separators between if there are.
func repeat(m, separator matcher, least int) matcher {
	return func(d *explainer) (*node, bool) {
		first := d.mark
		var kids []*node
		for {
			mark := d.mark
			if separator != nil && len(kids) > 0 {
				if _, ok := separator(d); !ok {
					d.mark = mark
					break
				}
			}
			n, ok := m(d)
			if !ok || d.mark == mark {
				d.mark = mark
				break
			}
			kids = append(kids, n)
		}
		if len(kids) < least {
			return nil, false
		}
		return &node{Span: d.spanFrom(first), kind: kindSeq, kids: kids}, true
	}
}

func (r *patternReader) atom() matcher {
	switch c := r.peek(); c {
	case '\'':
		text := r.quoted()
		kind, ok := r.kinds[text]
		if !ok {
			panic("syntax: rule " + r.rule + ": no token " + text)
		}
		return ofKind(kind)
	case '"':
		return softKeyword(r.quoted())
	case '(':
		r.pos++
		m := r.choice()
		r.expect(')')
		return m
	case '[':
		r.pos++
		m := r.choice()
		r.expect(']')
		return optional(m)
	}
	start := r.pos
	for r.pos < len(r.text) && class[r.text[r.pos]]&identPart != 0 {
		r.pos++
	}
	word := r.text[start:r.pos]
	if kind, ok := tokenClasses[word]; ok {
		return ofKind(kind)
	}
	if word == "SOFT" {
		return softKeywords
	}
	if word == "INFIX" {
		return infixWord
	}
	if word == "LEADING" {
		return func(d *explainer) (*node, bool) { return nil, d.dialect && d.inPredicate(d.mark) }
	}
	if word == "DIALECT" {
		return func(d *explainer) (*node, bool) { return nil, d.dialect }
	}
	rule := r.grammar.rules[word]
	if rule == nil {
		panic("syntax: rule " + r.rule + " names " + word + ", which is none: " + r.text)
	}
	return rule.match
}

func (r *patternReader) expect(c byte) {
	if r.peek() != c {
		panic("syntax: rule " + r.rule + ": bad pattern " + r.text)
	}
	r.pos++
}

func (r *patternReader) choice() matcher {
	var alts []compiledAlt
	for {
		alts = append(alts, compiledAlt{items: r.sequence()})
		if !r.accept("|") {
			break
		}
	}
	anonymous := &compiledRule{alts: alts}
	return func(d *explainer) (*node, bool) { return anonymous.try(d) }
}

func ofKind(kind tokenKind) matcher {
	return func(d *explainer) (*node, bool) {
		if d.token().kind != kind {
			return nil, false
		}
		return d.tokenNode(), true
	}
}

func softKeyword(text string) matcher {
	return func(d *explainer) (*node, bool) {
		if t := d.token(); t.kind != tokName || d.p.textOf(t) != text {
			return nil, false
		}
		return d.tokenNode(), true
	}
}

func softKeywords(d *explainer) (*node, bool) {
	t := d.token()
	if t.kind != tokName {
		return nil, false
	}
	// CPython 3.13 takes the beginning of such a word for the word.
	for _, word := range [...]string{"_", "case", "match", "type"} {
		if strings.HasPrefix(word, d.p.textOf(t)) {
			return d.tokenNode(), true
		}
	}
	return nil, false
}

func infixWord(d *explainer) (*node, bool) {
	if t := d.token(); !d.dialect || t.kind != tokName || !infixWords[d.p.textOf(t)] {
		return nil, false
	}
	return d.tokenNode(), true
}
