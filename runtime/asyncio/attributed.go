package asyncio

import "inloop/runtime/object"

// attributed is the class and the attributes of a value of which a program has
// many, and which seldom has attributes: these have no room until one is set.
type attributed struct {
	class *object.Type
	attrs *object.Instance
}

// Init sets the class.
func (a *attributed) Init(cls *object.Type) {
	a.class = cls
	if cls.Heap {
		a.attrs = object.NewInstance(cls)
	}
}

// Class implements object.Object.
func (a *attributed) Class() *object.Type {
	if a.attrs != nil {
		return a.attrs.Class()
	}
	return a.class
}

// Inst implements object.HasInst.
func (a *attributed) Inst() *object.Instance {
	if a.attrs == nil {
		a.attrs = object.NewInstance(a.class)
	}
	return a.attrs
}

// PeekInst implements object.PeekInst.
func (a *attributed) PeekInst() *object.Instance { return a.attrs }

// SetClass is obj.__class__ = cls.
func (a *attributed) SetClass(cls *object.Type) { a.Inst().SetClass(cls) }
