package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// strings reads string, bytes and f-string literals that stand side by side:
// they make one value.
func (p *parser) strings() Expr {
	m := p.here()
	if p.kind == tokString && p.peek(1) != tokString && p.peek(1) != tokFStart {
		t := p.toks[p.pos]
		c := p.literalValue(&t)
		p.next()
		return c
	}
	var pieces []Expr
	bytes, texts, fstrings := 0, 0, 0
	for {
		switch p.kind {
		case tokString:
			t := p.toks[p.pos]
			c := p.literalValue(&t)
			if _, ok := c.Value.(BytesValue); ok {
				bytes++
			} else {
				texts++
			}
			pieces = append(pieces, c)
			p.next()
			continue
		case tokFStart:
			fstrings++
			pieces = p.fstring(pieces)
			continue
		}
		break
	}
	span := p.since(m)
	switch {
	case bytes > 0 && texts+fstrings > 0:
		p.failWith(tokenError(p.lex, syntaxError, &p.toks[p.pos], "cannot mix bytes and nonbytes literals"))
	case bytes > 0:
		return joinBytes(span, pieces)
	case fstrings > 0:
		return &JoinedStr{span, mergeConstants(pieces)}
	}
	c := joinConstants(pieces)
	c.Span = span
	return c
}

func joinBytes(span Span, pieces []Expr) Expr {
	var b strings.Builder
	for _, e := range pieces {
		v, _ := e.(*Constant).Value.(BytesValue)
		b.WriteString(string(v))
	}
	return &Constant{Span: span, Value: BytesValue(b.String())}
}

// joinConstants makes one constant of several strings.
func joinConstants(pieces []Expr) *Constant {
	first := pieces[0].(*Constant)
	if len(pieces) == 1 {
		return first
	}
	var b strings.Builder
	for _, e := range pieces {
		s, _ := e.(*Constant).Value.(string)
		b.WriteString(s)
	}
	start, end := first.Span, pieces[len(pieces)-1].Pos()
	return &Constant{
		Span:  Span{start.Line, start.Col, end.EndLine, end.EndCol},
		Value: b.String(), U: first.U,
	}
}

// mergeConstants joins neighbouring strings and drops empty ones.
func mergeConstants(pieces []Expr) []Expr {
	var out []Expr
	for i := 0; i < len(pieces); {
		j := i
		for j < len(pieces) {
			if _, ok := pieces[j].(*Constant); !ok {
				break
			}
			j++
		}
		if j == i {
			out = append(out, pieces[i])
			i++
			continue
		}
		if c := joinConstants(pieces[i:j]); c.Value != "" {
			out = append(out, c)
		}
		i = j
	}
	return out
}

// literalValue decodes a string or bytes token.
func (p *parser) literalValue(t *token) *Constant {
	text := p.textOf(t)
	q := strings.IndexAny(text, `'"`)
	pre, _ := prefixOf(text[:q])
	body := text[q+1 : len(text)-1]
	if len(body) >= 4 && body[0] == text[q] && body[1] == text[q] {
		body = body[2 : len(body)-2]
	}
	c := &Constant{Span: t.Span, U: pre.u && text[0] == 'u'}
	p.checkText(body, t.Span)
	if pre.b {
		for i := range len(body) {
			if body[i] >= 0x80 {
				p.failWith(p.errorAt(t.Span, "bytes can only contain ASCII literal characters"))
			}
		}
	}
	if !pre.raw && strings.IndexByte(body, '\\') >= 0 {
		body = p.unescape(body, t.Span, pre.b)
	}
	if pre.b {
		c.Value = BytesValue(body)
	} else {
		c.Value = body
	}
	return c
}

// checkText raises an error unless body is UTF-8.
func (p *parser) checkText(body string, at Span) {
	if p.lex.invalid && !utf8.ValidString(body) {
		p.failWith(p.errorAt(at, undecodable(body)))
	}
}

// fstring reads an f-string and appends its pieces. Its texts are decoded when
// all has been read: their errors are placed at its end.
func (p *parser) fstring(pieces []Expr) []Expr {
	p.enter()
	raw, first := isRawPrefix(p.text()), len(pieces)
	p.next()
	for {
		switch p.kind {
		case tokFMiddle:
			pieces = append(pieces, &Constant{Span: p.toks[p.pos].Span, Value: p.text()})
			p.next()
		case tokLBrace:
			pieces = p.replacement(pieces, raw)
		case tokFEnd:
			for _, e := range pieces[first:] {
				if c, ok := e.(*Constant); ok {
					c.Value = p.fstringText(c.Value.(string), raw, p.toks[p.pos].Span)
				}
			}
			p.next()
			p.depth--
			return withoutEmpty(pieces, first)
		default:
			p.fail()
		}
	}
}

// withoutEmpty drops, from the piece first on, texts that nothing is left of
// after an escaped newline.
func withoutEmpty(pieces []Expr, first int) []Expr {
	kept := pieces[:first]
	for _, e := range pieces[first:] {
		if c, ok := e.(*Constant); !ok || c.Value != "" {
			kept = append(kept, e)
		}
	}
	return kept
}

// isRawPrefix says whether a literal that begins so is raw.
func isRawPrefix(start string) bool {
	return strings.ContainsAny(start[:strings.IndexAny(start, `'"`)], "rR")
}

// isBytesPrefix says whether a literal that begins so is one of bytes.
func isBytesPrefix(start string) bool {
	return strings.ContainsAny(start[:strings.IndexAny(start, `'"`)], "bB")
}

// fstringText decodes a text of an f-string, that which = prints too; at is
// where errors are placed.
func (p *parser) fstringText(body string, raw bool, at Span) string {
	p.checkText(body, at)
	if !raw && strings.IndexByte(body, '\\') >= 0 {
		body = p.unescape(body, at, false)
	}
	return body
}

// replacement reads {value = !r :spec} and appends it, after its own text if
// it has an equals sign.
func (p *parser) replacement(pieces []Expr, raw bool) []Expr {
	m := p.here()
	open := p.toks[p.pos]
	p.next()
	v := p.annotatedRHS()
	f := &FormattedValue{Value: v}
	debug := p.accept(tokAssign)
	// What follows the value ends the text that = prints.
	after := p.toks[p.pos]
	var conversion token
	if p.kind == tokBang {
		conversion = p.conversion()
	}
	if p.kind == tokColon {
		f.FormatSpec = p.formatSpec(raw)
	}
	p.expect(tokRBrace)
	if conversion.kind == tokName {
		name := p.textOf(&conversion)
		if msg := badConversion(name); msg != "" {
			p.failWith(p.errorAt(conversion.Span, msg))
		}
		f.Conversion = name[0]
	}
	f.Span = p.since(m)
	if debug {
		text := withoutComments(p.lex.src[open.end:after.start])
		end := Span{EndLine: after.Line, EndCol: after.Col}
		if after.kind == tokRBrace {
			end.EndCol = after.EndCol - 1
		}
		pieces = append(pieces, &Constant{Span: Span{open.Line, open.EndCol, end.EndLine, end.EndCol}, Value: text})
		if f.Conversion == 0 && f.FormatSpec == nil {
			f.Conversion = 'r'
		}
	}
	return append(pieces, f)
}

// withoutComments drops comments from the text that = prints. As in CPython
// 3.13, a # in a string counts for one.
func withoutComments(text string) string {
	if strings.IndexByte(text, '#') < 0 {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		before, _, found := strings.Cut(line, "#")
		b.WriteString(before)
		if found && strings.HasSuffix(line, "\n") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// conversion reads !name and returns the name.
func (p *parser) conversion() token {
	bang := p.toks[p.pos]
	p.next()
	if p.kind != tokName {
		p.fail()
	}
	t := p.toks[p.pos]
	if t.Line != bang.EndLine || t.Col != bang.EndCol {
		p.failWith(p.errorAt(Span{bang.Line, bang.Col, t.EndLine, t.EndCol},
			"f-string: conversion type must come right after the exclamanation mark"))
	}
	p.next()
	return t
}

// badConversion is the error of a conversion that there is not, or "".
func badConversion(name string) string {
	if name == "s" || name == "r" || name == "a" {
		return ""
	}
	return fmt.Sprintf("f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", name)
}

func (p *parser) formatSpec(raw bool) *JoinedStr {
	m := p.here()
	p.next()
	var pieces []Expr
	for {
		switch p.kind {
		case tokFMiddle:
			t := p.toks[p.pos]
			pieces = append(pieces, &Constant{Span: t.Span, Value: p.fstringText(p.text(), raw, t.Span)})
			p.next()
			continue
		case tokLBrace:
			pieces = p.replacement(pieces, raw)
			continue
		}
		return &JoinedStr{p.since(m), mergeConstants(pieces)}
	}
}
