package lib

import (
	"fmt"
	"math"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Locks. Their state is script state: whoever touches it holds the turn, so
// plain fields do. A thread that has to wait parks, which gives the turn up.

// latch is what both kinds of lock are made of.
type latch struct {
	in    *machine.Interp
	held  bool
	queue []*latchWait
}

// latchWait is a thread that waits for a latch.
type latchWait struct {
	machine.Waiter
	passedOver bool // woken once, and found the latch taken again
	granted    bool // the latch was handed over to it
}

// acquire takes the latch, waiting at most d; d < 0 waits forever. It may panic
// with what interrupts the main thread, and then has not taken it.
func (l *latch) acquire(d time.Duration) bool {
	if !l.held {
		l.held = true
		return true
	}
	if d == 0 {
		l.in.Poll()
		return false
	}
	w := &latchWait{}
	l.queue = append(l.queue, w)
	taken := false
	defer func() {
		l.leave(w)
		if !taken && w.granted {
			l.release()
		} else if !taken && !l.held {
			l.wakeFirst()
		}
	}()
	end := time.Now().Add(d)
	for {
		left := d
		if d > 0 {
			left = max(0, time.Until(end))
		}
		woken := l.in.Park(&w.Waiter, left)
		if !l.held || w.granted {
			l.held, taken = true, true
			return true
		}
		if !woken {
			return false
		}
		w.passedOver, w.Waiter = true, machine.Waiter{}
	}
}

func (l *latch) leave(w *latchWait) {
	for i, x := range l.queue {
		if x == w {
			l.queue = append(l.queue[:i], l.queue[i+1:]...)
			return
		}
	}
}

func (l *latch) wakeFirst() {
	if len(l.queue) > 0 {
		l.queue[0].Wake()
	}
}

// release frees the latch. As in CPython a thread that keeps running may take
// it again before the one that was woken has come; but nobody is passed over
// twice, who then would wait for ever.
func (l *latch) release() {
	if len(l.queue) > 0 && l.queue[0].passedOver {
		w := l.queue[0]
		l.leave(w)
		w.granted = true
		w.Wake()
		return
	}
	l.held = false
	l.wakeFirst()
}

// maxLockTimeout is _thread.TIMEOUT_MAX.
const maxLockTimeout = 9223372036.0

// lockTimeout reads the arguments of acquire: 0 is not to wait, -1 for ever.
func lockTimeout(blocking, timeout any) time.Duration {
	block := object.Truth(blocking)
	sec := object.ToFloat(timeout)
	switch {
	case math.IsNaN(sec):
		panic(object.New(object.ValueError, "Invalid value NaN (not a number)"))
	case math.Abs(sec) >= math.MaxInt64/1e9:
		panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
	case !block && sec != -1:
		panic(object.New(object.ValueError, "can't specify a timeout for a non-blocking call"))
	case sec < 0 && sec != -1:
		panic(object.New(object.ValueError, "timeout value must be a non-negative number"))
	case sec > maxLockTimeout:
		panic(object.New(object.OverflowError, "timeout value is too large"))
	case !block:
		return 0
	case sec < 0:
		return -1
	}
	return time.Duration(math.Ceil(sec * 1e9))
}

const acquireSig = "blocking=True, timeout=-1"

// threadLock is threading.Lock.
type threadLock struct {
	latch
	typ *object.Type
}

// Class implements object.Object.
func (l *threadLock) Class() *object.Type { return l.typ }

// threadRLock is threading.RLock.
type threadRLock struct {
	nativeValue
	latch
	owner *machine.Thread
	count int
}

func (r *threadRLock) take(d time.Duration) bool {
	if me := r.in.Cur(); r.owner == me {
		r.count++
	} else if r.acquire(d) {
		r.owner, r.count = me, 1
	} else {
		return false
	}
	return true
}

func (r *threadRLock) give() {
	if r.owner != r.in.Cur() {
		panic(object.New(object.RuntimeError, "cannot release un-acquired lock"))
	}
	if r.count--; r.count == 0 {
		r.owner = nil
		r.release()
	}
}

func held(b bool) string {
	if b {
		return "locked"
	}
	return "unlocked"
}

// newLockType makes the type of an interpreter's plain locks.
func newLockType(in *machine.Interp) *object.Type {
	t := spokenType("_thread", "lock", nil)
	t.Final = true
	t.Doc = "A lock object is a synchronization primitive, not owned by the thread that locked it."
	t.Make = func(_ *object.Type, args []any, kwnames []string) any {
		noArguments("lock", args, kwnames)
		return &threadLock{latch{in: in}, t}
	}
	lock := func(v any) *threadLock { return v.(*threadLock) }
	acquire := func(a []any) any { return lock(a[0]).acquire(lockTimeout(a[1], a[2])) }
	release := func(a []any) any {
		if !lock(a[0]).held {
			panic(object.New(object.RuntimeError, "release unlocked lock"))
		}
		lock(a[0]).release()
		return nil
	}
	locked := func(a []any) any { return lock(a[0]).held }
	t.AddMethods([]object.Method{
		{"acquire", acquireSig, acquire, "Lock the lock, waiting until that is possible; return whether it was locked."},
		{"acquire_lock", acquireSig, acquire, "An obsolete synonym of acquire()."},
		{"release", "", release, "Release the lock, allowing another thread to acquire it."},
		{"release_lock", "", release, "An obsolete synonym of release()."},
		{"locked", "", locked, "Return whether the lock is in the locked state."},
		{"locked_lock", "", locked, "An obsolete synonym of locked()."},
		{"__enter__", "", func(a []any) any { return lock(a[0]).acquire(-1) }, "Lock the lock."},
		{"__exit__", "*exc_info", release, "Release the lock."},
		{"_at_fork_reinit", "", func(a []any) any { l := lock(a[0]); l.held, l.queue = false, nil; return nil }, ""},
		{"__repr__", "", func(a []any) any {
			return fmt.Sprintf("<%s _thread.lock object at %s>", held(lock(a[0]).held), object.Address(a[0]))
		}, "Return repr(self)."},
	})
	return t
}

// newRLockType makes the type of an interpreter's reentrant locks.
func newRLockType(in *machine.Interp) *object.Type {
	t := spokenType("_thread", "RLock", nil)
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return &threadRLock{nativeValue: newNative(cls, t), latch: latch{in: in}}
	}
	rlock := func(v any) *threadRLock { return v.(*threadRLock) }
	t.AddMethods([]object.Method{
		{"acquire", acquireSig, func(a []any) any { return rlock(a[0]).take(lockTimeout(a[1], a[2])) }, "Lock the lock; the thread that holds it may do so again."},
		{"release", "", func(a []any) any { rlock(a[0]).give(); return nil }, "Release the lock once."},
		{"__enter__", acquireSig, func(a []any) any { return rlock(a[0]).take(-1) }, "Lock the lock."},
		{"__exit__", "*exc_info", func(a []any) any { rlock(a[0]).give(); return nil }, "Release the lock."},
		{"_is_owned", "", func(a []any) any { return rlock(a[0]).owner == rlock(a[0]).in.Cur() }, "For internal use by `threading.Condition`."},
		{"_recursion_count", "", func(a []any) any {
			if r := rlock(a[0]); r.owner == r.in.Cur() {
				return object.Int(r.count)
			}
			return object.Int(0)
		}, "For internal use by reentrancy checks."},
		{"_release_save", "", func(a []any) any {
			r := rlock(a[0])
			if r.count == 0 {
				panic(object.New(object.RuntimeError, "cannot release un-acquired lock"))
			}
			state := object.NewTuple(object.Int(r.count), object.Int(r.owner.Ident))
			r.owner, r.count = nil, 0
			r.release()
			return state
		}, "For internal use by `threading.Condition`."},
		{"_acquire_restore", "state, /", func(a []any) any {
			r := rlock(a[0])
			n := 1
			if t, ok := object.AsTuple(a[1]); ok && len(t.Items) > 0 {
				n = object.ToInt(t.Items[0])
			}
			if r.acquire(-1) {
				r.owner, r.count = r.in.Cur(), n
			}
			return nil
		}, "For internal use by `threading.Condition`."},
		{"_at_fork_reinit", "", func(a []any) any {
			r := rlock(a[0])
			r.held, r.queue, r.owner, r.count = false, nil, nil, 0
			return nil
		}, ""},
		{"__repr__", "", func(a []any) any {
			r := rlock(a[0])
			owner := 0
			if r.owner != nil {
				owner = r.owner.Ident
			}
			return fmt.Sprintf("<%s %s object owner=%d count=%d at %s>", held(r.held), spokenName(r.Class()), owner, r.count, object.Address(a[0]))
		}, "Return repr(self)."},
	})
	return t
}

// noArguments refuses the arguments of a constructor that takes none.
func noArguments(name string, args []any, kwnames []string) {
	if len(kwnames) > 0 {
		panic(object.Newf(object.TypeError, "%s() takes no keyword arguments", name))
	}
	if len(args) > 0 {
		panic(object.Newf(object.TypeError, "%s expected 0 arguments, got %d", name, len(args)))
	}
}

// spokenName is what messages of C code call a class.
func spokenName(t *object.Type) string {
	if t.Spoken != "" {
		return t.Spoken
	}
	return t.Name
}
