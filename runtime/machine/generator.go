package machine

import (
	"strings"

	"inloop/runtime/object"
)

type generatorKind uint8

const (
	generator generatorKind = iota
	coroutine
	asyncGenerator
)

// Generator is a generator, coroutine or async generator: a frame that can be
// suspended, its body. A coroutine may instead be driven by Go code: it is then
// the beginning of a NativeCoroutine.
type Generator struct {
	kind    generatorKind
	running bool
	closed  bool
	marks   marks
	at      uint32 // the place, counted from 1, in Interp.unstarted; else 0
	top     *Frame // innermost frame of the suspended chain
}

// marks are what else may be true of a generator.
type marks uint8

const (
	inGo     marks = 1 << iota // it is a NativeCoroutine
	adopted                    // a task has it
	iterCoro                   // made awaitable by types.coroutine
	hooked                     // the loop knows the async generator
	stepping                   // an async generator's step is under way
	begun                      // a NativeCoroutine has made its first step
)

// naming is a generator's name and its qualified name.
type naming struct{ name, qualname string }

// A setting is what a function shares with the frames of its calls. A generator
// of which something is to be known that is not true of all has one of its own.
type setting struct {
	in      *Interp
	globals *object.Dict
	naming
	rare *seldom
}

// seldom is what few generators have.
type seldom struct {
	origin any // where it was created, in debug mode
	result any // what it returned, when that is not None
	final  any // AsyncGenHooks.Final when the generator was first iterated
}

// in is the interpreter.
func (g *Generator) in() *Interp {
	if n := g.native(); n != nil {
		return n.in
	}
	return g.body().of.in
}

// frame is the frame of a generator that has not ended and is not written in Go.
func (g *Generator) frame() *Frame {
	if g.closed || g.marks&inGo != 0 {
		return nil
	}
	return g.body()
}

func (g *Generator) names() naming {
	if n := g.native(); n != nil {
		return *n.naming
	}
	return g.body().of.naming
}

// rename sets the names.
func (g *Generator) rename(names naming) {
	if n := g.native(); n != nil {
		n.naming = &names
		return
	}
	own := *g.body().of
	own.naming = names
	g.body().of = &own
}

// Name gives __name__.
func (g *Generator) Name() string { return g.names().name }

// Qualname gives __qualname__.
func (g *Generator) Qualname() string { return g.names().qualname }

// rare is what few have, or nil.
func (g *Generator) rare() *seldom {
	if g.marks&inGo != 0 {
		return nil
	}
	return g.body().of.rare
}

// extra makes room for what few have, in a generator that is not written in Go.
func (g *Generator) extra() *seldom {
	f := g.body()
	if f.of.rare == nil {
		own := *f.of
		own.rare = &seldom{}
		f.of = &own
	}
	return f.of.rare
}

// Native is a coroutine written in Go. Step begins or goes on with it: sent is
// the value it was resumed with, exc the exception thrown into it. It returns
// a value and true when it suspends (the value goes to whoever drives it), or
// its result and false; it raises by returning the exception and never panics.
type Native interface {
	Step(t *Thread, sent any, exc *object.Exception) (v any, suspended bool, raised *object.Exception)
}

// The types.
var (
	GeneratorType   = object.DeclareType("builtins", "generator", nil)
	CoroutineType   = object.DeclareType("builtins", "coroutine", nil)
	AsyncGenType    = object.DeclareType("builtins", "async_generator", nil)
	AsyncGenStepT   = object.DeclareType("builtins", "async_generator_asend", nil)
	CoroWrapperType = object.DeclareType("builtins", "coroutine_wrapper", nil)
)

// Class implements object.Object.
func (g *Generator) Class() *object.Type {
	switch g.kind {
	case coroutine:
		return CoroutineType
	case asyncGenerator:
		return AsyncGenType
	}
	return GeneratorType
}

// A NativeName names coroutines written in Go. Make one for all that share it,
// with NameNative.
type NativeName struct{ naming }

// NameNative makes the name of coroutines written in Go.
func NameNative(qualname string) *NativeName {
	return &NativeName{naming{qualname[strings.LastIndexByte(qualname, '.')+1:], qualname}}
}

// Init fills a coroutine that is driven by Go code.
func (n *NativeCoroutine) Init(in *Interp, name *NativeName, driver Native) {
	n.fill(in, &name.naming, driver)
	in.track(&n.Generator)
}

// fill is Init for one that is not missed when nobody awaits it.
func (n *NativeCoroutine) fill(in *Interp, names *naming, driver Native) {
	n.kind, n.marks, n.driver, n.naming, n.in = coroutine, inGo, driver, names, in
}

// Position gives where a generator of the script's stands: the file and first
// line of its function, and the line it is at, 0 once it has ended. ok is
// false for one that is written in Go.
func (g *Generator) Position() (file string, first, line int, ok bool) {
	if g.marks&inGo != 0 {
		return "", 0, 0, false
	}
	c := g.body().Code
	if f := g.frame(); f != nil {
		line = f.Line()
	}
	return c.File, c.Line, line, true
}

func (g *Generator) awaitable() bool { return g.marks&iterCoro != 0 }

// IsCoroutine reports a coroutine object (not an async generator).
func (g *Generator) IsCoroutine() bool { return g.kind == coroutine || g.awaitable() }

// Closed reports that the generator has ended.
func (g *Generator) Closed() bool { return g.closed }

// IsAsyncGen reports an async generator.
func (g *Generator) IsAsyncGen() bool { return g.kind == asyncGenerator }

// track remembers a coroutine until it is started, so that one that never is
// can be reported.
func (in *Interp) track(g *Generator) {
	in.dropping.made++
	in.unstarted.add(g)
}

// untrack forgets the coroutine if it is still tracked: it has been started.
func (g *Generator) untrack() {
	if !g.NeverStarted() {
		return
	}
	in := g.in()
	if g.marks&adopted != 0 {
		in.adopted--
	}
	in.unstarted.remove(g)
}

// started reports that a generator which has not ended has made its first step.
func (g *Generator) started() bool {
	if g.marks&inGo != 0 {
		return g.marks&begun != 0
	}
	return g.body().state != frameFresh
}

// begin marks the coroutine as started.
func (g *Generator) begin() {
	if g.NeverStarted() {
		g.untrack()
	}
}

// suspend remembers where to go on.
func (g *Generator) suspend(f *Frame) {
	g.top = f
	g.running = false
}

// finish is called when the frame has returned or raised.
func (g *Generator) finish() {
	g.running, g.closed = false, true
	g.marks &^= stepping
	g.top = nil
	if e := &g.in().endings; e.len() > 0 {
		e.finished(g)
	}
	if n := g.native(); n != nil {
		n.driver = nil
	}
}

// Executing reports a generator whose frame is running, or has called what runs.
func (g *Generator) Executing() bool {
	if !g.running {
		return false
	}
	if g.marks&inGo != 0 {
		return true
	}
	own := g.body()
	for f := own.of.in.cur.frame; f != nil; f = f.back {
		if f == own {
			return true
		}
	}
	// Another thread may be in it.
	root := own.root().owner()
	return root == nil || root.running
}

// detach takes a generator that is suspended in a chain out of it: who awaits
// it goes on as for any other iterator.
func (g *Generator) detach() {
	own := g.body()
	parent := own.back
	root := parent.root().owner()
	g.top, root.top = root.top, parent
	g.running, own.back, own.purpose = false, nil, forValue
	parent.state = frameDelegated
	slot := &parent.slots[parent.Code.Instrs[parent.pc].A]
	switch s := (*slot).(type) {
	case *AsyncGenStep:
		s.state = 1
	case *nextStep:
		*slot = &AsyncGenStep{g: g, value: object.None, state: 1}
	default:
		*slot = g
	}
}

// leave converts exceptions that must not leave a generator.
func (g *Generator) leave(e *object.Exception) *object.Exception {
	var what string
	switch {
	case e.IsA(object.StopIteration):
		what = "StopIteration"
	case g.kind == asyncGenerator && e.IsA(object.StopAsyncIteration):
		what = "StopAsyncIteration"
	default:
		return e
	}
	kind := map[generatorKind]string{generator: "generator", coroutine: "coroutine", asyncGenerator: "async generator"}[g.kind]
	r := object.Newf(object.RuntimeError, "%s raised %s", kind, what)
	r.Cause, r.Context, r.Suppress = e, e, true
	return r
}

// resume goes on with the generator until it suspends, returns or raises. With
// exc the exception is raised where it stands. Values: what it yielded or
// returned.
func (g *Generator) resume(t *Thread, sent any, exc *object.Exception) (any, outcome, *object.Exception) {
	if g.running {
		if g.Executing() {
			return nil, raised, object.Newf(object.ValueError, "%s already executing", g.what())
		}
		g.detach()
	}
	if g.closed {
		if exc != nil {
			if g.kind == coroutine {
				return nil, raised, object.New(object.RuntimeError, "cannot reuse already awaited coroutine")
			}
			return nil, raised, exc
		}
		if g.kind == coroutine {
			return nil, raised, object.New(object.RuntimeError, "cannot reuse already awaited coroutine")
		}
		return object.None, returned, nil
	}
	g.begin()
	if n := g.native(); n != nil {
		return n.step(t, sent, exc)
	}
	f := g.body()
	if f.state == frameFresh {
		if exc == nil && sent != object.None && sent != nil {
			return nil, raised, object.Newf(object.TypeError, "can't send non-None value to a just-started %s", g.what())
		}
		if exc != nil {
			// Raised at the first line, before anything ran.
			g.finish()
			exc.Passed(f, 0, nil)
			return nil, raised, exc
		}
		g.top = f
	}
	if exc != nil && g.top != f && exc.IsA(object.GeneratorExit) {
		// What it delegates to is closed, not thrown into.
		child := g.top
		for child.back != f {
			child = child.back
		}
		child.owner().detach()
	}
	top := g.top
	if exc == nil && top.state == frameYielded && top.ip == 0 {
		if sent == nil {
			sent = object.None
		}
		top.slots[top.Code.Instrs[top.pc-1].A] = sent
	}
	if sent == nil {
		sent = object.None
	}
	g.running = true
	outer := t.drive
	if g.kind == coroutine && outer.level != t.level+1 {
		t.drive = drive{base: f, caller: t.frame, depth: t.depth + 1, level: t.level + 1}
	}
	v, how := t.run(f, top, sent, exc)
	if outer.level != t.level+1 {
		t.drive = outer
	}
	g.running = false
	switch how {
	case yielded:
		f.back = nil
		return v, yielded, nil
	case returned:
		f.back = nil
		g.finish()
		return v, returned, nil
	}
	f.back = nil
	g.finish()
	return nil, raised, v.(*object.Exception)
}

// step is resume for a coroutine written in Go that may be resumed.
func (n *NativeCoroutine) step(t *Thread, sent any, exc *object.Exception) (any, outcome, *object.Exception) {
	n.begin()
	n.marks |= begun
	n.running = true
	v, how, e := t.stepNative(n.driver, sent, exc)
	n.running = false
	if how != yielded {
		n.finish()
	}
	return v, how, e
}

// stepNative goes on with Go code in the place of a frame.
func (t *Thread) stepNative(d Native, sent any, exc *object.Exception) (any, outcome, *object.Exception) {
	v, suspended, e := d.Step(t, sent, exc)
	switch {
	case e != nil:
		if exc == nil {
			t.context(e)
		}
		return nil, raised, e
	case suspended:
		return v, yielded, nil
	case v == nil:
		v = object.None
	}
	return v, returned, nil
}

func (g *Generator) what() string {
	switch g.kind {
	case coroutine:
		return "coroutine"
	case asyncGenerator:
		return "async generator"
	}
	return "generator"
}

// Resume is how an event loop drives a coroutine: send (exc nil) or throw. The
// first result is what it yielded, or with done its return value; an exception
// that left it comes back as the third.
func (g *Generator) Resume(t *Thread, sent any, exc *object.Exception) (v any, done bool, e *object.Exception) {
	v, how, e := g.resume(t, sent, exc)
	return v, how != yielded, e
}

// Iterates is false for coroutines and async generators, which have no
// __next__.
func (g *Generator) Iterates() bool { return g.kind == generator }

// Next implements object.Iterator.
func (g *Generator) Next() any {
	if g.closed {
		return nil
	}
	in := g.in()
	if v, ok := in.sureStep(g); ok {
		return v
	}
	v, how, e := g.resume(in.cur, object.None, nil)
	if e != nil {
		panic(e)
	}
	if how == returned {
		g.returned(v)
		return nil
	}
	return v
}

// Result is what the generator returned.
func (g *Generator) Result() any {
	if r := g.rare(); r != nil && r.result != nil {
		return r.result
	}
	return object.None
}

// close is generator.close(): the exception it raises, if any.
func (g *Generator) close(t *Thread) *object.Exception {
	_, e := g.closeValue(t)
	return e
}

func (g *Generator) closeValue(t *Thread) (any, *object.Exception) {
	if g.closed {
		return object.None, nil
	}
	if g.Executing() {
		return nil, object.Newf(object.ValueError, "%s already executing", g.what())
	}
	if f := g.frame(); g.NeverStarted() || f != nil && f.state == frameFresh {
		g.untrack()
		g.finish()
		return object.None, nil
	}
	v, how, e := g.resume(t, nil, object.NewArgs(object.GeneratorExit))
	switch {
	case e != nil:
		if e.IsA(object.GeneratorExit) || e.IsA(object.StopIteration) {
			return object.None, nil
		}
		return nil, e
	case how == yielded:
		return nil, object.Newf(object.RuntimeError, "%s ignored GeneratorExit", g.what())
	}
	return v, nil
}

// ThrowArgs reads the arguments of throw(): one exception, or the old form of
// type, value and traceback.
func ThrowArgs(a []any) *object.Exception {
	v := a[0]
	var tb *object.Traceback
	if len(a) > 2 && a[2] != nil && a[2] != object.None {
		x, ok := a[2].(*object.Traceback)
		if !ok {
			panic(object.New(object.TypeError, "throw() third argument must be a traceback object"))
		}
		tb = x
	}
	if len(a) > 1 && a[1] != nil && a[1] != object.None {
		switch x := v.(type) {
		case *object.Type:
			if !x.IsSubtype(object.BaseException) {
				break
			}
			if e, ok := a[1].(*object.Exception); ok && e.IsA(x) {
				v = e
				break
			}
			args := []any{a[1]}
			if tu, ok := a[1].(*object.Tuple); ok {
				args = tu.Items
			}
			v = object.CallKw(x, args, nil)
		case *object.Exception:
			panic(object.New(object.TypeError, "instance exception may not have a separate value"))
		}
	}
	var e *object.Exception
	switch x := v.(type) {
	case *object.Exception:
		e = x
	case *object.Type:
		if x.IsSubtype(object.BaseException) {
			// What goes wrong in making it is raised where it would be.
			if failed := object.Catch(func() { e = instantiate(x, "") }); failed != nil {
				e = failed
			}
		}
	}
	if e == nil {
		panic(object.Newf(object.TypeError, "exceptions must be classes or instances deriving from BaseException, not %s", object.TypeName(v)))
	}
	if tb != nil {
		e.TB = tb
	}
	return e
}

// oldThrow warns of throw() with a type, a value and a traceback.
func (in *Interp) oldThrow(a []any) {
	if in.Warn != nil && (a[2] != object.None || a[3] != object.None) {
		in.Warn(object.DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1, nil)
	}
}

// sendResult turns a resumption into what send() and throw() return or raise.
func (g *Generator) sendResult(v any, how outcome, e *object.Exception) any {
	switch {
	case e != nil:
		panic(e)
	case how == yielded:
		return v
	}
	if v == object.None {
		panic(object.NewArgs(object.StopIteration))
	}
	panic(object.NewArgs(object.StopIteration, v))
}

func init() {
	self := func(a []any) *Generator { return a[0].(*Generator) }
	common := []object.Method{
		{"send", "value, /", func(a []any) any {
			g := self(a)
			return g.sendResult(g.resume(g.in().cur, a[1], nil))
		}, "send(value) -> send 'value' into the generator, return next yielded value or raise StopIteration."},
		{"throw", "type, value=None, traceback=None, /", func(a []any) any {
			g := self(a)
			g.in().oldThrow(a)
			return g.sendResult(g.resume(g.in().cur, nil, ThrowArgs(a[1:])))
		}, "throw(value) -> raise exception in the generator, return next yielded value or raise StopIteration."},
		{"close", "", func(a []any) any {
			g := self(a)
			v, e := g.closeValue(g.in().cur)
			if e != nil {
				panic(e)
			}
			if g.kind == coroutine {
				return nil
			}
			return v
		}, "close() -> raise GeneratorExit inside the generator."},
		{"__repr__", "", func(a []any) any {
			g := self(a)
			name := "generator"
			switch g.kind {
			case coroutine:
				name = "coroutine"
			case asyncGenerator:
				name = "async_generator"
			}
			return "<" + name + " object " + g.Qualname() + " at " + object.Address(g) + ">"
		}, "Return repr(self)."},
		{"__del__", "", func(a []any) any { return nil }, ""},
	}
	names := []object.Getset{
		{Name: "__name__", Get: func(v any) any { return v.(*Generator).Name() }, Set: func(v, x any) {
			s, ok := object.AsStr(x)
			if !ok {
				panic(object.New(object.TypeError, "__name__ must be set to a string object"))
			}
			v.(*Generator).rename(naming{s, v.(*Generator).Qualname()})
		}},
		{Name: "__qualname__", Get: func(v any) any { return v.(*Generator).Qualname() }, Set: func(v, x any) {
			s, ok := object.AsStr(x)
			if !ok {
				panic(object.New(object.TypeError, "__qualname__ must be set to a string object"))
			}
			v.(*Generator).rename(naming{v.(*Generator).Name(), s})
		}},
	}
	info := func(prefix string) []object.Getset {
		return []object.Getset{
			{Name: prefix + "_frame", Get: func(v any) any {
				if f := v.(*Generator).frame(); f != nil {
					return f
				}
				return object.None
			}},
			{Name: prefix + "_code", Get: func(v any) any {
				g := v.(*Generator)
				if g.marks&inGo != 0 {
					return object.None
				}
				return g.body().Code
			}},
			{Name: prefix + "_running", Get: func(v any) any { return v.(*Generator).Executing() || v.(*Generator).marks&stepping != 0 }},
			{Name: prefix + "_suspended", Get: func(v any) any {
				g := v.(*Generator)
				return !g.closed && g.started() && !g.Executing()
			}},
		}
	}
	awaited := func(v any) any {
		g := v.(*Generator)
		if f := g.frame(); f != nil && !g.Executing() && (f.state == frameAwaiting || f.state == frameDelegated) {
			return f.awaited()
		}
		return object.None
	}
	own := func(rows []object.Method) []object.Method { return append([]object.Method(nil), rows...) }
	ownG := func(rows []object.Getset) []object.Getset { return append([]object.Getset(nil), rows...) }

	GeneratorType.AddMethods(own(common))
	GeneratorType.AddMethods([]object.Method{
		classGetItem,
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			g := self(a)
			return g.sendResult(g.resume(g.in().cur, object.None, nil))
		}, "Implement next(self)."},
	})
	GeneratorType.Lookup("send").(*object.Builtin).Asks = true
	GeneratorType.AddGetset(ownG(names))
	GeneratorType.AddGetset(info("gi"))
	GeneratorType.AddGetset([]object.Getset{{Name: "gi_yieldfrom", Get: awaited}})

	CoroutineType.AddMethods(own(common))
	CoroutineType.AddMethods([]object.Method{classGetItem, {"__await__", "", func(a []any) any { return &coroWrapper{a[0].(*Generator)} }, "Return an iterator to be used in await expression."}})
	CoroutineType.AddGetset(ownG(names))
	CoroutineType.AddGetset(info("cr"))
	CoroutineType.AddGetset([]object.Getset{{Name: "cr_await", Get: awaited},
		{Name: "cr_origin", Get: func(v any) any {
			if r := v.(*Generator).rare(); r != nil && r.origin != nil {
				return r.origin
			}
			return object.None
		}}})
	for _, t := range []*object.Type{GeneratorType, CoroutineType, AsyncGenType, AsyncGenStepT, CoroWrapperType, FrameType, FunctionType} {
		t.Final = true
	}

	CoroWrapperType.AddMethods([]object.Method{
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			g := a[0].(*coroWrapper).g
			return g.sendResult(g.resume(g.in().cur, object.None, nil))
		}, "Implement next(self)."},
		{"send", "value, /", func(a []any) any {
			g := a[0].(*coroWrapper).g
			return g.sendResult(g.resume(g.in().cur, a[1], nil))
		}, "send(arg) -> send 'arg' into coroutine"},
		{"throw", "type, value=None, traceback=None, /", func(a []any) any {
			g := a[0].(*coroWrapper).g
			g.in().oldThrow(a)
			return g.sendResult(g.resume(g.in().cur, nil, ThrowArgs(a[1:])))
		}, "throw(value) -> raise exception in coroutine"},
		{"close", "", func(a []any) any {
			g := a[0].(*coroWrapper).g
			if e := g.close(g.in().cur); e != nil {
				panic(e)
			}
			return nil
		}, "close() -> raise GeneratorExit inside coroutine."},
	})
	asyncGenMethods(names, info("ag"), awaited)
}

// coroWrapper is coroutine.__await__().
type coroWrapper struct{ g *Generator }

func (*coroWrapper) Class() *object.Type { return CoroWrapperType }

// MarkAwaitable is types.coroutine for a generator: it can be awaited.
func (g *Generator) MarkAwaitable() { g.marks |= iterCoro }

// TakeResult gives what the generator returned, once; None afterwards.
func (g *Generator) TakeResult() any {
	r := g.Result()
	if x := g.rare(); x != nil {
		x.result = nil
	}
	return r
}

// origin is the places of the innermost frames as a coroutine keeps them.
func (t *Thread) origin(depth int) *object.Tuple {
	out := &object.Tuple{}
	for f := t.frame; f != nil && depth > 0; f, depth = f.back, depth-1 {
		out.Items = append(out.Items, object.NewTuple(f.Code.File, object.Int(f.Line()), f.Code.Name))
	}
	return out
}

// Stack lists the places of a suspended chain, from the generator itself to
// the innermost frame that it awaits; for one that has not begun, its start.
func (g *Generator) Stack() []object.Place {
	own := g.frame()
	if own == nil {
		return nil
	}
	var out []object.Place
	top := g.top
	if top == nil {
		top = own
	}
	for f := top; f != nil; f = f.back {
		out = append([]object.Place{f.Place()}, out...)
		if f == own {
			break
		}
	}
	return out
}

// Driver is the Go code that drives a coroutine; nil for one of a script.
func (g *Generator) Driver() Native {
	if n := g.native(); n != nil {
		return n.driver
	}
	return nil
}

// Awaited is what the innermost frame of a suspended chain awaits that stands
// in a file that counts; nil when no frame does or the object can't be told.
func (g *Generator) Awaited(counts func(file string) bool) any {
	own := g.frame()
	top := g.top
	if top == nil {
		top = own
	}
	for f := top; f != nil; f = f.back {
		if (f.state == frameAwaiting || f.state == frameDelegated) && counts(f.Code.File) {
			return f.awaited()
		}
		if f == own {
			break
		}
	}
	return nil
}
