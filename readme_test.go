package inloop_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

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
