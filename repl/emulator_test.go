package repl

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/hinshun/vt10x"
)

// wideScreen is an emulated terminal that knows wide characters: the emulator
// below gives every character one cell, so a wide one gets a filler behind it,
// and does not straddle the margin.
type wideScreen struct {
	vt10x.Terminal
	cols    int
	pending bool // the line is full, and the next character begins another
	rest    []byte
}

const filler = '\uE0FF'

func newWideScreen(cols, rows int) *wideScreen {
	return &wideScreen{Terminal: vt10x.New(vt10x.WithSize(cols, rows)), cols: cols}
}

func (w *wideScreen) resize(cols, rows int) {
	w.cols = cols
	w.Resize(cols, rows)
}

func (w *wideScreen) Write(p []byte) (int, error) {
	b := append(w.rest, p...)
	for len(b) > 0 {
		n := 1
		switch {
		case b[0] == 0x1b:
			if n = escapeLength(b); n > 0 {
				w.control(b[:n])
			}
		case b[0] < ' ':
			w.control(b[:1])
		case !utf8.FullRune(b):
			n = 0
		default:
			var r rune
			r, n = utf8.DecodeRune(b)
			w.put(r)
		}
		if n == 0 {
			break
		}
		b = b[n:]
	}
	w.rest = bytes.Clone(b)
	return len(p), nil
}

func (w *wideScreen) control(b []byte) {
	_, _ = w.Terminal.Write(b)
	w.pending = w.pending && b[len(b)-1] == 'm' // a style moves nothing
}

func (w *wideScreen) put(r rune) {
	switch runeCells(r) {
	case 1:
		w.cell(r)
	case 2:
		if w.Cursor().X == w.cols-1 && !w.pending {
			w.cell(' ')
		}
		w.cell(r)
		w.cell(filler)
	}
}

func (w *wideScreen) cell(r rune) {
	x := w.Cursor().X
	if w.pending {
		x = 0
	}
	_, _ = w.Terminal.Write([]byte(string(r)))
	w.pending = x == w.cols-1
}

// lines is what is to be seen, without blanks at the ends of lines.
func (w *wideScreen) lines() []string {
	lines := strings.Split(strings.ReplaceAll(w.String(), string(filler), ""), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}
