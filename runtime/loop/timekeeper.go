package loop

import (
	"math"
	"time"
)

// A timekeeper is the loop's clock at work. Time is base plus rate times the
// wall's time since anchor.
type timekeeper struct {
	clock  Clock
	base   int64
	anchor time.Time
	rate   float64 // 0: time stands at base
	paused bool
	goal   int64 // where Step or Advance is to take the time; past if nowhere
	told   func() float64
}

func (k *timekeeper) now() int64 {
	if k.told != nil {
		return toNanos(k.told())
	}
	if k.rate == 0 {
		return k.base
	}
	since := time.Since(k.anchor)
	if k.rate == 1 {
		return k.base + int64(since)
	}
	return later(k.base, float64(since)*k.rate)
}

// run makes time pass at rate from at on.
func (k *timekeeper) run(at int64, rate float64) {
	k.base, k.rate = at, rate
	if rate != 0 {
		k.anchor = time.Now()
	}
}

// set puts a clock in force. Time goes on from at.
func (k *timekeeper) set(c Clock, at int64) {
	k.clock, k.paused, k.goal = c, false, past
	k.run(at, c.Rate())
}

// jump returns where time should go now that nothing is ready, if anywhere.
// next is the next timer's time, or never.
func (k *timekeeper) jump(next int64, holds int) (to int64, ok bool) {
	if k.goal != past {
		// Step and Advance are somebody's word, so they wait for no outside
		// work, which may be a server's that is never finished.
		if now := k.now(); k.goal > now {
			return min(k.goal, next), true
		}
		k.goal = past
	}
	ok = k.clock.kind == virtual && !k.paused && holds == 0 && next != never
	return next, ok
}

// moveTo sets the time; to is not before now.
func (k *timekeeper) moveTo(to int64) { k.run(to, k.rate) }

// thaw lets virtual time follow the wall during a wait for outside work.
func (k *timekeeper) thaw() {
	if k.clock.kind == virtual && !k.paused {
		k.run(k.base, 1)
	}
}

// freeze ends what thaw began. The wall is late by a little; virtual time stops
// exactly at the timer it was to stop at.
func (k *timekeeper) freeze(next int64) {
	if k.clock.kind == virtual && k.rate != 0 {
		k.run(min(k.now(), max(next, k.base)), 0)
	}
}

// wallUntil returns how long to wait for time to reach next, and forever if it
// will not get there by waiting. It is rounded up to a millisecond, as CPython's
// wait in epoll is: timers set in one stretch for the same delay, microseconds
// apart, then fire in one turn here as there.
func (k *timekeeper) wallUntil(next int64) time.Duration {
	if k.rate == 0 || next == never {
		return forever
	}
	const most = 1000 * 24 * time.Hour
	ms := math.Ceil((float64(next) - float64(k.now())) / k.rate / float64(time.Millisecond))
	return time.Duration(min(max(ms, 0), float64(most/time.Millisecond))) * time.Millisecond
}

const forever time.Duration = -1

// Time returns the loop's time in seconds. It never goes back.
func (l *Loop) Time() float64 { return max(toSeconds(l.time.now()), l.floor) }

// TellTime makes now, which gives seconds, the loop's time in place of the clock:
// for a loop whose owner keeps its own time. It is to be called before the loop
// runs.
func (l *Loop) TellTime(now func() float64) { l.time.told = now }

// Clock returns the clock in force.
func (l *Loop) Clock() Clock { return l.time.clock }

// SetClock puts another clock in force, running; time goes on from where it
// stands.
func (l *Loop) SetClock(c Clock) {
	l.time.set(c, l.time.now())
	if l.observers != nil {
		l.Report(Event{Kind: ClockChanged})
	}
}

// Paused reports whether time was stopped by Pause.
func (l *Loop) Paused() bool { return l.time.paused }

// Pause stops the time: no timer comes due but by Step and Advance, and all
// else goes on. It fails on the real clock.
func (l *Loop) Pause() error { return l.setPaused(true, 0) }

// Resume ends a Pause; time goes on from where it stands.
func (l *Loop) Resume() error { return l.setPaused(false, l.time.clock.rate) }

func (l *Loop) setPaused(paused bool, rate float64) error {
	if l.time.clock.kind == real {
		return ErrRealTime
	}
	if l.time.paused != paused {
		l.time.paused = paused
		l.time.run(l.time.now(), rate)
		if l.observers != nil {
			l.Report(Event{Kind: ClockChanged})
		}
	}
	return nil
}

// Step moves time to the next timer as soon as nothing is ready, paused or not
// and whatever outside work is outstanding. It reports whether there is such a
// timer, and fails on the real clock.
func (l *Loop) Step() (bool, error) {
	if l.time.clock.kind == real {
		return false, ErrRealTime
	}
	next := l.nextTimer()
	if next == never {
		return false, nil
	}
	l.time.goal = max(next, l.time.goal)
	return true, nil
}

// Advance moves time forward by d, stopping at every timer on the way and
// letting the program settle there, as Step does. Advances add up.
func (l *Loop) Advance(d time.Duration) error {
	if l.time.clock.kind == real {
		return ErrRealTime
	}
	if d > 0 {
		l.time.goal = later(max(l.time.now(), l.time.goal), float64(d))
	}
	return nil
}

// Pass moves virtual time on by d, which a callback has spent blocking: time
// passes for it as it would on the real clock. The other clocks saw it pass.
func (l *Loop) Pass(d time.Duration) {
	if k := &l.time; k.clock.kind == virtual && !k.paused && d > 0 {
		k.moveTo(later(k.now(), float64(d)))
	}
}

// nextTimer returns the time of the next timer, or never.
func (l *Loop) nextTimer() int64 {
	if e, ok := l.timers.peek(); ok {
		return e.when
	}
	return never
}
