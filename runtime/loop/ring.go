package loop

// A ring is the ready queue: first in, first out, and no allocation once it
// has grown to the program's size. The length of buf is a power of two, or zero
// after close; head and tail run on without wrapping and are masked on use.
type ring struct {
	buf        []Runner
	head, tail uint
}

const firstRing = 64

func (q *ring) len() int { return int(q.tail - q.head) }

// push reports false if the ring has been closed. A closed ring is one without
// a buffer, so that the test for room is the only one an ordinary push makes.
func (q *ring) push(r Runner) bool {
	if q.tail-q.head == uint(len(q.buf)) && !q.grow() {
		return false
	}
	q.buf[q.tail&uint(len(q.buf)-1)] = r
	q.tail++
	return true
}

// pop is called on a ring that is not empty. It forgets what it returns, or a
// finished task would live until its place is used again.
func (q *ring) pop() Runner {
	slot := &q.buf[q.head&uint(len(q.buf)-1)]
	r := *slot
	*slot = nil
	q.head++
	return r
}

// at returns the i-th callback from the head.
func (q *ring) at(i int) Runner {
	return q.buf[(q.head+uint(i))&uint(len(q.buf)-1)]
}

func (q *ring) grow() bool {
	if len(q.buf) == 0 {
		return false
	}
	buf := make([]Runner, 2*len(q.buf))
	n := q.len()
	for i := range n {
		buf[i] = q.at(i)
	}
	q.buf, q.head, q.tail = buf, 0, uint(n)
	return true
}

func (q *ring) close() { *q = ring{} }
