package object

import (
	"fmt"
	"slices"
)

// The methods of object: what every value has.

func init() {
	ObjectType.Make = makeObject
	ObjectType.HasSlots = true
	ObjectType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			t := TypeOf(a[0])
			if len(a[1].(*Tuple).Items) > 0 || a[2].(*Dict).Len() > 0 {
				if t.Heap {
					t.facts()
					if t.initFn != nil {
						panic(New(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)"))
					}
					if t.newFn == nil && t.solid == ObjectType {
						panic(Newf(TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", t.Name))
					}
				}
			}
			return nil
		}, "Initialize self.  See help(type(self)) for accurate signature."},
		{"__repr__", "", func(a []any) any { return defaultRepr(a[0]) }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return Repr(a[0]) }, "Return str(self)."},
		{"__format__", "format_spec, /", func(a []any) any {
			spec, ok := AsStr(a[1])
			if !ok {
				panic(Newf(TypeError, "__format__() argument must be str, not %s", TypeName(a[1])))
			}
			if spec != "" {
				panic(Newf(TypeError, "unsupported format string passed to %s.__format__", TypeName(a[0])))
			}
			return Str(a[0])
		}, "Default object formatter."},
		{"__eq__", "value, /", func(a []any) any {
			if Is(a[0], a[1]) {
				return true
			}
			return NotImplemented
		}, "Return self==value."},
		{"__ne__", "value, /", func(a []any) any {
			r, _ := CallSpecial(a[0], "__eq__", a[1])
			if r == NotImplemented {
				return r
			}
			return !Truth(r)
		}, "Return self!=value."},
		{"__lt__", "value, /", func(a []any) any { return NotImplemented }, "Return self<value."},
		{"__le__", "value, /", func(a []any) any { return NotImplemented }, "Return self<=value."},
		{"__gt__", "value, /", func(a []any) any { return NotImplemented }, "Return self>value."},
		{"__ge__", "value, /", func(a []any) any { return NotImplemented }, "Return self>=value."},
		{"__hash__", "", func(a []any) any {
			if s, ok := a[0].(*Scalar); ok {
				return Int(int(HashRaw(s.Native)))
			}
			return Int(int(pointerHash(a[0])))
		}, "Return hash(self)."},
		{"__getattribute__", "name, /", func(a []any) any { return GenericGetAttr(a[0], attrName(a[1])) }, "Return getattr(self, name)."},
		{"__setattr__", "name, value, /", func(a []any) any { GenericSetAttr(a[0], attrName(a[1]), a[2]); return nil }, "Implement setattr(self, name, value)."},
		{"__delattr__", "name, /", func(a []any) any { GenericSetAttr(a[0], attrName(a[1]), nil); return nil }, "Implement delattr(self, name)."},
		{"__dir__", "", func(a []any) any {
			var names []any
			for _, n := range Dir(a[0]) {
				names = append(names, n)
			}
			return NewList(names...)
		}, "Default dir() implementation."},
		{"__init_subclass__", "@", func(a []any) any { return nil }, "This method is called when a class is subclassed."},
		{"__subclasshook__", "@C, /", func(a []any) any { return NotImplemented }, "Abstract classes can override this to customize issubclass()."},
		{"__sizeof__", "", func(a []any) any { return Int(48) }, "Size of object in memory, in bytes."},
	})
	ObjectType.AddGetset([]Getset{
		{Name: "__class__", Get: func(v any) any { return TypeOf(v) }, Set: setClass, Doc: "the object's class"},
	})
	ObjectType.Dict.SetStr("__doc__", typeDoc{})
	NoneTypeType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any { return "None" }, "Return repr(self)."},
		{"__bool__", "", func(a []any) any { return false }, "True if self else False"},
	})
	EllipsisTypeType.AddMethods([]Method{{"__repr__", "", func(a []any) any { return "Ellipsis" }, "Return repr(self)."}})
	NotImplementedTypeType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any { return "NotImplemented" }, "Return repr(self)."},
		{"__bool__", "", func(a []any) any {
			panic(New(TypeError, "NotImplemented should not be used in a boolean context"))
		}, "True if self else False"},
	})
	for t, v := range map[*Type]any{NoneTypeType: None, EllipsisTypeType: Ellipsis, NotImplementedTypeType: NotImplemented} {
		t.Make = func(cls *Type, args []any, kwnames []string) any {
			if len(args) > 0 {
				panic(Newf(TypeError, "%s takes no arguments", cls.Name))
			}
			return v
		}
	}
}

// typeDoc is __doc__ of the values of native types: the type's, unless the
// value has one of its own.
type typeDoc struct{}

func (typeDoc) Class() *Type { return GetsetType }

// DescrGet implements Binder.
func (typeDoc) DescrGet(obj any, cls *Type) any {
	if obj != nil {
		cls = TypeOf(obj)
	}
	if cls.Doc == "" {
		return None
	}
	return cls.Doc
}

func attrName(v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "attribute name must be string, not '%s'", TypeName(v)))
	}
	return s
}

// defaultRepr is <module.Name object at 0x…>.
func defaultRepr(v any) string {
	t := TypeOf(v)
	return fmt.Sprintf("<%s object at %s>", t.FullName(), Address(v))
}

// Address is the value's id as reprs show it.
func Address(v any) string { return fmt.Sprintf("0x%x", ID(v)) }

// moduleName is the class's __module__; "" where that is no string.
func (t *Type) moduleName() string {
	if t.Heap {
		if v := t.Dict.GetStr("__module__"); v != nil {
			m, _ := AsStr(v)
			return m
		}
	}
	return t.Module
}

// FullName is module.qualname, and the bare name for built-ins.
func (t *Type) FullName() string {
	switch m := t.moduleName(); m {
	case "", "builtins":
		return t.Name
	default:
		return m + "." + t.Qualname
	}
}

func setClass(v, c any) {
	if c == nil {
		panic(New(TypeError, "can't delete __class__ attribute"))
	}
	t, ok := c.(*Type)
	if !ok {
		panic(Newf(TypeError, "__class__ must be set to a class, not '%s' object", TypeName(c)))
	}
	if class := classOf(v); class != nil && !class.Heap {
		panic(Newf(TypeError, "cannot set '__class__' attribute of immutable type '%s'", class.Name))
	}
	if m, ok := v.(*Module); ok && t.IsSubtype(ModuleType) {
		m.cls = t
		if m.slots == nil && t.hasSlotNames() {
			m.slots = NewInstance(t)
		}
		return
	}
	o, class := InstOf(v), classOf(v)
	if o == nil && class == nil || !TypeOf(v).Heap || !t.Heap {
		panic(New(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses"))
	}
	if old := TypeOf(v); old.solid != t.solid || old.HasSlots != t.HasSlots || old.weakable != t.weakable || !sameSlots(old.layoutClass(), t.layoutClass()) {
		panic(Newf(TypeError, "__class__ assignment: '%s' object layout differs from '%s'", t.Name, TypeName(v)))
	}
	if class != nil {
		class.Meta = t
		class.Changed()
		return
	}
	o.SetClass(t)
}

// classOf gives v when it is a class, or nil.
func classOf(v any) *Type {
	t, _ := v.(*Type)
	return t
}

// sameSlots reports that two classes, each the last of its line to add slots,
// lay out their instances alike.
func sameSlots(a, b *Type) bool {
	if a == b {
		return true
	}
	if !a.Heap || !b.Heap || len(a.Slots) != len(b.Slots) || a.base.layoutClass() != b.base.layoutClass() {
		return false
	}
	for _, n := range a.Slots {
		if !slices.Contains(b.Slots, n) {
			return false
		}
	}
	return true
}

func makeObject(cls *Type, args []any, kwnames []string) any {
	if len(args) > 0 && cls.Heap {
		cls.facts()
		if cls.newFn != nil {
			panic(New(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)"))
		}
		if cls.initFn == nil {
			panic(Newf(TypeError, "%s() takes no arguments", cls.Name))
		}
	}
	if len(args) > 0 && cls == ObjectType {
		panic(New(TypeError, "object() takes no arguments"))
	}
	if cls.solid != ObjectType && cls.solid != nil && !cls.solid.Heap {
		panic(Newf(TypeError, "cannot create '%s' instances", cls.solid.FullName()))
	}
	if cls.Abstract != nil {
		panic(abstractError(cls))
	}
	return NewInstance(cls)
}

func abstractError(cls *Type) *Exception {
	s := plural(len(cls.Abstract))
	names := ""
	for i, n := range cls.Abstract {
		if i > 0 {
			names += ", "
		}
		names += "'" + n + "'"
	}
	return Newf(TypeError, "Can't instantiate abstract class %s without an implementation for abstract method%s %s", cls.Name, s, names)
}

// make runs the native constructor for cls.
func (t *Type) make(args []any, kwnames []string) any {
	if t.Make == nil {
		panic(Newf(TypeError, "cannot create '%s' instances", t.FullName()))
	}
	if t.Abstract != nil {
		panic(abstractError(t))
	}
	return t.Make(t, args, kwnames)
}

// Call makes an instance: type.__call__ unless the metaclass has its own.
func (t *Type) Call(args []any, kwnames []string) any {
	if t.Meta != nil && (t.Meta.Heap || t.Meta.Hooks) {
		if m, owner := t.Meta.LookupOwner("__call__"); owner != nil && owner != TypeType {
			return CallKw(bind(m, t, t.Meta), args, kwnames)
		}
	}
	return t.Instantiate(args, kwnames)
}

// Instantiate is type.__call__: __new__, then __init__.
func (t *Type) Instantiate(args []any, kwnames []string) any {
	if !t.Heap {
		if t == TypeType {
			switch len(args) - len(kwnames) {
			case 1:
				if len(kwnames) == 0 {
					return TypeOf(args[0])
				}
			case 3:
			default:
				panic(New(TypeError, "type() takes 1 or 3 arguments"))
			}
		}
		v := t.make(args, kwnames)
		if t == TypeType { // a base's metaclass may have made the class
			if m := TypeOf(v); m.Heap && m.IsSubtype(TypeType) {
				m.facts()
				if m.initFn != nil {
					CheckInit(CallKw(bind(m.initFn, v, m), args, kwnames))
				}
			}
		}
		return v
	}
	t.facts()
	init := t.initFn
	var obj any
	switch {
	case t.newFn != nil:
		obj = CallKw(bind(t.newFn, nil, t), append([]any{t}, args...), kwnames)
	case t.solid == ObjectType:
		if t.Abstract == nil && init != nil {
			o := NewInstance(t)
			if f, ok := init.(Function); ok {
				full := make([]any, 0, len(args)+1)
				full = append(append(full, o), args...)
				CheckInit(f.Call(full, kwnames))
				return o
			}
			obj = o
			break
		}
		obj = t.make(args, kwnames)
	case init != nil && !isNativeInit(init) && keepsArgsFromNew(t):
		obj = t.make(nil, nil)
	default:
		obj = t.make(args, kwnames)
		if init == nil || isNativeInit(init) {
			return obj
		}
	}
	ot := TypeOf(obj)
	if !ot.IsSubtype(t) {
		return obj
	}
	if ot != t {
		ot.facts()
		init = ot.initFn
	}
	if init == nil {
		return obj
	}
	if isNativeInit(init) && t.newFn == nil {
		return obj
	}
	if f, ok := init.(Function); ok {
		CheckInit(f.Call(append([]any{obj}, args...), kwnames))
		return obj
	}
	CheckInit(CallKw(bind(init, obj, ot), args, kwnames))
	return obj
}

// PlainInit gives the __init__ that a call of the class consists of, when it
// is made of nothing else: no metaclass, __new__ or native base takes part, but for
// that of exceptions which keep their arguments.
func (t *Type) PlainInit() any {
	if !t.Heap || t.solid != ObjectType && (!t.solid.plainExc || t.readsArgs()) || t.Abstract != nil || t.Meta != nil && t.Meta.Heap {
		return nil
	}
	t.facts()
	if t.newFn != nil {
		return nil
	}
	return t.initFn
}

// Blank makes what PlainInit's __init__ is called for. It is made with n arguments by
// position, which exceptions keep: they are for the caller to put into Args.
func (t *Type) Blank(n int) any {
	if t.solid == ObjectType {
		return NewInstance(t)
	}
	e := &Exception{}
	e.Init(t)
	if n == 1 {
		e.Args = e.only[:]
	} else {
		e.Args = make([]any, n)
	}
	return e
}

// CheckInit refuses an __init__ that returned something.
func CheckInit(r any) {
	if r != None {
		panic(Newf(TypeError, "__init__() should return None, not '%s'", TypeName(r)))
	}
}

func isNativeInit(f any) bool { _, ok := f.(*Builtin); return ok }

// keepsArgsFromNew tells the native types whose contents come with __init__:
// a script's __init__ decides what they are filled with.
func keepsArgsFromNew(t *Type) bool {
	m, owner := t.solid.LookupOwner("__init__")
	return m != nil && owner != ObjectType && owner != TypeType && !owner.NewFills && !t.IsSubtype(BaseException)
}
