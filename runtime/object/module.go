package object

// Module is a module object; Dict is its namespace.
type Module struct {
	Name  string
	Dict  *Dict
	Attr  func(name string) any // asked last, for names made on first use; may be nil
	File  string                // what it was loaded from, if not from the library
	Later []string              // names that Attr makes, besides those of __all__
	cls   *Type                 // a class derived from ModuleType, or nil
	slots *Instance             // the values of that class's __slots__, where it has any

	Initializing bool // its body runs
	making       bool // its names are being made
}

// Class implements Object.
func (m *Module) Class() *Type {
	if m.cls != nil {
		return m.cls
	}
	return ModuleType
}

// Inst implements HasInst.
func (m *Module) Inst() *Instance { return m.slots }

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

// AddLean is Add of functions that are lean; see lean.go.
func (m *Module) AddLean(rows []Method) {
	m.Add(rows)
	for _, r := range rows {
		m.Dict.GetStr(r.Name).(*Builtin).SetLean()
	}
}

func (m *Module) getattr(name string) any {
	t := m.Class()
	if m.cls != nil {
		if d := t.Lookup(name); d != nil && isData(d) && hasGet(d) {
			return bind(d, m, t)
		}
	}
	if name == "__dict__" {
		m.makeLater()
		return m.Dict
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
	if name == "__annotations__" {
		d := NewDict()
		m.Dict.SetStr(name, d)
		return d
	}
	return nil
}

// Hides tells of a program's module whether its folder is the first where
// import looks, so that it may hide another one of its name, and whether that is
// one of the library.
var Hides = func(m *Module) (maybe, library bool) { return false, false }

// HasModule reports a module of that full name that is being imported.
var HasModule = func(full string) bool { return false }

// noModuleAttr is the complaint about a name that a module does not have.
func noModuleAttr(m *Module, name string) *Exception {
	own, ok := AsStr(m.Dict.GetStr("__name__"))
	if !ok {
		return Newf(AttributeError, "module has no attribute '%s'", name)
	}
	maybe, library := Hides(m)
	switch {
	case library:
		return Newf(AttributeError, "module '%s' has no attribute '%s' (consider renaming %s since it has the same name as the standard library module named '%s' and the import system gives it precedence)",
			own, name, StrRepr(m.File), own)
	case m.Initializing && maybe:
		return Newf(AttributeError, "module '%s' has no attribute '%s' (consider renaming %s if it has the same name as a third-party module you intended to import)", own, name, StrRepr(m.File))
	case m.Initializing && m.File != "":
		return Newf(AttributeError, "partially initialized module '%s' from %s has no attribute '%s' (most likely due to a circular import)", own, StrRepr(m.File), name)
	case HasModule(own + "." + name):
		return Newf(AttributeError, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)", name, own)
	}
	return Newf(AttributeError, "module '%s' has no attribute '%s'", own, name)
}

func initModule(a []any) any {
	m := a[0].(*Module)
	name, ok := AsStr(a[1])
	if !ok {
		panic(Newf(TypeError, "module() argument 'name' must be str, not %s", TypeName(a[1])))
	}
	m.Name = name
	m.Dict.SetStr("__name__", name)
	m.Dict.SetStr("__doc__", a[2])
	for _, n := range []string{"__package__", "__loader__", "__spec__"} {
		m.Dict.SetStr(n, None)
	}
	return nil
}

// bareModule makes a module that __init__ has not seen.
func bareModule(cls *Type) *Module {
	m := &Module{Dict: NewNamespace()}
	if cls != ModuleType {
		m.cls = cls
		if cls.hasSlotNames() {
			m.slots = NewInstance(cls)
		}
	}
	return m
}

// moduleRepr tells a module by its spec, or by its name and file.
func moduleRepr(m *Module) string {
	show := func(name any, rest string) string { return "<module " + Repr(name) + rest + ">" }
	by := func(loader any) string { return " (" + Repr(loader) + ")" }
	if spec := m.Dict.GetStr("__spec__"); spec != nil && spec != None {
		part := func(name string) any {
			if v := FindAttr(spec, name); v != nil {
				return v
			}
			return None
		}
		name := part("name")
		if name == None {
			name = "?"
		}
		switch origin, loader := part("origin"), part("loader"); {
		case origin == None && loader == None:
			return show(name, "")
		case origin == None && TypeOf(loader).Name == "NamespaceLoader":
			return show(name, " (namespace) from "+Repr(ToListOf(FindAttr(loader, "_path"))))
		case origin == None:
			return show(name, by(loader))
		case Truth(part("has_location")):
			return show(name, " from "+Repr(origin))
		default:
			return show(name, " ("+Str(origin)+")")
		}
	}
	name := m.Dict.GetStr("__name__")
	if name == nil {
		name = "?"
	}
	if file := m.Dict.GetStr("__file__"); file != nil {
		return show(name, " from "+Repr(file))
	}
	switch loader := m.Dict.GetStr("__loader__"); {
	case loader == None, m.Name == "":
		return show(name, "")
	case loader != nil:
		return show(name, by(loader))
	}
	return show(name, " (built-in)")
}

// ToListOf makes a list of the values of an iterable; an empty one of nil.
func ToListOf(v any) *List {
	if v == nil {
		return NewList()
	}
	return NewList(ToSlice(v)...)
}

func init() {
	initArgs := NewBuiltin("", "module", "name, doc=None", func(a []any) any { return NewTuple(a...) }, "")
	ModuleType.Make = func(cls *Type, args []any, kwnames []string) any {
		m := bareModule(cls)
		if _, native := cls.Lookup("__init__").(*Builtin); native {
			bound := initArgs.Call(args, kwnames).(*Tuple).Items
			initModule([]any{m, bound[0], bound[1]})
		}
		return m
	}
	addNewFunc(ModuleType, func(cls *Type, args []any, kwnames []string) any { return bareModule(cls) })
	ModuleType.Doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type."
	ModuleType.AddMethods([]Method{
		{"__init__", "name, doc=None", initModule, "Initialize self.  See help(type(self)) for accurate signature."},
		{"__repr__", "", func(a []any) any { return moduleRepr(a[0].(*Module)) }, "Return repr(self)."},
	})
}

// makeLater makes what is made when it is first asked for, for a namespace that
// is looked at whole.
func (m *Module) makeLater() {
	if m.making {
		return
	}
	m.making = true
	defer func() { m.making = false }()
	for _, name := range m.laterNames() {
		if m.Dict.GetStr(name) == nil {
			if v := m.Attr(name); v != nil {
				m.Dict.SetStr(name, v)
			}
		}
	}
}

// laterNames lists the names that are made when they are first asked for.
func (m *Module) laterNames() []string {
	if m.Attr == nil {
		return nil
	}
	names := m.Later
	all := m.Dict.GetStr("__all__")
	if all == nil {
		all = m.Attr("__all__")
	}
	if l, ok := all.(*List); ok {
		for _, n := range l.Items {
			if s, ok := n.(string); ok {
				names = append(names[:len(names):len(names)], s)
			}
		}
	}
	return names
}
