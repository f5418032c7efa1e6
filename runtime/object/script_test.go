package object

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

// The goldens of the containers are lines of Python. This file reads and runs
// the little of the language that they use, straight on the package's
// operations: displays, operators, calls, subscripts, lambda, comprehensions
// of one loop, assignments and del.

type env map[string]any

type node func(e env) any

type scriptParser struct {
	toks []string
	at   int
}

func tokens(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ':
			i++
		case c == '\'' || c == 'b' && i+1 < len(s) && s[i+1] == '\'':
			j := i + 1
			if c == 'b' {
				j++
			}
			for s[j] != '\'' {
				if s[j] == '\\' {
					j++
				}
				j++
			}
			out = append(out, s[i:j+1])
			i = j + 1
		case c >= '0' && c <= '9':
			j := i
			for j < len(s) && (s[j] >= '0' && s[j] <= '9' || s[j] == '.' || s[j] == 'e' || s[j] == 'j' || s[j] == '-' && s[j-1] == 'e') {
				j++
			}
			out = append(out, s[i:j])
			i = j
		case c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			j := i
			for j < len(s) && (s[j] == '_' || s[j] >= 'a' && s[j] <= 'z' || s[j] >= 'A' && s[j] <= 'Z' || s[j] >= '0' && s[j] <= '9') {
				j++
			}
			out = append(out, s[i:j])
			i = j
		default:
			n := 1
			for _, op := range []string{"...", "**", "//", "<=", ">=", "==", "!=", "|=", "&=", "^=", "+=", "-=", "*="} {
				if strings.HasPrefix(s[i:], op) {
					n = len(op)
					break
				}
			}
			out = append(out, s[i:i+n])
			i += n
		}
	}
	return append(out, "")
}

func (p *scriptParser) tok() string { return p.toks[p.at] }
func (p *scriptParser) next() string {
	p.at++
	return p.toks[p.at-1]
}
func (p *scriptParser) eat(t string) bool {
	if p.tok() == t {
		p.at++
		return true
	}
	return false
}
func (p *scriptParser) want(t string) {
	if !p.eat(t) {
		panic(fmt.Sprintf("want %q at %q", t, strings.Join(p.toks[p.at:], " ")))
	}
}

var binaryLevels = []map[string]BinOp{
	{"|": OpOr}, {"^": OpXor}, {"&": OpAnd}, {"+": OpAdd, "-": OpSub},
	{"*": OpMul, "//": OpFloorDiv, "/": OpTrueDiv, "%": OpMod, "@": OpMatMul}, {"**": OpPow},
}

var cmpTokens = map[string]CmpOp{"<": CmpLt, "<=": CmpLe, "==": CmpEq, "!=": CmpNe, ">": CmpGt, ">=": CmpGe}

func (p *scriptParser) expr() node {
	if p.eat("lambda") {
		var names []string
		for p.tok() != ":" {
			names = append(names, p.next())
			p.eat(",")
		}
		p.want(":")
		body := p.expr()
		return func(e env) any {
			return NewBuiltin("", "<lambda>", "*args", func(a []any) any {
				inner := env{}
				for k, v := range e {
					inner[k] = v
				}
				for i, n := range names {
					inner[n] = a[0].(*Tuple).Items[i]
				}
				return body(inner)
			}, "")
		}
	}
	x := p.test()
	for p.tok() == "and" || p.tok() == "or" {
		l, and := x, p.next() == "and"
		y := p.test()
		x = func(e env) any {
			if v := l(e); Truth(v) != and {
				return v
			}
			return y(e)
		}
	}
	return x
}

func (p *scriptParser) test() node {
	if p.eat("not") {
		x := p.test()
		return func(e env) any { return Not(x(e)) }
	}
	x := p.binary(0)
	if op, ok := cmpTokens[p.tok()]; ok {
		p.next()
		y := p.binary(0)
		return func(e env) any { a := x(e); return Compare(op, a, y(e)) }
	}
	not := p.eat("not")
	switch {
	case p.eat("in"):
		y := p.binary(0)
		return func(e env) any { a := x(e); return Contains(y(e), a) != not }
	case p.eat("is"):
		not := p.eat("not")
		y := p.binary(0)
		return func(e env) any { a := x(e); return Is(a, y(e)) != not }
	}
	return x
}

func (p *scriptParser) binary(level int) node {
	if level == len(binaryLevels) {
		return p.unary()
	}
	x := p.binary(level + 1)
	for {
		op, ok := binaryLevels[level][p.tok()]
		if !ok {
			return x
		}
		p.next()
		l, r := x, p.binary(level+1)
		x = func(e env) any { a := l(e); return Binary(op, a, r(e)) }
	}
}

func (p *scriptParser) unary() node {
	if p.eat("-") {
		x := p.binary(len(binaryLevels) - 1)
		return func(e env) any { return Neg(x(e)) }
	}
	return p.postfix(p.atom())
}

func (p *scriptParser) postfix(x node) node {
	for {
		obj := x
		switch {
		case p.eat("."):
			name := p.next()
			x = func(e env) any { return GetAttr(obj(e), name) }
		case p.eat("["):
			key := p.subscript()
			x = func(e env) any { o := obj(e); return GetItem(o, key(e)) }
		case p.eat("("):
			args, kw := p.arguments()
			x = func(e env) any {
				f := obj(e)
				var vals []any
				for _, a := range args {
					vals = append(vals, a(e))
				}
				return CallKw(f, vals, kw)
			}
		default:
			return x
		}
	}
}

func (p *scriptParser) arguments() (args []node, kw []string) {
	for !p.eat(")") {
		if p.toks[p.at+1] == "=" {
			kw = append(kw, p.next())
			p.next()
			args = append(args, p.expr())
		} else {
			x := p.expr()
			if p.tok() == "for" {
				x = p.loop(x, func(vals []any) any { return &NativeIter{It: &listIter{l: NewList(vals...)}} })
			}
			args = append(args, x)
		}
		p.eat(",")
	}
	return args, kw
}

func (p *scriptParser) subscript() node {
	var parts []node
	tuple := false
	for !p.eat("]") {
		parts = append(parts, p.slicePart())
		if p.eat(",") {
			tuple = true
		}
	}
	if len(parts) == 1 && !tuple {
		return parts[0]
	}
	return items(parts, func(v []any) any { return NewTuple(v...) })
}

func (p *scriptParser) slicePart() node {
	var bounds [3]node
	i, isSlice := 0, false
	for p.tok() != "]" && p.tok() != "," {
		if p.eat(":") {
			i++
			isSlice = true
			continue
		}
		bounds[i] = p.expr()
	}
	if !isSlice {
		return bounds[0]
	}
	return func(e env) any {
		vals := [3]any{None, None, None}
		for i, b := range bounds {
			if b != nil {
				vals[i] = b(e)
			}
		}
		return &SliceValue{vals[0], vals[1], vals[2]}
	}
}

func items(parts []node, build func([]any) any) node {
	return func(e env) any {
		var vals []any
		for _, x := range parts {
			vals = append(vals, x(e))
		}
		return build(vals)
	}
}

// loop reads the rest of a comprehension after its element.
func (p *scriptParser) loop(elem node, build func([]any) any) node {
	p.want("for")
	var names []string
	for p.tok() != "in" {
		names = append(names, p.next())
		p.eat(",")
	}
	p.want("in")
	src := p.binary(0)
	var cond node
	if p.eat("if") {
		cond = p.expr()
	}
	return func(e env) any {
		inner := env{}
		for k, v := range e {
			inner[k] = v
		}
		var vals []any
		Each(src(e), func(x any) bool {
			if len(names) == 1 {
				inner[names[0]] = x
			} else {
				for i, v := range ToSlice(x) {
					inner[names[i]] = v
				}
			}
			if cond == nil || Truth(cond(inner)) {
				vals = append(vals, elem(inner))
			}
			return true
		})
		return build(vals)
	}
}

func (p *scriptParser) display(end string, build func([]any) any) node {
	var parts []node
	for !p.eat(end) {
		parts = append(parts, p.expr())
		if p.tok() == "for" {
			x := p.loop(parts[0], build)
			p.want(end)
			return x
		}
		p.eat(",")
	}
	return items(parts, build)
}

func (p *scriptParser) atom() node {
	t := p.next()
	constant := func(v any) node { return func(env) any { return v } }
	switch {
	case t == "[":
		return p.display("]", func(v []any) any { return NewList(v...) })
	case t == "(":
		if p.eat(")") {
			return constant(EmptyTuple)
		}
		x := p.expr()
		if p.tok() == "for" {
			x = p.loop(x, func(v []any) any { return &NativeIter{It: &listIter{l: NewList(v...)}} })
		}
		if p.eat(")") {
			return x
		}
		p.want(",")
		rest := p.display(")", func(v []any) any { return NewTuple(v...) })
		return func(e env) any {
			first := x(e)
			return NewTuple(append([]any{first}, rest(e).(*Tuple).Items...)...)
		}
	case t == "{":
		return p.braces()
	case t == "...":
		return constant(Ellipsis)
	case t[0] == '\'':
		return constant(unquote(t))
	case strings.HasPrefix(t, "b'"):
		return constant(Bytes(unquote(t[1:])))
	case t[0] >= '0' && t[0] <= '9':
		return constant(number(t))
	}
	return func(e env) any {
		if v := e[t]; v != nil {
			return v
		}
		if v := scriptNames[t]; v != nil {
			return v
		}
		panic(Newf(NameError, "name '%s' is not defined", t))
	}
}

func (p *scriptParser) braces() node {
	if p.eat("}") {
		return func(env) any { return NewDict() }
	}
	x := p.expr()
	if !p.eat(":") {
		build := func(v []any) any {
			s := NewSet()
			for _, k := range v {
				s.Add(k)
			}
			return s
		}
		if p.tok() == "for" {
			l := p.loop(x, build)
			p.want("}")
			return l
		}
		p.eat(",")
		parts := []node{x}
		for !p.eat("}") {
			parts = append(parts, p.expr())
			p.eat(",")
		}
		return items(parts, func(v []any) any {
			for _, k := range v {
				if _, plain := k.(int); !plain {
					return build(v)
				}
			}
			if len(v) > 2 {
				return SetOfConstants(v)
			}
			return build(v)
		})
	}
	parts := []node{x, p.expr()}
	build := func(v []any) any {
		d := NewDict()
		for i := 0; i < len(v); i += 2 {
			d.Set(v[i], v[i+1])
		}
		return d
	}
	if p.tok() == "for" {
		pair := items(parts, func(v []any) any { return NewTuple(v...) })
		l := p.loop(pair, func(pairs []any) any {
			d := NewDict()
			for _, kv := range pairs {
				d.Set(kv.(*Tuple).Items[0], kv.(*Tuple).Items[1])
			}
			return d
		})
		p.want("}")
		return l
	}
	p.eat(",")
	for !p.eat("}") {
		parts = append(parts, p.expr())
		p.want(":")
		parts = append(parts, p.expr())
		p.eat(",")
	}
	return items(parts, build)
}

func unquote(t string) string {
	s, err := strconv.Unquote(`"` + strings.ReplaceAll(t[1:len(t)-1], `\'`, `'`) + `"`)
	if err != nil {
		panic(err)
	}
	return s
}

func number(t string) any {
	if strings.HasSuffix(t, "j") {
		f, _ := strconv.ParseFloat(t[:len(t)-1], 64)
		return complex(0, f)
	}
	if strings.ContainsAny(t, ".e") {
		f, _ := strconv.ParseFloat(t, 64)
		return f
	}
	b, _ := new(big.Int).SetString(t, 10)
	return NormInt(b)
}

// statement runs one statement and gives its value when it is an expression.
func (e env) statement(text string) any {
	p := &scriptParser{toks: tokens(text)}
	del := p.eat("del")
	start := p.at
	x := p.expr()
	switch t := p.tok(); {
	case del:
		obj, key := split(p, start)
		DelItem(obj(e), key(e))
		return nil
	case t == "=":
		p.next()
		v := p.expr()(e)
		e.assign(p, start, v)
		return nil
	case len(t) == 2 && t[1] == '=':
		p.next()
		for level := range binaryLevels {
			if op, ok := binaryLevels[level][t[:1]]; ok {
				old := x(e)
				e.assign(p, start, InPlace(op, old, p.expr()(e)))
			}
		}
		return nil
	case t != "":
		panic(fmt.Sprintf("unread: %q in %q", p.toks[p.at:], text))
	}
	return x(e)
}

// split reads the target obj[key] again.
func split(p *scriptParser, start int) (obj, key node) {
	q := &scriptParser{toks: p.toks, at: start}
	obj = q.atom()
	q.want("[")
	return obj, q.subscript()
}

func (e env) assign(p *scriptParser, start int, v any) {
	if p.toks[start+1] == "[" {
		obj, key := split(p, start)
		SetItem(obj(e), key(e), v)
		return
	}
	if p.toks[start+1] == "." {
		SetAttr(e[p.toks[start]], p.toks[start+2], v)
		return
	}
	e[p.toks[start]] = v
}

// run gives what a line of statements prints: the repr of the last expression,
// or the error.
func (e env) run(line string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			exc, ok := r.(*Exception)
			if !ok {
				panic(fmt.Sprintf("%s: %v", line, r))
			}
			out = exc.Class().Name + ":"
			if len(exc.Args) > 0 {
				out += " " + Str(exc.Args[0])
			}
		}
	}()
	var last any
	for _, st := range strings.Split(line, "; ") {
		last = e.statement(st)
	}
	if last == nil {
		return "None"
	}
	return Repr(last)
}

// goldenLines runs a file of ">>> line" and its result.
func goldenLines(t *testing.T, text string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	ran := 0
	for i := 0; i < len(lines); i++ {
		src, ok := strings.CutPrefix(lines[i], ">>> ")
		if !ok {
			continue
		}
		want := lines[i+1]
		ran++
		if got := (env{}).run(src); got != want {
			t.Errorf("%s\n got %s\nwant %s", src, got, want)
		}
	}
	if ran == 0 {
		t.Fatal("no line ran")
	}
}
