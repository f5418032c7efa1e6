package lib

import (
	"slices"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// TypeVar, ParamSpec and TypeVarTuple, and what is made of them.

type typeVarKind uint8

const (
	plainTypeVar typeVarKind = iota
	paramSpecKind
	typeVarTupleKind
)

// typeVar is a type variable of one of the three kinds.
type typeVar struct {
	ext                            *object.Instance
	lib                            *typingLib
	kind                           typeVarKind
	name                           string
	bound                          any
	constraints                    *object.Tuple
	covariant, contravariant, auto bool
	dflt                           any // nil: none
	module                         any
	later                          laterValues
}

var (
	typeVarType      = object.DeclareType("typing", "TypeVar", nil)
	paramSpecType    = object.DeclareType("typing", "ParamSpec", nil)
	typeVarTupleType = object.DeclareType("typing", "TypeVarTuple", nil)
	paramArgsType    = finalType("typing", "ParamSpecArgs", nil)
	paramKwargsType  = finalType("typing", "ParamSpecKwargs", nil)
	noDefaultType    = object.DeclareType("typing", "NoDefaultType", nil)
	typeAliasType    = finalType("typing", "TypeAliasType", nil)
	newTypeType      = object.DeclareType("typing", "NewType", nil)
	forwardRefType   = object.DeclareType("typing", "ForwardRef", nil)
)

// Class implements object.Object.
func (t *typeVar) Class() *object.Type {
	return [...]*object.Type{typeVarType, paramSpecType, typeVarTupleType}[t.kind]
}

// Inst implements object.HasInst.
func (t *typeVar) Inst() *object.Instance {
	if t.ext == nil {
		t.ext = object.NewInstance(t.Class())
	}
	return t.ext
}

// noDefault is typing.NoDefault.
type noDefaultValue struct{ _ byte }

var noDefault = &noDefaultValue{}

// Class implements object.Object.
func (*noDefaultValue) Class() *object.Type { return noDefaultType }

func (t *typeVar) repr() string {
	switch {
	case t.kind == typeVarTupleKind || t.auto:
		return t.name
	case t.covariant:
		return "+" + t.name
	case t.contravariant:
		return "-" + t.name
	}
	return "~" + t.name
}

// paramPart is P.args or P.kwargs.
type paramPart struct {
	of     *typeVar
	kwargs bool
}

// Class implements object.Object.
func (p *paramPart) Class() *object.Type {
	if p.kwargs {
		return paramKwargsType
	}
	return paramArgsType
}

// typeAliasValue is what type X = ... makes.
type typeAliasValue struct {
	lib    *typingLib
	name   string
	value  any
	params *object.Tuple
	module any
	lazy   bool // value is a function that gives it
}

// evaluate gives the value, computing it when it is first asked for.
func (t *typeAliasValue) evaluate() any {
	if t.lazy {
		v := object.Call(t.value)
		t.value, t.lazy = v, false
	}
	return t.value
}

// Class implements object.Object.
func (*typeAliasValue) Class() *object.Type { return typeAliasType }

// InUnion implements object.Unionable.
func (*typeAliasValue) InUnion() {}

// parameters are the type parameters, those of many types unpacked.
func (a *typeAliasValue) parameters() *object.Tuple {
	out := make([]any, len(a.params.Items))
	for i, p := range a.params.Items {
		out[i] = p
		if object.TypeOf(p) == typeVarTupleType {
			out[i] = object.ToSlice(p)[0]
		}
	}
	return object.NewTuple(out...)
}

// newType is typing.NewType('Name', base).
type newType struct {
	nativeValue
	lib  *typingLib
	name string
}

// Call implements object.Callable: it gives its argument back.
func (n *newType) Call(args []any, kwnames []string) any {
	return newTypeArgs(args, kwnames)[0]
}

var newTypeArgs = argsOf("NewType.__call__", "~x, /")

// forwardRef is a type named by a str.
type forwardRef struct {
	arg                 string
	module              any
	isArgument, isClass bool
	evaluated           bool
	value               any
}

// Class implements object.Object.
func (*forwardRef) Class() *object.Type { return forwardRefType }

// laterValues are functions that give the bound, or the
// constraints, and the default of a parameter that the syntax made.
type laterValues struct{ bound, constraints, dflt any }

// upperBound is the bound, computed when it is first asked for.
func (t *typeVar) upperBound() any {
	if f := t.later.bound; f != nil {
		t.bound, t.later.bound = object.Call(f), nil
	}
	return t.bound
}

// alternatives are the constraints, computed when they are first asked for.
func (t *typeVar) alternatives() *object.Tuple {
	if f := t.later.constraints; f != nil {
		t.constraints, t.later.constraints = object.ToTuple(object.Call(f)), nil
	}
	return t.constraints
}

// hasDefault reports a default, without computing it.
func (t *typeVar) hasDefault() bool { return t.dflt != nil || t.later.dflt != nil }

func (t *typeVar) defaultValue() any {
	if f := t.later.dflt; f != nil {
		t.dflt, t.later.dflt = object.Call(f), nil
	}
	if t.dflt == nil {
		return noDefault
	}
	return t.dflt
}

// substitute is __typing_subst__: what stands for the variable.
func (t *typeVar) substitute(arg any) any {
	switch t.kind {
	case typeVarTupleKind:
		panic(object.New(object.TypeError, "Substitution of bare TypeVarTuple is not supported"))
	case paramSpecKind:
		switch x := arg.(type) {
		case *object.List:
			return object.NewTuple(x.Items...)
		case *object.Tuple:
			return x
		}
		if !isParamExpr(arg) {
			panic(object.Newf(object.TypeError, "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s", object.Repr(arg)))
		}
		return arg
	}
	arg = t.lib.check(arg, "Parameters to generic types must be types.")
	if a, ok := arg.(*typingAlias); ok && a.typ == unpackAliasType {
		panic(object.Newf(object.TypeError, "%s is not valid as type argument", a.repr()))
	}
	if a, ok := arg.(*object.GenericAlias); ok && a.Unpacked {
		panic(object.Newf(object.TypeError, "%s is not valid as type argument", object.Repr(a)))
	}
	return arg
}

// prepare is __typing_prepare_subst__: it gives each variable its own argument.
func (t *typeVar) prepare(alias any, args *object.Tuple) any {
	params, _ := object.FindAttr(alias, "__parameters__").(*object.Tuple)
	if params == nil {
		params = object.EmptyTuple
	}
	i := slices.IndexFunc(params.Items, func(p any) bool { return p == any(t) })
	n := len(args.Items)
	switch t.kind {
	case plainTypeVar:
		if i >= n && t.hasDefault() && i == n {
			return object.NewTuple(append(append([]any(nil), args.Items...), t.defaultValue())...)
		}
	case paramSpecKind:
		if i == n && t.hasDefault() {
			return object.NewTuple(append(append([]any(nil), args.Items...), t.defaultValue())...)
		}
		if i >= n {
			panic(object.Newf(object.TypeError, "Too few arguments for %s", object.Str(alias)))
		}
		if len(params.Items) == 1 && !isParamExpr(args.Items[0]) {
			return object.NewTuple(args)
		}
		if l, ok := args.Items[i].(*object.List); ok {
			out := append([]any(nil), args.Items...)
			out[i] = object.NewTuple(l.Items...)
			return object.NewTuple(out...)
		}
	case typeVarTupleKind:
		before, after := i, len(params.Items)-i-1
		left, right := before, after
		switch endless, item := endlessArg(args.Items); {
		case endless >= 0:
			// It stands for as many arguments as are wanted on either side of it.
			left, right = min(left, endless), min(right, n-endless-1)
			out := append([]any(nil), args.Items[:left]...)
			for range before - left {
				out = append(out, item)
			}
			out = append(out, object.NewTuple(args.Items[left:n-right]...))
			for range after - right {
				out = append(out, item)
			}
			return object.NewTuple(append(out, args.Items[n-right:]...)...)
		case n < before+after:
			panic(object.Newf(object.TypeError, "Too few arguments for %s; actual %d, expected at least %d", object.Str(alias), n, len(params.Items)-1))
		}
		rest := object.NewTuple(args.Items[before : n-after]...)
		if left == n-right && t.hasDefault() {
			rest = object.NewTuple(itemsOf(unpackedDefault(t.defaultValue()))...)
		}
		out := append([]any(nil), args.Items[:before]...)
		out = append(out, rest)
		return object.NewTuple(append(out, args.Items[n-after:]...)...)
	}
	return args
}

// unpackedDefault gives the types in the default of a TypeVarTuple, which is an
// unpacked tuple.
func unpackedDefault(v any) any {
	if t, ok := object.FindAttr(v, "__typing_unpacked_tuple_args__").(*object.Tuple); ok {
		return t
	}
	return v
}

// endlessArg finds an unpacked tuple of any length among arguments, and the type
// of its items; -1 when there is none.
func endlessArg(args []any) (at int, item any) {
	at = -1
	for i, v := range args {
		if _, ok := v.(*object.Type); ok {
			continue
		}
		inner, _ := object.FindAttr(v, "__typing_unpacked_tuple_args__").(*object.Tuple)
		if inner == nil || len(inner.Items) != 2 || inner.Items[1] != any(object.Ellipsis) {
			continue
		}
		if at >= 0 {
			panic(object.New(object.TypeError, "More than one unpacked arbitrary-length tuple argument"))
		}
		at, item = i, inner.Items[0]
	}
	return at, item
}

func (l *typingLib) newTypeVar(kind typeVarKind, args []any, kwnames []string) any {
	t := &typeVar{lib: l, kind: kind, bound: object.None, constraints: object.EmptyTuple, module: callerModule(l.in)}
	var a []any
	switch kind {
	case plainTypeVar:
		a = typeVarArgs(args, kwnames)
		t.constraints = a[1].(*object.Tuple)
		a = append(a[:1:1], a[2:]...)
	case paramSpecKind:
		a = paramSpecArgs(args, kwnames)
	default:
		a = typeVarTupleArgs(args, kwnames)
	}
	name, ok := object.AsStr(a[0])
	if !ok {
		panic(object.Newf(object.TypeError, "%s() argument 'name' must be str, not %s", t.Class().Name, object.TypeName(a[0])))
	}
	t.name = name
	if kind == typeVarTupleKind {
		t.dflt = a[1]
		return t
	}
	t.bound, t.covariant, t.contravariant, t.auto = a[1], object.Truth(a[2]), object.Truth(a[3]), object.Truth(a[4])
	t.dflt = a[5]
	if t.covariant && t.contravariant {
		panic(object.New(object.ValueError, "Bivariant types are not supported."))
	}
	if t.auto && (t.covariant || t.contravariant) {
		panic(object.New(object.ValueError, "Variance cannot be specified with infer_variance."))
	}
	if t.bound != object.None {
		t.bound = l.check(t.bound, "Bound must be a type.")
	}
	if n := len(t.constraints.Items); n == 1 {
		panic(object.New(object.TypeError, "A single constraint is not allowed"))
	} else if n > 0 {
		if t.bound != object.None {
			panic(object.New(object.TypeError, "Constraints cannot be combined with bound=..."))
		}
		out := make([]any, n)
		for i, c := range t.constraints.Items {
			out[i] = l.check(c, "TypeVar(name, constraint, ...): constraints must be types.")
		}
		t.constraints = object.NewTuple(out...)
	}
	return t
}

var (
	typeVarArgs      = argsOf("TypeVar", "name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=?")
	paramSpecArgs    = argsOf("ParamSpec", "name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=?")
	typeVarTupleArgs = argsOf("TypeVarTuple", "name, *, default=?")
)

func completeTypeVars() {
	self := func(a []any) *typeVar { return a[0].(*typeVar) }
	for _, t := range []*object.Type{typeVarType, paramSpecType, typeVarTupleType} {
		t.Spoken = "typing." + t.Name
		t.Final = true
		t.AddMethods([]object.Method{
			{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
			{"__typing_subst__", "arg, /", func(a []any) any { return self(a).substitute(a[1]) }, "What stands for the variable."},
			{"__typing_prepare_subst__", "alias, args, /", func(a []any) any { return self(a).prepare(a[1], object.ToTuple(a[2])) }, "Give each variable its own argument."},
			{"__reduce__", "", func(a []any) any { return self(a).name }, "Return what pickling needs."},
			{"__mro_entries__", "bases, /", func(a []any) any {
				panic(object.Newf(object.TypeError, "Cannot subclass an instance of %s", t.Name))
			}, "Refuse to be a base."},
			{"has_default", "", func(a []any) any { return self(a).hasDefault() }, "Tell whether there is a default."},
		})
		t.AddGetset([]object.Getset{
			{Name: "__name__", Get: func(v any) any { return v.(*typeVar).name }},
			{Name: "__module__", Get: func(v any) any { return v.(*typeVar).module }, Set: func(v, x any) { v.(*typeVar).module = x }},
			{Name: "__default__", Get: func(v any) any { return v.(*typeVar).defaultValue() }},
		})
		if t == typeVarTupleType {
			t.AddMethods([]object.Method{{"__iter__", "", func(a []any) any {
				return object.IterObject(object.NewTuple(self(a).lib.unpack(a[0])))
			}, "Iterate over the unpacked tuple."}})
			continue
		}
		t.AddMethods([]object.Method{
			{"__or__", "value, /", func(a []any) any { return self(a).lib.union([]any{a[0], a[1]}) }, "Return self|value."},
			{"__ror__", "value, /", func(a []any) any { return self(a).lib.union([]any{a[1], a[0]}) }, "Return value|self."},
		})
		t.AddGetset([]object.Getset{
			{Name: "__bound__", Get: func(v any) any { return v.(*typeVar).upperBound() }},
			{Name: "__covariant__", Get: func(v any) any { return v.(*typeVar).covariant }},
			{Name: "__contravariant__", Get: func(v any) any { return v.(*typeVar).contravariant }},
			{Name: "__infer_variance__", Get: func(v any) any { return v.(*typeVar).auto }},
		})
	}
	typeVarType.AddGetset([]object.Getset{{Name: "__constraints__", Get: func(v any) any { return v.(*typeVar).alternatives() }}})
	paramSpecType.AddGetset([]object.Getset{
		{Name: "args", Get: func(v any) any { return &paramPart{v.(*typeVar), false} }},
		{Name: "kwargs", Get: func(v any) any { return &paramPart{v.(*typeVar), true} }},
	})
	for _, t := range []*object.Type{paramArgsType, paramKwargsType} {
		t.AddMethods([]object.Method{
			{"__repr__", "", func(a []any) any {
				p := a[0].(*paramPart)
				if p.kwargs {
					return p.of.name + ".kwargs"
				}
				return p.of.name + ".args"
			}, "Return repr(self)."},
			{"__eq__", "value, /", func(a []any) any {
				p, q := a[0].(*paramPart), a[1]
				o, ok := q.(*paramPart)
				if !ok {
					return object.NotImplemented
				}
				return *p == *o
			}, "Return self==value."},
			{"__hash__", "", func(a []any) any { return object.Int(int(object.ID(a[0].(*paramPart).of))) }, "Return hash(self)."},
		})
		t.AddGetset([]object.Getset{{Name: "__origin__", Get: func(v any) any { return v.(*paramPart).of }}})
	}
	noDefaultType.AddMethods([]object.Method{
		{"__repr__", "", func([]any) any { return "typing.NoDefault" }, "Return repr(self)."},
		{"__reduce__", "", func([]any) any { return "NoDefault" }, "Return what pickling needs."},
	})
	noDefaultType.Doc = "The type of the NoDefault singleton."
	noDefaultType.Make = func(_ *object.Type, args []any, _ []string) any {
		if len(args) > 0 {
			panic(object.New(object.TypeError, "NoDefaultType takes no arguments"))
		}
		return noDefault
	}

	alias := func(v any) *typeAliasValue { return v.(*typeAliasValue) }
	typeAliasType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return alias(a[0]).name }, "Return repr(self)."},
		{"__getitem__", "args, /", func(a []any) any {
			if len(alias(a[0]).params.Items) == 0 {
				panic(object.New(object.TypeError, "Only generic type aliases are subscriptable"))
			}
			return object.NewGenericAlias(a[0], a[1])
		}, "Return self[args]."},
		{"__or__", "value, /", func(a []any) any { return object.UnionOf(a[0], a[1]) }, "Return self|value."},
		{"__ror__", "value, /", func(a []any) any { return object.UnionOf(a[1], a[0]) }, "Return value|self."},
		{"__reduce__", "", func(a []any) any { return alias(a[0]).name }, "Return what pickling needs."},
	})
	typeAliasType.AddGetset([]object.Getset{
		{Name: "__name__", Get: func(v any) any { return alias(v).name }},
		{Name: "__value__", Get: func(v any) any { return alias(v).evaluate() }},
		{Name: "__type_params__", Get: func(v any) any { return alias(v).params }},
		{Name: "__parameters__", Get: func(v any) any { return alias(v).parameters() }},
		{Name: "__module__", Get: func(v any) any { return alias(v).module }},
	})

	newTypeType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			n := a[0].(*newType)
			return object.Str(object.GetAttr(n, "__module__")) + "." + object.Str(object.GetAttr(n, "__qualname__"))
		}, "Return repr(self)."},
		{"__call__", "~x, /", func(a []any) any { return a[1] }, "Return x."},
		{"__or__", "~other", func(a []any) any { return a[0].(*newType).lib.union([]any{a[0], a[1]}) }, "Return Union[self, other]."},
		{"__ror__", "~other", func(a []any) any { return a[0].(*newType).lib.union([]any{a[1], a[0]}) }, "Return Union[other, self]."},
		{"__mro_entries__", "~bases", func(a []any) any {
			// Only a base is told what the class is called.
			ns := object.NewDict()
			ns.SetStr("__init_subclass__", object.Call(object.ClassMethodType, object.NewBuiltin("typing", "__init_subclass__", "cls, **kwargs", func(b []any) any {
				sub := object.Str(object.GetAttr(b[0], "__name__"))
				panic(object.Newf(object.TypeError, "Cannot subclass an instance of NewType. Perhaps you were looking for: `%s = NewType(%s, %s)`",
					sub, object.StrRepr(sub), a[0].(*newType).name))
			}, "")))
			return object.NewTuple(object.MakeClass(object.TypeType, "Dummy", nil, ns, nil, nil))
		}, "Refuse to be a base."},
		{"__reduce__", "~", func(a []any) any { return object.GetAttr(a[0], "__qualname__") }, "Return what pickling needs."},
	})

	ref := func(v any) *forwardRef { return v.(*forwardRef) }
	forwardArgs := argsOf("ForwardRef.__init__", "~arg, is_argument=True, module=None, *, is_class=False")
	forwardRefType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := forwardArgs(args, kwnames)
		s, ok := object.AsStr(a[0])
		if !ok {
			panic(object.Newf(object.TypeError, "Forward reference must be a string -- got %s", object.Repr(a[0])))
		}
		text := s
		if strings.HasPrefix(s, "*") {
			text = "(" + s + ",)[0]"
		}
		if e := object.Catch(func() {
			object.Call(machine.Running().Builtins.Dict.GetStr("compile"), text, "<string>", "eval")
		}); e != nil {
			if !e.IsA(object.SyntaxError) {
				panic(e)
			}
			bad := object.Call(object.SyntaxError, "Forward reference must be an expression -- got "+object.StrRepr(s)).(*object.Exception)
			bad.Suppress = true
			panic(bad)
		}
		return &forwardRef{arg: s, isArgument: object.Truth(a[1]), module: a[2], isClass: object.Truth(a[3])}
	}
	forwardRefType.AddMethods([]object.Method{
		{"__repr__", "~", func(a []any) any {
			f := ref(a[0])
			s := "ForwardRef(" + object.StrRepr(f.arg)
			if f.module != object.None {
				s += ", module=" + object.Repr(f.module)
			}
			return s + ")"
		}, "Return repr(self)."},
		{"__eq__", "~other", func(a []any) any {
			x := ref(a[0])
			y, ok := a[1].(*forwardRef)
			if !ok {
				return object.NotImplemented
			}
			if x.evaluated && y.evaluated {
				return x.arg == y.arg && object.Nested("in comparison", func() bool { return object.EqKey(x.value, y.value) })
			}
			return x.arg == y.arg && object.EqKey(x.module, y.module)
		}, "Return self==other."},
		{"__or__", "~other", func(a []any) any { return typingOf(machine.Running()).union([]any{a[0], a[1]}) }, "Return Union[self, other]."},
		{"__ror__", "~other", func(a []any) any { return typingOf(machine.Running()).union([]any{a[1], a[0]}) }, "Return Union[other, self]."},
		{"__reduce__", "~", func(a []any) any {
			f := ref(a[0])
			return object.NewTuple(forwardRefType, object.NewTuple(f.arg, object.Bool(f.isArgument), f.module))
		}, "Return what pickling needs."},
		{"__hash__", "~", func(a []any) any {
			return object.Int(int(object.HashRaw(object.NewTuple(ref(a[0]).arg, ref(a[0]).module))))
		}, "Return hash(self)."},
	})
	forwardRefType.Dict.SetStr("__slots__", nameTuple("__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
		"__forward_is_argument__", "__forward_is_class__", "__forward_module__"))
	forwardRefType.AddGetset([]object.Getset{
		{Name: "__module__", Get: func(any) any { return "typing" }},
		{Name: "__forward_arg__", Get: func(v any) any { return ref(v).arg }},
		{Name: "__forward_module__", Get: func(v any) any { return ref(v).module }},
		{Name: "__forward_is_argument__", Get: func(v any) any { return ref(v).isArgument }},
		{Name: "__forward_is_class__", Get: func(v any) any { return ref(v).isClass }},
		{Name: "__forward_evaluated__", Get: func(v any) any { return ref(v).evaluated }, Set: func(v, x any) { ref(v).evaluated = object.Truth(x) }},
		{Name: "__forward_value__", Get: func(v any) any {
			if x := ref(v).value; x != nil {
				return x
			}
			return object.None
		}, Set: func(v, x any) { ref(v).value = x }},
	})
}
