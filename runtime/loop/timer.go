package loop

// A Timer is a Handle that becomes ready at a time. It can be part of a bigger
// object and armed again and again with [Loop.Arm], which allocates nothing;
// its zero value is a timer that was never armed.
type Timer struct {
	Handle
	loop *Loop
	when float64
	// seq names the timer's one valid entry in the heap, 0 if it has none. To
	// cancel is to forget seq: the entry stays where it lies and is recognised
	// as dead when it surfaces.
	seq uint64
	// queued counts the timer's places in the ready queue, and skip how many
	// of these, the oldest, were cancelled there.
	queued, skip uint32
}

// When returns the time for which the timer was last armed, in seconds of
// [Loop.Time].
func (t *Timer) When() float64 { return t.when }

// Armed reports whether the timer waits for its time.
func (t *Timer) Armed() bool { return t.seq != 0 }

// Cancel keeps the timer from firing and, if it has fired but not run, from
// running. It takes constant time.
func (t *Timer) Cancel() {
	switch {
	case t.seq != 0:
		t.seq = 0
		t.loop.timers.dead++
		if t.loop.observers != nil {
			t.loop.Report(Event{Kind: TimerCancelled, Timer: t})
		}
	default:
		t.skip = t.queued
	}
	t.Handle.Cancel()
}

// Run runs the callback of a timer that has fired. It is the loop's to call.
func (t *Timer) Run() {
	t.queued--
	if t.skip > 0 {
		t.skip--
		return
	}
	t.runner.Run()
}

// CallAt schedules r for the time when, in seconds of [Loop.Time]. A time that
// has passed is due in the next turn; an infinite one never is.
func (l *Loop) CallAt(when float64, r Runner) *Timer {
	t := &Timer{}
	l.Arm(t, when, r)
	return t
}

// CallLater schedules r for delay seconds from now. The time is rounded to the
// nanosecond, the clock's resolution, so that sums of delays meet where they
// meet on paper: 0.7 + 0.1 is due with 0.8 and not before it.
func (l *Loop) CallLater(delay float64, r Runner) *Timer {
	return l.CallAt(roundTime(l.Time()+delay), r)
}

// Arm sets a timer of the caller's to run r at the time when. What it was armed
// for before, and has not run yet, is off. On a closed loop it is misuse, and
// nothing happens.
func (l *Loop) Arm(t *Timer, when float64, r Runner) { l.ArmTied(t, when, 0, r) }

// ArmTied is Arm for timers that the owner sets for one and the same time: those
// with the same tie, unless it is 0, fire in no order of their own but in
// the one in which CPython's heap of timers would give them out.
func (l *Loop) ArmTied(t *Timer, when float64, tie uintptr, r Runner) {
	if l.IsClosed() {
		l.misuse(ErrClosed)
		return
	}
	if t.seq != 0 {
		l.timers.dead++
	}
	t.skip = t.queued
	l.timerSeq++
	t.loop, t.when, t.runner, t.cancelled = l, when, r, false
	t.seq = l.timerSeq
	l.timers.push(timerEntry{when: toNanos(when), seq: t.seq, tie: tie, timer: t})
	if l.observers != nil {
		l.Report(Event{Kind: TimerSet, Timer: t})
	}
}

// fireDue moves the timers that are due to the ready queue.
func (l *Loop) fireDue() {
	if len(l.timers.entries) == 0 {
		return
	}
	now := l.time.now()
	for {
		e, ok := l.timers.peek()
		if !ok || e.when > now {
			return
		}
		l.timers.pop()
		t := e.timer
		t.seq = 0
		t.queued++
		// The time may be a fraction of a nanosecond past what the clock can
		// say. Nobody shall see a timer run before its own When.
		if t.when > l.floor {
			l.floor = t.when
		}
		l.ready.push(t)
		if l.observers != nil {
			l.Report(Event{Kind: TimerFired, Timer: t})
		}
	}
}
