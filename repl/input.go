package repl

import (
	"bytes"
	"io"
	"os"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/sys/unix"
)

// input is readline's standard input. Each Read gives one key and only after
// allow has been called for it, so that nothing is read ahead; the key itself,
// which readline's runes cannot carry, is left in delivered.
type input struct {
	fd   int
	wake [2]int // a pipe that ends a wait

	allowed chan struct{} // holds one token when a key may be read
	closed  chan struct{}
	once    sync.Once

	mu        sync.Mutex
	decoder   decoder
	current   Key
	ending    bool // the process is to end: the next key says so
	cancelled bool // the line being read is not wanted any more
}

const (
	// escapeWait is how long a lone ESC may be the beginning of a sequence.
	escapeWait = 40 * time.Millisecond
	// pasteWait is how long the rest of a paste may be on its way.
	pasteWait = 5 * time.Second
	// keyMark is the rune that readline sees for a key that is no character.
	keyMark = '\uE000'
)

func newInput(fd int) (*input, error) {
	in := &input{fd: fd, allowed: make(chan struct{}, 1), closed: make(chan struct{})}
	if err := unix.Pipe(in.wake[:]); err != nil {
		return nil, err
	}
	for _, fd := range in.wake {
		unix.CloseOnExec(fd)
		_ = unix.SetNonblock(fd, true)
	}
	return in, nil
}

func (in *input) allow() {
	select {
	case in.allowed <- struct{}{}:
	default:
	}
}

func (in *input) delivered() Key {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.current
}

// Read gives readline one rune for the next key.
func (in *input) Read(p []byte) (int, error) {
	select {
	case <-in.allowed:
	case <-in.closed:
		return 0, io.EOF
	}
	k, err := in.readKey()
	if err != nil {
		return 0, err
	}
	in.mu.Lock()
	in.current = k
	in.mu.Unlock()
	r := rune(keyMark)
	if k.Code > ' ' && k.Code != keyBackspace && !k.Alt {
		r = k.Code
	}
	return utf8.EncodeRune(p[:utf8.UTFMax], r), nil
}

// Close is called by readline; the terminal closes the input itself.
func (in *input) Close() error { return nil }

func (in *input) close() {
	in.once.Do(func() { close(in.closed) })
	in.poke()
}

// end delivers KeyStop as the next key.
func (in *input) end() {
	in.mu.Lock()
	in.ending = true
	in.mu.Unlock()
	in.poke()
}

func (in *input) cancelLine() {
	in.mu.Lock()
	in.cancelled = true
	in.mu.Unlock()
	in.poke()
}

func (in *input) poke() { _, _ = unix.Write(in.wake[1], []byte{0}) }

func (in *input) readKey() (Key, error) {
	flush := false
	for {
		in.mu.Lock()
		if in.ending {
			in.ending = false
			in.mu.Unlock()
			return Key{Code: KeyStop}, nil
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

// readLine reads one line for a program. Bytes that were typed ahead and not
// used come first, and are echoed now.
func (in *input) readLine(echo *os.File) (string, error) {
	in.mu.Lock()
	in.cancelled = false
	ahead := bytes.ReplaceAll(in.decoder.buf, []byte("\r"), []byte("\n"))
	in.decoder.buf = ahead
	in.mu.Unlock()
	_, _ = echo.Write(ahead[:lineLength(ahead)])
	for {
		in.mu.Lock()
		b := in.decoder.buf
		n := bytes.IndexByte(b, '\n') + 1
		cancelled := in.cancelled
		if n > 0 && !cancelled {
			in.decoder.buf = b[n:]
		}
		in.mu.Unlock()
		if cancelled {
			return "", ErrInterrupted
		}
		if n > 0 {
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
