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
	children   []gathered // one for each argument, in order
	same       []int      // where an argument came twice: the first's index; else nil
	exceptions bool       // return_exceptions
	asked      bool       // cancel() was called
	made       bool       // gather() has come to its end
	left       int
}

// gathered is one of the futures that gather() waits for.
type gathered struct {
	g *gathering
	v any     // the future as the script knows it
	f *Future // nil when it is of a script's own class
}

func (c *gathered) schedule(f *Future) { f.loop.soon(c, nil) }

func (c *gathered) pair(*Future) (any, any) {
	return c.callback(), object.None
}

// callback is the done callback as a value.
func (c *gathered) callback() any {
	b := object.NewBuiltin("asyncio.tasks", "gather.<locals>._done_callback", "fut, /", func(a []any) any {
		c.Run()
		return nil
	}, "")
	return b
}

// Run implements loop.Runner: the child is done.
func (c *gathered) Run() { c.g.childDone(c) }

// outcome is what the child came to.
func (c *gathered) outcome() (v any, e *object.Exception, gone bool) {
	if c.f != nil {
		switch {
		case c.f.state == cancelled:
			return nil, nil, true
		default:
			e := c.f.failed()
			if e == nil {
				v = c.f.value
			}
			c.f.retrieved()
			return v, e, false
		}
	}
	if object.Truth(object.CallMethod(c.v, "cancelled")) {
		return nil, nil, true
	}
	if x, ok := object.CallMethod(c.v, "exception").(*object.Exception); ok {
		return nil, x, false
	}
	return object.CallMethod(c.v, "result"), nil, false
}

func (c *gathered) cancelledError() *object.Exception {
	if c.f != nil {
		return c.f.makeCancelled()
	}
	e, _ := object.CallMethod(c.v, "_make_cancelled_error").(*object.Exception)
	if e == nil {
		e = object.NewArgs(CancelledError)
	}
	return e
}

// childDone is the done callback of every child.
func (g *gathering) childDone(c *gathered) {
	g.left--
	_, e, gone := c.outcome()
	if !g.made || g.done() {
		return
	}
	if !g.exceptions {
		if gone {
			g.setException(c.cancelledError())
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
	for i := range g.children {
		x := &g.children[i]
		if g.same != nil {
			x = &g.children[g.same[i]]
		}
		v, e, gone := x.outcome()
		switch {
		case gone:
			var msg any = ""
			if x.f != nil && x.f.rare != nil && x.f.rare.cancelMessage != nil {
				msg = x.f.rare.cancelMessage
			}
			results[i] = object.NewArgs(CancelledError, msg)
		case e != nil:
			results[i] = e
		default:
			results[i] = v
		}
	}
	if g.asked {
		g.setException(c.cancelledError())
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
		if cancelValue(g.children[i].v, msg) {
			any = true
		}
	}
	g.asked = g.asked || any
	return any
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
	seen := newSeen(args)
	var early []*gathered
	for i, arg := range args {
		c := &g.children[i]
		if j := seen.first(i); j != i {
			if g.same == nil {
				g.same = make([]int, len(args))
				for k := range g.same {
					g.same[k] = k
				}
			}
			g.same[i] = j
			*c = gathered{g, g.children[j].v, g.children[j].f}
			continue
		}
		v := m.ensureFuture(arg, l)
		f := asFuture(v)
		if l == nil {
			if f != nil {
				l = f.loop
			} else {
				l = m.loopOf(m.futureLoop(v))
			}
		}
		*c = gathered{g, v, f}
		g.left++
		switch {
		case f == nil:
			if object.Truth(object.CallMethod(v, "done")) {
				early = append(early, c)
			} else {
				object.CallMethod(v, "add_done_callback", c.callback())
			}
		case f.done():
			early = append(early, c)
		default:
			if t := f.task(); t != nil && v != arg {
				t.quiet = true
			}
			f.listen(v, c)
		}
	}
	g.setup(l, m.gatheringT)
	g.made = true
	for _, c := range early {
		g.childDone(c)
	}
	return g
}

// seen finds arguments that come twice: a table of addresses.
type seen struct {
	args  []any
	table []int32 // index of an argument, plus 1
	odd   *object.Dict
}

func newSeen(args []any) *seen {
	s := &seen{args: args}
	if n := len(args); n > 8 {
		s.table = make([]int32, 1<<bits.Len(uint(2*n)))
	}
	return s
}

// first gives the index of the first argument that is the i-th: i, or one
// before. It is to be asked for each in turn.
func (s *seen) first(i int) int {
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
	if s.table == nil {
		for j, x := range s.args[:i] {
			if x == v {
				return j
			}
		}
		return i
	}
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
				l.Items = append(l.Items, g.children[i].v)
			}
		}
		return l
	}}})
	m.names["_GatheringFuture"] = m.gatheringT
}
