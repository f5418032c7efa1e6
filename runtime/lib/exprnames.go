package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// expr's built-ins over our values. They are the module _expr: the compiler
// finds the targets of pipes there, and the prompt looks there for names that
// nothing else has. The names that Python has too (len max sum map …) are not
// here, as Python's are found first.
//
// What expr gives as an array is a list, a map is a dict, a time a datetime;
// nil is None. Where expr takes an array, any iterable will do but for str,
// bytes and dict, which expr takes for something else.

func init() {
	register("_expr", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_expr", "The built-in functions of the expression language expr.")
		for _, rows := range [][]object.Method{exprPredicates, exprLists, exprMaps, exprText, exprNumbers, exprFormats(in), exprTimes(in)} {
			for _, r := range rows { // as built-ins, so that errors name them so
				m.Dict.SetStr(r.Name, object.NewBuiltin("builtins", r.Name, r.Sig, r.Fn, r.Doc))
			}
		}
		return m
	})
}

// exprName finds one of expr's built-ins by name, or gives nil.
func exprName(in *machine.Interp, name string) any {
	m, ok := in.ImportModule("_expr", nil, true, 0, object.EmptyTuple).(*object.Module)
	if !ok {
		return nil
	}
	if f, ok := m.Dict.GetStr(name).(*object.Builtin); ok {
		return f
	}
	return nil
}

// arrayOf gives the items of what expr would take for an array; doing words the
// error: "cannot reverse str".
func arrayOf(v any, doing string) []any {
	refuseArray(v, doing)
	return object.ToSlice(v)
}

func refuseArray(v any, doing string) {
	_, isStr := object.AsStr(v)
	if isStr || object.IsMapping(v) || !object.IsIterable(v) {
		panic(object.Newf(object.TypeError, "cannot %s %s", doing, object.TypeName(v)))
	}
}

// wantStr gives a str argument of the function called name.
func wantStr(name string, v any) string {
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s() wants a string, not '%s'", name, object.TypeName(v)))
	}
	return s
}

// descending reads the order that sort and sortBy take.
func descending(order any) bool {
	s, _ := object.AsStr(order)
	if s != "asc" && s != "desc" {
		panic(object.Newf(object.ValueError, "invalid order %s, expected asc or desc", object.Repr(order)))
	}
	return s == "desc"
}

// exprPredicates are the functions that take a predicate, called with a
// function for it. With # in the predicate the compiler makes a loop of them.
var exprPredicates = []object.Method{
	{"none", "array, predicate?, /", func(a []any) any { return indexThat(a, false) < 0 },
		"Return True if no element satisfies the predicate."},
	{"one", "array, predicate?, /", func(a []any) any { return len(satisfying(a)) == 1 },
		"Return True if exactly one element satisfies the predicate."},
	{"count", "array, predicate?, /", func(a []any) any { return object.Int(len(satisfying(a))) },
		"Return how many elements satisfy the predicate."},
	{"find", "array, predicate, /", func(a []any) any { return foundBy(a, false) },
		"Return the first element that satisfies the predicate, or None."},
	{"findIndex", "array, predicate, /", func(a []any) any { return indexBy(a, false) },
		"Return the index of the first element that satisfies the predicate, or None."},
	{"findLast", "array, predicate, /", func(a []any) any { return foundBy(a, true) },
		"Return the last element that satisfies the predicate, or None."},
	{"findLastIndex", "array, predicate, /", func(a []any) any { return indexBy(a, true) },
		"Return the index of the last element that satisfies the predicate, or None."},
	{"groupBy", "array, predicate, /", groupInto,
		"Return a dict from each result of the predicate to the elements that gave it."},
	{"sortBy", "array, predicate=None, order='asc', /", sortInto,
		"Return the elements sorted by the results of the predicate, 'asc' or 'desc'."},
	{"reduce", "array, predicate, initial?, /", reduceBy,
		"Return what predicate(accumulator, element) makes of all elements in turn."},
}

// satisfies says whether v satisfies the predicate; without one, whether v is true.
func satisfies(predicate, v any) bool {
	if predicate != nil {
		v = object.Call(predicate, v)
	}
	return object.Truth(v)
}

// satisfying lists the elements of a[0] that satisfy a[1].
func satisfying(a []any) []any {
	var out []any
	for _, v := range arrayOf(a[0], "count") {
		if satisfies(a[1], v) {
			out = append(out, v)
		}
	}
	return out
}

// indexThat gives the index of the first element that satisfies a[1], from the
// end with last, or -1.
func indexThat(a []any, last bool) int {
	items := arrayOf(a[0], "search")
	for i := range items {
		if last {
			i = len(items) - 1 - i
		}
		if satisfies(a[1], items[i]) {
			return i
		}
	}
	return -1
}

func foundBy(a []any, last bool) any {
	items := object.NewList(arrayOf(a[0], "search")...)
	if i := indexThat([]any{items, a[1]}, last); i >= 0 {
		return items.Items[i]
	}
	return nil
}

func indexBy(a []any, last bool) any {
	if i := indexThat(a, last); i >= 0 {
		return object.Int(i)
	}
	return nil
}

func groupInto(a []any) any {
	out := object.NewDict()
	for _, v := range arrayOf(a[0], "group") {
		k := object.Call(a[1], v)
		if l, ok := out.Get(k).(*object.List); ok {
			l.Items = append(l.Items, v)
		} else {
			out.Set(k, object.NewList(v))
		}
	}
	return out
}

func sortInto(a []any) any {
	items := arrayOf(a[0], "sort")
	object.SortSlice(items, a[1], descending(a[2]))
	return object.NewList(items...)
}

func reduceBy(a []any) any {
	items := arrayOf(a[0], "reduce")
	acc := a[2]
	if acc == nil {
		if len(items) == 0 {
			panic(object.New(object.TypeError, "reduce of empty array with no initial value"))
		}
		acc, items = items[0], items[1:]
	}
	for _, v := range items {
		acc = object.Call(a[1], acc, v)
	}
	return acc
}
