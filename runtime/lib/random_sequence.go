package lib

import (
	"math"

	"inloop/runtime/object"
)

// The methods of random.Random that pick from sequences.

func (r *randomValue) shuffle(x any) {
	if l, ok := x.(*object.List); ok && object.TypeOf(x) == object.ListType {
		for i := len(l.Items) - 1; i > 0; i-- {
			if j := r.below(i + 1); j < len(l.Items) && i < len(l.Items) {
				l.Items[i], l.Items[j] = l.Items[j], l.Items[i]
			}
		}
		return
	}
	for i := object.Len(x) - 1; i > 0; i-- {
		j := r.below(i + 1)
		a, b := object.GetItem(x, object.Int(j)), object.GetItem(x, object.Int(i))
		object.SetItem(x, object.Int(i), a)
		object.SetItem(x, object.Int(j), b)
	}
}

// isSampled reports whether sample takes v for a sequence.
func isSampled(v any) bool {
	switch object.Core(v).(type) {
	case string, object.Bytes, *object.ByteArray, *object.MemoryView:
		return true
	}
	return object.IsSequence(v)
}

func (r *randomValue) sample(population, k, counts any) any {
	if !isSampled(population) {
		panic(object.New(object.TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d)."))
	}
	n := object.Len(population)
	if counts != object.None {
		return r.sampleCounted(population, n, k, counts)
	}
	want := object.ToInt(k)
	if want < 0 || want > n {
		panic(object.New(object.ValueError, "Sample larger than population or is negative"))
	}
	result := make([]any, want)
	// A list of all is cheaper than a set of the chosen up to this size.
	size := 21.0
	if want > 5 {
		size += math.Pow(4, math.Ceil(math.Log(float64(want)*3)/math.Log(4)))
	}
	if float64(n) <= size {
		pool := object.ToSlice(population)
		for i := range result {
			j := r.below(n - i)
			result[i] = pool[j]
			pool[j] = pool[n-i-1]
		}
		return object.NewList(result...)
	}
	seen := make(map[int]bool, want)
	for i := range result {
		j := r.below(n)
		for seen[j] {
			j = r.below(n)
		}
		seen[j] = true
		result[i] = object.GetItem(population, object.Int(j))
	}
	return object.NewList(result...)
}

func (r *randomValue) sampleCounted(population any, n int, k, counts any) any {
	list := object.ToSlice(counts)
	cum := make([]int, len(list))
	total := 0
	for i, c := range list {
		x, ok := object.AsInt(c)
		if !ok {
			panic(object.New(object.TypeError, "Counts must be integers"))
		}
		total += x
		cum[i] = total
	}
	if len(cum) != n {
		panic(object.New(object.ValueError, "The number of counts does not match the population"))
	}
	if total < 0 {
		panic(object.New(object.ValueError, "Counts must be non-negative"))
	}
	chosen := r.sample(&object.Range{Start: 0, Stop: total, Step: 1}, k, object.None).(*object.List)
	for i, s := range chosen.Items {
		at := 0
		for at < len(cum)-1 && cum[at] <= s.(int) {
			at++
		}
		chosen.Items[i] = object.GetItem(population, object.Int(at))
	}
	return chosen
}

func (r *randomValue) choices(population, weights, cumWeights, k any) any {
	n := object.Len(population)
	count := object.ToInt(k)
	out := make([]any, 0, max(count, 0))
	pick := func(i int) { out = append(out, object.GetItem(population, object.Int(i))) }
	var cum []any
	switch {
	case cumWeights == object.None && weights == object.None:
		for i := 0; i < count; i++ {
			pick(int(math.Floor(r.float() * float64(n))))
		}
		return object.NewList(out...)
	case cumWeights == object.None:
		if !object.IsIterable(weights) && object.IsInt(weights) {
			panic(object.Newf(object.TypeError, "The number of choices must be a keyword argument: k=%s", object.Repr(weights)))
		}
		var sum any
		object.Each(weights, func(w any) bool {
			if sum == nil {
				sum = w
			} else {
				sum = object.Add(sum, w)
			}
			cum = append(cum, sum)
			return true
		})
	case weights != object.None:
		panic(object.New(object.TypeError, "Cannot specify both weights and cumulative weights"))
	default:
		cum = object.ToSlice(cumWeights)
	}
	if len(cum) != n {
		panic(object.New(object.ValueError, "The number of weights does not match the population"))
	}
	if n == 0 {
		panic(object.New(object.IndexError, "list index out of range"))
	}
	total := object.Add(cum[n-1], 0.0)
	if !object.Less(0.0, total) {
		panic(object.New(object.ValueError, "Total of weights must be greater than zero"))
	}
	if f := object.ToFloat(total); math.IsInf(f, 0) || math.IsNaN(f) {
		panic(object.New(object.ValueError, "Total of weights must be finite"))
	}
	for i := 0; i < count; i++ {
		x := object.Mul(r.float(), total)
		lo, hi := 0, n-1
		for lo < hi {
			mid := (lo + hi) / 2
			if object.Less(x, cum[mid]) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		pick(lo)
	}
	return object.NewList(out...)
}
