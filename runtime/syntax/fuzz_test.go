package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse holds the parser to what it promises of any input: an answer
// without a panic, an *Error with a place inside the source, spans that do not
// run backwards.
func FuzzParse(f *testing.F) {
	for _, c := range readErrorCases(f) {
		f.Add(c.Source)
	}
	files, _ := filepath.Glob("testdata/trees/*.py")
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	for _, c := range dialectCases {
		f.Add(c.source)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, mode := range []Mode{Exec, Eval, Single} {
			m, err := Parse(src, "fuzz.py", mode)
			if err == nil {
				checkSpans(t, src, m)
				continue
			}
			e := err.(*Error)
			if e.Msg == "" || e.Kind == "" || !utf8.ValidString(e.Msg) && utf8.ValidString(src) {
				t.Errorf("%q: error without words: %#v", src, e)
			}
			if lines := int32(strings.Count(src, "\n") + strings.Count(src, "\r") + 1); e.Line > lines {
				t.Errorf("%q: error on line %d of %d", src, e.Line, lines)
			}
		}
		Incomplete(src)
		_, _ = Decode([]byte(src), "fuzz.py")
	})
}

// checkSpans follows the expressions at the top of a module.
func checkSpans(t *testing.T, src string, m *Module) {
	for _, s := range m.Body {
		p := s.Pos()
		if p.Line < 1 || p.EndLine < p.Line || p.EndLine == p.Line && p.EndCol < p.Col {
			t.Errorf("%q: %T has span %v", src, s, p)
		}
		if e, ok := s.(*ExprStmt); ok {
			Unparse(e.Value)
		}
	}
}
