package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _spoken: a class of a script module that CPython writes in C is
// named with its module in error messages.

func init() {
	register("_spoken", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_spoken", "")
		m.Add([]object.Method{{"spoken", "cls, /", func(a []any) any {
			t, ok := a[0].(*object.Type)
			if !ok {
				panic(object.New(object.TypeError, "spoken() needs a class"))
			}
			t.Spoken = object.Str(object.GetAttr(t, "__module__")) + "." + t.Name
			return t
		}, "Let error messages tell the class's module; a class decorator."}})
		return m
	})
}
