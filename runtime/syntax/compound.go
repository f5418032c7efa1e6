package syntax

// block reads what follows a colon: statements on the same line, or indented
// ones.
func (p *parser) block() []Stmt {
	p.expect(tokColon)
	if p.kind != tokNewline {
		return p.simpleStmts(nil)
	}
	p.next()
	p.expect(tokIndent)
	var body []Stmt
	for {
		body = p.statement(body)
		if p.kind == tokDedent {
			p.next()
			return body
		}
		if p.kind == tokEOF {
			p.fail()
		}
	}
}

func (p *parser) decorated() Stmt {
	var decorators []Expr
	for p.accept(tokAt) {
		decorators = append(decorators, p.namedExpression())
		p.expect(tokNewline)
	}
	switch p.kind {
	case tokClass:
		return p.classDef(decorators)
	case tokDef:
		return p.functionDef(p.here(), decorators)
	case tokAsync:
		m := p.here()
		p.next()
		if p.kind != tokDef {
			p.fail()
		}
		f := p.functionDef(m, decorators)
		f.IsAsync = true
		return f
	}
	p.fail()
	return nil
}

func (p *parser) asyncStmt() Stmt {
	m := p.here()
	p.next()
	switch p.kind {
	case tokDef:
		f := p.functionDef(m, nil)
		f.IsAsync = true
		return f
	case tokFor:
		f := p.forStmt(m)
		f.IsAsync = true
		return f
	case tokWith:
		w := p.withStmt(m)
		w.IsAsync = true
		return w
	}
	p.fail()
	return nil
}

func (p *parser) functionDef(m place, decorators []Expr) *FunctionDef {
	p.next()
	f := &FunctionDef{Decorators: decorators}
	f.NameSpan = p.toks[p.pos].Span
	f.Name = p.name()
	f.TypeParams = p.typeParams()
	p.expect(tokLParen)
	f.Args = p.parameters(tokRParen)
	p.expect(tokRParen)
	if p.accept(tokArrow) {
		f.Returns = p.expression()
	}
	f.Body = p.block()
	f.Span = p.since(m)
	return f
}

func (p *parser) classDef(decorators []Expr) Stmt {
	m := p.here()
	p.next()
	c := &ClassDef{Decorators: decorators}
	c.NameSpan = p.toks[p.pos].Span
	c.Name = p.name()
	c.TypeParams = p.typeParams()
	if p.accept(tokLParen) {
		c.Bases, c.Keywords = p.arguments()
		p.expect(tokRParen)
	}
	c.Body = p.block()
	c.Span = p.since(m)
	return c
}

func (p *parser) ifStmt() Stmt {
	m := p.here()
	p.next()
	first := &If{Test: p.namedExpression()}
	first.Body = p.block()
	chain := []*If{first}
	places := []place{m}
	for p.kind == tokElif {
		m := p.here()
		p.next()
		branch := &If{Test: p.namedExpression()}
		branch.Body = p.block()
		chain[len(chain)-1].OrElse = []Stmt{branch}
		chain, places = append(chain, branch), append(places, m)
	}
	chain[len(chain)-1].OrElse = p.elseBlock()
	for i, s := range chain {
		s.Span = p.since(places[i])
	}
	return first
}

func (p *parser) elseBlock() []Stmt {
	if !p.accept(tokElse) {
		return nil
	}
	return p.block()
}

func (p *parser) forStmt(m place) *For {
	p.next()
	f := &For{}
	f.Target = p.starTargets()
	p.expect(tokIn)
	f.Iter = p.starExpressions()
	f.Body = p.block()
	f.OrElse = p.elseBlock()
	f.Span = p.since(m)
	return f
}

func (p *parser) whileStmt() Stmt {
	m := p.here()
	p.next()
	w := &While{Test: p.namedExpression()}
	w.Body = p.block()
	w.OrElse = p.elseBlock()
	w.Span = p.since(m)
	return w
}

func (p *parser) tryStmt() Stmt {
	m := p.here()
	p.next()
	t := &Try{}
	t.Body = p.block()
	for p.kind == tokExcept {
		t.Handlers = append(t.Handlers, p.exceptHandler(t))
	}
	if len(t.Handlers) > 0 {
		t.OrElse = p.elseBlock()
	}
	if p.accept(tokFinally) {
		t.FinalBody = p.block()
	} else if len(t.Handlers) == 0 {
		p.fail()
	}
	t.Span = p.since(m)
	return t
}

func (p *parser) exceptHandler(t *Try) *ExceptHandler {
	m := p.here()
	p.next()
	star := p.accept(tokStar)
	if len(t.Handlers) > 0 && star != t.IsStar {
		p.fail()
	}
	t.IsStar = star
	h := &ExceptHandler{}
	if star || p.kind != tokColon {
		h.Type = p.expression()
		if p.accept(tokAs) {
			h.Name = p.name()
		}
	}
	h.Body = p.block()
	h.Span = p.since(m)
	return h
}

func (p *parser) withStmt(m place) *With {
	p.next()
	w := &With{}
	if p.kind != tokLParen || !p.parenthesizedItems() || !p.try(func() {
		p.next()
		w.Items = nil
		for {
			w.Items = append(w.Items, p.withItem())
			if !p.accept(tokComma) || p.kind == tokRParen {
				break
			}
		}
		p.expect(tokRParen)
		if p.kind != tokColon {
			p.fail()
		}
	}) {
		w.Items = []*WithItem{p.withItem()}
		for p.accept(tokComma) {
			w.Items = append(w.Items, p.withItem())
		}
	}
	w.Body = p.block()
	w.Span = p.since(m)
	return w
}

// parenthesizedItems says whether the parenthesis at hand is closed right
// before a colon, so that it may hold all the items of a with statement.
func (p *parser) parenthesizedItems() bool {
	i := p.closing(p.pos)
	return i >= 0 && p.tokenAt(i+1).kind == tokColon
}

// closing returns the index of the token that closes the bracket at index i.
func (p *parser) closing(i int) int {
	outside := p.toks[i].level - 1
	for i++; ; i++ {
		t := p.tokenAt(i)
		if t.level <= outside {
			return i
		}
		if t.kind == tokEOF {
			return -1
		}
	}
}

func (p *parser) withItem() *WithItem {
	item := &WithItem{Context: p.expression()}
	if p.accept(tokAs) {
		item.Vars = p.starTarget()
		if p.kind != tokComma && p.kind != tokRParen && p.kind != tokColon {
			p.fail()
		}
	}
	return item
}

// starTargets reads what may stand between for and in.
func (p *parser) starTargets() Expr {
	m := p.here()
	first := p.starTarget()
	if p.kind != tokComma {
		return first
	}
	elts := []Expr{first}
	for p.accept(tokComma) {
		if p.kind != tokStar && p.kind != tokName && p.kind != tokLParen && p.kind != tokLBrack && !startsAtom(p.kind) {
			break
		}
		elts = append(elts, p.starTarget())
	}
	return &Tuple{p.since(m), elts}
}

func (p *parser) starTarget() Expr {
	m := p.here()
	if p.accept(tokStar) {
		if p.kind == tokStar {
			p.fail()
		}
		v := p.starTarget()
		return &Starred{p.since(m), v}
	}
	e := p.primary()
	if !isTarget(e) {
		p.fail()
	}
	return e
}
