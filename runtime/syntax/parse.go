// Package syntax turns source text into a tree: Python 3.13's language, and
// the parts of expr's expression language that have no meaning in Python.
//
// It owns the lexer, the parser, the words and places of every syntax error,
// and the answer to "are more lines needed?". It knows nothing of scopes (a
// return outside a function parses), evaluates nothing, reads no file, and
// keeps no state between calls: all of it may be used from any goroutine.
//
// Strings of the tree are UTF-8; a lone surrogate, which Python allows in a
// str, is written in three bytes as UTF-8 would if it could (ED A0 80 …).
package syntax

import "strings"

// Mode says what a source is.
type Mode int

const (
	Exec   Mode = iota // a file
	Eval               // one expression
	Single             // what is typed at a prompt: one or many statements
)

// Parse reads a whole source, in UTF-8 with any kind of line ends; a file's
// bytes go through Decode first. The error, if there is one, is an *Error. Under
// Eval the module's body is one *ExprStmt.
func Parse(src, filename string, mode Mode) (*Module, error) {
	text, err := normalize(src, filename, mode)
	if err != nil {
		return nil, err
	}
	m, err := parseModule(text, filename, mode)
	if err != nil {
		return nil, err
	}
	return m, nil
}

// Incomplete says whether src, as typed at a prompt so far, needs more lines:
// a bracket, a triple quote or a block is open, or a compound statement has
// not been closed by an empty line. Source that is wrong is not incomplete.
func Incomplete(src string) bool {
	// With a newline of its own the last line is a whole one: a string that
	// goes on after a backslash needs another line, not just an empty one.
	text, err := normalize(src+"\n", "", Single)
	if err != nil {
		return false
	}
	m, err := parseModule(text, "", Single)
	if err != nil {
		return err.Incomplete
	}
	return len(m.Body) > 0 && isCompound(m.Body[len(m.Body)-1]) && !endsWithEmptyLine(src)
}

// Begun says whether a source could go on: an *Error with Incomplete set is all
// that is wrong with it. With openBlocks a block at its end that no empty line
// closes could go on too.
func Begun(src string, mode Mode, openBlocks bool) bool {
	text, err := normalize(src+"\n", "", mode)
	if err != nil {
		return false
	}
	m, err := parseModule(text, "", mode)
	if err != nil {
		return err.Incomplete
	}
	n := len(m.Body)
	return openBlocks && mode == Single && n > 0 && isCompound(m.Body[n-1]) && !endsWithEmptyLine(src)
}

// endsWithEmptyLine says whether nothing but blanks stands on the last line.
func endsWithEmptyLine(src string) bool {
	i := strings.LastIndexByte(src, '\n')
	return i >= 0 && strings.TrimSpace(src[i:]) == ""
}

func isCompound(s Stmt) bool {
	switch s.(type) {
	case *FunctionDef, *ClassDef, *For, *While, *If, *With, *Match, *Try:
		return true
	}
	return false
}
