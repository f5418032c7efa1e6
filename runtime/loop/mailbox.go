package loop

import (
	"sync"
	"sync/atomic"
)

// A mailbox is the one part of a loop that other goroutines touch.
type mailbox struct {
	// arrived is true while posts is not empty. The loop reads it every turn
	// and takes the lock only when it is.
	arrived atomic.Bool
	// wake holds at most one token, which a waiting loop takes. A token left
	// over costs one empty turn and is never missing: whoever changes what a
	// waiting loop waits for puts one in after the change.
	wake chan struct{}

	// asleep is true while the loop waits in its poller.
	asleep atomic.Bool
	poller atomic.Pointer[Poller]

	mu     sync.Mutex
	posts  []Runner
	holds  int
	weak   int
	closed bool

	// spare is the slice emptied last, to be filled next. It is the loop's.
	spare []Runner
}

// keepSpare bounds the memory that a burst of posts leaves behind.
const keepSpare = 1 << 14

func (m *mailbox) ring() {
	select {
	case m.wake <- struct{}{}:
	default:
	}
	if m.asleep.Load() {
		(*m.poller.Load()).Wake()
	}
}

func (m *mailbox) post(r Runner) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.put(r)
}

// put is called with the lock held.
func (m *mailbox) put(r Runner) error {
	if m.closed {
		return ErrClosed
	}
	m.posts = append(m.posts, r)
	if len(m.posts) == 1 {
		m.arrived.Store(true)
		m.ring()
	}
	return nil
}

func (m *mailbox) hold(strong, weak int) {
	m.mu.Lock()
	m.holds += strong
	m.weak += weak
	m.mu.Unlock()
}

// finish gives a hold back and posts its completion in one step: a loop that
// saw the one without the other would call a deadlock, or jump, too early. A
// nil completion wakes the loop too, which may have waited for this hold alone.
func (m *mailbox) finish(strong, weak int, r Runner) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.holds -= strong
	m.weak -= weak
	if r == nil {
		m.ring()
		return
	}
	// A closed loop wants no completions; the work's result is nobody's now.
	_ = m.put(r)
}

// drain appends what was posted to the ready queue.
func (m *mailbox) drain(ready *fifo) {
	m.mu.Lock()
	batch := m.posts
	m.posts = m.spare
	m.arrived.Store(false)
	m.mu.Unlock()

	for _, r := range batch {
		ready.push(r)
	}
	m.spare = nil
	if cap(batch) <= keepSpare {
		clear(batch)
		m.spare = batch[:0]
	}
}

// outstanding returns the number of holds, and whether anything was posted, as
// of one moment.
func (m *mailbox) outstanding() (holds, weak int, arrived bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.holds, m.weak, len(m.posts) > 0
}

func (m *mailbox) close() {
	m.mu.Lock()
	m.closed = true
	m.posts = nil
	m.arrived.Store(false)
	m.mu.Unlock()
	m.spare = nil
}

// Post schedules f from any goroutine and wakes the loop if it waits. Posts
// run in the order in which they were made, and after what was ready before the
// turn that takes them. It fails if the loop is closed.
func (l *Loop) Post(f func()) error { return l.mail.post(Func(f)) }

// PostRunner is Post for a Runner. Any goroutine may call it.
func (l *Loop) PostRunner(r Runner) error { return l.mail.post(r) }

// Hold says that outside work has begun, whose completion the program waits
// for. Until finish is called virtual time does not jump and no deadlock is
// seen. finish is called exactly once, from any goroutine, with the callback to
// run on the loop, or nil for none. A second call is misuse: it is reported to
// OnMisuse and does nothing. After Close finish does nothing.
//
// Hold may be called from any goroutine, but a hold taken by a goroutine that
// none covers comes too late to keep the loop from giving up.
func (l *Loop) Hold() (finish func(func())) { return funcs(l.holding(1, 0)) }

// HoldRunner is Hold for a completion that is a Runner, or nil.
func (l *Loop) HoldRunner() (finish func(Runner)) { return l.holding(1, 0) }

// HoldWeakly is Hold for something that may happen but that nothing waits for:
// a key at the prompt, a signal. It is counted for those who look, and keeps
// neither virtual time from jumping nor a deadlock from being seen.
func (l *Loop) HoldWeakly() (finish func(func())) { return funcs(l.holding(0, 1)) }

func (l *Loop) holding(strong, weak int) func(Runner) {
	l.mail.hold(strong, weak)
	finished := new(atomic.Bool)
	return func(r Runner) {
		if finished.Swap(true) {
			l.misuse(ErrFinishedTwice)
			return
		}
		l.mail.finish(strong, weak, r)
	}
}

func funcs(finish func(Runner)) func(func()) {
	return func(f func()) {
		if f == nil {
			finish(nil)
			return
		}
		finish(Func(f))
	}
}
