package lib

import (
	"io"
	"os"
	"runtime"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Streams are what the module sys is made of.
type Streams struct {
	Args           []string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Path           []string
	Eager          bool // stdout is written at once: a person looks at it
	Flags          Flags
}

// sysAttr reads a name of the module sys as it stands now.
func sysAttr(in *machine.Interp, name string) any {
	m, _ := in.Modules.GetStr("sys").(*object.Module)
	if m == nil {
		return nil
	}
	return m.Dict.GetStr(name)
}

// untraced says that a function for tracing is never called.
func untraced(in *machine.Interp, what string, f any) any {
	if f != object.None && in.Warn != nil {
		in.Warn(object.RuntimeWarning, "inloop does not have tracing: the function given to sys."+what+"() is never called", 1, nil)
	}
	return nil
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
	set("orig_argv", strs(os.Args))
	set("modules", in.Modules)
	st.Flags.addEnvironment()
	in.Optimize = st.Flags.Optimize
	in.Builtins.Dict.SetStr("__debug__", in.Optimize == 0)
	installStreams(in, m, st)
	in.Builtins.Dict.SetStr("open", openBuiltin(in))
	set("version", "3.13.0 (inloop)")
	setSysFacts(m, st.Flags)
	set("path", strs(st.Path))
	set("platform", runtime.GOOS)
	set("byteorder", "little")
	set("maxsize", int(^uint(0)>>1))
	set("maxunicode", object.Int(0x10ffff))
	set("executable", executable())
	set("prefix", "/usr")
	set("base_prefix", "/usr")
	set("exec_prefix", "/usr")
	set("base_exec_prefix", "/usr")
	set("_stdlib_dir", object.None)
	set("copyright", "Copyright (c) the inloop authors.")
	set("api_version", object.Int(1013))
	set("dont_write_bytecode", true)
	set("pycache_prefix", object.None)
	set("warnoptions", strs(st.Flags.warnOptions()))
	set("_xoptions", st.Flags.xOptions())
	set("meta_path", object.NewList())
	set("path_hooks", object.NewList())
	set("path_importer_cache", object.NewDict())
	set("float_repr_style", "short")
	set("abiflags", "")
	set("platlibdir", "lib")
	set("_git", object.NewTuple("inloop", "", ""))
	names := nameTuple("sys", "builtins")
	for n := range in.Native {
		names.Items = append(names.Items, n)
	}
	interval := 0.005
	set("builtin_module_names", names)
	var known []any
	for _, n := range strings.Fields(stdlibNames) {
		known = append(known, n)
	}
	set("stdlib_module_names", object.FrozenFrom(known))
	installImport(in, m, st.Path)
	m.Add([]object.Method{
		{"exit", "status=None, /", func(a []any) any {
			if a[0] == object.None {
				panic(object.NewArgs(object.SystemExit))
			}
			if t, ok := object.AsTuple(a[0]); ok { // it is taken for the arguments
				panic(object.NewArgs(object.SystemExit, t.Items...))
			}
			panic(object.NewArgs(object.SystemExit, a[0]))
		}, "Exit the interpreter by raising SystemExit(status)."},
		{"get_coroutine_origin_tracking_depth", "", func(a []any) any { return object.Int(in.OriginDepth) }, "Check status of origin tracking for coroutine objects in this thread."},
		{"set_coroutine_origin_tracking_depth", "depth", func(a []any) any {
			n := object.ToInt(a[0])
			if n < 0 {
				panic(object.New(object.ValueError, "depth must be >= 0"))
			}
			in.OriginDepth = n
			return nil
		}, "Enable or disable origin tracking for coroutine objects in this thread."},
		{"getrecursionlimit", "", func(a []any) any { return object.Int(in.RecursionLimit()) }, "Return the current value of the recursion limit."},
		{"setrecursionlimit", "limit, /", func(a []any) any {
			n := object.ToInt(a[0])
			if n < 1 {
				panic(object.New(object.ValueError, "recursion limit must be greater or equal than 1"))
			}
			if in.Cur().Depth() >= n {
				panic(object.Newf(object.RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, in.Cur().Depth()))
			}
			in.SetRecursionLimit(n)
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
		{"intern", "string, /", func(a []any) any {
			if _, ok := a[0].(string); !ok {
				if _, ok := object.AsStr(a[0]); ok {
					panic(object.Newf(object.TypeError, "can't intern %s", object.TypeName(a[0])))
				}
				panic(object.Newf(object.TypeError, "intern() argument must be str, not %s", object.TypeName(a[0])))
			}
			return a[0]
		}, "``Intern'' the given string."},
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
		{"_getframemodulename", "depth=0", func(a []any) any {
			f := in.Cur().Frame()
			for n := object.ToInt(a[0]); n > 0 && f != nil; n-- {
				f = f.Back()
			}
			if f == nil {
				return nil
			}
			return object.CallMethod(object.GetAttr(f, "f_globals"), "get", "__name__")
		}, "Return the name of the module for a calling frame."},
		{"_current_frames", "", func([]any) any {
			frames := object.NewDict()
			for _, t := range in.Threads() {
				if f := t.Frame(); f != nil {
					f.Keep()
					frames.Set(object.Int(t.Ident), f)
				}
			}
			return frames
		}, "Return a dict mapping each thread's thread id to its current stack frame."},
		{"getswitchinterval", "", func(a []any) any { return interval }, "Return the current thread switch interval."},
		{"setswitchinterval", "interval, /", func(a []any) any {
			f := object.ToFloat(a[0])
			if !(f > 0) {
				panic(object.New(object.ValueError, "switch interval must be strictly positive"))
			}
			interval = f
			return nil
		}, "Set the ideal thread switching delay inside the interpreter."},
		{"is_finalizing", "", func(a []any) any { return false }, "Return True if the interpreter is exiting."},
		{"getdlopenflags", "", func(a []any) any { return object.Int(2) }, "Return the current value of the flags used for dlopen calls."},
		{"getallocatedblocks", "", func(a []any) any { return object.Int(0) }, "Return the number of memory blocks currently allocated."},
		{"getunicodeinternedsize", "*, _only_immortal=False", func(a []any) any { return object.Int(0) }, "Return the number of elements of the unicode interned dictionary."},
		{"_is_gil_enabled", "", func(a []any) any { return true }, "Return True if the GIL is currently enabled."},
		{"_is_interned", "string, /", func(a []any) any { return true }, "Return True if the given string is interned."},
		{"_clear_type_cache", "", func(a []any) any { return nil }, "Clear the internal type lookup cache."},
		{"_clear_internal_caches", "", func(a []any) any { return nil }, "Clear all internal performance-related caches."},
		{"is_stack_trampoline_active", "", func(a []any) any { return false }, "Return *True* if a stack profiler trampoline is active."},
		{"addaudithook", "hook", func(a []any) any { return nil }, "Adds a new audit hook callback: inloop calls none."},
		{"gettrace", "", func(a []any) any { return nil }, "Return the global debug tracing function set with sys.settrace."},
		{"settrace", "function, /", func(a []any) any { return untraced(in, "settrace", a[0]) }, "Set the global debug tracing function: inloop calls none."},
		{"setprofile", "function, /", func(a []any) any { return untraced(in, "setprofile", a[0]) }, "Set the profiling function: inloop calls none."},
		{"getprofile", "", func(a []any) any { return nil }, "Return the profiling function."},
		{"audit", "event, /, *args", func(a []any) any { return nil }, "Passes the event to any hooks that are attached."},
		{"call_tracing", "func, args, /", func(a []any) any { return object.CallKw(a[0], object.ToSlice(a[1]), nil) }, "Call func(*args)."},
		{"get_int_max_str_digits", "", func(a []any) any { return object.Int(object.IntMaxStrDigits()) }, "Return the maximum string digits limit for non-binary int<->str conversions."},
		{"set_int_max_str_digits", "maxdigits", func(a []any) any {
			n := object.ToInt(a[0])
			if n != 0 && n < 640 {
				panic(valueError("maxdigits must be 0 or larger than 640"))
			}
			object.SetIntMaxStrDigits(n)
			return nil
		}, "Set the maximum string digits limit for non-binary int<->str conversions."},
	})
	installHooks(in, m)
}

func executable() string {
	if p, err := os.Executable(); err == nil {
		return p
	}
	return ""
}
