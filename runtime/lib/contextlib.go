package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// _contextlib is what the script contextlib asks of Go.

func init() {
	register("_contextlib", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_contextlib", "")
		m.Add([]object.Method{
			{"has_methods", "cls, /, *names", func(a []any) any {
				cls, ok := a[0].(*object.Type)
				if !ok {
					return object.NotImplemented
				}
				for _, n := range a[1].(*object.Tuple).Items {
					if !hasMethods(cls, []string{n.(string)}) {
						return object.NotImplemented
					}
				}
				return true
			}, "Tell whether a class has all methods, as __subclasshook__ answers."},
			{"bind", "f, obj, /", func(a []any) any { return &object.BoundMethod{Fn: a[0], Self: a[1]} }, "Make a method of a function and an object."},
		})
		return m
	})
}
