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
