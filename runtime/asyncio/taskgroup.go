package asyncio

import (
	"inloop/runtime/loop"
	"inloop/runtime/object"
)

// Task groups, the quick way. The class is a script's (script/taskgroups.py);
// here a group makes a task, and hears that one has ended well. Everything else
// is the script's.

// taskGroups knows the class TaskGroup.
type taskGroups struct {
	m            *module
	class        *object.Type
	create, done any // methods as the class defines them

	doneMethod                                             *object.AttrSite
	entered, exiting, aborting, loop, tasks, whenCompleted *object.AttrSite
}

// quickenGroups is called when the script module taskgroups has run: it puts a
// create_task of its own before the class's.
func (m *module) quickenGroups(mod *object.Module) {
	cls, _ := mod.Dict.GetStr("TaskGroup").(*object.Type)
	g := &taskGroups{m: m, class: cls, create: cls.Lookup("create_task"), done: cls.Lookup("_on_task_done"),
		doneMethod: object.NewAttrSite("_on_task_done"), entered: object.NewAttrSite("_entered"), exiting: object.NewAttrSite("_exiting"),
		aborting: object.NewAttrSite("_aborting"), loop: object.NewAttrSite("_loop"), tasks: object.NewAttrSite("_tasks"),
		whenCompleted: object.NewAttrSite("_on_completed_fut")}
	cls.AddMethods([]object.Method{{"create_task", "~coro, *, name=None, context=None", func(a []any) any {
		if t := g.begin(a[0], a[1], a[2], a[3]); t != nil {
			return t
		}
		return object.CallKw(g.create, a, []string{"name", "context"})
	}, "Make a task that the group waits for."}})
	object.SetAttr(cls, "create_task", cls.Dict.GetStr("create_task"))
}

// begin is create_task; nil when the script is to do it.
func (g *taskGroups) begin(group, coro, name, ctx any) any {
	o, ok := group.(*object.Instance)
	if !ok || o.Class() != g.class || g.entered.Get(o) != true || g.aborting.Get(o) != false {
		return nil
	}
	tasks, isSet := g.tasks.Get(o).(*object.Set)
	l, isLoop := g.loop.Get(o).(*EventLoop)
	if !isSet || !isLoop || l.alien != nil || l.Class().Heap || !l.Bare() || tasks.Len() == 0 && g.exiting.Get(o) != false {
		return nil
	}
	f, self := g.doneMethod.Method(o)
	if self == nil || f != g.done {
		return nil
	}
	made := l.createTask(coro, name, ctx)
	t, ok := made.(*Task)
	switch {
	case !ok || t.own:
		if object.Truth(object.CallMethod(made, "done")) {
			object.CallMethod(o, "_on_task_done", made)
		} else {
			tasks.Add(made)
			object.CallMethod(made, "add_done_callback", object.GetAttr(o, "_on_task_done"))
		}
	case !t.done():
		tasks.Add(t)
		t.listen(t, &groupMember{g: g, group: o, ctx: g.m.copyContext(g.m.in.Cur())})
	case !g.endedWell(&t.Future):
		object.CallMethod(o, "_on_task_done", t)
	}
	return made
}

// endedWell reports that a task has neither failed nor been cancelled.
func (g *taskGroups) endedWell(f *Future) bool {
	_, failed := f.value.(*failure)
	return f.state == finished && !failed
}

// groupMember is the done callback of a group's task.
type groupMember struct {
	g     *taskGroups
	group *object.Instance
	ctx   *Context
}

func (c *groupMember) pair(*Future) (any, any) {
	return object.GetAttr(c.group, "_on_task_done"), c.ctx
}

func (c *groupMember) schedule(f *Future) {
	if !c.g.endedWell(f) {
		f.loop.callSoon(object.GetAttr(c.group, "_on_task_done"), []any{f.self()}, c.ctx)
		return
	}
	f.loop.soon(loop.Func(func() { c.left(f) }), nil)
}

// left takes a task that has ended well out of its group.
func (c *groupMember) left(f *Future) {
	tasks, ok := c.g.tasks.Get(c.group).(*object.Set)
	if !ok {
		return
	}
	tasks.Discard(f.self())
	if w, ok := c.g.whenCompleted.Get(c.group).(*Future); ok && tasks.Len() == 0 && !w.done() {
		w.setResult(true)
	}
}
