package loop

import "time"

// A Poller waits for what the system reports (descriptors that can be read or
// written) in the place of the loop's own wait. A loop without one waits for
// posts and timers alone.
type Poller interface {
	// Wait blocks for d, or without end when d is negative, until something is
	// ready or Wake is called. It is called while others may own the loop, and
	// so schedules nothing.
	Wait(d time.Duration)
	// Collect schedules the callbacks of what is ready, and does not wait. The
	// loop calls it once a turn.
	Collect()
	// Wake ends a Wait, even one that is about to begin. Any goroutine may
	// call it.
	Wake()
}

// SetPoller gives the loop a poller, for good.
func (l *Loop) SetPoller(p Poller) {
	l.poller = p
	l.mail.poller.Store(&p)
}

// waitPolling is wait with a poller. Whoever posts puts a token into wake and
// then looks whether the loop sleeps; the loop says that it sleeps and then
// looks for a token: one of the two sees the other.
func (l *Loop) waitPolling() {
	l.mail.asleep.Store(true)
	select {
	case <-l.mail.wake:
	default:
		d := l.waitFor
		if d == forever {
			d = -1
		}
		l.poller.Wait(d)
	}
	l.mail.asleep.Store(false)
	select {
	case <-l.mail.wake:
	default:
	}
}
