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
	if l.invalid && !utf8.ValidString(s) {
		pos, _ := firstInvalid(s)
		l.pos += pos + 1
		l.fail(undecodable(s))
		l.err.EndOffset = noEnd
		return false
	}
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
	if unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start) {
		return !unicode.Is(notIDStart, r)
	}
	return isIdeograph(r)
}

func isIDPart(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r]&identPart != 0
	}
	if isIDStart(r) {
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue, alsoIDPart)
}

// notIDStart are letters whose normal form begins with something else, or that
// belong to the syntax of patterns: no identifier begins with them.
var notIDStart = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x037a, Hi: 0x037a, Stride: 1}, {Lo: 0x0e33, Hi: 0x0e33, Stride: 1}, {Lo: 0x0eb3, Hi: 0x0eb3, Stride: 1},
	{Lo: 0x2e2f, Hi: 0x2e2f, Stride: 1}, {Lo: 0x309b, Hi: 0x309c, Stride: 1}, {Lo: 0xfc5e, Hi: 0xfc63, Stride: 1},
	{Lo: 0xfdfa, Hi: 0xfdfb, Stride: 1}, {Lo: 0xfe70, Hi: 0xfe7e, Stride: 2}, {Lo: 0xff9e, Hi: 0xff9f, Stride: 1},
}}

// alsoIDPart are characters that may stand inside an identifier besides those
// of the general categories.
var alsoIDPart = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0e33, Hi: 0x0e33, Stride: 1}, {Lo: 0x0eb3, Hi: 0x0eb3, Stride: 1}, {Lo: 0x200c, Hi: 0x200d, Stride: 1},
	{Lo: 0x30fb, Hi: 0x30fb, Stride: 1}, {Lo: 0xff65, Hi: 0xff65, Stride: 1}, {Lo: 0xff9e, Hi: 0xff9f, Stride: 1},
}}

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
