package object

import (
	"encoding/binary"
	"strings"
	"sync/atomic"
	"unicode/utf8"
	"unsafe"
)

// A str is a Go string that holds code points in UTF-8. A lone surrogate, which
// UTF-8 proper has no room for, is kept in the three bytes that the scheme
// would give it, so byte order is code point order and every str is valid in
// this wider sense. Go's own decoders do not know the wider sense: use the
// functions of this file.

// isSurrogateAt reports that s begins with the three-byte form of a surrogate.
func isSurrogateAt(s string) bool {
	return len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80
}

// runeLen is the length in bytes of the first code point of s, which is not
// empty.
func runeLen(s string) int {
	if s[0] < utf8.RuneSelf {
		return 1
	}
	if isSurrogateAt(s) {
		return 3
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// DecodeRune gives the first code point of s and its length in bytes; 0, 0 at
// the end.
func DecodeRune(s string) (r rune, n int) {
	if s == "" {
		return 0, 0
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	if isSurrogateAt(s) {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// decodeLastRune is DecodeRune for the last code point.
func decodeLastRune(s string) (r rune, n int) {
	if s == "" {
		return 0, 0
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	if len(s) >= 3 && isSurrogateAt(s[len(s)-3:]) {
		return DecodeRune(s[len(s)-3:])
	}
	return utf8.DecodeLastRuneInString(s)
}

// isSurrogate reports that r is a code point which UTF-8 proper can't hold.
func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// AppendRune appends a code point, surrogates included.
func AppendRune(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xED, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// RuneStr is chr(r) as a Go string.
func RuneStr(r rune) string {
	if isSurrogate(r) {
		return string(AppendRune(nil, r))
	}
	return string(r)
}

// RuneValue is chr(r).
func RuneValue(r rune) any {
	if r < utf8.RuneSelf {
		return asciiStrings[r]
	}
	return RuneStr(r)
}

// boxRune is a one-character str as a value; ASCII costs no allocation.
func boxRune(s string) any {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return asciiStrings[s[0]]
	}
	return s
}

// Runes lists the code points of s.
func Runes(s string) []rune {
	out := make([]rune, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		out = append(out, r)
		s = s[n:]
	}
	return out
}

// fromRunes is the str made of code points.
func fromRunes(rs []rune) string {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		b = AppendRune(b, r)
	}
	return string(b)
}

// isASCII reports whether all of s is below 0x80.
func isASCII(s string) bool {
	const high = 0x8080808080808080
	for len(s) >= 8 {
		if binary.NativeEndian.Uint64(unsafe.Slice(unsafe.StringData(s), 8))&high != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// countRunes counts the bytes that begin a code point: every continuation byte
// has the form 10xxxxxx, in the surrogates' form too.
func countRunes(s string) int {
	n := len(s)
	for len(s) >= 8 {
		w := binary.NativeEndian.Uint64(unsafe.Slice(unsafe.StringData(s), 8))
		// Bit 7 set and bit 6 clear, gathered into one bit a byte.
		c := (w >> 7) & (^w >> 6) & 0x0101010101010101
		n -= int(c * 0x0101010101010101 >> 56)
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// strInfo is what is remembered of a long str, so that a loop over len(s) or
// s[i] does not count its code points again each time. It holds the string, so
// the address that identifies it stays its own.
type strInfo struct {
	s     string
	n     int
	marks []int // byte offsets of every markStep-th code point; nil for ASCII
}

const (
	longStr    = 256 // shorter ones are counted each time
	markStep   = 64
	infoSlots  = 16
	infoRetain = 1 << 28 // longer ones are not kept alive for the cache's sake
)

var strInfos [infoSlots]atomic.Pointer[strInfo]

func infoOf(s string) *strInfo {
	p := unsafe.StringData(s)
	slot := &strInfos[uint64(uintptr(unsafe.Pointer(p)))*0x9E3779B97F4A7C15>>60]
	in := slot.Load()
	if in != nil && unsafe.StringData(in.s) == p {
		switch {
		case len(in.s) == len(s):
			return in
		case len(in.s) > len(s) && in.marks == nil: // a head of it
			return &strInfo{s: s, n: len(s)}
		case len(in.s) < len(s) && in.marks == nil && isASCII(s[len(in.s):]): // grown at its end
			in = &strInfo{s: s, n: len(s)}
			slot.Store(in)
			return in
		}
	}
	next := &strInfo{s: s, n: len(s)}
	if !isASCII(s) {
		next.n = 0
		next.marks = make([]int, 0, len(s)/markStep/2+1)
		for off := 0; off < len(s); next.n++ {
			if next.n%markStep == 0 {
				next.marks = append(next.marks, off)
			}
			off += runeLen(s[off:])
		}
	}
	if len(s) <= infoRetain {
		slot.Store(next)
	}
	return next
}

// StrLen is len(s) in code points.
func StrLen(s string) int {
	if len(s) < longStr {
		return countRunes(s)
	}
	return infoOf(s).n
}

// skipRunes is the byte offset of the n-th code point of s, which has as many.
func skipRunes(s string, n int) int {
	off := 0
	for ; n > 0; n-- {
		off += runeLen(s[off:])
	}
	return off
}

// StrOffset turns a position in code points, 0 to len(s), into a byte offset.
func StrOffset(s string, i int) int {
	if i == 0 {
		return 0
	}
	if len(s) < longStr {
		if isASCII(s) {
			return i
		}
		return skipRunes(s, i)
	}
	in := infoOf(s)
	switch {
	case in.marks == nil:
		return i
	case i == in.n:
		return len(s)
	}
	off := in.marks[i/markStep]
	return off + skipRunes(s[off:], i%markStep)
}

// strPosition turns a byte offset into a position in code points.
func strPosition(s string, off int) int {
	if len(s) < longStr {
		return countRunes(s[:off])
	}
	in := infoOf(s)
	if in.marks == nil {
		return off
	}
	lo, hi := 0, len(in.marks)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; in.marks[mid] <= off {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo*markStep + countRunes(s[in.marks[lo]:off])
}

// strGetItem is s[key] for an index or a slice.
func strGetItem(s string, key any) any {
	if i, ok := key.(int); ok && uint(i) < uint(len(s)) && len(s) < longStr && isASCII(s[:i+1]) {
		return boxRune(s[i : i+runeLen(s[i:])])
	}
	n := StrLen(s)
	if sl, ok := key.(*SliceValue); ok {
		return strSlice(s, n, sl)
	}
	i := seqIndexWords(key, n, "string indices must be integers, not '%s'")
	if i < 0 {
		panic(New(IndexError, "string index out of range"))
	}
	off := StrOffset(s, i)
	return boxRune(s[off : off+runeLen(s[off:])])
}

// seqIndexWords is seqIndex with the message in full; %s is the key's type.
func seqIndexWords(key any, n int, words string) int {
	if _, ok := key.(int); !ok && !isIndex(key) {
		panic(Newf(TypeError, words, TypeName(key)))
	}
	return seqIndex(key, n, "")
}

func strSlice(s string, n int, sl *SliceValue) string {
	start, stop, step, count := sl.Indices(n)
	switch {
	case count <= 0:
		return ""
	case step == 1:
		if count == n {
			return s
		}
		from := StrOffset(s, start)
		if stop == n {
			return s[from:]
		}
		return s[from:StrOffset(s, stop)]
	}
	if n == len(s) {
		b := make([]byte, count)
		for i := range b {
			b[i] = s[start+i*step]
		}
		return string(b)
	}
	rs := Runes(s)
	var b strings.Builder
	b.Grow(count)
	for i := 0; i < count; i++ {
		b.WriteString(RuneStr(rs[start+i*step]))
	}
	return b.String()
}

// strContains is item in s.
func strContains(s string, item any) bool {
	sub, ok := AsStr(item)
	if !ok {
		panic(Newf(TypeError, "'in <string>' requires string as left operand, not %s", TypeName(item)))
	}
	return strings.Contains(s, sub)
}
