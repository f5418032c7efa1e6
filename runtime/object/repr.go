package object

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Repr is repr(v).
func Repr(v any) string {
	switch x := v.(type) {
	case string:
		return StrRepr(x)
	case int:
		return strconv.Itoa(x)
	case bool:
		if x {
			return "True"
		}
		return "False"
	case *NoneType:
		return "None"
	case float64:
		return FloatRepr(x)
	case *big.Int:
		return IntRepr(x)
	case complex128:
		return ComplexRepr(x)
	case Bytes:
		return BytesRepr(string(x))
	case *EllipsisType:
		return "Ellipsis"
	case *NotImplementedType:
		return "NotImplemented"
	case *List:
		if x.ext == nil {
			return reprContainer(v)
		}
	case *Dict:
		if x.ext == nil {
			return reprContainer(v)
		}
	case *Set:
		if x.ext == nil {
			return reprContainer(v)
		}
	case *Tuple, *Range, *BigRange, *SliceValue:
		return reprContainer(v)
	}
	return textOf(v, "__repr__")
}

// textOf calls a method that must return a str.
func textOf(v any, name string) string {
	s, _ := AsStr(textValue(v, name, name))
	return s
}

// textValue is textOf that keeps an instance of a subclass. asked is the method
// that complaints name.
func textValue(v any, name, asked string) any {
	enterNested("while getting the " + name[2:len(name)-2] + " of an object")
	defer leaveNested()
	r, ok := CallSpecial(v, name)
	if !ok {
		return "<" + TypeName(v) + " object>"
	}
	if _, ok := AsStr(r); !ok {
		panic(Newf(TypeError, "%s returned non-string (type %s)", asked, TypeName(r)))
	}
	return r
}

// ReprValue is repr(v) as a script sees it: __repr__ may give an instance of a
// subclass of str.
func ReprValue(v any) any {
	switch v.(type) {
	case *Instance, *Scalar:
		return textValue(v, "__repr__", "__repr__")
	}
	return Repr(v)
}

// StrValue is str(v) as a script sees it.
func StrValue(v any) any {
	switch v.(type) {
	case *Instance, *Scalar:
		if _, owner := TypeOf(v).LookupOwner("__str__"); owner == nil || owner == ObjectType {
			return textValue(v, "__repr__", "__str__")
		}
		return textValue(v, "__str__", "__str__")
	case *Exception:
		if e := v.(*Exception); e.ownText() {
			return e.text()
		}
	}
	return Str(v)
}

// Str is str(v).
func Str(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case int, bool, *NoneType, float64, *big.Int, *Tuple, Bytes, complex128:
		return Repr(v)
	case *List:
		if x.ext == nil {
			return reprContainer(v)
		}
	case *Dict:
		if x.ext == nil {
			return reprContainer(v)
		}
	}
	if e, ok := v.(*Exception); ok && e.ownText() {
		return excStr(e)
	}
	t := TypeOf(v)
	if _, owner := t.LookupOwner("__str__"); owner == nil || owner == ObjectType {
		s, _ := AsStr(textValue(v, "__repr__", "__str__"))
		return s
	}
	return textOf(v, "__str__")
}

// AsciiValue is ascii(v) as a script sees it.
func AsciiValue(v any) any {
	r := ReprValue(v)
	if s, _ := AsStr(r); !isASCII(s) {
		return escapeNonASCII(s)
	}
	return r
}

// Ascii is ascii(v): repr(v) with everything beyond ASCII escaped.
func Ascii(v any) string { return escapeNonASCII(Repr(v)) }

func escapeNonASCII(s string) string {
	if isASCII(s) {
		return s
	}
	b := make([]byte, 0, len(s)+16)
	for s != "" {
		r, n := DecodeRune(s)
		if r < utf8.RuneSelf {
			b = append(b, byte(r))
		} else {
			b = appendEscape(b, r)
		}
		s = s[n:]
	}
	return string(b)
}

const hexDigits = "0123456789abcdef"

// appendEscape appends \xhh, \uhhhh or \Uhhhhhhhh.
func appendEscape(b []byte, r rune) []byte {
	switch {
	case r < 0x100:
		return append(b, '\\', 'x', hexDigits[r>>4], hexDigits[r&15])
	case r < 0x10000:
		return append(b, '\\', 'u', hexDigits[r>>12], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
	}
	b = append(b, '\\', 'U')
	for sh := 28; sh >= 0; sh -= 4 {
		b = append(b, hexDigits[r>>sh&15])
	}
	return b
}

// quoteFor picks the quotes: single ones unless the text has those and no
// double ones.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// appendControl appends an ASCII byte as a literal shows it.
func appendControl(b []byte, c, quote byte) []byte {
	switch {
	case c == quote || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	case c < ' ' || c >= 0x7f:
		return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, c)
}

// StrRepr is repr of a str.
func StrRepr(s string) string {
	q := quoteFor(s)
	b := make([]byte, 0, len(s)+2)
	b = append(b, q)
	for s != "" {
		if c := s[0]; c < utf8.RuneSelf {
			b = appendControl(b, c, q)
			s = s[1:]
			continue
		}
		r, n := DecodeRune(s)
		if isPrintable(r) {
			b = append(b, s[:n]...)
		} else {
			b = appendEscape(b, r)
		}
		s = s[n:]
	}
	return string(append(b, q))
}

// BytesRepr is repr of bytes.
func BytesRepr(s string) string {
	q := quoteFor(s)
	b := make([]byte, 0, len(s)+3)
	b = append(b, 'b', q)
	for i := 0; i < len(s); i++ {
		b = appendControl(b, s[i], q)
	}
	return string(append(b, q))
}
