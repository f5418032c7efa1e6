package repl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// The tests in this file run the prompt in a process of its own on a
// pseudo-terminal and look at the screen as it is rendered.

// helperEnv names the options of a prompt to run, comma-separated.
const helperEnv = "INLOOP_TEST_PROMPT"

func TestMain(m *testing.M) {
	if options, ok := os.LookupEnv(helperEnv); ok {
		os.Exit(helper(strings.Split(options, ",")))
	}
	os.Exit(m.Run())
}

// helper is the process behind the pseudo-terminal: the prompt on a fake
// runtime. What comes in on file 3 is printed as a background task would.
func helper(options []string) int {
	term, err := OpenConsole(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	screen := NewScreen(term)
	go printBackground(screen.Stdout(), os.NewFile(3, "background"))
	rt := &fakeRuntime{out: screen.Stdout(), input: screen.ReadLine, rescue: screen.Rescue}
	return Run(rt, Options{Screen: screen, Banner: "hello", Vi: slices.Contains(options, "vi")})
}

// printBackground copies, and breaks lines only where the other end does.
func printBackground(w io.Writer, r io.Reader) {
	buf := make([]byte, 32<<10)
	kept := 0
	for {
		n, err := r.Read(buf[kept:])
		if err != nil {
			return
		}
		n += kept
		end := n
		if n == len(buf) {
			end = bytes.LastIndexByte(buf, '\n') + 1
		}
		_, _ = w.Write(buf[:end])
		kept = copy(buf, buf[end:n])
	}
}

// terminal is a prompt in a process, seen through a rendered screen.
type terminal struct {
	t          *testing.T
	cmd        *exec.Cmd
	pty        *os.File
	background *os.File // what is written here a background task prints

	mu      sync.Mutex
	vt      *wideScreen
	raw     bytes.Buffer
	changed chan struct{} // closed at every change
	unseen  bool
	gone    bool
	done    chan struct{}
	status  int
}

type startOptions struct {
	options    string
	env        []string
	cols, rows int
	unseen     bool // what is written is not rendered, which is slow
}

func start(t *testing.T, o startOptions) *terminal {
	t.Helper()
	if o.cols == 0 {
		o.cols, o.rows = 80, 24
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append([]string{helperEnv + "=" + o.options, "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "NO_COLOR=1", "GORACE=atexit_sleep_ms=0"},
		"INLOOP_HISTORY="+filepath.Join(t.TempDir(), "history"))
	cmd.Env = append(cmd.Env, o.env...)
	cmd.ExtraFiles = []*os.File{reader}
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(o.cols), Rows: uint16(o.rows)})
	if err != nil {
		t.Fatal(err)
	}
	reader.Close()
	x := &terminal{t: t, cmd: cmd, pty: f, background: writer, unseen: o.unseen,
		vt: newWideScreen(o.cols, o.rows), changed: make(chan struct{}), done: make(chan struct{})}
	go x.render()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-x.done
		f.Close()
		writer.Close()
		if strings.Contains(x.raw.String(), "DATA RACE") {
			t.Errorf("the race detector spoke:\n%s", x.raw.String())
		}
	})
	if o.unseen {
		x.hears(">>> ")
	} else {
		x.wait(">>> ")
	}
	return x
}

// render feeds what the prompt writes to the emulator, until it ends.
func (x *terminal) render() {
	buf := make([]byte, 32<<10)
	for {
		n, err := x.pty.Read(buf)
		x.mu.Lock()
		x.raw.Write(buf[:n])
		if !x.unseen {
			_, _ = x.vt.Write(buf[:n])
		}
		close(x.changed)
		x.changed = make(chan struct{})
		x.gone = err != nil
		x.mu.Unlock()
		if err != nil {
			break
		}
	}
	err := x.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		x.status = exit.ExitCode()
	}
	close(x.done)
}

// lines is the screen, without blanks at the ends of lines and empty lines at
// its end.
func (x *terminal) lines() []string {
	x.mu.Lock()
	defer x.mu.Unlock()
	lines := x.vt.lines()
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

func (x *terminal) cursor() (column, row int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	c := x.vt.Cursor()
	return c.X, c.Y
}

func (x *terminal) send(keys string) {
	x.t.Helper()
	if _, err := io.WriteString(x.pty, keys); err != nil {
		x.t.Fatal(err)
	}
}

func (x *terminal) print(text string) {
	x.t.Helper()
	if _, err := io.WriteString(x.background, text); err != nil {
		x.t.Fatal(err)
	}
}

const deadline = 20 * time.Second

// until waits for the screen to be as asked for.
func (x *terminal) until(what string, ok func() bool) {
	x.t.Helper()
	late := time.After(deadline)
	for {
		x.mu.Lock()
		changed, gone := x.changed, x.gone
		x.mu.Unlock()
		if ok() {
			return
		}
		if gone {
			x.t.Fatalf("the prompt is gone; wanted %s\n%s", what, strings.Join(x.lines(), "\n"))
		}
		select {
		case <-changed:
		case <-late:
			column, row := x.cursor()
			x.t.Fatalf("wanted %s\ncursor %d,%d\n%s", what, column, row, strings.Join(x.lines(), "\n"))
		}
	}
}

// wait waits for the last lines of the screen to be these, the last one up to
// the cursor, and for the cursor to stand behind it.
func (x *terminal) wait(last ...string) {
	x.t.Helper()
	x.until(fmt.Sprintf("%q", last), func() bool {
		column, row := x.cursor()
		lines := x.lines()
		for len(lines) <= row {
			lines = append(lines, "")
		}
		if row+1 < len(last) {
			return false
		}
		end := len(last) - 1
		for i, want := range last[:end] {
			if lines[row-end+i] != want {
				return false
			}
		}
		return column == textCells(last[end]) && lines[row] == strings.TrimRight(last[end], " ")
	})
}

// written is all that the prompt has written.
func (x *terminal) written() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

// hears waits for bytes from the prompt, and forgets them and what came before.
func (x *terminal) hears(text string) {
	x.t.Helper()
	x.until(fmt.Sprintf("%q to be written", text), func() bool {
		x.mu.Lock()
		defer x.mu.Unlock()
		i := bytes.Index(x.raw.Bytes(), []byte(text))
		if i >= 0 {
			x.raw.Next(i + len(text))
		}
		return i >= 0
	})
}

// shows waits for a line of the screen to be this.
func (x *terminal) shows(line string) {
	x.t.Helper()
	x.until(fmt.Sprintf("a line %q", line), func() bool { return slices.Contains(x.lines(), line) })
}

// at waits for the cursor to be in a column of a line with this text.
func (x *terminal) at(line string, column int) {
	x.t.Helper()
	x.until(fmt.Sprintf("cursor in column %d of %q", column, line), func() bool {
		c, r := x.cursor()
		lines := x.lines()
		return c == column && r < len(lines) && lines[r] == line
	})
}

// exits waits for the process to end.
func (x *terminal) exits(status int) {
	x.t.Helper()
	select {
	case <-x.done:
	case <-time.After(deadline):
		x.t.Fatalf("the prompt does not end\n%s", strings.Join(x.lines(), "\n"))
	}
	if x.status != status {
		x.t.Fatalf("exit status %d, want %d\n%s", x.status, status, strings.Join(x.lines(), "\n"))
	}
}

func (x *terminal) resize(cols, rows int) {
	x.t.Helper()
	x.mu.Lock()
	x.vt.resize(cols, rows)
	x.mu.Unlock()
	if err := pty.Setsize(x.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		x.t.Fatal(err)
	}
}

func (x *terminal) signal(sig syscall.Signal) {
	x.t.Helper()
	if err := x.cmd.Process.Signal(sig); err != nil {
		x.t.Fatal(err)
	}
}
