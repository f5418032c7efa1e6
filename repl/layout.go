package repl

import (
	"slices"
	"strings"
)

const (
	primaryPrompt   = ">>> "
	secondaryPrompt = "... "
)

// Frame is what stands at the bottom of the screen: the block being edited,
// as rows of the terminal. Rows hold colours but no other controls; none is
// wider than the terminal.
type Frame struct {
	Rows []string
	// Cells is the width of each row.
	Cells []int
	// Row and Column are where the cursor stands.
	Row, Column int
}

// block is a text to lay out.
type block struct {
	text    []rune
	pos     int
	class   []Class // of each character; may be shorter than text
	bracket [2]int  // offsets of a pair to mark, -1 for none
	first   string  // the prompt of the first line
	footer  string  // a line below, "" for none
}

// layout breaks the block into rows of the given width. With height > 0 only
// rows around the cursor are given, at most so many, and first tells which
// logical line was at the top last time and is to be there again if it can.
func (p *Printer) layout(b block, width, height int, top *int) Frame {
	width = max(width, 8)
	starts := lineStarts(b.text)
	at, _ := slices.BinarySearch(starts, b.pos+1)
	at-- // the cursor's line
	w := rowWriter{p: p, b: b, width: width, starts: starts}
	room := height
	if b.footer != "" {
		room--
	}
	switch {
	case height <= 0 || len(starts) <= room && w.count(0, len(starts)) <= room:
		*top = 0
		w.lines(0, len(starts))
	default:
		w.window(at, max(room, 1), top)
	}
	if b.footer != "" {
		footer := fit(b.footer, width-1)
		w.rows = append(w.rows, p.Hint(footer))
		w.cells = append(w.cells, textCells(footer))
	}
	return Frame{Rows: w.rows, Cells: w.cells, Row: w.row, Column: w.column}
}

func lineStarts(text []rune) []int {
	starts := []int{0}
	for i, r := range text {
		if r == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// fit cuts s to so many cells.
func fit(s string, width int) string {
	n := 0
	for i, r := range s {
		if n += runeCells(r); n > width {
			return s[:i]
		}
	}
	return s
}

// wrap breaks text between words into lines of at most width cells, as far as
// the words are that short.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && textCells(line)+1+textCells(word) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// rowWriter lays out lines one by one.
type rowWriter struct {
	p      *Printer
	b      block
	width  int
	starts []int

	rows        []string
	cells       []int
	row, column int
}

func (w *rowWriter) line(i int) (from, to int) {
	if i+1 < len(w.starts) {
		return w.starts[i], w.starts[i+1] - 1
	}
	return w.starts[i], len(w.b.text)
}

func (w *rowWriter) promptOf(line int) string {
	if line == 0 {
		return w.b.first
	}
	return secondaryPrompt
}

// count is the number of rows that lines from up to to take.
func (w *rowWriter) count(from, to int) int {
	rows := 0
	for i := from; i < to; i++ {
		start, end := w.line(i)
		rows++
		column := textCells(w.promptOf(i))
		for j := start; j < end; j++ {
			n := runeCells(w.b.text[j])
			if column+n > w.width {
				rows++
				column = 0
			}
			column += n
		}
		if column >= w.width && w.b.pos == end {
			rows++
		}
	}
	return rows
}

// window lays out the lines around the cursor's that fit in room rows, moving
// the top as little as it can.
func (w *rowWriter) window(at, room int, top *int) {
	first := min(max(*top, at-room), at)
	for first < at && w.count(first, at+1) > room {
		first++
	}
	last := at + 1
	for last < len(w.starts) && w.count(first, last+1) <= room {
		last++
	}
	for first > 0 && w.count(first-1, last) <= room {
		first--
	}
	*top = first
	w.lines(first, last)
	if len(w.rows) > room { // one line taller than the screen
		from := min(max(w.row-room+1, 0), len(w.rows)-room)
		w.rows, w.cells, w.row = w.rows[from:from+room], w.cells[from:from+room], w.row-from
	}
}

func (w *rowWriter) lines(from, to int) {
	for i := from; i < to; i++ {
		w.layLine(i)
	}
}

func (w *rowWriter) layLine(i int) {
	var row, run strings.Builder
	style := Plain
	flush := func() {
		if run.Len() > 0 {
			row.WriteString(w.styled(style, run.String()))
			run.Reset()
		}
	}
	column := 0
	end := func() {
		flush()
		w.rows = append(w.rows, row.String())
		w.cells = append(w.cells, column)
		row.Reset()
		column = 0
	}
	prompt := w.promptOf(i)
	row.WriteString(w.p.Prompt(prompt))
	column = textCells(prompt)
	from, to := w.line(i)
	for j := from; j < to; j++ {
		r := w.b.text[j]
		n := runeCells(r)
		if column+n > w.width {
			end()
		}
		if j == w.b.pos {
			w.row, w.column = len(w.rows), min(column, w.width-1)
		}
		if c := w.classOf(j); c != style {
			flush()
			style = c
		}
		switch {
		case r == '\t':
			run.WriteString(strings.Repeat(" ", tabWidth))
		case n > 0 || joins(r):
			run.WriteRune(r)
		}
		column += n
	}
	if w.b.pos == to {
		if column >= w.width {
			end()
		}
		w.row, w.column = len(w.rows), column
	}
	end()
}

// marked is the class of a bracket that is shown with its partner.
const marked = Invalid + 1

func (w *rowWriter) classOf(i int) Class {
	if i == w.b.bracket[0] || i == w.b.bracket[1] {
		return marked
	}
	if i < len(w.b.class) {
		return w.b.class[i]
	}
	return Plain
}

func (w *rowWriter) styled(c Class, s string) string {
	if c == marked {
		return w.p.Bracket(s)
	}
	return w.p.Token(c, s)
}

// runeClasses turns tokens, counted in bytes, into a class for each character.
func runeClasses(source string, tokens []Token) []Class {
	class := make([]Class, 0, len(source))
	t := 0
	for i := range source {
		for t < len(tokens) && tokens[t].End <= i {
			t++
		}
		c := Plain
		if t < len(tokens) && tokens[t].Start <= i {
			c = tokens[t].Class
		}
		class = append(class, c)
	}
	return class
}
