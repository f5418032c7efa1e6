package object

// StaticMethod is staticmethod(f).
type StaticMethod struct {
	Instance
	Fn any
}

// DescrGet implements Binder.
func (s *StaticMethod) DescrGet(any, *Type) any { return s.Fn }

// Call implements Callable.
func (s *StaticMethod) Call(args []any, kwnames []string) any { return CallKw(s.Fn, args, kwnames) }

// ClassMethod is classmethod(f).
type ClassMethod struct {
	Instance
	Fn any
}

// DescrGet implements Binder.
func (c *ClassMethod) DescrGet(_ any, cls *Type) any {
	return &BoundMethod{c.Fn, cls}
}

// Member is a name of __slots__: the attribute exists only where it was set.
type Member struct {
	Name  string
	Owner *Type
}

func (*Member) Class() *Type { return MemberType }

// DescrGet implements Binder.
func (m *Member) DescrGet(obj any, cls *Type) any {
	if obj == nil {
		return m
	}
	if !IsInstance(obj, m.Owner) {
		panic(Newf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.Name, TypeName(obj)))
	}
	if v := InstOf(obj).Attr("\x00" + m.Name); v != nil {
		return v
	}
	panic(noAttr(obj, m.Name))
}

// DescrSet implements Setter.
func (m *Member) DescrSet(obj, v any) {
	o := InstOf(obj)
	if o == nil || !IsInstance(obj, m.Owner) {
		panic(Newf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.Name, TypeName(obj)))
	}
	if v == nil {
		if !o.DelAttr("\x00" + m.Name) {
			panic(New(AttributeError, m.Name))
		}
		return
	}
	o.SetAttr("\x00"+m.Name, v)
}

// Super is super(After, Self): attribute look-up begins behind After in the
// MRO of Self's class.
type Super struct {
	After *Type
	Self  any
	Start *Type // whose MRO is walked
}

func (*Super) Class() *Type { return SuperType }

// NewSuper checks and makes super(after, self).
func NewSuper(after *Type, self any) *Super {
	if t, ok := self.(*Type); ok && t.IsSubtype(after) {
		return &Super{after, self, t}
	}
	t := TypeOf(self)
	if !t.IsSubtype(after) {
		panic(Newf(TypeError, "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", kindOf(self), t.Name, after.Name))
	}
	return &Super{after, self, t}
}

func kindOf(v any) string {
	if _, ok := v.(*Type); ok {
		return "type"
	}
	return "instance of"
}

// Attr gives the attribute, or nil.
func (s *Super) Attr(name string) any {
	v := s.Start.LookupAfter(s.After, name)
	if v == nil {
		return nil
	}
	if t, ok := s.Self.(*Type); ok && t == s.Start {
		return bind(v, nil, t)
	}
	return bind(v, s.Self, s.Start)
}

// Module is a module object; Dict is its namespace.
type Module struct {
	Name string
	Dict *Dict
	Attr func(name string) any // asked last, for names made on first use; may be nil
	cls  *Type                 // a class derived from ModuleType, or nil
}

// Class implements Object.
func (m *Module) Class() *Type {
	if m.cls != nil {
		return m.cls
	}
	return ModuleType
}

// NewModule makes a module with __name__ and __doc__.
func NewModule(name, doc string) *Module {
	m := &Module{Name: name, Dict: NewNamespace()}
	m.Dict.SetStr("__name__", name)
	if doc == "" {
		m.Dict.SetStr("__doc__", None)
	} else {
		m.Dict.SetStr("__doc__", doc)
	}
	return m
}

// Add puts a table of functions into the module.
func (m *Module) Add(rows []Method) {
	for _, r := range rows {
		m.Dict.SetStr(r.Name, NewBuiltin(m.Name, r.Name, r.Sig, r.Fn, r.Doc))
	}
}

func (m *Module) getattr(name string) any {
	if name == "__dict__" {
		return m.Dict
	}
	t := m.Class()
	if m.cls != nil {
		if d := t.Lookup(name); d != nil && isData(d) && hasGet(d) {
			return bind(d, m, t)
		}
	}
	if v := m.Dict.GetStr(name); v != nil {
		return v
	}
	if v := t.Lookup(name); v != nil {
		return bind(v, m, t)
	}
	if m.Attr != nil {
		if v := m.Attr(name); v != nil {
			return v
		}
	}
	if f := m.Dict.GetStr("__getattr__"); f != nil {
		return Call(f, name)
	}
	return nil
}

// MappingProxy is a read-only view of a mapping: a class's __dict__.
type MappingProxy struct{ Of any }

func (*MappingProxy) Class() *Type { return MappingProxyType }
