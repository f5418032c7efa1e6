package syntax

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// RuneByName returns the character that Unicode calls name, in any case. It is
// what \N{name} stands for.
func RuneByName(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := namedByRule(name); ok {
		return r, true
	}
	if r, ok := nameAliases[name]; ok {
		return r, true
	}
	r, ok := runesByName()[name]
	return r, ok
}

// ideographs are the ranges of characters that are named by their code point.
var ideographs = [...][2]rune{
	{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x2a6df}, {0x2a700, 0x2b739}, {0x2b740, 0x2b81d},
	{0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x2ebf0, 0x2ee5d}, {0x30000, 0x3134a}, {0x31350, 0x323af},
}

func isIdeograph(r rune) bool {
	for _, span := range ideographs {
		if r >= span[0] && r <= span[1] {
			return true
		}
	}
	return false
}

// The sounds that a Hangul syllable is made of, in the order of their code
// points.
var (
	hangulLeads = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	hangulMids  = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	hangulTails = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

const hangulBase = 0xac00

// namedByRule finds ideographs and Hangul syllables.
func namedByRule(name string) (rune, bool) {
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok && (len(hex) == 4 || len(hex) == 5) {
		n, err := strconv.ParseUint(hex, 16, 32)
		return rune(n), err == nil && isIdeograph(rune(n))
	}
	sounds, ok := strings.CutPrefix(name, "HANGUL SYLLABLE ")
	if !ok {
		return 0, false
	}
	lead, sounds := longestPrefix(sounds, hangulLeads)
	mid, sounds := longestPrefix(sounds, hangulMids)
	tail, sounds := longestPrefix(sounds, hangulTails)
	if lead < 0 || mid < 0 || tail < 0 || sounds != "" {
		return 0, false
	}
	return rune(hangulBase + (lead*len(hangulMids)+mid)*len(hangulTails) + tail), true
}

// longestPrefix returns the index of the longest of list that s begins with,
// or -1, and the rest of s.
func longestPrefix(s string, list []string) (int, string) {
	best := -1
	for i, p := range list {
		if strings.HasPrefix(s, p) && (best < 0 || len(p) > len(list[best])) {
			best = i
		}
	}
	if best < 0 {
		return -1, s
	}
	return best, s[len(list[best]):]
}

// runesByName is made when the first \N escape is met, in some milliseconds.
var runesByName = sync.OnceValue(func() map[string]rune {
	const last = 0xe01ef // above are private characters only
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= last; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for i := range rune(256) {
		r := 0xfe00 + i
		if i >= 16 {
			r = 0xe0100 + i - 16
		}
		m["VS"+strconv.Itoa(int(i)+1)] = r
	}
	// Unicode 15.1, which CPython 3.13 has, added these to 15.0.
	for i, end := range [...]string{"SURROUND FROM RIGHT", "SURROUND FROM LOWER RIGHT", "HORIZONTAL REFLECTION", "ROTATION"} {
		m["IDEOGRAPHIC DESCRIPTION CHARACTER "+end] = 0x2ffc + rune(i)
	}
	m["IDEOGRAPHIC DESCRIPTION CHARACTER SUBTRACTION"] = 0x31ef
	return m
})
