package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Generators inside of a run of the VM. A program that asks one for its next value
// as the last act of an operation puts the generator's frame into the run, as a
// call puts a function's (function.go), and what yields goes back to the program
// that has asked. A frame that delegates to another generator stays behind that
// one's; a value goes past it. Go code that asks for a value has a run of its own.

// ask has the running frame ask a generator for its next value, which is not sure, for
// a purpose: that of the loop, unless that is nil. begun says that the run goes on with
// the generator; else v is the value, or nil at the end.
func (in *Interp) ask(g *Generator, sent any, l *compile.ForLoop, why purpose) (v any, begun bool) {
	if !g.idle() {
		return g.Next(), false
	}
	own := g.body()
	f, n, t := own, 1, in.cur
	if own.state > frameYielded {
		f = g.top
		for c := f; c != own; c = c.back {
			if c.purpose != forFrom {
				c.purpose = forFrom
			}
			n++
		}
	}
	if f.state == frameYielded && f.ip == 0 {
		f.slots[f.Code.Instrs[f.pc-1].A] = sent
	}
	if t.depth+n > in.maxDepth {
		return g.Next(), false
	}
	by, m := t.frame, in.vm
	by.ip = int32(m.IP())
	own.called, own.back, own.purpose = true, by, why
	if l != nil {
		by.pc = l.At + 1
		m.Stack = m.Stack[:in.base]
	}
	t.depth += n
	g.running = true
	f.base = int32(len(m.Stack))
	t.on(f, m)
	if f.state == frameDelegated {
		return in.advance(f), true
	}
	f.state = frameRunning
	f.goOn(t)
	return nil, true
}

// nextOf is next(g) as the last act of an operation; stop gives what it is at the end.
func (in *Interp) nextOf(g *Generator, stop func(g any) any) any {
	if g.kind != generator {
		return in.orFail(stop(g))
	}
	v, ok := in.sureStep(g)
	if !ok {
		if v, ok = in.ask(g, object.None, nil, forNext); ok {
			return v
		}
	}
	if v == nil {
		return in.orFail(stop(g))
	}
	return v
}

// toConsume gives the generator whose values are those of an argument that a call has
// just been given, or nil.
func (in *Interp) toConsume(x any) *Generator {
	g, ok := x.(*Generator)
	if o, made := x.(*object.Instance); made {
		g, _ = object.UnsizedIter(o).(*Generator)
		return g
	}
	if !ok || g.kind != generator {
		return nil
	}
	if in.madeFor(g, 1) && len(g.body().Code.Regions) == 0 {
		g.keepPrivate()
	}
	return g
}

// consume gives a consumer what a generator makes, as the last act of an operation:
// what that makes is what the consumer makes of it.
func (in *Interp) consume(g *Generator, c object.Consumer) any {
	for {
		v, sure := in.sureStep(g)
		if !sure {
			m := in.vm
			m.Stack = append(m.Stack, c) // below the generator's values
			var begun bool
			if v, begun = in.ask(g, object.None, nil, forConsumer); begun {
				return v
			}
			m.Stack = m.Stack[:len(m.Stack)-1]
		}
		if v == nil || !c.Take(v) {
			return in.orFail(c.End())
		}
	}
}

// consumeFor is compile.Host.Consume.
func (in *Interp) consumeFor(b *object.Builtin, o, x any) (v any, ok bool) {
	g := in.toConsume(x)
	if g == nil {
		return nil, false
	}
	return in.consume(g, b.ConsumesFor(o)), true
}

// consumer takes the consumer that a generator has been asked for from the stack.
func (in *Interp) consumer() object.Consumer {
	m := in.vm
	top := len(m.Stack) - 1
	c := m.Stack[top].(object.Consumer)
	m.Stack[top] = nil
	m.Stack = m.Stack[:top]
	return c
}

// sendTo is g.send(v) as the last act of an operation. ok is false where it needs more
// care.
func (in *Interp) sendTo(g *Generator, sent any) (v any, ok bool) {
	if !g.idle() || in.cur.depth >= in.maxDepth {
		return nil, false
	}
	if f := g.body(); f.state != frameYielded || f.ip > 0 {
		return nil, false
	}
	in.sent = sent
	v, ok = in.sureStep(g)
	in.sent = nil
	if !ok {
		return in.ask(g, sent, nil, forNext)
	}
	if v == nil {
		return in.fail(stopWith(g.TakeResult())), true
	}
	return v, true
}

// goOn has the run go on with the running frame, at its next instruction.
func (f *Frame) goOn(t *Thread) {
	in, m := t.in, f.vm
	next := &f.Code.Instrs[f.pc]
	f.pc++
	at := int(next.To)
	if f.ip > 0 {
		at, f.ip = int(f.ip), 0
	}
	t.executed += uint64(next.A)
	m.Variables = in.slots
	m.GoTo(next.Prog, at)
}

// delegatedSurely gives the next value of what the frame delegates to, nil at the end,
// where that is sure.
func (f *Frame) delegatedSurely() (v any, sure bool) {
	if n, ok := f.slots[f.Code.Instrs[f.pc].A].(*object.NativeIter); ok {
		return object.SureStep(n.It)
	}
	return nil, false
}

// advance gives who has asked the next value of what the running frame delegates to,
// or goes on with the frame.
func (in *Interp) advance(f *Frame) any {
	t, i := in.cur, &f.Code.Instrs[f.pc]
	f.state = frameDelegated
	var how outcome
	var e *object.Exception
	v, sure := f.delegatedSurely()
	switch {
	case !sure:
		v, how, e = t.advance(f.slots[i.A], object.None)
	case v == nil:
		v, how = object.None, returned
	default:
		how = yielded
	}
	if how == yielded {
		own, n := f.asked()
		return in.give(f, own, n, v)
	}
	f.state = frameRunning
	f.pc++
	if how == raised {
		return t.throw(e, i.Pos)
	}
	f.slots[i.A] = v
	f.goOn(t)
	return nil
}

// asked is the frame of the generator that a program has asked for the value which
// f, that it delegates to, makes, and how many frames behind f that is; nil where it
// was Go code.
func (f *Frame) asked() (own *Frame, n int) {
	for f.purpose == forFrom {
		f = f.back
		n++
	}
	if f.purpose < forLoop {
		return nil, 0
	}
	return f, n
}

// yield is compile.Host.Yield.
//
//go:noinline
func (in *Interp) yield(at int32) func(v any) any {
	left := any(compile.PC(at))
	return func(v any) any {
		f := in.cur.frame
		own, n := f.asked()
		if own == nil {
			if g, t := f.owner(), in.cur; g.kind == asyncGenerator && t.awaitedHere(f) {
				f.state, f.pc = frameYielded, at+1
				g.marks &^= stepping
				g.suspend(f)
				return t.goOnWith(in.vm, f, v)
			}
			f.slots[f.Code.Instrs[at].A] = v
			in.vm.End()
			return left
		}
		f.state, f.pc = frameYielded, at+1
		return in.give(f, own, n, v)
	}
}

// give has the run go on with the frame that has asked own's generator, n frames
// behind f, for v, which f suspends with.
func (in *Interp) give(f, own *Frame, n int, v any) any {
	t, m := in.cur, in.vm
	g := own.owner()
	g.top, g.running = f, false
	t.depth -= n
	top, why := int(f.base), own.purpose
	f.base = 0
	l, to := in.goBack(own)
	m.Stack = m.Stack[:top]
	if why == forConsumer {
		c := in.consumer()
		if c.Take(v) {
			return in.consume(g, c)
		}
		return in.orFail(c.End())
	}
	if l == nil {
		return v
	}
	if l.Second < 0 {
		in.slots[l.First] = v
	} else if x, ok := v.(*object.Tuple); ok && len(x.Items) == 2 {
		in.slots[l.First], in.slots[l.Second] = x.Items[0], x.Items[1]
	} else {
		a, b := l.Apart(v)
		in.slots[l.First], in.slots[l.Second] = a, b
	}
	m.GoTo(to.Code.Prog, l.Body)
	return nil
}

// goBack makes the frame that has asked for own's value the running one again, behind
// the operation that did. It gives that frame and its loop, or nil.
func (in *Interp) goBack(own *Frame) (l *compile.ForLoop, to *Frame) {
	t := in.cur
	to = own.back
	if own.purpose == forLoop {
		l = to.Code.Instrs[to.pc-1].Loop
	}
	own.back, own.called, own.purpose = nil, false, forValue
	t.depth--
	t.frame = to
	in.slots, in.base = to.vars(), int(to.base)
	in.vm.Variables = in.slots
	in.vm.GoTo(to.Code.Prog, int(to.ip))
	to.ip = 0
	return l, to
}

// endGenerator is end of a generator in whose place the run goes on with who has
// asked it, or delegates to it.
func (in *Interp) endGenerator(f *Frame, v any) any {
	t, m := in.cur, in.vm
	f.end(f.Code.At(m.IP()))
	g := f.owner()
	g.finish()
	top := int(f.base)
	if f.purpose == forFrom {
		to := f.back
		f.back = nil
		t.depth--
		to.base = int32(top)
		t.on(to, m)
		if in.someUnstarted() {
			t.dropLocals(f, f, to, v)
		}
		t.reuseEnded(g)
		m.Stack = m.Stack[:top]
		to.state = frameRunning
		to.slots[to.Code.Instrs[to.pc].A] = v
		to.pc++
		to.goOn(t)
		return nil
	}
	why := f.purpose
	l, to := in.goBack(f)
	if in.someUnstarted() {
		t.dropLocals(f, f, to, v)
	}
	m.Stack = m.Stack[:top]
	if l != nil {
		t.reuseEnded(g)
		m.GoTo(to.Code.Prog, l.Behind)
		return nil
	}
	if why == forConsumer {
		t.reuseEnded(g)
		return in.orFail(in.consumer().End())
	}
	return in.fail(stopWith(v))
}

// unlink ends a generator that an exception leaves.
func (g *Generator) unlink() {
	g.finish()
	f := g.body()
	f.back, f.called, f.purpose = nil, false, forValue
}

// yieldFrom is compile.Host.YieldFrom.
//
//go:noinline
func (in *Interp) yieldFrom(at int32) func() any {
	left := any(compile.PC(at))
	return func() any {
		t, m := in.cur, in.vm
		f := t.frame
		slot := &f.slots[f.Code.Instrs[at].A]
		if x, ok := (*slot).(*object.Instance); ok {
			if it := object.FreshIter(x); it != nil {
				*slot = it
			}
		}
		if g, ok := (*slot).(*Generator); ok && g.idle() && g.body().state == frameFresh && t.depth < in.maxDepth {
			if in.madeFor(g, 2) && len(g.body().Code.Regions) == 0 {
				g.keepPrivate()
			}
			nf, _ := t.link(f, g)
			f.pc = at
			nf.base, nf.purpose = f.base, forFrom
			f.base = 0
			m.Stack = m.Stack[:nf.base]
			t.on(nf, m)
			nf.goOn(t)
			return nil
		}
		if own, _ := f.asked(); own == nil {
			m.End()
			return left
		}
		if e := object.Catch(func() { *slot = delegateIter(*slot, f) }); e != nil {
			t.context(e)
			return t.throw(e, f.Code.Instrs[at].Pos)
		}
		f.pc = at
		return in.advance(f)
	}
}
