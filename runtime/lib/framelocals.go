package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// frame.f_locals of a function's frame: a mapping that reads and writes the
// frame's variables themselves.

var frameLocalsType = object.DeclareType("builtins", "FrameLocalsProxy", nil)

type frameLocals struct{ frame *machine.Frame }

func (*frameLocals) Class() *object.Type { return frameLocalsType }

// localsOf is frame.f_locals.
func localsOf(f *machine.Frame) any {
	f.Keep()
	if f.IsFunction() {
		return &frameLocals{f}
	}
	return f.Locals()
}

// dict is a copy of the variables that have a value.
func (p *frameLocals) dict() *object.Dict { return p.frame.Locals().(*object.Dict) }

// get gives a variable's value, or nil.
func (p *frameLocals) get(key any) any {
	return p.dict().Get(key)
}

func (p *frameLocals) set(key, v any) {
	if name, ok := object.AsStr(key); ok && p.frame.SetLocal(name, v) {
		return
	}
	p.frame.Extra().Set(key, v)
}

// mapping is what another mapping is compared or merged as.
func localsMapping(v any) any {
	if p, ok := v.(*frameLocals); ok {
		return p.dict()
	}
	return v
}

func init() {
	frameLocalsType.Final = true
	frameLocalsType.Make = func(_ *object.Type, args []any, kwnames []string) any {
		if len(kwnames) > 0 {
			panic(object.New(object.TypeError, "FrameLocalsProxy takes no keyword arguments"))
		}
		if len(args) != 1 {
			panic(object.Newf(object.TypeError, "FrameLocalsProxy expected 1 argument, got %d", len(args)))
		}
		f, ok := args[0].(*machine.Frame)
		if !ok {
			panic(object.Newf(object.TypeError, "expect frame, not %s", object.TypeName(args[0])))
		}
		return &frameLocals{f}
	}
	frameLocalsType.Dict.SetStr("__hash__", object.None)
	self := func(a []any) *frameLocals { return a[0].(*frameLocals) }
	items := func(name string) object.Func {
		return func(a []any) any { return object.NewList(object.ToSlice(object.CallMethod(self(a).dict(), name))...) }
	}
	refuse := func([]any) any {
		panic(object.New(object.TypeError, "cannot remove variables from FrameLocalsProxy"))
	}
	update := func(a []any) any {
		p := self(a)
		d, ok := localsMapping(a[1]).(*object.Dict)
		if !ok {
			if object.FindAttr(a[1], "keys") == nil {
				panic(object.New(object.TypeError, "update() argument must be dict or another FrameLocalsProxy"))
			}
			d = object.Call(object.DictType, a[1]).(*object.Dict)
		}
		d.Each(func(k, v any) bool { p.set(k, v); return true })
		return nil
	}
	frameLocalsType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return object.Repr(self(a).dict()) }, "Return repr(self)."},
		{"__len__", "", func(a []any) any { return object.Int(self(a).dict().Len()) }, "Return len(self)."},
		{"__iter__", "", func(a []any) any { return object.IterObject(items("keys")(a)) }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any {
			return object.IterObject(object.NewList(object.ToSlice(object.CallMethod(self(a).dict(), "__reversed__"))...))
		}, "D.__reversed__() -> reverse iterator over D's keys"},
		{"__contains__", "key, /", func(a []any) any { return self(a).get(a[1]) != nil }, "Return bool(key in self)."},
		{"__getitem__", "key, /", func(a []any) any {
			v := self(a).get(a[1])
			if v == nil {
				panic(object.NewArgs(object.KeyError, "local variable '"+object.Str(a[1])+"' is not defined"))
			}
			return v
		}, "Return self[key]."},
		{"__setitem__", "key, value, /", func(a []any) any { self(a).set(a[1], a[2]); return nil }, "Set self[key] to value."},
		{"__delitem__", "key, /", refuse, "Refuse: variables of a frame stay."},
		{"keys", "", items("keys"), "virtual list of keys"},
		{"values", "", items("values"), "virtual list of values"},
		{"items", "", items("items"), "virtual list of (key, value) pairs"},
		{"copy", "", func(a []any) any { return self(a).dict() }, "return a copy as a dict"},
		{"get", "key, default=None, /", func(a []any) any {
			if v := self(a).get(a[1]); v != nil {
				return v
			}
			return a[2]
		}, "return the value of a variable, or a default"},
		{"setdefault", "key, default=None, /", func(a []any) any {
			if v := self(a).get(a[1]); v != nil {
				return v
			}
			self(a).set(a[1], a[2])
			return a[2]
		}, "return the value of a variable, set to a default if it has none"},
		{"update", "other, /", update, "set variables from another mapping"},
		{"pop", "*args", refuse, "Refuse: variables of a frame stay."},
		{"__ior__", "value, /", func(a []any) any { update(a); return a[0] }, "Return self|=value."},
		{"__or__", "value, /", func(a []any) any { return object.Binary(object.OpOr, self(a).dict(), localsMapping(a[1])) }, "Return self|value."},
		{"__ror__", "value, /", func(a []any) any { return object.Binary(object.OpOr, localsMapping(a[1]), self(a).dict()) }, "Return value|self."},
		{"__eq__", "value, /", func(a []any) any {
			if o, ok := a[1].(*frameLocals); ok {
				return o.frame == self(a).frame
			}
			return object.Compare(object.CmpEq, self(a).dict(), a[1])
		}, "Return self==value."},
		{"__ne__", "value, /", func(a []any) any {
			if o, ok := a[1].(*frameLocals); ok {
				return o.frame != self(a).frame
			}
			return object.Compare(object.CmpNe, self(a).dict(), a[1])
		}, "Return self!=value."},
	})
}
