package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var (
	queuePutName  = machine.NameNative("Queue.put")
	queueGetName  = machine.NameNative("Queue.get")
	queueJoinName = machine.NameNative("Queue.join")
)

// queueJoin is the coroutine Queue.join() of a queue that has tasks.
type queueJoin struct{ eventWait }

// CoroutineName implements machine.Bare.
func (*queueJoin) CoroutineName() *machine.NativeName { return queueJoinName }

// Step implements machine.Native.
func (c *queueJoin) Step(t *machine.Thread, sent any, exc *object.Exception) (any, bool, *object.Exception) {
	return withoutResult(c.eventWait.Step(t, sent, exc))
}

// queueTypes makes Queue, PriorityQueue and LifoQueue.
func (m *module) queueTypes() {
	queue := func(v any) *Queue { return v.(*Queue) }
	waitersAttr := func(name string, of func(q *Queue) *waiters) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return of(queue(v)).list(m) },
			Set: func(v, x any) { of(queue(v)).fill(x) }}
	}
	m.queueT = m.newType("asyncio.queues", "Queue", nil, []object.Method{
		{"__init__", "~maxsize=0", func(a []any) any { queue(a[0]).fill(a[1]); return nil }, ""},
		{"_init", "~maxsize", func(a []any) any { queue(a[0]).SetAttr("_queue", m.newDeque(nil)); return nil }, ""},
		{"_put", "~item", func(a []any) any {
			if q := queue(a[0]); q.kind != scripted {
				q.store(a[1])
			} else {
				object.CallMethod(object.GetAttr(q, "_queue"), "append", a[1])
			}
			return nil
		}, ""},
		{"_get", "~", func(a []any) any {
			if q := queue(a[0]); q.kind != scripted {
				return q.take()
			}
			return object.CallMethod(object.GetAttr(a[0], "_queue"), "popleft")
		}, ""},
		{"_wakeup_next", "~waiters", func(a []any) any {
			for object.Truth(a[1]) {
				w := object.CallMethod(a[1], "popleft")
				if !object.Truth(object.CallMethod(w, "done")) {
					object.CallMethod(w, "set_result", object.None)
					break
				}
			}
			return nil
		}, ""},
		{"__repr__", "~", func(a []any) any {
			q := queue(a[0])
			return "<" + object.TypeOf(q).Name + " at " + object.Address(q) + " " + q.text() + ">"
		}, ""},
		{"__str__", "~", func(a []any) any { return "<" + object.TypeOf(a[0]).Name + " " + queue(a[0]).text() + ">" }, ""},
		{"_format", "~", func(a []any) any { return queue(a[0]).text() }, ""},
		{"__class_getitem__", "@item, /", func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, ""},
		{"qsize", "~", func(a []any) any {
			if q := queue(a[0]); q.kind != scripted {
				return object.Int(q.size())
			}
			return object.Int(object.Len(object.GetAttr(a[0], "_queue")))
		}, "Number of items in the queue."},
		{"empty", "~", func(a []any) any {
			if q := queue(a[0]); q.kind != scripted {
				return q.size() == 0
			}
			return !object.Truth(object.GetAttr(a[0], "_queue"))
		}, "Return True if the queue is empty, False otherwise."},
		{"full", "~", func(a []any) any { return queue(a[0]).isFull() }, "Return True if there are maxsize items in the queue."},
		{"put", "~item", func(a []any) any {
			return machine.NewCoroutine(m.in, queuePut{q: queue(a[0]), item: a[1]})
		}, "Put an item into the queue."},
		{"put_nowait", "~item", func(a []any) any { queue(a[0]).putNow(a[1]); return nil }, "Put an item into the queue without blocking."},
		{"get", "~", func(a []any) any {
			return machine.NewCoroutine(m.in, queueGet{q: queue(a[0])})
		}, "Remove and return an item from the queue."},
		{"get_nowait", "~", func(a []any) any { return queue(a[0]).getNow() }, "Remove and return an item from the queue."},
		{"task_done", "~", func(a []any) any { queue(a[0]).taskDone(); return nil }, "Indicate that a formerly enqueued task is complete."},
		{"join", "~", func(a []any) any {
			q := queue(a[0])
			if q.unfinished > 0 {
				return machine.NewCoroutine(m.in, queueJoin{eventWait{e: q.finished()}})
			}
			return m.coroutine("Queue.join", func() any { return nil })
		}, "Block until all items in the queue have been gotten and processed."},
		{"shutdown", "~immediate=False", func(a []any) any { queue(a[0]).shutdown(object.Truth(a[1])); return nil }, "Shut-down the queue, making queue gets and puts raise QueueShutDown."},
	}, []object.Getset{
		loopBoundAttr(func(v any) *loopBound { return &queue(v).loopBound }),
		{Name: "maxsize", Get: func(v any) any { return queue(v).maxsizeValue() }},
		{Name: "_maxsize", Get: func(v any) any { return queue(v).maxsizeValue() }, Set: func(v, x any) { queue(v).setMaxsize(x) }},
		{Name: "_queue", Get: func(v any) any { return queue(v).open() }, Set: func(v, x any) {
			q := queue(v)
			q.kind = scripted
			q.SetAttr("_queue", x)
		}},
		waitersAttr("_getters", func(q *Queue) *waiters { return &q.getters }),
		waitersAttr("_putters", func(q *Queue) *waiters { return &q.putters }),
		{Name: "_unfinished_tasks", Get: func(v any) any { return object.Int(queue(v).unfinished) }, Set: func(v, x any) { queue(v).unfinished = object.ToInt(x) }},
		{Name: "_finished", Get: func(v any) any { return queue(v).finished() }},
		{Name: "_is_shutdown", Get: func(v any) any { return queue(v).shut }, Set: func(v, x any) { queue(v).shut = object.Truth(x) }},
	})
	mk := func(cls *object.Type, args []any, names []string) any {
		q := &Queue{loopBound: loopBound{m: m}}
		q.Init(cls)
		m.construct(cls, q, args, names)
		return q
	}
	m.queueT.Make = mk
	m.priorityQueueT = m.listQueue("PriorityQueue", heapPush, heapPop)
	m.lifoQueueT = m.listQueue("LifoQueue", func(l *object.List, v any) { l.Items = append(l.Items, v) }, func(l *object.List) any {
		return object.CallMethod(l, "pop")
	})
	awaited(m.queueT, "get", func(self, arg any) any {
		q, ok := self.(*Queue)
		switch {
		case !ok || arg != nil:
			return nil
		case q.ready():
			return m.in.Cur().Give(q.getReady())
		}
		c := m.spareGets.take()
		c.q = q
		return c
	})
	awaited(m.queueT, "put", func(self, item any) any {
		q, ok := self.(*Queue)
		switch {
		case !ok || item == nil:
			return nil
		case q.roomy():
			q.putReady(item)
			return m.in.Cur().Give(object.None)
		}
		c := m.sparePuts.take()
		c.q, c.item = q, item
		return c
	})
	m.names["Queue"] = m.queueT
	m.names["PriorityQueue"] = m.priorityQueueT
	m.names["LifoQueue"] = m.lifoQueueT
}

// listQueue makes a class of queues that keep their items in a list.
func (m *module) listQueue(name string, put func(*object.List, any), get func(*object.List) any) *object.Type {
	list := func(v any) *object.List {
		q := v.(*Queue)
		if q.kind != scripted {
			return q.list
		}
		l, ok := object.GetAttr(q, "_queue").(*object.List)
		if !ok {
			panic(object.Newf(object.TypeError, "%s._queue must be a list", name))
		}
		return l
	}
	t := m.newType("asyncio.queues", name, m.queueT, []object.Method{
		{"_init", "~maxsize", func(a []any) any { a[0].(*Queue).SetAttr("_queue", object.NewList()); return nil }, ""},
		{"_put", "~item", func(a []any) any { put(list(a[0]), a[1]); return nil }, ""},
		{"_get", "~", func(a []any) any { return get(list(a[0])) }, ""},
	}, nil)
	t.Make = m.queueT.Make
	return t
}

func (q *Queue) setMaxsize(v any) {
	q.maxsize, q.limit = nil, 0
	if n, ok := v.(int); ok {
		q.limit = n
	} else {
		q.maxsize = v
	}
}

// heapPush and heapPop keep a list as heapq does, to the last exchange, so that
// items that compare equal come out in CPython's order.
func heapPush(l *object.List, v any) {
	l.Items = append(l.Items, v)
	heapDown(l, 0, len(l.Items)-1)
}

func heapPop(l *object.List) any {
	n := len(l.Items) - 1
	if n < 0 {
		panic(object.New(object.IndexError, "index out of range"))
	}
	last := l.Items[n]
	l.Items[n] = nil
	l.Items = l.Items[:n]
	if n == 0 {
		return last
	}
	v := l.Items[0]
	l.Items[0] = last
	heapUp(l, 0)
	return v
}

// heapDown moves the item at pos towards start until its parent is not greater.
func heapDown(l *object.List, start, pos int) {
	v := l.Items[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		less := object.Less(v, l.Items[parent])
		if pos >= len(l.Items) {
			panic(object.New(object.RuntimeError, "list changed size during iteration"))
		}
		if !less {
			break
		}
		l.Items[pos], l.Items[parent] = l.Items[parent], l.Items[pos]
		pos = parent
	}
}

// heapUp moves the item at pos to a leaf along the smaller children, and then
// back to its place.
func heapUp(l *object.List, pos int) {
	start, end := pos, len(l.Items)
	for child := 2*pos + 1; child < end; child = 2*pos + 1 {
		if right := child + 1; right < end && !object.Less(l.Items[child], l.Items[right]) {
			child = right
		}
		if len(l.Items) != end {
			panic(object.New(object.RuntimeError, "list changed size during iteration"))
		}
		l.Items[pos], l.Items[child] = l.Items[child], l.Items[pos]
		pos = child
	}
	heapDown(l, start, pos)
}
