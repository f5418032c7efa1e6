package machine

import (
	"slices"
	"time"

	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Thread is a script thread's state. The main one is made by New. A script
// thread is a goroutine that runs script code while it holds the turn.
type Thread struct {
	in         *Interp
	frame      *Frame // innermost running frame
	depth      int
	vms        []*compile.VM
	level      int // VMs in use
	pool       []*Frame
	ended      [maxReused + 1][]*Frame // of private coroutines, by their slots
	newest     newest
	spare      *object.Exception // an unseen one that is done with
	tracebacks *object.Traceback // that unseen exceptions no longer need
	given      any               // to the await that is next, see Give
	last       driven            // see drive
	drive      drive
	thrown     *object.Exception // by the operation that ended a run of the VM
	within     int               // functions that are done ahead within others
	passed     []any             // the variables of those that have no frame
	thrownAt   int32
	executed   uint64        // the size of all the programs it ran, in instructions of the VM
	baton      chan struct{} // gets one value when the turn is handed to the thread
	Context    any           // contextvars: the current context
	Loop       any           // the running event loop
	Task       any           // the running task
	Hooks      AsyncGenHooks
	Ident      int
	Name       string
	Local      map[any]any // thread-local storage
}

// firstIdent is the main thread's ident; those of others follow.
const firstIdent = 1 << 20

// NewThread makes the state of another script thread. The caller holds the
// turn.
func (in *Interp) NewThread(name string) *Thread {
	t := &Thread{in: in, Name: name, Local: map[any]any{}, Ident: firstIdent + in.threads, passed: make([]any, 0, 4*maxPassed)}
	in.threads++
	return t
}

// Executed is the size, in instructions of the VM, of all the programs that the
// thread has run, one after the other: a measure of work that is the same every
// time. What a loop inside a program repeats is counted once.
func (t *Thread) Executed() uint64 { return t.executed }

// Cur is the thread that holds the turn.
func (in *Interp) Cur() *Thread { return in.cur }

// Main is the main thread.
func (in *Interp) Main() *Thread { return in.main }

// Interp gives the thread's interpreter.
func (t *Thread) Interp() *Interp { return t.in }

// Frame gives the innermost running frame, or nil.
func (t *Thread) Frame() *Frame { return t.frame }

// Depth is how many frames are running.
func (t *Thread) Depth() int { return t.depth }

// Go runs f as a thread's whole life: on a goroutine of its own, with the turn.
// f must not panic. The caller holds the turn.
func (in *Interp) Go(t *Thread, f func()) {
	in.busy.Add(1)
	go func() {
		in.Acquire(t)
		in.begun = append(in.begun, t)
		defer func() {
			in.begun = slices.DeleteFunc(in.begun, func(x *Thread) bool { return x == t })
			in.Release()
			in.rest()
		}()
		f()
	}()
}

// Threads lists the main thread and those that Go runs. The caller holds the
// turn.
func (in *Interp) Threads() []*Thread { return append([]*Thread{in.main}, in.begun...) }

// Quiet reports that no thread but the caller's can do anything unless the
// caller does something first: the others wait, without a time limit, for
// what only another thread brings about.
func (in *Interp) Quiet() bool { return in.busy.Load() <= 1 }

// OnQuiet sets what is called, on any goroutine, when the interpreter may have
// become Quiet: an event loop that waited because of the other threads looks
// again. nil for nothing.
func (in *Interp) OnQuiet(f func()) {
	if f == nil {
		in.quiet.Store(nil)
		return
	}
	in.quiet.Store(&f)
}

// rest says that a thread stopped being busy.
func (in *Interp) rest() {
	if in.busy.Add(-1) <= 1 {
		if f := in.quiet.Load(); f != nil {
			(*f)()
		}
	}
}

// A Waiter is one thread's wait for another to wake it. The zero value is ready
// and serves once. Its methods, and Park, are for the holder of the turn.
type Waiter struct {
	in     *Interp
	signal chan struct{}
	woken  bool
	idle   bool // parked without a time limit, and not woken: not counted as busy
}

// Wake ends the wait, now or when it begins. Only the first call counts.
func (w *Waiter) Wake() {
	if w.woken {
		return
	}
	w.woken = true
	if w.idle {
		// Before the caller goes to rest itself: one of the two is busy.
		w.idle = false
		w.in.busy.Add(1)
	}
	if w.signal != nil {
		close(w.signal)
	}
}

// Park gives up the turn until w is woken or d has passed; d < 0 is forever.
// On the main thread what interrupts it is attended to meanwhile and may panic.
// It reports whether w was woken.
func (in *Interp) Park(w *Waiter, d time.Duration) bool {
	if w.woken {
		return true
	}
	w.in, w.signal = in, make(chan struct{})
	var timer <-chan time.Time
	if d >= 0 {
		t := time.NewTimer(d)
		defer t.Stop()
		timer = t.C
	}
	nudge := make(chan struct{}, 1)
	over := false
	var stuck <-chan time.Time
	if d < 0 && in.cur == in.main {
		t := time.NewTimer(stuckAfter)
		defer t.Stop()
		stuck = t.C
	}
	collect := false
	for !w.woken && !over {
		w.idle = d < 0
		in.interruptible(func() {
			if d < 0 {
				in.rest()
			}
			select {
			case <-w.signal:
			case <-timer:
				over = true
			case <-nudge:
			case <-stuck:
				collect = true
			}
		}, func() {
			select {
			case nudge <- struct{}{}:
			default:
			}
		})
		if w.idle {
			w.idle = false
			in.busy.Add(1)
		}
		if collect && in.Quiet() {
			// Nobody can go on. Others may wait for the end of a value, which
			// CPython would have freed by now.
			in.Collect()
		}
		collect = false
		in.Poll()
	}
	return w.woken
}

// stuckAfter is how long the main thread waits before it looks whether all
// wait for each other.
const stuckAfter = 50 * time.Millisecond
