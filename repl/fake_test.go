package repl

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"
)

// fakeRuntime understands a few words, enough to see what the prompt does with
// a runtime. It answers any other source with its quoted text.
type fakeRuntime struct {
	out io.Writer

	input  func(prompt string) (string, error)
	rescue func() // gives the terminal back

	mu      sync.Mutex
	running chan struct{} // closed by Interrupt
	tasks   []Task
	stuck   []Task // what Shutdown cannot finish
	sources []string
	leaving time.Duration // what Shutdown was given
}

var fakeWords = map[string]func(f *fakeRuntime, arg string, interrupted <-chan struct{}) Result{
	"print": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result {
		fmt.Fprintln(f.out, arg)
		return Result{}
	},
	"write": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result { // no newline
		fmt.Fprint(f.out, arg)
		return Result{}
	},
	"raise": func(*fakeRuntime, string, <-chan struct{}) Result {
		return Result{Traceback: "Traceback (most recent call last):\n" +
			"  File \"<stdin>\", line 1, in <module>\n    1/0\n    ~^~\n" +
			"ZeroDivisionError: division by zero\n"}
	},
	"wait": func(f *fakeRuntime, _ string, interrupted <-chan struct{}) Result { // until Ctrl-C
		fmt.Fprintln(f.out, "waiting")
		<-interrupted
		fmt.Fprintln(f.out, "cleanup")
		return Result{Traceback: "KeyboardInterrupt\n"}
	},
	"hang": func(f *fakeRuntime, _ string, interrupted <-chan struct{}) Result { // in cleanup
		fmt.Fprintln(f.out, "waiting")
		<-interrupted
		fmt.Fprintln(f.out, "hanging")
		select {}
	},
	"flood": func(f *fakeRuntime, _ string, interrupted <-chan struct{}) Result {
		for i := 0; ; i++ {
			select {
			case <-interrupted:
				return Result{Traceback: "KeyboardInterrupt\n"}
			default:
				fmt.Fprintln(f.out, "flood", i)
			}
		}
	},
	"spawn": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.tasks = append(f.tasks, Task{Name: arg, State: "sleep 2.5 s", Where: "poll() at <stdin>:3"})
		return Result{}
	},
	"stick": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.stuck = append(f.stuck, Task{Name: arg})
		return Result{}
	},
	"fault": func(f *fakeRuntime, _ string, _ <-chan struct{}) Result { // as a fault of our own would
		go func() {
			defer f.rescue()
			panic("a fault")
		}()
		select {}
	},
	"leave": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result {
		var status int
		_, _ = fmt.Sscan(arg, &status)
		return Result{Exit: true, Status: status}
	},
	"input": func(f *fakeRuntime, arg string, _ <-chan struct{}) Result {
		line, err := f.input(arg)
		return Result{Text: fmt.Sprintf("%q %v", line, err)}
	},
	"panic": func(*fakeRuntime, string, <-chan struct{}) Result { panic("on purpose") },
}

func (f *fakeRuntime) Submit(source string) <-chan Result {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sources = append(f.sources, source)
	interrupted := make(chan struct{})
	f.running = interrupted
	results := make(chan Result, 1)
	word, arg, _ := strings.Cut(source, " ")
	if do, ok := fakeWords[word]; ok {
		go func() { results <- do(f, arg, interrupted) }()
	} else {
		results <- Result{Text: fmt.Sprintf("%q", source)}
	}
	return results
}

func (f *fakeRuntime) Interrupt() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.running != nil {
		close(f.running)
		f.running = nil
	}
}

func (f *fakeRuntime) Pending() []Task {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.tasks
}

func (f *fakeRuntime) Shutdown(wait time.Duration) []Task {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.leaving = wait
	for _, t := range f.tasks {
		fmt.Fprintln(f.out, t.Name, "cleaned up")
	}
	return f.stuck
}

// Incomplete knows brackets, triple quotes, and blocks that a blank line ends.
func (f *fakeRuntime) Incomplete(source string) bool {
	depth := 0
	for _, r := range source {
		if strings.ContainsRune(openers, r) {
			depth++
		} else if strings.ContainsRune(closers, r) {
			depth--
		}
	}
	if depth > 0 || strings.Count(source, `"""`)%2 == 1 {
		return true
	}
	lines := strings.Split(source, "\n")
	last := lines[len(lines)-1]
	if strings.HasSuffix(last, ":") {
		return true
	}
	return leading(last) != "" && !blank(last)
}

var fakeNames = strings.Fields("async asyncio.gather asyncio.sleep await print property 변수하나 변수둘")

func (f *fakeRuntime) Complete(source string, pos int) Completion {
	start := pos
	for start > 0 && (source[start-1] == '.' || source[start-1] >= 'a' && source[start-1] <= 'z' || source[start-1] >= 0x80) {
		start--
	}
	c := Completion{Start: start}
	for _, name := range fakeNames {
		if strings.HasPrefix(name, source[start:pos]) {
			c.Candidates = append(c.Candidates, Candidate{Text: name})
		}
	}
	return c
}

var fakeTokens = regexp.MustCompile(`(#[^\n]*)|("""(?s:.*?"""|.*)|"[^"\n]*"?)|\b(def|if|for|while|else|return|class|try|finally)\b|\b(\d+)\b`)

func (f *fakeRuntime) Highlight(source string) []Token {
	class := []Class{Plain, Comment, String, Keyword, Number}
	var tokens []Token
	for _, m := range fakeTokens.FindAllStringSubmatchIndex(source, -1) {
		for group := range class {
			if group > 0 && m[2*group] >= 0 {
				tokens = append(tokens, Token{m[0], m[1], class[group]})
			}
		}
	}
	return tokens
}
