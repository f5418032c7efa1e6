package object

// StrJoin is sep.join(v).
func StrJoin(sep string, v any) string { return joinValue(sep, v).(string) }

func joinValue(sep string, v any) any {
	var items []any
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			items = x.Items
			break
		}
		items = ToSlice(v)
	case *Tuple:
		items = x.Items
	default:
		if !IsIterable(v) {
			panic(New(TypeError, "can only join an iterable"))
		}
		items = ToSlice(v)
	}
	if len(items) == 0 {
		return ""
	}
	size := len(sep) * (len(items) - 1)
	for i, it := range items {
		s, ok := it.(string)
		if !ok {
			if s, ok = AsStr(it); !ok {
				panic(Newf(TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(it)))
			}
		} else if len(items) == 1 {
			return it
		}
		size += len(s)
	}
	b, out := newStr(size)
	for i, it := range items {
		if i > 0 {
			b = b[copy(b, sep):]
		}
		s, ok := it.(string)
		if !ok {
			s, _ = AsStr(it)
		}
		b = b[copy(b, s):]
	}
	return out
}

// JoinTwo is a + b of two strs.
func JoinTwo(a, b any) any {
	x, y := a.(string), b.(string)
	r, v := newStr(len(x) + len(y))
	copy(r[copy(r, x):], y)
	return v
}

// JoinTexts joins strs.
func JoinTexts(texts ...any) any {
	n := 0
	for _, s := range texts {
		n += len(s.(string))
	}
	b, v := newStr(n)
	for _, s := range texts {
		b = b[copy(b, s.(string)):]
	}
	return v
}

// SureText is str(v) of a str or an int, nil of others.
func SureText(v any) any {
	switch x := v.(type) {
	case string:
		return v
	case int:
		return intText(x)
	}
	return nil
}
