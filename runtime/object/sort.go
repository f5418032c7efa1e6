package object

import "slices"

// Sort is l.sort(key=key, reverse=reverse); key None or nil: the items
// themselves are compared. While scripts compare, the list is empty, so that
// they can't disturb the sort; a list that they changed is a ValueError.
func (l *List) Sort(key any, reverse bool) {
	items := l.Items
	l.Items = nil
	defer func() {
		changed := l.Items != nil
		l.Items = items
		if r := recover(); r != nil {
			panic(r)
		}
		if changed {
			panic(New(ValueError, "list modified during sort"))
		}
	}()
	SortSlice(items, key, reverse)
}

// SortSlice sorts items in place, ascending and stable; reverse sorts
// descending, equal items still in their order. When a comparison panics the
// items are left in some order.
func SortSlice(items []any, key any, reverse bool) {
	keys := items
	if key != nil && key != None {
		keys = make([]any, len(items))
		for i := 0; i < len(items); i++ {
			keys[i] = Call(key, items[i])
		}
	}
	if len(items) < 2 {
		return
	}
	if reverse {
		slices.Reverse(items)
		if &keys[0] != &items[0] {
			slices.Reverse(keys)
		}
		defer slices.Reverse(items)
	}
	switch uniform(keys) {
	case uniformInt:
		sortBy(keys, items, func(k any) int { return k.(int) })
	case uniformFloat:
		sortBy(keys, items, func(k any) float64 { return k.(float64) })
	case uniformStr:
		sortBy(keys, items, func(k any) string { return k.(string) })
	case uniformTuple:
		sortPaired(keys, items, func(a, b any) bool { return tupleLess(a.(*Tuple), b.(*Tuple)) })
	default:
		sortPaired(keys, items, Less)
	}
}

type uniformity uint8

const (
	mixedKeys uniformity = iota
	uniformInt
	uniformFloat
	uniformStr
	uniformTuple
)

// uniform tells whether all keys are of one core type, whose comparison needs
// no look-up.
func uniform(keys []any) uniformity {
	kind := func(k any) uniformity {
		switch k.(type) {
		case int:
			return uniformInt
		case float64:
			return uniformFloat
		case string:
			return uniformStr
		case *Tuple:
			return uniformTuple
		}
		return mixedKeys
	}
	first := kind(keys[0])
	for _, k := range keys[1:] {
		if first == mixedKeys || kind(k) != first {
			return mixedKeys
		}
	}
	return first
}

type keyed[K any] struct {
	key  K
	item any
}

// sortBy sorts by keys that Go itself compares.
func sortBy[K int | float64 | string](keys, items []any, unbox func(any) K) {
	pairs := make([]keyed[K], len(items))
	for i := range items {
		pairs[i] = keyed[K]{unbox(keys[i]), items[i]}
	}
	timsort(pairs, func(a, b *keyed[K]) bool { return a.key < b.key })
	for i := range pairs {
		items[i] = pairs[i].item
	}
}

func sortPaired(keys, items []any, less func(a, b any) bool) {
	if &keys[0] == &items[0] {
		timsort(items, func(a, b *any) bool { return less(*a, *b) })
		return
	}
	pairs := make([]keyed[any], len(items))
	for i := range items {
		pairs[i] = keyed[any]{keys[i], items[i]}
	}
	defer func() {
		for i := range pairs {
			items[i] = pairs[i].item
		}
	}()
	timsort(pairs, func(a, b *keyed[any]) bool { return less(a.key, b.key) })
}

// tupleLess is a < b, decided here while the items are ints, floats or strs.
func tupleLess(a, b *Tuple) bool {
	n := min(len(a.Items), len(b.Items))
	for i := range n {
		switch x := a.Items[i].(type) {
		case int:
			if y, ok := b.Items[i].(int); ok {
				if x != y {
					return x < y
				}
				continue
			}
		case string:
			if y, ok := b.Items[i].(string); ok {
				if x != y {
					return x < y
				}
				continue
			}
		case float64:
			if y, ok := b.Items[i].(float64); ok && x == x && y == y {
				if x != y {
					return x < y
				}
				continue
			}
		}
		return Truth(compareSequences(CmpLt, &a.Items, &b.Items))
	}
	return len(a.Items) < len(b.Items)
}

// Sorted is sorted(v, key=key, reverse=reverse).
func Sorted(v, key any, reverse bool) *List {
	l := NewList(ToSlice(v)...)
	l.Sort(key, reverse)
	return l
}
