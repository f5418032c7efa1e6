package object

import "strings"

// The methods that treat bytes as ASCII text.

func isByteUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
func isByteLower(c byte) bool { return c >= 'a' && c <= 'z' }
func isByteAlpha(c byte) bool { return isByteUpper(c) || isByteLower(c) }
func isByteDigit(c byte) bool { return c >= '0' && c <= '9' }
func isByteAlnum(c byte) bool { return isByteAlpha(c) || isByteDigit(c) }

func byteUpper(c byte) byte {
	if isByteLower(c) {
		return c - 0x20
	}
	return c
}

func byteLower(c byte) byte {
	if isByteUpper(c) {
		return c + 0x20
	}
	return c
}

// bytesMap makes a method that changes each byte, knowing the one before it (0
// at the start).
func bytesMap(f func(c, before byte) byte) Func {
	return func(a []any) any {
		b := viewOf(a[0])
		out := make([]byte, len(b))
		before := byte(0)
		for i := range out {
			out[i] = f(b[i], before)
			before = b[i]
		}
		return likeBytes(a[0], string(out))
	}
}

var (
	bytesUpper = bytesMap(func(c, _ byte) byte { return byteUpper(c) })
	bytesLower = bytesMap(func(c, _ byte) byte { return byteLower(c) })
	bytesTitle = bytesMap(func(c, before byte) byte {
		if isByteAlpha(before) {
			return byteLower(c)
		}
		return byteUpper(c)
	})
	bytesSwapCase = bytesMap(func(c, _ byte) byte {
		if isByteUpper(c) {
			return byteLower(c)
		}
		return byteUpper(c)
	})
)

func bytesCapitalize(a []any) any {
	out := []byte(viewOf(a[0]))
	for i := range out {
		if i == 0 {
			out[i] = byteUpper(out[i])
		} else {
			out[i] = byteLower(out[i])
		}
	}
	return likeBytes(a[0], string(out))
}

// bytesAll makes a predicate that holds when there are bytes and all are of a
// kind.
func bytesAll(is func(byte) bool) Func {
	return func(a []any) any {
		b := viewOf(a[0])
		for i := 0; i < len(b); i++ {
			if !is(b[i]) {
				return false
			}
		}
		return Bool(b != "")
	}
}

// bytesOneCase makes isupper and islower.
func bytesOneCase(is, other func(byte) bool) Func {
	return func(a []any) any {
		b := viewOf(a[0])
		seen := false
		for i := 0; i < len(b); i++ {
			if other(b[i]) {
				return false
			}
			seen = seen || is(b[i])
		}
		return Bool(seen)
	}
}

func bytesIsTitle(a []any) any {
	b := viewOf(a[0])
	seen, inWord := false, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case isByteUpper(c):
			if inWord {
				return false
			}
			seen, inWord = true, true
		case isByteLower(c):
			if !inWord {
				return false
			}
			seen = true
		default:
			inWord = false
		}
	}
	return Bool(seen)
}

// byteFill reads the fill byte of center, ljust and rjust.
func byteFill(name string, v any) string {
	switch x := Core(v).(type) {
	case Bytes, *ByteArray:
		if b := viewOf(x); len(b) == 1 {
			return b
		}
	}
	panic(Newf(TypeError, "%s() argument 2 must be a byte string of length 1, not %s", name, TypeName(v)))
}

// bytesPad makes center, ljust and rjust; split divides the padding.
func bytesPad(name string, split func(width, n int) (left, right int)) Func {
	return func(a []any) any {
		b := viewOf(a[0])
		width := ToInt(a[1])
		left, right := split(width, len(b))
		return likeBytes(a[0], padStr(b, left, right, byteFill(name, a[2])))
	}
}

func bytesZFill(a []any) any {
	b := viewOf(a[0])
	return likeBytes(a[0], zfill(b, ToInt(a[1])-len(b)))
}

// bytesExpandTabs counts every byte as a column.
func bytesExpandTabs(a []any) any {
	b, size := viewOf(a[0]), tabSize(a[1])
	var out strings.Builder
	col := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\t' && size > 0:
			n := size - col%size
			col += n
			out.WriteString(strings.Repeat(" ", n))
		case c == '\t':
		case c == '\n' || c == '\r':
			col = 0
			out.WriteByte(c)
		default:
			col++
			out.WriteByte(c)
		}
	}
	return likeBytes(a[0], out.String())
}

func bytesTranslate(a []any) any {
	b := viewOf(a[0])
	table := ""
	if a[1] != None {
		if table = bytesView(a[1]); len(table) != 256 {
			panic(New(ValueError, "translation table must be 256 characters long"))
		}
	}
	drop := bytesView(a[2])
	if drop == "" && table != "" {
		out := make([]byte, len(b))
		for i := range out {
			out[i] = table[b[i]]
		}
		return likeBytes(a[0], viewOf(TakeBytes(out)))
	}
	var dropped [256]bool
	for i := range len(drop) {
		dropped[drop[i]] = true
	}
	out := make([]byte, 0, len(b))
	for i := range len(b) {
		c := b[i]
		if dropped[c] {
			continue
		}
		if table != "" {
			c = table[c]
		}
		out = append(out, c)
	}
	return likeBytes(a[0], viewOf(TakeBytes(out)))
}

func bytesMakeTrans(a []any) any {
	from, to := bytesView(a[0]), bytesView(a[1])
	if len(from) != len(to) {
		panic(New(ValueError, "maketrans arguments must have same length"))
	}
	var table [256]byte
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return Bytes(table[:])
}
