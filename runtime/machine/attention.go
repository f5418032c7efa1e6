package machine

import (
	"sync"
	"sync/atomic"

	"inloop/runtime/object"
)

// What running code has to look up for: Ctrl-C, calls that other goroutines
// want made by the main thread (the handlers of signals), and threads that wait
// for the turn. Compiled code looks at one flag on backward jumps and calls.
// Interrupts and calls are the main thread's alone, as CPython's signals are.

const (
	wantInterrupt = 1 << iota // Ctrl-C
	wantSwitch                // another thread waits for the turn
	wantCall                  // a function waits in calls
)

// callQueue holds what the main thread shall call.
type callQueue struct {
	mu sync.Mutex
	fs []func()
}

// Interrupt asks the running code to raise KeyboardInterrupt. It may be called
// from any goroutine.
func (in *Interp) Interrupt() {
	in.attention.Or(wantInterrupt)
	in.rouse()
}

// CallMain has the main thread call f, with the turn, between two instructions
// of whatever it runs; what f panics with is raised there. Calls are made in
// order. It may be called from any goroutine.
func (in *Interp) CallMain(f func()) {
	in.calls.mu.Lock()
	in.calls.fs = append(in.calls.fs, f)
	in.attention.Or(wantCall)
	in.calls.mu.Unlock()
	in.rouse()
}

// rouse makes a main thread that waits look up.
func (in *Interp) rouse() {
	if wake := in.wake.Load(); wake != nil {
		(*wake)()
	}
	if stop := in.stop.Load(); stop != nil {
		(*stop)()
	}
}

// OnInterrupt sets what Interrupt and CallMain call besides, on their
// goroutine: it wakes an event loop that waits. nil for nothing.
func (in *Interp) OnInterrupt(wake func()) {
	if wake == nil {
		in.wake.Store(nil)
		return
	}
	in.wake.Store(&wake)
}

// ClearInterrupt takes back an Interrupt that no code has seen; it reports
// whether there was one.
func (in *Interp) ClearInterrupt() bool {
	return in.attention.And(^uint32(wantInterrupt))&wantInterrupt != 0
}

// nextCall takes the first call that waits, or gives nil.
func (in *Interp) nextCall() func() {
	in.calls.mu.Lock()
	defer in.calls.mu.Unlock()
	if len(in.calls.fs) == 0 {
		in.attention.And(^uint32(wantCall))
		return nil
	}
	f := in.calls.fs[0]
	in.calls.fs = append(in.calls.fs[:0], in.calls.fs[1:]...)
	return f
}

// poll is called by running code when attention is not zero.
func (in *Interp) poll() {
	want := in.attention.Load()
	if want&wantSwitch != 0 {
		in.switchNow()
		want = in.attention.Load()
	}
	if want&^wantSwitch == 0 || in.cur != in.main {
		return
	}
	for want&wantCall != 0 {
		f := in.nextCall()
		if f == nil {
			break
		}
		f()
	}
	if !in.ClearInterrupt() {
		return
	}
	if in.OnCtrlC != nil {
		in.OnCtrlC()
	} else if in.MayInterrupt == nil || in.MayInterrupt() {
		panic(object.NewArgs(object.KeyboardInterrupt))
	}
}

// Poll lets long-running Go code be interrupted and give up the turn. It must
// be called by the holder of the turn.
func (in *Interp) Poll() {
	if in.attention.Load() != 0 {
		in.poll()
	}
}

// Wanted reports that there is something for the main thread to do. It may be
// called from any goroutine.
func (in *Interp) Wanted() bool { return in.attention.Load()&(wantInterrupt|wantCall) != 0 }

// Interruptible is Blocking for work that may last. When there is something for
// the main thread to do and it is the one that blocks, stop is called, from
// another goroutine, perhaps more than once, before f begins or a little after
// it has ended; f must then return soon. What there was to do is done before
// Interruptible returns, and may panic. It reports whether stop was called: the
// caller goes on with what is left, or gives up.
func (in *Interp) Interruptible(f func(), stop func()) (stopped bool) {
	stopped = in.interruptible(f, stop)
	in.Poll()
	return stopped
}

// interruptible is Interruptible that leaves what there is to do to the caller.
func (in *Interp) interruptible(f func(), stop func()) bool {
	if in.cur != in.main {
		in.Blocking(f)
		return false
	}
	var called atomic.Bool
	ask := func() { called.Store(true); stop() }
	outer := in.stop.Swap(&ask)
	if in.attention.Load()&(wantInterrupt|wantCall) != 0 {
		ask()
	}
	in.Blocking(f)
	in.stop.Store(outer)
	in.CatchUp()
	return called.Load()
}

// CatchUp has what was sent to the main thread until now come, by CallMain or
// Interrupt. It is for the holder of the turn that has seen something from
// outside, which may have been sent after it.
func (in *Interp) CatchUp() {
	if in.Settle != nil && in.cur == in.main {
		in.Settle()
	}
}
