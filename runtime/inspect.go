package runtime

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"inloop/runtime/asyncio"
	"inloop/runtime/compile"
	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/observe"
)

// What a session can tell of its loop: the answers to :ps, :tree, :where,
// :clock and their kin, as text. Each asks the loop and waits for the answer.

// errBlocked is the answer of a loop that does not come round.
var errBlocked = errors.New("the loop is blocked: what runs now has not given it back; Ctrl-C twice interrupts it")

// look runs f on the loop and waits for the text that it gives.
func (s *Session) look(limit time.Duration, f func() (string, error)) (string, error) {
	type answer struct {
		text string
		err  error
	}
	a, ok := ask(s, limit, func() (a answer) {
		if e := object.Catch(func() { a.text, a.err = f() }); e != nil {
			a.err = errors.New(strings.TrimSpace(s.r.in.FormatOnly(e)))
		}
		return a
	})
	if !ok {
		return "", errBlocked
	}
	return a.text, a.err
}

// glance is how long what is only looked at may take.
const glance = 2 * time.Second

// watch begins to observe the loop's tasks: notices are what it has to say.
func (s *Session) watch() {
	s.tasks = observe.NewTasks()
	s.tasks.Place = func() any { return currentPlace(s.r.in) }
	watched := map[any]bool{}
	s.tasks.Begins = func(task any) {
		if t, ok := task.(*asyncio.Task); ok {
			watched[task] = t.Watched()
		}
	}
	s.tasks.Stepped = s.checkWatches
	s.tasks.Ended = func(task any, r *observe.Record) {
		t, ok := task.(*asyncio.Task)
		seen := watched[task]
		delete(watched, task)
		if !ok || seen {
			return
		}
		if e := t.Failed(); e != nil && !s.isForeground(t) && !e.IsA(object.SystemExit) && !e.IsA(object.KeyboardInterrupt) {
			t.Seen()
			s.notice(s.r.in.FormatException(e) + "in background " + t.TaskName() + " (" + t.CoroutineName() + ")" + spawned(r) + "\n")
		}
	}
	s.console.Loop().SlowCallback = slowCallback
	s.console.Loop().Observe(s.tasks)
	s.console.Loop().Observe(&stall{s: s})
	s.console.OnDeadlock = s.stuck
}

// currentPlace is where the program's own code is that runs, nil for none.
func currentPlace(in *machine.Interp) any {
	for f := in.Cur().Frame(); f != nil; f = f.Back() {
		if !strings.HasPrefix(f.Code.File, "<inloop>/") {
			return f.Place()
		}
	}
	return nil
}

func spawned(r *observe.Record) string {
	if r == nil {
		return ""
	}
	if p, ok := r.Where.(object.Place); ok {
		return fmt.Sprintf(", spawned in %s at %s:%d", p.Func, p.File, p.Line)
	}
	return ""
}

// view is a loop as :ps and its kin look at it, and as a program does by
// "import inloop". Its methods are called on the loop.
type view struct {
	in    *machine.Interp
	c     *asyncio.Console
	tasks *observe.Tasks
	root  string // who makes tasks where no task does
}

func (s *Session) view() view { return view{s.r.in, s.console, s.tasks, "the prompt"} }

// Ps tells of every task: name, state, place, age, steps, time and who made it.
func (s *Session) Ps() (string, error) {
	return s.look(glance, func() (string, error) { return s.view().ps(), nil })
}

func (v view) ps() string {
	list := v.c.Tasks()
	if len(list) == 0 {
		return "no tasks\n"
	}
	rows := [][]string{{"TASK", "COROUTINE", "STATE", "WHERE", "AGE", "STEPS", "BUSY", "MADE BY"}}
	for _, t := range list {
		age, steps, busy, by := "", "", "", ""
		if r := v.tasks.Of(t); r != nil {
			age, steps, busy, by = short(time.Since(r.Born)), strconv.Itoa(r.Steps), short(r.Busy), v.maker(r)
		}
		rows = append(rows, []string{t.TaskName(), t.CoroutineName(), t.State(), t.Where(), age, steps, busy, by})
	}
	return tableOf(rows, 4, 5, 6)
}

// maker is the name of the task that made one.
func (v view) maker(r *observe.Record) string {
	if m, ok := r.By.(*asyncio.Task); ok {
		return m.TaskName()
	}
	return v.root
}

// short rounds a duration for a table.
func short(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return d.Round(time.Microsecond).String()
	case d < time.Second:
		return d.Round(time.Millisecond).String()
	}
	return d.Round(100 * time.Millisecond).String()
}

// Tree tells who awaits whom.
func (s *Session) Tree() (string, error) {
	return s.look(glance, func() (string, error) { return s.view().tree(), nil })
}

func (v view) tree() string {
	list := v.c.Tasks()
	awaited := map[*asyncio.Task]bool{}
	for _, t := range list {
		for _, c := range t.Children() {
			awaited[c] = true
		}
	}
	var b strings.Builder
	shown := map[*asyncio.Task]bool{}
	var draw func(t *asyncio.Task, lead, next string)
	draw = func(t *asyncio.Task, lead, next string) {
		fmt.Fprintf(&b, "%s%s %s: %s, %s\n", lead, t.TaskName(), t.CoroutineName(), t.State(), t.Where())
		if shown[t] {
			return
		}
		shown[t] = true
		kids := t.Children()
		for i, c := range kids {
			if i == len(kids)-1 {
				draw(c, next+"└── ", next+"    ")
			} else {
				draw(c, next+"├── ", next+"│   ")
			}
		}
	}
	for _, t := range list {
		if !awaited[t] {
			draw(t, "", "")
		}
	}
	for _, t := range list { // a ring of tasks that await each other
		if !shown[t] {
			draw(t, "", "")
		}
	}
	if b.Len() == 0 {
		return "no tasks\n"
	}
	return b.String()
}

// find gives the task of a name, or of a number.
func (v view) find(name string) (*asyncio.Task, error) {
	for _, t := range v.c.Tasks() {
		if t.TaskName() == name || t.TaskName() == "Task-"+name {
			return t, nil
		}
	}
	return nil, fmt.Errorf("no task is called %s; :ps lists them", name)
}

// WhereIs gives a task's stack with its source lines.
func (s *Session) WhereIs(name string) (string, error) {
	return s.look(glance, func() (string, error) {
		t, err := s.view().find(name)
		if err != nil {
			return "", err
		}
		return s.view().where(t), nil
	})
}

func (v view) where(t *asyncio.Task) string {
	return "Stack of " + t.TaskName() + " (most recent call last):\n" + v.in.FormatPlaces(t.Stack()) + t.TaskName() + " (" + t.CoroutineName() + "): " + t.State() + "\n"
}

// CancelTasks cancels tasks by name.
func (s *Session) CancelTasks(names []string) error {
	if len(names) == 0 {
		return errors.New("which tasks? :ps lists them")
	}
	_, err := s.look(glance, func() (string, error) {
		for _, n := range names {
			t, err := s.view().find(n)
			if err != nil {
				return "", err
			}
			t.Cancel()
		}
		return "", nil
	})
	return err
}

// Clock shows the clock or changes it: real, virtual, ×N, pause, resume, next,
// +30s.
func (s *Session) Clock(arg string) (string, error) {
	return s.look(glance, func() (string, error) { return s.view().clock(arg) })
}

func (v view) clock(arg string) (string, error) {
	l := v.c.Loop()
	switch {
	case arg == "":
	case arg == "real":
		l.SetClock(loop.Real())
	case arg == "virtual":
		l.SetClock(loop.Virtual())
	case arg == "pause":
		if err := l.Pause(); err != nil {
			return "", err
		}
	case arg == "resume":
		if err := l.Resume(); err != nil {
			return "", err
		}
	case arg == "next":
		ok, err := l.Step()
		if err != nil {
			return "", err
		}
		if !ok {
			return "", errors.New("no timer is set")
		}
	case strings.HasPrefix(arg, "+"):
		d, err := time.ParseDuration(arg[1:])
		if err != nil {
			return "", fmt.Errorf("%s is no duration: write +30s or +1m30s", arg)
		}
		if err := l.Advance(d); err != nil {
			return "", err
		}
	default:
		n, err := strconv.ParseFloat(strings.TrimLeft(strings.TrimPrefix(arg, "×"), "x"), 64)
		if err != nil || !(n > 0) {
			return "", errors.New("the clock is real, virtual, ×N, pause, resume, next or +30s")
		}
		l.SetClock(loop.Paced(n))
	}
	state := ""
	if l.Paused() {
		state = ", paused"
	}
	return fmt.Sprintf("clock %s%s, loop time %.3f s\n", l.Clock(), state, l.Time()), nil
}

// Dis shows a function's instructions and the expr programs in them.
func (s *Session) Dis(name string) (string, error) {
	return s.look(glance, func() (string, error) {
		v := s.evaluate(name)
		if m, ok := v.(*object.BoundMethod); ok {
			v = m.Fn
		}
		f, ok := v.(*machine.Function)
		if !ok {
			return "", fmt.Errorf("%s is no function of the script", name)
		}
		return compile.Listing(f.Code), nil
	})
}

// Doc gives a name's signature and docstring.
func (s *Session) Doc(name string) (string, error) {
	return s.look(glance, func() (string, error) {
		v := s.evaluate(name)
		if v == nil {
			return "", fmt.Errorf("name '%s' is not defined", name)
		}
		var b strings.Builder
		b.WriteString(name + signature(v) + "\n")
		fmt.Fprintf(&b, "type: %s\n", object.TypeName(v))
		if d := object.FindAttr(v, "__doc__"); d != nil && d != object.None {
			b.WriteString(object.Str(d) + "\n")
		}
		return b.String(), nil
	})
}

// TypeOf gives the type of a name's value.
func (s *Session) TypeOf(name string) (string, error) {
	return s.look(glance, func() (string, error) {
		v := s.evaluate(name)
		if v == nil {
			return "", fmt.Errorf("name '%s' is not defined", name)
		}
		return object.Repr(object.TypeOf(v)) + "\n", nil
	})
}

// Reset forgets every name that was defined.
func (s *Session) Reset() error {
	_, err := s.look(glance, func() (string, error) {
		d := s.r.main.Dict
		for _, k := range d.Keys() {
			if n, ok := k.(string); ok && !strings.HasPrefix(n, "__") && n != "asyncio" {
				d.DelStr(n)
			}
		}
		return "", nil
	})
	return err
}
