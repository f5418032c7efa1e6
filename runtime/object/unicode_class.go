package object

import "unicode"

// isPrintable is str.isprintable for one code point: everything assigned but
// controls, format characters, surrogates, private use and separators other
// than the ASCII space.
func isPrintable(r rune) bool {
	return unicode.IsPrint(r) || since150(r)
}

// since150 knows the code points that Unicode 15.1, which the oracle follows,
// has beyond 15.0, Go's version: CJK extension I and five description
// characters.
func since150(r rune) bool {
	return r >= 0x2EBF0 && r <= 0x2EE5D || r >= 0x2FFC && r <= 0x2FFF || r == 0x31EF
}
