package repl

import (
	"testing"
	"time"
)

// TestDemoTypesAndRuns replays a transcript on a scripted terminal, by a hand
// that is too slow to wait for: a key finishes what it types, the next runs it.
func TestDemoTypesAndRuns(t *testing.T) {
	p := &prompt{}
	p.demo = newDemo([]Exchange{{Source: ""}, {Source: "first\nblock"}, {Source: "second"}}, time.Hour)
	p.demo.begin(p)
	p.demo.key(p, Key{Code: 'x'})
	if got := p.editor.String(); got != "first\nblock" || p.result != reading {
		t.Fatalf("%q, %v", got, p.result)
	}
	p.demo.key(p, Key{Code: 'x'})
	if p.result != submitted {
		t.Fatal("a key does not run the block")
	}
	p.editor.reset()
	p.result = reading
	p.demo.begin(p)
	p.demo.key(p, Key{Code: ctrl('c')})
	if p.demo != nil || p.editor.String() != "" || p.result != reading {
		t.Errorf("Ctrl-C leaves %q, %v", p.editor.String(), p.result)
	}
}
