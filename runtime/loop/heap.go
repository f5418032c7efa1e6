package loop

// A timerHeap keeps timers by (when, seq), so that timers for the same time
// fire in the order in which they were set. Timers that are tied, set for one
// time that their owner had at hand, compare as equal; what order they come out
// in then is the heap's affair, and programs that were written for CPython show
// it: so the heap is heapq's, to the last exchange. Entries carry their keys, so
// that no comparison follows a pointer.
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
	tie   uintptr // entries with the same, not 0, are tied
	timer *Timer
}

func (e *timerEntry) live() bool { return e.timer.seq == e.seq }

func (e *timerEntry) before(o *timerEntry) bool {
	if e.when != o.when {
		return e.when < o.when
	}
	return e.seq < o.seq && (e.tie == 0 || e.tie != o.tie)
}

const sweepAbove = 100 // CPython's number

func (h *timerHeap) push(e timerEntry) {
	h.entries = append(h.entries, e)
	h.rise(0, len(h.entries)-1, e)
}

// rise puts e at i or above, but not above start.
func (h *timerHeap) rise(start, i int, e timerEntry) {
	s := h.entries
	for i > start {
		p := (i - 1) >> 1
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

// sink puts e at i or below: the smaller children move up to the bottom, and e
// rises from there.
func (h *timerHeap) sink(i int, e timerEntry) {
	s, start := h.entries, i
	for {
		c := 2*i + 1
		if c >= len(s) {
			break
		}
		if r := c + 1; r < len(s) && !s[c].before(&s[r]) {
			c = r
		}
		s[i] = s[c]
		i = c
	}
	h.rise(start, i, e)
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
	for i := len(kept)/2 - 1; i >= 0; i-- {
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
