package syntax

import "fmt"

// The actions of the rules for mistakes. Each raises an error, or returns nil
// when the mistake is none after all.

// raise ends the walk with an error that marks from the beginning of a to the
// end of b.
func (d *explainer) raise(a, b Span, msg string) {
	panic(raised{d.p.errorAt(Span{a.Line, a.Col, b.EndLine, b.EndCol}, msg)})
}

// lastLooked is the furthest token that has been looked at.
func (d *explainer) lastLooked() *token {
	return &d.p.toks[max(d.fill-1, 0)]
}

// say marks the items i to j.
func say(i, j int, msg string) action {
	return func(d *explainer, items []*node, _ int) *node {
		d.raise(items[i].Span, items[j].Span, msg)
		return nil
	}
}

// sayKind is say with the kind of item k in the message.
func sayKind(i, j, k int, format string) action {
	return func(d *explainer, items []*node, _ int) *node {
		d.raise(items[i].Span, items[j].Span, fmt.Sprintf(format, items[k].kind))
		return nil
	}
}

// sayKeyword marks a constant and the sign after it.
func sayKeyword(format string) action {
	return func(d *explainer, items []*node, _ int) *node {
		word := d.p.textOf(&d.p.toks[items[0].tok])
		d.raise(items[0].Span, items[1].Span, fmt.Sprintf(format, word))
		return nil
	}
}

// sayHere marks the furthest token looked at.
func sayHere(msg string) action {
	return func(d *explainer, _ []*node, _ int) *node {
		panic(raised{tokenError(d.p.lex, syntaxError, d.lastLooked(), msg)})
	}
}

// sayNext marks the next token.
func sayNext(msg string) action {
	return func(d *explainer, _ []*node, _ int) *node {
		panic(raised{tokenError(d.p.lex, syntaxError, d.token(), msg)})
	}
}

// sayFrom marks from an item to the furthest token looked at.
func sayFrom(i int, msg string) action {
	return func(d *explainer, items []*node, _ int) *node {
		d.raiseFrom(items[i].Span, msg)
		return nil
	}
}

func (d *explainer) raiseFrom(a Span, msg string) {
	b := d.lastLooked().Span
	err := d.p.errorAt(Span{a.Line, a.Col, b.EndLine, b.EndCol}, msg)
	err.EndOffset--
	panic(raised{err})
}

// unindentedAfter raises the IndentationError of a block that is not there; i
// is the item whose line the message names.
func unindentedAfter(what string, i int) action {
	return func(d *explainer, items []*node, _ int) *node {
		msg := fmt.Sprintf("expected an indented block after %s on line %d", what, items[i].Line)
		panic(raised{tokenError(d.p.lex, indentationError, d.lastLooked(), msg)})
	}
}

// badTarget raises the error of an assignment to, or a deletion of, what item
// i is, if it is one.
func badTarget(i int, use targetUse) action {
	return func(d *explainer, items []*node, _ int) *node {
		if bad := d.invalidTarget(items[i], use); bad != nil {
			verb := "assign to"
			if use == delTargets {
				verb = "delete"
			}
			d.raise(bad.Span, bad.Span, fmt.Sprintf("cannot %s %s", verb, bad.kind))
		}
		return nil
	}
}

type targetUse int

const (
	assignTargets targetUse = iota
	delTargets
	forTargets
)

// invalidTarget returns the part of n that makes it no target, or nil.
func (d *explainer) invalidTarget(n *node, use targetUse) *node {
	switch n.kind {
	case "name", "attribute", "subscript":
		return nil
	case "list", "tuple":
		for _, e := range elements(n, nil) {
			if bad := d.invalidTarget(e, use); bad != nil {
				return bad
			}
		}
		return nil
	case "starred":
		if use == delTargets {
			return n
		}
		return d.invalidTarget(n.kids[1], use)
	case "comparison":
		if use == forTargets {
			op := n.kids[1].kids[0].kids[0]
			if op != nil && op.kind == kindToken && d.p.toks[op.tok].kind == tokIn {
				return d.invalidTarget(n.kids[0], use)
			}
			return nil
		}
	}
	return n
}

// elements collects the expressions among n's kids.
func elements(n *node, list []*node) []*node {
	for _, k := range n.kids {
		switch {
		case k == nil || k.kind == kindToken:
		case k.kind == kindSeq || k.kind == kindOther:
			list = elements(k, list)
		default:
			list = append(list, k)
		}
	}
	return list
}

const (
	kindKeyword  = "keyword"
	kindUnpacked = "unpacked keywords"
)

// argumentsOf returns the arguments of a call that are no keywords, and
// whether a mapping is unpacked among the keywords.
func argumentsOf(args *node) (plain []*node, unpacked bool) {
	list := elements(&node{kids: []*node{args}}, nil)
	for _, e := range list {
		switch e.kind {
		case kindUnpacked:
			unpacked = true
		case kindKeyword:
		default:
			plain = append(plain, e)
		}
	}
	return plain, unpacked
}

func argumentOrder(d *explainer, items []*node, _ int) *node {
	msg := "positional argument follows keyword argument"
	if _, unpacked := argumentsOf(items[0]); unpacked {
		msg += " unpacking"
	}
	panic(raised{tokenError(d.p.lex, syntaxError, d.lastLooked(), msg)})
}

// lastOfComprehension is the last condition of for clauses, or what they
// iterate over.
func lastOfComprehension(clauses *node) *node {
	kids := clauses.kids[len(clauses.kids)-1].kids
	if ifs := kids[len(kids)-1].kids; len(ifs) > 0 {
		return ifs[len(ifs)-1].kids[1]
	}
	return kids[len(kids)-2]
}

// bareGenerator marks a generator expression: item i with the clauses j.
func bareGenerator(i, j int) action {
	return func(d *explainer, items []*node, _ int) *node {
		d.raise(items[i].Span, lastOfComprehension(items[j]).Span, bareGeneratorWords)
		return nil
	}
}

func bareGeneratorInCall(d *explainer, items []*node, _ int) *node {
	if plain, _ := argumentsOf(items[0]); len(plain) > 1 {
		d.raise(plain[len(plain)-1].Span, lastOfComprehension(items[1]).Span, bareGeneratorWords)
	}
	return nil
}

func forgottenTuple(d *explainer, items []*node, _ int) *node {
	list := items[3].kids
	d.raise(items[1].Span, list[len(list)-1].Span, forgottenParentheses)
	return nil
}

// isLegacy says whether n is a name that was a statement once.
func (d *explainer) isLegacy(n *node) bool {
	if n.kind != "name" {
		return false
	}
	word := d.p.textOf(&d.p.toks[n.tok])
	return word == "print" || word == "exec"
}

func missingParentheses(d *explainer, items []*node, _ int) *node {
	if !d.isLegacy(items[0]) {
		return nil
	}
	word := d.p.textOf(&d.p.toks[items[0].tok])
	d.raise(items[0].Span, items[1].Span,
		fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word))
	return nil
}

func forgottenComma(d *explainer, items []*node, _ int) *node {
	if d.isLegacy(items[0]) || d.p.toks[d.mark-1].level == 0 {
		return nil
	}
	d.raise(items[0].Span, items[1].Span, "invalid syntax. Perhaps you forgot a comma?")
	return nil
}

// missingColon marks the last character of a dictionary's key.
func missingColon(d *explainer, items []*node, _ int) *node {
	key := items[0].Span
	err := d.p.errorAt(Span{key.Line, key.EndCol - 1, key.EndLine, key.EndCol - 1}, "':' expected after dictionary key")
	err.EndOffset = 0
	panic(raised{err})
}

func boundNotAllowed(what string) action {
	return func(d *explainer, items []*node, _ int) *node {
		limit := "bound"
		if items[3].kind == "tuple" {
			limit = "constraints"
		}
		d.raiseFrom(items[2].Span, "cannot use "+limit+" with "+what)
		return nil
	}
}

// flufl matches an inequality sign where it is the one in use.
func flufl(lessGreater bool) action {
	return func(d *explainer, items []*node, _ int) *node {
		if d.p.flufl != lessGreater {
			return nil
		}
		return items[0]
	}
}

// leftBinary is the rule of a left-associative operator; mistakes are tried
// before it.
func leftBinary(name, op, operand string, mistakes ...alternative) rule {
	chain := alternative{operand + " (" + op + " " + operand + ")*", func(d *explainer, items []*node, first int) *node {
		if len(items[1].kids) == 0 {
			return items[0]
		}
		return d.make("expression", items, first)
	}}
	return rule{name: name, memo: true, alts: append(mistakes, chain)}
}

// trailers nests an atom into what stands after it.
func trailers(d *explainer, items []*node, first int) *node {
	n, start := items[0], d.p.toks[first].Span
	for _, t := range items[1].kids {
		kind := t.kind
		if kind == "generator expression" {
			kind = "function call"
		}
		n = &node{Span: Span{start.Line, start.Col, t.EndLine, t.EndCol}, kind: kind, kids: []*node{n, t}}
	}
	return n
}

// checkNumber raises the error of a number that has no value.
func checkNumber(d *explainer, items []*node, _ int) *node {
	n := items[0]
	if _, msg := numberValue(d.p.textOf(&d.p.toks[n.tok])); msg != "" {
		d.raise(n.Span, n.Span, msg)
	}
	return &node{Span: n.Span, kind: "literal", tok: n.tok}
}

// requireNumber matches only an imaginary number, or only one that is not.
func requireNumber(imaginary bool, msg string) action {
	return func(d *explainer, items []*node, _ int) *node {
		text := d.p.textOf(&d.p.toks[items[0].tok])
		last := text[len(text)-1] | 0x20
		isImaginary := last == 'j' && !(len(text) > 1 && text[1]|0x20 == 'x')
		if isImaginary != imaginary {
			d.raise(items[0].Span, items[0].Span, msg)
		}
		return items[0]
	}
}

// checkText raises the error of a literal, or of the text of a format spec,
// whose escapes are wrong.
func checkText(d *explainer, items []*node, _ int) *node {
	n := items[0]
	t := d.p.toks[n.tok]
	d.trial(func() {
		if t.kind == tokString {
			d.p.literalValue(&t)
			return
		}
		d.p.fstringText(d.p.textOf(&t), d.rawFString(n.tok), t.Span)
	})
	return &node{Span: n.Span, kind: "literal", tok: n.tok}
}

// checkFString raises the error of an f-string's text whose escapes are wrong.
// Its place is the end of the f-string.
func checkFString(d *explainer, items []*node, first int) *node {
	raw := isRawPrefix(d.p.textOf(&d.p.toks[first]))
	for _, k := range items[1].kids {
		if t := d.p.toks[k.tok]; k.kind == kindToken && t.kind == tokFMiddle {
			d.trial(func() { d.p.fstringText(d.p.textOf(&t), raw, items[2].Span) })
		}
	}
	return d.make("f-string expression", items, first)
}

// trial runs a piece of the parser for the sake of its error.
func (d *explainer) trial(f func()) {
	warnings := len(d.p.lex.warnings)
	defer func() {
		d.p.lex.warnings = d.p.lex.warnings[:warnings]
		if r := recover(); r != nil {
			g, ok := r.(giveUp)
			if !ok {
				panic(r)
			}
			panic(raised{g.err})
		}
	}()
	f()
}

// rawFString says whether the f-string that the token i is a part of is raw.
func (d *explainer) rawFString(i int) bool {
	depth := 0
	for i--; i >= 0; i-- {
		switch t := &d.p.toks[i]; t.kind {
		case tokFEnd:
			depth++
		case tokFStart:
			if depth == 0 {
				return isRawPrefix(d.p.textOf(t))
			}
			depth--
		}
	}
	return false
}

func checkConversion(d *explainer, items []*node, _ int) *node {
	bang, name := items[0], items[1]
	if name.Line != bang.EndLine || name.Col != bang.EndCol {
		d.raise(bang.Span, name.Span, "f-string: conversion type must come right after the exclamanation mark")
	}
	return name
}

// checkField raises the error of a conversion that there is not.
func checkField(d *explainer, items []*node, first int) *node {
	if name := items[3]; name != nil {
		if msg := badConversion(d.p.textOf(&d.p.toks[name.tok])); msg != "" {
			d.raise(name.Span, name.Span, msg)
		}
	}
	return d.make(kindOther, items, first)
}

// stringsKind makes the node of literals side by side.
func stringsKind(d *explainer, items []*node, first int) *node {
	kind := "literal"
	bytes := 0
	for _, k := range items[0].kids {
		if k.kind == "f-string expression" {
			kind = k.kind
		} else if isBytesPrefix(d.p.textOf(&d.p.toks[k.tok])) {
			bytes++
		}
	}
	if bytes > 0 && bytes < len(items[0].kids) {
		panic(raised{tokenError(d.p.lex, syntaxError, d.lastLooked(), "cannot mix bytes and nonbytes literals")})
	}
	return d.make(kind, items, first)
}
