package syntax

// This file is the machine behind error messages. CPython finds its words by
// parsing a second time, in a fixed order of alternatives, with extra rules
// that match common mistakes; the first such rule to match speaks. What a user
// reads therefore depends on that order, so the grammar is here once more as
// ordered alternatives (grammar_*.go), and a small backtracking machine walks
// it. It runs only over a statement that the parser has refused.

// node is what a rule matched. kind is the name messages have for an
// expression ("function call"), or one of those below.
type node struct {
	Span
	kind string
	kids []*node
	tok  int // index of the token, for kindToken
}

const (
	kindToken = "token"
	kindSeq   = "sequence" // of a repetition
	kindOther = "other"    // not an expression
)

// matcher tries to match at d.mark. On success it has moved the mark; on
// failure the caller puts it back. A node may be nil on success.
type matcher func(d *explainer) (*node, bool)

// action makes the node of an alternative from its items; a nil node means
// that the alternative does not match after all. first is where it began.
type action func(d *explainer, items []*node, first int) *node

// alternative is one way to match a rule, in the notation of notation.go.
type alternative struct {
	pattern string
	do      action
}

// rule is a named list of alternatives; memo rules are evaluated once at each
// place. It matters which are: a rule that was evaluated while the rules for
// mistakes were off is not asked again when they are on.
type rule struct {
	name string
	memo bool
	alts []alternative
}

type compiledRule struct {
	index int
	memo  bool
	alts  []compiledAlt
}

type compiledAlt struct {
	items []item
	do    action
	// mistake is set where the alternative is nothing but a rule for a
	// mistake: it is tried only while those are asked. Where such a rule is a
	// part of an alternative, or the alternative itself has the words, it is
	// tried always, as in CPython.
	mistake bool
}

type item struct {
	match matcher
	look  bool // matches nothing, so it has no place among the action's items
	cut   bool // from here on no other alternative of the rule is tried
}

// explainer walks the grammar over the tokens of one statement.
type explainer struct {
	p        *parser
	mark     int
	fill     int // tokens looked at
	first    int // the last token the first pass looked at
	mistakes bool
	dialect  bool    // expr's own forms too
	memo     memos   // of the rules that have one
	costly   memos   // of other rules, where matching took long
	nodes    []*node // of the tokens, as far as they have been matched
	items    []*node // of the alternatives under way, as a stack
	steps    int
	depth    int
}

// memos remembers, at each token, what rules have matched there.
type memos [][]memoValue

type memoValue struct {
	n    *node
	rule int32
	end  int32
	ok   bool
}

func (m memos) at(mark, rule int) *memoValue {
	if mark >= len(m) {
		return nil
	}
	for i := range m[mark] {
		if v := &m[mark][i]; int(v.rule) == rule {
			return v
		}
	}
	return nil
}

func (m *memos) put(mark int, v memoValue) {
	for mark >= len(*m) {
		*m = append(*m, nil)
	}
	(*m)[mark] = append((*m)[mark], v)
}

// raised is thrown when a rule for a mistake has found its words.
type raised struct{ err *Error }

// exhausted is thrown when the walk takes too long.
type exhausted struct{}

const (
	maxSteps     = 20_000_000
	maxRuleDepth = 60_000
	costlySteps  = 200
)

// token returns the token at the mark, reading it if need be.
func (d *explainer) token() *token {
	for d.mark >= len(d.p.toks) {
		if d.p.toks[len(d.p.toks)-1].kind == tokEOF {
			return &d.p.toks[len(d.p.toks)-1]
		}
		d.p.toks = append(d.p.toks, d.p.lex.next())
	}
	if d.mark >= d.fill {
		d.fill = d.mark + 1
	}
	t := &d.p.toks[d.mark]
	if t.kind == tokError {
		panic(raised{d.p.lex.err})
	}
	return t
}

func (d *explainer) tokenNode() *node {
	for d.mark >= len(d.nodes) {
		d.nodes = append(d.nodes, nil)
	}
	n := d.nodes[d.mark]
	if n == nil {
		t := &d.p.toks[d.mark]
		n = &node{Span: t.Span, kind: kindToken, tok: d.mark}
		if t.kind == tokName {
			n.kind = "name"
		}
		d.nodes[d.mark] = n
	}
	d.mark++
	return n
}

// spanFrom is the span from a token to the last one consumed that is not
// layout.
func (d *explainer) spanFrom(first int) Span {
	start := d.p.toks[min(first, len(d.p.toks)-1)].Span
	last := d.mark - 1
	for last > first && d.p.toks[last].kind <= tokDedent {
		last--
	}
	if last < first {
		return start
	}
	end := d.p.toks[last].Span
	return Span{start.Line, start.Col, end.EndLine, end.EndCol}
}

func (r *compiledRule) match(d *explainer) (*node, bool) {
	if d.steps++; d.steps > maxSteps || d.depth > maxRuleDepth {
		panic(exhausted{})
	}
	// What is not remembered by the rules of the game is remembered where it
	// was costly, which changes nothing but keeps nesting from costing time
	// exponential in its depth. It may depend on whether mistakes are asked.
	memo, id := &d.memo, r.index
	if !r.memo {
		memo = &d.costly
		id *= 2
		if d.mistakes {
			id++
		}
	}
	if v := memo.at(d.mark, id); v != nil {
		d.mark = int(v.end)
		return v.n, v.ok
	}
	mark, steps := d.mark, d.steps
	d.depth++
	n, ok := r.try(d)
	d.depth--
	if !ok {
		d.mark = mark
	}
	if r.memo || d.steps-steps > costlySteps {
		memo.put(mark, memoValue{n, int32(id), int32(d.mark), ok})
	}
	return n, ok
}

func (r *compiledRule) try(d *explainer) (*node, bool) {
	mark := d.mark
	for i := range r.alts {
		a := &r.alts[i]
		if a.mistake && !d.mistakes {
			continue
		}
		n, ok, cut := a.match(d)
		if ok {
			return n, true
		}
		d.mark = mark
		if cut {
			return nil, false
		}
	}
	return nil, false
}

func (a *compiledAlt) match(d *explainer) (n *node, ok, cut bool) {
	first, base := d.mark, len(d.items)
	defer func() { d.items = d.items[:base] }()
	for i := range a.items {
		it := &a.items[i]
		if it.cut {
			cut = true
			continue
		}
		n, ok := it.match(d)
		if !ok {
			return nil, false, cut
		}
		if !it.look {
			d.items = append(d.items, n)
		}
	}
	items := d.items[base:]
	if a.do != nil {
		n = a.do(d, items, first)
		return n, n != nil, cut
	}
	if len(items) == 1 {
		return items[0], true, cut
	}
	return d.make(kindOther, items, first), true, cut
}

func (d *explainer) make(kind string, items []*node, first int) *node {
	return &node{Span: d.spanFrom(first), kind: kind, kids: append([]*node(nil), items...)}
}

// as is the action that makes an expression of a kind.
func as(kind string) action {
	return func(d *explainer, items []*node, first int) *node {
		return d.make(kind, items, first)
	}
}

// take is the action that hands on one of the items.
func take(i int) action {
	return func(_ *explainer, items []*node, _ int) *node { return items[i] }
}
