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
	left, right = max(left, 0), max(right, 0)
	if left > maxRepeat || right > maxRepeat {
		panic(NewArgs(MemoryError))
	}
	var b strings.Builder
	b.Grow(len(s) + (left+right)*len(fill))
	for ; left > 0; left-- {
		b.WriteString(fill)
	}
	b.WriteString(s)
	for ; right > 0; right-- {
		b.WriteString(fill)
	}
	return b.String()
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

func strCenter(a []any) any {
	s := a[0].(string)
	width := ToInt(a[1])
	left, right := centerPad(width, StrLen(s))
	return padStr(s, left, right, fillChar(a[2]))
}

func strLJust(a []any) any {
	s := a[0].(string)
	width := ToInt(a[1])
	return padStr(s, 0, width-StrLen(s), fillChar(a[2]))
}

func strRJust(a []any) any {
	s := a[0].(string)
	width := ToInt(a[1])
	return padStr(s, width-StrLen(s), 0, fillChar(a[2]))
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

func strZFill(a []any) any {
	s := a[0].(string)
	return zfill(s, ToInt(a[1])-StrLen(s))
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
