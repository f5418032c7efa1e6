package syntax

import (
	"strings"
	"unicode/utf8"
)

const (
	maxBrackets = 200 // CPython's limits
	maxIndents  = 100
	maxFStrings = 150
)

// bracket is an open bracket. predicate is set for the parentheses of a call
// to one of expr's predicate functions, inside which # may be a pointer.
type bracket struct {
	char      byte
	predicate bool
	line, col int32
}

// lexer turns a normalized source into tokens, one at a time. After an error
// it returns tokError for ever.
type lexer struct {
	src      string
	filename string
	pos      int
	line     int32
	ls       int // where the current line starts
	readFrom int // where the first line of the last token that has several starts, or ls

	atLineStart bool
	indents     []indent
	pending     int // dedents (negative) or indents still to be given
	brackets    []bracket
	predicates  int // how many of brackets are predicate
	fstrings    []fstring

	prev, prev2 tokenKind // the two tokens before, with the text of the last name
	prevName    string

	invalid    bool // the source is not UTF-8 everywhere
	pointers   bool // read # as a pointer where hashIsPointer allows
	sawPointer bool // a # was met that could be a pointer
	// predicateEnd is where the line closes the innermost predicate
	// parentheses that hold a pointer.
	predicateEnd int

	err      *Error
	soft     bool // err gives way to an error of the parser before it
	unclosed bool // err says that a bracket was never closed
	warnings []Warning
}

// indent is one level of indentation: its width with tabs to multiples of
// eight, and with tabs as one. Two lines are comparable only if both agree.
type indent struct{ col, alt int }

func newLexer(src, filename string) *lexer {
	return &lexer{src: src, filename: filename, line: 1, atLineStart: true, indents: make([]indent, 1, 16)}
}

// Classes of bytes.
const (
	identStart = 1 << iota
	identPart
	digit
	hexDigit
)

var class [256]uint8

func init() {
	for c := range 256 {
		b := byte(c)
		switch {
		case b >= '0' && b <= '9':
			class[c] = identPart | digit | hexDigit
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b == '_', b >= 0x80:
			class[c] = identStart | identPart
		}
		if b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F' {
			class[c] |= hexDigit
		}
	}
}

func (l *lexer) at(i int) byte {
	if i < len(l.src) {
		return l.src[i]
	}
	return 0
}

// next reads the next token.
func (l *lexer) next() token {
	var t token
	switch {
	case l.err != nil:
		t = token{kind: tokError}
	case len(l.fstrings) > 0 && !l.fstrings[len(l.fstrings)-1].inExpr:
		t = l.nextInFString()
	default:
		t = l.nextRegular()
	}
	if t.kind == tokError {
		t = l.zero(tokError)
	}
	t.level = uint8(len(l.brackets))
	l.prev2, l.prev = l.prev, t.kind
	return t
}

// zero makes a token without width at the current place; at the end of the
// source that is after the newline of the last line.
func (l *lexer) zero(k tokenKind) token {
	if l.pos >= len(l.src) && l.ls == l.pos && l.line > 1 {
		col := int32(l.pos - l.lastLineStart())
		return token{Span: Span{l.line - 1, col, l.line - 1, col}, start: int32(l.pos), end: int32(l.pos), kind: k}
	}
	line := l.line
	if l.src == "" {
		line = 0
	}
	col := int32(l.pos - l.ls)
	return token{Span: Span{line, col, line, col}, start: int32(l.pos), end: int32(l.pos), kind: k}
}

// lastLineStart is where the line before the current one starts.
func (l *lexer) lastLineStart() int {
	return strings.LastIndexByte(l.src[:l.ls-1], '\n') + 1
}

// simple makes a token of the n bytes at the current place, which hold no
// newline, and steps over it.
func (l *lexer) simple(k tokenKind, n int) token {
	col := int32(l.pos - l.ls)
	t := token{
		Span:  Span{l.line, col, l.line, col + int32(n)},
		start: int32(l.pos), end: int32(l.pos + n), kind: k,
	}
	l.pos += n
	return t
}

func (l *lexer) nextRegular() token {
	if l.atLineStart {
		if !l.indentation() {
			return token{}
		}
	}
	if l.pending != 0 {
		if l.pending < 0 {
			l.pending++
			return l.zero(tokDedent)
		}
		l.pending--
		return l.zero(tokIndent)
	}
	src := l.src
	comment := -1
again:
	for l.pos < len(src) && (src[l.pos] == ' ' || src[l.pos] == '\t' || src[l.pos] == '\f') {
		l.pos++
	}
	if l.pos >= len(src) {
		return l.endOfSource()
	}
	c := src[l.pos]
	cl := class[c]
	if cl&identStart != 0 {
		return l.name()
	}
	if cl&digit != 0 || c == '.' && class[l.at(l.pos+1)]&digit != 0 && l.prev != tokRange {
		return l.number()
	}
	switch c {
	case '\n':
		if len(l.brackets) > 0 {
			l.newLine()
			goto again
		}
		t := l.simple(tokNewline, 1)
		if comment >= 0 {
			t.Col, t.start = int32(comment-l.ls), int32(comment)
		}
		l.line++
		l.ls, l.readFrom = l.pos, l.pos
		l.atLineStart = true
		return t
	case '#':
		if l.predicates > 0 && l.hashIsPointer() {
			l.sawPointer = true
			if l.pointers {
				return l.pointer()
			}
		}
		comment = l.pos
		l.skipComment()
		goto again
	case '\'', '"':
		return l.stringLiteral(l.pos)
	case '\\':
		if !l.continuation() {
			return token{}
		}
		goto again
	}
	return l.operator(c)
}

// newLine steps over the newline at the current place.
func (l *lexer) newLine() {
	l.pos++
	l.line++
	l.ls = l.pos
	l.readFrom = l.pos
}

func (l *lexer) skipComment() {
	for l.pos < len(l.src) && l.src[l.pos] != '\n' {
		l.pos++
	}
}

// continuation steps over a backslash and the newline after it.
func (l *lexer) continuation() bool {
	if l.at(l.pos+1) != '\n' {
		// CPython counts the place from where it began to read, which is the
		// beginning of a string that ends in this line.
		place := min(l.pos+2, len(l.src))
		l.failAt(syntaxError, "unexpected character after line continuation character",
			l.line, int32(l.pos-l.ls), 0)
		l.err.Offset = utf8.RuneCountInString(l.src[l.readFrom:place])
		return false
	}
	l.pos += 2
	l.line++
	l.ls = l.pos
	if l.pos >= len(l.src) {
		if len(l.brackets) > 0 {
			l.neverClosed()
		} else {
			l.eofFail("unexpected EOF while parsing")
		}
		return false
	}
	return true
}

func (l *lexer) endOfSource() token {
	if len(l.brackets) > 0 {
		l.neverClosed()
		return token{}
	}
	if n := len(l.indents) - 1; n > 0 {
		l.indents = l.indents[:1]
		l.pending = -(n - 1)
		return l.zero(tokDedent)
	}
	return l.zero(tokEOF)
}

func (l *lexer) name() token {
	src := l.src
	start := l.pos
	i := start + 1
	ascii := src[start] < utf8.RuneSelf
	for i < len(src) && class[src[i]]&identPart != 0 {
		if src[i] >= utf8.RuneSelf {
			ascii = false
		}
		i++
	}
	if i < len(src) && (src[i] == '"' || src[i] == '\'') && i-start <= 2 {
		if p, ok := prefixOf(src[start:i]); ok {
			if p.f {
				return l.startFString(i, p.raw)
			}
			return l.stringLiteral(i)
		}
	}
	if !ascii && !l.checkIdentifier(src[start:i]) {
		return token{}
	}
	t := l.simple(tokName, i-start)
	text := src[start:i]
	if ascii {
		t.kind = keywordOf(text)
	}
	l.prevName = text
	return t
}
