// Package machine runs code that package compile made: frames, calls,
// exceptions, generators, coroutines, classes and imports.
//
// A frame lives on the heap, so a coroutine suspends by keeping its frame and
// returning to whoever resumed it; awaiting a coroutine links its frame behind
// the awaiting one and goes on in the same loop (see run.go), so a parked task
// holds no Go stack and resuming a deep chain costs one step. A function of the
// script that compiled code calls goes on in the same run of the VM (see
// function.go), and so do a generator that it asks for a value (genrun.go), an
// exception that a frame of the run handles (throw.go) and the next of the
// coroutines that an event loop drives (drive.go); what Go code calls runs the
// machine again on the Go stack. A generator and its frame are one object
// (suspendable.go).
//
// An Interp is one interpreter. All script state belongs to the goroutine that
// holds the interpreter's turn; see turn.go. The package knows no event loop:
// what asyncio needs is a few hooks on Interp.
package machine

import (
	"runtime/debug"
	"sync/atomic"
	"time"

	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Interp is an interpreter: built-ins, modules, and the state of its threads.
type Interp struct {
	Builtins *object.Module
	Modules  *object.Dict // sys.modules
	// Native gives the modules written in Go or embedded as source, by name.
	Native map[string]Loader
	// InLibrary reports a module of CPython's library, which inloop may lack.
	InLibrary func(name string) bool
	// Path lists the folders where import looks for .py files.
	Path func() []string
	// FirstPath is the first of these folders as it was in the beginning: the
	// script's own.
	FirstPath string
	// Before lists those of Path that come before the library, where a program
	// has modules of its own that hide the library's module of this name.
	Before func(name string) []string
	// FindModule asks the finders of sys.meta_path for a module; nil if they
	// have none of this name.
	FindModule func(full string, parent *object.Module) any
	// ImportAttr gives __spec__ and what else tells how a module was imported.
	ImportAttr     func(m *object.Module, name string) any
	recursionLimit int // see SetRecursionLimit
	maxDepth       int // of frames: it, or maxFrames
	// Warn reports a warning at the running frame; stacklevel 1 is the frame
	// that runs now. source is the object it is about, or nil.
	Warn func(category *object.Type, msg string, stacklevel int, source any)
	// WarnAt reports a warning for a place.
	WarnAt func(category *object.Type, msg, file string, line int)
	// Display shows the value of an expression statement typed at the prompt;
	// last is true for the block's last statement.
	Display func(v any, last bool)
	// MayInterrupt decides, when Ctrl-C is seen by running code, whether it is
	// raised there; nil: always.
	MayInterrupt func() bool
	// InterruptHandler is what MayInterrupt calls in place of the built-in
	// handler of SIGINT, for programs that ask what that is; may be nil.
	InterruptHandler any
	// OnCtrlC is called instead when a program has its own handler of SIGINT.
	OnCtrlC func()
	// Settle, if set, does what CatchUp says.
	Settle func()
	// AsyncGenFirst is called when an async generator is first iterated.
	AsyncGenFirst func(g *Generator)
	// AsyncGenDrop is called for an async generator that was begun and that
	// nobody refers to any more.
	AsyncGenDrop func(g *Generator)
	// Unraisable reports an exception that nobody can catch.
	Unraisable func(exc *object.Exception, where string, obj any)
	// LastResort finds a name that is neither global nor built-in, for names
	// that the prompt knows without an import; may be nil.
	LastResort func(name string) any
	// Now is what the clocks of module time show, as the time since an
	// arbitrary moment; nil: loop.Monotonic. A virtual loop makes it run along.
	Now func() time.Duration
	// Slept is told how long a call has blocked the thread; may be nil.
	Slept func(d time.Duration)
	// Typing makes the objects behind the type-parameter syntax.
	Typing func(what string, args ...any) any

	// Unawaited warns of a coroutine that was never awaited; nil: Warn does.
	Unawaited func(g *Generator)
	// Optimize is the level of -O; see compile.Options.
	Optimize int
	// OriginDepth is of how many frames a coroutine remembers that it was
	// created there.
	OriginDepth int

	cur        *Thread                         // who holds the turn
	slots      []any                           // of its running frame
	vm         *compile.VM                     // that runs it
	base       int                             // of its stack, where the frame's values begin
	sent       any                             // by sendTo, to what sureStep is asked for
	sureStep   func(it any) (v any, sure bool) // see makeSureStep
	main       *Thread
	turn       turn
	threads    int                    // made so far
	begun      []*Thread              // what Go runs
	interval   atomic.Int64           // switch interval, in nanoseconds
	busy       atomic.Int32           // threads that do not wait for others
	quiet      atomic.Pointer[func()] // see OnQuiet
	attention  atomic.Uint32
	calls      callQueue
	wake       atomic.Pointer[func()] // see OnInterrupt
	stop       atomic.Pointer[func()] // ends what the main thread blocks on
	unstarted  roster                 // coroutines never started
	adopted    int                    // how many of them tasks have
	dropping   droppedSearch
	iters      object.LoopIters
	endings    endings
	cyclesStay bool // during a collection
	sources    map[string]*compile.Source
	state      map[any]any
}

// Loader makes a module on first import.
type Loader func(in *Interp) *object.Module

// New makes an interpreter whose turn is held by the calling goroutine, with a
// main thread and empty built-ins.
func New() *Interp {
	in := &Interp{Native: map[string]Loader{}, Modules: object.NewDict(), sources: map[string]*compile.Source{}}
	in.Builtins = object.NewModule("builtins", "Built-in functions, types, exceptions, and other objects.")
	in.Modules.SetStr("builtins", in.Builtins)
	in.sureStep = in.makeSureStep()
	in.dropping.First = 10
	in.endings.search.First = 200
	in.SetSwitchInterval(firstInterval)
	in.main = in.NewThread("MainThread")
	in.busy.Store(1)
	in.Acquire(in.main)
	in.SetRecursionLimit(1000)
	return in
}

// maxFrames bounds the frames, whatever the program sets the recursion limit
// to: a recursion without end would take all memory there is.
const maxFrames = 2_000_000

// RecursionLimit is how many frames may be active in a thread.
func (in *Interp) RecursionLimit() int { return in.recursionLimit }

// SetRecursionLimit sets how many frames may be active in a thread, as far as
// maxFrames allows. The caller holds the turn.
func (in *Interp) SetRecursionLimit(n int) { in.recursionLimit, in.maxDepth = n, min(n, maxFrames) }

// maxLevels bounds the levels of the Go stack, whatever the program sets the
// recursion limit to: Go ends a process whose stack overflows, and no program
// can catch that. With levelSize bytes for each there is room for the library's
// own recursion between them.
const (
	maxLevels = 100_000
	levelSize = 32 << 10
)

func init() { debug.SetMaxStack(maxLevels * levelSize) }

// enter takes a VM for one more level of the Go stack; nil where that is too deep.
func (t *Thread) enter() *compile.VM {
	if t.depth >= t.in.maxDepth || t.level >= maxLevels {
		return nil
	}
	t.depth++
	if t.level == len(t.vms) {
		t.vms = append(t.vms, compile.NewVM())
	}
	t.level++
	return t.vms[t.level-1]
}

// Host gives the functions that code compiled for the globals needs.
func (in *Interp) Host(globals *object.Dict) *compile.Host {
	globals.ToNamespace()
	if globals.GetStr("__builtins__") == nil {
		globals.SetStr("__builtins__", in.Builtins)
	}
	return &compile.Host{
		Globals:      globals,
		Builtin:      in.foundLate(globals),
		MakeFunction: in.makeFunction,
		Call0:        in.call0(),
		Call1:        in.call1(),
		Call2:        in.call2(),
		Call3:        in.call3,
		CallExit:     in.callExit,
		SureCall:     in.sureCall(),
		End:          in.end,
		Raised0:      in.raised0(),
		Raised1:      in.raised1(),
		Raise:        in.raise,
		RaiseFrom:    in.raiseFrom,
		Reraise:      in.reraise,
		Fail:         in.fail,
		CallWindow:   in.callWindow,
		MethodWindow: in.methodWindow,
		KwWindow:     in.kwWindow,
		StarWindow:   in.starWindow,
		SpreadWindow: in.spreadWindow,
		Slots:        &in.slots,
		VM:           &in.vm,
		Base:         &in.base,
		Unbound1:     in.unbound1,
		Unbound2:     in.unbound2,
		Consume:      in.consumeFor,
		Unbound3:     in.unbound3,
		Window:       in.window,
		Step:         in.step,
		StepPair:     in.stepPair,
		SureStep:     in.sureStep,
		Yield:        in.yield,
		YieldFrom:    in.yieldFrom,
		Handle:       in.handle,
		Handled:      in.handled,
		BuildClass:   in.buildClass,
		Import:       in.importStatement,
		ImportFrom:   in.importFrom,
		ImportStar:   in.importStar,
		Display:      func(v any) any { in.display(v, false); return nil },
		DisplayLast:  func(v any) any { in.display(v, true); return nil },
		Poll:         in.poll,
		Attention:    &in.attention,
		LastResort:   in.lastResort,
		Gift:         theGift,
		TakeGift:     func() any { return in.cur.takeGift() },
		Await:        in.await,
		Drop:         in.drop,
		LetGo:        in.letGoOf,
		Left:         in.left,
		Iters:        &in.iters,
		LoopIter:     in.loopIter,
		Made:         in.made,
		Abandon:      in.abandon,
		Warn:         in.WarnAt,
		Typing:       func(what string, args ...any) any { return in.Typing(what, args...) },
	}
}

// builtinsOf is where names are found that are not among the globals: a program
// may have put a dict of its own there.
func (in *Interp) builtinsOf(globals *object.Dict) *object.Dict {
	switch b := globals.GetStr("__builtins__").(type) {
	case *object.Dict:
		b.ToNamespace()
		return b
	case *object.Module:
		return b.Dict
	}
	return in.Builtins.Dict
}

// foundLate is compile.Host.Builtin for the globals: what the import system tells
// of a module is there when its code names it.
func (in *Interp) foundLate(globals *object.Dict) func(name string) *object.Cell {
	cell := in.builtinCell(globals)
	return func(name string) *object.Cell {
		in.settle(globals, name)
		return cell(name)
	}
}

// builtinCell finds built-in names for code with these globals. What is no dict is asked
// once for each name of a compiled code.
func (in *Interp) builtinCell(globals *object.Dict) func(name string) *object.Cell {
	switch b := globals.GetStr("__builtins__").(type) {
	case *object.Module:
	case *object.Dict:
		if b.Class() != object.DictType {
			return func(name string) *object.Cell { return &object.Cell{Name: name, V: itemOrNil(b, name)} }
		}
	default:
		return func(name string) *object.Cell { return &object.Cell{Name: name, V: itemOrNil(b, name)} }
	}
	return in.builtinsOf(globals).GlobalCell
}

// builtinNamed is a built-in name of code with these globals, or nil.
func (in *Interp) builtinNamed(globals *object.Dict, name string) any {
	return in.builtinCell(globals)(name).V
}

// itemOrNil is mapping[name], or nil where that is a KeyError.
func itemOrNil(mapping any, name string) (v any) {
	if e := object.Catch(func() { v = object.GetItem(mapping, name) }); e != nil {
		if !e.IsA(object.KeyError) {
			panic(e)
		}
		return nil
	}
	return v
}

func (in *Interp) lastResort(name string) any {
	if in.LastResort != nil {
		return in.LastResort(name)
	}
	return nil
}

// State gives a value that a module keeps with the interpreter under a key of
// its own, made on first use.
func (in *Interp) State(key any, make func() any) any {
	v, ok := in.state[key]
	if !ok {
		v = make()
		if in.state == nil {
			in.state = map[any]any{}
		}
		in.state[key] = v
	}
	return v
}

func (in *Interp) display(v any, last bool) {
	if in.Display != nil {
		in.Display(v, last)
	}
}
