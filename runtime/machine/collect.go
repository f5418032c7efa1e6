package machine

import (
	"runtime"

	"inloop/runtime/object"
)

// Collect looks for values that nobody can reach any more, now, and lets those
// who wait for the end of one know: what gc.collect() does. The garbage
// collector finds them by itself otherwise, when it runs.
func (in *Interp) Collect() {
	e := &in.endings
	outer := e.looking
	e.looking = true
	for range maxEnds {
		if !in.collect() {
			break
		}
	}
	e.looking = outer
}

// maxEnds is how often a collection is made for what the end of others has
// brought to an end.
const maxEnds = 64

// collect reports whether values have ended that others may have ended with.
func (in *Interp) collect() bool {
	if t := in.cur; t != nil {
		t.forget()
	}
	hooks := in.collectHooks()
	for _, f := range hooks.letGo {
		f()
	}
	unstarted, ends := in.letGo(), in.endings.letGo()
	runtime.GC()
	ended := in.endings.takeBack(ends)
	for _, f := range hooks.takeBack {
		f()
	}
	in.takeBack(unstarted)
	more := false
	for i, x := range ended {
		ended[i] = gone{}
		object.StandIn(x.like, x.id, func() { in.conclude(x.like) })
		o, ok := x.like.(*object.Instance)
		more = more || ok && o.HoldsObjects()
	}
	in.Collected()
	return more
}

// CyclesStay reports that a collection which has begun is to find only what CPython
// frees with its last reference, as far as may be.
func (in *Interp) CyclesStay() bool { return in.cyclesStay }

// Collected tells those who registered with AfterCollect that the garbage
// collector may have found something.
func (in *Interp) Collected() {
	for _, f := range in.collectHooks().after {
		f()
	}
}

// collectHooks are what is called before and after a collection.
type collectHooks struct{ letGo, takeBack, after []func() }

func (in *Interp) collectHooks() *collectHooks {
	return in.State(hooksKey, func() any { return &collectHooks{} }).(*collectHooks)
}

var hooksKey = new(byte)

// AroundCollect has letGo called, with the turn held, before each Collect, to make
// lists forget what they have without need, and takeBack after it.
func (in *Interp) AroundCollect(letGo, takeBack func()) {
	h := in.collectHooks()
	h.letGo, h.takeBack = append(h.letGo, letGo), append(h.takeBack, takeBack)
}

// AfterCollect has f called, with the turn held, after each Collect.
func (in *Interp) AfterCollect(f func()) {
	h := in.collectHooks()
	h.after = append(h.after, f)
}

// forget clears what the thread's machines have left behind on their stacks, and
// the frames that are not in use.
func (t *Thread) forget() {
	for i, vm := range t.vms {
		s := vm.Stack
		if i >= t.level {
			s = s[:0] // a program that an exception has ended
		}
		clear(s[len(s):cap(s)])
	}
	clear(t.pool[:cap(t.pool)])
	t.pool = t.pool[:0]
	t.newest = newest{}
	t.ended = [maxReused + 1][]*Frame{}
}
