package loop

import (
	"sync/atomic"
	"time"
)

// A Loop runs callbacks, one at a time, on the goroutine that owns it. Make one
// with New. The exported fields are the owner's hooks: set them before the loop
// runs, or on the loop.
type Loop struct {
	// Idle, if set, is called in place of every blocking wait and must call
	// wait exactly once: it is where the owner lets go of what others need
	// while the loop waits, and takes it back after.
	Idle func(wait func())

	// Quiet, if set, is called on the loop whenever nothing is ready, before it
	// waits or moves time on. It may schedule something.
	Quiet func()

	// Jumped, if set, is told by how much the time is about to jump.
	Jumped func(by time.Duration)

	// OnDeadlock, if set, is called on the loop each time nothing is ready, no
	// timer is set, and no outside work but weakly held work is outstanding.
	// It may schedule something, and the loop goes on; else true means to wait
	// for a post, and false that Run… shall return ErrDeadlock. Without the
	// hook RunUntil returns ErrDeadlock and RunForever waits.
	OnDeadlock func() bool

	// OnInterrupt, if set, is run on the loop, between callbacks, after
	// Interrupt was called. Without it Run… returns ErrInterrupted.
	OnInterrupt Runner

	// OnMisuse, if set, is told of calls that break the contract and were
	// ignored, on the goroutine that made the call. Tests set it to fail.
	OnMisuse func(error)

	// SlowCallback is the duration from which observers are told that a
	// callback was slow. 0 means never.
	SlowCallback time.Duration

	ready     fifo
	timers    timerHeap
	timerSeq  uint64
	time      timekeeper
	floor     float64 // the latest When of a timer that has fired
	turns     uint64
	left      int  // callbacks of this turn that have not begun
	onward    bool // turn follows turn until Stop
	observers []Observer
	stopping  bool
	raised    error
	after     func() // see Afterwards

	// attention is set when the loop has to look up between two callbacks: an
	// interrupt came, or raised or after was set.
	attention   atomic.Bool
	interrupted atomic.Bool
	running     atomic.Bool
	closed      atomic.Bool
	mail        mailbox
	poller      Poller

	// Of wait, which runs while others may own the rest.
	waitFor time.Duration
	waitFn  func()
	sleeper *time.Timer
}

// New makes a loop. On the Real clock its time begins at Monotonic, on the
// others at 0.
func New(c Clock) *Loop {
	if c.kind == real {
		return NewAt(c, Monotonic())
	}
	return NewAt(c, 0)
}

// NewAt makes a loop whose time begins at start.
func NewAt(c Clock, start time.Duration) *Loop {
	l := &Loop{}
	l.ready = newFifo()
	l.mail.wake = make(chan struct{}, 1)
	l.waitFn = l.wait
	l.time.set(c, int64(start))
	return l
}

// Soon queues r behind everything that is ready. It is the way of a task's
// steps: it allocates nothing and cannot be taken back. On a closed loop it is
// misuse, and r is dropped.
func (l *Loop) Soon(r Runner) {
	if !l.ready.push(r) {
		l.misuse(ErrClosed)
	}
}

// CallSoon is Soon with a Handle to cancel it by.
func (l *Loop) CallSoon(r Runner) *Handle {
	h := &Handle{runner: r}
	l.Soon(h)
	return h
}

// Close drops everything scheduled and posted. It fails with ErrCloseRunning
// while the loop runs, and does nothing the second time.
func (l *Loop) Close() error {
	// Claiming the loop as a run does keeps a run from beginning meanwhile.
	if !l.running.CompareAndSwap(false, true) {
		return ErrCloseRunning
	}
	defer l.running.Store(false)
	if !l.closed.Swap(true) {
		l.mail.close()
		l.ready.close()
		l.timers.close()
	}
	return nil
}

// IsClosed reports whether the loop was closed. Any goroutine may call it.
func (l *Loop) IsClosed() bool { return l.closed.Load() }

// IsRunning reports whether somebody runs the loop. Any goroutine may call it.
func (l *Loop) IsRunning() bool { return l.running.Load() }

func (l *Loop) misuse(err error) {
	if l.OnMisuse != nil {
		l.OnMisuse(err)
	}
}
