package machine

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The source lines under a traceback entry, with the carets that show which
// part of them was running.

// sourceLines gives a place's lines, indented by four.
func (in *Interp) sourceLines(p object.Place) string {
	if p.Col < 0 || p.EndLine < p.Line {
		line := strings.TrimSpace(in.SourceLine(p.File, p.Line))
		if line == "" {
			return ""
		}
		return "    " + line + "\n"
	}
	var original []string
	for n := p.Line; n <= p.EndLine; n++ {
		original = append(original, in.SourceLine(p.File, n))
	}
	if strings.TrimSpace(strings.Join(original, "")) == "" {
		return ""
	}
	return Marked(original, p.Col, p.EndCol)
}

// Marked gives the lines of source that a place is in, with carets: it begins
// at byte col of the first and ends at byte endCol of the last.
func Marked(original []string, col, endCol int) string {
	lines := dedent(original)
	cut := utf8.RuneCountInString(original[0]) - utf8.RuneCountInString(lines[0])
	start := max(0, runesIn(original[0], col)-cut)
	end := max(0, runesIn(original[len(original)-1], endCol)-cut)
	c := caretLines{lines: lines, start: start, end: end}
	return c.text()
}

// runesIn counts the code points in the first n bytes of a line.
func runesIn(line string, n int) int { return utf8.RuneCountInString(line[:min(n, len(line))]) }

// dedent removes the common leading white space of the lines that have text.
func dedent(lines []string) []string {
	margin, found := "", false
	for _, l := range lines {
		t := strings.TrimLeft(l, " \t")
		if t == "" {
			continue
		}
		w := l[:len(l)-len(t)]
		if !found {
			margin, found = w, true
			continue
		}
		for !strings.HasPrefix(w, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		out[i] = strings.TrimRight(l[len(margin):], "\r\n")
	}
	return out
}

// caretLines draws lines of which the part from start (in the first) to end
// (in the last) was running; both count code points.
type caretLines struct {
	lines      []string
	start, end int
	anchor     *anchors
	carets     bool
	out        []string
}

// anchors mark the part of a segment that failed: an operator, a subscript, a
// call's arguments. Lines count from 0, columns in code points.
type anchors struct{ line, col, endLine, endCol int }

func (c *caretLines) text() string {
	last := len(c.lines) - 1
	all := strings.Join(c.lines, "\n")
	rs := []rune(all)
	tail := utf8.RuneCountInString(c.lines[last]) - c.end
	if tail < 0 || c.start > len(rs)-tail {
		return indent(c.lines)
	}
	c.anchor = findAnchors(string(rs[c.start : len(rs)-tail]))
	c.carets = c.wanted()
	show := map[int]bool{0: true, last: true}
	if a := c.anchor; a != nil {
		if a.line == 0 {
			a.col += c.start
		}
		if a.endLine == 0 {
			a.endCol += c.start
		}
		a.col = prefixWidth(c.lines[a.line], a.col)
		a.endCol = prefixWidth(c.lines[a.endLine], a.endCol)
		for d := -1; d <= 1; d++ {
			show[a.line+d] = true
			show[a.endLine+d] = true
		}
	}
	prev := -1
	for i := range c.lines {
		if !show[i] {
			continue
		}
		switch {
		case prev >= 0 && i-prev == 2:
			c.line(i - 1)
		case prev >= 0 && i-prev > 2:
			c.out = append(c.out, "...<"+object.IntRepr(i-prev-1)+" lines>...")
		}
		c.line(i)
		prev = i
	}
	return indent(dedent(c.out))
}

func indent(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString("    " + l + "\n")
	}
	return b.String()
}

// line draws one line and its carets.
func (c *caretLines) line(i int) {
	l := c.lines[i]
	c.out = append(c.out, l)
	if !c.carets {
		return
	}
	spaces := utf8.RuneCountInString(l) - utf8.RuneCountInString(strings.TrimLeft(l, " \t\f"))
	n := displayWidth(l)
	if i == len(c.lines)-1 {
		n = prefixWidth(l, c.end)
	}
	from := prefixWidth(c.lines[0], c.start)
	var b strings.Builder
	for col := 0; col < n; col++ {
		a := c.anchor
		switch {
		case col < spaces || i == 0 && col < from:
			b.WriteByte(' ')
		case a == nil:
			b.WriteByte('^')
		case (i > a.line || i == a.line && col >= a.col) && (i < a.endLine || i == a.endLine && col < a.endCol):
			b.WriteByte('^')
		default:
			b.WriteByte('~')
		}
	}
	c.out = append(c.out, b.String())
}

// wanted reports whether carets tell more than the line itself does.
func (c *caretLines) wanted() bool {
	src := strings.Join(c.lines, "\n")
	if tree, err := syntax.Parse(src, "", syntax.Exec); err == nil {
		if len(tree.Body) == 0 {
			return false
		}
		var v syntax.Expr
		switch n := tree.Body[0].(type) {
		case *syntax.Return:
			if call, ok := n.Value.(*syntax.Call); ok {
				if _, ok := call.Func.(*syntax.Name); ok {
					v = call
				}
			}
		case *syntax.Assign:
			_, named := n.Targets[0].(*syntax.Name)
			if call, ok := n.Value.(*syntax.Call); ok && named && len(n.Targets) == 1 {
				v = call
			}
		}
		if v != nil {
			p := v.Pos()
			if p.Line == 1 && int(p.EndLine) == len(c.lines) && runesIn(c.lines[0], int(p.Col)) == c.start &&
				runesIn(c.lines[len(c.lines)-1], int(p.EndCol)) == c.end {
				return false
			}
		}
	}
	if c.anchor != nil {
		return true
	}
	first, last := []rune(c.lines[0]), []rune(c.lines[len(c.lines)-1])
	return strings.TrimSpace(string(first[:min(c.start, len(first))])) != "" ||
		strings.TrimRight(string(last[min(c.end, len(last)):]), " \t\r\n") != ""
}

// findAnchors looks into the running part of the source for what to point at.
func findAnchors(segment string) *anchors {
	tree, err := syntax.Parse("(\n"+segment+"\n)", "", syntax.Eval)
	if err != nil || len(tree.Body) != 1 {
		return nil
	}
	e, ok := tree.Body[0].(*syntax.ExprStmt)
	if !ok {
		return nil
	}
	lines := strings.Split(segment, "\n")
	s := &scanner{lines: make([][]rune, len(lines))}
	for i, l := range lines {
		s.lines[i] = []rune(l)
	}
	// Where a sub-expression ends: its line counts the added "(".
	endOf := func(n syntax.Node) (int, int) {
		p := n.Pos()
		l := int(p.EndLine) - 2
		return l, runesIn(lines[l], int(p.EndCol))
	}
	switch n := e.Value.(type) {
	case *syntax.BinOp:
		s.at(endOf(n.Left))
		if !s.until(func(r rune) bool { return !unicode.IsSpace(r) && r != ')' }) {
			return nil
		}
		a := &anchors{s.line, s.col, s.line, s.col + 1}
		r := n.Right.Pos()
		rightLine := int(r.Line) - 2
		apart := rightLine > s.line || a.endCol < runesIn(lines[rightLine], int(r.Col))
		if l := s.lines[s.line]; a.endCol < len(l) && apart && !unicode.IsSpace(l[a.endCol]) && l[a.endCol] != '\\' && l[a.endCol] != '#' {
			a.endCol++
		}
		return a
	case *syntax.Subscript:
		s.at(endOf(n.Value))
		if !s.until(func(r rune) bool { return r == '[' }) {
			return nil
		}
		el, ec := endOf(n)
		return &anchors{s.line, s.col, el, ec}
	case *syntax.Call:
		s.at(endOf(n.Func))
		if !s.until(func(r rune) bool { return r == '(' }) {
			return nil
		}
		el, ec := endOf(n)
		return &anchors{s.line, s.col, el, ec}
	}
	return nil
}

// scanner walks over lines of source, skipping comments and continuations.
type scanner struct {
	lines     [][]rune
	line, col int
}

func (s *scanner) at(line, col int) { s.line, s.col = line, col }

func (s *scanner) until(stop func(rune) bool) bool {
	for s.line < len(s.lines) {
		if s.col >= len(s.lines[s.line]) {
			s.line, s.col = s.line+1, 0
			continue
		}
		r := s.lines[s.line][s.col]
		switch {
		case r == '\\' || r == '#':
			s.line, s.col = s.line+1, 0
		case stop(r):
			return true
		default:
			s.col++
		}
	}
	return false
}

// displayWidth is the number of terminal cells a text takes: two for the wide
// characters of East Asia.
func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func prefixWidth(s string, runes int) int {
	n := 0
	for _, r := range s {
		if runes == 0 {
			break
		}
		runes--
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if r >= 0x1100 && isWide(r) {
		return 2
	}
	return 1
}
