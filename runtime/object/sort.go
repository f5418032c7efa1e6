package object

import (
	"encoding/binary"
	"math"
	"slices"
)

// Sort is l.sort(key=key, reverse=reverse); key None or nil: the items
// themselves are compared. While scripts compare, the list is empty, so that
// they can't disturb the sort; a list that they changed is a ValueError.
func (l *List) Sort(key any, reverse bool) {
	items := l.Items
	if key == nil || key == None {
		if len(items) < 2 {
			return
		}
		if kind := uniform(items); nativeOrder(kind) {
			sortKind(items, items, reverse, kind)
			return
		}
	}
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
	if len(items) >= 2 {
		sortKind(keys, items, reverse, uniform(keys))
	}
}

// sortKind is SortSlice for two items at least with their keys, which are of a kind.
func sortKind(keys, items []any, reverse bool, kind uniformity) {
	inserted := len(items) <= veryFewItems
	switch {
	case kind == uniformInt && !inserted:
		sortBy(keys, items, reverse, func(k any) int { return k.(int) }, intBits)
	case kind == uniformFloat:
		sortBy(keys, items, reverse, func(k any) float64 { return k.(float64) }, floatBits)
	case kind == uniformStr && !inserted:
		sortBy(keys, items, reverse, func(k any) string { return k.(string) }, strBits)
	default:
		if reverse {
			turnAll(keys, items)
			defer slices.Reverse(items)
		}
		switch kind {
		case uniformInt:
			insertAll(keys, items, func(k any) int { return k.(int) })
		case uniformStr:
			insertAll(keys, items, func(k any) string { return k.(string) })
		case uniformTuple:
			sortPaired(keys, items, func(a, b any) bool { return tupleLess(a.(*Tuple), b.(*Tuple)) })
		default:
			sortPaired(keys, items, Less)
		}
	}
}

// turnAll turns round items and their keys.
func turnAll(keys, items []any) {
	slices.Reverse(items)
	if &keys[0] != &items[0] {
		slices.Reverse(keys)
	}
}

// nativeOrder reports that keys are compared without asking a script.
func nativeOrder(u uniformity) bool { return u == uniformInt || u == uniformFloat || u == uniformStr }

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

// fewItems are sorted where they lie.
const fewItems = 64

// veryFewItems are inserted one by one.
const veryFewItems = 12

// insertAll sorts items and their keys, of which any two have an order.
func insertAll[K int | string](keys, items []any, unbox func(any) K) {
	own := &keys[0] == &items[0]
	for i := 1; i < len(keys); i++ {
		x, item := keys[i], items[i]
		k, j := unbox(x), i
		for ; j > 0 && k < unbox(keys[j-1]); j-- {
			keys[j] = keys[j-1]
			if !own {
				items[j] = items[j-1]
			}
		}
		keys[j] = x
		if !own {
			items[j] = item
		}
	}
}

// sortBy sorts by keys that Go itself compares, so that no script sees in what
// order they are asked. bits, if there is one, orders keys as unsigned ints.
func sortBy[K int | float64 | string](keys, items []any, reverse bool, unbox func(any) K, bits func(K) (uint64, rank)) {
	own := &keys[0] == &items[0]
	n, up := firstRun(keys, unbox)
	switch {
	case n == len(keys) && up != reverse:
		return
	case n == len(keys):
		turn(keys, items, unbox)
		return
	}
	if reverse {
		turnAll(keys, items)
		defer slices.Reverse(items)
	}
	if len(keys) > fewItems && n < len(keys)/2 && !inRuns(keys, unbox) && radixSort(keys, items, unbox, bits) {
		return
	}
	if own && len(items) <= fewItems {
		timsort(items, func(a, b *any) bool { return unbox(*a) < unbox(*b) })
		return
	}
	pairs := make([]keyed[K], len(items))
	for i := range items {
		pairs[i] = keyed[K]{unbox(keys[i]), items[i]}
	}
	timsort(pairs, func(a, b *keyed[K]) bool { return a.key < b.key })
	for i := range pairs {
		items[i] = pairs[i].item
	}
}

// firstRun is how many keys from the first on ascend, or else descend; some may be
// equal. One that is not a number ends it.
func firstRun[K int | float64 | string](keys []any, unbox func(any) K) (n int, up bool) {
	before := unbox(keys[0])
	up = !(unbox(keys[1]) < before)
	for n = 1; n < len(keys); n++ {
		k := unbox(keys[n])
		if up && !(before <= k) || !up && !(k <= before) {
			break
		}
		before = k
	}
	return n, up
}

// inRuns reports that most keys have an order already with those beside them, as far as
// some of them show: long runs are merged sooner than keys are put in their places.
func inRuns[K int | float64 | string](keys []any, unbox func(any) K) bool {
	const sample, few = 128, 8
	step := len(keys) / sample
	if step < 2 {
		return false
	}
	down := 0
	for i := 0; i < sample; i++ {
		if at := i * step; unbox(keys[at+1]) < unbox(keys[at]) {
			down++
		}
	}
	return down < few || down > sample-few
}

// turn turns round items whose keys ascend or descend; those of equal keys stay in
// their order.
func turn[K comparable](keys, items []any, unbox func(any) K) {
	for i := 0; i < len(keys); {
		j := i + 1
		for j < len(keys) && unbox(keys[j]) == unbox(keys[i]) {
			j++
		}
		if j-i > 1 {
			slices.Reverse(items[i:j])
		}
		i = j
	}
	slices.Reverse(items)
}

// rank is what tells of a key's order: bits that are less where the key is.
type rank uint8

const (
	unordered rank = iota // of this key nothing is told
	partly                // equal bits tell nothing
	wholly                // equal bits are those of equal keys
)

func intBits(k int) (uint64, rank) { return uint64(k) ^ 1<<63, wholly }

// floatBits has no place for what is not a number.
func floatBits(k float64) (uint64, rank) {
	b := math.Float64bits(k + 0) // 0 and -0 are equal
	switch {
	case k != k:
		return 0, unordered
	case b>>63 != 0:
		return ^b, wholly
	}
	return b | 1<<63, wholly
}

// strBits are a string's first bytes.
func strBits(k string) (uint64, rank) {
	var b [8]byte
	copy(b[:], k)
	return binary.BigEndian.Uint64(b[:]), partly
}

// ranked is an item's key and its index.
type ranked struct {
	bits uint64
	at   uint32
}

// radixSort sorts by the bytes of the keys' bits, the least first, each time
// stable; those that all keys share are passed over. It is false, and nothing done,
// where a key has no order.
func radixSort[K int | float64 | string](keys, items []any, unbox func(any) K, bits func(K) (uint64, rank)) bool {
	n := len(keys)
	if n > math.MaxUint32 {
		return false
	}
	from, to := make([]ranked, n), make([]ranked, n)
	least, most, whole := uint64(math.MaxUint64), uint64(0), wholly
	for i, k := range keys {
		b, r := bits(unbox(k))
		if r == unordered {
			return false
		}
		from[i] = ranked{b, uint32(i)}
		least, most, whole = min(least, b), max(most, b), min(whole, r)
	}
	differ := uint64(0)
	for i := range from {
		from[i].bits -= least
		differ |= from[i].bits
	}
	for shift := 0; shift < 64; shift += 8 {
		if uint8(differ>>shift) == 0 {
			continue
		}
		var at [256]uint32
		for i := range from {
			at[uint8(from[i].bits>>shift)]++
		}
		sum := uint32(0)
		for d, count := range at {
			at[d] = sum
			sum += count
		}
		for _, r := range from {
			d := uint8(r.bits >> shift)
			to[at[d]] = r
			at[d]++
		}
		from, to = to, from
	}
	if whole == partly {
		settle(from, func(a, b *ranked) bool { return unbox(keys[a.at]) < unbox(keys[b.at]) })
	}
	permute(items, from)
	return true
}

// settle sorts what has equal bits.
func settle(a []ranked, less func(x, y *ranked) bool) {
	for i := 0; i < len(a); {
		j := i + 1
		for j < len(a) && a[j].bits == a[i].bits {
			j++
		}
		timsort(a[i:j], less)
		i = j
	}
}

// permute puts the item that an index tells of in each place, going along the
// cycles.
func permute(items []any, from []ranked) {
	for i := range from {
		if int(from[i].at) == i {
			continue
		}
		first, to := items[i], i
		for {
			at := int(from[to].at)
			from[to].at = uint32(to)
			if at == i {
				break
			}
			items[to] = items[at]
			to = at
		}
		items[to] = first
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
	var l *List
	if x, ok := v.(*List); ok && x.ext == nil {
		l = ListOf(x.Items)
	} else {
		l = NewList(ToSlice(v)...)
	}
	l.Sort(key, reverse)
	return l
}
