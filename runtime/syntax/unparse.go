package syntax

import "strings"

// Unparse writes an expression as source, in the form that CPython gives to
// annotations under "from __future__ import annotations": blanks and brackets
// are its own, not the source's.
func Unparse(e Expr) string {
	u := &unparser{}
	u.expr(e, levelTest)
	return u.b.String()
}

// level is how tightly an operand must bind to stand without parentheses.
type level int

const (
	levelTuple level = iota
	levelTest        // conditional expression, lambda
	levelOr
	levelAnd
	levelNot
	levelCompare
	levelBitOr
	levelBitXor
	levelBitAnd
	levelRange
	levelShift
	levelSum
	levelTerm
	levelFactor
	levelPower
	levelCoalesce
	levelAwait
	levelAtom
)

var binaryLevels = map[Op]level{
	"matches": levelCompare, "contains": levelCompare, "startsWith": levelCompare, "endsWith": levelCompare,
	"|": levelBitOr, "^": levelBitXor, "&": levelBitAnd, "..": levelRange, "<<": levelShift, ">>": levelShift,
	"+": levelSum, "-": levelSum, "*": levelTerm, "/": levelTerm, "//": levelTerm, "%": levelTerm, "@": levelTerm,
	"**": levelPower, "??": levelCoalesce,
}

type unparser struct {
	b strings.Builder
}

func (u *unparser) put(s ...string) {
	for _, s := range s {
		u.b.WriteString(s)
	}
}

// within writes f's text, in parentheses where the operand at hand must bind
// tighter than own.
func (u *unparser) within(need, own level, f func()) {
	if need > own {
		u.put("(")
		defer u.put(")")
	}
	f()
}

func (u *unparser) list(elts []Expr, at level) {
	for i, e := range elts {
		if i > 0 {
			u.put(", ")
		}
		u.expr(e, at)
	}
}

func (u *unparser) expr(e Expr, need level) {
	switch e := e.(type) {
	case *Name:
		u.put(e.ID)
	case *Constant:
		u.constant(e)
	case *Attribute:
		u.attribute(e)
	case *Subscript:
		u.expr(e.Value, levelAtom)
		if e.Optional {
			u.put("?.")
		}
		u.put("[")
		u.expr(e.Slice, levelTuple)
		u.put("]")
	case *Call:
		u.call(e)
	case *BinOp:
		u.binary(e, need)
	case *BoolOp:
		own := levelOr
		if e.Op == "and" {
			own = levelAnd
		}
		u.within(need, own, func() {
			for i, v := range e.Values {
				if i > 0 {
					u.put(" ", string(e.Op), " ")
				}
				u.expr(v, own+1)
			}
		})
	case *UnaryOp:
		own, op := levelFactor, string(e.Op)
		if e.Op == "not" {
			own, op = levelNot, "not "
		}
		u.within(need, own, func() {
			u.put(op)
			u.expr(e.Operand, own)
		})
	case *Compare:
		u.within(need, levelCompare, func() {
			u.expr(e.Left, levelCompare+1)
			for i, op := range e.Ops {
				u.put(" ", string(op), " ")
				u.expr(e.Comparators[i], levelCompare+1)
			}
		})
	case *IfExp:
		u.within(need, levelTest, func() {
			u.expr(e.Body, levelTest+1)
			u.put(" if ")
			u.expr(e.Test, levelTest+1)
			u.put(" else ")
			u.expr(e.OrElse, levelTest)
		})
	case *Lambda:
		u.within(need, levelTest, func() { u.lambda(e) })
	case *NamedExpr:
		u.put("(", e.Target.ID, " := ")
		u.expr(e.Value, levelTest)
		u.put(")")
	case *Tuple:
		u.tuple(e, need)
	case *List:
		u.put("[")
		u.list(e.Elts, levelTest)
		u.put("]")
	case *Set:
		u.put("{")
		u.list(e.Elts, levelTest)
		u.put("}")
	case *Dict:
		u.dict(e)
	case *ListComp:
		u.comprehension("[", e.Elt, e.Generators, "]")
	case *SetComp:
		u.comprehension("{", e.Elt, e.Generators, "}")
	case *GeneratorExp:
		u.comprehension("(", e.Elt, e.Generators, ")")
	case *DictComp:
		u.put("{")
		u.expr(e.Key, levelTest)
		u.put(": ")
		u.comprehension("", e.Value, e.Generators, "}")
	case *Starred:
		u.put("*")
		u.expr(e.Value, levelBitOr)
	case *Slice:
		u.slice(e)
	case *Await:
		u.within(need, levelAwait, func() {
			u.put("await ")
			u.expr(e.Value, levelAtom)
		})
	case *Yield:
		u.put("(yield")
		if e.Value != nil {
			u.put(" ")
			u.expr(e.Value, levelTest)
		}
		u.put(")")
	case *YieldFrom:
		u.put("(yield from ")
		u.expr(e.Value, levelTest)
		u.put(")")
	case *JoinedStr:
		u.put("f", reprString(fstringBody(e.Values)))
	case *FormattedValue:
		u.put("f", reprString(fstringBody([]Expr{e})))
	case *Pointer:
		u.put("#", e.Name)
	}
}

func (u *unparser) attribute(e *Attribute) {
	if p, ok := e.Value.(*Pointer); !ok || p.Line != p.EndLine || p.Col != p.EndCol {
		u.expr(e.Value, levelAtom)
	}
	switch c, _ := e.Value.(*Constant); {
	case e.Optional:
		u.put("?.")
	case c != nil && isInt(c.Value):
		// 1.real would be a float and a name.
		u.put(" .")
	default:
		u.put(".")
	}
	u.put(e.Attr)
}

func (u *unparser) call(e *Call) {
	u.expr(e.Func, levelAtom)
	if len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*GeneratorExp); ok {
			u.expr(g, levelTest)
			return
		}
	}
	u.put("(")
	u.list(e.Args, levelTest)
	for i, k := range e.Keywords {
		if i > 0 || len(e.Args) > 0 {
			u.put(", ")
		}
		if k.Name == "" {
			u.put("**")
		} else {
			u.put(k.Name, "=")
		}
		u.expr(k.Value, levelTest)
	}
	u.put(")")
}

func (u *unparser) binary(e *BinOp, need level) {
	own := binaryLevels[e.Op]
	left, right := own, own+1
	if e.Op == "**" {
		left, right = own+1, own
	}
	u.within(need, own, func() {
		u.expr(e.Left, left)
		if e.Op == ".." {
			u.put("..")
		} else {
			u.put(" ", string(e.Op), " ")
		}
		u.expr(e.Right, right)
	})
}

func (u *unparser) tuple(e *Tuple, need level) {
	if len(e.Elts) == 0 {
		u.put("()")
		return
	}
	u.within(need, levelTuple, func() {
		u.list(e.Elts, levelTest)
		if len(e.Elts) == 1 {
			u.put(",")
		}
	})
}

func (u *unparser) dict(e *Dict) {
	u.put("{")
	for i, v := range e.Values {
		if i > 0 {
			u.put(", ")
		}
		if e.Keys[i] == nil {
			u.put("**")
			u.expr(v, levelBitOr)
			continue
		}
		u.expr(e.Keys[i], levelTest)
		u.put(": ")
		u.expr(v, levelTest)
	}
	u.put("}")
}

func (u *unparser) comprehension(open string, elt Expr, gens []*Comprehension, end string) {
	u.put(open)
	u.expr(elt, levelTest)
	for _, g := range gens {
		if g.IsAsync {
			u.put(" async")
		}
		u.put(" for ")
		u.expr(g.Target, levelTuple)
		u.put(" in ")
		u.expr(g.Iter, levelTest+1)
		for _, test := range g.Ifs {
			u.put(" if ")
			u.expr(test, levelTest+1)
		}
	}
	u.put(end)
}

func (u *unparser) slice(e *Slice) {
	if e.Lower != nil {
		u.expr(e.Lower, levelTest)
	}
	u.put(":")
	if e.Upper != nil {
		u.expr(e.Upper, levelTest)
	}
	if e.Step != nil {
		u.put(":")
		u.expr(e.Step, levelTest)
	}
}

func (u *unparser) lambda(e *Lambda) {
	u.put("lambda")
	a := e.Args
	sep := ""
	if len(a.PosOnly)+len(a.Args) > 0 {
		// CPython writes lambda*args without a blank.
		sep = " "
	}
	param := func(mark string, arg *Arg, def Expr) {
		u.put(sep, mark, arg.Name)
		sep = ", "
		if def != nil {
			u.put("=")
			u.expr(def, levelTest)
		}
	}
	positional := append(append([]*Arg(nil), a.PosOnly...), a.Args...)
	for i, arg := range positional {
		var def Expr
		if j := i - (len(positional) - len(a.Defaults)); j >= 0 {
			def = a.Defaults[j]
		}
		param("", arg, def)
		if i == len(a.PosOnly)-1 {
			u.put(", /")
		}
	}
	if a.Vararg != nil {
		param("*", a.Vararg, nil)
	} else if len(a.KwOnly) > 0 {
		u.put(sep, "*")
		sep = ", "
	}
	for i, arg := range a.KwOnly {
		param("", arg, a.KwDefaults[i])
	}
	if a.Kwarg != nil {
		param("**", a.Kwarg, nil)
	}
	u.put(": ")
	u.expr(e.Body, levelTest)
}

// fstringBody writes the pieces of an f-string.
func fstringBody(pieces []Expr) string {
	var b strings.Builder
	for _, e := range pieces {
		switch e := e.(type) {
		case *Constant:
			s, _ := e.Value.(string)
			b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
		case *FormattedValue:
			u := &unparser{}
			u.expr(e.Value, levelTest+1)
			b.WriteByte('{')
			if strings.HasPrefix(u.b.String(), "{") {
				b.WriteByte(' ')
			}
			b.WriteString(u.b.String())
			if e.Conversion != 0 {
				b.WriteByte('!')
				b.WriteByte(e.Conversion)
			}
			if e.FormatSpec != nil {
				b.WriteByte(':')
				b.WriteString(fstringBody(e.FormatSpec.Values))
			}
			b.WriteByte('}')
		}
	}
	return b.String()
}
