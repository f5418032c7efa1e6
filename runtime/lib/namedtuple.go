package lib

import (
	"strings"
	"unicode"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// collections.namedtuple: classes derived from tuple whose items have names.

// TupleGetter is the descriptor of a named tuple's field.
type TupleGetter struct {
	index int
	doc   any
}

var tupleGetterType = finalType("collections", "_tuplegetter", nil)

// Class implements object.Object.
func (*TupleGetter) Class() *object.Type { return tupleGetterType }

// DescrGet implements object.Binder.
func (g *TupleGetter) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		return g
	}
	t, ok := object.AsTuple(obj)
	if !ok {
		panic(object.Newf(object.TypeError, "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, object.TypeName(obj)))
	}
	if g.index >= len(t.Items) {
		panic(object.New(object.IndexError, "tuple index out of range"))
	}
	return t.Items[g.index]
}

// SureGet implements object.SureGetter.
func (g *TupleGetter) SureGet(obj any) any {
	if t, ok := object.AsTuple(obj); ok && g.index < len(t.Items) {
		return t.Items[g.index]
	}
	return nil
}

// DescrSet implements object.Setter.
func (g *TupleGetter) DescrSet(obj, v any) {
	if v == nil {
		panic(object.New(object.AttributeError, "can't delete attribute"))
	}
	panic(object.New(object.AttributeError, "can't set attribute"))
}

func completeTupleGetter() {
	tupleGetterType.AddMethods([]object.Method{
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == object.None {
				return a[0]
			}
			return a[0].(*TupleGetter).DescrGet(a[1], nil)
		}, "Return an attribute of instance, which is of type owner."},
		{"__set__", "instance, value, /", func(a []any) any { a[0].(*TupleGetter).DescrSet(a[1], a[2]); return nil }, "Set an attribute of instance to value."},
		{"__delete__", "instance, /", func(a []any) any { a[0].(*TupleGetter).DescrSet(a[1], nil); return nil }, "Delete an attribute of instance."},
		{"__repr__", "", func(a []any) any {
			g := a[0].(*TupleGetter)
			return "_tuplegetter(" + object.Repr(object.Int(g.index)) + ", " + object.Repr(g.doc) + ")"
		}, "Return repr(self)."},
		{"__reduce__", "", func(a []any) any {
			g := a[0].(*TupleGetter)
			return object.NewTuple(tupleGetterType, object.NewTuple(object.Int(g.index), g.doc))
		}, "Return what pickling needs."},
	})
	tupleGetterType.AddGetset([]object.Getset{{Name: "__doc__",
		Get: func(v any) any { return v.(*TupleGetter).doc }, Set: func(v, x any) { v.(*TupleGetter).doc = x }}})
	tupleGetterType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return &TupleGetter{index: object.ToInt(args[0]), doc: args[1]}
	}
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != ""
}

// fieldNames reads and checks the names of a named tuple's fields.
func fieldNames(typename string, v any, rename bool) []string {
	var names []string
	if s, ok := object.AsStr(v); ok {
		names = strings.Fields(strings.ReplaceAll(s, ",", " "))
	} else {
		object.Each(v, func(x any) bool { names = append(names, object.Str(x)); return true })
	}
	seen := map[string]bool{}
	if rename {
		for i, n := range names {
			if !isIdentifier(n) || isKeyword(n) || strings.HasPrefix(n, "_") || seen[n] {
				names[i] = "_" + object.Str(object.Int(i))
			}
			seen[n] = true
		}
		seen = map[string]bool{}
	}
	for i, n := range append([]string{typename}, names...) {
		if !isIdentifier(n) {
			panic(object.Newf(object.ValueError, "Type names and field names must be valid identifiers: %s", object.StrRepr(n)))
		}
		if isKeyword(n) {
			panic(object.Newf(object.ValueError, "Type names and field names cannot be a keyword: %s", object.StrRepr(n)))
		}
		if i == 0 {
			continue
		}
		if strings.HasPrefix(n, "_") && !rename {
			panic(object.Newf(object.ValueError, "Field names cannot start with an underscore: %s", object.StrRepr(n)))
		}
		if seen[n] {
			panic(object.Newf(object.ValueError, "Encountered duplicate field name: %s", object.StrRepr(n)))
		}
		seen[n] = true
	}
	return names
}

// namedTuple makes the class. defaults are those of the last fields.
func namedTuple(in *machine.Interp, typename string, names []string, defaults []any, module any) *object.Type {
	fields := nameTuple(names...)
	ns := object.NewDict()
	ns.SetStr("__doc__", typename+"("+strings.Join(names, ", ")+")")
	ns.SetStr("__slots__", object.EmptyTuple)
	ns.SetStr("_fields", fields)
	dflt := object.NewDict()
	for i, v := range defaults {
		dflt.SetStr(names[len(names)-len(defaults)+i], v)
	}
	ns.SetStr("_field_defaults", dflt)
	ns.SetStr("__new__", namedTupleNew(in, typename, names, defaults))
	ns.SetStr("__match_args__", fields)
	for i, n := range names {
		ns.SetStr(n, &TupleGetter{i, "Alias for field number " + object.Str(object.Int(i))})
	}
	if module != nil && module != object.None {
		ns.SetStr("__module__", module)
	}
	cls := object.MakeClass(object.TypeType, typename, []any{object.TupleType}, ns, nil, nil)
	cls.AddMethods(namedTupleMethods(typename, names))
	cls.Dict.SetStr("__replace__", cls.Dict.GetStr("_replace"))
	cls.Changed()
	return cls
}

func namedTupleMethods(typename string, names []string) []object.Method {
	items := func(v any) *object.Tuple {
		t, ok := object.AsTuple(v)
		if !ok || len(t.Items) != len(names) {
			panic(object.Newf(object.TypeError, "'%s' object is no %s", object.TypeName(v), typename))
		}
		return t
	}
	return []object.Method{
		{"_make", "@~iterable", func(a []any) any {
			t := object.ToTuple(a[1])
			if len(t.Items) != len(names) {
				panic(object.Newf(object.TypeError, "Expected %d arguments, got %d", len(names), len(t.Items)))
			}
			return object.NewScalar(a[0].(*object.Type), t)
		}, "Make a new " + typename + " object from a sequence or iterable"},
		{"_replace", "~**kwds", func(a []any) any {
			kw := a[1].(*object.Dict)
			vals := append([]any(nil), items(a[0]).Items...)
			for i, n := range names {
				if v := kw.GetStr(n); v != nil {
					vals[i] = v
					kw.DelStr(n)
				}
			}
			if kw.Len() > 0 {
				panic(object.Newf(object.TypeError, "Got unexpected field names: %s", object.Repr(object.NewList(kw.Keys()...))))
			}
			return object.CallMethod(object.TypeOf(a[0]), "_make", object.NewTuple(vals...))
		}, "Return a new " + typename + " object replacing specified fields with new values"},
		{"__repr__", "~", func(a []any) any {
			var b strings.Builder
			b.WriteString(object.TypeOf(a[0]).Name + "(")
			for i, v := range items(a[0]).Items {
				if i > 0 {
					b.WriteString(", ")
				}
				b.WriteString(names[i] + "=" + object.Repr(v))
			}
			return b.String() + ")"
		}, "Return a nicely formatted representation string"},
		{"_asdict", "~", func(a []any) any {
			d := object.NewDict()
			for i, v := range items(a[0]).Items {
				d.SetStr(names[i], v)
			}
			return d
		}, "Return a new dict which maps field names to their values."},
		{"__getnewargs__", "~", func(a []any) any { return items(a[0]) }, "Return self as a plain tuple.  Used by copy and pickle."},
	}
}

// namedTupleNew makes __new__ of a named tuple. It is a function of the script,
// so that its signature and its complaints are those of one.
func namedTupleNew(in *machine.Interp, typename string, names []string, defaults []any) any {
	g := object.NewDict()
	g.SetStr("_make", object.NewBuiltin("", "_make", "cls, items, /", func(a []any) any {
		cls, ok := a[0].(*object.Type)
		if !ok || !cls.IsSubtype(object.TupleType) {
			panic(object.Newf(object.TypeError, "tuple.__new__(X): X is not a type object (%s)", object.TypeName(a[0])))
		}
		return object.NewScalar(cls, a[1])
	}, ""))
	g.SetStr("__name__", "namedtuple_"+typename)
	list := strings.Join(names, ", ")
	params, tuple := "_cls", "()"
	if list != "" {
		params += ", " + list
		tuple = "(" + list + ",)"
	}
	src := "def __new__(" + params + "): return _make(_cls, " + tuple + ")"
	code := in.CompileSource(src, "<string>", g, compile.Options{Mode: syntax.Exec})
	in.RunCode(code, g, nil)
	f := g.GetStr("__new__").(*machine.Function)
	f.Defaults = defaults
	f.SetQualname(typename + ".__new__")
	f.Doc = "Create new instance of " + typename + "(" + list + ")"
	return f
}

// callerModule is __name__ of the globals of the running script frame, None
// where there is none.
func callerModule(in *machine.Interp) any {
	if f := in.Cur().Frame(); f != nil {
		if n := f.Globals().GetStr("__name__"); n != nil {
			return n
		}
		return object.None
	}
	return "__main__"
}

func namedTupleFunc(in *machine.Interp) object.Method {
	return object.Method{Name: "namedtuple", Sig: "~typename, field_names, *, rename=False, defaults=None, module=None", Fn: func(a []any) any {
		typename := object.Str(a[0])
		names := fieldNames(typename, a[1], object.Truth(a[2]))
		var defaults []any
		if a[3] != object.None {
			defaults = object.ToSlice(a[3])
			if len(defaults) > len(names) {
				panic(object.New(object.TypeError, "Got more default values than field names"))
			}
		}
		module := a[4]
		if module == object.None {
			module = callerModule(in)
		}
		return namedTuple(in, typename, names, defaults, module)
	}, Doc: "Returns a new subclass of tuple with named fields."}
}
