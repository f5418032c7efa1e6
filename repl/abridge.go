package repl

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A result that would fill the screen is shown with its beginning and its end,
// and what lies between is counted; ":more" shows it whole.

// abridged is a result as it is shown.
func (s *Session) abridged(r Result) string {
	columns, rows := s.term.Size()
	room := max(rows-4, 8)
	if s.term.Plain() || fitsIn(r.Text, columns, room) {
		return r.Text + "\n"
	}
	size := thousands(utf8.RuneCountInString(r.Text)) + " characters"
	if r.Size != "" {
		size = r.Size + ", " + size
	}
	const tail = 2
	head := cut(r.Text, columns, min(room/2, 12))
	end := cutEnd(r.Text, columns, tail)
	return head + "\n" + s.Printer.Hint("… "+size+"; :more shows it whole …") + "\n" + end + "\n"
}

// fitsIn reports whether a text takes at most so many rows of the terminal.
func fitsIn(text string, columns, rows int) bool { return len(cut(text, columns, rows)) == len(text) }

// cut is as much of a text's beginning as fits in so many rows.
func cut(text string, columns, rows int) string {
	row, column := 1, 0
	for i, r := range text {
		if r == '\n' {
			row, column = row+1, 0
		} else if column += runeCells(r); column > columns {
			row, column = row+1, runeCells(r)
		}
		if row > rows {
			return strings.TrimSuffix(text[:i], "\n")
		}
	}
	return text
}

// cutEnd is the last line of a text, or as much of its end as fits in so many rows.
func cutEnd(text string, columns, rows int) string {
	last := text[strings.LastIndexByte(strings.TrimRight(text, "\n"), '\n')+1:]
	r := []rune(last)
	r = r[max(0, len(r)-columns*rows):]
	for textCells(string(r)) > columns*rows {
		r = r[1:]
	}
	return string(r)
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func moreCommand(s *Session, _ string) error {
	if s.whole == "" {
		return errors.New("there is no result to show")
	}
	s.Print(s.whole + "\n")
	return nil
}
