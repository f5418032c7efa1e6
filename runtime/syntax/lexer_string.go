package syntax

import (
	"fmt"
	"strings"
)

// prefix is what stands before a string literal's quote.
type prefix struct{ b, u, raw, f bool }

// prefixOf reads a string prefix; ok is false when it is not one.
func prefixOf(s string) (p prefix, ok bool) {
	for i := range len(s) {
		switch c := s[i] | 0x20; {
		case c == 'b' && !p.b && !p.u && !p.f:
			p.b = true
		case c == 'u' && !p.b && !p.u && !p.raw && !p.f:
			p.u = true
		case c == 'r' && !p.raw && !p.u:
			p.raw = true
		case c == 'f' && !p.f && !p.b && !p.u:
			p.f = true
		default:
			return p, false
		}
	}
	return p, true
}

// stringLiteral reads a string or bytes literal whose quote is at quotePos and
// whose prefix begins at the current place.
func (l *lexer) stringLiteral(quotePos int) token {
	src := l.src
	start, line, col := l.pos, l.line, int32(l.pos-l.ls)
	quote := src[quotePos]
	i := quotePos + 1
	triple := l.at(i) == quote && l.at(i+1) == quote
	if triple {
		i += 2
	} else if l.at(i) == quote {
		return l.simple(tokString, i+1-start)
	}
	curLine, curLS := l.line, l.ls
	escapedQuote := false
	for {
		if i >= len(src) {
			return l.unterminated(quote, triple, true, curLine, escapedQuote)
		}
		c := src[i]
		i++
		switch c {
		case quote:
			if !triple {
				goto done
			}
			if l.at(i) == quote && l.at(i+1) == quote {
				i += 2
				goto done
			}
		case '\\':
			if i < len(src) {
				if src[i] == quote {
					escapedQuote = true
				}
				if src[i] == '\n' {
					curLine++
					curLS = i + 1
				}
				i++
			}
		case '\n':
			if !triple {
				return l.unterminated(quote, false, false, curLine, escapedQuote)
			}
			curLine++
			curLS = i
		}
	}
done:
	l.pos, l.line, l.ls = i, curLine, curLS
	return token{
		Span:  Span{line, col, curLine, int32(i - curLS)},
		start: int32(start), end: int32(i), kind: tokString,
	}
}

// unterminated records that a literal has no end; its place is its beginning.
func (l *lexer) unterminated(quote byte, triple, atEnd bool, lastLine int32, escapedQuote bool) token {
	if n := len(l.fstrings); n > 0 {
		size := 1
		if triple {
			size = 3
		}
		if f := l.fstrings[n-1]; f.quote == quote && f.quoteSize == size {
			l.pos++
			t := l.fail("f-string: expecting '}'")
			l.err.Incomplete = triple
			return t
		}
	}
	l.pos++
	if atEnd {
		lastLine -= l.missingLine()
	}
	if triple {
		t := l.fail(fmt.Sprintf("unterminated triple-quoted string literal (detected at line %d)", lastLine))
		l.err.Incomplete = true
		return t
	}
	msg := fmt.Sprintf("unterminated string literal (detected at line %d)", lastLine)
	if escapedQuote {
		msg += "; perhaps you escaped the end quote?"
	}
	t := l.fail(msg)
	l.err.Incomplete = atEnd
	return t
}

// missingLine is 1 if the source ends with a newline: the line after that is
// not there, so it does not count.
func (l *lexer) missingLine() int32 {
	if strings.HasSuffix(l.src, "\n") {
		return 1
	}
	return 0
}

// fstring is an f-string being read. Its text and its replacement fields take
// turns: inExpr says whose turn it is.
type fstring struct {
	quote     byte
	quoteSize int
	raw       bool
	inExpr    bool
	inSpec    bool
	depth     int // brackets open inside
	exprDepth int // depth at which the innermost field's expression stands, -1 outside
	start     int // where it begins, for its error
	line      int32
	ls        int
}

// maxFieldDepth limits fields within the specs of fields.
const maxFieldDepth = 3

// startFString reads the prefix and the quotes of an f-string.
func (l *lexer) startFString(quotePos int, raw bool) token {
	f := fstring{
		quote: l.src[quotePos], quoteSize: 1, raw: raw, exprDepth: -1,
		start: l.pos, line: l.line, ls: l.ls,
	}
	n := quotePos + 1 - l.pos
	if l.at(quotePos+1) == f.quote && l.at(quotePos+2) == f.quote {
		f.quoteSize = 3
		n += 2
	}
	if len(l.fstrings)+1 >= maxFStrings {
		l.pos += n
		return l.fail("too many nested f-strings")
	}
	t := l.simple(tokFStart, n)
	l.fstrings = append(l.fstrings, f)
	return t
}

// nextInFString reads a piece of an f-string's text, or the end of it, or
// enters a replacement field.
func (l *lexer) nextInFString() token {
	f := &l.fstrings[len(l.fstrings)-1]
	src := l.src
	if l.at(l.pos) == '{' && l.at(l.pos+1) != '{' {
		f.exprDepth++
		if f.exprDepth >= maxFieldDepth {
			return l.fail("f-string: expressions nested too deeply")
		}
		f.inExpr = true
		return l.nextRegular()
	}
	if l.atQuotes(l.pos, f) {
		l.fstrings = l.fstrings[:len(l.fstrings)-1]
		return l.simple(tokFEnd, f.quoteSize)
	}
	start, line, col := l.pos, l.line, int32(l.pos-l.ls)
	i := l.pos
	named := false // inside \N{...}
	var end, resume int
scan:
	for {
		if i >= len(src) || f.quoteSize == 1 && src[i] == '\n' {
			if i < len(src) && f.inSpec && f.exprDepth >= 0 {
				f.inExpr = true
				f.inSpec = false
				end, resume = i, i
				break
			}
			return l.unterminatedFString(*f, i >= len(src))
		}
		c := src[i]
		switch {
		case c == f.quote:
			if l.atQuotes(i, f) {
				end, resume = i, i
				break scan
			}
		case c == '\n':
			l.line++
			l.ls = i + 1
		case c == '{':
			if l.at(i+1) == '{' && !(f.inSpec && f.exprDepth >= 0) {
				end, resume = i+1, i+2
				break scan
			}
			f.exprDepth++
			if f.exprDepth >= maxFieldDepth {
				l.pos = i
				return l.fail("f-string: expressions nested too deeply")
			}
			f.inExpr = true
			end, resume = i, i
			break scan
		case c == '}':
			if named {
				end, resume = i+1, i+1
				break scan
			}
			if l.at(i+1) == '}' && !(f.inSpec && f.exprDepth >= 0) && f.depth == 0 {
				end, resume = i+1, i+2
				break scan
			}
			f.inExpr = true
			end, resume = i, i
			break scan
		case c == '\\':
			next := l.at(i + 1)
			switch {
			case i+1 >= len(src):
			case next == '{' || next == '}':
				if !f.raw {
					l.warn(fmt.Sprintf("invalid escape sequence '\\%c'", next))
				}
			case next == 'N' && !f.raw:
				i++
				if l.at(i+1) == '{' {
					named = true
					i++
				}
			case next == '\n':
				l.line++
				l.ls = i + 2
				i++
			default:
				i++
			}
		}
		i++
	}
	// A doubled brace is in the text once, and twice in the span.
	t := token{
		Span:  Span{line, col, l.line, int32(resume - l.ls)},
		start: int32(start), end: int32(end), kind: tokFMiddle,
	}
	l.pos = resume
	return t
}

// atQuotes says whether the f-string's closing quotes stand at i.
func (l *lexer) atQuotes(i int, f *fstring) bool {
	return l.at(i) == f.quote && (f.quoteSize == 1 || l.at(i+1) == f.quote && l.at(i+2) == f.quote)
}

func (l *lexer) unterminatedFString(f fstring, atEnd bool) token {
	last := l.line
	l.line, l.ls, l.pos = f.line, f.ls, f.start+1
	if f.quoteSize == 3 {
		t := l.fail(fmt.Sprintf("unterminated triple-quoted f-string literal (detected at line %d)", last-l.missingLine()))
		l.err.Incomplete = true
		return t
	}
	if atEnd {
		last -= l.missingLine()
	}
	return l.fail(fmt.Sprintf("unterminated f-string literal (detected at line %d)", last))
}

// Warning is a SyntaxWarning: the program is read as it stands, but CPython
// says that it should not be written so.
type Warning struct {
	Span
	Msg string
}

func (l *lexer) warn(msg string) {
	col := int32(l.pos - l.ls)
	l.warnings = append(l.warnings, Warning{Span{l.line, col, l.line, col}, msg})
}
