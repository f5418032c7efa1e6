package repl

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

func openTestHistory(t *testing.T, path string) *history {
	t.Helper()
	h, err := openHistory(path)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestHistoryKeepsBlocksAsTheyWere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "history")
	blocks := []string{"x = 1", "def f():\n    return '\\n'\n\n    # \\\\", "\ttabbed", "한글", "a\rb"}
	h := openTestHistory(t, path)
	for _, b := range blocks {
		if err := h.add(b); err != nil {
			t.Fatal(err)
		}
	}
	if got := openTestHistory(t, path).entries; !slices.Equal(got, blocks) {
		t.Errorf("got  %q\nwant %q", got, blocks)
	}
}

func TestHistoryFileIsPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	if err := os.WriteFile(path, []byte("old\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	openTestHistory(t, path)
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestHistoryOfSessionsAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	var wg sync.WaitGroup
	const sessions, blocks = 8, 50
	for s := range sessions {
		h := openTestHistory(t, path)
		wg.Go(func() {
			for i := range blocks {
				if err := h.add(strings.Repeat(fmt.Sprintf("session %d\n", s), 200) + fmt.Sprint(i)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	got := openTestHistory(t, path).entries
	if len(got) != sessions*blocks {
		t.Fatalf("%d blocks, want %d", len(got), sessions*blocks)
	}
	for _, entry := range got {
		if lines := strings.Split(entry, "\n"); len(lines) != 201 || lines[0] != lines[199] {
			t.Fatalf("a block is torn: %q", entry)
		}
	}
}

func TestHistoryForgetsRepeatsAndBlanks(t *testing.T) {
	h := openTestHistory(t, filepath.Join(t.TempDir(), "history"))
	for _, b := range []string{"a", "a", " ", "b", "a"} {
		_ = h.add(b)
	}
	if got := openTestHistory(t, h.path).entries; !slices.Equal(got, []string{"a", "b", "a"}) {
		t.Errorf("got %q", got)
	}
}

func TestHistoryIsCutDown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	var b strings.Builder
	for i := range 2*maxHistory + 1 {
		fmt.Fprintf(&b, "x = %d\n", i)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	h := openTestHistory(t, path)
	if len(h.entries) != maxHistory || h.entries[maxHistory-1] != fmt.Sprintf("x = %d", 2*maxHistory) {
		t.Errorf("%d entries, last %q", len(h.entries), h.entries[len(h.entries)-1])
	}
	if kept, _ := os.ReadFile(path); strings.Count(string(kept), "\n") != maxHistory {
		t.Errorf("the file has %d lines", strings.Count(string(kept), "\n"))
	}
}

func TestHistoryMendsAnUnfinishedLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	if err := os.WriteFile(path, []byte("cut off"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := openTestHistory(t, path).add("next"); err != nil {
		t.Fatal(err)
	}
	if got := openTestHistory(t, path).entries; !slices.Equal(got, []string{"cut off", "next"}) {
		t.Errorf("got %q", got)
	}
}

func TestHistoryThatCannotBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{t.TempDir(), filepath.Join(file, "history")} {
		h, err := openHistory(path)
		if err == nil {
			t.Errorf("%s: no error", path)
		}
		if err := h.add("x"); err != nil || len(h.entries) != 1 {
			t.Errorf("%s: the session does not remember: %v", path, err)
		}
	}
	if _, err := openHistory(os.DevNull); err != nil {
		t.Errorf("%s: %v", os.DevNull, err)
	}
}

func TestHistoryPath(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"INLOOP_HISTORY": "/h", "HOME": "/u"}, "/h"},
		{map[string]string{"XDG_STATE_HOME": "/s", "HOME": "/u"}, "/s/inloop/history"},
		{map[string]string{"XDG_STATE_HOME": "relative", "HOME": "/u"}, "/u/.local/state/inloop/history"},
		{map[string]string{}, ""},
	} {
		if got := historyPath(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %q, want %q", c.env, got, c.want)
		}
	}
}

func TestHistoryWritesLaterWhatItCouldNot(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	h, err := openHistory(filepath.Join(dir, "history"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if h.add("one") == nil {
		t.Error("no error although there is no folder")
	}
	if err := h.add("two"); err != nil {
		t.Errorf("told again: %v", err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := h.add("three"); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(h.path); err != nil || string(text) != "one\ntwo\nthree\n" {
		t.Errorf("%q, %v", text, err)
	}
}
