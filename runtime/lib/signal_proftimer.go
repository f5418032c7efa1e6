package lib

import (
	"runtime"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// The interval timer that counts the process's CPU time. Go's profiler owns the
// signal that the system's timer would send, and keeps it from everybody else,
// so a goroutine watches the clock of the process instead.

// profTimer is signal.ITIMER_PROF. Its zero value is a timer that is not set.
type profTimer struct {
	mu       sync.Mutex
	due      time.Duration // CPU time at which it goes off, 0 for never
	interval time.Duration
	round    int // counts calls of set: a watcher of an earlier one ends
}

// cpuTime is what the process has used, in its own code and in the system's.
func cpuTime() time.Duration {
	var u unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func span(t unix.Timeval) time.Duration { return time.Duration(t.Nano()) }

// get tells what is left and the interval.
func (p *profTimer) get() unix.Itimerval {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.state()
}

func (p *profTimer) state() unix.Itimerval {
	it := unix.Itimerval{Interval: unix.NsecToTimeval(int64(p.interval))}
	if p.due > 0 {
		it.Value = unix.NsecToTimeval(int64(max(p.due-cpuTime(), time.Microsecond)))
	}
	return it
}

// set sets the timer, or ends it if it.Value is zero, and gives how it stood.
// The caller holds the turn.
func (p *profTimer) set(s *signals, it unix.Itimerval) unix.Itimerval {
	p.mu.Lock()
	defer p.mu.Unlock()
	old := p.state()
	p.round++
	p.due, p.interval = 0, span(it.Interval)
	if d := span(it.Value); d > 0 {
		p.due = cpuTime() + d
		go p.watch(s, p.round)
	}
	return old
}

// watch delivers the signal whenever the timer goes off. It looks rarely: all
// processors together use CPU time only so fast.
func (p *profTimer) watch(s *signals, round int) {
	for {
		p.mu.Lock()
		if p.round != round || p.due == 0 {
			p.mu.Unlock()
			return
		}
		left := p.due - cpuTime()
		if left <= 0 {
			if p.due = 0; p.interval > 0 {
				p.due = cpuTime() + p.interval
			}
		}
		p.mu.Unlock()
		if left <= 0 {
			s.in.CallMain(func() { s.send(int(unix.SIGPROF)); s.endIfDefault(unix.SIGPROF) })
			continue
		}
		time.Sleep(max(left/time.Duration(runtime.NumCPU()), time.Millisecond))
	}
}

// endIfDefault lets the system do what it does with a signal that the program
// does not handle.
func (s *signals) endIfDefault(n syscall.Signal) {
	if isInt(s.handlers[n], sigDefault) {
		_ = unix.Kill(unix.Getpid(), n)
	}
}
