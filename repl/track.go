package repl

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tracker follows program output on its way to the terminal, to know in which
// column it stands and which style it has set.
type tracker struct {
	column int    // equal to the width when the line is full to the margin
	used   bool   // something stands in the line, also behind or after the column
	style  string // the style sequences in force since the last reset
}

const maxStyle = 256

// track follows out on a terminal of the given width.
func (t *tracker) track(out []byte, width int) {
	for len(out) > 0 {
		c := out[0]
		switch {
		case c == 0x1b:
			n := escapeLength(out)
			if n == 0 {
				return
			}
			t.escape(out[:n], width)
			out = out[n:]
			continue
		case c == '\n':
			t.freshLine()
		case c == '\r':
			t.column = 0
		case c == '\b':
			t.column = max(min(t.column, width-1)-1, 0)
		case c == '\t':
			t.column = min(t.column/8*8+8, width-1)
		case c < ' ' || c == 0x7f:
		case c < utf8.RuneSelf:
			t.advance(1, width)
		default:
			r, n := utf8.DecodeRune(out)
			t.advance(runeCells(r), width)
			out = out[n:]
			continue
		}
		out = out[1:]
	}
}

// freshLine notes that output is at the start of an empty line.
func (t *tracker) freshLine() { t.column, t.used = 0, false }

func (t *tracker) advance(n, width int) {
	if t.column+n > width {
		t.column = 0
	}
	t.column += n
	t.used = true
}

func (t *tracker) escape(seq []byte, width int) {
	if len(seq) < 3 || seq[1] != '[' {
		return
	}
	params, final := string(seq[2:len(seq)-1]), seq[len(seq)-1]
	n, _ := strconv.Atoi(params)
	switch final {
	case 'm':
		if i := lastReset(params); i >= 0 {
			t.style = ""
			if params = params[i:]; params == "" {
				return
			}
			t.style = "\x1b[" + params + "m"
		} else if t.style += string(seq); len(t.style) > maxStyle {
			t.style = ""
		}
	case 'K':
		t.used = t.used && (n == 1 || n == 0 && t.column > 0)
	case 'J':
		t.used = t.used && n < 2 && t.column > 0
	case 'G':
		t.column = min(max(n-1, 0), width-1)
	case 'C':
		t.column = min(t.column+max(n, 1), width-1)
	case 'D':
		t.column = max(t.column-max(n, 1), 0)
	case 'H', 'f':
		_, column, _ := strings.Cut(params, ";")
		n, _ = strconv.Atoi(column)
		t.column = min(max(n-1, 0), width-1)
	}
}

// lastReset is where the parameters behind the last reset begin, -1 when there
// is no reset.
func lastReset(params string) int {
	at := -1
	i := 0
	for _, p := range strings.Split(params, ";") {
		i += len(p) + 1
		if p == "" || p == "0" {
			at = min(i, len(params))
		}
	}
	return at
}

// escapeLength is the length of the escape sequence at the front of b, 0 when
// it is not complete.
func escapeLength(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		for i := 2; i < len(b); i++ {
			if b[i] >= 0x40 && b[i] < 0x7f {
				return i + 1
			}
			if b[i] < 0x20 || b[i] >= 0x7f {
				return i // broken off
			}
		}
		return 0
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(b); i++ {
			if b[i] == 7 {
				return i + 1
			}
			if b[i] == '\\' && b[i-1] == 0x1b {
				return i + 1
			}
		}
		return 0
	case '(', ')', '*', '+', '#', '%', ' ':
		if len(b) < 3 {
			return 0
		}
		return 3
	}
	return 2
}

// escapesLength is the length of the escape sequences at the front of b.
func escapesLength(b []byte) int {
	i := 0
	for i < len(b) && b[i] == 0x1b {
		n := escapeLength(b[i:])
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// unfinished is how many bytes at the end of out begin a character or an
// escape sequence that does not end there. What never ends is not waited for.
func unfinished(out []byte) int {
	const longest = 4096
	tail := out[max(0, len(out)-longest):]
	if i := bytes.LastIndexByte(tail, 0x1b); i >= 0 && escapeLength(tail[i:]) == 0 {
		return len(tail) - i
	}
	for n := 1; n < utf8.UTFMax && n <= len(out); n++ {
		if b := out[len(out)-n:]; utf8.RuneStart(b[0]) {
			if utf8.FullRune(b) {
				return 0
			}
			return n
		}
	}
	return 0
}
