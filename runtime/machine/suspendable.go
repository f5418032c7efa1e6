package machine

import (
	"unsafe"

	"inloop/runtime/compile"
)

// A suspendable is a generator or coroutine of a program's together with its
// frame. A program makes one for every task, so that it is one piece of memory,
// in which the slots lie too if they are not many, and neither half has a
// pointer to the other: where one is follows from where the other is.
type suspendable struct {
	generator Generator
	frame     Frame
}

// body is the frame of a generator that is not written in Go.
func (g *Generator) body() *Frame { return &(*suspendable)(unsafe.Pointer(g)).frame }

// owner is the generator that the frame belongs to, or nil.
func (f *Frame) owner() *Generator {
	if !suspends(f.Code) {
		return nil
	}
	return (*Generator)(unsafe.Add(unsafe.Pointer(f), -int(unsafe.Offsetof(suspendable{}.frame))))
}

// suspends reports code whose frames are suspendables.
func suspends(c *compile.Code) bool { return c.IsGenerator || c.IsCoroutine }

// withSlots is a value with the slots of its frame behind it; S is an array.
type withSlots[T, S any] struct {
	head  T
	slots S
}

// roomOf gives a new value and the room for its frame's slots.
func roomOf[T, S any]() (*T, *slots) {
	x := new(withSlots[T, S])
	return &x.head, slotsAt(unsafe.Pointer(&x.slots))
}

// slots are the variables of a frame: as many as its code says, see Frame.vars.
type slots [1 << 24]any

// slotsAt takes memory for slots.
//
//go:nocheckptr
func slotsAt(p unsafe.Pointer) *slots { return (*slots)(p) }

// makeSlots makes slots on their own.
func makeSlots(n int) *slots { return slotsAt(unsafe.Pointer(unsafe.SliceData(make([]any, n)))) }

// noSlots are those of a frame without.
var noSlots = makeSlots(0)

// newSuspendable makes the frame, with n slots, of a new generator. The sizes of
// the smaller ones are those that Go's allocator has.
func newSuspendable(code *compile.Code, n int) *Frame {
	var s *suspendable
	var room *slots
	switch n {
	case 0:
		s, room = new(suspendable), noSlots
	case 1:
		s, room = roomOf[suspendable, [1]any]()
	case 2:
		s, room = roomOf[suspendable, [2]any]()
	case 3:
		s, room = roomOf[suspendable, [3]any]()
	case 4:
		s, room = roomOf[suspendable, [4]any]()
	case 5:
		s, room = roomOf[suspendable, [5]any]()
	case 6:
		s, room = roomOf[suspendable, [6]any]()
	case 7:
		s, room = roomOf[suspendable, [7]any]()
	case 8:
		s, room = roomOf[suspendable, [8]any]()
	case 9:
		s, room = roomOf[suspendable, [9]any]()
	case 10, 11:
		s, room = roomOf[suspendable, [11]any]()
	case 12, 13:
		s, room = roomOf[suspendable, [13]any]()
	case 14, 15:
		s, room = roomOf[suspendable, [15]any]()
	default:
		s, room = new(suspendable), makeSlots(n)
	}
	// The first access writes, and what is no pointer: to find out that s is not
	// nil reads a page before its first write, which is two faults in place of one.
	s.frame.base = 0
	s.frame.Code, s.frame.slots = code, room
	return &s.frame
}

// maxReused is how many slots a suspendable has at most that is used again.
const maxReused = 15

// keepPrivate says that nothing refers to the generator or its frame but who awaits or
// asks it, until Frame.Keep.
func (g *Generator) keepPrivate() { g.body().room = 1 }

// reuseEnded keeps what a generator or coroutine that has returned was made of for another one
// with as many slots, if nobody else has it.
func (t *Thread) reuseEnded(g *Generator) {
	f := g.body()
	if f.room == 0 {
		return
	}
	s := f.vars()
	if len(s) > maxReused || len(t.ended[len(s)]) == cap(t.ended[len(s)]) && len(t.ended[len(s)]) > 0 {
		return
	}
	for i := range s { // less than the call that clear is
		s[i] = nil
	}
	*g = Generator{}
	*f = Frame{slots: f.slots}
	if t.ended[len(s)] == nil {
		t.ended[len(s)] = make([]*Frame, 0, 32)
	}
	t.ended[len(s)] = append(t.ended[len(s)], f)
}

// NativeCoroutine is a coroutine written in Go. It may be part of a bigger Go
// value.
type NativeCoroutine struct {
	Generator
	driver Native
	naming *naming
	in     *Interp
}

// idle reports a generator of the script's, and neither a coroutine nor an async
// generator, that has not ended and does not run, and of which nothing else is true:
// all four are then zero.
func (g *Generator) idle() bool {
	return *(*[unsafe.Offsetof(g.at)]byte)(unsafe.Pointer(g)) == [unsafe.Offsetof(g.at)]byte{}
}

// native is the coroutine written in Go that g is, or nil.
func (g *Generator) native() *NativeCoroutine {
	if g.marks&inGo == 0 {
		return nil
	}
	return (*NativeCoroutine)(unsafe.Pointer(g))
}
