package compile

import (
	"maps"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The first pass of scope analysis, over the patterns of match.

// pattern looks at a case's pattern. mayTake: it may match anything, because no
// pattern stands behind it or a guard has the last word.
func (a *analyser) pattern(s *scope, p syntax.Pattern, mayTake bool) {
	a.patternNames(s, p, map[string]bool{}, mayTake)
}

func (a *analyser) capture(s *scope, name string, at syntax.Node, seen map[string]bool) {
	if name == "" {
		return
	}
	if seen[name] {
		a.failLater(at, "multiple assignments to name '%s' in pattern", name)
	}
	seen[name] = true
	a.bind(s, name, at)
}

func (a *analyser) patternNames(s *scope, p syntax.Pattern, seen map[string]bool, mayTake bool) {
	switch n := p.(type) {
	case *syntax.MatchValue:
		if _, ok := n.Value.(*syntax.JoinedStr); ok {
			a.failLater(n, "patterns may only match literals and attribute lookups")
		}
		a.expr(s, n.Value)
	case *syntax.MatchSequence:
		stars := 0
		for _, q := range n.Patterns {
			if _, ok := q.(*syntax.MatchStar); ok {
				if stars++; stars > 1 {
					a.failLater(p, "multiple starred names in sequence pattern")
				}
			}
			a.patternNames(s, q, seen, true)
		}
	case *syntax.MatchMapping:
		for _, k := range n.Keys {
			if _, ok := k.(*syntax.JoinedStr); ok {
				a.failLater(n, "mapping pattern keys may only match literals and attribute lookups")
			}
		}
		a.mappingPattern(s, n, seen)
	case *syntax.MatchClass:
		a.expr(s, n.Cls)
		for _, q := range n.Patterns {
			a.patternNames(s, q, seen, true)
		}
		attrs := map[string]bool{}
		for i, q := range n.KwdPatterns {
			if attrs[n.KwdAttrs[i]] {
				a.failLater(q, "attribute name repeated in class pattern: %s", n.KwdAttrs[i])
			}
			attrs[n.KwdAttrs[i]] = true
			a.forbidden(n.KwdAttrs[i], q)
			a.patternNames(s, q, seen, true)
		}
	case *syntax.MatchStar:
		a.capture(s, n.Name, n, seen)
	case *syntax.MatchAs:
		switch {
		case n.Pattern != nil:
			a.patternNames(s, n.Pattern, seen, mayTake)
		case mayTake:
		case n.Name == "":
			a.failLater(n, "wildcard makes remaining patterns unreachable")
		default:
			a.failLater(n, "name capture '%s' makes remaining patterns unreachable", n.Name)
		}
		a.capture(s, n.Name, n, seen)
	case *syntax.MatchOr:
		a.orPattern(s, n, seen, mayTake)
	}
}

func (a *analyser) mappingPattern(s *scope, n *syntax.MatchMapping, seen map[string]bool) {
	keys := object.NewDict()
	for _, k := range n.Keys {
		if c := setConstant(k); c != nil {
			if keys.Get(c) != nil {
				a.failLater(n, "mapping pattern checks duplicate key (%s)", object.Repr(c))
			}
			keys.Set(c, true)
		}
		a.expr(s, k)
	}
	for _, q := range n.Patterns {
		a.patternNames(s, q, seen, true)
	}
	a.capture(s, n.Rest, n, seen)
}

func (a *analyser) orPattern(s *scope, n *syntax.MatchOr, seen map[string]bool, mayTake bool) {
	var first map[string]bool
	for i, q := range n.Patterns {
		mine := maps.Clone(seen)
		a.patternNames(s, q, mine, mayTake && i == len(n.Patterns)-1)
		if first == nil {
			first = mine
		} else if !maps.Equal(first, mine) {
			a.failLater(n, "alternative patterns bind different names")
		}
	}
	maps.Copy(seen, first)
}

// irrefutable reports a pattern that matches anything.
func irrefutable(p syntax.Pattern) bool {
	switch n := p.(type) {
	case *syntax.MatchAs:
		return n.Pattern == nil || irrefutable(n.Pattern)
	case *syntax.MatchOr:
		return irrefutable(n.Patterns[len(n.Patterns)-1])
	}
	return false
}
