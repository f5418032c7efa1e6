package repl

import (
	"unicode"

	"github.com/mattn/go-runewidth"
)

// cells measures characters the way terminals do, whatever the locale says of
// characters of ambiguous width.
var cells = &runewidth.Condition{StrictEmojiNeutral: true}

// tabWidth is how wide a tab in the block is drawn.
const tabWidth = 4

// runeCells is the number of cells that r takes in the block. Hangul jamo that
// join the syllable before them take none, nor do combining marks.
func runeCells(r rune) int {
	switch {
	case r == '\t':
		return tabWidth
	case r < ' ' || r == keyBackspace:
		return 0
	case r < keyBackspace:
		return 1
	case joins(r):
		return 0
	}
	return cells.RuneWidth(r)
}

// joins reports whether r is drawn into the cell of the character before it.
func joins(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == 0x200d, r >= 0xfe00 && r <= 0xfe0f, r >= 0x1160 && r <= 0x11ff:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me)
}

// textCells is the number of cells of s, which has no line breaks.
func textCells(s string) int {
	n := 0
	for _, r := range s {
		n += runeCells(r)
	}
	return n
}
