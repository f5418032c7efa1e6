package machine

import "runtime"

// Collect looks for values that nobody can reach any more, now, and lets those
// who wait for the end of one know: what gc.collect() does. The garbage
// collector finds them by itself otherwise, when it runs.
func (in *Interp) Collect() {
	if t := in.cur; t != nil {
		t.forget()
	}
	for _, f := range in.collectHooks().before {
		f()
	}
	unstarted := in.letGo()
	runtime.GC()
	in.takeBack(unstarted)
	in.Collected()
}

// Collected tells those who registered with AfterCollect that the garbage
// collector may have found something.
func (in *Interp) Collected() {
	for _, f := range in.collectHooks().after {
		f()
	}
}

// collectHooks are what is called before and after a collection.
type collectHooks struct{ before, after []func() }

func (in *Interp) collectHooks() *collectHooks {
	return in.State(hooksKey, func() any { return &collectHooks{} }).(*collectHooks)
}

var hooksKey = new(byte)

// BeforeCollect has f called, with the turn held, before each Collect.
func (in *Interp) BeforeCollect(f func()) {
	h := in.collectHooks()
	h.before = append(h.before, f)
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
}
