package object

// positional checks the arguments of a constructor that takes between lo and
// hi of them by position and none by name. kwname is the name that CPython
// uses for the complaint about keywords: the native type's.
func positional(name, kwname string, args []any, kwnames []string, lo, hi int) {
	if len(kwnames) > 0 {
		panic(Newf(TypeError, "%s() takes no keyword arguments", kwname))
	}
	n := len(args)
	if n >= lo && n <= hi {
		return
	}
	bound, want := "", lo
	if n < lo && lo != hi {
		bound = "at least "
	} else if n > hi {
		want = hi
		if lo != hi {
			bound = "at most "
		}
	}
	panic(Newf(TypeError, "%s expected %s%d argument%s, got %d", name, bound, want, plural(want), n))
}

// ownInit tells that cls has an __init__ of a script: the native constructor
// then leaves keyword arguments to it.
func (t *Type) ownInit() bool {
	if !t.Heap {
		return false
	}
	t.facts()
	return t.initFn != nil && !isNativeInit(t.initFn)
}

// ownNew tells that cls has a __new__ of a script: the native __init__ then
// leaves keyword arguments to it.
func (t *Type) ownNew() bool {
	if !t.Heap {
		return false
	}
	t.facts()
	return t.newFn != nil
}

// dropKeywords takes the keyword arguments away when script says that a method
// of a script has dealt with them.
func dropKeywords(script bool, args []any, kwnames []string) ([]any, []string) {
	if script {
		return args[:len(args)-len(kwnames)], nil
	}
	return args, kwnames
}

// InitKeywords takes the keyword arguments of a constructor away that are meant
// for the __init__ of cls, which a script has written.
func (t *Type) InitKeywords(args []any, kwnames []string) ([]any, []string) {
	return dropKeywords(t.ownInit(), args, kwnames)
}

// extOf gives the attribute storage of a new instance of cls, nil when cls is
// the native type itself.
func extOf(cls, native *Type) *Instance {
	if cls == native {
		return nil
	}
	return NewInstance(cls)
}

// scalarOf makes the instance of cls for an immutable native value: the value
// itself, or a Scalar for a script class.
func scalarOf(cls, native *Type, v any) any {
	if cls == native {
		return v
	}
	s := &Scalar{Native: v}
	s.Init(cls)
	return s
}

// noHash marks the types whose values can't be hashed.
func noHash(types ...*Type) {
	for _, t := range types {
		t.Dict.SetStr("__hash__", None)
	}
}

// compareRows makes the six comparison methods of a type.
func compareRows(cmp func(op CmpOp, a, b any) any) []Method {
	rows := make([]Method, len(CmpOps))
	for i := range CmpOps {
		op := CmpOp(i)
		rows[i] = Method{CmpOps[op].Name, "value, /", func(a []any) any { return cmp(op, a[0], Core(a[1])) },
			"Return self" + CmpOps[op].Symbol + "value."}
	}
	return rows
}

// binaryRows makes the methods of the given operators, with their reflections.
func binaryRows(bin func(op BinOp, a, b any) any, ops ...BinOp) []Method {
	var rows []Method
	for _, op := range ops {
		rows = append(rows,
			Method{BinOps[op].Name, "value, /", func(a []any) any { return bin(op, a[0], a[1]) },
				"Return self" + BinOps[op].Symbol + "value."},
			Method{BinOps[op].Reflected, "value, /", func(a []any) any { return bin(op, a[1], a[0]) },
				"Return value" + BinOps[op].Symbol + "self."})
	}
	return rows
}

// inPlaceRows makes the methods of the given augmented assignments.
func inPlaceRows(ops ...BinOp) []Method {
	var rows []Method
	for _, op := range ops {
		rows = append(rows, Method{BinOps[op].InPlace, "value, /",
			func(a []any) any { return containerInPlace(op, a[0], a[1]) },
			"Return self" + BinOps[op].Symbol + "=value."})
	}
	return rows
}

// classGetItemRow is __class_getitem__, which makes list[int].
var classGetItemRow = Method{"__class_getitem__", "@item, /",
	func(a []any) any { return NewGenericAlias(a[0], a[1]) }, "See PEP 585."}

// newEmpty gives a type whose contents come with __init__ a __new__ of its own,
// which makes an empty instance and leaves the arguments to __init__.
func newEmpty(t *Type) {
	addNewFunc(t, func(cls *Type, args []any, kwnames []string) any { return cls.make(nil, nil) })
}

// addNew gives a type a __new__ of its own, which runs the native constructor.
func addNew(t *Type) {
	addNewFunc(t, func(cls *Type, args []any, kwnames []string) any { return cls.make(args, kwnames) })
}

func init() {
	for _, t := range heirs.natives {
		if t.Dict.GetStr("__new__") == nil {
			addNew(t)
		}
	}
	giveNew = addNew
}

func addNewFunc(t *Type, make func(cls *Type, args []any, kwnames []string) any) {
	t.Dict.SetStr("__new__", &Builtin{Name: "__new__", Sig: "*args, **kwargs", kind: staticBuiltin, Owner: t,
		Doc: "Create and return a new object.  See help(type) for accurate signature.", Fn: func(a []any) any {
			args, names := Spread(a[0].(*Tuple), a[1].(*Dict))
			if len(args) == len(names) {
				panic(Newf(TypeError, "%s.__new__(): not enough arguments", t.Name))
			}
			cls, ok := args[0].(*Type)
			if !ok {
				panic(Newf(TypeError, "%s.__new__(X): X is not a type object (%s)", t.Name, TypeName(args[0])))
			}
			if !cls.IsSubtype(t) {
				panic(Newf(TypeError, "%s.__new__(%s): %s is not a subtype of %s", t.Name, cls.Name, cls.Name, t.Name))
			}
			if s := cls.solid; s != t && (layout(s) != layout(t) || s == BoolType) {
				panic(Newf(TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", t.Name, cls.Name, s.Name))
			}
			return make(cls, args[1:], names)
		}})
}
