package compile

import "inloop/runtime/syntax"

// Generators that a loop leaves behind. CPython ends one as soon as nothing
// refers to it; here that is known of a generator that was made in the head of
// the loop, "for x in numbers(): … break", which nobody else has.

// abandonable reports a loop whose generator may be left behind.
func abandonable(n *syntax.For) bool {
	c, ok := n.Iter.(*syntax.Call)
	if !ok {
		return false
	}
	if f, ok := c.Func.(*syntax.Name); ok && (f.ID == "range" || f.ID == "iter" || f.ID == "aiter") {
		return false
	}
	return leaves(n.Body, true)
}

// leaves reports that control may leave a loop by the statements of its body:
// by return or, where it is the loop's own, by break.
func leaves(body []syntax.Stmt, own bool) bool {
	for _, st := range body {
		found := false
		switch n := st.(type) {
		case *syntax.Break:
			found = own
		case *syntax.Return:
			found = true
		case *syntax.If:
			found = leaves(n.Body, own) || leaves(n.OrElse, own)
		case *syntax.For:
			found = leaves(n.Body, false) || leaves(n.OrElse, own)
		case *syntax.While:
			found = leaves(n.Body, false) || leaves(n.OrElse, own)
		case *syntax.With:
			found = leaves(n.Body, own)
		case *syntax.Try:
			found = leaves(n.Body, own) || leaves(n.OrElse, own) || leaves(n.FinalBody, own)
			for _, h := range n.Handlers {
				found = found || leaves(h.Body, own)
			}
		case *syntax.Match:
			for _, c := range n.Cases {
				found = found || leaves(c.Body, own)
			}
		}
		if found {
			return true
		}
	}
	return false
}

// ownIter notes in a temporary whether the loop's iterator is its own, and
// gives what ends it.
func (u *unit) ownIter(n *syntax.For, it int) (own int, abandon func()) {
	own = u.temp()
	u.store(own, call(u.pos(n.Iter), u.host.Made, load(it)))
	return own, func() { u.drop(call(u.pos(n.Iter), u.host.Abandon, load(own))) }
}
