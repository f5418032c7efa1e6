package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// _inspect is what the script inspect asks of Go.

// sourceLines gives the lines of a file, line ends included; nil when its text
// is not known.
func sourceLines(in *machine.Interp, file string) []string {
	text, ok := in.SourceText(file)
	if !ok {
		return nil
	}
	lines := strings.SplitAfter(text, "\n")
	if n := len(lines); n > 0 {
		if lines[n-1] == "" {
			lines = lines[:n-1]
		} else {
			lines[n-1] += "\n"
		}
	}
	return lines
}

// builtinParams lists the parameters of a built-in as inspect wants them.
func builtinParams(b *object.Builtin, bound bool) any {
	out := object.NewList()
	row := func(name, kind string, optional bool, def any) {
		d := object.EmptyTuple
		if def != nil {
			d = object.NewTuple(def)
		}
		out.Items = append(out.Items, object.NewTuple(name, kind, optional, d))
	}
	if b.Owner != nil && b.Self == nil && b.Class() != object.BuiltinType && b.Class() != object.ClassMethodDescrType || b.Self != nil && !bound {
		row("self", "p", false, nil)
	}
	for _, p := range b.Signature().Params {
		row(p.Name, string(p.Kind), p.Opt, p.Default)
	}
	return out
}

func init() {
	register("_inspect", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_inspect", "")
		lines := func(v any) []string {
			s, _ := object.AsStr(v)
			return sourceLines(in, s)
		}
		m.Add([]object.Method{
			{"lines", "file, /", func(a []any) any {
				l := lines(a[0])
				if l == nil {
					return nil
				}
				return strList(l...)
			}, "The lines of a file whose text is known, or None."},
			{"is_builtin", "obj, /", func(a []any) any { _, ok := a[0].(*object.Builtin); return ok }, "Tell whether obj is a function written in Go."},
			{"is_python", "obj, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				return ok && b.Self == nil && b.Signature().Python
			}, "Tell whether obj stands for what is written in Python elsewhere."},
			{"is_method_wrapper", "obj, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				return ok && b.Self != nil && b.Owner != nil && isDunder(b.Name)
			}, "Tell whether obj is a bound slot of a built-in type."},
			{"makes_coroutine", "obj, /", func(a []any) any {
				for {
					m, ok := a[0].(*object.BoundMethod)
					if !ok {
						break
					}
					a[0] = m.Fn
				}
				b, ok := a[0].(*object.Builtin)
				if !ok || !strings.HasPrefix(b.Module, "asyncio") {
					return false
				}
				return object.Call(importModule(in, "asyncio.coroutines").Dict.GetStr("iscoroutinefunction"), b)
			}, "Tell whether a function written in Go gives a coroutine."},
			{"is_awaitable_generator", "obj, /", func(a []any) any {
				g, ok := a[0].(*machine.Generator)
				return ok && g.IsCoroutine()
			}, "Tell whether obj is a generator that can be awaited."},
			{"builtin_params", "f, bound, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				if !ok || !b.Represented() {
					return nil
				}
				return builtinParams(b, object.Truth(a[1]))
			}, "The parameters of a function written in Go."},
			{"instance_dict", "obj, /", func(a []any) any {
				if o := object.InstOf(a[0]); o != nil && !object.TypeOf(a[0]).HasSlots {
					return o.AttrDict()
				}
				return nil
			}, "The __dict__ of an instance, without asking it."},
		})
		return m
	})
}
