package object

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestSortKinds sorts keys that Go compares, of every kind and shape, and holds
// the order, also of equal keys, against a plain stable sort.
func TestSortKinds(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	kinds := map[string]func(n int) any{
		"ints":        func(n int) any { return rnd.IntN(n) - n/2 },
		"wide ints":   func(int) any { return int(rnd.Uint64()) },
		"few ints":    func(int) any { return rnd.IntN(3) },
		"ends":        func(int) any { return []any{math.MinInt, math.MaxInt, 0, -1}[rnd.IntN(4)] },
		"floats":      func(int) any { return rnd.NormFloat64() },
		"odd floats":  func(int) any { return []any{0.0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), 1e-320}[rnd.IntN(5)] },
		"strs":        func(n int) any { return fmt.Sprint(rnd.IntN(n)) },
		"alike strs":  func(n int) any { return "a common beginning " + fmt.Sprint(rnd.IntN(n)) },
		"short strs":  func(int) any { return strings.Repeat("\x00", rnd.IntN(10)) },
		"other strs":  func(int) any { return string([]rune("aé\uffff\U00010000")[rnd.IntN(4)]) },
		"not numbers": func(int) any { return math.NaN() },
	}
	shapes := map[string]func(keys []any){
		"random":     func([]any) {},
		"ascending":  func(keys []any) { slices.SortStableFunc(keys, compareKeys) },
		"descending": func(keys []any) { slices.SortStableFunc(keys, compareKeys); slices.Reverse(keys) },
		"nearly": func(keys []any) {
			slices.SortStableFunc(keys, compareKeys)
			keys[len(keys)-1] = keys[0]
		},
	}
	for kind, key := range kinds {
		for shape, arrange := range shapes {
			for _, n := range []int{2, 3, 10, fewItems, fewItems + 1, 1000} {
				for _, reverse := range []bool{false, true} {
					keys := make([]any, n)
					for i := range keys {
						keys[i] = key(n)
					}
					arrange(keys)
					at := make([]any, n)
					for i := range at {
						at[i] = i
					}
					want := slices.Clone(at)
					slices.SortStableFunc(want, func(a, b any) int {
						c := compareKeys(keys[a.(int)], keys[b.(int)])
						if reverse {
							c = -c
						}
						return c
					})
					name := fmt.Sprintf("%s, %s, %d, reverse=%v", kind, shape, n, reverse)
					SortSlice(at, method("i, /", func(a []any) any { return keys[a[0].(int)] }), reverse)
					if !slices.Equal(at, want) {
						t.Fatalf("%s, by key: %v, want %v", name, at, want)
					}
					alone := slices.Clone(keys)
					SortSlice(alone, nil, reverse)
					for i, w := range want {
						if compareKeys(alone[i], keys[w.(int)]) != 0 {
							t.Fatalf("%s: item %d is %v, want %v", name, i, alone[i], keys[w.(int)])
						}
					}
				}
			}
		}
	}
}

func compareKeys(a, b any) int {
	less := func(a, b any) bool {
		switch a := a.(type) {
		case int:
			return a < b.(int)
		case float64:
			return a < b.(float64)
		}
		return a.(string) < b.(string)
	}
	switch {
	case less(a, b):
		return -1
	case less(b, a):
		return 1
	}
	return 0
}
