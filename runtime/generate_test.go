package runtime_test

import (
	"fmt"
	"strings"
)

// generator writes a program whose shape is taken from bytes, so that a fuzzer
// that changes the bytes changes the program and not its spelling. What it
// writes always parses; most of it goes wrong when it is run, which is the
// point. Loops are short, and nothing swallows an interrupt.
type generator struct {
	data    []byte
	b       strings.Builder
	depth   int
	indent  int
	inFunc  bool
	inAsync bool
	inLoop  bool
	final   bool // in a finally block, which nothing may leave
	pointer bool // # means something
	size    int
}

// generate writes a program.
func generate(data []byte) string {
	g := &generator{data: data}
	g.b.WriteString(preludeSource)
	for n := 0; len(g.data) > 0 && n < 40; n++ {
		g.statement()
	}
	return g.b.String()
}

// preludeSource is what the programs may speak of.
const preludeSource = `import asyncio
class C:
    attr = 1
    def __init__(self, *args): self.args = args
    def __enter__(self): return self
    def __exit__(self, *exc): return len(exc) == 0
    async def __aenter__(self): return await asyncio.sleep(0, self)
    async def __aexit__(self, *exc): await asyncio.sleep(0)
    def __iter__(self): return iter(self.args)
    async def __aiter__(self):
        for x in self.args: yield x
    def __getitem__(self, i): return self.args[i]
    def __add__(self, other): return other
    def __call__(self, *a, **k): return a, k
    def method(self, x=None): return x
def deco(f): return f
def gen(n=3):
    got = yield n
    return got
async def coro(x=None):
    await asyncio.sleep(0)
    return x
a, b, c, d, e = 1, "two", [3, 4], {"k": 5}, C(6, 7)
`

var names = []string{"a", "b", "c", "d", "e", "f", "C", "gen", "coro", "deco"}

// pick takes a byte for a choice among n.
func (g *generator) pick(n int) int {
	if len(g.data) == 0 {
		return 0
	}
	x := int(g.data[0]) % n
	g.data = g.data[1:]
	return x
}

func (g *generator) name() string   { return names[g.pick(len(names))] }
func (g *generator) target() string { return names[g.pick(6)] }

func (g *generator) line(format string, args ...any) {
	g.b.WriteString(strings.Repeat(" ", g.indent) + fmt.Sprintf(format, args...) + "\n")
}

// block writes one to three statements further in.
func (g *generator) block() {
	g.indent++
	for range 1 + g.pick(3) {
		g.statement()
	}
	g.indent--
}

// scope writes the body of a function or a class.
func (g *generator) scope(inFunc, inAsync bool, end func()) {
	saved := *g
	g.inFunc, g.inAsync, g.inLoop, g.final, g.pointer = inFunc, inAsync, false, false, false
	g.block()
	g.indent++
	end()
	g.indent--
	g.inFunc, g.inAsync, g.inLoop, g.final, g.pointer = saved.inFunc, saved.inAsync, saved.inLoop, saved.final, saved.pointer
}

func (g *generator) loop(body func()) {
	inLoop, final := g.inLoop, g.final
	g.inLoop, g.final = true, false
	body()
	g.inLoop, g.final = inLoop, final
}

var statements []func(g *generator)

func init() {
	simple := []func(g *generator){
		func(g *generator) { g.line("%s", g.expr()) },
		func(g *generator) { g.line("%s = %s", g.target(), g.expr()) },
		func(g *generator) { g.line("%s, *%s = %s", g.target(), g.target(), g.expr()) },
		func(g *generator) {
			g.line("%s %s= %s", g.target(), pickOf(g, "+", "-", "//", "|", "&", "%"), g.expr())
		},
		func(g *generator) { g.line("%s[%s] = %s", g.name(), g.expr(), g.expr()) },
		func(g *generator) { g.line("%s.attr = %s", g.name(), g.expr()) },
		func(g *generator) { g.line("del %s", g.target()) },
		func(g *generator) { g.line("assert %s, %s", g.expr(), g.expr()) },
		func(g *generator) { g.line("print(%s)", g.expr()) },
		func(g *generator) { g.line("%s: %s = %s", g.target(), g.name(), g.expr()) },
		func(g *generator) {
			g.line("raise %s", pickOf(g, "ValueError", "KeyError(1)", "StopIteration", g.name()))
		},
		func(g *generator) { g.line("raise ExceptionGroup('g', [ValueError(), %s])", g.expr()) },
		func(g *generator) {
			switch {
			case g.inLoop && !g.final:
				g.line("%s", pickOf(g, "break", "continue"))
			case g.inFunc && !g.final:
				g.line("return %s", g.plain())
			default:
				g.line("pass")
			}
		},
		func(g *generator) {
			if g.inFunc && !g.inAsync {
				g.line("%s = %s", g.target(), pickOf(g, "yield", "(yield a)", "yield from "+g.name()))
			} else {
				g.line("yield_ = %s", g.expr())
			}
		},
		func(g *generator) {
			if g.inAsync || !g.inFunc && g.indent == 0 {
				g.line("%s = await %s", g.target(), pickOf(g, "coro(a)", "asyncio.sleep(0, b)", "asyncio.gather(coro(1), coro(2))", g.name()))
			} else {
				g.line("global %s_", g.target())
			}
		},
	}
	compound := []func(g *generator){
		func(g *generator) { g.line("if %s:", g.expr()); g.block(); g.line("else:"); g.block() },
		func(g *generator) {
			g.line("for %s in %s:", g.target(), pickOf(g, "range(3)", "gen()", "(1, (2, 3))", g.expr()))
			g.loop(g.block)
			g.line("else:")
			g.block()
		},
		func(g *generator) { g.line("for %s in range(3):", g.target()); g.loop(g.block) },
		func(g *generator) {
			g.line("try:")
			g.block()
			g.line("except %s as %s:", pickOf(g, "Exception", "ValueError", "(TypeError, KeyError)", g.name()), g.target())
			g.block()
			g.line("else:")
			g.block()
		},
		func(g *generator) {
			g.line("try:")
			g.block()
			g.line("finally:")
			final := g.final
			g.final = true
			g.block()
			g.final = final
		},
		func(g *generator) {
			g.line("try:")
			g.block()
			g.line("except* %s:", pickOf(g, "ValueError", "TypeError", "Exception"))
			inLoop, final, inFunc := g.inLoop, g.final, g.inFunc
			g.inLoop, g.final, g.inFunc = false, true, false
			g.block()
			g.inLoop, g.final, g.inFunc = inLoop, final, inFunc
		},
		func(g *generator) { g.line("with %s as %s:", pickOf(g, "C()", "e", g.expr()), g.target()); g.block() },
		func(g *generator) {
			if g.pick(2) == 0 {
				g.line("@deco")
			}
			name := g.target()
			g.line("def %s(%s):", name, g.parameters())
			g.scope(true, false, func() { g.line("return %s", g.plain()) })
			if g.pick(2) == 0 {
				g.line("%s = %s(%s)", g.target(), name, g.arguments())
			}
		},
		func(g *generator) {
			name := g.target()
			g.line("async def %s(%s):", name, g.parameters())
			g.scope(true, true, func() { g.line("return %s", g.plain()) })
			if !g.inFunc && g.indent == 0 {
				g.line("%s = await %s(%s)", g.target(), name, g.arguments())
			}
		},
		func(g *generator) {
			g.line("class %s(%s):", g.target(), pickOf(g, "", "C", "Exception", "list", "metaclass=type", g.name()))
			g.scope(false, false, func() {
				g.line("def %s(self, *a): return %s", pickOf(g, "__repr__", "__eq__", "__getattr__", "__len__", "m"), g.name())
			})
		},
		func(g *generator) {
			g.line("match %s:", g.expr())
			g.indent++
			g.line("case %s%s:", g.pattern(), pickOf(g, "", " if a", " if "+g.expr()))
			g.block()
			g.line("case _:")
			g.block()
			g.indent--
		},
		func(g *generator) {
			if g.inAsync {
				g.line("async %s", pickOf(g, "for a in C(1, 2):", "with C() as b:", "with asyncio.timeout(1):", "with asyncio.TaskGroup() as f:"))
				g.block()
			} else {
				g.line("while not %s:", pickOf(g, "a", "c", "d"))
				g.loop(func() { g.block(); g.indent++; g.line("break"); g.indent-- })
			}
		},
	}
	statements = append(append(append(statements, simple...), simple...), compound...)
}

func pickOf(g *generator, words ...string) string { return words[g.pick(len(words))] }

func (g *generator) statement() {
	g.size++
	if g.depth++; g.depth > 5 || g.size > 200 {
		g.line("pass")
	} else {
		statements[g.pick(len(statements))](g)
	}
	g.depth--
}

func (g *generator) parameters() string {
	return pickOf(g, "", "a", "a, b=2", "*a, **b", "a, /, b=1, *, c=3", "self")
}
func (g *generator) arguments() string {
	return pickOf(g, "", "a", "1, b=2", "*c", "**d", "a, *c, d=1", g.plain())
}

func (g *generator) pattern() string {
	return pickOf(g, "1", "[a, *b]", "{'k': a, **b}", "C(attr=a)", "str() as b", "(1 | 2) as a", "[_, [a, _]]", "None", "-1", "a")
}

// plain is an expression that speaks of no element.
func (g *generator) plain() string {
	pointer := g.pointer
	g.pointer = false
	defer func() { g.pointer = pointer }()
	return g.expr()
}

// predicate is what stands in the parentheses of a predicate function.
func (g *generator) predicate() string {
	pointer := g.pointer
	g.pointer = true
	defer func() { g.pointer = pointer }()
	return g.expr()
}

var expressions []func(g *generator) string

func init() {
	expressions = []func(g *generator) string{
		func(g *generator) string { return g.name() },
		func(g *generator) string {
			return pickOf(g, "0", "1", "-1", "2.5", "'s'", "b'b'", "None", "True", "...", "10**20", "1j", "''", "[]", "{}", "()")
		},
		func(g *generator) string {
			if g.pointer {
				return pickOf(g, "#", "#index", "#acc", "#.attr", ".k", "(#)")
			}
			return g.name()
		},
		func(g *generator) string {
			return "(" + g.expr() + " " + pickOf(g, "+", "-", "%", "//", "/", "&", "|", "^", "@", "==", "<", "in", "is", "not in", "and", "or", "??", "..", "contains", "startsWith", "is not", "!=") + " " + g.expr() + ")"
		},
		func(g *generator) string { return "(" + g.expr() + " * 2)" },
		func(g *generator) string { return pickOf(g, "-", "not ", "~", "+") + g.atom() },
		func(g *generator) string { return "(" + g.expr() + " < " + g.expr() + " <= " + g.expr() + ")" },
		func(g *generator) string { return "(" + g.expr() + " if " + g.expr() + " else " + g.expr() + ")" },
		func(g *generator) string { return "(" + g.expr() + " ? " + g.expr() + " : " + g.expr() + ")" },
		func(g *generator) string {
			return g.atom() + pickOf(g, ".attr", ".method(a)", ".nosuch", ".args", ".__class__", ".append(1)")
		},
		func(g *generator) string {
			return g.atom() + pickOf(g, "?.attr", "?.attr.more", "?.[0]", "?.method(a)", "?.k?.j")
		},
		func(g *generator) string {
			return g.atom() + "[" + pickOf(g, "0", "-1", "1:", "::-1", "a:b", "'k'", g.expr()) + "]"
		},
		func(g *generator) string { return g.atom() + "(" + g.arguments() + ")" },
		func(g *generator) string {
			return pickOf(g, "len", "str", "list", "repr", "sorted", "next", "iter", "type", "id", "hash", "sum", "max", "callable", "tuple", "dict", "bool", "int") + "(" + g.expr() + ")"
		},
		func(g *generator) string { return "[" + g.expr() + ", *" + g.atom() + "]" },
		func(g *generator) string { return "{" + g.expr() + ": " + g.expr() + ", **" + g.atom() + "}" },
		func(g *generator) string { return "{" + g.expr() + ", " + g.expr() + "}" },
		func(g *generator) string { return "(" + g.expr() + ", " + g.expr() + ")" },
		func(g *generator) string { return "(lambda " + pickOf(g, "", "x", "*x", "x=a") + ": " + g.expr() + ")" },
		func(g *generator) string {
			return pickOf(g, "[", "{", "(", "list(") + g.expr() + " for " + g.target() + " in " + g.atom() + pickOf(g, "", " if a", " for z in c") + "\x00"
		},
		func(g *generator) string { return "(" + g.target() + " := " + g.expr() + ")" },
		func(g *generator) string {
			return "f'" + pickOf(g, "{a}", "{a!r}", "{b:>5}", "{c=}", "x{d}y", "{a:{b}}") + "'"
		},
		func(g *generator) string {
			return "(" + g.atom() + " | " + pickOf(g, "filter", "map", "any", "all", "find", "count", "groupBy", "sortBy", "sum", "reduce", "findLastIndex", "one", "none") + "(" + g.predicate() + "))"
		},
		func(g *generator) string {
			return "(" + g.atom() + " | " + pickOf(g, "first", "last", "keys", "values", "flatten", "uniq", "sort", "mean", "upper", "len", "reverse", "toPairs", "string", "toJSON", "fromPairs", "median", "bitnot") + "())"
		},
		func(g *generator) string {
			if g.inAsync {
				return "(await " + pickOf(g, "coro(a)", "asyncio.sleep(0)", "asyncio.gather(coro(), coro())", "asyncio.create_task(coro(b))", g.name()) + ")"
			}
			return g.name()
		},
	}
}

func (g *generator) expr() string {
	if g.depth++; g.depth > 8 {
		g.depth--
		return pickOf(g, "a", "1", "c")
	}
	e := expressions[g.pick(len(expressions))](g)
	g.depth--
	if strings.HasSuffix(e, "\x00") { // a comprehension in brackets of its choice
		closer := map[byte]string{'[': "]", '{': "}", '(': ")", 'l': ")"}[e[0]]
		e = e[:len(e)-1] + closer
	}
	return e
}

// atom is an expression that a dot may follow.
func (g *generator) atom() string {
	return "(" + g.expr() + ")"
}
