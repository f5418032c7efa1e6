package machine

import "inloop/runtime/object"

// What a built-in that is called and awaited in one (object.Builtin.Awaited)
// answers with in the place of a coroutine. It is awaited by the very next
// instruction, and nobody keeps it.

// A Bare coroutine is one written in Go that has no coroutine object yet.
type Bare interface {
	Native
	CoroutineName() *NativeName
}

// NewCoroutine makes the coroutine object of a bare one.
func NewCoroutine[D any, P interface {
	*D
	Bare
}](in *Interp, d D) *Generator {
	c := &struct {
		NativeCoroutine
		bare D
	}{bare: d}
	bare := P(&c.bare)
	c.Init(in, bare.CoroutineName(), bare)
	return &c.Generator
}

// awaited is what the frame, which is suspended in an await, shows as awaited.
func (f *Frame) awaited() any {
	slot := &f.slots[f.Code.Instrs[f.pc].A]
	switch a := (*slot).(type) {
	case *pause:
		return paused(f.of.in)
	case *nextStep:
		return &AsyncGenStep{g: (*Generator)(a), value: object.None, state: 1}
	case Bare:
		n := &NativeCoroutine{}
		n.fill(f.of.in, &a.CoroutineName().naming, a)
		n.marks |= begun
		*slot = &n.Generator
	case *Generator:
		if a.native() == nil {
			a.body().Keep()
		}
	}
	return *slot
}

// pause is awaited by one bare yield, as sleep(0) is.
type pause struct{ _ byte }

// gift is awaited without waiting, for what the thread was given.
type gift struct{ _ byte }

var (
	thePause = &pause{}
	theGift  = &gift{}
)

// nextStep is an async generator as what its __anext__ returned to an async
// for, which awaits it there and then.
type nextStep Generator

// Class implements object.Object.
func (*nextStep) Class() *object.Type { return AsyncGenStepT }

// NextStep gives what an async for awaits in the place of __anext__(); nil for
// what is no async generator or is not in a state to go on.
func (g *Generator) NextStep() any {
	if g.kind != asyncGenerator || g.closed || g.running || g.marks&stepping != 0 {
		return nil
	}
	if s := g.body().state; s != frameFresh && s != frameYielded {
		return nil
	}
	g.firstIter()
	return (*nextStep)(g)
}

// linkNext puts the frame of an async generator that is to go on behind f, which
// awaits it.
func (t *Thread) linkNext(f *Frame, g *Generator) (*Frame, *object.Exception) {
	if t.depth >= t.in.maxDepth {
		return nil, object.New(object.RecursionError, "maximum recursion depth exceeded")
	}
	fr := g.body()
	if fr.state == frameYielded {
		fr.slots[fr.Code.Instrs[fr.pc-1].A] = object.None
	}
	t.depth++
	f.state = frameAwaiting
	fr.back = f
	fr.state = frameRunning
	g.running = true
	g.marks |= stepping
	return fr, nil
}

// Pause gives what is awaited by one bare yield.
func Pause() any { return thePause }

// Give gives what is awaited without waiting; the result is v.
func (t *Thread) Give(v any) any {
	t.given = v
	return theGift
}

// takeGift ends an await of a gift.
func (t *Thread) takeGift() any {
	v := t.given
	t.given = nil
	return v
}

// Class implements object.Object.
func (*pause) Class() *object.Type { return CoroutineType }

// Class implements object.Object.
func (*gift) Class() *object.Type { return CoroutineType }

var sleepName = NameNative("sleep")

// paused is the coroutine that a frame which awaits a pause shows as awaited.
func paused(in *Interp) *Generator {
	n := &NativeCoroutine{}
	n.fill(in, &sleepName.naming, pausedStep{})
	n.marks |= begun
	return &n.Generator
}

type pausedStep struct{}

// Step implements Native: the coroutine is for looking at.
func (pausedStep) Step(_ *Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	return object.None, false, exc
}
