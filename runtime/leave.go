package runtime

import "time"

// The end of a session: what is pending, and how long it may clean up.

// Pending lists the tasks that are not done.
func (s *Session) Pending() []TaskInfo {
	list, _ := ask(s, time.Second, s.pending)
	return list
}

func (s *Session) pending() []TaskInfo {
	var out []TaskInfo
	for _, t := range s.console.Tasks() {
		out = append(out, TaskInfo{t.TaskName(), t.State(), t.Where()})
	}
	return out
}

// Shutdown cancels every task, lets their cleanup run for at most wait, and
// lists those that had not finished then.
func (s *Session) Shutdown(wait time.Duration) []TaskInfo {
	deadline := time.Now().Add(wait)
	left, ok := ask(s, wait, func() []TaskInfo {
		for _, t := range s.console.Tasks() {
			t.Cancel()
		}
		return s.pending()
	})
	for ok && len(left) > 0 && time.Now().Before(deadline) {
		s.settle(deadline)
		var now []TaskInfo
		if now, ok = ask(s, time.Until(deadline), s.pending); ok {
			left = now
		}
	}
	if !ok && left == nil {
		return []TaskInfo{{Name: "the loop", State: "is blocked"}}
	}
	return left
}

// settle waits for a turn of the loop that has something to do.
func (s *Session) settle(deadline time.Time) {
	turn := make(chan struct{})
	s.console.Post(func() { s.console.Later(0.005, func() { close(turn) }) })
	select {
	case <-turn:
	case <-s.over:
	case <-time.After(time.Until(deadline)):
	}
}

// Close ends Serve. What blocks the loop gets KeyboardInterrupt, for as long as
// unwind; what there is to do at exit may then take as long as atExit. 0 is as
// long as it takes, and then nothing is interrupted. It reports whether Serve
// has ended.
func (s *Session) Close(unwind, atExit time.Duration) bool {
	<-s.ready
	s.console.Post(s.console.Close)
	if unwind != 0 && !s.stop(time.Now().Add(unwind)) {
		return false
	}
	if atExit == 0 {
		<-s.over
		return true
	}
	select {
	case <-s.over:
		return true
	case <-time.After(atExit):
		return false
	}
}

// interruptEvery is how often what keeps the loop from stopping is interrupted.
const interruptEvery = 100 * time.Millisecond

// stop waits for the loop to stop, and interrupts what keeps it from that.
func (s *Session) stop(deadline time.Time) bool {
	for time.Now().Before(deadline) {
		select {
		case <-s.stopped:
			return true
		case <-time.After(interruptEvery):
			s.closing.Store(true)
			s.r.in.Interrupt()
		}
	}
	return false
}
