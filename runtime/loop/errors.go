package loop

// A StateError says that the loop is in no state for what was asked. The texts
// that CPython has are CPython's, where they are a RuntimeError's message.
// StateErrors are compared with == or errors.Is.
type StateError string

func (e StateError) Error() string { return string(e) }

const (
	// ErrClosed: the loop was closed, and takes and runs nothing any more.
	ErrClosed StateError = "Event loop is closed"
	// ErrRunning: somebody runs the loop already; running does not nest.
	ErrRunning StateError = "This event loop is already running"
	// ErrCloseRunning: a loop is closed only after it has been left.
	ErrCloseRunning StateError = "Cannot close a running event loop"
	// ErrDeadlock: nothing is ready, no timer is set, no outside work is
	// outstanding, and so nothing can ever happen.
	ErrDeadlock StateError = "nothing is ready, no timer is set and no outside work is outstanding"
	// ErrInterrupted: Interrupt was called and the owner set no OnInterrupt.
	ErrInterrupted StateError = "interrupted"
	// ErrFinishedTwice: the finish function of a hold was called again. It
	// goes to OnMisuse; the second completion is dropped.
	ErrFinishedTwice StateError = "outside work was finished twice"
	// ErrRealTime: the real clock can be neither paused nor moved.
	ErrRealTime StateError = "the real clock can be neither paused nor moved"
)
