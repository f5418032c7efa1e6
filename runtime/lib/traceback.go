package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// _traceback is what the modules traceback and warnings ask of Go: places,
// source lines, and the text of exceptions.
func init() {
	register("_traceback", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_traceback", "")
		optional := func(n int) any {
			if n < 0 {
				return object.None
			}
			return object.Int(n)
		}
		entry := func(p object.Place) any {
			if p.Col < 0 {
				return object.NewTuple(p.File, object.Int(p.Line), p.Func, object.Int(p.Line), object.None, object.None)
			}
			return object.NewTuple(p.File, object.Int(p.Line), p.Func, object.Int(p.EndLine), optional(p.Col), optional(p.EndCol))
		}
		m.Add([]object.Method{
			{"line", "filename, lineno, /", func(a []any) any {
				file, _ := object.AsStr(a[0])
				n, _ := object.AsInt(a[1])
				if l := in.SourceLine(file, n); l != "" {
					return l + "\n"
				}
				return ""
			}, ""},
			{"entries", "tb, /", func(a []any) any {
				l := object.NewList()
				tb, _ := a[0].(*object.Traceback)
				for ; tb != nil; tb = tb.Next {
					l.Items = append(l.Items, entry(tb.Where))
				}
				return l
			}, ""},
			{"stack", "frame, /", func(a []any) any {
				var items []any
				f, _ := a[0].(*machine.Frame)
				for ; f != nil; f = f.Back() {
					items = append([]any{entry(f.Place())}, items...)
				}
				return object.NewList(items...)
			}, ""},
			{"format_only", "exc, /", func(a []any) any {
				e, ok := a[0].(*object.Exception)
				if !ok {
					return object.TypeName(a[0]) + ": " + object.Str(a[0]) + "\n"
				}
				return in.FormatOnly(e)
			}, ""},
			{"format_exception", "exc, tb, limit, chain, /", func(a []any) any {
				e := a[0].(*object.Exception)
				saved := e.TB
				e.TB, _ = a[1].(*object.Traceback)
				defer func() { e.TB = saved }()
				limit, _ := object.AsInt(a[2])
				return in.Format(e, machine.Report{Limit: limit, NoChain: !object.Truth(a[3])})
			}, ""},
			{"format_frame", "filename, lineno, name, line, end_lineno, colno, end_colno, /", func(a []any) any {
				p := object.Place{File: object.Str(a[0]), Func: object.Str(a[2]), Col: -1}
				p.Line, _ = object.AsInt(a[1])
				if a[3] != object.None {
					return in.FormatHead(p) + indented(object.Str(a[3]))
				}
				if a[5] != object.None && a[6] != object.None {
					p.EndLine, _ = object.AsInt(a[4])
					p.Col, _ = object.AsInt(a[5])
					p.EndCol, _ = object.AsInt(a[6])
				}
				return in.FormatPlace(p)
			}, ""},
		})
		return m
	})
}

func indented(line string) string {
	if line = strings.TrimSpace(line); line == "" {
		return ""
	}
	return "    " + line + "\n"
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
		object.Call(object.GetAttr(w, "_warn_at"), msg, category, frame, source)
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
