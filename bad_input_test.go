package inloop_test

import (
	"strings"
	"testing"
)

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

// TestAnyBytesAtThePrompt pastes and types what no program is: an answer comes,
// and Up brings back what was typed.
func TestAnyBytesAtThePrompt(t *testing.T) {
	x := session(t, nil)
	for _, c := range []struct{ name, keys, last string }{
		{"brackets", openPaste + strings.Repeat("(", 10_000) + closePaste + "\r", "SyntaxError: too many nested parentheses"},
		{"closed brackets", openPaste + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + closePaste + "\r", "SyntaxError: too many nested parentheses"},
		{"typed brackets", strings.Repeat("{", 1000) + "\r", "SyntaxError: too many nested parentheses"},
		{"a long line", openPaste + "len('" + strings.Repeat("a", 500_000) + "')" + closePaste + "\r", "500000"},
		{"many lines", openPaste + strings.Repeat("x = 1\n", 20_000) + "x + 6" + closePaste + "\r", "7"},
		{"a null", openPaste + "'nu\x00ll'" + closePaste + "\r", "'null'"},
		{"half a character", "\xed\x95'half'\r", "'half'"},
		{"bytes that are none", openPaste + "'\xff\xfe'" + closePaste + "\r", "'\uFFFD'"},
		{"an escape that never ends", "\x1b[" + strings.Repeat("9;", 100) + "\x15'escaped'\r", "'escaped'"},
		{"a deep block", openPaste + deepBlock(200) + closePaste + "\r", "IndentationError: too many levels of indentation"},
		{"an open string", "s = 'open\r", "SyntaxError: unterminated string literal (detected at line 1)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			x.t = t
			x.send(c.keys)
			x.until(c.last, func(lines []string) bool {
				n := len(lines)
				return n > 1 && lines[n-1] == ">>>" && lines[n-2] == c.last
			})
			x.send("\x0c")
			x.until("nothing but a prompt", func(lines []string) bool { return len(lines) == 1 && lines[0] == ">>>" })
		})
	}
	x.t = t
	x.send("def f():\rx = '''kept\rtoo\x04\x04") // the end of input in a block is none
	x.ends(">>> def f():", "...     x = '''kept", "... too")
	x.send("'''\r\r")
	x.ends("... too'''", "...", ">>>")
	x.send(up)
	x.ends(">>> def f():", "...     x = '''kept", "... too'''")
}

// deepBlock is so many statements inside of each other.
func deepBlock(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
	}
	return b.String()
}
