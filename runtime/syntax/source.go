package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// normalize makes of a source what the lexer reads: no byte order mark, lines
// that end in \n, the last one too unless it is of an expression.
func normalize(src, filename string, mode Mode) (string, *Error) {
	src = strings.TrimPrefix(src, byteOrderMark)
	if strings.IndexByte(src, 0) >= 0 {
		return "", &Error{Kind: syntaxError, Msg: "source code string cannot contain null bytes", Filename: filename}
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	if mode != Eval && src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	return src, nil
}

const byteOrderMark = "\ufeff"

// undecodable describes the first byte of s that UTF-8 does not allow.
func undecodable(s string) string {
	pos, reason := firstInvalid(s)
	return fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", s[pos], pos, reason)
}

// firstInvalid finds the first byte that UTF-8 does not allow; there must be
// one.
func firstInvalid(s string) (pos int, reason string) {
	for pos < len(s) {
		r, n := utf8.DecodeRuneInString(s[pos:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		pos += n
	}
	want, low, high := following(s[pos])
	if want == 0 {
		return pos, "invalid start byte"
	}
	for i := 1; i <= want && pos+i < len(s); i++ {
		if c := s[pos+i]; c < low || c > high {
			return pos, "invalid continuation byte"
		}
		low, high = 0x80, 0xbf
	}
	return pos, "unexpected end of data"
}

// following says how many bytes follow a first byte, and between what limits
// the next of them lies.
func following(lead byte) (n int, low, high byte) {
	switch {
	case lead == 0xe0:
		return 2, 0xa0, 0xbf
	case lead == 0xed:
		return 2, 0x80, 0x9f
	case lead == 0xf0:
		return 3, 0x90, 0xbf
	case lead == 0xf4:
		return 3, 0x80, 0x8f
	case lead >= 0xc2 && lead <= 0xdf:
		return 1, 0x80, 0xbf
	case lead > 0xe0 && lead <= 0xef:
		return 2, 0x80, 0xbf
	case lead > 0xf0 && lead < 0xf4:
		return 3, 0x80, 0xbf
	}
	return 0, 0, 0
}
