package lib

import (
	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// _dataclasses is what the script dataclasses asks of Go.

func init() {
	register("_dataclasses", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_dataclasses", "")
		m.Add([]object.Method{
			{"is_member", "v, /", func(a []any) any { _, ok := a[0].(*object.Member); return ok }, "Tell whether v is a name of __slots__."},
			{"enter_repr", "v, /", func(a []any) any { return object.EnterRepr(a[0]) }, "Mark v as being printed; False when it already is."},
			{"leave_repr", "v, /", func(a []any) any { object.LeaveRepr(a[0]); return nil }, "Take the mark away."},
			{"define", "source, globals, /", func(a []any) any {
				g := a[1].(*object.Dict)
				ns := object.NewDict()
				code := in.CompileSource(object.Str(a[0]), "<string>", g, compile.Options{Mode: syntax.Exec, ByName: true})
				in.RunCode(code, g, ns)
				return ns.GetStr("__create_fn__")
			}, "Define __create_fn__ in a module without leaving it there."},
			{"caller_module", "", func(a []any) any {
				for f := in.Cur().Frame(); f != nil; f = f.Back() {
					if n := f.Globals().GetStr("__name__"); n != nil && n != "dataclasses" {
						return n
					}
				}
				return nil
			}, "The name of the module that called."},
			{"rebind_class", "new, old, /", func(a []any) any {
				rebindClass(a[0].(*object.Type), a[1].(*object.Type))
				return nil
			}, "Let the methods of a class that was made anew mean it by __class__."},
		})
		return m
	})
}

// rebindClass points the __class__ cells of a class's methods from old to the
// class that replaces it.
func rebindClass(cls, old *object.Type) {
	fix := func(v any) bool {
		f, ok := v.(*machine.Function)
		if !ok {
			return false
		}
		for _, c := range f.Closure {
			if c.V == any(old) {
				c.V = cls
				return true
			}
		}
		return false
	}
	cls.Dict.Each(func(_, v any) bool {
		for {
			w := object.FindAttr(v, "__wrapped__")
			if w == nil || w == v {
				break
			}
			v = w
		}
		if p, ok := v.(*object.Property); ok {
			return !(fix(p.Get) || fix(p.Set) || fix(p.Del))
		}
		return !fix(v)
	})
}
