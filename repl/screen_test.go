package repl

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

func TestTrackerKnowsTheColumn(t *testing.T) {
	for _, c := range []struct {
		out  string
		want int
	}{
		{"abc", 3},
		{"abc\n", 0},
		{"50%\r75", 2},
		{"한글", 4},
		{"e\u0301", 1},
		{"a\tb", 9},
		{"abc\b\b", 1},
		{"\x1b[31mred\x1b[0m", 3},
		{"\x1b]0;title\x07ab", 2},
		{"abc\x1b[5Gx", 5},
		{"\x1b[2J\x1b[Hab", 2},
		{"abc\x1b[2D", 1},
		{strings.Repeat("x", 20), 20},
		{strings.Repeat("x", 21), 1},
		{strings.Repeat("x", 19) + "한", 2},
	} {
		var tr tracker
		tr.track([]byte(c.out), 20)
		if tr.column != c.want {
			t.Errorf("%q: column %d, want %d", c.out, tr.column, c.want)
		}
	}
}

func TestTrackerKnowsTheStyle(t *testing.T) {
	for out, want := range map[string]string{
		"\x1b[31mred":            "\x1b[31m",
		"\x1b[1m\x1b[31mred":     "\x1b[1m\x1b[31m",
		"\x1b[31mred\x1b[0m":     "",
		"\x1b[31mred\x1b[m":      "",
		"\x1b[31mred\x1b[0;32mg": "\x1b[32m",
	} {
		var tr tracker
		tr.track([]byte(out), 80)
		if tr.style != want {
			t.Errorf("%q: style %q, want %q", out, tr.style, want)
		}
	}
}

func TestUnfinished(t *testing.T) {
	for out, want := range map[string]int{
		"":             0,
		"abc":          0,
		"한":            0,
		"a\xed\x95":    2,
		"a\xed":        1,
		"\x1b":         1,
		"ab\x1b[3":     3,
		"ab\x1b[31m":   0,
		"\x1b]0;tit":   7,
		"\x1b]0;t\x07": 0,
		"\xff":         0,
	} {
		if got := unfinished([]byte(out)); got != want {
			t.Errorf("%q: %d, want %d", out, got, want)
		}
	}
}

func rowsOf(text string, pos, width, height int) (Frame, int) {
	top := 0
	b := block{text: []rune(text), pos: pos, bracket: [2]int{-1, -1}, first: primaryPrompt}
	return NewPrinter(false).layout(b, width, height, &top), top
}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		name        string
		text        string
		pos         int
		rows        []string
		row, column int
	}{
		{"empty", "", 0, []string{">>> "}, 0, 4},
		{"short", "ab", 1, []string{">>> ab"}, 0, 5},
		{"lines", "a\nb", 3, []string{">>> a", "... b"}, 1, 5},
		{"full row", "abcdef", 6, []string{">>> abcdef", ""}, 1, 0},
		{"full row, cursor inside", "abcdef", 5, []string{">>> abcdef"}, 0, 9},
		{"wrapped", "abcdefgh", 8, []string{">>> abcdef", "gh"}, 1, 2},
		{"wide at the margin", "abcde한", 5, []string{">>> abcde", "한"}, 1, 0},
		{"wide to the margin", "abcd한", 5, []string{">>> abcd한", ""}, 1, 0},
		{"tab", "\tab", 1, []string{">>>     ab"}, 0, 8},
	} {
		f, _ := rowsOf(c.text, c.pos, 10, 20)
		if strings.Join(f.Rows, "\n") != strings.Join(c.rows, "\n") || f.Row != c.row || f.Column != c.column {
			t.Errorf("%s: %q cursor %d,%d; want %q %d,%d", c.name, f.Rows, f.Row, f.Column, c.rows, c.row, c.column)
		}
		for i, row := range f.Rows {
			if f.Cells[i] != textCells(row) {
				t.Errorf("%s: row %d has %d cells, said %d", c.name, i, textCells(row), f.Cells[i])
			}
		}
	}
}

func TestLayoutShowsAWindowOfATallBlock(t *testing.T) {
	var lines []string
	for i := range 100 {
		lines = append(lines, fmt.Sprint("line", i))
	}
	text := strings.Join(lines, "\n")
	top := 0
	show := func(line int) Frame {
		pos := len(strings.Join(lines[:line+1], "\n"))
		b := block{text: []rune(text), pos: pos, bracket: [2]int{-1, -1}, first: primaryPrompt}
		return NewPrinter(false).layout(b, 40, 10, &top)
	}
	for _, c := range []struct{ line, first int }{{99, 90}, {95, 90}, {89, 89}, {0, 0}, {9, 0}, {10, 1}, {99, 90}} {
		f := show(c.line)
		if len(f.Rows) != 10 || !strings.HasSuffix(f.Rows[0], fmt.Sprint("line", c.first)) || !strings.HasSuffix(f.Rows[f.Row], fmt.Sprint("line", c.line)) {
			t.Errorf("line %d: %q, cursor in row %d", c.line, f.Rows, f.Row)
		}
	}
}

func TestFrameBrokenByANarrowerTerminal(t *testing.T) {
	f := Frame{Rows: []string{"a", "b"}, Cells: []int{25, 8}, Row: 1, Column: 8}
	if g := f.broken(10); len(g.Rows) != 4 || g.Row != 3 || g.Column != 8 {
		t.Errorf("got %+v", g)
	}
	f.Row, f.Column = 0, 25
	if g := f.broken(10); g.Row != 2 || g.Column != 5 {
		t.Errorf("got %+v", g)
	}
}

func TestColoursAreOnlyWhereWanted(t *testing.T) {
	const traceback = "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n"
	if got := NewPrinter(false).Traceback(traceback); got != traceback {
		t.Errorf("got %q", got)
	}
	coloured := NewPrinter(true).Traceback(traceback)
	if !strings.Contains(coloured, "\x1b[") {
		t.Errorf("no colours in %q", coloured)
	}
	if got := stripEscapes(coloured); got != traceback {
		t.Errorf("colours change the text: %q", got)
	}
}

func stripEscapes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == 0x1b {
			i += max(escapeLength([]byte(s[i:])), 1)
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

func TestBracketsAreMatched(t *testing.T) {
	f := &fakeRuntime{}
	for _, c := range []struct {
		text      string
		pos       int
		at, match int
	}{
		{"f(a)", 1, 1, 3},
		{"f(a)", 4, 3, 1},
		{"f(a)", 2, 1, 3},
		{"f([a)]", 2, 2, -1},
		{`f(")")`, 1, 1, 5},
		{"a", 0, -1, -1},
		{"", 0, -1, -1},
		{"f(", 2, -1, -1},
	} {
		class := runeClasses(c.text, f.Highlight(c.text))
		at, match := matchBracket([]rune(c.text), c.pos, class)
		if c.match < 0 {
			c.at = -1
		}
		if at != c.at || match != c.match {
			t.Errorf("%q at %d: %d, %d; want %d, %d", c.text, c.pos, at, match, c.at, c.match)
		}
	}
}

// seenTerminal shows what is written to it.
type seenTerminal struct {
	*scriptTerminal
	vt         *wideScreen
	cols, rows int
}

func newSeen(cols, rows int) *seenTerminal {
	return &seenTerminal{newScript(""), newWideScreen(cols, rows), cols, rows}
}

func (s *seenTerminal) Size() (int, int) { return s.cols, s.rows }

func (s *seenTerminal) Write(p []byte) (int, error) {
	// As the driver of a real terminal does, which makes CR LF of LF.
	_, _ = s.vt.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n")))
	return len(p), nil
}

func (s *seenTerminal) seen() string {
	return strings.TrimRight(strings.Join(s.vt.lines(), "\n"), "\n")
}

// Whatever is printed and typed in whatever order: what stands on the screen
// is all the output, as if nothing had been below it, and the block.
func TestScreenIsOutputAndBlock(t *testing.T) {
	const cols, rows = 20, 300
	pieces := []string{"a", "bc ", "배경", "e\u0301", strings.Repeat("x", 20), strings.Repeat("y", 19), "\n", "\n", "\n", "tab\t|", "50%\r",
		"\x1b[31mred", "\x1b[0m", "word word word word word\n", "\r\n", strings.Repeat("긴", 10), "z\b"}
	texts := []string{"", "abc", "한글 = 1", "if x:\n    y\n", strings.Repeat("w", 16), strings.Repeat("w", 40), strings.Repeat("넓", 9), "a\nb\nc\nd"}
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 1))
		term, alone := newSeen(cols, rows), newSeen(cols, rows)
		screen := NewScreen(term)
		var output strings.Builder
		var mu sync.Mutex // guards text and pos
		text, pos := "", 0
		frame := func(width, height int) Frame {
			mu.Lock()
			defer mu.Unlock()
			b := block{text: []rune(text), pos: pos, bracket: [2]int{-1, -1}, first: primaryPrompt}
			var top int
			return NewPrinter(false).layout(b, width, height, &top)
		}
		screen.Show(frame)
		for range 1 + r.IntN(30) {
			if r.IntN(3) == 0 {
				mu.Lock()
				text = texts[r.IntN(len(texts))]
				pos = r.IntN(len([]rune(text)) + 1)
				mu.Unlock()
			}
			for range r.IntN(4) {
				piece := pieces[r.IntN(len(pieces))]
				output.WriteString(piece)
				_, _ = screen.enqueue([]byte(piece))
			}
			screen.Flush()
		}
		_, _ = alone.Write([]byte(output.String()))
		above := alone.seen()
		if x, y := alone.vt.Cursor().X, alone.vt.Cursor().Y; x > 0 || alone.vt.lines()[y] != "" {
			_, _ = alone.Write([]byte("\n"))
		}
		_, _ = alone.Write([]byte("\x1b[0m" + strings.Join(frame(cols, rows).Rows, "\n")))
		if got, want := term.seen(), alone.seen(); got != want {
			t.Fatalf("seed %d, output %q, block %q\ngot\n%s\nwant\n%s", seed, output.String(), text, got, want)
		}
		screen.Close()
		if got := term.seen(); got != above {
			t.Fatalf("seed %d, output %q, without the block\ngot\n%s\nwant\n%s", seed, output.String(), got, above)
		}
	}
}
