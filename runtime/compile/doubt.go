package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What is hardly meant: CPython's SyntaxWarnings.

func (a *analyser) warn(n syntax.Node, msg string) {
	a.warnings = append(a.warnings, syntax.Warning{Span: n.Pos(), Msg: msg})
}

// knownType gives the name of the type that an expression's value is sure to
// have, or "".
func knownType(e syntax.Expr) string {
	switch n := e.(type) {
	case *syntax.Tuple:
		return "tuple"
	case *syntax.List, *syntax.ListComp:
		return "list"
	case *syntax.Dict, *syntax.DictComp:
		return "dict"
	case *syntax.Set, *syntax.SetComp:
		return "set"
	case *syntax.GeneratorExp:
		return "generator"
	case *syntax.Lambda:
		return "function"
	case *syntax.JoinedStr, *syntax.FormattedValue:
		return "str"
	case *syntax.Constant, *syntax.UnaryOp:
		if v := setConstant(n); v != nil {
			return object.TypeName(v)
		}
	}
	return ""
}

// isLiteral reports a constant of which identity says nothing.
func isLiteral(e syntax.Expr) bool {
	switch v := setConstant(e); v.(type) {
	case nil, bool, *object.NoneType, *object.EllipsisType:
		return false
	}
	return true
}

var opposite = map[syntax.Op]syntax.Op{"is": "is not", "is not": "is"}

// warnCompare warns of an identity that says nothing. A single comparison that
// is negated counts for its opposite.
func (a *analyser) warnCompare(n *syntax.Compare, negated bool) {
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		if negated {
			op = opposite[op]
		}
		if op == "is" || op == "is not" {
			literal := left
			if !isLiteral(left) {
				literal = right
			}
			if isLiteral(literal) {
				better := "=="
				if op == "is not" {
					better = "!="
				}
				a.warn(n, `"`+string(op)+`" with '`+knownType(literal)+`' literal. Did you mean "`+better+`"?`)
				return
			}
		}
		left = right
	}
}

func (a *analyser) warnAssert(n *syntax.Assert) {
	if t, ok := n.Test.(*syntax.Tuple); ok && len(t.Elts) > 0 {
		a.warn(n, "assertion is always true, perhaps remove parentheses?")
	}
}

const missedComma = "; perhaps you missed a comma?"

func (a *analyser) warnCall(n *syntax.Call) {
	if _, ok := n.Func.(*syntax.Lambda); ok {
		return
	}
	if t := knownType(n.Func); t != "" && !isUnary(n.Func) {
		a.warn(n, "'"+t+"' object is not callable"+missedComma)
	}
}

func isUnary(e syntax.Expr) bool { _, ok := e.(*syntax.UnaryOp); return ok }

func (a *analyser) warnSubscript(n *syntax.Subscript) {
	if isUnary(n.Value) {
		return
	}
	switch t := knownType(n.Value); t {
	case "", "dict":
	case "str", "bytes", "tuple", "list":
		if _, ok := n.Slice.(*syntax.Slice); ok {
			return
		}
		if k := knownType(n.Slice); k != "" && k != "int" && k != "bool" {
			a.warn(n, t+" indices must be integers or slices, not "+k+missedComma)
		}
	default:
		a.warn(n, "'"+t+"' object is not subscriptable"+missedComma)
	}
}
