package object

import (
	"slices"
	"sync"
	"weak"
)

// The bases of a class: the order in which they are searched, and whether
// instances can be all of them at once.

// Home tells which interpreter runs, so that a native type lists the script
// classes of that one only as its subclasses; package machine sets it while it
// is initialised.
var Home func() any

func home() any {
	if Home == nil {
		return nil
	}
	return Home()
}

// heirs are the native types, in the order of their declaration, and the script
// classes that derive directly from one; the interpreters share them.
var heirs = struct {
	sync.Mutex
	natives []*Type
	of      map[*Type][]weak.Pointer[Type]
}{of: map[*Type][]weak.Pointer[Type]{}}

// adopt makes t known to its bases.
func (t *Type) adopt() {
	for _, b := range t.Bases {
		if b.Heap {
			b.children = append(b.children, weak.Make(t))
		} else if b != ObjectType { // everything derives from object: too many to keep
			heirs.Lock()
			live := slices.DeleteFunc(heirs.of[b], func(w weak.Pointer[Type]) bool { return w.Value() == nil })
			heirs.of[b] = append(live, weak.Make(t))
			heirs.Unlock()
		}
	}
}

// disown undoes adopt.
func (t *Type) disown() {
	is := func(w weak.Pointer[Type]) bool { return w.Value() == t }
	for _, b := range t.Bases {
		if b.Heap {
			b.children = slices.DeleteFunc(b.children, is)
			continue
		}
		heirs.Lock()
		heirs.of[b] = slices.DeleteFunc(heirs.of[b], is)
		heirs.Unlock()
	}
}

// Subclasses lists the living direct subclasses.
func (t *Type) Subclasses() []*Type {
	var out []*Type
	list := t.children
	if !t.Heap {
		heirs.Lock()
		for _, n := range heirs.natives {
			if slices.Contains(n.Bases, t) {
				out = append(out, n)
			}
		}
		list = slices.Clone(heirs.of[t])
		heirs.Unlock()
	}
	for _, w := range list {
		if c := w.Value(); c != nil && (t.Heap || c.home == home()) {
			out = append(out, c)
		}
	}
	return out
}

// changedBelow tells the classes that derive from an open type of a change in it.
func (t *Type) changedBelow() {
	for _, c := range t.Subclasses() {
		c.Changed()
		if !c.Heap {
			c.changedBelow()
		}
	}
}

// inherit sets the bases of a script class and what follows from them.
func (t *Type) inherit(bases []*Type) {
	for _, b := range bases {
		if b.Final {
			panic(Newf(TypeError, "type '%s' is not an acceptable base type", b.spoken()))
		}
	}
	base := bestBase(bases)
	t.Bases, t.base = bases, base
	t.MRO = t.findMRO()
	t.solid = base.solid
	for _, b := range t.Bases {
		if b.solid.IsSubtype(t.solid) {
			t.solid = b.solid
		}
	}
	t.Make, t.Iter = t.solid.Make, t.solid.Iter
}

// findMRO computes the search order; a metaclass may have an mro of its own.
func (t *Type) findMRO() []*Type {
	if t.Meta != nil && t.Meta.Heap {
		if m, owner := t.Meta.LookupOwner("mro"); owner.Heap {
			t.MRO = []*Type{t, ObjectType}
			return t.checkMRO(ToSlice(callSpecial(m, t, t.Meta)))
		}
	}
	return t.linearise()
}

func (t *Type) linearise() []*Type {
	mro, ok := mergeMRO(t, t.Bases)
	if ok {
		return mro
	}
	for i, b := range t.Bases {
		if slices.Contains(t.Bases[:i], b) {
			panic(Newf(TypeError, "duplicate base class %s", b.Name))
		}
	}
	names := ""
	for i, b := range mro {
		if i > 0 {
			names += ", "
		}
		names += b.Name
	}
	panic(Newf(TypeError, "Cannot create a consistent method resolution order (MRO) for bases %s", names))
}

// checkMRO refuses what a metaclass's mro must not return.
func (t *Type) checkMRO(items []any) []*Type {
	own := t.base.layoutClass()
	out := make([]*Type, len(items))
	for i, v := range items {
		b, ok := v.(*Type)
		if !ok {
			panic(Newf(TypeError, "mro() returned a non-class ('%s')", TypeName(v)))
		}
		if b != t && !own.IsSubtype(b.layoutClass()) {
			panic(Newf(TypeError, "mro() returned base with unsuitable layout ('%s')", b.Name))
		}
		out[i] = b
	}
	return out
}

// bestBase picks the base whose representation the instances have; unrelated
// ones can't be combined.
func bestBase(bases []*Type) *Type {
	var base, winner *Type
	for _, b := range bases {
		c := b.layoutClass()
		switch {
		case winner == nil, c != winner && c.IsSubtype(winner):
			base, winner = b, c
		case winner.IsSubtype(c):
		default:
			panic(New(TypeError, "multiple bases have instance lay-out conflict"))
		}
	}
	return base
}

// layoutClass is the nearest ancestor that adds something to what an instance
// holds: a native type, or a class with __slots__.
func (t *Type) layoutClass() *Type {
	for t.Heap {
		if len(t.Slots) > 0 {
			return t
		}
		t = t.base
	}
	return layout(t)
}

// layout tells the native types apart by the Go value that stands for them.
func layout(t *Type) *Type {
	if t.IsSubtype(BaseException) {
		for _, b := range t.MRO {
			if fieldExceptions[b] {
				return b
			}
		}
		return BaseException
	}
	for _, b := range t.MRO {
		if b == ObjectType || b.Make != nil && len(b.Bases) > 0 && b.Bases[0] == ObjectType {
			return b
		}
	}
	return t
}

// fieldExceptions are the exceptions whose instances hold more than args.
var fieldExceptions = map[*Type]bool{}

func init() {
	for _, t := range []*Type{OSError, SyntaxError, StopIteration, SystemExit, ImportError, UnicodeEncodeError, UnicodeDecodeError,
		UnicodeTranslateError, AttributeError, NameError, BaseExceptionGroup} {
		fieldExceptions[t] = true
	}
}

// setBases is an assignment to __bases__.
func (t *Type) setBases(v any) {
	if !t.Heap {
		panic(Newf(TypeError, "cannot set '__bases__' attribute of immutable type '%s'", t.Name))
	}
	if v == nil {
		panic(Newf(TypeError, "cannot delete '__bases__' attribute of immutable type '%s'", t.Name))
	}
	tuple, ok := AsTuple(v)
	if !ok {
		panic(Newf(TypeError, "can only assign tuple to %s.__bases__, not %s", t.Name, TypeName(v)))
	}
	if len(tuple.Items) == 0 {
		panic(Newf(TypeError, "can only assign non-empty tuple to %s.__bases__, not ()", t.Name))
	}
	bases := make([]*Type, len(tuple.Items))
	for i, x := range tuple.Items {
		if bases[i], ok = x.(*Type); !ok {
			panic(Newf(TypeError, "%s.__bases__ must be tuple of classes, not '%s'", t.Name, TypeName(x)))
		}
		// While an mro() runs, the order may not tell yet.
		cycle := bases[i].IsSubtype(t)
		for b := bases[i]; b != nil && !cycle; b = b.base {
			cycle = b == t
		}
		if cycle {
			panic(New(TypeError, "a __bases__ item causes an inheritance cycle"))
		}
	}
	base := bestBase(bases)
	if base.collected() != t.base.collected() {
		panic(Newf(TypeError, "__bases__ assignment: '%s' deallocator differs from '%s'", base.Name, t.base.Name))
	}
	if base.Heap != t.base.Heap || base.layoutClass() != t.base.layoutClass() || base.HasSlots != t.base.HasSlots {
		panic(Newf(TypeError, "__bases__ assignment: '%s' object layout differs from '%s'", base.Name, t.base.Name))
	}
	old := t.Bases
	family := t.family(nil)
	orders := make([][]*Type, len(family))
	for i, c := range family {
		orders[i] = c.MRO
	}
	t.disown()
	if exc := Catch(func() {
		t.inherit(bases)
		for _, c := range family[1:] {
			c.inherit(c.Bases)
		}
	}); exc != nil {
		t.Bases, t.base = old, bestBase(old)
		for i, c := range family {
			c.MRO = orders[i]
		}
		t.adopt()
		panic(exc)
	}
	t.adopt()
	t.Changed()
}

// collected reports that CPython's garbage collector follows instances.
func (t *Type) collected() bool {
	if t.Heap {
		return t.givesDict() || t.layoutClass().Heap || t.base.collected()
	}
	switch layout(t) {
	case ObjectType, IntType, FloatType, ComplexType, StrType, BytesType, ByteArrayType, RangeType, NoneTypeType:
		return false
	}
	return true
}

// family lists t and what derives from it, each class behind its bases.
func (t *Type) family(out []*Type) []*Type {
	if i := slices.Index(out, t); i >= 0 {
		out = slices.Delete(out, i, i+1)
	}
	out = append(out, t)
	for _, c := range t.Subclasses() {
		out = c.family(out)
	}
	return out
}
