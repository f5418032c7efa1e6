// Package inloop_test tests the product end to end, on the built binary: as a
// command in pipes and at a pseudo-terminal. It knows nothing of the
// packages behind, and needs nothing but Go.
package inloop_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// binary is the command under test, built once.
var binary string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "inloop")
	if err == nil {
		binary = filepath.Join(dir, "inloop")
		build := exec.Command("go", append(append([]string{"build"}, buildFlags...), "-o", binary, "./cmd/inloop")...)
		build.Stdout, build.Stderr = os.Stderr, os.Stderr
		err = build.Run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// terminal is a session on a pseudo-terminal, seen through a rendered screen.
type terminal struct {
	t    *testing.T
	cmd  *exec.Cmd
	pty  *os.File
	home string // where the session keeps its history

	mu      sync.Mutex
	vt      vt10x.Terminal
	raw     bytes.Buffer
	changed chan struct{} // closed at every change
	done    chan struct{}
	gone    bool
}

const (
	columns  = 100
	rows     = 40
	deadline = time.Minute
)

// environment is what a session gets. Colours are off.
func environment(home string) []string {
	return []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TERM=xterm-256color", "LC_ALL=C.UTF-8",
		"INLOOP_HISTORY=" + filepath.Join(home, "history"), "NO_COLOR=1"}
}

// session starts the command at a terminal and waits for its prompt. Colours
// are off unless env says otherwise.
func session(t *testing.T, env []string, args ...string) *terminal {
	t.Helper()
	x := terminalOf(t, exec.Command(binary, args...), env)
	x.ends(">>>")
	return x
}

// terminalOf starts a command at a terminal.
func terminalOf(t *testing.T, cmd *exec.Cmd, env []string) *terminal {
	t.Helper()
	home := t.TempDir()
	cmd.Dir = home
	cmd.Env = append(environment(home), env...)
	blocking, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: columns, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	f := closable(t, blocking)
	x := &terminal{t: t, cmd: cmd, pty: f, home: home, vt: vt10x.New(vt10x.WithSize(columns, rows)),
		changed: make(chan struct{}), done: make(chan struct{})}
	go x.render()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-x.done
		f.Close()
		if strings.Contains(x.written(), "DATA RACE") || strings.Contains(x.written(), "goroutine 1 [") {
			t.Errorf("a fault of the product's own:\n%s", x.written())
		}
	})
	return x
}

// closable gives a file of its own for what f is of, which can be closed while
// it is read: as long as somebody reads from its other end, a terminal does not
// hang up.
func closable(t *testing.T, f *os.File) *os.File {
	t.Helper()
	defer f.Close()
	fd, err := unix.Dup(int(f.Fd()))
	if err == nil {
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), f.Name())
}

func (x *terminal) render() {
	buf := make([]byte, 32<<10)
	for {
		n, err := x.pty.Read(buf)
		x.mu.Lock()
		x.raw.Write(buf[:n])
		_, _ = x.vt.Write(buf[:n])
		close(x.changed)
		x.changed = make(chan struct{})
		x.gone = err != nil
		x.mu.Unlock()
		if err != nil {
			break
		}
	}
	_ = x.cmd.Wait()
	close(x.done)
}

// lines is the screen, without blanks at the ends of lines and empty lines at
// its end.
func (x *terminal) lines() []string {
	x.mu.Lock()
	defer x.mu.Unlock()
	lines := strings.Split(x.vt.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// written is all that came from the command.
func (x *terminal) written() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

func (x *terminal) send(keys string) {
	x.t.Helper()
	if _, err := io.WriteString(x.pty, keys); err != nil {
		x.t.Fatal(err)
	}
}

// until waits for the screen to be as asked for.
func (x *terminal) until(what string, ok func(lines []string) bool) {
	x.t.Helper()
	late := time.After(deadline)
	for {
		x.mu.Lock()
		changed, gone := x.changed, x.gone
		x.mu.Unlock()
		lines := x.lines()
		if ok(lines) {
			return
		}
		if gone {
			x.t.Fatalf("the command is gone; wanted %s\n%s", what, strings.Join(lines, "\n"))
		}
		select {
		case <-changed:
		case <-late:
			x.t.Fatalf("wanted %s\n%s\n%s", what, strings.Join(lines, "\n"), x.autopsy())
		}
	}
}

// autopsy ends a session that does not answer, with what it was doing.
func (x *terminal) autopsy() string {
	before := len(x.written())
	_ = x.cmd.Process.Signal(syscall.SIGABRT)
	time.AfterFunc(10*time.Second, func() { _ = x.cmd.Process.Kill() })
	<-x.done
	return x.written()[before:]
}

// ends waits for the screen to end with these lines.
func (x *terminal) ends(want ...string) {
	x.t.Helper()
	x.until(fmt.Sprintf("%q at the end", want), func(lines []string) bool {
		return len(lines) >= len(want) && slices.Equal(lines[len(lines)-len(want):], want)
	})
}

// shows waits for a line of the screen to be this.
func (x *terminal) shows(line string) {
	x.t.Helper()
	x.until(fmt.Sprintf("a line %q", line), func(lines []string) bool { return slices.Contains(lines, line) })
}

// do types a line, and waits for the screen to end with what follows it and a
// prompt.
func (x *terminal) do(line string, below ...string) {
	x.t.Helper()
	x.send(line + "\r")
	x.ends(append(append([]string{">>> " + line}, below...), ">>>")...)
}

// define types a block, whose lines the prompt indents, and the empty line
// that ends it.
func (x *terminal) define(block ...string) {
	x.t.Helper()
	x.send(strings.Join(block, "\r") + "\r\r")
	x.until("the block to be run", func(lines []string) bool {
		n := len(lines)
		return n > len(block) && lines[n-1] == ">>>" && lines[n-2] == "..." && strings.HasSuffix(lines[n-3], block[len(block)-1])
	})
}

// exits waits for the command to end.
func (x *terminal) exits(status int) {
	x.t.Helper()
	select {
	case <-x.done:
	case <-time.After(deadline):
		x.t.Fatalf("the command does not end\n%s", strings.Join(x.lines(), "\n"))
	}
	if got := x.cmd.ProcessState.ExitCode(); got != status {
		x.t.Fatalf("exit status %d, want %d\n%s", got, status, strings.Join(x.lines(), "\n"))
	}
}

// The command in pipes: what it runs, what it prints where, and its status.

// run runs the command with a text on standard input.
func run(t *testing.T, stdin string, args ...string) (out, errs string, status int) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = t.TempDir()
	cmd.Stdin = strings.NewReader(stdin)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(deadline, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return o.String(), e.String(), cmd.ProcessState.ExitCode()
}

// script writes a program into a folder of its own and gives its path.
func script(t *testing.T, source string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// expect runs the command and compares all that comes of it.
func expect(t *testing.T, stdin string, args []string, out, errs string, status int) {
	t.Helper()
	o, e, s := run(t, stdin, args...)
	if o != out || e != errs || s != status {
		t.Errorf("inloop %.200q\nstdout %.600q\nwant   %.600q\nstderr %.600q\nwant   %.600q\nstatus %d, want %d", args, o, out, e, errs, s, status)
	}
}

func TestWaysToGiveAProgram(t *testing.T) {
	program := "import sys\nprint(sys.argv[1:], __name__)\nimport asyncio\nprint(await asyncio.sleep(0, 'awaited'))\n"
	want := "['a', '-b'] __main__\nawaited\n"
	expect(t, "", []string{script(t, program), "a", "-b"}, want, "", 0)
	expect(t, "", []string{"-c", program, "a", "-b"}, want, "", 0)
	expect(t, program, []string{"-", "a", "-b"}, want, "", 0)
	expect(t, program, nil, "[] __main__\nawaited\n", "", 0)
}

func TestPipedInputIsAProgram(t *testing.T) {
	// No banner, no prompt, no echo, no results; the names of asyncio are a
	// prompt's.
	expect(t, "1 + 1\n'text'\nfor i in range(2):\n    print(i)\nprint('end')", nil, "0\n1\nend\n", "", 0)
	_, errs, status := run(t, "await sleep(0)")
	if !strings.HasSuffix(errs, "NameError: name 'sleep' is not defined\n") || status != 1 {
		t.Errorf("status %d, %q", status, errs)
	}
}

func TestAsyncioUnderDashC(t *testing.T) {
	expect(t, "", []string{"-c", "print(await gather(sleep(0, 1), sleep(0, 2)))"}, "[1, 2]\n", "", 0)
	expect(t, "", []string{"-c", "print(['a', 'b'] | join('-'), upper('c'), asyncio.__name__)"}, "a-b C asyncio\n", "", 0)
}

func TestStdinIsTheProgramsWhenTheProgramIsAFile(t *testing.T) {
	expect(t, "Ada\nrest\n", []string{script(t, "import sys\nname = input('name? ')\nprint(name, sys.stdin.read())")}, "name? Ada rest\n\n", "", 0)
}

func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		source, errs string
		status       int
	}{
		{"pass", "", 0},
		{"import sys; sys.exit()", "", 0},
		{"import sys; sys.exit(None)", "", 0},
		{"import sys; sys.exit(7)", "", 7},
		{"import sys; sys.exit(True)", "", 1},
		{"import sys; sys.exit(256 + 3)", "", 3},
		{"import sys; sys.exit(-1)", "", 255},
		{"import sys; sys.exit('a reason')", "a reason\n", 1},
		{"import sys; sys.exit(2.5)", "2.5\n", 1},
		{"raise SystemExit", "", 0},
		{"raise SystemExit(9)", "", 9},
		{"exit(4)", "", 4},
		{"import asyncio, sys\nawait asyncio.sleep(0)\nsys.exit(5)", "", 5},
		{"import asyncio, sys\nasync def f(): sys.exit(6)\nasyncio.run(f())", "", 6},
		{"try:\n    raise SystemExit(1)\nfinally:\n    print(end='')", "", 1},
		{"import os; os._exit(8)", "", 8},
	} {
		expect(t, "", []string{script(t, c.source)}, "", c.errs, c.status)
	}
}

func TestOptionsOfCPython(t *testing.T) {
	for _, c := range []struct {
		args      []string
		out, errs string
		status    int
	}{
		{[]string{"-O", "-c", "assert 0\nprint(__debug__)"}, "False\n", "", 0},
		{[]string{"-OO", "-c", "def f(): 'doc'\nimport sys; print(f.__doc__, sys.flags.optimize)"}, "None 2\n", "", 0},
		{[]string{"-c", "exec(compile('assert 0', '', 'exec', optimize=1)); print(__debug__)"}, "True\n", "", 0},
		{[]string{"-W", "ignore", "-c", "import warnings; warnings.warn('x')"}, "", "", 0},
		{[]string{"-Werror::DeprecationWarning", "-c", "import warnings\ntry: warnings.warn('x', DeprecationWarning)\nexcept Warning as e: print(repr(e))"}, "DeprecationWarning('x')\n", "", 0},
		{[]string{"-Wonce::Nope", "-c", "print(1)"}, "1\n", "Invalid -W option ignored: unknown warning category: 'Nope'\n", 0},
		{[]string{"-Wsilence", "-c", "print(1)"}, "1\n", "Invalid -W option ignored: invalid action: 'silence'\n", 0},
		{[]string{"-uWerror", "-Xdev", "-Xa=b", "-c", "import sys; print(sys.warnoptions, sys._xoptions, sys.flags.dev_mode)"}, "['default', 'error'] {'dev': True, 'a': 'b'} True\n", "", 0},
		{[]string{"-u", "-c", "import os; print('written'); os._exit(3)"}, "written\n", "", 3},
		{[]string{"-Z", "-c", ""}, "", "unknown option -Z\nusage", 2},
	} {
		out, errs, status := run(t, "", c.args...)
		if out != c.out || !strings.Contains(errs, c.errs) || c.errs == "" && errs != "" || status != c.status {
			t.Errorf("inloop %q: status %d, want %d\nstdout %q\nwant   %q\nstderr %q\nwant   %q", c.args, status, c.status, out, c.out, errs, c.errs)
		}
	}
}

func TestEnvironmentOfCPython(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "beside.py"), []byte("name = 'found'"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PYTHONPATH", dir)
	t.Setenv("PYTHONWARNINGS", "error")
	t.Setenv("PYTHONOPTIMIZE", "1")
	expect(t, "", []string{"-c", "assert 0\nimport beside, sys; print(beside.name, sys.warnoptions)"}, "found ['error']\n", "", 0)
	expect(t, "", []string{"-E", "-c", "import sys; print(__debug__, sys.warnoptions)\ntry: import beside\nexcept ImportError as e: print(e)"}, "True []\nNo module named 'beside'\n", "", 0)
}

func TestUncaughtException(t *testing.T) {
	file := script(t, "print('before')\ndef f(n):\n    return 1 / n\n\nf(0)\nprint('after')\n")
	expect(t, "", []string{file}, "before\n", `Traceback (most recent call last):
  File "`+file+`", line 5, in <module>
    f(0)
    ~^^^
  File "`+file+`", line 3, in f
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
`, 1)
	expect(t, "", []string{"-c", "raise KeyError('k')"}, "", "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    raise KeyError('k')\nKeyError: 'k'\n", 1)
}

func TestSyntaxErrorRunsNothing(t *testing.T) {
	file := script(t, "print('before')\nx = = 1\n")
	expect(t, "", []string{file}, "", "  File \""+file+"\", line 2\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n", 1)
}

func TestNoSuchFile(t *testing.T) {
	_, errs, status := run(t, "", "nosuch.py")
	if strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "can't open file 'nosuch.py': No such file or directory") || status != 2 {
		t.Errorf("status %d, %q", status, errs)
	}
	folder := t.TempDir()
	if _, errs, status = run(t, "", folder); strings.Count(errs, "\n") != 1 || status == 0 {
		t.Errorf("a folder: status %d, %q", status, errs)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{{"--nosuch"}, {"-c"}, {"-m"}, {"--clock"}, {"--clock", "slow"}, {"--clock=×0"}, {"-y"}} {
		out, errs, status := run(t, "", args...)
		if out != "" || !strings.Contains(errs, "usage: inloop") || status != 2 {
			t.Errorf("%q: status %d, stdout %q, stderr %q", args, status, out, errs)
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, flag := range []string{"--help", "-h"} {
		if out, errs, status := run(t, "", flag); !strings.HasPrefix(out, "usage: inloop") || errs != "" || status != 0 {
			t.Errorf("%s: status %d, %q, %q", flag, status, out, errs)
		}
	}
	for _, flag := range []string{"--version", "-V"} {
		out, _, status := run(t, "", flag)
		if !regexp.MustCompile(`^inloop \S+\n$`).MatchString(out) || status != 0 {
			t.Errorf("%s: status %d, %q", flag, status, out)
		}
	}
}

func TestRunsAModule(t *testing.T) {
	dir := t.TempDir()
	test := "import unittest\nclass T(unittest.TestCase):\n    def test_one(self):\n        self.assertEqual(1, 1)\n"
	if err := os.WriteFile(filepath.Join(dir, "test_me.py"), []byte(test), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, "-m", "unittest", "test_me")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), "\nOK\n") {
		t.Errorf("%v\n%s", err, out)
	}
	if _, errs, status := run(t, "", "-m", "nosuch"); status != 1 || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "No module named nosuch") {
		t.Errorf("status %d, %q", status, errs)
	}
}

func TestImportsBesideTheScript(t *testing.T) {
	file := script(t, "import sibling\nfrom pkg.inner import f\nprint(sibling.x, f())\n")
	dir := filepath.Dir(file)
	for name, text := range map[string]string{"sibling.py": "x = 1\n", "pkg/__init__.py": "", "pkg/inner.py": "from . import other\ndef f(): return other.y\n", "pkg/other.py": "y = 2\n"} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, "", []string{file}, "1 2\n", "", 0)
}

// interrupted starts a program that says when it is ready, sends it signals,
// and gives what it wrote and its status.
func interrupted(t *testing.T, program string, signals int) (out, errs string, status int) {
	t.Helper()
	cmd := exec.Command(binary, script(t, program))
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var e bytes.Buffer
	cmd.Stderr = &e
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(deadline, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	lines := bufio.NewReader(pipe)
	for range signals {
		if line, err := lines.ReadString('\n'); line != "ready\n" {
			t.Fatalf("%q, %v", line, err)
		}
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
	}
	rest, _ := io.ReadAll(lines)
	_ = cmd.Wait()
	if ws, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		return string(rest), e.String(), 128 + int(ws.Signal())
	}
	return string(rest), e.String(), cmd.ProcessState.ExitCode()
}

func TestInterruptedScript(t *testing.T) {
	for _, c := range []struct{ program, out string }{
		{"print('ready', flush=True)\nwhile True: pass\n", ""},
		{"print('ready', flush=True)\nsum(1 for _ in iter(int, 1))\n", ""},
		{"import time\nprint('ready', flush=True)\ntry:\n    time.sleep(1000)\nfinally:\n    print('cleaned up')\n", "cleaned up\n"},
		{"import asyncio\nasync def main():\n    try:\n        print('ready', flush=True)\n        await asyncio.sleep(1000)\n    finally:\n        await asyncio.sleep(0)\n        print('cleaned up')\nasyncio.run(main())\n", "cleaned up\n"},
		{"import asyncio\ntry:\n    print('ready', flush=True)\n    await asyncio.sleep(1000)\nfinally:\n    print('cleaned up')\n", "cleaned up\n"},
	} {
		out, errs, status := interrupted(t, c.program, 1)
		if out != c.out || !strings.HasSuffix(errs, "KeyboardInterrupt\n") || status != 130 {
			t.Errorf("%s\nstatus %d, stdout %q, stderr %q", c.program, status, out, errs)
		}
	}
}

func TestInterruptIsAnException(t *testing.T) {
	out, errs, status := interrupted(t, "try:\n    print('ready', flush=True)\n    while True: pass\nexcept KeyboardInterrupt:\n    print('caught')\n", 1)
	if out != "caught\n" || errs != "" || status != 0 {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
}

func TestClosedStdout(t *testing.T) {
	for _, program := range []string{"while True: print('x' * 100)", "import asyncio\nasync def f():\n    while True:\n        print('x' * 100)\n        await asyncio.sleep(0)\nasyncio.run(f())"} {
		cmd := exec.Command(binary, script(t, program))
		reader, writer, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = writer, &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(deadline, func() { _ = cmd.Process.Kill() })
		writer.Close()
		if _, err := io.ReadFull(reader, make([]byte, 1000)); err != nil {
			t.Error(err)
		}
		reader.Close()
		_ = cmd.Wait()
		if !timer.Stop() {
			t.Errorf("%s: did not end", program)
		}
		if errs.Len() > 0 {
			t.Errorf("%s: not quiet: %q", program, errs.String())
		}
	}
}

func TestBadScripts(t *testing.T) {
	deep := func(open, close string) string {
		return "f = abs\nx = " + strings.Repeat(open, 10_000) + "1" + strings.Repeat(close, 10_000) + "\n"
	}
	for _, c := range []struct{ name, source, last string }{
		{"not UTF-8", "x = 1\nprint('\xff')\n", `SyntaxError: Non-UTF-8 code starting with '\xff' in file FILE on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details`},
		{"null byte", "x = 1\x00\n", "SyntaxError: source code cannot contain null bytes"},
		{"parentheses", deep("(", ")"), "SyntaxError: too many nested parentheses"},
		{"brackets", deep("[", "]"), "SyntaxError: too many nested parentheses"},
		{"calls", deep("f(", ")"), "SyntaxError: too many nested parentheses"},
		{"minus", deep("-", ""), "SyntaxError: too many nested expressions"},
		{"not", deep("not ", ""), "SyntaxError: too many nested expressions"},
		{"lambdas", deep("lambda: ", ""), "SyntaxError: too many nested expressions"},
		{"attributes", "x = f" + strings.Repeat(".f", 10_000), "RecursionError: maximum recursion depth exceeded during compilation"},
		{"pipes", deep("", " | abs()"), "RecursionError: maximum recursion depth exceeded during compilation"},
		{"a sum of millions", "x = 1" + strings.Repeat("+1", 2_000_000), "RecursionError: maximum recursion depth exceeded during compilation"},
		{"blocks", func() string {
			var b strings.Builder
			for i := range 1000 {
				b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
			}
			return b.String()
		}(), "IndentationError: too many levels of indentation"},
		{"recursion", "def f(n): return f(n + 1)\nf(0)", "RecursionError: maximum recursion depth exceeded"},
		{"recursion without a limit", "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return [f(n + 1)]\nf(0)", "RecursionError: maximum recursion depth exceeded"},
		{"recursion of coroutines", "import asyncio\nasync def f(n): await f(n + 1)\nasyncio.run(f(0))", "RecursionError: maximum recursion depth exceeded"},
		{"recursion of repr", "class A:\n    def __repr__(self): return repr(self)\nrepr(A())", "RecursionError: maximum recursion depth exceeded"},
		{"deep list", "x = []\nfor _ in range(100_000): x = [x]\nrepr(x)", "RecursionError: maximum recursion depth exceeded while getting the repr of an object"},
		{"a million digits", "x = " + strings.Repeat("1", 1_000_000), "SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits."},
		{"a million digits printed", "print(10 ** 1_000_000)", "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"},
		{"too much memory", "x = [0] * 10**15", "MemoryError"},
		{"too much text", "x = 'x' * 10**15", "MemoryError"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := script(t, c.source)
			out, errs, status := run(t, "", file)
			errs = strings.TrimSuffix(errs, "\n")
			last := strings.ReplaceAll(errs[strings.LastIndexByte(errs, '\n')+1:], file, "FILE")
			if out != "" || last != c.last || status != 1 {
				t.Errorf("status %d, stdout %q\nstderr ends %.400q\nwant        %q", status, out, last, c.last)
			}
		})
	}
}

func TestLongLines(t *testing.T) {
	expect(t, "", []string{script(t, "x = '"+strings.Repeat("a", 10_000_000)+"'\nprint(len(x))\n")}, "10000000\n", "", 0)
	expect(t, "", []string{script(t, "x = ["+strings.Repeat("1,", 1_000_000)+"]\nprint(len(x))\n")}, "1000000\n", "", 0)
	expect(t, "x = '"+strings.Repeat("a", 10_000_000)+"'\nprint(len(x))\n", []string{"-"}, "10000000\n", "", 0)
}

func TestMillionDigitInteger(t *testing.T) {
	expect(t, "", []string{"-c", "import sys; sys.set_int_max_str_digits(0); x = int('7' * 1_000_000); print(len(str(x * x)))"}, "2000000\n", "", 0)
}

// Sessions at the prompt: each sentence of what the prompt promises.

func TestPromptsAndResults(t *testing.T) {
	x := session(t, nil)
	x.do("1 + 1", "2")
	x.do("'text'", "'text'")
	x.do("None")
	x.do("x = 5")
	x.define("def f(n):", "return n * 2")
	x.do("f(x)", "10")
	x.do("print('printed'); 'last'", "printed", "'last'")
}

func TestUnderscoreIsTheLastResult(t *testing.T) {
	x := session(t, nil)
	x.do("6 * 7", "42")
	x.do("_ + 1", "43")
	x.do("None")
	x.do("_", "43")
	x.do("await sleep(0, 'awaited')", "'awaited'")
	x.do("_", "'awaited'")
	x.do("_ = 'mine'")
	x.do("1", "1")
	x.do("_", "'mine'")
}

func TestAwaitAtThePrompt(t *testing.T) {
	x := session(t, nil)
	x.do("await asyncio.sleep(0.01, 'slept')", "'slept'")
	x.define("async def numbers():", "for n in range(3):", "yield n", "await asyncio.sleep(0)")
	x.do("[await sleep(0, n) for n in range(3)]", "[0, 1, 2]")
	x.do("await nosuch()", "Traceback (most recent call last):", `  File "<stdin-3>", line 1, in <module>`, "    await nosuch()", "          ^^^^^^",
		"NameError: name 'nosuch' is not defined")
}

func TestAsyncForAtThePrompt(t *testing.T) {
	x := session(t, nil)
	x.define("async def numbers():", "for n in range(3):", "yield n")
	x.send("async for n in numbers():\rprint(n)\r\r")
	x.ends(">>> async for n in numbers():", "...     print(n)", "...", "0", "1", "2", ">>>")
	x.do("[n async for n in numbers()]", "[0, 1, 2]")
}

func TestAsyncWithAtThePrompt(t *testing.T) {
	x := session(t, nil)
	x.do("lock = Lock()")
	x.send("async with lock:\rlock.locked()\r\r")
	x.ends("...     lock.locked()", "...", "True", ">>>")
	x.do("lock.locked()", "False")
	x.send("async with asyncio.timeout(0.01):\rawait asyncio.sleep(60)\r\r")
	x.ends("TimeoutError", ">>>")
}

func TestAsyncioNeedsNoImport(t *testing.T) {
	x := session(t, nil)
	x.do("await gather(sleep(0, 1), sleep(0, 2))", "[1, 2]")
	x.do("asyncio.get_running_loop().is_running()", "True")
	x.do("await gather(*[sleep(0, n) for n in 1..4]) | filter(# % 2 == 0) | map(# * #)", "[4, 16]")
}

func TestTracebackAtThePrompt(t *testing.T) {
	x := session(t, nil)
	x.define("def f(a): return 1 / a")
	x.do("f(0)", "Traceback (most recent call last):",
		`  File "<stdin-1>", line 1, in <module>`, "    f(0)", "    ~^^^",
		`  File "<stdin-0>", line 1, in f`, "    def f(a): return 1 / a", "                     ~~^~~",
		"ZeroDivisionError: division by zero")
	x.do("1 +", `  File "<stdin-2>", line 1`, "    1 +", "       ^", "SyntaxError: invalid syntax")
	x.do("nosuch", "Traceback (most recent call last):", `  File "<stdin-3>", line 1, in <module>`, "    nosuch",
		"NameError: name 'nosuch' is not defined")
}

func TestColours(t *testing.T) {
	x := session(t, []string{"NO_COLOR="})
	x.send("1/0\r")
	x.shows("ZeroDivisionError: division by zero")
	if !strings.Contains(x.written(), "\x1b[35;1mZeroDivisionError") {
		t.Errorf("no colours at a terminal: %q", x.written())
	}
	y := session(t, []string{"NO_COLOR=1"})
	y.send("1/0\r")
	y.shows("ZeroDivisionError: division by zero")
	if strings.Contains(y.written(), "\x1b[35") || strings.Contains(y.written(), "\x1b[31") {
		t.Errorf("colours in spite of NO_COLOR: %q", y.written())
	}
	if _, errs, _ := run(t, "", "-c", "1/0"); strings.Contains(errs, "\x1b") {
		t.Errorf("colours in a pipe: %q", errs)
	}
}

// ticker is a task that prints when it is let, so that no test guesses when.
func (x *terminal) ticker() {
	x.t.Helper()
	x.do("import os")
	x.do("go = asyncio.Queue()")
	x.define("async def ticker():", "n = 0", "while True:", "n += await go.get()", "print('tick', n)")
	x.do("task = create_task(ticker(), name='ticker')")
}

func TestBackgroundTaskPrintsWhileThePromptWaits(t *testing.T) {
	x := session(t, nil)
	x.define("async def later():", "await sleep(0.05)", "print('from the background')")
	x.do("task = create_task(later())", "from the background")
	x.do("task.done()", "True")
}

func TestHalfTypedLineStaysWhole(t *testing.T) {
	x := session(t, nil)
	x.define("async def ticker():", "for n in range(3):", "await sleep(0.05)", "print('tick', n)")
	x.send("task = create_task(ticker())\rhalf = 'ty")
	x.ends("tick 0", "tick 1", "tick 2", ">>> half = 'ty")
	x.send("ped'\r")
	x.ends("tick 2", ">>> half = 'typed'", ">>>")
	x.do("half", "'typed'")
}

func TestInterruptCancelsWhatIsAwaited(t *testing.T) {
	x := session(t, nil)
	x.ticker()
	x.define("async def work():", "print('working')", "try:", "await sleep(1000)", "finally:", "await sleep(0)", "print('cleaned up')")
	x.send("await work()\r")
	x.ends("working")
	x.send("\x03")
	x.ends("working", "cleaned up", "KeyboardInterrupt", ">>>")
	x.do("task.done()", "False")
	x.do("go.put_nowait(1)", "tick 1")
}

func TestInterruptAtAnIdlePromptClearsTheLine(t *testing.T) {
	x := session(t, nil)
	x.ticker()
	x.send("half typed")
	x.ends(">>> half typed")
	x.send("\x03")
	x.ends(">>> half typed", "KeyboardInterrupt", ">>>")
	x.do("go.put_nowait(2)", "tick 2")
	x.send("def f():\r")
	x.ends(">>> def f():", "...")
	x.send("\x03")
	x.ends("KeyboardInterrupt", ">>>")
	x.do("1", "1")
}

func TestInterruptStopsABusyLoop(t *testing.T) {
	for _, busy := range []string{"while True: pass", "while True: f()", "for _ in iter(int, 1): pass", "for _ in iter(int, 1): f()"} {
		x := session(t, nil)
		x.ticker()
		x.define("def f(): pass")
		x.send("print('on it')\r" + busy + "\r\r")
		x.ends("on it", ">>> "+busy, "...")
		x.send("\x03")
		x.until("the loop to end", func(lines []string) bool {
			return len(lines) > 2 && lines[len(lines)-1] == ">>>" && lines[len(lines)-2] == "KeyboardInterrupt"
		})
		x.do("go.put_nowait(1)", "tick 1")
	}
}

func TestInterruptStopsALongComprehension(t *testing.T) {
	x := session(t, nil)
	x.send("print('on it') or sum(n for n in iter(int, 1))\r")
	x.ends("on it")
	x.send("\x03")
	x.until("the sum to end", func(lines []string) bool {
		return lines[len(lines)-1] == ">>>" && lines[len(lines)-2] == "KeyboardInterrupt"
	})
}

func TestEndOfInputListsAndCancelsTasks(t *testing.T) {
	x := session(t, nil)
	x.define("async def poller():", "try:", "await sleep(1000)", "finally:", "await sleep(0)", "print('poller cleaned up')")
	x.do("task = create_task(poller(), name='poller')")
	x.do("await sleep(0)")
	x.send("\x04")
	x.exits(0)
	got := strings.Join(x.lines(), "\n")
	if !strings.Contains(got, "1 pending task") || !strings.Contains(got, "  poller  ") || !strings.HasSuffix(got, "poller cleaned up") {
		t.Errorf("got\n%s", got)
	}
}

func TestEndOfInputWithoutTasks(t *testing.T) {
	x := session(t, nil)
	x.send("\x04")
	x.exits(0)
}

func TestExitAtThePrompt(t *testing.T) {
	for line, status := range map[string]int{"exit": 0, "exit()": 0, "quit()": 0, "exit(3)": 3, "raise SystemExit(4)": 4, "import sys; sys.exit('reason')": 1} {
		x := session(t, nil)
		x.send(line + "\r")
		x.exits(status)
	}
}

func TestHistoryFile(t *testing.T) {
	x := session(t, nil)
	x.do("secret = 1")
	x.define("def f():", "return secret")
	x.send("\x04")
	x.exits(0)
	file := filepath.Join(x.home, "history")
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, mode %v", err, info.Mode())
	}
	y := session(t, []string{"INLOOP_HISTORY=" + file})
	y.send("\x1b[A")
	y.ends(">>> def f():", "...     return secret")
}

func TestHistoryThatIsAFolder(t *testing.T) {
	x := session(t, []string{"INLOOP_HISTORY=/"})
	x.do("1", "1")
	if n := strings.Count(x.written(), "history"); n != 1 {
		t.Errorf("%d warnings\n%s", n, strings.Join(x.lines(), "\n"))
	}
	x.send("\x04")
	x.exits(0)
}

func TestLongLineAtThePrompt(t *testing.T) {
	x := session(t, nil)
	file := filepath.Join(x.home, "long.py")
	if err := os.WriteFile(file, []byte("x = '"+strings.Repeat("a", 10_000_000)+"'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x.do(":run " + file)
	x.do("len(x)", "10000000")
}

func TestScriptThenPrompt(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "script.py")
	if err := os.WriteFile(file, []byte("import asyncio\nprint('from the script')\nasync def f():\n    return 5\nawait asyncio.sleep(0)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x := session(t, nil, "-i", file)
	x.shows("from the script")
	x.do("await f()", "5")
	y := session(t, nil, "-i", "-c", "x = 1\n1/0")
	y.shows("ZeroDivisionError: division by zero")
	y.do("x", "1")
}

func TestVirtualClockAtThePrompt(t *testing.T) {
	x := session(t, nil, "--clock", "virtual")
	x.do("await sleep(86400, 'a day')", "'a day'")
}

func TestBackgroundExceptionIsTold(t *testing.T) {
	x := session(t, nil)
	x.define("async def fail():", "raise ValueError('in the background')")
	x.send("task = create_task(fail())\r")
	x.shows("ValueError: in the background")
	x.until("the prompt again", func(lines []string) bool { return lines[len(lines)-1] == ">>>" })
}

func TestManyTasksAtThePrompt(t *testing.T) {
	x := session(t, nil)
	n := 10_000
	x.send(fmt.Sprintf("len(await gather(*[sleep(0.01, n) for n in range(%d)]))\r", n))
	// On a slow machine it is said, too, that this blocks the loop.
	x.until("the result", func(lines []string) bool {
		k := len(lines)
		return k > 2 && lines[k-2] == fmt.Sprint(n) && lines[k-1] == ">>>"
	})
}

// buildFlags builds the command with the race detector where the tests have it.
var buildFlags = func() []string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "-race" && s.Value == "true" {
				return []string{"-race"}
			}
		}
	}
	return nil
}()

// Editing at the prompt, with the real language behind it: package repl tests
// the keys one by one.

const (
	up, down, left, home, end = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[H", "\x1b[F"
	openPaste, closePaste     = "\x1b[200~", "\x1b[201~"
)

func TestBlockIsOneBuffer(t *testing.T) {
	x := session(t, nil)
	x.send("def f(n):\rreturn n")
	x.ends(">>> def f(n):", "...     return n")
	x.send(up + home + "async " + down + end + " * 2\r\r")
	x.ends(">>> async def f(n):", "...     return n * 2", "...", ">>>")
	x.do("await f(4)", "8")
}

func TestBlockIsIndentedAndDedented(t *testing.T) {
	x := session(t, nil)
	x.send("def f(n):\rif n:\rreturn [\r1,\r]\relse:\rreturn 2\r\r")
	x.ends(">>> def f(n):", "...     if n:", "...         return [", "...             1,", "...         ]", "...     else:", "...         return 2", "...", ">>>")
	x.do("f(1), f(0)", "([1], 2)")
}

func TestPasteIsNotRunBeforeEnter(t *testing.T) {
	x := session(t, nil)
	x.send(openPaste + "def f(n):\n    if n:\n        return 1\n\n    return 2\nprint(f(0))\n" + closePaste)
	x.ends(">>> def f(n):", "...     if n:", "...         return 1", "...", "...     return 2", "... print(f(0))")
	x.send("\r")
	x.ends("... print(f(0))", "2", ">>>")
}

func TestHighlightWhileTyping(t *testing.T) {
	x := session(t, []string{"NO_COLOR="})
	x.send("def f(x): return 'text' + str(1)")
	x.ends(">>> def f(x): return 'text' + str(1)")
	for _, want := range []string{"\x1b[34;1mdef", "\x1b[34;1mreturn", "\x1b[32m'text'", "\x1b[36mstr", "\x1b[33m1"} {
		if !strings.Contains(x.written(), want) {
			t.Errorf("no %q in %q", want, x.written())
		}
	}
	if !strings.Contains(x.written(), "\x1b[1;4m)") {
		t.Errorf("no bracket is marked in %q", x.written())
	}
}

func TestSearchInHistory(t *testing.T) {
	x := session(t, nil)
	x.do("alpha = 1")
	x.define("def beta():", "return alpha")
	x.do("gamma = 3")
	x.send("def" + up)
	x.ends(">>> def beta():", "...     return alpha")
	x.send("\x03")
	x.ends("KeyboardInterrupt", ">>>")
	x.send("\x12alp")
	x.until("the block that was found", func(lines []string) bool {
		n := len(lines)
		return lines[n-1] == "search: alp" && lines[n-2] == "...     return alpha"
	})
	x.send("\x12")
	x.ends(">>> alpha = 1", "search: alp")
	x.send("\r")
	x.ends(">>> alpha = 1", ">>>")
}

func TestTwoSessionsShareTheHistory(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	env := []string{"INLOOP_HISTORY=" + file}
	a, b := session(t, env), session(t, env)
	a.do("a1 = 1")
	b.do("b1 = 1")
	a.define("def a2():", "pass")
	b.do("b2 = 2")
	for _, x := range []*terminal{a, b} {
		x.send("\x04")
		x.exits(0)
	}
	c := session(t, env)
	c.send(":history\r")
	c.ends("    1  a1 = 1", "    2  b1 = 1", "    3  def a2():", "           pass", "    4  b2 = 2", "    5  :history", ">>>")
}

func TestCompletion(t *testing.T) {
	x := session(t, nil)
	x.define("def serve(name, greeting='hi', *, key=None): pass")
	x.do("d = {'alpha': {'inner': 1}, 2: 3}")
	x.do("task = create_task(sleep(100), name='poller')")
	if err := os.WriteFile(filepath.Join(x.home, "unmistakable.py"), []byte("found = True\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"ser":                             ">>> serve",
		"await asyncio.wait_f":            ">>> await asyncio.wait_for",
		"d.setd":                          ">>> d.setdefault",
		"'text'.rpart":                    ">>> 'text'.rpartition",
		"serve(gr":                        ">>> serve(greeting=",
		"d['al":                           ">>> d['alpha']",
		"import unmis":                    ">>> import unmistakable",
		"from collections import Ordered": ">>> from collections import OrderedDict",
		"open('unmis":                     ">>> open('unmistakable.py",
		":load unmis":                     ">>> :load unmistakable.py",
		":cancel pol":                     ">>> :cancel poller",
		":doc asyncio.Semap":              ">>> :doc asyncio.Semaphore",
		":hist":                           ">>> :history",
	} {
		x.send(typed + "\t")
		x.ends(want)
		x.send("\x03")
		x.ends("KeyboardInterrupt", ">>>")
	}
	x.send("serve(\t")
	x.ends("serve(name, greeting='hi', *, key=None)", "name=      greeting=  key=", ">>> serve(")
	x.send("\x15d[\t")
	x.ends("'alpha']  2]", ">>> d[")
	x.send("\x15asyncio.Task\t")
	x.ends("Task       TaskGroup", ">>> asyncio.Task")
}

func TestEditorOnTheLastBlock(t *testing.T) {
	editor := filepath.Join(t.TempDir(), "editor")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\nsed -i -e s/one/two/g \"$1\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	x := session(t, []string{"EDITOR=" + editor})
	x.do("one = 'one'")
	x.send(":edit\r")
	x.ends(">>> two = 'two'")
	x.send("\r")
	x.ends(">>> two = 'two'", ">>>")
	x.send("one + ' more'\x18\x05")
	x.ends(">>> two + ' more'")
	x.send("\r")
	x.ends("'two more'", ">>>")
}

func TestViKeysAtThePrompt(t *testing.T) {
	x := session(t, nil, "--vi")
	x.send("1 + 2\x1b0cw7\x1bA0\r")
	x.ends(">>> 7 + 20", "27", ">>>")
}

// TestStopAndGoOn stops the session as a job of a shell, and has it go on.
func TestStopAndGoOn(t *testing.T) {
	x := terminalOf(t, exec.Command("sh", "-i"), append(environment(t.TempDir()), "PS1=sh:"))
	x.ends("sh:")
	x.send(binary + "\r")
	x.ends(">>>")
	x.send("half = 'ty")
	x.ends(">>> half = 'ty")
	x.send("\x1a")
	x.until("the shell", func(lines []string) bool { return lines[len(lines)-1] == "sh:" })
	x.send("echo in the she\bll\r")
	x.until("the shell's answer", func(lines []string) bool {
		return len(lines) > 1 && lines[len(lines)-2] == "in the shll" && lines[len(lines)-1] == "sh:"
	})
	x.send("fg\r")
	x.ends(">>> half = 'ty")
	x.send("ped'\r")
	x.ends(">>> half = 'typed'", ">>>")
	x.send("\x04")
	x.ends("sh:")
	x.send("exit\r")
	x.exits(0)
}

func TestResizeWhileTyping(t *testing.T) {
	x := session(t, nil)
	x.send("'" + strings.Repeat("0123456789", 5))
	x.ends(">>> '" + strings.Repeat("0123456789", 5))
	x.mu.Lock()
	x.vt = vt10x.New(vt10x.WithSize(40, 20))
	x.mu.Unlock()
	if err := pty.Setsize(x.pty, &pty.Winsize{Cols: 40, Rows: 20}); err != nil {
		t.Fatal(err)
	}
	x.ends(">>> '01234567890123456789012345678901234", "567890123456789")
	x.send("'[:3]\r")
	x.ends("'012'", ">>>")
}

// Files at the prompt: what a session begins with, what it leaves behind, and
// sessions as files.

// file writes a file into the session's folder.
func (x *terminal) file(name, text string) {
	x.t.Helper()
	path := filepath.Join(x.home, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		x.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		x.t.Fatal(err)
	}
}

// home makes a user's home with files in it.
func homeWith(t *testing.T, files map[string]string) string {
	t.Helper()
	x := &terminal{t: t, home: t.TempDir()}
	for name, text := range files {
		x.file(name, text)
	}
	return x.home
}

func TestStartupFile(t *testing.T) {
	h := homeWith(t, map[string]string{".config/inloop/startup.py": "import math\nprint('made ready')\nasync def nap(): return await sleep(0, 'rested')\n", "other.py": "started = 'elsewhere'\n", "bad.py": "1/0\n"})
	x := session(t, []string{"HOME=" + h})
	x.shows("made ready")
	x.do("await nap(), math.floor(2.5)", "('rested', 2)")
	y := session(t, []string{"HOME=" + h, "INLOOPSTARTUP=" + h + "/other.py"})
	y.do("started", "'elsewhere'")
	z := session(t, []string{"HOME=" + h, "INLOOPSTARTUP=" + h + "/bad.py"})
	z.shows("ZeroDivisionError: division by zero")
	z.do("1", "1")
	w := session(t, []string{"HOME=" + h, "INLOOPSTARTUP=" + h + "/nosuch.py"})
	w.shows("startup: open " + h + "/nosuch.py: no such file or directory")
	v := session(t, []string{"HOME=" + h, "INLOOPSTARTUP="})
	v.do("'nap' in globals()", "False")
}

func TestSettingsFile(t *testing.T) {
	h := homeWith(t, map[string]string{".config/inloop/settings": "# mine\nvi = on\ncolour = off\nbanner = off\nclock = virtual\nhistory = ~/mine\nnosuch = 1\nmark = perhaps\n"})
	x := session(t, []string{"HOME=" + h, "NO_COLOR=", "INLOOP_HISTORY="})
	x.shows(h + "/.config/inloop/settings:7: nosuch: there is no such setting")
	x.shows(h + "/.config/inloop/settings:8: mark: it is on or off, not perhaps")
	x.do("await sleep(86400, 'a day')", "'a day'")
	x.send("1 + 2\x1b0cw7\r")
	x.ends(">>> 7 + 2", "9", ">>>")
	if raw := x.written(); strings.Contains(raw, "\x1b[35") || strings.Contains(raw, ":help helps") {
		t.Errorf("colours or a banner: %q", raw)
	}
	if kept, err := os.ReadFile(filepath.Join(h, "mine")); err != nil || !strings.Contains(string(kept), "'a day'") {
		t.Errorf("history %q, %v", kept, err)
	}
	y := session(t, []string{"HOME=" + h}, "--clock", "real")
	y.do("get_running_loop().time() > 0", "True")
}

func TestNiceties(t *testing.T) {
	x := session(t, nil)
	for _, word := range []string{"copyright", "credits", "license"} {
		x.send("\x0c" + word + "\r")
		x.until("whose work it is", func(lines []string) bool {
			n := len(lines)
			return n > 2 && lines[0] == ">>> "+word && strings.HasPrefix(lines[1], "inloop ") && lines[n-1] == ">>>"
		})
	}
	x.do("6 * 7", "42")
	x.do("'a'", "'a'")
	x.do("_, __", "('a', 42)")
	x.do("exit = 5")
	x.do("exit", "5")
	x.send("quit\r")
	x.exits(0)
}

func TestLoadRunAndSave(t *testing.T) {
	x := session(t, nil)
	x.file("part.py", "async def answer():\n    await asyncio.sleep(0)\n    return 42\n")
	x.send(":load part.py\r")
	x.ends(">>> async def answer():", "...     await asyncio.sleep(0)", "...     return 42")
	x.send("\r")
	x.ends("...     return 42", ">>>")
	x.do("await answer()", "42")
	x.file("whole.py", "import asyncio\nprint('run', await asyncio.sleep(0, 'whole'))\n")
	x.do(":run whole.py", "run whole")
	x.do(":run nosuch.py", "open nosuch.py: no such file or directory")
	x.do(":save part.py", "open part.py: file exists")
}

// TestSavedSession saves a session and runs what was saved as a script: by
// CPython where there is one, else by ourselves, whose scripts need imports too.
func TestSavedSession(t *testing.T) {
	x := session(t, nil)
	x.do("import random")
	x.do("times: int = 3")
	x.define("async def work(n):", "await sleep(0)", "return n * times")
	x.send("1 / 0\r")
	x.ends("ZeroDivisionError: division by zero", ">>>")
	x.do("await work(2)", "6")
	x.do("_ + 1", "7")
	x.send("text = '''one\r  two'''\r")
	x.ends("...   two'''", ">>>")
	x.do(":ps", "no tasks")
	x.do("results = await gather(*[work(n) for n in range(3)])")
	x.do("results | filter(# > 0)", "[3, 6]")
	x.send("for r in results:\rprint(r)\r\r")
	x.ends("0", "3", "6", ">>>")
	x.do("print(_, repr(text), create_task.__name__)", `[3, 6] 'one\n  two' create_task`)
	x.send(":save saved.py\r")
	x.ends("10 blocks written to saved.py", ">>>")
	file := filepath.Join(x.home, "saved.py")
	saved, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	python := binary
	if path, err := exec.LookPath("python3"); err == nil {
		python = path
	}
	out, err := exec.Command(python, file).CombinedOutput()
	// The pipe is left out, so that _ is what it was before.
	if want := "0\n3\n6\n7 'one\\n  two' create_task\n"; err != nil || string(out) != want {
		t.Errorf("%v\n%s\n%s", err, out, saved)
	}
	for _, gone := range []string{"1 / 0", ":ps"} {
		if strings.Contains(string(saved), gone) {
			t.Errorf("%q was saved:\n%s", gone, saved)
		}
	}
}

func TestRecordAndCheck(t *testing.T) {
	record := filepath.Join(t.TempDir(), "lesson.txt")
	x := session(t, nil, "--record", record)
	x.define("async def f(n):", "await sleep(n)", "print('slept', n)", "return n")
	x.do("await gather(f(0.02), f(0.01))", "slept 0.01", "slept 0.02", "[0.02, 0.01]")
	x.send("1 / 0\r")
	x.ends("ZeroDivisionError: division by zero", ">>>")
	x.send("\x04")
	x.exits(0)
	want := ">>> async def f(n):\n...     await sleep(n)\n...     print('slept', n)\n...     return n\n...\n>>> await gather(f(0.02), f(0.01))\nslept 0.01\nslept 0.02\n[0.02, 0.01]\n>>> 1 / 0\n" +
		"Traceback (most recent call last):\n  File \"<stdin-2>\", line 1, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"
	text, err := os.ReadFile(record)
	if err != nil || string(text) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, text, want)
	}
	expect(t, "", []string{"--check", record}, "", "", 0)
	wrong := script(t, strings.Replace(want, "slept 0.01\n", "slept 5\n", 1))
	out, _, status := run(t, "", "--check", wrong)
	if status != 1 || !strings.Contains(out, "line 6:\n") || !strings.Contains(out, "- slept 5\n") || !strings.Contains(out, "+ slept 0.01\n") {
		t.Errorf("status %d\n%s", status, out)
	}
	// The virtual clock: an hour takes no time, and a deadlock ends.
	expect(t, "", []string{"--check", script(t, ">>> await sleep(3600, 'rested')\n'rested'\n")}, "", "", 0)
	out, _, status = run(t, "", "--check", script(t, ">>> await Queue().get()\n5\n>>> 1\n1\n"))
	if status != 1 || !strings.Contains(out, "+ deadlock: nothing can ever wake the foreground\n") {
		t.Errorf("status %d\n%s", status, out)
	}
}

func TestReplay(t *testing.T) {
	lesson := script(t, "A lesson.\n\n>>> def f(n):\n...     return n * 2\n...\n>>> f(4)\n8\n>>> f(5)\n10\n")
	x := session(t, nil, "--replay", lesson)
	x.ends(">>> def f(n):", "...     return n * 2", "...") // typed by itself
	x.send(" ")
	x.ends(">>> def f(n):", "...     return n * 2", "...", ">>> f(4)")
	x.send(" ")
	x.ends(">>> f(4)", "8", ">>> f(5)")
	x.send("\x03") // the prompt is ours
	x.ends("8", ">>>")
	x.do("f(6)", "12")
	_, errs, status := run(t, "", "--replay", "nosuch.txt")
	if status != 2 || errs != "inloop: --replay needs a terminal\n" {
		t.Errorf("without a terminal: status %d, %q", status, errs)
	}
}

func TestNoTerminalAtAll(t *testing.T) {
	expect(t, "print(1 + 1)\n1 + 1\n", nil, "2\n", "", 0)
}

func TestDumbTerminal(t *testing.T) {
	x := session(t, []string{"TERM=dumb"})
	x.send("await sleep(0, 'plain')\r")
	x.until("an answer", func(lines []string) bool {
		n := len(lines)
		return n > 1 && lines[n-2] == "'plain'" && lines[n-1] == ">>>"
	})
	if strings.Contains(x.written(), "\x1b") {
		t.Errorf("escape codes: %q", x.written())
	}
	x.send("\x04")
	x.exits(0)
}

// What the prompt says and shows of the loop, and what Ctrl-C and its kin reach.

func TestSecondInterruptStopsWaitingForCleanup(t *testing.T) {
	x := session(t, nil)
	x.define("async def work():", "try:", "print('working')", "await sleep(1000)", "finally:", "print('cleaning')", "await sleep(1000)")
	x.send("await work()\r")
	x.ends("working")
	x.send("\x03")
	x.ends("working", "cleaning")
	x.send("\x03")
	x.ends("cleaning", "KeyboardInterrupt", "cleanup goes on in the background", ">>>")
	x.do("len(asyncio.all_tasks() - {asyncio.current_task()})", "1")
}

func TestSecondInterruptStopsABusyCleanup(t *testing.T) {
	x := session(t, nil)
	x.define("async def work():", "try:", "print('working')", "await sleep(1000)", "finally:", "print('cleaning')", "while True: pass")
	x.send("await work()\r")
	x.ends("working")
	x.send("\x03")
	x.ends("working", "cleaning")
	x.send("\x03")
	x.until("the prompt", func(lines []string) bool { return lines[len(lines)-1] == ">>>" })
	x.send("1 + 1\r")
	x.shows("2") // near it the prompt may tell that the loop was blocked
}

func TestDetach(t *testing.T) {
	x := session(t, nil)
	x.do("go = Queue()")
	x.send("print('waiting'); await go.get()\r")
	x.ends("waiting", "deadlock: nothing can ever wake the foreground", "  the foreground: in Queue.get, <module>() at <stdin-1>:1",
		`Ctrl-C cancels it; Ctrl-\ leaves it waiting in the background.`)
	x.send("\x1c")
	x.ends("[1] Task-1 goes on in the background; its result will be _1", ">>>")
	x.send("go.put_nowait('came')\r")
	x.ends("[1] _1 = 'came'", ">>>")
	x.do("_1", "'came'")
}

func TestBackgroundExceptionTellsWhereTheTaskWasMade(t *testing.T) {
	x := session(t, nil)
	x.define("async def fail():", "raise ValueError('in the background')")
	x.define("def start():", "return create_task(fail())")
	x.send("task = start()\r")
	x.ends(">>> task = start()", "Traceback (most recent call last):", `  File "<stdin-0>", line 2, in fail`, "    raise ValueError('in the background')",
		"ValueError: in the background", "in background Task-1 (fail), spawned in start at <stdin-1>:2", ">>>")
}

func TestCoroutineWithoutAwait(t *testing.T) {
	x := session(t, nil)
	x.define("async def f(): pass")
	x.send("f()\r")
	x.until("the hint", func(lines []string) bool {
		n := len(lines)
		return n > 2 && lines[n-1] == ">>>" && lines[n-2] == "a coroutine does nothing until it is awaited: await f(...)" && strings.HasPrefix(lines[n-3], "<coroutine object f at 0x")
	})
}

// TestBlockedLoop looks at the report of a callback that blocks the loop: in a
// call that waits, in code that is busy, and in the foreground.
func TestBlockedLoop(t *testing.T) {
	x := session(t, nil)
	x.do("import time")
	x.define("async def slow():", "await sleep(0)", "time.sleep(0.3)", "await sleep(0)")
	x.define("async def busy():", "end = time.monotonic() + 0.3", "while time.monotonic() < end: pass", "await sleep(0)")
	report := func(who, line string) {
		x.until("a report of "+line, func(lines []string) bool {
			text := strings.Join(lines, "\n")
			at := strings.LastIndex(text, who+" blocked the loop for ")
			return at >= 0 && strings.Contains(text[at:], line) && lines[len(lines)-1] == ">>>"
		})
	}
	x.send("task = create_task(slow())\r")
	report("Task-1 (slow)", "  File \"<stdin-1>\", line 3, in slow\n    time.sleep(0.3)")
	x.send("task = create_task(busy())\r")
	report("Task-2 (busy)", "  File \"<stdin-2>\", line 3, in busy\n    while time.monotonic() < end: pass")
	x.send("waits = create_task(sleep(1000)); await slow()\r")
	report("the foreground", "    time.sleep(0.3)")
	x.send("get_running_loop().call_soon(lambda: time.sleep(0.3)) and None\r")
	report("a callback", "line 1, in <lambda>")
}

func TestDeadlockIsExplained(t *testing.T) {
	x := session(t, nil)
	x.do("q, lock = Queue(), Lock()")
	x.define("async def getter():", "await q.get()")
	x.define("async def locker():", "async with lock:", "await gather(task)")
	x.do("task = create_task(getter(), name='getter')")
	x.do("other = create_task(locker(), name='locker')")
	x.send("await lock.acquire()\r")
	x.ends(">>> await lock.acquire()", "deadlock: nothing can ever wake the foreground", "  getter (getter): in Queue.get, getter() at <stdin-1>:2",
		"  locker (locker): gathers 1 tasks, locker() at <stdin-2>:3", "  the foreground: in Lock.acquire, <module>() at <stdin-5>:1",
		`Ctrl-C cancels it; Ctrl-\ leaves it waiting in the background.`)
	x.send("\x1c")
	x.ends("[1] Task-1 goes on in the background; its result will be _1", ">>>")
	x.send("q.put_nowait(1)\r")
	x.ends("[1] _1 = True", ">>>")
}

func TestLeavingTellsWhatDidNotFinish(t *testing.T) {
	x := session(t, nil)
	x.define("async def stubborn():", "while True:", "try:", "await sleep(1000)", "except CancelledError:", "print('no')")
	x.do("task = create_task(stubborn(), name='stubborn')")
	x.do("await sleep(0)")
	x.send("\x04")
	x.exits(0)
	got := strings.Join(x.lines(), "\n")
	want := "Cancelling 1 pending task:\n  stubborn  sleeps 1000 s  stubborn() at <stdin-0>:4\nno\n1 task did not finish in 5s:\n  stubborn  sleeps 1000 s  stubborn() at <stdin-0>:4"
	if !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant at its end\n%s", got, want)
	}
}

// TestHangUp has the terminal go away while code runs that does not end: code
// that Ctrl-C ends, and code that catches it.
func TestHangUp(t *testing.T) {
	for name, body := range map[string][]string{
		"busy":     {"while True: pass"},
		"stubborn": {"while True:", "try:", "while True: pass", "except KeyboardInterrupt: pass"},
	} {
		t.Run(name, func(t *testing.T) {
			x := session(t, nil)
			x.define(append([]string{"def work():", "print('working')"}, body...)...)
			x.send("work()\r")
			x.ends("working")
			x.pty.Close()
			x.exits(143)
		})
	}
}

// TestLeavingABlockedLoop leaves while a background task does not give the loop
// back.
func TestLeavingABlockedLoop(t *testing.T) {
	x := session(t, nil)
	x.define("async def work():", "await sleep(0.1)", "print('working')", "while True: pass")
	x.send("task = create_task(work())\r")
	x.ends("working", ">>>")
	x.send("\x04")
	x.exits(0)
}

func TestMarks(t *testing.T) {
	x := session(t, []string{"NO_COLOR="})
	x.ticker()
	x.do(":mark on")
	x.send("go.put_nowait(1)\r")
	x.ends("[ticker] tick 1", ">>>")
	x.do("print('of the foreground')", "of the foreground")
	if !regexp.MustCompile(`\x1b\[\d+m\[ticker\]\x1b\[0m tick 1`).MatchString(x.written()) {
		t.Error("the mark has no colour")
	}
	x.do(":mark off")
	x.send("go.put_nowait(1)\r")
	x.ends("tick 2", ">>>")
}

func TestLongResultIsAbridged(t *testing.T) {
	x := session(t, nil)
	x.send("list(range(100_000))\r")
	x.until("the abridged list", func(lines []string) bool {
		text := strings.Join(lines, "\n")
		return len(lines) > 4 && strings.HasPrefix(lines[3], "[0, 1, 2,") && strings.Contains(text, "\n… a list of 100,000, 688,890 characters; :more shows it whole …\n") &&
			strings.HasSuffix(text, "99998, 99999]\n>>>") && len(lines) < rows
	})
	x.do("short = 'a'")
	x.do("short", "'a'")
}

func TestMoreShowsAllOfAResult(t *testing.T) {
	x := session(t, nil)
	x.send("['line %d' % n for n in range(800)]\r")
	x.until("the abridged list", func(lines []string) bool { return strings.Contains(strings.Join(lines, "\n"), ":more shows it whole") })
	if strings.Contains(x.written(), "'line 400'") {
		t.Error("the middle was shown")
	}
	x.send(":more\r")
	x.until("the whole list", func(lines []string) bool {
		return strings.Contains(x.written(), "'line 400'") && strings.HasSuffix(strings.Join(lines, "\n"), "'line 799']\n>>>")
	})
}

func TestTable(t *testing.T) {
	x := session(t, nil)
	x.do("rows = [{'name': 'Ada', 'age': 36}, {'name': 'Bob', 'age': 7, 'team': 'red'}]")
	x.do(":table rows", "name  age  team", "Ada    36", "Bob     7  red")
	x.send("rows\r:table\r")
	x.ends(">>> :table", "name  age  team", "Ada    36", "Bob     7  red", ">>>")
	x.do(":table 5", "TypeError: 'int' object is not iterable")
}

func TestSeeingTasks(t *testing.T) {
	x := session(t, nil)
	x.define("async def leaf():", "await sleep(1000)")
	x.define("async def root():", "await gather(create_task(leaf(), name='a'), create_task(leaf(), name='b'))")
	x.do("task = create_task(root(), name='top')")
	x.do(":tree", "top root: gathers 2 tasks, root() at <stdin-1>:2", "├── a leaf: sleeps 1000 s, leaf() at <stdin-0>:2", "└── b leaf: sleeps 1000 s, leaf() at <stdin-0>:2")
	x.send(":ps\r")
	x.until("the table", func(lines []string) bool {
		n := len(lines)
		return n > 4 && lines[n-1] == ">>>" &&
			regexp.MustCompile(`^TASK +COROUTINE +STATE +WHERE +AGE +STEPS +BUSY +MADE BY$`).MatchString(lines[n-5]) &&
			regexp.MustCompile(`^top +root +gathers 2 tasks +root\(\) at <stdin-1>:2 +\S+ +1 +\S+ +the prompt$`).MatchString(lines[n-4]) &&
			regexp.MustCompile(`^a +leaf +sleeps 1000 s +leaf\(\) at <stdin-0>:2 +\S+ +1 +\S+ +top$`).MatchString(lines[n-3])
	})
	x.do(":where top", "Stack of top (most recent call last):", `  File "<stdin-1>", line 2, in root`,
		"    await gather(create_task(leaf(), name='a'), create_task(leaf(), name='b'))", "top (root): gathers 2 tasks")
	x.do(":cancel a")
	x.do("await wait([task]) | len()", "2")
	x.do("task.cancelled()", "True")
	x.do(":cancel nosuch", "no task is called nosuch; :ps lists them")
}

func TestFactsForPrograms(t *testing.T) {
	x := session(t, nil)
	x.do("import inloop")
	x.define("async def leaf(): await sleep(1000)")
	x.do("task = create_task(leaf(), name='leafy')")
	x.do("await sleep(0)")
	x.do("t = inloop.tasks()[0]")
	x.do("t['name'], t['state'], t['steps'], t['made_at'][1]", "('leafy', 'sleeps 1000 s', 1, 1)")
	x.do("inloop.stack(task)", "[('<stdin-1>', 1, 'leaf')]")
	x.do("inloop.tree()", "leafy leaf: sleeps 1000 s, leaf() at <stdin-1>:1")
	x.do("inloop.clock()[:11]", "'clock real,'")
	// In a script there is no prompt, and the same facts.
	out, errs, status := run(t, "", "-c", "import inloop\nasync def leaf(): await sleep(5)\nasync def main():\n    t = create_task(leaf(), name='leafy')\n    await sleep(0)\n"+
		"    print(inloop.awaits(), inloop.tasks()[1]['made_by'])\n    inloop.where(t)\nasyncio.run(main())")
	if want := "{'Task-1': [], 'leafy': []} Task-1\nStack of leafy (most recent call last):\n  File \"<string>\", line 2, in leaf\n    async def leaf(): await sleep(5)\n                      ^^^^^^^^^^^^^^\nleafy (leaf): sleeps 5 s\n"; out != want || status != 0 {
		t.Errorf("status %d, %s\n%s", status, out, errs)
	}
}

func TestWatch(t *testing.T) {
	x := session(t, nil)
	x.ticker()
	x.do("n = 0")
	x.do(":watch n * 2", "n * 2 = 0")
	x.define("async def count():", "global n", "n += await go.get()")
	x.do("task.cancel()", "True")
	x.do("counter = create_task(count())")
	x.send("go.put_nowait(4)\r")
	x.ends("n * 2 = 8", ">>>")
	x.do(":watch", "n * 2 = 8")
	x.do(":watch off")
	x.do(":watch", "nothing is watched")
}

func TestClock(t *testing.T) {
	x := session(t, nil)
	clock := func(line, want string) {
		t.Helper()
		x.send(line + "\r")
		x.until(want, func(lines []string) bool {
			n := len(lines)
			return n > 2 && lines[n-1] == ">>>" && lines[n-3] == ">>> "+line && regexp.MustCompile(want).MatchString(lines[n-2])
		})
	}
	clock(":clock", `^clock real, loop time \d+\.\d{3} s$`)
	clock(":clock virtual", `^clock virtual, loop time`)
	x.do("await sleep(86400, 'a day')", "'a day'")
	clock(":clock ×1000", `^clock paced ×1000, loop time`)
	x.do("await sleep(20, 'paced')", "'paced'")
	clock(":clock pause", `^clock paced ×1000, paused, loop time`)
	x.define("async def alarm(n):", "await sleep(n)", "print('rings', n)")
	x.do("near, far = create_task(alarm(5)), create_task(alarm(3600))")
	x.send(":clock next\r")
	x.until("the alarm", func(lines []string) bool {
		return strings.Contains(strings.Join(lines, "\n"), "\nrings 5") && lines[len(lines)-1] == ">>>"
	})
	x.send(":clock +1h\r")
	x.until("the alarm", func(lines []string) bool {
		return strings.Contains(strings.Join(lines, "\n"), "\nrings 3600") && lines[len(lines)-1] == ">>>"
	})
	clock(":clock resume", `^clock paced ×1000, loop time`)
	clock(":clock real", `^clock real, loop time`)
	clock(":clock often", `^the clock is real, virtual, ×N, pause, resume, next or \+30s$`)
}

func TestVirtualClockUnderDashC(t *testing.T) {
	expect(t, "", []string{"--clock", "virtual", "-c", "await sleep(86400); print(await gather(sleep(3600, 'a'), sleep(60, 'b')))"}, "['a', 'b']\n", "", 0)
	expect(t, "", []string{"--clock=virtual", script(t, "import asyncio\nasync def main():\n    t = asyncio.get_running_loop().time()\n    await asyncio.sleep(1e6)\n    print(round(asyncio.get_running_loop().time() - t))\nasyncio.run(main())")}, "1000000\n", "", 0)
}

func TestAskingAboutNames(t *testing.T) {
	x := session(t, nil)
	x.define("def double(n, *, times=2):", `"Give n so many times."`, "return n * times")
	x.do("?double", "double(n, *, times=2)", "type: function", "Give n so many times.")
	x.do(":doc double", "double(n, *, times=2)", "type: function", "Give n so many times.")
	x.do(":type double", "<class 'function'>")
	x.do("?nosuch", "name 'nosuch' is not defined")
	x.send(":dis double\r")
	x.until("the listing", func(lines []string) bool {
		text := strings.Join(lines, "\n")
		return strings.Contains(text, "OpCall0") && lines[len(lines)-1] == ">>>"
	})
	x.send(":time await sleep(0.01, 'done')\r")
	x.until("the time", func(lines []string) bool {
		n := len(lines)
		return n > 2 && lines[n-1] == ">>>" && lines[n-3] == "'done'" && regexp.MustCompile(`^took \d+(\.\d+)?ms$`).MatchString(lines[n-2])
	})
	x.do(":reset")
	x.send("double\r")
	x.ends("NameError: name 'double' is not defined", ">>>")
	x.do(":help cancel", ":cancel TASK...", "  cancel tasks")
	x.do(":nosuch", "there is no command :nosuch; :help lists those there are")
}

func TestShellIsAwaitedOnTheLoop(t *testing.T) {
	x := session(t, nil)
	x.define("async def later():", "while not os.path.exists('begun'): await sleep(0.01)", "print('meanwhile')", "open('done', 'w').close()")
	x.do("import os; task = create_task(later())")
	x.send("!touch begun; while [ ! -e done ]; do sleep 0.01; done; echo in the shell\r")
	x.ends("meanwhile", "in the shell", ">>>")
	x.do("!exit 3", "exit status 3")
	for _, command := range []string{"!sleep 1000", "!(trap '' INT; exec sleep 1000)"} {
		x.send(command + "\r")
		x.ends(">>> " + command)
		x.send("\x03")
		x.ends("KeyboardInterrupt", ">>>")
	}
}

func TestBadInputAtThePrompt(t *testing.T) {
	x := session(t, nil)
	for _, c := range []struct{ line, last string }{
		{"eval('(' * 10_000)", "SyntaxError: too many nested parentheses"},
		{"10 ** 1_000_000", "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_d"},
		{"f = lambda n: f(n + 1)", ""},
		{"f(0)", "RecursionError: maximum recursion depth exceeded"},
		{"eval('-' * 10_000 + '1')", "SyntaxError: too many nested expressions"},
		{"len(eval('[' + '1,' * 1_000_000 + ']'))", "1000000"},
		{"1 / 0; 2", "ZeroDivisionError: division by zero"},
		{"'\\ud800'", `'\ud800'`},
		{"print('\\ud800')", "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allo"},
	} {
		x.send(c.line + "\r")
		if c.last != "" {
			x.shows(c.last)
		}
		x.send("\x0c") // a clear screen
		x.until("nothing but a prompt", func(lines []string) bool { return len(lines) == 1 && lines[0] == ">>>" })
	}
	x.do("'still here'", "'still here'")
}

// TestAnyBytesAtThePrompt pastes and types what no program is: an answer comes,
// and Up brings back what was typed.
func TestAnyBytesAtThePrompt(t *testing.T) {
	x := session(t, nil)
	for _, c := range []struct{ name, keys, last string }{
		{"brackets", openPaste + strings.Repeat("(", 10_000) + closePaste + "\r", "SyntaxError: too many nested parentheses"},
		{"closed brackets", openPaste + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + closePaste + "\r", "SyntaxError: too many nested parentheses"},
		{"typed brackets", strings.Repeat("{", 1000) + "\r", "SyntaxError: too many nested parentheses"},
		{"a long line", openPaste + "len('" + strings.Repeat("a", 500_000) + "')" + closePaste + "\r", "500000"},
		{"many lines", openPaste + strings.Repeat("x = 1\n", 20_000) + "x + 6" + closePaste + "\r", "7"},
		{"a null", openPaste + "'nu\x00ll'" + closePaste + "\r", "'null'"},
		{"half a character", "\xed\x95'half'\r", "'half'"},
		{"bytes that are none", openPaste + "'\xff\xfe'" + closePaste + "\r", "'\uFFFD'"},
		{"an escape that never ends", "\x1b[" + strings.Repeat("9;", 100) + "\x15'escaped'\r", "'escaped'"},
		{"a deep block", openPaste + deepBlock(200) + closePaste + "\r", "IndentationError: too many levels of indentation"},
		{"an open string", "s = 'open\r", "SyntaxError: unterminated string literal (detected at line 1)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x.t = t
			x.send(c.keys)
			x.until(c.last, func(lines []string) bool {
				n := len(lines)
				return n > 1 && lines[n-1] == ">>>" && lines[n-2] == c.last
			})
			x.send("\x0c")
			x.until("nothing but a prompt", func(lines []string) bool { return len(lines) == 1 && lines[0] == ">>>" })
		})
	}
	x.t = t
	x.send("def f():\rx = '''kept\rtoo\x04\x04") // the end of input in a block is none
	x.ends(">>> def f():", "...     x = '''kept", "... too")
	x.send("'''\r\r")
	x.ends("... too'''", "...", ">>>")
	x.send(up)
	x.ends(">>> def f():", "...     x = '''kept", "... too'''")
}

// deepBlock is so many statements inside of each other.
func deepBlock(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
	}
	return b.String()
}

// What the README shows is run, and what it says of modules is asked for.

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// fenced gives the blocks between fences of a language.
func fenced(t *testing.T, language string) []string {
	t.Helper()
	var blocks []string
	opened := false
	var kind, block string
	for _, line := range strings.SplitAfter(readme(t), "\n") {
		mark, isFence := strings.CutPrefix(line, "```")
		switch {
		case isFence && !opened:
			opened, kind, block = true, strings.TrimSpace(mark), ""
		case isFence:
			opened = false
			if kind == language {
				blocks = append(blocks, block)
			}
		case opened:
			block += line
		}
	}
	return blocks
}

func TestReadmeSessions(t *testing.T) {
	sessions := fenced(t, "")
	if len(sessions) < 2 {
		t.Fatalf("%d sessions", len(sessions))
	}
	for _, s := range sessions {
		file := filepath.Join(t.TempDir(), "session")
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
		out, errs, status := run(t, "", "--check", file)
		if status != 0 {
			t.Errorf("status %d\n%s%s", status, out, errs)
		}
	}
}

// TestReadmeBuiltin follows the README's instructions: its file is put into
// the library by an overlay, and its command is run.
func TestReadmeBuiltin(t *testing.T) {
	blocks := fenced(t, "go")
	command := regexp.MustCompile(`(?m)^    \$ inloop -c '(.*)'\n    (.*)$`).FindStringSubmatch(readme(t))
	if len(blocks) != 1 || command == nil {
		t.Fatal("the walk-through is gone")
	}
	dir := t.TempDir()
	source, overlay, built := filepath.Join(dir, "loud.go"), filepath.Join(dir, "overlay.json"), filepath.Join(dir, "inloop")
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root, "runtime", "lib", "loud.go"): source}})
	if err != nil {
		t.Fatal(err)
	}
	for file, text := range map[string]string{source: blocks[0], overlay: string(text)} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command("go", "build", "-overlay", overlay, "-o", built, "./cmd/inloop").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(built, "-c", command[1]).CombinedOutput()
	if err != nil || string(out) != command[2]+"\n" {
		t.Errorf("%v, got %q, want %q", err, out, command[2]+"\n")
	}
	out, _ = exec.Command(built, "-c", "import loud; loud.shout(5)").CombinedOutput()
	if !strings.HasSuffix(string(out), "TypeError: shout() wants a str, not int\n") {
		t.Errorf("got %q", out)
	}
}

// named gives the words in backquotes of the paragraph behind a comment.
func named(t *testing.T, comment string) []string {
	t.Helper()
	_, after, ok := strings.Cut(readme(t), "<!-- "+comment+" -->\n")
	paragraph, _, _ := strings.Cut(after, "\n\n")
	var names []string
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(paragraph, -1) {
		names = append(names, m[1])
	}
	if !ok || len(names) < 10 {
		t.Fatalf("no list of %s", comment)
	}
	return names
}

func TestReadmeModules(t *testing.T) {
	for _, name := range named(t, "modules") {
		if _, errs, status := run(t, "", "-c", "import "+name); status != 0 {
			t.Errorf("the README has module %s: %s", name, errs)
		}
	}
	for _, name := range named(t, "missing modules") {
		want := "ModuleNotFoundError: No module named '" + name + "': inloop does not have this module of Python's library\n"
		if _, errs, status := run(t, "", "-c", "import "+name); status != 1 || !strings.HasSuffix(errs, want) {
			t.Errorf("the README says that there is no module %s: status %d, %s", name, status, errs)
		}
	}
}

// TestReadmeCommandLine holds that the options are those that --help has.
func TestReadmeCommandLine(t *testing.T) {
	help, _, _ := run(t, "", "--help")
	text := readme(t)
	for _, option := range regexp.MustCompile(`(?m)^  (--?[a-z]+)`).FindAllStringSubmatch(help, -1) {
		if !strings.Contains(text, "`"+option[1]) && !strings.Contains(text, "inloop "+option[1]) {
			t.Errorf("the README says nothing of %s", option[1])
		}
	}
}

// TestReadmeCommands holds that the commands are those that :help has.
func TestReadmeCommands(t *testing.T) {
	x := session(t, nil)
	x.send(":help\r")
	x.until("the list", func(lines []string) bool {
		return strings.Contains(strings.Join(lines, "\n"), ":where TASK") && lines[len(lines)-1] == ">>>"
	})
	text := readme(t)
	for _, line := range x.lines() {
		if name := regexp.MustCompile(`^:[a-z]+`).FindString(line); name != "" && !strings.Contains(text, "`"+name) && name != ":quit" {
			t.Errorf("the README says nothing of %s", name)
		}
	}
	for _, m := range regexp.MustCompile("`(:[a-z]+)").FindAllStringSubmatch(text, -1) {
		x.send(":help " + m[1][1:] + "\r")
		x.until("its help", func(lines []string) bool { return len(lines) > 2 && strings.HasPrefix(lines[len(lines)-3], m[1]) })
	}
}
