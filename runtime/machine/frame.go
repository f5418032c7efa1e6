package machine

import (
	"math"
	"weak"

	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Frame is one activation of a code.
type Frame struct {
	Code    *compile.Code
	slots   *slots
	of      *setting
	back    *Frame            // who called, resumed or awaits this frame
	handled *object.Exception // being handled by an except clause here
	vm      *compile.VM       // running the frame, or the last that did
	pc      int32             // the next instruction; where in the code it was left, once it has ended
	base    int32             // where on the VM's stack its values begin
	ip      int32             // where its program goes on when the frame that it has called returns, or begins, or 0
	state   frameState
	room    uint8 // slots there are for the next call that uses the frame; 0: none does, something may refer to it
	called  bool  // by the program of the frame behind it, in the same run of the VM
	purpose purpose
}

// purpose is what a program has put a frame into the run of the VM for.
type purpose uint8

const (
	forValue    purpose = iota // the value of a call; it holds of frames that the machine runs, too
	forInit                    // the same of a new object, which lies below base
	forFrom                    // what the frame behind it, a generator's, delegates to it
	forLoop                    // a generator's next value, for a loop
	forNext                    // the same for an operation
	forConsumer                // the same for one that takes all values
)

type frameState uint8

const (
	frameFresh     frameState = iota // not begun
	frameRunning                     // running, or calling
	frameYielded                     // suspended at a yield
	frameAwaiting                    // suspended inside what the instruction at pc awaits
	frameDelegated                   // the same, and the slot holds an iterator
	frameEnded                       // left, by an exception or while something referred to it
)

// Class implements object.Object.
func (*Frame) Class() *object.Type { return FrameType }

// FrameType is the type of frame objects.
var FrameType = object.DeclareType("builtins", "frame", nil)

// vars are the frame's slots.
func (f *Frame) vars() []any { return f.slots[:slotsOf(f.Code)] }

// slotsOf is how many slots the frames of a code have.
func slotsOf(c *compile.Code) int { return c.NSlots + c.Extra }

// newFrame takes a frame with cleared slots.
func (t *Thread) newFrame(code *compile.Code) *Frame {
	n := slotsOf(code)
	if suspends(code) {
		if n <= maxReused {
			if k := len(t.ended[n]) - 1; k >= 0 {
				f := t.ended[n][k]
				t.ended[n] = t.ended[n][:k]
				f.Code = code
				return f
			}
		}
		return newSuspendable(code, n)
	}
	if k := len(t.pool); k > 0 {
		f := t.pool[k-1]
		t.pool = t.pool[:k-1]
		f.Code, f.vm = code, nil
		f.pc, f.state, f.called, f.base = 0, frameFresh, false, 0
		if int(f.room) < n {
			f.setRoom(n + 4)
		}
		return f
	}
	var f *Frame
	var room *slots
	// An exception keeps the frames that it passed: they are no larger than need be.
	switch {
	case n <= 1:
		n = 1
		f, room = roomOf[Frame, [1]any]()
	case n <= 2:
		n = 2
		f, room = roomOf[Frame, [2]any]()
	case n <= 4:
		n = 4
		f, room = roomOf[Frame, [4]any]()
	default:
		f := &Frame{Code: code}
		f.setRoom(n + 4)
		return f
	}
	f.Code, f.slots, f.room = code, room, uint8(n)
	return f
}

// setRoom gives the frame of a call new slots.
func (f *Frame) setRoom(n int) {
	f.slots = makeSlots(n)
	if n <= math.MaxUint8 {
		f.room = uint8(n)
	} else {
		f.room = 0
	}
}

// recycle gives a finished frame back. It stays one of its code: the next call is
// often of the same.
func (t *Thread) recycle(f *Frame) {
	if f.room == 0 || len(t.pool) >= 1024 {
		return
	}
	s := f.vars()
	if len(s) > 8 {
		clear(s)
	} else {
		for i := 0; i < len(s); i++ { // less than the call that clear is
			s[i] = nil
		}
	}
	f.back, f.handled = nil, nil
	f.purpose, f.ip = forValue, 0
	t.pool = append(t.pool, f)
}

// start prepares the frame's cells.
func (f *Frame) start(closure []*object.Cell) {
	for i, s := range f.Code.CellSlots {
		f.slots[s] = &object.Cell{V: f.slots[s], Name: f.Code.CellNames[i]}
	}
	for i, c := range closure {
		f.slots[f.Code.FreeBase+i] = c
	}
}

// Line is the line the frame is at.
func (f *Frame) Line() int {
	if p := f.position(); p > 0 && int(p) < len(f.Code.Pos) {
		return int(f.Code.Pos[p].Line)
	}
	return f.Code.Line
}

// position is the index of the place where the frame is.
func (f *Frame) position() int32 {
	i := f.pc
	if f.state == frameEnded {
		return i
	}
	if f.state == frameRunning || f.state == frameYielded {
		i--
	}
	if i < 0 || int(i) >= len(f.Code.Instrs) {
		return 0
	}
	in := &f.Code.Instrs[i]
	if in.Op == compile.OpRun && f.vm != nil {
		if f.ip > 0 {
			return f.Code.At(int(f.ip))
		}
		return f.Code.At(f.vm.IP())
	}
	return in.Pos
}

// Place is where the frame is, as tracebacks show it.
func (f *Frame) Place() object.Place { return f.At(f.position()) }

// At implements object.Framed: the place that the code has under an index.
func (f *Frame) At(pos int32) object.Place {
	p := object.Place{File: f.Code.File, Func: f.Code.Name, Line: f.Code.Line, Col: -1}
	if pos > 0 && int(pos) < len(f.Code.Pos) {
		s := f.Code.Pos[pos].Span
		p.Line, p.Col, p.EndLine, p.EndCol = int(s.Line), int(s.Col), int(s.EndLine), int(s.EndCol)
	}
	return p
}

// Globals is the namespace of the frame's module.
func (f *Frame) Globals() *object.Dict { return f.of.globals }

// end says that the frame has been left, at the place that the code has under an
// index. A frame that is kept does not keep what its loops went through.
func (f *Frame) end(pos int32) {
	f.state, f.pc = frameEnded, pos
	for _, i := range f.Code.Iters {
		f.slots[i] = nil
	}
}

// root is the first frame of the chain that f is in.
func (f *Frame) root() *Frame {
	for f.back != nil {
		f = f.back
	}
	return f
}

// Back is the frame that called this one, or nil.
func (f *Frame) Back() *Frame { return f.back }

// Locals gives the frame's variables as a dict: a copy for functions, the
// namespace itself for modules and classes.
func (f *Frame) Locals() any {
	if f.Code.Kind != compile.FunctionCode {
		var ns any = f.of.globals
		if f.slots[0] != nil {
			ns = f.slots[0]
		}
		return f.withCompVars(ns)
	}
	d := object.NewDict()
	var hidden []bool
	if len(f.Code.CompVars) > 0 {
		hidden = make([]bool, len(f.Code.SlotNames))
		at := f.position()
		for _, c := range f.Code.CompVars {
			hidden[c.Slot] = f.state == frameEnded || at < c.Lo || at >= c.Hi
		}
	}
	for i, name := range f.Code.SlotNames {
		if name == "" || name[0] == '.' && name != ".0" || hidden != nil && hidden[i] {
			continue
		}
		v := f.slots[i]
		if c, ok := v.(*object.Cell); ok && f.Code.CellSlot[i] {
			v = c.V
		}
		if v != nil {
			d.SetStr(name, v)
		}
	}
	if all := f.extras(); len(all) == 0 {
	} else if extra := all[weak.Make(f)]; extra != nil {
		extra.Each(func(k, v any) bool { d.Set(k, v); return true })
	}
	return d
}

// IsFunction reports the frame of a function, as against a module or class.
func (f *Frame) IsFunction() bool { return f.Code.Kind == compile.FunctionCode }

// SetLocal sets a variable of a function's frame; false when it has none of
// that name.
func (f *Frame) SetLocal(name string, v any) bool {
	for i, n := range f.Code.SlotNames {
		if n != name {
			continue
		}
		if f.Code.CellSlot[i] {
			if c, ok := f.slots[i].(*object.Cell); ok {
				c.V = v
				return true
			}
		}
		f.slots[i] = v
		return true
	}
	return false
}

// Clear forgets the variables of a function's frame that has ended, or closes
// the generator that it belongs to, which has not begun.
func (f *Frame) Clear() {
	for r := Running().cur.frame; r != nil; r = r.back {
		if r == f {
			panic(object.New(object.RuntimeError, "cannot clear an executing frame"))
		}
	}
	if g := f.owner(); g != nil && !g.closed {
		if f.state != frameFresh {
			panic(object.New(object.RuntimeError, "cannot clear a suspended frame"))
		}
		if _, e := g.closeValue(f.of.in.cur); e != nil {
			panic(e)
		}
	}
	if f.IsFunction() {
		clear(f.vars())
	}
	if all := f.extras(); len(all) > 0 {
		delete(all, weak.Make(f))
	}
}

// Extra holds what was put among a function's variables under names that it
// does not have.
func (f *Frame) Extra() *object.Dict {
	key := weak.Make(f)
	d := f.extras()[key]
	if d == nil {
		d = object.NewDict()
		f.extras()[key] = d
	}
	return d
}

// extras are what Extra gives, of all frames: few have any, and a frame is
// wanted small.
func (*Frame) extras() map[weak.Pointer[Frame]]*object.Dict {
	return Running().State(extrasKey, func() any { return map[weak.Pointer[Frame]]*object.Dict{} }).(map[weak.Pointer[Frame]]*object.Dict)
}

var extrasKey = new(byte)

// withCompVars gives a namespace, or a copy with the variables of the
// comprehensions that the frame is in.
func (f *Frame) withCompVars(ns any) any {
	if f.state == frameEnded {
		return ns
	}
	var d *object.Dict
	at := int32(-1)
	for _, c := range f.Code.CompVars {
		if at < 0 {
			at = f.position()
		}
		if at < c.Lo || at >= c.Hi {
			continue
		}
		v := f.slots[c.Slot]
		if cell, ok := v.(*object.Cell); ok && f.Code.CellSlot[c.Slot] {
			v = cell.V
		}
		if v == nil {
			continue
		}
		if d == nil {
			outer, ok := ns.(*object.Dict)
			if !ok {
				return ns
			}
			d = outer.Copy()
		}
		d.SetStr(f.Code.SlotNames[c.Slot], v)
	}
	if d == nil {
		return ns
	}
	return d
}

// currentHandled is the exception being handled by the frame or its callers.
func (f *Frame) currentHandled() *object.Exception {
	for ; f != nil; f = f.back {
		if f.handled != nil {
			show(f.handled)
			return f.handled
		}
	}
	return nil
}

// Handled is sys.exception() of the thread.
func (t *Thread) Handled() *object.Exception { return t.frame.currentHandled() }

// Keep says that something refers to the frame, which is then not used again.
func (f *Frame) Keep() {
	f.room = 0
}

// step is compile.Host.Step.
//
//go:noinline
func (in *Interp) step(it int, l *compile.ForLoop) func() compile.Stepped {
	to := l.First
	return func() compile.Stepped {
		if in.attention.Load() != 0 {
			in.poll()
		}
		s := in.slots
		var v any
		if g, ok := s[it].(*Generator); ok {
			if v, ok = in.sureStep(g); !ok {
				if v, ok = in.ask(g, object.None, l, forLoop); ok {
					return compile.StepBegun
				}
			}
		} else {
			v = object.Step(s[it])
		}
		if v == nil {
			return compile.StepEnd
		}
		s[to] = v
		return compile.StepValue
	}
}

// stepPair is compile.Host.StepPair.
//
//go:noinline
func (in *Interp) stepPair(it int, l *compile.ForLoop) func() compile.Stepped {
	return func() compile.Stepped {
		if in.attention.Load() != 0 {
			in.poll()
		}
		var a, b any
		if g, ok := in.slots[it].(*Generator); ok {
			if a, ok = in.sureStep(g); !ok {
				if a, ok = in.ask(g, object.None, l, forLoop); ok {
					return compile.StepBegun
				}
			}
		} else {
			a, b = object.StepPair(in.slots[it])
		}
		if b == nil {
			if a == nil {
				return compile.StepEnd
			}
			if x, ok := a.(*object.Tuple); ok && len(x.Items) == 2 {
				a, b = x.Items[0], x.Items[1]
			} else {
				a, b = l.Apart(a)
			}
		}
		s := in.slots
		s[l.First], s[l.Second] = a, b
		return compile.StepValue
	}
}

// handle is compile.Host.Handle.
//
//go:noinline
func (in *Interp) handle(exc, previous int) func(...any) (any, error) {
	return func(...any) (any, error) {
		f := in.cur.frame
		f.slots[previous] = nil
		if f.handled != nil {
			f.slots[previous] = f.handled
		}
		f.handled = f.slots[exc].(*object.Exception)
		return nil, nil
	}
}

// handled is compile.Host.Handled.
//
//go:noinline
func (in *Interp) handled(previous, done int) func() {
	return func() {
		f := in.cur.frame
		f.handled, _ = f.slots[previous].(*object.Exception)
		f.slots[previous] = nil
		if done >= 0 {
			if e := f.slots[done].(*object.Exception); e.Unseen {
				in.cur.reuse(e)
			}
			f.slots[done] = nil
			if in.someUnstarted() {
				in.lookAt(&in.dropping.handled)
			}
			in.excepted()
		}
	}
}
