package repl

import (
	"strings"
	"unicode"
)

// Offsets in the block: where lines, words and characters begin and end.

func wordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || joins(r)
}

func (e *editor) lineStart(pos int) int {
	for pos > 0 && e.text[pos-1] != '\n' {
		pos--
	}
	return pos
}

func (e *editor) lineEnd(pos int) int {
	for pos < len(e.text) && e.text[pos] != '\n' {
		pos++
	}
	return pos
}

func (e *editor) firstLine() bool { return e.lineStart(e.pos) == 0 }
func (e *editor) lastLine() bool  { return e.lineEnd(e.pos) == len(e.text) }

// lineText is the line around pos.
func (e *editor) lineText(pos int) string {
	return string(e.text[e.lineStart(pos):e.lineEnd(pos)])
}

// textStart is where the line's own text begins, behind its indentation.
func (e *editor) textStart(pos int) int {
	i := e.lineStart(pos)
	for i < len(e.text) && (e.text[i] == ' ' || e.text[i] == '\t') {
		i++
	}
	return i
}

// inIndent reports that nothing but blanks stands before the cursor in its line.
func (e *editor) inIndent() bool { return e.pos <= e.textStart(e.pos) }

// next and prev step over one character with all that is drawn into its cell.
func (e *editor) next(pos int) int {
	if pos >= len(e.text) {
		return pos
	}
	joiner := false
	for pos++; pos < len(e.text) && (joins(e.text[pos]) || joiner); pos++ {
		joiner = e.text[pos] == 0x200d
	}
	return pos
}

func (e *editor) prev(pos int) int {
	if pos <= 0 {
		return 0
	}
	for pos--; pos > 0 && (joins(e.text[pos]) || e.text[pos-1] == 0x200d); pos-- {
	}
	return pos
}

func (e *editor) wordLeft(pos int) int {
	for pos > 0 && !wordRune(e.text[pos-1]) {
		pos--
	}
	for pos > 0 && wordRune(e.text[pos-1]) {
		pos--
	}
	return pos
}

func (e *editor) wordRight(pos int) int {
	for pos < len(e.text) && !wordRune(e.text[pos]) {
		pos++
	}
	for pos < len(e.text) && wordRune(e.text[pos]) {
		pos++
	}
	return pos
}

// blankLeft is where the run of non-blanks before pos begins (Ctrl-W).
func (e *editor) blankLeft(pos int) int {
	for pos > 0 && unicode.IsSpace(e.text[pos-1]) {
		pos--
	}
	for pos > 0 && !unicode.IsSpace(e.text[pos-1]) {
		pos--
	}
	return pos
}

// vertical moves by lines and keeps the column, counted in cells. It reports
// false when there is no such line.
func (e *editor) vertical(lines int) bool {
	start := e.lineStart(e.pos)
	column := e.column
	if column < 0 {
		column = textCells(string(e.text[start:e.pos]))
	}
	for ; lines < 0; lines++ {
		if start == 0 {
			return false
		}
		start = e.lineStart(start - 1)
	}
	for ; lines > 0; lines-- {
		end := e.lineEnd(start)
		if end == len(e.text) {
			return false
		}
		start = end + 1
	}
	e.moveTo(e.atColumn(start, column))
	e.column = column
	return true
}

// atColumn is the offset in the line beginning at start that stands nearest
// before column.
func (e *editor) atColumn(start, column int) int {
	pos, end := start, e.lineEnd(start)
	for at := 0; pos < end; {
		next := e.next(pos)
		at += textCells(string(e.text[pos:next]))
		if at > column {
			break
		}
		pos = next
	}
	return pos
}

const openers, closers = "([{", ")]}"

// matchBracket finds the bracket that belongs to the one at or before the
// cursor, skipping brackets whose class says that they are text. It answers
// -1, -1 when there is none.
func matchBracket(text []rune, pos int, class []Class) (at, match int) {
	for _, at := range []int{pos, pos - 1} {
		if at < 0 || at >= len(text) || !isCode(class, at) {
			continue
		}
		if i := strings.IndexRune(openers, text[at]); i >= 0 {
			if m := findBracket(text, at, 1, class); m >= 0 {
				return at, m
			}
		} else if i := strings.IndexRune(closers, text[at]); i >= 0 {
			if m := findBracket(text, at, -1, class); m >= 0 {
				return at, m
			}
		}
	}
	return -1, -1
}

func findBracket(text []rune, at, step int, class []Class) int {
	depth := 0
	for i := at; i >= 0 && i < len(text); i += step {
		if !isCode(class, i) {
			continue
		}
		switch {
		case strings.ContainsRune(openers, text[i]):
			depth += step
		case strings.ContainsRune(closers, text[i]):
			depth -= step
		default:
			continue
		}
		if depth == 0 {
			if pair(text[at], text[i]) {
				return i
			}
			return -1
		}
	}
	return -1
}

func pair(a, b rune) bool {
	i, j := strings.IndexRune(openers, a), strings.IndexRune(closers, b)
	if i < 0 {
		i, j = strings.IndexRune(openers, b), strings.IndexRune(closers, a)
	}
	return i == j
}

func isCode(class []Class, i int) bool {
	return i >= len(class) || class[i] != String && class[i] != Comment
}
