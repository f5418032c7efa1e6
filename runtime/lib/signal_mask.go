package lib

import (
	"math/big"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Blocking signals, and waiting for them. The mask is the interpreter's own:
// Go moves its goroutines between the system's threads, whose masks are not
// ours to set.

// signalMask holds back signals. It belongs to the holder of the turn.
type signalMask struct {
	blocked [nsig]bool
	pending [nsig]bool
	waits   []*signalWait
}

// signalWait is a thread inside sigwait.
type signalWait struct {
	machine.Waiter
	set [nsig]bool
}

// holds reports that a signal is not to be handled now.
func (m *signalMask) holds(n int) bool {
	if m.blocked[n] {
		return true
	}
	for _, w := range m.waits {
		if w.set[n] {
			return true
		}
	}
	return false
}

// wake wakes those who wait for a signal that is pending.
func (m *signalMask) wake() {
	for _, w := range m.waits {
		if m.take(&w.set, false) > 0 {
			w.Wake()
		}
	}
}

// take gives the lowest pending signal of a set, or 0.
func (m *signalMask) take(set *[nsig]bool, remove bool) int {
	for n := range set {
		if set[n] && m.pending[n] {
			if remove {
				m.pending[n] = false
			}
			return n
		}
	}
	return 0
}

// numbers gives a set of signals as scripts see it.
func numbers(set *[nsig]bool) any {
	out := object.NewSet()
	for n, in := range set {
		if in {
			out.Add(object.Int(n))
		}
	}
	return out
}

// signalSet reads an iterable of signal numbers.
func signalSet(v any) *[nsig]bool {
	set := &[nsig]bool{}
	object.Each(v, func(x any) bool {
		n, ok := object.AsInt(x)
		if _, whole := object.Core(x).(*big.Int); !ok && !whole {
			n = object.ToInt(x) // which says what is wrong
		}
		if n < 1 || n >= nsig {
			panic(object.Newf(object.ValueError, "signal number %d out of range [1; %d]", n, nsig-1))
		}
		set[n] = true
		return true
	})
	return set
}

// change is pthread_sigmask; it gives the mask as it was.
func (s *signals) change(how int, set *[nsig]bool) any {
	old := s.mask.blocked
	for n, in := range set {
		if n == int(unix.SIGKILL) || n == int(unix.SIGSTOP) {
			continue
		}
		switch how {
		case unix.SIG_BLOCK:
			s.mask.blocked[n] = old[n] || in
		case unix.SIG_UNBLOCK:
			s.mask.blocked[n] = old[n] && !in
		case unix.SIG_SETMASK:
			s.mask.blocked[n] = in
		default:
			panic(osError(unix.EINVAL))
		}
		if s.mask.blocked[n] && !old[n] && n != int(unix.SIGURG) {
			s.watch(syscall.Signal(n))
		}
	}
	s.release()
	return numbers(&old)
}

// release handles what is pending and no longer blocked.
func (s *signals) release() {
	for n := range s.mask.pending {
		if s.mask.pending[n] && !s.mask.holds(n) {
			s.mask.pending[n] = false
			if h := s.handlers[n]; isInt(h, sigDefault) {
				_ = SignalSelf(s.in, n)
			} else {
				s.in.CallMain(func() { s.attend(n) })
			}
		}
	}
	s.in.Poll()
}

// await waits for a signal of the set, at most d; d < 0 is for ever. 0: none
// came.
func (s *signals) await(set *[nsig]bool, d time.Duration) int {
	if n := s.mask.take(set, true); n > 0 {
		return n
	}
	for n, in := range set {
		if in && n != int(unix.SIGKILL) && n != int(unix.SIGSTOP) {
			s.watch(syscall.Signal(n))
		}
	}
	w := &signalWait{set: *set}
	s.mask.waits = append(s.mask.waits, w)
	defer func() {
		for i, x := range s.mask.waits {
			if x == w {
				s.mask.waits = append(s.mask.waits[:i], s.mask.waits[i+1:]...)
				break
			}
		}
	}()
	s.in.Park(&w.Waiter, d)
	return s.mask.take(set, true)
}

// pause waits until some handler has been called.
func (s *signals) pause() {
	before := s.seen
	for s.seen == before {
		nudge := make(chan struct{}, 1)
		if s.in.Cur() != s.in.Main() {
			nudge = nil
		}
		s.in.Interruptible(func() { <-nudge }, func() {
			select {
			case nudge <- struct{}{}:
			default:
			}
		})
	}
}
