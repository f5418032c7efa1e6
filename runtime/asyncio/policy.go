package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// eventLoopPolicy is the default policy: a loop for each thread.
type eventLoopPolicy struct {
	object.Instance
	m *module
}

// localLoop is the key of a thread's loop by a policy, in the thread's Local
// storage.
type localLoop struct{ policy any }

// localState is the loop that the policy's set_event_loop has set for the
// thread; set tells None from never.
func localState(t *machine.Thread, policy any) (loop any, set bool) {
	v, ok := t.Local[localLoop{policy}]
	return v, ok
}

// policyTypes makes the policies.
func (m *module) policyTypes() {
	abstract := func(name, sig string) object.Method {
		return object.Method{Name: name, Sig: sig, Fn: func([]any) any { panic(object.NewArgs(object.NotImplementedError)) }}
	}
	m.abstractPolicyT = m.newType("asyncio.events", "AbstractEventLoopPolicy", nil, []object.Method{
		abstract("get_event_loop", "~"), abstract("set_event_loop", "~loop"), abstract("new_event_loop", "~"),
		abstract("get_child_watcher", "~"), abstract("set_child_watcher", "~watcher"),
	}, nil)
	m.abstractPolicyT.Make = func(cls *object.Type, args []any, names []string) any {
		p := &eventLoopPolicy{m: m}
		p.Init(cls)
		m.construct(cls, p, args, names)
		return p
	}
	m.basePolicyT = m.newType("asyncio.events", "BaseDefaultEventLoopPolicy", m.abstractPolicyT, []object.Method{
		{"__init__", "~", func(a []any) any { return nil }, ""},
		{"get_event_loop", "~", func(a []any) any { return m.policyLoop(a[0]) }, "Get the event loop for the current context."},
		{"set_event_loop", "~loop", func(a []any) any {
			if _, ok := a[1].(*EventLoop); !ok && a[1] != object.None && !object.IsInstance(a[1], m.abstractLoopT) {
				panic(object.Newf(object.TypeError, "loop must be an instance of AbstractEventLoop or None, not '%s'", object.TypeOf(a[1]).Name))
			}
			m.in.Cur().Local[localLoop{a[0]}] = noneAsNil(a[1])
			if w := object.FindAttr(a[0], "_watcher"); w != nil && w != object.None && m.in.Cur() == m.in.Main() {
				object.CallMethod(w, "attach_loop", a[1])
			}
			return nil
		}, "Set the event loop."},
		{"new_event_loop", "~", func(a []any) any {
			if f := object.FindAttr(a[0], "_loop_factory"); f != nil && f != object.None {
				return object.Call(f)
			}
			return m.newLoop(m.unixLoopT)
		}, "Create a new event loop."},
	}, nil)
	m.unixPolicyT = m.newType("asyncio.unix_events", "_UnixDefaultEventLoopPolicy", m.basePolicyT, []object.Method{
		{"get_child_watcher", "~", func(a []any) any { return object.Call(m.script("_child_watchers", "policy_get"), a[0]) }, ""},
		{"set_child_watcher", "~watcher", func(a []any) any {
			return object.Call(m.script("_child_watchers", "policy_set"), a[0], a[1])
		}, ""},
	}, nil)
	m.unixPolicyT.Dict.SetStr("_loop_factory", m.unixLoopT)
	m.unixPolicyT.Dict.SetStr("_watcher", object.None)
	m.names["AbstractEventLoopPolicy"] = m.abstractPolicyT
	m.names["BaseDefaultEventLoopPolicy"] = m.basePolicyT
	m.names["DefaultEventLoopPolicy"] = m.unixPolicyT
}

// policyLoop is get_event_loop() of the default policy.
func (m *module) policyLoop(policy any) any {
	t := m.in.Cur()
	l, set := localState(t, policy)
	if l == nil && !set && t == m.in.Main() {
		if m.in.Warn != nil {
			m.in.Warn(object.DeprecationWarning, "There is no current event loop", 1, nil)
		}
		object.CallMethod(policy, "set_event_loop", object.CallMethod(policy, "new_event_loop"))
		l, _ = localState(t, policy)
	}
	if l == nil {
		panic(object.Newf(object.RuntimeError, "There is no current event loop in thread %s.", object.Repr(m.threadName())))
	}
	return l
}

// threadName is the current thread's name.
func (m *module) threadName() any {
	if mod := m.in.Modules.GetStr("threading"); mod != nil {
		return object.GetAttr(object.CallMethod(mod, "current_thread"), "name")
	}
	return m.in.Cur().Name
}

func (m *module) currentPolicy() any {
	if m.policy == nil {
		p := &eventLoopPolicy{m: m}
		p.Init(m.unixPolicyT)
		m.policy = p
	}
	return m.policy
}

// runningLoop is the loop that the current thread runs, or nil.
func (m *module) runningLoop() any {
	if l := m.in.Cur().Loop; l != nil && l != object.None {
		return l
	}
	return nil
}

// mustRun is get_running_loop().
func (m *module) mustRun() any {
	if l := m.runningLoop(); l != nil {
		return l
	}
	panic(runtimeError("no running event loop"))
}

// getEventLoop is asyncio.get_event_loop().
func (m *module) getEventLoop() any {
	if l := m.runningLoop(); l != nil {
		return l
	}
	return object.CallMethod(m.currentPolicy(), "get_event_loop")
}

func (m *module) policyFunctions() []object.Method {
	return []object.Method{
		{"get_event_loop", "", func(a []any) any { return m.getEventLoop() }, "Return an asyncio event loop."},
		{"get_running_loop", "", func(a []any) any { return m.mustRun() }, "Return the running event loop.  Raise a RuntimeError if there is none."},
		{"_get_running_loop", "", func(a []any) any { return orNone(m.runningLoop()) }, "Return the running event loop or None."},
		{"_set_running_loop", "loop, /", func(a []any) any { m.in.Cur().Loop = noneAsNil(a[0]); return nil }, "Set the running event loop."},
		{"set_event_loop", "~loop", func(a []any) any {
			object.CallMethod(m.currentPolicy(), "set_event_loop", a[0])
			return nil
		}, "Equivalent to calling get_event_loop_policy().set_event_loop(loop)."},
		{"new_event_loop", "~", func(a []any) any { return object.CallMethod(m.currentPolicy(), "new_event_loop") }, "Equivalent to calling get_event_loop_policy().new_event_loop()."},
		{"get_event_loop_policy", "~", func(a []any) any { return m.currentPolicy() }, "Get the current event loop policy."},
		{"set_event_loop_policy", "~policy", func(a []any) any {
			if a[0] != object.None && !object.IsInstance(a[0], m.abstractPolicyT) {
				panic(object.Newf(object.TypeError, "policy must be an instance of AbstractEventLoopPolicy or None, not '%s'", object.TypeOf(a[0]).Name))
			}
			m.policy = noneAsNil(a[0])
			return nil
		}, "Set the current event loop policy."},
		{"get_child_watcher", "~", func(a []any) any { return object.CallMethod(m.currentPolicy(), "get_child_watcher") }, ""},
		{"set_child_watcher", "~watcher", func(a []any) any {
			return object.CallMethod(m.currentPolicy(), "set_child_watcher", a[0])
		}, ""},
	}
}
