package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// _warnings has the functions of the module warnings that are C in CPython:
// they bind their arguments as such and are in no traceback. What they do is
// written in the script.

func init() {
	register("_warnings", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_warnings", "_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.")
		script := func(name string, a []any) any {
			w := importModule(in, "warnings")
			return withoutFrames(func() any { return object.Call(object.GetAttr(w, name), a...) })
		}
		m.Add([]object.Method{
			{"warn", "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()", func(a []any) any {
				checkPrefixes(a[4])
				a[2] = object.Int(object.ToInt(a[2]))
				return script("_warn", a)
			}, "Issue a warning, or maybe ignore it or raise an exception."},
			{"warn_explicit", "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None", func(a []any) any {
				if _, ok := object.AsStr(a[2]); !ok {
					panic(object.Newf(object.TypeError, "warn_explicit() argument 'filename' must be str, not %s", object.TypeName(a[2])))
				}
				a[3] = object.Int(object.ToInt(a[3]))
				return script("_warn_explicit", a)
			}, "Issue a warning, or maybe ignore it or raise an exception."},
		})
		return m
	})
}

// checkPrefixes refuses what is no tuple of str.
func checkPrefixes(v any) {
	t, ok := object.AsTuple(v)
	if !ok {
		panic(object.Newf(object.TypeError, "warn() argument 'skip_file_prefixes' must be tuple, not %s", object.TypeName(v)))
	}
	for _, p := range t.Items {
		if _, ok := object.AsStr(p); !ok {
			panic(object.Newf(object.TypeError, "Found non-str '%s' in skip_file_prefixes.", object.TypeName(p)))
		}
	}
}

// withoutFrames calls f, whose frames no traceback shows.
func withoutFrames(f func() any) (v any) {
	if e := object.Catch(func() { v = f() }); e != nil {
		e.TB = nil
		panic(e)
	}
	return v
}

// installWarnings makes warnings raised in Go go through the module warnings,
// which is loaded when the first one is.
func installWarnings(in *machine.Interp) {
	in.Warn = func(category *object.Type, msg string, stacklevel int, source any) {
		if source == nil {
			source = object.None
		}
		f := in.Cur().Frame()
		for ; f != nil && (stacklevel > 1 || strings.HasPrefix(f.Code.File, "<inloop>/")); f = f.Back() {
			if !strings.HasPrefix(f.Code.File, "<inloop>/") {
				stacklevel--
			}
		}
		var frame any = object.None
		if f != nil {
			f.Keep()
			frame = f
		}
		w := in.ImportModule("warnings", nil, true, 0, object.EmptyTuple)
		withoutFrames(func() any { return object.Call(object.GetAttr(w, "_warn_at"), msg, category, frame, source) })
	}
	in.Unawaited = func(g *machine.Generator) {
		w := in.ImportModule("warnings", nil, true, 0, object.EmptyTuple)
		warn := object.FindAttr(w, "_warn_unawaited_coroutine")
		if warn == nil {
			in.Warn(object.RuntimeWarning, "coroutine '"+g.Qualname()+"' was never awaited", 1, g)
			return
		}
		object.Call(warn, g)
	}
	in.WarnAt = func(category *object.Type, msg, file string, line int) {
		w := in.ImportModule("warnings", nil, true, 0, object.EmptyTuple)
		object.Call(object.GetAttr(w, "warn_explicit"), msg, category, file, object.Int(line))
	}
}

// HeedWarnOptions loads the module warnings, which reads sys.warnoptions, where
// there are any.
func HeedWarnOptions(in *machine.Interp) {
	if l, ok := sysAttr(in, "warnoptions").(*object.List); ok && len(l.Items) > 0 {
		importModule(in, "warnings")
	}
}
