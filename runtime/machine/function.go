package machine

import (
	"fmt"

	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Function is a function of the script.
type Function struct {
	in         *Interp
	Code       *compile.Code
	of         *setting
	Defaults   []any // of the last positional parameters
	KwDefaults *object.Dict
	Annots     any // dict, made when asked for
	Doc        any
	Closure    []*object.Cell
	Module     any
	attrs      *object.Instance
	awaited    func(self, arg any) any
	simple     bool           // positional parameters only
	settled    bool           // the following are known
	cells      bool           // its frames begin with cells
	direct     int32          // one more than the arguments of a call that needs no care, or 0
	early      *compile.Early // what may be done of such a call before it has a frame, or nil
}

// FunctionType is the type of script functions.
var FunctionType = object.DeclareType("builtins", "function", nil)

// Class implements object.Object.
func (*Function) Class() *object.Type { return FunctionType }

// IsScriptFunction implements object.Function.
func (*Function) IsScriptFunction() {}

// Globals is the namespace of the function's module.
func (f *Function) Globals() *object.Dict { return f.of.globals }

// Name is __name__.
func (f *Function) Name() string { return f.of.name }

// Qualname is __qualname__.
func (f *Function) Qualname() string { return f.of.qualname }

// SetName sets __name__; the generators that there are keep theirs.
func (f *Function) SetName(s string) { f.rename(naming{s, f.of.qualname}) }

// SetQualname sets __qualname__, likewise.
func (f *Function) SetQualname(s string) { f.rename(naming{f.of.name, s}) }

func (f *Function) rename(names naming) {
	of := *f.of
	of.naming = names
	f.of = &of
}

// MadeAwaitable reports that types.coroutine has made the generators of the
// function awaitable.
func (f *Function) MadeAwaitable() bool { return f.attrs.Hidden() != nil }

// MakeAwaitable is types.coroutine of a generator function.
func (f *Function) MakeAwaitable() { f.Inst().SetHidden(true) }

// Inst implements object.HasInst.
func (f *Function) Inst() *object.Instance {
	if f.attrs == nil {
		f.attrs = &object.Instance{}
		f.attrs.Init(FunctionType)
	}
	return f.attrs
}

// DescrGet implements object.Binder.
func (f *Function) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		return f
	}
	return &object.BoundMethod{Fn: f, Self: obj}
}

// makeFunction is compile.Host.MakeFunction.
func (in *Interp) makeFunction(a ...any) any {
	spec := a[0].(*compile.FuncSpec)
	x := &struct {
		Function
		of setting
	}{
		Function{in: in, Code: spec.Code, Doc: spec.Code.Doc},
		setting{in: in, globals: spec.Globals, naming: naming{spec.Code.Name, spec.Code.Qualname}},
	}
	f := &x.Function
	f.of = &x.of
	if t, ok := a[1].(*object.Tuple); ok {
		f.Defaults = t.Items
	}
	if d, ok := a[2].(*object.Dict); ok {
		f.KwDefaults = d
	}
	if d, ok := a[3].(*object.Dict); ok {
		f.Annots = d
	}
	if len(a) > 4 {
		f.Closure = make([]*object.Cell, len(a)-4)
		for i, c := range a[4:] {
			f.Closure[i] = c.(*object.Cell)
		}
	}
	c := spec.Code
	f.simple = !c.Vararg && !c.Kwarg && c.KwOnly == 0
	if m := spec.Globals.GetStr("__name__"); m != nil {
		f.Module = m
	} else {
		f.Module = object.None
	}
	return f
}

// NewFunction makes a function of a code object for a namespace, as
// types.FunctionType does.
func (in *Interp) NewFunction(code *compile.Code, globals *object.Dict, closure []*object.Cell) *Function {
	f := in.makeFunction(&compile.FuncSpec{Code: code, Globals: globals}, nil, nil, nil).(*Function)
	f.Closure = closure
	return f
}

// Call implements object.Callable.
func (f *Function) Call(args []any, kwnames []string) any {
	t := f.in.cur
	return f.enter(t, f.frame(t, args, kwnames))
}

// Call1 and Call2 implement object.Function.
func (f *Function) Call1(x any) any {
	if f.direct != 2 {
		return f.Call([]any{x}, nil)
	}
	t := f.in.cur
	fr := t.take(f.Code)
	fr.slots[0] = x
	return f.enter(t, fr)
}

func (f *Function) Call2(x, y any) any {
	if f.direct != 3 {
		return f.Call([]any{x, y}, nil)
	}
	t := f.in.cur
	fr := t.take(f.Code)
	fr.slots[0], fr.slots[1] = x, y
	return f.enter(t, fr)
}

// maxWithin is how many functions may be done ahead within each other: properties
// that read properties.
const maxWithin = 20

// Sure1 implements object.Function.
func (f *Function) Sure1(x any) any {
	args := [...]any{x}
	return f.sure(args[:])
}

// Fresh1 implements object.Function.
func (f *Function) Fresh1(x any) any {
	args := [...]any{x}
	v := f.fresh(args[:])
	if g, ok := v.(*Generator); ok {
		g.keepPrivate()
	}
	return v
}

// fresh calls a generator function that takes as many arguments as there are, and
// whose generators may end anywhere. It gives nil of others.
func (f *Function) fresh(args []any) any {
	c := f.Code
	if !f.settled || !f.simple || len(args) != c.ArgCount || !c.IsGenerator || c.IsCoroutine || len(c.Regions) > 0 {
		return nil
	}
	fr := f.in.cur.newFrame(c)
	fr.of = f.of
	copy(fr.slots[:len(args)], args)
	f.fill(fr)
	g := fr.owner()
	if f.MadeAwaitable() {
		g.MarkAwaitable()
	}
	return g
}

// sureCall is compile.Host.SureCall. Like call1 it is not inlined.
//
//go:noinline
func (in *Interp) sureCall() func(f, x, y, z any, n int) any {
	return func(f, x, y, z any, n int) any {
		args := [...]any{x, y, z}
		switch f := f.(type) {
		case *Function:
			return f.sure(args[:n])
		case *object.Type:
			if !f.Heap {
				break
			}
			if init, ok := f.PlainInit().(*Function); ok {
				if p := f.Template(init.Code, n); p != nil && in.cur.mayPass() {
					return p.New(f, args[:n])
				}
			}
			return nil
		}
		switch n {
		case 1:
			return object.SureCall(f, x)
		case 2:
			return object.SureCall2(f, x, y)
		}
		return nil
	}
}

// sure calls the function where all of that is done ahead, and changes nothing, or
// gives nil.
func (f *Function) sure(args []any) any {
	c := f.Code
	t := f.in.cur
	if suspends(c) {
		return f.fresh(args)
	}
	if int(f.direct) != len(args)+1 || c.Ahead == nil || c.Ahead.Acts || c.Ahead.Calls || t.within >= maxWithin {
		return nil
	}
	t.within++
	v, _, _ := f.pass(t, args, false)
	t.within--
	return v
}

// maxPassed is how many slots a function has at most that is done without a frame.
const maxPassed = 8

// pass does what can be done of a call without its frame: see Thread.ahead. It is for
// functions that take as many arguments as there are. Where only a part can be done it
// makes the frame for the rest, if that is wanted.
func (f *Function) pass(t *Thread, args []any, rest bool) (v any, fr *Frame, at int) {
	c, in := f.Code, t.in
	n := slotsOf(c)
	if c.Ahead == nil || n > maxPassed || !t.mayPass() {
		return nil, nil, 0
	}
	top := len(t.passed)
	if top+n > cap(t.passed) {
		return nil, nil, 0
	}
	s := t.passed[top : top+n]
	t.passed = t.passed[:top+n]
	for i, x := range args { // less than the call that copy is
		s[i] = x
	}
	for i, cell := range f.Closure {
		s[c.FreeBase+i] = cell
	}
	outer := in.slots
	in.slots = s
	v, at = c.Ahead.Do(s)
	in.slots = outer
	if v == nil && rest && at != 0 {
		fr = t.frameFor(c)
		for i, x := range s {
			fr.slots[i] = x
		}
	}
	for i := range s { // less than the call that clear is
		s[i] = nil
	}
	t.passed = t.passed[:top]
	return v, fr, at
}

// Try1 implements object.Function.
func (f *Function) Try1(x any) any {
	t := f.in.cur
	if f.direct != 2 {
		return f.try(t, f.frame(t, []any{x}, nil))
	}
	fr := t.take(f.Code)
	fr.slots[0] = x
	return f.try(t, fr)
}

// enter runs a frame whose arguments are in their slots, or wraps it.
func (f *Function) enter(t *Thread, fr *Frame) any {
	v := f.try(t, fr)
	if e, ok := v.(*object.Failed); ok {
		panic(e.Exc())
	}
	return v
}

// try is enter that may give back *object.Failed.
func (f *Function) try(t *Thread, fr *Frame) any {
	c := fr.Code
	fr.of = f.of
	f.fill(fr)
	if c.Ahead != nil {
		v, at := t.ahead(fr, c)
		if v != nil {
			return v
		}
		fr.ip = int32(at)
	}
	if suspends(c) {
		return f.suspended(fr)
	}
	fr.pc, fr.state, fr.called, fr.base = 0, frameFresh, false, 0
	v, how := t.run(fr, fr, nil, nil)
	if how == raised {
		return object.Fail(v.(*object.Exception))
	}
	t.recycle(fr)
	return v
}

// plain makes the frame of a call with n positional arguments, which are put into
// its first slots; nil when binding them wants more care.
func (f *Function) plain(t *Thread, n int) *Frame {
	c := f.Code
	if !f.simple || n > c.ArgCount || n+len(f.Defaults) < c.ArgCount {
		return nil
	}
	if t.in.attention.Load() != 0 {
		t.in.poll()
	}
	f.settle()
	c = f.Code
	fr := t.newFrame(c)
	if n < c.ArgCount {
		copy(fr.slots[n:c.ArgCount], f.Defaults[len(f.Defaults)-c.ArgCount+n:])
	}
	fr.of = f.of
	return fr
}

// settle compiles the function's code and finds what is asked at every call.
func (f *Function) settle() {
	if f.settled {
		return
	}
	c := f.Code
	c.Ensure()
	f.cells = len(c.CellSlots) > 0 || f.Closure != nil
	if f.simple && !suspends(c) {
		f.direct = int32(c.ArgCount) + 1
		if c.Ahead != nil && !f.cells {
			f.early = c.Ahead.Early
		}
	}
	f.settled = true
}

// fill prepares the cells once the arguments are in their slots.
func (f *Function) fill(fr *Frame) {
	if f.cells {
		fr.start(f.Closure)
	}
}

// take gives the frame for a call with as many arguments as the function takes,
// which the caller puts into its slots; see direct.
func (t *Thread) take(c *compile.Code) *Frame {
	if t.in.attention.Load() != 0 {
		t.in.poll()
	}
	return t.frameFor(c)
}

// frameFor is newFrame, first of all one that was of the same code.
func (t *Thread) frameFor(c *compile.Code) *Frame {
	if k := len(t.pool) - 1; k >= 0 && t.pool[k].Code == c {
		fr := t.pool[k]
		t.pool = t.pool[:k]
		return fr
	}
	return t.newFrame(c)
}

// start is enter for a call that a program makes itself, as the last act of an
// operation: the run of the VM goes on with the function's program, unless all of
// that is done ahead. What start returns is left on the stack below the frame's
// values.
func (f *Function) start(t *Thread, fr *Frame) any {
	c := fr.Code
	at := 0
	if f.cells {
		fr.start(f.Closure)
	}
	if c.Ahead != nil {
		v, to := t.ahead(fr, c)
		if v != nil {
			return v
		}
		at = to
	}
	fr.of = f.of
	if suspends(c) {
		g := f.suspended(fr)
		t.newest.direct = true
		return g
	}
	if at == 0 {
		at = int(c.Instrs[0].To)
	}
	t.begin(fr, at)
	return nil
}

// call is start for a call with as many arguments as the function takes; see direct.
func (f *Function) call(t *Thread, args []any) any {
	c := f.Code
	at := 0
	var fr *Frame
	if t.in.attention.Load() != 0 {
		t.in.poll()
	}
	if c.Ahead != nil {
		var v any
		if v, fr, at = f.pass(t, args, true); v != nil {
			return v
		}
	}
	if fr == nil {
		fr = t.frameFor(c)
		for i, v := range args {
			fr.slots[i] = v
		}
		if f.cells {
			fr.start(f.Closure)
		}
	}
	fr.of = f.of
	if at == 0 {
		at = int(c.Instrs[0].To)
	}
	t.begin(fr, at)
	return nil
}

// ahead does what can be done of a function without its frame: it gives the
// function's value and has given the frame back, or tells where the program goes
// on, if that is not its beginning.
func (t *Thread) ahead(fr *Frame, c *compile.Code) (v any, at int) {
	in := t.in
	if !t.mayPass() {
		return nil, 0
	}
	outer := in.slots
	in.slots = fr.vars()
	v, at = c.Ahead.Do(in.slots)
	in.slots = outer
	if v != nil {
		t.recycle(fr)
	}
	return v, at
}

// mayPass reports that a call may be done without a frame: nothing would be seen of
// that.
func (t *Thread) mayPass() bool { return t.depth < t.in.maxDepth && !t.in.someUnstarted() }

// begin has the run of the VM go on with a frame, whose program begins at an
// index.
func (t *Thread) begin(fr *Frame, at int) {
	by, in, first := t.frame, t.in, &fr.Code.Instrs[0]
	if t.depth >= in.maxDepth {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded"))
	}
	t.depth++
	m := in.vm
	by.ip = int32(m.IP())
	fr.back, fr.vm, fr.called, fr.state, fr.pc = by, m, true, frameRunning, 1
	top := len(m.Stack)
	fr.base = int32(top)
	t.frame = fr
	t.executed += uint64(first.A)
	m.Variables = fr.vars()
	in.slots, in.base = m.Variables, top
	m.GoTo(first.Prog, at)
}

// end is compile.Host.End.
func (in *Interp) end(v any) any {
	t, m := in.cur, in.vm
	f := t.frame
	if f.purpose > forInit {
		return in.endGenerator(f, v)
	}
	if !f.called {
		if d := &t.drive; d.level == t.level && d.base == f {
			if d.onward {
				if r, ok := t.returns(m, f, v); ok {
					return r
				}
			}
		} else if g := f.owner(); g != nil && g.kind == coroutine && t.awaitedHere(f) && !in.someUnstarted() {
			g.finish()
			r := t.goOnWith(m, f, v)
			t.reuseEnded(g)
			return r
		}
		m.End()
		return v
	}
	to, top := f.back, int(f.base)
	if f.room == 0 {
		f.end(f.Code.At(m.IP()))
	}
	t.depth--
	t.frame = to
	m.GoTo(to.Code.Prog, int(to.ip))
	to.ip = 0
	m.Variables = to.vars()
	in.slots, in.base = m.Variables, int(to.base)
	if in.someUnstarted() {
		t.dropLocals(f, f, to, v)
	}
	made := f.purpose == forInit
	if f.room != 0 {
		t.recycle(f)
	}
	if made {
		top--
		o := m.Stack[top]
		m.Stack = m.Stack[:top]
		object.CheckInit(v)
		return o
	}
	m.Stack = m.Stack[:top]
	return v
}

// create makes an object whose class has a plain __init__ of n arguments, as the
// first of that one's frame, or gives the template that makes the object without
// it. Both nil: the class wants more care.
func (in *Interp) create(c *object.Type, n int) (p *object.Template, init *Function, fr *Frame) {
	init, ok := c.PlainInit().(*Function)
	if !ok {
		return nil, nil, nil
	}
	t := in.cur
	if p := c.Template(init.Code, n); p != nil && t.mayPass() {
		return p, nil, nil
	}
	if int(init.direct) == n+2 {
		fr = t.take(init.Code)
	} else if fr = init.plain(t, n+1); fr == nil {
		return nil, nil, nil
	}
	fr.slots[0] = c.Blank(n)
	return nil, init, fr
}

// window is compile.Host.Window.
//
//go:noinline
func (in *Interp) window(n int, known *compile.Operands, f func(...any) any) func(...any) (any, error) {
	if known == nil {
		return func(...any) (any, error) {
			vm := in.vm
			base := len(vm.Stack) - n
			args := vm.Stack[base:]
			v := f(args...)
			clear(args)
			vm.Stack = vm.Stack[:base]
			return v, nil
		}
	}
	return func(...any) (any, error) {
		vm := in.vm
		base := len(vm.Stack) - n
		known.Lay(vm, 0)
		args := vm.Stack[base:]
		v := f(args...)
		clear(args)
		vm.Stack = vm.Stack[:base]
		return v, nil
	}
}

// unbound1 and unbound2 are compile.Host.Unbound1 and Unbound2.
func (in *Interp) unbound1(b *object.Builtin, o any) any {
	if b.IsLean() {
		return in.lean(b, o)
	}
	return object.CallUnbound(b, []any{o})
}

func (in *Interp) unbound2(b *object.Builtin, o, x any) any {
	if g, ok := o.(*Generator); ok && b.Asks {
		if v, ok := in.sendTo(g, x); ok {
			return v
		}
	}
	if b.IsLean() {
		return in.lean2(b, o, x)
	}
	return object.CallUnbound(b, []any{o, x})
}

func (in *Interp) unbound3(b *object.Builtin, o, x, y any) any {
	if !b.IsLean() {
		return object.CallUnbound(b, []any{o, x, y})
	}
	vm := in.vm
	top := len(vm.Stack)
	vm.Stack = append(vm.Stack, o, x, y)
	v := callLean(b, vm.Stack[top:])
	clear(vm.Stack[top : top+3])
	vm.Stack = vm.Stack[:top]
	return in.orFail(v)
}

// lean calls a lean built-in with the argument laid on the VM's stack.
func (in *Interp) lean(f, x any) any {
	vm := in.vm
	top := len(vm.Stack)
	vm.Stack = append(vm.Stack, x)
	v := callLean(f, vm.Stack[top:])
	vm.Stack[top] = nil
	vm.Stack = vm.Stack[:top]
	return in.orFail(v)
}

func (in *Interp) lean2(f, x, y any) any {
	vm := in.vm
	top := len(vm.Stack)
	vm.Stack = append(vm.Stack, x, y)
	v := callLean(f, vm.Stack[top:])
	vm.Stack[top], vm.Stack[top+1] = nil, nil
	vm.Stack = vm.Stack[:top]
	return in.orFail(v)
}

func callLean(f any, args []any) any {
	if b, ok := f.(*object.Builtin); ok {
		return b.CallLean(args)
	}
	return f.(*object.Type).Call(args, nil)
}

// call0, call1, call2 and call3 make the calls that compiled code makes without
// keywords: for script functions the arguments go straight into the slots. They are the
// last thing that an operation of a program does. (A method's value would be one
// call more; and they are not inlined, since the compiler inlines nothing into the
// copies of their closures that it makes then.)
//
//go:noinline
func (in *Interp) call0() func(f any) any {
	call1 := in.call1()
	return func(f any) any {
		if m, ok := f.(*object.BoundMethod); ok {
			switch fn := m.Fn.(type) {
			case *Function:
				return call1(fn, m.Self)
			case *object.Builtin:
				if fn.IsMethodOf(object.TypeOf(m.Self)) {
					return in.unbound1(fn, m.Self)
				}
			}
		}
		if b, ok := f.(*object.Builtin); ok && b.Self != nil {
			if q := b.Forms; q != nil && q.Quick0 != nil {
				return in.orFail(q.Quick0(b.Self))
			}
			if b.IsLean() {
				return in.lean(b, b.Self)
			}
		}
		if fn, ok := f.(*Function); ok {
			if fn.direct == 1 {
				return fn.start(in.cur, in.cur.take(fn.Code))
			}
			fr := fn.plain(in.cur, 0)
			if fr == nil {
				fr = fn.frame(in.cur, nil, nil)
			}
			return fn.start(in.cur, fr)
		}
		if fn := object.CallOf(f); fn != nil {
			return call1(fn, f)
		}
		return object.CallKw(f, nil, nil)
	}
}

//go:noinline
func (in *Interp) call1() func(f, x any) any {
	call2 := in.call2()
	return func(f, x any) any {
		if fn, ok := f.(*Function); ok {
			if fn.direct == 2 {
				t, at := in.cur, 0
				if e := fn.early; e != nil && t.mayPass() {
					var v any
					if v, at = e.Do(x); v != nil {
						return v
					}
				}
				if at == 0 {
					args := [...]any{x}
					return fn.call(t, args[:])
				}
				fr := t.take(fn.Code)
				fr.slots[0] = x
				fr.of = fn.of
				t.begin(fr, at)
				return nil
			}
			if fr := fn.plain(in.cur, 1); fr != nil {
				fr.slots[0] = x
				return fn.start(in.cur, fr)
			}
			args := [...]any{x}
			return fn.start(in.cur, fn.frame(in.cur, args[:], nil))
		}
		if consumes := object.ConsumerOf(f); consumes != nil {
			if g := in.toConsume(x); g != nil {
				return in.consume(g, consumes())
			}
		}
		switch f := f.(type) {
		case *object.Type:
			if f.Quick != nil {
				if v := f.Quick(x); v != nil {
					return in.orFail(v)
				}
			}
			if f.Heap {
				p, init, fr := in.create(f, 1)
				if p != nil {
					args := [...]any{x}
					return p.New(f, args[:])
				}
				if fr != nil {
					fr.slots[1] = x
					return in.construct(init, fr, in.vm)
				}
			}
			if f.PlainException() {
				return object.NewPlain(f, x)
			}
		case *object.Builtin:
			if f.Quick != nil {
				if g, ok := x.(*Generator); ok && f.Asks {
					return in.nextOf(g, f.Quick)
				}
				return in.orFail(f.Quick(x))
			}
			if f.Self != nil {
				if q := f.Forms; q != nil && q.Quick1 != nil {
					return in.orFail(q.Quick1(f.Self, x))
				}
				if f.IsLean() {
					return in.lean2(f, f.Self, x)
				}
			}
		case *object.BoundMethod:
			if fn, ok := f.Fn.(*Function); ok {
				return call2(fn, f.Self, x)
			}
		case *object.Instance:
			if fn := object.CallOf(f); fn != nil {
				return call2(fn, f, x)
			}
		}
		if object.Lean(f) {
			return in.lean(f, x)
		}
		return object.CallKw(f, []any{x}, nil)
	}
}

//go:noinline
func (in *Interp) call2() func(f, x, y any) any {
	return func(f, x, y any) any {
		switch fn := f.(type) {
		case *Function:
			if fn.direct == 3 {
				t, at := in.cur, 0
				if e := fn.early; e != nil && t.mayPass() {
					arg := x
					if e.Slot == 1 {
						arg = y
					}
					var v any
					if v, at = e.Do(arg); v != nil {
						return v
					}
				}
				if at == 0 {
					args := [...]any{x, y}
					return fn.call(t, args[:])
				}
				fr := t.take(fn.Code)
				fr.slots[0], fr.slots[1] = x, y
				fr.of = fn.of
				t.begin(fr, at)
				return nil
			}
			if fr := fn.plain(in.cur, 2); fr != nil {
				fr.slots[0], fr.slots[1] = x, y
				return fn.start(in.cur, fr)
			}
			args := [...]any{x, y}
			return fn.start(in.cur, fn.frame(in.cur, args[:], nil))
		case *object.Builtin:
			if fn.Quick2 != nil {
				return in.orFail(fn.Quick2(x, y))
			}
			if fn.Self != nil {
				if q := fn.Forms; q != nil && q.Quick2 != nil {
					return in.orFail(q.Quick2(fn.Self, x, y))
				}
			}
		case *object.Type:
			p, init, fr := in.create(fn, 2)
			if p != nil {
				args := [...]any{x, y}
				return p.New(fn, args[:])
			}
			if fr != nil {
				fr.slots[1], fr.slots[2] = x, y
				return in.construct(init, fr, in.vm)
			}
		case *object.BoundMethod:
			if m, ok := fn.Fn.(*Function); ok {
				return in.call3(m, fn.Self, x, y)
			}
		case *object.Instance:
			if m := object.CallOf(fn); m != nil {
				return in.call3(m, fn, x, y)
			}
		}
		if object.Lean(f) {
			return in.lean2(f, x, y)
		}
		return object.CallKw(f, []any{x, y}, nil)
	}
}

func (in *Interp) call3(f, x, y, z any) any {
	if fn, ok := f.(*Function); ok {
		if fn.direct == 4 {
			args := [...]any{x, y, z}
			return fn.call(in.cur, args[:])
		}
		if fr := fn.plain(in.cur, 3); fr != nil {
			fr.slots[0], fr.slots[1], fr.slots[2] = x, y, z
			return fn.start(in.cur, fr)
		}
		args := [...]any{x, y, z}
		return fn.start(in.cur, fn.frame(in.cur, args[:], nil))
	}
	return object.CallKw(f, []any{x, y, z}, nil)
}

// construct begins the __init__ that create has prepared, whose frame has its
// arguments now.
func (in *Interp) construct(init *Function, fr *Frame, m *compile.VM) any {
	if e, ok := fr.slots[0].(*object.Exception); ok {
		copy(e.Args, fr.slots[1:])
	}
	return in.beginInit(init, fr, m)
}

// callExit is compile.Host.CallExit.
func (in *Interp) callExit(f, x, y, z any) any {
	m, ok := f.(*object.BoundMethod)
	if !ok {
		return in.call3(f, x, y, z)
	}
	if fn, ok := m.Fn.(*Function); ok {
		args := [...]any{m.Self, x, y, z}
		if fn.direct == 5 {
			return fn.call(in.cur, args[:])
		}
		return fn.start(in.cur, fn.frame(in.cur, args[:], nil))
	}
	return object.CallGiven(m.Fn, []any{m.Self, x, y, z}, nil)
}

// beginInit begins the __init__ of a new object whose frame has its arguments.
func (in *Interp) beginInit(init *Function, fr *Frame, m *compile.VM) any {
	o := fr.slots[0]
	fr.of = init.of
	c, t := init.Code, in.cur
	if suspends(c) {
		object.CheckInit(init.suspended(fr))
	}
	at := 0
	init.fill(fr)
	if c.Ahead != nil {
		var v any
		if v, at = t.ahead(fr, c); v != nil {
			object.CheckInit(v)
			if o, ok := o.(*object.Instance); ok && c.Ahead.Sets != nil {
				o.Class().Learn(c, c.ArgCount-1, c.Ahead.Sets)
			}
			return o
		}
	}
	if at == 0 {
		at = int(c.Instrs[0].To)
	}
	m.Stack = append(m.Stack, o)
	fr.purpose = forInit
	t.begin(fr, at)
	return nil
}

// callWindow is compile.Host.CallWindow.
//
//go:noinline
func (in *Interp) callWindow(n int, known *compile.Operands) func(...any) (any, error) {
	if n == 0 {
		return func(...any) (any, error) {
			f := known.At(0)
			if fn, ok := f.(*Function); ok && int(fn.direct) == known.Len() {
				fr := in.cur.take(fn.Code)
				for i := 1; i < known.Len(); i++ {
					fr.slots[i-1] = known.At(i)
				}
				return fn.start(in.cur, fr), nil
			}
			m := in.vm
			base := len(m.Stack)
			m.Stack = append(m.Stack, f)
			known.Lay(m, 1)
			return in.callOn(m, base), nil
		}
	}
	return func(...any) (any, error) {
		m := in.vm
		base := known.Window(m, n)
		return in.callOn(m, base), nil
	}
}

// callOn calls what is on the stack from base on, the callee first.
func (in *Interp) callOn(m *compile.VM, base int) any {
	a := m.Stack[base:]
	switch fn := a[0].(type) {
	case *Function:
		if int(fn.direct) == len(a) {
			m.Stack = m.Stack[:base]
			fr := in.cur.take(fn.Code)
			for i, v := range a[1:] {
				fr.slots[i] = v
			}
			clear(a)
			return fn.start(in.cur, fr)
		}
		if fr := fn.plain(in.cur, len(a)-1); fr != nil {
			copy(fr.vars(), a[1:])
			clear(a)
			m.Stack = m.Stack[:base]
			return fn.start(in.cur, fr)
		}
		fr := fn.frame(in.cur, a[1:], nil)
		clear(a)
		m.Stack = m.Stack[:base]
		return fn.start(in.cur, fr)
	case *object.BoundMethod:
		if f, ok := fn.Fn.(*Function); ok {
			return in.callWith(m, base, f, fn.Self)
		}
	case *object.Instance:
		if f := object.CallOf(fn); f != nil {
			return in.callWith(m, base, f, fn)
		}
	case *object.Builtin:
		if len(a) == 3 && fn.Quick2 != nil {
			v := fn.Quick2(a[1], a[2])
			clear(a)
			m.Stack = m.Stack[:base]
			return in.orFail(v)
		}
	case *object.Type:
		p, init, fr := in.create(fn, len(a)-1)
		if p != nil {
			v := p.New(fn, a[1:])
			clear(a)
			m.Stack = m.Stack[:base]
			return v
		}
		if fr != nil {
			copy(fr.vars()[1:], a[1:])
			clear(a)
			m.Stack = m.Stack[:base]
			return in.construct(init, fr, m)
		}
	}
	var v any
	if object.Lean(a[0]) {
		v = callLean(a[0], a[1:])
	} else {
		v = object.CallKw(a[0], object.ArgsFor(a[0], a[1:]), nil)
	}
	clear(a)
	m.Stack = m.Stack[:base]
	return in.orFail(v)
}

// callWith is callOn with f for the callee and self for the first argument.
func (in *Interp) callWith(m *compile.VM, base int, f, self any) any {
	m.Stack = append(m.Stack, nil)
	a := m.Stack[base:]
	copy(a[2:], a[1:])
	a[0], a[1] = f, self
	return in.callOn(m, base)
}

// kwWindow is compile.Host.KwWindow.
//
//go:noinline
func (in *Interp) kwWindow(n int, known *compile.Operands) func(...any) (any, error) {
	if n == 0 {
		return func(...any) (any, error) {
			kw := known.At(1).(*compile.Keywords)
			f, self := kwCallee(kw, known.At(0))
			if fn, ok := f.(*Function); ok && fn.Code == kw.Plan.Code {
				first := 0
				if self != nil {
					first = 1
				}
				if fr := fn.planned(in.cur, &kw.Plan, known.Len()-2+first); fr != nil {
					if self != nil {
						fr.slots[0] = self
					}
					for i, to := range kw.Plan.To[first:] {
						fr.slots[to] = known.At(2 + i)
					}
					return fn.start(in.cur, fr), nil
				}
			}
			m := in.vm
			base := len(m.Stack)
			m.Stack = append(m.Stack, nil, nil)
			known.Lay(m, 2)
			return in.kwOn(m, base, kw, f, self), nil
		}
	}
	return func(...any) (any, error) {
		m := in.vm
		base := known.Window(m, n)
		kw := m.Stack[base+1].(*compile.Keywords)
		f, self := kwCallee(kw, m.Stack[base])
		return in.kwOn(m, base, kw, f, self), nil
	}
}

// kwCallee is what a call with keywords of f, or of a method of f, calls; self is its
// first argument, unless it is nil.
func kwCallee(kw *compile.Keywords, f any) (callee, self any) {
	if kw.Site != nil {
		f, self = kw.Site.Method(f)
	}
	if b, ok := f.(*object.BoundMethod); ok && self == nil {
		return b.Fn, b.Self
	}
	return f, self
}

// kwOn calls f with self, unless that is nil, and what is on the stack from the second
// behind base on.
func (in *Interp) kwOn(m *compile.VM, base int, kw *compile.Keywords, f, self any) any {
	a := m.Stack[base:]
	args := a[2:]
	if self != nil {
		a[1], args = self, a[1:]
	}
	if fn, ok := f.(*Function); ok && fn.Code == kw.Plan.Code {
		if fr := fn.planned(in.cur, &kw.Plan, len(args)); fr != nil {
			for i, to := range kw.Plan.To {
				fr.slots[to] = args[i]
			}
			clear(a)
			m.Stack = m.Stack[:base]
			return fn.start(in.cur, fr)
		}
	}
	fn, fr := in.prepare(f, args, kw.Names)
	if fr == nil {
		v := object.CallKw(f, object.ArgsFor(f, args), kw.Names)
		clear(a)
		m.Stack = m.Stack[:base]
		return v
	}
	if f == any(fn) {
		if c := fn.Code; !c.Vararg && !c.Kwarg && !suspends(c) {
			kw.Plan = compile.PlanFor(c, len(fn.Defaults), len(args), kw.Names)
		}
	}
	clear(a)
	m.Stack = m.Stack[:base]
	return in.begin(f, fn, fr)
}

// planned makes the frame of a call with n arguments that a plan is for, which the
// caller puts into their slots; nil where the function takes them in another way now.
func (f *Function) planned(t *Thread, p *compile.Plan, n int) *Frame {
	if n != len(p.To) || len(f.Defaults) != p.Defaults || len(p.Only) > 0 && f.KwDefaults == nil {
		return nil
	}
	f.settle()
	fr := t.take(f.Code)
	first := f.Code.ArgCount - p.Defaults
	for _, i := range p.Rest {
		fr.slots[i] = f.Defaults[int(i)-first]
	}
	for _, i := range p.Only {
		v := f.KwDefaults.GetStr(f.Code.VarNames[i])
		if v == nil {
			t.recycle(fr)
			return nil
		}
		fr.slots[i] = v
	}
	return fr
}

// starWindow is compile.Host.StarWindow.
//
//go:noinline
func (in *Interp) starWindow(n int, known *compile.Operands) func(...any) (any, error) {
	return func(...any) (any, error) {
		m := in.vm
		base := known.Window(m, n)
		a := m.Stack[base:]
		f, args := a[0], a[1].(*object.List).Items
		var names []string
		if kw, ok := a[2].(*object.Dict); ok {
			args, names = withKeywords(args, kw)
		}
		clear(a)
		m.Stack = m.Stack[:base]
		if b, ok := f.(*object.BoundMethod); ok {
			f, args = b.Fn, append([]any{b.Self}, args...)
		}
		if fn, fr := in.prepare(f, args, names); fr != nil {
			return in.begin(f, fn, fr), nil
		}
		return object.CallGiven(f, args, names), nil
	}
}

// maxSpread is how many arguments are laid on the VM's stack at most.
const maxSpread = 32

// spreadWindow is compile.Host.SpreadWindow.
//
//go:noinline
func (in *Interp) spreadWindow(n int, known *compile.Operands) func(...any) (any, error) {
	return func(...any) (any, error) {
		m := in.vm
		base := known.Window(m, n)
		a := m.Stack[base:]
		s := a[1].(*compile.Spread)
		f := a[0]
		var self any
		if s.Site != nil {
			f, self = s.Site.Method(f)
		}
		if b, ok := f.(*object.BoundMethod); ok && self == nil {
			f, self = b.Fn, b.Self
		}
		n, items, kw := s.Arguments(f, a[2:])
		end := 2 + n
		a = m.Stack[base:]
		a[0] = f
		if self != nil {
			a[1] = self
		} else {
			end = 1 + copy(a[1:], a[2:end])
		}
		clear(a[end:])
		m.Stack = append(m.Stack[:base+end], items...)
		if _, ok := f.(*object.Builtin); !ok && kw == nil && len(items) < maxSpread {
			return in.callOn(m, base), nil
		}
		args := append(make([]any, 0, len(m.Stack)-base), m.Stack[base+1:]...)
		clear(m.Stack[base:])
		m.Stack = m.Stack[:base]
		var names []string
		if kw != nil {
			args, names = withKeywords(args, kw)
		}
		if fn, fr := in.prepare(f, args, names); fr != nil {
			return in.begin(f, fn, fr), nil
		}
		if self != nil {
			if b, ok := f.(*object.Builtin); ok && b.Self == nil {
				return b.CallMethod(args, names), nil
			}
		}
		return object.CallGiven(f, args, names), nil
	}
}

// withKeywords puts a dict of arguments behind the list of those without names.
func withKeywords(args []any, kw *object.Dict) ([]any, []string) {
	names := make([]string, 0, kw.Len())
	kw.Each(func(k, v any) bool {
		s, ok := k.(string)
		if !ok {
			panic(object.New(object.TypeError, "keywords must be strings"))
		}
		names = append(names, s)
		args = append(args, v)
		return true
	})
	return args, names
}

// prepare makes the frame for the call of a function, or of a class with a plain
// __init__, with any arguments; nil of others.
func (in *Interp) prepare(f any, args []any, names []string) (*Function, *Frame) {
	switch fn := f.(type) {
	case *Function:
		return fn, fn.frame(in.cur, args, names)
	case *object.Type:
		// An __init__(*args) has the object in a tuple.
		if init, ok := fn.PlainInit().(*Function); ok && init.Code.ArgCount > 0 {
			n := len(args) - len(names)
			o := fn.Blank(n)
			if e, ok := o.(*object.Exception); ok {
				copy(e.Args, args[:n])
			}
			full := append(append(make([]any, 0, len(args)+1), o), args...)
			return init, init.frame(in.cur, full, names)
		}
	}
	return nil, nil
}

// frame makes the frame of a call with any arguments.
func (f *Function) frame(t *Thread, args []any, names []string) *Frame {
	f.settle()
	c := f.Code
	fr := t.take(c)
	if f.simple && len(names) == 0 && len(args) == c.ArgCount {
		copy(fr.vars(), args)
	} else {
		f.bind(fr.vars(), args, names)
	}
	return fr
}

// begin begins what prepare has made for f.
func (in *Interp) begin(f any, fn *Function, fr *Frame) any {
	if _, ok := f.(*object.Type); ok {
		return in.beginInit(fn, fr, in.vm)
	}
	return fn.start(in.cur, fr)
}

// methodWindow is compile.Host.MethodWindow.
//
//go:noinline
func (in *Interp) methodWindow(n int, known *compile.Operands) func(...any) (any, error) {
	if n == 0 {
		return func(...any) (any, error) {
			o := known.At(0)
			f, self := known.At(1).(*object.AttrSite).Method(o)
			if fn, ok := f.(*Function); ok && self != nil && int(fn.direct) == known.Len() {
				fr := in.cur.take(fn.Code)
				fr.slots[0] = self
				for i := 2; i < known.Len(); i++ {
					fr.slots[i-1] = known.At(i)
				}
				return fn.start(in.cur, fr), nil
			}
			m := in.vm
			base := len(m.Stack)
			m.Stack = append(m.Stack, o, nil)
			known.Lay(m, 2)
			return in.methodOn(m, base, f, self), nil
		}
	}
	return func(...any) (any, error) {
		m := in.vm
		base := known.Window(m, n)
		a := m.Stack[base:]
		f, self := a[1].(*object.AttrSite).Method(a[0])
		return in.methodOn(m, base, f, self), nil
	}
}

// methodOn calls the method f of what is on the stack from base on, unless self is
// nil, with what is behind the second.
func (in *Interp) methodOn(m *compile.VM, base int, f, self any) any {
	a := m.Stack[base:]
	if self == nil {
		a[0] = f
		copy(a[1:], a[2:])
		a[len(a)-1] = nil
		m.Stack = m.Stack[:len(m.Stack)-1]
		return in.callOn(m, base)
	}
	if fn, ok := f.(*Function); ok {
		if int(fn.direct) == len(a) {
			m.Stack = m.Stack[:base]
			fr := in.cur.take(fn.Code)
			fr.slots[0] = self
			for i, v := range a[2:] {
				fr.slots[i+1] = v
			}
			clear(a)
			return fn.start(in.cur, fr)
		}
		if fr := fn.plain(in.cur, len(a)-1); fr != nil {
			fr.slots[0] = self
			copy(fr.vars()[1:], a[2:])
			clear(a)
			m.Stack = m.Stack[:base]
			return fn.start(in.cur, fr)
		}
		a[1] = self
		fr := fn.frame(in.cur, a[1:], nil)
		clear(a)
		m.Stack = m.Stack[:base]
		return fn.start(in.cur, fr)
	}
	a[1] = self
	var v any
	if b, ok := f.(*object.Builtin); ok && b.IsLean() {
		v = b.CallLean(a[1:])
	} else {
		v = object.CallUnbound(f, object.ArgsFor(f, a[1:]))
	}
	clear(a)
	m.Stack = m.Stack[:base]
	return in.orFail(v)
}

// AwaitedBy sets what the function, a method, answers with where it is called
// and awaited in one: see object.Builtin.Awaited.
func (f *Function) AwaitedBy(quick func(self, arg any) any) { f.awaited = quick }

// AtOnce implements object.AtOncer.
func (f *Function) AtOnce(self, arg any) any {
	if f.awaited == nil {
		return nil
	}
	return f.awaited(self, arg)
}

// suspended wraps a fresh frame as a generator, coroutine or async generator.
func (f *Function) suspended(fr *Frame) any {
	g := fr.owner()
	switch c := f.Code; {
	case c.IsGenerator && c.IsCoroutine:
		g.kind = asyncGenerator
	case c.IsCoroutine:
		g.kind = coroutine
		f.in.track(g)
		if f.in.OriginDepth > 0 {
			g.extra().origin = f.in.cur.origin(f.in.OriginDepth)
		}
	default:
		if f.MadeAwaitable() {
			g.MarkAwaitable()
		}
	}
	if g.kind != coroutine && len(f.Code.Regions) > 0 && !f.Code.InLibrary() {
		f.in.tend(g)
	}
	f.in.cur.newest.note(g, f.in.cur.frame)
	return g
}

// bind puts arguments into the slots of the parameters.
func (f *Function) bind(slots []any, args []any, kwnames []string) {
	c := f.Code
	npos := len(args) - len(kwnames)
	nparams := c.ArgCount + c.KwOnly
	given := npos
	if given > c.ArgCount {
		given = c.ArgCount
	}
	copy(slots, args[:given])
	if c.Vararg {
		slots[nparams] = object.TupleOf(args[given:npos])
	}
	var kw *object.Dict
	if c.Kwarg {
		kw = object.NewDictFor(len(kwnames))
		i := nparams
		if c.Vararg {
			i++
		}
		slots[i] = kw
	}
next:
	for i, name := range kwnames {
		v := args[npos+i]
		for j := c.PosOnly; j < nparams; j++ {
			if c.VarNames[j] == name {
				if slots[j] != nil {
					panic(object.Newf(object.TypeError, "%s() got multiple values for argument '%s'", f.Qualname(), name))
				}
				slots[j] = v
				continue next
			}
		}
		if kw != nil {
			kw.SetName(&kwnames[i], v)
			continue
		}
		f.unexpected(name, kwnames)
	}
	if npos > c.ArgCount && !c.Vararg {
		f.tooMany(npos, kwnames)
	}
	if given < c.ArgCount {
		d := c.ArgCount - len(f.Defaults)
		var missing []string
		for i := given; i < c.ArgCount; i++ {
			if slots[i] != nil {
				continue
			}
			if i >= d {
				slots[i] = f.Defaults[i-d]
			} else {
				missing = append(missing, "'"+c.VarNames[i]+"'")
			}
		}
		if missing != nil {
			f.missing(missing, "positional")
		}
	}
	if c.KwOnly > 0 {
		var missing []string
		for i := c.ArgCount; i < nparams; i++ {
			if slots[i] != nil {
				continue
			}
			if f.KwDefaults != nil {
				if v := f.KwDefaults.GetStr(c.VarNames[i]); v != nil {
					slots[i] = v
					continue
				}
			}
			missing = append(missing, "'"+c.VarNames[i]+"'")
		}
		if missing != nil {
			f.missing(missing, "keyword-only")
		}
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (f *Function) missing(names []string, kind string) {
	panic(object.Newf(object.TypeError, "%s() missing %d required %s argument%s: %s", f.Qualname(), len(names), kind, plural(len(names)), object.JoinNames(names)))
}

func (f *Function) tooMany(npos int, kwnames []string) {
	c := f.Code
	kwonly := 0
	for _, n := range kwnames {
		for j := c.ArgCount; j < c.ArgCount+c.KwOnly; j++ {
			if c.VarNames[j] == n {
				kwonly++
			}
		}
	}
	takes, s := "", plural(c.ArgCount)
	if n := len(f.Defaults); n > 0 {
		takes = fmt.Sprintf("from %d to %d", c.ArgCount-n, c.ArgCount)
		s = "s"
	} else {
		takes = fmt.Sprint(c.ArgCount)
	}
	extra := ""
	if kwonly > 0 {
		extra = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", plural(npos), kwonly, plural(kwonly))
	}
	verb := "were"
	if npos == 1 && kwonly == 0 {
		verb = "was"
	}
	panic(object.Newf(object.TypeError, "%s() takes %s positional argument%s but %d%s %s given", f.Qualname(), takes, s, npos, extra, verb))
}

func (f *Function) unexpected(name string, kwnames []string) {
	c := f.Code
	var posOnly []string
	for _, p := range c.VarNames[:c.PosOnly] {
		for _, k := range kwnames {
			if k == p {
				posOnly = append(posOnly, p)
			}
		}
	}
	if posOnly != nil {
		s := ""
		for i, p := range posOnly {
			if i > 0 {
				s += ", "
			}
			s += p
		}
		panic(object.Newf(object.TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", f.Qualname(), s))
	}
	msg := fmt.Sprintf("%s() got an unexpected keyword argument '%s'", f.Qualname(), name)
	if s := object.Suggest(name, c.VarNames[c.PosOnly:c.ArgCount+c.KwOnly]); s != "" {
		msg += ". Did you mean '" + s + "'?"
	}
	panic(object.New(object.TypeError, msg))
}

func init() {
	fn := func(v any) *Function { return v.(*Function) }
	FunctionType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			return "<function " + fn(a[0]).Qualname() + " at " + object.Address(a[0]) + ">"
		}, "Return repr(self)."},
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return fn(a[0]).Call(args, names)
		}, "Call self as a function."},
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == object.None {
				return a[0]
			}
			return fn(a[0]).DescrGet(a[1], nil)
		}, "Return an attribute of instance, which is of type owner."},
	})
	str := func(set func(f *Function, s string), name string) func(v, x any) {
		return func(v, x any) {
			s, ok := object.AsStr(x)
			if !ok {
				panic(object.Newf(object.TypeError, "%s must be set to a string object", name))
			}
			set(fn(v), s)
		}
	}
	FunctionType.AddGetset([]object.Getset{
		{Name: "__name__", Get: func(v any) any { return fn(v).Name() }, Set: str((*Function).SetName, "__name__")},
		{Name: "__qualname__", Get: func(v any) any { return fn(v).Qualname() }, Set: str((*Function).SetQualname, "__qualname__")},
		{Name: "__module__", Get: func(v any) any { return fn(v).Module }, Set: func(v, x any) { fn(v).Module = x }},
		{Name: "__doc__", Get: func(v any) any { return fn(v).Doc }, Set: func(v, x any) {
			if x == nil {
				x = object.None
			}
			fn(v).Doc = x
		}},
		{Name: "__code__", Get: func(v any) any { return fn(v).Code }, Set: func(v, x any) {
			c, ok := x.(*compile.Code)
			if !ok {
				panic(object.New(object.TypeError, "__code__ must be set to a code object"))
			}
			f := fn(v)
			if len(c.FreeNames) != len(f.Closure) {
				panic(object.Newf(object.ValueError, "%s() requires a code object with %d free vars, not %d", f.Name(), len(f.Closure), len(c.FreeNames)))
			}
			f.Code, f.direct, f.settled = c, 0, false
			f.simple = !c.Vararg && !c.Kwarg && c.KwOnly == 0
		}},
		{Name: "__globals__", Get: func(v any) any { return fn(v).Globals() }},
		{Name: "__builtins__", Get: func(v any) any { return fn(v).in.Builtins.Dict }},
		{Name: "__defaults__", Get: func(v any) any {
			if d := fn(v).Defaults; len(d) > 0 {
				return object.NewTuple(d...)
			}
			return object.None
		}, Set: func(v, x any) {
			t, ok := object.AsTuple(x)
			if !ok && x != nil && x != object.None {
				panic(object.New(object.TypeError, "__defaults__ must be set to a tuple object"))
			}
			fn(v).Defaults = nil
			if ok {
				fn(v).Defaults = t.Items
			}
		}},
		{Name: "__kwdefaults__", Get: func(v any) any {
			if d := fn(v).KwDefaults; d != nil {
				return d
			}
			return object.None
		}, Set: func(v, x any) {
			d, ok := x.(*object.Dict)
			if !ok && x != nil && x != object.None {
				panic(object.New(object.TypeError, "__kwdefaults__ must be set to a dict object"))
			}
			fn(v).KwDefaults = d
		}},
		{Name: "__annotations__", Get: func(v any) any {
			f := fn(v)
			if f.Annots == nil {
				f.Annots = object.NewDict()
			}
			return f.Annots
		}, Set: func(v, x any) {
			if x == nil || x == object.None {
				x = object.NewDict()
			}
			if _, ok := x.(*object.Dict); !ok {
				panic(object.New(object.TypeError, "__annotations__ must be set to a dict object"))
			}
			fn(v).Annots = x
		}},
		{Name: "__type_params__", Get: func(v any) any {
			if f := fn(v); f.attrs != nil {
				if p := f.attrs.Attr(".type_params"); p != nil {
					return p
				}
			}
			return object.EmptyTuple
		}, Set: func(v, x any) { fn(v).Inst().SetAttr(".type_params", x) }},
		{Name: "__closure__", Get: func(v any) any {
			c := fn(v).Closure
			if len(c) == 0 {
				return object.None
			}
			items := make([]any, len(c))
			for i := range c {
				items[i] = c[i]
			}
			return object.NewTuple(items...)
		}},
	})
}
