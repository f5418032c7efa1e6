package repl

import (
	"sync"

	"golang.org/x/sys/unix"
)

// mode is how the terminal treats what is typed.
type mode int

const (
	modeFound   mode = iota // as it was when we came: echo, lines, signals
	modeLent                // as found, for other readers, but that Ctrl-C throws no output away
	modeRunning             // while a program runs: signals, but no echo of what is typed ahead
	modeRaw                 // while keys are read: every byte as it comes
)

// modes sets the terminal's mode and knows the one it was found in.
type modes struct {
	fd    int
	found unix.Termios
	echo  bool // echo what is typed ahead, too

	mu      sync.Mutex
	current mode
}

func findModes(fd int) (*modes, error) {
	found, err := unix.IoctlGetTermios(fd, ioctlGetTermios)
	if err != nil {
		return nil, err
	}
	return &modes{fd: fd, found: *found}, nil
}

func (m *modes) now() mode {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.current
}

func (m *modes) set(to mode) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.current = to
	t := m.found
	switch to {
	case modeLent:
		t.Lflag |= unix.NOFLSH
	case modeRunning:
		// Ctrl-C would throw away output that is on its way, the answer to it
		// included when we are quick.
		t.Lflag |= unix.NOFLSH
		// What is typed ahead is the next prompt's, as keys: were the terminal
		// to make lines of it, a long one would lose its end.
		if !m.echo {
			t.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN
			t.Cc[unix.VMIN], t.Cc[unix.VTIME] = 1, 0
		}
	case modeRaw:
		t.Iflag &^= unix.IGNBRK | unix.BRKINT | unix.PARMRK | unix.ISTRIP | unix.INLCR | unix.IGNCR | unix.ICRNL | unix.IXON
		t.Lflag &^= unix.ECHO | unix.ECHONL | unix.ICANON | unix.ISIG | unix.IEXTEN
		t.Cc[unix.VMIN], t.Cc[unix.VTIME] = 1, 0
	}
	_ = unix.IoctlSetTermios(m.fd, ioctlSetTermios, &t)
}
