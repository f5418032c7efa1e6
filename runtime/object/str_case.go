package object

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unsafe"
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
	n := len(s)
	var bytes, letters uint64
	for i := 0; i < n; i += 8 {
		w, _ := word(s, i)
		bytes |= w
		letters |= lettersOf(w, first)
	}
	switch {
	case bytes&highBits != 0:
		return other(s)
	case letters == 0:
		return v
	}
	b, v := newStr(n)
	for i := 0; i < n; i += 8 {
		w, at := word(s, i)
		w ^= lettersOf(w, first)
		if n >= 8 {
			binary.LittleEndian.PutUint64(b[at:], w)
			continue
		}
		for i := range b {
			b[i] = byte(w)
			w >>= 8
		}
	}
	return v
}

// highBits are those of eight bytes.
const highBits = 0x8080808080808080

// word gives the bytes of s from i on, the first one as the least: eight, from before
// i where there are no eight any more, or all of a string that has less.
func word(s string, i int) (w uint64, at int) {
	if len(s) < 8 {
		for j := len(s) - 1; j >= 0; j-- {
			w = w<<8 | uint64(s[j])
		}
		return w, 0
	}
	i = min(i, len(s)-8)
	return binary.LittleEndian.Uint64(unsafe.Slice(unsafe.StringData(s[i:]), 8)), i
}

// lettersOf gives the bit that tells the cases apart for each of eight bytes of ASCII
// that is one of the 26 letters from first on.
func lettersOf(w uint64, first byte) uint64 {
	const ones = highBits >> 7
	from := w + ones*uint64(0x80-first)
	behind := w + ones*uint64(0x80-first-26)
	return (from &^ behind & highBits) >> 2
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
