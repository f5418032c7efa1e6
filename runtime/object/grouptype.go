package object

// The methods of exception groups.

func (e *Exception) prepareGroup() {
	if len(e.Args) != 2 {
		panic(Newf(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(e.Args)))
	}
	if _, ok := AsStr(e.Args[0]); !ok {
		panic(Newf(TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %s", TypeName(e.Args[0])))
	}
	if !IsSequence(e.Args[1]) {
		panic(New(TypeError, "second argument (exceptions) must be a sequence"))
	}
	items := ToSlice(e.Args[1])
	if len(items) == 0 {
		panic(New(ValueError, "second argument (exceptions) must be a non-empty sequence"))
	}
	var group []*Exception
	base := false
	for i, it := range items {
		x, ok := it.(*Exception)
		if !ok {
			panic(Newf(ValueError, "Item %d of second argument (exceptions) is not an exception", i))
		}
		base = base || !x.IsA(ExceptionType)
		group = append(group, x)
	}
	e.group = &group
	if e.cls == BaseExceptionGroup && !base {
		e.cls = ExceptionGroup
	}
	if base && e.IsA(ExceptionType) {
		if e.cls == ExceptionGroup {
			panic(New(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup"))
		}
		panic(Newf(TypeError, "Cannot nest BaseExceptions in '%s'", e.cls.Name))
	}
}

func init() {
	cond := func(v any) func(*Exception) bool {
		isExc := func(c any) bool { t, ok := c.(*Type); return ok && t.IsSubtype(BaseException) }
		if isExc(v) {
			return func(e *Exception) bool { return e.IsA(v.(*Type)) }
		}
		if t, ok := AsTuple(v); ok {
			all := true
			for _, c := range t.Items {
				all = all && isExc(c)
			}
			if all {
				return func(e *Exception) bool {
					for _, c := range t.Items {
						if e.IsA(c.(*Type)) {
							return true
						}
					}
					return false
				}
			}
		} else if IsCallable(v) {
			return func(e *Exception) bool { return Truth(Call(v, e)) }
		}
		panic(New(TypeError, "expected an exception type, a tuple of exception types, or a callable (other than a class)"))
	}
	BaseExceptionGroup.AddGetset([]Getset{
		{Name: "message", Get: func(v any) any { return v.(*Exception).Args[0] }},
		{Name: "exceptions", Get: func(v any) any {
			var items []any
			for _, e := range v.(*Exception).Group() {
				items = append(items, e)
			}
			return NewTuple(items...)
		}},
	})
	BaseExceptionGroup.AddMethods([]Method{
		{"derive", "excs, /", func(a []any) any {
			var list []*Exception
			for _, x := range ToSlice(a[1]) {
				e, ok := x.(*Exception)
				if !ok {
					panic(New(ValueError, "Item 0 of second argument (exceptions) is not an exception"))
				}
				list = append(list, e)
			}
			if len(list) == 0 {
				panic(New(ValueError, "second argument (exceptions) must be a non-empty sequence"))
			}
			g := NewGroup("", list)
			g.Args[0] = a[0].(*Exception).Args[0]
			return g
		}, "Return a group with the same message wrapping excs."},
		{"split", "condition, /", func(a []any) any {
			m, r := SplitGroup(a[0].(*Exception), cond(a[1]))
			return NewTuple(excOrNone(m), excOrNone(r))
		}, "Split the group by the condition."},
		{"subgroup", "condition, /", func(a []any) any {
			m, _ := SplitGroup(a[0].(*Exception), cond(a[1]))
			return excOrNone(m)
		}, "Return the part of the group that matches."},
		{"__class_getitem__", "@item, /", func(a []any) any { return NewGenericAlias(a[0], a[1]) }, "See PEP 585."},
	})
}
