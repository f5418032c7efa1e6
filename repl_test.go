// Package inloop_test tests the product end to end, on the built binary: as a
// command in pipes and at a pseudo-terminal. It knows nothing of the
// packages behind, and needs nothing but Go.
package inloop_test

import (
	"bufio"
	"bytes"
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
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: columns, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
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
