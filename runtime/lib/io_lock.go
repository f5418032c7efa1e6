package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// bufferLock lets one thread at a time into a buffered stream: below it may be
// a script's stream, or a file that gives up the turn.
type bufferLock struct {
	latch
	owner *machine.Thread
}

// enter takes the stream's lock. A thread that has it already comes from a
// signal's handler or from the stream below, and is turned away.
func (b *buffered) enter() {
	in := machine.Running()
	me := in.Cur()
	if b.lock.held && b.lock.owner == me {
		panic(object.Newf(object.RuntimeError, "reentrant call inside %s", object.Repr(b)))
	}
	b.lock.in = in
	b.lock.acquire(-1)
	b.lock.owner = me
}

func (b *buffered) leave() {
	b.lock.owner = nil
	b.lock.release()
}
