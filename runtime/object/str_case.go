package object

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// StrUpper is s.upper().
func StrUpper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	b := make([]byte, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		b = appendUpper(b, r)
		s = s[n:]
	}
	return string(b)
}

// StrLower is s.lower().
func StrLower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		b = appendLower(b, r, s, i)
		i += n
	}
	return string(b)
}

// otherCase is a string with the letters from first on, 'A' or 'a', in the other
// case: other does that where there is more than ASCII.
func otherCase(v any, first byte, other func(string) string) any {
	s := v.(string)
	at := -1
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return other(s)
		}
		if at < 0 && c-first < 26 {
			at = i
		}
	}
	switch {
	case at < 0:
		return v
	case len(s) > maxShort:
		return other(s)
	}
	b, v := newShort(len(s))
	copy(b, s)
	for i, c := range b {
		if c-first < 26 {
			b[i] = c ^ ('a' - 'A')
		}
	}
	return v
}

func strCasefold(a []any) any {
	s := a[0].(string)
	if isASCII(s) {
		return strings.ToLower(s)
	}
	b := make([]byte, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		b = appendFold(b, r)
		s = s[n:]
	}
	return string(b)
}

func strCapitalize(a []any) any {
	s := a[0].(string)
	if s == "" {
		return s
	}
	r, n := DecodeRune(s)
	b := appendTitle(make([]byte, 0, len(s)), r)
	for i := n; i < len(s); i += n {
		r, n = DecodeRune(s[i:])
		b = appendLower(b, r, s, i)
	}
	return string(b)
}

func strTitle(a []any) any {
	s := a[0].(string)
	b := make([]byte, 0, len(s))
	inWord := false
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		if inWord {
			b = appendLower(b, r, s, i)
		} else {
			b = appendTitle(b, r)
		}
		inWord = isCased(r)
		i += n
	}
	return string(b)
}

func strSwapCase(a []any) any {
	s := a[0].(string)
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		switch {
		case isUpper(r):
			b = appendLower(b, r, s, i)
		case isLower(r):
			b = appendUpper(b, r)
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return string(b)
}

// strAll makes a predicate that holds when s is not empty and every code point
// is of a kind.
func strAll(is func(rune) bool) Func {
	return func(a []any) any {
		s := a[0].(string)
		return Bool(s != "" && indexFunc(s, func(r rune) bool { return !is(r) }) < 0)
	}
}

// strOneCase makes isupper and islower: some character of the case, none of
// the other one or title case.
func strOneCase(is, other func(rune) bool) Func {
	return func(a []any) any {
		s := a[0].(string)
		seen := false
		for s != "" {
			r, n := DecodeRune(s)
			if other(r) || unicode.IsTitle(r) {
				return false
			}
			seen = seen || is(r)
			s = s[n:]
		}
		return Bool(seen)
	}
}

func strIsTitle(a []any) any {
	s := a[0].(string)
	seen, inWord := false, false
	for s != "" {
		r, n := DecodeRune(s)
		switch {
		case isUpper(r) || unicode.IsTitle(r):
			if inWord {
				return false
			}
			seen, inWord = true, true
		case isLower(r):
			if !inWord {
				return false
			}
			seen = true
		default:
			inWord = false
		}
		s = s[n:]
	}
	return Bool(seen)
}
