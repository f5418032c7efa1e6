package machine

import (
	"sync"
	"sync/atomic"
	"time"

	"inloop/runtime/object"
)

// The turn: one token for the whole interpreter. Whoever holds it owns every
// script value. It is given up around blocking Go calls and, when another
// thread waits, at intervals. Threads get it in the order in which they asked.
// What interrupts the main thread is in attention.go, script threads are in
// thread.go.

// turn is the token and those who wait for it.
type turn struct {
	mu    sync.Mutex
	held  bool
	queue []*Thread
}

// take gets the turn for t, at once or when its baton comes.
func (k *turn) take(t *Thread) (now bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.held {
		k.held = true
		return true
	}
	if t.baton == nil {
		t.baton = make(chan struct{}, 1)
	}
	k.queue = append(k.queue, t)
	return false
}

// pass hands the turn to whoever waits longest, or lays it down.
func (k *turn) pass() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.queue) == 0 {
		k.held = false
		return
	}
	next := k.queue[0]
	k.queue = append(k.queue[:0], k.queue[1:]...)
	next.baton <- struct{}{}
}

// wanted reports that somebody waits for the turn.
func (k *turn) wanted() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return len(k.queue) > 0
}

// firstInterval is sys.getswitchinterval() at the beginning.
const firstInterval = 5 * time.Millisecond

// SwitchInterval is how long a thread keeps the turn while another waits.
func (in *Interp) SwitchInterval() time.Duration { return time.Duration(in.interval.Load()) }

// SetSwitchInterval changes it.
func (in *Interp) SetSwitchInterval(d time.Duration) { in.interval.Store(int64(d)) }

// Release gives up the turn; the caller must not touch script values until it
// has called Acquire with the thread returned.
func (in *Interp) Release() *Thread {
	t := in.cur
	in.cur = nil
	in.turn.pass()
	return t
}

// Acquire takes the turn for a thread, waiting for it.
func (in *Interp) Acquire(t *Thread) {
	if !in.turn.take(t) {
		stop := time.AfterFunc(in.SwitchInterval(), in.wantSwitch)
		<-t.baton
		stop.Stop()
	}
	in.cur = t
	if t.frame != nil {
		in.at(t.frame)
	}
	current.Store(in)
}

func (in *Interp) wantSwitch() { in.attention.Or(wantSwitch) }

// switchNow lets whoever waits for the turn have it.
func (in *Interp) switchNow() {
	in.attention.And(^uint32(wantSwitch))
	if !in.turn.wanted() {
		return
	}
	in.Acquire(in.Release())
	if in.turn.wanted() {
		time.AfterFunc(in.SwitchInterval(), in.wantSwitch)
	}
}

// current is the interpreter that took a turn last. It is asked only for what
// object can't be told otherwise: the module of a class made by type().
var current atomic.Pointer[Interp]

// Running gives the interpreter that took a turn last: for the constructors of
// types that all interpreters share, which are told nothing else. It may be nil.
func Running() *Interp { return current.Load() }

func init() {
	object.Born = func(o *object.Instance) {
		if in := current.Load(); in != nil {
			in.bear(o)
		}
	}
	object.CallerModule = func() any {
		if in := current.Load(); in != nil && in.cur != nil && in.cur.frame != nil {
			return in.cur.frame.Globals().GetStr("__name__")
		}
		return nil
	}
	object.Warn = func(category *object.Type, msg string) {
		if in := current.Load(); in != nil && in.Warn != nil {
			in.Warn(category, msg, 1, nil)
		}
	}
	object.ModuleNamed = func(name string) any {
		if in := current.Load(); in != nil {
			if m := in.Modules.GetStr(name); m != nil {
				return m
			}
		}
		return object.None
	}
	object.Home = func() any {
		if in := current.Load(); in != nil {
			return in
		}
		return nil
	}
}

// Blocking runs f, which must touch no script value, without the turn. Nothing
// ends it early: for what may last, there is Interruptible.
func (in *Interp) Blocking(f func()) {
	t := in.Release()
	defer in.Acquire(t)
	f()
}
