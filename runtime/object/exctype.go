package object

import (
	"math/big"
	"strconv"
	"strings"
)

// The methods of exceptions.

func init() {
	BaseException.Make = func(cls *Type, args []any, kwnames []string) any {
		npos := len(args) - len(kwnames)
		e := &Exception{Args: append([]any(nil), args[:npos]...)}
		e.Init(cls)
		if len(kwnames) > 0 {
			e.keywords(args[npos:], kwnames)
		}
		e.prepare()
		return e
	}
	for _, t := range Exceptions() {
		t.Make = BaseException.Make
	}
	BaseException.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			e := a[0].(*Exception)
			e.Args = a[1].(*Tuple).Items
			if a[2].(*Dict).Len() > 0 {
				vals, names := Spread(EmptyTuple, a[2].(*Dict))
				e.keywords(vals, names)
			}
			if !e.IsA(BaseExceptionGroup) { // a group was read by __new__
				e.prepare()
			}
			return nil
		}, "Initialize self."},
		{"__repr__", "", func(a []any) any {
			e := a[0].(*Exception)
			if len(e.Args) == 1 {
				return e.cls.Name + "(" + Repr(e.Args[0]) + ")"
			}
			return e.cls.Name + Repr(NewTuple(e.Args...))
		}, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return excStr(a[0].(*Exception)) }, "Return str(self)."},
		{"with_traceback", "tb, /", func(a []any) any {
			e := a[0].(*Exception)
			e.setTB(a[1])
			return e
		}, "Set self.__traceback__ to tb and return self."},
		{"add_note", "note, /", func(a []any) any {
			s, ok := AsStr(a[1])
			if !ok {
				panic(Newf(TypeError, "note must be a str, not '%s'", TypeName(a[1])))
			}
			a[0].(*Exception).AddNote(s)
			return nil
		}, "Add a note to the exception"},
		{"__reduce__", "", func(a []any) any {
			e := a[0].(*Exception)
			if len(e.AttrNames()) > 0 {
				return NewTuple(e.cls, NewTuple(e.Args...), e.AttrDict())
			}
			return NewTuple(e.cls, NewTuple(e.Args...))
		}, "Helper for pickle."},
		{"__setstate__", "state, /", func(a []any) any {
			if d, ok := a[1].(*Dict); ok {
				d.Each(func(k, v any) bool { SetAttr(a[0], attrName(k), v); return true })
			}
			return nil
		}, "Set the state."},
	})
	excGetset := func(name string, get func(*Exception) any, set func(*Exception, any)) Getset {
		g := Getset{Name: name, Get: func(v any) any { return get(v.(*Exception)) }}
		if set != nil {
			g.Set = func(v, x any) { set(v.(*Exception), x) }
		}
		return g
	}
	link := func(what string) func(any) *Exception {
		return func(x any) *Exception {
			if x == None {
				return nil
			}
			e, ok := x.(*Exception)
			if !ok {
				panic(Newf(TypeError, "exception %s must be None or derive from BaseException", what))
			}
			return e
		}
	}
	cause, context := link("cause"), link("context")
	BaseException.AddGetset([]Getset{
		excGetset("args", func(e *Exception) any { return NewTuple(e.Args...) }, func(e *Exception, v any) { e.Args = ToSlice(v) }),
		excGetset("__cause__", func(e *Exception) any { return excOrNone(e.Cause) }, func(e *Exception, v any) { e.Cause = cause(v); e.Suppress = true }),
		excGetset("__context__", func(e *Exception) any { return excOrNone(e.Context) }, func(e *Exception, v any) { e.Context = context(v) }),
		excGetset("__suppress_context__", func(e *Exception) any { return e.Suppress }, func(e *Exception, v any) { e.Suppress = Truth(v) }),
		excGetset("__traceback__", func(e *Exception) any {
			if e.TB == nil {
				return None
			}
			return e.TB
		}, func(e *Exception, v any) { e.setTB(v) }),
	})
	StopIteration.AddGetset([]Getset{field("value", func(e *Exception) any { return StopValue(e) })})
	SystemExit.AddGetset([]Getset{field("code", func(e *Exception) any {
		switch len(e.Args) {
		case 0:
			return None
		case 1:
			return e.Args[0]
		}
		return NewTuple(e.Args...)
	})})
	nameInfo := func(e *Exception) *NameInfo { i, _ := e.Extra.(*NameInfo); return i }
	NameError.AddGetset([]Getset{field("name", func(e *Exception) any {
		if i := nameInfo(e); i != nil && i.Name != "" {
			return i.Name
		}
		return None
	})})
	AttributeError.AddGetset([]Getset{
		field("name", func(e *Exception) any {
			if i := nameInfo(e); i != nil && i.Name != "" {
				return i.Name
			}
			return None
		}),
		field("obj", func(e *Exception) any {
			if i := nameInfo(e); i != nil && i.Obj != nil {
				return i.Obj
			}
			return None
		})})
	stored := func(t *Type, names ...string) {
		var rows []Getset
		for _, n := range names {
			rows = append(rows, field(n, func(e *Exception) any { return None }))
		}
		t.AddGetset(rows)
	}
	stored(ImportError, "name", "path", "msg", "name_from")
	OSError.AddGetset([]Getset{
		field("errno", func(e *Exception) any { return e.osArg(0) }),
		field("strerror", func(e *Exception) any { return e.osArg(1) }),
		field("filename", func(e *Exception) any { return None }),
		field("filename2", func(e *Exception) any { return None }),
	})
	stored(SyntaxError, append([]string{"msg", "print_file_and_line"}, SyntaxFields...)...)
	groupMethods()
	TracebackType.AddGetset([]Getset{
		{Name: "tb_next", Get: func(v any) any {
			if n := v.(*Traceback).Next; n != nil {
				return n
			}
			return None
		}, Set: func(v, x any) {
			n, _ := x.(*Traceback)
			v.(*Traceback).Next = n
		}},
		{Name: "tb_lineno", Get: func(v any) any { return Int(v.(*Traceback).Where.Line) }},
		{Name: "tb_lasti", Get: func(v any) any { return Int(0) }},
		{Name: "tb_frame", Get: func(v any) any {
			if f := v.(*Traceback).Frame; f != nil {
				return f
			}
			return None
		}},
	})
}

// field is an attribute that is computed until a script sets it.
func field(name string, get func(*Exception) any) Getset {
	return Getset{Name: name, Get: func(v any) any {
		e := v.(*Exception)
		if f := e.fields(); f != nil {
			if x := f[name]; x != nil {
				return x
			}
		}
		return get(e)
	}, Set: func(v, x any) {
		if x == nil {
			x = None
		}
		v.(*Exception).SetField(name, x)
	}}
}

// Fields holds the attributes that native exception classes have besides args.
type Fields map[string]any

func (e *Exception) fields() Fields {
	f, _ := e.Extra.(Fields)
	return f
}

// SetField sets a native attribute such as OSError.filename.
func (e *Exception) SetField(name string, v any) {
	f := e.fields()
	if f == nil {
		f = Fields{}
		if i, ok := e.Extra.(*NameInfo); ok {
			f["name"] = i.Name
			if i.Obj != nil {
				f["obj"] = i.Obj
			}
		}
		e.Extra = f
	}
	f[name] = v
}

// Field gives a native attribute, or nil.
func (e *Exception) Field(name string) any {
	if f := e.fields(); f != nil {
		return f[name]
	}
	return nil
}

func (e *Exception) keywords(vals []any, names []string) {
	for i, n := range names {
		ok := false
		switch {
		case e.IsA(ImportError):
			ok = n == "name" || n == "path" || n == "name_from"
		case e.IsA(NameError):
			ok = n == "name"
		case e.IsA(AttributeError):
			ok = n == "name" || n == "obj"
		}
		if !ok {
			if e.IsA(ImportError) || e.IsA(NameError) || e.IsA(AttributeError) {
				panic(Newf(TypeError, "%s() got an unexpected keyword argument '%s'", e.cls.Name, n))
			}
			if e.cls.Heap {
				e.cls.facts()
				if e.cls.initFn != nil && !isNativeInit(e.cls.initFn) {
					continue // __init__ takes them
				}
			}
			panic(Newf(TypeError, "%s() takes no keyword arguments", e.cls.Name))
		}
		e.SetField(n, vals[i])
	}
}

// prepare reads the arguments as the class understands them.
func (e *Exception) prepare() {
	switch {
	case e.IsA(OSError):
		e.prepareOS()
	case e.IsA(ImportError):
		if len(e.Args) == 1 {
			e.SetField("msg", e.Args[0])
		}
	case e.IsA(SyntaxError):
		if len(e.Args) > 0 {
			e.SetField("msg", e.Args[0])
		}
		if len(e.Args) == 2 {
			info := ToSlice(e.Args[1])
			for i, n := range SyntaxFields {
				if i < len(info) {
					e.SetField(n, info[i])
				}
			}
		}
	case e.IsA(BaseExceptionGroup):
		e.prepareGroup()
	}
}

// SyntaxFields are the attributes of a SyntaxError that its second argument
// gives, in order.
var SyntaxFields = []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}

// NewFrom makes an exception as calling its class does: the class reads the
// arguments.
func NewFrom(t *Type, args ...any) *Exception {
	e := NewArgs(t, args...)
	e.prepare()
	return e
}

var errnoClasses = map[int]*Type{}

// ErrnoClass registers the class that OSError(errno, …) becomes; called while
// packages are initialised.
func ErrnoClass(errno int, t *Type) { errnoClasses[errno] = t }

func (e *Exception) prepareOS() {
	n := len(e.Args)
	if n < 2 || n > 5 {
		return
	}
	if e.cls == OSError {
		if no, ok := AsInt(e.Args[0]); ok {
			if t := errnoClasses[no]; t != nil {
				e.cls = t
			}
		}
	}
	e.SetField("errno", e.Args[0])
	e.SetField("strerror", e.Args[1])
	if n >= 3 && e.Args[2] != None {
		e.SetField("filename", e.Args[2])
		if n == 5 {
			e.SetField("filename2", e.Args[4])
		}
	}
	if n > 2 {
		e.Args = e.Args[:2]
	}
}

func (e *Exception) osArg(i int) any { return None }

// setTB sets __traceback__.
func (e *Exception) setTB(v any) {
	switch tb := v.(type) {
	case *Traceback:
		e.TB = tb
	case *NoneType:
		e.TB = nil
	default:
		panic(New(TypeError, "__traceback__ must be a traceback or None"))
	}
}

func excOrNone(e *Exception) any {
	if e == nil {
		return None
	}
	return e
}

// AddNote is add_note.
func (e *Exception) AddNote(s string) {
	if l, ok := e.Attr("__notes__").(*List); ok {
		l.Items = append(l.Items, s)
		return
	}
	e.SetAttr("__notes__", NewList(s))
}

func excStr(e *Exception) string {
	switch {
	case e.IsA(KeyError):
		if len(e.Args) == 1 {
			return Repr(e.Args[0])
		}
	case e.IsA(OSError):
		if no := e.Field("errno"); no != nil {
			s := "[Errno " + Str(no) + "] " + Str(e.Field("strerror"))
			if f := e.Field("filename"); f != nil && f != None {
				s += ": " + Repr(f)
				if f2 := e.Field("filename2"); f2 != nil && f2 != None {
					s += " -> " + Repr(f2)
				}
			}
			return s
		}
	case e.IsA(SyntaxError):
		return syntaxStr(e)
	case e.IsA(ImportError):
		if m := e.Field("msg"); m != nil {
			return Str(m)
		}
	case e.IsA(BaseExceptionGroup):
		return Str(e.Args[0]) + " (" + strconv.Itoa(len(e.Group)) + " sub-exception" + plural(len(e.Group)) + ")"
	}
	switch len(e.Args) {
	case 0:
		return ""
	case 1:
		return Str(e.Args[0])
	}
	return Repr(NewTuple(e.Args...))
}

func syntaxStr(e *Exception) string {
	msg := "None"
	if m := e.Field("msg"); m != nil {
		msg = Str(m)
	}
	file, _ := e.Field("filename").(string)
	line, hasLine := e.Field("lineno").(int)
	if i := strings.LastIndexByte(file, '/'); i >= 0 {
		file = file[i+1:]
	}
	switch {
	case file != "" && hasLine:
		return msg + " (" + file + ", line " + strconv.Itoa(line) + ")"
	case file != "":
		return msg + " (" + file + ")"
	case hasLine:
		return msg + " (line " + strconv.Itoa(line) + ")"
	}
	return msg
}

// Exceptions lists the native exception classes, bases first.
func Exceptions() []*Type { return exceptionTypes }

func (e *Exception) prepareGroup() {
	if len(e.Args) != 2 {
		panic(Newf(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(e.Args)))
	}
	if _, ok := AsStr(e.Args[0]); !ok {
		panic(Newf(TypeError, "argument 1 must be str, not %s", TypeName(e.Args[0])))
	}
	if !IsSequence(e.Args[1]) {
		panic(New(TypeError, "second argument (exceptions) must be a sequence"))
	}
	items := ToSlice(e.Args[1])
	if len(items) == 0 {
		panic(New(ValueError, "second argument (exceptions) must be a non-empty sequence"))
	}
	e.Group = nil
	base := false
	for i, it := range items {
		x, ok := it.(*Exception)
		if !ok {
			panic(Newf(ValueError, "Item %d of second argument (exceptions) is not an exception", i))
		}
		base = base || !x.IsA(ExceptionType)
		e.Group = append(e.Group, x)
	}
	if e.cls == BaseExceptionGroup && !base {
		e.cls = ExceptionGroup
	}
	if base && e.IsA(ExceptionType) {
		if e.cls == ExceptionGroup {
			panic(New(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup"))
		}
		panic(Newf(TypeError, "Cannot nest BaseExceptions in '%s'", e.cls.Name))
	}
}

func groupMethods() {
	cond := func(v any) func(*Exception) bool {
		isExc := func(c any) bool { t, ok := c.(*Type); return ok && t.IsSubtype(BaseException) }
		if isExc(v) {
			return func(e *Exception) bool { return e.IsA(v.(*Type)) }
		}
		if t, ok := AsTuple(v); ok {
			all := true
			for _, c := range t.Items {
				all = all && isExc(c)
			}
			if all {
				return func(e *Exception) bool {
					for _, c := range t.Items {
						if e.IsA(c.(*Type)) {
							return true
						}
					}
					return false
				}
			}
		} else if IsCallable(v) {
			return func(e *Exception) bool { return Truth(Call(v, e)) }
		}
		panic(New(TypeError, "expected an exception type, a tuple of exception types, or a callable (other than a class)"))
	}
	BaseExceptionGroup.AddGetset([]Getset{
		{Name: "message", Get: func(v any) any { return v.(*Exception).Args[0] }},
		{Name: "exceptions", Get: func(v any) any {
			var items []any
			for _, e := range v.(*Exception).Group {
				items = append(items, e)
			}
			return NewTuple(items...)
		}},
	})
	BaseExceptionGroup.AddMethods([]Method{
		{"derive", "excs, /", func(a []any) any {
			var list []*Exception
			for _, x := range ToSlice(a[1]) {
				e, ok := x.(*Exception)
				if !ok {
					panic(New(ValueError, "Item 0 of second argument (exceptions) is not an exception"))
				}
				list = append(list, e)
			}
			g := NewGroup("", list)
			g.Args[0] = a[0].(*Exception).Args[0]
			return g
		}, "Return a group with the same message wrapping excs."},
		{"split", "condition, /", func(a []any) any {
			m, r := SplitGroup(a[0].(*Exception), cond(a[1]))
			return NewTuple(excOrNone(m), excOrNone(r))
		}, "Split the group by the condition."},
		{"subgroup", "condition, /", func(a []any) any {
			m, _ := SplitGroup(a[0].(*Exception), cond(a[1]))
			return excOrNone(m)
		}, "Return the part of the group that matches."},
		{"__class_getitem__", "@item, /", func(a []any) any { return NewGenericAlias(a[0], a[1]) }, "See PEP 585."},
	})
}

// IsSequence reports what match takes for a sequence.
func IsSequence(v any) bool {
	switch x := v.(type) {
	case *List, *Tuple, *Range, *BigRange:
		return true
	case string, Bytes, *ByteArray, *big.Int, int:
		return false
	case *Scalar:
		_, ok := x.Native.(*Tuple)
		return ok
	}
	return isRegistered(v, "Sequence")
}

// IsMapping reports what match takes for a mapping.
func IsMapping(v any) bool {
	switch v.(type) {
	case *Dict, *MappingProxy:
		return true
	}
	return isRegistered(v, "Mapping")
}

// isRegistered asks for the marks that collections.abc leaves on classes.
func isRegistered(v any, kind string) bool {
	t := TypeOf(v)
	for _, b := range t.MRO {
		if b.Kind == kind {
			return true
		}
	}
	return false
}
