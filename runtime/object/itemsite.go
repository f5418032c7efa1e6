package object

// ItemSite is a subscription at one place of compiled code, together with the method
// that the last one there found in the class of an object that is no list, dict, tuple
// or str. A site belongs to one interpreter.
type ItemSite struct {
	class   *Type
	version uint64
	get     func(self, key any) any // nil: GetItem
	set     func(self, key, v any) any
	script  Function // the method, if it is one of the script's
}

// Script is the method that the site's subscription of an instance calls, if that is a
// function of the script's, else nil. name is the method's.
func (s *ItemSite) Script(obj *Instance, name string) Function {
	if t := obj.cls; t != s.class || t.version != s.version {
		s.look(obj, t, name)
	}
	return s.script
}

// Get is obj[key].
func (s *ItemSite) Get(obj, key any) any {
	v := s.Try(obj, key)
	if e, ok := v.(*Failed); ok {
		panic(e.Exc())
	}
	return v
}

// Try is Get that may give back *Failed.
func (s *ItemSite) Try(obj, key any) any {
	switch o := obj.(type) {
	case *List:
		if i, ok := key.(int); ok && o.ext == nil {
			if i < 0 {
				i += len(o.Items)
			}
			if uint(i) < uint(len(o.Items)) {
				return o.Items[i]
			}
			return Fail(New(IndexError, "list index out of range"))
		}
	case *Dict:
		if o.ext == nil {
			if v := o.Get(key); v != nil {
				return v
			}
			return Fail(NewArgs(KeyError, key))
		}
	case *Tuple:
		if i, ok := key.(int); ok {
			if i < 0 {
				i += len(o.Items)
			}
			if uint(i) < uint(len(o.Items)) {
				return o.Items[i]
			}
			return Fail(New(IndexError, "tuple index out of range"))
		}
		return GetItem(obj, key)
	case string:
		if i, ok := key.(int); ok && (i >= len(o) || i < -len(o)) { // it has no more characters than bytes
			return Fail(New(IndexError, "string index out of range"))
		}
		return GetItem(obj, key)
	case Indexed:
		if i, ok := key.(int); ok {
			if v, kind := o.NumberAt(i); kind != NotNumber {
				return Boxed(v, kind)
			}
		}
	}
	if t := TypeOf(obj); t != s.class || t.version != s.version {
		s.look(obj, t, "__getitem__")
	}
	if s.get == nil {
		return GetItem(obj, key)
	}
	return s.get(obj, key)
}

// Set is obj[key] = v.
func (s *ItemSite) Set(obj, key, v any) {
	switch o := obj.(type) {
	case *List:
		if i, ok := key.(int); ok && o.ext == nil && uint(i) < uint(len(o.Items)) {
			o.Items[i] = v
			return
		}
	case *Dict:
		if o.ext == nil {
			o.Set(key, v)
			return
		}
	case Indexed:
		if i, ok := key.(int); ok {
			if n, kind := NumberOf(v); kind != NotNumber && o.SetNumber(i, n, kind) {
				return
			}
		}
	}
	if t := TypeOf(obj); t != s.class || t.version != s.version {
		s.look(obj, t, "__setitem__")
	}
	if s.set == nil {
		SetItem(obj, key, v)
	} else if e, ok := s.set(obj, key, v).(*Failed); ok {
		panic(e.Exc())
	}
}

// look finds the method of an object's class.
func (s *ItemSite) look(obj any, t *Type, name string) {
	s.class, s.version, s.get, s.set, s.script = t, t.version, nil, nil, nil
	switch m := t.Lookup(name).(type) {
	case *Builtin:
		if q := m.Forms; q != nil && m.Self == nil && t.IsSubtype(m.Owner) && !isScalar(obj) {
			s.get, s.set = q.Quick1, q.Quick2
		}
	case Function:
		s.get, s.script = m.Call2, m
	}
}
