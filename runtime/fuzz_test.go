package runtime_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"inloop/runtime"
	"inloop/runtime/loop"
)

// Fuzzing from text to the machine: whatever a program is, it ends with what
// Python has for it. A fault of the Go code is reported to programs as a
// SystemError that says "internal error"; none may come, and Ctrl-C must stop
// what does not end by itself.

func FuzzGenerated(f *testing.F) {
	for i := range 64 {
		seed := make([]byte, 400)
		x := uint32(i*2654435761 + 1)
		for j := range seed {
			x ^= x << 13
			x ^= x >> 17
			x ^= x << 5
			seed[j] = byte(x >> 8)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2000 {
			data = data[:2000]
		}
		survives(t, generate(data))
	})
}

// dangerous are words that a program which nobody has read may not have: they
// reach out of the process, swallow interrupts, or make what no memory holds.
var dangerous = regexp.MustCompile(`\b(os|open|io|_io|posix|subprocess|shutil|pathlib|socket|signal|tempfile|glob|fileinput|logging|input|breakpoint|ctypes|threading|_thread|` +
	`concurrent|to_thread|executor|create_subprocess\w*|run_in_executor|BaseException|KeyboardInterrupt|suppress|__import__|builtins|while|setrecursionlimit|iter|count|cycle|repeat)\b|\*\*|<<|except *:|\d{5}|\* *\d{3}|finally`)

func FuzzSource(f *testing.F) {
	for _, theme := range []string{"basics", "classes", "containers", "exceptions", "expr", "functions", "numbers", "text", "asyncio"} {
		files, _ := filepath.Glob(filepath.Join("testdata", theme, "*.py"))
		for _, file := range files {
			if text, err := os.ReadFile(file); err == nil && len(text) < 3000 {
				f.Add(string(text))
			}
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) < 10_000 && !dangerous.MatchString(source) {
			survives(t, source)
		}
	})
}

// survives runs a program and looks for what may not be.
func survives(t *testing.T, source string) {
	t.Helper()
	out := &capped{limit: 1 << 20}
	done := make(chan int, 1)
	made := make(chan *runtime.Runtime, 1)
	go func() {
		r := runtime.New(runtime.Options{Clock: loop.Virtual(), Stdin: strings.NewReader(""), Stdout: out, Stderr: out})
		r.KnowAsyncio()
		made <- r
		done <- r.RunSource(source, "<fuzz>")
	}()
	r := <-made
	patience := time.NewTimer(500 * time.Millisecond)
	defer patience.Stop()
	for presses := 0; ; {
		select {
		case <-done:
			if text := out.String(); strings.Contains(text, "internal error") || strings.Contains(text, "SystemError") {
				t.Fatalf("a fault of the machine's own\n%s\n---\n%s", source, text)
			}
			return
		case <-patience.C:
			if presses++; presses > 100 {
				t.Fatalf("Ctrl-C does not stop it\n%s\n---\n%s", source, out.String())
			}
			r.Interrupt()
			patience.Reset(100 * time.Millisecond)
		}
	}
}

// capped keeps the end of what is written.
type capped struct {
	mu    sync.Mutex
	text  []byte
	limit int
}

func (c *capped) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.text = append(c.text, p...)
	if len(c.text) > 2*c.limit {
		c.text = append(c.text[:0], c.text[len(c.text)-c.limit:]...)
	}
	return len(p), nil
}

func (c *capped) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return fmt.Sprintf("%s", c.text)
}
