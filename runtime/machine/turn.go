package machine

import (
	"sync/atomic"
	"time"

	"inloop/runtime/object"
)

// The turn: one token for the whole interpreter. Whoever holds it owns every
// script value. It is given up around blocking Go calls and, when another
// thread waits, at intervals.

const (
	wantInterrupt = 1 << iota // Ctrl-C
	wantSwitch                // another thread waits for the turn
	wantCall                  // a function waits in in.calls
)

// switchInterval is sys.getswitchinterval().
const switchInterval = 5 * time.Millisecond

// Release gives up the turn; the caller must not touch script values until it
// has called Acquire with the thread returned.
func (in *Interp) Release() *Thread {
	t := in.cur
	in.cur = nil
	in.gil.Unlock()
	return t
}

// Acquire takes the turn for a thread, waiting for it.
func (in *Interp) Acquire(t *Thread) {
	if !in.gil.TryLock() {
		in.waiting.Add(1)
		stop := time.AfterFunc(switchInterval, func() { in.attention.Or(wantSwitch) })
		in.gil.Lock()
		stop.Stop()
		in.waiting.Add(-1)
	}
	in.cur = t
	current.Store(in)
}

// current is the interpreter that took a turn last. It is asked only for what
// object can't be told otherwise: the module of a class made by type().
var current atomic.Pointer[Interp]

func init() {
	object.CallerModule = func() any {
		if in := current.Load(); in != nil && in.cur != nil && in.cur.frame != nil {
			return in.cur.frame.Globals.GetStr("__name__")
		}
		return nil
	}
}

// Blocking runs f, which must touch no script value, without the turn.
func (in *Interp) Blocking(f func()) {
	t := in.Release()
	defer in.Acquire(t)
	f()
}

// Interrupt asks the running code to raise KeyboardInterrupt. It may be called
// from any goroutine.
func (in *Interp) Interrupt() {
	in.attention.Or(wantInterrupt)
	if wake := in.wake.Load(); wake != nil {
		(*wake)()
	}
}

// OnInterrupt sets what Interrupt calls besides, on its goroutine: it wakes an
// event loop that waits. nil for nothing.
func (in *Interp) OnInterrupt(wake func()) {
	if wake == nil {
		in.wake.Store(nil)
		return
	}
	in.wake.Store(&wake)
}

// ClearInterrupt takes back an Interrupt that no code has seen; it reports
// whether there was one.
func (in *Interp) ClearInterrupt() bool {
	return in.attention.And(^uint32(wantInterrupt))&wantInterrupt != 0
}

// poll is called by running code when attention is not zero.
func (in *Interp) poll() {
	if in.attention.Load()&wantSwitch != 0 {
		in.attention.And(^uint32(wantSwitch))
		if in.waiting.Load() > 0 {
			in.Acquire(in.Release())
			if in.waiting.Load() > 0 {
				time.AfterFunc(switchInterval, func() { in.attention.Or(wantSwitch) })
			}
		}
	}
	if in.ClearInterrupt() && (in.MayInterrupt == nil || in.MayInterrupt()) {
		panic(object.NewArgs(object.KeyboardInterrupt))
	}
}

// Poll lets long-running Go code be interrupted and give up the turn. It must
// be called by the holder of the turn.
func (in *Interp) Poll() {
	if in.attention.Load() != 0 {
		in.poll()
	}
}
