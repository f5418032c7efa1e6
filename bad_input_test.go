package inloop_test

import "testing"

func TestBadInputAtThePrompt(t *testing.T) {
	x := session(t, nil)
	for _, c := range []struct{ line, last string }{
		{"eval('(' * 10_000)", "SyntaxError: too many nested parentheses"},
		{"10 ** 1_000_000", "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_d"},
		{"f = lambda n: f(n + 1)", ""},
		{"f(0)", "RecursionError: maximum recursion depth exceeded"},
		{"eval('-' * 10_000 + '1')", "SyntaxError: too many nested expressions"},
		{"len(eval('[' + '1,' * 1_000_000 + ']'))", "1000000"},
		{"1 / 0; 2", "ZeroDivisionError: division by zero"},
		{"'\\ud800'", `'\ud800'`},
		{"print('\\ud800')", "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allo"},
	} {
		x.send(c.line + "\r")
		if c.last != "" {
			x.shows(c.last)
		}
		x.send("\x0c") // a clear screen
		x.until("nothing but a prompt", func(lines []string) bool { return len(lines) == 1 && lines[0] == ">>>" })
	}
	x.do("'still here'", "'still here'")
}
