// Package runtime is the language and its loop as one thing: it makes an
// interpreter with its library, runs scripts to their exit status, and serves
// a prompt. It owns the globals of the main module. It touches no terminal.
package runtime

import (
	"io"
	"os"
	"path/filepath"

	"inloop/runtime/compile"
	"inloop/runtime/lib"
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Options of a runtime.
type Options struct {
	Args           []string // sys.argv
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Path           []string // sys.path
	Clock          loop.Clock
}

// Runtime is an interpreter with a main module.
type Runtime struct {
	in   *machine.Interp
	main *object.Module
	opt  Options
}

// New makes a runtime; the calling goroutine holds its turn.
func New(opt Options) *Runtime {
	in := machine.New()
	r := &Runtime{in: in, opt: opt}
	lib.Install(in)
	lib.InstallSys(in, lib.Streams{Args: opt.Args, Stdin: opt.Stdin, Stdout: opt.Stdout, Stderr: opt.Stderr, Path: opt.Path})
	r.main = object.NewModule("__main__", "")
	in.Modules.SetStr("__main__", r.main)
	return r
}

// RunFile runs a script and gives the process's exit status.
func (r *Runtime) RunFile(path string) int {
	data, err := os.ReadFile(path)
	if err != nil {
		io.WriteString(r.opt.Stderr, "inloop: "+err.Error()+"\n")
		return 2
	}
	abs, _ := filepath.Abs(path)
	r.main.Dict.SetStr("__file__", abs)
	return r.RunSource(string(data), path)
}

// RunSource runs a text as the main module.
func (r *Runtime) RunSource(src, file string) int {
	status := 0
	if e := object.Catch(func() {
		code := r.in.CompileSource(src, file, r.main.Dict, compile.Options{Mode: syntax.Exec, TopAwait: true})
		r.in.RunCode(code, r.main.Dict, nil)
	}); e != nil {
		lib.FlushStandard(r.in)
		io.WriteString(r.opt.Stderr, r.in.FormatException(e))
		status = 1
	}
	lib.FlushStandard(r.in)
	return status
}
