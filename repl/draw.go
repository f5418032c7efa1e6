package repl

import (
	"bytes"
	"strconv"
)

// How the screen puts a frame below the output, changes it, and takes it away
// again. All of it is called with painting held.

// erase takes the frame away and leaves the cursor where output goes on.
func (s *Screen) erase(b *bytes.Buffer) {
	if len(s.shown.Rows) == 0 {
		return
	}
	cursorUp(b, s.shown.Row)
	b.WriteString("\r\x1b[J")
	if s.apart && !s.full {
		cursorUp(b, 1)
		cursorRight(b, s.output.column)
	}
	b.WriteString(s.output.style)
	s.shown, s.apart = Frame{}, false
}

// addOutput writes program output where output stands.
func (s *Screen) addOutput(b *bytes.Buffer, out []byte) {
	if len(out) == 0 {
		return
	}
	if s.full {
		// The line before is full and the cursor already below it: the line
		// break that ends it has been written.
		i := escapesLength(out)
		s.full = i == len(out)
		for _, end := range []string{"\r\n", "\n"} {
			if rest, ok := bytes.CutPrefix(out[i:], []byte(end)); ok {
				b.Write(out[:i])
				s.output.track(out[:i], s.size.width)
				out = rest
				break
			}
		}
	}
	b.Write(out)
	s.output.track(out, s.size.width)
}

// draw writes the frame below the output.
func (s *Screen) draw(b *bytes.Buffer, f Frame) {
	if s.output.style != "" {
		b.WriteString("\x1b[0m")
	}
	switch {
	case s.output.column >= s.size.width:
		b.WriteString("\r\n")
		s.output.freshLine()
		s.full, s.apart = true, true
	case s.output.used:
		b.WriteString("\r\n")
		s.apart = true
	default:
		s.apart = s.full
	}
	for i, row := range f.Rows {
		if i > 0 {
			b.WriteString("\r\n")
		}
		b.WriteString(row)
	}
	placeCursor(b, len(f.Rows)-1, f)
	s.shown = f
}

// update changes the frame on the terminal into f, row by row.
func (s *Screen) update(b *bytes.Buffer, f Frame) {
	before := b.Len()
	at := s.shown.Row
	for i, row := range f.Rows {
		switch {
		case i >= len(s.shown.Rows):
			cursorDown(b, len(s.shown.Rows)-1-at)
			at = len(s.shown.Rows) - 1
			for ; at < i; at++ {
				b.WriteString("\r\n")
			}
			b.WriteString(row)
			s.shown.Rows = append(s.shown.Rows, row)
		case row != s.shown.Rows[i]:
			cursorDown(b, i-at)
			b.WriteString("\r\x1b[K")
			b.WriteString(row)
			at = i
		}
	}
	if len(s.shown.Rows) > len(f.Rows) {
		cursorDown(b, len(f.Rows)-at)
		at = len(f.Rows)
		b.WriteString("\r\x1b[J")
	}
	if b.Len() > before || f.Row != s.shown.Row || f.Column != s.shown.Column {
		placeCursor(b, at, f)
	}
	s.shown = f
}

// placeCursor moves the cursor from the given row of the frame to its place.
func placeCursor(b *bytes.Buffer, from int, f Frame) {
	b.WriteByte('\r')
	cursorDown(b, f.Row-from)
	cursorRight(b, f.Column)
}

func cursorUp(b *bytes.Buffer, n int)    { moveCursor(b, n, 'A') }
func cursorRight(b *bytes.Buffer, n int) { moveCursor(b, n, 'C') }

// cursorDown moves n rows down, up when n is negative.
func cursorDown(b *bytes.Buffer, n int) {
	if n < 0 {
		cursorUp(b, -n)
		return
	}
	moveCursor(b, n, 'B')
}

func moveCursor(b *bytes.Buffer, n int, letter byte) {
	if n > 0 {
		b.WriteString("\x1b[")
		b.WriteString(strconv.Itoa(n))
		b.WriteByte(letter)
	}
}

// broken is the frame as a terminal shows it that breaks rows anew when it has
// become narrower. Only the number of rows and the cursor's row matter.
func (f Frame) broken(width int) Frame {
	var g Frame
	for i, row := range f.Rows {
		if i == f.Row {
			g.Row = len(g.Rows) + f.Column/width
			g.Column = f.Column % width
		}
		for n := f.Cells[i]; ; n -= width {
			g.Rows = append(g.Rows, row)
			g.Cells = append(g.Cells, min(n, width))
			if n <= width {
				break
			}
		}
	}
	return g
}
