package inloop_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

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
