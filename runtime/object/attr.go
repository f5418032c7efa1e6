package object

import (
	"sort"
	"strings"
)

// bind asks a class attribute's __get__ for obj.
func bind(v any, obj any, t *Type) any {
	switch d := v.(type) {
	case Function:
		if obj == nil {
			return v
		}
		return &BoundMethod{v, obj}
	case Binder:
		return d.DescrGet(obj, t)
	case *Instance, *Scalar:
		if g := TypeOf(v).Lookup("__get__"); g != nil {
			var o any = None
			if obj != nil {
				o = obj
			}
			return callSpecial(g, v, TypeOf(v), o, t)
		}
	}
	return v
}

// Bind is bind for other packages: v.__get__(obj, cls), or v when it is no
// descriptor. obj nil: asked of the class.
func Bind(v, obj any, cls *Type) any { return bind(v, obj, cls) }

// Setter is implemented by Go descriptors that take assignments: data
// descriptors. v nil means delete.
type Setter interface {
	Binder
	DescrSet(obj, v any)
}

// isData reports whether a class attribute overrides instance attributes.
func isData(v any) bool {
	switch v.(type) {
	case Setter:
		return true
	case *Instance, *Scalar:
		t := TypeOf(v)
		return t.Lookup("__set__") != nil || t.Lookup("__delete__") != nil
	}
	return false
}

// hasGet reports whether a data descriptor can be read: one with __set__ alone
// leaves reading to the instance.
func hasGet(v any) bool {
	switch v.(type) {
	case *Instance, *Scalar:
		return TypeOf(v).Lookup("__get__") != nil
	}
	return true
}

// hasScriptGet reports that a script decides what comes of the class attribute v.
func hasScriptGet(v any) bool {
	switch v.(type) {
	case *Instance, *Scalar:
		return TypeOf(v).Lookup("__get__") != nil
	}
	return false
}

// plainGet reports that attribute look-up has no __getattribute__ of a script.
func (t *Type) plainGet() bool {
	if !t.Heap {
		return true
	}
	t.facts()
	return t.getattribute == nil
}

// plainSet reports that a script has changed nothing about setting attributes.
func (t *Type) plainSet() bool {
	if !t.Heap {
		return true
	}
	t.facts()
	_, owner := t.LookupOwner("__delattr__")
	return t.setattrHook == nil && !owner.Heap
}

// GetAttr is obj.name; it panics with AttributeError.
func GetAttr(obj any, name string) any {
	if v := LookupAttr(obj, name); v != nil {
		return v
	}
	panic(noAttr(obj, name))
}

// TryAttr is GetAttr that may give back *Failed.
func TryAttr(obj any, name string) any {
	if v := LookupAttr(obj, name); v != nil {
		return v
	}
	return Fail(noAttr(obj, name))
}

// LookupAttr is obj.name, or nil when there is no such attribute. Errors other
// than AttributeError panic.
func LookupAttr(obj any, name string) any {
	switch o := obj.(type) {
	case *GenericAlias:
		return o.getattr(name)
	case *Type:
		return o.getattr(name)
	case *Module:
		if o.cls == nil || !o.cls.Heap {
			return o.getattr(name)
		}
	case *BoundMethod:
		return methodAttr(o, name)
	case *Super:
		if o.ext == nil || o.ext.cls.plainGet() {
			if v := o.Attr(name); v != nil && name != "__class__" {
				return v
			}
		}
	}
	t := TypeOf(obj)
	if t.Heap {
		t.facts()
		if t.getattribute != nil || t.getattrHook != nil {
			return hookedAttr(obj, t, name)
		}
	}
	v := genericAttr(obj, t, name)
	if v == nil {
		if f, ok := obj.(AttrFinder); ok {
			return f.MissingAttr(name)
		}
	}
	return v
}

// AttrFinder is implemented by native values that have attributes besides
// those of their type and __dict__: what __getattr__ is to a script class. The
// result is nil when there is none.
type AttrFinder interface{ MissingAttr(name string) any }

// hookedAttr serves classes with __getattribute__ or __getattr__.
func hookedAttr(obj any, t *Type, name string) (v any) {
	if t.getattribute == nil {
		v, exc := tryAttr(func() any { return genericAttr(obj, t, name) })
		if v != nil {
			return v
		}
		if t.getattrHook == nil {
			if exc != nil {
				panic(exc)
			}
			return nil
		}
	} else {
		v, exc := tryAttr(func() any { return callSpecial(t.getattribute, obj, t, name) })
		if v != nil {
			return v
		}
		if t.getattrHook == nil {
			panic(exc)
		}
	}
	v, exc := tryAttr(func() any { return callSpecial(t.getattrHook, obj, t, name) })
	if exc != nil {
		if exc.Extra == nil && exc.Field("name") == nil {
			exc.Extra = &NameInfo{Name: name, Obj: obj}
		}
		panic(exc)
	}
	return v
}

// tryAttr runs f and gives back an AttributeError instead of panicking.
func tryAttr(f func() any) (v any, exc *Exception) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Exception)
			if !ok || !e.cls.IsSubtype(AttributeError) {
				panic(r)
			}
			v, exc = nil, e
		}
	}()
	return f(), nil
}

// FindAttr is LookupAttr that takes an AttributeError raised by a hook for an
// absent attribute: what hasattr and getattr with a default need.
func FindAttr(obj any, name string) any {
	if o, ok := obj.(*Instance); ok {
		t := o.cls
		t.facts()
		if t.getattribute == nil && t.getattrHook == nil && t.Lookup(name) == nil && name != "__dict__" {
			return o.Attr(name)
		}
	}
	v, _ := tryAttr(func() any { return LookupAttr(obj, name) })
	return v
}

// genericAttr is object.__getattribute__ without the final error.
func genericAttr(obj any, t *Type, name string) any {
	if o, ok := obj.(*Module); ok {
		return o.getattr(name)
	}
	m := t.Lookup(name)
	if m != nil && isData(m) && hasGet(m) {
		return bind(m, obj, t)
	}
	if o := peekInst(obj); o != nil {
		if v := o.Attr(name); v != nil {
			return v
		}
	}
	if m != nil {
		return bind(m, obj, t)
	}
	if name == "__dict__" && !t.HasSlots { // a class in Go gives it
		return instanceDict(obj)
	}
	return nil
}

// GenericGetAttr is object.__getattribute__(obj, name).
func GenericGetAttr(obj any, name string) any {
	var v any
	switch o := obj.(type) {
	case *Type:
		v = o.getattr(name)
	case *Module:
		v = o.getattr(name)
	default:
		v = genericAttr(obj, TypeOf(obj), name)
	}
	if v == nil {
		panic(noAttr(obj, name))
	}
	return v
}

func noAttr(obj any, name string) *Exception {
	var e *Exception
	switch o := obj.(type) {
	case *Type:
		e = Newf(AttributeError, "type object '%s' has no attribute '%s'", o.spoken(), name)
	case *Module:
		e = noModuleAttr(o, name)
	default:
		e = Newf(AttributeError, "'%s' object has no attribute '%s'", TypeName(obj), name)
	}
	e.Extra = &NameInfo{Name: name, Obj: obj}
	return e
}

// NameInfo is what AttributeError and NameError know for "Did you mean".
type NameInfo struct {
	Name string
	Obj  any // nil for NameError
}

// getattr looks a name up on the class itself: metaclass data descriptors,
// then the MRO, then the metaclass.
func (t *Type) getattr(name string) any {
	meta := t.Class()
	if meta.Heap {
		meta.facts()
		if meta.getattribute != nil {
			return hookedAttr(t, meta, name)
		}
		if meta.getattrHook != nil {
			return t.getattrElse(meta, name)
		}
	}
	return t.plainAttr(meta, name)
}

// getattrElse is getattr of a class whose metaclass has a __getattr__: that is
// asked where there is no attribute, or a descriptor says that there is none.
func (t *Type) getattrElse(meta *Type, name string) (v any) {
	e := Catch(func() { v = t.plainAttr(meta, name) })
	switch {
	case e != nil && !e.IsA(AttributeError):
		panic(e)
	case e == nil && v != nil:
		return v
	}
	return callSpecial(meta.getattrHook, t, meta, name)
}

func (t *Type) plainAttr(meta *Type, name string) any {
	mm := meta.Lookup(name)
	if mm != nil && isData(mm) && hasGet(mm) {
		return bind(mm, t, meta)
	}
	if v := t.Lookup(name); v != nil {
		return bind(v, nil, t)
	}
	if mm != nil {
		return bind(mm, t, meta)
	}
	return nil
}

// SetAttr is obj.name = v; with v nil it is del obj.name.
func SetAttr(obj any, name string, v any) {
	t := TypeOf(obj)
	if t.Heap {
		t.facts()
		if v == nil {
			if m, owner := t.LookupOwner("__delattr__"); owner.Heap || owner.Hooks {
				callSpecial(m, obj, t, name)
				return
			}
		} else if t.setattrHook != nil {
			callSpecial(t.setattrHook, obj, t, name, v)
			return
		}
	} else if t.Hooks {
		if v == nil {
			callSpecial(t.Lookup("__delattr__"), obj, t, name)
		} else {
			callSpecial(t.Lookup("__setattr__"), obj, t, name, v)
		}
		return
	}
	GenericSetAttr(obj, name, v)
}

// GenericSetAttr is object.__setattr__ (v nil: __delattr__).
func GenericSetAttr(obj any, name string, v any) {
	t := TypeOf(obj)
	m := t.Lookup(name)
	if m != nil {
		switch d := m.(type) {
		case Setter:
			d.DescrSet(obj, v)
			return
		case *Instance, *Scalar:
			dt := TypeOf(m)
			if v == nil {
				if f := dt.Lookup("__delete__"); f != nil {
					callSpecial(f, m, dt, obj)
					return
				}
				if dt.Lookup("__set__") != nil {
					panic(New(AttributeError, "__delete__"))
				}
			} else {
				if f := dt.Lookup("__set__"); f != nil {
					callSpecial(f, m, dt, obj, v)
					return
				}
				if dt.Lookup("__delete__") != nil {
					panic(New(AttributeError, "__set__"))
				}
			}
		}
	}
	switch o := obj.(type) {
	case *Type:
		if !o.Heap && !o.Open {
			panic(Newf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, o.spoken()))
		}
		if v == nil && o.Dict.GetStr(name) == nil {
			panic(noAttr(obj, name))
		}
		o.Set(name, v)
		if !o.Heap {
			o.changedBelow()
		}
		return
	case *Module:
		if v == nil {
			if !o.Dict.DelStr(name) {
				panic(noAttr(obj, name))
			}
			return
		}
		o.Dict.SetStr(name, v)
		return
	}
	if name == "__dict__" && m == nil && !t.HasSlots && InstOf(obj) != nil {
		setInstanceDict(obj, v)
		return
	}
	o := InstOf(obj)
	if o == nil || t.HasSlots {
		if m != nil {
			panic(Newf(AttributeError, "'%s' object attribute '%s' is read-only", t.spoken(), name))
		}
		e := noAttr(obj, name)
		if t.plainSet() {
			e.Args = []any{e.Args[0].(string) + " and no __dict__ for setting new attributes"}
		}
		panic(e)
	}
	if v == nil {
		if !o.DelAttr(name) {
			panic(noAttr(obj, name))
		}
		return
	}
	o.SetAttr(name, v)
}

// Getset is an attribute of a native type computed by Go. Set nil: read-only;
// a nil value given to Set means delete.
type Getset struct {
	Name  string
	Get   func(self any) any
	Set   func(self, v any)
	Doc   string
	Owner *Type
}

func (g *Getset) Class() *Type {
	if g.isMember() {
		return MemberType
	}
	return GetsetType
}

// DescrGet implements Binder.
func (g *Getset) DescrGet(obj any, cls *Type) any {
	if obj == nil {
		return g
	}
	v := g.Get(obj)
	if v == nil {
		panic(noAttr(obj, g.Name))
	}
	return v
}

// DescrSet implements Setter.
func (g *Getset) DescrSet(obj, v any) {
	if g.Set == nil {
		if g.isMember() {
			panic(New(AttributeError, "readonly attribute"))
		}
		panic(Newf(AttributeError, "attribute '%s' of '%s' objects is not writable", g.Name, g.Owner.FullName()))
	}
	g.Set(obj, v)
}

// AddGetset puts computed attributes into a native type. Get sees the Go value
// (the native part of a Scalar for types of scalars).
func (t *Type) AddGetset(rows []Getset) {
	for i := range rows {
		g := &rows[i]
		g.Owner = t
		t.Dict.SetStr(g.Name, g)
	}
}

// Dir lists the attribute names of a value, sorted, as dir() does without
// asking __dir__.
func Dir(v any) []string {
	seen := map[string]bool{}
	addType := func(t *Type) {
		for _, b := range t.MRO {
			b.Dict.Each(func(k, _ any) bool {
				if s, ok := k.(string); ok {
					seen[s] = true
				}
				return true
			})
		}
	}
	switch o := v.(type) {
	case *Type:
		addType(o)
	case *Module:
		o.Dict.Each(func(k, _ any) bool {
			if s, ok := k.(string); ok {
				seen[s] = true
			}
			return true
		})
		for _, n := range o.laterNames() {
			seen[n] = true
		}
	default:
		addType(TypeOf(v))
		if o := InstOf(v); o != nil {
			for _, n := range o.AttrNames() {
				seen[n] = true
			}
		}
	}
	out := make([]string, 0, len(seen))
	for n := range seen {
		out = append(out, n)
	}
	sort.Strings(out)
	return out
}

// Mangle is the private-name rule: __x in class C is _C__x.
func Mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}
