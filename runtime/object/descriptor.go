package object

import "strings"

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
	key   string // of the instance's attribute that holds the value
}

func newMember(name string, owner *Type) *Member { return &Member{name, owner, "\x00" + name} }

func (*Member) Class() *Type { return MemberType }

// DescrGet implements Binder.
func (m *Member) DescrGet(obj any, cls *Type) any {
	if obj == nil {
		return m
	}
	if !IsInstance(obj, m.Owner) {
		panic(Newf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.spoken(), TypeName(obj)))
	}
	if v := InstOf(obj).Attr(m.key); v != nil {
		return v
	}
	e := Newf(AttributeError, "'%s' object has no attribute '%s'", strings.TrimPrefix(TypeOf(obj).FullName(), "__main__."), m.Name)
	e.Extra = &NameInfo{Name: m.Name, Obj: obj}
	panic(e)
}

// DescrSet implements Setter.
func (m *Member) DescrSet(obj, v any) {
	o := InstOf(obj)
	if o == nil || !IsInstance(obj, m.Owner) {
		panic(Newf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.spoken(), TypeName(obj)))
	}
	if v == nil {
		if !o.DelAttr(m.key) {
			panic(New(AttributeError, m.Name))
		}
		return
	}
	o.SetAttr(m.key, v)
}

// MappingProxy is a read-only view of a mapping: a class's __dict__.
type MappingProxy struct{ Of any }

func (*MappingProxy) Class() *Type { return MappingProxyType }
