package repl

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
)

// Exchange is one block of a transcript and what was printed below it.
type Exchange struct {
	Line   int    // of its first line in the transcript, from 1
	Source string // without a final newline
	Output string // with a final newline, unless it is empty or had none
}

// ParseTranscript reads a transcript: source behind ">>> " and "... ", output
// below. What stands before the first prompt is a heading, and is skipped.
func ParseTranscript(text string) []Exchange {
	var list []Exchange
	inSource := false
	for n, line := range strings.SplitAfter(text, "\n") {
		bare := strings.TrimRight(line, "\r\n")
		switch source, first, ok := promptLine(bare); {
		case ok && first:
			list = append(list, Exchange{Line: n + 1, Source: source})
			inSource = true
		case ok && inSource:
			list[len(list)-1].Source += "\n" + source
		case len(list) > 0 && line != "":
			inSource = false
			list[len(list)-1].Output += strings.ReplaceAll(line, "\r\n", "\n")
		}
	}
	return list
}

// promptLine takes the prompt off a line of source.
func promptLine(line string) (source string, first, ok bool) {
	for _, prompt := range []string{primaryPrompt, secondaryPrompt} {
		if rest, found := strings.CutPrefix(line, prompt); found {
			return rest, prompt == primaryPrompt, true
		}
		if line == strings.TrimRight(prompt, " ") {
			return "", prompt == primaryPrompt, true
		}
	}
	return "", false, false
}

// FormatTranscript writes a transcript as ParseTranscript reads it.
func FormatTranscript(list []Exchange) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(formatSource(e.Source))
		b.WriteString(e.Output)
		if e.Output != "" && !strings.HasSuffix(e.Output, "\n") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// formatSource is source behind prompts.
func formatSource(source string) string {
	lines := strings.Split(source, "\n")
	for i, line := range lines {
		prompt := secondaryPrompt
		if i == 0 {
			prompt = primaryPrompt
		}
		lines[i] = strings.TrimRight(prompt+line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Capture keeps what is written to it, from any goroutine. It stands in for
// the terminal where a transcript is checked.
type Capture struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (c *Capture) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.buf.Write(p)
}

// Take gives what was written since it was last asked.
func (c *Capture) Take() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	s := c.buf.String()
	c.buf.Reset()
	return s
}

// ReplayTranscript submits the blocks of a transcript to rt, whose output goes
// to output, and gives the transcript of what really came.
func ReplayTranscript(rt Runtime, output *Capture, text string) []Exchange {
	list := ParseTranscript(text)
	for i := range list {
		e := &list[i]
		if e.Output = ""; blank(e.Source) {
			continue
		}
		r := <-rt.Submit(strings.TrimRight(e.Source, "\n"))
		e.Output = output.Take()
		if r.Text != "" {
			e.Output += r.Text + "\n"
		}
		e.Output += r.Traceback
		if r.Exit {
			return list[:i+1]
		}
	}
	return list
}

// CheckTranscript replays a transcript and says how what came differs from
// what it says: "" when it does not. An error says that it is no transcript.
func CheckTranscript(rt Runtime, output *Capture, text string) (diff string, err error) {
	want := ParseTranscript(text)
	if len(want) == 0 {
		return "", fmt.Errorf("no line begins with %q", primaryPrompt)
	}
	got := ReplayTranscript(rt, output, text)
	var b strings.Builder
	for i, w := range want {
		if i >= len(got) {
			fmt.Fprintf(&b, "line %d: the session had ended\n", w.Line)
			break
		}
		if endLine(got[i].Output) != endLine(w.Output) {
			fmt.Fprintf(&b, "line %d:\n", w.Line)
			b.WriteString(prefixLines("  ", formatSource(w.Source)))
			b.WriteString(prefixLines("- ", w.Output))
			b.WriteString(prefixLines("+ ", got[i].Output))
		}
	}
	return b.String(), nil
}

// endLine ends an unfinished last line, which a transcript cannot tell from a
// finished one. Blank lines at its very end only part it from what follows.
func endLine(s string) string {
	if s = strings.TrimRight(s, "\n"); s == "" {
		return ""
	}
	return s + "\n"
}

func prefixLines(prefix, text string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	return prefix + strings.Join(lines, "\n"+prefix) + "\n"
}

// recorder writes the transcript of a session as it goes on.
type recorder struct {
	mu     sync.Mutex
	w      io.Writer
	column int // of what was written last, to begin prompts on a fresh line
}

func newRecorder(w io.Writer) *recorder { return &recorder{w: w} }

// Write takes what programs print.
func (r *recorder) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.put(p)
	return len(p), nil
}

func (r *recorder) put(p []byte) {
	if len(p) == 0 {
		return
	}
	_, _ = r.w.Write(p)
	r.column = len(p) - 1 - bytes.LastIndexByte(p, '\n')
}

func (r *recorder) freshLine() {
	if r.column > 0 {
		r.put([]byte("\n"))
	}
}

// input writes a block that was typed.
func (r *recorder) input(source string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.freshLine()
	r.put([]byte(formatSource(source)))
}

// result writes what came of a block.
func (r *recorder) result(res Result) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if res.Text != "" {
		r.put([]byte(res.Text + "\n"))
	}
	r.put([]byte(res.Traceback))
}
