package syntax

// atMatch says whether the name at hand is the keyword of a match statement:
// only there does a line that begins so end with a colon.
func (p *parser) atMatch() bool {
	if p.text() != "match" || !canStart[p.peek(1)] {
		return false
	}
	for i := p.pos + 1; ; i++ {
		switch p.tokenAt(i).kind {
		case tokNewline, tokEOF:
			return p.tokenAt(i-1).kind == tokColon
		}
	}
}

func (p *parser) matchStmt() Stmt {
	m := p.here()
	p.next()
	s := &Match{Subject: p.subject()}
	p.expect(tokColon)
	p.expect(tokNewline)
	p.expect(tokIndent)
	for {
		if p.kind != tokName || p.text() != "case" {
			p.fail()
		}
		p.next()
		c := &MatchCase{}
		at := p.here()
		c.Pattern = p.patterns()
		if p.accept(tokIf) {
			c.Guard = p.namedExpression()
		}
		c.Body = p.block()
		c.Span = p.since(at)
		s.Cases = append(s.Cases, c)
		if p.accept(tokDedent) {
			s.Span = p.since(m)
			return s
		}
	}
}

func (p *parser) subject() Expr {
	m := p.here()
	e := p.starNamed()
	if p.kind == tokComma {
		elts := p.commaList(e, (*parser).starNamed)
		return &Tuple{p.since(m), elts}
	}
	if _, star := e.(*Starred); star {
		p.fail()
	}
	return e
}

// patterns reads what follows case: a sequence without brackets, or a pattern.
func (p *parser) patterns() Pattern {
	m := p.here()
	first := p.maybeStarPattern()
	if p.kind != tokComma {
		if _, star := first.(*MatchStar); star {
			p.fail()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(tokComma) {
		if p.kind == tokColon || p.kind == tokIf {
			break
		}
		list = append(list, p.maybeStarPattern())
	}
	return &MatchSequence{p.since(m), list}
}

func (p *parser) maybeStarPattern() Pattern {
	if p.kind != tokStar {
		return p.pattern()
	}
	m := p.here()
	p.next()
	name := p.captureName()
	return &MatchStar{p.since(m), name}
}

// captureName reads the name that a pattern binds; the wildcard is "".
func (p *parser) captureName() string {
	name := p.name()
	switch p.kind {
	case tokDot, tokLParen, tokAssign:
		p.fail()
	}
	if name == "_" {
		return ""
	}
	return name
}

func (p *parser) pattern() Pattern {
	p.enter()
	m := p.here()
	pat := p.orPattern()
	if p.accept(tokAs) {
		name := p.captureName()
		if name == "" {
			p.fail()
		}
		pat = &MatchAs{p.since(m), pat, name}
	}
	p.depth--
	return pat
}

func (p *parser) orPattern() Pattern {
	m := p.here()
	first := p.closedPattern()
	if p.kind != tokPipe {
		return first
	}
	list := []Pattern{first}
	for p.accept(tokPipe) {
		list = append(list, p.closedPattern())
	}
	return &MatchOr{p.since(m), list}
}

func (p *parser) closedPattern() Pattern {
	m := p.here()
	switch p.kind {
	case tokNumber, tokMinus, tokString, tokFStart:
		v := p.literal()
		return &MatchValue{p.since(m), v}
	case tokNone:
		p.next()
		return &MatchSingleton{p.since(m), nil}
	case tokTrue:
		p.next()
		return &MatchSingleton{p.since(m), true}
	case tokFalse:
		p.next()
		return &MatchSingleton{p.since(m), false}
	case tokName:
		return p.namePattern()
	case tokLParen:
		return p.groupPattern()
	case tokLBrack:
		p.next()
		list, _ := p.patternList(tokRBrack)
		return &MatchSequence{p.since(m), list}
	case tokLBrace:
		return p.mappingPattern()
	}
	p.fail()
	return nil
}

// literal reads a number with its sign, a complex number or strings.
func (p *parser) literal() Expr {
	if p.kind == tokString || p.kind == tokFStart {
		return p.strings()
	}
	m := p.here()
	e := p.signedNumber()
	if p.kind != tokPlus && p.kind != tokMinus {
		return e
	}
	if isImaginary(e) {
		p.fail()
	}
	op := Op(tokenText[p.kind])
	p.next()
	if p.kind != tokNumber {
		p.fail()
	}
	imag := p.atom()
	if !isImaginary(imag) {
		p.failWith(p.errorAt(imag.Pos(), "imaginary number required in complex literal"))
	}
	return &BinOp{p.since(m), e, op, imag}
}

func (p *parser) signedNumber() Expr {
	m := p.here()
	minus := p.accept(tokMinus)
	if p.kind != tokNumber {
		p.fail()
	}
	e := p.atom()
	if minus {
		return &UnaryOp{p.since(m), "-", e}
	}
	return e
}

func isImaginary(e Expr) bool {
	if u, ok := e.(*UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*Constant)
	if !ok {
		return false
	}
	_, ok = c.Value.(complex128)
	return ok
}

// namePattern reads a capture, the wildcard, a dotted value or a class.
func (p *parser) namePattern() Pattern {
	m := p.here()
	first := p.toks[p.pos].Span
	id := p.name()
	if p.kind != tokDot && p.kind != tokLParen {
		if p.kind == tokAssign {
			p.fail()
		}
		if id == "_" {
			id = ""
		}
		return &MatchAs{p.since(m), nil, id}
	}
	e := Expr(&Name{first, id})
	for p.accept(tokDot) {
		e = p.attribute(m, e, false)
	}
	if p.kind == tokLParen {
		return p.classPattern(m, e)
	}
	if p.kind == tokAssign {
		p.fail()
	}
	return &MatchValue{p.since(m), e}
}

func (p *parser) classPattern(m place, cls Expr) Pattern {
	c := &MatchClass{Cls: cls}
	p.next()
	for p.kind != tokRParen {
		if p.kind == tokName && p.peek(1) == tokAssign {
			c.KwdAttrs = append(c.KwdAttrs, p.name())
			p.next()
			c.KwdPatterns = append(c.KwdPatterns, p.pattern())
		} else {
			if len(c.KwdAttrs) > 0 {
				p.fail()
			}
			c.Patterns = append(c.Patterns, p.pattern())
		}
		if !p.accept(tokComma) {
			break
		}
	}
	p.expect(tokRParen)
	c.Span = p.since(m)
	return c
}

// patternList reads patterns up to the closing bracket, which it consumes;
// comma says whether there was one.
func (p *parser) patternList(end tokenKind) (list []Pattern, comma bool) {
	for p.kind != end {
		list = append(list, p.maybeStarPattern())
		if p.kind == end {
			break
		}
		p.expect(tokComma)
		comma = true
	}
	p.next()
	return list, comma
}

func (p *parser) groupPattern() Pattern {
	m := p.here()
	p.next()
	list, comma := p.patternList(tokRParen)
	if len(list) == 1 && !comma {
		if _, star := list[0].(*MatchStar); star {
			p.fail()
		}
		return list[0]
	}
	return &MatchSequence{p.since(m), list}
}

func (p *parser) mappingPattern() Pattern {
	m := p.here()
	p.next()
	mp := &MatchMapping{}
	for p.kind != tokRBrace {
		if p.accept(tokDoubleStar) {
			mp.Rest = p.captureName()
			if mp.Rest == "" {
				p.fail()
			}
			p.accept(tokComma)
			break
		}
		mp.Keys = append(mp.Keys, p.mappingKey())
		p.expect(tokColon)
		mp.Patterns = append(mp.Patterns, p.pattern())
		if !p.accept(tokComma) {
			break
		}
	}
	p.expect(tokRBrace)
	mp.Span = p.since(m)
	return mp
}

func (p *parser) mappingKey() Expr {
	switch p.kind {
	case tokNone, tokTrue, tokFalse:
		return p.atom()
	case tokName:
		m := p.here()
		e := p.nameExpr()
		if p.kind != tokDot {
			p.fail()
		}
		for p.accept(tokDot) {
			e = p.attribute(m, e, false)
		}
		return e
	}
	return p.literal()
}
