package repl

import (
	"bytes"
	"errors"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// input reads keys from a terminal, and lines for programs. What is read and
// not asked for stays for whoever asks next.
type input struct {
	fd     int
	wake   [2]int // a pipe that ends a wait
	closed chan struct{}
	once   sync.Once

	mu        sync.Mutex
	decoder   decoder
	pressed   []Key // keys that come from elsewhere, before all others
	cancelled bool  // the line being read is not wanted any more
	wanted    bool  // keys are to be read: a line has to wait
	swept     bool  // since keys were read last, typedAhead has looked
}

const (
	// escapeWait is how long a lone ESC may be the beginning of a sequence.
	escapeWait = 40 * time.Millisecond
	// pasteWait is how long the rest of a paste may be on its way.
	pasteWait = 5 * time.Second
)

func newInput(fd int) (*input, error) {
	in := &input{fd: fd, closed: make(chan struct{})}
	if err := unix.Pipe(in.wake[:]); err != nil {
		return nil, err
	}
	for _, fd := range in.wake {
		unix.CloseOnExec(fd)
		_ = unix.SetNonblock(fd, true)
	}
	return in, nil
}

func (in *input) close() {
	in.once.Do(func() { close(in.closed) })
	in.poke()
}

// press delivers a key as if it had been pressed.
func (in *input) press(code rune) {
	in.mu.Lock()
	in.pressed = append(in.pressed, Key{Code: code})
	in.mu.Unlock()
	in.poke()
}

func (in *input) cancelLine() {
	in.mu.Lock()
	in.cancelled = true
	in.mu.Unlock()
	in.poke()
}

// breakIn has a line that is being read wait for keys to be read. Whatever was
// cancelled before is over.
func (in *input) breakIn(on bool) {
	in.mu.Lock()
	in.wanted, in.cancelled, in.swept = on, in.cancelled && on, false
	in.mu.Unlock()
	in.poke()
}

// errBrokenIn is the error of a line that has to wait.
var errBrokenIn = errors.New("broken in on")

func (in *input) poke() { _, _ = unix.Write(in.wake[1], []byte{0}) }

// readKey waits for the next key.
func (in *input) readKey() (Key, error) {
	flush := false
	for {
		in.mu.Lock()
		if len(in.pressed) > 0 {
			k := in.pressed[0]
			in.pressed = in.pressed[1:]
			in.mu.Unlock()
			return k, nil
		}
		k, ok := in.decoder.next(flush)
		wait := in.patience()
		more := in.decoder.partial()
		in.mu.Unlock()
		if ok {
			k.Burst = more || in.ready()
			return k, nil
		}
		n, err := in.fill(wait)
		if err != nil {
			return Key{}, err
		}
		flush = n == 0 && wait >= 0
	}
}

// patience is how long to wait for more bytes: for ever, unless a key has begun.
func (in *input) patience() time.Duration {
	switch {
	case !in.decoder.partial():
		return -1
	case in.decoder.pasting():
		return pasteWait
	}
	return escapeWait
}

// ready reports that bytes are there to be read.
func (in *input) ready() bool {
	p := []unix.PollFd{{Fd: int32(in.fd), Events: unix.POLLIN}}
	n, err := unix.Poll(p, 0)
	return err == nil && n > 0 && p[0].Revents&unix.POLLIN != 0
}

// fill waits for bytes and gives them to the decoder. It answers 0 when none
// came in time or the wait was ended from outside.
func (in *input) fill(wait time.Duration) (int, error) {
	timeout := -1
	if wait >= 0 {
		timeout = int(wait / time.Millisecond)
	}
	p := []unix.PollFd{
		{Fd: int32(in.fd), Events: unix.POLLIN},
		{Fd: int32(in.wake[0]), Events: unix.POLLIN},
	}
	for {
		_, err := unix.Poll(p, timeout)
		if err != unix.EINTR && err != unix.EAGAIN {
			if err != nil {
				return 0, err
			}
			break
		}
	}
	select {
	case <-in.closed:
		return 0, io.EOF
	default:
	}
	var buf [4096]byte
	if p[1].Revents != 0 {
		_, _ = unix.Read(in.wake[0], buf[:64])
	}
	if p[0].Revents == 0 {
		return 0, nil
	}
	n, err := unix.Read(in.fd, buf[:])
	switch {
	case err == unix.EINTR || err == unix.EAGAIN:
		return 0, nil
	case err != nil || n <= 0:
		return 0, io.EOF
	}
	in.mu.Lock()
	in.decoder.feed(buf[:n])
	in.mu.Unlock()
	return n, nil
}

// maxAhead is how much may wait in the terminal while a program runs. It holds
// 4096 bytes, and a Ctrl-C behind them is not heard.
const maxAhead = 1024

// typedAhead takes what waits in the terminal if that is much; programs that
// read the terminal themselves find the rest. A Ctrl-C among it, which came
// when keys were still read, is taken out and reported.
func (in *input) typedAhead() (interrupt bool) {
	in.mu.Lock()
	first := !in.swept
	in.swept = true
	in.mu.Unlock()
	waiting, err := unix.IoctlGetInt(in.fd, ioctlInputQueue)
	for n := 1; err == nil && n > 0 && (first || waiting > maxAhead) && in.ready(); {
		n, err = in.fill(0)
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	i := bytes.IndexByte(in.decoder.buf, byte(ctrl('c')))
	if i < 0 || in.decoder.pasting() {
		return false
	}
	in.decoder.buf = append(in.decoder.buf[:i:i], in.decoder.buf[i+1:]...)
	return true
}

// readLine reads one line for a program. Bytes that were typed ahead and not
// used come first, and are echoed now.
func (in *input) readLine(echo *os.File) (string, error) {
	in.mu.Lock()
	ahead := bytes.ReplaceAll(in.decoder.buf, []byte("\r\n"), []byte("\n"))
	ahead = bytes.ReplaceAll(ahead, []byte("\r"), []byte("\n"))
	in.decoder.buf = ahead
	in.mu.Unlock()
	_, _ = echo.Write(ahead[:lineLength(ahead)])
	for {
		in.mu.Lock()
		b := in.decoder.buf
		n := bytes.IndexByte(b, '\n') + 1
		cancelled, wanted := in.cancelled, in.wanted
		in.cancelled = false
		if n > 0 && !cancelled && !wanted {
			in.decoder.buf = b[n:]
		}
		in.mu.Unlock()
		switch {
		case cancelled:
			return "", ErrInterrupted
		case wanted:
			return "", errBrokenIn
		case n > 0:
			return string(b[:n]), nil
		}
		_, err := in.fill(-1)
		if err == io.EOF && len(b) > 0 {
			in.mu.Lock()
			in.decoder.buf = nil
			in.mu.Unlock()
			return string(b), nil
		}
		if err != nil {
			return "", err
		}
	}
}

// lineLength is the length of the first line of b, or of all when it has no end.
func lineLength(b []byte) int {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return i + 1
	}
	return len(b)
}
