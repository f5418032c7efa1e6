package object

import (
	"strings"
	"unsafe"
)

// isByteSpace is white space for bytes: ASCII's six.
func isByteSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// bytesSep reads a separator, none meaning white space.
func bytesSep(v any) (sep string, none bool) {
	if v == nil || v == None {
		return "", true
	}
	sep = bytesView(v)
	if sep == "" {
		panic(New(ValueError, "empty separator"))
	}
	return sep, false
}

func bytesSplit(a []any) any {
	limit := splitMax(a[2])
	return bytesSplitIn(a[0], a[1], limit)
}

func bytesSplitIn(self, v any, limit int) any {
	b := viewOf(self)
	sep, none := bytesSep(v)
	if !none {
		return likeBytesList(self, splitOn(b, sep, limit))
	}
	out := make([]string, 0, 4)
	for {
		b = trimByteSpace(b, true, false)
		if b == "" {
			break
		}
		if limit == 0 {
			out = append(out, b)
			break
		}
		limit--
		i := 0
		for i < len(b) && !isByteSpace(b[i]) {
			i++
		}
		out = append(out, b[:i])
		b = b[i:]
	}
	return likeBytesList(self, out)
}

func bytesRSplit(a []any) any {
	b := viewOf(a[0])
	limit := splitMax(a[2])
	sep, none := bytesSep(a[1])
	if !none {
		return likeBytesList(a[0], rsplitOn(b, sep, limit))
	}
	var out []string
	for {
		b = trimByteSpace(b, false, true)
		if b == "" {
			break
		}
		if limit == 0 {
			out = append(out, b)
			break
		}
		limit--
		i := len(b)
		for i > 0 && !isByteSpace(b[i-1]) {
			i--
		}
		out = append(out, b[i:])
		b = b[:i]
	}
	return likeBytesList(a[0], reverse(out))
}

func bytesSplitLines(a []any) any {
	b := viewOf(a[0])
	keep := Truth(a[1])
	var out []string
	for b != "" {
		i := strings.IndexAny(b, "\r\n")
		if i < 0 {
			out = append(out, b)
			break
		}
		end := i + 1
		if b[i] == '\r' && end < len(b) && b[end] == '\n' {
			end++
		}
		if keep {
			i = end
		}
		out = append(out, b[:i])
		b = b[end:]
	}
	return likeBytesList(a[0], out)
}

func bytesPartition(a []any) any {
	b := viewOf(a[0])
	sep := partitionBytes(a[1])
	head, tail, ok := strings.Cut(b, sep)
	if !ok {
		sep = ""
	}
	return NewTuple(likeBytes(a[0], head), likeBytes(a[0], strings.Clone(sep)), likeBytes(a[0], tail))
}

func bytesRPartition(a []any) any {
	b := viewOf(a[0])
	sep := partitionBytes(a[1])
	i := strings.LastIndex(b, sep)
	if i < 0 {
		return NewTuple(likeBytes(a[0], ""), likeBytes(a[0], ""), likeBytes(a[0], b))
	}
	return NewTuple(likeBytes(a[0], b[:i]), likeBytes(a[0], strings.Clone(sep)), likeBytes(a[0], b[i+len(sep):]))
}

func partitionBytes(v any) string {
	sep, none := bytesSep(v)
	if none {
		panic(New(TypeError, "a bytes-like object is required, not 'NoneType'"))
	}
	return sep
}

func trimByteSpace(b string, left, right bool) string { return trimBytes(b, left, right, isByteSpace) }

func trimBytes(b string, left, right bool, in func(byte) bool) string {
	for left && b != "" && in(b[0]) {
		b = b[1:]
	}
	for right && b != "" && in(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// bytesStrip makes strip, lstrip and rstrip.
func bytesStrip(left, right bool) Func {
	return func(a []any) any {
		in := isByteSpace
		if a[1] != None {
			chars := bytesView(a[1])
			in = func(c byte) bool { return strings.IndexByte(chars, c) >= 0 }
		}
		return likeBytes(a[0], trimBytes(viewOf(a[0]), left, right, in))
	}
}

func bytesJoin(a []any) any {
	if !IsIterable(a[1]) {
		panic(New(TypeError, "can only join an iterable"))
	}
	items := ToSlice(a[1])
	sep := viewOf(a[0])
	size := 0
	for _, it := range items {
		if b, ok := it.(Bytes); ok {
			size += len(b)
		}
	}
	out := make([]byte, 0, size+len(sep)*max(len(items)-1, 0))
	for i, it := range items {
		b, ok := bufferOf(it)
		if !ok {
			panic(Newf(TypeError, "sequence item %d: expected a bytes-like object, %s found", i, TypeName(it)))
		}
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, b...)
	}
	return likeBytes(a[0], unsafe.String(unsafe.SliceData(out), len(out)))
}
