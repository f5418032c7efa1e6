package repl

import (
	"fmt"
	"strings"
)

const (
	maxListed  = 120 // candidates shown at most
	maxWithDoc = 12  // so few are shown one a line, with their doc
)

// tab indents at the beginning of a line and completes elsewhere.
func (p *prompt) tab(Key) {
	e := &p.editor
	if e.inIndent() && !(len(e.text) > 0 && isCommand(e.String())) {
		column := e.pos - e.lineStart(e.pos)
		e.insert(strings.Repeat(" ", indentWidth-column%indentWidth))
		return
	}
	source := e.String()
	at := len(string(e.text[:e.pos]))
	var c Completion
	if isCommand(source) {
		c = p.completeCommand(source, at)
	} else {
		c = p.complete(source, at)
	}
	p.offer(c, source, at)
}

// completeCommand completes a line for the prompt itself: its first word, and
// then what that takes.
func (p *prompt) completeCommand(source string, at int) Completion {
	line := source[:at]
	word, rest, more := strings.Cut(line, " ")
	takes := TakesCode
	switch {
	case line == "":
		return Completion{}
	case line[0] == '!':
		takes = TakesFile
	case line[0] == '?':
		return p.completeBehind(source, at, 1)
	case !more:
		return candidatesOf(p.words(), line, 0)
	default:
		command, err := p.command(word[1:])
		if err != nil {
			return Completion{}
		}
		takes = command.Take
	}
	last := at - len(rest[strings.LastIndexByte(rest, ' ')+1:])
	switch takes {
	case TakesCode:
		return p.completeBehind(source, at, at-len(rest))
	case TakesFile:
		if l, ok := p.runtime.(Lister); ok {
			return Completion{Start: last, Candidates: l.Files(line[last:])}
		}
	case TakesTask:
		var names []Candidate
		for _, t := range p.runtime.Pending() {
			names = append(names, Candidate{Text: t.Name, Doc: t.State})
		}
		return candidatesOf(names, line[last:], last)
	case TakesCommand:
		var names []Candidate
		for _, w := range p.words() {
			names = append(names, Candidate{Text: w.Text[1:], Doc: w.Doc})
		}
		return candidatesOf(names, line[last:], last)
	}
	return Completion{}
}

// completeBehind completes code that begins at an offset of the line.
func (p *prompt) completeBehind(source string, at, from int) Completion {
	c := p.complete(source[from:], at-from)
	c.Start += from
	return c
}

// candidatesOf are those that begin so.
func candidatesOf(list []Candidate, prefix string, start int) Completion {
	c := Completion{Start: start}
	for _, w := range list {
		if strings.HasPrefix(w.Text, prefix) {
			c.Candidates = append(c.Candidates, w)
		}
	}
	return c
}

// offer inserts what all candidates share, and lists them when that is not
// all there is to type.
func (p *prompt) offer(c Completion, source string, at int) {
	if c.Call != "" {
		p.screen.Print(p.printer.Hint(c.Call) + "\n")
	}
	if len(c.Candidates) == 0 || c.Start < 0 || c.Start > at {
		if c.Call == "" {
			p.screen.Bell()
		}
		return
	}
	shared := c.Candidates[0].Text
	for _, other := range c.Candidates[1:] {
		shared = sharedPrefix(shared, other.Text)
	}
	typed := source[c.Start:at]
	if len(shared) > len(typed) || len(c.Candidates) == 1 && shared != typed {
		start := len([]rune(source[:c.Start]))
		p.editor.replaceRange(start, p.editor.pos, shared)
	}
	if len(c.Candidates) > 1 {
		width, _ := p.term.Size()
		p.screen.Print(p.candidates(c.Candidates, width))
	}
}

func sharedPrefix(a, b string) string {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			break
		}
		n = i + len(string(r))
	}
	return a[:n]
}

// candidates lays the list out in columns, or one a line when there are few
// and they say something.
func (p *prompt) candidates(list []Candidate, width int) string {
	more := max(0, len(list)-maxListed)
	list = list[:len(list)-more]
	cell, doc := 0, false
	for _, c := range list {
		cell = max(cell, textCells(c.Text))
		doc = doc || c.Doc != ""
	}
	cell += 2
	var b strings.Builder
	if doc && len(list) <= maxWithDoc {
		for _, c := range list {
			text := fit(c.Text, width-1)
			b.WriteString(text)
			if room := width - cell - 1; c.Doc != "" && room > 8 {
				b.WriteString(strings.Repeat(" ", cell-textCells(text)))
				b.WriteString(p.printer.Hint(fit(c.Doc, room)))
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	columns := max(1, (width-1)/cell)
	rows := (len(list) + columns - 1) / columns
	for row := range rows {
		for column := range columns {
			i := column*rows + row
			if i >= len(list) {
				break
			}
			text := fit(list[i].Text, width-1)
			b.WriteString(text)
			if i+rows < len(list) {
				b.WriteString(strings.Repeat(" ", cell-textCells(text)))
			}
		}
		b.WriteByte('\n')
	}
	if more > 0 {
		b.WriteString(p.printer.Hint(fmt.Sprintf("and %d more", more)) + "\n")
	}
	return b.String()
}
