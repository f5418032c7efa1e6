package loop

import (
	"slices"
	"time"
)

// An Observer is told what the loop and the layers above it do. Observe is
// called on the loop's goroutine, in the middle of things: it must not run
// callbacks or scripts. It may block, which is how a stepper holds the loop.
type Observer interface{ Observe(Event) }

// A Kind says what an Event reports, and which of its fields are set beyond
// Kind, At and Turn.
type Kind uint8

// The loop itself reports these.
const (
	CallbackBegin  Kind = iota + 1 // Runner
	CallbackEnd                    // Runner, Took
	CallbackSlow                   // Runner, Took; after its CallbackEnd
	TimerSet                       // Timer
	TimerFired                     // Timer; it is ready now
	TimerCancelled                 // Timer
	TimeJumped                     // From; At is where time has jumped to
	ClockChanged                   // set, paused or resumed
	IdleBegin                      // the loop is about to wait
	IdleEnd                        // the loop has waited
)

// The layer that has tasks reports these, with [Loop.Report].
const (
	TaskSpawned   Kind = iota + 32 // Task, By (the task that made it, or nil)
	TaskStepped                    // Task: a step of it begins
	TaskSuspended                  // Task, On (what it waits for), Where
	TaskWoken                      // Task, By (what it waited for, or who cancelled it)
	TaskDone                       // Task
)

// An Event is one thing that happened. Task, By, On and Where are the
// reporter's own values.
type Event struct {
	Kind   Kind
	At     float64 // loop time, seconds
	Turn   uint64  // the loop's turn, counted from 1
	Runner Runner
	Timer  *Timer
	Task   any
	By     any
	On     any
	Where  any
	From   float64       // loop time before a jump
	Took   time.Duration // wall time, whatever the clock
}

// Observe adds an observer, which is told of everything from now on until
// remove is called. Observers are told in the order in which they were added.
// With none, the loop pays one comparison for each event it does not report.
func (l *Loop) Observe(o Observer) (remove func()) {
	entry := &observing{o}
	// The slice is copied, never changed, so that an observer may be added or
	// removed while events go round.
	l.observers = append(slices.Clip(l.observers), entry)
	return func() {
		rest := slices.DeleteFunc(slices.Clone(l.observers), func(o Observer) bool { return o == entry })
		if len(rest) == 0 {
			rest = nil
		}
		l.observers = rest
	}
}

// observing gives each observer an identity, so that remove takes away the one
// it was returned for, even of values that cannot be compared.
type observing struct{ Observer }

// Observed reports whether anybody listens. Reporters ask before they gather
// what an event needs.
func (l *Loop) Observed() bool { return l.observers != nil }

// Report tells the observers of an event, after filling in At and Turn.
func (l *Loop) Report(e Event) {
	e.At, e.Turn = l.Time(), l.turns
	for _, o := range l.observers {
		o.Observe(e)
	}
}

func (l *Loop) runObserved(r Runner) {
	if drops(r) {
		r.Run()
		return
	}
	l.Report(Event{Kind: CallbackBegin, Runner: r})
	start := time.Now()
	// Deferred, or a callback that panics would look as if it went on.
	defer func() {
		took := time.Since(start)
		l.Report(Event{Kind: CallbackEnd, Runner: r, Took: took})
		if l.SlowCallback > 0 && took >= l.SlowCallback {
			l.Report(Event{Kind: CallbackSlow, Runner: r, Took: took})
		}
	}()
	r.Run()
}
