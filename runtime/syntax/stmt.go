package syntax

// statement reads one line of simple statements or one compound statement.
func (p *parser) statement(body []Stmt) []Stmt {
	switch p.kind {
	case tokDef:
		return append(body, p.functionDef(p.here(), nil))
	case tokAt:
		return append(body, p.decorated())
	case tokClass:
		return append(body, p.classDef(nil))
	case tokIf:
		return append(body, p.ifStmt())
	case tokFor:
		return append(body, p.forStmt(p.here()))
	case tokWhile:
		return append(body, p.whileStmt())
	case tokTry:
		return append(body, p.tryStmt())
	case tokWith:
		return append(body, p.withStmt(p.here()))
	case tokAsync:
		return append(body, p.asyncStmt())
	case tokNewline:
		if p.mode == Single && p.pos == 0 {
			p.next()
			return body
		}
	case tokName:
		if p.atMatch() {
			return append(body, p.matchStmt())
		}
	}
	return p.simpleStmts(body)
}

func (p *parser) simpleStmts(body []Stmt) []Stmt {
	body = append(body, p.simpleStmt())
	for p.accept(tokSemi) {
		if p.kind == tokNewline {
			break
		}
		body = append(body, p.simpleStmt())
	}
	p.expect(tokNewline)
	return body
}

func (p *parser) simpleStmt() Stmt {
	m := p.here()
	switch p.kind {
	case tokReturn:
		p.next()
		var v Expr
		if !p.atStmtEnd() {
			v = p.starExpressions()
		}
		return &Return{p.since(m), v}
	case tokImport:
		return p.importStmt()
	case tokFrom:
		return p.importFrom()
	case tokRaise:
		return p.raiseStmt()
	case tokPass:
		p.next()
		return &Pass{p.since(m)}
	case tokDel:
		return p.delStmt()
	case tokAssert:
		p.next()
		test := p.expression()
		var msg Expr
		if p.accept(tokComma) {
			msg = p.expression()
		}
		return &Assert{p.since(m), test, msg}
	case tokBreak:
		p.next()
		return &Break{p.since(m)}
	case tokContinue:
		p.next()
		return &Continue{p.since(m)}
	case tokGlobal:
		p.next()
		names := p.names()
		return &Global{p.since(m), names}
	case tokNonlocal:
		p.next()
		names := p.names()
		return &Nonlocal{p.since(m), names}
	case tokName:
		if p.atTypeAlias() {
			return p.typeAlias()
		}
	}
	return p.exprStmt()
}

func (p *parser) atStmtEnd() bool {
	return p.kind == tokNewline || p.kind == tokSemi
}

func (p *parser) names() []string {
	names := []string{p.name()}
	for p.accept(tokComma) {
		names = append(names, p.name())
	}
	return names
}

func (p *parser) raiseStmt() Stmt {
	m := p.here()
	p.next()
	var exc, cause Expr
	if !p.atStmtEnd() {
		exc = p.expression()
		if p.accept(tokFrom) {
			cause = p.expression()
		}
	}
	return &Raise{p.since(m), exc, cause}
}

func (p *parser) delStmt() Stmt {
	m := p.here()
	p.next()
	var targets []Expr
	for {
		t := p.primary()
		if !isDelTarget(t) {
			p.fail()
		}
		targets = append(targets, t)
		if !p.accept(tokComma) || p.atStmtEnd() {
			break
		}
	}
	if !p.atStmtEnd() {
		p.fail()
	}
	return &Delete{p.since(m), targets}
}

// exprStmt reads an expression, an assignment of any kind, or an annotation.
func (p *parser) exprStmt() Stmt {
	m := p.here()
	if p.kind == tokYield {
		y := p.yieldExpr()
		if p.kind == tokAssign {
			p.fail()
		}
		return &ExprStmt{p.since(m), y}
	}
	grouped := p.kind == tokLParen
	e := p.starExpressions()
	switch {
	case p.kind == tokAssign:
		return p.assign(m, e)
	case p.kind == tokColon:
		return p.annAssign(m, e, grouped)
	case p.kind >= tokPlusEq && p.kind <= tokCaretEq:
		if !isSingleTarget(e) {
			p.fail()
		}
		text := tokenText[p.kind]
		p.next()
		v := p.annotatedRHS()
		return &AugAssign{p.since(m), e, Op(text[:len(text)-1]), v}
	}
	return &ExprStmt{p.since(m), e}
}

func (p *parser) assign(m place, e Expr) Stmt {
	targets := make([]Expr, 0, 1)
	for p.kind == tokAssign {
		if !isTarget(e) {
			p.fail()
		}
		targets = append(targets, e)
		p.next()
		if p.kind == tokYield {
			e = p.yieldExpr()
			if p.kind == tokAssign {
				p.fail()
			}
			break
		}
		e = p.starExpressions()
	}
	return &Assign{p.since(m), targets, e}
}

func (p *parser) annAssign(m place, target Expr, grouped bool) Stmt {
	_, isName := target.(*Name)
	// x.y and x[y] may begin with a parenthesis too, but are not in one.
	if !isSingleTarget(target) {
		p.fail()
	}
	p.next()
	ann := p.expression()
	var v Expr
	if p.accept(tokAssign) {
		v = p.annotatedRHS()
	}
	return &AnnAssign{p.since(m), target, ann, v, isName && !grouped}
}

// annotatedRHS reads what may stand to the right of an assignment.
func (p *parser) annotatedRHS() Expr {
	if p.kind == tokYield {
		return p.yieldExpr()
	}
	return p.starExpressions()
}

// isSingleTarget says whether e is a name, an attribute or a subscript.
func isSingleTarget(e Expr) bool {
	switch e := e.(type) {
	case *Name:
		return true
	case *Attribute:
		return !e.Optional
	case *Subscript:
		return !e.Optional
	}
	return false
}

// isTarget says whether e can be assigned to.
func isTarget(e Expr) bool {
	switch e := e.(type) {
	case *Starred:
		_, again := e.Value.(*Starred)
		return !again && isTarget(e.Value)
	case *Tuple:
		return allTargets(e.Elts, isTarget)
	case *List:
		return allTargets(e.Elts, isTarget)
	}
	return isSingleTarget(e)
}

func isDelTarget(e Expr) bool {
	switch e := e.(type) {
	case *Tuple:
		return allTargets(e.Elts, isDelTarget)
	case *List:
		return allTargets(e.Elts, isDelTarget)
	}
	return isSingleTarget(e)
}

func allTargets(elts []Expr, ok func(Expr) bool) bool {
	for _, e := range elts {
		if !ok(e) {
			return false
		}
	}
	return true
}

func (p *parser) importStmt() Stmt {
	m := p.here()
	p.next()
	var names []*Alias
	for {
		at := p.here()
		name := p.dottedName()
		as := ""
		if p.accept(tokAs) {
			as = p.name()
		}
		names = append(names, &Alias{p.since(at), name, as})
		if !p.accept(tokComma) {
			return &Import{p.since(m), names}
		}
	}
}

func (p *parser) dottedName() string {
	name := p.name()
	for p.accept(tokDot) {
		name += "." + p.name()
	}
	return name
}

func (p *parser) importFrom() Stmt {
	m := p.here()
	p.next()
	level := 0
dots:
	for {
		switch p.kind {
		case tokDot:
			level++
		case tokRange:
			level += 2
		case tokEllipsis:
			level += 3
		default:
			break dots
		}
		p.next()
	}
	module := ""
	if level == 0 || p.kind != tokImport {
		module = p.dottedName()
	}
	p.expect(tokImport)
	var names []*Alias
	switch p.kind {
	case tokStar:
		at := p.here()
		p.next()
		names = []*Alias{{p.since(at), "*", ""}}
	case tokLParen:
		p.next()
		for {
			names = append(names, p.importAlias())
			if !p.accept(tokComma) || p.kind == tokRParen {
				break
			}
		}
		p.expect(tokRParen)
	default:
		names = append(names, p.importAlias())
		for p.accept(tokComma) {
			names = append(names, p.importAlias())
		}
	}
	if module == "__future__" && level == 0 {
		for _, n := range names {
			p.flufl = p.flufl || n.Name == "barry_as_FLUFL"
		}
	}
	return &ImportFrom{p.since(m), module, names, level}
}

func (p *parser) importAlias() *Alias {
	m := p.here()
	name, as := p.name(), ""
	if p.accept(tokAs) {
		as = p.name()
	}
	return &Alias{p.since(m), name, as}
}

// atTypeAlias says whether the name at hand begins a type statement.
func (p *parser) atTypeAlias() bool {
	if p.text() != "type" || p.peek(1) != tokName {
		return false
	}
	k := p.peek(2)
	return k == tokAssign || k == tokLBrack
}

func (p *parser) typeAlias() Stmt {
	m := p.here()
	p.next()
	at := p.here()
	id := p.name()
	name := &Name{p.since(at), id}
	params := p.typeParams()
	p.expect(tokAssign)
	v := p.expression()
	return &TypeAlias{p.since(m), name, params, v}
}

// typeParams reads [T: bound = default, *Ts, **P], or nothing.
func (p *parser) typeParams() []*TypeParam {
	if !p.accept(tokLBrack) {
		return nil
	}
	var params []*TypeParam
	for {
		m := p.here()
		t := &TypeParam{Kind: 'T'}
		if p.accept(tokStar) {
			t.Kind = '*'
		} else if p.accept(tokDoubleStar) {
			t.Kind = 'P'
		}
		t.Name = p.name()
		if t.Kind == 'T' && p.accept(tokColon) {
			t.Bound = p.expression()
		}
		if p.accept(tokAssign) {
			if t.Kind == '*' {
				t.Default = p.starExpression()
			} else {
				t.Default = p.expression()
			}
		}
		t.Span = p.since(m)
		params = append(params, t)
		if !p.accept(tokComma) || p.kind == tokRBrack {
			break
		}
	}
	p.expect(tokRBrack)
	return params
}
