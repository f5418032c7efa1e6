package lib

import (
	"os"
	"runtime"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _thread: script threads, on which threading is built. A thread is
// a goroutine with a machine.Thread of its own; see machine/thread.go.

func init() {
	register("_thread", func(in *machine.Interp) *object.Module {
		x := &threads{in: in, handleT: newThreadHandleType(in)}
		m := object.NewModule("_thread", "This module provides primitive operations to write multi-threaded programs.")
		m.Dict.SetStr("error", object.RuntimeError)
		m.Dict.SetStr("TIMEOUT_MAX", maxLockTimeout)
		lock := newLockType(in)
		for _, n := range []string{"lock", "LockType"} {
			m.Dict.SetStr(n, lock)
		}
		m.Dict.SetStr("RLock", newRLockType(in))
		m.Dict.SetStr("_local", newLocalType(in))
		m.Dict.SetStr("_ThreadHandle", x.handleT)
		m.Dict.SetStr("_ExceptHookArgs", exceptHookArgs.typ)
		makeLock := func([]any) any { return lock.Make(lock, nil, nil) }
		m.Add([]object.Method{
			{"allocate_lock", "", makeLock, "Create a new lock object."},
			{"allocate", "", makeLock, "An obsolete synonym of allocate_lock()."},
		})
		m.Add(x.functions())
		return m
	})
}

// threads is what the module keeps for one interpreter.
type threads struct {
	in      *machine.Interp
	handleT *object.Type
	running int // threads but the main one
	stack   int // stack_size(), which means nothing here
}

// threadHandle is one thread as those see it who wait for its end.
type threadHandle struct {
	typ     *object.Type
	thread  *machine.Thread
	begun   bool
	done    bool
	waiting []*machine.Waiter
}

// Class implements object.Object.
func (h *threadHandle) Class() *object.Type { return h.typ }

func (h *threadHandle) finish() {
	h.done = true
	for _, w := range h.waiting {
		w.Wake()
	}
	h.waiting = nil
}

// join waits for the thread's end, at most d; d < 0 waits forever.
func (h *threadHandle) join(in *machine.Interp, d time.Duration) {
	if !h.begun && !h.done {
		panic(object.New(object.RuntimeError, "thread not started"))
	}
	if h.thread == in.Cur() {
		panic(object.New(object.RuntimeError, "Cannot join current thread"))
	}
	if h.done {
		return
	}
	w := &machine.Waiter{}
	h.waiting = append(h.waiting, w)
	defer func() {
		for i, x := range h.waiting {
			if x == w {
				h.waiting = append(h.waiting[:i], h.waiting[i+1:]...)
				return
			}
		}
	}()
	in.Park(w, d)
}

func newThreadHandleType(in *machine.Interp) *object.Type {
	t := finalType("_thread", "_ThreadHandle", nil)
	t.Make = func(_ *object.Type, args []any, kwnames []string) any {
		noArguments("_ThreadHandle", args, kwnames)
		return &threadHandle{typ: t}
	}
	t.AddMethods([]object.Method{
		{"join", "timeout=None, /", func(a []any) any {
			d := time.Duration(-1)
			if a[1] != object.None {
				if sec := object.ToFloat(a[1]); sec >= 0 {
					d = lockTimeout(true, a[1])
				}
			}
			a[0].(*threadHandle).join(in, d)
			return nil
		}, "Wait for the thread's end."},
		{"is_done", "", func(a []any) any { return a[0].(*threadHandle).done }, "Report whether the thread has ended."},
		{"_set_done", "", func(a []any) any {
			h := a[0].(*threadHandle)
			if !h.begun {
				panic(object.New(object.RuntimeError, "thread not started"))
			}
			h.finish()
			return nil
		}, "Say that the thread has ended."},
		{"__repr__", "", func(a []any) any {
			return "<_ThreadHandle object: ident=" + object.Repr(object.GetAttr(a[0], "ident")) + ">"
		}, "Return repr(self)."},
	})
	t.AddGetset([]object.Getset{{Name: "ident", Get: func(v any) any {
		if t := v.(*threadHandle).thread; t != nil {
			return object.Int(t.Ident)
		}
		return object.Int(0)
	}}})
	return t
}

// start runs a script's function in a thread of its own. An exception that the
// function leaves with is unraisable.
func (x *threads) start(h *threadHandle, fn any, args []any, names []string) *machine.Thread {
	in := x.in
	t := in.NewThread("")
	h.thread, h.begun = t, true
	x.running++
	in.Go(t, func() {
		if e := object.Catch(func() { object.CallKw(fn, args, names) }); e != nil && !e.IsA(object.SystemExit) {
			object.Catch(func() { unraisable(in, e, "Exception ignored in thread started by "+object.Repr(fn)) })
		}
		forgetLocals(t)
		x.running--
		h.finish()
	})
	return t
}

func (x *threads) functions() []object.Method {
	in := x.in
	startNew := func(a []any) any {
		args, ok := object.AsTuple(a[1])
		kw := object.NewDict()
		switch {
		case !object.IsCallable(a[0]):
			panic(object.New(object.TypeError, "first arg must be callable"))
		case !ok:
			panic(object.New(object.TypeError, "2nd arg must be a tuple"))
		case a[2] != nil:
			if kw, ok = a[2].(*object.Dict); !ok {
				panic(object.New(object.TypeError, "optional 3rd arg must be a dictionary"))
			}
		}
		vals, names := object.Spread(args, kw)
		return object.Int(x.start(&threadHandle{typ: x.handleT}, a[0], vals, names).Ident)
	}
	exit := func([]any) any { panic(object.NewArgs(object.SystemExit)) }
	return []object.Method{
		{"start_new_thread", "function, args, kwargs?, /", startNew, "Start a new thread and return its identifier."},
		{"start_new", "function, args, kwargs?, /", startNew, "An obsolete synonym of start_new_thread()."},
		{"start_joinable_thread", "function, handle=None, daemon=True", func(a []any) any {
			if !object.IsCallable(a[0]) {
				panic(object.New(object.TypeError, "thread function must be callable"))
			}
			h := &threadHandle{typ: x.handleT}
			if a[1] != object.None {
				given, ok := a[1].(*threadHandle)
				if !ok {
					panic(object.New(object.TypeError, "'handle' must be a _ThreadHandle"))
				}
				h = given
			}
			if h.begun || h.done {
				panic(object.New(object.RuntimeError, "thread already started"))
			}
			x.start(h, a[0], nil, nil)
			return h
		}, "Start a new thread that can be joined; return its handle."},
		{"_make_thread_handle", "identity, /", func(a []any) any {
			return &threadHandle{typ: x.handleT, thread: x.known(object.ToInt(a[0])), begun: true}
		}, "Make a handle for a thread that runs."},
		{"daemon_threads_allowed", "", func([]any) any { return true }, "Return True if daemon threads are allowed."},
		{"exit", "", exit, "Terminate the current thread by raising SystemExit."},
		{"exit_thread", "", exit, "An obsolete synonym of exit()."},
		{"interrupt_main", "signum=2, /", func(a []any) any { interruptMain(in, object.ToInt(a[0])); return nil }, "Simulate the arrival of the given signal in the main thread."},
		{"get_ident", "", func([]any) any { return object.Int(in.Cur().Ident) }, "Return a non-zero integer that identifies the current thread."},
		{"_get_main_thread_ident", "", func([]any) any { return object.Int(in.Main().Ident) }, "Return the ident of the main thread."},
		{"get_native_id", "", func([]any) any {
			// A goroutine has no thread of the system's to itself: the number is
			// one that a thread of this process might have.
			return object.Int(os.Getpid() + in.Cur().Ident - in.Main().Ident)
		}, "Return a non-negative integer identifying the thread as the system does."},
		{"_processors", "", func([]any) any { return object.Int(runtime.NumCPU()) }, "Return the number of processors that this process may use."},
		{"_count", "", func([]any) any { return object.Int(x.running) }, "Return the number of running threads, the main one excluded."},
		{"stack_size", "size=0, /", func(a []any) any {
			old, size := x.stack, object.ToInt(a[0])
			switch {
			case size < 0:
				panic(object.New(object.ValueError, "size must be 0 or a positive value"))
			case size != 0 && size < 32768:
				panic(object.Newf(object.ValueError, "size not valid: %d bytes", size))
			}
			x.stack = size
			return object.Int(old)
		}, "Return the thread stack size, which can be set and means nothing."},
		{"_is_main_interpreter", "", func([]any) any { return true }, "Return True if the current interpreter is the main one."},
		{"_shutdown", "", func([]any) any { return nil }, "Wait for the threads that are no daemons."},
		{"_at_exit", "function, /", func(a []any) any { beforeExit(in, func() { object.Call(a[0]) }); return nil }, "Call a function when the program ends, before what atexit registered."},
		{"_excepthook", "exc_info, /", func(a []any) any { exceptHook(in, a[0]); return nil }, "Handle an exception that left Thread.run()."},
	}
}

// known gives the thread of an ident: the main one, the current one, or a
// stand-in.
func (x *threads) known(ident int) *machine.Thread {
	for _, t := range []*machine.Thread{x.in.Main(), x.in.Cur()} {
		if t.Ident == ident {
			return t
		}
	}
	return &machine.Thread{Ident: ident}
}

var exceptHookArgs = newStructSeq("_thread", "_ExceptHookArgs", 0, "exc_type", "exc_value", "exc_traceback", "thread")

// exceptHook is threading.excepthook.
func exceptHook(in *machine.Interp, args any) {
	t, ok := object.AsTuple(args)
	if !ok || object.TypeOf(args) != exceptHookArgs.typ {
		panic(object.New(object.TypeError, "_thread.excepthook argument type must be ExceptHookArgs"))
	}
	typ, value, thread := t.Items[0], t.Items[1], t.Items[3]
	if typ == any(object.SystemExit) {
		return
	}
	name := object.Str(object.Int(in.Cur().Ident))
	file := sysAttr(in, "stderr")
	if thread != object.None {
		if n := object.FindAttr(thread, "_name"); n != nil {
			name = object.Str(n)
		} else if n := object.FindAttr(thread, "name"); n != nil {
			name = object.Str(n)
		}
		if file == nil || file == object.None {
			file = object.FindAttr(thread, "_stderr")
		}
	}
	if file == nil || file == object.None {
		return
	}
	text := ""
	if e, ok := value.(*object.Exception); ok {
		text = in.FormatException(e)
	} else if cls, ok := typ.(*object.Type); ok {
		text = cls.Name + "\n"
	}
	object.CallMethod(file, "write", "Exception in thread "+name+":\n"+text)
	if flush := object.FindAttr(file, "flush"); flush != nil {
		object.Call(flush)
	}
}

// unraisable reports an exception that nobody can catch through
// sys.unraisablehook; what says where it came from.
func unraisable(in *machine.Interp, e *object.Exception, what string) {
	in.Unraisable(e, what, object.None)
}
