package lib

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// What import statements look at in the module sys.

// startModules are those that CPython has loaded, or has in itself, before it
// looks into any folder: no file of a program hides them.
const startModules = " __main__ _abc _ast _codecs _collections _collections_abc _frozen_importlib _frozen_importlib_external " +
	"_functools _imp _io _locale _operator _signal _sitebuiltins _sre _stat _string _suggestions _symtable _sysconfig _thread " +
	"_tokenize _tracemalloc _typing _warnings _weakref abc atexit builtins codecs encodings errno faulthandler gc genericpath io " +
	"itertools linecache marshal os posix posixpath pwd site stat sys time zipimport "

// pathStrings are the folders of sys.path.
func pathStrings(sys *object.Module) []string {
	var out []string
	if l, ok := sys.Dict.GetStr("path").(*object.List); ok {
		for _, p := range l.Items {
			if s, ok := object.AsStr(p); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// installImport tells the interpreter where import looks. first is sys.path as
// it was in the beginning, behind which CPython has the library's folders.
func installImport(in *machine.Interp, sys *object.Module, first []string) {
	in.Path = func() []string { return pathStrings(sys) }
	in.Before = func(name string) []string {
		if strings.Contains(startModules, " "+name+" ") {
			return nil
		}
		path := pathStrings(sys)
		for i := len(path) - 1; i >= 0; i-- {
			if slices.Contains(first, path[i]) {
				path = path[:i+1]
				break
			}
		}
		return slices.DeleteFunc(path, isLibraryFolder)
	}
	in.FindModule = func(full string, parent *object.Module) any { return askFinders(in, sys, full, parent) }
	in.ImportAttr = func(m *object.Module, name string) any { return importAttr(in, m, name) }
	object.HasModule = func(full string) bool {
		m, ok := machine.Running().Modules.GetStr(full).(*object.Module)
		return ok && m.Initializing
	}
	object.Hides = hides
	if len(first) > 0 {
		in.FirstPath = first[0]
	}
}

// isLibraryFolder reports the folder of CPython's library, whose modules are not
// a program's own.
func isLibraryFolder(dir string) bool {
	for _, name := range []string{"os.py", "site.py", "_collections_abc.py"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

// hides is object.Hides.
func hides(m *object.Module) (maybe, library bool) {
	if m.File == "" {
		return false, false
	}
	first := machine.Running().FirstPath
	if first == "" {
		first, _ = os.Getwd()
	}
	dir := filepath.Dir(m.File)
	if filepath.Base(m.File) == "__init__.py" {
		dir = filepath.Dir(dir)
	}
	if dir != first {
		return false, false
	}
	known := sysAttr(machine.Running(), "stdlib_module_names")
	name := m.Dict.GetStr("__name__")
	_, isSet := known.(*object.Set)
	return true, isSet && object.Contains(known, name)
}

// askFinders asks what a program has put into sys.meta_path.
func askFinders(in *machine.Interp, sys *object.Module, full string, parent *object.Module) any {
	finders, _ := sys.Dict.GetStr("meta_path").(*object.List)
	if finders == nil || len(finders.Items) == 0 {
		return nil
	}
	var path any = object.None
	if parent != nil {
		if p := parent.Dict.GetStr("__path__"); p != nil {
			path = p
		}
	}
	for _, f := range slices.Clone(finders.Items) {
		find := object.FindAttr(f, "find_spec")
		if find == nil {
			continue
		}
		if spec := object.Call(find, full, path, object.None); spec != object.None {
			return object.Call(object.GetAttr(importModule(in, "importlib._bootstrap"), "_load"), spec)
		}
	}
	return nil
}

// importAttr is machine.Interp.ImportAttr.
func importAttr(in *machine.Interp, m *object.Module, name string) any {
	switch name {
	case "__spec__":
		v := object.Call(object.GetAttr(importModule(in, "importlib.util"), "_spec_of"), m)
		m.Dict.SetStr(name, v)
		return v
	case "__loader__":
		if spec := importAttr(in, m, "__spec__"); spec != object.None {
			return object.GetAttr(spec, "loader")
		}
		return object.None
	case "__cached__":
		if m.File != "" {
			return object.Call(object.GetAttr(importModule(in, "importlib.util"), "cache_from_source"), m.File)
		}
	}
	return nil
}
