package object

import "strings"

// The methods of exceptions.

func init() {
	BaseException.Make = func(cls *Type, args []any, kwnames []string) any {
		if cls.readsLater() {
			e := &Exception{}
			e.Init(cls)
			return e
		}
		npos := len(args) - len(kwnames)
		e := &Exception{}
		e.keepArgs(args[:npos])
		e.Init(cls)
		if len(kwnames) > 0 {
			e.keywords(args[npos:], kwnames)
		}
		e.prepare()
		return e
	}
	for _, t := range Exceptions() {
		t.Make = BaseException.Make
		t.plainExc = !t.readsArgs()
	}
	BaseException.plainExc = true
	self := func(a []any) *Exception { return a[0].(*Exception) }
	BaseException.AddMethods([]Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			self(a).begin(a[1].(*Tuple).Items, a[2].(*Dict))
			return nil
		}, "Initialize self.  See help(type(self)) for accurate signature."},
		{"__repr__", "", func(a []any) any {
			e := self(a)
			if len(e.Args) == 1 {
				return e.cls.Name + "(" + Repr(e.Args[0]) + ")"
			}
			return e.cls.Name + Repr(NewTuple(e.Args...))
		}, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return excStr(self(a)) }, "Return str(self)."},
		{"with_traceback", "tb, /", func(a []any) any {
			self(a).setTB(a[1])
			return a[0]
		}, "Set self.__traceback__ to tb and return self."},
		{"add_note", "note, /", func(a []any) any {
			s, ok := AsStr(a[1])
			if !ok {
				panic(Newf(TypeError, "note must be a str, not '%s'", TypeName(a[1])))
			}
			self(a).AddNote(s)
			return nil
		}, "Add a note to the exception"},
		{"__reduce__", "", func(a []any) any {
			e := self(a)
			args, state := e.reduceArgs(), e.state()
			if state == nil {
				return NewTuple(e.cls, args)
			}
			return NewTuple(e.cls, args, state)
		}, "Helper for pickle."},
		{"__setstate__", "state, /", func(a []any) any {
			if a[1] == None {
				return nil
			}
			d, ok := a[1].(*Dict)
			if !ok {
				panic(New(TypeError, "state is not a dictionary"))
			}
			d.Each(func(k, v any) bool { SetAttr(a[0], attrName(k), v); return true })
			return nil
		}, "Set the state."},
	})
	BaseException.AddGetset([]Getset{
		kept("args", func(e *Exception) any { return NewTuple(e.Args...) }, (*Exception).setArgs),
		kept("__cause__", func(e *Exception) any { return excOrNone(e.Cause) }, func(e *Exception, v any) {
			e.Cause, e.Suppress = linked("cause", v), true
		}),
		kept("__context__", func(e *Exception) any { return excOrNone(e.Context) }, func(e *Exception, v any) { e.Context = linked("context", v) }),
		kept("__traceback__", func(e *Exception) any {
			if e.TB == nil {
				return None
			}
			return e.TB
		}, (*Exception).setTB),
		{Name: "__suppress_context__", Get: func(v any) any { return v.(*Exception).Suppress }, Set: func(v, x any) {
			if x == nil {
				panic(New(TypeError, "can't delete numeric/char attribute"))
			}
			b, ok := x.(bool)
			if !ok {
				panic(New(TypeError, "attribute value type must be bool"))
			}
			v.(*Exception).Suppress = b
		}},
	})
	TracebackType.AddGetset([]Getset{
		{Name: "tb_next", Get: func(v any) any {
			if n := v.(*Traceback).Next; n != nil {
				return n
			}
			return None
		}, Set: setNextTB},
		{Name: "tb_lineno", Get: func(v any) any { return Int(v.(*Traceback).Where().Line) }},
		{Name: "tb_lasti", Get: func(v any) any {
			if f, ok := v.(*Traceback).Frame.(*givenPlace); ok {
				return Int(f.lasti)
			}
			return Int(0)
		}},
		{Name: "tb_frame", Get: func(v any) any {
			if f := v.(*Traceback).Within(); f != nil {
				return f
			}
			return None
		}},
	})
	TracebackType.Doc = "Create a new traceback object."
	makeTB := NewBuiltin("", "traceback", "tb_next, tb_frame, tb_lasti, tb_lineno", func(a []any) any { return NewTuple(a...) }, "")
	TracebackType.Make = func(cls *Type, args []any, kwnames []string) any {
		a := makeTB.Call(args, kwnames).(*Tuple).Items
		tb := &Traceback{}
		switch next := a[0].(type) {
		case *NoneType:
		case *Traceback:
			tb.Next = next
		default:
			panic(Newf(TypeError, "expected traceback object or None, got '%s'", TypeName(next)))
		}
		frame, ok := a[1].(Framed)
		if !ok {
			panic(Newf(TypeError, "traceback() argument 'tb_frame' must be frame, not %s", TypeName(a[1])))
		}
		tb.Frame = &givenPlace{frame, ToInt(a[2]), ToInt(a[3])}
		return tb
	}
}

// Within gives the frame object of a traceback.
func (tb *Traceback) Within() Framed {
	if f, ok := tb.Frame.(*givenPlace); ok {
		return f.Framed
	}
	return tb.Frame
}

// givenPlace is the frame of a traceback that a script has made: it says itself
// which line is meant.
type givenPlace struct {
	Framed
	lasti, line int
}

// At implements Framed.
func (f *givenPlace) At(pos int32) Place {
	p := f.Framed.At(pos)
	return Place{File: p.File, Func: p.Func, Line: f.line, Col: -1}
}

func setNextTB(v, x any) {
	switch n := x.(type) {
	case nil:
		panic(New(TypeError, "can't delete tb_next attribute"))
	case *NoneType:
		v.(*Traceback).Next = nil
	case *Traceback:
		for c := n; c != nil; c = c.Next {
			if c == v {
				panic(New(ValueError, "traceback loop detected"))
			}
		}
		v.(*Traceback).Next = n
	default:
		panic(Newf(TypeError, "expected traceback object, got '%s'", TypeName(x)))
	}
}

// kept is an attribute that can be set but not deleted.
func kept(name string, get func(*Exception) any, set func(*Exception, any)) Getset {
	return Getset{Name: name, Get: func(v any) any { return get(v.(*Exception)) }, Set: func(v, x any) {
		if x == nil {
			panic(Newf(TypeError, "%s may not be deleted", name))
		}
		set(v.(*Exception), x)
	}}
}

// linked checks a new __cause__ or __context__.
func linked(what string, v any) *Exception {
	if v == None {
		return nil
	}
	e, ok := v.(*Exception)
	if !ok {
		panic(Newf(TypeError, "exception %s must be None or derive from BaseException", what))
	}
	return e
}

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
	notes := FindAttr(e, "__notes__")
	if notes == nil {
		SetAttr(e, "__notes__", NewList(s))
		return
	}
	l, ok := notes.(*List)
	if !ok {
		panic(New(TypeError, "Cannot add note: __notes__ is not a list"))
	}
	l.Items = append(l.Items, s)
}

// reduceArgs are the arguments that make the exception again.
func (e *Exception) reduceArgs() *Tuple {
	if e.IsA(OSError) && len(e.Args) == 2 {
		if f := e.Field("filename"); f != nil && f != None {
			if f2 := e.Field("filename2"); f2 != nil && f2 != None {
				return NewTuple(e.Args[0], e.Args[1], f, None, f2)
			}
			return NewTuple(e.Args[0], e.Args[1], f)
		}
	}
	return NewTuple(e.Args...)
}

// state is what __reduce__ gives besides, nil when there is nothing.
func (e *Exception) state() any {
	d := NewDict()
	if len(e.AttrNames()) > 0 {
		d = e.AttrDict().Copy()
	}
	switch {
	case e.IsA(ImportError):
		for _, n := range [...]string{"name", "path", "name_from"} {
			if v := e.Field(n); v != nil && v != None {
				d.SetStr(n, v)
			}
		}
	case e.IsA(AttributeError):
		if n := GetAttr(e, "name"); n != None {
			d.SetStr("name", n)
		}
		d.SetStr("args", NewTuple(e.Args...))
	}
	if d.Len() == 0 {
		return nil
	}
	return d
}

var exceptionQuick = []QuickForms{{Name: "__init__",
	Quick0: func(self any) any { return self.(*Exception).begin(nil, nil) },
	Quick1: func(self, x any) any {
		e := self.(*Exception)
		if len(e.Args) == 1 && sameBox(e.Args[0], x) && !e.cls.readsArgs() { // __new__ has kept it
			return None
		}
		return e.begin([]any{x}, nil)
	},
}}

// begin is __init__.
func (e *Exception) begin(args []any, kw *Dict) any {
	if e.IsA(OSError) && !e.cls.readsLater() { // __new__ has read them
		return None
	}
	e.Args = args
	if e.IsA(ImportError) {
		for _, n := range [...]string{"name", "path", "msg", "name_from"} {
			delete(e.fields(), n)
		}
	}
	if kw != nil && kw.Len() > 0 {
		vals, names := Spread(EmptyTuple, kw)
		e.keywords(vals, names)
	}
	if !e.IsA(BaseExceptionGroup) { // a group was read by __new__
		e.prepare()
	}
	return None
}

// ownText reports that str(e) is BaseException's.
func (e *Exception) ownText() bool {
	_, owner := e.cls.LookupOwner("__str__")
	return owner == BaseException
}

// text is excStr as a value.
func (e *Exception) text() any {
	if len(e.Args) == 1 && e.cls.PlainException() && !e.IsA(KeyError) {
		if _, ok := e.Args[0].(string); ok {
			return e.Args[0]
		}
	}
	return excStr(e)
}

func excStr(e *Exception) string {
	switch {
	case e.IsA(KeyError):
		if len(e.Args) == 1 {
			return Repr(e.Args[0])
		}
	case e.IsA(OSError):
		if s := osStr(e); s != "" {
			return s
		}
	case e.IsA(SyntaxError):
		return syntaxStr(e)
	case e.IsA(ImportError):
		if m, ok := AsStr(e.Field("msg")); ok {
			return m
		}
	case e.IsA(BaseExceptionGroup):
		return Str(e.Args[0]) + " (" + IntRepr(len(e.Group())) + " sub-exception" + plural(len(e.Group())) + ")"
	}
	switch len(e.Args) {
	case 0:
		return ""
	case 1:
		return Str(e.Args[0])
	}
	return Repr(NewTuple(e.Args...))
}

func osStr(e *Exception) string {
	field := func(name string) any {
		if v := e.Field(name); v != nil {
			return v
		}
		return None
	}
	no, text, file := field("errno"), field("strerror"), field("filename")
	if file == None && e.Field("errno") == nil {
		return ""
	}
	s := "[Errno " + Str(no) + "] " + Str(text)
	if file != None {
		s += ": " + Repr(file)
		if f2 := field("filename2"); f2 != None {
			s += " -> " + Repr(f2)
		}
	}
	return s
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
		return msg + " (" + file + ", line " + IntRepr(line) + ")"
	case file != "":
		return msg + " (" + file + ")"
	case hasLine:
		return msg + " (line " + IntRepr(line) + ")"
	}
	return msg
}

// Exceptions lists the native exception classes, bases first.
func Exceptions() []*Type { return exceptionTypes }
