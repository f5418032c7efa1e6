package main

import (
	"os"
	"strings"
	"time"

	"inloop/repl"
	"inloop/runtime"
)

// adapter gives a session the shape that the prompt asks for.
type adapter struct{ s *runtime.Session }

func (a adapter) answers(in <-chan runtime.Answer) <-chan repl.Result {
	out := make(chan repl.Result, 1)
	go func() {
		r := <-in
		out <- repl.Result{Text: r.Text, Size: r.Size, Hint: r.Hint, Traceback: r.Traceback, Exit: r.Exit, Status: r.Status}
	}()
	return out
}

func (a adapter) Submit(source string) <-chan repl.Result { return a.answers(a.s.Submit(source)) }

func (a adapter) SubmitFile(name, source string) <-chan repl.Result {
	return a.answers(a.s.SubmitFile(name, source))
}

func (a adapter) Shell(command string) <-chan repl.Result { return a.answers(a.s.Shell(command)) }

func (a adapter) Incomplete(source string) bool    { return a.s.Incomplete(source) }
func (a adapter) Interrupt()                       { a.s.Interrupt() }
func (a adapter) Abandon()                         { a.s.Abandon() }
func (a adapter) OnNotice(say func(string))        { a.s.OnNotice(say) }
func (a adapter) OnMark(style func(string) string) { a.s.OnMark(style) }
func (a adapter) Detach()                          { a.s.Detach() }
func (a adapter) Describe(name string) repl.Result {
	text, err := a.s.Doc(name)
	if err != nil {
		return repl.Result{Traceback: err.Error() + "\n"}
	}
	return repl.Result{Text: strings.TrimRight(text, "\n")}
}
func (a adapter) Script(blocks []repl.Typed) (string, error) {
	list := make([]runtime.Typed, len(blocks))
	for i, b := range blocks {
		list[i] = runtime.Typed(b)
	}
	return a.s.Script(list)
}
func (a adapter) Defined(name string) bool { return a.s.Defined(name) }

func tasks(in []runtime.TaskInfo) []repl.Task {
	out := make([]repl.Task, len(in))
	for i, t := range in {
		out[i] = repl.Task{Name: t.Name, State: t.State, Where: t.Where}
	}
	return out
}

func (a adapter) Pending() []repl.Task                    { return tasks(a.s.Pending()) }
func (a adapter) Shutdown(wait time.Duration) []repl.Task { return tasks(a.s.Shutdown(wait)) }

func (a adapter) Complete(source string, pos int) repl.Completion {
	start, list, call := a.s.Complete(source, pos)
	return repl.Completion{Start: start, Candidates: candidates(list), Call: call}
}

func (a adapter) Files(prefix string) []repl.Candidate { return candidates(a.s.Files(prefix)) }

func candidates(list []runtime.Candidate) []repl.Candidate {
	out := make([]repl.Candidate, len(list))
	for i, c := range list {
		out[i] = repl.Candidate(c)
	}
	return out
}

var classes = map[runtime.TokenClass]repl.Class{
	runtime.KeywordToken: repl.Keyword, runtime.BuiltinToken: repl.Builtin, runtime.StringToken: repl.String, runtime.NumberToken: repl.Number,
	runtime.CommentToken: repl.Comment, runtime.OperatorToken: repl.Operator, runtime.DecoratorToken: repl.Decorator,
}

func (a adapter) Highlight(source string) []repl.Token {
	list := runtime.Highlight(source)
	out := make([]repl.Token, len(list))
	for i, t := range list {
		out[i] = repl.Token{Start: t.Start, End: t.End, Class: classes[t.Class]}
	}
	return out
}

// How long the runtime may take to end: when somebody leaves, and when the
// system asks for it.
const (
	patience = 5 * time.Second
	hurry    = time.Second
	forever  = time.Duration(0)
)

// prompt runs a session at the terminal. The runtime lives on this goroutine,
// the prompt on another.
func (o *options) prompt(r *runtime.Runtime, ro repl.Options, sources []source, wrong []string) int {
	s := r.NewSession()
	ro.Commands = commands(s)
	ro.First = func(p *repl.Session) {
		for _, line := range wrong {
			p.Warn("%s", line)
		}
		if o.mark {
			_, _ = s.Mark("on")
		}
		for _, src := range sources {
			p.SubmitFile(src.name, src.text)
		}
	}
	status := make(chan int, 1)
	go func() {
		defer ro.Screen.Rescue()
		n := repl.Run(adapter{s}, ro)
		unwind, atExit := patience, forever
		if n == repl.StatusEnded {
			unwind, atExit = hurry, hurry
		}
		if !s.Close(unwind, atExit) {
			os.Exit(n) // Serve does not end
		}
		status <- n
	}()
	s.Serve()
	return <-status
}
