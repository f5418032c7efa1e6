// Package observe watches an event loop: it keeps what :ps, :tree and the
// notices at the prompt tell of tasks. It listens to the loop's events and
// never reaches into the loop, runs no script and writes nothing.
package observe

import (
	"time"

	"inloop/runtime/loop"
)

// Record is what was seen of one task.
type Record struct {
	Born  time.Time
	By    any // the task that made it, nil for the prompt or a callback
	Where any // the place where it was made, as Tasks.Place gave it
	Steps int
	Busy  time.Duration // time spent in its steps
	begun time.Time
}

// Tasks observes a loop's tasks while they live. Its methods are called on the
// loop's goroutine.
type Tasks struct {
	// Place is asked where a task is being made; may be nil.
	Place func() any
	// Ended is called when a task is done, with its record; may be nil.
	Ended func(task any, r *Record)
	// Begins is called before each step; may be nil.
	Begins func(task any)
	// Stepped is called after each step; may be nil.
	Stepped func()
	// Slow is called when a callback has blocked the loop; may be nil.
	Slow func(r loop.Runner, took time.Duration)

	records map[any]*Record
}

// NewTasks makes an observer that has seen nothing yet.
func NewTasks() *Tasks { return &Tasks{records: map[any]*Record{}} }

// Of gives what was seen of a task; nil for one made before the observer was.
func (o *Tasks) Of(task any) *Record { return o.records[task] }

// InStep is how long the task's present step has taken; 0 when it is in none.
func (o *Tasks) InStep(task any) time.Duration {
	if r := o.records[task]; r != nil && !r.begun.IsZero() {
		return time.Since(r.begun)
	}
	return 0
}

// Observe implements loop.Observer.
func (o *Tasks) Observe(e loop.Event) {
	switch e.Kind {
	case loop.TaskSpawned:
		r := &Record{Born: time.Now(), By: e.By}
		if o.Place != nil {
			r.Where = o.Place()
		}
		o.records[e.Task] = r
	case loop.TaskStepped:
		if r := o.records[e.Task]; r != nil {
			r.Steps++
			r.begun = time.Now()
		}
		if o.Begins != nil {
			o.Begins(e.Task)
		}
	case loop.TaskSuspended:
		o.stepped(e.Task)
	case loop.TaskDone:
		o.stepped(e.Task)
		r := o.records[e.Task]
		delete(o.records, e.Task)
		if o.Ended != nil {
			o.Ended(e.Task, r)
		}
	case loop.CallbackSlow:
		if o.Slow != nil {
			o.Slow(e.Runner, e.Took)
		}
	}
}

func (o *Tasks) stepped(task any) {
	if o.Stepped != nil {
		defer o.Stepped()
	}
	if r := o.records[task]; r != nil && !r.begun.IsZero() {
		r.Busy += time.Since(r.begun)
		r.begun = time.Time{}
	}
}
