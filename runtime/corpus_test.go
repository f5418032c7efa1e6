package runtime_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"inloop/runtime"
	"inloop/runtime/loop"
)

// The differential corpus: every program under testdata has a golden that
// CPython 3.13 printed (testdata/regen makes them). We must print the same,
// but for the programs that testdata/differs.txt names with a reason: those
// must differ, so that the list stays true.

func TestCorpus(t *testing.T) {
	known := differs(t)
	dirs, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		if !d.IsDir() {
			continue
		}
		t.Run(d.Name(), func(t *testing.T) {
			files, _ := filepath.Glob(filepath.Join("testdata", d.Name(), "*.py"))
			for _, f := range files {
				name := strings.TrimSuffix(filepath.Base(f), ".py")
				if strings.HasPrefix(name, "_") {
					continue
				}
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					checkGolden(t, f, strings.TrimSuffix(f, ".py")+".out", known[d.Name()+"/"+name])
				})
			}
		})
	}
}

// TestScripts runs the demos of scripts/ against what CPython printed.
func TestScripts(t *testing.T) {
	files, _ := filepath.Glob("../scripts/*.py")
	if len(files) == 0 {
		t.Fatal("no scripts")
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkGolden(t, f, "../scripts/testdata/"+name+".out", "")
		})
	}
}

// differs reads testdata/differs.txt: a program a line, and why it differs.
func differs(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/differs.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for _, line := range strings.Split(string(data), "\n") {
		if name, why, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name != "#" {
			known[name] = strings.TrimSpace(why)
		}
	}
	return known
}

// checkGolden runs a program and compares. differs is why it is known not to
// print the golden, "" when it must.
func checkGolden(t *testing.T, file, golden, differs string) {
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got := runProgram(t, file)
	switch {
	case got == string(want) && differs != "":
		t.Errorf("%s prints its golden now: take it from testdata/differs.txt", file)
	case got != string(want) && differs == "":
		t.Errorf("%s\n%s", file, difference(string(want), got))
	}
}

// runProgram runs a program as `inloop name.py` in its folder and gives what
// it printed in the form of a golden.
func runProgram(t *testing.T, file string) string {
	name := filepath.Base(file)
	cmd := exec.Command(self(t), name)
	cmd.Dir = filepath.Dir(file)
	cmd.Env = append(os.Environ(), "INLOOP_TEST_AS_COMMAND=1", "TZ=UTC", "LC_ALL=C.UTF-8")
	if in, err := os.Open(strings.TrimSuffix(file, ".py") + ".in"); err == nil {
		defer in.Close()
		cmd.Stdin = in
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	defer timer.Stop()
	cmd.Run()
	got := out.String()
	if e := plainErrors(errs.String(), cmd.Dir); e != "" {
		got = endLine(got) + "--- stderr\n" + e
	}
	if status := exitStatus(cmd.ProcessState); status != 0 {
		got = endLine(got) + fmt.Sprintf("--- exit %d\n", status)
	}
	return got
}

// exitStatus is what a shell says of a process that has ended.
func exitStatus(p *os.ProcessState) int {
	if ws, ok := p.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		return 128 + int(ws.Signal())
	}
	return p.ExitCode()
}

// TestMain lets the test binary serve as the command: a program of the corpus
// runs in a process of its own, under the virtual clock; and so does the module
// test with CPython's tests, under the real one.
func TestMain(m *testing.M) {
	dir, _ := os.Getwd()
	switch os.Getenv("INLOOP_TEST_AS_COMMAND") {
	case "":
		os.Exit(m.Run())
	case "test":
		r := runtime.New(runtime.Options{Args: os.Args, Path: []string{dir}, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Clock: loop.Real()})
		r.CatchSignals()
		os.Exit(r.RunModule("test"))
	}
	r := runtime.New(runtime.Options{Args: os.Args[1:], Path: []string{dir}, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Clock: loop.Virtual()})
	os.Exit(r.RunFile(os.Args[1]))
}

func self(t *testing.T) string {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return exe
}

func endLine(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n"
}

var libraryFrame = regexp.MustCompile(`^([ |+]*)  File "<inloop>/`)

// withoutLibrary leaves frames inside the library out of tracebacks: the line
// that names the file, and the lines of source below it.
func withoutLibrary(s string) string {
	var kept []string
	margin := -1 // of the frame that is left out
	for _, line := range strings.SplitAfter(s, "\n") {
		if m := libraryFrame.FindStringSubmatch(line); m != nil {
			margin = len(m[1])
			continue
		}
		if margin >= 0 && len(line) > margin && strings.Trim(line[:margin], " |") == "" && strings.HasPrefix(line[margin:], "    ") {
			continue
		}
		margin = -1
		kept = append(kept, line)
	}
	return strings.Join(kept, "")
}

// plainErrors makes stderr comparable: frames inside the library are left out
// and the folder of a file name too.
func plainErrors(s, dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		s = strings.ReplaceAll(s, abs+"/", "")
	}
	return withoutLibrary(s)
}

// difference shows the first lines that differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := 0; i < len(w) || i < len(g); i++ {
		at := func(l []string) string {
			if i < len(l) {
				return l[i]
			}
			return "(no more lines)"
		}
		if at(w) != at(g) {
			lo := max(0, i-2)
			return fmt.Sprintf("line %d\nwant: %s\ngot:  %s\n--- context of got\n%s", i+1, at(w), at(g), strings.Join(g[min(lo, len(g)):min(i+6, len(g))], "\n"))
		}
	}
	return "equal"
}
