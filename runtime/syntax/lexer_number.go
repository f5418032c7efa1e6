package syntax

import (
	"fmt"
	"unicode/utf8"
)

// number reads a number. Its value is made by the parser.
func (l *lexer) number() token {
	src := l.src
	i := l.pos
	if src[i] == '0' {
		switch l.at(i+1) | 0x20 {
		case 'x':
			return l.radix("hexadecimal", hexDigit, 0)
		case 'o':
			return l.radix("octal", digit, '7')
		case 'b':
			return l.radix("binary", digit, '1')
		}
	}
	var ok bool
	if src[i] == '.' {
		return l.fraction(i)
	}
	if i, ok = l.digits(i); !ok {
		return token{}
	}
	c := l.at(i)
	if c == '.' && !(l.at(i+1) == '.' && l.at(i+2) != '.' && class[l.at(i+2)]&identStart == 0) {
		return l.fraction(i)
	}
	if c|0x20 == 'e' {
		if j := l.exponent(i); j != i {
			return l.fractionEnd(j)
		}
	}
	if c|0x20 == 'j' {
		return l.endNumber(i+1, "imaginary")
	}
	if src[l.pos] == '0' {
		// Zeros alone are a number, zeros before digits are not.
		for k := l.pos; k < i; k++ {
			if d := src[k]; d != '0' && d != '_' {
				start := l.pos
				l.pos = i
				t := l.failBack("leading zeros in decimal integer literals are not permitted; "+
					"use an 0o prefix for octal integers", i-start-1)
				// CPython marks the zeros and the digit after them.
				zeros := int32(0)
				for c := src[start]; c == '0' || c == '_'; c = src[start+int(zeros)] {
					zeros++
				}
				l.err.EndOffset = l.err.Offset + int(zeros)
				l.err.EndCol = l.err.Col + zeros
				return t
			}
		}
	}
	return l.endNumber(i, "decimal")
}

// digits steps over decimal digits and the underscores between them.
func (l *lexer) digits(i int) (int, bool) {
	src := l.src
	for {
		for i < len(src) && class[src[i]]&digit != 0 {
			i++
		}
		if i >= len(src) || src[i] != '_' {
			return i, true
		}
		i++
		if class[l.at(i)]&digit == 0 {
			l.pos = i
			l.fail("invalid decimal literal")
			return i, false
		}
	}
}

// fraction reads what follows the digits before a decimal point; i is the
// point.
func (l *lexer) fraction(i int) token {
	i++
	if class[l.at(i)]&digit != 0 {
		var ok bool
		if i, ok = l.digits(i); !ok {
			return token{}
		}
	}
	if l.at(i)|0x20 == 'e' {
		if j := l.exponent(i); j != i {
			return l.fractionEnd(j)
		}
	}
	if l.at(i)|0x20 == 'j' {
		return l.endNumber(i+1, "imaginary")
	}
	return l.endNumber(i, "decimal")
}

// exponent returns where the digits of an exponent begin whose e is at i, or i
// when this is no exponent, or -1 after an error.
func (l *lexer) exponent(i int) int {
	j := i + 1
	if c := l.at(j); c == '+' || c == '-' {
		j++
		if class[l.at(j)]&digit == 0 {
			l.pos = j
			l.fail("invalid decimal literal")
			return -1
		}
	}
	if class[l.at(j)]&digit == 0 {
		return i
	}
	return j
}

// fractionEnd reads the digits of an exponent at i.
func (l *lexer) fractionEnd(i int) token {
	if i < 0 {
		return token{}
	}
	i, ok := l.digits(i)
	if !ok {
		return token{}
	}
	if l.at(i)|0x20 == 'j' {
		return l.endNumber(i+1, "imaginary")
	}
	return l.endNumber(i, "decimal")
}

// radix reads the digits after 0x, 0o or 0b.
func (l *lexer) radix(name string, cls uint8, top byte) token {
	i := l.pos + 2
	for {
		if l.at(i) == '_' {
			i++
		}
		first := i
		for i < len(l.src) && class[l.src[i]]&cls != 0 && (top == 0 || l.src[i] <= top) {
			i++
		}
		if i == first {
			l.pos = i
			if cls == digit && class[l.at(i)]&digit != 0 {
				l.pos++
				return l.fail(fmt.Sprintf("invalid digit '%c' in %s literal", l.at(i), name))
			}
			return l.fail(fmt.Sprintf("invalid %s literal", name))
		}
		if l.at(i) != '_' {
			break
		}
	}
	if cls == digit && class[l.at(i)]&digit != 0 {
		l.pos = i + 1
		return l.fail(fmt.Sprintf("invalid digit '%c' in %s literal", l.at(i), name))
	}
	return l.endNumber(i, name)
}

// endNumber ends a number at i, unless something clings to it. A keyword may,
// for the sake of old programs, with a warning.
func (l *lexer) endNumber(i int, name string) token {
	if c := l.at(i); c < utf8.RuneSelf && class[c]&identPart != 0 {
		if !l.keywordAfterNumber(i) {
			l.pos = i
			return l.fail(fmt.Sprintf("invalid %s literal", name))
		}
		l.warn(fmt.Sprintf("invalid %s literal", name))
	}
	return l.simple(tokNumber, i-l.pos)
}

// keywordAfterNumber says whether what begins at i may directly follow a
// number: and else for or not, and all that begins with if, in or is.
func (l *lexer) keywordAfterNumber(i int) bool {
	j := i
	for j < len(l.src) && class[l.src[j]]&identPart != 0 {
		j++
	}
	switch word := l.src[i:j]; keywordOf(word) {
	case tokAnd, tokElse, tokFor, tokOr, tokNot:
		return true
	default:
		return len(word) >= 2 && word[0] == 'i' && (word[1] == 'f' || word[1] == 'n' || word[1] == 's')
	}
}
