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

// printer is copyright, credits or license: shown or called it says its text.
type printer struct {
	in   *machine.Interp
	text string
}

func (*printer) Class() *object.Type { return printerType }

func init() {
	printerType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return a[0].(*printer).text }, ""},
		{"__call__", "", func(a []any) any {
			p := a[0].(*printer)
			printTo(sysAttr(p.in, "stdout"), []any{p.text}, " ", "\n")
			return nil
		}, ""},
	})
}

// printers are the texts.
var printers = [...]struct{ name, text string }{
	{"copyright", "inloop is an implementation of its own and holds no code of CPython's.\nPython and its library are (c) 2001 Python Software Foundation, which also wrote them down."},
	{"credits", "Thanks to those who made Python and asyncio, to expr-lang/expr, on whose machine all\nexpressions run, and to chzyer/readline and fatih/color."},
	{"license", "expr-lang/expr, chzyer/readline and fatih/color come under the MIT license."},
}

func installSite(in *machine.Interp) {
	for _, name := range []string{"exit", "quit"} {
		in.Builtins.Dict.SetStr(name, &quitter{name})
	}
	for _, p := range printers {
		in.Builtins.Dict.SetStr(p.name, &printer{in, p.text})
	}
	in.Builtins.Dict.SetStr("help", &helper{in})
}
