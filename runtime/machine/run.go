package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// outcome is how a run ended.
type outcome uint8

const (
	returned outcome = iota // the base frame returned a value
	yielded                 // it, or what it awaits, suspended with a value
	raised                  // an exception left the base frame
)

// Awaiter is a Go value that can be awaited without an iterator of the script:
// a future. Await gives the result, or the exception, or reports that the value
// is pending: the awaiting chain is then suspended and the value is handed to
// whoever drives it. resumed is true when the chain was resumed after such a
// suspension. AwaitsAsIs is false when the value's class, a script's, has
// redefined how it is awaited. Neither panics.
type Awaiter interface {
	Await(t *Thread, resumed bool) (v any, pending bool, exc *object.Exception)
	AwaitsAsIs() bool
}

// run executes from f, which is base or a frame that base awaits (through any
// number of others), until base returns, raises, or the chain suspends. With
// exc it begins by raising exc in f. sent is what a delegated iterator gets.
func (t *Thread) run(base, f *Frame, sent any, exc *object.Exception) (any, outcome) {
	vm := t.enter()
	if vm == nil {
		return object.New(object.RecursionError, "maximum recursion depth exceeded"), raised
	}
	caller, depth, level := t.frame, t.depth, t.level
	base.back = caller

	var pos int32
	// last is where the exception was raised, or raised again, in its frame.
	var last int32
	// thrown is the innermost of the frames suspended when exc was thrown that
	// has not gone on yet.
	var thrown *Frame
	t.on(f, vm)
	if exc != nil {
		if f != base {
			thrown = f.back
			for c := f; c != base; c = c.back {
				c.purpose = forValue // it is the machine that goes on with the frame behind it
			}
		}
		pos = f.position()
		f.ip = 0
		if f.state == frameDelegated {
			if v, how, e := t.throwInto(f, exc); how == yielded {
				base.owner().suspend(f)
				return t.leave(vm, base, caller, depth, v, yielded)
			} else if e == nil {
				f.slots[f.Code.Instrs[f.pc].A] = v
				f.pc++
				f.state = frameRunning
				exc = nil
			} else {
				exc = e
			}
		}
		if f.state == frameAwaiting || f.state == frameDelegated {
			f.pc++
			f.state = frameRunning
		}
		if exc != nil {
			chain(exc, f.handled)
		}
	}
	if exc == nil {
		f.state = frameRunningIf(f.state)
	}

	var in *compile.Instr
	for {
		if exc != nil {
			goto raise
		}
		in = &f.Code.Instrs[f.pc]
		f.pc++
		switch in.Op {
		case compile.OpRun:
			vm.Variables = f.vars()
			t.executed += uint64(in.A)
			to := int(in.To)
			if f.ip > 0 {
				to, f.ip = int(f.ip), 0
			}
			if t.drive.level == level {
				t.drive.thrown = thrown
			}
			v, err := vm.Run(in.Prog, to, int(f.base))
			f = t.frame
			if b := t.drive.base; b != base && t.drive.level == level {
				base, thrown = b, nil
			}
			if err != nil {
				// Whatever was running on top of this level is gone.
				for f.vm != vm {
					f = f.back
				}
				t.on(f, vm)
				t.depth, t.level = depth+t.chained(f, base), level
				if t.drive.level > level {
					t.drive = drive{}
				}
				pos, exc = t.caught(f, err)
				goto raise
			}
			if pc, ok := v.(compile.PC); ok {
				f.pc = int32(pc)
				continue
			}
			if t.thrown != nil {
				exc, pos = t.thrown, t.thrownAt
				t.thrown = nil
				goto raise
			}
			if e, ok := v.(*ended); ok {
				if e.onHold {
					v = t.takeGift()
				}
				return t.leave(vm, base, caller, depth, v, yielded)
			}
			// The frame returned v.
			if t.in.someUnstarted() {
				t.dropLocals(f, base, caller, v)
			}
			if f == base {
				return t.leave(vm, base, caller, depth, v, returned)
			}
			nf := f.back
			nf.base = f.base
			g := f.owner()
			g.finish()
			f.back = nil
			t.reuseEnded(g)
			t.depth--
			if f = nf; f == thrown {
				thrown = next(f, base)
			}
			t.on(f, vm)
			f.state = frameRunning
			ai := &f.Code.Instrs[f.pc]
			f.pc++
			if g.kind == asyncGenerator {
				exc = object.NewArgs(object.StopAsyncIteration)
				pos = ai.Pos
				goto raise
			}
			f.slots[ai.A] = v
			continue

		case compile.OpAwait:
			f.pc--
			v := f.slots[in.A]
			if f.state == frameDelegated {
				goto delegate
			}
			switch a := v.(type) {
			case *Generator:
				if a.kind == coroutine || a.kind == generator && a.awaitable() {
					n := a.native()
					if a.running || a.closed || a.started() {
						exc = awaitState(a)
						f.pc++
						pos = in.Pos
						goto raise
					}
					if n == nil {
						nf, e := t.link(f, a)
						if e != nil {
							exc, pos = e, in.Pos
							f.pc++
							goto raise
						}
						f = nf
						t.on(f, vm)
						continue
					}
					// Written in Go: its first step is made here.
					v, how, e := n.step(t, object.None, nil)
					switch {
					case e != nil:
						exc, pos = e, in.Pos
						f.pc++
						goto raise
					case how == yielded:
						f.state = frameDelegated
						base.owner().suspend(f)
						return t.leave(vm, base, caller, depth, v, yielded)
					}
					f.slots[in.A] = v
					f.pc++
					continue
				}
			case *nextStep:
				nf, e := t.linkNext(f, (*Generator)(a))
				if e != nil {
					exc, pos = e, in.Pos
					f.pc++
					goto raise
				}
				f = nf
				t.on(f, vm)
				continue
			case *AsyncGenStep:
				nf, e, v, how := t.linkStep(f, a)
				switch {
				case e != nil:
					exc, pos = e, in.Pos
					f.pc++
					goto raise
				case nf != nil:
					f = nf
					t.on(f, vm)
					continue
				case how == yielded:
					base.owner().suspend(f)
					return t.leave(vm, base, caller, depth, v, yielded)
				default:
					f.slots[in.A] = v
					f.pc++
				}
				continue
			case *gift:
				f.slots[in.A] = t.takeGift()
				f.pc++
				continue
			case *pause:
				if f.state == frameAwaiting {
					f.state = frameRunning
					f.slots[in.A] = object.None
					f.pc++
					continue
				}
				f.state = frameAwaiting
				base.owner().suspend(f)
				return t.leave(vm, base, caller, depth, object.None, yielded)
			case Awaiter:
				if !a.AwaitsAsIs() {
					break
				}
				r, pending, e := a.Await(t, f.state == frameAwaiting)
				if e != nil {
					exc, pos = e, in.Pos
					f.state = frameRunning
					f.pc++
					t.context(exc)
					goto raise
				}
				if pending {
					f.state = frameAwaiting
					base.owner().suspend(f)
					return t.leave(vm, base, caller, depth, a, yielded)
				}
				f.state = frameRunning
				f.slots[in.A] = r
				f.pc++
				continue
			case Bare:
				f.state = frameDelegated
				sent = object.None
				goto delegate
			}
			// Anything else is awaited by its iterator.
			if e := object.Catch(func() { f.slots[in.A] = awaitIterFor(v, in.B) }); e != nil {
				exc, pos = e, in.Pos
				f.pc++
				t.context(exc)
				goto raise
			}
			f.state = frameDelegated
			sent = object.None
			goto delegate

		case compile.OpYieldFrom:
			f.pc--
			if f.state != frameDelegated {
				v := f.slots[in.A]
				if g, ok := v.(*Generator); ok && g.kind == generator && !g.closed && !g.running && g.body().state == frameFresh {
					nf, e := t.link(f, g)
					if e != nil {
						exc, pos = e, in.Pos
						f.pc++
						goto raise
					}
					f = nf
					t.on(f, vm)
					continue
				}
				if e := object.Catch(func() { f.slots[in.A] = delegateIter(v, f) }); e != nil {
					exc, pos = e, in.Pos
					f.pc++
					t.context(exc)
					goto raise
				}
				f.state = frameDelegated
				sent = object.None
			}
			goto delegate

		case compile.OpYield:
			v := f.slots[in.A]
			f.state = frameYielded
			g := f.owner()
			if g.kind == asyncGenerator {
				if f == base {
					g.suspend(f)
					return t.leave(vm, base, caller, depth, &agenValue{v}, yielded)
				}
				nf := f.back
				f.back = nil
				g.marks &^= stepping
				g.suspend(f)
				t.depth--
				if f = nf; f == thrown {
					thrown = next(f, base)
				}
				t.on(f, vm)
				f.state = frameRunning
				f.slots[f.Code.Instrs[f.pc].A] = v
				f.pc++
				continue
			}
			base.owner().suspend(f)
			return t.leave(vm, base, caller, depth, v, yielded)

		case compile.OpReraise:
			pos = in.Pos
			if in.A >= 0 {
				exc = f.slots[in.A].(*object.Exception)
				show(exc)
			} else if exc = f.currentHandled(); exc == nil {
				exc = object.New(object.RuntimeError, "No active exception to reraise")
				goto raise
			}
			if in.B != 0 {
				last = pos
			}
			goto unwind

		}

	delegate:
		{
			// The instruction at f.pc delegates to the iterator in its slot.
			in := &f.Code.Instrs[f.pc]
			v, how, e := t.advance(f.slots[in.A], sent)
			sent = object.None
			switch {
			case e != nil:
				exc, pos = e, in.Pos
				f.pc++
				f.state = frameRunning
				goto raise
			case how == yielded:
				f.state = frameDelegated
				base.owner().suspend(f)
				return t.leave(vm, base, caller, depth, v, yielded)
			}
			f.slots[in.A] = v
			f.pc++
			f.state = frameRunning
			continue
		}

	raise:
		last = pos
		exc.Passed(f, pos, nil)
		f.Keep()
	unwind:
		if r := f.Code.Pos[pos].Region; r >= 0 {
			h := &f.Code.Regions[r]
			f.slots[h.Exc] = exc
			f.pc = h.Handler
			f.state = frameRunning
			exc = nil
			continue
		}
		// The exception leaves the frame.
		f.end(last)
		g := f.owner()
		if g != nil {
			exc = g.leave(exc)
		}
		if f == base {
			return t.leave(vm, base, caller, depth, exc, raised)
		}
		nf := f.back
		if f.called {
			if g != nil {
				g.unlink()
			}
			t.depth--
			f = nf
			t.on(f, vm)
			pos, f.ip = f.Code.At(int(f.ip)), 0
			goto raise
		}
		nf.base = f.base
		g.unlink()
		t.depth--
		if f = nf; f == thrown {
			chain(exc, f.handled)
			thrown = next(f, base)
		}
		t.on(f, vm)
		f.state = frameRunning
		pos = f.Code.Instrs[f.pc].Pos
		f.pc++
		goto raise
	}
}

func frameRunningIf(s frameState) frameState {
	if s == frameAwaiting || s == frameDelegated {
		return s
	}
	return frameRunning
}

// on makes f the running frame, and vm what runs it.
func (t *Thread) on(f *Frame, vm *compile.VM) {
	t.frame, f.vm = f, vm
	t.in.at(f)
}

// at makes f the frame that compiled code reads.
func (in *Interp) at(f *Frame) { in.slots, in.vm, in.base = f.vars(), f.vm, int(f.base) }

// leave ends a run, with the outcome of its base.
func (t *Thread) leave(vm *compile.VM, base, caller *Frame, depth int, v any, how outcome) (any, outcome) {
	vm.Variables = nil
	t.frame = caller
	if caller != nil {
		t.in.at(caller)
	}
	t.depth = depth - 1
	t.level--
	if d := &t.drive; d.followed && d.level == t.level+1 {
		if d.by != nil {
			t.leaveDriven(base, v, how)
		}
		return nil, yielded
	}
	return v, how
}

// chained counts the frames between f and base, which f is awaited or called by.
func (t *Thread) chained(f, base *Frame) int {
	n := 0
	for ; f != base; f = f.back {
		n++
	}
	return n
}

// caught turns what the VM returned into the exception and its place.
func (t *Thread) caught(f *Frame, err error) (int32, *object.Exception) {
	pos, cause := compile.Cause(err)
	if pos == 0 {
		pos = f.Code.At(f.vm.IP())
	}
	e, ok := cause.(*object.Exception)
	if !ok {
		e = object.Recovered(orMessage(err, cause))
	}
	t.begun(e, pos)
	if f.handles(pos) {
		f.Code.Guard(f.vm.IP(), t.in.guarded)
	}
	return pos, e
}

func orMessage(err, cause error) any {
	if cause != nil {
		return cause
	}
	return err
}

// context sets __context__ of an exception that is being raised.
func (t *Thread) context(e *object.Exception) { chain(e, t.frame.currentHandled()) }

// next is the frame that awaits f, or nil when f is the base of a run.
func next(f, base *Frame) *Frame {
	if f == base {
		return nil
	}
	return f.back
}

// chain makes h, the exception being handled where e is raised, e's context.
// It is done too in each frame that an exception thrown into a chain of frames
// comes through, as CPython does, whatever the context was.
func chain(e, h *object.Exception) {
	if h == nil || h == e {
		return
	}
	show(h)
	// Break a cycle that the new link would close. There may be another one
	// already, which slow finds.
	slow, odd := h, false
	for c := h; c.Context != nil; c = c.Context {
		if c.Context == e {
			c.Context = nil
			break
		}
		if odd {
			if slow = slow.Context; slow == c.Context {
				break
			}
		}
		odd = !odd
	}
	e.Context = h
}

func instantiate(v any, msg string) *object.Exception {
	switch x := v.(type) {
	case *object.Exception:
		return x
	case *object.Type:
		if x.PlainException() {
			return object.NewArgs(x)
		}
		if x.IsSubtype(object.BaseException) {
			v := object.CallKw(x, nil, nil)
			e, ok := v.(*object.Exception)
			if !ok {
				panic(object.Newf(object.TypeError, "calling %s should have returned an instance of BaseException, not %s", object.Repr(x), object.Repr(object.TypeOf(v))))
			}
			return e
		}
	}
	panic(object.New(object.TypeError, msg))
}

// link puts a coroutine's (or generator's) frame behind f, which awaits it.
func (t *Thread) link(f *Frame, g *Generator) (*Frame, *object.Exception) {
	g.begin()
	if t.depth >= t.in.maxDepth {
		return nil, object.New(object.RecursionError, "maximum recursion depth exceeded")
	}
	t.depth++
	f.state = frameAwaiting
	nf := g.body()
	nf.back = f
	nf.state = frameRunning
	g.running = true
	return nf, nil
}

// advance sends a value into an iterator that a frame delegates to.
func (t *Thread) advance(it, sent any) (v any, how outcome, exc *object.Exception) {
	switch it := it.(type) {
	case *Generator:
		return it.resume(t, sent, nil)
	case *AsyncGenStep:
		return it.step(t, sent, nil)
	case Bare:
		return t.stepNative(it, sent, nil)
	}
	e := object.Catch(func() {
		if sent == object.None {
			if n := object.NextIter(it); n != nil {
				if v = n.Next(); v == nil {
					v, how = object.None, returned
					if s, ok := n.(*object.ScriptIter); ok && s.Value != nil {
						v = s.Value
					} else if r, ok := n.(interface{ Result() any }); ok {
						v = r.Result()
					}
				} else {
					how = yielded
				}
				return
			}
		}
		v, how = object.CallMethod(it, "send", sent), yielded
	})
	return stopped(v, how, e)
}

// stopped takes StopIteration for a return.
func stopped(v any, how outcome, e *object.Exception) (any, outcome, *object.Exception) {
	if e == nil {
		return v, how, nil
	}
	if e.IsA(object.StopIteration) {
		return object.StopValue(e), returned, nil
	}
	return nil, raised, e
}

// throwInto passes an exception to the iterator that f delegates to.
func (t *Thread) throwInto(f *Frame, exc *object.Exception) (any, outcome, *object.Exception) {
	it := f.slots[f.Code.Instrs[f.pc].A]
	if b, ok := it.(Bare); ok {
		if !exc.IsA(object.GeneratorExit) {
			return t.stepNative(b, nil, exc)
		}
		it = f.awaited()
	}
	if g, ok := it.(*Generator); ok {
		if exc.IsA(object.GeneratorExit) {
			if e := g.close(t); e != nil {
				return nil, raised, e
			}
			return nil, raised, exc
		}
		return g.resume(t, nil, exc)
	}
	if s, ok := it.(*AsyncGenStep); ok && !exc.IsA(object.GeneratorExit) {
		return s.step(t, nil, exc)
	}
	if exc.IsA(object.GeneratorExit) {
		var m any
		if e := object.Catch(func() { m = object.FindAttr(it, "close") }); e != nil {
			t.in.unraisable(e, it)
			return nil, raised, exc
		}
		if m == nil {
			return nil, raised, exc
		}
		if e := object.Catch(func() { object.Call(m) }); e != nil {
			return nil, raised, e
		}
		return nil, raised, exc
	}
	var v any
	how := yielded
	e := object.Catch(func() {
		m := object.FindAttr(it, "throw")
		if m == nil {
			panic(exc)
		}
		v = object.Call(m, exc)
	})
	return stopped(v, how, e)
}

// awaitIter is the iterator of an awaitable that is no coroutine.
func awaitIter(v any) any {
	if g, ok := v.(*Generator); ok && (g.kind == coroutine || g.awaitable()) {
		return g
	}
	if m := object.TypeOf(v).Lookup("__await__"); m != nil {
		r, _ := object.CallSpecial(v, "__await__")
		if g, ok := r.(*Generator); ok && g.kind == coroutine {
			panic(object.New(object.TypeError, "__await__() returned a coroutine"))
		}
		if object.NextIter(r) == nil {
			panic(object.Newf(object.TypeError, "__await__() returned non-iterator of type '%s'", object.TypeName(r)))
		}
		return r
	}
	panic(object.Newf(object.TypeError, "object %s can't be used in 'await' expression", object.TypeName(v)))
}

// awaitIterFor is awaitIter for an OpAwait of a kind: what __anext__ and the
// methods of an asynchronous context manager return has errors of its own.
func awaitIterFor(v any, kind int32) (it any) {
	switch kind {
	case compile.AwaitEnter, compile.AwaitExit:
		if g, ok := v.(*Generator); (!ok || g.kind != coroutine && !g.awaitable()) && object.TypeOf(v).Lookup("__await__") == nil {
			name := "__aenter__"
			if kind == compile.AwaitExit {
				name = "__aexit__"
			}
			panic(object.Newf(object.TypeError, "'async with' received an object from %s that does not implement __await__: %s", name, object.TypeName(v)))
		}
	case compile.AwaitNext:
		if e := object.Catch(func() { it = awaitIter(v) }); e != nil {
			r := object.Newf(object.TypeError, "'async for' received an invalid object from __anext__: %s", object.TypeName(v))
			r.Cause, r.Context, r.Suppress = e, e, true
			panic(r)
		}
		return it
	}
	return awaitIter(v)
}

// delegateIter is the iterator of a yield from.
func delegateIter(v any, f *Frame) any {
	if g, ok := v.(*Generator); ok {
		if g.kind == coroutine {
			if o := f.owner(); o != nil && (o.kind == coroutine || o.awaitable()) {
				return g
			}
			panic(object.New(object.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator"))
		}
		return g
	}
	if a, ok := v.(Awaiter); ok && a.AwaitsAsIs() {
		if it, ok := a.(object.Iterator); ok {
			return it
		}
	}
	return object.IterValue(object.Iter(v))
}

func awaitState(g *Generator) *object.Exception {
	if !g.closed && (g.running || g.started()) {
		return object.New(object.RuntimeError, "coroutine is being awaited already")
	}
	return object.New(object.RuntimeError, "cannot reuse already awaited coroutine")
}
