package runtime

import "inloop/runtime/asyncio"

// Whose Ctrl-C is. A press belongs to what was in the foreground then, also when
// the code that runs looks up only later.

// Interrupt is Ctrl-C: the foreground's task is cancelled, or what it runs in
// one go gets KeyboardInterrupt.
func (s *Session) Interrupt() {
	s.mu.Lock()
	sub := s.foreground
	s.mu.Unlock()
	if sub != nil && sub.stop != nil {
		sub.stop()
		return
	}
	if sub != nil {
		sub.interrupted.Store(true)
	}
	s.press(sub, func() {
		if sub != nil && !sub.answered && sub.task != nil {
			sub.task.Cancel()
		}
	})
}

// Abandon is called when a foreground submission does not end in spite of
// Interrupt, and is in the foreground no more. What blocks the loop gets
// KeyboardInterrupt, cleanup that is only awaited is left alone.
func (s *Session) Abandon() {
	s.mu.Lock()
	sub := s.foreground
	s.foreground = nil
	s.mu.Unlock()
	if sub != nil {
		sub.abandoned.Store(true)
	}
	s.press(sub, s.rest)
}

// press has the code that runs look whether Ctrl-C, pressed while sub was in
// the foreground, is meant for it. If it comes to an end without having looked,
// the press is taken back; then is called in either case, on the loop.
func (s *Session) press(sub *submission, then func()) {
	if sub == nil {
		sub = &s.nobody
	}
	sub.presses.Add(1)
	s.mu.Lock()
	s.pressed = sub
	s.mu.Unlock()
	s.r.in.Interrupt()
	s.console.Post(func() {
		s.r.in.ClearInterrupt()
		then()
	})
}

// mayInterrupt decides, when running code sees that Ctrl-C was pressed,
// whether it gets KeyboardInterrupt: when it is the foreground's, or belongs to
// what was in the foreground at that press. A second press reaches whatever
// blocks the loop.
func (s *Session) mayInterrupt() bool {
	s.mu.Lock()
	foreground, pressed := s.foreground, s.pressed
	s.mu.Unlock()
	cur := s.console.Current()
	switch {
	case s.closing.Load(), s.runs(foreground, cur), s.runs(pressed, cur):
		return true
	}
	return pressed != nil && pressed.presses.Load() > 1 && s.blocks(cur)
}

// runs reports whether what runs now, in a step of the task cur or in none, is
// the submission's.
func (s *Session) runs(sub *submission, cur *asyncio.Task) bool {
	return sub != nil && (sub.running.Load() || cur != nil && s.owns(sub, cur))
}

// blocks reports whether the task's step has kept the loop for long.
func (s *Session) blocks(t *asyncio.Task) bool {
	return t == nil || s.tasks.InStep(t) >= slowCallback
}

// owns reports whether the submission awaits the task, through others.
func (s *Session) owns(sub *submission, t *asyncio.Task) bool {
	for w := sub.task; w != nil; w = w.WaitsFor() {
		if w == t {
			return true
		}
	}
	return sub.task != nil && sub.task.Awaits(t)
}
