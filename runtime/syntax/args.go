package syntax

// call reads the parentheses of a call.
func (p *parser) call(m place, callee Expr) Expr {
	open := p.here()
	name, bare := callee.(*Name)
	predicate := bare && predicateFunctions[name.ID]
	if predicate {
		p.predicates++
	}
	p.next()
	var args []Expr
	var keywords []*Keyword
	if p.kind != tokRParen {
		args, keywords = p.callArguments(open)
	}
	if predicate {
		p.predicates--
	}
	p.expect(tokRParen)
	return &Call{p.since(m), callee, args, keywords}
}

// callArguments reads arguments, or a generator expression that needs no
// parentheses of its own.
func (p *parser) callArguments(open place) ([]Expr, []*Keyword) {
	if p.kind == tokStar || p.kind == tokDoubleStar || p.kind == tokName && p.peek(1) == tokAssign {
		return p.restOfArguments(nil, nil)
	}
	e := p.namedExpression()
	if p.kind == tokFor || p.kind == tokAsync {
		gens := p.comprehensions()
		if p.kind != tokRParen {
			p.fail()
		}
		close := p.toks[p.pos].Span
		return []Expr{&GeneratorExp{Span{open.line, open.col, close.EndLine, close.EndCol}, e, gens}}, nil
	}
	args := []Expr{e}
	if !p.accept(tokComma) {
		return args, nil
	}
	return p.restOfArguments(args, nil)
}

// arguments reads what stands in the parentheses of a class head.
func (p *parser) arguments() ([]Expr, []*Keyword) {
	return p.restOfArguments(nil, nil)
}

// restOfArguments reads arguments up to the closing parenthesis: after a
// keyword no plain argument may follow, after ** no starred one either.
func (p *parser) restOfArguments(args []Expr, keywords []*Keyword) ([]Expr, []*Keyword) {
	unpacked := false
	for p.kind != tokRParen {
		m := p.here()
		switch {
		case p.kind == tokStar:
			if unpacked {
				p.fail()
			}
			args = append(args, p.starred((*parser).expression))
		case p.kind == tokDoubleStar:
			p.next()
			v := p.expression()
			keywords = append(keywords, &Keyword{p.since(m), "", v})
			unpacked = true
		case p.kind == tokName && p.peek(1) == tokAssign:
			name := p.name()
			p.next()
			v := p.expression()
			keywords = append(keywords, &Keyword{p.since(m), name, v})
		default:
			if len(keywords) > 0 {
				p.fail()
			}
			args = append(args, p.namedExpression())
		}
		if !p.accept(tokComma) {
			break
		}
	}
	return args, keywords
}

// parameters reads a parameter list up to end, which is a closing parenthesis
// for a def and a colon for a lambda.
func (p *parser) parameters(end tokenKind) *Arguments {
	a := &Arguments{}
	annotated := end == tokRParen
	slash := false
	for p.kind != end {
		switch p.kind {
		case tokName:
			arg := p.parameter(annotated)
			a.Args = append(a.Args, arg)
			if p.accept(tokAssign) {
				a.Defaults = append(a.Defaults, p.expression())
			} else if len(a.Defaults) > 0 {
				p.fail()
			}
		case tokSlash:
			if slash || len(a.Args) == 0 {
				p.fail()
			}
			slash = true
			p.next()
			a.PosOnly, a.Args = a.Args, nil
		case tokStar:
			p.starParameters(a, end, annotated)
			return a
		case tokDoubleStar:
			p.kwParameter(a, end, annotated)
			return a
		default:
			p.fail()
		}
		if p.kind != end {
			p.expect(tokComma)
		}
	}
	return a
}

func (p *parser) parameter(annotated bool) *Arg {
	m := p.here()
	arg := &Arg{Name: p.name()}
	if annotated && p.accept(tokColon) {
		arg.Annotation = p.expression()
	}
	arg.Span = p.since(m)
	return arg
}

// starParameters reads the parameters from * on.
func (p *parser) starParameters(a *Arguments, end tokenKind, annotated bool) {
	p.next()
	if p.kind == tokName {
		m := p.here()
		arg := &Arg{Name: p.name()}
		if annotated && p.accept(tokColon) {
			arg.Annotation = p.starAnnotation()
		}
		arg.Span = p.since(m)
		a.Vararg = arg
	} else if p.kind != tokComma || p.peek(1) != tokName {
		p.fail()
	}
	for p.kind != end {
		p.expect(tokComma)
		switch p.kind {
		case end:
			return
		case tokName:
			a.KwOnly = append(a.KwOnly, p.parameter(annotated))
			var def Expr
			if p.accept(tokAssign) {
				def = p.expression()
			}
			a.KwDefaults = append(a.KwDefaults, def)
		case tokDoubleStar:
			p.kwParameter(a, end, annotated)
			return
		default:
			p.fail()
		}
	}
}

func (p *parser) starAnnotation() Expr {
	if p.kind == tokStar {
		return p.starred((*parser).bitwiseOr)
	}
	return p.expression()
}

// kwParameter reads **name, the last parameter.
func (p *parser) kwParameter(a *Arguments, end tokenKind, annotated bool) {
	p.next()
	a.Kwarg = p.parameter(annotated)
	p.accept(tokComma)
	if p.kind != end {
		p.fail()
	}
}
