package repl

import "io"

// ReadLine shows a prompt and reads a line for a program; the terminal edits
// and echoes it. The error is io.EOF after Ctrl-D, ErrInterrupted after Ctrl-C.
// It may be called from any goroutine, and waits while a block is being typed.
func (s *Screen) ReadLine(prompt string) (string, error) {
	line, err := s.term.ReadLine(func() {
		_, _ = io.WriteString(s.Stdout(), prompt)
		s.Flush()
	})
	s.typed()
	return line, err
}

// Stdin is where a program reads what is typed, as ReadLine gives it. One
// goroutine reads at a time.
func (s *Screen) Stdin() io.Reader { return &lineReader{screen: s} }

type lineReader struct {
	screen *Screen
	rest   string
}

func (r *lineReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		line, err := r.screen.ReadLine("")
		if err != nil {
			return 0, err
		}
		r.rest = line
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// typed notes that Enter, echoed by the terminal, has moved to a new line.
func (s *Screen) typed() {
	s.painting.Lock()
	s.output.freshLine()
	s.painting.Unlock()
}
