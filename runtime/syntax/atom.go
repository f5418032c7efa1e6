package syntax

// atoms has the reader of each kind of token that an operand begins with.
var atoms [tokKindCount]func(*parser) Expr

func init() {
	atoms = [tokKindCount]func(*parser) Expr{
		tokName: (*parser).nameExpr,
		tokNumber: func(p *parser) Expr {
			t := p.toks[p.pos]
			v, err := numberValue(p.textOf(&t))
			if err != "" {
				p.failWith(p.errorAt(t.Span, err))
			}
			p.next()
			return &Constant{Span: t.Span, Value: v}
		},
		tokString:   (*parser).strings,
		tokFStart:   (*parser).strings,
		tokLParen:   (*parser).parenthesis,
		tokLBrack:   (*parser).listDisplay,
		tokLBrace:   (*parser).braces,
		tokNone:     func(p *parser) Expr { return p.constant(nil) },
		tokTrue:     func(p *parser) Expr { return p.constant(true) },
		tokFalse:    func(p *parser) Expr { return p.constant(false) },
		tokEllipsis: func(p *parser) Expr { return p.constant(EllipsisValue{}) },
		tokPointer: func(p *parser) Expr {
			t := p.toks[p.pos]
			p.next()
			return &Pointer{t.Span, p.textOf(&t)[1:]}
		},
		tokDot: (*parser).leadingDot,
	}
}

func startsAtom(k tokenKind) bool { return atoms[k] != nil && k != tokDot }

func (p *parser) atom() Expr {
	if p.kind == tokName {
		return p.nameExpr()
	}
	read := atoms[p.kind]
	if read == nil {
		p.fail()
	}
	return read(p)
}

func (p *parser) nameExpr() Expr {
	t := &p.toks[p.pos]
	e := &Name{t.Span, identifier(p.lex.src[t.start:t.end])}
	p.next()
	return e
}

func (p *parser) constant(v any) Expr {
	s := p.toks[p.pos].Span
	p.next()
	return &Constant{Span: s, Value: v}
}

// leadingDot reads expr's .name, a field of the current element.
func (p *parser) leadingDot() Expr {
	if p.predicates == 0 {
		p.fail()
	}
	m := p.here()
	dot := p.toks[p.pos].Span
	p.next()
	return p.attribute(m, &Pointer{Span: Span{dot.Line, dot.Col, dot.Line, dot.Col}}, false)
}

// parenthesis reads a group, a tuple or a generator expression.
func (p *parser) parenthesis() Expr {
	m := p.here()
	p.next()
	switch p.kind {
	case tokRParen:
		p.next()
		return &Tuple{Span: p.since(m)}
	case tokYield:
		e := p.yieldExpr()
		p.expect(tokRParen)
		return e
	}
	e := p.starNamed()
	_, star := e.(*Starred)
	switch {
	case p.kind == tokComma:
		elts := p.commaList(e, (*parser).starNamed)
		p.expect(tokRParen)
		return &Tuple{p.since(m), elts}
	case star:
		p.fail()
	case p.kind == tokFor || p.kind == tokAsync:
		gens := p.comprehensions()
		p.expect(tokRParen)
		return &GeneratorExp{p.since(m), e, gens}
	}
	p.expect(tokRParen)
	return e
}

func (p *parser) listDisplay() Expr {
	m := p.here()
	p.next()
	if p.accept(tokRBrack) {
		return &List{Span: p.since(m)}
	}
	e := p.starNamed()
	if _, star := e.(*Starred); !star && (p.kind == tokFor || p.kind == tokAsync) {
		gens := p.comprehensions()
		p.expect(tokRBrack)
		return &ListComp{p.since(m), e, gens}
	}
	elts := p.commaList(e, (*parser).starNamed)
	p.expect(tokRBrack)
	return &List{p.since(m), elts}
}

// braces reads a dict, a set or a comprehension of either.
func (p *parser) braces() Expr {
	m := p.here()
	p.next()
	if p.accept(tokRBrace) {
		return &Dict{Span: p.since(m)}
	}
	if p.kind == tokDoubleStar {
		return p.dict(m, nil, nil)
	}
	first := p.here()
	e := p.starNamed()
	if p.kind == tokColon {
		switch e.(type) {
		case *Starred:
			p.fail()
		case *NamedExpr:
			if !parenthesized(e, first) {
				p.fail()
			}
		}
		p.next()
		v := p.expression()
		if p.kind == tokFor || p.kind == tokAsync {
			gens := p.comprehensions()
			p.expect(tokRBrace)
			return &DictComp{p.since(m), e, v, gens}
		}
		return p.dict(m, e, v)
	}
	if _, star := e.(*Starred); !star && (p.kind == tokFor || p.kind == tokAsync) {
		gens := p.comprehensions()
		p.expect(tokRBrace)
		return &SetComp{p.since(m), e, gens}
	}
	elts := p.commaList(e, (*parser).starNamed)
	p.expect(tokRBrace)
	return &Set{p.since(m), elts}
}

// dict goes on with a dict display whose first pair, if not **, has been read.
func (p *parser) dict(m place, key, value Expr) Expr {
	var keys, values []Expr
	if value != nil {
		keys, values = append(keys, key), append(values, value)
		if !p.accept(tokComma) {
			p.expect(tokRBrace)
			return &Dict{p.since(m), keys, values}
		}
	}
	for p.kind != tokRBrace {
		if p.accept(tokDoubleStar) {
			keys, values = append(keys, nil), append(values, p.bitwiseOr())
		} else {
			keys = append(keys, p.expression())
			p.expect(tokColon)
			values = append(values, p.expression())
		}
		if !p.accept(tokComma) {
			break
		}
	}
	p.expect(tokRBrace)
	return &Dict{p.since(m), keys, values}
}

// comprehensions reads for … in … if … clauses.
func (p *parser) comprehensions() []*Comprehension {
	var gens []*Comprehension
	for p.kind == tokFor || p.kind == tokAsync {
		m := p.here()
		c := &Comprehension{IsAsync: p.accept(tokAsync)}
		p.expect(tokFor)
		c.Target = p.starTargets()
		p.expect(tokIn)
		c.Iter = p.disjunction()
		for p.accept(tokIf) {
			c.Ifs = append(c.Ifs, p.disjunction())
		}
		c.Span = p.since(m)
		gens = append(gens, c)
	}
	return gens
}
