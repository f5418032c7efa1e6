package object

// AttrSite is an attribute's name at one place of compiled code, together with
// what the last access there found, so that the next one on the same kind of
// object costs two comparisons. A site belongs to one interpreter.
type AttrSite struct {
	Name string
	// Pos is the place of the attribute where that is not the place of the
	// operation: in a method call. What fails in finding the method is then
	// thrown as *Placed.
	Pos int32

	shape   *Shape // of the instances whose attribute stands at index
	index   int
	class   *Type // whose attribute is value
	version uint64
	value   any
	missing *Shape     // instances of class with this shape don't hide value
	method  methodKind // of value, which Method has found
	bare    bool       // instances of class, which are no Instances, have no attributes of their own

	from, to *Shape // a Set that added the attribute
	setVer   uint64

	module *Module
	cell   *Cell

	native *nativeSite // of an object that is no Instance

	super *superSite // of the super object whose method was found
	said  *saidSite  // what the class says of the attribute

	bag *bagSite // of instances with a dict

	more []sight // of instances of other shapes
	next int     // the one of them that is given up next
}

// bagSite is what a site has found for instances that have their attributes in a dict.
// Versions stand for classes: no two have the same.
type bagSite struct {
	get, set uint64 // the class has no say in getting, in setting the attribute
	class    uint64 // whose method is value
	value    any
	method   methodKind
}

// known gives what the site knows of instances with a dict.
func (s *AttrSite) known() *bagSite {
	if s.bag == nil {
		s.bag = &bagSite{}
	}
	return s.bag
}

// ofBag is look of an attribute that an instance has in its dict, or nil.
func (s *AttrSite) ofBag(o *Instance) any {
	t, b := o.cls, s.known()
	if b.get != t.version {
		t.facts()
		if key, ok := s.key(t); !ok || key != s.Name || t.getattribute != nil {
			return nil
		}
		b.get = t.version
	}
	return o.inBag(s.Name)
}

// inBag is Attr of an instance without a shape.
func (o *Instance) inBag(name string) any {
	if len(o.vals) == 0 {
		return nil
	}
	return o.vals[0].(*Dict).GetStr(name)
}

// setBag is SetOwn of an instance without a shape.
func (s *AttrSite) setBag(o *Instance, v any) bool {
	t, b := o.cls, s.known()
	if b.set != t.version {
		t.facts()
		if key, ok := s.key(t); !ok || key != s.Name || t.setattrHook != nil || t.HasSlots {
			return false
		}
		b.set = t.version
	}
	o.AttrDict().SetStr(s.Name, v)
	return true
}

// methodOfBag is Method of an instance without a shape.
func (s *AttrSite) methodOfBag(o *Instance) (f, self any) {
	t, b := o.cls, s.known()
	if b.class != t.version {
		t.facts()
		m, how := methodOf(t.Lookup(s.Name), t)
		if how == noMethod || t.getattribute != nil {
			return s.find(o), nil
		}
		b.class, b.value, b.method = t.version, m, how
	}
	if o.inBag(s.Name) != nil {
		return s.find(o), nil
	}
	return b.value, b.method.first(o)
}

// sight is what a site has found for the instances of a shape.
type sight struct {
	shape   *Shape
	version uint64 // of their class
	kind    sightKind
	how     methodKind // of value, a method
	index   int
	value   any // the class's
	said    *saidSite
	to      *Shape
}

type sightKind uint8

const (
	isOwn    sightKind = iota // the attribute stands at index
	isMethod                  // value is the method, and they do not hide it
	isSaid                    // the class says said
	isAdded                   // setting it makes their shape to
)

// maxSights is how many shapes a site knows besides the last.
const maxSights = 8

// other is what the site knows of an instance with another shape than the last.
func (s *AttrSite) other(o *Instance, kind sightKind) *sight {
	for i := range s.more {
		if e := &s.more[i]; e.shape == o.shape && e.version == o.cls.version && e.kind == kind {
			return e
		}
	}
	return nil
}

// keep puts what the site knew last, if anything, among the others.
func (s *AttrSite) keep(e sight) {
	if e.shape == nil {
		return
	}
	for i := range s.more {
		if m := &s.more[i]; m.shape == e.shape && m.kind == e.kind {
			*m = e
			return
		}
	}
	if len(s.more) < maxSights {
		s.more = append(s.more, e)
		return
	}
	s.more[s.next] = e
	s.next = (s.next + 1) % maxSights
}

// foundOwn says that instances of a shape have the attribute themselves.
func (s *AttrSite) foundOwn(shape *Shape, index int, version uint64) {
	if s.shape != shape {
		s.keep(sight{shape: s.shape, version: s.version, kind: isOwn, index: s.index})
	}
	s.forget()
	s.shape, s.index, s.version = shape, index, version
}

// foundMethod says that the class of instances of a shape, who do not have the attribute
// themselves, has a method of that name.
func (s *AttrSite) foundMethod(t *Type, shape *Shape, m any, how methodKind) {
	if s.shape != nil {
		s.keep(sight{shape: s.shape, version: s.version, kind: isOwn, index: s.index})
	} else if s.missing != shape {
		s.forget()
	}
	s.class, s.version, s.value, s.missing, s.method = t, t.version, m, shape, how
	s.shape = nil
}

// foundClass says what a class has under the name, which is no attribute of instances
// with a shape.
func (s *AttrSite) foundClass(t *Type, v any, how methodKind) {
	s.class, s.version, s.value, s.method = t, t.version, v, how
	s.shape, s.missing = nil, nil
}

// forget puts the method that was found last among the others.
func (s *AttrSite) forget() {
	s.keep(sight{shape: s.missing, version: s.version, kind: isMethod, how: s.method, value: s.value})
	s.class, s.missing = nil, nil
}

// foundSaid says what the class of the instance says of the attribute.
func (s *AttrSite) foundSaid(o *Instance, c *saidSite) {
	c.class, c.version, c.shape = o.cls, o.cls.version, o.shape
	if old := s.said; old != nil && old.class != o.cls {
		s.keep(sight{shape: old.shape, version: old.version, kind: isSaid, said: old})
	}
	s.said = c
}

// methodKind says what the method that a site has found is called with.
type methodKind uint8

const (
	noMethod       methodKind = iota
	withInstance              // the instance of class
	withClass                 // that one's class
	withNothing               // only the arguments
	classWithClass            // class itself, whose attribute it is
	classWithNothing
	inCell // no method: class's attribute is in a cell
)

// saidSite is what a class says of an attribute: a property, or a value for those
// instances of a shape that do not have it themselves.
type saidSite struct {
	class    *Type
	version  uint64
	shape    *Shape
	all      bool // of instances of any shape
	property *Property
	value    any
	cell     *Cell // value is there, if it is not nil
}

// get is what is said but for a property.
func (c *saidSite) get() any {
	if c.cell != nil {
		return c.cell.V
	}
	return c.value
}

// nativeSite is the data descriptor that a class has under the name, if it is one
// written in Go.
type nativeSite struct {
	class   *Type
	version uint64
	data    Setter
	sure    SureGetter // data, if it is one
}

// A SureGetter is a descriptor that gives the values of most objects without failing
// or asking the script; SureGet gives nil for others.
type SureGetter interface{ SureGet(obj any) any }

// superSite is the method that super objects give whose walk of start's MRO begins
// behind after.
type superSite struct {
	start, after *Type
	version      uint64
	method       any
	how          methodKind
}

// of gives what is called, and with what, where self is what super was asked for.
func (s *superSite) of(self any) (f, first any) {
	switch s.how {
	case withInstance:
		return s.method, self
	case withClass:
		return s.method, s.start
	}
	return s.method, nil
}

// Found stands for an object whose method has been looked up before: V is what
// was found, and Self what it is called with, or nil. Compiled code makes it, and gives
// it to nobody but Method, which empties it.
type Found struct{ V, Self any }

// Placed is an exception that was raised at a place of its own inside a larger
// operation: Pos is what compiled code calls that place.
type Placed struct {
	Exc *Exception
	Pos int32
}

// Error implements error.
func (p *Placed) Error() string { return p.Exc.Error() }

// Unwrap gives the exception.
func (p *Placed) Unwrap() error { return p.Exc }

// Placing is deferred around what happens at a place of its own.
func Placing(pos int32) {
	if r := recover(); r != nil {
		if e, ok := r.(*Exception); ok {
			r = &Placed{e, pos}
		}
		panic(r)
	}
}

// NewAttrSite makes a site for a name.
func NewAttrSite(name string) *AttrSite { return &AttrSite{Name: name} }

// Get is obj.name.
func (s *AttrSite) Get(obj any) any {
	if v := s.look(obj); v != nil {
		return v
	}
	panic(noAttr(obj, s.Name))
}

// Try is Get that may give back *Failed.
func (s *AttrSite) Try(obj any) any {
	if v := s.look(obj); v != nil {
		return v
	}
	return Fail(noAttr(obj, s.Name))
}

// look is Get, or nil where there is no such attribute.
func (s *AttrSite) look(obj any) any {
	switch o := obj.(type) {
	case *Instance:
		if o.shape != nil && o.shape == s.shape && o.cls.version == s.version {
			return o.vals[s.index]
		}
		return s.lookInstance(o)
	case *Exception:
		if o.shape != nil {
			if o.shape == s.shape && o.cls.version == s.version {
				return o.vals[s.index]
			}
			if v := s.findOwn(&o.Instance); v != nil {
				return v
			}
		}
		return s.ofNative(obj)
	case *Module:
		if o.cls != nil { // its class may have a say
			break
		}
		if o == s.module && s.cell.V != nil {
			return s.cell.V
		}
		if c := o.Dict.cells[s.Name]; c != nil && c.V != nil {
			s.module, s.cell = o, c
			return c.V
		}
	case *Type:
		if o == s.class && o.version == s.version && s.method == noMethod && s.value != nil {
			return s.value
		}
		if v := s.ofPlainType(o); v != nil {
			return v
		}
	case *GenericAlias, *BoundMethod, *Super:
	default:
		return s.ofNative(obj)
	}
	return LookupAttr(obj, s.Name)
}

// ofPlainType is look of a class's attribute that is no descriptor; nil of others.
func (s *AttrSite) ofPlainType(o *Type) any {
	if o == s.class && o.version == s.version && s.method == inCell {
		return s.value.(*Cell).V
	}
	if !o.Heap || o.Class().Heap || TypeType.Lookup(s.Name) != nil {
		return nil
	}
	v := o.Lookup(s.Name)
	switch v.(type) {
	case nil, *ClassMethod, *StaticMethod, *Property, *Getset:
		return nil
	case Function:
	case Binder:
		return nil
	}
	if hasScriptGet(v) {
		return nil
	}
	if c := o.cellOf(s.Name); c != nil {
		s.foundClass(o, c, inCell)
	} else {
		s.foundClass(o, v, noMethod)
	}
	return v
}

// ofNative is look of an object of a built-in class or of one derived from it.
func (s *AttrSite) ofNative(obj any) any {
	t := TypeOf(obj)
	c := s.native
	if c == nil || c.class != t || c.version != t.version {
		c = &nativeSite{class: t, version: t.version}
		if !t.Heap || t.plainGet() && t.getattrHook == nil {
			c.data, _ = t.Lookup(s.Name).(Setter)
			c.sure, _ = c.data.(SureGetter)
		}
		s.native = c
	}
	if c.data == nil {
		return LookupAttr(obj, s.Name)
	}
	return c.data.DescrGet(obj, t)
}

// Own is Get of an attribute that the instance has itself, where its class has
// no say, or that the class has as a plain value or a property that is sure; nil of
// others.
func (s *AttrSite) Own(obj any) any {
	o, ok := obj.(*Instance)
	if !ok {
		switch o := obj.(type) {
		case *Type:
			if o == s.class && o.version == s.version && s.method == noMethod {
				return s.value
			}
			return s.ofPlainType(o)
		case *Module:
			if o == s.module && o.cls == nil {
				return s.cell.V
			}
			return nil
		}
		if c := s.native; c != nil && c.sure != nil {
			if t := TypeOf(obj); t == c.class && t.version == c.version {
				return c.sure.SureGet(obj)
			}
		}
		return nil
	}
	if o.shape != nil && o.shape == s.shape && o.cls.version == s.version {
		return o.vals[s.index]
	}
	if e := s.other(o, isOwn); e != nil {
		return o.vals[e.index]
	}
	if o.shape == nil {
		if v := s.ofBag(o); v != nil {
			return v
		}
	}
	if c := s.saidOf(o); c != nil {
		if c.property != nil {
			return c.property.sure(o)
		}
		return c.get()
	}
	return s.findOwn(o)
}

// Plain is Own of an attribute that the instance has itself and that was found there
// before.
func (s *AttrSite) Plain(obj any) any {
	if o, ok := obj.(*Instance); ok {
		if o.shape != nil && o.shape == s.shape && o.cls.version == s.version {
			return o.vals[s.index]
		}
		if e := s.other(o, isOwn); e != nil {
			return o.vals[e.index]
		}
	}
	return nil
}

// saidOf is what the class of an instance is known to say.
func (s *AttrSite) saidOf(o *Instance) *saidSite {
	c := s.said
	if c == nil {
		return nil
	}
	if c.class == o.cls && c.version == o.cls.version && (c.all || o.shape == c.shape) {
		return c
	}
	if e := s.other(o, isSaid); e != nil {
		return e.said
	}
	return nil
}

// sure is DescrGet where that is sure, else nil.
func (p *Property) sure(o *Instance) any {
	if f, ok := p.Get.(Function); ok {
		return f.Sure1(o)
	}
	return nil
}

func (s *AttrSite) findOwn(o *Instance) any {
	t := o.cls
	t.facts()
	if t.getattribute == nil && o.shape != nil {
		if key, ok := s.key(t); ok {
			if i := o.shape.Find(key); i >= 0 && o.vals[i] != nil {
				s.foundOwn(o.shape, i, t.version)
				return o.vals[i]
			}
		}
		switch m := t.Lookup(s.Name).(type) {
		case *Property:
			if m.ext == nil && t.getattrHook == nil {
				s.foundSaid(o, &saidSite{all: true, property: m})
			}
		case int, string, float64, bool, *NoneType, *List, *Dict, *Tuple:
			if o.shape.Find(s.Name) < 0 {
				s.foundSaid(o, &saidSite{value: m, cell: t.cellOf(s.Name)})
				return m
			}
		case *Getset:
			if m.Owner == ObjectType && m.Name == "__class__" {
				s.foundSaid(o, &saidSite{all: true, value: t})
				return t
			}
		}
	}
	return nil
}

// key is the name under which an instance of t has the attribute itself; false
// where its class has a say.
func (s *AttrSite) key(t *Type) (string, bool) {
	switch m := t.Lookup(s.Name).(type) {
	case nil:
		return s.Name, true
	case *Member:
		return m.key, t.IsSubtype(m.Owner)
	default:
		return s.Name, !isData(m)
	}
}

func (s *AttrSite) lookInstance(o *Instance) any {
	if o.shape == nil {
		if v := s.ofBag(o); v != nil {
			return v
		}
	}
	if e := s.other(o, isOwn); e != nil {
		return o.vals[e.index]
	}
	if c := s.saidOf(o); c != nil {
		if c.property != nil {
			return c.property.DescrGet(o, o.cls)
		}
		return c.get()
	}
	if v := s.findOwn(o); v != nil {
		return v
	}
	return LookupAttr(o, s.Name)
}

// Method is obj.name where the result is about to be called. Where self is not
// nil, f is a function of the class that must be called with self as first
// argument (by CallUnbound), which saves making the bound method.
func (s *AttrSite) Method(obj any) (f, self any) {
	switch o := obj.(type) {
	case *Instance:
		if o.shape == nil {
			return s.methodOfBag(o)
		}
		if o.shape == s.missing && o.cls.version == s.version {
			if s.method == withInstance {
				return s.value, obj
			}
			return s.value, s.method.first(o)
		}
		if o.shape == s.shape && o.cls.version == s.version {
			return o.vals[s.index], nil
		}
		return s.ofInstance(o)
	case string:
		if s.class == StrType && s.version == StrType.version {
			return s.value, obj
		}
		return s.ofClass(obj, StrType)
	case *List:
		if o.ext == nil && s.class == ListType && s.version == ListType.version {
			return s.value, obj
		}
		return s.ofClass(obj, o.Class())
	case *Dict:
		if o.ext == nil && s.class == DictType && s.version == DictType.version {
			return s.value, obj
		}
		return s.ofClass(obj, o.Class())
	case *Module:
		if o == s.module && o.cls == nil && s.cell.V != nil {
			return s.cell.V, nil
		}
		return s.find(obj), nil
	case *Type:
		return s.ofType(o)
	case *Found:
		f, self = o.V, o.Self
		o.V, o.Self = nil, nil
		return f, self
	case *Super:
		return s.ofSuper(o)
	case *BoundMethod: // its attributes are the function's
		return s.find(obj), nil
	default:
		return s.ofClass(obj, TypeOf(obj))
	}
}

// first is what a method of an instance is called with first, or nil.
func (how methodKind) first(o *Instance) any {
	switch how {
	case withInstance:
		return o
	case withClass:
		return o.cls
	}
	return nil
}

// ofInstance is Method of an instance of another shape than the last.
func (s *AttrSite) ofInstance(o *Instance) (f, self any) {
	if e := s.other(o, isMethod); e != nil {
		return e.value, e.how.first(o)
	}
	if e := s.other(o, isOwn); e != nil {
		return o.vals[e.index], nil
	}
	if m, how := s.plainMethod(o); how != noMethod {
		return m, how.first(o)
	}
	return s.find(o), nil
}

// plainMethod finds the method of an instance with a shape, and notes it.
func (s *AttrSite) plainMethod(o *Instance) (m any, how methodKind) {
	t := o.cls
	t.facts()
	if t.getattribute == nil && o.shape.Find(s.Name) < 0 {
		if m, how = methodOf(t.Lookup(s.Name), t); how != noMethod {
			s.foundMethod(t, o.shape, m, how)
		}
	}
	return m, how
}

// SureMethod is Method of instances and classes where that asks nothing of the script; f is
// nil of others.
func (s *AttrSite) SureMethod(obj any) (f, self any) {
	switch o := obj.(type) {
	case *Instance:
		if o.shape == nil {
			return nil, nil
		}
		if o.shape == s.missing && o.cls.version == s.version {
			return s.value, s.method.first(o)
		}
		if e := s.other(o, isMethod); e != nil {
			return e.value, e.how.first(o)
		}
		m, how := s.plainMethod(o)
		return m, how.first(o)
	case *Type:
		if m, how := s.classMethod(o); how == classWithClass {
			return m, o
		} else if how != noMethod {
			return m, nil
		}
	}
	return nil, nil
}

// ofType is Method of a class.
func (s *AttrSite) ofType(o *Type) (f, self any) {
	switch m, how := s.classMethod(o); how {
	case classWithNothing:
		return m, nil
	case classWithClass:
		return m, o
	}
	return s.find(o), nil
}

// classMethod finds the method of a class.
func (s *AttrSite) classMethod(o *Type) (m any, how methodKind) {
	if o == s.class && o.version == s.version && (s.method == classWithClass || s.method == classWithNothing) {
		return s.value, s.method
	}
	if meta := o.Class(); meta.Heap || meta.Lookup(s.Name) != nil {
		return nil, noMethod
	}
	m, how = methodOf(o.Lookup(s.Name), o)
	switch how {
	case withClass:
		how = classWithClass
	case withInstance, withNothing: // the class is no instance of itself
		how = classWithNothing
	}
	if how != noMethod {
		s.foundClass(o, m, how)
	}
	return m, how
}

// ofClass is Method of an object of class t that is no Instance.
func (s *AttrSite) ofClass(obj any, t *Type) (f, self any) {
	known := t == s.class && t.version == s.version && s.method == withInstance
	if known && s.bare {
		return s.value, obj
	}
	i := peekInst(obj)
	if i == nil || i.Attr(s.Name) == nil {
		if known {
			return s.value, obj
		}
		if !isScalar(obj) && t.plainGet() {
			if m, how := methodOf(t.Lookup(s.Name), t); how == withInstance {
				s.foundClass(t, m, how)
				s.bare = i == nil && !t.Heap && !t.HasDict && !t.IsSubtype(BaseException)
				return m, obj
			}
		}
	}
	return s.find(obj), nil
}

// SuperMethod is Method of super(after, self).
func (s *AttrSite) SuperMethod(after *Type, self any) (f, first any) {
	if o, ok := self.(*Instance); ok {
		if c := s.super; c != nil && c.start == o.cls && c.after == after && c.version == o.cls.version {
			return c.of(self)
		}
	}
	return s.ofSuper(NewSuper(after, self))
}

// ofSuper is Method of a super object.
func (s *AttrSite) ofSuper(o *Super) (f, self any) {
	if o.ext != nil || o.Self == nil || o.Self == any(o.Start) {
		return s.find(o), nil
	}
	if c := s.super; c != nil && c.start == o.Start && c.after == o.After && c.version == o.Start.version {
		return c.of(o.Self)
	}
	m, how := methodOf(o.Start.LookupAfter(o.After, s.Name), o.Start)
	if _, ok := m.(*Builtin); how == noMethod || ok && isScalar(o.Self) {
		return s.find(o), nil
	}
	s.super = &superSite{o.Start, o.After, o.Start.version, m, how}
	return s.super.of(o.Self)
}

// find is Get where failing is thrown with the site's place.
func (s *AttrSite) find(obj any) any {
	if s.Pos != 0 {
		defer Placing(s.Pos)
	}
	return s.Get(obj)
}

// methodOf tells how the attribute m of class t is called as a method, and gives what
// is called; noMethod where binding it is more than that.
func methodOf(m any, t *Type) (f any, how methodKind) {
	switch m := m.(type) {
	case Function:
		return m, withInstance
	case *Builtin:
		switch {
		case m.IsMethodOf(t):
			return m, withInstance
		case m.kind == classBuiltin && m.Self == nil && m.Owner == t:
			return m, withClass
		case m.kind == staticBuiltin:
			return m, withNothing
		}
	case *StaticMethod:
		return m.Fn, withNothing
	case *ClassMethod:
		if f, ok := m.Fn.(Function); ok {
			return f, withClass
		}
	}
	return nil, noMethod
}

// CallUnbound calls what Method gave with a self, which is args[0].
func CallUnbound(f any, args []any) any {
	switch f := f.(type) {
	case Function:
		return f.Call(args, nil)
	case *Builtin:
		return f.call(args, nil)
	}
	return CallKw(f, args, nil)
}

// Set is obj.name = v.
func (s *AttrSite) Set(obj, v any) {
	if !s.SetOwn(obj, v) {
		SetAttr(obj, s.Name, v)
	}
}

// SetOwn sets an attribute that the instance has itself, or gets, where its class
// has no say; it does nothing and reports false elsewhere.
func (s *AttrSite) SetOwn(obj, v any) bool {
	o, ok := obj.(*Instance)
	if e, is := obj.(*Exception); is {
		o, ok = &e.Instance, true
	}
	if !ok {
		return false
	}
	if o.shape == nil {
		return s.setBag(o, v)
	}
	if o.shape == s.shape && o.cls.version == s.version {
		o.vals[s.index] = v
		return true
	}
	if o.shape == s.from && o.cls.version == s.setVer {
		o.add(s.to, v)
		return true
	}
	if e := s.other(o, isOwn); e != nil {
		o.vals[e.index] = v
		return true
	}
	if e := s.other(o, isAdded); e != nil {
		o.add(e.to, v)
		return true
	}
	t := o.cls
	t.facts()
	if t.setattrHook != nil {
		return false
	}
	key, ok := s.key(t)
	if !ok || t.HasSlots && key == s.Name {
		return false
	}
	from := o.shape
	o.SetAttr(key, v)
	if o.shape == from {
		s.foundOwn(o.shape, o.shape.Find(key), t.version)
	} else if o.shape != nil {
		if s.from != from {
			s.keep(sight{shape: s.from, version: s.setVer, kind: isAdded, to: s.to})
		}
		s.from, s.to, s.setVer = from, o.shape, t.version
	}
	return true
}

// add gives the instance one attribute more.
func (o *Instance) add(to *Shape, v any) {
	o.shape = to
	if o.vals == nil {
		o.makeRoom()
	}
	o.vals = append(o.vals, v)
}
