package object

import "strings"

// fillChar reads the fill character of center, ljust and rjust.
func fillChar(v any) string {
	s, ok := AsStr(v)
	if !ok {
		panic(Newf(TypeError, "The fill character must be a unicode character, not %s", TypeName(v)))
	}
	if StrLen(s) != 1 {
		panic(New(TypeError, "The fill character must be exactly one character long"))
	}
	return s
}

// padStr puts left and right copies of fill around s.
func padStr(s string, left, right int, fill string) string {
	if left <= 0 && right <= 0 {
		return s
	}
	return padded(s, max(left, 0), max(right, 0), fill).(string)
}

// padValue is padStr of a str as a value.
func padValue(self any, left, right int, fill string) any {
	if left <= 0 && right <= 0 {
		return self
	}
	return padded(self.(string), max(left, 0), max(right, 0), fill)
}

func padded(s string, left, right int, fill string) any {
	if left > maxRepeat || right > maxRepeat {
		panic(NewArgs(MemoryError))
	}
	from := left * len(fill)
	b, v := newStr(from + len(s) + right*len(fill))
	fillWith(b[:from], fill)
	copy(b[from:], s)
	fillWith(b[from+len(s):], fill)
	return v
}

// centerPad splits the padding of center: the odd one goes left when the width
// is odd.
func centerPad(width, n int) (left, right int) {
	pad := width - n
	if pad <= 0 {
		return 0, 0
	}
	left = pad/2 + pad&width&1
	return left, pad - left
}

func strCenter(a []any) any { return centerIn(a[0], a[1], a[2]) }

func centerIn(self, v, fill any) any {
	width := ToInt(v)
	left, right := centerPad(width, StrLen(self.(string)))
	return padValue(self, left, right, fillChar(fill))
}

func strLJust(a []any) any { return justLeft(a[0], a[1], a[2]) }

func justLeft(self, v, fill any) any {
	width := ToInt(v)
	return padValue(self, 0, width-StrLen(self.(string)), fillChar(fill))
}

func strRJust(a []any) any { return justRight(a[0], a[1], a[2]) }

func justRight(self, v, fill any) any {
	width := ToInt(v)
	return padValue(self, width-StrLen(self.(string)), 0, fillChar(fill))
}

// zfill pads a number's text with zeros behind its sign.
func zfill(s string, pad int) string {
	if pad <= 0 {
		return s
	}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[:1] + padStr(s[1:], pad, 0, "0")
	}
	return padStr(s, pad, 0, "0")
}

func strZFill(a []any) any { return zfillIn(a[0], a[1]) }

func zfillIn(self, v any) any {
	s := self.(string)
	pad := ToInt(v) - StrLen(s)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return zfill(s, pad)
	}
	return padValue(self, pad, 0, "0")
}

func strExpandTabs(a []any) any { return expandTabs(a[0].(string), tabSize(a[1])) }

func tabSize(v any) int {
	n := ToInt(v)
	if int(int32(n)) != n {
		panic(New(OverflowError, "Python int too large to convert to C int"))
	}
	return n
}

// expandTabs replaces tabs by spaces; continuation bytes take no column, so it
// serves bytes only where they are ASCII.
func expandTabs(s string, size int) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	var b strings.Builder
	col := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if size > 0 {
				n := size - col%size
				col += n
				for ; n > 0; n-- {
					b.WriteByte(' ')
				}
			}
		case c == '\n' || c == '\r':
			col = 0
			b.WriteByte(c)
		default:
			if c&0xC0 != 0x80 {
				col++
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}
