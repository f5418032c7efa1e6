// Package compile turns the tree of package syntax into code that package
// machine runs: a flat list of instructions whose operands are programs for
// expr's VM.
//
// Every expression is lowered to an expr syntax tree whose leaves are slots of
// the frame and whose inner nodes are calls of typed Go functions (object.Add
// and its kin), and compiled by expr's own compiler. A body is then stitched into
// one program, statements, jumps and whole loops, which has an entry behind each
// point where the machine must act (await, yield, import); see asm.go. The
// frame's slots are the VM's Variables.
//
// An operation of a program does as much as is sure to neither fail nor call the
// script: it reads its operands (operand.go), applies operators within each other
// to plain numbers (number.go), stores its value (asm.go), jumps (jump.go), and goes
// through a comprehension (ahead.go). What a function surely
// does first its caller does (ahead.go), and what a generator does between two
// values who asks it (course.go). Where one of these is not sure the
// program itself goes on, and only that raises, calls, and has a frame.
//
// It is the only package that knows expr; Program and VM are expr's own. It
// begins no run, and knows neither the loop nor the terminal. Function bodies
// are compiled when they are first called.
package compile

import (
	"slices"
	"strings"
	"sync/atomic"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Op is a machine instruction's code.
type Op uint8

const (
	// OpRun runs Prog on the frame's slots, from the operation To on. A result of
	// type PC is the next instruction; any other result is the function's return
	// value. A is how many operations there are up to the next point like this.
	OpRun Op = iota
	// OpAwait awaits slot A and puts the result there. B is an AwaitKind.
	OpAwait
	// OpYield yields slot A to whoever resumed the generator; the value sent
	// comes back in A.
	OpYield
	// OpYieldFrom delegates to the iterable in A; its result comes back in A.
	OpYieldFrom
	// OpReraise goes on with the exception in slot A, or with A < 0 the one
	// being handled (bare raise). With B = 1 its place is the last one that the
	// frame has been at, else that remains where the exception came from.
	OpReraise
)

// What an OpAwait awaits the value for: it decides on the words of the error
// for a value that cannot be awaited.
const (
	AwaitExpr  = iota // an await expression
	AwaitEnter        // what __aenter__ returned
	AwaitExit         // what __aexit__ returned
	AwaitNext         // what __anext__ returned
)

// Instr is one instruction.
type Instr struct {
	Op   Op
	A, B int32
	To   int32
	Pos  int32 // index into Code.Pos
	Prog *Program
	Loop *ForLoop // of an OpRun that stands for a loop which waits for a generator
}

// ForLoop is a loop over an iterator. While a generator makes its next value, the
// frame stands at the loop's own instruction, which is not run.
type ForLoop struct {
	At           int32 // the instruction
	First        int   // the slot of the value
	Second       int   // that of the other one of a pair, or negative
	Apart        func(v any) (any, any)
	Body, Behind int // where the program goes on with a value, and without
}

// Stepped is how a loop's step has ended.
type Stepped uint8

const (
	StepEnd   Stepped = iota // there is no value
	StepValue                // it is in its slot
	StepBegun                // a generator has begun to make it: its frame runs
)

// PC is a position in Code.Instrs, as a program's result: where to go on.
type PC int32

// Pos is a place in the source and the handler region that covers it.
type Pos struct {
	syntax.Span
	Region int32 // index into Code.Regions, -1: none
	Fresh  bool  // it is an operation on what a call gives, which nobody else has
}

// Region is a stretch of code whose exceptions go to Handler, with the
// exception in slot Exc. Parent is the region around it.
type Region struct {
	Handler int32
	Exc     int32
	Parent  int32
	Unnamed bool // nothing at the handler has the exception, unless it asks what is being handled
}

// Kind of a code's frame.
type Kind uint8

const (
	FunctionCode Kind = iota
	ModuleCode
	ClassCode
)

// Code is a compiled body. Everything up to Doc is known when the enclosing
// code is compiled; the rest by Ensure, on the first call.
type Code struct {
	Name, Qualname string
	File           string
	Line           int
	Kind           Kind
	IsGenerator    bool
	IsCoroutine    bool // async def (with IsGenerator: an async generator)
	ArgCount       int  // positional parameters, those before "/" included
	PosOnly        int
	KwOnly         int
	Vararg, Kwarg  bool
	VarNames       []string // the parameters in slot order, then other locals
	Names          []string // of globals and attributes that it uses
	Consts         []any    // the constants of its source, and the code of what it defines
	FreeNames      []string // names of the closure's cells, in order
	Doc            any      // string or None
	Source         *Source
	Future         bool // from __future__ import annotations is on

	NSlots    int
	CellSlots []int32 // slots that get a fresh cell on entry; a parameter there is moved into it
	FreeBase  int     // closure cells are copied to slots[FreeBase:]
	CellNames []string
	SlotNames []string // of locals, cells and free variables, for locals()
	CellSlot  []bool   // which of them hold cells
	CompVars  []CompVar
	Instrs    []Instr  // the first runs the program from its beginning
	Prog      *Program // that all OpRuns of Instrs run
	Ahead     *Ahead   // what its caller may do of it, or nil
	Course    *Course  // of a generator, what whoever asks it may do, or nil
	Pos       []Pos
	Regions   []Region
	Iters     []int // slots that the iterators of loops are in
	Extra     int   // slots for expr's own variables, behind NSlots

	compile func(*Code)
	rebind  func(*Host) *Code
	home    *object.Dict // the globals that a function is compiled for
}

// InLibrary reports code of the library's own scripts.
func (c *Code) InLibrary() bool { return strings.HasPrefix(c.File, "<inloop>/") }

// CompVar is a variable of an inlined comprehension: it is there only while the
// frame is at one of the places Lo to Hi-1.
type CompVar struct{ Slot, Lo, Hi int32 }

// For is the code of a function compiled for some globals: c itself where it
// was compiled for them.
func (c *Code) For(globals *object.Dict, host func(globals *object.Dict) *Host) *Code {
	if c.rebind == nil || c.home == globals {
		return c
	}
	return c.rebind(host(globals))
}

// Ensure compiles the body if that has not been done. It must be called by the
// goroutine that holds the interpreter's turn.
func (c *Code) Ensure() {
	if c.compile != nil {
		f := c.compile
		c.compile = nil
		f(c)
	}
}

// Changes says what a copy of a code object has instead; nil is as it was.
type Changes struct {
	Name, Qualname, File *string
	Line                 *int
}

// With is c with changes, which it keeps when it is compiled for other globals.
// It must be called by the goroutine that holds the interpreter's turn.
func (c *Code) With(to Changes) *Code {
	c.Ensure()
	d := *c
	for _, f := range []struct{ to, at *string }{{to.Name, &d.Name}, {to.Qualname, &d.Qualname}, {to.File, &d.File}} {
		if f.to != nil {
			*f.at = *f.to
		}
	}
	if to.Line != nil && *to.Line != c.Line {
		by := int32(*to.Line - c.Line)
		d.Line, d.Pos = *to.Line, slices.Clone(c.Pos)
		for i := range d.Pos {
			if p := &d.Pos[i]; p.Line > 0 {
				p.Line, p.EndLine = p.Line+by, p.EndLine+by
			}
		}
	}
	if c.rebind != nil {
		d.rebind = func(h *Host) *Code { return c.rebind(h).With(to) }
	}
	return &d
}

// Class implements object.Object.
func (*Code) Class() *object.Type { return CodeType }

// CodeType is the type of code objects.
var CodeType = object.DeclareType("builtins", "code", nil)

// Source is the text that code was compiled from, for tracebacks.
type Source struct {
	File string
	Text string
}

// Host supplies the typed functions that need the interpreter; all are called
// on the goroutine that holds its turn.
type Host struct {
	Globals *object.Dict // the namespace that globals are bound to
	// Builtin gives the cell of a built-in name, made if need be.
	Builtin func(name string) *object.Cell

	MakeFunction func(args ...any) any // *FuncSpec, defaults tuple|nil, kwdefaults dict|nil, annotations dict|nil, cells…
	// Call0 to Call3 call what must be an operation's last act: a
	// function of the script has only begun when they return.
	Call0 func(f any) any
	Call1 func(f, x any) any
	Call2 func(f, x, y any) any
	Call3 func(f, x, y, z any) any
	// CallExit is Call3 for the method that leaves a block.
	CallExit func(f, x, y, z any) any
	// SureCall calls f with the first n of the arguments where that surely neither
	// fails nor has an effect, or gives nil.
	SureCall func(f, x, y, z any, n int) any
	// End ends the running frame with a value: the last act of an operation, which
	// gives what End returns.
	End func(v any) any
	// Raised0 and Raised1 are Call0 and Call1 for what Raise is given next: an
	// exception that they make has nobody else.
	Raised0 func(f any) any
	Raised1 func(f, x any) any
	// Raise raises an exception or class of the script's, Fail what a function written
	// in Go would panic with: both the last act of an operation. RaiseFrom raises an
	// exception with its cause.
	Raise     func(v any) any
	RaiseFrom func(v, cause any) any
	Fail      func(e *object.Exception) any
	// Reraise makes an operation that does what an OpReraise with A and B does, where
	// the exception is handled in the same run, and else nothing.
	Reraise func(a, b int32) func(...any) (any, error)
	// CallWindow and MethodWindow are Window for a function that calls what is
	// first of the values with the others; with a site for second, its method of
	// that name. With Keywords for second it is KwWindow, and StarWindow calls it with
	// a list of arguments and a dict of those with names, or NotImplemented. With Spread
	// for second it is SpreadWindow.
	CallWindow, MethodWindow, KwWindow, StarWindow, SpreadWindow func(n int, known *Operands) func(...any) (any, error)
	Slots                                                        *[]any // of the frame that runs
	VM                                                           **VM   // that runs it
	Base                                                         *int   // of the VM's stack, where what is the frame's begins
	// Unbound1 to Unbound3 call a method with the instance and at most two
	// arguments.
	Unbound1 func(f *object.Builtin, o any) any
	Unbound2 func(f *object.Builtin, o, x any) any
	// Consume calls a method that has ConsumesFor with a generator, whose values the run
	// goes on to make; false if x is none. It is the last act of an operation.
	Consume  func(f *object.Builtin, o, x any) (v any, ok bool)
	Unbound3 func(f *object.Builtin, o, x, y any) any
	// Window makes the function that calls f with the n values on top of the
	// running VM's stack and those that are known, unless that is nil, and takes
	// them away. f must not keep its list; what is behind it is
	// free.
	Window func(n int, known *Operands, f func(...any) any) func(...any) (any, error)
	// Step makes a step of a loop, whose iterator is in the slot it of the running
	// frame: the last act of an operation. StepPair is that of a loop with a pair.
	Step, StepPair func(it int, l *ForLoop) func() Stepped
	// SureStep is object.SureStep, of generators too.
	SureStep func(it any) (v any, sure bool)
	// Yield makes what a generator yields with, at one of its code's instructions, and
	// YieldFrom what delegates to what is in that one's slot: the last act of an
	// operation, which gives what they return.
	Yield     func(at int32) func(v any) any
	YieldFrom func(at int32) func() any
	// Handle makes the function that makes the exception in one slot the one
	// being handled and keeps the previous one in another; Handled the one that
	// makes that the handled one again and, unless done is negative, is done with
	// the one in that slot, which it empties.
	Handle      func(exc, previous int) func(...any) (any, error)
	Handled     func(previous, done int) func()
	BuildClass  func(args ...any) any // *ClassSpec, bases tuple, keywords dict|nil, decorators are applied outside, cells…
	Import      func(args ...any) any // module name, fromlist tuple|None, level → module
	ImportFrom  func(mod, name any) any
	ImportStar  func(mod, ns any) any
	Display     func(v any) any // shows an expression statement's value at the prompt
	DisplayLast func(v any) any // the same for the last statement of what was typed
	Poll        func()          // called when Attention is set
	Attention   *atomic.Uint32  // looked at on backward jumps and calls
	// Typing makes typing objects for the type-parameter syntax.
	Typing func(what string, args ...any) any
	// LastResort finds a name that is neither global nor built-in, or nil.
	LastResort func(name string) any
	// Gift is what is awaited without waiting, for what TakeGift then gives.
	Gift     any
	TakeGift func() any
	// Await is the last act of the operation before an OpAwait, with the VM that runs
	// it, the instruction's index and that as a PC, which it may give.
	Await func(m *VM, at int, pc any) any
	// Drop is given the value of a call that is an expression statement: a
	// coroutine dropped like that was never awaited.
	Drop func(v any) any
	// LetGo is called after a statement that may have left a value to nobody.
	LetGo func()
	// Left is called where an exception is handled that has left a loop.
	Left func()
	// Iters are those of loops.
	Iters *object.LoopIters
	// LoopIter is iter(v) for a loop that ends only where its iterator does.
	LoopIter func(v any) any
	// Made gives the iterator of a loop if it is a generator that the loop's
	// head has just made, else nil. Abandon is given that when the loop is left.
	Made, Abandon func(v any) any
	Warn          func(category *object.Type, msg string, file string, line int)
}

// FuncSpec is what MakeFunction needs to know of a function.
type FuncSpec struct {
	Code    *Code
	Globals *object.Dict
}

// ClassSpec is what BuildClass needs to know of a class.
type ClassSpec struct {
	Code    *Code
	Globals *object.Dict
	Name    string
}
