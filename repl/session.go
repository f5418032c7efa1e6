package repl

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// Session is one conversation at the prompt. Its methods are for the ":"
// commands, which are called on the session's own goroutine.
type Session struct {
	Screen  *Screen
	Printer *Printer
	Runtime Runtime

	term     Terminal
	history  *history
	prompt   *prompt
	commands *commands
	record   *recorder

	good   []Typed // the blocks that ran without an error
	whole  string  // the last result, for :more
	draft  string  // what the next prompt begins with
	status int
	over   bool
}

const (
	// cleanupTime is how long the tasks that are pending at the end may clean up.
	cleanupTime = 5 * time.Second
	// twice is the time within which a second Ctrl-C means: do not wait for cleanup.
	twice = time.Second
	// firstGlance is when what was typed ahead is looked at first: a block that
	// takes no time leaves it to the next prompt as it came.
	firstGlance = 20 * time.Millisecond
	nextGlance  = 100 * time.Millisecond
	// StatusEnded is the exit status after the system asked the process to end.
	StatusEnded = 143
)

// Run holds a session at the prompt and returns the exit status. It leaves the
// terminal as it was, also when it panics.
func Run(rt Runtime, o Options) (status int) {
	s := newSession(rt, o)
	defer s.term.Close()
	defer s.Screen.Close()
	s.greet(o)
	if o.First != nil {
		o.First(s)
	}
	for !s.over {
		s.turn()
	}
	return s.status
}

func newSession(rt Runtime, o Options) *Session {
	s := &Session{
		Screen:  o.Screen,
		Printer: NewPrinter(o.colour()),
		Runtime: rt,
		term:    o.Screen.term,
	}
	s.commands = newCommands(append(ownCommands(), o.Commands...))
	path := o.HistoryPath
	if path == "" {
		path = historyPath(os.Getenv)
	}
	if path == "-" { // by option or in the environment
		path = ""
	}
	var err error
	if s.history, err = openHistory(path); err != nil {
		s.Warn("history is not kept: %v", err)
	}
	s.prompt = &prompt{
		term: s.term, screen: s.Screen, printer: s.Printer, runtime: rt,
		history: s.history, words: s.commands.words, command: s.commands.find, detach: s.detach,
	}
	if o.Vi {
		s.prompt.vi = &vi{}
	}
	if len(o.Replay) > 0 {
		s.prompt.demo = newDemo(o.Replay, o.Pace)
	}
	if o.Record != nil {
		s.record = newRecorder(o.Record)
		s.Screen.tee(s.record)
	}
	if n, ok := rt.(Notifier); ok {
		n.OnNotice(s.notice)
	}
	if m, ok := rt.(Marker); ok {
		m.OnMark(s.Printer.Mark)
	}
	return s
}

func (s *Session) greet(o Options) {
	if o.Banner != "-" {
		s.Screen.Print(o.banner() + "\n")
	}
}

// turn reads one block and deals with it.
func (s *Session) turn() {
	draft := s.draft
	s.draft = ""
	block, how := s.read(draft)
	switch how {
	case interrupted:
		s.Screen.Print("KeyboardInterrupt\n")
	case ended:
		s.Leave(0)
	case stopped:
		s.leaveAtOnce(StatusEnded)
	case submitted:
		if !blank(block) {
			s.keep(block)
			s.dispatch(block)
		}
	}
}

func (s *Session) read(draft string) (string, outcome) {
	if s.term.Plain() {
		return s.readPlain()
	}
	return s.prompt.read(draft)
}

func (s *Session) keep(block string) {
	if err := s.history.add(block); err != nil {
		s.Warn("history can't be written now: %v", err)
	}
}

// dispatch deals with one block: lines for the prompt first, then source.
func (s *Session) dispatch(block string) {
	for !s.over && block != "" && strings.IndexByte(":!?", block[0]) >= 0 {
		line, rest, _ := strings.Cut(block, "\n")
		s.commandLine(strings.TrimSpace(line))
		block = strings.TrimLeft(rest, "\n")
	}
	switch {
	case s.over || blank(block):
	case s.isLeaving(block):
		s.Leave(0)
	default:
		s.Submit(block)
	}
}

func (s *Session) commandLine(line string) {
	switch line[0] {
	case ':':
		if err := s.commands.run(s, line[1:]); err != nil {
			s.Fail(err)
		}
	case '!':
		if sh, ok := s.Runtime.(Sheller); ok {
			s.await(sh.Shell(strings.TrimSpace(line[1:])))
		} else {
			s.Warn("there is no shell here")
		}
	case '?':
		if d, ok := s.Runtime.(Describer); ok {
			s.Answer(d.Describe(strings.TrimSpace(line[1:])))
		} else {
			s.Warn("there are no descriptions here")
		}
	}
}

// isLeaving reports whether the block is one of the words that leave, and not
// a name that the program has taken for itself.
func (s *Session) isLeaving(block string) bool {
	word := strings.TrimSpace(block)
	if word != "exit" && word != "quit" {
		return false
	}
	d, ok := s.Runtime.(Definer)
	return !ok || !d.Defined(word)
}

// SubmitFile runs a text as a script, where the runtime can.
func (s *Session) SubmitFile(name, source string) {
	if r, ok := s.Runtime.(FileRunner); ok {
		s.run(source, r.SubmitFile(name, source))
		return
	}
	s.Submit(strings.TrimRight(source, "\n"))
}

// Submit runs source in the foreground and shows what came of it.
func (s *Session) Submit(source string) {
	if s.record != nil {
		shown := source
		if s.Runtime.Incomplete(source) {
			shown += "\n" // the blank line that ended it
		}
		s.record.input(shown)
	}
	s.run(source, s.Runtime.Submit(source))
}

// run waits for what came of a source, and keeps the source when it was right.
func (s *Session) run(source string, results <-chan Result) {
	if r, ok := s.await(results); ok && r.Traceback == "" && !r.Exit {
		s.good = append(s.good, Typed{source, r.Text != ""})
	}
}

// await waits for a result. Ctrl-C interrupts; once more within a second, and
// cleanup that hangs is not waited for: then there is no result.
func (s *Session) await(results <-chan Result) (r Result, ok bool) {
	var last time.Time
	ahead := time.NewTimer(firstGlance)
	defer ahead.Stop()
	for {
		var sig Signal
		select {
		case r := <-results:
			s.Answer(r)
			return r, true
		case <-ahead.C:
			ahead.Reset(nextGlance)
			s.term.TypedAhead()
			continue
		case sig = <-s.term.Signals():
		}
		switch sig {
		case SignalInterrupt:
			if !last.IsZero() && time.Since(last) < twice {
				if a, ok := s.Runtime.(Abandoner); ok {
					a.Abandon()
				}
				s.Screen.Print("KeyboardInterrupt\n")
				s.Warn("cleanup goes on in the background")
				return r, false
			}
			last = time.Now()
			s.term.CancelLine()
			s.Runtime.Interrupt()
		case SignalDetach:
			s.detach()
		case SignalEnd:
			s.Runtime.Interrupt()
			s.leaveAtOnce(StatusEnded)
			return r, false
		}
	}
}

// detach sends the foreground submission to the background, where the runtime can.
func (s *Session) detach() {
	if d, ok := s.Runtime.(Detacher); ok {
		d.Detach()
	}
}

// Answer shows a result.
func (s *Session) Answer(r Result) {
	if s.record != nil {
		s.record.result(r)
	}
	if r.Text != "" {
		s.whole = r.Text
		s.Screen.Print(s.abridged(r))
	}
	if r.Hint != "" {
		s.Warn("%s", strings.TrimSuffix(r.Hint, "\n"))
	}
	if r.Traceback != "" {
		s.Screen.Print(s.Printer.Traceback(r.Traceback))
	}
	if r.Exit {
		s.Leave(r.Status)
	}
}

// Warn shows a line about something that is not as it should be.
func (s *Session) Warn(format string, args ...any) {
	s.Screen.Print(s.Printer.Warning(format, args...))
}

// notice shows what the runtime says of its own accord.
func (s *Session) notice(text string) {
	if s.record != nil {
		_, _ = s.record.Write([]byte(text))
	}
	s.Screen.Print(s.Printer.Notice(text))
}

// Fail shows why a command did nothing.
func (s *Session) Fail(err error) { s.Warn("%v", err) }

// Print shows text as it is.
func (s *Session) Print(text string) { s.Screen.Print(text) }

// Width is how wide the terminal is.
func (s *Session) Width() int {
	columns, _ := s.term.Size()
	return columns
}

// Draft has the next prompt begin with text, for the user to edit.
func (s *Session) Draft(text string) { s.draft = text }

// Leave ends the session: tasks that are pending are listed and cancelled, and
// their cleanup runs. Ctrl-C stops the waiting.
func (s *Session) Leave(status int) {
	s.over, s.status = true, status
	pending := s.Runtime.Pending()
	if len(pending) > 0 {
		s.Screen.Print(s.Printer.Strong("Cancelling "+count(len(pending), "pending task")+":") + "\n" + taskList(pending))
	}
	left := make(chan []Task, 1)
	go func() { left <- s.Runtime.Shutdown(cleanupTime) }()
	for {
		select {
		case unfinished := <-left:
			if len(unfinished) > 0 {
				s.Warn("%s did not finish in %v:", count(len(unfinished), "task"), cleanupTime)
				s.Screen.Print(taskList(unfinished))
			}
			return
		case sig := <-s.term.Signals():
			if sig == SignalInterrupt || sig == SignalEnd {
				s.Screen.Print("KeyboardInterrupt\n")
				return
			}
		}
	}
}

// leaveAtOnce ends the session when the system asks for it: there is hardly
// time for cleanup, and nobody to tell.
func (s *Session) leaveAtOnce(status int) {
	s.over, s.status = true, status
	s.Runtime.Shutdown(twice)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

const maxTasksListed = 20

func taskList(tasks []Task) string {
	var b strings.Builder
	for i, t := range tasks {
		if i == maxTasksListed {
			fmt.Fprintf(&b, "  and %d more\n", len(tasks)-i)
			break
		}
		b.WriteString("  " + t.Name)
		for _, more := range []string{t.State, t.Where} {
			if more != "" {
				b.WriteString("  " + more)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
