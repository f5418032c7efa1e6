package lib

import (
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Awaiting work that goroutines do: the bridge between modules written in Go
// and the event loop that runs the program.

// eventLoop gives the loop that the thread runs, as the script has it and as it
// is beneath.
func eventLoop(in *machine.Interp) (any, *loop.Loop) {
	// The event loops of asyncio have this method.
	if l, ok := in.Cur().Loop.(interface{ Beneath() *loop.Loop }); ok {
		return l, l.Beneath()
	}
	panic(object.New(object.RuntimeError, "no running event loop"))
}

// work is something that a goroutine does for a script.
type work struct {
	do   func()     // touches no script value
	done func() any // makes the result, with the turn; may panic; nil for None
	stop func()     // ends do early; any goroutine may call it. nil: it ends by itself
}

// outside begins the work and gives a future of it, whose cancellation stops
// the work.
func (w work) outside(in *machine.Interp) any {
	script, l := eventLoop(in)
	future := object.CallMethod(script, "create_future")
	finish := l.Hold()
	go func() {
		w.do()
		finish(func() {
			if object.Truth(object.CallMethod(future, "done")) {
				return
			}
			var v any
			if e := object.Catch(func() { v = w.result() }); e != nil {
				object.CallMethod(future, "set_exception", e)
				return
			}
			object.CallMethod(future, "set_result", v)
		})
	}()
	if w.stop != nil {
		object.CallMethod(future, "add_done_callback", object.NewBuiltin("", "stop", "future, /", func(a []any) any {
			if object.Truth(object.CallMethod(a[0], "cancelled")) {
				w.stop()
			}
			return nil
		}, ""))
	}
	return future
}

// wait does the work while the thread waits.
func (w work) wait(in *machine.Interp) any {
	stop := w.stop
	if stop == nil {
		stop = func() {}
	}
	in.Interruptible(w.do, stop)
	return w.result()
}

// awaited is outside, or wait where the script does not await.
func (w work) awaited(in *machine.Interp, waits bool) any {
	if waits {
		return w.wait(in)
	}
	return w.outside(in)
}

func (w work) result() any {
	if w.done == nil {
		return object.None
	}
	if v := w.done(); v != nil {
		return v
	}
	return object.None
}
