package syntax

import "sync"

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
	if err == nil {
		var final bool
		if err, final = p.walk(); final || err == p.lex.err {
			return err
		}
	}
	return p.preferLexerError(err)
}

// walk goes over the statement twice, without and with the rules for mistakes.
// A final error does not give way to what is wrong further down.
func (p *parser) walk() (err *Error, final bool) {
	d := &explainer{p: p}
	start := "statement"
	if p.mode == Eval {
		start = "eval"
	}
	if err := d.pass(start, false); err != nil {
		return err, false
	}
	last := d.fill - 1
	if err := d.pass(start, true); err != nil {
		return err, false
	}
	switch t := &p.toks[last]; t.kind {
	case tokIndent:
		return tokenError(p.lex, indentationError, t, "unexpected indent"), true
	case tokDedent:
		return tokenError(p.lex, indentationError, t, "unexpected unindent"), true
	default:
		return tokenError(p.lex, syntaxError, t, "invalid syntax"), false
	}
}

func (d *explainer) pass(start string, mistakes bool) (err *Error) {
	d.mark, d.steps, d.depth = 0, 0, 0
	d.mistakes = mistakes
	d.memo = map[memoKey]memoValue{}
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
func (p *parser) preferLexerError(err *Error) *Error {
	l := p.lex
	line := p.toks[len(p.toks)-1].Line
	for l.err == nil && l.next().kind != tokEOF {
	}
	switch {
	case l.err == nil:
		err.Incomplete = p.toks[len(p.toks)-1].kind == tokEOF
	case l.unclosed:
		if line > l.err.Line {
			return l.err
		}
	case !l.soft && len(l.fstrings) == 0:
		return l.err
	}
	return err
}
