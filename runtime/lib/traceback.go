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
		m.Add([]object.Method{
			{"line", "filename, lineno, /", func(a []any) any {
				file, _ := object.AsStr(a[0])
				n, _ := object.AsInt(a[1])
				if l := in.SourceLine(file, n); l != "" {
					return l + "\n"
				}
				return ""
			}, ""},
			{"source", "filename, /", func(a []any) any {
				file, _ := object.AsStr(a[0])
				if text, ok := in.SourceText(file); ok {
					return text
				}
				return nil
			}, "The text of a module of the library; None where it has not been loaded."},
			{"place", "tb, /", func(a []any) any {
				tb, ok := a[0].(*object.Traceback)
				if !ok {
					return nil
				}
				p := tb.Where()
				if p.Col < 0 {
					return object.NewTuple(object.Int(p.Line), object.None, object.None, object.None)
				}
				return object.NewTuple(object.Int(p.Line), object.Int(p.EndLine), object.Int(p.Col), object.Int(p.EndCol))
			}, ""},
			{"marked", "lines, colno, end_colno, /", func(a []any) any {
				var lines []string
				for _, l := range object.ToSlice(a[0]) {
					lines = append(lines, object.Str(l))
				}
				return machine.Marked(lines, object.ToInt(a[1]), object.ToInt(a[2]))
			}, ""},
			{"pointed", "text, offset, end_offset, same_line, /", func(a []any) any {
				offset, end := -1, 0
				if a[1] != object.None {
					offset = object.ToInt(a[1])
				}
				if a[2] != object.None {
					end = object.ToInt(a[2])
				}
				l := object.NewList()
				for line := range strings.Lines(machine.Pointed(object.Str(a[0]), offset, end, object.Truth(a[3]))) {
					l.Items = append(l.Items, line)
				}
				return l
			}, ""},
			{"suggestion", "exc, tb, /", func(a []any) any {
				e, ok := a[0].(*object.Exception)
				if !ok {
					return ""
				}
				tb, _ := a[1].(*object.Traceback)
				return in.Suggestion(e, tb)
			}, ""},
		})
		return m
	})
}
