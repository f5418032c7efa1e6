package asyncio

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Queue is asyncio.Queue and the classes that derive from it.
type Queue struct {
	object.Instance
	loopBound
	maxsize    any
	limit      int // maxsize as an int; 0 or less is none
	kind       queueKind
	ring       itemRing     // of a fifo
	list       *object.List // of a heap or a stack
	getters    waiters
	putters    waiters
	unfinished int
	joined     *Event
	shut       bool
}

// queueKind says how the items are kept.
type queueKind uint8

const (
	fifo     queueKind = iota
	heaped             // PriorityQueue
	stacked            // LifoQueue
	scripted           // by the methods _init, _put and _get, and in _queue
)

// itemRing is a growing ring of items.
type itemRing struct {
	buf     []any // its length is a power of two, or 0
	head, n int
}

func (r *itemRing) push(v any) {
	if r.n == len(r.buf) {
		buf := make([]any, max(8, 2*len(r.buf)))
		k := copy(buf, r.buf[r.head:])
		copy(buf[k:], r.buf[:r.head])
		r.buf, r.head = buf, 0
	}
	r.buf[(r.head+r.n)&(len(r.buf)-1)] = v
	r.n++
}

func (r *itemRing) pop() any {
	v := r.buf[r.head]
	r.buf[r.head] = nil
	r.head = (r.head + 1) & (len(r.buf) - 1)
	r.n--
	return v
}

func (r *itemRing) items() []any {
	out := make([]any, r.n)
	for i := range out {
		out[i] = r.buf[(r.head+i)&(len(r.buf)-1)]
	}
	return out
}

// size is qsize().
func (q *Queue) size() int {
	switch q.kind {
	case fifo:
		return q.ring.n
	case scripted:
		return object.ToInt(object.CallMethod(q, "qsize"))
	}
	return len(q.list.Items)
}

func (q *Queue) empty() bool {
	if q.kind == scripted {
		return object.Truth(object.CallMethod(q, "empty"))
	}
	return q.size() == 0
}

func (q *Queue) full() bool {
	if q.kind == scripted {
		return object.Truth(object.CallMethod(q, "full"))
	}
	return q.isFull()
}

// isFull is full() as Queue has it.
func (q *Queue) isFull() bool {
	if q.maxsize != nil {
		if object.Truth(object.Compare(object.CmpLe, q.maxsize, object.Int(0))) {
			return false
		}
		return object.Truth(object.Compare(object.CmpGe, object.Int(q.size()), q.maxsize))
	}
	return q.limit > 0 && q.size() >= q.limit
}

func (q *Queue) store(v any) {
	switch q.kind {
	case fifo:
		q.ring.push(v)
	case heaped:
		heapPush(q.list, v)
	case stacked:
		q.list.Items = append(q.list.Items, v)
	default:
		object.CallMethod(q, "_put", v)
	}
}

func (q *Queue) take() any {
	switch q.kind {
	case fifo:
		return q.ring.pop()
	case heaped:
		return heapPop(q.list)
	case stacked:
		n := len(q.list.Items) - 1
		v := q.list.Items[n]
		q.list.Items[n] = nil
		q.list.Items = q.list.Items[:n]
		return v
	}
	return object.CallMethod(q, "_get")
}

// wakeNext wakes the first of those who wait that is not done.
func (*Queue) wakeNext(ws *waiters) {
	for ws.first != nil {
		w := ws.first
		ws.remove(w)
		if !w.done() {
			w.wake(object.None)
			return
		}
	}
}

func (q *Queue) putNow(v any) {
	switch {
	case q.shut:
		panic(object.NewArgs(queueShutDown))
	case q.full():
		panic(object.NewArgs(queueFull))
	}
	q.store(v)
	q.unfinished++
	if q.joined != nil {
		q.joined.value = false
	}
	q.wakeNext(&q.getters)
}

func (q *Queue) getNow() any {
	if q.empty() {
		if q.shut {
			panic(object.NewArgs(queueShutDown))
		}
		panic(object.NewArgs(queueEmpty))
	}
	v := q.take()
	q.wakeNext(&q.putters)
	return v
}

func (q *Queue) taskDone() {
	if q.unfinished <= 0 {
		panic(object.New(object.ValueError, "task_done() called too many times"))
	}
	q.unfinished--
	if q.unfinished == 0 {
		q.finished().set()
	}
}

// finished is the event that join() waits for, made when first needed.
func (q *Queue) finished() *Event {
	if q.joined == nil {
		q.joined = q.m.newEvent()
		q.joined.value = q.unfinished == 0
	}
	return q.joined
}

func (q *Queue) shutdown(immediate bool) {
	q.shut = true
	if immediate {
		for !q.empty() {
			q.take()
			if q.unfinished > 0 {
				q.unfinished--
			}
		}
		if q.unfinished == 0 {
			q.finished().set()
		}
	}
	for _, ws := range []*waiters{&q.getters, &q.putters} {
		for w := ws.first; w != nil; w = ws.first {
			ws.remove(w)
			if !w.done() {
				w.wake(object.None)
			}
		}
	}
}

// queueGet is the coroutine Queue.get(), queuePut Queue.put().
type queueGet struct {
	waiter
	q *Queue
}

type queuePut struct {
	waiter
	q    *Queue
	item any
}

// CoroutineName implements machine.Bare.
func (*queueGet) CoroutineName() *machine.NativeName { return queueGetName }
func (*queuePut) CoroutineName() *machine.NativeName { return queuePutName }

// Step implements machine.Native.
func (c *queueGet) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	q := c.q
	switch {
	case exc != nil || q.kind != fifo:
	case q.ring.n > 0:
		var v any
		if q.putters.first == nil {
			v = q.ring.pop()
		} else if e := object.Catch(func() { v = q.getReady() }); e != nil {
			return nil, false, e
		}
		q.m.spareGets.put(c, &c.waiter)
		return v, false, nil
	case !q.shut:
		return c.waitFor(t, &q.getters, &q.loopBound, q)
	}
	return attempt(func() (any, bool) {
		if exc != nil {
			if f := c.future(); f != nil {
				f.cancelSelf(nil)
				q.getters.remove(&c.waiter)
				// The item that was meant for us goes to another.
				if !q.empty() && f.state != cancelled {
					q.wakeNext(&q.getters)
				}
			}
			panic(exc)
		}
		if q.empty() {
			if q.shut && q.empty() {
				panic(object.NewArgs(queueShutDown))
			}
			return c.wait(t, &q.getters, q.get(q)), true
		}
		if q.Class().Heap {
			return object.CallMethod(q, "get_nowait"), false
		}
		return q.getNow(), false
	})
}

// Step implements machine.Native.
func (c *queuePut) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	q := c.q
	if exc == nil && q.roomy() {
		item := c.item
		q.m.sparePuts.put(c, &c.waiter)
		if q.getters.first == nil {
			q.putReady(item)
			return object.None, false, nil
		}
		return object.None, false, object.Catch(func() { q.putReady(item) })
	}
	if exc == nil && q.kind == fifo && !q.shut && q.maxsize == nil {
		return c.waitFor(t, &q.putters, &q.loopBound, q)
	}
	return attempt(func() (any, bool) {
		if exc != nil {
			if f := c.future(); f != nil {
				f.cancelSelf(nil)
				q.putters.remove(&c.waiter)
				// The room that was meant for us goes to another.
				if !q.full() && f.state != cancelled {
					q.wakeNext(&q.putters)
				}
			}
			panic(exc)
		}
		if q.full() {
			if q.shut {
				panic(object.NewArgs(queueShutDown))
			}
			return c.wait(t, &q.putters, q.get(q)), true
		}
		if q.Class().Heap {
			return object.CallMethod(q, "put_nowait", c.item), false
		}
		q.putNow(c.item)
		return object.None, false
	})
}

// ready reports that get() has an item without asking a script.
func (q *Queue) ready() bool { return q.kind == fifo && q.ring.n > 0 }

func (q *Queue) getReady() any {
	v := q.ring.pop()
	if q.putters.first != nil {
		q.wakeNext(&q.putters)
	}
	return v
}

// roomy reports that put() need not wait nor ask a script.
func (q *Queue) roomy() bool {
	return q.kind == fifo && !q.shut && q.maxsize == nil && (q.limit <= 0 || q.ring.n < q.limit)
}

func (q *Queue) putReady(v any) {
	q.ring.push(v)
	q.unfinished++
	if q.joined != nil {
		q.joined.value = false
	}
	if q.getters.first != nil {
		q.wakeNext(&q.getters)
	}
}

// attempt runs a step that may raise.
func attempt(step func() (any, bool)) (v any, suspended bool, e *object.Exception) {
	e = object.Catch(func() { v, suspended = step() })
	if e != nil {
		return nil, false, e
	}
	return v, suspended, nil
}

// text is what repr and str have in common.
func (q *Queue) text() string {
	s := "maxsize=" + object.Repr(q.maxsizeValue())
	if items := q.contents(); items != nil && object.Truth(items) {
		s += " _queue=" + object.Repr(&object.List{Items: object.ToSlice(items)})
	}
	if q.getters.n > 0 {
		s += " _getters[" + object.IntRepr(q.getters.n) + "]"
	}
	if q.putters.n > 0 {
		s += " _putters[" + object.IntRepr(q.putters.n) + "]"
	}
	if q.unfinished > 0 {
		s += " tasks=" + object.IntRepr(q.unfinished)
	}
	if q.shut {
		s += " shutdown"
	}
	return s
}

func (q *Queue) maxsizeValue() any {
	if q.maxsize != nil {
		return q.maxsize
	}
	return object.Int(q.limit)
}

// contents are the items as a container, nil when there is none.
func (q *Queue) contents() any {
	switch q.kind {
	case fifo:
		return &object.List{Items: q.ring.items()}
	case scripted:
		return q.Attr("_queue")
	}
	return q.list
}

// open gives _queue to a script: from then on the items are there.
func (q *Queue) open() any {
	if q.kind == fifo {
		q.kind = scripted
		q.SetAttr("_queue", q.m.newDeque(q.ring.items()))
		q.ring = itemRing{}
	}
	return q.contents()
}

func (m *module) newDeque(items []any) any {
	collections := m.in.ImportModule("collections", nil, true, 0, object.None)
	return object.Call(object.GetAttr(collections, "deque"), &object.List{Items: items})
}

// fill is __init__.
func (q *Queue) fill(maxsize any) {
	q.getters, q.putters, q.joined, q.unfinished, q.shut, q.loop = waiters{}, waiters{}, nil, 0, false, nil
	q.setMaxsize(maxsize)
	q.kind = q.m.queueKindOf(q.Class())
	q.ring, q.list = itemRing{}, nil
	switch q.kind {
	case heaped, stacked:
		q.list = object.NewList()
	case scripted:
		object.CallMethod(q, "_init", maxsize)
	}
}

// queueKindOf tells how a class keeps its items: a script's class that
// redefines anything about it does so itself.
func (m *module) queueKindOf(cls *object.Type) queueKind {
	if cls.Heap {
		for _, n := range strings.Fields("_init _put _get qsize empty full _wakeup_next put_nowait get_nowait") {
			if _, owner := cls.LookupOwner(n); owner == nil || owner.Heap {
				return scripted
			}
		}
	}
	switch {
	case cls.IsSubtype(m.priorityQueueT):
		return heaped
	case cls.IsSubtype(m.lifoQueueT):
		return stacked
	}
	return fifo
}
