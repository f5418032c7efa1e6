package asyncio

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// A Context is a mapping of context variables to values. The mapping behind it
// is never changed in place, so that a copy of a context costs one word.
type Context struct {
	vars    *bindings
	m       *module
	entered bool
}

// A scope is the context of a task or a handle: nil as long as it is empty and
// nobody has asked for it as an object. The thread's Context is then the scope
// itself.
type scope struct{ ctx *Context }

// bindings are the values of context variables, in the order in which they
// were first set. A change makes another. nil is empty.
type bindings struct {
	vars   []*ContextVar
	values []any
	index  map[*ContextVar]int // made when there are many
}

// scanned is how many variables are looked through one by one.
const scanned = 12

func (b *bindings) find(v *ContextVar) int {
	if b == nil {
		return -1
	}
	if len(b.vars) > scanned {
		if b.index == nil {
			b.index = make(map[*ContextVar]int, len(b.vars))
			for i, x := range b.vars {
				b.index[x] = i
			}
		}
		if i, ok := b.index[v]; ok {
			return i
		}
		return -1
	}
	for i, x := range b.vars {
		if x == v {
			return i
		}
	}
	return -1
}

func (b *bindings) get(v *ContextVar) any {
	if i := b.find(v); i >= 0 {
		return b.values[i]
	}
	return nil
}

func (b *bindings) with(v *ContextVar, value any) *bindings {
	if b == nil {
		return &bindings{vars: []*ContextVar{v}, values: []any{value}}
	}
	if i := b.find(v); i >= 0 {
		n := &bindings{vars: b.vars, values: append([]any(nil), b.values...), index: b.index}
		n.values[i] = value
		return n
	}
	k := len(b.vars)
	return &bindings{vars: append(b.vars[:k:k], v), values: append(b.values[:k:k], value)}
}

func (b *bindings) without(v *ContextVar) *bindings {
	i := b.find(v)
	if i < 0 {
		return b
	}
	n := &bindings{}
	for j, x := range b.vars {
		if j != i {
			n.vars, n.values = append(n.vars, x), append(n.values, b.values[j])
		}
	}
	return n
}

func (b *bindings) len() int {
	if b == nil {
		return 0
	}
	return len(b.vars)
}

// ContextVar is a context variable.
type ContextVar struct {
	m    *module
	name string
	def  any // nil: none
}

// contextToken remembers what a variable was before it was set.
type contextToken struct {
	v    *ContextVar
	ctx  *Context
	old  any // nil: it was not set
	used bool
}

type missingToken struct{ _ byte }

var (
	missing     = &missingToken{}
	missingType = object.DeclareType("builtins", "Token.MISSING", nil)
)

// Class implements object.Object.
func (c *Context) Class() *object.Type      { return c.m.contextT }
func (v *ContextVar) Class() *object.Type   { return v.m.contextVarT }
func (k *contextToken) Class() *object.Type { return k.v.m.tokenT }
func (*missingToken) Class() *object.Type   { return missingType }

// variables are the bindings of the thread's context.
func variables(t *machine.Thread) *bindings {
	if c, ok := t.Context.(*Context); ok {
		return c.vars
	}
	return nil
}

// currentContext is the thread's context as an object.
func (m *module) currentContext(t *machine.Thread) *Context {
	switch c := t.Context.(type) {
	case *Context:
		return c
	case *scope:
		c.ctx = &Context{m: m, entered: true}
		t.Context = c.ctx
		return c.ctx
	}
	c := &Context{m: m, entered: true}
	t.Context = c
	return c
}

// copyContext is contextvars.copy_context().
func (m *module) copyContext(t *machine.Thread) *Context {
	return &Context{m: m, vars: variables(t)}
}

// enter makes c the thread's current context and gives the one whose place it
// takes, for leave.
func (c *Context) enter(t *machine.Thread) any {
	if c.entered {
		panic(object.Newf(object.RuntimeError, "cannot enter context: %s is already entered", object.Repr(c)))
	}
	prev := t.Context
	c.entered = true
	t.Context = c
	return prev
}

func (c *Context) leave(t *machine.Thread, prev any) {
	c.entered = false
	t.Context = prev
}

// inherit makes the scope a copy of the thread's context, or the context given.
func (s *scope) inherit(m *module, given any) {
	if c, ok := given.(*Context); ok {
		s.ctx = c
	} else if vars := variables(m.in.Cur()); vars != nil {
		s.ctx = &Context{m: m, vars: vars}
	}
}

// object gives the scope's context as an object.
func (s *scope) object(m *module) *Context {
	if s.ctx == nil {
		s.ctx = &Context{m: m}
	}
	return s.ctx
}

func (s *scope) enter(t *machine.Thread) any {
	if s.ctx != nil {
		return s.ctx.enter(t)
	}
	prev := t.Context
	t.Context = s
	return prev
}

func (s *scope) leave(t *machine.Thread, prev any) {
	if s.ctx != nil {
		s.ctx.entered = false
	}
	t.Context = prev
}

func (k *contextToken) reset(t *machine.Thread, v *ContextVar) {
	switch {
	case k.used:
		panic(object.Newf(object.RuntimeError, "%s has already been used once", object.Repr(k)))
	case k.v != v:
		panic(object.Newf(object.ValueError, "%s was created by a different ContextVar", object.Repr(k)))
	case k.ctx != v.m.currentContext(t):
		panic(object.Newf(object.ValueError, "%s was created in a different Context", object.Repr(k)))
	}
	k.used = true
	if k.old == nil {
		k.ctx.vars = k.ctx.vars.without(v)
	} else {
		k.ctx.vars = k.ctx.vars.with(v, k.old)
	}
}

func contextKey(v any) *ContextVar {
	if x, ok := v.(*ContextVar); ok {
		return x
	}
	panic(object.Newf(object.TypeError, "a ContextVar key was expected, got %s", object.Repr(v)))
}

// contextTypes makes the types of the module contextvars.
func (m *module) contextTypes() {
	m.contextT = m.newType("_contextvars", "Context", nil, []object.Method{
		{"run", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			if len(args) == len(names) {
				panic(object.New(object.TypeError, "run() missing 1 required positional argument"))
			}
			t := m.in.Cur()
			c := a[0].(*Context)
			prev := c.enter(t)
			defer c.leave(t, prev)
			return object.CallKw(args[0], args[1:], names)
		}, "Run callable in the context."},
		{"copy", "", func(a []any) any { return &Context{m: m, vars: a[0].(*Context).vars} }, "Return a shallow copy of the context object."},
		{"get", "key, default=None, /", func(a []any) any {
			if v := a[0].(*Context).vars.get(contextKey(a[1])); v != nil {
				return v
			}
			return a[2]
		}, "Return the value for `key` if `key` has the value in the context object."},
		{"items", "", func(a []any) any {
			return object.IterObject(contextList(a[0], func(v *ContextVar, x any) any { return object.NewTuple(v, x) }))
		}, "Return all variables and their values in the context object."},
		{"keys", "", func(a []any) any {
			return object.IterObject(contextList(a[0], func(v *ContextVar, x any) any { return v }))
		}, "Return a list of all variables in the context object."},
		{"values", "", func(a []any) any {
			return object.IterObject(contextList(a[0], func(v *ContextVar, x any) any { return x }))
		}, "Return a list of all variables' values in the context object."},
		{"__iter__", "", func(a []any) any {
			return object.IterObject(contextList(a[0], func(v *ContextVar, x any) any { return v }))
		}, "Implement iter(self)."},
		{"__len__", "", func(a []any) any { return object.Int(a[0].(*Context).vars.len()) }, "Return len(self)."},
		{"__contains__", "key, /", func(a []any) any { return a[0].(*Context).vars.find(contextKey(a[1])) >= 0 }, "Return key in self."},
		{"__getitem__", "key, /", func(a []any) any {
			if v := a[0].(*Context).vars.get(contextKey(a[1])); v != nil {
				return v
			}
			panic(object.NewArgs(object.KeyError, a[1]))
		}, "Return self[key]."},
		{"__eq__", "value, /", func(a []any) any {
			x, y := a[0].(*Context), a[1]
			o, ok := y.(*Context)
			if !ok {
				return object.NotImplemented
			}
			if x.vars.len() != o.vars.len() {
				return false
			}
			for i := range x.vars.len() {
				v := o.vars.get(x.vars.vars[i])
				if v == nil || !object.EqKey(x.vars.values[i], v) {
					return false
				}
			}
			return true
		}, "Return self==value."},
	}, nil)
	m.contextT.Dict.SetStr("__hash__", object.None)
	m.contextT.Make = func(_ *object.Type, args []any, names []string) any {
		if len(args) > 0 {
			panic(object.New(object.TypeError, "Context() does not accept any arguments"))
		}
		return &Context{m: m}
	}
	m.contextT.Final = true

	m.contextVarT = m.newType("_contextvars", "ContextVar", nil, []object.Method{
		{"get", "default?, /", func(a []any) any {
			v := a[0].(*ContextVar)
			if x := variables(m.in.Cur()).get(v); x != nil {
				return x
			}
			if a[1] != nil {
				return a[1]
			}
			if v.def != nil {
				return v.def
			}
			panic(object.NewArgs(object.LookupError, v))
		}, "Return a value for the context variable for the current context."},
		{"set", "value, /", func(a []any) any {
			v := a[0].(*ContextVar)
			c := m.currentContext(m.in.Cur())
			k := &contextToken{v: v, ctx: c, old: c.vars.get(v)}
			c.vars = c.vars.with(v, a[1])
			return k
		}, "Call to set a new value for the context variable in the current context."},
		{"reset", "token, /", func(a []any) any {
			k, ok := a[1].(*contextToken)
			if !ok {
				panic(object.Newf(object.TypeError, "expected an instance of Token, got %s", object.Repr(a[1])))
			}
			k.reset(m.in.Cur(), a[0].(*ContextVar))
			return nil
		}, "Reset the context variable."},
		{"__repr__", "", func(a []any) any {
			v := a[0].(*ContextVar)
			s := "<ContextVar name=" + object.StrRepr(v.name)
			if v.def != nil {
				s += " default=" + object.Repr(v.def)
			}
			return s + " at " + object.Address(v) + ">"
		}, "Return repr(self)."},
		{"__class_getitem__", "@item, /", func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "See PEP 585"},
	}, []object.Getset{{Name: "name", Get: func(v any) any { return v.(*ContextVar).name }}})
	m.contextVarT.Final = true
	bind := object.NewBuiltin("", "ContextVar", "name, *, default=?", func(a []any) any {
		name, ok := object.AsStr(a[0])
		if !ok {
			panic(object.New(object.TypeError, "context variable name must be a str"))
		}
		return &ContextVar{m: m, name: name, def: a[1]}
	}, "")
	m.contextVarT.Make = func(_ *object.Type, args []any, names []string) any {
		switch n := len(args) - len(names); {
		case n == 0:
			panic(object.New(object.TypeError, "ContextVar() takes exactly 1 positional argument (0 given)"))
		case n > 1:
			panic(object.Newf(object.TypeError, "ContextVar() takes at most 1 positional argument (%d given)", n))
		}
		return bind.Call(args, names)
	}

	m.tokenT = m.newType("_contextvars", "Token", nil, []object.Method{
		{"__repr__", "", func(a []any) any {
			k := a[0].(*contextToken)
			s := "<Token"
			if k.used {
				s += " used"
			}
			return s + " var=" + object.Repr(k.v) + " at " + object.Address(k) + ">"
		}, "Return repr(self)."},
		{"__class_getitem__", "@item, /", func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "See PEP 585"},
	}, []object.Getset{
		{Name: "var", Get: func(v any) any { return v.(*contextToken).v }},
		{Name: "old_value", Get: func(v any) any {
			if o := v.(*contextToken).old; o != nil {
				return o
			}
			return missing
		}},
	})
	m.tokenT.Dict.SetStr("MISSING", missing)
	m.tokenT.Make = func(*object.Type, []any, []string) any {
		panic(object.New(object.RuntimeError, "Tokens can only be created by ContextVars"))
	}
	m.tokenT.Final = true
}

func contextList(v any, pick func(v *ContextVar, x any) any) any {
	c := v.(*Context)
	l := object.NewList()
	for i := range c.vars.len() {
		l.Items = append(l.Items, pick(c.vars.vars[i], c.vars.values[i]))
	}
	return l
}

// contextvarsModule makes the module contextvars.
func (m *module) contextvarsModule(name string) *object.Module {
	mod := object.NewModule(name, "")
	set := mod.Dict.SetStr
	set("Context", m.contextT)
	set("ContextVar", m.contextVarT)
	set("Token", m.tokenT)
	set("copy_context", object.NewBuiltin("_contextvars", "copy_context", "", func([]any) any { return m.copyContext(m.in.Cur()) }, ""))
	set("__all__", object.NewTuple("Context", "ContextVar", "Token", "copy_context"))
	return mod
}

func init() {
	missingType.AddMethods([]object.Method{{"__repr__", "", func([]any) any { return "<Token.MISSING>" }, ""}})
}
