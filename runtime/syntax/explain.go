package syntax

import (
	"strings"
	"sync"
)

// grammar is compiled when the first error is explained.
var grammar = sync.OnceValue(func() *grammarTable {
	g := compileGrammar(statementRules, matchRules, expressionRules, targetRules,
		defParameters.rules(), lambdaParameters.rules(), mistakeRules)
	quiet := g.rules["quiet_expression"]
	loud := *quiet
	quiet.alts = []compiledAlt{{items: []item{{match: func(d *explainer) (*node, bool) {
		saved := d.mistakes
		d.mistakes = false
		n, ok := loud.match(d)
		d.mistakes = saved
		return n, ok
	}}}}}
	return g
})

// explain finds the error to report after the parser gave up in the statement
// whose tokens it holds; err is the error it gave up with, if it had one.
func (p *parser) explain(err *Error) *Error {
	last := p.pos
	if err == nil {
		d := &explainer{p: p}
		var final bool
		if err, final = d.walk(); d.dialectBegins() {
			// CPython stops at the first sign that is expr's. So do we, unless
			// the mistake lies beyond it.
			beyond := d.first + 1
			if p.toks[beyond-1].kind == tokQuestion {
				beyond = p.colonAfter(beyond)
			}
			dialect := &explainer{p: p, dialect: true}
			if err2, final2 := dialect.walk(); dialect.first > beyond {
				d, err, final = dialect, err2, final2
			}
		}
		if final || err == p.lex.err {
			return err
		}
		last = d.fill - 1
	}
	return p.preferLexerError(err, &p.toks[last])
}

// colonAfter returns the index of the first colon from i on at the level of
// token i, or of the last token.
func (p *parser) colonAfter(i int) int {
	level := p.toks[i-1].level
	for ; i < len(p.toks)-1; i++ {
		if t := &p.toks[i]; t.kind == tokColon && t.level == level {
			break
		}
	}
	return i
}

// dialectBegins says whether the first walk ended at something that only
// expr's language has.
func (d *explainer) dialectBegins() bool {
	t := &d.p.toks[d.first]
	switch t.kind {
	case tokQuestion, tokCoalesce, tokQuestionDot, tokRange, tokPointer:
		return true
	case tokDot:
		return d.inPredicate(d.first)
	}
	return t.kind == tokName && infixWords[d.p.textOf(t)]
}

// walk goes over the statement twice, without and with the rules for mistakes.
// A final error does not give way to what is wrong further down.
func (d *explainer) walk() (err *Error, final bool) {
	p := d.p
	start := "file"
	if p.mode == Eval {
		start = "eval"
	}
	err = d.pass(start, false)
	d.first = max(d.fill-1, 0)
	if err != nil {
		return err, false
	}
	if err := d.pass(start, true); err != nil {
		return err, false
	}
	switch t := &p.toks[d.first]; t.kind {
	case tokIndent:
		return tokenError(p.lex, indentationError, t, "unexpected indent"), true
	case tokDedent:
		return tokenError(p.lex, indentationError, t, "unexpected unindent"), true
	default:
		return p.misplaced(d.first), false
	}
}

// misplaced is the error of a token that does not fit. CPython has no tokens
// of expr's: it stumbles over a part of them.
func (p *parser) misplaced(i int) *Error {
	t := p.toks[i]
	switch t.kind {
	case tokRange:
		if i > 0 && endsOperand(p.toks[i-1].kind) {
			t.Col++
		}
		t.EndCol = t.Col + 1
	case tokCoalesce, tokQuestionDot:
		t.EndCol = t.Col + 1
	}
	err := tokenError(p.lex, syntaxError, &t, "invalid syntax")
	if t.kind == tokEOF {
		err.Offset, err.EndOffset = 0, 0
	}
	return err
}

func endsOperand(k tokenKind) bool {
	switch k {
	case tokRParen, tokRBrack, tokRBrace, tokFEnd:
		return true
	}
	return startsAtom(k) && k != tokLParen && k != tokLBrack && k != tokLBrace && k != tokFStart
}

// inPredicate says whether the token i stands in the parentheses of a call to a
// predicate function.
func (d *explainer) inPredicate(i int) bool {
	toks := d.p.toks
	for open := toks[i].level; open > 0 && i > 1; i-- {
		if toks[i].kind < tokLParen || toks[i].level != open || toks[i-1].level >= open {
			continue
		}
		open--
		if toks[i].kind == tokLParen && toks[i-1].kind == tokName && predicateFunctions[d.p.textOf(&toks[i-1])] {
			return true
		}
	}
	return false
}

func (d *explainer) pass(start string, mistakes bool) (err *Error) {
	d.mark, d.steps, d.depth = 0, 0, 0
	d.mistakes = mistakes
	d.memo, d.costly, d.items = nil, nil, nil
	defer func() {
		switch r := recover().(type) {
		case nil, exhausted:
		case raised:
			err = r.err
		default:
			panic(r)
		}
	}()
	grammar().rules[start].match(d)
	return nil
}

// preferLexerError reads the rest of the source: what is wrong with its tokens
// is said rather than what is wrong with their order. Errors inside f-strings
// are not, in CPython either.
// last is the furthest token that was needed to find err.
func (p *parser) preferLexerError(err *Error, last *token) *Error {
	l := p.lex
	for l.err == nil && l.next().kind != tokEOF {
	}
	if last.EndLine > err.Line {
		// CPython has read on and has to fetch the line again, without its end.
		err.Text = strings.TrimSuffix(err.Text, "\n")
	}
	switch {
	case l.err == nil:
		err.Incomplete = last.kind <= tokDedent && int(last.start) >= len(l.src)
	case len(l.fstrings) > 0:
	case l.soft || l.unclosed:
		if n := len(l.brackets); n > 0 && last.Line > l.brackets[n-1].line {
			l.neverClosed()
			return l.err
		}
	default:
		return l.err
	}
	return err
}
