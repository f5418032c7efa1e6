package loop

import (
	"fmt"
	"math"
	"time"
)

// A Clock says how the loop's time passes. It is a plain value; the zero Clock
// is Real. Which one is in force can be changed at any moment with
// [Loop.SetClock]: time goes on from where it stands and never goes back.
type Clock struct {
	kind clockKind
	rate float64
}

type clockKind uint8

const (
	real clockKind = iota
	virtual
	paced
)

// Real is the wall's time. A new loop on it begins at [Monotonic].
func Real() Clock { return Clock{} }

// Virtual is a time that stands still while anything is ready, and jumps to the
// next timer when nothing is. A new loop on it begins at 0. While outside work
// is outstanding time does not jump: it follows the wall for as long as the
// loop waits, so that a timeout on that work still comes, and comes in the same
// order as on the real clock.
func Virtual() Clock { return Clock{kind: virtual} }

// Paced is a time that runs at rate seconds for each of the wall's, and can be
// paused and moved. A new loop on it begins at 0. At rate 0, or anything that
// is no rate, time only moves by Step and Advance; an infinite rate is Virtual.
func Paced(rate float64) Clock {
	switch {
	case math.IsInf(rate, 1):
		return Virtual()
	case !(rate > 0):
		rate = 0
	}
	return Clock{kind: paced, rate: rate}
}

// IsReal reports whether the clock is the wall's.
func (c Clock) IsReal() bool { return c.kind == real }

// IsVirtual reports whether the clock jumps when nothing is ready.
func (c Clock) IsVirtual() bool { return c.kind == virtual }

// Rate returns the seconds that pass for each of the wall's: 1 for Real, 0 for
// Virtual.
func (c Clock) Rate() float64 {
	if c.kind == real {
		return 1
	}
	return c.rate
}

// String is "real", "virtual", or "paced ×2".
func (c Clock) String() string {
	switch c.kind {
	case virtual:
		return "virtual"
	case paced:
		return fmt.Sprintf("paced ×%g", c.rate)
	}
	return "real"
}

// bootAge is what Monotonic says at the start of the process. It is not 0,
// because programs take 0 to mean long ago ("last = 0; if now - last > 5"), and
// on a machine that has been up for a while they are right.
const bootAge = 24 * time.Hour

var processStart = time.Now()

// Monotonic is the real clock that loops share: the time since an arbitrary
// moment before the process began. A loop created on the Real clock agrees with
// it until its clock is changed. Any goroutine may call it.
func Monotonic() time.Duration { return monotonicAt(time.Now()) }

func monotonicAt(t time.Time) time.Duration { return bootAge + t.Sub(processStart) }

// Loop time is kept in nanoseconds, which adds up exactly where float seconds
// do not.
const (
	never = math.MaxInt64 // the time of a timer that cannot come due
	past  = math.MinInt64
)

// toNanos converts seconds. What lies beyond the range is never, or past; NaN,
// which is not after any time, is past.
func toNanos(seconds float64) int64 {
	ns := math.RoundToEven(seconds * 1e9)
	switch {
	case ns >= never:
		return never
	case !(ns > past):
		return past
	}
	return int64(ns)
}

func toSeconds(ns int64) float64 { return float64(ns) / 1e9 }

// roundTime rounds a time to the clock's resolution if it is within range.
func roundTime(seconds float64) float64 {
	if ns := toNanos(seconds); ns != never && ns != past {
		return toSeconds(ns)
	}
	return seconds
}

// later adds a stretch of time, stopping short of never.
func later(ns int64, d float64) int64 {
	if d >= float64(never-max(ns, 0)) {
		return never - 1
	}
	return ns + int64(d)
}
