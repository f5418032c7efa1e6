package lib

import (
	"os"
	"path/filepath"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// What the command needs of the library to begin and end a program.

// FindSource finds the source that -m NAME runs: NAME/__main__.py of a
// package, or the module's own file, on sys.path or embedded.
func FindSource(in *machine.Interp, name string) (src, file string, ok bool) {
	rel := strings.ReplaceAll(name, ".", "/")
	for _, dir := range in.Path() {
		for _, f := range []string{rel + "/__main__.py", rel + ".py"} {
			f = filepath.Join(dir, f)
			if data, err := os.ReadFile(f); err == nil {
				if abs, err := filepath.Abs(f); err == nil {
					f = abs
				}
				return string(data), f, true
			}
		}
	}
	for _, f := range []string{rel + "/__main__.py", rel + ".py"} {
		if data, err := scripts.ReadFile("script/" + f); err == nil {
			return string(data), "<inloop>/" + f, true
		}
	}
	return "", "", false
}

// Argv is sys.argv.
func Argv(in *machine.Interp) (*object.List, bool) {
	l, ok := sysAttr(in, "argv").(*object.List)
	return l, ok
}

// atExit holds the functions that run when the program ends, the last first;
// modules add to it by OnExit.
var exitKey = new(int)

type exitFuncs struct{ first, fs []func() }

// beforeExit is OnExit for what comes before all that OnExit registers: the
// threads are waited for.
func beforeExit(in *machine.Interp, f func()) {
	x := in.State(exitKey, func() any { return &exitFuncs{} }).(*exitFuncs)
	x.first = append(x.first, f)
}

// OnExit registers a Go function for the end of the program.
func OnExit(in *machine.Interp, f func()) {
	x := in.State(exitKey, func() any { return &exitFuncs{} }).(*exitFuncs)
	x.fs = append(x.fs, f)
}

// AtExit runs what was registered, the last first.
func AtExit(in *machine.Interp) {
	x := in.State(exitKey, func() any { return &exitFuncs{} }).(*exitFuncs)
	for len(x.first) > 0 {
		f := x.first[0]
		x.first = x.first[1:]
		f()
	}
	for len(x.fs) > 0 {
		f := x.fs[len(x.fs)-1]
		x.fs = x.fs[:len(x.fs)-1]
		f()
	}
}

// FlushStdout flushes sys.stdout as it stands now.
func FlushStdout(in *machine.Interp) {
	if f := sysAttr(in, "stdout"); f != nil && f != object.None {
		object.CallMethod(f, "flush")
	}
}

// WriteStderr writes to sys.stderr as it stands now, and flushes it.
func WriteStderr(in *machine.Interp, text string) {
	if f := sysAttr(in, "stderr"); f != nil && f != object.None {
		object.CallMethod(f, "write", text)
		if object.FindAttr(f, "flush") != nil {
			object.CallMethod(f, "flush")
		}
	}
}

// ShowException hands an uncaught exception to sys.excepthook.
func ShowException(in *machine.Interp, e *object.Exception) {
	hook := sysAttr(in, "excepthook")
	if hook == nil || hook == object.None {
		object.Catch(func() { WriteStderr(in, in.FormatException(e)) })
		return
	}
	if x := object.Catch(func() { object.Call(hook, e.Class(), e, object.GetAttr(e, "__traceback__")) }); x != nil {
		object.Catch(func() {
			WriteStderr(in, "Error in sys.excepthook:\n"+in.FormatException(x)+"\nOriginal exception was:\n"+in.FormatException(e))
		})
	}
}

// StdoutBroken reports that whoever read the program's output has gone.
func StdoutBroken(in *machine.Interp) bool {
	return object.Catch(func() { FlushStdout(in) }) != nil
}

// WriteStdout writes to sys.stdout as it stands now.
func WriteStdout(in *machine.Interp, text string) {
	if f := sysAttr(in, "stdout"); f != nil && f != object.None {
		object.CallMethod(f, "write", text)
	}
}

// LastResort gives the names that the prompt and -c know without an import,
// after everything else: asyncio and its names, then expr's built-ins.
func LastResort(in *machine.Interp) func(name string) any {
	return func(name string) any {
		a, ok := in.Modules.GetStr("asyncio").(*object.Module)
		if !ok {
			a, _ = in.ImportModule("asyncio", nil, true, 0, object.EmptyTuple).(*object.Module)
		}
		if a != nil && name == "asyncio" {
			return a
		}
		if a != nil && name != "" && name[0] != '_' {
			if all := object.FindAttr(a, "__all__"); all != nil && object.Contains(all, name) {
				return object.FindAttr(a, name)
			}
		}
		return exprName(in, name)
	}
}
