package machine

import (
	"runtime/metrics"
	"time"
)

// An Allowance is what collections that the program has not asked for may take:
// so much time at first, and a part of the running time. The first ones may
// take what they take, as long as little is alive.
type Allowance struct {
	First int // how many of them there are

	start time.Time
	spent time.Duration
	count int
}

const (
	collectAllowance = 60 * time.Millisecond
	collectShare     = 30 // one part in so many

	littleAlive = 16 << 20 // bytes
)

// alive is how much the last collection has found alive, in bytes.
func alive() uint64 {
	s := [...]metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s[:])
	return s[0].Value.Uint64()
}

// Left reports whether a collection may be afforded.
func (a *Allowance) Left() bool {
	now := time.Now()
	if a.start.IsZero() {
		a.start = now
	}
	return a.count < a.First || a.spent <= collectAllowance+now.Sub(a.start)/collectShare
}

// Collect runs the garbage collector on the allowance.
func (a *Allowance) Collect(in *Interp) {
	a.collect(in.Collect)
}

// CollectFreed does so for the values that CPython frees with their last
// reference: those in cycles stay.
func (a *Allowance) CollectFreed(in *Interp) {
	a.collect(func() {
		in.cyclesStay = true
		in.Collect()
		in.cyclesStay = false
	})
}

func (a *Allowance) collect(collect func()) {
	from := time.Now()
	collect()
	a.spent += time.Since(from)
	a.count++
	if alive() > littleAlive {
		a.First = 0
	}
}
