package lib

import (
	"strings"

	"inloop/runtime/object"
)

// types.SimpleNamespace: an object that is its attributes.

var namespaceType = spokenType("types", "SimpleNamespace", nil)

type simpleNamespace struct{ nativeValue }

func newNamespace(attrs *object.Dict) *simpleNamespace {
	n := &simpleNamespace{newNativeDict(namespaceType, namespaceType)}
	n.ext.AttrDict().Update(attrs)
	return n
}

var namespaceArgs = argsOf("SimpleNamespace", "*args, **kwargs")

func (n *simpleNamespace) fill(args []any, kwnames []string) {
	a := namespaceArgs(args, kwnames)
	pos := a[0].(*object.Tuple).Items
	if len(pos) > 1 {
		panic(object.Newf(object.TypeError, "%s expected at most 1 argument, got %d", n.Class().Name, len(pos)))
	}
	d := n.ext.AttrDict()
	if len(pos) == 1 {
		given := object.NewDict()
		given.UpdateFrom(pos, nil)
		given.Each(func(k, v any) bool {
			if _, ok := object.AsStr(k); !ok {
				panic(object.New(object.TypeError, "keywords must be strings"))
			}
			return true
		})
		d.Update(given)
	}
	d.Update(a[1].(*object.Dict))
}

func (n *simpleNamespace) repr() any {
	name := n.Class().Name
	if n.Class() == namespaceType {
		name = "namespace"
	}
	if !object.EnterRepr(n) {
		return name + "(...)"
	}
	defer object.LeaveRepr(n)
	var parts []string
	d := n.ext.AttrDict()
	for k, v, i := d.At(0); k != nil; k, v, i = d.At(i) {
		if s, ok := object.AsStr(k); ok && s != "" {
			parts = append(parts, s+"="+object.Repr(v))
		}
	}
	return name + "(" + strings.Join(parts, ", ") + ")"
}

func completeNamespace() {
	t := namespaceType
	t.HasDict = true
	t.Doc = "A simple attribute-based namespace."
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		n := &simpleNamespace{newNativeDict(cls, t)}
		if len(args) > 0 {
			n.fill(args, kwnames)
		}
		return n
	}
	self := func(a []any) *simpleNamespace { return a[0].(*simpleNamespace) }
	t.AddMethods([]object.Method{
		emptyNew(t),
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			self(a).fill(args, names)
			return nil
		}, "Initialize self."},
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__replace__", "**changes", func(a []any) any {
			c, ok := object.Call(self(a).Class()).(*simpleNamespace)
			if !ok {
				panic(object.Newf(object.TypeError, "expect %s type, but %s() returned another", t.Name, self(a).Class().Name))
			}
			d := c.ext.AttrDict()
			d.Update(self(a).ext.AttrDict())
			d.Update(a[1].(*object.Dict))
			return c
		}, "Return a copy of the namespace object with new values for the specified attributes."},
		{"__reduce__", "", func(a []any) any {
			return object.NewTuple(self(a).Class(), object.EmptyTuple, self(a).ext.AttrDict())
		}, "Return state information for pickling"},
	})
	t.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		x := a.(*simpleNamespace)
		y, ok := b.(*simpleNamespace)
		if !ok {
			return object.NotImplemented
		}
		return object.Compare(op, x.ext.AttrDict(), y.ext.AttrDict())
	}))
	t.Dict.SetStr("__hash__", object.None)
}
