package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"time"

	"github.com/creack/pty"
)

// A session is a prompt on a pseudo-terminal.
type session struct {
	tty   *os.File
	out   chan []byte
	seen  []byte // what it has written since the last mark
	limit <-chan time.Time
}

// atPrompt starts the engine's prompt and has what measured; the figure is in
// milliseconds.
func (f *figures) atPrompt(e engine, limit time.Duration, what func(*session) (float64, error)) {
	if e.prompt == nil {
		f.err = "-"
		return
	}
	cmd := exec.Command(e.prompt[0], e.prompt[1:]...)
	cmd.Env = append(os.Environ(), "TERM=xterm", "PYTHON_HISTORY=/dev/null")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		f.err = "failed"
		return
	}
	s := &session{tty: tty, out: make(chan []byte, 64), limit: time.After(limit)}
	go func() {
		defer close(s.out)
		for {
			p := make([]byte, 4096)
			n, err := tty.Read(p)
			if n > 0 {
				s.out <- p[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	v, err := what(s)
	_ = cmd.Process.Kill()
	tty.Close()
	for range s.out { // until the reader has seen the end
	}
	_ = cmd.Wait()
	if err != nil {
		f.err = "failed"
		return
	}
	f.values, f.unit = append(f.values, v), "ms"
}

// wait reads on until text was written.
func (s *session) wait(text string) error {
	for {
		if i := bytes.Index(s.seen, []byte(text)); i >= 0 {
			s.seen = s.seen[i+len(text):]
			return nil
		}
		select {
		case p, ok := <-s.out:
			if !ok {
				return fmt.Errorf("ended before %q", text)
			}
			s.seen = append(s.seen, p...)
		case <-s.limit:
			return fmt.Errorf("no %q in time", text)
		}
	}
}

// firstPrompt is how long it takes from the start to the prompt. The session
// has just been started.
func firstPrompt(s *session) (float64, error) {
	start := time.Now()
	err := s.wait(">>> ")
	return milliseconds(time.Since(start)), err
}

// printing is what fifty tasks do at the prompt while keys are typed. It is one
// line, for prompts differ in how they indent the next.
const printing = `exec("async def report(i):\n while True:\n  await asyncio.sleep(0.05)\n  print('tick', i)")`

// keyEcho is how long a key takes to be seen while fifty tasks print, twenty
// times a second each: the median of twenty-six keys, each a letter that nothing
// else writes.
func keyEcho(s *session) (float64, error) {
	if err := s.wait(">>> "); err != nil {
		return 0, err
	}
	for _, text := range []string{printing + "\r", "ts = [asyncio.create_task(report(i)) for i in range(50)]\r"} {
		if _, err := s.tty.WriteString(text); err != nil {
			return 0, err
		}
	}
	if err := s.wait("tick 49"); err != nil {
		return 0, err
	}
	var took []float64
	for c := 'A'; c <= 'Z'; c++ {
		s.seen = s.seen[:0]
		start := time.Now()
		if _, err := s.tty.WriteString(string(c)); err != nil {
			return 0, err
		}
		if err := s.wait(string(c)); err != nil {
			return 0, err
		}
		took = append(took, milliseconds(time.Since(start)))
	}
	sort.Float64s(took)
	return took[len(took)/2], nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
