package object

import "strings"

// The making of classes: what type.__new__ does.

// CallerModule gives the __name__ of the module whose code runs, for classes
// made by calling type(); package machine sets it while it is initialised.
var CallerModule func() any

// Metaclass finds the most derived metaclass of meta and those of the bases.
func Metaclass(meta *Type, bases []any) *Type {
	for _, b := range bases {
		m := TypeOf(b)
		switch {
		case meta.IsSubtype(m):
		case m.IsSubtype(meta):
			meta = m
		default:
			panic(New(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"))
		}
	}
	return meta
}

// newType is type.__new__(meta, name, bases, namespace): when a base has a more
// derived metaclass, that one makes the class.
func newType(meta *Type, args []any, kwnames []string) any {
	name, ok := AsStr(args[0])
	if !ok {
		panic(Newf(TypeError, "type.__new__() argument 1 must be str, not %s", TypeName(args[0])))
	}
	bases, ok := AsTuple(args[1])
	if !ok {
		panic(Newf(TypeError, "type.__new__() argument 2 must be tuple, not %s", TypeName(args[1])))
	}
	ns, ok := args[2].(*Dict)
	if !ok {
		panic(Newf(TypeError, "type.__new__() argument 3 must be dict, not %s", TypeName(args[2])))
	}
	if len(bases.Items) > 0 {
		checkBases(bases.Items)
		if winner := Metaclass(meta, bases.Items); winner != meta {
			winner.facts()
			if f := winner.newFn; f != nil {
				if s, ok := f.(*StaticMethod); ok {
					f = s.Fn
				}
				return CallKw(f, append([]any{winner}, args...), kwnames)
			}
			if winner.solid != meta.solid {
				return winner.Make(winner, args, kwnames)
			}
			meta = winner
		}
	}
	return MakeClass(meta, name, bases.Items, ns, args[3:], kwnames)
}

func checkBases(bases []any) {
	for _, b := range bases {
		if _, ok := b.(*Type); !ok && FindAttr(b, "__mro_entries__") != nil {
			panic(New(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()"))
		}
	}
}

// MakeClass makes a class whose metaclass is meta, tells the descriptors their
// names, and calls __init_subclass__ with the keyword arguments.
func MakeClass(meta *Type, name string, baseValues []any, ns *Dict, kwvals []any, kwnames []string) *Type {
	bases := make([]*Type, len(baseValues))
	for i, b := range baseValues {
		t, ok := b.(*Type)
		if !ok {
			checkBases(baseValues)
			panic(New(TypeError, "bases must be types"))
		}
		bases[i] = t
	}
	if strings.Contains(name, "\x00") {
		panic(New(ValueError, "type name must not contain null characters"))
	}
	if !isASCII(name) {
		EncodeStr(name, "utf-8", "strict") // which refuses surrogates
	}
	meta = Metaclass(meta, baseValues)
	dict := ns.Copy()
	cell := classCell(dict)
	wrapSpecial(dict)
	if dict.GetStr("__eq__") != nil && dict.GetStr("__hash__") == nil {
		dict.SetStr("__hash__", None)
	}
	qual := name
	if q := dict.GetStr("__qualname__"); q != nil {
		s, ok := AsStr(q)
		if !ok {
			panic(Newf(TypeError, "type __qualname__ must be a str, not %s", TypeName(q)))
		}
		qual = s
		dict.DelStr("__qualname__")
	}
	if dict.GetStr("__module__") == nil && CallerModule != nil {
		if m := CallerModule(); m != nil {
			dict.SetStr("__module__", m)
		}
	}
	t := NewClass(meta, name, bases, dict)
	dict.Each(func(k, _ any) bool {
		if _, ok := AsStr(k); !ok {
			warn(RuntimeWarning, "non-string key in the __dict__ of class "+name)
			return false
		}
		return true
	})
	made := false
	defer func() {
		if !made {
			t.disown()
		}
	}()
	t.Qualname = qual
	t.Module = "builtins"
	t.setSlots(dict.GetStr("__slots__"))
	if dict.GetStr("__doc__") == nil {
		dict.SetStr("__doc__", None)
	}
	if cell != nil {
		cell.V = t
	}
	t.setNames()
	if f := t.LookupAfter(t, "__init_subclass__"); f != nil {
		CallKw(bind(f, nil, t), kwvals, kwnames)
	}
	made = true
	return t
}

// classCell takes the cell __class__ of the class body's functions out of its
// namespace.
func classCell(dict *Dict) *Cell {
	v := dict.GetStr("__classcell__")
	if v == nil {
		return nil
	}
	cell, ok := v.(*Cell)
	if !ok {
		panic(Newf(TypeError, "__classcell__ must be a nonlocal cell, not %s", Repr(TypeOf(v))))
	}
	dict.DelStr("__classcell__")
	return cell
}

// wrapSpecial makes static and class methods of the functions that are so
// without being declared.
func wrapSpecial(dict *Dict) {
	if f, ok := dict.GetStr("__new__").(Function); ok {
		s := &StaticMethod{Fn: f}
		s.Init(StaticMethodType)
		dict.SetStr("__new__", s)
	}
	for _, n := range [...]string{"__init_subclass__", "__class_getitem__"} {
		if f, ok := dict.GetStr(n).(Function); ok {
			c := &ClassMethod{Fn: f}
			c.Init(ClassMethodType)
			dict.SetStr(n, c)
		}
	}
}

// setNames calls __set_name__ of what stands in the new class.
func (t *Type) setNames() {
	type named struct {
		name string
		v    any
	}
	var list []named
	t.Dict.Each(func(k, v any) bool {
		if s, ok := k.(string); ok {
			list = append(list, named{s, v})
		}
		return true
	})
	for _, e := range list {
		if p, ok := e.v.(*Property); ok && p.ext == nil {
			p.Name = e.name
			continue
		}
		switch e.v.(type) {
		case Function, *Builtin, *Getset, *Member, string, int:
			continue
		}
		vt := TypeOf(e.v)
		if m := vt.Lookup("__set_name__"); m != nil {
			if exc := Catch(func() { callSpecial(m, e.v, vt, t, e.name) }); exc != nil {
				exc.AddNote("Error calling __set_name__ on '" + vt.Name + "' instance '" + e.name + "' in '" + t.Name + "'")
				panic(exc)
			}
		}
	}
}

// givesDict reports that instances have a __dict__.
func (t *Type) givesDict() bool {
	if t.Heap {
		return !t.HasSlots
	}
	if t.HasSlots {
		return false
	}
	for _, b := range t.MRO {
		if b.HasDict || b == BaseException || b == ModuleType || b == TypeType || b == StaticMethodType || b == ClassMethodType {
			return true
		}
	}
	return false
}

// Weakrefable reports that weak references to instances are possible.
func (t *Type) Weakrefable() bool {
	if t.Heap {
		return t.weakable
	}
	for _, b := range t.MRO {
		if b == SetType || b == FrozenSetType || b == TypeType || b == ModuleType || b == BuiltinType || b == MethodType || b == MemoryViewType {
			return true
		}
	}
	return t.Module != "builtins" && t.Module != "types"
}

// isSized reports that instances hold a varying number of items in themselves,
// so that there is no place for slots behind them.
func (t *Type) isSized() bool {
	for _, b := range t.MRO {
		if b == IntType || b == TupleType || b == BytesType || b == TypeType {
			return true
		}
	}
	return false
}

// setSlots reads __slots__ (nil: there is none). Each name becomes a Member;
// instances have no __dict__ unless a base gives them one.
func (t *Type) setSlots(v any) {
	mayDict, mayWeak := !t.base.givesDict(), !t.base.Weakrefable() && !t.base.isSized()
	addDict, addWeak := v == nil && mayDict, v == nil && mayWeak
	if v != nil {
		names := []any{v}
		if _, ok := AsStr(v); !ok {
			names = ToSlice(v)
		}
		if len(names) > 0 && t.base.isSized() {
			panic(Newf(TypeError, "nonempty __slots__ not supported for subtype of '%s'", t.base.Name))
		}
		for _, n := range names {
			s, ok := AsStr(n)
			if !ok {
				panic(Newf(TypeError, "__slots__ items must be strings, not '%s'", TypeName(n)))
			}
			if !IsIdentifier(s) {
				panic(New(TypeError, "__slots__ must be identifiers"))
			}
			switch s {
			case "__dict__":
				if !mayDict || addDict {
					panic(New(TypeError, "__dict__ slot disallowed: we already got one"))
				}
				addDict = true
				continue
			case "__weakref__":
				if !mayWeak || addWeak {
					panic(New(TypeError, "__weakref__ slot disallowed: we already got one"))
				}
				addWeak = true
				continue
			}
			m := Mangle(t.Name, s)
			if t.Dict.GetStr(m) != nil && s != "__qualname__" && s != "__classcell__" && s != "__classdictcell__" {
				panic(Newf(ValueError, "%s in __slots__ conflicts with class variable", StrRepr(s)))
			}
			t.Slots = append(t.Slots, m)
		}
		for _, b := range t.Bases {
			addDict = addDict || mayDict && b.givesDict()
			addWeak = addWeak || mayWeak && b.Weakrefable()
		}
		for _, m := range t.Slots {
			t.Dict.SetStr(m, newMember(m, t))
		}
	}
	t.HasSlots = mayDict && !addDict
	t.weakable = addWeak || !mayWeak && t.base.Weakrefable()
	if addDict && t.Dict.GetStr("__dict__") == nil {
		t.Dict.SetStr("__dict__", &Getset{Name: "__dict__", Owner: t, Get: instanceDict, Set: setInstanceDict, Doc: "dictionary for instance variables"})
	}
	if addWeak {
		t.Dict.SetStr("__weakref__", &Getset{Name: "__weakref__", Owner: t, Get: func(v any) any { return FirstWeakRef(v) }, Doc: "list of weak references to the object"})
	}
	t.Changed()
}

// instanceDict is __dict__ of a value with attributes of its own.
func instanceDict(v any) any {
	if o := InstOf(v); o != nil {
		return o.AttrDict()
	}
	return nil
}

// FirstWeakRef is what an object's __weakref__ is; the module _weakref says.
var FirstWeakRef = func(any) any { return None }

func setInstanceDict(v, d any) {
	if d == nil {
		if o := InstOf(v); o != nil && TypeOf(v).Heap {
			o.SetAttrDict(NewDict())
			return
		}
		panic(New(TypeError, "cannot delete __dict__"))
	}
	dict, ok := d.(*Dict)
	if !ok {
		panic(Newf(TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(d)))
	}
	o := InstOf(v)
	if o == nil {
		panic(noAttr(v, "__dict__"))
	}
	o.SetAttrDict(dict)
}
