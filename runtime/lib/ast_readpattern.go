package lib

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Patterns of module ast as the compiler's.

func (n astNode) patterns(field string, stars bool) []syntax.Pattern {
	return readAll(n.list(field), func(v any) syntax.Pattern {
		if v == object.None {
			astFault(object.ValueError, "None disallowed in pattern list")
		}
		return n.r.pattern(v, stars)
	})
}

// capture reads the name that a pattern binds; "" where there is none.
func (n astNode) capture(field string) string {
	s := n.name(field)
	if s == "_" {
		astFault(object.ValueError, "can't capture name '_' in patterns")
	}
	return s
}

func (r *astReader) pattern(v any, stars bool) syntax.Pattern {
	n := r.node(v, "pattern", true)
	defer n.done()
	switch n.kind {
	case "MatchValue":
		return &syntax.MatchValue{Span: n.at, Value: matchable(n.load("value"))}
	case "MatchSingleton":
		switch v := n.need("value"); v {
		case object.None:
			return &syntax.MatchSingleton{Span: n.at}
		case true, false:
			return &syntax.MatchSingleton{Span: n.at, Value: v}
		}
		astFault(object.ValueError, "MatchSingleton can only contain True, False and None")
	case "MatchSequence":
		return &syntax.MatchSequence{Span: n.at, Patterns: n.patterns("patterns", true)}
	case "MatchMapping":
		if len(n.list("keys")) != len(n.list("patterns")) {
			astFault(object.ValueError, "MatchMapping doesn't have the same number of keys as patterns")
		}
		m := &syntax.MatchMapping{Span: n.at, Rest: n.capture("rest")}
		for _, k := range n.exprs("keys", "Load") {
			if c, ok := k.(*syntax.Constant); ok {
				if _, isBool := c.Value.(bool); isBool || c.Value == nil {
					m.Keys = append(m.Keys, k)
					continue
				}
			}
			m.Keys = append(m.Keys, matchable(k))
		}
		m.Patterns = n.patterns("patterns", false)
		return m
	case "MatchClass":
		if len(n.list("kwd_attrs")) != len(n.list("kwd_patterns")) {
			astFault(object.ValueError, "MatchClass doesn't have the same number of keyword attributes as patterns")
		}
		cls := n.load("cls")
		for e := cls; ; {
			if a, ok := e.(*syntax.Attribute); ok {
				e = a.Value
				continue
			}
			if _, ok := e.(*syntax.Name); !ok {
				astFault(object.ValueError, "MatchClass cls field can only contain Name or Attribute nodes.")
			}
			break
		}
		return &syntax.MatchClass{Span: n.at, Cls: cls, Patterns: n.patterns("patterns", false), KwdAttrs: n.names("kwd_attrs"), KwdPatterns: n.patterns("kwd_patterns", false)}
	case "MatchStar":
		if !stars {
			astFault(object.ValueError, "can't use MatchStar here")
		}
		return &syntax.MatchStar{Span: n.at, Name: n.capture("name")}
	case "MatchAs":
		m := &syntax.MatchAs{Span: n.at, Name: n.capture("name")}
		if p := n.field("pattern"); p != nil && p != object.None {
			if m.Name == "" {
				astFault(object.ValueError, "MatchAs must specify a target name if a pattern is given")
			}
			m.Pattern = r.pattern(p, false)
		}
		return m
	case "MatchOr":
		m := &syntax.MatchOr{Span: n.at, Patterns: n.patterns("patterns", false)}
		if len(m.Patterns) < 2 {
			astFault(object.ValueError, "MatchOr requires at least 2 patterns")
		}
		return m
	}
	astFault(object.TypeError, "expected some sort of pattern, but got %s", object.Repr(v))
	return nil
}

// matchable refuses an expression that a pattern may not compare with.
func matchable(e syntax.Expr) syntax.Expr {
	switch n := e.(type) {
	case *syntax.Constant:
		switch n.Value.(type) {
		case nil, bool, syntax.EllipsisValue:
			astFault(object.ValueError, "unexpected constant inside of a literal pattern")
		}
		return e
	case *syntax.Attribute, *syntax.JoinedStr:
		return e
	case *syntax.UnaryOp:
		if _, ok := n.Operand.(*syntax.Constant); ok && n.Op == "-" {
			return e
		}
	case *syntax.BinOp:
		if _, ok := n.Right.(*syntax.Constant); ok && (n.Op == "+" || n.Op == "-") {
			return e
		}
	}
	astFault(object.ValueError, "patterns may only match literals and attribute lookups")
	return nil
}
