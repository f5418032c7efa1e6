package runtime

import (
	"time"

	"inloop/runtime/asyncio"
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/observe"
)

// The module inloop: what the prompt tells of the loop, told to a program.

// installFacts offers the module; nothing is observed before it is imported.
func (r *Runtime) installFacts() {
	r.in.Native["inloop"] = func(in *machine.Interp) *object.Module {
		observed := map[*loop.Loop]*observe.Tasks{}
		attend := func(c *asyncio.Console) *observe.Tasks {
			t := observed[c.Loop()]
			if t == nil {
				t = observe.NewTasks()
				t.Place = func() any { return currentPlace(in) }
				observed[c.Loop()] = t
				c.Loop().Observe(t)
			}
			return t
		}
		here := func() view {
			if s := r.session; s != nil {
				return s.view()
			}
			c := asyncio.Here(in)
			if c == nil {
				panic(object.New(object.RuntimeError, "no running event loop"))
			}
			return view{in, c, attend(c), "the program"}
		}
		if r.session == nil {
			asyncio.OnLoop(in, func(c *asyncio.Console) { attend(c) })
		}
		return factsModule(in, here)
	}
}

func factsModule(in *machine.Interp, here func() view) *object.Module {
	m := object.NewModule("inloop", "What the prompt's commands tell of the running event loop.")
	show := func(text string) any {
		object.CallMethod(object.GetAttr(in.ImportModule("sys", nil, true, 0, object.EmptyTuple), "stdout"), "write", text)
		return nil
	}
	task := func(v view, which any) *asyncio.Task {
		if t, ok := which.(*asyncio.Task); ok {
			return t
		}
		t, err := v.find(object.Str(which))
		if err != nil {
			panic(object.New(object.LookupError, err.Error()))
		}
		return t
	}
	m.Add([]object.Method{
		{"tasks", "", func([]any) any { return here().facts() }, "List the tasks that are not done: a dict for each, with what :ps tells."},
		{"awaits", "", func([]any) any { return here().awaits() }, "Give a dict that tells who awaits whom: names of tasks by a task's name."},
		{"stack", "task, /", func(a []any) any {
			list := object.NewList()
			for _, p := range task(here(), a[0]).Stack() {
				list.Items = append(list.Items, object.NewTuple(p.File, object.Int(p.Line), p.Func))
			}
			return list
		}, "List the places where a task stands, outermost first: file, line, function."},
		{"ps", "", func([]any) any { return show(here().ps()) }, "Print the tasks, as :ps does."},
		{"tree", "", func([]any) any { return show(here().tree()) }, "Print who awaits whom, as :tree does."},
		{"where", "task, /", func(a []any) any {
			v := here()
			return show(v.where(task(v, a[0])))
		}, "Print a task's stack, as :where does."},
		{"clock", "to='', /", func(a []any) any {
			text, err := here().clock(object.Str(a[0]))
			if err != nil {
				panic(object.New(object.ValueError, err.Error()))
			}
			return text[:len(text)-1]
		}, "Tell the clock, or change it as :clock does: 'real', 'virtual', 'x10', 'pause', 'resume', 'next', '+30s'."},
	})
	return m
}

// facts is what ps tells, as values.
func (v view) facts() *object.List {
	out := object.NewList()
	for _, t := range v.c.Tasks() {
		d := object.NewDict()
		d.SetStr("name", t.TaskName())
		d.SetStr("coroutine", t.CoroutineName())
		d.SetStr("state", t.State())
		d.SetStr("where", t.Where())
		d.SetStr("age", object.None)
		d.SetStr("steps", object.None)
		d.SetStr("busy", object.None)
		d.SetStr("made_by", object.None)
		d.SetStr("made_at", object.None)
		if r := v.tasks.Of(t); r != nil {
			d.SetStr("age", time.Since(r.Born).Seconds())
			d.SetStr("steps", object.Int(r.Steps))
			d.SetStr("busy", r.Busy.Seconds())
			if m, ok := r.By.(*asyncio.Task); ok {
				d.SetStr("made_by", m.TaskName())
			}
			if p, ok := r.Where.(object.Place); ok {
				d.SetStr("made_at", object.NewTuple(p.File, object.Int(p.Line), p.Func))
			}
		}
		d.SetStr("task", t)
		out.Items = append(out.Items, d)
	}
	return out
}

func (v view) awaits() *object.Dict {
	d := object.NewDict()
	for _, t := range v.c.Tasks() {
		names := object.NewList()
		for _, c := range t.Children() {
			names.Items = append(names.Items, c.TaskName())
		}
		d.SetStr(t.TaskName(), names)
	}
	return d
}
