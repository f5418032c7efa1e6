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

var helperType = object.DeclareType("_sitebuiltins", "_Helper", nil)

// helper is help, which loads the module pydoc when it is called.
type helper struct{ in *machine.Interp }

func (*helper) Class() *object.Type { return helperType }

func init() {
	helperType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			return "Type help() for interactive help, or help(object) for help about object."
		}, ""},
		{"__call__", "*args, **kwds", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return object.CallKw(object.GetAttr(importModule(a[0].(*helper).in, "pydoc"), "help"), args, names)
		}, ""},
	})
}

var printerType = object.DeclareType("_sitebuiltins", "_Printer", nil)

// printer is copyright, credits or license, which says whose work this is.
type printer struct{ name string }

func (*printer) Class() *object.Type { return printerType }

func (p *printer) text() string {
	return "inloop runs programs in the Python language; it is not made by the Python Software Foundation, whose trademark Python is."
}

func init() {
	printerType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return a[0].(*printer).text() }, ""},
		{"__call__", "", func(a []any) any {
			object.Call(machine.Running().Builtins.Dict.GetStr("print"), a[0].(*printer).text())
			return nil
		}, ""},
	})
}

func installSite(in *machine.Interp) {
	for _, name := range []string{"exit", "quit"} {
		in.Builtins.Dict.SetStr(name, &quitter{name})
	}
	in.Builtins.Dict.SetStr("help", &helper{in})
	for _, name := range []string{"copyright", "credits", "license"} {
		in.Builtins.Dict.SetStr(name, &printer{name})
	}
}
