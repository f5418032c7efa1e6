package repl

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/fatih/color"
)

// Printer makes the text that the prompt shows: values, errors and hints, with
// colour or without. It is the only place that knows colours.
type Printer struct {
	classes [Invalid + 1]*color.Color
	prompt  *color.Color
	bracket *color.Color
	hint    *color.Color
	warning *color.Color
	strong  *color.Color
	place   *color.Color
	fault   *color.Color
	caret   *color.Color
	marks   [6]*color.Color
	enabled bool
}

// NewPrinter makes a printer that colours what it prints, or does not.
func NewPrinter(colour bool) *Printer {
	p := &Printer{
		prompt:  color.New(color.FgMagenta, color.Bold),
		bracket: color.New(color.Bold, color.Underline),
		hint:    color.New(color.Faint),
		warning: color.New(color.FgYellow),
		strong:  color.New(color.Bold),
		place:   color.New(color.FgMagenta),
		fault:   color.New(color.FgMagenta, color.Bold),
		caret:   color.New(color.FgRed, color.Bold),
		enabled: colour,
	}
	p.classes = [...]*color.Color{
		Keyword:     color.New(color.FgBlue, color.Bold),
		SoftKeyword: color.New(color.FgBlue, color.Bold),
		Builtin:     color.New(color.FgCyan),
		Name:        color.New(color.Bold),
		Number:      color.New(color.FgYellow),
		String:      color.New(color.FgGreen),
		Comment:     color.New(color.FgRed),
		Decorator:   color.New(color.FgMagenta),
		Invalid:     color.New(color.FgRed, color.Underline),
	}
	for i, c := range []color.Attribute{color.FgCyan, color.FgGreen, color.FgMagenta, color.FgYellow, color.FgBlue, color.FgHiRed} {
		p.marks[i] = color.New(c)
	}
	all := append(append(p.marks[:len(p.marks):len(p.marks)], p.classes[:]...), p.prompt, p.bracket, p.hint, p.warning, p.strong, p.place, p.fault, p.caret)
	for _, c := range all {
		switch {
		case c == nil:
		case colour:
			c.EnableColor()
		default:
			c.DisableColor()
		}
	}
	return p
}

// Token colours a stretch of source of one class.
func (p *Printer) Token(class Class, s string) string {
	if int(class) >= len(p.classes) || p.classes[class] == nil {
		return s
	}
	return p.classes[class].Sprint(s)
}

func (p *Printer) Prompt(s string) string  { return p.prompt.Sprint(s) }
func (p *Printer) Bracket(s string) string { return p.bracket.Sprint(s) }
func (p *Printer) Hint(s string) string    { return p.hint.Sprint(s) }
func (p *Printer) Strong(s string) string  { return p.strong.Sprint(s) }

// Warning is a line that tells of something wrong that stops nobody.
func (p *Printer) Warning(format string, args ...any) string {
	return p.warning.Sprint(fmt.Sprintf(format, args...)) + "\n"
}

// Mark is a task's name as it stands before its lines, each in a colour of its own.
func (p *Printer) Mark(name string) string {
	sum := 0
	for _, c := range []byte(name) {
		sum = sum*31 + int(c)
	}
	return p.marks[uint(sum)%uint(len(p.marks))].Sprint("[" + name + "]")
}

// Notice is what the runtime says of its own accord: lines that begin a
// traceback or belong to one are coloured as such, others are warnings.
func (p *Printer) Notice(text string) string {
	if !p.enabled {
		return text
	}
	lines := strings.SplitAfter(p.Traceback(text), "\n")
	for i, line := range strings.SplitAfter(text, "\n") {
		if line == lines[i] && line != "" && line[0] != ' ' && !strings.HasPrefix(line, "Traceback") {
			lines[i] = p.Warning("%s", strings.TrimSuffix(line, "\n"))
		}
	}
	return strings.Join(lines, "")
}

// The lines of a traceback, compiled when one is shown: a start has no time.
var (
	tracebackFile  = lazily(`^([ |+]*)File "(.*)", line (\d+)(?:, in (.*))?$`)
	tracebackCaret = lazily(`^[ |]*[~^][~^ ]*$`)
	tracebackError = lazily(`^([ |+]*)([A-Za-z_][\w.]*)(: .*)?$`)
)

func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Traceback colours an error in CPython's form as CPython 3.13 does: where it
// was, the carets, its type and its words.
func (p *Printer) Traceback(text string) string {
	if !p.enabled {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = p.tracebackLine(line)
	}
	return strings.Join(lines, "\n")
}

func (p *Printer) tracebackLine(line string) string {
	if m := tracebackFile().FindStringSubmatch(line); m != nil {
		s := m[1] + "File " + p.place.Sprint(`"`+m[2]+`"`) + ", line " + p.place.Sprint(m[3])
		if m[4] != "" {
			s += ", in " + p.place.Sprint(m[4])
		}
		return s
	}
	if tracebackCaret().MatchString(line) {
		return p.caret.Sprint(line)
	}
	if m := tracebackError().FindStringSubmatch(line); m != nil && !strings.HasPrefix(m[1], "    ") {
		s := m[1] + p.fault.Sprint(m[2])
		if m[3] != "" {
			s += ": " + p.place.Sprint(m[3][2:])
		}
		return s
	}
	return line
}
