package machine

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"inloop/runtime/compile"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// importStatement is compile.Host.Import: it gives the module that an import
// statement binds, the first package of a dotted name unless names are taken
// from it.
func (in *Interp) importStatement(a ...any) any {
	name, level := a[0].(string), a[2].(int)
	// The library imports much of what it needs late, where CPython has it from
	// the beginning: a program's __import__ does not see that.
	if f := in.cur.frame; f != nil && !f.Code.InLibrary() {
		switch imp := in.builtinNamed(f.Globals(), "__import__").(type) {
		case nil:
			panic(object.New(object.ImportError, "__import__ not found"))
		case *object.Builtin:
		default: // a program's own
			locals := any(object.None)
			if f.Code.Kind != compile.FunctionCode {
				locals = f.Locals()
			}
			return object.Call(imp, name, f.Globals(), locals, a[1], object.Int(level))
		}
	}
	return in.importModule(name, in.cur.frame.Globals(), a[1] != object.None, level, a[1], !in.cur.frame.Code.InLibrary())
}

// ImportModule imports a module for the library itself: with from true it gives
// the module itself, else the first package of its name.
func (in *Interp) ImportModule(name string, globals *object.Dict, from bool, level int, fromlist any) any {
	return in.importModule(name, globals, from, level, fromlist, false)
}

// ImportNamed is __import__, which a program calls: its own modules may stand
// in for those of the library.
func (in *Interp) ImportNamed(name string, globals *object.Dict, from bool, level int, fromlist any) any {
	return in.importModule(name, globals, from, level, fromlist, true)
}

func (in *Interp) importModule(name string, globals *object.Dict, from bool, level int, fromlist any, own bool) any {
	full := name
	if level > 0 {
		full = resolveRelative(name, globals, level)
	}
	if full == "" {
		panic(object.New(object.ValueError, "Empty module name"))
	}
	mod := in.load(full, own)
	if !from {
		if i := strings.IndexByte(name, '.'); i >= 0 && level == 0 {
			return in.Modules.GetStr(name[:i])
		}
		return mod
	}
	// from package import submodule
	if names, ok := fromlist.(*object.Tuple); ok {
		if m, ok := mod.(*object.Module); ok && m.Dict.GetStr("__path__") != nil {
			for _, n := range names.Items {
				s := n.(string)
				if s != "*" && object.FindAttr(m, s) == nil {
					in.tryLoad(full+"."+s, own)
				}
			}
		}
	}
	return mod
}

func resolveRelative(name string, globals *object.Dict, level int) string {
	given := globals.GetStr("__package__")
	pkg, ok := object.AsStr(given)
	if !ok && given != nil && given != object.None {
		panic(object.New(object.TypeError, "package must be a string"))
	}
	if pkg == "" {
		if globals.GetStr("__name__") == nil {
			panic(object.NewFrom(object.KeyError, "'__name__' not in globals"))
		}
		if n, ok := globals.GetStr("__name__").(string); ok {
			pkg = n
			if globals.GetStr("__path__") == nil {
				if i := strings.LastIndexByte(n, '.'); i >= 0 {
					pkg = n[:i]
				} else {
					pkg = ""
				}
			}
		}
	}
	if pkg == "" {
		panic(object.New(object.ImportError, "attempted relative import with no known parent package"))
	}
	for i := 1; i < level; i++ {
		j := strings.LastIndexByte(pkg, '.')
		if j < 0 {
			panic(object.New(object.ImportError, "attempted relative import beyond top-level package"))
		}
		pkg = pkg[:j]
	}
	if name == "" {
		return pkg
	}
	return pkg + "." + name
}

// load gives the module of a full name, importing it and its parents. With own
// a program's modules come before the library's.
func (in *Interp) load(full string, own bool) any {
	if m := in.Modules.GetStr(full); m != nil {
		if m == object.None {
			panic(notFound(full, "import of "+full+" halted; None in sys.modules"))
		}
		return m
	}
	var parent *object.Module
	if i := strings.LastIndexByte(full, '.'); i >= 0 {
		p := in.load(full[:i], own)
		if m := in.Modules.GetStr(full); m != nil {
			return m
		}
		parent, _ = p.(*object.Module)
		if parent == nil || parent.Dict.GetStr("__path__") == nil && in.Native[full] == nil {
			panic(notFound(full, "No module named "+object.StrRepr(full)+"; "+object.StrRepr(full[:i])+" is not a package"))
		}
	}
	m := in.tryLoad(full, own)
	if m == nil {
		msg := "No module named " + object.StrRepr(full)
		if in.InLibrary != nil && in.InLibrary(full) {
			msg += ": inloop does not have this module of Python's library"
		}
		panic(notFound(full, msg))
	}
	return m
}

func notFound(full, msg string) *object.Exception {
	e := object.New(object.ModuleNotFoundError, msg)
	e.SetField("msg", msg)
	e.SetField("name", full)
	return e
}

// tryLoad imports a module whose parents are loaded; nil when there is none.
func (in *Interp) tryLoad(full string, own bool) any {
	if m := in.Modules.GetStr(full); m != nil {
		return m
	}
	var mod *object.Module
	last := full
	var dirs []string
	var parent *object.Module
	if i := strings.LastIndexByte(full, '.'); i >= 0 {
		last = full[i+1:]
		parent, _ = in.Modules.GetStr(full[:i]).(*object.Module)
		if parent != nil {
			if p := parent.Dict.GetStr("__path__"); p != nil {
				object.Each(p, func(x any) bool {
					if s, ok := object.AsStr(x); ok {
						dirs = append(dirs, s)
					}
					return true
				})
			}
		}
	} else if in.Path != nil {
		dirs = in.Path()
	}
	if own && in.FindModule != nil {
		if m := in.FindModule(full, parent); m != nil {
			return in.bindModule(parent, full, last, m)
		}
	}
	l := in.Native[full]
	switch {
	case l != nil && parent != nil && parent.File != "":
		l = nil // of another package, which has the library's name
	case l != nil && own && parent == nil && in.Before != nil:
		if file, pkg := findFile(last, in.Before(full)); file != "" {
			return in.bindModule(parent, full, last, in.runFile(full, file, pkg))
		}
	}
	if l != nil {
		mod = l(in)
		mod.Attr = in.withImportAttr(mod)
		in.Modules.SetStr(full, mod)
	} else if mod = in.loadFile(full, last, dirs); mod == nil {
		return nil
	}
	return in.bindModule(parent, full, last, mod)
}

// bindModule makes a module an attribute of its package; the result is what
// sys.modules has, where a module may have put something else in its place.
func (in *Interp) bindModule(parent *object.Module, full, last string, mod any) any {
	if parent != nil {
		parent.Dict.SetStr(last, mod)
	}
	return in.Modules.GetStr(full)
}

// findFile looks for a module's file in the folders; pkg is the folder of a
// package.
func findFile(last string, dirs []string) (file, pkg string) {
	for _, d := range dirs {
		if d == "" {
			d = "."
		}
		pkg := filepath.Join(d, last)
		if file := filepath.Join(pkg, "__init__.py"); isFile(file) {
			return file, pkg
		}
		if file := pkg + ".py"; isFile(file) {
			return file, ""
		}
	}
	return "", ""
}

// loadFile looks for a package or module file in the folders and runs it.
func (in *Interp) loadFile(full, last string, dirs []string) *object.Module {
	if file, pkg := findFile(last, dirs); file != "" {
		return in.runFile(full, file, pkg)
	}
	for _, d := range dirs {
		if d == "" {
			d = "."
		}
		pkg := filepath.Join(d, last)
		if st, err := os.Stat(pkg); err == nil && st.IsDir() {
			// A folder without __init__.py is a namespace package.
			m := object.NewModule(full, "")
			m.Dict.SetStr("__path__", object.NewList(pkg))
			m.Dict.SetStr("__package__", full)
			in.Modules.SetStr(full, m)
			return m
		}
	}
	return nil
}

// importAttr makes the attributes of a module that tell how it was imported,
// when they are asked for.
func (in *Interp) importAttr(m *object.Module) func(name string) any {
	if in.ImportAttr == nil {
		return nil
	}
	return func(name string) any { return in.ImportAttr(m, name) }
}

// importNames are what the import system tells of a module, when it is asked.
var importNames = []string{"__loader__", "__spec__", "__cached__"}

// withImportAttr is the Attr of a module that may have one of its own.
func (in *Interp) withImportAttr(m *object.Module) func(name string) any {
	own, told := m.Attr, in.importAttr(m)
	switch {
	case own == nil:
		return told
	case told == nil:
		return own
	}
	return func(name string) any {
		if v := own(name); v != nil {
			return v
		}
		return told(name)
	}
}

// settle gives a name of importNames to the namespace of a module whose code
// uses it.
func (in *Interp) settle(globals *object.Dict, name string) {
	if !slices.Contains(importNames, name) || globals.GetStr(name) != nil {
		return
	}
	full, _ := globals.GetStr("__name__").(string)
	m, ok := in.Modules.GetStr(full).(*object.Module)
	if !ok || m.Dict != globals || m.Attr == nil {
		return
	}
	if v := m.Attr(name); v != nil {
		globals.SetStr(name, v)
	}
}

func isFile(name string) bool {
	st, err := os.Stat(name)
	return err == nil && !st.IsDir()
}

func (in *Interp) runFile(full, file, pkg string) *object.Module {
	data, err := os.ReadFile(file)
	if err != nil {
		panic(object.New(object.ImportError, err.Error()))
	}
	if abs, err := filepath.Abs(file); err == nil {
		file = abs
	}
	m := object.NewModule(full, "")
	m.File, m.Attr, m.Later = file, in.importAttr(m), importNames
	m.Dict.SetStr("__file__", file)
	if pkg != "" {
		if abs, err := filepath.Abs(pkg); err == nil {
			pkg = abs
		}
		m.Dict.SetStr("__path__", object.NewList(pkg))
		m.Dict.SetStr("__package__", full)
	} else if i := strings.LastIndexByte(full, '.'); i >= 0 {
		m.Dict.SetStr("__package__", full[:i])
	} else {
		m.Dict.SetStr("__package__", "")
	}
	source := string(data)
	if utf8.Valid(data) || !syntax.NamesUTF8(source) { // else parsing says what is wrong, as CPython's import does
		source = in.Decode(data, file)
	}
	in.RunModule(m, source, file)
	return m
}

// RunModule executes source as the body of a module, which is in sys.modules
// meanwhile and stays there unless the body fails.
func (in *Interp) RunModule(m *object.Module, source, file string) {
	name := m.Name
	in.Modules.SetStr(name, m)
	in.AddSource(file, source)
	m.Initializing = true
	defer func() { m.Initializing = false }()
	e := object.Catch(func() {
		in.RunCode(in.CompileSource(source, file, m.Dict, compile.Options{Mode: syntax.Exec}), m.Dict, nil)
	})
	if e != nil {
		in.Modules.DelStr(name)
		panic(e)
	}
}

// RunCode executes a module's code in a namespace; locals, if not nil, is the
// mapping of names for code compiled by name. The result is the code's value;
// code with a top-level await gives a coroutine.
func (in *Interp) RunCode(code *compile.Code, globals *object.Dict, locals any, closure ...*object.Cell) any {
	code.Ensure()
	t := in.cur
	fr := t.newFrame(code)
	fr.of = &setting{in: in, globals: globals, naming: naming{code.Name, code.Qualname}}
	if locals != nil {
		fr.slots[0] = locals
	}
	fr.start(closure)
	if code.IsCoroutine {
		g := fr.owner()
		g.kind = coroutine
		in.track(g)
		return g
	}
	v, how := t.run(fr, fr, nil, nil)
	if how == raised {
		panic(v)
	}
	fr.Keep()
	return v
}

// importFrom is the lookup of from module import name.
func (in *Interp) importFrom(mod, name any) any {
	n := name.(string)
	if v := object.FindAttr(mod, n); v != nil {
		return v
	}
	m, _ := mod.(*object.Module)
	if m == nil {
		m = &object.Module{Dict: object.NewDict()}
		if name := object.FindAttr(mod, "__name__"); name != nil {
			m.Dict.SetStr("__name__", name)
		}
	}
	full, named := m.Dict.GetStr("__name__").(string)
	if v := in.Modules.GetStr(full + "." + n); v != nil && named {
		return v
	}
	what := object.StrRepr(full)
	if !named {
		what = "'<unknown module name>'"
	}
	where := "unknown location"
	if f, ok := m.Dict.GetStr("__file__").(string); ok {
		where = f
	}
	words := fmt.Sprintf("cannot import name '%s' from %s (%s)", n, what, where)
	if m.Initializing {
		words = fmt.Sprintf("cannot import name '%s' from partially initialized module %s (most likely due to a circular import) (%s)", n, what, where)
	}
	e := object.New(object.ImportError, words)
	e.SetField("msg", e.Args[0])
	e.SetField("name", full)
	e.SetField("name_from", n)
	e.SetField("module", m)
	panic(e)
}

// importStar copies a module's public names into a namespace.
func (in *Interp) importStar(mod, ns any) any {
	if all := object.FindAttr(mod, "__all__"); all != nil {
		object.Each(all, func(n any) bool {
			s, ok := object.AsStr(n)
			if !ok {
				panic(object.Newf(object.TypeError, "Item in %s.__all__ must be str, not %s", object.Str(object.GetAttr(mod, "__name__")), object.TypeName(n)))
			}
			object.SetItem(ns, s, object.GetAttr(mod, s))
			return true
		})
		return nil
	}
	dict := object.FindAttr(mod, "__dict__")
	if dict == nil {
		panic(object.New(object.ImportError, "from-import-* object has no __dict__ and no __all__"))
	}
	for _, k := range object.ToSlice(object.CallMethod(dict, "keys")) {
		s, ok := object.AsStr(k)
		if !ok {
			panic(object.Newf(object.TypeError, "Key in %s.__dict__ must be str, not %s", object.Str(object.GetAttr(mod, "__name__")), object.TypeName(k)))
		}
		if !strings.HasPrefix(s, "_") {
			object.SetItem(ns, s, object.GetItem(dict, s))
		}
	}
	return nil
}
