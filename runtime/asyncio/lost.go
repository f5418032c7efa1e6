package asyncio

import (
	"time"
	"weak"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Exceptions that nobody looks at. CPython reports one when the future that
// holds it is freed. Here a ghost, a copy of the future that does not keep the
// future alive, is made when the exception is set; it is reported when the
// garbage collector has found the future unreachable, or at the program's end.
//
// The collector is asked when a loop has nothing ready and there are ghosts:
// most of the time there are none, for a future's exception is looked at soon
// after it was set.

// lostFutures are the ghosts of a module, oldest first.
type lostFutures struct {
	in       *machine.Interp
	ghosts   []*ghost
	live     int               // those among them that nobody has laid to rest
	asked    int               // how often in a row the collector was asked in vain
	skip     int               // how often it is not to be asked
	failures machine.Allowance // of collections for tasks that have just failed
}

// A ghost is what is left of a future with an exception that nobody looked at.
type ghost struct {
	of   weak.Pointer[Future]
	copy any  // the future's copy
	rest bool // somebody has looked at the exception, or it was reported
}

// retrieved says that somebody has looked at the exception.
func (f *Future) retrieved() {
	if !f.logged {
		return
	}
	f.logged = false
	if g := f.rare.ghost; g != nil {
		f.rare.ghost = nil
		f.loop.m.lost.lay(g)
	}
}

// lay lays a ghost to rest.
func (q *lostFutures) lay(g *ghost) {
	if g.rest {
		return
	}
	g.rest, g.copy = true, nil
	q.live--
	q.in.Miss(-1)
	if q.live == 0 {
		q.ghosts = nil
	} else if len(q.ghosts) > 32 && len(q.ghosts) > 2*q.live {
		kept := make([]*ghost, 0, q.live)
		for _, g := range q.ghosts {
			if !g.rest {
				kept = append(kept, g)
			}
		}
		q.ghosts = kept
	}
}

// unretrieved says that nobody has looked at the exception yet.
func (f *Future) unretrieved() {
	f.logged = true
	q := &f.loop.m.lost
	g := &ghost{of: weak.Make(f)}
	f.extra().ghost = g
	g.copy = f.shade()
	q.ghosts = append(q.ghosts, g)
	q.live++
	q.in.Miss(1)
	q.asked, q.skip = 0, 0
}

// shade is a future of the same text, which knows nothing of the original.
func (f *Future) shade() any {
	rare := *f.rare
	rare.ghost = nil
	if t := f.task(); t != nil {
		c := *t
		c.rare, c.prev, c.next = &rare, nil, nil
		return &c
	}
	c := *f
	c.kind, c.rare = plainFuture, &rare
	if c.attrs == nil && f.kind != plainFuture {
		c.Init(f.usual())
	}
	return &c
}

// report tells the exception handler of a future that was lost.
func (q *lostFutures) report(g *ghost) {
	v := g.copy
	f := asFuture(v)
	q.lay(g)
	ctx := object.NewDict()
	ctx.SetStr("message", f.Class().Name+" exception was never retrieved")
	ctx.SetStr("exception", f.failed())
	ctx.SetStr("future", v)
	if f.rare.source != nil {
		ctx.SetStr("source_traceback", f.rare.source)
	}
	f.loop.callExceptionHandler(ctx)
}

// reportLost reports the futures that the collector has found unreachable;
// with all, those too that it has not, but for those whose exception ended the
// program.
func (m *module) reportLost(all bool) {
	q := &m.lost
	for _, g := range append([]*ghost(nil), q.ghosts...) {
		if all && !g.rest {
			if e := asFuture(g.copy).failed(); e != nil && (e.IsA(object.SystemExit) || e.IsA(object.KeyboardInterrupt)) {
				q.lay(g)
			}
		}
		if !g.rest && (all || g.of.Value() == nil) {
			q.asked = 0
			q.report(g)
		}
	}
}

// askLost is called when a task that nobody waits for has failed. If nobody has
// it either, that is told before anything else runs, as it is by CPython.
func (t *Task) askLost() {
	q, l := &t.loop.m.lost, t.loop
	if l.l != nil && q.failures.Left() {
		l.l.Afterwards(func() {
			if q.live > 0 {
				q.failures.Collect(l.m.in)
			}
		})
	}
}

// longCollection is a time that a collection may not take if it is to be asked
// for without need.
const longCollection = 20 * time.Millisecond

// quiet is called when a loop has nothing ready.
func (m *module) quiet() {
	m.in.Noticed()
	q := &m.lost
	if q.live == 0 {
		return
	}
	if q.skip > 0 {
		q.skip--
		return
	}
	start := time.Now()
	m.in.Collect()
	// The longer nothing is found, the more seldom it is looked for.
	q.asked++
	q.skip = 1 << min(q.asked, 20)
	if q.asked < 4 {
		q.skip = 0
	}
	if time.Since(start) > longCollection {
		q.skip = 1 << 20
	}
}

// loopEnds is called when a loop is closed.
func (m *module) loopEnds(l *EventLoop) {
	if m.lost.live > 0 {
		m.in.Collect()
	} else {
		m.in.CollectDropped()
	}
	if l.tasks.n == 0 {
		for i, x := range m.loops {
			if x == l {
				m.loops = append(m.loops[:i:i], m.loops[i+1:]...)
				break
			}
		}
	}
}

// pendingTask is a task that is not done, as it is known during a collection.
type pendingTask struct {
	of     weak.Pointer[Task]
	text   string
	source any
	loop   *EventLoop
	quiet  bool
}

// manyTasks is a number of tasks that are not looked through one by one.
const manyTasks = 10_000

// letGo makes the loops' lists of tasks forget them before a collection, so
// that it may find those that nobody else refers to.
func (m *module) letGo() {
	m.pendingTasks = nil
	for _, l := range m.loops {
		if l.tasks.n > manyTasks {
			continue
		}
		for t := l.tasks.first; t != nil; t = l.tasks.first {
			p := pendingTask{of: weak.Make(t), text: t.repr(), loop: l, quiet: t.quiet}
			if t.rare != nil {
				p.source = t.rare.source
			}
			m.pendingTasks = append(m.pendingTasks, p)
			l.tasks.remove(t)
		}
	}
	for _, l := range m.loops {
		for _, g := range l.asyncgens {
			l.asyncgensAway = append(l.asyncgensAway, weak.Make(g))
		}
		l.asyncgens = nil
	}
}

// takeBack undoes letGo, and reports the tasks that are gone.
func (m *module) takeBack() {
	for _, l := range m.loops {
		for _, w := range l.asyncgensAway {
			if g := w.Value(); g != nil {
				l.asyncgens = append(l.asyncgens, g)
			}
		}
		l.asyncgensAway = nil
	}
	pending := m.pendingTasks
	m.pendingTasks = nil
	var gone []pendingTask
	for _, p := range pending {
		if t := p.of.Value(); t != nil {
			p.loop.tasks.add(t)
		} else if !p.quiet {
			gone = append(gone, p)
		}
	}
	for _, p := range gone {
		t := &Task{}
		t.kind = taskFuture
		t.setup(p.loop, m.taskT)
		t.extra().text, t.rare.source = p.text, p.source
		t.destroyed()
	}
}

// ReportLost reports what CPython would when it tears a program down: the
// exceptions that nobody has looked at, and the tasks that were not done.
func ReportLost(in *machine.Interp) {
	m, _ := in.State(moduleKey, func() any { return nil }).(*module)
	if m == nil {
		return
	}
	m.reportLost(true)
	for _, l := range m.loops {
		for t := l.tasks.first; t != nil; t = l.tasks.first {
			t.finish()
			if !t.quiet {
				t.destroyed()
			}
		}
	}
}

// destroyed reports a task that was thrown away before its end.
func (t *Task) destroyed() {
	ctx := object.NewDict()
	ctx.SetStr("task", t)
	ctx.SetStr("message", "Task was destroyed but it is pending!")
	if t.rare != nil && t.rare.source != nil {
		ctx.SetStr("source_traceback", t.rare.source)
	}
	t.loop.callExceptionHandler(ctx)
}
