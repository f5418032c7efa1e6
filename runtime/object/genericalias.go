package object

import "slices"

// GenericAlias is list[int]: a class with arguments, which stands for the
// class in most places and remembers the arguments.
type GenericAlias struct {
	Origin   any
	Args     *Tuple
	Unpacked bool // *tuple[int, str]
	callable bool // Callable[[int], str]: the last argument is the result
	params   *Tuple
}

// GenericAliasType is types.GenericAlias.
var GenericAliasType = DeclareType("types", "GenericAlias", nil)

func (*GenericAlias) Class() *Type { return GenericAliasType }

// NewGenericAlias makes origin[args]; args that are no tuple count as one.
func NewGenericAlias(origin, args any) any {
	t, ok := AsTuple(args)
	if !ok {
		t = NewTuple(args)
	}
	return &GenericAlias{Origin: origin, Args: t}
}

// NewCallableAlias makes Callable[[args], result], whose arguments are kept in
// one row.
func NewCallableAlias(origin, params any) any {
	t, ok := params.(*Tuple)
	if !ok || len(t.Items) != 2 {
		panic(New(TypeError, "Callable must be used as Callable[[arg, ...], result]."))
	}
	var args []any
	switch x := t.Items[0].(type) {
	case *List:
		args = append(args, x.Items...)
	case *Tuple:
		args = append(args, x.Items...)
	case *EllipsisType:
		args = append(args, x)
	default:
		if FindAttr(x, "__typing_prepare_subst__") == nil && FindAttr(x, "__args__") == nil {
			panic(New(TypeError, "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got "+reprArg(x)))
		}
		args = append(args, x)
	}
	return &GenericAlias{Origin: origin, Args: NewTuple(append(args, t.Items[1])...), callable: true}
}

// IsCallable reports Callable[[args], result].
func (g *GenericAlias) IsCallable() bool { return g.callable }

// Call makes an instance of the class and tells it its alias.
func (g *GenericAlias) Call(args []any, kwnames []string) any {
	v := CallKw(g.Origin, args, kwnames)
	if InstOf(v) != nil {
		if e := Catch(func() { SetAttr(v, "__orig_class__", g) }); e != nil && !e.IsA(AttributeError) && !e.IsA(TypeError) {
			panic(e)
		}
	}
	return v
}

// ownAliasAttrs are the attributes that are the alias's and not its class's.
var ownAliasAttrs = []string{"__class__", "__origin__", "__args__", "__unpacked__", "__parameters__",
	"__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce__", "__reduce_ex__", "__dir__", "__bases__", "__copy__", "__deepcopy__"}

// getattr gives an attribute; all but a few are the class's. nil: none.
func (g *GenericAlias) getattr(name string) any {
	if slices.Contains(ownAliasAttrs, name) {
		return genericAttr(g, GenericAliasType, name)
	}
	return GetAttr(g.Origin, name)
}

// reprArg is how a type argument prints.
func reprArg(v any) string {
	switch x := v.(type) {
	case *EllipsisType:
		return "..."
	case *List:
		s := "["
		for i, it := range x.Items {
			if i > 0 {
				s += ", "
			}
			s += reprArg(it)
		}
		return s + "]"
	case *Type:
		if x == NoneTypeType {
			return "None"
		}
		return qualifiedName(x, x.Module)
	case *GenericAlias:
		return Repr(v)
	}
	if FindAttr(v, "__origin__") != nil && FindAttr(v, "__args__") != nil {
		return Repr(v)
	}
	name, _ := FindAttr(v, "__qualname__").(string)
	module, ok := FindAttr(v, "__module__").(string)
	if name == "" || !ok {
		return Repr(v)
	}
	if module == "builtins" {
		return name
	}
	return module + "." + name
}

func qualifiedName(t *Type, module string) string {
	name := t.Qualname
	if m, ok := t.Dict.GetStr("__module__").(string); ok && t.Heap {
		module = m
	}
	if module == "builtins" || module == "" {
		return name
	}
	return module + "." + name
}

func (g *GenericAlias) repr() string {
	s := ""
	if g.Unpacked {
		s = "*"
	}
	s += reprArg(g.Origin) + "["
	if n := len(g.Args.Items) - 1; g.callable && (n != 1 || plainParameter(g.Args.Items[0])) {
		return s + reprArg(NewList(g.Args.Items[:n]...)) + ", " + reprArg(g.Args.Items[n]) + "]"
	}
	for i, v := range g.Args.Items {
		if i > 0 {
			s += ", "
		}
		s += reprArg(v)
	}
	if len(g.Args.Items) == 0 {
		s += "()"
	}
	return s + "]"
}

// flatParameters puts the parameters of a Callable, given as one list or tuple,
// in a row with the result.
func flatParameters(args []any) []any {
	var out []any
	for _, v := range args {
		switch t := v.(type) {
		case *Tuple:
			out = append(out, t.Items...)
		case *List:
			out = append(out, t.Items...)
		default:
			out = append(out, v)
		}
	}
	return out
}

// plainParameter tells the type of one parameter from what stands for all.
func plainParameter(v any) bool {
	if _, ok := v.(*Type); ok {
		return true
	}
	return v != Ellipsis && FindAttr(v, "__typing_prepare_subst__") == nil && TypeName(v) != "_ConcatenateGenericAlias"
}

func (g *GenericAlias) parameters() *Tuple {
	if g.params == nil {
		g.params = typeParameters(g.Args.Items)
	}
	return g.params
}

// typeParameters collects the type variables in args, each once.
func typeParameters(args []any) *Tuple {
	var out []any
	add := func(v any) {
		if !slices.ContainsFunc(out, func(o any) bool { return Is(o, v) }) {
			out = append(out, v)
		}
	}
	for _, v := range args {
		switch x := v.(type) {
		case *Type, string, int, *NoneType, *EllipsisType:
			continue
		case *List:
			for _, p := range typeParameters(x.Items).Items {
				add(p)
			}
			continue
		case *Tuple:
			for _, p := range typeParameters(x.Items).Items {
				add(p)
			}
			continue
		}
		if FindAttr(v, "__typing_subst__") != nil {
			add(v)
		} else if sub, ok := FindAttr(v, "__parameters__").(*Tuple); ok {
			for _, p := range sub.Items {
				add(p)
			}
		}
	}
	return NewTuple(out...)
}

// substitute puts item in the place of the type variables params of args.
func substitute(self any, args []any, params *Tuple, item any) []any {
	if len(params.Items) == 0 {
		panic(Newf(TypeError, "%s is not a generic class", Repr(self)))
	}
	given, ok := AsTuple(item)
	if !ok {
		given = NewTuple(item)
	}
	given = unpackedArgs(given)
	for _, p := range params.Items {
		if prepare := FindAttr(p, "__typing_prepare_subst__"); prepare != nil && prepare != None {
			if given, ok = AsTuple(Call(prepare, self, given)); !ok {
				given = NewTuple(given)
			}
		}
	}
	if n, want := len(given.Items), len(params.Items); n != want {
		word, least := "few", ""
		if n > want {
			word = "many"
		} else if _, native := self.(*GenericAlias); !native {
			least = "at least "
		}
		panic(Newf(TypeError, "Too %s arguments for %s; actual %d, expected %s%d", word, Repr(self), n, least, want))
	}
	value := func(p any) any {
		return given.Items[slices.IndexFunc(params.Items, func(o any) bool { return Is(o, p) })]
	}
	var out []any
	for _, v := range args {
		switch x := v.(type) {
		case *Type:
			out = append(out, v)
			continue
		case *List:
			if sub := typeParameters(x.Items); len(sub.Items) > 0 {
				v = NewList(substitute(self, x.Items, sub, valuesOf(sub, value))...)
			}
			out = append(out, v)
			continue
		}
		if subst := FindAttr(v, "__typing_subst__"); subst != nil {
			r := Call(subst, value(v))
			if unpacked := FindAttr(v, "__typing_is_unpacked_typevartuple__"); unpacked != nil && Truth(unpacked) {
				if t, ok := AsTuple(r); ok {
					out = append(out, t.Items...)
					continue
				}
			}
			out = append(out, r)
			continue
		}
		if sub, ok := FindAttr(v, "__parameters__").(*Tuple); ok && len(sub.Items) > 0 {
			r := GetItem(v, valuesOf(sub, value))
			if unpacked := FindAttr(v, "__typing_is_unpacked_typevartuple__"); unpacked != nil && Truth(unpacked) {
				if t, ok := AsTuple(r); ok {
					out = append(out, t.Items...)
					continue
				}
			}
			v = r
		}
		out = append(out, v)
	}
	return out
}

// unpackedArgs puts the items of unpacked tuples of a fixed length in their
// place.
func unpackedArgs(args *Tuple) *Tuple {
	var out []any
	for i, v := range args.Items {
		var inner *Tuple
		switch v.(type) {
		case *Type, string, int, *NoneType, *EllipsisType:
		default:
			inner, _ = FindAttr(v, "__typing_unpacked_tuple_args__").(*Tuple)
		}
		if inner != nil && (len(inner.Items) == 0 || inner.Items[len(inner.Items)-1] != any(Ellipsis)) {
			if out == nil {
				out = append([]any{}, args.Items[:i]...)
			}
			out = append(out, inner.Items...)
		} else if out != nil {
			out = append(out, v)
		}
	}
	if out == nil {
		return args
	}
	return NewTuple(out...)
}

func valuesOf(params *Tuple, value func(any) any) any {
	var vals []any
	for _, p := range params.Items {
		v := value(p)
		if t, ok := v.(*Tuple); ok && TypeOf(p).Lookup("__iter__") != nil {
			vals = append(vals, t.Items...)
			continue
		}
		vals = append(vals, v)
	}
	return NewTuple(vals...)
}

func init() {
	GenericAliasType.Spoken = "types.GenericAlias"
	GenericAliasType.Doc = "A class with type arguments, as list[int]."
	GenericAliasType.Make = func(cls *Type, args []any, kwnames []string) any {
		positional("GenericAlias", "GenericAlias", args, kwnames, 2, 2)
		return NewGenericAlias(args[0], args[1])
	}
	self := func(a []any) *GenericAlias { return a[0].(*GenericAlias) }
	refuse := func(what string) func(a []any) any {
		return func([]any) any {
			panic(Newf(TypeError, "%s argument 2 cannot be a parameterized generic", what))
		}
	}
	GenericAliasType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := Spread(a[1].(*Tuple), a[2].(*Dict))
			return self(a).Call(args, names)
		}, "Call self as a function."},
		{"__hash__", "", func(a []any) any {
			g := self(a)
			return Int(int(HashRaw(g.Origin) ^ HashRaw(g.Args)))
		}, "Return hash(self)."},
		{"__getitem__", "key, /", func(a []any) any {
			g := self(a)
			args := substitute(g, g.Args.Items, g.parameters(), a[1])
			if g.callable {
				args = flatParameters(args)
			}
			return &GenericAlias{Origin: g.Origin, Unpacked: g.Unpacked, callable: g.callable, Args: NewTuple(args...)}
		}, "Return self[key]."},
		{"__iter__", "", func(a []any) any {
			g := *self(a)
			g.Unpacked = true
			return &NativeIter{It: &tupleIter{t: NewTuple(&g)}}
		}, "Implement iter(self)."},
		{"__mro_entries__", "bases, /", func(a []any) any { return NewTuple(self(a).Origin) }, "Return the classes to derive from."},
		{"__instancecheck__", "instance, /", refuse("isinstance()"), "Refuse isinstance()."},
		{"__subclasscheck__", "cls, /", refuse("issubclass()"), "Refuse issubclass()."},
		{"__dir__", "", func(a []any) any {
			names := NewSet()
			for _, n := range append(Dir(self(a).Origin), ownAliasAttrs...) {
				names.Add(n)
			}
			return NewList(names.Items()...)
		}, "Default dir() implementation."},
		{"__reduce__", "", func(a []any) any {
			g := self(a)
			return NewTuple(GenericAliasType, NewTuple(g.Origin, g.Args))
		}, "Return what pickling needs."},
	})
	GenericAliasType.AddMethods(binaryRows(func(_ BinOp, a, b any) any { return unionOf(a, b) }, OpOr))
	GenericAliasType.AddMethods(compareRows(func(op CmpOp, a, b any) any {
		x := a.(*GenericAlias)
		y, ok := b.(*GenericAlias)
		if !ok || op != CmpEq && op != CmpNe {
			return NotImplemented
		}
		same := x.Unpacked == y.Unpacked && EqKey(x.Origin, y.Origin) && EqKey(x.Args, y.Args)
		return Bool(same == (op == CmpEq))
	}))
	GenericAliasType.AddGetset([]Getset{
		readOnly("__origin__", func(v any) any { return v.(*GenericAlias).Origin }),
		readOnly("__args__", func(v any) any { return v.(*GenericAlias).Args }),
		readOnly("__unpacked__", func(v any) any { return Bool(v.(*GenericAlias).Unpacked) }),
		readOnly("__parameters__", func(v any) any { return v.(*GenericAlias).parameters() }),
		readOnly("__typing_unpacked_tuple_args__", func(v any) any {
			if g := v.(*GenericAlias); g.Unpacked && g.Origin == any(TupleType) {
				return g.Args
			}
			return None
		}),
	})
}
