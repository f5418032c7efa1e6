package repl

import (
	"errors"
	"strings"
)

// readPlain reads a block at a terminal that knows no escape codes: the
// terminal itself edits and echoes, one line at a time.
func (s *Session) readPlain() (string, outcome) {
	var lines []string
	prompt := primaryPrompt
	for {
		line, err := s.readPlainLine(prompt)
		s.Screen.answered()
		text := strings.TrimRight(line, "\r\n")
		switch {
		case errors.Is(err, ErrInterrupted):
			s.Screen.Print("\n")
			return "", interrupted
		case errors.Is(err, errStopped):
			return "", stopped
		case err != nil && len(lines) == 0:
			s.Screen.Print("\n")
			return "", ended
		}
		lines = append(lines, text)
		block := strings.Join(lines, "\n")
		if err != nil || len(lines) == 1 && (blank(block) || isCommand(block)) || !s.Runtime.Incomplete(plainAsked(block)) {
			return strings.TrimRight(block, " \t\n"), submitted
		}
		prompt = secondaryPrompt
	}
}

func plainAsked(block string) string {
	if i := strings.LastIndexByte(block, '\n'); i >= 0 && blank(block[i:]) {
		return block[:i+1]
	}
	return block
}

var errStopped = errors.New("the process is to end")

// readPlainLine reads one line; signals end the wait for it.
func (s *Session) readPlainLine(prompt string) (string, error) {
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := s.term.ReadLine(func() { s.Screen.ask(prompt) })
		answers <- answer{line, err}
	}()
	end := false
	for {
		select {
		case a := <-answers:
			if end {
				a.err = errStopped
			}
			return a.line, a.err
		case sig := <-s.term.Signals():
			if sig == SignalInterrupt || sig == SignalEnd {
				end = sig == SignalEnd
				s.term.CancelLine()
			}
		}
	}
}
