package syntax

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// runesByName is made when the first \N escape is met.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r < 0xf0000; r++ {
		if r == 0x3400 || r == 0x4e00 || r == 0xac00 || r == 0x20000 {
			// Ideographs and syllables are named by rule, see RuneByName.
			r = map[rune]rune{0x3400: 0x4dc0, 0x4e00: 0xa000, 0xac00: 0xd7b0, 0x20000: 0x2f800}[r]
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	return m
})

// RuneByName returns the character that Unicode calls name, in any case. It is
// what \N{name} stands for.
func RuneByName(name string) (rune, bool) {
	name = strings.ToUpper(name)
	r, ok := runesByName()[name]
	return r, ok
}
