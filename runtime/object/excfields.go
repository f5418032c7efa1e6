package object

// The attributes that some classes of exceptions have besides args, and how
// they come from the arguments.

func init() {
	none := func(*Exception) any { return None }
	stored := func(t *Type, names ...string) {
		rows := make([]Getset, len(names))
		for i, n := range names {
			rows[i] = field(n, none)
		}
		t.AddGetset(rows)
	}
	StopIteration.AddGetset([]Getset{field("value", firstArg)})
	SystemExit.AddGetset([]Getset{field("code", exitCode)})
	name := field("name", func(e *Exception) any {
		if i, ok := e.Extra.(*NameInfo); ok && i.Name != "" {
			return i.Name
		}
		return None
	})
	NameError.AddGetset([]Getset{name})
	AttributeError.AddGetset([]Getset{name, field("obj", func(e *Exception) any {
		if i, ok := e.Extra.(*NameInfo); ok && i.Obj != nil {
			return i.Obj
		}
		return None
	})})
	stored(ImportError, "name", "path", "msg", "name_from")
	stored(OSError, "errno", "strerror", "filename", "filename2")
	stored(SyntaxError, append([]string{"msg", "print_file_and_line"}, SyntaxFields...)...)
	const written = "characters_written"
	BlockingIOError.AddGetset([]Getset{{Name: written, Get: func(v any) any {
		if n := v.(*Exception).Field(written); n != nil {
			return n
		}
		panic(New(AttributeError, written))
	}, Set: func(v, x any) {
		if x == nil {
			if v.(*Exception).Field(written) == nil {
				panic(New(AttributeError, written))
			}
			delete(v.(*Exception).fields(), written)
			return
		}
		v.(*Exception).SetField(written, Index(x))
	}}})
}

func exitCode(e *Exception) any {
	if len(e.Args) > 1 {
		return NewTuple(e.Args...)
	}
	return firstArg(e)
}

// setArgs is an assignment to args, which changes nothing else.
func (e *Exception) setArgs(v any) {
	items := ToSlice(v)
	switch {
	case e.IsA(StopIteration) && e.Field("value") == nil:
		e.SetField("value", firstArg(e))
	case e.IsA(SystemExit) && e.Field("code") == nil:
		e.SetField("code", exitCode(e))
	}
	e.Args = items
}

func firstArg(e *Exception) any {
	if len(e.Args) > 0 {
		return e.Args[0]
	}
	return None
}

// field is an attribute that is computed until a script sets it.
func field(name string, get func(*Exception) any) Getset {
	return Getset{Name: name, Get: func(v any) any {
		e := v.(*Exception)
		if x := e.Field(name); x != nil {
			return x
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
func (e *Exception) Field(name string) any { return e.fields()[name] }

// keywordFields names the keyword arguments that classes take.
func (e *Exception) keywordFields() (class string, names []string) {
	switch {
	case e.IsA(ImportError):
		return "ImportError", []string{"name", "path", "name_from"}
	case e.IsA(AttributeError):
		return "AttributeError", []string{"name", "obj"}
	case e.IsA(NameError):
		return "NameError", []string{"name"}
	}
	return "", nil
}

// keywords takes keyword arguments.
func (e *Exception) keywords(vals []any, given []string) {
	class, names := e.keywordFields()
	if class == "" {
		if e.cls.ownInit() {
			return // which takes them
		}
		panic(Newf(TypeError, "%s() takes no keyword arguments", e.cls.Name))
	}
	if len(given) > len(names) {
		panic(Newf(TypeError, "%s() takes at most %d keyword argument%s (%d given)", class, len(names), plural(len(names)), len(given)))
	}
next:
	for i, n := range given {
		for _, known := range names {
			if n == known {
				e.SetField(n, vals[i])
				continue next
			}
		}
		if e.cls.ownInit() {
			continue
		}
		panic(WrongKeyword(class+"()", n, names...))
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
		e.prepareSyntax()
	case e.IsA(BaseExceptionGroup):
		e.prepareGroup()
	}
}

// readsArgs tells the classes for which prepare does something.
func (t *Type) readsArgs() bool {
	return t.IsSubtype(OSError) || t.IsSubtype(ImportError) || t.IsSubtype(SyntaxError) || t.IsSubtype(BaseExceptionGroup)
}

// PlainException reports a class of exceptions that keep their arguments, and do
// nothing else when they are made.
func (t *Type) PlainException() bool {
	if t.Heap {
		t.facts()
	}
	return t.plainExc
}

// NewPlain makes an exception with one argument of a class for which
// PlainException holds.
func NewPlain(t *Type, arg any) *Exception {
	e := &Exception{}
	e.Begin(t, arg)
	return e
}

// Begin makes e an exception of a class for which PlainException holds, with the
// argument unless that is nil. It is new, or has been given to Forget.
func (e *Exception) Begin(t *Type, arg any) {
	e.Init(t)
	if arg != nil {
		e.only[0] = arg
		e.Args = e.only[:]
	}
}

// Forget empties an exception of PlainException that nobody has changed: what is
// set when it is made, and while it is raised. It gives its tracebacks, with the
// spare ones behind them.
func (e *Exception) Forget(spare *Traceback) *Traceback {
	for tb := e.TB; tb != &e.first; {
		next := tb.Next
		tb.Frame, tb.Next = nil, spare
		spare, tb = tb, next
	}
	e.only[0], e.Args = nil, nil
	e.TB, e.Context, e.Extra = nil, nil, nil
	e.first = Traceback{}
	return spare
}

// SyntaxFields are the attributes of a SyntaxError that its second argument
// gives, in order.
var SyntaxFields = []string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}

func (e *Exception) prepareSyntax() {
	if len(e.Args) > 0 {
		e.SetField("msg", e.Args[0])
	}
	if len(e.Args) != 2 {
		return
	}
	info := ToSlice(e.Args[1])
	switch n := len(info); {
	case n < 4:
		panic(Newf(TypeError, "function takes at least 4 arguments (%d given)", n))
	case n > 6:
		panic(Newf(TypeError, "function takes at most 6 arguments (%d given)", n))
	case n == 5:
		panic(New(TypeError, "end_offset must be provided when end_lineno is provided"))
	}
	for i, v := range info {
		e.SetField(SyntaxFields[i], v)
	}
}

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

// readsLater tells the classes of OSError whose arguments are read by __init__,
// because a script's __init__ decides what they are.
func (t *Type) readsLater() bool { return t.IsSubtype(OSError) && t.ownInit() && !t.ownNew() }

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
	if n == 2 || e.Args[2] == None {
		return
	}
	if e.IsA(BlockingIOError) && isIndex(e.Args[2]) {
		e.SetField("characters_written", Index(e.Args[2]))
		return
	}
	e.SetField("filename", e.Args[2])
	if n == 5 && e.Args[4] != None {
		e.SetField("filename2", e.Args[4])
	}
	e.Args = e.Args[:2]
}
