package object

import (
	"strings"
	"sync"
	"unicode"
)

// caseTable reads a table of words: a character and what it maps to.
func caseTable(words string) func() map[rune]string {
	return sync.OnceValue(func() map[rune]string {
		m := map[rune]string{}
		for _, w := range strings.Fields(words) {
			r, n := DecodeRune(w)
			m[r] = w[n:]
		}
		return m
	})
}

var (
	upperWords = caseTable(fullUpper)
	titleWords = caseTable(fullTitle)
	foldWords  = caseTable(fullFold)
)

func appendUpper(b []byte, r rune) []byte {
	if r < 128 {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		return append(b, byte(r))
	}
	if w, ok := upperWords()[r]; ok {
		return append(b, w...)
	}
	return AppendRune(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if r < 128 {
		return appendUpper(b, r)
	}
	if w, ok := titleWords()[r]; ok {
		return append(b, w...)
	}
	return AppendRune(b, unicode.ToTitle(r))
}

// appendLower lowers the character r that stands in s at offset i: a capital
// sigma at the end of a word has a form of its own.
func appendLower(b []byte, r rune, s string, i int) []byte {
	switch {
	case r < 128:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	case r == 0x130:
		return append(b, "i\u0307"...)
	case r == 0x3A3:
		if finalSigma(s, i) {
			return append(b, "ς"...)
		}
		return append(b, "σ"...)
	}
	return AppendRune(b, unicode.ToLower(r))
}

// finalSigma reports whether the sigma at offset i ends a word: a cased
// character before it and none behind, not counting what words may contain
// besides letters.
func finalSigma(s string, i int) bool {
	before := false
	for head := s[:i]; head != ""; {
		r, n := decodeLastRune(head)
		if !isCaseIgnorable(r) {
			before = isCased(r)
			break
		}
		head = head[:len(head)-n]
	}
	if !before {
		return false
	}
	for tail := s[i+2:]; tail != ""; {
		r, n := DecodeRune(tail)
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
		tail = tail[n:]
	}
	return true
}

func appendFold(b []byte, r rune) []byte {
	if r < 128 {
		return appendLower(b, r, "", 0)
	}
	if w, ok := foldWords()[r]; ok {
		return append(b, w...)
	}
	if r >= 0x13A0 && r <= 0x13FD || r >= 0xAB70 && r <= 0xABBF { // Cherokee folds to its capitals
		return AppendRune(b, unicode.ToUpper(r))
	}
	if w, ok := upperWords()[r]; ok {
		for _, u := range w {
			b = AppendRune(b, unicode.ToLower(u))
		}
		return b
	}
	return AppendRune(b, unicode.ToLower(r))
}
