package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The class and the attributes of a future. A program has many futures: one has
// no room for attributes until one is set, nor for its class if that is the one
// of its kind.

// futureKind tells the values that begin with a Future.
type futureKind uint8

const (
	plainFuture futureKind = iota
	taskFuture
	gatheringFuture
	// A hiddenFuture is a plain one of a waiter's that nobody has seen but the
	// task that waits for it: see Future.self.
	hiddenFuture
)

// usual is the class of futures of the kind.
func (f *Future) usual() *object.Type {
	m := moduleOf(f.loop)
	switch f.kind {
	case taskFuture:
		return m.taskT
	case gatheringFuture:
		return m.gatheringT
	}
	return m.futureT
}

// moduleOf is the module of a loop, or the running interpreter's.
func moduleOf(l *EventLoop) *module {
	if l != nil {
		return l.m
	}
	return machine.Running().State(moduleKey, nil).(*module)
}

// Init sets the class.
func (f *Future) Init(cls *object.Type) {
	if cls != f.usual() {
		f.attrs = object.NewInstance(cls)
	}
}

// Class implements object.Object.
func (f *Future) Class() *object.Type {
	if f.attrs != nil {
		return f.attrs.Class()
	}
	return f.usual()
}

// Inst implements object.HasInst.
func (f *Future) Inst() *object.Instance {
	if f.attrs == nil {
		f.attrs = object.NewInstance(f.usual())
	}
	return f.attrs
}

// PeekInst implements object.PeekInst.
func (f *Future) PeekInst() *object.Instance { return f.attrs }

// SetClass is obj.__class__ = cls.
func (f *Future) SetClass(cls *object.Type) { f.Inst().SetClass(cls) }
