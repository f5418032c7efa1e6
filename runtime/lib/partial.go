package lib

import (
	"strings"

	"inloop/runtime/object"
)

// Partial is functools.partial.
type Partial struct {
	nativeValue
	fn   any
	args []any
	kw   *object.Dict
	list *object.Tuple // args as a script sees them, once it has asked
}

var partialType = spokenType("functools", "partial", nil)

func newPartial(fn any, args []any, kw *object.Dict) *Partial {
	if kw == nil {
		kw = object.NewDict()
	}
	return &Partial{nativeValue: newNativeDict(partialType, partialType), fn: fn, args: args, kw: kw}
}

// tuple gives args as a script sees them, the same tuple each time.
func (p *Partial) tuple() *object.Tuple {
	if p.list == nil {
		p.list = object.NewTuple(p.args...)
	}
	return p.list
}

// Call implements object.Callable.
func (p *Partial) Call(args []any, kwnames []string) any {
	if m := p.scriptCall(p); m != nil {
		return object.CallKw(m, args, kwnames)
	}
	return p.call(args, kwnames)
}

func (p *Partial) call(args []any, kwnames []string) any {
	npos := len(args) - len(kwnames)
	all := make([]any, 0, len(p.args)+len(args)+p.kw.Len())
	all = append(append(all, p.args...), args[:npos]...)
	if p.kw.Len() == 0 {
		return object.CallKw(p.fn, append(all, args[npos:]...), kwnames)
	}
	kw := p.kw.Copy()
	for i, n := range kwnames {
		kw.SetStr(n, args[npos+i])
	}
	vals, names := object.Spread(object.EmptyTuple, kw)
	return object.CallKw(p.fn, append(all, vals...), names)
}

func makePartial(cls *object.Type, args []any, kwnames []string) any {
	npos := len(args) - len(kwnames)
	if npos < 1 {
		panic(object.New(object.TypeError, "type 'partial' takes at least one argument"))
	}
	fn := args[0]
	if !object.IsCallable(fn) {
		panic(object.New(object.TypeError, "the first argument must be callable"))
	}
	kw := object.NewDict()
	pos := append([]any(nil), args[1:npos]...)
	if inner, ok := fn.(*Partial); ok && inner.Class().IsSubtype(partialType) && len(inner.ext.AttrNames()) == 0 {
		fn = inner.fn
		pos = append(append([]any(nil), inner.args...), pos...)
		kw = inner.kw.Copy()
	}
	for i, n := range kwnames {
		kw.SetStr(n, args[npos+i])
	}
	return &Partial{nativeValue: newNativeDict(cls, partialType), fn: fn, args: pos, kw: kw}
}

// DescrGet implements object.Binder.
func (p *Partial) DescrGet(obj any, _ *object.Type) any {
	if obj != nil {
		warnMethod()
	}
	return p
}

func warnMethod() {
	object.Warn(object.FutureWarning, "functools.partial will be a method descriptor in future Python versions; "+
		"wrap it in staticmethod() if you want to preserve the old behavior")
}

func (p *Partial) repr() any {
	t := p.Class()
	name := t.Qualname
	if m, ok := object.Str(object.GetAttr(t, "__module__")), true; ok && m != "builtins" {
		name = m + "." + name
	}
	if !object.EnterRepr(p) {
		return "..."
	}
	defer object.LeaveRepr(p)
	var b strings.Builder
	b.WriteString(name + "(" + object.Repr(p.fn))
	for _, v := range p.args {
		b.WriteString(", " + object.Repr(v))
	}
	p.kw.Each(func(k, v any) bool {
		b.WriteString(", " + object.Str(k) + "=" + object.Repr(v))
		return true
	})
	return b.String() + ")"
}

func completePartial() {
	t := partialType
	t.Doc = "Create a new function with partial application of the given arguments and keywords."
	t.Make, t.HasDict = makePartial, true
	self := func(a []any) *Partial { return a[0].(*Partial) }
	t.AddMethods([]object.Method{
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return self(a).call(args, names)
		}, "Call self as a function."},
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] != object.None {
				warnMethod()
			}
			return a[0]
		}, "Return self."},
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__reduce__", "", func(a []any) any {
			p := self(a)
			var attrs any = object.None
			if len(p.ext.AttrNames()) > 0 {
				attrs = p.ext.AttrDict()
			}
			return object.NewTuple(p.Class(), object.NewTuple(p.fn), object.NewTuple(p.fn, p.tuple(), p.kw, attrs))
		}, "Return state information for pickling."},
		{"__setstate__", "state, /", func(a []any) any {
			p := self(a)
			st, ok := object.AsTuple(a[1])
			if !ok || len(st.Items) != 4 || !object.IsCallable(st.Items[0]) {
				panic(object.New(object.TypeError, "invalid partial state"))
			}
			args, ok := object.AsTuple(st.Items[1])
			kw, ok2 := st.Items[2].(*object.Dict)
			if !ok || !ok2 && st.Items[2] != object.None {
				panic(object.New(object.TypeError, "invalid partial state"))
			}
			p.fn, p.args, p.kw, p.list = st.Items[0], args.Items, object.NewDict(), nil
			if args.Class() == object.TupleType && st.Items[1] == any(args) {
				p.list = args
			}
			switch {
			case kw == nil:
			case kw.Class() == object.DictType:
				p.kw = kw
			default:
				p.kw.UpdateFrom([]any{kw}, nil)
			}
			d, ok := st.Items[3].(*object.Dict)
			if !ok {
				d = object.NewDict()
			}
			p.ext.SetAttrDict(d)
			return nil
		}, "Set what pickling kept."},
		classGetItem,
	})
	t.AddGetset([]object.Getset{
		{Name: "func", Get: func(v any) any { return v.(*Partial).fn }, Doc: "function object to use in future partial calls"},
		{Name: "args", Get: func(v any) any { return v.(*Partial).tuple() }, Doc: "tuple of arguments to future partial calls"},
		{Name: "keywords", Get: func(v any) any { return v.(*Partial).kw }, Doc: "dictionary of keyword arguments to future partial calls"},
	})
}
