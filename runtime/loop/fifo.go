package loop

// A fifo is the ready queue: first in, first out, and no allocation once it has
// grown to the program's size. It is a chain of blocks; to grow moves nothing.
type fifo struct {
	head, tail  *block
	first, last int // the next to be taken in head, the next free place in tail
	n           int
	spare       *block
}

type block struct {
	runners [blockSize]Runner
	next    *block
}

// blockSize makes a block 8 KB.
const blockSize = 511

func newFifo() fifo {
	b := &block{}
	return fifo{head: b, tail: b}
}

func (q *fifo) len() int { return q.n }

// push reports false if the queue has been closed. A closed queue is one whose
// last block is full, so that the test for room is the only one an ordinary push
// makes.
func (q *fifo) push(r Runner) bool {
	if q.last == blockSize && !q.grow() {
		return false
	}
	q.tail.runners[q.last] = r
	q.last++
	q.n++
	return true
}

// pop is called on a queue that is not empty. It forgets what it returns, or a
// finished task would live until its place is used again.
func (q *fifo) pop() Runner {
	slot := &q.head.runners[q.first]
	r := *slot
	*slot = nil
	q.first++
	if q.n--; q.n == 0 {
		q.first, q.last = 0, 0
	} else if q.first == blockSize {
		q.shift()
	}
	return r
}

// peek gives what pop would.
func (q *fifo) peek() Runner { return q.head.runners[q.first] }

// all gives the callbacks in order.
func (q *fifo) all(yield func(Runner) bool) {
	b, i := q.head, q.first
	for range q.n {
		if i == blockSize {
			b, i = b.next, 0
		}
		if !yield(b.runners[i]) {
			return
		}
		i++
	}
}

func (q *fifo) grow() bool {
	if q.tail == nil {
		return false
	}
	b := q.spare
	if b == nil {
		b = &block{}
	} else {
		q.spare, b.next = b.next, nil
	}
	q.tail.next = b
	q.tail, q.last = b, 0
	return true
}

// shift puts the first block, which is through, aside.
func (q *fifo) shift() {
	b := q.head
	q.head, q.first = b.next, 0
	b.next, q.spare = q.spare, b
}

func (q *fifo) close() { *q = fifo{last: blockSize} }
