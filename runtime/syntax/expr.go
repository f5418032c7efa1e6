package syntax

// canStart has the kinds that an expression, starred or not, can begin with.
// A leading dot counts only inside the parentheses of a predicate function.
var canStart = [tokKindCount]bool{
	tokName: true, tokNumber: true, tokString: true, tokFStart: true, tokLParen: true, tokLBrack: true,
	tokLBrace: true, tokMinus: true, tokPlus: true, tokTilde: true, tokNot: true, tokLambda: true,
	tokAwait: true, tokNone: true, tokTrue: true, tokFalse: true, tokEllipsis: true, tokStar: true,
	tokPointer: true,
}

func (p *parser) atExpr() bool {
	return canStart[p.kind] || p.kind == tokDot && p.predicates > 0
}

// commaList goes on with a list whose first element has been read: it reads
// the commas and elements that follow, the last comma too.
func (p *parser) commaList(first Expr, element func(*parser) Expr) []Expr {
	elts := append(make([]Expr, 0, 4), first)
	for p.accept(tokComma) {
		if !p.atExpr() {
			break
		}
		elts = append(elts, element(p))
	}
	return elts
}

// starExpressions reads a, *b, c: a tuple if there is a comma.
func (p *parser) starExpressions() Expr {
	m := p.here()
	e := p.starExpression()
	if p.kind != tokComma {
		return e
	}
	elts := p.commaList(e, (*parser).starExpression)
	return &Tuple{p.since(m), elts}
}

// expressions reads a, b: a tuple if there is a comma.
func (p *parser) expressions() Expr {
	m := p.here()
	e := p.expression()
	if p.kind != tokComma {
		return e
	}
	elts := p.commaList(e, (*parser).expression)
	return &Tuple{p.since(m), elts}
}

func (p *parser) starExpression() Expr {
	if p.kind == tokStar {
		return p.starred((*parser).bitwiseOr)
	}
	return p.expression()
}

// starNamed reads an element of a display: *x, x := y or x.
func (p *parser) starNamed() Expr {
	if p.kind == tokStar {
		return p.starred((*parser).bitwiseOr)
	}
	return p.namedExpression()
}

func (p *parser) starred(operand func(*parser) Expr) Expr {
	m := p.here()
	p.next()
	v := operand(p)
	return &Starred{p.since(m), v}
}

func (p *parser) yieldExpr() Expr {
	m := p.here()
	p.next()
	if p.accept(tokFrom) {
		v := p.expression()
		return &YieldFrom{p.since(m), v}
	}
	var v Expr
	if p.atExpr() {
		v = p.starExpressions()
	}
	return &Yield{p.since(m), v}
}

func (p *parser) namedExpression() Expr {
	if p.kind == tokName && p.peek(1) == tokColonEq {
		m := p.here()
		id := p.name()
		target := &Name{p.since(m), id}
		p.next()
		v := p.expression()
		return &NamedExpr{p.since(m), target, v}
	}
	return p.expression()
}

// expression reads a conditional expression, a lambda, or less.
func (p *parser) expression() Expr {
	if p.kind == tokLambda {
		return p.lambda()
	}
	m := p.here()
	e := p.disjunction()
	switch p.kind {
	case tokIf:
		p.enter()
		p.next()
		test := p.disjunction()
		p.expect(tokElse)
		orElse := p.expression()
		p.depth--
		return &IfExp{p.since(m), test, e, orElse}
	case tokQuestion:
		p.enter()
		p.next()
		body := p.expression()
		p.expect(tokColon)
		orElse := p.expression()
		p.depth--
		return &IfExp{p.since(m), e, body, orElse}
	}
	return e
}

func (p *parser) lambda() Expr {
	p.enter()
	m := p.here()
	p.next()
	args := p.parameters(tokColon)
	p.expect(tokColon)
	body := p.expression()
	p.depth--
	return &Lambda{p.since(m), args, body}
}

func (p *parser) disjunction() Expr {
	m := p.here()
	e := p.conjunction()
	if p.kind != tokOr {
		return e
	}
	values := []Expr{e}
	for p.accept(tokOr) {
		values = append(values, p.conjunction())
	}
	return &BoolOp{p.since(m), "or", values}
}

func (p *parser) conjunction() Expr {
	m := p.here()
	e := p.inversion()
	if p.kind != tokAnd {
		return e
	}
	values := []Expr{e}
	for p.accept(tokAnd) {
		values = append(values, p.inversion())
	}
	return &BoolOp{p.since(m), "and", values}
}

func (p *parser) inversion() Expr {
	if p.kind == tokNot {
		p.enter()
		m := p.here()
		p.next()
		v := p.inversion()
		p.depth--
		return &UnaryOp{p.since(m), "not", v}
	}
	return p.comparison()
}

func (p *parser) comparison() Expr {
	m := p.here()
	left := p.bitwiseOr()
	var cmp *Compare
	for {
		op := p.compareOp()
		if op == "" {
			negated := p.kind == tokNot
			if !p.atInfixWord(negated) {
				return left
			}
			left = p.infix(m, left, negated)
			cmp = nil
			continue
		}
		right := p.bitwiseOr()
		if cmp == nil {
			cmp = &Compare{Left: left}
			left = cmp
		}
		cmp.Ops = append(cmp.Ops, op)
		cmp.Comparators = append(cmp.Comparators, right)
		cmp.Span = p.since(m)
	}
}

// compareOp consumes a comparison operator and returns it, or "".
func (p *parser) compareOp() Op {
	switch p.kind {
	case tokLess, tokGreater, tokLessEq, tokGreaterEq, tokEqEq, tokIn:
	case tokNotEq:
		if p.flufl {
			return ""
		}
	case tokLessGreater:
		if !p.flufl {
			return ""
		}
		p.next()
		return "!="
	case tokIs:
		p.next()
		if p.accept(tokNot) {
			return "is not"
		}
		return "is"
	case tokNot:
		if p.peek(1) != tokIn {
			return ""
		}
		p.next()
		p.next()
		return "not in"
	default:
		return ""
	}
	op := Op(tokenText[p.kind])
	p.next()
	return op
}

// atInfixWord says whether one of expr's operators that are words follows:
// where an operand has just ended, a name cannot stand in Python.
func (p *parser) atInfixWord(negated bool) bool {
	i := p.pos
	if negated {
		i++
	}
	t := p.tokenAt(i)
	if t.kind != tokName || !infixWords[p.textOf(t)] {
		return false
	}
	return canStart[p.tokenAt(i+1).kind] || p.predicates > 0
}

func (p *parser) infix(m place, left Expr, negated bool) Expr {
	if negated {
		p.next()
	}
	op := Op(p.text())
	p.next()
	right := p.bitwiseOr()
	e := Expr(&BinOp{p.since(m), left, op, right})
	if negated {
		e = &UnaryOp{p.since(m), "not", e}
	}
	return e
}

// binaryPrecedence has the operators between comparisons and the unary ones;
// more binds tighter.
var binaryPrecedence = [tokKindCount]uint8{
	tokPipe: 1, tokCaret: 2, tokAmp: 3, tokRange: 4, tokLShift: 5, tokRShift: 5, tokPlus: 6, tokMinus: 6,
	tokStar: 7, tokSlash: 7, tokDoubleSlash: 7, tokPercent: 7, tokAt: 7,
}

func (p *parser) bitwiseOr() Expr { return p.binary(1) }

func (p *parser) binary(least uint8) Expr {
	m := p.here()
	left := p.unary()
	for {
		prec := binaryPrecedence[p.kind]
		if prec < least || prec == 0 {
			return left
		}
		op := Op(tokenText[p.kind])
		p.next()
		right := p.binary(prec + 1)
		left = &BinOp{p.since(m), left, op, right}
	}
}

func (p *parser) unary() Expr {
	switch p.kind {
	case tokPlus, tokMinus, tokTilde:
		p.enter()
		m := p.here()
		op := Op(tokenText[p.kind])
		p.next()
		v := p.unary()
		p.depth--
		return &UnaryOp{p.since(m), op, v}
	}
	m := p.here()
	base := p.coalesce()
	if p.kind != tokDoubleStar {
		return base
	}
	p.enter()
	p.next()
	exp := p.unary()
	p.depth--
	return &BinOp{p.since(m), base, "**", exp}
}

// coalesce reads expr's a ?? b, which binds tighter than all of Python's
// binary operators.
func (p *parser) coalesce() Expr {
	m := p.here()
	left := p.awaitPrimary()
	for p.kind == tokCoalesce {
		p.next()
		right := p.awaitPrimary()
		left = &BinOp{p.since(m), left, "??", right}
	}
	return left
}

func (p *parser) awaitPrimary() Expr {
	if p.kind != tokAwait {
		return p.primary()
	}
	m := p.here()
	p.next()
	v := p.primary()
	return &Await{p.since(m), v}
}

// primary reads an atom and the attributes, calls and subscripts after it.
func (p *parser) primary() Expr {
	m := p.here()
	e := p.atom()
	for {
		switch p.kind {
		case tokDot:
			p.next()
			e = p.attribute(m, e, false)
		case tokLParen:
			e = p.call(m, e)
		case tokLBrack:
			p.next()
			e = p.subscript(m, e, false)
		case tokQuestionDot:
			p.next()
			if p.accept(tokLBrack) {
				e = p.subscript(m, e, true)
			} else {
				e = p.attribute(m, e, true)
			}
		default:
			return e
		}
	}
}

func (p *parser) attribute(m place, value Expr, optional bool) Expr {
	at := p.toks[p.pos].Span
	name := p.name()
	return &Attribute{p.since(m), value, name, at, optional}
}

// subscript reads what follows an opening square bracket.
func (p *parser) subscript(m place, value Expr, optional bool) Expr {
	at := p.here()
	index := p.slice()
	if _, star := index.(*Starred); star || p.kind == tokComma {
		elts := []Expr{index}
		for p.accept(tokComma) {
			if p.kind == tokRBrack {
				break
			}
			elts = append(elts, p.slice())
		}
		index = &Tuple{p.since(at), elts}
	}
	p.expect(tokRBrack)
	return &Subscript{p.since(m), value, index, optional}
}

func (p *parser) slice() Expr {
	m := p.here()
	if p.kind == tokStar {
		return p.starred((*parser).expression)
	}
	var lower, upper, step Expr
	if p.kind != tokColon {
		lower = p.namedExpression()
		if p.kind != tokColon {
			return lower
		}
		if _, named := lower.(*NamedExpr); named && !parenthesized(lower, m) {
			p.fail()
		}
	}
	p.next()
	if p.atExpr() {
		upper = p.expression()
	}
	if p.accept(tokColon) && p.atExpr() {
		step = p.expression()
	}
	return &Slice{p.since(m), lower, upper, step}
}

// parenthesized says whether e, read from m on, began with a parenthesis.
func parenthesized(e Expr, m place) bool {
	s := e.Pos()
	return s.Line != m.line || s.Col != m.col
}
