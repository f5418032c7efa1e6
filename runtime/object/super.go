package object

// Super is super(After, Self): attribute look-up begins behind After in the
// MRO of Start. It is unbound while Self is nil.
type Super struct {
	After *Type
	Self  any
	Start *Type     // whose MRO is walked
	ext   *Instance // of a class derived from super
}

// Class implements Object.
func (s *Super) Class() *Type {
	if s.ext != nil {
		return s.ext.cls
	}
	return SuperType
}

// Inst implements HasInst.
func (s *Super) Inst() *Instance { return s.ext }

// NewSuper checks and makes super(after, self).
func NewSuper(after *Type, self any) *Super {
	return &Super{After: after, Self: self, Start: superStart(after, self)}
}

// superStart gives the class whose MRO super(after, self) walks: self, its
// class, or what it says its class is.
func superStart(after *Type, self any) *Type {
	c, isClass := self.(*Type)
	if isClass && c.IsSubtype(after) {
		return c
	}
	t := TypeOf(self)
	if t.IsSubtype(after) {
		return t
	}
	if says, ok := FindAttr(self, "__class__").(*Type); ok && says != t && says.IsSubtype(after) {
		return says
	}
	kind, name := "instance of", t.Name
	if isClass {
		kind, name = "type", c.Name
	}
	panic(Newf(TypeError, "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", kind, name, after.Name))
}

// init is super.__init__ with arguments.
func (s *Super) init(args []any, kwnames []string) {
	if len(kwnames) > 0 {
		panic(New(TypeError, "super() takes no keyword arguments"))
	}
	switch {
	case len(args) == 0:
		panic(New(RuntimeError, "super(): no arguments"))
	case len(args) > 2:
		panic(Newf(TypeError, "super() expected at most 2 arguments, got %d", len(args)))
	}
	after, ok := args[0].(*Type)
	if !ok {
		panic(Newf(TypeError, "super() argument 1 must be a type, not %s", TypeName(args[0])))
	}
	s.After, s.Self, s.Start = after, nil, nil
	if len(args) == 2 && args[1] != None {
		s.Self, s.Start = args[1], superStart(after, args[1])
	}
}

// Attr gives the attribute of a class behind After, or nil.
func (s *Super) Attr(name string) any {
	if s.Self == nil {
		return nil
	}
	v := s.Start.LookupAfter(s.After, name)
	if v == nil {
		return nil
	}
	if t, ok := s.Self.(*Type); ok && t == s.Start {
		return bind(v, nil, t)
	}
	return bind(v, s.Self, s.Start)
}

// DescrGet implements Binder: an unbound super in a class is bound when it is
// asked of an instance.
func (s *Super) DescrGet(obj any, _ *Type) any {
	if obj == nil || s.Self != nil {
		return s
	}
	if s.ext != nil {
		return Call(s.ext.cls, s.After, obj)
	}
	return NewSuper(s.After, obj)
}

func init() {
	SuperType.Make = func(cls *Type, args []any, kwnames []string) any {
		s := &Super{ext: extOf(cls, SuperType)}
		if !cls.ownInit() {
			s.init(args, kwnames)
		}
		return s
	}
	self := func(a []any) *Super { return a[0].(*Super) }
	SuperType.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			self(a).init(args, names)
			return nil
		}, "Initialize self.  See help(type(self)) for accurate signature."},
		{"__getattribute__", "name, /", func(a []any) any {
			name := attrName(a[1])
			if name != "__class__" {
				if v := self(a).Attr(name); v != nil {
					return v
				}
			}
			return GenericGetAttr(self(a), name)
		}, "Return getattr(self, name)."},
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == None {
				return a[0]
			}
			return self(a).DescrGet(a[1], nil)
		}, "Return an attribute of instance, which is of type owner."},
		{"__repr__", "", func(a []any) any {
			s := self(a)
			after := "NULL"
			if s.After != nil {
				after = s.After.Name
			}
			if s.Self == nil {
				return "<super: <class '" + after + "'>, NULL>"
			}
			return "<super: <class '" + after + "'>, <" + s.Start.Name + " object>>"
		}, "Return repr(self)."},
	})
	orNone := func(t *Type) any {
		if t == nil {
			return None
		}
		return t
	}
	SuperType.AddGetset([]Getset{
		{Name: "__thisclass__", Get: func(v any) any { return orNone(v.(*Super).After) }, Doc: "the class invoking super()"},
		{Name: "__self__", Get: func(v any) any {
			if s := v.(*Super).Self; s != nil {
				return s
			}
			return None
		}, Doc: "the instance invoking super(); may be None"},
		{Name: "__self_class__", Get: func(v any) any { return orNone(v.(*Super).Start) }, Doc: "the type of the instance invoking super(); may be None"},
	})
}
