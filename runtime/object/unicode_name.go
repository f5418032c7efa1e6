package object

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// Names of Hangul syllables are spelled from their letters.
var (
	hangulLead  = strings.Fields("G GG N D DD R M B BB S SS - J JJ C K T P H")
	hangulVowel = strings.Fields("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I")
	hangulTail  = strings.Fields("- G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H")
)

const (
	hangulFirst = 0xAC00
	hangulCount = 19 * 21 * 28
)

func hangulName(r rune) string {
	i := int(r - hangulFirst)
	name := hangulLead[i/(21*28)] + hangulVowel[i/28%21] + hangulTail[i%28]
	return "HANGUL SYLLABLE " + strings.ReplaceAll(name, "-", "")
}

// isUnified reports the CJK ideographs whose name is their number.
func isUnified(r rune) bool {
	switch {
	case r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0x20000 && r <= 0x2A6DF, r >= 0x2A700 && r <= 0x2B739,
		r >= 0x2B740 && r <= 0x2B81D, r >= 0x2B820 && r <= 0x2CEA1, r >= 0x2CEB0 && r <= 0x2EBE0,
		r >= 0x30000 && r <= 0x3134A, r >= 0x31350 && r <= 0x323AF:
		return true
	}
	return isExtensionI(r)
}

// descriptionNames are those of the description characters newer than the
// library's table.
var descriptionNames = map[rune]string{
	0x2FFC: "IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM RIGHT",
	0x2FFD: "IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM LOWER RIGHT",
	0x2FFE: "IDEOGRAPHIC DESCRIPTION CHARACTER HORIZONTAL REFLECTION",
	0x2FFF: "IDEOGRAPHIC DESCRIPTION CHARACTER ROTATION",
	0x31EF: "IDEOGRAPHIC DESCRIPTION CHARACTER SUBTRACTION",
}

// UnicodeName is unicodedata.name(r), or "" when r has none.
func UnicodeName(r rune) string {
	switch {
	case r >= hangulFirst && r < hangulFirst+hangulCount:
		return hangulName(r)
	case isUnified(r):
		return fmt.Sprintf("CJK UNIFIED IDEOGRAPH-%04X", r)
	case isDescription(r):
		return descriptionNames[r]
	}
	name := runenames.Name(r)
	if strings.HasPrefix(name, "<") {
		return ""
	}
	return name
}

var namedRunes = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 36000)
	for r := rune(0); r <= 0x10FFFF; r++ {
		if r == hangulFirst {
			r += hangulCount
		}
		if isUnified(r) || r >= 0x32400 && r < 0xE0000 || r >= 0xE0200 {
			continue
		}
		if name := UnicodeName(r); name != "" {
			m[name] = r
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(unicodeAliases), "\n") {
		code, names, _ := strings.Cut(line, " ")
		for _, name := range strings.Split(names, ";") {
			m[name] = rune(hexNumber(code))
		}
	}
	for i := range 16 {
		m["VS"+strconv.Itoa(i+1)] = rune(0xFE00 + i)
	}
	for i := range 240 {
		m["VS"+strconv.Itoa(i+17)] = rune(0xE0100 + i)
	}
	return m
})

// LookupUnicodeName finds the character of a name, in any case; ok is false
// when there is none.
func LookupUnicodeName(name string) (r rune, ok bool) {
	name = strings.ToUpper(name)
	if digits, isCJK := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); isCJK {
		n, err := strconv.ParseUint(digits, 16, 32)
		return rune(n), err == nil && isUnified(rune(n)) && UnicodeName(rune(n)) == name
	}
	if strings.HasPrefix(name, "HANGUL SYLLABLE ") {
		for i := range hangulCount {
			if r := rune(hangulFirst + i); hangulName(r) == name {
				return r, true
			}
		}
		return 0, false
	}
	r, ok = namedRunes()[name]
	return r, ok
}
