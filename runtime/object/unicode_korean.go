package object

import "strings"

// koreanTable is EUC-KR, where a syllable that the set lacks is spelled from
// its letters: a filler, then the initial, the vowel and the final, each a
// character of two bytes.
type koreanTable struct{ *pairTable }

// The letters in the order of the set and of the syllables; · is no final.
const (
	jamoConsonants = "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	jamoInitials   = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	jamoFinals     = "·ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

	jamoLead   = 0xA4
	jamoFiller = 0xD4
	jamoFirst  = 0xA1 // of the consonants
	vowelFirst = 0xBF
)

// jamoByte is the second byte of the i-th letter of a list.
func jamoByte(list string, i int) byte {
	r, _ := DecodeRune(list[skipRunes(list, i):])
	return jamoFirst + byte(countRunes(jamoConsonants[:strings.IndexRune(jamoConsonants, r)]))
}

// jamoIndex is the place in list of the letter whose second byte is c, or -1.
func jamoIndex(list string, c byte) int {
	i := int(c) - jamoFirst
	if i < 0 || i >= countRunes(jamoConsonants) {
		return -1
	}
	r, _ := DecodeRune(jamoConsonants[skipRunes(jamoConsonants, i):])
	at := strings.IndexRune(list, r)
	if at < 0 {
		return -1
	}
	return countRunes(list[:at])
}

func (t koreanTable) put(dst []byte, r rune) ([]byte, bool) {
	if out, ok := t.pairTable.put(dst, r); ok || r < hangulFirst || r >= hangulFirst+hangulCount {
		return out, ok
	}
	i := int(r - hangulFirst)
	final := byte(jamoFiller)
	if i%28 > 0 {
		final = jamoByte(jamoFinals, i%28)
	}
	return append(dst, jamoLead, jamoFiller, jamoLead, jamoByte(jamoInitials, i/588), jamoLead, byte(vowelFirst+i/28%21), jamoLead, final), true
}

func (t koreanTable) next(b []byte) (rune, int, string) {
	if len(b) < 2 || b[0] != jamoLead || b[1] != jamoFiller {
		return t.pairTable.next(b)
	}
	if len(b) < 8 {
		return 0, len(b), incompleteSequence
	}
	initial, vowel, final := jamoIndex(jamoInitials, b[3]), int(b[5])-vowelFirst, 0
	if b[7] != jamoFiller {
		final = jamoIndex(jamoFinals, b[7])
	}
	if b[2] != jamoLead || b[4] != jamoLead || b[6] != jamoLead || initial < 0 || vowel < 0 || vowel > 20 || final < 0 {
		return 0, 1, illegalSequence
	}
	return rune(hangulFirst + initial*588 + vowel*28 + final), 8, ""
}
