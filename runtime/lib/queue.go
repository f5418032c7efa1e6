package lib

import (
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _queue: SimpleQueue, and Empty, which the script module queue
// shares with it.

// queueEmpty is queue.Empty; it is the same class in every interpreter.
var queueEmpty = object.DeclareType("_queue", "Empty", object.ExceptionType)

// simpleQueue is queue.SimpleQueue: unbounded, and nothing but put and get.
type simpleQueue struct {
	nativeValue
	items   Deque
	waiting []*machine.Waiter
}

func (q *simpleQueue) put(v any) {
	q.items.append(v)
	if len(q.waiting) > 0 {
		w := q.waiting[0]
		q.waiting = q.waiting[1:]
		w.Wake()
	}
}

// get takes the first item, waiting at most d; d < 0 waits for ever.
func (q *simpleQueue) get(in *machine.Interp, d time.Duration) any {
	end := time.Now().Add(d)
	for q.items.n == 0 {
		left := d
		if d >= 0 {
			left = max(0, time.Until(end))
		}
		if d >= 0 && left == 0 || !q.wait(in, left) && q.items.n == 0 {
			panic(object.NewArgs(queueEmpty))
		}
	}
	return q.items.popLeft()
}

// wait waits for an item to come; who leaves without taking one that it was
// woken for wakes the next.
func (q *simpleQueue) wait(in *machine.Interp, d time.Duration) bool {
	w := &machine.Waiter{}
	q.waiting = append(q.waiting, w)
	woken := false
	defer func() {
		for i, x := range q.waiting {
			if x == w {
				q.waiting = append(q.waiting[:i:i], q.waiting[i+1:]...)
				return
			}
		}
		if !woken && q.items.n > 0 && len(q.waiting) > 0 {
			q.waiting[0].Wake()
			q.waiting = q.waiting[1:]
		}
	}()
	woken = in.Park(w, d)
	return woken
}

func init() {
	register("_queue", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_queue", "C implementation of the Python queue module.")
		t := spokenType("_queue", "SimpleQueue", nil)
		t.Doc = "Simple, unbounded, reentrant FIFO queue."
		t.Make = func(cls *object.Type, args []any, kwnames []string) any {
			if cls == t {
				noArguments("SimpleQueue", args, kwnames)
			}
			return &simpleQueue{nativeValue: newNative(cls, t), items: Deque{max: -1}}
		}
		queue := func(v any) *simpleQueue { return v.(*simpleQueue) }
		t.AddMethods([]object.Method{
			{"put", "item, block=True, timeout=None", func(a []any) any { queue(a[0]).put(a[1]); return nil }, "Put the item on the queue; this never blocks."},
			{"put_nowait", "item", func(a []any) any { queue(a[0]).put(a[1]); return nil }, "Put an item into the queue without blocking."},
			{"get", "block=True, timeout=None", func(a []any) any {
				d := time.Duration(-1)
				switch {
				case !object.Truth(a[1]):
					d = 0
				case a[2] != object.None:
					if object.ToFloat(a[2]) < 0 {
						panic(object.New(object.ValueError, "'timeout' must be a non-negative number"))
					}
					d = lockTimeout(true, a[2])
				}
				return queue(a[0]).get(in, d)
			}, "Remove and return an item from the queue."},
			{"get_nowait", "", func(a []any) any { return queue(a[0]).get(in, 0) }, "Remove and return an item from the queue without blocking."},
			{"empty", "", func(a []any) any { return queue(a[0]).items.n == 0 }, "Return True if the queue is empty, False otherwise."},
			{"qsize", "", func(a []any) any { return object.Int(queue(a[0]).items.n) }, "Return the approximate size of the queue."},
			classGetItem,
		})
		m.Dict.SetStr("SimpleQueue", t)
		m.Dict.SetStr("Empty", queueEmpty)
		return m
	})
}
