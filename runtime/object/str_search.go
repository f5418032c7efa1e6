package object

import "strings"

// argType names the type of a wrong argument as the messages about arguments
// do: None by its own name.
func argType(v any) string {
	if v == None {
		return "None"
	}
	return TypeName(v)
}

// strArg reads an argument that must be a str. n is its place, 0 when it is
// the only one.
func strArg(fn string, n int, v any) string {
	s, ok := AsStr(v)
	if !ok {
		if n == 0 {
			panic(Newf(TypeError, "%s() argument must be str, not %s", fn, argType(v)))
		}
		panic(Newf(TypeError, "%s() argument %d must be str, not %s", fn, n, argType(v)))
	}
	return s
}

// sliceBounds reads the optional start and end of a search in n elements;
// start > end means that nothing, not even the empty text, is found.
func sliceBounds(start, end any, n int) (from, to int) {
	if start == nil {
		start = None
	}
	if end == nil {
		end = None
	}
	from, to = sliceIndex(start, 0), sliceIndex(end, maxInt)
	if to > n {
		to = n
	} else if to < 0 {
		to = max(to+n, 0)
	}
	if from < 0 {
		from = max(from+n, 0)
	}
	return from, to
}

// strWindow gives the bytes of s that a search with bounds looks at.
func strWindow(s string, start, end any) (from, to int, ok bool) {
	if (start == nil || start == None) && (end == nil || end == None) {
		return 0, len(s), true
	}
	from, to = sliceBounds(start, end, StrLen(s))
	if from > to {
		return 0, 0, false
	}
	return StrOffset(s, from), StrOffset(s, to), true
}

//go:noinline
func strFind(name string, last bool) Func {
	return func(a []any) any { return Int(strFindAt(name, last, a[0], a[1], a[2], a[3])) }
}

func strFindAt(name string, last bool, self, v, start, end any) int {
	s := self.(string)
	sub := strArg(name, 1, v)
	from, to, ok := strWindow(s, start, end)
	if !ok {
		return -1
	}
	i := 0
	if last {
		i = strings.LastIndex(s[from:to], sub)
	} else {
		i = strings.Index(s[from:to], sub)
	}
	if i < 0 {
		return -1
	}
	return strPosition(s, from+i)
}

func strIndex(name string, last bool) Func {
	return func(a []any) any {
		i := strFindAt(name, last, a[0], a[1], a[2], a[3])
		if i < 0 {
			panic(New(ValueError, "substring not found"))
		}
		return Int(i)
	}
}

func strCount(a []any) any { return countIn(a[0], a[1], a[2], a[3]) }

func countIn(self, v, start, end any) any {
	s := self.(string)
	sub := strArg("count", 1, v)
	from, to, ok := strWindow(s, start, end)
	switch {
	case !ok:
		return 0
	case sub == "":
		return Int(countRunes(s[from:to]) + 1)
	}
	return Int(strings.Count(s[from:to], sub))
}

// strAffix makes startswith and endswith.
//
//go:noinline
func strAffix(name string, has func(s, affix string) bool) Func {
	return func(a []any) any { return affixIn(name, has, a[0], a[1], a[2], a[3]) }
}

func affixIn(name string, has func(s, affix string) bool, self, affix, start, end any) any {
	s := self.(string)
	from, to, ok := strWindow(s, start, end)
	if !ok {
		from, to = 0, 0
	}
	return Bool(hasAffix(name, has, s[from:to], affix) && ok)
}

// hasAffix reports that s has an affix, or one of a tuple of them.
func hasAffix(name string, has func(s, affix string) bool, s string, v any) bool {
	t, isTuple := AsTuple(v)
	if !isTuple {
		affix, isStr := AsStr(v)
		if !isStr {
			panic(Newf(TypeError, "%s first arg must be str or a tuple of str, not %s", name, TypeName(v)))
		}
		return has(s, affix)
	}
	for _, v := range t.Items {
		affix, isStr := AsStr(v)
		if !isStr {
			panic(Newf(TypeError, "tuple for %s must only contain str, not %s", name, TypeName(v)))
		}
		if has(s, affix) {
			return true
		}
	}
	return false
}

func strReplace(a []any) any { return replaceIn(a[0], a[1], a[2], a[3]) }

func replaceIn(self, x, y, count any) any {
	s := self.(string)
	old, repl := strArg("replace", 1, x), strArg("replace", 2, y)
	n := ToInt(count)
	switch {
	case n == 0:
		return self
	case old == "":
		return interleave(s, repl, n)
	}
	k := strings.Count(s, old)
	if k == 0 {
		return self
	}
	if n < 0 || n > k {
		n = k
	}
	checkGrowth(len(s), len(repl)-len(old), n)
	b, v := newStr(len(s) + n*(len(repl)-len(old)))
	if len(old) == 1 && len(repl) == 1 {
		copy(b, s)
		for i := 0; n > 0; i++ {
			if b[i] == old[0] {
				b[i] = repl[0]
				n--
			}
		}
		return v
	}
	for ; n > 0; n-- {
		i := strings.Index(s, old)
		b = b[copy(b, s[:i]):]
		b = b[copy(b, repl):]
		s = s[i+len(old):]
	}
	copy(b, s)
	return v
}

// interleave is s with repl before its first n code points, or before all and behind
// the last one.
func interleave(s, repl string, n int) string {
	if n < 0 || n > len(s)+1 {
		n = len(s) + 1
	}
	var b strings.Builder
	for n > 0 {
		b.WriteString(repl)
		n--
		if s == "" {
			break
		}
		k := runeLen(s)
		b.WriteString(s[:k])
		s = s[k:]
	}
	b.WriteString(s)
	return b.String()
}

// checkGrowth refuses to replace n parts of a text of some size by longer ones where
// the result could not be allocated.
func checkGrowth(size, grow, n int) {
	if grow > 0 && size > 1<<16 && n > maxRepeat/grow {
		panic(New(OverflowError, "replace string is too long"))
	}
}

func strRemovePrefix(a []any) any {
	return strings.TrimPrefix(a[0].(string), strArg("removeprefix", 0, a[1]))
}

func strRemoveSuffix(a []any) any {
	return strings.TrimSuffix(a[0].(string), strArg("removesuffix", 0, a[1]))
}
