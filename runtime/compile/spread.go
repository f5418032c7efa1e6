package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Calls with one iterable for the last positional arguments, or one mapping for the
// keyword arguments, or both, as functions make them that pass on what they get. Other
// calls with stars make a list and a dict of their arguments first.

// Spread says what a call's last operands are, after those that it passes on as they
// are.
type Spread struct {
	Site    *object.AttrSite // what finds the method that is called, or nil
	Star    bool             // there is an iterable
	Mapping bool             // there is a mapping, behind it
	Alone   bool             // there are no other positional arguments: the mapping is gone through first
}

// callSpread is a call with stars, or nil where it is another than those above, or
// where it would show that the iterable is gone through after all operands have been
// evaluated. (One that is alone is gone through by the call itself.)
func (u *unit) callSpread(n *syntax.Call) node {
	s := &Spread{}
	operands := make([]syntax.Expr, 0, len(n.Args)+2)
	operands = append(operands, n.Args...)
	if last := len(operands) - 1; last >= 0 {
		if x, ok := operands[last].(*syntax.Starred); ok {
			operands[last], s.Star, s.Alone = x.Value, true, last == 0
		}
	}
	if hasStar(operands) || len(n.Keywords) > 1 {
		return nil
	}
	for _, k := range n.Keywords {
		if k.Name != "" || s.Star && !s.Alone && !u.simpleArgs([]syntax.Expr{k.Value}) {
			return nil
		}
		operands, s.Mapping = append(operands, k.Value), true
	}
	if u.hoistsAny(operands) {
		return nil
	}
	f, p := n.Func, u.pos(n)
	attr, ok := f.(*syntax.Attribute)
	if ok && !u.act(operands) {
		f, p, s.Site = attr.Value, u.attrPos(n, attr), u.methodSite(attr)
	}
	parts := u.calleeAnd(f, attr, operands)
	return call(p, u.typed.callSpread, append([]node{parts[0], constant(s)}, parts[1:]...)...)
}

// Arguments tells how many of the operands of a call of f are arguments themselves,
// and gives those of the iterable, which are not the caller's to keep, and of the
// mapping, nil where there are none; neither may be changed.
func (s *Spread) Arguments(f any, operands []any) (n int, items []any, kw *object.Dict) {
	n = len(operands)
	if s.Mapping {
		n--
	}
	mapping := n
	if s.Mapping && (s.Alone || !s.Star) {
		kw = s.keywords(f, operands[mapping])
	}
	if s.Star {
		n--
		items = s.items(f, operands[n])
		if s.Mapping && !s.Alone {
			kw = s.keywords(f, operands[mapping])
		}
	}
	return n, items, kw
}

func (s *Spread) items(f, v any) []any {
	switch v := v.(type) {
	case *object.Tuple:
		return v.Items
	case *object.List:
		if v.Class() == object.ListType {
			return v.Items
		}
	}
	l := &object.List{}
	if s.Alone {
		extendArgs(f, l, v)
	} else {
		extendList(l, v)
	}
	return l.Items
}

func (s *Spread) keywords(f, v any) *object.Dict {
	if d, ok := v.(*object.Dict); ok && d.Class() == object.DictType {
		switch {
		case d.Len() == 0:
			return nil
		case d.HasOnlyStrings():
			return d
		}
	}
	d := object.NewDict()
	updateKeywords(f, d, v)
	return d
}

// extendList puts what an iterable gives behind a list.
func extendList(l *object.List, v any) {
	if !object.ClaimsIter(v) {
		panic(object.Newf(object.TypeError, "Value after * must be an iterable, not %s", object.TypeName(v)))
	}
	l.Extend(v)
}

// extendArgs is extendList for the only positional arguments of a call of f.
func extendArgs(f any, l *object.List, v any) {
	if !object.ClaimsIter(v) {
		panic(object.Newf(object.TypeError, "%s argument after * must be an iterable, not %s", calleeName(f), object.TypeName(v)))
	}
	l.Extend(v)
}

// updateKeywords puts what a mapping gives into the keyword arguments of a call of f.
func updateKeywords(f any, kw *object.Dict, v any) {
	eachMapping(v, func(k, x any) {
		if s, ok := object.AsStr(k); ok {
			k = s
		}
		// That a key is no string shows when the call is made.
		if kw.Get(k) != nil {
			panic(object.Newf(object.TypeError, "%s got multiple values for keyword argument '%s'", calleeName(f), object.Str(k)))
		}
		kw.Set(k, x)
	}, func() string { return calleeName(f) + " argument after ** must be a mapping, not %s" })
}
