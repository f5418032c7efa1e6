package object

import "strings"

const needleWords = "argument should be integer or bytes-like object, not '%s'"

// bytesWindow gives the part of b that a search with bounds looks at.
func bytesWindow(b string, start, end any) (from, to int, ok bool) {
	from, to = sliceBounds(start, end, len(b))
	return from, to, from <= to
}

func bytesFindAt(self, v, start, end any, last bool) int {
	b := viewOf(self)
	sub := byteOrBytes(v, needleWords)
	from, to, ok := bytesWindow(b, start, end)
	if !ok {
		return -1
	}
	i := 0
	if last {
		i = strings.LastIndex(b[from:to], sub)
	} else {
		i = strings.Index(b[from:to], sub)
	}
	if i < 0 {
		return -1
	}
	return from + i
}

func bytesFind(last bool) Func {
	return func(a []any) any { return Int(bytesFindAt(a[0], a[1], a[2], a[3], last)) }
}

func bytesIndex(last bool) Func {
	return func(a []any) any {
		i := bytesFindAt(a[0], a[1], a[2], a[3], last)
		if i < 0 {
			panic(New(ValueError, "subsection not found"))
		}
		return Int(i)
	}
}

func bytesCount(a []any) any {
	b := viewOf(a[0])
	sub := byteOrBytes(a[1], needleWords)
	from, to, ok := bytesWindow(b, a[2], a[3])
	switch {
	case !ok:
		return 0
	case sub == "":
		return Int(to - from + 1)
	}
	return Int(strings.Count(b[from:to], sub))
}

func bytesContains(a []any) any {
	return Bool(strings.Contains(viewOf(a[0]), byteOrBytes(a[1], "a bytes-like object is required, not '%s'")))
}

// bytesAffix makes startswith and endswith.
func bytesAffix(name string, has func(s, affix string) bool) Func {
	return func(a []any) any { return bytesAffixIn(name, has, a[0], a[1], a[2], a[3]) }
}

func bytesAffixIn(name string, has func(s, affix string) bool, self, v, start, end any) any {
	b := viewOf(self)
	from, to, ok := bytesWindow(b, start, end)
	if t, isTuple := AsTuple(v); isTuple {
		for _, v := range t.Items {
			if affix := bytesView(v); ok && has(b[from:to], affix) {
				return true
			}
		}
		return false
	}
	if _, isBytes := bufferOf(v); !isBytes {
		panic(Newf(TypeError, "%s first arg must be bytes or a tuple of bytes, not %s", name, TypeName(v)))
	}
	return Bool(ok && has(b[from:to], bytesView(v)))
}

func bytesReplace(a []any) any {
	b, old, repl, n := viewOf(a[0]), bytesView(a[1]), bytesView(a[2]), ToInt(a[3])
	if old != "" {
		if k := strings.Count(b, old); n < 0 || n > k {
			n = k
		}
		checkGrowth(len(b), len(repl)-len(old), n)
		return likeBytes(a[0], strings.Replace(b, old, repl, n))
	}
	if n < 0 || n > len(b)+1 {
		n = len(b) + 1
	}
	var out strings.Builder
	for i := range n {
		out.WriteString(repl)
		if i < len(b) {
			out.WriteByte(b[i])
		}
	}
	if n < len(b) {
		out.WriteString(b[n:])
	}
	return likeBytes(a[0], out.String())
}

func bytesRemovePrefix(a []any) any {
	return likeBytes(a[0], strings.TrimPrefix(viewOf(a[0]), bytesView(a[1])))
}

func bytesRemoveSuffix(a []any) any {
	return likeBytes(a[0], strings.TrimSuffix(viewOf(a[0]), bytesView(a[1])))
}
