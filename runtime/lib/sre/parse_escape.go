package sre

import (
	"strconv"
	"strings"

	"inloop/runtime/object"
)

var charEscapes = map[byte]rune{'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}

// charEscape reads the escapes that mean the same inside and outside of sets;
// ok is false for the others.
func (p *parser) charEscape(escape string) (r rune, ok bool) {
	hex := func(n int) rune {
		escape += p.getWhile(n, hexDigits)
		if len(escape) != n+2 {
			p.fail(len(escape), "incomplete escape %s", escape)
		}
		v, _ := strconv.ParseUint(escape[2:], 16, 64)
		if v > 0x10ffff {
			p.fail(len(escape), "bad escape %s", escape)
		}
		return rune(v)
	}
	switch c := escape[1]; {
	case c == 'x':
		return hex(2), true
	case c == 'u' && !p.bytes:
		return hex(4), true
	case c == 'U' && !p.bytes:
		return hex(8), true
	case c == 'N' && !p.bytes:
		if !p.match("{") {
			p.fail(0, "missing {")
		}
		name := p.getUntil("}", "character name")
		r, found := object.LookupUnicodeName(name)
		if !found {
			p.fail(object.StrLen(name)+len(`\N{}`), "undefined character name %s", object.StrRepr(name))
		}
		return r, true
	}
	return 0, false
}

// octal reads the value of an octal escape.
func (p *parser) octal(escape string) rune {
	v, _ := strconv.ParseUint(escape[1:], 8, 64)
	if v > 0o377 {
		p.fail(len(escape), "octal escape value %s outside of range 0-0o377", escape)
	}
	return rune(v)
}

// letterEscape ends the reading of an escape that has no meaning: letters are
// kept for later, anything else is itself.
func (p *parser) letterEscape(escape string) rune {
	c := escape[1]
	if c|0x20 >= 'a' && c|0x20 <= 'z' {
		p.fail(object.StrLen(escape), "bad escape %s", escape)
	}
	r, _ := object.DecodeRune(escape[1:])
	return r
}

// classEscape reads an escape inside a set: a category or a character.
func (p *parser) classEscape(escape string) (cat, r rune) {
	c := escape[1]
	if r, ok := charEscapes[c]; ok {
		return 0, r
	}
	if strings.IndexByte("dDsSwW", c) >= 0 {
		return rune(c), 0
	}
	if r, ok := p.charEscape(escape); ok {
		return 0, r
	}
	switch {
	case c >= '0' && c <= '7':
		return 0, p.octal(escape + p.getWhile(2, octDigits))
	case c == '8' || c == '9':
		p.fail(len(escape), "bad escape %s", escape)
	}
	return 0, p.letterEscape(escape)
}

// escape reads an escape outside of sets.
func (p *parser) escape(escape string) *node {
	c := escape[1]
	if strings.IndexByte("AbBZ", c) >= 0 {
		return &node{kind: nodeAt, r: rune(c)}
	}
	if strings.IndexByte("dDsSwW", c) >= 0 {
		return &node{kind: nodeCategory, r: rune(c)}
	}
	if r, ok := charEscapes[c]; ok {
		return &node{kind: nodeLiteral, r: r}
	}
	if r, ok := p.charEscape(escape); ok {
		return &node{kind: nodeLiteral, r: r}
	}
	switch {
	case c == '0':
		escape += p.getWhile(2, octDigits)
		v, _ := strconv.ParseUint(escape[1:], 8, 64)
		return &node{kind: nodeLiteral, r: rune(v)}
	case c >= '1' && c <= '9':
		isOct := func(b byte) bool { return b >= '0' && b <= '7' }
		if len(p.next) == 1 && p.next[0] >= '0' && p.next[0] <= '9' {
			escape += p.get()
			if isOct(escape[1]) && isOct(escape[2]) && len(p.next) == 1 && isOct(p.next[0]) {
				return &node{kind: nodeLiteral, r: p.octal(escape + p.get())}
			}
		}
		g, _ := strconv.Atoi(escape[1:])
		if g >= len(p.groups) {
			p.fail(len(escape)-1, "invalid group reference %d", g)
		}
		p.checkRef(g, len(escape))
		return &node{kind: nodeRef, group: g}
	}
	return &node{kind: nodeLiteral, r: p.letterEscape(escape)}
}
