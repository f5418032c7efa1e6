package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Error is what Parse returns for a source that is not a program. Its words
// and its place are CPython 3.13's.
type Error struct {
	Kind     string // SyntaxError, IndentationError or TabError
	Msg      string
	Filename string
	// Span is the place in bytes, as in the tree. An error of the lexer has a
	// beginning only: its end is its beginning. Where Line is 0 there is no
	// place: lineno and the attributes after it are None.
	Span
	// Offset and EndOffset are the attributes offset and end_offset of the
	// exception: characters of the line, counted from 1. EndOffset is 0 or
	// less where CPython gives no end; then one caret is printed. lineno and
	// end_lineno are Line and EndLine.
	Offset, EndOffset int
	// Text is the source line the error begins in, the attribute text.
	Text string
	// Incomplete is set when the source ended where more could have followed.
	Incomplete bool
	// Bare is set for a source with nothing in it: its place is line 0.
	Bare bool
	// Warnings are those of the source before the error.
	Warnings []Warning
}

// Error is what str(exc) gives: the message, the file's last name and the line.
func (e *Error) Error() string {
	name := e.Filename
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	return fmt.Sprintf("%s (%s, line %d)", e.Msg, name, e.Line)
}

// ofExpression puts right what is different for a source that is one
// expression: no line end is added to it.
func (e *Error) ofExpression(src string) {
	if strings.TrimSpace(src) == "" && e.Msg == "invalid syntax" {
		e.Span, e.Offset, e.EndOffset, e.Text, e.Bare = Span{}, 0, 0, "", true
		return
	}
	if last := strings.Count(src, "\n") + 1; int(e.Line) == last && !strings.HasSuffix(src, "\n") {
		e.Text = strings.TrimSuffix(e.Text, "\n")
	}
}

const (
	syntaxError      = "SyntaxError"
	indentationError = "IndentationError"
	tabError         = "TabError"
)

// noEnd is an end offset for errors that have none.
const noEnd = -1

// charOffset turns a column in bytes into the 1-based column in characters
// that exceptions carry. CPython counts both ends of a span in the line in
// which it begins; a column beyond that line is cut to its end.
func charOffset(line string, col int32) int {
	if int(col) > len(line) {
		return utf8.RuneCountInString(line) + 1
	}
	return utf8.RuneCountInString(line[:max(col, 0)]) + 1
}
