package object

const (
	badInstanceArg = "isinstance() arg 2 must be a type, a tuple of types, or a union"
	badSubclassArg = "issubclass() arg 2 must be a class, a tuple of classes, or a union"
)

// IsInstanceOf is isinstance(v, cls) in full: tuples, unions, and a
// metaclass's __instancecheck__.
func IsInstanceOf(v, cls any) bool {
	switch c := cls.(type) {
	case *Type:
		if TypeOf(v) == c {
			return true
		}
		if c.Meta == nil {
			return claimsInstance(v, c)
		}
	case *Union:
		return IsInstanceOf(v, c.Args)
	}
	if t, ok := AsTuple(cls); ok {
		own := TypeOf(v)
		for _, c := range t.Items {
			if c, ok := c.(*Type); ok && c == own {
				return true
			} else if !ok || c.Meta != nil {
				break // which may have a say before another is asked
			}
		}
		enterNested("in __instancecheck__")
		defer leaveNested()
		for _, c := range t.Items {
			if IsInstanceOf(v, c) {
				return true
			}
		}
		return false
	}
	if r, ok := CallSpecial(cls, "__instancecheck__", v); ok {
		return Truth(r)
	}
	return plainInstanceOf(v, cls)
}

// claimsInstance is isinstance by v's type, or else by what v.__class__ says.
func claimsInstance(v any, c *Type) bool {
	t := TypeOf(v)
	if t.IsSubtype(c) {
		return true
	}
	if !t.Heap {
		return false
	}
	if t.facts(); t.honest {
		return false
	}
	other, ok := FindAttr(v, "__class__").(*Type)
	return ok && other != t && other.IsSubtype(c)
}

// plainInstanceOf is what type.__instancecheck__ does; cls may be anything that
// has __bases__.
func plainInstanceOf(v, cls any) bool {
	if c, ok := cls.(*Type); ok {
		return claimsInstance(v, c)
	}
	if classBases(cls) == nil {
		panic(New(TypeError, badInstanceArg))
	}
	if c := FindAttr(v, "__class__"); c != nil {
		return derives(c, cls)
	}
	return false
}

// IsSubclassOf is issubclass(sub, cls) in full.
func IsSubclassOf(sub, cls any) bool {
	switch c := cls.(type) {
	case *Type:
		if c.Meta == nil {
			return sub == cls || plainSubclassOf(sub, cls)
		}
	case *Union:
		return IsSubclassOf(sub, c.Args)
	}
	if t, ok := AsTuple(cls); ok {
		enterNested("in __subclasscheck__")
		defer leaveNested()
		for _, c := range t.Items {
			if IsSubclassOf(sub, c) {
				return true
			}
		}
		return false
	}
	if r, ok := CallSpecial(cls, "__subclasscheck__", sub); ok {
		return Truth(r)
	}
	return plainSubclassOf(sub, cls)
}

// plainSubclassOf is what type.__subclasscheck__ does.
func plainSubclassOf(sub, cls any) bool {
	s, ok := sub.(*Type)
	c, ok2 := cls.(*Type)
	if ok && ok2 {
		return s.IsSubtype(c)
	}
	if !ok && classBases(sub) == nil {
		panic(New(TypeError, "issubclass() arg 1 must be a class"))
	}
	if !ok2 && classBases(cls) == nil {
		panic(New(TypeError, badSubclassArg))
	}
	return derives(sub, cls)
}

// classBases gives the __bases__ of what passes for a class, or nil.
func classBases(v any) *Tuple {
	if t, ok := v.(*Type); ok {
		out := &Tuple{}
		for _, b := range t.Bases {
			out.Items = append(out.Items, b)
		}
		return out
	}
	t, _ := FindAttr(v, "__bases__").(*Tuple)
	return t
}

// derives follows __bases__ from sub up to cls.
func derives(sub, cls any) bool {
	if sub == cls {
		return true
	}
	bases := classBases(sub)
	if bases == nil {
		return false
	}
	enterNested("in __subclasscheck__")
	defer leaveNested()
	for _, b := range bases.Items {
		if derives(b, cls) {
			return true
		}
	}
	return false
}
