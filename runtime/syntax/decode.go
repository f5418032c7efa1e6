package syntax

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// DecodeWith is Decode for encodings that Decode does not know: other decodes
// the text, or gives false where it does not know the encoding either.
func DecodeWith(data []byte, filename string, other func(data []byte, encoding string) (string, bool)) (string, error) {
	text, err := Decode(data, filename)
	if err == nil {
		return text, nil
	}
	src, marked := strings.CutPrefix(string(data), byteOrderMark)
	if cookie := declaredEncoding(src); cookie != "" && !marked && !isUTF8(cookie) && strings.IndexByte(src, 0) < 0 {
		if text, ok := other([]byte(src), cookie); ok {
			return text, nil
		}
	}
	return "", err
}

// Encoding is the encoding that the bytes of a source name, or "".
func Encoding(data string) string {
	return declaredEncoding(strings.TrimPrefix(data, byteOrderMark))
}

// NamesUTF8 reports bytes whose encoding is UTF-8, named or not.
func NamesUTF8(data string) bool {
	src, marked := strings.CutPrefix(data, byteOrderMark)
	cookie := declaredEncoding(src)
	return isUTF8(cookie) && !(marked && cookie == "utf8")
}

// Decode turns the bytes of a source file into text for Parse: UTF-8, or the
// encoding that a cookie in its first two lines names. The error, if there is
// one, is an *Error in the words that CPython has when it reads a file.
func Decode(data []byte, filename string) (string, error) {
	src, marked := strings.CutPrefix(string(data), byteOrderMark)
	if i := strings.IndexByte(src, 0); i >= 0 {
		return "", nullByte(src[:i], filename)
	}
	cookie := declaredEncoding(src)
	problem := &Error{Kind: syntaxError, Msg: "encoding problem: " + cookie, Filename: filename}
	// With a mark there is one spelling.
	if isUTF8(cookie) && !(marked && cookie == "utf8") {
		if !utf8.ValidString(src) {
			return "", notUTF8(src, filename)
		}
		return src, nil
	}
	if marked {
		problem.Msg += " with BOM"
		return "", problem
	}
	if cookie == "ascii" || cookie == "us-ascii" {
		for i := range len(src) {
			if src[i] >= utf8.RuneSelf {
				return "", problem
			}
		}
		return src, nil
	}
	table := charmaps()[cookie]
	if table == nil {
		return "", problem
	}
	text, err := table.NewDecoder().String(src)
	if err != nil {
		return "", problem
	}
	return text, nil
}

var codingCookie = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)
})

// declaredEncoding returns the encoding that a cookie in one of the first two
// lines names, in lower case and with hyphens, or "".
func declaredEncoding(src string) string {
	for range 2 {
		line, rest, found := strings.Cut(src, "\n")
		var m []string
		if strings.Contains(line, "coding") { // hardly ever
			m = codingCookie().FindStringSubmatch(line)
		}
		if m != nil {
			name := strings.ReplaceAll(strings.ToLower(m[1]), "_", "-")
			for _, latin1 := range [...]string{"latin-1", "iso-8859-1", "iso-latin-1"} {
				if name == latin1 || strings.HasPrefix(name, latin1+"-") {
					return "iso-8859-1"
				}
			}
			return name
		}
		if t := strings.TrimLeft(line, " \t\f\r"); !found || t != "" && t[0] != '#' {
			break
		}
		src = rest
	}
	return ""
}

func isUTF8(cookie string) bool {
	return cookie == "" || cookie == "utf8" || cookie == "utf-8" || strings.HasPrefix(cookie, "utf-8-")
}

// charmaps are the encodings of one byte a character, under the names that
// Python programs use.
var charmaps = sync.OnceValue(func() map[string]*charmap.Charmap {
	return map[string]*charmap.Charmap{
		"iso-8859-1": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "l1": charmap.ISO8859_1,
		"iso-8859-2": charmap.ISO8859_2, "latin2": charmap.ISO8859_2, "iso-8859-3": charmap.ISO8859_3,
		"iso-8859-4": charmap.ISO8859_4, "iso-8859-5": charmap.ISO8859_5, "iso-8859-6": charmap.ISO8859_6,
		"iso-8859-7": charmap.ISO8859_7, "iso-8859-8": charmap.ISO8859_8, "iso-8859-9": charmap.ISO8859_9,
		"iso-8859-10": charmap.ISO8859_10, "iso-8859-13": charmap.ISO8859_13, "iso-8859-14": charmap.ISO8859_14,
		"iso-8859-15": charmap.ISO8859_15, "latin-9": charmap.ISO8859_15, "iso-8859-16": charmap.ISO8859_16,
		"cp1250": charmap.Windows1250, "windows-1250": charmap.Windows1250,
		"cp1251": charmap.Windows1251, "windows-1251": charmap.Windows1251,
		"cp1252": charmap.Windows1252, "windows-1252": charmap.Windows1252,
		"cp1253": charmap.Windows1253, "cp1254": charmap.Windows1254, "cp1255": charmap.Windows1255,
		"cp1256": charmap.Windows1256, "cp1257": charmap.Windows1257, "cp1258": charmap.Windows1258,
		"cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp852": charmap.CodePage852,
		"cp866": charmap.CodePage866, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U,
		"mac-roman": charmap.Macintosh,
	}
})

// nullByte is the error of a file that has a null byte after the text before.
func nullByte(before, filename string) *Error {
	line := int32(strings.Count(before, "\n") + 1)
	text := before[strings.LastIndexByte(before, '\n')+1:]
	return &Error{
		Kind: syntaxError, Msg: "source code cannot contain null bytes", Filename: filename,
		Span: Span{Line: line, Col: -1, EndLine: line, EndCol: -1}, Text: text,
	}
}

// notUTF8 is the error of a file that names no encoding and is not in UTF-8.
func notUTF8(src, filename string) *Error {
	pos, _ := firstInvalid(src)
	return &Error{
		Kind: syntaxError, Filename: filename,
		Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
			"see https://peps.python.org/pep-0263/ for details", src[pos], filename, strings.Count(src[:pos], "\n")+1),
	}
}
