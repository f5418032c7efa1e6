package object

import "slices"

// Shape is the layout of an instance's attributes: which name stands at which
// index. Instances of one class that set the same names in the same order
// share a shape, so that a look-up can be cached per site as (shape, index).
type Shape struct {
	names []string
	index map[string]int // filled when there are many names
	next  map[string]*Shape
	width int   // of a class's root: the most attributes that an instance was seen to get
	boxed []any // the names as keys of a dict, once such a dict was made
}

// keys gives the names as keys of a dict.
func (s *Shape) keys() []any {
	if s.boxed == nil {
		s.boxed = make([]any, len(s.names))
		for i, n := range s.names {
			s.boxed[i] = n
		}
	}
	return s.boxed
}

const shapeScan = 8

// Find gives the index of name, or -1.
func (s *Shape) Find(name string) int {
	if s.index != nil {
		if i, ok := s.index[name]; ok {
			return i
		}
		return -1
	}
	for i, n := range s.names {
		if n == name {
			return i
		}
	}
	return -1
}

func (s *Shape) with(name string) *Shape {
	if n := s.next[name]; n != nil {
		return n
	}
	n := &Shape{names: append(s.names[:len(s.names):len(s.names)], name)}
	if len(n.names) > shapeScan {
		n.index = make(map[string]int, len(n.names))
		for i, k := range n.names {
			n.index[k] = i
		}
	}
	if s.next == nil {
		s.next = map[string]*Shape{}
	}
	s.next[name] = n
	return n
}

// maxShape is how many attributes an instance may have before it keeps them in
// a dict of its own: a class used as a bag of names would make a shape for each.
const maxShape = 64

// Instance is an object with a class and attributes. It is the whole of an
// instance of a plain script class, and is embedded in, or hung on, native
// values that have attributes or whose class derives from a native one.
type Instance struct {
	cls   *Type
	shape *Shape // nil: attributes, if any, are in vals[0].(*Dict)
	vals  []any
	own   *any // what a native type keeps beside the attributes
}

// Hidden gives what SetHidden kept, or nil: a native type's own data where the
// Go value has no room for it. Scripts never see it.
func (o *Instance) Hidden() any {
	if o == nil || o.own == nil {
		return nil
	}
	return *o.own
}

// SetHidden keeps a native type's own data.
func (o *Instance) SetHidden(v any) { o.own = &v }

// NewInstance makes a bare instance of cls.
func NewInstance(cls *Type) *Instance {
	root := cls.rootShape()
	var o *Instance
	if root != nil && 0 < root.width && root.width <= fewAttrs {
		o = newInstance(cls, root, root.width)
	} else {
		o = &Instance{cls: cls, shape: root}
	}
	if cls.ends {
		Born(o)
	}
	return o
}

// Born is told of each instance whose class has __del__; package machine sets it
// while it is initialised.
var Born func(o *Instance)

// HoldsObjects reports that an attribute is more than a number, a text or the like.
func (o *Instance) HoldsObjects() bool {
	return slices.ContainsFunc(o.vals, func(v any) bool {
		switch v.(type) {
		case nil, *NoneType, bool, int, float64, string, Bytes:
			return false
		}
		return true
	})
}

// Like is an instance of the same class with the same attributes.
func (o *Instance) Like() *Instance {
	c := *o
	c.vals = slices.Clone(o.vals)
	return &c
}

const fewAttrs = 4

// newInstance makes an instance with room for n attributes; if they are few, in its
// own piece of memory.
func newInstance(cls *Type, root *Shape, n int) *Instance {
	switch {
	case n <= 2:
		o := &struct {
			Instance
			room [2]any
		}{}
		o.cls, o.shape, o.vals = cls, root, o.room[:0]
		return &o.Instance
	case n == 3:
		o := &struct {
			Instance
			room [3]any
		}{}
		o.cls, o.shape, o.vals = cls, root, o.room[:0]
		return &o.Instance
	case n == fewAttrs:
		o := &struct {
			Instance
			room [fewAttrs]any
		}{}
		o.cls, o.shape, o.vals = cls, root, o.room[:0]
		return &o.Instance
	}
	return &Instance{cls: cls, shape: root, vals: make([]any, 0, n)}
}

// makeRoom makes the list of the first attribute's value and those behind it.
func (o *Instance) makeRoom() {
	n := fewAttrs
	if o.cls.root != nil {
		n = max(n, o.cls.root.width)
	}
	o.vals = make([]any, 0, n)
}

// Init sets the class of an embedded Instance.
func (o *Instance) Init(cls *Type) { o.cls, o.shape = cls, cls.rootShape() }

func (t *Type) rootShape() *Shape {
	if !t.Heap {
		return nil // native types are shared between interpreters, shapes are not
	}
	if t.root == nil {
		t.root = &Shape{}
	}
	return t.root
}

func (o *Instance) Class() *Type { return o.cls }
func (o *Instance) SetClass(t *Type) {
	o.AttrDict()
	o.cls = t
}

// Inst gives the attribute storage; natives return what they embed or hang on.
func (o *Instance) Inst() *Instance { return o }

// HasInst is implemented by values that may have attributes of their own; Inst
// may return nil.
type HasInst interface{ Inst() *Instance }

// PeekInst is implemented by those whose Inst makes the storage: it gives what
// there is, or nil, to look an attribute up.
type PeekInst interface{ PeekInst() *Instance }

// peekInst is InstOf for looking an attribute up.
func peekInst(v any) *Instance {
	switch v := v.(type) {
	case *Instance:
		return v
	case PeekInst:
		return v.PeekInst()
	case HasInst:
		return v.Inst()
	}
	return nil
}

// InstOf gives v's attribute storage, or nil.
func InstOf(v any) *Instance {
	switch v := v.(type) {
	case *Instance:
		return v
	case HasInst:
		return v.Inst()
	}
	return nil
}

// Bare reports that the instance has no attributes of its own.
func (o *Instance) Bare() bool { return len(o.vals) == 0 }

// Attr gives the attribute in the instance itself, or nil.
func (o *Instance) Attr(name string) any {
	if o.shape != nil {
		if i := o.shape.Find(name); i >= 0 {
			return o.vals[i]
		}
		return nil
	}
	if len(o.vals) == 0 {
		return nil
	}
	if hiddenName(name) {
		if len(o.vals) < 2 {
			return nil
		}
		return o.vals[1].(*Dict).GetStr(name)
	}
	return o.vals[0].(*Dict).GetStr(name)
}

// hiddenName tells the values of __slots__, which are kept under names that no
// script can write and that __dict__ does not show.
func hiddenName(name string) bool { return name != "" && name[0] == 0 }

// slotDict is where an instance with a __dict__ of its own keeps them.
func (o *Instance) slotDict() *Dict {
	o.AttrDict()
	if len(o.vals) < 2 {
		o.vals = append(o.vals, NewDict())
	}
	return o.vals[1].(*Dict)
}

// SetAttr sets the attribute in the instance itself.
func (o *Instance) SetAttr(name string, v any) {
	if o.shape == nil {
		if hiddenName(name) {
			o.slotDict().SetStr(name, v)
			return
		}
		o.AttrDict().SetStr(name, v)
		return
	}
	if i := o.shape.Find(name); i >= 0 {
		o.vals[i] = v
		return
	}
	if len(o.shape.names) >= maxShape {
		o.AttrDict().SetStr(name, v)
		return
	}
	o.shape = o.shape.with(name)
	if cap(o.vals) == 0 {
		o.makeRoom()
	}
	o.vals = append(o.vals, v)
	if r := o.cls.root; r != nil {
		r.width = max(r.width, len(o.vals))
	}
}

// DelAttr removes the attribute; false when there was none.
func (o *Instance) DelAttr(name string) bool {
	if o.Attr(name) == nil {
		return false
	}
	if hiddenName(name) {
		return o.slotDict().DelStr(name)
	}
	return o.AttrDict().DelStr(name)
}

// AttrDict is __dict__: from then on the attributes live in that dict.
func (o *Instance) AttrDict() *Dict {
	if o.shape == nil {
		if len(o.vals) == 0 {
			o.vals = []any{NewDict()}
		}
		return o.vals[0].(*Dict)
	}
	d := NewDictFor(len(o.shape.names))
	var hidden *Dict
	keys := o.shape.keys()
	for i, n := range o.shape.names {
		switch {
		case o.vals[i] == nil:
		case hiddenName(n):
			if hidden == nil {
				hidden = NewDict()
			}
			hidden.SetStr(n, o.vals[i])
		default:
			d.add(strHash(n), keys[i], o.vals[i])
		}
	}
	o.shape, o.vals = nil, []any{d}
	if hidden != nil {
		o.vals = append(o.vals, hidden)
	}
	return d
}

// SetAttrDict replaces __dict__.
func (o *Instance) SetAttrDict(d *Dict) {
	o.AttrDict()
	o.vals[0] = d
}

// AttrNames lists the instance's own attributes in the order they were set.
func (o *Instance) AttrNames() []string {
	if o.shape != nil {
		for i, n := range o.shape.names {
			if hiddenName(n) {
				var out []string
				for _, n := range o.shape.names[i:] {
					if !hiddenName(n) {
						out = append(out, n)
					}
				}
				return append(o.shape.names[:i:i], out...)
			}
		}
		return o.shape.names
	}
	if len(o.vals) == 0 {
		return nil
	}
	var out []string
	o.vals[0].(*Dict).Each(func(k, _ any) bool {
		if s, ok := k.(string); ok {
			out = append(out, s)
		}
		return true
	})
	return out
}
