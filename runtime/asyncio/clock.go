package asyncio

import (
	"sync"
	"time"

	"inloop/runtime/loop"
)

// The clocks of a program under a virtual loop: those of module time run along
// with the wall, and jump with the loop; the loop's own stands still while
// anything is ready. Time that a blocking call takes passes for both.

// ahead is how far the clocks of module time are ahead of the wall's.
type ahead struct {
	by  time.Duration
	set bool
}

// newClockLoop makes a loop whose time is the one that module time shows.
func (m *module) newClockLoop() *loop.Loop {
	if m.in.Now != nil {
		return loop.NewAt(m.clock, m.in.Now())
	}
	return loop.NewAt(m.clock, loop.Monotonic())
}

// follow has module time's clocks jump with the loop.
func (m *module) follow(l *EventLoop) {
	if !m.ahead.set {
		m.ahead.set = true
		m.in.Now = func() time.Duration { return loop.Monotonic() + m.ahead.by }
		m.in.Slept = func(d time.Duration) {
			if r, ok := m.runningLoop().(*EventLoop); ok {
				r.l.Pass(d)
			}
		}
	}
	l.l.Jumped = func(d time.Duration) { m.ahead.by += d }
}

// quietHolds are the holds of the loops that wait for the other threads to have
// nothing to do.
type quietHolds struct {
	mu    sync.Mutex
	loops map[*EventLoop]func(loop.Runner)
}

// release ends all holds. It may be called from any goroutine.
func (q *quietHolds) release() {
	q.mu.Lock()
	held := q.loops
	q.loops = nil
	q.mu.Unlock()
	for _, finish := range held {
		finish(nil)
	}
}

// awaitThreads keeps virtual time from jumping while another thread of the
// program can do something: the loop waits until none can.
func (l *EventLoop) awaitThreads() {
	in, q := l.m.in, &l.m.quietHolds
	if in.Quiet() {
		return
	}
	q.mu.Lock()
	if q.loops == nil {
		q.loops = map[*EventLoop]func(loop.Runner){}
	}
	if q.loops[l] == nil {
		q.loops[l] = l.l.HoldRunner()
	}
	q.mu.Unlock()
	in.OnQuiet(q.release)
	if in.Quiet() {
		q.release()
	}
}
