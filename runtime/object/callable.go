package object

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// Callable is implemented by values that can be called without looking at
// their class. The last len(kwnames) of args are the keyword arguments. The
// callee may keep args.
type Callable interface {
	Call(args []any, kwnames []string) any
}

// Binder is implemented by descriptors written in Go: DescrGet is __get__.
// obj is nil when the attribute is asked of the class itself.
type Binder interface {
	DescrGet(obj any, cls *Type) any
}

// Func is the Go function behind a built-in: a has one entry for each
// parameter of the signature, nil where an argument was left out that has no
// default; *args arrives as *Tuple, **kw as *Dict. A nil result means None. It may
// give back *Failed.
type Func func(a []any) any

// Builtin is a function written in Go. Its signature is Python's, as a text:
// "iterable, /, *, key=None, reverse=False". It binds the arguments, words the
// errors, and is what help() shows. Bound to Self it is a method; with Owner
// and no Self it is a method descriptor, whose first argument is the instance.
type Builtin struct {
	Name  string
	Sig   string
	Fn    Func
	Doc   string
	Owner *Type
	Self  any
	// Module is what __module__ shows; "" for methods.
	Module string
	// Quick, if set, is the function called with one argument, by position: what
	// is called often in this way takes no slice of arguments then. It may give
	// back *Failed.
	Quick func(x any) any
	// Asks is set for next, and for send of a generator: what a generator is asked for
	// in a program is made in the same run.
	Asks bool
	// Consumes, if set, makes the consumer that the function is when it is called with
	// one argument, an iterable.
	Consumes func() Consumer
	// ConsumesFor is Consumes of a method for an instance.
	ConsumesFor func(self any) Consumer
	// Quick2 is Quick with two arguments.
	Quick2 func(x, y any) any
	// Forms are the quick forms of a method, or nil.
	Forms *QuickForms
	// Awaited, if set, is asked first where the call's value is awaited there
	// and then. self is nil for a function that is no method, arg where there
	// is none. It gives what is awaited in the place of the coroutine that the
	// function would return, or nil for an ordinary call.
	Awaited func(self, arg any) any
	kind    builtinKind
	lean    bool // see lean.go
	Sure    SureOf
	// Sure2 is Quick2 that neither fails nor calls the script; nil where it is not sure.
	Sure2 func(x, y any) any
	sig   *lazySignature
}

// QuickForms are what Quick is of a function, for the method of that name: with no
// argument besides the instance, one and two, by position. Each may be nil, and may
// give back *Failed. self is of the method's type or of one derived from it, and no
// Scalar.
type QuickForms struct {
	Name   string
	Quick0 func(self any) any
	Quick1 func(self, x any) any
	Quick2 func(self, x, y any) any
}

// call calls the form for as many arguments, or gives nil where there is none.
func (q *QuickForms) call(self any, args []any) any {
	var v any
	switch n := len(args); {
	case isScalar(self):
	case n == 0 && q.Quick0 != nil:
		v = q.Quick0(self)
	case n == 1 && q.Quick1 != nil:
		v = q.Quick1(self, args[0])
	case n == 2 && q.Quick2 != nil:
		v = q.Quick2(self, args[0], args[1])
	}
	if e, ok := v.(*Failed); ok {
		panic(e.Exc())
	}
	return v
}

func isScalar(v any) bool {
	_, ok := v.(*Scalar)
	return ok
}

// AddQuick gives methods of t their quick forms.
func (t *Type) AddQuick(forms []QuickForms) {
	for i := range forms {
		t.Dict.GetStr(forms[i].Name).(*Builtin).Forms = &forms[i]
	}
}

// Leaving is the argument that Awaited of an __aexit__ gets where an async with
// leaves its block.
var Leaving any = new(leaving)

type leaving struct{ _ byte }

// An AtOncer is a function of the script's that may have what Builtin.Awaited
// is; AtOnce gives nil for an ordinary call.
type AtOncer interface{ AtOnce(self, arg any) any }

type builtinKind uint8

const (
	plainBuiltin builtinKind = iota
	methodBuiltin
	slotBuiltin // a dunder of a native type: wrapper_descriptor
	classBuiltin
	staticBuiltin
)

// Method is a row of a table of built-ins. Of a type's methods the signature
// leaves out self. A signature that starts with "~" belongs to what CPython
// writes in Python: its argument errors are worded as a script function's.
// One that starts with "@" makes a class method (a[0] is the class), with "!"
// a static method.
type Method = struct {
	Name string
	Sig  string
	Fn   Func
	Doc  string
}

// NewBuiltin makes a free function.
func NewBuiltin(module, name, sig string, fn Func, doc string) *Builtin {
	return &Builtin{Name: name, Sig: sig, Fn: fn, Doc: doc, Module: module, sig: &lazySignature{}}
}

// AddMethods puts a table of methods into a native type.
func (t *Type) AddMethods(rows []Method) {
	bs := make([]Builtin, len(rows))
	sigs := make([]lazySignature, len(rows))
	lean := t.lean() || t.LeanMethods
	t.Dict.Grow(len(rows))
	for i, r := range rows {
		b := &bs[i]
		*b = Builtin{Name: r.Name, Sig: r.Sig, Fn: r.Fn, Doc: r.Doc, Owner: t, kind: methodBuiltin, sig: &sigs[i]}
		switch {
		case strings.HasPrefix(r.Sig, "@"):
			b.kind, b.Sig = classBuiltin, r.Sig[1:]
		case strings.HasPrefix(r.Sig, "!"):
			b.kind, b.Sig = staticBuiltin, r.Sig[1:]
		case isSlot(t, r.Name):
			b.kind = slotBuiltin
		}
		b.lean = lean && b.kind == methodBuiltin
		t.Dict.SetStr(r.Name, b)
	}
}

func (b *Builtin) Class() *Type {
	if b.kind == slotBuiltin && b.Self != nil {
		return MethodWrapperType
	}
	if b.Owner == nil || b.Self != nil || b.kind == staticBuiltin {
		return BuiltinType
	}
	switch b.kind {
	case slotBuiltin:
		return WrapperDescriptorType
	case classBuiltin:
		return ClassMethodDescrType
	}
	return MethodDescriptorType
}

// DescrGet binds a method of a native type.
func (b *Builtin) DescrGet(obj any, cls *Type) any {
	switch b.kind {
	case plainBuiltin, staticBuiltin:
		return b
	case classBuiltin:
		if b.Self != nil {
			return b
		}
		c := *b
		c.Self = cls
		return &c
	}
	if obj == nil || b.Self != nil {
		return b
	}
	if !IsInstance(obj, b.Owner) {
		panic(b.wrongInstance(obj))
	}
	return b.Bound(obj)
}

// IsMethodOf reports that b is called with an instance of t first.
func (b *Builtin) IsMethodOf(t *Type) bool {
	return (b.kind == methodBuiltin || b.kind == slotBuiltin) && b.Self == nil && t.IsSubtype(b.Owner)
}

// Bound is the method of an instance.
func (b *Builtin) Bound(obj any) *Builtin {
	c := *b
	c.Self = obj
	if isScalar(obj) {
		c.Forms = nil
	}
	return &c
}

// wrongInstance is the complaint about an instance of another type than the method's.
func (b *Builtin) wrongInstance(obj any) *Exception {
	return Newf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.Name, b.Owner.spoken(), TypeName(obj))
}

// Param is one parameter of a Signature.
type Param struct {
	Name    string
	Kind    byte // 'p' positional only, 'a' either, '*' var-positional, 'k' keyword only, 'K' var-keyword
	Default any  // nil when required or optional without a default
	Opt     bool
	Text    string // the default as written
}

// Signature is a parsed parameter list.
type Signature struct {
	Params         []Param
	npos           int // parameters that can be given by position
	required       int // of them, those that must be given
	vararg, kwarg  int // index or -1
	nkwonly        int
	Python, simple bool
	defaults       []any // of all parameters, nil where there is none
}

// lazySignature is a signature that is parsed when it is first needed. The
// methods bound from one descriptor share it, and so do the interpreters of a
// process.
type lazySignature struct{ parsed atomic.Pointer[Signature] }

func (l *lazySignature) parse(text string) *Signature {
	s := parseSignature(text)
	l.parsed.Store(s)
	return s
}

func parseSignature(text string) *Signature {
	s := &Signature{vararg: -1, kwarg: -1}
	if strings.HasPrefix(text, "~") {
		s.Python, text = true, text[1:]
	}
	kind := byte('a')
	for _, part := range splitParams(text) {
		switch {
		case part == "/":
			for i := range s.Params {
				if s.Params[i].Kind == 'a' {
					s.Params[i].Kind = 'p'
				}
			}
		case part == "*":
			kind = 'k'
		case strings.HasPrefix(part, "**"):
			s.kwarg = len(s.Params)
			s.Params = append(s.Params, Param{Name: part[2:], Kind: 'K'})
		case strings.HasPrefix(part, "*"):
			s.vararg = len(s.Params)
			s.Params = append(s.Params, Param{Name: part[1:], Kind: '*'})
			kind = 'k'
		default:
			p := Param{Name: part, Kind: kind}
			if name, def, ok := strings.Cut(part, "="); ok {
				p.Name, p.Text, p.Opt = name, def, true
				p.Default = parseDefault(def)
			} else if strings.HasSuffix(part, "?") {
				p.Name, p.Opt = part[:len(part)-1], true
			}
			if kind == 'a' {
				s.npos++
				if !p.Opt {
					s.required++
				}
			} else {
				s.nkwonly++
			}
			s.Params = append(s.Params, p)
		}
	}
	s.simple = s.vararg < 0 && s.kwarg < 0 && s.nkwonly == 0
	s.defaults = make([]any, len(s.Params))
	for i := range s.Params {
		s.defaults[i] = s.Params[i].Default
	}
	return s
}

func splitParams(text string) []string {
	var out []string
	depth, start, quote := 0, 0, byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == ',' && depth == 0:
			out = append(out, strings.TrimSpace(text[start:i]))
			start = i + 1
		}
	}
	if last := strings.TrimSpace(text[start:]); last != "" {
		out = append(out, last)
	}
	return out
}

// parseDefault reads the defaults that tables use; "?" and what is not a
// literal stand for "absent".
func parseDefault(def string) any {
	switch def {
	case "None":
		return None
	case "True":
		return true
	case "False":
		return false
	case "()":
		return EmptyTuple
	case "?":
		return nil
	}
	if q := def[0]; q == '\'' || q == '"' {
		s := def[1 : len(def)-1]
		return strings.NewReplacer(`\n`, "\n", `\\`, `\`).Replace(s)
	}
	if strings.HasPrefix(def, "b'") {
		return Bytes(def[2 : len(def)-1])
	}
	var i int
	var f float64
	if strings.ContainsAny(def, ".e") {
		if n, err := fmt.Sscan(def, &f); n == 1 && err == nil {
			return f
		}
	}
	if n, err := fmt.Sscanf(def, "%d", &i); n == 1 && err == nil {
		return Int(i)
	}
	return nil
}

// Signature gives the parsed signature.
func (b *Builtin) Signature() *Signature {
	if b.sig != nil {
		if s := b.sig.parsed.Load(); s != nil {
			return s
		}
	} else {
		b.sig = &lazySignature{}
	}
	return b.sig.parse(b.Sig)
}

// Call implements Callable.
func (b *Builtin) Call(args []any, kwnames []string) any { return b.enter(args, kwnames, false) }

// CallGiven is CallKw with arguments that nobody else holds: where a built-in has
// *args, they are those as they are.
func CallGiven(f any, args []any, kwnames []string) any {
	if b, ok := f.(*Builtin); ok {
		return b.enter(args, kwnames, true)
	}
	return CallKw(f, args, kwnames)
}

// enter is Call; given says that nobody else holds args.
func (b *Builtin) enter(args []any, kwnames []string, given bool) any {
	switch {
	case b.Self != nil:
		full := make([]any, 0, len(args)+1)
		full = append(append(full, b.Self), args...)
		return b.bindAndCall(full, kwnames, true)
	case b.kind == methodBuiltin || b.kind == slotBuiltin:
		npos := len(args) - len(kwnames)
		if npos == 0 {
			if b.kind == slotBuiltin {
				panic(Newf(TypeError, "descriptor '%s' of '%s' object needs an argument", b.Name, b.Owner.spoken()))
			}
			panic(Newf(TypeError, "unbound method %s.%s() needs an argument", b.Owner.Name, b.Name))
		}
		if !IsInstance(args[0], b.Owner) {
			if b.kind == slotBuiltin {
				panic(Newf(TypeError, "descriptor '%s' requires a '%s' object but received a '%s'", b.Name, b.Owner.spoken(), TypeName(args[0])))
			}
			panic(b.wrongInstance(args[0]))
		}
	}
	return b.bindAndCall(args, kwnames, given)
}

// CallMethod calls a method descriptor with args[0] being the instance, whose
// type is known to be right. args may be kept and changed.
func (b *Builtin) CallMethod(args []any, kwnames []string) any { return b.call(args, kwnames) }

func (b *Builtin) call(args []any, kwnames []string) any {
	return b.bindAndCall(args, kwnames, false)
}

func (b *Builtin) bindAndCall(args []any, kwnames []string, given bool) any {
	sig := b.Signature()
	lead := 0
	if b.kind != plainBuiltin && b.kind != staticBuiltin {
		lead = 1
		if s, ok := args[0].(*Scalar); ok && b.kind != classBuiltin && b.Owner != ObjectType && !b.Owner.Heap && !b.Owner.Whole {
			args[0] = s.Native
		}
	}
	if len(args)-lead == sig.npos && len(kwnames) == 0 && sig.simple {
		return result(b.Fn(args))
	}
	return result(b.Fn(b.bind(sig, args, kwnames, lead, given)))
}

// result is what a call of a Func that gives r gives.
func result(r any) any {
	switch r := r.(type) {
	case nil:
		return None
	case *Failed:
		panic(r.Exc())
	}
	return r
}

// bind puts arguments into the order of the signature; given says that nobody
// else holds args.
func (b *Builtin) bind(sig *Signature, args []any, kwnames []string, lead int, given bool) []any {
	out := make([]any, lead+len(sig.Params))
	copy(out, args[:lead])
	npos := len(args) - len(kwnames) - lead
	b.checkCount(sig, npos, kwnames)
	pos := args[lead : lead+npos]
	slots := out[lead:]
	if npos > sig.npos {
		if sig.vararg < 0 {
			b.tooMany(sig, npos, len(kwnames))
		}
		copy(slots, pos[:sig.npos])
		if rest := pos[sig.npos:]; given {
			slots[sig.vararg] = &Tuple{Items: slices.Clip(rest)}
		} else {
			slots[sig.vararg] = TupleOf(rest)
		}
	} else {
		copy(slots, pos)
		if sig.vararg >= 0 {
			slots[sig.vararg] = EmptyTuple
		}
	}
	var kw *Dict
	if sig.kwarg >= 0 {
		kw = NewDict()
		slots[sig.kwarg] = kw
	}
next:
	for i, name := range kwnames {
		v := args[lead+npos+i]
		for j := range sig.Params {
			p := &sig.Params[j]
			if p.Name == name && (p.Kind == 'a' || p.Kind == 'k') {
				if slots[j] != nil {
					if sig.Python {
						panic(Newf(TypeError, "%s got multiple values for argument '%s'", b.title(), name))
					}
					panic(Newf(TypeError, "argument for %s() given by name ('%s') and position (%d)", b.Name, name, j+1))
				}
				slots[j] = v
				continue next
			}
		}
		if kw == nil {
			b.checkRequired(sig, slots, kwnames[i:], npos)
			b.badKeyword(sig, name)
		}
		kw.SetStr(name, v)
	}
	for j := range sig.Params {
		p := &sig.Params[j]
		if slots[j] != nil || p.Kind == '*' || p.Kind == 'K' {
			continue
		}
		if !p.Opt {
			b.missing(sig, slots, npos, j)
		}
		slots[j] = p.Default
	}
	return out
}

// title names the function as CPython's messages do.
func (b *Builtin) title() string {
	if b.Owner != nil && b.kind != staticBuiltin {
		owner := b.Owner.Name
		if t, ok := b.Self.(*Type); ok && b.kind == classBuiltin {
			owner = t.Name
		}
		return owner + "." + b.Name + "()"
	}
	if b.Module != "" && b.Module != "builtins" && !b.Signature().Python {
		return b.Module + "." + b.Name + "()"
	}
	return b.Name + "()"
}

func (b *Builtin) badKeyword(sig *Signature, name string) {
	if sig.Python {
		panic(WrongKeyword(b.title(), name, sig.keywords()...))
	}
	if known := sig.keywords(); len(known) > 0 {
		panic(WrongKeyword(b.Name+"()", name, known...))
	}
	panic(Newf(TypeError, "%s takes no keyword arguments", b.title()))
}

// keywords are the names that arguments may be given by.
func (s *Signature) keywords() []string {
	var names []string
	for _, p := range s.Params {
		if p.Kind == 'a' || p.Kind == 'k' {
			names = append(names, p.Name)
		}
	}
	return names
}

// WrongKeyword is the complaint about a keyword argument that a function does
// not know, with the known one that is nearest; title is the function's name
// with its parentheses.
func WrongKeyword(title, name string, known ...string) *Exception {
	msg := title + " got an unexpected keyword argument '" + name + "'"
	if s := Suggest(name, known); s != "" {
		msg += ". Did you mean '" + s + "'?"
	}
	return New(TypeError, msg)
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// posOnly reports that no parameter can be given both ways.
func (s *Signature) posOnly() bool {
	for _, p := range s.Params {
		if p.Kind == 'a' {
			return false
		}
	}
	return true
}

func (b *Builtin) tooMany(sig *Signature, n, nkw int) {
	if sig.Python {
		lead := 0
		if b.Owner != nil && b.kind != staticBuiltin {
			lead = 1
		}
		want := fmt.Sprint(sig.npos + lead)
		verb := plural(sig.npos + lead)
		if sig.required < sig.npos {
			want = fmt.Sprintf("from %d to %d", sig.required+lead, sig.npos+lead)
			verb = "s"
		}
		were := "were"
		if n+lead == 1 {
			were = "was"
		}
		panic(Newf(TypeError, "%s takes %s positional argument%s but %d %s given", b.title(), want, verb, n+lead, were))
	}
	posOnly := sig.posOnly()
	switch {
	case sig.npos == 0 && sig.nkwonly == 0:
		panic(Newf(TypeError, "%s takes no arguments (%d given)", b.title(), n))
	case sig.npos == 1 && sig.required == 1 && posOnly && sig.nkwonly == 0:
		panic(Newf(TypeError, "%s takes exactly one argument (%d given)", b.title(), n))
	case posOnly && sig.required == sig.npos:
		panic(Newf(TypeError, "%s expected %d argument%s, got %d", b.Name, sig.npos, plural(sig.npos), n))
	case posOnly:
		panic(Newf(TypeError, "%s expected at most %d argument%s, got %d", b.Name, sig.npos, plural(sig.npos), n))
	case sig.required == sig.npos:
		panic(Newf(TypeError, "%s() takes exactly %d positional argument%s (%d given)", b.Name, sig.npos, plural(sig.npos), n+nkw))
	}
	panic(Newf(TypeError, "%s() takes at most %d argument%s (%d given)", b.Name, sig.npos+sig.nkwonly, plural(sig.npos+sig.nkwonly), n+nkw))
}

func (b *Builtin) missing(sig *Signature, slots []any, npos, j int) {
	p := sig.Params[j]
	if sig.Python {
		var names []string
		for i, q := range sig.Params {
			if !q.Opt && q.Kind == p.Kind && slots[i] == nil {
				names = append(names, "'"+q.Name+"'")
			}
		}
		kind := "positional"
		if p.Kind == 'k' {
			kind = "keyword-only"
		}
		panic(Newf(TypeError, "%s missing %d required %s argument%s: %s", b.title(), len(names), kind, plural(len(names)), JoinNames(names)))
	}
	posOnly := sig.posOnly()
	switch {
	case p.Kind == 'a':
		panic(Newf(TypeError, "%s() missing required argument '%s' (pos %d)", b.Name, p.Name, j+1))
	case p.Kind == 'k':
		panic(Newf(TypeError, "%s() missing required keyword-only argument: '%s'", b.Name, p.Name))
	case posOnly && sig.npos == 1 && sig.required == 1:
		panic(Newf(TypeError, "%s takes exactly one argument (%d given)", b.title(), npos))
	case sig.required == sig.npos && sig.vararg < 0:
		panic(Newf(TypeError, "%s expected %d argument%s, got %d", b.Name, sig.npos, plural(sig.npos), npos))
	}
	panic(Newf(TypeError, "%s expected at least %d argument%s, got %d", b.Name, sig.required, plural(sig.required), npos))
}

// JoinNames joins quoted names as CPython does: 'a', 'b', and 'c'.
func JoinNames(names []string) string {
	switch len(names) {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	}
	return strings.Join(names[:len(names)-1], ", ") + ", and " + names[len(names)-1]
}

// BoundMethod is a function bound to an instance (or class).
type BoundMethod struct {
	Fn   any
	Self any
}

func (*BoundMethod) Class() *Type { return MethodType }

// Call implements Callable.
func (m *BoundMethod) Call(args []any, kwnames []string) any {
	full := make([]any, 0, len(args)+1)
	full = append(append(full, m.Self), args...)
	return CallKw(m.Fn, full, kwnames)
}

// Call calls any value with positional arguments.
func Call(f any, args ...any) any {
	if fn, ok := f.(Function); ok {
		switch len(args) {
		case 1:
			return fn.Call1(args[0])
		case 2:
			return fn.Call2(args[0], args[1])
		}
	}
	return CallKw(f, append([]any(nil), args...), nil)
}

// CallKw calls any value; the last len(kwnames) of args are keyword arguments.
func CallKw(f any, args []any, kwnames []string) any {
	if c, ok := f.(Callable); ok {
		return c.Call(args, kwnames)
	}
	t := TypeOf(f)
	if m := t.Lookup("__call__"); m != nil {
		enterNested("while calling a Python object")
		defer leaveNested()
		return CallKw(bind(m, f, t), args, kwnames)
	}
	panic(Newf(TypeError, "'%s' object is not callable", TypeName(f)))
}

// CallOf is the function of the script that calling an instance of a script's class
// calls with it, or nil.
func CallOf(v any) Function {
	if o, ok := v.(*Instance); ok {
		f, _ := o.cls.Lookup("__call__").(Function)
		return f
	}
	return nil
}

// IsCallable is callable(v).
func IsCallable(v any) bool {
	if _, ok := v.(Callable); ok {
		return true
	}
	return TypeOf(v).Lookup("__call__") != nil
}

// callSpecial calls a method found on the type with the instance and args.
func callSpecial(m any, self any, t *Type, args ...any) any {
	switch f := m.(type) {
	case *Builtin:
		if (f.kind == methodBuiltin || f.kind == slotBuiltin) && f.Self == nil {
			full := func() []any { return append(append(make([]any, 0, 1+len(args)), self), args...) }
			if t.Heap && !t.IsSubtype(f.Owner) {
				return f.Call(full(), nil) // which refuses it
			}
			if q := f.Forms; q != nil {
				if v := q.call(self, args); v != nil {
					return v
				}
			}
			return f.call(full(), nil)
		}
	case Function:
		switch len(args) {
		case 0:
			return f.Call1(self)
		case 1:
			return f.Call2(self, args[0])
		}
		return f.Call(append([]any{self}, args...), nil)
	}
	return CallKw(bind(m, self, t), append([]any(nil), args...), nil)
}

// Function marks script functions: callables that bind like methods.
type Function interface {
	Callable
	Binder
	IsScriptFunction()
	Call1(x any) any // Call without making a list
	Call2(x, y any) any
	Try1(x any) any  // Call1 that may give back *Failed
	Sure1(x any) any // Call1 where that surely does nothing but give a value, else nil
	// Fresh1 is Call1 of a generator function that nothing is to be done for when its
	// generator ends, else nil.
	Fresh1(x any) any
}

// CallMethod is obj.name(args): AttributeError when there is no such method.
func CallMethod(obj any, name string, args ...any) any {
	t := TypeOf(obj)
	_, isClass := obj.(*Type)
	if m := t.Lookup(name); m != nil && !isClass && (peekInst(obj) == nil || peekInst(obj).Attr(name) == nil) && t.plainGet() {
		return callSpecial(m, obj, t, args...)
	}
	return CallKw(GetAttr(obj, name), args, nil)
}

// CallSpecial calls a dunder looked up on the type, as operators do. The second
// result is false when the type has none (or None).
func CallSpecial(obj any, name string, args ...any) (any, bool) {
	t := TypeOf(obj)
	m := t.Lookup(name)
	if m == nil {
		return nil, false
	}
	return callSpecial(m, obj, t, args...), true
}

// Spread turns *args and **kwargs into the form that Call takes.
func Spread(args *Tuple, kw *Dict) ([]any, []string) {
	all := append([]any(nil), args.Items...)
	if kw == nil || kw.Len() == 0 {
		return all, nil
	}
	names := make([]string, 0, kw.Len())
	kw.Each(func(k, v any) bool {
		s, ok := AsStr(k)
		if !ok {
			panic(New(TypeError, "keywords must be strings"))
		}
		names = append(names, s)
		all = append(all, v)
		return true
	})
	return all, names
}
