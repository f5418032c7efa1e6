package runtime

import (
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"inloop/runtime/asyncio"
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// What a session says of its own accord, because nothing may fail silently: a
// background task that failed (see watch), a callback that keeps the loop from
// everything else, a foreground that nothing can wake.

// notice says something, where the prompt wants to hear it, or on stderr.
func (s *Session) notice(text string) {
	if say := s.say.Load(); say != nil {
		(*say)(text)
		return
	}
	_, _ = s.r.opt.Stderr.Write([]byte(text))
}

// OnNotice has say called with each notice: lines, the first of which says what
// it is about. It is called on the loop's goroutine and must not block.
func (s *Session) OnNotice(say func(text string)) { s.say.Store(&say) }

func (s *Session) isForeground(t *asyncio.Task) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.foreground != nil && s.foreground.task == t
}

// stuck explains a deadlock, once for each submission. One that nobody can
// interrupt is interrupted.
func (s *Session) stuck() {
	s.mu.Lock()
	sub := s.foreground
	s.mu.Unlock()
	if sub == nil || sub.answered || sub.task == nil || sub.stuck {
		return
	}
	sub.stuck = true
	if !s.r.opt.Interactive {
		sub.interrupted.Store(true)
		s.console.Post(func() { sub.task.Cancel() })
	}
	var b strings.Builder
	b.WriteString("deadlock: nothing can ever wake the foreground\n")
	writeWaits(&b, s.console, sub.task)
	b.WriteString("Ctrl-C cancels it; Ctrl-\\ leaves it waiting in the background.\n")
	s.notice(b.String())
}

// explainStuck tells whoever sits before a program why it does not go on.
func (r *Runtime) explainStuck(c *asyncio.Console) {
	var b strings.Builder
	b.WriteString("inloop: deadlock: nothing can ever wake the program\n")
	writeWaits(&b, c, nil)
	b.WriteString("Ctrl-C ends it.\n")
	_, _ = io.WriteString(r.opt.Stderr, b.String())
}

// writeWaits tells of each task of a loop what it waits for, and where.
func writeWaits(b *strings.Builder, c *asyncio.Console, foreground *asyncio.Task) {
	for _, t := range c.Tasks() {
		name := t.TaskName() + " (" + t.CoroutineName() + ")"
		if t == foreground {
			name = "the foreground"
		}
		fmt.Fprintf(b, "  %s: %s", name, t.State())
		if where := t.Where(); where != "" {
			b.WriteString(", " + where)
		}
		b.WriteByte('\n')
	}
}

// stall watches how long the loop's callbacks take. The place where one is that
// takes too long is looked up from outside, while it is at it: a callback says
// nothing before it has ended.
type stall struct {
	s       *Session
	since   atomic.Int64 // when the callback that runs began, in Unix ns; 0: none runs
	armed   atomic.Bool  // timer will go off
	timer   *time.Timer
	watcher *machine.Thread
	seen    int64 // the callback, by since, that at belongs to
	at      []object.Place
}

// Observe implements loop.Observer.
func (b *stall) Observe(e loop.Event) {
	switch e.Kind {
	case loop.CallbackBegin:
		if _, ours := e.Runner.(loop.Func); ours {
			return // what is typed may take its time
		}
		b.since.Store(time.Now().UnixNano())
		b.arm()
	case loop.CallbackEnd:
		b.since.Store(0)
	case loop.CallbackSlow:
		b.tell(e)
	}
}

// limit is from when on a callback takes too long.
func (b *stall) limit() time.Duration { return slowCallback }

func (b *stall) arm() {
	if !b.armed.CompareAndSwap(false, true) {
		return
	}
	if b.timer == nil {
		b.watcher = b.s.r.in.NewThread("watcher")
		b.timer = time.AfterFunc(b.limit(), b.look)
		return
	}
	b.timer.Reset(b.limit())
}

// look is called by the timer.
func (b *stall) look() {
	since := b.since.Load()
	if since == 0 {
		b.armed.Store(false)
		if b.since.Load() != 0 {
			b.arm()
		}
		return
	}
	if left := b.limit() - time.Duration(time.Now().UnixNano()-since); left > 0 {
		b.timer.Reset(left)
		return
	}
	// With the turn, nobody changes what is looked at.
	in := b.s.r.in
	in.Acquire(b.watcher)
	if b.since.Load() == since && b.seen != since {
		b.seen, b.at = since, userPlaces(in.Main())
	}
	in.Release()
	b.timer.Reset(b.limit())
}

// userPlaces is the innermost place of the program's own where a thread is.
func userPlaces(t *machine.Thread) []object.Place {
	for f := t.Frame(); f != nil; f = f.Back() {
		if !strings.HasPrefix(f.Code.File, "<inloop>/") {
			return []object.Place{f.Place()}
		}
	}
	return nil
}

// tell reports a callback that took too long.
func (b *stall) tell(e loop.Event) {
	s := b.s
	at := b.at
	b.at = nil
	runner := e.Runner
	if timer, ok := runner.(*loop.Timer); ok {
		runner = timer.Runner()
	}
	what := ""
	switch r := runner.(type) {
	case loop.Func:
		return
	case *asyncio.Task:
		if s.isForeground(r) && len(s.console.Tasks()) < 2 {
			return // nobody was kept waiting
		}
		what = r.TaskName() + " (" + r.CoroutineName() + ")"
		if at == nil && !r.Done() {
			at = r.Stack()
		}
		if s.isForeground(r) {
			what = "the foreground"
		}
	default:
		what = "a callback"
	}
	text := fmt.Sprintf("%s blocked the loop for %d ms", what, e.Took.Milliseconds())
	if len(at) > 0 {
		text += ":\n" + s.r.in.FormatPlaces(at[len(at)-1:])
	} else {
		text += "\n"
	}
	s.notice(text)
}

// slowCallback is how long a callback may keep the loop.
const slowCallback = 100 * time.Millisecond
