package syntax

import (
	"encoding/json"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"
)

func TestIncomplete(t *testing.T) {
	for _, c := range []struct {
		source string
		want   bool
	}{
		{"", false}, {"x", false}, {"x =", false}, {"a b", false}, {"x)", false}, {"# comment", false},
		{"x = (1,\n2)", false}, {"a; b", false}, {"a\nb", false}, {"lambda x:", false}, {"  x", false},
		{"(", true}, {"(1,", true}, {"[1,\n#c\n", true}, {"{'a':", true}, {"foo(a b", true}, {"x = {\n'a': 1,\n}", false},
		{"'abc", false}, {"'''abc", true}, {"'''abc\n", true}, {"'''a\nb'''", false}, {"f'''{", true}, {"f'''abc{x}", true},
		{"x \\", true}, {"'abc\\", true}, {"'abc\\\n", false}, {"'abc\\\ndef'", false},
		{"if 1:", true}, {"if 1:\n", true}, {"if 1:\n  x", true}, {"if 1:\n  x\n", false}, {"if 1: x", true},
		{"if 1: x\n", false}, {"if 1:\nx", false}, {"if 1:\n  x\nelse:", true}, {"if 1:\n  x\nelse:\n", true},
		{"if 1:\n  x\n  #abc", true}, {"if 1\n", false}, {"if 1:\n  x\nfoo", false},
		{"try:", true}, {"try:\n x", true}, {"try:\n x\n", true}, {"try:\n x\nfoo", false}, {"try:\n x\nexcept:\n y\n", false},
		{"@dec", true}, {"@dec\n", true}, {"@dec\ndef f(): pass", true}, {"@dec\ndef f(): pass\n", false},
		{"class A:\n  def f(self):", true}, {"class A:\n  def f(self):\n    pass", true},
		{"class A:\n  def f(self):\n    pass\n", false}, {"def f():\n  return 1\nf()", false},
		{"async with x:\n y", true}, {"await x", false}, {"match x:", true}, {"match x:\n case 1:", true},
		{"match x:\n case 1:\n  pass\n", false}, {"match x", false}, {"for x in y: pass", true},
		{"def f():\n  x = (\n", true}, {"def f():\n  '''doc\n", true}, {"filter(xs, # > 1)", false}, {"filter(xs, # x", true},
		{"filter(xs,", true}, {"a ? b", false},
	} {
		if got := Incomplete(c.source); got != c.want {
			t.Errorf("%q: got %v", c.source, got)
		}
	}
}

func TestModes(t *testing.T) {
	m, err := Parse("1 +\\\n 2  # three\n\n", "x", Eval)
	if err != nil || len(m.Body) != 1 {
		t.Fatal(err)
	}
	if _, ok := m.Body[0].(*ExprStmt); !ok {
		t.Errorf("got %T", m.Body[0])
	}
	for _, src := range []string{"", "x = 1", "1; 2", "pass", "1\n2", "*a"} {
		if _, err := Parse(src, "x", Eval); err == nil {
			t.Errorf("%q is an expression", src)
		}
	}
	for src, n := range map[string]int{"": 0, "\n": 0, "x": 1, "x\ny": 2, "if a:\n b\n\nx": 2, "a; b": 2} {
		m, err := Parse(src, "x", Single)
		if err != nil || len(m.Body) != n {
			t.Errorf("%q: got %v, %v", src, m, err)
		}
	}
}

func TestUnparse(t *testing.T) {
	data, err := os.ReadFile("testdata/unparse.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var row [2]string
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		m, err := Parse(row[0], "x", Eval)
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		if got := Unparse(m.Body[0].(*ExprStmt).Value); got != row[1] {
			t.Errorf("%s: got %s, want %s", row[0], got, row[1])
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		source string
		line   int32
		msg    string
	}{
		{`'\d'`, 1, `invalid escape sequence '\d'`},
		{"\nx = '''\n\\d \\e'''", 2, `invalid escape sequence '\d'`},
		{`b'\é'`[:5] + `'`, 0, ""},
		{`b'\d'`, 1, `invalid escape sequence '\d'`},
		{`'\400'`, 1, `invalid octal escape sequence '\400'`},
		{`f'\d{a}'`, 1, `invalid escape sequence '\d'`},
		{`f'\{a}'`, 1, `invalid escape sequence '\{'`},
		{`1if a else 2`, 1, "invalid decimal literal"},
		{`0x1for x in y`, 1, "invalid hexadecimal literal"},
		{`r'\d'`, 0, ""},
		{`'\\d'`, 0, ""},
	} {
		m, err := Parse(c.source, "x", Exec)
		if err != nil {
			if c.msg != "" {
				t.Errorf("%s: %v", c.source, err)
			}
			continue
		}
		got := Warning{}
		if len(m.Warnings) > 0 {
			got = m.Warnings[0]
		}
		if len(m.Warnings) > 1 || got.Msg != c.msg || got.Line != c.line {
			t.Errorf("%s: got %v", c.source, m.Warnings)
		}
	}
}

func TestNumbers(t *testing.T) {
	value := func(src string) any {
		m, err := Parse(src, "x", Eval)
		if err != nil {
			t.Fatalf("%.20s: %v", src, err)
		}
		return m.Body[0].(*ExprStmt).Value.(*Constant).Value
	}
	for src, want := range map[string]any{
		"9223372036854775807": 9223372036854775807, "0x7fffffffffffffff": 9223372036854775807, "0b1_0": 2, "0o17": 15,
		"1e400": value("1e999"), "1e-400": 0.0, "1_0.5": 10.5,
	} {
		if got := value(src); got != want {
			t.Errorf("%s: got %v", src, got)
		}
	}
	for _, src := range []string{"9223372036854775808", "0xffffffffffffffffffffffff", "0o7777777777777777777777777", "0b1" + strings.Repeat("01", 64)} {
		want, _ := new(big.Int).SetString(src, 0)
		if got, ok := value(src).(*big.Int); !ok || got.Cmp(want) != 0 {
			t.Errorf("%s: got %v", src, got)
		}
	}
	hex := value("0x" + strings.Repeat("f", 1_000_000)).(*big.Int)
	if hex.BitLen() != 4_000_000 {
		t.Errorf("got %d bits", hex.BitLen())
	}
	_, err := Parse(strings.Repeat("9", 5000), "x", Exec)
	want := "Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; " +
		"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals " +
		"to avoid decimal conversion limits."
	if e, ok := err.(*Error); !ok || e.Msg != want {
		t.Errorf("got %v", err)
	}
}

func TestSurrogates(t *testing.T) {
	m, err := Parse(`'\ud800\U0000dfff'`, "x", Eval)
	if err != nil {
		t.Fatal(err)
	}
	c := m.Body[0].(*ExprStmt).Value.(*Constant)
	if c.Value != "\xed\xa0\x80\xed\xbf\xbf" || Unparse(c) != `'\ud800\udfff'` {
		t.Errorf("got %q, %s", c.Value, Unparse(c))
	}
}

// TestLinear gives long sources of many shapes. Quadratic time would take
// hours.
func TestLinear(t *testing.T) {
	const n = 300_000
	start := time.Now()
	for _, src := range []string{
		"x = [" + strings.Repeat("1, ", n) + "]",
		"x = " + strings.Repeat("1 + ", n) + "1",
		"x = '" + strings.Repeat("a", 10*n) + "'",
		"x = " + strings.Repeat("'a' ", n),
		"x = f'" + strings.Repeat("{a}", n) + "'",
		"f" + strings.Repeat("(1)", n),
		strings.Repeat("a = ", n) + "1",
		strings.Repeat("a; ", n) + "b",
		strings.Repeat("#\n", n),
		strings.Repeat("\\\n", n) + "x",
		"map(xs, " + strings.Repeat("# + ", n) + "#)",
		"if a: pass\n" + strings.Repeat("elif a: pass\n", n),
		"from " + strings.Repeat(".", n) + " import x",
		"match x:\n" + strings.Repeat(" case a: pass\n", n),
	} {
		if _, err := Parse(src, "x", Exec); err != nil {
			t.Errorf("%.20s: %v", src, err)
		}
	}
	if d := time.Since(start); d > time.Minute {
		t.Errorf("took %v", d)
	}
}

func BenchmarkParse(b *testing.B) {
	var src strings.Builder
	for _, name := range []string{"statements", "expressions", "strings", "patterns"} {
		data, err := os.ReadFile("testdata/trees/" + name + ".py")
		if err != nil {
			b.Fatal(err)
		}
		src.Write(data)
	}
	b.SetBytes(int64(src.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(src.String(), "x", Exec); err != nil {
			b.Fatal(err)
		}
	}
}
