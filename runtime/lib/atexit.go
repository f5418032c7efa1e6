package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// atexit: functions that run when the program ends, the last first.
func init() {
	register("atexit", func(in *machine.Interp) *object.Module {
		m := object.NewModule("atexit", "allow programmer to define multiple exit functions to be executed upon normal program termination.")
		type entry struct {
			fn    any
			args  []any
			names []string
		}
		var list []*entry
		run := func() {
			for len(list) > 0 {
				e := list[len(list)-1]
				list = list[:len(list)-1]
				if exc := object.Catch(func() { object.CallKw(e.fn, e.args, e.names) }); exc != nil {
					object.Catch(func() {
						WriteStderr(in, "Exception ignored in atexit callback: "+object.Repr(e.fn)+"\n"+in.FormatException(exc))
					})
				}
			}
		}
		OnExit(in, run)
		m.Add([]object.Method{
			{"register", "func, /, *args, **kwargs", func(a []any) any {
				if !object.IsCallable(a[0]) {
					panic(object.New(object.TypeError, "the first argument must be callable"))
				}
				args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
				list = append(list, &entry{a[0], args, names})
				return a[0]
			}, "Register a function to be executed upon normal program termination"},
			{"unregister", "func, /", func(a []any) any {
				kept := list[:0]
				for _, e := range list {
					if !object.Eq(e.fn, a[0]) {
						kept = append(kept, e)
					}
				}
				list = kept
				return nil
			}, "Unregister an exit function which was previously registered using atexit.register"},
			{"_run_exitfuncs", "", func([]any) any { run(); return nil }, "Run all registered exit functions."},
			{"_clear", "", func([]any) any { list = nil; return nil }, "Clear the list of previously registered exit functions."},
			{"_ncallbacks", "", func([]any) any { return object.Int(len(list)) }, "Return the number of registered exit functions."},
		})
		return m
	})
}
