package lib

import (
	"sort"

	"inloop/runtime/object"
)

// expr's built-ins over arrays and maps.

var exprLists = []object.Method{
	{"first", "array, /", func(a []any) any { return endOf(a[0], 0) }, "Return the first element, or None if there is none."},
	{"last", "array, /", func(a []any) any { return endOf(a[0], -1) }, "Return the last element, or None if there is none."},
	{"take", "array, n, /", takeFirst, "Return a list of the first n elements."},
	{"reverse", "array, /", func(a []any) any {
		items := arrayOf(a[0], "reverse")
		for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
			items[i], items[j] = items[j], items[i]
		}
		return object.NewList(items...)
	}, "Return a list of the elements from the last to the first."},
	{"uniq", "array, /", func(a []any) any { return withoutEqual(arrayOf(a[0], "uniq")) }, "Return a list of the elements without those that equal one before."},
	{"concat", "array, /, *arrays", func(a []any) any {
		out := arrayOf(a[0], "concat")
		for _, v := range a[1].(*object.Tuple).Items {
			out = append(out, arrayOf(v, "concat")...)
		}
		return object.NewList(out...)
	}, "Return a list of the elements of all arrays."},
	{"flatten", "array, /", func(a []any) any {
		return object.NewList(flattened(nil, arrayOf(a[0], "flatten"), 0)...)
	}, "Return a list of the elements, those of lists and tuples among them in their place."},
	{"sort", "array, order='asc', /", func(a []any) any {
		items := arrayOf(a[0], "sort")
		object.SortSlice(items, nil, descending(a[1]))
		return object.NewList(items...)
	}, "Return a sorted list of the elements, 'asc' or 'desc'."},
	{"join", "array, glue='', /", func(a []any) any {
		refuseArray(a[0], "join")
		return object.StrJoin(wantStr("join", a[1]), a[0])
	}, "Return the strings joined, with the glue between them."},
	{"mean", "*numbers", func(a []any) any {
		all := numbersIn("mean", nil, a[0].(*object.Tuple).Items, 0)
		sum := 0.0
		for _, f := range all {
			sum += f
		}
		return sum / float64(max(1, len(all)))
	}, "Return the mean of the numbers, those in arrays too; 0.0 if there are none."},
	{"median", "*numbers", func(a []any) any { return medianOf(numbersIn("median", nil, a[0].(*object.Tuple).Items, 0)) },
		"Return the median of the numbers, those in arrays too; 0.0 if there are none."},
}

var exprMaps = []object.Method{
	{"get", "value, key, /", getOrNone, "Return the item at a key or an index, or the attribute of that name; None if there is none."},
	{"keys", "map, /", func(a []any) any {
		return object.NewList(mapItems(a[0], "get keys from", func(k, _ any) any { return k })...)
	}, "Return a list of the map's keys."},
	{"values", "map, /", func(a []any) any {
		return object.NewList(mapItems(a[0], "get values from", func(_, v any) any { return v })...)
	}, "Return a list of the map's values."},
	{"toPairs", "map, /", func(a []any) any {
		return object.NewList(mapItems(a[0], "make pairs of", func(k, v any) any { return object.NewList(k, v) })...)
	}, "Return a list of the map's pairs [key, value]."},
	{"fromPairs", "pairs, /", dictOfPairs, "Return a dict of pairs."},
}

// endOf gives the item at index i, which is 0 or -1.
func endOf(v any, i int) any {
	switch v.(type) {
	case *object.List, *object.Tuple, *object.Range, string:
		if object.Len(v) == 0 {
			return nil
		}
		return object.GetItem(v, object.Int(i))
	}
	var x any
	object.Each(v, func(item any) bool { x = item; return i != 0 })
	return x
}

func takeFirst(a []any) any {
	refuseArray(a[0], "take from")
	n := object.ToInt(a[1])
	if n < 0 {
		panic(object.New(object.ValueError, "take() wants no negative number"))
	}
	out := object.NewList()
	if n > 0 {
		object.Each(a[0], func(v any) bool {
			out.Items = append(out.Items, v)
			return len(out.Items) < n
		})
	}
	return out
}

// withoutEqual keeps the first of equal items; those that have no hash are compared
// with all that were kept.
func withoutEqual(items []any) any {
	out, seen, hashless := object.NewList(), object.NewSet(), false
	for _, v := range items {
		fresh, hashed := false, false
		if e := object.Catch(func() { fresh, hashed = seen.Add(v), true }); e != nil && !e.IsA(object.TypeError) {
			panic(e)
		}
		if !hashed || hashless && fresh {
			fresh = !object.Contains(out, v)
		}
		hashless = hashless || !hashed
		if fresh {
			out.Items = append(out.Items, v)
		}
	}
	return out
}

// maxNesting bounds how deep arrays may lie in each other, as they may hold
// themselves.
const maxNesting = 10000

// nestedArray gives the items of an array inside an array.
func nestedArray(v any, depth int) ([]any, bool) {
	switch v.(type) {
	case *object.List, *object.Tuple:
		if depth > maxNesting {
			panic(object.New(object.RecursionError, "the arrays are nested too deeply"))
		}
		return object.ToSlice(v), true
	}
	return nil, false
}

func flattened(out, items []any, depth int) []any {
	for _, v := range items {
		if inner, ok := nestedArray(v, depth); ok {
			out = flattened(out, inner, depth+1)
		} else {
			out = append(out, v)
		}
	}
	return out
}

// numbersIn lists the numbers among items and in the arrays among them.
func numbersIn(name string, out []float64, items []any, depth int) []float64 {
	for _, v := range items {
		switch inner, ok := nestedArray(v, depth); {
		case ok:
			out = numbersIn(name, out, inner, depth+1)
		case isNumber(v):
			out = append(out, object.ToFloat(v))
		case depth == 0:
			out = numbersIn(name, out, arrayOf(v, "take the "+name+" of"), depth+1)
		default:
			panic(object.Newf(object.TypeError, "cannot take the %s of %s", name, object.TypeName(v)))
		}
	}
	return out
}

func medianOf(all []float64) any {
	sort.Float64s(all)
	n := len(all)
	switch {
	case n == 0:
		return 0.0
	case n%2 == 1:
		return all[n/2]
	}
	return (all[n/2-1] + all[n/2]) / 2
}

// getOrNone is expr's get, which never fails for what is not there.
func getOrNone(a []any) any {
	v, k := a[0], a[1]
	if v == object.None {
		return nil
	}
	if d, ok := v.(*object.Dict); ok {
		return d.Get(k)
	}
	if name, ok := object.AsStr(k); ok && !object.IsMapping(v) {
		return object.FindAttr(v, name)
	}
	var x any
	e := object.Catch(func() { x = object.GetItem(v, k) })
	if e != nil && !e.IsA(object.LookupError) {
		panic(e)
	}
	return x
}

// mapItems gives what f makes of every pair of a map.
func mapItems(m any, doing string, f func(k, v any) any) []any {
	if !object.IsMapping(m) {
		panic(object.Newf(object.TypeError, "cannot %s %s", doing, object.TypeName(m)))
	}
	var out []any
	if d, ok := m.(*object.Dict); ok {
		d.Each(func(k, v any) bool { out = append(out, f(k, v)); return true })
		return out
	}
	for _, k := range object.ToSlice(object.CallMethod(m, "keys")) {
		out = append(out, f(k, object.GetItem(m, k)))
	}
	return out
}

func dictOfPairs(a []any) any {
	out := object.NewDict()
	for _, p := range arrayOf(a[0], "make a map of") {
		kv := arrayOf(p, "take a key and a value from")
		if len(kv) != 2 {
			panic(object.Newf(object.ValueError, "a pair has 2 elements, not %d", len(kv)))
		}
		out.Set(kv[0], kv[1])
	}
	return out
}
