package compile

import (
	"slices"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// match. A pattern is lowered to tests that jump to the next case as soon as
// one fails. Names are bound only when the whole pattern has matched, as
// CPython does: captures go to temporaries first.

type capture struct {
	name string
	slot int
	at   syntax.Node
}

func (u *unit) match(n *syntax.Match) {
	subject := u.temp()
	u.store(subject, u.expr(n.Subject))
	end := u.newLabel()
	before := u.set.clone()
	var after bits
	fallsThrough := true
	for _, c := range n.Cases {
		next := u.newLabel()
		u.set = before.clone()
		var caps []capture
		u.pattern(c.Pattern, inSlotOf(subject), next, &caps)
		for _, k := range caps {
			u.assignName(k.name, load(k.slot), k.at)
		}
		if c.Guard != nil {
			u.jumpIf(c.Guard, false, next)
		} else if irrefutable(c.Pattern) {
			fallsThrough = false
		}
		u.stmts(c.Body)
		if !terminates(c.Body) {
			if after == nil {
				after = u.set.clone()
			} else {
				after = after.and(u.set)
			}
		}
		u.jump(end)
		u.label(next)
	}
	u.label(end)
	switch {
	case fallsThrough:
		u.set = before
	case after != nil:
		u.set = after
	default:
		u.set = before
	}
	u.store(subject, constant(nil))
	u.free(subject)
}

// subject is what a pattern is matched against: what is in a slot, or an item of the
// tuple there.
type subject struct{ slot, item int }

func inSlotOf(slot int) subject { return subject{slot, -1} }

// node reads the subject.
func (s subject) node(p int32) node {
	i := s.item
	if i < 0 {
		return load(s.slot)
	}
	get := func(t any) any { return t.(*object.Tuple).Items[i] }
	return call(p, &operation{f: get, sure: get}, load(s.slot))
}

// get makes what reads the subject.
//
//go:noinline
func (s subject) get(slots *[]any) func() any {
	slot, i := s.slot, s.item
	if i < 0 {
		return func() any { return (*slots)[slot] }
	}
	return func() any { return (*slots)[slot].(*object.Tuple).Items[i] }
}

// capture puts the subject aside for a name.
func (u *unit) capture(name string, s subject, n syntax.Node, caps *[]capture) {
	t := u.temp()
	u.store(t, s.node(u.pos(n)))
	*caps = append(*caps, capture{name, t, n})
}

// matched emits the test that f gives something, which is put into a slot.
func (u *unit) matched(p int32, f func() any, no int32) (slot int) {
	slot = u.temp()
	slots := u.host.Slots
	u.jumpWhen(call(p, &tester{func() bool {
		v := f()
		if v == nil {
			return false
		}
		(*slots)[slot] = v
		return true
	}}), false, no)
	return slot
}

// pattern emits the tests of p against s; failure goes to no.
func (u *unit) pattern(p syntax.Pattern, s subject, no int32, caps *[]capture) {
	at := u.pos(p)
	switch n := p.(type) {
	case *syntax.MatchValue:
		v := u.expr(n.Value)
		u.jumpWhen(u.compareTest(at, object.CmpEq, s.node(at), v), false, no)
	case *syntax.MatchSingleton:
		u.jumpWhen(call(at, object.Is, s.node(at), constant(Constant(n.Value))), false, no)
	case *syntax.MatchAs:
		if n.Pattern != nil {
			u.pattern(n.Pattern, s, no, caps)
		}
		if n.Name != "" {
			u.capture(n.Name, s, n, caps)
		}
	case *syntax.MatchOr:
		yes := u.newLabel()
		var slots []capture
		for i, q := range n.Patterns {
			next := u.newLabel()
			var mine []capture
			last := i == len(n.Patterns)-1
			if last {
				next = no
			}
			u.pattern(q, s, next, &mine)
			if i == 0 {
				for _, c := range mine {
					t := u.temp()
					u.store(t, load(c.slot))
					slots = append(slots, capture{c.name, t, c.at})
				}
			} else {
				for _, c := range mine {
					for _, k := range slots {
						if k.name == c.name {
							u.store(k.slot, load(c.slot))
						}
					}
				}
			}
			if !last {
				u.jump(yes)
				u.label(next)
			}
		}
		u.label(yes)
		*caps = append(*caps, slots...)
	case *syntax.MatchSequence:
		u.sequencePattern(n, s, no, caps)
	case *syntax.MatchStar:
		if n.Name != "" {
			u.capture(n.Name, s, n, caps)
		}
	case *syntax.MatchMapping:
		u.mappingPattern(n, s, no, caps)
	case *syntax.MatchClass:
		u.classPattern(n, s, no, caps)
	}
}

func (u *unit) sequencePattern(n *syntax.MatchSequence, s subject, no int32, caps *[]capture) {
	star := -1
	for i, q := range n.Patterns {
		if _, ok := q.(*syntax.MatchStar); ok {
			star = i
		}
	}
	site := &sequenceSite{starSite: starSite{star, len(n.Patterns)}, wanted: make([]bool, len(n.Patterns))}
	for i, q := range n.Patterns {
		site.wanted[i] = !isWildcard(q)
	}
	get := s.get(u.host.Slots)
	items := u.matched(u.pos(n), func() any { return matchSequence(get(), site) }, no)
	for i, q := range n.Patterns {
		if !isWildcard(q) {
			u.pattern(q, subject{items, i}, no, caps)
		}
	}
}

// sequenceSite is what is known of a sequence pattern: wanted tells the items
// that are looked at.
type sequenceSite struct {
	starSite
	wanted []bool
}

// isWildcard reports _ and *_.
func isWildcard(q syntax.Pattern) bool {
	switch n := q.(type) {
	case *syntax.MatchAs:
		return n.Name == "" && n.Pattern == nil
	case *syntax.MatchStar:
		return n.Name == ""
	}
	return false
}

// picked gives the items of a sequence whose star takes nothing: each wanted
// one by its index, so that a long or endless sequence is not gone through.
func (s *sequenceSite) picked(v any, n int) any {
	out := make([]any, len(s.wanted))
	for i, wanted := range s.wanted {
		out[i] = object.None
		if !wanted {
			continue
		}
		at := i
		if s.before >= 0 && i > s.before {
			at = n - (len(s.wanted) - i)
		}
		out[i] = object.GetItem(v, object.Int(at))
	}
	return &object.Tuple{Items: out}
}

// matchSequence gives the items for the patterns as a tuple, or nil when v is
// no sequence of a fitting length. before is the star's place or -1, after the
// number of patterns.
func matchSequence(v any, s *sequenceSite) any {
	if t, ok := v.(*object.Tuple); ok && s.before < 0 {
		if len(t.Items) != s.after {
			return nil
		}
		return t
	}
	if !object.IsSequence(v) {
		return nil
	}
	n := 0
	if s.before != 0 || s.after != 1 { // *_ alone takes any length
		n = object.Len(v)
	}
	if s.before < 0 && n != s.after || s.before >= 0 && n < s.after-1 {
		return nil
	}
	if !slices.Contains(s.wanted, true) || s.before >= 0 && !s.wanted[s.before] {
		return s.picked(v, n)
	}
	if s.before < 0 {
		return unpackExact(v, s.after)
	}
	items := object.ToSlice(v)
	tail := s.after - s.before - 1
	out := append([]any(nil), items[:s.before]...)
	out = append(out, object.NewList(append([]any(nil), items[s.before:len(items)-tail]...)...))
	return &object.Tuple{Items: append(out, items[len(items)-tail:]...)}
}

func (u *unit) mappingPattern(n *syntax.MatchMapping, s subject, no int32, caps *[]capture) {
	at := u.pos(n)
	slots, get := u.host.Slots, s.get(u.host.Slots)
	u.jumpWhen(call(at, &tester{func() bool { return object.IsMapping(get()) }}), false, no)
	keys := u.temp()
	u.store(keys, call(at, u.typed.tuple, u.exprs_(n.Keys)...))
	vals := u.matched(at, func() any { return matchKeys(get(), (*slots)[keys]) }, no)
	for i, q := range n.Patterns {
		u.pattern(q, subject{vals, i}, no, caps)
	}
	if n.Rest != "" {
		t := u.temp()
		u.store(t, call(at, withoutKeys, s.node(at), load(keys)))
		*caps = append(*caps, capture{n.Rest, t, n})
	}
}

var missing = &object.EllipsisType{}

// matchKeys gives the values of the keys as a tuple, or nil when one is absent.
func matchKeys(m, keys any) any {
	ks := keys.(*object.Tuple).Items
	out := make([]any, len(ks))
	for i, k := range ks {
		for _, o := range ks[:i] {
			if object.Eq(o, k) {
				panic(object.Newf(object.ValueError, "mapping pattern checks duplicate key (%s)", object.Repr(k)))
			}
		}
		if d, ok := m.(*object.Dict); ok {
			out[i] = d.Get(k)
		} else {
			out[i] = object.CallMethod(m, "get", k, missing)
		}
		if out[i] == nil || out[i] == missing {
			return nil
		}
	}
	return &object.Tuple{Items: out}
}

func withoutKeys(m, keys any) any {
	d := object.NewDict()
	eachMapping(m, func(k, v any) { d.Set(k, v) }, func() string { return "%s" })
	for _, k := range keys.(*object.Tuple).Items {
		d.Del(k)
	}
	return d
}

func (u *unit) classPattern(n *syntax.MatchClass, s subject, no int32, caps *[]capture) {
	at := u.pos(n)
	class := u.temp()
	u.store(class, u.expr(n.Cls))
	slots, get := u.host.Slots, s.get(u.host.Slots)
	npos, names := len(n.Patterns), n.KwdAttrs
	vals := u.matched(at, func() any { return matchClass(get(), (*slots)[class], npos, names) }, no)
	for i, q := range append(append([]syntax.Pattern(nil), n.Patterns...), n.KwdPatterns...) {
		if !isWildcard(q) {
			u.pattern(q, subject{vals, i}, no, caps)
		}
	}
}

// selfMatch are the classes whose one positional pattern matches the subject
// itself.
var selfMatch = []*object.Type{object.BoolType, object.ByteArrayType, object.BytesType, object.DictType, object.FloatType,
	object.FrozenSetType, object.IntType, object.ListType, object.SetType, object.StrType, object.TupleType}

// matchClass gives the values of the positional and keyword attributes as a
// tuple, or nil when the subject is no instance or lacks one.
func matchClass(v, class any, npos int, names []string) any {
	cls, ok := class.(*object.Type)
	if !ok {
		panic(object.New(object.TypeError, "called match pattern must be a class"))
	}
	if !object.IsInstanceOf(v, cls) {
		return nil
	}
	if npos+len(names) == 0 {
		return object.EmptyTuple
	}
	var out []any
	seen := map[string]bool{}
	if npos > 0 {
		args := object.FindAttr(cls, "__match_args__")
		if args == nil {
			for _, t := range selfMatch {
				if cls.IsSubtype(t) {
					if npos > 1 {
						panic(object.Newf(object.TypeError, "%s() accepts 1 positional sub-pattern (%d given)", cls.Name, npos))
					}
					out = append(out, v)
				}
			}
			if out == nil {
				panic(object.Newf(object.TypeError, "%s() accepts 0 positional sub-patterns (%d given)", cls.Name, npos))
			}
			out = out[:1]
		} else {
			t, ok := object.AsTuple(args)
			if !ok {
				panic(object.Newf(object.TypeError, "%s.__match_args__ must be a tuple (got %s)", cls.Name, object.TypeName(args)))
			}
			if npos > len(t.Items) {
				s := "s"
				if len(t.Items) == 1 {
					s = ""
				}
				panic(object.Newf(object.TypeError, "%s() accepts %d positional sub-pattern%s (%d given)", cls.Name, len(t.Items), s, npos))
			}
			for _, name := range t.Items[:npos] {
				s, ok := object.AsStr(name)
				if !ok {
					panic(object.Newf(object.TypeError, "__match_args__ elements must be strings (got %s)", object.TypeName(name)))
				}
				if seen[s] {
					panic(object.Newf(object.TypeError, "%s() got multiple sub-patterns for attribute '%s'", cls.Name, s))
				}
				seen[s] = true
				x := object.FindAttr(v, s)
				if x == nil {
					return nil
				}
				out = append(out, x)
			}
		}
	}
	for _, s := range names {
		if seen[s] {
			panic(object.Newf(object.TypeError, "%s() got multiple sub-patterns for attribute '%s'", cls.Name, s))
		}
		x := object.FindAttr(v, s)
		if x == nil {
			return nil
		}
		out = append(out, x)
	}
	return &object.Tuple{Items: out}
}
