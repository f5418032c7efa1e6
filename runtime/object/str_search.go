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
	return func(a []any) any { return Int(strFindAt(name, last, a)) }
}

func strFindAt(name string, last bool, a []any) int {
	s := a[0].(string)
	sub := strArg(name, 1, a[1])
	from, to, ok := strWindow(s, a[2], a[3])
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
		i := strFindAt(name, last, a)
		if i < 0 {
			panic(New(ValueError, "substring not found"))
		}
		return Int(i)
	}
}

func strCount(a []any) any {
	s := a[0].(string)
	sub := strArg("count", 1, a[1])
	from, to, ok := strWindow(s, a[2], a[3])
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
	return func(a []any) any {
		s := a[0].(string)
		from, to, ok := strWindow(s, a[2], a[3])
		test := func(affix string) bool { return ok && has(s[from:to], affix) }
		if t, isTuple := AsTuple(a[1]); isTuple {
			for _, v := range t.Items {
				affix, isStr := AsStr(v)
				if !isStr {
					panic(Newf(TypeError, "tuple for %s must only contain str, not %s", name, TypeName(v)))
				}
				if test(affix) {
					return true
				}
			}
			return false
		}
		affix, isStr := AsStr(a[1])
		if !isStr {
			panic(Newf(TypeError, "%s first arg must be str or a tuple of str, not %s", name, TypeName(a[1])))
		}
		return Bool(test(affix))
	}
}

func strReplace(a []any) any {
	s := a[0].(string)
	old, repl := strArg("replace", 1, a[1]), strArg("replace", 2, a[2])
	n := ToInt(a[3])
	if n == 0 {
		return s
	}
	if old != "" {
		if !strings.Contains(s, old) {
			return a[0]
		}
		if len(s) <= maxShort && len(repl) <= len(old) {
			return replaceShort(s, old, repl, n)
		}
		checkGrowth(s, old, repl, n)
		return strings.Replace(s, old, repl, n)
	}
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

// replaceShort is s.replace(old, repl, n) where the result is a short string.
func replaceShort(s, old, repl string, n int) any {
	var room [maxShort]byte
	b := room[:0]
	for ; n != 0; n-- {
		i := strings.Index(s, old)
		if i < 0 {
			break
		}
		b = append(append(b, s[:i]...), repl...)
		s = s[i+len(old):]
	}
	b = append(b, s...)
	if len(b) == 0 {
		return ""
	}
	out, v := newShort(len(b))
	copy(out, b)
	return v
}

// checkGrowth refuses a replacement whose result could not be allocated.
func checkGrowth(s, old, repl string, n int) {
	if grow := len(repl) - len(old); grow > 0 && len(s) > 1<<16 {
		if k := strings.Count(s, old); k > maxRepeat/grow && (n < 0 || n > maxRepeat/grow) {
			panic(New(OverflowError, "replace string is too long"))
		}
	}
}

func strRemovePrefix(a []any) any {
	return strings.TrimPrefix(a[0].(string), strArg("removeprefix", 0, a[1]))
}

func strRemoveSuffix(a []any) any {
	return strings.TrimSuffix(a[0].(string), strArg("removesuffix", 0, a[1]))
}
