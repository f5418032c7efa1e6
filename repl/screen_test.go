package repl

import (
	"fmt"
	"strings"
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
