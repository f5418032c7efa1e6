// Package lib is the standard library of the language: the built-in functions
// and the modules that programs import, but for asyncio. What is hot or
// touches the outside world is written in Go; the rest is written in the
// language itself, embedded in script/, and compiled on first import.
//
// It adds modules to an interpreter and never reaches into the machine's
// frames but through machine's exported names. A blocking call gives up the
// interpreter's turn (machine.Interp.Blocking).
package lib

import (
	"embed"
	"os"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

//go:embed all:script
var scripts embed.FS

// native lists the modules written in Go; each file registers its own.
var native = map[string]machine.Loader{}

// register adds a module written in Go; called from init functions.
func register(name string, l machine.Loader) { native[name] = l }

// Install makes the library known to an interpreter and fills its built-ins.
func Install(in *machine.Interp) {
	for name, l := range native {
		in.Native[name] = l
	}
	in.InLibrary = inStdlib
	entries := scriptNames()
	for _, name := range entries {
		if in.Native[name] == nil {
			in.Native[name] = scriptLoader(name)
		}
	}
	installBuiltins(in)
	installTyping(in)
	installWarnings(in)
	installSite(in)
	installDisplay(in)
	installUnraisable(in)
}

// scriptNames lists the embedded modules by dotted name.
func scriptNames() []string {
	var out []string
	var walk func(dir, prefix string)
	walk = func(dir, prefix string) {
		list, _ := scripts.ReadDir(dir)
		for _, e := range list {
			name := e.Name()
			switch {
			case dir == "script" && name == "test" && os.Getenv("INLOOP_CPYTHON_TESTS") == "":
				// Only CPython's own tests want it; programs have tests of their own.
			case e.IsDir():
				out = append(out, prefix+name)
				walk(dir+"/"+name, prefix+name+".")
			case name != "__init__.py" && strings.HasSuffix(name, ".py"):
				out = append(out, prefix+strings.TrimSuffix(name, ".py"))
			}
		}
	}
	walk("script", "")
	return out
}

// scriptLoader makes a module from an embedded source. The Go side may offer
// what the script can't do as a module named _name.
func scriptLoader(name string) machine.Loader {
	return func(in *machine.Interp) *object.Module {
		path := "script/" + strings.ReplaceAll(name, ".", "/")
		m := object.NewModule(name, "")
		data, err := scripts.ReadFile(path + ".py")
		if err != nil {
			path += "/__init__"
			data, _ = scripts.ReadFile(path + ".py")
			m.Dict.SetStr("__path__", object.NewList())
			m.Dict.SetStr("__package__", name)
		} else if i := strings.LastIndexByte(name, '.'); i >= 0 {
			m.Dict.SetStr("__package__", name[:i])
		} else {
			m.Dict.SetStr("__package__", "")
		}
		file := "<inloop>/" + strings.TrimPrefix(path, "script/") + ".py"
		m.Dict.SetStr("__file__", file)
		in.RunModule(m, string(data), file)
		return m
	}
}
