package loop

import "time"

// idle is what a turn does when nothing is ready: it moves time on if the clock
// is one that moves, gives up if nothing can ever happen, and else waits, once.
// It may return with nothing to do; the turn is then an empty one.
func (l *Loop) idle(patient bool) error {
	if l.Quiet != nil {
		if l.Quiet(); l.ready.len() > 0 || l.stopping || l.attention.Load() {
			return nil
		}
	}
	holds, _, arrived := l.mail.outstanding()
	if arrived {
		return nil
	}
	next := l.nextTimer()
	if next <= l.time.now() {
		return nil
	}
	if to, ok := l.time.jump(next, holds); ok {
		from := l.Time()
		if l.Jumped != nil {
			l.Jumped(time.Duration(to - l.time.now()))
		}
		l.time.moveTo(to)
		if l.observers != nil {
			l.Report(Event{Kind: TimeJumped, From: from})
		}
		return nil
	}
	if holds == 0 && l.noTimers() {
		return l.deadlock(patient)
	}
	if holds > 0 {
		l.time.thaw()
	}
	l.block(l.time.wallUntil(next))
	l.time.freeze(l.nextTimer())
	return nil
}

// noTimers is true if no timer is set. One that is set for the end of time is a
// program that asked to wait, not one that is stuck.
func (l *Loop) noTimers() bool {
	_, ok := l.timers.peek()
	return !ok
}

func (l *Loop) deadlock(patient bool) error {
	wait := patient
	if l.OnDeadlock != nil {
		wait = l.OnDeadlock()
		_, _, arrived := l.mail.outstanding()
		if arrived || l.stopping || l.attention.Load() || l.ready.len() > 0 || !l.noTimers() {
			return nil
		}
	}
	if !wait {
		return ErrDeadlock
	}
	l.block(forever)
	return nil
}

// block waits for d or until something is posted, finished or interrupted.
func (l *Loop) block(d time.Duration) {
	l.waitFor = d
	if l.observers != nil {
		l.Report(Event{Kind: IdleBegin})
	}
	if l.Idle != nil {
		l.Idle(l.waitFn)
	} else {
		l.wait()
	}
	if l.observers != nil {
		l.Report(Event{Kind: IdleEnd})
	}
}

// wait is the only place where the loop's goroutine blocks. While it does,
// somebody else may own the loop, so it touches the mailbox's wake and what is
// its own, and nothing else.
func (l *Loop) wait() {
	if l.poller != nil {
		l.waitPolling()
		return
	}
	if l.waitFor == forever {
		<-l.mail.wake
		return
	}
	if l.sleeper == nil {
		l.sleeper = time.NewTimer(l.waitFor)
	} else {
		l.sleeper.Reset(l.waitFor)
	}
	select {
	case <-l.mail.wake:
		l.sleeper.Stop()
	case <-l.sleeper.C:
	}
}
