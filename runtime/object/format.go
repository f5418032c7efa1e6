package object

import "math/big"

// Format is format(v, spec).
func Format(v any, spec string) string {
	switch x := v.(type) {
	case string:
		if spec == "" {
			return x
		}
		return formatStr(x, spec)
	case int, *big.Int, bool:
		if spec == "" {
			return Repr(v)
		}
		return formatInt(v, spec)
	case float64:
		if spec == "" {
			return FloatRepr(x)
		}
		return formatFloat(x, spec)
	case complex128:
		return formatComplex(x, spec)
	}
	t := TypeOf(v)
	m := t.Lookup("__format__")
	if m == nil {
		panic(Newf(TypeError, "Type %s doesn't define __format__", t.spoken()))
	}
	if b, ok := m.(*Builtin); ok && spec == "" && !b.Owner.Heap && b.Owner.Module == "builtins" {
		// The native methods give str(self) then, by the class's own __str__.
		return Str(v)
	}
	r := callSpecial(m, v, t, spec)
	s, ok := AsStr(r)
	if !ok {
		panic(Newf(TypeError, "__format__ must return a str, not %s", TypeName(r)))
	}
	return s
}

// specArg checks what __format__ was given.
func specArg(v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "__format__() argument must be str, not %s", argType(v)))
	}
	return s
}

func init() {
	of := func(f func(v any, spec string) string) Func {
		return func(a []any) any {
			spec := specArg(a[1])
			if spec == "" {
				return Str(a[0])
			}
			return f(a[0], spec)
		}
	}
	row := func(f Func) []Method {
		return []Method{{"__format__", "format_spec, /", f, "Return the value formatted by format_spec."}}
	}
	IntType.AddMethods(row(of(formatInt)))
	FloatType.AddMethods(row(of(func(v any, spec string) string { return formatFloat(v.(float64), spec) })))
	ComplexType.AddMethods(row(of(func(v any, spec string) string { return formatComplex(v.(complex128), spec) })))
}
