package loop

// RunForever runs turns until Stop or Raise. It returns nil after Stop, what
// was raised after Raise, and ErrRunning or ErrClosed without having run
// anything.
func (l *Loop) RunForever() error { return l.run(nil) }

// RunUntil is RunForever that also returns nil when done, which is asked after
// each turn, says so. At least one turn is run if anything is ready. It returns
// ErrDeadlock when done can never come (see OnDeadlock).
//
// CPython leaves run_until_complete at the end of the turn in which the
// future's done callback ran, not of the one in which the future was done: for
// the same interleaving let done be a flag that such a callback sets.
func (l *Loop) RunUntil(done func() bool) error { return l.run(done) }

// RunTurn is RunForever for one turn, which waits if there is nothing to do and
// Stop was not called.
func (l *Loop) RunTurn() error {
	if err := l.begin(); err != nil {
		return err
	}
	defer l.end()
	return l.turn(true)
}

// begin claims the loop for a run.
func (l *Loop) begin() error {
	if !l.running.CompareAndSwap(false, true) {
		return ErrRunning
	}
	if l.closed.Load() {
		l.end()
		return ErrClosed
	}
	return nil
}

func (l *Loop) end() {
	l.stopping, l.onward = false, false
	l.running.Store(false)
}

func (l *Loop) run(done func() bool) error {
	if err := l.begin(); err != nil {
		return err
	}
	defer l.end()
	if done != nil && l.ready.len() == 0 && done() {
		return nil
	}
	l.onward = done == nil
	for {
		if err := l.turn(done == nil); err != nil {
			return err
		}
		if l.stopping || done != nil && done() {
			return nil
		}
	}
}

// Stop makes the current Run… return at the end of this turn. If the loop is not
// running, the next run is of one turn, which does not wait.
func (l *Loop) Stop() { l.stopping = true }

// Raise makes the current Run… return err as soon as the callback that calls it
// returns. The callbacks after it stay ready for the next run. It is the way
// out for what no callback may swallow, such as an exit. Of several errors
// raised before the loop takes notice the first wins. What is raised while the
// loop is not running is returned by the next run.
func (l *Loop) Raise(err error) {
	if l.raised == nil {
		l.raised = err
	}
	l.attention.Store(true)
}

// Afterwards has f called, once, as soon as the callback that calls it has
// returned, before anything else is run. Of several calls by one callback the
// last wins.
func (l *Loop) Afterwards(f func()) {
	l.after = f
	l.attention.Store(true)
}

// Interrupt has OnInterrupt run on the loop at the next opportunity, waking the
// loop if it waits. Any goroutine may call it. While the loop is not running
// the interrupt is kept for the next run; several that come before the first is
// seen are one.
func (l *Loop) Interrupt() {
	l.interrupted.Store(true)
	l.attention.Store(true)
	l.mail.ring()
}

// attend deals with what set attention.
func (l *Loop) attend() error {
	l.attention.Store(false)
	if f := l.after; f != nil {
		l.after = nil
		f()
	}
	if l.interrupted.Swap(false) {
		if l.OnInterrupt == nil {
			l.Raise(ErrInterrupted)
		} else {
			l.OnInterrupt.Run()
		}
	}
	err := l.raised
	l.raised = nil
	return err
}

// turn is one round of the loop; the package comment lists its steps.
func (l *Loop) turn(patient bool) error {
	l.turns++
	l.timers.sweep()
	if l.ready.len() == 0 && !l.stopping && !l.attention.Load() {
		if err := l.idle(patient); err != nil {
			return err
		}
	}
	if l.attention.Load() {
		if err := l.attend(); err != nil {
			return err
		}
	}
	l.arrive()
	for l.left > 0 {
		l.left--
		r := l.ready.pop()
		if l.observers == nil {
			r.Run()
		} else {
			l.runObserved(r)
		}
		if l.attention.Load() {
			if err := l.attend(); err != nil {
				return err
			}
		}
	}
	return nil
}

// arrive makes ready what has come from outside or come due: the turn's callbacks
// are those that are ready now.
func (l *Loop) arrive() {
	if l.mail.arrived.Load() {
		l.mail.drain(&l.ready)
	}
	if l.poller != nil {
		l.poller.Collect()
	}
	l.fireDue()
	l.left = l.ready.len()
}

// Peek gives the callback that will run when the one that asks has returned, if
// that one may do it instead: it calls Take and does what Run would. It is nil
// where the loop wants to look up first.
func (l *Loop) Peek() Runner {
	if l.observers != nil || l.attention.Load() {
		return nil
	}
	if l.left == 0 {
		if !l.onward || l.stopping || l.ready.len() == 0 {
			return nil
		}
		l.turns++
		l.timers.sweep()
		l.arrive()
	}
	return l.ready.peek()
}

// Take takes the callback that Peek has given.
func (l *Loop) Take() {
	l.left--
	l.ready.pop()
}
