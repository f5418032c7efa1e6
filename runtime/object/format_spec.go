package object

import (
	"fmt"
	"strings"
)

// formatSpec is a parsed format specifier:
// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
type formatSpec struct {
	fill      string
	align     byte // '<' '>' '=' '^'
	sign      byte // '+', '-', ' ' or 0
	noNegZero bool
	alt       bool
	width     int  // -1: none
	group     byte // ',', '_', 'n' (the locale's: none) or 0
	groupBy   int
	prec      int  // -1: none
	typ       rune // 0: none

	kind string // the type's name, for messages
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// parseSpec reads a specifier for a value of the type kind.
func parseSpec(spec, kind string, typ rune, align byte) formatSpec {
	f := formatSpec{fill: " ", align: align, width: -1, prec: -1, typ: typ, kind: kind}
	s := spec
	filled, aligned := false, false
	if s != "" {
		if n := runeLen(s); len(s) > n && isAlign(s[n]) {
			f.fill, f.align = s[:n], s[n]
			s = s[n+1:]
			filled, aligned = true, true
		} else if isAlign(s[0]) {
			f.align = s[0]
			s = s[1:]
			aligned = true
		}
	}
	if s != "" && (s[0] == '+' || s[0] == '-' || s[0] == ' ') {
		f.sign = s[0]
		s = s[1:]
	}
	f.noNegZero, s = cutByte(s, 'z')
	f.alt, s = cutByte(s, '#')
	if !filled && s != "" && s[0] == '0' {
		f.fill = "0"
		if !aligned && align == '>' {
			f.align = '='
		}
		s = s[1:]
	}
	f.width, s = cutNumber(s)
	var ok bool
	if ok, s = cutByte(s, ','); ok {
		f.group, f.groupBy = ',', 3
	}
	if ok, s = cutByte(s, '_'); ok {
		if f.group != 0 {
			panic(New(ValueError, "Cannot specify both ',' and '_'."))
		}
		f.group, f.groupBy = '_', 3
	}
	if f.group == '_' && s != "" && s[0] == ',' {
		panic(New(ValueError, "Cannot specify both ',' and '_'."))
	}
	if ok, s = cutByte(s, '.'); ok {
		if f.prec, s = cutNumber(s); f.prec < 0 {
			panic(New(ValueError, "Format specifier missing precision"))
		}
	}
	if s != "" {
		r, n := DecodeRune(s)
		if n < len(s) {
			panic(Newf(ValueError, "Invalid format specifier '%s' for object of type '%s'", spec, kind))
		}
		f.typ = r
	}
	f.checkGroup()
	return f
}

func cutByte(s string, c byte) (bool, string) {
	if s != "" && s[0] == c {
		return true, s[1:]
	}
	return false, s
}

// cutNumber reads decimal digits of any script; -1 when there are none.
func cutNumber(s string) (int, string) {
	n, any := 0, false
	for s != "" {
		r, k := DecodeRune(s)
		d := DecimalValue(r)
		if d < 0 {
			break
		}
		if n > (maxInt-d)/10 {
			panic(New(ValueError, "Too many decimal digits in format string"))
		}
		n, any, s = n*10+d, true, s[k:]
	}
	if !any {
		return -1, s
	}
	return n, s
}

func (f *formatSpec) checkGroup() {
	if f.group == 0 {
		return
	}
	switch f.typ {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return
	case 'b', 'o', 'x', 'X':
		if f.group == '_' {
			f.groupBy = 4
			return
		}
	}
	panic(Newf(ValueError, "Cannot specify '%c' with '%s'.", f.group, typeCode(f.typ)))
}

// typeCode shows a presentation type in a message.
func typeCode(r rune) string {
	if r > 32 && r < 128 {
		return string(r)
	}
	return fmt.Sprintf("\\x%x", r)
}

func (f *formatSpec) unknown() *Exception {
	return Newf(ValueError, "Unknown format code '%s' for object of type '%s'", typeCode(f.typ), f.kind)
}

// pad puts text of n code points into the width.
func (f *formatSpec) pad(text string, n int) string {
	pad := f.width - n
	if pad <= 0 {
		return text
	}
	switch f.align {
	case '>', '=':
		return padStr(text, pad, 0, f.fill)
	case '^':
		return padStr(text, pad/2, pad-pad/2, f.fill)
	}
	return padStr(text, 0, pad, f.fill)
}

// number lays out a number: sign and prefix, digits that may be grouped, and
// the rest (point, fraction, exponent).
func (f *formatSpec) number(negative bool, prefix, digits, rest string) string {
	sign := ""
	switch {
	case negative:
		sign = "-"
	case f.sign == '+' || f.sign == ' ':
		sign = string(f.sign)
	}
	fixed := len(sign) + len(prefix) + len(rest)
	if f.group != 0 && digits != "" {
		least := 0
		if f.fill == "0" && f.align == '=' {
			least = f.width - fixed
		}
		digits = groupDigits(digits, least, f.group, f.groupBy)
	}
	pad := f.width - fixed - len(digits)
	if f.align == '=' && pad > 0 {
		return sign + prefix + padStr(digits+rest, pad, 0, f.fill)
	}
	text := sign + prefix + digits + rest
	return f.pad(text, len(text))
}

// groupDigits puts sep between groups of size digits, with zeros in front until
// the text is at least least long.
func groupDigits(digits string, least int, sep byte, size int) string {
	if least > maxRepeat {
		panic(NewArgs(MemoryError))
	}
	left := len(digits)
	var groups []string
	for {
		n := min(size, max(left, least, 1))
		take := min(n, left)
		groups = append(groups, strings.Repeat("0", n-take)+digits[left-take:left])
		left -= take
		least -= n
		if left <= 0 && least <= 0 {
			break
		}
		least--
	}
	var b strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(groups[i])
		if i > 0 {
			b.WriteByte(sep)
		}
	}
	return b.String()
}

// formatStr is str.__format__.
func formatStr(s, spec string) string {
	f := parseSpec(spec, "str", 's', '<')
	switch {
	case f.typ != 's':
		panic(f.unknown())
	case f.sign == ' ':
		panic(New(ValueError, "Space not allowed in string format specifier"))
	case f.sign != 0:
		panic(New(ValueError, "Sign not allowed in string format specifier"))
	case f.noNegZero:
		panic(New(ValueError, "Negative zero coercion (z) not allowed in string format specifier"))
	case f.alt:
		panic(New(ValueError, "Alternate form (#) not allowed in string format specifier"))
	case f.align == '=':
		panic(New(ValueError, "'=' alignment not allowed in string format specifier"))
	}
	if f.width < 0 && f.prec < 0 {
		return s
	}
	n := StrLen(s)
	if f.prec >= 0 && f.prec < n {
		s, n = s[:StrOffset(s, f.prec)], f.prec
	}
	return f.pad(s, n)
}
