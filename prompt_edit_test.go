package inloop_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

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
