package loop

// A timerHeap keeps timers by (when, seq), so that timers for the same time
// fire in the order in which they were set. It is a heap of four children a
// node: half as deep as a binary one, and siblings share cache lines. Entries
// carry their keys, so that no comparison follows a pointer.
//
// Cancelled timers stay until they surface, or until they are more than half
// of many.
type timerHeap struct {
	entries []timerEntry
	dead    int // entries whose timer has been cancelled or armed anew
}

type timerEntry struct {
	when  int64 // nanoseconds of loop time
	seq   uint64
	timer *Timer
}

func (e *timerEntry) live() bool { return e.timer.seq == e.seq }

func (e *timerEntry) before(o *timerEntry) bool {
	return e.when < o.when || e.when == o.when && e.seq < o.seq
}

const (
	sweepAbove = 100 // CPython's number
	arity      = 4
)

func (h *timerHeap) push(e timerEntry) {
	h.entries = append(h.entries, e)
	s, i := h.entries, len(h.entries)-1
	for i > 0 {
		p := (i - 1) / arity
		if !e.before(&s[p]) {
			break
		}
		s[i] = s[p]
		i = p
	}
	s[i] = e
}

// peek drops dead entries from the head, and returns the first live one.
func (h *timerHeap) peek() (timerEntry, bool) {
	for len(h.entries) > 0 {
		if e := &h.entries[0]; e.live() {
			return *e, true
		}
		h.pop()
		h.dead--
	}
	return timerEntry{}, false
}

// pop removes the head of a heap that is not empty.
func (h *timerHeap) pop() {
	n := len(h.entries) - 1
	last := h.entries[n]
	h.entries[n] = timerEntry{}
	h.entries = h.entries[:n]
	if n > 0 {
		h.sink(0, last)
	}
}

// sink puts e at i or below.
func (h *timerHeap) sink(i int, e timerEntry) {
	s := h.entries
	for {
		c := i*arity + 1
		if c >= len(s) {
			break
		}
		least := c
		for k := c + 1; k < min(c+arity, len(s)); k++ {
			if s[k].before(&s[least]) {
				least = k
			}
		}
		if !s[least].before(&e) {
			break
		}
		s[i] = s[least]
		i = least
	}
	s[i] = e
}

// sweep removes all dead entries if they are many. The loop calls it once a
// turn; it is constant time but for the turn that sweeps.
func (h *timerHeap) sweep() {
	n := len(h.entries)
	if n <= sweepAbove || 2*h.dead <= n {
		return
	}
	kept := h.entries[:0]
	for _, e := range h.entries {
		if e.live() {
			kept = append(kept, e)
		}
	}
	clear(h.entries[len(kept):])
	h.entries, h.dead = kept, 0
	if len(kept) < 2 {
		return
	}
	for i := (len(kept) - 2) / arity; i >= 0; i-- {
		h.sink(i, kept[i])
	}
}

func (h *timerHeap) close() {
	for i := range h.entries {
		if e := &h.entries[i]; e.live() {
			e.timer.seq = 0
		}
	}
	*h = timerHeap{}
}
