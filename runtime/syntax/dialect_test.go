package syntax

import (
	"testing"
)

// dialectCases are expressions of expr's language; tree is what Unparse makes
// of them, with every operand in its parentheses.
var dialectCases = []struct{ source, tree string }{
	{"a ?? b", "a ?? b"},
	{"a ?? b ?? c", "a ?? b ?? c"},
	{"a ?? b + c", "a ?? b + c"},
	{"-a ?? b", "-a ?? b"},
	{"await a ?? b", "await a ?? b"},
	{"1..5", "1..5"},
	{"1 .. 5", "1..5"},
	{"a..b + 1", "a..b + 1"},
	{"1..3 | map(#)", "1..3 | map(#)"},
	{"a?.b", "a?.b"},
	{"a?.b.c?.[0]", "a?.b.c?.[0]"},
	{"a?.[i + 1](x)", "a?.[i + 1](x)"},
	{"a ? b : c", "b if a else c"},
	{"a ? b : c ? d : e", "b if a else d if c else e"},
	{"a > 1 ? x + 1 : [y]", "x + 1 if a > 1 else [y]"},
	{"{k: a ? b : c}", "{k: b if a else c}"},
	{"x[a ? b : c]", "x[b if a else c]"},
	{"a matches 'x'", "a matches 'x'"},
	{"a contains b and c startsWith d or e endsWith f", "a contains b and c startsWith d or e endsWith f"},
	{"a + b contains c", "a + b contains c"},
	{"a not contains b", "not a contains b"},
	{"not a contains b", "not a contains b"},
	{"a in b contains c", "a in b contains c"},
	{"filter(xs, # > 1)", "filter(xs, # > 1)"},
	{"[1, 2] | filter(# > 1)", "[1, 2] | filter(# > 1)"},
	{"{1: 2}[1] | map(# * 2)", "{1: 2}[1] | map(# * 2)"},
	{"xs | filter(# > 1) | map(#.name) | len()", "xs | filter(# > 1) | map(#.name) | len()"},
	{"filter(xs, .a.b > 1)", "filter(xs, .a.b > 1)"},
	{"xs | filter(.status >= 400) | map(.url)", "xs | filter(.status >= 400) | map(.url)"},
	{"map(xs, #index)", "map(xs, #index)"},
	{"reduce(xs, #acc + #)", "reduce(xs, #acc + #)"},
	{"all(xs, {'a': #}['a'])", "all(xs, {'a': #}['a'])"},
	{"map(xs, f(#, #index)[#])", "map(xs, f(#, #index)[#])"},
	{"count(xs, # in [1, 2])", "count(xs, # in [1, 2])"},
	{"find(xs, #.a contains 'x' ? # : none)", "find(xs, # if #.a contains 'x' else none)"},
	{"sortBy(xs, #)", "sortBy(xs, #)"},
	{"map(xs, '#' + #)", "map(xs, '#' + #)"},
	{"map(xs, filter(#, # > 1))", "map(xs, filter(#, # > 1))"},
	{"f'{a ?? b}'", "f'{a ?? b}'"},
	{"map(xs, [# for _ in y])", "map(xs, [# for _ in y])"},
	{"map(xs, f'{#}')", "map(xs, f'{#}')"},
	{"map(xs, f'{#} and {#.name:>5}' + #)", "map(xs, f'{#} and {#.name:>5}' + #)"},
	{"map(xs, f'{#:>5} {#index!r}')", "map(xs, f'{#:>5} {#index!r}')"},
	{"map(xs, f'{f\"{#}\"}')", "map(xs, f\"{f'{#}'}\")"},
	{"map(xs, f'{.name}')", "map(xs, f'{.name}')"},
	{"f'{map(xs, #)}'", "f'{map(xs, #)}'"},
	{"(1)[map(xs, #)]", "1[map(xs, #)]"},
	{"all(.ok)  # a comment", "all(.ok)"},
}

func TestDialect(t *testing.T) {
	for _, c := range dialectCases {
		m, err := Parse(c.source, "x.py", Exec)
		if err != nil {
			t.Errorf("%s: %v", c.source, err)
			continue
		}
		if got := Unparse(m.Body[0].(*ExprStmt).Value); got != c.tree {
			t.Errorf("%s: got %s, want %s", c.source, got, c.tree)
		}
		if _, err := Parse(c.source, "x.py", Eval); err != nil {
			t.Errorf("%s as an expression: %v", c.source, err)
		}
		if Incomplete(c.source) {
			t.Errorf("%s is incomplete", c.source)
		}
	}
}

// TestDialectStealsNothing has Python programs that look like expr: each must
// give the tree that stands beside it.
func TestDialectStealsNothing(t *testing.T) {
	for _, c := range []struct{ source, tree string }{
		{"contains", "contains"},
		{"matches(x)", "matches(x)"},
		{"startsWith.endsWith[contains]", "startsWith.endsWith[contains]"},
		{"not contains", "not contains"},
		{"a not in contains", "a not in contains"},
		{"a if contains else matches", "a if contains else matches"},
		{"1 .real", "1 .real"},
		{"1..real", "1.0.real"},
		{"1..__add__(2)", "1.0.__add__(2)"},
		{"x[1:...]", "x[1:...]"},
		{"sum(xs  # .total of all)\n)", "sum(xs)"},
		{"sum(xs # ) done\n)", "sum(xs)"},
		{"any(x # , y)\n for x in y)", "any(x for x in y)"},
		{"filter(f, # > the rest)\n xs)", "filter(f, xs)"},
		{"map(f, #)\n xs)", "map(f, xs)"},
		{"map( #.x\n f, xs)", "map(f, xs)"},
		{"all([ #index)\n 1])", "all([1])"},
		{"g(xs, # > 1)\n)", "g(xs)"},
		{"x.filter(xs, # > 1)\n)", "x.filter(xs)"},
		{"sum(xs) # > 1", "sum(xs)"},
		{"sum('#' # )\n)", "sum('#')"},
	} {
		m, err := Parse(c.source, "x.py", Exec)
		if err != nil {
			t.Errorf("%q: %v", c.source, err)
			continue
		}
		if got := Unparse(m.Body[0].(*ExprStmt).Value); got != c.tree {
			t.Errorf("%q: got %s, want %s", c.source, got, c.tree)
		}
	}
	for _, source := range []string{
		"contains = 3", "matches: int = 1", "for contains in matches: pass", "import matches as contains",
		"def startsWith(endsWith): return endsWith", "match matches:\n case contains: pass", "type contains = int",
		"lambda contains: matches", "contains += 1", "del contains", "global contains", "class matches: pass",
	} {
		if _, err := Parse(source, "x.py", Exec); err != nil {
			t.Errorf("%q: %v", source, err)
		}
	}
}

// TestDialectErrors has the message and the column of mistakes in and near
// expr's forms.
func TestDialectErrors(t *testing.T) {
	for _, c := range []struct {
		source, msg string
		offset      int
	}{
		{"x = a ?", "invalid syntax", 7},
		{"x = a ? b", "invalid syntax", 7},
		{"a ?? b c", "invalid syntax", 8},
		{"f(a ?? b c)", "invalid syntax. Perhaps you forgot a comma?", 3},
		{"a ? b : c d", "invalid syntax", 11},
		{"a matches b c", "invalid syntax", 13},
		{"filter(xs, # > )", "invalid syntax", 16},
		{"filter(xs, # foo)", "'(' was never closed", 7},
		{"filter(xs, .)", "invalid syntax", 12},
		{".a", "invalid syntax", 1},
		{"f(.a)", "invalid syntax", 3},
		{"# > 1)", "", 0},
		{"a ?? b = 1", "cannot assign to expression here. Maybe you meant '==' instead of '='?", 1},
		{"a?.b = 1", "cannot assign to expression here. Maybe you meant '==' instead of '='?", 1},
	} {
		_, err := Parse(c.source, "x.py", Exec)
		e, ok := err.(*Error)
		if !ok {
			e = &Error{}
		}
		if e.Msg != c.msg || e.Offset != c.offset {
			t.Errorf("%q: got %q at %d, want %q at %d", c.source, e.Msg, e.Offset, c.msg, c.offset)
		}
	}
}
