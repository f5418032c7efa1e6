package lib

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"inloop/runtime/object"
)

// unicodedata.ucd_3_2_0: the database of Unicode 3.2, which the encoding of
// host names is defined by. It is that of today without the characters that
// came later.

// laterCharacters are the ranges that 3.2 has not: the distance from the end of
// the range before, and after a + how much longer than one the range is.
const laterCharacters = `
221 13+1b 5f+1 40+10 51+f 11+3 3+1 4+2 2 50 28+8 88 48 27+1 3+5 11+1f 31 28 5+2 13 18 b+2 28 11+b 2+d 2+2 2 1b+4 17+9
8f+1 10 2e+2 1e+32 41+140 4 36+1 13+1 6+2 1a+f 3d 11 2d+6 2 4e 24+1 16 55+2 d+f 36 f 11 d+1 e+6 3f 1a 16 d+d 4 30 8+1
1b+5 5+1 14+a 3 38+1 20 5+1 e+10 3 25 11+3 7 a+8 2+7 3+1 d+11 65+9 97 3 3 2+5 5 8 8+1 3 e 14 10+1 8c+1 20+3 3f 2+a 48 6
3 8+2 5+5 1b+45 28+6 2c+1 2+3 5b+4 45+4 53+5 8 40 40 28 20 20 20 10 28 16+3 20+19 5c+b 277+8 72+7 15 8+a be 13+9 16 69
32+555 9d+3 5b+5 154+3 2+6 6+5 27+c 16+e 2b+5 4b+1 10+6 32+7 244+30 100 115+1 3 66+1 b+76 5 5+1 1d 24 2 5+2 2 8+1 35+2
19 f+10 1d+3 311+35d 19f+3 12e+2 89+37 2e+1 26+c 2c+2 4e+3 30 78+3 64+1 20 19b7+49 51a7+59 4d1+729 2bb7+4b 2233+1 3c+6e
d9+10 17e+f 80 2e+2 11+9 b+b 18+1 1b8+2fb 24 e+2 21+85 51+1 27+cb75 166 b5+19a 149 1e3+1 125+1 35+23f9 aade+4786
11a3+23af add51+ef
`

var laterRanges = sync.OnceValue(func() [][2]rune {
	var out [][2]rune
	last := rune(0)
	for _, word := range strings.Fields(laterCharacters) {
		var step, more rune
		distance, length, _ := strings.Cut(word, "+")
		fmt.Sscanf(distance, "%x", &step)
		if length != "" {
			fmt.Sscanf(length, "%x", &more)
		}
		out = append(out, [2]rune{last + step, last + step + more})
		last += step + more
	}
	return out
})

// isLaterCharacter reports that r came after Unicode 3.2.
func isLaterCharacter(r rune) bool {
	_, found := slices.BinarySearchFunc(laterRanges(), r, func(x [2]rune, r rune) int {
		switch {
		case x[1] < r:
			return -1
		case x[0] > r:
			return 1
		}
		return 0
	})
	return found
}

var ucdType = finalType("unicodedata", "UCD", nil)

// unassigned is what the functions of one character answer for one that is not
// assigned; of the others absent, the default or an error is the answer.
var unassigned = map[string]any{"category": "Cn", "bidirectional": "", "combining": object.Int(0), "mirrored": object.Int(0),
	"east_asian_width": "N", "decomposition": ""}

var completeUCD = sync.OnceFunc(func() {
	rows := unicodeFunctions()
	for i, row := range rows {
		f := row.Fn
		rows[i].Fn = func(a []any) any {
			a = a[1:]
			s, _ := object.AsStr(a[0])
			if strings.HasPrefix(row.Sig, "chr") && object.StrLen(s) == 1 {
				if r, _ := object.DecodeRune(s); isLaterCharacter(r) {
					v := unassigned[row.Name]
					if v != nil {
						return v
					}
					words := map[string]string{"name": "no such name", "decimal": "not a decimal", "digit": "not a digit", "numeric": "not a numeric character"}
					return orDefault(nil, a[1], words[row.Name])
				}
			}
			return f(a)
		}
	}
	ucdType.AddMethods(rows)
	ucdType.AddGetset([]object.Getset{{Name: "unidata_version", Get: func(any) any { return "3.2.0" }}})
})

func oldUnicode(m *object.Module) {
	completeUCD()
	m.Dict.SetStr("UCD", ucdType)
	m.Dict.SetStr("ucd_3_2_0", &nativeValue{typ: ucdType})
}
