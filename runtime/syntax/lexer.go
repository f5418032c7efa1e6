package syntax

import (
	"fmt"
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

// indentation measures the beginning of a line and sets pending. Lines with
// nothing on them are stepped over.
func (l *lexer) indentation() bool {
	l.atLineStart = false
	src := l.src
	col, alt := 0, 0
	continued := -1
scan:
	for l.pos < len(src) {
		switch src[l.pos] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/8 + 1) * 8
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The indentation of a line that goes on is that of its first part.
			if continued < 0 {
				continued = col
			}
			if !l.continuation() {
				return false
			}
			l.readFrom = l.ls
			continue
		case '#':
			l.skipComment()
			col, alt = 0, 0
			continue
		case '\n':
			l.newLine()
			col, alt, continued = 0, 0, -1
			continue
		default:
			break scan
		}
		l.pos++
	}
	if l.pos >= len(src) && col == 0 || len(l.brackets) > 0 {
		return true
	}
	if continued >= 0 {
		col, alt = continued, continued
	}
	return l.compareIndent(col, alt)
}

func (l *lexer) compareIndent(col, alt int) bool {
	top := l.indents[len(l.indents)-1]
	switch {
	case col == top.col:
		if alt != top.alt {
			return l.mixedTabs()
		}
	case col > top.col:
		if len(l.indents) >= maxIndents {
			return l.indentFail(indentationError, "too many levels of indentation", false)
		}
		if alt <= top.alt {
			return l.mixedTabs()
		}
		l.indents = append(l.indents, indent{col, alt})
		l.pending = 1
	default:
		for len(l.indents) > 1 && col < l.indents[len(l.indents)-1].col {
			l.indents = l.indents[:len(l.indents)-1]
			l.pending--
		}
		top = l.indents[len(l.indents)-1]
		if col != top.col {
			return l.indentFail(indentationError, "unindent does not match any outer indentation level", true)
		}
		if alt != top.alt {
			return l.mixedTabs()
		}
	}
	return true
}

func (l *lexer) mixedTabs() bool {
	return l.indentFail(tabError, "inconsistent use of tabs and spaces in indentation", false)
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

// opens says what follows an opening or closing bracket.
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
