package syntax

import "fmt"

// closerOf is the bracket that closes another.
func closerOf(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '}'
}

func (l *lexer) open(c byte, k tokenKind) token {
	if len(l.brackets) >= maxBrackets {
		l.pos++
		return l.fail("too many nested parentheses")
	}
	b := bracket{char: c, line: l.line, col: int32(l.pos - l.ls)}
	if c == '(' && l.prev == tokName && predicateFunctions[l.prevName] &&
		l.prev2 != tokDot && l.prev2 != tokQuestionDot && l.prev2 != tokDef && l.prev2 != tokClass {
		b.predicate = true
		l.predicates++
	}
	l.brackets = append(l.brackets, b)
	if n := len(l.fstrings); n > 0 {
		l.fstrings[n-1].depth++
	}
	return l.simple(k, 1)
}

func (l *lexer) close(c byte, k tokenKind) token {
	var f *fstring
	if n := len(l.fstrings); n > 0 {
		f = &l.fstrings[n-1]
	}
	if f != nil && f.depth == 0 && c == '}' {
		l.pos++
		return l.fail("f-string: single '}' is not allowed")
	}
	n := len(l.brackets)
	if n == 0 {
		l.pos++
		return l.fail(fmt.Sprintf("unmatched '%c'", c))
	}
	b := l.brackets[n-1]
	if closerOf(b.char) != c {
		l.pos++
		if f != nil && b.char == '{' && f.depth-1 == f.exprDepth {
			return l.fail(fmt.Sprintf("f-string: unmatched '%c'", c))
		}
		if b.line != l.line {
			return l.fail(fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
				c, b.char, b.line))
		}
		return l.fail(fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char))
	}
	l.brackets = l.brackets[:n-1]
	if b.predicate {
		l.predicates--
	}
	if f != nil {
		f.depth--
		if f.depth < 0 {
			l.pos++
			return l.fail(fmt.Sprintf("f-string: unmatched '%c'", c))
		}
		if c == '}' && f.depth == f.exprDepth {
			f.exprDepth--
			f.inExpr = false
			f.inSpec = false
		}
	}
	return l.simple(k, 1)
}

// operator reads the operator that begins with c.
func (l *lexer) operator(c byte) token {
	c2, c3 := l.at(l.pos+1), l.at(l.pos+2)
	switch c {
	case '(':
		return l.open(c, tokLParen)
	case '[':
		return l.open(c, tokLBrack)
	case '{':
		return l.open(c, tokLBrace)
	case ')':
		return l.close(c, tokRParen)
	case ']':
		return l.close(c, tokRBrack)
	case '}':
		return l.close(c, tokRBrace)
	case ',':
		return l.simple(tokComma, 1)
	case ';':
		return l.simple(tokSemi, 1)
	case '~':
		return l.simple(tokTilde, 1)
	case ':':
		if n := len(l.fstrings); n > 0 {
			if f := &l.fstrings[n-1]; f.exprDepth >= 0 && f.depth-1 == f.exprDepth {
				f.inExpr = false
				f.inSpec = true
				return l.simple(tokColon, 1)
			}
		}
		if c2 == '=' {
			return l.simple(tokColonEq, 2)
		}
		return l.simple(tokColon, 1)
	case '.':
		if c2 == '.' {
			if c3 == '.' {
				return l.simple(tokEllipsis, 3)
			}
			return l.simple(tokRange, 2)
		}
		return l.simple(tokDot, 1)
	case '=':
		if c2 == '=' {
			return l.simple(tokEqEq, 2)
		}
		return l.simple(tokAssign, 1)
	case '!':
		if c2 == '=' {
			return l.simple(tokNotEq, 2)
		}
		return l.simple(tokBang, 1)
	case '-':
		if c2 == '>' {
			return l.simple(tokArrow, 2)
		}
		return l.augmented(tokMinus, tokMinusEq, c2)
	case '+':
		return l.augmented(tokPlus, tokPlusEq, c2)
	case '%':
		return l.augmented(tokPercent, tokPercentEq, c2)
	case '@':
		return l.augmented(tokAt, tokAtEq, c2)
	case '&':
		return l.augmented(tokAmp, tokAmpEq, c2)
	case '|':
		return l.augmented(tokPipe, tokPipeEq, c2)
	case '^':
		return l.augmented(tokCaret, tokCaretEq, c2)
	case '*':
		if c2 == '*' {
			return l.doubled(tokDoubleStar, tokDoubleStarEq, c3)
		}
		return l.augmented(tokStar, tokStarEq, c2)
	case '/':
		if c2 == '/' {
			return l.doubled(tokDoubleSlash, tokDoubleSlashEq, c3)
		}
		return l.augmented(tokSlash, tokSlashEq, c2)
	case '<':
		if c2 == '<' {
			return l.doubled(tokLShift, tokLShiftEq, c3)
		}
		if c2 == '>' {
			return l.simple(tokLessGreater, 2)
		}
		return l.augmented(tokLess, tokLessEq, c2)
	case '>':
		if c2 == '>' {
			return l.doubled(tokRShift, tokRShiftEq, c3)
		}
		return l.augmented(tokGreater, tokGreaterEq, c2)
	case '?':
		if c2 == '?' {
			return l.simple(tokCoalesce, 2)
		}
		if c2 == '.' && class[c3]&digit == 0 {
			return l.simple(tokQuestionDot, 2)
		}
		return l.simple(tokQuestion, 1)
	case '$', '`':
		return l.simple(tokJunk, 1)
	}
	l.pos++
	return l.fail(fmt.Sprintf("invalid non-printable character U+%04X", c))
}

func (l *lexer) augmented(plain, withEq tokenKind, c2 byte) token {
	if c2 == '=' {
		return l.simple(withEq, 2)
	}
	return l.simple(plain, 1)
}

func (l *lexer) doubled(plain, withEq tokenKind, c3 byte) token {
	if c3 == '=' {
		return l.simple(withEq, 3)
	}
	return l.simple(plain, 2)
}
