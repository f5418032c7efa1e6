package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module operator.

var (
	itemGetterType   = finalType("operator", "itemgetter", nil)
	attrGetterType   = finalType("operator", "attrgetter", nil)
	methodCallerType = finalType("operator", "methodcaller", nil)
)

// getter is an itemgetter, attrgetter or methodcaller.
type getter struct {
	nativeValue
	args    []any
	kwnames []string
	get     func(v any) any
}

// Call implements object.Callable.
func (g *getter) Call(args []any, kwnames []string) any {
	if m := g.scriptCall(g); m != nil {
		return object.CallKw(m, args, kwnames)
	}
	if len(kwnames) > 0 {
		panic(object.Newf(object.TypeError, "%s() takes no keyword arguments", g.typ.Name))
	}
	if len(args) != 1 {
		panic(object.Newf(object.TypeError, "%s expected 1 argument, got %d", g.typ.Name, len(args)))
	}
	return g.get(args[0])
}

// each makes the getter of several parts, which gives a tuple.
func each(parts []func(v any) any) func(v any) any {
	if len(parts) == 1 {
		return parts[0]
	}
	return func(v any) any {
		out := make([]any, len(parts))
		for i, p := range parts {
			out[i] = p(v)
		}
		return object.NewTuple(out...)
	}
}

func noKeywords(name string, kwnames []string) {
	if len(kwnames) > 0 {
		panic(object.Newf(object.TypeError, "%s() takes no keyword arguments", name))
	}
}

func makeItemGetter(cls *object.Type, args []any, kwnames []string) any {
	noKeywords("itemgetter", kwnames)
	if len(args) == 0 {
		panic(object.New(object.TypeError, "itemgetter expected 1 argument, got 0"))
	}
	var parts []func(v any) any
	for _, k := range args {
		parts = append(parts, func(v any) any { return object.GetItem(v, k) })
	}
	return &getter{nativeValue: newNative(cls, itemGetterType), args: args, get: each(parts)}
}

func makeAttrGetter(cls *object.Type, args []any, kwnames []string) any {
	noKeywords("attrgetter", kwnames)
	if len(args) == 0 {
		panic(object.New(object.TypeError, "attrgetter expected 1 argument, got 0"))
	}
	var parts []func(v any) any
	for _, k := range args {
		s, ok := object.AsStr(k)
		if !ok {
			panic(object.New(object.TypeError, "attribute name must be a string"))
		}
		path := strings.Split(s, ".")
		parts = append(parts, func(v any) any {
			for _, n := range path {
				v = object.GetAttr(v, n)
			}
			return v
		})
	}
	return &getter{nativeValue: newNative(cls, attrGetterType), args: args, get: each(parts)}
}

func makeMethodCaller(cls *object.Type, args []any, kwnames []string) any {
	if len(args) == len(kwnames) {
		panic(object.New(object.TypeError, "methodcaller needs at least one argument, the method name"))
	}
	name, ok := object.AsStr(args[0])
	if !ok {
		panic(object.New(object.TypeError, "method name must be a string"))
	}
	rest := args[1:]
	return &getter{nativeValue: newNative(cls, methodCallerType), args: args, kwnames: kwnames, get: func(v any) any {
		if len(kwnames) == 0 {
			return object.CallMethod(v, name, append([]any(nil), rest...)...)
		}
		return object.CallKw(object.GetAttr(v, name), append([]any(nil), rest...), kwnames)
	}}
}

func (g *getter) repr() any {
	var b strings.Builder
	b.WriteString(g.Class().FullName() + "(")
	if !object.EnterRepr(g) {
		return g.Class().FullName() + "(...)"
	}
	defer object.LeaveRepr(g)
	npos := len(g.args) - len(g.kwnames)
	for i, v := range g.args {
		if i > 0 {
			b.WriteString(", ")
		}
		if i >= npos {
			b.WriteString(g.kwnames[i-npos] + "=")
		}
		b.WriteString(object.Repr(v))
	}
	return b.String() + ")"
}

func completeOperator() {
	itemGetterType.Make, attrGetterType.Make, methodCallerType.Make = makeItemGetter, makeAttrGetter, makeMethodCaller
	itemGetterType.Doc = "Return a callable object that fetches the given item(s) from its operand."
	attrGetterType.Doc = "Return a callable object that fetches the given attribute(s) from its operand."
	methodCallerType.Doc = "Return a callable object that calls the given method on its operand."
	for _, t := range []*object.Type{itemGetterType, attrGetterType, methodCallerType} {
		t.AddMethods([]object.Method{
			{"__call__", "*args, **kwargs", func(a []any) any {
				args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
				if len(names) > 0 || len(args) != 1 {
					return a[0].(*getter).Call(args, names)
				}
				return a[0].(*getter).get(args[0])
			}, "Call self as a function."},
			{"__repr__", "", func(a []any) any { return a[0].(*getter).repr() }, "Return repr(self)."},
			{"__reduce__", "", func(a []any) any {
				g := a[0].(*getter)
				if npos := len(g.args) - len(g.kwnames); len(g.kwnames) > 0 {
					kw := object.NewDict()
					for i, n := range g.kwnames {
						kw.SetStr(n, g.args[npos+i])
					}
					p := newPartial(g.Class(), append([]any(nil), g.args[:1]...), kw)
					return object.NewTuple(p, object.NewTuple(g.args[1:npos]...))
				}
				return object.NewTuple(g.Class(), object.NewTuple(g.args...))
			}, "Return state information for pickling"},
		})
		t.AddGetset([]object.Getset{{Name: "__text_signature__", Get: func(any) any { return "(obj, /)" }}})
	}
}

func ofTwo(f func(a, b any) any) object.Func { return func(a []any) any { return f(a[0], a[1]) } }
func ofOne(f func(a any) any) object.Func    { return func(a []any) any { return f(a[0]) } }

// concat is a + b where a must be a sequence.
func concat(add func(a, b any) any) object.Func {
	return func(a []any) any {
		if !hasItems(a[0]) {
			panic(object.Newf(object.TypeError, "'%s' object can't be concatenated", object.TypeName(a[0])))
		}
		return add(a[0], a[1])
	}
}

func hasItems(v any) bool {
	if _, ok := v.(*object.Dict); ok {
		return false
	}
	return object.TypeOf(v).Lookup("__getitem__") != nil
}

func lengthHint(a []any) any {
	def := a[1]
	if !object.IsInt(def) {
		panic(object.Newf(object.TypeError, "'%s' object cannot be interpreted as an integer", object.TypeName(def)))
	}
	if object.TypeOf(a[0]).Lookup("__len__") != nil {
		return object.Int(object.Len(a[0]))
	}
	var r any
	ok := false
	if raises(object.TypeError, func() { r, ok = object.CallSpecial(a[0], "__length_hint__") }) != nil || !ok || r == object.NotImplemented {
		return def
	}
	if !object.IsInt(r) {
		panic(object.Newf(object.TypeError, "__length_hint__ must be an integer, not %s", object.TypeName(r)))
	}
	if object.Less(r, zero) {
		panic(object.New(object.ValueError, "__length_hint__() should return >= 0"))
	}
	return r
}

func operatorRows() []object.Method {
	rows := []object.Method{
		{"truth", "a, /", func(a []any) any { return object.Truth(a[0]) }, "Return True if a is true, False otherwise."},
		{"not_", "a, /", func(a []any) any { return !object.Truth(a[0]) }, "Same as not a."},
		{"is_", "a, b, /", func(a []any) any { return object.Is(a[0], a[1]) }, "Same as a is b."},
		{"is_not", "a, b, /", func(a []any) any { return !object.Is(a[0], a[1]) }, "Same as a is not b."},
		{"abs", "a, /", ofOne(object.Abs), "Same as abs(a)."},
		{"neg", "a, /", ofOne(object.Neg), "Same as -a."},
		{"pos", "a, /", ofOne(object.Pos), "Same as +a."},
		{"inv", "a, /", ofOne(object.Invert), "Same as ~a."},
		{"invert", "a, /", ofOne(object.Invert), "Same as ~a."},
		{"index", "a, /", ofOne(object.Index), "Same as a.__index__()"},
		{"concat", "a, b, /", concat(object.Add), "Same as a + b, for a and b sequences."},
		{"iconcat", "a, b, /", concat(object.IAdd), "Same as a += b, for a and b sequences."},
		{"contains", "a, b, /", func(a []any) any { return object.Contains(a[0], a[1]) }, "Same as b in a (note reversed operands)."},
		{"countOf", "a, b, /", func(a []any) any {
			n := 0
			object.Each(a[0], func(v any) bool {
				if object.EqKey(v, a[1]) {
					n++
				}
				return true
			})
			return object.Int(n)
		}, "Return the number of items in a which are, or which equal, b."},
		{"indexOf", "a, b, /", func(a []any) any {
			i, found := 0, false
			object.Each(a[0], func(v any) bool {
				if found = object.EqKey(v, a[1]); !found {
					i++
				}
				return !found
			})
			if !found {
				panic(object.New(object.ValueError, "sequence.index(x): x not in sequence"))
			}
			return object.Int(i)
		}, "Return the first index of b in a."},
		{"getitem", "a, b, /", ofTwo(object.GetItem), "Same as a[b]."},
		{"setitem", "a, b, c, /", func(a []any) any { object.SetItem(a[0], a[1], a[2]); return nil }, "Same as a[b] = c."},
		{"delitem", "a, b, /", func(a []any) any { object.DelItem(a[0], a[1]); return nil }, "Same as del a[b]."},
		{"length_hint", "obj, default=0, /", lengthHint, "Return an estimate of the number of items in obj."},
		{"call", "obj, /, *args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return object.CallKw(a[0], args, names)
		}, "Same as obj(*args, **kwargs)."},
	}
	for name, op := range map[string]object.BinOp{"add": object.OpAdd, "sub": object.OpSub, "mul": object.OpMul, "matmul": object.OpMatMul,
		"truediv": object.OpTrueDiv, "floordiv": object.OpFloorDiv, "mod": object.OpMod, "pow": object.OpPow, "lshift": object.OpLShift,
		"rshift": object.OpRShift, "and_": object.OpAnd, "xor": object.OpXor, "or_": object.OpOr} {
		sym := strings.TrimSuffix(object.BinOps[op].Symbol, " or pow()")
		rows = append(rows,
			object.Method{Name: name, Sig: "a, b, /", Fn: ofTwo(object.BinaryFuncs[op]), Doc: "Same as a " + sym + " b."},
			object.Method{Name: "i" + strings.TrimSuffix(name, "_"), Sig: "a, b, /", Fn: ofTwo(object.InPlaceFuncs[op]), Doc: "Same as a " + sym + "= b."})
	}
	for op, c := range object.CmpOps {
		rows = append(rows, object.Method{Name: strings.Trim(c.Name, "_"), Sig: "a, b, /", Fn: ofTwo(object.CompareFuncs[op]),
			Doc: "Same as a " + c.Symbol + " b."})
	}
	return rows
}

func init() {
	lazily("operator", "Operator interface.\n\nThis module exports a set of functions corresponding to the operators of the language.", completeOperator,
		func(in *machine.Interp, m *object.Module) {
			all := object.NewList()
			for _, r := range operatorRows() {
				f := object.NewBuiltin("_operator", r.Name, r.Sig, r.Fn, r.Doc)
				m.Dict.SetStr(r.Name, f)
				if r.Name[0] != '_' {
					all.Items = append(all.Items, r.Name)
				}
				switch r.Name {
				case "truth", "is_", "is_not", "countOf", "indexOf", "length_hint":
				default:
					m.Dict.SetStr("__"+strings.TrimSuffix(r.Name, "_")+"__", f)
				}
			}
			for _, t := range []*object.Type{itemGetterType, attrGetterType, methodCallerType} {
				m.Dict.SetStr(t.Name, t)
				all.Items = append(all.Items, t.Name)
			}
			m.Dict.SetStr("__all__", all)
		})
}
