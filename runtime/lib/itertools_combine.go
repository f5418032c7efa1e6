package lib

import "inloop/runtime/object"

// The iterators of itertools that combine items by position.

var (
	combinationsType    = spokenType("itertools", "combinations", nil)
	withReplacementType = spokenType("itertools", "combinations_with_replacement", nil)
	permutationsType    = spokenType("itertools", "permutations", nil)
	productType         = spokenType("itertools", "product", nil)
)

// picked makes the tuple of the pool's items at the given positions.
func picked(pool []any, at []int) any {
	out := make([]any, len(at))
	for i, j := range at {
		out[i] = pool[j]
	}
	return object.NewTuple(out...)
}

// stepper makes it give the first selection, then those that advance makes until
// it returns false. limit is the largest position that may stand at a place.
func stepper(it *nextIter, pool []any, at []int, limit func(i int) int, advance func() bool) {
	started, empty := false, false
	size := object.Int(len(at))
	it.args = func() ([]any, any) {
		switch {
		case empty:
			return []any{object.EmptyTuple, size}, nil
		case !started:
			return []any{object.NewTuple(pool...), size}, nil
		}
		return []any{object.NewTuple(pool...), size}, intTuple(at)
	}
	it.restore = func(state any) {
		t := positions(state, len(at))
		for i := range at {
			at[i] = max(0, min(object.ToInt(t[i]), limit(i)))
		}
		started = true
	}
	it.next = func() any {
		if empty {
			return nil
		}
		if !started {
			started = true
		} else if !advance() {
			empty = true
			return nil
		}
		return picked(pool, at)
	}
}

// nothing makes it give nothing: r items can't be had.
func nothing(it *nextIter, r int) {
	it.next = func() any { return nil }
	it.args = func() ([]any, any) { return []any{object.EmptyTuple, object.Int(r)}, nil }
	it.restore = func(any) {}
}

func intTuple(list []int) *object.Tuple {
	t := &object.Tuple{}
	for _, i := range list {
		t.Items = append(t.Items, object.Int(i))
	}
	return t
}

func upTo(n int) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = i
	}
	return at
}

func selectionSize(v any) int {
	r := object.ToInt(v)
	if r < 0 {
		panic(object.New(object.ValueError, "r must be non-negative"))
	}
	return r
}

func makeCombinations(it *nextIter, a []any) {
	pool := object.ToSlice(a[0])
	r, n := selectionSize(a[1]), len(pool)
	if r > n {
		nothing(it, r)
		return
	}
	at := upTo(r)
	stepper(it, pool, at, func(i int) int { return i + n - r }, func() bool {
		i := r - 1
		for i >= 0 && at[i] == i+n-r {
			i--
		}
		if i < 0 {
			return false
		}
		at[i]++
		for j := i + 1; j < r; j++ {
			at[j] = at[j-1] + 1
		}
		return true
	})
}

func makeWithReplacement(it *nextIter, a []any) {
	pool := object.ToSlice(a[0])
	r, n := selectionSize(a[1]), len(pool)
	if r > 0 && n == 0 {
		nothing(it, r)
		return
	}
	at := make([]int, r)
	stepper(it, pool, at, func(int) int { return n - 1 }, func() bool {
		i := r - 1
		for i >= 0 && at[i] == n-1 {
			i--
		}
		if i < 0 {
			return false
		}
		v := at[i] + 1
		for ; i < r; i++ {
			at[i] = v
		}
		return true
	})
}

func makePermutations(it *nextIter, a []any) {
	pool := object.ToSlice(a[0])
	n := len(pool)
	r := n
	if a[1] != object.None {
		if !object.IsInt(a[1]) {
			panic(object.New(object.TypeError, "Expected int as r"))
		}
		r = selectionSize(a[1])
	}
	if r > n {
		nothing(it, r)
		return
	}
	indices, cycles := upTo(n), make([]int, r)
	for i := range cycles {
		cycles[i] = n - i
	}
	stepper(it, pool, indices[:r], func(int) int { return n - 1 }, func() bool {
		for i := r - 1; i >= 0; i-- {
			if cycles[i]--; cycles[i] > 0 {
				j := n - cycles[i]
				indices[i], indices[j] = indices[j], indices[i]
				return true
			}
			first := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = first
			cycles[i] = n - i
		}
		return false
	})
	plain, started := it.args, it.restore
	it.args = func() ([]any, any) {
		args, state := plain()
		if state != nil {
			state = object.NewTuple(intTuple(indices), intTuple(cycles))
		}
		return args, state
	}
	it.restore = func(state any) {
		t := stateTuple(state, 2)
		is, cs := positions(t[0], n), positions(t[1], r)
		for i := range indices {
			indices[i] = max(0, min(object.ToInt(is[i]), n-1))
		}
		for i := range cycles {
			cycles[i] = max(1, min(object.ToInt(cs[i]), n-i))
		}
		started(intTuple(indices[:r]))
	}
}

func makeProduct(it *nextIter, a []any) {
	repeat := object.ToInt(a[1])
	if repeat < 0 {
		panic(object.New(object.ValueError, "repeat argument cannot be negative"))
	}
	given := a[0].(*object.Tuple).Items
	if repeat > 0 && len(given) > 1<<30/repeat {
		panic(object.New(object.OverflowError, "repeat argument too large"))
	}
	var once, pools [][]any
	if repeat > 0 {
		for _, v := range given {
			once = append(once, object.ToSlice(v))
		}
	}
	empty := false
	for range repeat {
		for _, p := range once {
			pools = append(pools, p)
			empty = empty || len(p) == 0
		}
	}
	at := make([]int, len(pools))
	started := false
	it.args = func() ([]any, any) {
		if empty {
			return []any{object.EmptyTuple}, nil
		}
		args := make([]any, len(pools))
		for i, p := range pools {
			args[i] = object.NewTuple(p...)
		}
		if !started {
			return args, nil
		}
		return args, intTuple(at)
	}
	it.restore = func(state any) {
		t := positions(state, len(at))
		for i, p := range pools {
			if len(p) == 0 {
				empty = true
				return
			}
			at[i] = max(0, min(object.ToInt(t[i]), len(p)-1))
		}
		started = true
	}
	it.next = func() any {
		if empty {
			return nil
		}
		if started {
			i := len(at) - 1
			for ; i >= 0; i-- {
				if at[i]++; at[i] < len(pools[i]) {
					break
				}
				at[i] = 0
			}
			if i < 0 {
				empty = true
				return nil
			}
		}
		started = true
		out := make([]any, len(pools))
		for i, p := range pools {
			out[i] = p[at[i]]
		}
		return object.NewTuple(out...)
	}
}

func completeCombinations() {
	maker(combinationsType, "iterable, r", makeCombinations)
	maker(withReplacementType, "iterable, r", makeWithReplacement)
	maker(permutationsType, "iterable, r=None", makePermutations)
	maker(productType, "*iterables, repeat=1", makeProduct)
	for t, doc := range map[*object.Type]string{
		combinationsType:    "Return successive r-length combinations of elements in the iterable.",
		withReplacementType: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.",
		permutationsType:    "Return successive r-length permutations of elements in the iterable.",
		productType:         "Cartesian product of input iterables.  Equivalent to nested for-loops.",
	} {
		t.Doc = doc
	}
}
