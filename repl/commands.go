package repl

import (
	"fmt"
	"slices"
	"strings"
)

// Command is one of the prompt's own words, typed behind a colon.
type Command struct {
	Name string
	Args string // how its arguments are written, for help: "FILE", "[NAME]"
	Doc  string // one line
	Loop bool   // it is about the loop; else about the session
	Take Taken  // what its arguments are, for completion
	// Run does it. args is the rest of the line without outer blanks. It is
	// called on the session's goroutine; an error is shown as a warning.
	Run func(s *Session, args string) error
}

// Taken is the kind of thing that a command's arguments are.
type Taken int

const (
	TakesNothing Taken = iota
	TakesTask
	TakesFile
	TakesCode
	TakesCommand
)

// commands is the table of a session's commands, in order of their names.
type commands struct{ table []Command }

func newCommands(table []Command) *commands {
	c := &commands{slices.Clone(table)}
	slices.SortStableFunc(c.table, func(a, b Command) int { return strings.Compare(a.Name, b.Name) })
	return c
}

// run does what a line without its colon says.
func (c *commands) run(s *Session, line string) error {
	name, args, _ := strings.Cut(strings.TrimSpace(line), " ")
	command, err := c.find(name)
	if err != nil {
		return err
	}
	return command.Run(s, strings.TrimSpace(args))
}

// find gives the command of that name, or the only one that begins so.
func (c *commands) find(name string) (Command, error) {
	var found []Command
	for _, command := range c.table {
		if command.Name == name {
			return command, nil
		}
		if name != "" && strings.HasPrefix(command.Name, name) {
			found = append(found, command)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Command{}, fmt.Errorf("there is no command :%s; :help lists those there are", name)
	}
	names := make([]string, len(found))
	for i, command := range found {
		names[i] = ":" + command.Name
	}
	return Command{}, fmt.Errorf(":%s could be %s", name, strings.Join(names, " or "))
}

// words are the commands as completion offers them.
func (c *commands) words() []Candidate {
	list := make([]Candidate, len(c.table))
	for i, command := range c.table {
		list[i] = Candidate{Text: ":" + command.Name, Doc: command.Doc}
	}
	return list
}

// usage is how the command is written.
func (c Command) usage() string {
	if c.Args == "" {
		return ":" + c.Name
	}
	return ":" + c.Name + " " + c.Args
}

func helpCommand(s *Session, args string) error {
	if args != "" {
		command, err := s.commands.find(strings.TrimPrefix(args, ":"))
		if err != nil {
			return err
		}
		s.Print(s.Printer.Strong(command.usage()) + "\n  " + command.Doc + "\n")
		return nil
	}
	columns := s.Width()
	var b strings.Builder
	for i, part := range helpParts(s.commands.table) {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.Printer.Strong(part.title) + "\n")
		for _, row := range part.rows {
			b.WriteString(row[0])
			at := textCells(row[0])
			for _, line := range wrap(row[1], columns-helpColumn-1) {
				if at >= helpColumn {
					b.WriteByte('\n')
					at = 0
				}
				b.WriteString(strings.Repeat(" ", helpColumn-at) + s.Printer.Hint(line))
				at = helpColumn
			}
			b.WriteByte('\n')
		}
	}
	s.Print(b.String())
	return nil
}

// helpColumn is where the words begin that say what something does.
const helpColumn = 20

// helpPart is a part of the help: what there is, and what it does.
type helpPart struct {
	title string
	rows  [][2]string
}

func helpParts(table []Command) []helpPart {
	theLoop, session := helpPart{title: "The loop"}, helpPart{title: "The session"}
	for _, command := range table {
		row := [2]string{command.usage(), command.Doc}
		if command.Loop {
			theLoop.rows = append(theLoop.rows, row)
		} else {
			session.rows = append(session.rows, row)
		}
	}
	session.rows = append(session.rows, helpWords...)
	parts := []helpPart{theLoop, session, {title: "Keys", rows: helpKeys}}
	return slices.DeleteFunc(parts, func(p helpPart) bool { return len(p.rows) == 0 })
}

// helpWords are the lines for the prompt that are no commands.
var helpWords = [][2]string{
	{"?NAME", "says what a name is, as :doc does"},
	{"!COMMAND", "runs a command of the shell; tasks go on"},
}

// helpKeys are the keys worth knowing.
var helpKeys = [][2]string{
	{"Ctrl-C", "interrupts what runs; clears the line"},
	{"Ctrl-\\", "sends what is awaited to the background"},
	{"Ctrl-D", "leaves; pending tasks are cancelled and clean up"},
	{"Ctrl-R", "searches the history; Up goes through the blocks that begin like this one"},
	{"Alt-Enter", "opens a line inside the block"},
	{"Ctrl-X Ctrl-E", "edits the block in $EDITOR"},
}
