package syntax

// Walk calls f for an expression and, while f returns true, for what it is
// made of, in the order of the source. Bodies of lambdas and comprehensions
// are parts too.
func Walk(e Expr, f func(Node) bool) {
	if e == nil || !f(e) {
		return
	}
	all := func(es []Expr) {
		for _, x := range es {
			Walk(x, f)
		}
	}
	generators := func(gs []*Comprehension) {
		for _, g := range gs {
			Walk(g.Target, f)
			Walk(g.Iter, f)
			all(g.Ifs)
		}
	}
	switch n := e.(type) {
	case *BoolOp:
		all(n.Values)
	case *NamedExpr:
		Walk(n.Value, f)
	case *BinOp:
		Walk(n.Left, f)
		Walk(n.Right, f)
	case *UnaryOp:
		Walk(n.Operand, f)
	case *Lambda:
		all(n.Args.Defaults)
		all(n.Args.KwDefaults)
		Walk(n.Body, f)
	case *IfExp:
		Walk(n.Test, f)
		Walk(n.Body, f)
		Walk(n.OrElse, f)
	case *Dict:
		for i, k := range n.Keys {
			Walk(k, f)
			Walk(n.Values[i], f)
		}
	case *Set:
		all(n.Elts)
	case *ListComp:
		Walk(n.Elt, f)
		generators(n.Generators)
	case *SetComp:
		Walk(n.Elt, f)
		generators(n.Generators)
	case *DictComp:
		Walk(n.Key, f)
		Walk(n.Value, f)
		generators(n.Generators)
	case *GeneratorExp:
		Walk(n.Elt, f)
		generators(n.Generators)
	case *Await:
		Walk(n.Value, f)
	case *Yield:
		Walk(n.Value, f)
	case *YieldFrom:
		Walk(n.Value, f)
	case *Compare:
		Walk(n.Left, f)
		all(n.Comparators)
	case *Call:
		Walk(n.Func, f)
		all(n.Args)
		for _, k := range n.Keywords {
			Walk(k.Value, f)
		}
	case *JoinedStr:
		all(n.Values)
	case *FormattedValue:
		Walk(n.Value, f)
		if n.FormatSpec != nil {
			Walk(n.FormatSpec, f)
		}
	case *Attribute:
		Walk(n.Value, f)
	case *Subscript:
		Walk(n.Value, f)
		Walk(n.Slice, f)
	case *Starred:
		Walk(n.Value, f)
	case *List:
		all(n.Elts)
	case *Tuple:
		all(n.Elts)
	case *Slice:
		Walk(n.Lower, f)
		Walk(n.Upper, f)
		Walk(n.Step, f)
	}
}
