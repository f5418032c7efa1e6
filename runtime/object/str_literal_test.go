package object

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// readLiteral reads a value from its repr, as the tables of testdata/text show
// it: literals, bytearray(…), memoryview(…), slice(…), inf and nan.
func readLiteral(t *testing.T, text string) any {
	t.Helper()
	p := &literalReader{s: text}
	v := p.value()
	if p.s != "" {
		t.Fatalf("not a literal: %s (at %q)", text, p.s)
	}
	return v
}

var complexText = regexp.MustCompile(`^\([^,' "]+j\)`)

type literalReader struct{ s string }

func (p *literalReader) cut(prefix string) bool {
	rest, ok := strings.CutPrefix(p.s, prefix)
	if ok {
		p.s = rest
	}
	return ok
}

// items reads values up to the closing text.
func (p *literalReader) items(end string) []any {
	var out []any
	for !p.cut(end) {
		out = append(out, p.value())
		p.cut(",")
		p.cut(" ")
		if p.s == "" {
			return out
		}
	}
	return out
}

func (p *literalReader) value() any {
	for word, v := range map[string]any{"None": None, "True": true, "False": false} {
		if p.cut(word) {
			return v
		}
	}
	switch {
	case p.cut("bytearray(b"):
		b := p.quoted(true)
		p.cut(")")
		return &ByteArray{B: []byte(b)}
	case p.cut("bytearray()"):
		return &ByteArray{}
	case p.cut("memoryview("):
		return NewMemoryView(p.items(")")[0])
	case p.cut("slice("):
		a := p.items(")")
		return &SliceValue{Start: a[0], Stop: a[1], Step: a[2]}
	case strings.HasPrefix(p.s, "b'") || strings.HasPrefix(p.s, `b"`):
		p.cut("b")
		return Bytes(p.quoted(true))
	case p.s[0] == '\'' || p.s[0] == '"':
		return p.quoted(false)
	case p.cut("["):
		return NewList(p.items("]")...)
	case complexText.MatchString(p.s):
		return p.complexPair()
	case p.cut("("):
		return NewTuple(p.items(")")...)
	case p.cut("{"):
		d := NewDict()
		for !p.cut("}") {
			k := p.value()
			p.cut(": ")
			d.Set(k, p.value())
			p.cut(", ")
		}
		return d
	}
	end := 0
	for end < len(p.s) && strings.IndexByte(",)]}: ", p.s[end]) < 0 {
		end++
	}
	word := p.s[:end]
	p.s = p.s[end:]
	if im, ok := strings.CutSuffix(word, "j"); ok {
		return complex(0, readFloat(im))
	}
	if b, ok := new(big.Int).SetString(word, 10); ok {
		return NormInt(b)
	}
	return readFloat(word)
}

func readFloat(s string) float64 {
	if s == "nan" || s == "-nan" || s == "+nan" {
		return math.NaN()
	}
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// complexPair reads (re+imj).
func (p *literalReader) complexPair() complex128 {
	end := strings.IndexByte(p.s, ')')
	word := p.s[1 : end-1]
	p.s = p.s[end+1:]
	cut := strings.LastIndexAny(word, "+-")
	if cut > 0 && (word[cut-1] == 'e') {
		cut = strings.LastIndexAny(word[:cut], "+-")
	}
	return complex(readFloat(word[:cut]), readFloat(word[cut:]))
}

// quoted reads a string literal with repr's escapes.
func (p *literalReader) quoted(bytes bool) string {
	q := p.s[0]
	i := 1
	var b []byte
	for p.s[i] != q {
		if p.s[i] != '\\' {
			b = append(b, p.s[i])
			i++
			continue
		}
		c := p.s[i+1]
		i += 2
		digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
		switch {
		case digits > 0:
			r, _ := strconv.ParseUint(p.s[i:i+digits], 16, 32)
			i += digits
			if bytes {
				b = append(b, byte(r))
			} else {
				b = AppendRune(b, rune(r))
			}
		case c == 'n':
			b = append(b, '\n')
		case c == 'r':
			b = append(b, '\r')
		case c == 't':
			b = append(b, '\t')
		default:
			b = append(b, c)
		}
	}
	p.s = p.s[i+1:]
	return string(b)
}
