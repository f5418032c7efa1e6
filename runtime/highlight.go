package runtime

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenClass is what a stretch of source is, for colours.
type TokenClass uint8

const (
	PlainToken TokenClass = iota
	KeywordToken
	BuiltinToken
	StringToken
	NumberToken
	CommentToken
	OperatorToken
	DecoratorToken
	DefinitionToken // the name behind def or class
)

// Token is a stretch of source with one class; Start and End are byte offsets.
type Token struct {
	Start, End int
	Class      TokenClass
}

var keywords = words("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type")

var builtinNames = words("abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip asyncio self cls")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Highlight gives the classes of the tokens of any text, in order; bytes
// between two tokens have no class. It is pure.
func Highlight(src string) []Token {
	var out []Token
	add := func(from, to int, c TokenClass) { out = append(out, Token{from, to, c}) }
	prev := ""
	for i := 0; i < len(src); {
		c := src[i]
		switch {
		case c == '#':
			end := lineEnd(src, i)
			add(i, end, CommentToken)
			i = end
		case c == '"' || c == '\'':
			end := stringEnd(src, i)
			add(i, end, StringToken)
			i = end
			prev = ""
		case isDigit(c) || c == '.' && i+1 < len(src) && isDigit(src[i+1]):
			j := i
			for j < len(src) && (isDigit(src[j]) || src[j] == '.' || src[j] == '_' || src[j]|32 >= 'a' && src[j]|32 <= 'z') {
				j++
			}
			add(i, j, NumberToken)
			i = j
		case c == '@' && strings.TrimSpace(src[lineStart(src, i):i]) == "":
			j := i + 1
			for j < len(src) && (isNameByte(src[j]) || src[j] == '.') {
				j++
			}
			add(i, j, DecoratorToken)
			i = j
		case isNameByte(c):
			j := nameEnd(src, i)
			if j == i {
				_, n := utf8.DecodeRuneInString(src[i:])
				i += n
				continue
			}
			word := src[i:j]
			if j < len(src) && (src[j] == '"' || src[j] == '\'') && isStringPrefix(word) {
				end := stringEnd(src, j)
				add(i, end, StringToken)
				i = end
				prev = ""
				continue
			}
			dotted := i > 0 && src[i-1] == '.'
			switch {
			case prev == "def" || prev == "class":
				add(i, j, DefinitionToken)
			case dotted:
			case word == "match" || word == "case" || word == "type":
				// Soft: a keyword only at the beginning of a line, before a name.
				if strings.TrimSpace(src[lineStart(src, i):i]) == "" && j+1 < len(src) && src[j] == ' ' && src[j+1] != '=' {
					add(i, j, KeywordToken)
				} else if word == "type" {
					add(i, j, BuiltinToken)
				}
			case keywords[word]:
				add(i, j, KeywordToken)
			case builtinNames[word]:
				add(i, j, BuiltinToken)
			}
			prev = word
			i = j
		case strings.IndexByte("+-*/%<>=!&|^~@?", c) >= 0:
			add(i, i+1, OperatorToken)
			i++
		default:
			if c != ' ' {
				prev = ""
			}
			_, n := utf8.DecodeRuneInString(src[i:])
			i += n
		}
	}
	return out
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isNameByte(c byte) bool {
	return c == '_' || c|32 >= 'a' && c|32 <= 'z' || isDigit(c) || c >= utf8.RuneSelf
}

func nameEnd(src string, i int) int {
	for i < len(src) {
		r, n := utf8.DecodeRuneInString(src[i:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += n
	}
	return i
}

func lineStart(src string, i int) int { return strings.LastIndexByte(src[:i], '\n') + 1 }

func lineEnd(src string, i int) int {
	if n := strings.IndexByte(src[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(src)
}

func isStringPrefix(w string) bool {
	if len(w) > 2 {
		return false
	}
	return strings.Trim(strings.ToLower(w), "rbfu") == ""
}

// stringEnd finds the end of the string literal that begins at i; an open one
// ends with its line, or with the text when it has three quotes.
func stringEnd(src string, i int) int {
	q := src[i : i+1]
	if strings.HasPrefix(src[i:], q+q+q) {
		for j := i + 3; j < len(src); j++ {
			if src[j] == '\\' {
				j++
			} else if strings.HasPrefix(src[j:], q+q+q) {
				return j + 3
			}
		}
		return len(src)
	}
	for j := i + 1; j < len(src); j++ {
		switch src[j] {
		case '\\':
			j++
		case '\n':
			return j
		case q[0]:
			return j + 1
		}
	}
	return len(src)
}
