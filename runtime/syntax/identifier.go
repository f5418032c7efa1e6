package syntax

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// checkIdentifier records an error unless s, which has characters outside
// ASCII, is an identifier.
func (l *lexer) checkIdentifier(s string) bool {
	for i, r := range s {
		if i == 0 && isIDStart(r) || i > 0 && isIDPart(r) {
			continue
		}
		l.pos += i + utf8.RuneLen(r)
		if unicode.IsPrint(r) {
			l.fail(fmt.Sprintf("invalid character '%c' (U+%04X)", r, r))
		} else {
			l.fail(fmt.Sprintf("invalid non-printable character U+%04X", r))
		}
		return false
	}
	return true
}

func isIDStart(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&identStart != 0
	}
	return unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)
}

func isIDPart(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&identPart != 0
	}
	return isIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// identifier returns the name that the text of a name token stands for: names
// are compared in the normal form NFKC.
func identifier(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKC.String(s)
		}
	}
	return s
}
