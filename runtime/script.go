package runtime

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inloop/runtime/asyncio"
	"inloop/runtime/compile"
	"inloop/runtime/lib"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Running whole programs: files, -c, -m and standard input. Each gives the
// process's exit status, as CPython's.

// Exit statuses that CPython fixes.
const (
	statusError     = 1
	statusUsage     = 2
	statusInterrupt = 130
)

// RunFile runs a script. A file that can't be read is one line on stderr.
func (r *Runtime) RunFile(path string) int {
	data, err := os.ReadFile(path)
	if err == nil {
		if st, e := os.Stat(path); e == nil && st.IsDir() {
			err = errors.New("is a directory")
		}
	}
	if err != nil {
		reason := err
		var pe *fs.PathError
		if errors.As(err, &pe) {
			reason = pe.Err
		}
		io.WriteString(r.opt.Stderr, "inloop: can't open file '"+path+"': "+capital(reason.Error())+"\n")
		return statusUsage
	}
	file := path
	if abs, err := filepath.Abs(path); err == nil {
		file = abs
	}
	r.main.Dict.SetStr("__file__", file)
	r.main.Dict.SetStr("__cached__", object.None)
	return r.runBytes(data, file)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// RunSource runs a text as the main module; file names it in tracebacks.
func (r *Runtime) RunSource(src, file string) int {
	return r.finish(object.Catch(func() { r.exec(src, file) }))
}

// runBytes runs what a file holds.
func (r *Runtime) runBytes(data []byte, file string) int {
	return r.finish(object.Catch(func() { r.exec(r.in.Decode(data, file), file) }))
}

// exec compiles and runs a text in the main module. With a top-level await it
// runs as a task of a loop of its own, as if wrapped in asyncio.run.
func (r *Runtime) exec(src, file string) {
	in := r.in
	if r.opt.Explain {
		asyncio.OnStuck(in, r.explainStuck)
	}
	in.AddSource(file, src)
	code := in.CompileSource(src, file, r.main.Dict, compile.Options{Mode: syntax.Exec, TopAwait: true})
	v := in.RunCode(code, r.main.Dict, nil)
	if code.IsCoroutine {
		r.await(v)
	}
}

// RunModule runs a module as -m does: its source as the main module.
func (r *Runtime) RunModule(name string) int {
	return r.finish(object.Catch(func() {
		src, file, ok := lib.FindSource(r.in, name)
		if !ok {
			io.WriteString(r.opt.Stderr, "inloop: No module named "+name+"\n")
			panic(object.NewArgs(object.SystemExit, statusError))
		}
		if argv, ok := lib.Argv(r.in); ok && len(argv.Items) > 0 {
			argv.Items[0] = file
		}
		r.main.Dict.SetStr("__file__", file)
		r.main.Dict.SetStr("__cached__", object.None)
		pkg := name
		if !strings.HasSuffix(file, "__main__.py") {
			pkg = name[:max(0, strings.LastIndexByte(name, '.'))]
		}
		r.main.Dict.SetStr("__package__", pkg)
		r.exec(src, file)
	}))
}

// finish ends a program: what its exception means is reported, and what it
// left to do at exit is done.
func (r *Runtime) finish(e *object.Exception) int {
	status := r.report(e)
	if x := object.Catch(func() { lib.AtExit(r.in) }); x != nil {
		status = max(status, r.report(x))
	}
	object.Catch(func() { r.in.EndAll(r.main.Dict) })
	object.Catch(func() { asyncio.ReportLost(r.in) })
	object.Catch(r.in.ReportUnawaited)
	if !lib.FlushStandard(r.in) && status == 0 {
		status = 120
	}
	return status
}

// report prints an exception that ends the program and gives the status.
func (r *Runtime) report(e *object.Exception) int {
	if e == nil {
		return 0
	}
	if e.IsA(object.SystemExit) {
		return r.exitStatus(e)
	}
	object.Catch(func() { lib.FlushStdout(r.in) })
	if e.IsA(object.BrokenPipeError) && lib.StdoutBroken(r.in) {
		return statusError
	}
	lib.ShowException(r.in, e)
	if e.IsA(object.KeyboardInterrupt) {
		return statusInterrupt
	}
	return statusError
}

// exitStatus is what sys.exit's argument means.
func (r *Runtime) exitStatus(e *object.Exception) int {
	code := object.FindAttr(e, "code")
	if code == nil || code == object.None {
		return 0
	}
	if i, ok := object.AsInt(code); ok {
		return i & 0xff
	}
	object.Catch(func() {
		lib.FlushStdout(r.in)
		lib.WriteStderr(r.in, object.Str(code)+"\n")
	})
	return statusError
}

// await runs a coroutine on a loop of its own.
func (r *Runtime) await(v any) {
	object.CallMethod(r.in.ImportModule("asyncio", nil, true, 0, object.EmptyTuple), "run", v)
}

// KnowAsyncio makes asyncio's names, and expr's built-ins, known without an
// import, as at the prompt.
func (r *Runtime) KnowAsyncio() { r.in.LastResort = lib.LastResort(r.in) }
