package compile

import (
	"slices"

	"inloop/runtime/object"
)

// The typed functions that programs call, beyond the operators. Each has one
// of the forms that expr's VM calls without reflection and, but for
// func(...any) any, without allocating.
type typedFuncs struct {
	poll, newCell                             ready
	iter, aiter, anext                        func(any) any
	loopIter                                  *operation // iter of a loop that ends only where its iterator does
	next                                      func(any) any
	global                                    func(any) any
	setGlobal                                 func(any, any) any
	delGlobal                                 func(any) any
	checkLocal, cell, free, setCell, delCell  func(any, any) any
	name, delName                             func(any, any) any
	nameOrCell                                func(...any) any
	delAttr                                   func(any, any) any
	getItem, delItem                          func(any, any) any
	setItem                                   func(any, any, any) any
	tuple, list, set, dict, slice             func(...any) any
	formatSpec                                func(...any) any
	listToTuple, listToSet, listFor, listTrim func(any) any
	dictFor                                   func(any) any
	listExtend, setExtend, listAppend, setAdd func(any, any) any
	listAppendAll                             func(...any) any
	dictUpdate                                func(any, any) any
	dictSet, dictPut                          func(any, any, any) any
	kwSet, kwUpdate, starArgs                 func(...any) any
	call0                                     func(any) any
	call1                                     func(any, any) any
	callN, callMethod, callKw, callStar       *operation
	callSpread                                *operation
	super                                     func(...any) any
	isNone                                    func(any) bool
	enter, exit, aenter, aexit                func(any) any
	callBound, callAenter                     func(any) any
	callExit, callAexit                       func(any, any) any
	splitGroup                                func(any, any) any
	joinGroup                                 func(...any) any
	setupAnnotations                          func(any) any
	typeParam                                 func(...any) any
	typeAlias                                 func(...any) any
	setTypeParams, genericBase                func(any, any) any
	unpackOne                                 func(any) any
}

func newTypedFuncs(h *Host) *typedFuncs {
	t := &typedFuncs{}
	att := h.Attention
	t.poll = func(...any) (any, error) {
		if att.Load() != 0 {
			h.Poll()
		}
		m := *h.VM
		m.Stack = m.Stack[:*h.Base]
		return nil, nil
	}
	t.iter = func(v any) any { return h.Iters.Iter(v) }
	t.loopIter = &operation{f: h.LoopIter, sure: func(v any) any { return h.Iters.Sure(v) }}
	t.next = func(v any) any {
		if att.Load() != 0 {
			h.Poll()
		}
		return v.(object.Iterator).Next()
	}
	t.aiter = aiter
	t.anext = anext

	t.global = func(c any) any {
		cell := c.(*object.Cell)
		if cell.V != nil {
			return cell.V
		}
		for n := cell.Next; n != nil; n = n.Next {
			if n.V != nil {
				return n.V
			}
		}
		if v := h.LastResort(cell.Name); v != nil {
			return v
		}
		panic(nameError(cell.Name))
	}
	t.setGlobal = func(c, v any) any {
		cell := c.(*object.Cell)
		if cell.V != nil {
			cell.V = v
		} else {
			cell.SetGlobal(v)
		}
		return nil
	}
	t.delGlobal = func(c any) any {
		if cell := c.(*object.Cell); !cell.DelGlobal() {
			panic(nameError(cell.Name))
		}
		return nil
	}
	t.checkLocal = func(v, name any) any {
		if v == nil {
			panic(unbound(name.(string)))
		}
		return v
	}
	t.cell = func(c, name any) any {
		if v := c.(*object.Cell).V; v != nil {
			return v
		}
		panic(unbound(name.(string)))
	}
	t.free = func(c, name any) any {
		if v := c.(*object.Cell).V; v != nil {
			return v
		}
		e := object.Newf(object.NameError, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
		e.Extra = &object.NameInfo{Name: name.(string)}
		panic(e)
	}
	t.setCell = func(c, v any) any { c.(*object.Cell).V = v; return nil }
	t.delCell = func(c, name any) any {
		cell := c.(*object.Cell)
		if cell.V == nil {
			panic(unbound(name.(string)))
		}
		cell.V = nil
		return nil
	}
	t.newCell = func(...any) (any, error) { return &object.Cell{}, nil }
	t.name = func(ns, c any) any {
		cell := c.(*object.Cell)
		if v := lookupIn(ns, cell.Name); v != nil {
			return v
		}
		return t.global(c)
	}
	t.nameOrCell = func(a ...any) any {
		if v := lookupIn(a[0], a[2].(string)); v != nil {
			return v
		}
		return t.free(a[1], a[2])
	}
	t.delName = func(ns, name any) any {
		if lookupIn(ns, name.(string)) == nil {
			panic(nameError(name.(string)))
		}
		object.DelItem(ns, name)
		return nil
	}
	t.delAttr = func(o, site any) any { object.SetAttr(o, site.(*object.AttrSite).Name, nil); return nil }
	t.getItem = object.GetItem
	t.setItem = func(v, o, k any) any { object.SetItem(o, k, v); return nil }
	t.delItem = func(o, k any) any { object.DelItem(o, k); return nil }
	t.slice = func(a ...any) any { return &object.SliceValue{Start: a[0], Stop: a[1], Step: a[2]} }

	t.tuple = func(a ...any) any { return object.TupleOf(a) }
	t.list = func(a ...any) any { return object.ListOf(a) }
	t.listFor = func(it any) any { return object.ListFor(it) }
	t.listTrim = func(l any) any { l.(*object.List).Trim(); return nil }
	t.dictFor = func(it any) any { return object.DictFor(it) }
	t.set = func(a ...any) any {
		s := object.NewSet()
		for _, v := range a {
			s.Add(v)
		}
		return s
	}
	t.dict = func(a ...any) any {
		d := object.NewDictFor(len(a) / 2)
		for i := 0; i < len(a); i += 2 {
			d.Set(a[i], a[i+1])
		}
		return d
	}
	t.listToTuple = func(l any) any { return object.NewTuple(l.(*object.List).Items...) }
	t.listToSet = func(l any) any { return t.set(l.(*object.List).Items...) }
	t.listAppend = func(l, v any) any {
		l.(*object.List).Append(v)
		return nil
	}
	t.listAppendAll = func(a ...any) any {
		x := a[0].(*object.List)
		x.Items = append(x.Items, a[1:]...)
		return x
	}
	t.listExtend = func(l, v any) any {
		x := l.(*object.List)
		extendList(x, v)
		return x
	}
	t.setExtend = func(l, v any) any {
		x := l.(*object.List)
		x.Extend(v)
		return x
	}
	t.setAdd = func(s, v any) any { s.(*object.Set).Add(v); return nil }
	t.dictSet = func(d, k, v any) any { d.(*object.Dict).Set(k, v); return d }
	t.dictPut = func(d, k, v any) any { d.(*object.Dict).Set(k, v); return nil }
	t.dictUpdate = func(d, v any) any {
		eachMapping(v, func(k, x any) { d.(*object.Dict).Set(k, x) }, func() string { return "'%s' object is not a mapping" })
		return d
	}
	t.starArgs = func(a ...any) any {
		x := a[1].(*object.List)
		extendArgs(a[0], x, a[2])
		return x
	}
	t.kwSet = func(a ...any) any {
		d := a[1].(*object.Dict)
		if d.Get(a[2]) != nil {
			panic(object.Newf(object.TypeError, "%s got multiple values for keyword argument '%s'", calleeName(a[0]), a[2]))
		}
		d.Set(a[2], a[3])
		return d
	}
	t.kwUpdate = func(a ...any) any {
		kw := a[1].(*object.Dict)
		updateKeywords(a[0], kw, a[2])
		return kw
	}
	t.formatSpec = func(a ...any) any { return formatValue(a[0], a[2].(string)[0], a[1].(string)) }

	t.call0, t.call1 = h.Call0, h.Call1
	many := func(...any) any { panic("compile: a call without its window") }
	t.callN = &operation{f: many, window: h.CallWindow}
	t.callMethod = &operation{f: many, window: h.MethodWindow}
	t.callKw = &operation{f: many, window: h.KwWindow}
	t.callStar = &operation{f: many, window: h.StarWindow}
	t.callSpread = &operation{f: many, window: h.SpreadWindow}
	t.super = func(a ...any) any {
		if a[0] != object.SuperType {
			return object.CallKw(a[0], nil, nil)
		}
		c := a[1].(*object.Cell)
		if a[2] == nil {
			panic(object.New(object.RuntimeError, "super(): arg[0] deleted"))
		}
		if c.V == nil {
			panic(object.New(object.RuntimeError, "super(): empty __class__ cell"))
		}
		return object.NewSuper(c.V.(*object.Type), a[2])
	}
	t.isNone = func(v any) bool { return v == object.None }

	t.enter = func(m any) any { return special(m, "__enter__", "context manager", "__exit__") }
	t.exit = func(m any) any { return special(m, "__exit__", "context manager", "__exit__") }
	t.aenter = func(m any) any { return special(m, "__aenter__", "asynchronous context manager", "__aexit__") }
	t.aexit = func(m any) any { return special(m, "__aexit__", "asynchronous context manager", "__aexit__") }
	t.callBound = t.call0
	t.callExit = func(f, exc any) any {
		if exc == object.None {
			return h.CallExit(f, object.None, object.None, object.None)
		}
		e := exc.(*object.Exception)
		return h.CallExit(f, e.Class(), e, tracebackOf(e))
	}
	t.callAenter = func(f any) any {
		if v := atOnceBound(f, nil); v != nil {
			return v
		}
		return t.call0(f)
	}
	t.callAexit = func(f, exc any) any {
		if v := atOnceBound(f, object.Leaving); v != nil {
			return v
		}
		return t.callExit(f, exc)
	}
	t.splitGroup = splitGroup
	t.joinGroup = joinGroup
	t.setupAnnotations = func(ns any) any {
		if lookupIn(ns, "__annotations__") == nil {
			object.SetItem(ns, "__annotations__", object.NewDict())
		}
		return nil
	}
	t.typeParam = func(a ...any) any { return h.Typing("TypeParam", slices.Clone(a)...) }
	t.typeAlias = func(a ...any) any { return h.Typing("TypeAlias", slices.Clone(a)...) }
	t.setTypeParams = func(f, ps any) any { object.SetAttr(f, "__type_params__", ps); return f }
	t.unpackOne = func(v any) any {
		items := object.ToSlice(v)
		if len(items) != 1 {
			panic(object.Newf(object.ValueError, "not enough values to unpack (expected 1, got %d)", len(items)))
		}
		return items[0]
	}
	t.genericBase = func(bases, ps any) any {
		l := bases.(*object.List)
		l.Items = append(l.Items, h.Typing("Generic", ps))
		return l
	}
	return t
}

// calleeName names a function in an argument error: module.qualname().
func calleeName(f any) string {
	if s, ok := f.(string); ok { // a class statement's name
		return s + "()"
	}
	q := object.FindAttr(f, "__qualname__")
	if q == nil {
		return object.Str(f)
	}
	name := object.Str(q) + "()"
	if m, ok := object.FindAttr(f, "__module__").(string); ok && m != "builtins" {
		name = m + "." + name
	}
	return name
}

func tracebackOf(e *object.Exception) any {
	if e.TB == nil {
		return object.None
	}
	return e.TB
}

func nameError(name string) *object.Exception {
	e := object.Newf(object.NameError, "name '%s' is not defined", name)
	e.Extra = &object.NameInfo{Name: name}
	return e
}

func unbound(name string) *object.Exception {
	return object.Newf(object.UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name)
}

// lookupIn reads a name in a namespace, which may be any mapping.
func lookupIn(ns any, name string) any {
	if d, ok := ns.(*object.Dict); ok && d.Class() == object.DictType {
		return d.GetStr(name)
	}
	var v any
	if e := object.Catch(func() { v = object.GetItem(ns, name) }); e != nil {
		if !e.IsA(object.KeyError) {
			panic(e)
		}
		return nil
	}
	return v
}

// eachMapping walks a mapping by keys() and subscripts.
func eachMapping(v any, f func(k, x any), msg func() string) {
	if d, ok := v.(*object.Dict); ok && d.Class() == object.DictType {
		d.Each(func(k, x any) bool { f(k, x); return true })
		return
	}
	keys := object.FindAttr(v, "keys")
	if keys == nil {
		panic(object.Newf(object.TypeError, msg(), object.TypeName(v)))
	}
	object.Each(object.Call(keys), func(k any) bool { f(k, object.GetItem(v, k)); return true })
}

func formatValue(v any, conv byte, spec string) string {
	switch conv {
	case 'r':
		v = object.Repr(v)
	case 's':
		v = object.Str(v)
	case 'a':
		v = object.Ascii(v)
	}
	if s, ok := v.(string); ok && spec == "" {
		return s
	}
	return object.Format(v, spec)
}

// special looks a context manager's method up on the type and binds it.
func special(m any, name, what, second string) any {
	t := object.TypeOf(m)
	f := t.Lookup(name)
	if f == nil {
		extra := ""
		if name == second {
			extra = " (missed " + name + " method)"
		}
		panic(object.Newf(object.TypeError, "'%s' object does not support the %s protocol%s", object.TypeName(m), what, extra))
	}
	switch f := f.(type) {
	case object.Function:
		return &object.BoundMethod{Fn: f, Self: m} // never seen by a script
	case *object.Builtin:
		if f.IsMethodOf(t) {
			return &object.BoundMethod{Fn: f, Self: m}
		}
	}
	return object.Bind(f, m, t)
}

func aiter(v any) any {
	r, ok := object.CallSpecial(v, "__aiter__")
	if !ok {
		panic(object.Newf(object.TypeError, "'async for' requires an object with __aiter__ method, got %s", object.TypeName(v)))
	}
	if object.TypeOf(r).Lookup("__anext__") == nil {
		panic(object.Newf(object.TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %s", object.TypeName(r)))
	}
	return r
}

func anext(v any) any {
	if g, ok := v.(interface{ NextStep() any }); ok {
		if s := g.NextStep(); s != nil {
			return s
		}
	}
	r, ok := object.CallSpecial(v, "__anext__")
	if !ok {
		panic(object.Newf(object.TypeError, "'async for' requires an iterator with __anext__ method, got %s", object.TypeName(v)))
	}
	return r
}
