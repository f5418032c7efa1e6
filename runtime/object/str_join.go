package object

import "strings"

// StrJoin is sep.join(v).
func StrJoin(sep string, v any) string {
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
		s, ok := AsStr(it)
		if !ok {
			panic(Newf(TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(it)))
		}
		size += len(s)
	}
	var b strings.Builder
	b.Grow(size)
	for i, it := range items {
		if i > 0 {
			b.WriteString(sep)
		}
		s, _ := AsStr(it)
		b.WriteString(s)
	}
	return b.String()
}
