package asyncio

import (
	"os"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// isFutureLike is asyncio.isfuture() for values of a script's classes.
func isFutureLike(v any) bool {
	switch v.(type) {
	case *Future, *Task, *gathering:
		return true
	case *object.Type, *machine.Generator:
		return false
	}
	if object.TypeOf(v).Lookup("_asyncio_future_blocking") == nil {
		// A class attribute is asked for; mocks have one by their __class__.
		c := object.FindAttr(v, "__class__")
		if c == nil || c == object.TypeOf(v) || object.FindAttr(c, "_asyncio_future_blocking") == nil {
			return false
		}
	}
	b := object.FindAttr(v, "_asyncio_future_blocking")
	return b != nil && b != object.None
}

// futureLoop is futures._get_loop().
func (m *module) futureLoop(v any) any {
	if f := asFuture(v); f != nil {
		if f.loop == nil {
			panic(runtimeError("Future object is not initialized."))
		}
		return f.loop.object()
	}
	if get := object.FindAttr(v, "get_loop"); get != nil {
		return object.Call(get)
	}
	return object.GetAttr(v, "_loop")
}

// createFuture is loop.create_future(), which a script's class may redefine.
func (l *EventLoop) createFuture() *Future {
	if l.alien != nil || l.Class().Heap {
		if f := asFuture(object.CallMethod(l.object(), "create_future")); f != nil {
			return f
		}
	}
	return l.newFuture()
}

// createTaskOn is loop.create_task(coro), which a script's class may redefine.
func (l *EventLoop) createTaskOn(coro any) any {
	if l.alien != nil || l.Class().Heap {
		return object.CallMethod(l.object(), "create_task", coro)
	}
	return l.createTask(coro, nil, nil)
}

// ensureFuture is asyncio.ensure_future(v, loop=l); l may be nil.
func (m *module) ensureFuture(v any, l *EventLoop) any {
	if f := asFuture(v); f != nil {
		if l != nil && f.loop != l {
			panic(object.New(object.ValueError, "The future belongs to a different loop than the one specified as the loop argument"))
		}
		return v
	}
	if isFutureLike(v) {
		if l != nil && m.futureLoop(v) != l.object() {
			panic(object.New(object.ValueError, "The future belongs to a different loop than the one specified as the loop argument"))
		}
		return v
	}
	coro := v
	if !isCoroutine(v) {
		g, isGenerator := v.(*machine.Generator)
		if !(isGenerator && g.IsCoroutine()) && object.TypeOf(v).Lookup("__await__") == nil {
			panic(object.New(object.TypeError, "An asyncio.Future, a coroutine or an awaitable is required"))
		}
		coro = object.Call(m.script("tasks", "_wrap_awaitable"), v)
	}
	if l == nil {
		e := object.Catch(func() { l = m.loopOf(m.getEventLoop()) })
		if e != nil {
			panic(e)
		}
	}
	var t any
	e := object.Catch(func() { t = l.createTaskOn(coro) })
	if e != nil {
		if e.IsA(object.RuntimeError) && coro == v {
			object.CallMethod(coro, "close")
		}
		panic(e)
	}
	return t
}

// enterTask makes t the loop's running task.
func (m *module) enterTask(l *EventLoop, t any) {
	if l.current != nil {
		panic(object.Newf(object.RuntimeError, "Cannot enter into task %s while another task %s is being executed.", object.Repr(t), object.Repr(l.current)))
	}
	l.current = t
	m.in.Cur().Task = t
}

// leaveTask ends what enterTask began.
func (m *module) leaveTask(l *EventLoop, t any) {
	if l.current != t {
		panic(object.Newf(object.RuntimeError, "Leaving task %s does not match the current task %s.", object.Repr(t), object.Repr(orNone(l.current))))
	}
	l.current = nil
	m.in.Cur().Task = nil
}

// swapTask makes t the running task, whatever it was, and gives that.
func (m *module) swapTask(l *EventLoop, t any) any {
	prev := l.current
	l.current = t
	m.in.Cur().Task = t
	return prev
}

// currentTask is asyncio.current_task(loop).
func (m *module) currentTask(loop any) any {
	if loop == object.None || loop == nil {
		loop = m.mustRun()
	}
	return orNone(m.loopOf(loop).current)
}

// allTasks is asyncio.all_tasks(loop).
func (m *module) allTasks(loop any) any {
	if loop == object.None || loop == nil {
		loop = m.mustRun()
	}
	l := m.loopOf(loop)
	set := object.NewSet()
	for t := l.tasks.first; t != nil; t = t.next {
		if !t.done() {
			set.Add(t)
		}
	}
	for _, v := range m.registered {
		if object.Truth(object.CallMethod(v, "done")) {
			continue
		}
		if m.futureLoop(v) == loop {
			set.Add(v)
		}
	}
	return set
}

// debugDefault is whether new loops are in debug mode.
func (m *module) debugDefault() bool {
	if mod, _ := m.in.Modules.GetStr("asyncio.coroutines").(*object.Module); mod != nil {
		if f := mod.Dict.GetStr("_is_debug_mode"); f != nil {
			return object.Truth(object.Call(f))
		}
	}
	return m.debugByEnvironment()
}

// debugByEnvironment is whether the program was started in debug mode.
func (m *module) debugByEnvironment() bool {
	sys, _ := m.in.Modules.GetStr("sys").(*object.Module)
	if sys == nil {
		return false
	}
	flags := sys.Dict.GetStr("flags")
	flag := func(name string) bool { return object.Truth(object.GetAttr(flags, name)) }
	return flag("dev_mode") || !flag("ignore_environment") && os.Getenv("PYTHONASYNCIODEBUG") != ""
}

// createTask is asyncio.create_task().
func (m *module) createTask(coro, name, ctx any) any {
	loop := m.mustRun()
	if l, ok := loop.(*EventLoop); ok && !l.Class().Heap {
		return l.createTask(coro, name, ctx)
	}
	if ctx == object.None {
		return object.CallKw(object.GetAttr(loop, "create_task"), []any{coro, name}, []string{"name"})
	}
	return object.CallKw(object.GetAttr(loop, "create_task"), []any{coro, name, ctx}, []string{"name", "context"})
}

// functions fills the names that Go code provides.
func (m *module) functions() {
	m.gatherTypes()
	m.completionsTypes()
	m.waitersTypes()
	m.lockTypes()
	m.queueTypes()
	add := func(module string, rows []object.Method) {
		for _, r := range rows {
			m.names[r.Name] = object.NewBuiltin(module, r.Name, r.Sig, r.Fn, r.Doc)
		}
	}
	add("asyncio.events", m.policyFunctions())
	add("asyncio.events", []object.Method{{"_catch_interrupts", "f, /", func(a []any) any { return m.catchInterrupts(a[0]) }, ""}})
	add("asyncio.base_events", []object.Method{
		{"_load_network", "", func([]any) any { m.loadNetwork(); return nil }, ""},
		{"_run_until_complete_cb", "fut", func(a []any) any { m.stopFor(a[0]); return nil }, ""},
	})
	add("asyncio.tasks", []object.Method{
		{"sleep", "~delay, result=None", func(a []any) any { return m.sleep(a[0], a[1]) }, "Coroutine that completes after a given time (in seconds)."},
		{"create_task", "~coro, *, name=None, context=None", func(a []any) any {
			return m.createTask(a[0], a[1], a[2])
		}, "Schedule the execution of a coroutine object in a spawn task."},
		{"gather", "~*coros_or_futures, return_exceptions=False", func(a []any) any {
			return m.gather(a[0].(*object.Tuple).Items, object.Truth(a[1]))
		}, "Return a future aggregating results from the given coroutines/futures."},
		{"shield", "~arg", func(a []any) any { return m.shield(a[0]) }, "Wait for a future, shielding it from cancellation."},
		{"ensure_future", "~coro_or_future, *, loop=None", func(a []any) any {
			var l *EventLoop
			if a[1] != object.None {
				l = m.loopOf(a[1])
			}
			return m.ensureFuture(a[0], l)
		}, "Wrap a coroutine or an awaitable in a future."},
		{"current_task", "~loop=None", func(a []any) any { return m.currentTask(a[0]) }, "Return a currently executed task."},
		{"all_tasks", "~loop=None", func(a []any) any { return m.allTasks(a[0]) }, "Return a set of all tasks for the loop."},
		{"_register_task", "~task", func(a []any) any { m.register(a[0]); return nil }, ""},
		{"_unregister_task", "~task", func(a []any) any { m.unregister(a[0]); return nil }, ""},
		{"_enter_task", "~loop, task", func(a []any) any { m.enterTask(m.loopOf(a[0]), a[1]); return nil }, ""},
		{"_leave_task", "~loop, task", func(a []any) any { m.leaveTask(m.loopOf(a[0]), a[1]); return nil }, ""},
		{"_swap_current_task", "~loop, task", func(a []any) any {
			return orNone(m.swapTask(m.loopOf(a[0]), noneAsNil(a[1])))
		}, ""},
	})
	add("asyncio.coroutines", []object.Method{
		{"iscoroutine", "~obj", func(a []any) any { return isCoroutine(a[0]) }, "Return True if obj is a coroutine object."},
		{"iscoroutinefunction", "~func", func(a []any) any { return m.isCoroutineFunction(a[0]) }, "Return True if func is a decorated coroutine function."},
		{"_format_coroutine", "~coro", func(a []any) any { return m.formatCoroutine(a[0]) }, ""},
		{"_is_debug_mode", "~", func(a []any) any { return m.debugByEnvironment() }, ""},
	})
	add("asyncio.format_helpers", []object.Method{
		{"_format_callback_source", "~func, args, *, debug=False", func(a []any) any {
			return m.callbackSource(a[0], object.ToSlice(a[1]), object.Truth(a[2]))
		}, ""},
		{"_format_callback", "~func, args, kwargs, *, debug=False, suffix=''", func(a []any) any {
			kw, _ := a[2].(*object.Dict)
			return m.formatCallback(a[0], object.ToSlice(a[1]), kw, object.Str(a[4]), object.Truth(a[3]))
		}, ""},
		{"extract_stack", "~f=None, limit=None", func(a []any) any { return orNone(m.stackSummary()) }, "Where the program stands."},
		{"_get_function_source", "~func", func(a []any) any {
			if file, line, ok := functionSource(a[0]); ok {
				return object.NewTuple(file, object.Int(line))
			}
			return nil
		}, ""},
	})
	add("asyncio.futures", []object.Method{
		{"isfuture", "~obj", func(a []any) any { return isFutureLike(a[0]) }, "Check for a Future."},
		{"_get_loop", "~fut", func(a []any) any { return m.futureLoop(a[0]) }, ""},
	})
	m.names["sleep"].(*object.Builtin).Quick = func(delay any) any { return m.sleep(delay, object.None) }
	m.names["sleep"].(*object.Builtin).Awaited = func(_, delay any) any {
		switch {
		case delay == nil:
			return nil
		case noDelay(delay):
			return machine.Pause()
		}
		return &sleeper{delay: delay}
	}
	m.names["create_task"].(*object.Builtin).Quick = func(coro any) any { return m.createTask(coro, object.None, object.None) }
	m.names["FIRST_COMPLETED"] = "FIRST_COMPLETED"
	m.names["FIRST_EXCEPTION"] = "FIRST_EXCEPTION"
	m.names["ALL_COMPLETED"] = "ALL_COMPLETED"
	m.names["CancelledError"] = CancelledError
	m.names["InvalidStateError"] = invalidStateError
	m.names["TimeoutError"] = object.TimeoutError
	m.names["SendfileNotAvailableError"] = sendfileNotAvailableError
	m.names["BrokenBarrierError"] = brokenBarrierError
	m.names["QueueEmpty"] = queueEmpty
	m.names["QueueFull"] = queueFull
	m.names["QueueShutDown"] = queueShutDown
	m.names["_is_coroutine"] = object.NewInstance(object.ObjectType)
}

// register is _register_task(): tasks of a script's own class are remembered
// until they are done or unregistered.
func (m *module) register(v any) {
	if t, ok := v.(*Task); ok {
		if !t.done() && t.prev == nil && t.next == nil && t.loop.tasks.first != t {
			t.loop.tasks.add(t)
		}
		return
	}
	m.unregister(v)
	m.registered = append(m.registered, v)
}

func (m *module) unregister(v any) {
	if t, ok := v.(*Task); ok {
		t.finish()
		return
	}
	for i, x := range m.registered {
		if x == v {
			m.registered = append(m.registered[:i:i], m.registered[i+1:]...)
			return
		}
	}
}

var _ machine.Awaiter = (*Future)(nil)
