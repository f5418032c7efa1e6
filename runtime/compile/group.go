package compile

import "inloop/runtime/object"

// splitGroup gives (matched, rest) of an exception for except*: each None or
// an exception. A bare exception counts as a group of one.
func splitGroup(exc, class any) any {
	checkStarClass(class)
	if exc == object.None {
		return object.NewTuple(object.None, object.None)
	}
	e := exc.(*object.Exception)
	if !e.IsA(object.BaseExceptionGroup) {
		if matches(e, class) {
			g := object.NewGroup("", []*object.Exception{e})
			g.Args[1] = object.NewTuple(e)
			return object.NewTuple(g, object.None)
		}
		return object.NewTuple(object.None, e)
	}
	m, r := object.SplitGroup(e, func(x *object.Exception) bool { return matches(x, class) })
	return object.NewTuple(orNone(m), orNone(r))
}

func orNone(e *object.Exception) any {
	if e == nil {
		return object.None
	}
	return e
}

func checkStarClass(class any) {
	list := []any{class}
	if t, ok := object.AsTuple(class); ok {
		list = t.Items
	}
	for _, c := range list {
		if !isExceptionClass(c) {
			panic(object.New(object.TypeError, "catching classes that do not inherit from BaseException is not allowed"))
		}
		if c.(*object.Type).IsSubtype(object.BaseExceptionGroup) {
			panic(object.New(object.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead."))
		}
	}
}

// joinGroup decides what an except* statement raises in the end: nothing, what
// no clause took, or that together with what the clauses raised.
func joinGroup(a ...any) any {
	rest, raised, orig := a[0], a[1].(*object.List).Items, a[2].(*object.Exception)
	if len(raised) == 0 {
		return rest
	}
	if !orig.IsA(object.BaseExceptionGroup) { // one clause has had it all
		return raised[0]
	}
	var fresh, again []*object.Exception
	for _, r := range raised {
		e := r.(*object.Exception)
		if object.SameOrigin(e, orig) {
			again = append(again, e)
		} else {
			fresh = append(fresh, e)
		}
	}
	if rest != object.None {
		again = append(again, rest.(*object.Exception))
	}
	var out []*object.Exception
	out = append(out, fresh...)
	if len(again) > 0 {
		if g := object.Regroup(orig, again); g != nil {
			if len(fresh) == 0 {
				return g
			}
			out = append(out, g)
		}
	}
	if len(out) == 1 && len(fresh) == 1 {
		return out[0]
	}
	return object.NewGroup("", out)
}
