package lib

import (
	"bufio"
	"io"
	"os"
	"runtime"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Streams are what the module sys is made of.
type Streams struct {
	Args           []string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Path           []string
}

// sysAttr reads a name of the module sys as it stands now.
func sysAttr(in *machine.Interp, name string) any {
	m, _ := in.Modules.GetStr("sys").(*object.Module)
	if m == nil {
		return nil
	}
	return m.Dict.GetStr(name)
}

// InstallSys makes the module sys.
func InstallSys(in *machine.Interp, st Streams) {
	m := object.NewModule("sys", "This module provides access to some objects used or maintained by the interpreter and to functions that interact strongly with the interpreter.")
	in.Modules.SetStr("sys", m)
	set := m.Dict.SetStr
	strs := func(ss []string) *object.List {
		l := object.NewList()
		for _, s := range ss {
			l.Items = append(l.Items, s)
		}
		return l
	}
	set("argv", strs(st.Args))
	set("orig_argv", strs(st.Args))
	set("path", strs(st.Path))
	set("modules", in.Modules)
	set("stdin", newTextReader("<stdin>", st.Stdin))
	set("stdout", NewTextWriter("<stdout>", st.Stdout, false))
	set("stderr", NewTextWriter("<stderr>", st.Stderr, true))
	for _, n := range []string{"stdin", "stdout", "stderr"} {
		set("__"+n+"__", m.Dict.GetStr(n))
	}
	set("version", "3.13.0 (inloop)")
	set("version_info", versionInfo())
	set("hexversion", object.Int(0x030d00f0))
	set("implementation", namespace(in, "name", "inloop", "cache_tag", object.None, "version", m.Dict.GetStr("version_info"), "hexversion", object.Int(0x030d00f0)))
	set("platform", runtime.GOOS)
	set("byteorder", "little")
	set("maxsize", int(^uint(0)>>1))
	set("maxunicode", object.Int(0x10ffff))
	set("executable", executable())
	set("prefix", "/usr")
	set("base_prefix", "/usr")
	set("exec_prefix", "/usr")
	set("copyright", "Copyright (c) the inloop authors.")
	set("api_version", object.Int(1013))
	set("dont_write_bytecode", true)
	set("pycache_prefix", object.None)
	set("warnoptions", object.NewList())
	set("_xoptions", object.NewDict())
	set("meta_path", object.NewList())
	set("path_hooks", object.NewList())
	set("float_repr_style", "short")
	set("tracebacklimit", nil2(nil))
	m.Dict.DelStr("tracebacklimit")
	names := &object.Tuple{}
	for n := range in.Native {
		names.Items = append(names.Items, n)
	}
	set("builtin_module_names", names)
	set("stdlib_module_names", object.FrozenFrom(names.Items))
	in.Path = func() []string {
		var out []string
		if l, ok := m.Dict.GetStr("path").(*object.List); ok {
			for _, p := range l.Items {
				if s, ok := object.AsStr(p); ok {
					out = append(out, s)
				}
			}
		}
		return out
	}
	m.Add([]object.Method{
		{"exit", "status=None, /", func(a []any) any {
			if a[0] == object.None {
				panic(object.NewArgs(object.SystemExit))
			}
			panic(object.NewArgs(object.SystemExit, a[0]))
		}, "Exit the interpreter by raising SystemExit(status)."},
		{"getrecursionlimit", "", func(a []any) any { return object.Int(in.RecursionLimit) }, "Return the current value of the recursion limit."},
		{"setrecursionlimit", "limit, /", func(a []any) any {
			n := object.ToInt(a[0])
			if n < 1 {
				panic(object.New(object.ValueError, "recursion limit must be greater or equal than 1"))
			}
			if in.Cur().Depth() >= n {
				panic(object.Newf(object.RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, in.Cur().Depth()))
			}
			in.RecursionLimit = n
			return nil
		}, "Set the maximum depth of the interpreter stack to n."},
		{"exc_info", "", func(a []any) any {
			e := in.Cur().Handled()
			if e == nil {
				return object.NewTuple(object.None, object.None, object.None)
			}
			return object.NewTuple(e.Class(), e, object.GetAttr(e, "__traceback__"))
		}, "Return current exception information: (type, value, traceback)."},
		{"exception", "", func(a []any) any {
			if e := in.Cur().Handled(); e != nil {
				return e
			}
			return nil
		}, "Return the current exception."},
		{"getdefaultencoding", "", func(a []any) any { return "utf-8" }, "Return the current default encoding used by the Unicode implementation."},
		{"getfilesystemencoding", "", func(a []any) any { return "utf-8" }, "Return the encoding used to convert Unicode filenames to OS filenames."},
		{"getfilesystemencodeerrors", "", func(a []any) any { return "surrogateescape" }, "Return the error mode used for Unicode to OS filename conversion."},
		{"intern", "string, /", func(a []any) any { return a[0] }, "``Intern'' the given string."},
		{"getrefcount", "object, /", func(a []any) any { return object.Int(2) }, "Return the reference count of object."},
		{"getsizeof", "object, default?", func(a []any) any {
			r, ok := object.CallSpecial(a[0], "__sizeof__")
			if !ok {
				return object.Int(48)
			}
			return r
		}, "Return the size of object in bytes."},
		{"_getframe", "depth=0, /", func(a []any) any {
			f := in.Cur().Frame()
			for n := object.ToInt(a[0]); n > 0 && f != nil; n-- {
				f = f.Back()
			}
			if f == nil {
				panic(object.New(object.ValueError, "call stack is not deep enough"))
			}
			f.Keep()
			return f
		}, "Return a frame object from the call stack."},
		{"getswitchinterval", "", func(a []any) any { return 0.005 }, "Return the current thread switch interval."},
		{"setswitchinterval", "interval, /", func(a []any) any { return nil }, "Set the ideal thread switching delay inside the interpreter."},
		{"is_finalizing", "", func(a []any) any { return false }, "Return True if the interpreter is exiting."},
		{"gettrace", "", func(a []any) any { return nil }, "Return the global debug tracing function set with sys.settrace."},
		{"settrace", "function, /", func(a []any) any { return nil }, "Set the global debug tracing function: inloop calls none."},
		{"setprofile", "function, /", func(a []any) any { return nil }, "Set the profiling function: inloop calls none."},
		{"getprofile", "", func(a []any) any { return nil }, "Return the profiling function."},
		{"displayhook", "object, /", func(a []any) any { in.Display(a[0], false); return nil }, "Print an object to sys.stdout and also save it in builtins._"},
		{"audit", "event, /, *args", func(a []any) any { return nil }, "Passes the event to any hooks that are attached."},
		{"call_tracing", "func, args, /", func(a []any) any { return object.CallKw(a[0], object.ToSlice(a[1]), nil) }, "Call func(*args)."},
		{"get_int_max_str_digits", "", func(a []any) any { return object.Int(object.IntMaxStrDigits()) }, "Return the maximum string digits limit for non-binary int<->str conversions."},
		{"set_int_max_str_digits", "maxdigits", func(a []any) any { object.SetIntMaxStrDigits(object.ToInt(a[0])); return nil }, "Set the maximum string digits limit for non-binary int<->str conversions."},
	})
}

func nil2(v any) any {
	if v == nil {
		return object.None
	}
	return v
}

func executable() string {
	if p, err := os.Executable(); err == nil {
		return p
	}
	return ""
}

// TextWriter is a text stream that writes to a Go writer: sys.stdout and
// sys.stderr.
type TextWriter struct {
	object.Instance
	Name string
	w    *bufio.Writer
	raw  io.Writer
	line bool // flush after each write
}

var textWriterType = object.DeclareType("_io", "TextIOWrapper", nil)

// NewTextWriter makes a text stream; with eager each write reaches w at once.
func NewTextWriter(name string, w io.Writer, eager bool) *TextWriter {
	t := &TextWriter{Name: name, w: bufio.NewWriterSize(w, 8192), raw: w, line: eager || isTerminal(w)}
	t.Init(textWriterType)
	return t
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0
}

// WriteString writes text; a broken pipe raises BrokenPipeError.
func (t *TextWriter) WriteString(s string) {
	_, err := t.w.WriteString(s)
	if err == nil && t.line {
		err = t.w.Flush()
	}
	if err != nil {
		t.w.Reset(t.raw)
		panic(osError(err))
	}
}

// Flush hands what was written on.
func (t *TextWriter) Flush() {
	if err := t.w.Flush(); err != nil {
		t.w.Reset(t.raw)
		panic(osError(err))
	}
}

// FlushStandard flushes sys.stdout and sys.stderr as the program ends; it
// reports whether that worked.
func FlushStandard(in *machine.Interp) bool {
	ok := true
	for _, n := range []string{"stdout", "stderr"} {
		if w, isText := sysAttr(in, "__"+n+"__").(*TextWriter); isText {
			if w.w.Flush() != nil {
				ok = false
			}
		}
		if f := sysAttr(in, n); f != nil && f != object.None {
			object.Catch(func() { object.CallMethod(f, "flush") })
		}
	}
	return ok
}

type textReader struct {
	object.Instance
	r *bufio.Reader
}

var textReaderType = object.DeclareType("_io", "TextIOWrapper", nil)

func newTextReader(name string, r io.Reader) *textReader {
	t := &textReader{r: bufio.NewReader(r)}
	t.Init(textReaderType)
	return t
}

func init() {
	textWriterType.AddMethods([]object.Method{
		{"write", "text, /", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "write() argument must be str, not %s", object.TypeName(a[1])))
			}
			a[0].(*TextWriter).WriteString(s)
			return object.Int(object.StrLen(s))
		}, "Write string s to stream."},
		{"flush", "", func(a []any) any { a[0].(*TextWriter).Flush(); return nil }, "Flush write buffers, if applicable."},
		{"isatty", "", func(a []any) any { return isTerminal(a[0].(*TextWriter).raw) }, "Return whether this is an 'interactive' stream."},
	})
	textReaderType.AddMethods([]object.Method{
		{"readline", "size=-1, /", func(a []any) any {
			s, _ := a[0].(*textReader).r.ReadString('\n')
			return s
		}, "Read until newline or EOF."},
		{"read", "size=-1, /", func(a []any) any {
			b, _ := io.ReadAll(a[0].(*textReader).r)
			return string(b)
		}, "Read at most size characters from stream."},
	})
}

func versionInfo() any { return object.NewTuple(3, 13, object.Int(0), "final", object.Int(0)) }

func namespace(in *machine.Interp, kv ...any) any {
	m := object.NewModule("namespace", "")
	for i := 0; i < len(kv); i += 2 {
		m.Dict.SetStr(kv[i].(string), kv[i+1])
	}
	return m
}
