package object

import (
	"strings"
	"sync"
	"unicode"
)

// The oracle follows Unicode 15.1, Go 15.0. The difference is CJK extension I
// (letters) and six description characters (symbols).

func isExtensionI(r rune) bool { return r >= 0x2EBF0 && r <= 0x2EE5D }

func isDescription(r rune) bool { return r >= 0x2FFC && r <= 0x2FFF || r == 0x31EF }

// isPrintable is str.isprintable for one code point: everything assigned but
// controls, format characters, surrogates, private use and separators other
// than the ASCII space.
func isPrintable(r rune) bool {
	return unicode.IsPrint(r) || isExtensionI(r) || isDescription(r)
}

// isSpace is str.isspace for one code point: Unicode's white space and the
// four ASCII separators.
func isSpace(r rune) bool {
	if r < 128 {
		return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1c && r <= 0x1f
	}
	return unicode.IsSpace(r)
}

func isAlpha(r rune) bool { return unicode.IsLetter(r) || isExtensionI(r) }

func isDecimal(r rune) bool { return unicode.IsDigit(r) }

func isDigit(r rune) bool {
	if unicode.IsDigit(r) {
		return true
	}
	for _, d := range digitRanges {
		if r < d[0] {
			break
		}
		if r <= d[1] {
			return true
		}
	}
	return false
}

var ideographs = sync.OnceValue(func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range ideographNumbers {
		m[r] = true
	}
	return m
})

func isNumeric(r rune) bool {
	return r < 128 && r >= '0' && r <= '9' || r >= 128 && (unicode.IsNumber(r) || ideographs()[r])
}

func isAlnum(r rune) bool { return isAlpha(r) || isNumeric(r) }

// DecimalValue is the value of a decimal digit of any script, or -1.
func DecimalValue(r rune) int {
	if r < 128 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.IsDigit(r) {
		return -1
	}
	// The digits of a script stand together, 0 first; several scripts' may
	// be neighbours, so the run is counted from its start in tens.
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r) }

func isLower(r rune) bool { return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r) }

func isCased(r rune) bool { return isUpper(r) || isLower(r) || unicode.IsTitle(r) }

// isCaseIgnorable reports characters that do not end a word for the rule about
// the final sigma.
func isCaseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', 0xB7, 0x387, 0x55F, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

// notIdentifier are letters that identifiers exclude, since their compatible
// forms would not be letters.
const notIdentifier = "\u037a\u309b\u309c\ufc5e\ufc5f\ufc60\ufc61\ufc62\ufc63\ufdfa\ufdfb\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e"

// notStart may stand in an identifier but not begin it.
const notStart = "\u0e33\u0eb3\uff9e\uff9f"

// IsIdentifierStart reports whether r may begin an identifier.
func IsIdentifierStart(r rune) bool {
	if r < 128 {
		return r == '_' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return isIdentifierLetter(r) && !strings.ContainsRune(notStart, r)
}

func isIdentifierLetter(r rune) bool {
	return (isAlpha(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space) && !strings.ContainsRune(notIdentifier, r)
}

// IsIdentifierPart reports whether r may stand in an identifier behind its
// first character.
func IsIdentifierPart(r rune) bool {
	if r < 128 {
		return r == '_' || r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	switch r {
	case 0x200C, 0x200D, 0x30FB, 0xFF65:
		return true
	}
	return isIdentifierLetter(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// IsIdentifier is str.isidentifier.
func IsIdentifier(s string) bool {
	r, n := DecodeRune(s)
	if n == 0 || !IsIdentifierStart(r) {
		return false
	}
	for s = s[n:]; s != ""; s = s[n:] {
		if r, n = DecodeRune(s); !IsIdentifierPart(r) {
			return false
		}
	}
	return true
}
