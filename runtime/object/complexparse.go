package object

import "strings"

// parseComplex is complex(s): one or two floats, the imaginary one marked by a
// j, with or without parentheses around them.
func parseComplex(s string) complex128 {
	t := strings.Trim(ASCIINumeral(s), asciiSpace)
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		t = strings.Trim(t[1:len(t)-1], asciiSpace)
	}
	if strings.IndexByte(t, '_') >= 0 {
		if !validUnderscores(t) {
			panic(New(ValueError, "could not convert string to complex: "+StrRepr(s)))
		}
		t = strings.ReplaceAll(t, "_", "")
	}
	if c, ok := scanComplex(t); ok {
		return c
	}
	panic(New(ValueError, "complex() arg is a malformed string"))
}

// validUnderscores checks that each underscore stands between two digits.
func validUnderscores(s string) bool {
	isDigit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && !(isDigit(i-1) && isDigit(i+1)) {
			return false
		}
	}
	return true
}

func scanComplex(s string) (complex128, bool) {
	n, _ := scanFloat(s)
	first, rest := 0.0, s
	if n > 0 {
		first, rest = decimalFloat(s[:n]), s[n:]
		switch {
		case rest == "":
			return complex(first, 0), true
		case isUnit(rest):
			return complex(0, first), true
		case rest[0] != '+' && rest[0] != '-':
			return 0, false
		}
	}
	// What is left is the imaginary part; its digits may be missing.
	m, _ := scanFloat(rest)
	if m > 0 && isUnit(rest[m:]) {
		return complex(first, decimalFloat(rest[:m])), true
	}
	switch {
	case rest == "":
		return 0, false
	case rest[0] == '+' && isUnit(rest[1:]), n == 0 && isUnit(rest):
		return complex(first, 1), true
	case rest[0] == '-' && isUnit(rest[1:]):
		return complex(first, -1), true
	}
	return 0, false
}

func isUnit(s string) bool { return s == "j" || s == "J" }
