package syntax

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

var codingCookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

// normalize makes of a source what the lexer reads: UTF-8 without a byte order
// mark, lines that end in \n, the last one too.
func normalize(src, filename string) (string, *Error) {
	src = strings.TrimPrefix(src, "\ufeff")
	if i := strings.IndexByte(src, 0); i >= 0 {
		return "", &Error{Kind: syntaxError, Msg: "source code cannot contain null bytes", Filename: filename}
	}
	if !utf8.ValidString(src) {
		if cookie := declaredEncoding(src); isLatin1(cookie) {
			src = fromLatin1(src)
		} else {
			return "", notUTF8(src, filename)
		}
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	if src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	return src, nil
}

// declaredEncoding returns the encoding that a cookie in one of the first two
// lines names, in lower case, or "".
func declaredEncoding(src string) string {
	for range 2 {
		line, rest, found := strings.Cut(src, "\n")
		if m := codingCookie.FindStringSubmatch(line); m != nil {
			return strings.ReplaceAll(strings.ToLower(m[1]), "_", "-")
		}
		if t := strings.TrimLeft(line, " \t\f"); !found || t != "" && t[0] != '#' {
			break
		}
		src = rest
	}
	return ""
}

func isLatin1(encoding string) bool {
	switch encoding {
	case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1":
		return true
	}
	return false
}

func fromLatin1(src string) string {
	runes := make([]rune, len(src))
	for i := range len(src) {
		runes[i] = rune(src[i])
	}
	return string(runes)
}

// notUTF8 describes the first byte of src that UTF-8 does not allow.
func notUTF8(src, filename string) *Error {
	pos, reason := firstInvalid(src)
	return &Error{
		Kind:     syntaxError,
		Filename: filename,
		Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s",
			src[pos], pos, reason),
	}
}

func firstInvalid(src string) (pos int, reason string) {
	for pos < len(src) {
		r, n := utf8.DecodeRuneInString(src[pos:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		pos += n
	}
	lead, want := src[pos], 0
	low, high := byte(0x80), byte(0xbf)
	switch {
	case lead >= 0xc2 && lead <= 0xdf:
		want = 1
	case lead >= 0xe0 && lead <= 0xef:
		want = 2
		if lead == 0xe0 {
			low = 0xa0
		} else if lead == 0xed {
			high = 0x9f
		}
	case lead >= 0xf0 && lead <= 0xf4:
		want = 3
		if lead == 0xf0 {
			low = 0x90
		} else if lead == 0xf4 {
			high = 0x8f
		}
	default:
		return pos, "invalid start byte"
	}
	for i := 1; i <= want; i++ {
		if pos+i >= len(src) {
			return pos, "unexpected end of data"
		}
		if c := src[pos+i]; c < low || c > high {
			return pos, "invalid continuation byte"
		}
		low, high = 0x80, 0xbf
	}
	return pos, "invalid continuation byte"
}
