package syntax

import (
	"regexp"
	"strings"
	"testing"
)

// TestErrors compares errors, places included, with those of CPython. A case
// without an error in the file is one that CPython accepts.
func TestErrors(t *testing.T) {
	for _, c := range readErrorCases(t) {
		_, err := Parse(c.Source, "x.py", Exec)
		got := errorCase{Source: c.Source}
		if e, ok := err.(*Error); ok {
			got = errorCase{c.Source, e.Kind, e.Msg, int(e.Line), e.Offset, int(e.EndLine), e.EndOffset}
			if line := strings.Split(c.Source, "\n")[e.Line-1]; strings.TrimSuffix(e.Text, "\n") != line {
				t.Errorf("%q: text %q, want %q", c.Source, e.Text, line)
			}
		}
		if got != c {
			t.Errorf("%q:\n got %+v\nwant %+v", c.Source, got, c)
		}
	}
}

// TestEveryMistakeHasACase finds rules for mistakes whose words no case has.
func TestEveryMistakeHasACase(t *testing.T) {
	var all strings.Builder
	for _, c := range readErrorCases(t) {
		all.WriteString(c.Msg + "\n")
	}
	spoken := map[string]bool{}
	for _, rules := range [][]rule{mistakeRules, defParameters.rules(), lambdaParameters.rules()} {
		for _, r := range rules {
			for _, a := range r.alts {
				for _, msg := range wordsOf(r, a) {
					spoken[msg] = true
				}
			}
		}
	}
	for format := range spoken {
		pattern := regexp.QuoteMeta(format)
		pattern = strings.NewReplacer("%s", ".*", "%d", ".*").Replace(pattern)
		if !regexp.MustCompile("(?m)^" + pattern + "$").MatchString(all.String()) {
			t.Errorf("no case for %q", format)
		}
	}
	if len(spoken) < 50 {
		t.Errorf("only %d messages found", len(spoken))
	}
}

// wordsOf makes the action of a mistake speak and returns what it says.
func wordsOf(r rule, a alternative) (words []string) {
	if !strings.HasPrefix(r.name, "wrong_") || a.do == nil {
		return nil
	}
	p := &parser{lex: newLexer("%s\n", ""), toks: []token{{kind: tokName, end: 2}}}
	d := &explainer{p: p, fill: 1}
	items := make([]*node, 8)
	for i := range items {
		leaf := &node{kind: "%s"}
		items[i] = &node{kind: "%s", kids: []*node{leaf, leaf}}
	}
	defer func() {
		if e, ok := recover().(raised); ok {
			words = append(words, strings.ReplaceAll(e.err.Msg, "line 0", "line %d"))
		}
	}()
	a.do(d, items, 0)
	return nil
}

func TestErrorString(t *testing.T) {
	_, err := Parse("x = 1\ny = = 2\n", "dir/x.py", Exec)
	if err == nil || err.Error() != "invalid syntax (x.py, line 2)" {
		t.Errorf("got %v", err)
	}
}

func TestTooDeep(t *testing.T) {
	for _, c := range []struct{ open, inner, msg string }{
		{"(", "1", "too many nested parentheses"},
		{"[", "1", "too many nested parentheses"},
		{"f(", "1", "too many nested parentheses"},
		{"{1:", "1", "too many nested parentheses"},
		{"-", "1", "too many nested expressions"},
		{"not ", "1", "too many nested expressions"},
		{"lambda: ", "1", "too many nested expressions"},
		{"2 ** ", "1", "too many nested expressions"},
		{"1 if 1 else ", "1", "too many nested expressions"},
		{"1 ? 1 : ", "1", "too many nested expressions"},
		{"f'{", "1", "too many nested f-strings"},
	} {
		_, err := Parse(strings.Repeat(c.open, 10000)+c.inner, "x.py", Exec)
		if e, ok := err.(*Error); !ok || e.Msg != c.msg {
			t.Errorf("%s: got %v, want %s", c.open, err, c.msg)
		}
	}
	var blocks strings.Builder
	for i := range 200 {
		blocks.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	_, err := Parse(blocks.String(), "x.py", Exec)
	if e, ok := err.(*Error); !ok || e.Kind != "IndentationError" || e.Msg != "too many levels of indentation" {
		t.Errorf("blocks: got %v", err)
	}
}

// TestExplainingIsBounded gives sources that are wrong at the bottom of deep
// nesting, where looking for words could take for ever.
func TestExplainingIsBounded(t *testing.T) {
	for _, c := range []struct{ open, close string }{
		{"(", ")"}, {"[a, ", "]"}, {"{a: ", "}"}, {"{a, ", "}"}, {"f(a, ", ")"}, {"f(a=", ")"}, {"a[", "]"},
		{"(x for x in ", ")"}, {"[x for x in ", "]"}, {"lambda x=(", "): 1"}, {"(a if b else ", ")"}, {"-(", ")"},
		{"(a, *", ")"}, {"{**", "}"}, {"(yield ", ")"}, {"(a := ", ")"}, {"not (", ")"}, {"a.b(c)[", "]"},
	} {
		src := strings.Repeat(c.open, 60) + "b c" + strings.Repeat(c.close, 60)
		if _, err := Parse(src, "x.py", Exec); err == nil {
			t.Errorf("%s accepted", c.open)
		}
	}
}
