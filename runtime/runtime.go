// Package runtime is the language and its loop as one thing: it makes an
// interpreter with its library, runs scripts to their exit status (script.go),
// and serves a prompt (session.go; whose Ctrl-C is, interrupt.go; the end,
// leave.go). It owns the globals of the main module. It touches no terminal: what
// programs print goes to the writers of Options.
package runtime

import (
	"io"

	"inloop/runtime/asyncio"
	"inloop/runtime/lib"
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Options of a runtime.
type Options struct {
	Args           []string // sys.argv
	Path           []string // sys.path
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Flags          Flags
	Clock          loop.Clock // of the event loops that programs make
	Explain        bool       // a person reads Stderr: a program that can never go on is explained there
	Interactive    bool       // a person looks at the output: it is written at once
}

// Flags are what options say of the interpreter.
type Flags = lib.Flags

// Runtime is an interpreter with a main module.
type Runtime struct {
	in      *machine.Interp
	main    *object.Module
	opt     Options
	marker  *marker  // of an interactive runtime's output
	session *Session // of a prompt
	future  bool     // a __future__ import at the prompt holds for what follows
}

// New makes a runtime; the calling goroutine holds its turn and is its main
// thread.
func New(opt Options) *Runtime {
	in := machine.New()
	r := &Runtime{in: in, opt: opt}
	if opt.Interactive {
		r.marker = &marker{w: opt.Stdout}
		opt.Stdout = r.marker
	}
	lib.Install(in)
	lib.InstallSys(in, lib.Streams{Args: opt.Args, Stdin: opt.Stdin, Stdout: opt.Stdout, Stderr: opt.Stderr, Path: opt.Path, Eager: opt.Interactive, Flags: opt.Flags})
	asyncio.Install(in, opt.Clock)
	r.installFacts()
	r.main = object.NewModule("__main__", "")
	for _, name := range []string{"__package__", "__loader__", "__spec__"} {
		r.main.Dict.SetStr(name, object.None)
	}
	r.main.Dict.SetStr("__annotations__", object.NewDict())
	r.main.Dict.SetStr("__builtins__", in.Builtins)
	in.Modules.SetStr("__main__", r.main)
	lib.HeedWarnOptions(in)
	return r
}

// Executed is how many instructions the programs have that the main thread has
// run so far; see machine.Thread. It is for the goroutine that runs the code.
func (r *Runtime) Executed() uint64 { return r.in.Main().Executed() }

// Interrupt makes the running code raise KeyboardInterrupt. It may be called
// from any goroutine.
func (r *Runtime) Interrupt() { r.in.Interrupt() }

// CatchSignals has the process answer signals as an interpreter does: Ctrl-C
// raises KeyboardInterrupt in the script. It is for a command that owns its
// process; stop ends it.
func (r *Runtime) CatchSignals() (stop func()) { return lib.CatchSignals(r.in) }
