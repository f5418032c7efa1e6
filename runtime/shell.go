package runtime

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// Shell runs a command of the system's shell in the foreground; the loop's
// tasks go on meanwhile.
func (s *Session) Shell(command string) <-chan Answer {
	<-s.ready
	ctx, cancel := context.WithCancel(context.Background())
	sub := &submission{answer: make(chan Answer, 1), stop: cancel}
	s.mu.Lock()
	s.foreground = sub
	s.mu.Unlock()
	go func() {
		defer cancel()
		a := Answer{}
		if err := runShell(ctx, command, s.r.opt.Stdout); err != nil {
			if interrupted(err) {
				// The terminal tells us too of the key that ended it, perhaps later.
				select {
				case <-ctx.Done():
				case <-time.After(toldToo):
				}
			}
			a.Hint = err.Error() + "\n"
			if ctx.Err() != nil {
				a = Answer{Traceback: "KeyboardInterrupt\n"}
			}
		}
		s.mu.Lock()
		if s.foreground == sub {
			s.foreground = nil
		}
		s.mu.Unlock()
		sub.answer <- a
	}()
	return sub.answer
}

// toldToo is how long after a command was interrupted the interrupt is expected
// here: one that somebody has sent to the command alone does not come.
const toldToo = 2 * time.Second

// interrupted reports that a command was ended by SIGINT, or says so itself as
// shells do.
func interrupted(err error) bool {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return false
	}
	status, ok := exit.Sys().(syscall.WaitStatus)
	return ok && (status.Signaled() && status.Signal() == syscall.SIGINT || status.ExitStatus() == 128+int(syscall.SIGINT))
}

// runShell runs a command until it has ended and its output is written. When
// ctx is done the shell is killed, and what it had begun is not waited for: the
// terminal has told it.
func runShell(ctx context.Context, command string, out io.Writer) error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	written := make(chan struct{})
	go func() {
		_, _ = io.Copy(out, r)
		close(written)
	}()
	cmd := exec.CommandContext(ctx, "sh", "-c", command)
	cmd.Stdout, cmd.Stderr = w, w
	err = cmd.Start()
	w.Close()
	if err == nil {
		err = cmd.Wait()
	}
	select {
	case <-written:
	case <-ctx.Done():
	}
	r.Close()
	return err
}
