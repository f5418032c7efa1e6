package machine

import "golang.org/x/text/width"

// isWide reports a character that takes two cells.
func isWide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
