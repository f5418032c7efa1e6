package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The names that CPython's site module adds to the built-ins for the sake of a
// person at the prompt.

var quitterType = object.DeclareType("_sitebuiltins", "Quitter", nil)

// quitter is exit or quit: shown it says how to leave, called it leaves.
type quitter struct{ name string }

func (*quitter) Class() *object.Type { return quitterType }

func init() {
	quitterType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return "Use " + a[0].(*quitter).name + "() or Ctrl-D (i.e. EOF) to exit" }, ""},
		{"__call__", "code=None", func(a []any) any { panic(object.NewArgs(object.SystemExit, a[1])) }, ""},
	})
}

func installSite(in *machine.Interp) {
	for _, name := range []string{"exit", "quit"} {
		in.Builtins.Dict.SetStr(name, &quitter{name})
	}
}
