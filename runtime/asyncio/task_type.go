package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

func taskArg(v any) *Task { return v.(*Task) }

// taskTypes makes Task.
func (m *module) taskTypes() {
	m.taskT = m.newType("_asyncio", "Task", m.futureT, []object.Method{
		{"__init__", "coro, *, loop=None, name=None, context=None, eager_start=False", func(a []any) any {
			t := taskArg(a[0])
			l := m.loopArgument(a[2])
			m.checkTaskCoroutine(a[1])
			cls, own := t.Class(), t.own
			inst := t.attrs
			*t = Task{}
			t.own = own
			l.startTask(t, cls, inst, a[1], a[3], a[4], object.Truth(a[5]))
			return nil
		}, "Initialize self."},
		{"__repr__", "", func(a []any) any { return taskArg(a[0]).repr() }, "Return repr(self)."},
		{"cancel", "msg=None", func(a []any) any { return taskArg(a[0]).cancel(a[1]) }, "Request that this task cancel itself."},
		{"cancelling", "", func(a []any) any { return object.Int(int(taskArg(a[0]).cancels)) }, "Return the count of the task's cancellation requests."},
		{"uncancel", "", func(a []any) any {
			t := taskArg(a[0])
			if t.cancels > 0 {
				t.cancels--
				if t.cancels == 0 {
					t.mustCancel = false
				}
			}
			return object.Int(int(t.cancels))
		}, "Decrement the task's count of cancellation requests."},
		{"set_result", "result, /", func(a []any) any {
			panic(runtimeError("Task does not support set_result operation"))
		}, ""},
		{"set_exception", "exception, /", func(a []any) any {
			panic(runtimeError("Task does not support set_exception operation"))
		}, ""},
		{"get_name", "", func(a []any) any { return taskArg(a[0]).name() }, ""},
		{"set_name", "value, /", func(a []any) any {
			taskArg(a[0]).extra().name = nameText(a[1])
			return nil
		}, ""},
		{"get_coro", "", func(a []any) any { return taskArg(a[0]).coroutine() }, ""},
		{"get_context", "", func(a []any) any { return taskArg(a[0]).scope.object(m) }, ""},
		{"get_stack", "*, limit=None", func(a []any) any {
			return object.Call(m.script("base_tasks", "_task_get_stack"), a[0], a[1])
		}, "Return the list of stack frames for this task's coroutine."},
		{"print_stack", "*, limit=None, file=None", func(a []any) any {
			return object.Call(m.script("base_tasks", "_task_print_stack"), a[0], a[1], a[2])
		}, "Print the stack or traceback for this task's coroutine."},
	}, []object.Getset{
		{Name: "_must_cancel", Get: func(v any) any { return taskArg(v).mustCancel }},
		{Name: "_fut_waiter", Get: func(v any) any {
			t := taskArg(v)
			switch {
			case t.waiter != nil:
				return t.waiter.self()
			case t.rare != nil && t.rare.waiter != nil:
				return t.rare.waiter
			}
			return object.None
		}},
		{Name: "_coro", Get: func(v any) any { return taskArg(v).coroutine() }},
		{Name: "_num_cancels_requested", Get: func(v any) any { return object.Int(int(taskArg(v).cancels)) }},
		{Name: "_log_destroy_pending", Get: func(v any) any { return !taskArg(v).quiet }, Set: func(v, x any) { taskArg(v).quiet = !object.Truth(x) }},
	})
	m.taskT.Doc = "A coroutine wrapped in a Future."
	m.taskT.Make = func(cls *object.Type, args []any, names []string) any {
		t := &Task{}
		t.kind = taskFuture
		t.Init(cls)
		t.own = overridesAwait(cls)
		m.construct(cls, t, args, names)
		return t
	}
	m.taskT.AddMethods([]object.Method{newMethod(m.taskT)})
	m.names["Task"] = m.taskT
	// The callback that a task gives to what it waits for is a method of its
	// that it does not show.
	hidden := m.newType("_asyncio", "Task", nil, []object.Method{
		{"task_wakeup", "fut, /", func(a []any) any { a[0].(*Task).runEntered(); return nil }, ""},
	}, nil)
	m.wakeup = hidden.Dict.GetStr("task_wakeup").(*object.Builtin)
}

func nameText(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return object.Str(v)
}

// startTask is begin for a task made by its class, which keeps its attributes.
func (l *EventLoop) startTask(t *Task, cls *object.Type, attrs *object.Instance, coro, name, ctx any, eager bool) {
	own := t.own
	t.attrs = attrs
	t.begin(l, cls, coro, noneAsNil(name), contextArg(ctx), eager)
	t.own = own
}

// checkTaskCoroutine refuses what a task can't drive.
func (m *module) checkTaskCoroutine(v any) {
	if !isCoroutine(v) {
		panic(object.Newf(object.TypeError, "a coroutine was expected, got %s", object.Repr(v)))
	}
}

// isCoroutine is asyncio.iscoroutine().
func isCoroutine(v any) bool {
	switch x := v.(type) {
	case *machine.Generator:
		return x.Class() == machine.CoroutineType
	case *machine.AsyncGenStep:
		return true
	case *object.Instance, *Future, *Task:
		t := object.TypeOf(v)
		// collections.abc.Coroutine asks for these.
		for _, n := range []string{"__await__", "send", "throw", "close"} {
			if t.Lookup(n) == nil {
				return false
			}
		}
		return true
	}
	return false
}

// isCoroutineFunction is asyncio.iscoroutinefunction().
func (m *module) isCoroutineFunction(v any) bool {
	for {
		switch f := v.(type) {
		case *machine.Function:
			if f.Code.IsCoroutine && !f.Code.IsGenerator {
				return true
			}
		case *object.BoundMethod:
			v = f.Fn
			continue
		case *object.Builtin:
			return f.Module == "asyncio.tasks" && coroutineBuiltins[f.Name]
		}
		if object.TypeOf(v).Name == "partial" {
			if inner := object.FindAttr(v, "func"); inner != nil {
				v = inner
				continue
			}
		}
		if object.FindAttr(v, "_is_coroutine") == m.names["_is_coroutine"] {
			return true
		}
		if mod := m.in.Modules.GetStr("inspect"); mod != nil {
			return object.Truth(object.CallMethod(mod, "iscoroutinefunction", v))
		}
		return false
	}
}

// coroutineBuiltins are the functions written in Go that CPython has as
// async def.
var coroutineBuiltins = map[string]bool{"sleep": true, "wait": true, "wait_for": true}
