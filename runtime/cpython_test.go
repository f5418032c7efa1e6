package runtime_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// CPython's own tests of asyncio, as they are, where a CPython 3.13 tree is
// found: the share of each module that testdata/cpython/shares.txt asks for must
// pass. scripts/cpython-tests runs them all and prints a table.

func TestCPythonAsyncio(t *testing.T) {
	tree := cpythonTests()
	for _, row := range shares(t) {
		if !row.quick || tree == "" {
			continue
		}
		t.Run(row.module, func(t *testing.T) {
			t.Parallel()
			share, report := runCPythonModule(t, tree, row.module)
			if share < row.least {
				// Some of these tests measure times, which a busy machine spoils.
				share, report = runCPythonModule(t, tree, row.module)
			}
			if share < row.least {
				t.Errorf("%.1f per cent of %s pass, of which %v must:\n%s", share, row.module, row.least, report)
			}
		})
	}
}

// cpythonTests is the folder of CPython 3.13's tests, "" where there is none.
func cpythonTests() string {
	home, _ := os.UserHomeDir()
	for _, pattern := range []string{os.Getenv("INLOOP_CPYTHON_TESTS"), home + "/.pyenv/versions/3.13*/lib/python3.13/test",
		"/usr/local/lib/python3.13/test", "/usr/lib/python3.13/test"} {
		dirs, _ := filepath.Glob(pattern)
		for _, dir := range dirs {
			if _, err := os.Stat(filepath.Join(dir, "test_asyncio", "test_locks.py")); err == nil {
				return dir
			}
		}
	}
	return ""
}

// moduleShare is a row of shares.txt.
type moduleShare struct {
	module string
	least  float64 // per cent
	quick  bool
}

func shares(t *testing.T) []moduleShare {
	data, err := os.ReadFile("testdata/cpython/shares.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []moduleShare
	for _, line := range strings.Split(string(data), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		least, err := strconv.ParseFloat(words[1], 64)
		if err != nil || len(words) > 3 || len(words) == 3 && words[2] != "quick" {
			t.Fatalf("shares.txt: %q is no row", line)
		}
		rows = append(rows, moduleShare{words[0], least, len(words) == 3})
	}
	return rows
}

// runCPythonModule runs a module of tests in a process of its own and gives the
// share that passed, in per cent, and what it printed.
func runCPythonModule(t *testing.T, tree, module string) (float64, string) {
	excluded, err := filepath.Abs("testdata/cpython/excluded.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	log := filepath.Join(dir, "log")
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, self(t), "--exclude", excluded, "--log", log, module)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "INLOOP_TEST_AS_COMMAND=test", "INLOOP_CPYTHON_TESTS="+tree)
	out, _ := cmd.CombinedOutput() // how it ended is counted below
	outcomes, _ := os.ReadFile(log)
	n := map[string]float64{}
	for _, line := range strings.Split(string(outcomes), "\n") {
		outcome, _, _ := strings.Cut(line, " ")
		n[outcome]++
	}
	if !cmd.ProcessState.Success() {
		n["error"]++
	}
	all := n["passed"] + n["failed"] + n["error"]
	if all == 0 {
		return 0, string(out)
	}
	return 100 * n["passed"] / all, string(out)
}
