package asyncio

import (
	"math/bits"
	"unsafe"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// gathering is the future that gather() returns.
type gathering struct {
	Future
	children   []gathered  // for each argument, in order
	aliens     map[int]any // those that are of a script's own class
	same       []int       // where an argument came twice: the first's index; else nil
	exceptions bool        // return_exceptions
	asked      bool        // cancel() was called
	made       bool        // gather() has come to its end
	left       int
}

// gathered is one of the futures that gather() waits for.
type gathered struct {
	g *gathering
	f *Future // nil when it is among the aliens
}

func (c *gathered) schedule(f *Future) { f.loop.soon(c, nil) }

func (c *gathered) pair(*Future) (any, any) { return c.g.callback(c.f.self()), object.None }

// callback is a child's done callback as a value.
func (g *gathering) callback(child any) any {
	return object.NewBuiltin("asyncio.tasks", "gather.<locals>._done_callback", "fut, /", func(a []any) any {
		g.childDone(child)
		return nil
	}, "")
}

// Run implements loop.Runner: the child is done.
func (c *gathered) Run() { c.g.childDone(c.f.self()) }

// child is a child as the script knows it.
func (g *gathering) child(i int) any {
	if f := g.children[i].f; f != nil {
		return f.self()
	}
	return g.aliens[i]
}

// gatheredOutcome is what a child came to.
func gatheredOutcome(child any) (v any, e *object.Exception, gone bool) {
	if f := asFuture(child); f != nil {
		if f.state == cancelled {
			return nil, nil, true
		}
		e := f.failed()
		if e == nil {
			v = f.value
		}
		f.retrieved()
		return v, e, false
	}
	if object.Truth(object.CallMethod(child, "cancelled")) {
		return nil, nil, true
	}
	if x, ok := object.CallMethod(child, "exception").(*object.Exception); ok {
		return nil, x, false
	}
	return object.CallMethod(child, "result"), nil, false
}

func cancelledError(child any) *object.Exception {
	if f := asFuture(child); f != nil {
		return f.makeCancelled()
	}
	e, _ := object.CallMethod(child, "_make_cancelled_error").(*object.Exception)
	if e == nil {
		e = object.NewArgs(CancelledError)
	}
	return e
}

// childDone is the done callback of every child.
func (g *gathering) childDone(child any) {
	g.left--
	_, e, gone := gatheredOutcome(child)
	if !g.made || g.done() {
		return
	}
	if !g.exceptions {
		if gone {
			g.setException(cancelledError(child))
			return
		}
		if e != nil {
			g.setException(e)
			return
		}
	}
	if g.left > 0 {
		return
	}
	results := make([]any, len(g.children))
	var last any
	for k := range results {
		j := k
		if g.same != nil {
			j = g.same[k]
		}
		last = g.child(j)
		v, e, gone := gatheredOutcome(last)
		switch {
		case gone:
			var msg any = ""
			if f := g.children[j].f; f != nil && f.rare != nil && f.rare.cancelMessage != nil {
				msg = f.rare.cancelMessage
			}
			results[k] = object.NewArgs(CancelledError, msg)
		case e != nil:
			results[k] = e
		default:
			results[k] = v
		}
	}
	if g.asked {
		g.setException(cancelledError(last)) // of whichever is last, as in CPython
		return
	}
	g.setResult(&object.List{Items: results})
}

// cancelAll is cancel() of what gather() returned: it asks the children.
func (g *gathering) cancelAll(msg any) bool {
	if g.done() {
		return false
	}
	any := false
	for i := range g.children {
		if cancelValue(g.child(i), msg) {
			any = true
		}
	}
	g.asked = g.asked || any
	return any
}

// put makes v the i-th child.
func (g *gathering) put(i int, v any) {
	g.children[i] = gathered{g, asFuture(v)}
	if g.children[i].f != nil {
		return
	}
	if g.aliens == nil {
		g.aliens = map[int]any{}
	}
	g.aliens[i] = v
}

// gather is asyncio.gather().
func (m *module) gather(args []any, exceptions bool) any {
	if len(args) == 0 {
		f := m.loopOf(m.getEventLoop()).newFuture()
		f.setResult(object.NewList())
		return f
	}
	g := &gathering{exceptions: exceptions}
	g.kind = gatheringFuture
	g.children = make([]gathered, len(args))
	var l *EventLoop
	seen := seen{args: args}
	var early []any
	for i, arg := range args {
		if j := seen.first(i); j != i {
			if g.same == nil {
				g.same = make([]int, len(args))
				for k := range g.same {
					g.same[k] = k
				}
			}
			g.same[i] = j
			g.put(i, g.child(j))
			continue
		}
		v := m.ensureFuture(arg, l)
		seen.made(i)
		f := asFuture(v)
		if l == nil {
			if f != nil {
				l = f.loop
			} else {
				l = m.loopOf(m.futureLoop(v))
			}
		}
		g.put(i, v)
		g.left++
		switch {
		case f == nil:
			if object.Truth(object.CallMethod(v, "done")) {
				early = append(early, v)
			} else {
				object.CallMethod(v, "add_done_callback", g.callback(v))
			}
		case f.done():
			early = append(early, v)
		default:
			if t := f.task(); t != nil && v != arg {
				t.quiet = true
			}
			f.listen(v, &g.children[i])
		}
	}
	g.setup(l, m.gatheringT)
	g.made = true
	for _, v := range early {
		g.childDone(v)
	}
	return g
}

// seen finds arguments that come twice. A coroutine that nobody has undertaken
// to start has not come before: from then on a task has it. The rest are looked
// for in a table of addresses, made for the first of them.
type seen struct {
	args  []any
	table []int32 // index of an argument, plus 1
	odd   *object.Dict
}

// first gives the index of the first argument that is the i-th: i, or one
// before. It is to be asked for each in turn.
func (s *seen) first(i int) int {
	if g, ok := s.args[i].(*machine.Generator); ok && g.Unclaimed() && s.table == nil {
		return i
	}
	return s.find(i)
}

// made is called when the i-th argument has been made a future: a task factory
// may have left the coroutine as it was.
func (s *seen) made(i int) {
	if g, ok := s.args[i].(*machine.Generator); ok && g.Unclaimed() {
		s.fill(i + 1)
	}
}

// fill makes the table of the first n arguments.
func (s *seen) fill(n int) {
	if s.table == nil {
		s.table = make([]int32, 1<<bits.Len(uint(2*len(s.args))))
		for i := range n {
			s.find(i)
		}
	}
}

// find is first by the table.
func (s *seen) find(i int) int {
	v := s.args[i]
	var at uintptr
	switch p := v.(type) {
	case *machine.Generator:
		at = uintptr(unsafe.Pointer(p))
	case *Task:
		at = uintptr(unsafe.Pointer(p))
	case *Future:
		at = uintptr(unsafe.Pointer(p))
	default:
		// Values of a script's class compare as they like.
		if s.odd == nil {
			s.odd = object.NewDict()
		}
		if j, ok := s.odd.Get(v).(int); ok {
			return j
		}
		s.odd.Set(v, object.Int(i))
		return i
	}
	s.fill(i)
	mask := len(s.table) - 1
	for k := int(at>>4*0x9E3779B1) & mask; ; k = (k + 1) & mask {
		switch j := int(s.table[k]) - 1; {
		case j < 0:
			s.table[k] = int32(i + 1)
			return i
		case s.args[j] == v:
			return j
		}
	}
}

// gatherTypes makes the class of gather's futures.
func (m *module) gatherTypes() {
	m.gatheringT = m.newType("asyncio.tasks", "_GatheringFuture", m.futureT, []object.Method{
		{"cancel", "~msg=None", func(a []any) any {
			g, ok := a[0].(*gathering)
			if !ok {
				return asFuture(a[0]).cancelSelf(a[1])
			}
			return g.cancelAll(a[1])
		}, ""},
	}, []object.Getset{{Name: "_children", Get: func(v any) any {
		l := object.NewList()
		if g, ok := v.(*gathering); ok {
			for i := range g.children {
				l.Items = append(l.Items, g.child(i))
			}
		}
		return l
	}}})
	m.names["_GatheringFuture"] = m.gatheringT
}
