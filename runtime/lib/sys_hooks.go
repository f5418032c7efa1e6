package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The hooks of sys: what is called for a value to show and for an exception
// that nobody caught.

var unraisableSeq = newStructSeq("sys", "UnraisableHookArgs", 0, "exc_type", "exc_value", "exc_traceback", "err_msg", "object")

var asyncGenHooksSeq = newStructSeq("builtins", "asyncgen_hooks", 0, "firstiter", "finalizer")

// asyncGenHookRows are the functions about a thread's hooks of asynchronous
// generators. Where a program has set none they are the running loop's.
func asyncGenHookRows(in *machine.Interp) []object.Method {
	hook := func(own any, name string) any {
		if own == nil {
			if l := in.Cur().Loop; l != nil && l != object.None {
				own = object.FindAttr(l, name)
			}
		}
		return orNone(own)
	}
	check := func(v any, name string) {
		if v != nil && v != object.None && !object.IsCallable(v) {
			panic(object.Newf(object.TypeError, "callable %s expected, got %s", name, object.TypeName(v)))
		}
	}
	return []object.Method{
		{"get_asyncgen_hooks", "", func([]any) any {
			h := in.Cur().Hooks
			return asyncGenHooksSeq.make(hook(h.First, "_asyncgen_firstiter_hook"), hook(h.Final, "_asyncgen_finalizer_hook"))
		}, "Return the installed asynchronous generators hooks."},
		{"set_asyncgen_hooks", "firstiter=?, finalizer=?", func(a []any) any {
			check(a[1], "finalizer")
			check(a[0], "firstiter")
			h := &in.Cur().Hooks
			if a[1] != nil {
				h.Final = a[1]
			}
			if a[0] != nil {
				h.First = a[0]
			}
			return nil
		}, "Set a finalizer for async generators objects."},
	}
}

func installHooks(in *machine.Interp, m *object.Module) {
	m.Add([]object.Method{
		{"displayhook", "object, /", func(a []any) any { displayHook(in, a[0]); return nil }, "Print an object to sys.stdout and also save it in builtins._"},
		{"excepthook", "exctype, value, traceback, /", func(a []any) any {
			e, ok := a[1].(*object.Exception)
			if !ok {
				WriteStderr(in, "TypeError: print_exception(): Exception expected for value, "+object.TypeName(a[1])+" found\n")
				return nil
			}
			if tb, ok := a[2].(*object.Traceback); ok && tb != e.TB {
				shown := *e
				shown.TB = tb
				e = &shown
			}
			WriteStderr(in, in.FormatException(e))
			return nil
		}, "Handle an exception by displaying it with a traceback on sys.stderr."},
		{"unraisablehook", "unraisable, /", func(a []any) any {
			text := ""
			msg, obj := object.GetAttr(a[0], "err_msg"), object.GetAttr(a[0], "object")
			switch {
			case obj != object.None && msg != object.None:
				text = object.Str(msg) + ": " + object.Repr(obj)
			case obj != object.None:
				text = "Exception ignored in: " + object.Repr(obj)
			case msg != object.None:
				text = object.Str(msg) + ":"
			}
			if text != "" {
				text += "\n"
			}
			if e, ok := object.GetAttr(a[0], "exc_value").(*object.Exception); ok {
				text += in.FormatException(e)
			}
			WriteStderr(in, text)
			return nil
		}, "Handle an unraisable exception."},
		{"breakpointhook", "*args, **kws", func(a []any) any {
			name := breakpointName(in)
			switch name {
			case "0":
				return nil
			case "", "pdb.set_trace":
				if in.Modules.GetStr("pdb") == nil {
					panic(object.New(object.RuntimeError, "inloop does not have a debugger; use :where and print"))
				}
				name = "pdb.set_trace"
			}
			f := namedCallable(in, name)
			if f == nil {
				in.Warn(object.RuntimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \""+name+"\"", 1, nil)
				return nil
			}
			args, names := object.Spread(a[0].(*object.Tuple), a[1].(*object.Dict))
			return object.CallKw(f, args, names)
		}, "This hook function is called by built-in breakpoint()."},
	})
	m.Add(asyncGenHookRows(in))
	for _, n := range []string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		m.Dict.SetStr("__"+n+"__", m.Dict.GetStr(n))
	}
	m.Dict.SetStr("UnraisableHookArgs", unraisableSeq.typ)
}

// installUnraisable has exceptions that nobody can catch go through
// sys.unraisablehook.
func installUnraisable(in *machine.Interp) {
	in.Unraisable = func(e *object.Exception, what string, obj any) {
		var msg any = object.None
		if what != "" {
			msg = what
		}
		hook := sysAttr(in, "unraisablehook")
		if hook == nil {
			return
		}
		object.Call(hook, object.Call(unraisableSeq.typ, object.NewTuple(e.Class(), e, object.GetAttr(e, "__traceback__"), msg, obj)))
	}
}

// installDisplay has expression statements compiled in mode 'single' shown by
// sys.displayhook. A session puts its own way of showing values in its place.
func installDisplay(in *machine.Interp) {
	in.Display = func(v any, last bool) {
		hook := sysAttr(in, "displayhook")
		if hook == nil {
			panic(object.New(object.RuntimeError, "lost sys.displayhook"))
		}
		object.Call(hook, v)
	}
}

// displayHook shows a value as the prompt of CPython does.
func displayHook(in *machine.Interp, v any) {
	if v == object.None {
		return
	}
	in.Builtins.Dict.SetStr("_", object.None)
	out := sysAttr(in, "stdout")
	if out == nil {
		panic(object.New(object.RuntimeError, "lost sys.stdout"))
	}
	if out != object.None {
		object.CallMethod(out, "write", object.Repr(v))
		object.CallMethod(out, "write", "\n")
	}
	in.Builtins.Dict.SetStr("_", v)
}

// breakpointName is what the environment says that breakpoint() calls.
func breakpointName(in *machine.Interp) string {
	env := object.GetAttr(importModule(in, "os"), "environ")
	name, _ := object.AsStr(object.CallMethod(env, "get", "PYTHONBREAKPOINT", ""))
	return name
}

// namedCallable finds a built-in, or what a dotted name means; nil if there is
// nothing.
func namedCallable(in *machine.Interp, name string) any {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return in.Builtins.Dict.GetStr(name)
	}
	var f any
	if object.Catch(func() {
		f = object.FindAttr(in.ImportModule(name[:dot], nil, true, 0, object.EmptyTuple), name[dot+1:])
	}) != nil {
		return nil
	}
	return f
}
