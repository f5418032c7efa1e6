package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// simpleEscapes has the escapes of one character.
var simpleEscapes = [256]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

// unescape replaces the escape sequences of a literal's body. span is the
// literal's, for errors and warnings.
func (p *parser) unescape(body string, span Span, isBytes bool) string {
	var b strings.Builder
	b.Grow(len(body))
	warned := false
	for i := 0; i < len(body); {
		next := strings.IndexByte(body[i:], '\\')
		if next < 0 || i+next+1 >= len(body) {
			b.WriteString(body[i:])
			break
		}
		b.WriteString(body[i : i+next])
		i += next + 1
		c := body[i]
		i++
		switch {
		case c == '\n':
		case simpleEscapes[c] != 0:
			b.WriteByte(simpleEscapes[c])
		case c >= '0' && c <= '7':
			n, start := rune(c-'0'), i-1
			for i < len(body) && i < start+3 && body[i] >= '0' && body[i] <= '7' {
				n = n*8 + rune(body[i]-'0')
				i++
			}
			if n > 0o377 && !warned {
				warned = true
				p.warn(span, fmt.Sprintf("invalid octal escape sequence '\\%s'", body[start:i]))
			}
			writeChar(&b, n, isBytes)
		case c == 'x':
			n, digits := hexValue(body[i:], 2)
			if digits < 2 {
				p.badHex(span, i-2, digits, isBytes, body)
			}
			i += 2
			writeChar(&b, n, isBytes)
		case c == 'u' && !isBytes, c == 'U' && !isBytes:
			want := 4
			if c == 'U' {
				want = 8
			}
			n, digits := hexValue(body[i:], want)
			if digits < want {
				p.unicodeError(span, i-2, i+digits, fmt.Sprintf("truncated \\%c%s escape", c, strings.Repeat("X", want)), body)
			}
			if n > utf8.MaxRune || n < 0 {
				p.unicodeError(span, i-2, i+digits, "illegal Unicode character", body)
			}
			i += want
			writeChar(&b, n, false)
		case c == 'N' && !isBytes:
			i = p.namedChar(&b, body, i, span)
		default:
			if !warned {
				warned = true
				r, _ := utf8.DecodeRuneInString(body[i-1:])
				p.warn(span, fmt.Sprintf("invalid escape sequence '\\%c'", r))
			}
			b.WriteByte('\\')
			i--
			_, n := utf8.DecodeRuneInString(body[i:])
			b.WriteString(body[i : i+n])
			i += n
		}
	}
	return b.String()
}

// namedChar reads the {name} of a \N escape; i is where the brace should be.
func (p *parser) namedChar(b *strings.Builder, body string, i int, span Span) int {
	if i >= len(body) || body[i] != '{' {
		p.unicodeError(span, i-2, i, `malformed \N character escape`, body)
	}
	n := strings.IndexByte(body[i:], '}')
	if n <= 1 {
		end := len(body)
		if n == 1 {
			end = i + 1
		}
		p.unicodeError(span, i-2, end, `malformed \N character escape`, body)
	}
	r, ok := RuneByName(body[i+1 : i+n])
	if !ok {
		p.unicodeError(span, i-2, i+n+1, "unknown Unicode character name", body)
	}
	b.WriteRune(r)
	return i + n + 1
}

// hexValue reads up to want hexadecimal digits.
func hexValue(s string, want int) (n rune, digits int) {
	for digits < want && digits < len(s) && class[s[digits]]&hexDigit != 0 {
		c := s[digits]
		v := rune(c & 15)
		if c > '9' {
			v += 9
		}
		n = n<<4 | v
		digits++
	}
	return n, digits
}

func writeChar(b *strings.Builder, n rune, isBytes bool) {
	switch {
	case isBytes:
		b.WriteByte(byte(n))
	case n >= 0xd800 && n <= 0xdfff:
		b.Write([]byte{0xed, byte(0x80 | n>>6&0x3f), byte(0x80 | n&0x3f)})
	default:
		b.WriteRune(n)
	}
}

func (p *parser) badHex(span Span, at, digits int, isBytes bool, body string) {
	if isBytes {
		p.failWith(p.errorAt(span, fmt.Sprintf("(value error) invalid \\x escape at position %d", at)))
	}
	p.unicodeError(span, at, at+2+digits, `truncated \xXX escape`, body)
}

// unicodeError reports an escape at body[start:end].
func (p *parser) unicodeError(span Span, start, end int, reason, body string) {
	from := escapedLen(body, start)
	to := escapedLen(body, end) - 1
	where := fmt.Sprintf("bytes in position %d-%d", from, to)
	if from == to {
		where = fmt.Sprintf("byte 0x5c in position %d", from)
	}
	p.failWith(p.errorAt(span, fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode %s: %s", where, reason)))
}

// escapedLen is the length of body[:end] in the copy that CPython decodes: a
// character outside ASCII is an escape of ten bytes there, and a backslash
// before one, or at the end, is one of six.
func escapedLen(body string, end int) int {
	n := 0
	for i, r := range body[:end] {
		switch {
		case r >= utf8.RuneSelf:
			n += len(`\U00000000`)
		case r == '\\' && !escaped(body, i) && (i+1 == len(body) || body[i+1] >= utf8.RuneSelf):
			n += len(`\u005c`)
		default:
			n++
		}
	}
	return n
}

// escaped says whether an odd number of backslashes stands before body[i].
func escaped(body string, i int) bool {
	n := 0
	for n < i && body[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

func (p *parser) warn(span Span, msg string) {
	p.lex.warnings = append(p.lex.warnings, Warning{span, msg})
}
