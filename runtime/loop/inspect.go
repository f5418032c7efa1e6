package loop

import "iter"

// Counts is how much is scheduled and outstanding.
type Counts struct {
	Ready     int // callbacks in the ready queue, cancelled ones among them
	Timers    int // timers that wait for their time
	Holds     int // outside work that somebody waits for
	WeakHolds int // outside work that may happen
}

// Counts returns how much is scheduled and outstanding.
func (l *Loop) Counts() Counts {
	holds, weak, _ := l.mail.outstanding()
	return Counts{
		Ready:     l.ready.len(),
		Timers:    len(l.timers.entries) - l.timers.dead,
		Holds:     holds,
		WeakHolds: weak,
	}
}

// Ready goes through the ready queue in order. Nothing may be scheduled
// meanwhile.
func (l *Loop) Ready() iter.Seq[Runner] { return l.ready.all }

// Timers goes through the timers that wait for their time, in no particular
// order. None may be set meanwhile.
func (l *Loop) Timers() iter.Seq[*Timer] {
	return func(yield func(*Timer) bool) {
		for i := range l.timers.entries {
			if e := &l.timers.entries[i]; e.live() && !yield(e.timer) {
				return
			}
		}
	}
}
