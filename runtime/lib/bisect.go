package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module bisect.

// insertionPoint finds where x goes in the sorted sequence a[0]: a holds the
// sequence, x, lo, hi and key. right: behind what equals x.
func insertionPoint(a []any, x any, right bool) int {
	lo := object.ToInt(a[2])
	if lo < 0 {
		panic(object.New(object.ValueError, "lo must be non-negative"))
	}
	var hi int
	if a[3] == object.None {
		hi = object.Len(a[0])
	} else {
		hi = object.ToInt(a[3])
	}
	key := a[4]
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		v := object.GetItem(a[0], object.Int(mid))
		if key != object.None {
			v = object.Call(key, v)
		}
		if right {
			if object.Less(x, v) {
				hi = mid
			} else {
				lo = mid + 1
			}
		} else if object.Less(v, x) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func insort(a []any, right bool) any {
	x := a[1]
	if a[4] != object.None {
		x = object.Call(a[4], x)
	}
	object.CallMethod(a[0], "insert", object.Int(insertionPoint(a, x, right)), a[1])
	return nil
}

func init() {
	register("bisect", func(in *machine.Interp) *object.Module {
		m := object.NewModule("bisect", "Bisection algorithms.")
		const sig = "a, x, lo=0, hi=None, *, key=None"
		find := func(right bool) object.Func {
			return func(a []any) any { return object.Int(insertionPoint(a, a[1], right)) }
		}
		insert := func(right bool) object.Func { return func(a []any) any { return insort(a, right) } }
		for _, r := range []object.Method{
			{"bisect_right", sig, find(true), "Return the index where to insert item x in list a, assuming a is sorted; behind what equals x."},
			{"bisect_left", sig, find(false), "Return the index where to insert item x in list a, assuming a is sorted; before what equals x."},
			{"insort_right", sig, insert(true), "Insert item x in list a, and keep it sorted assuming a is sorted; behind what equals x."},
			{"insort_left", sig, insert(false), "Insert item x in list a, and keep it sorted assuming a is sorted; before what equals x."},
		} {
			f := object.NewBuiltin("_bisect", r.Name, r.Sig, r.Fn, r.Doc)
			f.SetLean()
			m.Dict.SetStr(r.Name, f)
		}
		m.Dict.SetStr("bisect", m.Dict.GetStr("bisect_right"))
		m.Dict.SetStr("insort", m.Dict.GetStr("insort_right"))
		return m
	})
}
