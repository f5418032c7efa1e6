package object

import (
	"strconv"
	"sync/atomic"
	"unsafe"
)

// Short strings that are made as values: the words of the string and its bytes
// are one piece of memory, where Go would allocate each.

type (
	short8 struct {
		s string
		b [8]byte
	}
	short16 struct {
		s string
		b [16]byte
	}
	short32 struct {
		s string
		b [maxShort]byte
	}
)

// maxShort is how many bytes a short string has at most.
const maxShort = 32

// newShort makes a string of n bytes, from 1 to maxShort, as a value: its bytes are
// still to be written.
func newShort(n int) (b []byte, v any) {
	switch {
	case n <= 8:
		p := &short8{}
		p.s = unsafe.String(&p.b[0], n)
		return p.b[:n], boxedAt(&p.s)
	case n <= 16:
		p := &short16{}
		p.s = unsafe.String(&p.b[0], n)
		return p.b[:n], boxedAt(&p.s)
	}
	p := &short32{}
	p.s = unsafe.String(&p.b[0], n)
	return p.b[:n], boxedAt(&p.s)
}

// newStr makes a string of n bytes as a value: its bytes are still to be written.
func newStr(n int) (b []byte, v any) {
	switch {
	case n == 0:
		return nil, ""
	case n <= maxShort:
		return newShort(n)
	}
	b = make([]byte, n)
	return b, unsafe.String(&b[0], n)
}

// concatValue is x + y as a value.
func concatValue(x, y string) any {
	n := len(x) + len(y)
	if n == 0 || n > 16 { // what may grow further is not made in one piece
		return concatStr(x, y)
	}
	b, v := newShort(n)
	copy(b[copy(b, x):], y)
	return v
}

// digits are the texts of the smallest ints, made when first asked for.
var digits [1000]atomic.Pointer[string]

// intText is str(i).
func intText(i int) any {
	if uint(i) < uint(len(digits)) {
		p := digits[i].Load()
		if p == nil {
			s := strconv.Itoa(i)
			p = &s
			digits[i].Store(p)
		}
		return boxedAt(p)
	}
	var room [20]byte
	b := strconv.AppendInt(room[:0], int64(i), 10)
	return concatValue(unsafe.String(&b[0], len(b)), "")
}

// stringWord is the type of a string in an interface, whose layout is that of
// intWords.
var stringWord = func() unsafe.Pointer {
	var v any = ""
	return (*intWords)(unsafe.Pointer(&v)).typ
}()

// boxedAt gives the string at p as a value. It must not be changed any more.
func boxedAt(p *string) any {
	w := intWords{stringWord, (*int)(unsafe.Pointer(p))}
	return *(*any)(unsafe.Pointer(&w))
}

// bytesWord is stringWord of bytes.
var bytesWord = func() unsafe.Pointer {
	var v any = Bytes("")
	return (*intWords)(unsafe.Pointer(&v)).typ
}()

// boxedBytesAt gives the string at p as bytes. It must not be changed any more.
func boxedBytesAt(p *string) any {
	w := intWords{bytesWord, (*int)(unsafe.Pointer(p))}
	return *(*any)(unsafe.Pointer(&w))
}
