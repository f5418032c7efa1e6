package runtime_test

import (
	"strings"
	"testing"

	"inloop/runtime"
	"inloop/runtime/loop"
)

// noticed is a writer that says when what was written contains a text.
type noticed struct {
	got   strings.Builder
	text  string
	found func()
}

func (n *noticed) String() string { return n.got.String() }

func (n *noticed) Write(p []byte) (int, error) {
	had := strings.Contains(n.String(), n.text)
	k, err := n.got.Write(p)
	if !had && strings.Contains(n.String(), n.text) {
		n.found()
	}
	return k, err
}

// TestStuckProgramIsExplained: a program whose tasks wait for each other goes on
// waiting, as under CPython, and a person is told for what.
func TestStuckProgramIsExplained(t *testing.T) {
	const program = `
import asyncio
async def hold(mine, theirs):
    async with mine:
        await asyncio.sleep(0)
        async with theirs:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(hold(a, b), name="left")
            group.create_task(hold(b, a), name="right")
    finally:
        print("cleaned up")
asyncio.run(main())
`
	var r *runtime.Runtime
	var out strings.Builder
	errs := &noticed{text: "Ctrl-C ends it.\n"}
	errs.found = func() { go r.Interrupt() }
	r = runtime.New(runtime.Options{Args: []string{"-c"}, Stdin: strings.NewReader(""), Stdout: &out, Stderr: errs, Clock: loop.Virtual(), Explain: true})
	if status := r.RunSource(program, "<string>"); status != 130 {
		t.Errorf("status %d, not that of an interrupt", status)
	}
	for _, want := range []string{"deadlock", "left (hold): ", "right (hold): ", "hold() at <string>:6", "KeyboardInterrupt"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("%q is not told:\n%s", want, errs.String())
		}
	}
	if out.String() != "cleaned up\n" {
		t.Errorf("printed %q", out.String())
	}
}
