package loop

// A Runner is a callback. An object that is run often, such as a task, is its
// own Runner, so that scheduling it allocates nothing.
//
// Run is called on the loop's goroutine. A panic in it leaves RunForever or
// RunUntil as a panic does, with the loop whole: it may be run again and goes
// on with the next callback.
type Runner interface{ Run() }

// Func makes a Runner of a function.
type Func func()

// Run calls f.
func (f Func) Run() { f() }

// A Handle is a scheduled callback that can be cancelled before it runs.
type Handle struct {
	runner    Runner
	cancelled bool
}

// Cancel keeps the callback from running if it has not run yet, and lets go of
// it. Cancelling twice, or after the run, changes nothing but Cancelled.
func (h *Handle) Cancel() {
	h.cancelled = true
	h.runner = nil
}

// Cancelled reports whether Cancel was called.
func (h *Handle) Cancelled() bool { return h.cancelled }

// Runner returns the callback, or nil once it was cancelled.
func (h *Handle) Runner() Runner { return h.runner }

// Run runs the callback unless it was cancelled. It is the loop's to call.
func (h *Handle) Run() {
	if !h.cancelled {
		h.runner.Run()
	}
}

// drops reports whether running r would do nothing, so that observers are not
// shown callbacks that never happen.
func drops(r Runner) bool {
	switch r := r.(type) {
	case *Handle:
		return r.cancelled
	case *Timer:
		return r.skip > 0
	}
	return false
}
