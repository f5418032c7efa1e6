package repl

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/chzyer/readline"
)

// Terminal is what the prompt needs of a terminal. It is owned by this
// package, its consumer: OpenConsole gives a real one, tests script theirs.
type Terminal interface {
	// Write puts bytes on the terminal. Only the screen calls it.
	Write(p []byte) (int, error)

	// Size is the number of columns and rows now.
	Size() (columns, rows int)

	// Watch has resized called after the size has changed, and resumed when
	// the job was stopped by somebody and goes on; from any goroutine.
	Watch(resized, resumed func())

	// Reflows reports whether the terminal breaks rows anew when it becomes narrower.
	Reflows() bool

	// Plain reports that the terminal understands no escape codes.
	Plain() bool

	// ReadKeys calls begin when the terminal takes keys, and from then on
	// hands them to handle, one at a time, until it answers false; no key is
	// taken that handle has not seen. io.EOF: there is no more input.
	ReadKeys(begin func(), handle func(Key) bool) error

	// ReadLine calls begin when the terminal takes a line, which it edits and
	// echoes itself, and gives the line, newline included. io.EOF: Ctrl-D on
	// an empty line. ErrInterrupted: see CancelLine. ReadKeys goes first: a
	// line that it breaks in on is gone on with afterwards.
	ReadLine(begin func()) (string, error)

	// TypedAhead takes in what is typed while neither keys nor lines are read,
	// before the terminal has no room for more. A Ctrl-C that came as a key,
	// just before the terminal began to make a signal of it, becomes one.
	TypedAhead()

	// CancelLine ends the ReadLine that is waiting in another goroutine, or
	// the next one, unless ReadKeys is called first.
	CancelLine()

	// Lend calls f with the terminal as it was found, for another program. A
	// key's handler may call it, or anybody while no keys are read.
	Lend(f func())

	// Suspend stops the job, as Ctrl-Z does, and returns when it goes on. A
	// key's handler may call it.
	Suspend()

	// Signals gives what the terminal or the system asks for outside of keys.
	Signals() <-chan Signal

	// Close gives the terminal back as it was found. It may be called twice.
	Close() error
}

// Signal is a wish that comes from outside of the line of keys.
type Signal int

const (
	SignalInterrupt Signal = iota // Ctrl-C while no keys are read
	SignalDetach                  // Ctrl-\ while no keys are read
	SignalEnd                     // the process is to end, or the terminal is gone
)

// ErrInterrupted is the error of a ReadLine that was cancelled.
var ErrInterrupted = errors.New("interrupted")

// ErrNotTerminal says that there is no terminal to prompt at.
var ErrNotTerminal = errors.New("not a terminal")

// console is a real terminal, read through chzyer/readline.
//
// readline owns raw mode and the cycle of reading: it asks for input when a
// block is wanted, and Readline returns when the block is over. It knows blocks
// of one line only, so its input is our editor: keys act there, and readline
// gets the Enter that ends the block. What it would draw is thrown away, the
// screen draws. Between two blocks it reads nothing, so that programs can.
type console struct {
	in    *os.File
	out   *os.File
	modes *modes
	keys  *input
	rl    *readline.Instance
	plain bool

	reading sync.Mutex // held by whoever reads: ReadKeys, ReadLine
	begin   func()
	handle  func(Key) bool
	ended   atomic.Bool

	signals chan Signal
	raw     chan os.Signal
	mu      sync.Mutex // guards resized and resumed
	resized func()
	resumed func()
	closing sync.Once

	changing sync.Mutex // the mode, together with the marks of pastes; guards closed
	closed   bool

	stopping  atomic.Bool   // Suspend waits for the job to go on
	continued chan struct{} // tells it so
}

// OpenConsole takes a terminal for the prompt.
func OpenConsole(in, out *os.File) (Terminal, error) {
	m, err := findModes(int(in.Fd()))
	if err != nil || !readline.IsTerminal(int(out.Fd())) {
		return nil, ErrNotTerminal
	}
	c := &console{
		in: in, out: out, modes: m,
		plain:   os.Getenv("TERM") == "dumb",
		signals: make(chan Signal, 8),
		raw:     make(chan os.Signal, 8),
		resized: func() {},
		resumed: func() {},

		continued: make(chan struct{}, 1),
	}
	m.echo = c.plain
	if c.keys, err = newInput(int(in.Fd())); err != nil {
		return nil, err
	}
	if err = c.openReadline(); err != nil {
		return nil, err
	}
	signal.Notify(c.raw, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGHUP,
		syscall.SIGWINCH, syscall.SIGCONT)
	go c.watchSignals()
	c.modes.set(modeRunning)
	return c, nil
}

func (c *console) openReadline() (err error) {
	c.rl, err = readline.NewEx(&readline.Config{
		Stdin:                  keyInput{c},
		Stdout:                 io.Discard,
		Stderr:                 io.Discard,
		Painter:                silent{},
		DisableAutoSaveHistory: true,
		HistoryLimit:           -1,
		FuncIsTerminal:         func() bool { return true },
		FuncGetWidth:           func() int { return 80 },
		FuncOnWidthChanged:     func(func()) {},
		FuncMakeRaw:            c.enter,
		FuncExitRaw:            c.leave,
	})
	return err
}

// silent draws nothing: the screen does.
type silent struct{}

func (silent) Paint([]rune, int) []rune { return nil }

const (
	pasteOn  = "\x1b[?2004h"
	pasteOff = "\x1b[?2004l"
)

// become sets the terminal's mode and gives the one before. Pastes are marked as
// such while keys are read, and only then. Once the console is closed the terminal
// stays as it was found, whoever comes late.
func (c *console) become(to mode) (was mode) {
	c.changing.Lock()
	defer c.changing.Unlock()
	return c.change(to)
}

// retake sets the mode that the terminal should be in, after somebody else may
// have set another.
func (c *console) retake() {
	c.changing.Lock()
	defer c.changing.Unlock()
	c.change(c.modes.now())
}

// change is become for a caller that holds changing.
func (c *console) change(to mode) (was mode) {
	was = c.modes.now()
	if c.closed {
		return was
	}
	if was == modeRaw && to != modeRaw {
		_, _ = c.out.WriteString(pasteOff)
	}
	c.modes.set(to)
	if to == modeRaw {
		_, _ = c.out.WriteString(pasteOn)
	}
	return was
}

func (c *console) enter() error {
	c.become(modeRaw)
	c.begin()
	return nil
}

func (c *console) leave() error {
	if c.modes.now() == modeRaw {
		c.become(modeRunning)
	}
	return nil
}

// keyInput is readline's standard input.
type keyInput struct{ c *console }

// Read is called by readline once for each block.
func (k keyInput) Read(p []byte) (int, error) {
	for {
		key, err := k.c.keys.readKey()
		if err != nil {
			k.c.ended.Store(true)
			return 0, err
		}
		if !k.c.handle(key) {
			p[0] = readline.CharEnter
			return 1, nil
		}
	}
}

// Close does nothing: the terminal is closed by console.Close.
func (keyInput) Close() error { return nil }

func (c *console) ReadKeys(begin func(), handle func(Key) bool) error {
	c.keys.breakIn(true)
	c.reading.Lock()
	defer c.reading.Unlock()
	c.keys.breakIn(false)
	if c.ended.Load() {
		return io.EOF
	}
	c.begin, c.handle = begin, handle
	_, err := c.rl.Readline()
	return err
}

func (c *console) ReadLine(begin func()) (string, error) {
	for {
		line, err := c.readLine(begin)
		if err != errBrokenIn {
			return line, err
		}
		begin = func() {}
	}
}

func (c *console) readLine(begin func()) (string, error) {
	c.reading.Lock()
	defer c.reading.Unlock()
	c.become(modeLent)
	defer c.become(modeRunning)
	begin()
	return c.keys.readLine(c.out)
}

func (c *console) TypedAhead() {
	if c.plain || !c.reading.TryLock() {
		return // the terminal makes lines, or somebody reads them
	}
	defer c.reading.Unlock()
	if c.keys.typedAhead() {
		_ = syscall.Kill(0, syscall.SIGINT) // to the whole job, as the terminal does
	}
}

func (c *console) CancelLine() { c.keys.cancelLine() }

func (c *console) Lend(f func()) { c.lend(modeLent, f) }

func (c *console) lend(how mode, f func()) {
	was := c.become(how)
	defer func() { c.become(was) }()
	f()
}

func (c *console) Write(p []byte) (int, error) { return c.out.Write(p) }
func (c *console) Plain() bool                 { return c.plain }
func (c *console) Signals() <-chan Signal      { return c.signals }
func (c *console) Reflows() bool               { return reflows(os.Getenv) }

func (c *console) Size() (columns, rows int) {
	columns, rows, err := readline.GetSize(int(c.out.Fd()))
	if err != nil || columns <= 0 {
		columns = 80
	}
	if err != nil || rows <= 0 {
		rows = 24
	}
	return columns, rows
}

func (c *console) Watch(resized, resumed func()) {
	c.mu.Lock()
	c.resized, c.resumed = resized, resumed
	c.mu.Unlock()
}

func (c *console) watchers() (resized, resumed func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.resized, c.resumed
}

func (c *console) Close() error {
	c.closing.Do(func() {
		c.changing.Lock()
		if c.modes.now() == modeRaw {
			_, _ = c.out.WriteString(pasteOff)
		}
		c.modes.set(modeFound)
		c.closed = true
		c.changing.Unlock()
		// From here on a signal ends the process at once.
		signal.Stop(c.raw)
		close(c.raw)
		// The end of its input ends readline's goroutines. Its own Close
		// waits for one of them by a count that is not safe to wait for.
		c.keys.close()
		_ = c.rl.Config.Stdin.Close()
	})
	return nil
}

// reflows guesses from the environment: terminals do not tell.
func reflows(getenv func(string) string) bool {
	for _, name := range []string{"TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION",
		"KONSOLE_VERSION", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR"} {
		if getenv(name) != "" {
			return true
		}
	}
	switch getenv("TERM_PROGRAM") {
	case "iTerm.app", "Apple_Terminal", "vscode", "WezTerm", "ghostty":
		return true
	}
	switch getenv("TERM") {
	case "foot", "xterm-kitty", "alacritty", "xterm-ghostty":
		return true
	}
	return false
}
