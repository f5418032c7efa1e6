package lib

import (
	"html"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _html: the character references of HTML 5, which Go knows.

// unescapeHTML replaces references. Go knows the names; of numbers that are no
// characters it makes others than CPython does.
func unescapeHTML(s string) string {
	var out []byte
	for {
		i := strings.Index(s, "&#")
		if i < 0 {
			return string(append(out, html.UnescapeString(s)...))
		}
		j := i + 2
		base := 10
		if j < len(s) && s[j]|0x20 == 'x' {
			base = 16
			j++
		}
		n, start := 0, j
		for ; j < len(s); j++ {
			d := hexValue(s[j])
			if d < 0 || d >= base {
				break
			}
			n = min(n*base+d, 0x110000)
		}
		if j == start {
			out = append(append(out, html.UnescapeString(s[:i])...), s[i:j]...)
			s = s[j:]
			continue
		}
		out = append(out, html.UnescapeString(s[:i])...)
		out = append(out, referredTo(n)...)
		if j < len(s) && s[j] == ';' {
			j++
		}
		s = s[j:]
	}
}

// referredTo is the text for a number by the rules of HTML 5.
func referredTo(n int) string {
	switch {
	case n == 0 || n > 0x10FFFF || n >= 0xD800 && n <= 0xDFFF:
		return "\ufffd"
	case n == 0x0d:
		return "\r"
	case n >= 0x80 && n <= 0x9f:
		s, _ := object.FindCodec("cp1252").Decode([]byte{byte(n)}, "ignore", true)
		if s == "" {
			return object.RuneStr(rune(n))
		}
		return s
	case n < 0x20 && n != '\t' && n != '\n' && n != '\f', n == 0x7f, n >= 0xfdd0 && n <= 0xfdef, n&0xfffe == 0xfffe:
		return ""
	}
	return object.RuneStr(rune(n))
}

func init() {
	register("_html", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_html", "")
		m.Dict.SetStr("unescape", object.NewBuiltin("html", "unescape", "~s", func(a []any) any {
			s, ok := object.AsStr(a[0])
			if !ok {
				if !object.Contains(a[0], "&") {
					return a[0]
				}
				panic(object.Newf(object.TypeError, "expected string or bytes-like object, got '%s'", object.TypeName(a[0])))
			}
			return unescapeHTML(s)
		}, "Convert all named and numeric character references to Unicode characters."))
		return m
	})
}
