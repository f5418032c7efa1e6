package syntax

// explain finds the error to report after the parser gave up.
func (p *parser) explain(err *Error) *Error {
	if err == nil {
		err = p.lex.err
	}
	if err == nil {
		t := p.toks[p.pos]
		msg := "invalid syntax"
		kind := syntaxError
		if t.kind == tokIndent {
			kind, msg = indentationError, "unexpected indent"
		}
		err = newError(p.lex, kind, t.Span, msg)
		err.Incomplete = t.kind == tokEOF || t.kind == tokDedent && p.lex.pos >= len(p.lex.src)
	}
	return err
}
