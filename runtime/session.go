package runtime

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"inloop/runtime/asyncio"
	"inloop/runtime/compile"
	"inloop/runtime/lib"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/observe"
	"inloop/runtime/syntax"
)

// Session serves a prompt: it keeps one event loop running, on which what is
// typed is run, and with it the tasks that a program leaves behind.
//
// Serve runs on the goroutine that made the runtime. The other methods may be
// called from any goroutine, and block until the loop answers.
type Session struct {
	r       *Runtime
	console *asyncio.Console
	ready   chan struct{}
	stopped chan struct{} // when the loop runs no more
	over    chan struct{} // when what a program left to do at exit is done

	mu         sync.Mutex
	foreground *submission
	pressed    *submission // what was in the foreground at the last Ctrl-C
	nobody     submission  // stands there when nothing was
	count      int

	idle func(func()) // ends what keeps virtual time from jumping; see rest

	tasks *observe.Tasks
	hint  string // for the block that runs

	detached int // how many submissions were detached
	away     []*submission
	marks    bool
	style    func(name string) string // of a mark; set before anything runs
	watches  []*watched
	checking bool

	say     atomic.Pointer[func(string)] // see OnNotice
	closing atomic.Bool                  // whatever runs is to end
}

// submission is one block that was typed.
type submission struct {
	answer      chan Answer
	answered    bool
	task        *asyncio.Task // of a block with await; else it runs in one go
	running     atomic.Bool   // in one go, right now
	interrupted atomic.Bool
	presses     atomic.Int32 // of Ctrl-C that it has not obeyed
	abandoned   atomic.Bool  // nobody waits for the answer
	detached    bool
	number      int // of a detached one
	value       any
	shown       bool
	stop        func() // ends a shell command
	stuck       bool   // that nothing can wake it was said
}

// Answer is what came of one submission.
type Answer struct {
	Text      string // the value's repr, "" when there is none
	Size      string // what it is a repr of, where that is long: "a list of 100000"
	Hint      string // a line of advice about the value, "" when there is none
	Traceback string // as CPython prints it, "" when there was no error
	Exit      bool   // the program asked to leave
	Status    int
}

// TaskInfo describes a task that is not done.
type TaskInfo struct{ Name, State, Where string }

// NewSession makes a session for the prompt. The caller holds the turn.
func (r *Runtime) NewSession() *Session {
	s := &Session{r: r, ready: make(chan struct{}), stopped: make(chan struct{}), over: make(chan struct{})}
	r.session = s
	r.in.LastResort = lib.LastResort(r.in)
	r.in.MayInterrupt = s.mayInterrupt
	r.in.Display = s.display
	s.console = asyncio.NewConsole(r.in)
	s.console.OnError = s.loopError
	s.rest()
	s.watch()
	if r.marker != nil {
		r.marker.s = s
	}
	r.main.Dict.SetStr("asyncio", r.in.ImportModule("asyncio", nil, true, 0, object.EmptyTuple))
	return s
}

// Serve runs the loop until Close; what the program left to do at exit is then
// done.
func (s *Session) Serve() {
	close(s.ready)
	s.console.Run()
	close(s.stopped)
	s.r.in.MayInterrupt = nil
	object.Catch(func() { lib.AtExit(s.r.in) })
	object.Catch(func() { s.r.in.EndAll(s.r.main.Dict) })
	object.Catch(s.r.in.ReportUnawaited)
	lib.FlushStandard(s.r.in)
	close(s.over)
}

// Submit runs a block as it was typed; exactly one answer comes.
func (s *Session) Submit(source string) <-chan Answer { return s.submit(source, "", syntax.Single) }

// SubmitFile runs a text as a script in the session's names.
func (s *Session) SubmitFile(name, source string) <-chan Answer {
	return s.submit(source, name, syntax.Exec)
}

func (s *Session) submit(source, file string, mode syntax.Mode) <-chan Answer {
	<-s.ready
	sub := &submission{answer: make(chan Answer, 1)}
	s.mu.Lock()
	s.foreground = sub
	s.nobody.presses.Store(0)
	if file == "" {
		file = fmt.Sprintf("<stdin-%d>", s.count)
		s.count++
	}
	s.mu.Unlock()
	s.console.Post(func() { s.begin(sub, source, file, mode) })
	return sub.answer
}

// rest and work are called when nothing is awaited at the prompt, and when
// something is. Virtual time jumps for the sake of what is awaited; while a
// person thinks it goes with the wall, or a task that sleeps in a loop would
// never give them the time to type.
func (s *Session) rest() {
	if s.idle == nil {
		s.idle = s.console.Loop().Hold()
	}
}

func (s *Session) work() {
	if s.idle != nil {
		s.idle(nil)
		s.idle = nil
	}
}

// begin compiles and starts a submission, on the loop.
func (s *Session) begin(sub *submission, source, file string, mode syntax.Mode) {
	s.work()
	in := s.r.in
	sub.running.Store(true)
	if sub.interrupted.Load() {
		in.Interrupt() // a loop that was not here yet may have seen it, and let it be
	}
	var v any
	var code *compile.Code
	e := object.Catch(func() {
		in.AddSource(file, source)
		code = in.CompileSource(source, file, s.r.main.Dict, compile.Options{Mode: mode, TopAwait: true, Future: s.r.future})
		s.r.future = s.r.future || code.Future
		v = in.RunCode(code, s.r.main.Dict, nil)
	})
	sub.running.Store(false)
	if e != nil || !code.IsCoroutine {
		s.finish(sub, e)
		return
	}
	sub.task = s.console.Start(v, "", func(_ any, e *object.Exception) { s.finish(sub, e) })
	if sub.interrupted.Load() {
		sub.task.Cancel()
	}
}

// finish answers a submission.
func (s *Session) finish(sub *submission, e *object.Exception) {
	if sub.detached {
		s.announce(sub, e)
		return
	}
	if sub.answered {
		return
	}
	sub.answered = true
	if sub.abandoned.Load() {
		s.cleanedUp(e)
		sub.answer <- Answer{}
		return
	}
	a := Answer{}
	switch {
	case e == nil:
	case e.IsA(object.SystemExit):
		a.Exit, a.Status = true, s.r.exitStatus(e)
	case sub.interrupted.Load() && (asyncio.IsCancelled(e) || e.IsA(object.KeyboardInterrupt)):
		a.Traceback = "KeyboardInterrupt\n"
	default:
		object.Catch(func() { a.Traceback = s.r.in.FormatException(e) })
		sysLast(s.r.in, e)
	}
	if sub.shown {
		if x := object.Catch(func() { a.Text = object.Repr(sub.value) }); x != nil {
			a.Traceback += s.r.in.FormatException(x)
		}
		if len(a.Text) > longRepr {
			a.Size = sizeOf(sub.value)
		}
		sub.value = nil
	}
	a.Hint, s.hint = s.hint, ""
	object.Catch(func() { lib.FlushStandard(s.r.in) })
	s.rest()
	s.mu.Lock()
	if s.foreground == sub {
		s.foreground = nil
	}
	s.mu.Unlock()
	sub.answer <- a
}

// cleanedUp is called when a submission ends that nobody waits for.
func (s *Session) cleanedUp(e *object.Exception) {
	if e != nil && !asyncio.IsCancelled(e) && !e.IsA(object.KeyboardInterrupt) {
		s.notice("the cleanup failed\n" + s.r.in.FormatException(e))
	}
}

// longRepr is from how many bytes on an answer says of what size the value is.
const longRepr = 1000

// sizeOf says of what type a value is and how many elements it has.
func sizeOf(v any) string {
	text := "a " + object.TypeName(v)
	if strings.IndexByte("aeiou", text[2]) >= 0 {
		text = "an" + text[1:]
	}
	object.Catch(func() {
		text += " of " + object.Format(object.Int(object.Len(v)), ",d")
	})
	return text
}

func sysLast(in *machine.Interp, e *object.Exception) {
	if m, ok := in.Modules.GetStr("sys").(*object.Module); ok {
		m.Dict.SetStr("last_exc", e)
		m.Dict.SetStr("last_type", e.Class())
		m.Dict.SetStr("last_value", e)
		m.Dict.SetStr("last_traceback", object.GetAttr(e, "__traceback__"))
	}
}

// display shows an expression statement's value: the last one of a block
// becomes the answer's text, one before it is printed when the next comes.
func (s *Session) display(v any, last bool) {
	if v == object.None {
		return
	}
	b := s.r.in.Builtins.Dict
	if old := b.GetStr("_"); old != nil {
		b.SetStr("__", old)
	}
	b.SetStr("_", v)
	s.mu.Lock()
	sub := s.foreground
	s.mu.Unlock()
	if g, ok := v.(*machine.Generator); ok && g.NeverStarted() {
		g.Forgive()
		s.hint = "a coroutine does nothing until it is awaited: await " + g.Name() + "(...)\n"
	}
	if last && s.console.Current() != nil {
		if d := s.ofCurrent(); d != nil {
			sub = d
		}
	}
	if last && sub != nil {
		sub.value, sub.shown = v, true
		return
	}
	lib.WriteStdout(s.r.in, object.Repr(v)+"\n")
}

// ofCurrent gives the detached submission whose task runs now, or nil.
func (s *Session) ofCurrent() *submission {
	for _, sub := range s.away {
		if sub.task == s.console.Current() {
			return sub
		}
	}
	return nil
}

// loopError takes what left the loop itself.
func (s *Session) loopError(e *object.Exception) {
	s.mu.Lock()
	sub, pressed := s.foreground, s.pressed
	s.mu.Unlock()
	if e.IsA(object.KeyboardInterrupt) && (s.closing.Load() || pressed != nil && pressed.interrupted.Load()) {
		return // the task that it was meant for ends with it
	}
	if e.IsA(object.SystemExit) {
		if sub != nil {
			s.finish(sub, e)
			return
		}
	}
	object.Catch(func() { lib.ShowException(s.r.in, e) })
}

// Detach turns the foreground submission into a background task.
func (s *Session) Detach() {
	s.mu.Lock()
	sub := s.foreground
	s.foreground = nil
	s.mu.Unlock()
	if sub == nil {
		return
	}
	s.console.Post(func() {
		if sub.answered || sub.task == nil {
			return
		}
		sub.answered, sub.detached = true, true
		s.detached++
		sub.number = s.detached
		s.away = append(s.away, sub)
		s.rest()
		sub.answer <- Answer{Hint: fmt.Sprintf("[%d] %s goes on in the background; its result will be _%d\n", sub.number, sub.task.TaskName(), sub.number)}
	})
}

// announce tells what came of a submission that was detached.
func (s *Session) announce(sub *submission, e *object.Exception) {
	s.away = slices.DeleteFunc(s.away, func(x *submission) bool { return x == sub })
	if e != nil {
		if asyncio.IsCancelled(e) {
			s.notice(fmt.Sprintf("[%d] cancelled\n", sub.number))
			return
		}
		s.notice(fmt.Sprintf("[%d] failed\n", sub.number) + s.r.in.FormatException(e))
		return
	}
	text := fmt.Sprintf("[%d] done\n", sub.number)
	if sub.shown {
		s.r.in.Builtins.Dict.SetStr(fmt.Sprintf("_%d", sub.number), sub.value)
		object.Catch(func() { text = fmt.Sprintf("[%d] _%d = %s\n", sub.number, sub.number, object.Repr(sub.value)) })
	}
	s.notice(text)
}

// ask runs f on the loop and waits for what it gives, at most for limit: false
// when it did not come. f may still run then, so it shares nothing with its
// caller.
func ask[T any](s *Session, limit time.Duration, f func() T) (v T, ok bool) {
	<-s.ready
	answer := make(chan T, 1)
	s.console.Post(func() { answer <- f() })
	select {
	case v = <-answer:
		return v, true
	case <-s.over:
	case <-time.After(limit):
	}
	return v, false
}

// Incomplete reports whether a block needs more lines.
func (s *Session) Incomplete(source string) bool { return syntax.Incomplete(source) }

// Defined reports whether the session's program has a global of that name.
func (s *Session) Defined(name string) bool {
	defined, _ := ask(s, 200*time.Millisecond, func() bool { return s.r.main.Dict.GetStr(name) != nil })
	return defined
}

// RunPiped runs standard input as a program.
func (r *Runtime) RunPiped(in io.Reader) int {
	src, err := io.ReadAll(in)
	if err != nil {
		io.WriteString(r.opt.Stderr, "inloop: can't read standard input: "+err.Error()+"\n")
		return statusUsage
	}
	return r.runBytes(src, "<stdin>")
}
