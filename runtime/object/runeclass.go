package object

// The classes of characters, for the packages that match text.

// IsAlnum reports what str.isalnum says of a character.
func IsAlnum(r rune) bool { return isAlnum(r) }

// IsSpace reports what str.isspace says of a character.
func IsSpace(r rune) bool { return isSpace(r) }

// IsDecimal reports what str.isdecimal says of a character.
func IsDecimal(r rune) bool { return isDecimal(r) }
