package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// lineAt returns the source line that begins at ls, without its newline.
func lineAt(src string, ls int) string {
	if i := strings.IndexByte(src[ls:], '\n'); i >= 0 {
		return src[ls : ls+i]
	}
	return src[ls:]
}

// fail records an error whose place is the byte before the current one.
func (l *lexer) fail(msg string) token {
	return l.failBack(msg, 0)
}

// failBack is fail with a place that many bytes further back.
func (l *lexer) failBack(msg string, back int) token {
	pos := max(l.pos-back, l.ls)
	col := utf8.RuneCountInString(l.src[l.ls:pos])
	l.err = &Error{
		Kind: syntaxError, Msg: msg, Filename: l.filename,
		Span:   Span{l.line, int32(max(pos-l.ls-1, 0)), l.line, int32(max(pos-l.ls-1, 0))},
		Offset: col, EndOffset: col,
		Text: lineAt(l.src, l.ls),
	}
	return token{}
}

// failAt records an error at a column (from 0) of the current line or of an
// earlier one.
func (l *lexer) failAt(kind, msg string, line, col int32, end int) {
	text := sourceLine(l.src, line)
	l.err = &Error{
		Kind: kind, Msg: msg, Filename: l.filename,
		Span:   Span{line, col, line, col},
		Offset: charOffset(text, col), EndOffset: end,
		Text: text + "\n",
	}
	l.soft = true
}

// indentFail records an error of indentation. CPython places an unindent at
// the end of the line, and the others at its beginning.
func (l *lexer) indentFail(kind, msg string, atEnd bool) bool {
	text := lineAt(l.src, l.ls)
	l.err = &Error{
		Kind: kind, Msg: msg, Filename: l.filename,
		Span:   Span{l.line, 0, l.line, 0},
		Offset: 1, Text: text + "\n",
	}
	if atEnd {
		l.err.Col, l.err.EndCol = int32(len(text)), int32(len(text))
		l.err.Offset, l.err.EndOffset = utf8.RuneCountInString(text)+1, noEnd
	}
	l.soft = true
	return false
}

// eofFail records that the source ended too early.
func (l *lexer) eofFail(msg string) {
	line, text := l.line, ""
	if l.ls >= len(l.src) && line > 1 {
		line--
		text = sourceLine(l.src, line)
	}
	l.err = &Error{
		Kind: syntaxError, Msg: msg, Filename: l.filename,
		Span:   Span{line, int32(len(text)), line, int32(len(text))},
		Offset: utf8.RuneCountInString(text) + 1, EndOffset: noEnd,
		Text: text + "\n", Incomplete: true,
	}
	l.soft = true
}

// neverClosed records that the innermost open bracket has no end.
func (l *lexer) neverClosed() {
	b := l.brackets[len(l.brackets)-1]
	l.failAt(syntaxError, fmt.Sprintf("'%c' was never closed", b.char), b.line, b.col, 0)
	if int(b.line) < strings.Count(strings.TrimSuffix(l.src, "\n"), "\n")+1 {
		l.err.Text = strings.TrimSuffix(l.err.Text, "\n")
	}
	l.err.Incomplete = true
	l.unclosed = true
}

// sourceLine returns a line of the source, counted from 1, without newline.
func sourceLine(src string, line int32) string {
	for ; line > 1; line-- {
		i := strings.IndexByte(src, '\n')
		if i < 0 {
			return ""
		}
		src = src[i+1:]
	}
	return lineAt(src, 0)
}
