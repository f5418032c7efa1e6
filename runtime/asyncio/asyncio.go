// Package asyncio is the module asyncio of an interpreter, and contextvars. It
// gives scripts the event loop of package loop, with CPython's names, order of
// callbacks and words: futures, tasks, handles, and what is built of them.
//
// What is hot or touches the outside is Go; the rest is written in the language
// itself, under script/, and compiled when a program first asks for it. Script
// values are touched only by whoever holds the interpreter's turn: work that
// waits runs in goroutines that touch none and post their completion.
package asyncio

import (
	"embed"
	"strings"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

//go:embed all:script
var scripts embed.FS

// module is the state that asyncio keeps for one interpreter.
type module struct {
	in    *machine.Interp
	clock loop.Clock

	contextT, contextVarT, tokenT                                           *object.Type
	futureT, taskT, futureIterT, gatheringT, completionsT                   *object.Type
	handleT, timerHandleT, hopT                                             *object.Type
	abstractLoopT, baseLoopT, selectorLoopT                                 *object.Type
	unixLoopT                                                               *object.Type
	abstractPolicyT, basePolicyT, unixPolicyT                               *object.Type
	waitersT, lockT, eventT, semaphoreT, queueT, priorityQueueT, lifoQueueT *object.Type

	onLoop       func(*Console)
	onStuck      func(*Console)
	ready        bool // the types of asyncio were made
	names        map[string]any
	policy       any
	wakeup       *object.Builtin
	taskCount    int
	aliens       map[any]*EventLoop
	registered   []any        // tasks of a script's own class
	loops        []*EventLoop // those that may have tasks left
	lost         lostFutures
	spareGets    spares[queueGet]
	sparePuts    spares[queuePut]
	spareLocks   spares[lockAcquire]
	spareEnters  spares[lockEnter]
	spareSems    spares[semaphoreAcquire]
	spareSemIns  spares[semaphoreEnter]
	pendingTasks []pendingTask
	ahead        ahead
	quietHolds   quietHolds
	network      bool             // see loadNetwork
	streams      *streamProtocols // once the script's modules have run
	sockets      *streamSockets
	eagerFactory any // asyncio.eager_task_factory, once there is one
}

// Install makes asyncio and contextvars known to an interpreter. clock is the
// one that new loops are on.
func Install(in *machine.Interp, clock loop.Clock) {
	m := &module{in: in, clock: clock}
	in.State(moduleKey, func() any { return m })
	context := func(name string) machine.Loader {
		return func(*machine.Interp) *object.Module {
			m.prepareContext()
			return m.contextvarsModule(name)
		}
	}
	in.Native["contextvars"] = context("contextvars")
	in.Native["_contextvars"] = context("_contextvars")
	in.Native["asyncio"] = func(*machine.Interp) *object.Module { return m.packageModule() }
	in.Native["_asyncio"] = func(*machine.Interp) *object.Module { return m.submodule("_asyncio") }
	for name := range submodules {
		in.Native["asyncio."+name] = func(*machine.Interp) *object.Module { return m.submodule(name) }
	}
}

func (m *module) prepareContext() {
	if m.contextT == nil {
		m.contextTypes()
	}
}

// prepare makes the types and functions of asyncio.
func (m *module) prepare() {
	if m.ready {
		return
	}
	m.ready = true
	m.prepareContext()
	m.names = map[string]any{}
	m.futureTypes()
	m.taskTypes()
	m.handleTypes()
	m.loopTypes()
	m.policyTypes()
	m.functions()
	m.in.AsyncGenFirst, m.in.AsyncGenDrop = m.asyncGenFirst, m.asyncGenDrop
	m.lost.in, m.lost.failures.First = m.in, 20
	m.in.AroundCollect(m.letGo, m.takeBack)
	m.in.AfterCollect(func() { m.reportLost(false) })
}

// newType makes a native type of this interpreter's.
func (m *module) newType(mod, name string, base *object.Type, methods []object.Method, getset []object.Getset) *object.Type {
	t := object.DeclareType(mod, name, base)
	if strings.HasPrefix(mod, "_") { // in CPython it is written in C
		t.Spoken = mod + "." + name
		t.Final = mod == "_contextvars"
	} else {
		t.Open = true
	}
	for i := range methods {
		if methods[i].Name == "__init__" {
			methods[i] = initRow(name, methods[i])
		}
	}
	t.AddMethods(methods)
	for i := range getset {
		if set := getset[i].Set; set != nil {
			getset[i].Set = func(v, x any) {
				if x == nil {
					panic(object.New(object.AttributeError, "cannot delete attribute"))
				}
				set(v, x)
			}
		}
	}
	t.AddGetset(getset)
	return t
}

// awaited sets what a method answers with where it is awaited there and then.
func awaited(t *object.Type, name string, f func(self, arg any) any) {
	t.Lookup(name).(*object.Builtin).Awaited = f
}

// bound are arguments in the order of a signature.
type bound []any

// initRow makes an __init__ whose errors about arguments name the type.
func initRow(name string, row object.Method) object.Method {
	title := name
	if strings.HasPrefix(row.Sig, "~") {
		title += ".__init__"
	}
	bind := object.NewBuiltin("", title, row.Sig, func(a []any) any { return bound(a) }, "")
	fn := row.Fn
	row.Sig = "*args, **kwargs"
	row.Fn = func(a []any) any {
		args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
		return fn(append([]any{a[0]}, bind.Call(args, names).(bound)...))
	}
	return row
}

// construct is what Make of a type with a native __init__ does once the empty
// value is there: a script's __init__ is left to be called with the arguments.
func (m *module) construct(cls *object.Type, obj any, args []any, names []string) {
	if b, ok := cls.Lookup("__init__").(*object.Builtin); ok {
		full := make([]any, 0, len(args)+1)
		b.CallMethod(append(append(full, obj), args...), names)
	}
}

// packageModule makes the module asyncio. Its names are found when they are
// first asked for.
func (m *module) packageModule() *object.Module {
	m.prepare()
	mod := object.NewModule("asyncio", "The asyncio package, tracking PEP 3156.")
	mod.Dict.SetStr("__path__", object.NewList())
	mod.Dict.SetStr("__package__", "asyncio")
	for _, n := range eager {
		mod.Dict.SetStr(n, m.names[n])
	}
	mod.Dict.SetStr("sys", m.in.Modules.GetStr("sys"))
	for name := range submodules {
		if name[0] != '_' && name != "proactor_events" {
			mod.Later = append(mod.Later, name)
		}
	}
	mod.Attr = func(name string) any {
		v := m.lookup(name)
		if v != nil {
			mod.Dict.SetStr(name, v)
		}
		return v
	}
	return mod
}

// eager are the names that asyncio's dict has from the beginning; they are
// asked for by every program.
var eager = []string{"run", "sleep", "create_task", "gather", "CancelledError"}

// lookup finds a public name of asyncio.
func (m *module) lookup(name string) any {
	if name == "__all__" {
		l := object.NewList()
		for _, n := range publicNames() {
			l.Items = append(l.Items, n)
		}
		return l
	}
	if _, ok := submodules[name]; ok {
		return m.in.ImportModule("asyncio."+name, nil, true, 0, object.None)
	}
	sub, ok := public()[name]
	if !ok {
		return nil
	}
	if v := m.names[name]; v != nil {
		return v
	}
	return object.GetAttr(m.in.ImportModule("asyncio."+sub, nil, true, 0, object.None), name)
}

// submodule makes a module of the package: names that Go code provides, and
// the script of that name, if there is one, which runs in the same namespace.
func (m *module) submodule(name string) *object.Module {
	m.prepare()
	full := "asyncio." + name
	if name == "_asyncio" {
		full = name
	}
	mod := object.NewModule(full, "")
	mod.Dict.SetStr("__package__", "asyncio")
	for _, n := range strings.Fields(submodules[name]) {
		as := n
		if i := strings.IndexByte(n, '='); i >= 0 {
			as, n = n[:i], n[i+1:]
		}
		if v := m.names[n]; v != nil {
			mod.Dict.SetStr(as, v)
		}
	}
	if all := exported(name); all != nil {
		mod.Dict.SetStr("__all__", all)
	}
	if src, err := scripts.ReadFile("script/" + name + ".py"); err == nil {
		m.in.RunModule(mod, string(src), "<inloop>/asyncio/"+name+".py")
		switch name {
		case "streams":
			m.quickenStreams(mod)
		case "selector_events":
			m.quickenSockets(mod)
		case "taskgroups":
			m.quickenGroups(mod)
		case "tasks":
			m.eagerFactory = mod.Dict.GetStr("eager_task_factory")
		}
	}
	return mod
}

// exported is __all__ of a submodule.
func exported(sub string) any {
	var items []any
	for _, n := range publicNames() {
		if public()[n] == sub {
			items = append(items, n)
		}
	}
	if items == nil {
		return nil
	}
	return object.NewTuple(items...)
}

// script calls a function of a script module of the package.
func (m *module) script(sub, name string) any {
	return object.GetAttr(m.in.ImportModule("asyncio."+sub, nil, true, 0, object.None), name)
}
