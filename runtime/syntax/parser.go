package syntax

import (
	"slices"
	"unicode/utf8"
)

// parser reads tokens and builds the tree by recursive descent. It looks at
// each token once, except where only what follows tells what something is
// (match, type, parenthesized with items). It never words an error itself:
// where a token does not fit it gives up, and explain finds out what CPython
// would say.
type parser struct {
	lex  *lexer
	toks []token // since the last statement at the top level began
	pos  int
	kind tokenKind // toks[pos].kind

	endLine, endCol int32 // where the last token consumed that is not layout ended

	depth      int // of recursion
	predicates int // open calls to predicate functions
	flufl      bool
	mode       Mode
}

// giveUp is thrown where the source does not fit; err is nil when explain is
// to find the words.
type giveUp struct{ err *Error }

// maxDepth limits how deep expressions and statements nest.
const maxDepth = 5900

func parseModule(src, filename string, mode Mode) (m *Module, err *Error) {
	p := &parser{lex: newLexer(src, filename), mode: mode}
	p.lex.invalid = !utf8.ValidString(src)
	defer func() {
		if r := recover(); r != nil {
			g, ok := r.(giveUp)
			if !ok {
				panic(r)
			}
			found := p.lex.warnings
			m, err = nil, p.explain(g.err)
			err.Warnings = found
			if mode == Eval {
				err.ofExpression(src)
			}
		}
	}()
	m = &Module{}
	p.start()
	if mode == Eval {
		p.readTwice(func() { m.Body = p.evalInput() })
	} else {
		for p.kind != tokEOF {
			if p.kind == tokIndent {
				// The statement before may be what is wrong: keep its tokens.
				p.fail()
			}
			p.readTwice(func() { m.Body = p.statement(m.Body) })
		}
	}
	m.Warnings = p.lex.warnings
	return m, nil
}

// evalInput reads a source that is one expression.
func (p *parser) evalInput() []Stmt {
	v := p.expressions()
	for p.kind == tokNewline {
		p.next()
	}
	if p.kind != tokEOF {
		p.fail()
	}
	return []Stmt{&ExprStmt{v.Pos(), v}}
}

// start makes the first token current.
func (p *parser) start() {
	p.toks = append(p.toks[:0], p.lex.next())
	p.pos = 0
	p.kind = p.toks[0].kind
	if p.kind == tokError {
		p.fail()
	}
}

// readTwice reads a statement of the module, and forgets the tokens of the one
// before. Where the source does not fit and a # was taken for a comment that
// could be a pointer, it is read again with pointers.
func (p *parser) readTwice(read func()) {
	first := p.toks[p.pos]
	p.toks = append(p.toks[:0], first)
	p.pos = 0
	p.lex.sawPointer = false
	saved := *p.lex // no block is open here
	// The first token may have opened a bracket or an f-string; reading on
	// writes over them.
	brackets, fstrings := slices.Clone(p.lex.brackets), slices.Clone(p.lex.fstrings)
	if p.attempt(read) {
		return
	}
	saved.brackets, saved.fstrings = brackets, fstrings
	saved.pointers = true
	saved.indents = saved.indents[:1]
	*p.lex = saved
	p.toks = append(p.toks[:0], first)
	p.pos, p.kind, p.depth, p.predicates = 0, first.kind, 0, 0
	read()
	p.lex.pointers = false
}

// attempt reads, but returns false where the source does not fit and another
// reading is possible.
func (p *parser) attempt(read func()) (ok bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, isGiveUp := r.(giveUp); !isGiveUp || !p.lex.sawPointer {
				panic(r)
			}
			ok = false
		}
	}()
	read()
	return true
}

func (p *parser) next() {
	t := &p.toks[p.pos]
	if t.kind > tokDedent {
		p.endLine, p.endCol = t.EndLine, t.EndCol
	}
	p.pos++
	if p.pos == len(p.toks) {
		p.fill()
	}
	p.kind = p.toks[p.pos].kind
}

func (p *parser) fill() {
	p.toks = append(p.toks, p.lex.next())
	if p.toks[len(p.toks)-1].kind == tokError {
		p.fail()
	}
}

// peek returns the kind of the token n after the current one.
func (p *parser) peek(n int) tokenKind {
	return p.tokenAt(p.pos + n).kind
}

func (p *parser) tokenAt(i int) *token {
	for i >= len(p.toks) {
		if last := p.toks[len(p.toks)-1].kind; last == tokEOF {
			return &p.toks[len(p.toks)-1]
		}
		p.fill()
	}
	return &p.toks[i]
}

func (p *parser) fail() {
	panic(giveUp{})
}

func (p *parser) failWith(err *Error) {
	panic(giveUp{err})
}

func (p *parser) expect(k tokenKind) {
	if p.kind != k {
		p.fail()
	}
	p.next()
}

func (p *parser) accept(k tokenKind) bool {
	if p.kind != k {
		return false
	}
	p.next()
	return true
}

// text returns the source of the current token.
func (p *parser) text() string {
	t := &p.toks[p.pos]
	return p.lex.src[t.start:t.end]
}

func (p *parser) textOf(t *token) string {
	return p.lex.src[t.start:t.end]
}

// name consumes a name.
func (p *parser) name() string {
	if p.kind != tokName {
		p.fail()
	}
	s := identifier(p.text())
	p.next()
	return s
}

// place is where a node begins.
type place struct{ line, col int32 }

func (p *parser) here() place {
	t := &p.toks[p.pos]
	return place{t.Line, t.Col}
}

// since is the span from a place to the last token consumed.
func (p *parser) since(m place) Span {
	return Span{m.line, m.col, p.endLine, p.endCol}
}

func (p *parser) enter() {
	p.depth++
	if p.depth > maxDepth {
		p.failWith(tokenError(p.lex, syntaxError, &p.toks[p.pos], "too many nested expressions"))
	}
}

// try runs f and reports whether it went through; where it did not, the parser
// stands again where it stood. An error of the lexer is final.
func (p *parser) try(f func()) (ok bool) {
	pos, depth, predicates, endLine, endCol := p.pos, p.depth, p.predicates, p.endLine, p.endCol
	defer func() {
		if ok {
			return
		}
		r := recover()
		if g, is := r.(giveUp); !is || g.err != nil || p.lex.err != nil {
			panic(r)
		}
		p.pos, p.depth, p.predicates, p.endLine, p.endCol = pos, depth, predicates, endLine, endCol
		p.kind = p.toks[pos].kind
	}()
	f()
	return true
}

// errorAt makes a syntax error that marks a span.
func (p *parser) errorAt(s Span, msg string) *Error {
	return newError(p.lex, syntaxError, s, msg)
}

func newError(l *lexer, kind string, s Span, msg string) *Error {
	text := sourceLine(l.src, s.Line)
	if s.EndLine == s.Line {
		text += "\n"
	}
	return &Error{
		Kind: kind, Msg: msg, Filename: l.filename, Span: s, Text: text,
		Offset: charOffset(text, s.Col), EndOffset: charOffset(text, s.EndCol),
	}
}

// tokenError makes an error that marks a token. Those of the layout have no
// width, and their column is counted from 0.
func tokenError(l *lexer, kind string, t *token, msg string) *Error {
	err := newError(l, kind, t.Span, msg)
	if t.kind == tokEOF || t.kind == tokIndent || t.kind == tokDedent {
		err.Offset--
		err.EndOffset = noEnd
	}
	return err
}
