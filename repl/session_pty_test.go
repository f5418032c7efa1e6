package repl

import (
	"fmt"
	"golang.org/x/sys/unix"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestResultIsShown(t *testing.T) {
	x := start(t, startOptions{})
	x.send("1+1\r")
	x.wait("hello", ">>> 1+1", `"1+1"`, ">>> ")
}

func TestTracebackIsShown(t *testing.T) {
	x := start(t, startOptions{})
	x.send("raise\r")
	x.wait("    ~^~", "ZeroDivisionError: division by zero", ">>> ")
}

func TestOutputLeavesHalfTypedLineWhole(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half 한글 typed\x1b[D\x1b[D")
	x.at(">>> half 한글 typed", 17)
	x.print("tick 배경\n")
	x.until("output above", func() bool {
		return strings.HasSuffix(strings.Join(x.lines(), "\n"), "hello\ntick 배경\n>>> half 한글 typed")
	})
	x.at(">>> half 한글 typed", 17)
	x.send("X\r")
	x.wait(`"half 한글 typXed"`, ">>> ")
}

func TestPartialLinesAreJoined(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half")
	for i := range 3 {
		x.print(fmt.Sprint("p", i, "."))
		x.wait("p0.p1.p2."[:3*(i+1)], ">>> half")
	}
	x.print("end\nnext\n")
	x.wait("hello", "p0.p1.p2.end", "next", ">>> half")
}

func TestPartialLineFullToTheMargin(t *testing.T) {
	x := start(t, startOptions{cols: 20, rows: 10})
	x.print(strings.Repeat("x", 20))
	x.wait("hello", strings.Repeat("x", 20), ">>> ")
	x.print("\nnext\n")
	x.wait("hello", strings.Repeat("x", 20), "next", ">>> ")
	x.print(strings.Repeat("y", 20))
	x.wait(strings.Repeat("y", 20), ">>> ")
	x.print("z\n")
	x.wait(strings.Repeat("y", 20), "z", ">>> ")
}

func TestFloodKeepsKeysAnswered(t *testing.T) {
	x := start(t, startOptions{unseen: true})
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				fmt.Fprintf(x.background, "line %d\n", i)
			}
		}
	}()
	x.hears("line 1000\r\n")
	text := "typed-while-it-floods"
	for i := range text {
		x.send(text[i : i+1])
		x.hears(">>> " + text[:i+1])
	}
	close(stop)
	<-stopped
	x.send("\r")
	x.hears(`"typed-while-it-floods"`)
}

func TestFloodIsWholeAndInOrder(t *testing.T) {
	x := start(t, startOptions{unseen: true})
	x.send("half 한글")
	x.hears(">>> half 한글")
	for i := range 20_000 {
		fmt.Fprintf(x.background, "line %d 배경\n", i)
	}
	for i := range 20_000 {
		x.hears(fmt.Sprintf("line %d 배경\r\n", i))
	}
	x.hears(">>> half 한글")
}

func TestInterruptIdleClearsTheLine(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half")
	x.wait(">>> half")
	x.send("\x03")
	x.wait(">>> half", "KeyboardInterrupt", ">>> ")
}

func TestInterruptRunning(t *testing.T) {
	x := start(t, startOptions{})
	x.send("wait\r")
	x.wait("waiting", "")
	x.send("\x03")
	x.wait("waiting", "cleanup", "KeyboardInterrupt", ">>> ")
}

func TestInterruptTwiceStopsWaitingForCleanup(t *testing.T) {
	x := start(t, startOptions{})
	x.send("hang\r")
	x.wait("waiting", "")
	x.send("\x03")
	x.wait("hanging", "")
	x.send("\x03")
	x.wait("hanging", "KeyboardInterrupt", "cleanup goes on in the background", ">>> ")
}

func TestInterruptStopsAFlood(t *testing.T) {
	x := start(t, startOptions{unseen: true})
	x.send("flood\r")
	x.hears("flood 5000\r\n")
	x.send("\x03")
	x.hears("KeyboardInterrupt\r\n")
	x.hears(">>> ")
}

func TestEndOfInputCancelsTasks(t *testing.T) {
	x := start(t, startOptions{})
	x.send("spawn poller\r")
	x.wait(">>> spawn poller", ">>> ")
	x.send("\x04")
	x.exits(0)
	got := strings.Join(x.lines(), "\n")
	want := ">>> \nCancelling 1 pending task:\n  poller  sleep 2.5 s  poll() at <stdin>:3\npoller cleaned up"
	if !strings.HasSuffix(got, strings.ReplaceAll(want, ">>> \n", ">>>\n")) {
		t.Errorf("got\n%s\nwant at its end\n%s", got, want)
	}
}

func TestEndOfInputNamesWhatDidNotFinish(t *testing.T) {
	x := start(t, startOptions{})
	x.send("stick stubborn\r")
	x.wait(">>> ")
	x.send("\x04")
	x.exits(0)
	if got := strings.Join(x.lines(), "\n"); !strings.HasSuffix(got, "1 task did not finish in 5s:\n  stubborn") {
		t.Errorf("got\n%s", got)
	}
}

func TestWordsThatLeave(t *testing.T) {
	for _, word := range []string{"exit", "quit", ":quit", ":q"} {
		t.Run(word, func(t *testing.T) {
			x := start(t, startOptions{})
			x.send(word + "\r")
			x.exits(0)
		})
	}
}

func TestProgramLeavesWithItsStatus(t *testing.T) {
	x := start(t, startOptions{})
	x.send("leave 7\r")
	x.exits(7)
}

func TestProgramReadsALine(t *testing.T) {
	x := start(t, startOptions{})
	x.send("input name?\r")
	x.wait(">>> input name?", "name?")
	x.send("Ada\r")
	x.wait("name?Ada", `"Ada\n" <nil>`, ">>> ")
}

func TestProgramReadsWhatWasTypedAhead(t *testing.T) {
	x := start(t, startOptions{})
	x.send("input name?\rAda\rnext\r")
	x.shows(`"Ada\n" <nil>`)
	x.wait(`"next"`, ">>> ")
}

func TestInterruptEndsReading(t *testing.T) {
	x := start(t, startOptions{})
	x.send("input name?\r")
	x.wait(">>> input name?", "name?")
	x.send("\x03")
	x.shows(`name?^C"" interrupted`)
	x.wait(">>> ")
}

func TestTerminateLeavesTheTerminalAsFound(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half")
	x.wait(">>> half")
	x.signal(syscall.SIGTERM)
	x.exits(143)
	if raw := x.written(); strings.LastIndex(raw, pasteOff) < strings.LastIndex(raw, pasteOn) {
		t.Error("bracketed paste is still on")
	}
}

// TestPanicLeavesTheTerminalAsFound has a goroutine panic while the terminal is
// in a mode of ours.
func TestPanicLeavesTheTerminalAsFound(t *testing.T) {
	x := start(t, startOptions{})
	x.send("fault\r")
	x.exits(2)
	if raw := x.written(); !strings.Contains(raw, "panic: a fault") || strings.LastIndex(raw, pasteOff) < strings.LastIndex(raw, pasteOn) {
		t.Errorf("got %q", raw)
	}
	now, err := unix.IoctlGetTermios(int(x.pty.Fd()), ioctlGetTermios)
	if err != nil || now.Lflag&(unix.ECHO|unix.ICANON|unix.ISIG) != unix.ECHO|unix.ICANON|unix.ISIG {
		t.Errorf("the terminal is left as %+v, %v", now, err)
	}
}

func TestCombiningCharactersTakeNoCell(t *testing.T) {
	x := start(t, startOptions{})
	x.send("e\u0301a\u0308 한x")
	x.at(">>> ea 한x", 10)
	x.send("\x1b[D\x1b[D\x1b[D\x1b[D")
	x.at(">>> ea 한x", 5)
	x.send("\x7f\r")
	x.wait(`"a 한x"`, ">>> ")
}

func TestMuchTypedAheadIsKept(t *testing.T) {
	x := start(t, startOptions{unseen: true})
	x.send("wait\r")
	x.hears("waiting\r\n")
	long := strings.Repeat("0123456789", 1000)
	go x.send(long + "\x03!\r") // Ctrl-C is heard behind more than a terminal holds
	x.hears("KeyboardInterrupt")
	x.hears("… 10,003 characters; :more shows it whole …") // with the quotes
}

func TestInterruptInTheMomentAfterEnter(t *testing.T) {
	for range 20 {
		x := start(t, startOptions{})
		x.send("wait\r\x03")
		x.wait("KeyboardInterrupt", ">>> ")
		x.send("\x04")
		x.exits(0)
	}
}

func TestHistoryIsKeptAcrossSessions(t *testing.T) {
	file := filepath.Join(t.TempDir(), "deep", "history")
	env := []string{"INLOOP_HISTORY=" + file}
	x := start(t, startOptions{env: env})
	x.send("def f():\r")
	x.wait("...     ")
	x.send("return 1\r")
	x.wait("... ")
	x.send("\r")
	x.wait(">>> ")
	x.send("\x04")
	x.exits(0)
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatal(info.Mode(), err)
	}
	y := start(t, startOptions{env: env})
	y.send("\x1b[A")
	y.wait(">>> def f():", "...     return 1")
}

func TestHistoryIsKeptNowhere(t *testing.T) {
	t.Chdir(t.TempDir())
	x := start(t, startOptions{env: []string{"INLOOP_HISTORY=-"}})
	x.send("1\r")
	x.wait(`"1"`, ">>> ")
	x.send("\x04")
	x.exits(0)
	if files, err := os.ReadDir("."); err != nil || len(files) > 0 {
		t.Error(files, err)
	}
}

func TestHistoryThatIsAFolderIsOneWarning(t *testing.T) {
	x := start(t, startOptions{env: []string{"INLOOP_HISTORY=" + t.TempDir()}})
	x.send("1\r")
	x.wait(`"1"`, ">>> ")
	n := 0
	for _, line := range x.lines() {
		if strings.Contains(line, "history is not kept") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d warnings\n%s", n, strings.Join(x.lines(), "\n"))
	}
}

func TestSearchInEmptyHistory(t *testing.T) {
	x := start(t, startOptions{})
	x.send("\x12abc")
	x.shows("no match: abc")
	x.send("\x07")
	x.wait(">>> ")
	x.send("1\r")
	x.wait(`"1"`, ">>> ")
}

func TestSearchFindsABlock(t *testing.T) {
	x := start(t, startOptions{})
	x.send("alpha = 1\rbeta = 2\rgamma = 3\r")
	x.wait(`"gamma = 3"`, ">>> ")
	x.send("\x12bet")
	x.shows("search: bet")
	x.at(">>> beta = 2", 4)
	x.send("\r")
	x.wait(">>> beta = 2", `"beta = 2"`, ">>> ")
}

func TestUpSearchesByPrefix(t *testing.T) {
	x := start(t, startOptions{})
	x.send("alpha = 1\rbeta = 2\r")
	x.wait(`"beta = 2"`, ">>> ")
	x.send("al")
	x.wait(">>> al")
	x.send("\x1b[A")
	x.wait(">>> alpha = 1")
	x.send("\x1b[B")
	x.wait(">>> al")
}

func TestPasteIsOneBlockAndNotRun(t *testing.T) {
	x := start(t, startOptions{})
	x.send(pasteStart + "def f(x):\n    if x:\n        return 1\n\n    return 2\n" + pasteEnd)
	x.wait(">>> def f(x):", "...     if x:", "...         return 1", "...", "...     return 2")
	x.send("\r")
	x.wait(`"def f(x):\n    if x:\n        return 1\n\n    return 2"`, ">>> ")
}

func TestLongPasteIsFast(t *testing.T) {
	x := start(t, startOptions{})
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, "x%d = 한글(%d)\n", i, i)
	}
	began := time.Now()
	x.send(pasteStart + b.String() + pasteEnd)
	x.wait("... x1999 = 한글(1999)")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("a paste of 2,000 lines took %v", took)
	}
	x.send("\x1b[1;5H")
	x.at(">>> x0 = 한글(0)", 4)
	x.send("\x03")
	x.wait("KeyboardInterrupt", ">>> ")
}

func TestFastLinesWithoutBracketedPaste(t *testing.T) {
	x := start(t, startOptions{})
	x.send("def f(x):\n    if x:\n        return 1\n    else:\n        return 2\n\nf(3)\n")
	x.wait(">>> def f(x):", "...     if x:", "...         return 1", "...     else:", "...         return 2", "...",
		`"def f(x):\n    if x:\n        return 1\n    else:\n        return 2"`, ">>> f(3)", `"f(3)"`, ">>> ")
}

func TestManyFastLinesWithoutBracketedPaste(t *testing.T) {
	x := start(t, startOptions{unseen: true})
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, "x = %d\n", i)
	}
	go x.send(b.String())
	for i := range 2000 {
		x.hears(fmt.Sprintf("\"x = %d\"\r\n", i))
	}
}

func TestInterruptSentToTheIdlePrompt(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half")
	x.wait(">>> half")
	x.signal(syscall.SIGINT)
	x.wait(">>> half", "KeyboardInterrupt", ">>> ")
}

func TestControlZWithoutAShellKeepsThePrompt(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half\x1a")
	x.wait(">>> half", ">>> half")
	x.send("\r")
	x.wait(`"half"`, ">>> ")
}

func TestContinuedJobDrawsThePromptAnew(t *testing.T) {
	x := start(t, startOptions{})
	x.send("half")
	x.wait(">>> half")
	x.signal(syscall.SIGSTOP)
	x.mu.Lock()
	_, _ = x.vt.Write([]byte("\r\nstopped\r\n")) // by a shell
	x.mu.Unlock()
	x.signal(syscall.SIGCONT)
	x.wait("stopped", ">>> half")
	x.send(" line\r")
	x.wait(">>> half line", `"half line"`, ">>> ")
}

func TestTypedAheadIsKept(t *testing.T) {
	x := start(t, startOptions{})
	x.send("wait\r")
	x.wait("waiting", "")
	x.send("1+1\rhalf")
	x.print("typed\n")
	x.wait("waiting", "typed", "")
	x.signal(syscall.SIGINT)
	x.wait("KeyboardInterrupt", ">>> 1+1", `"1+1"`, ">>> half")
}

func TestEndOfInputTypedAhead(t *testing.T) {
	x := start(t, startOptions{})
	x.send("wait\r")
	x.wait("waiting", "")
	x.send("\x04")
	x.print("typed\n")
	x.wait("waiting", "typed", "")
	x.signal(syscall.SIGINT)
	x.exits(0)
}

func TestBlockTallerThanTheScreen(t *testing.T) {
	x := start(t, startOptions{cols: 40, rows: 8})
	var b strings.Builder
	for i := range 30 {
		fmt.Fprintf(&b, "x%d\n", i)
	}
	x.send(pasteStart + b.String() + pasteEnd)
	x.wait("... x22", "... x23", "... x24", "... x25", "... x26", "... x27", "... x28", "... x29")
	x.print("tick\n")
	x.send("\x1b[A\x1b[A!")
	x.until("the key", func() bool { return len(x.lines()) == 8 && x.lines()[5] == "... x27!" })
	x.send("\x1b[1;5F\r")
	x.until("the result", func() bool { return strings.Contains(strings.Join(x.lines(), ""), `x27!\nx28\nx29"`) })
	x.wait(">>> ")
}

func TestEnvironmentTurnsColoursOff(t *testing.T) {
	x := start(t, startOptions{env: []string{"NO_COLOR="}})
	x.send("raise\r")
	x.wait("ZeroDivisionError: division by zero", ">>> ")
	if !strings.Contains(x.written(), "\x1b[35;1mZeroDivisionError") {
		t.Errorf("no colours: %q", x.written())
	}
	y := start(t, startOptions{env: []string{"NO_COLOR=1"}})
	y.send("raise\r")
	y.wait("ZeroDivisionError: division by zero", ">>> ")
	if strings.Contains(y.written(), "\x1b[35") {
		t.Errorf("colours: %q", y.written())
	}
}

func TestCompletionIsShownAbove(t *testing.T) {
	x := start(t, startOptions{})
	x.send("asy\t")
	x.wait("async           asyncio.gather  asyncio.sleep", ">>> async")
	x.send("io.s\t")
	x.wait(">>> asyncio.sleep")
	x.send("(변\t")
	x.wait("변수하나  변수둘", ">>> asyncio.sleep(변수")
}

func TestTabIndentsAtTheStart(t *testing.T) {
	x := start(t, startOptions{})
	x.send("\t")
	x.wait(">>>     ")
	x.send("\x1b[Z")
	x.wait(">>> ")
}

func TestResizeKeepsTheLine(t *testing.T) {
	x := start(t, startOptions{cols: 60, rows: 12})
	line := "x = '" + strings.Repeat("가", 20) + "'"
	x.send(line)
	x.wait(">>> " + line)
	x.resize(30, 12)
	x.until("two rows", func() bool {
		return strings.HasSuffix(strings.Join(x.lines(), "\n"), ">>> x = '"+strings.Repeat("가", 10)+"\n"+strings.Repeat("가", 10)+"'")
	})
	x.resize(60, 12)
	x.send("\r")
	x.shows(`"` + line + `"`)
}

func TestClearScreen(t *testing.T) {
	x := start(t, startOptions{})
	x.send("1\rhalf\x0c")
	x.until("an empty screen", func() bool { l := x.lines(); return len(l) == 1 && l[0] == ">>> half" })
}

func TestHelp(t *testing.T) {
	x := start(t, startOptions{})
	x.send(":help lo\r")
	x.wait(":load FILE", "  put a file's text into the prompt", ">>> ")
	x.send(":nothing\r")
	x.wait("there is no command :nothing; :help lists those there are", ">>> ")
	x.resize(40, 60)
	x.send(":help\r")
	x.shows("Ctrl-R              searches the")
	x.shows("                    history; Up goes")
}

func TestLoadPutsAFileIntoThePrompt(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.py")
	if err := os.WriteFile(file, []byte("x = 1\ny = 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x := start(t, startOptions{})
	x.send(":load " + file + "\r")
	x.wait(">>> x = 1", "... y = 2")
	x.send("\r")
	x.wait(`"x = 1\ny = 2"`, ">>> ")
}

func TestEditorGivesABlock(t *testing.T) {
	editor := filepath.Join(t.TempDir(), "editor")
	script := "#!/bin/sh\necho edited = 1 >> \"$1\"\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	x := start(t, startOptions{env: []string{"VISUAL=" + editor}})
	x.send("x = 1\x18\x05")
	x.wait(">>> x = 1", "... edited = 1")
	x.send("\r")
	x.wait(`"x = 1\nedited = 1"`, ">>> ")
	x.send(":edit\r")
	x.wait(">>> x = 1", "... edited = 1", "... edited = 1")
}

func TestDumbTerminalGetsNoEscapeCodes(t *testing.T) {
	x := start(t, startOptions{env: []string{"TERM=dumb"}})
	x.send("def f():\r")
	x.wait("... ")
	x.send("    return 1\r")
	x.wait("...     return 1", "... ")
	x.send("\r")
	x.wait(`"def f():\n    return 1"`, ">>> ")
	x.print("tick\n")
	x.wait(">>>", "tick", ">>> ")
	x.send("half\x03")
	x.shows("KeyboardInterrupt")
	x.wait(">>> ")
	x.send("spawn task\r")
	x.wait(">>> ")
	x.send("\x04")
	x.exits(0)
	if strings.Contains(x.written(), "\x1b") {
		t.Errorf("escape codes: %q", x.written())
	}
}

func TestViMode(t *testing.T) {
	x := start(t, startOptions{options: "vi"})
	x.send("one two three")
	x.wait(">>> one two three")
	x.send("\x1b")
	x.shows("-- command --")
	x.send("bcwTWO")
	x.until("the change", func() bool { return strings.Contains(strings.Join(x.lines(), "\n"), ">>> one two TWO") })
	x.send("\x1b")
	x.shows("-- command --")
	x.send("0dw\r")
	x.wait(`"two TWO"`, ">>> ")
}
