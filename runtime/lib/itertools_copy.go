package lib

import "inloop/runtime/object"

// How the iterators of itertools are copied and pickled, which CPython will not
// do any more from 3.14 on.

func warnCopying() {
	object.Warn(object.DeprecationWarning, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
}

// stateTuple gives the items of what __setstate__ got, which must be a tuple,
// of n items unless n is 0.
func stateTuple(state any, n int) []any {
	t, ok := object.AsTuple(state)
	if !ok {
		panic(object.New(object.TypeError, "state is not a tuple"))
	}
	if n > 0 && len(t.Items) != n {
		panic(object.Newf(object.TypeError, "function takes exactly %d arguments (%d given)", n, len(t.Items)))
	}
	return t.Items
}

// positions is stateTuple for the positions in a pool, of which there are n.
func positions(state any, n int) []any {
	t := stateTuple(state, 0)
	if len(t) != n {
		panic(object.New(object.ValueError, "invalid arguments"))
	}
	return t
}

var copyMethods = []object.Method{
	{"__reduce__", "", func(a []any) any {
		it := a[0].(*nextIter)
		if it.args == nil {
			panic(object.Newf(object.TypeError, "cannot pickle '%s' object", object.TypeName(it)))
		}
		warnCopying()
		args, state := it.args()
		cls := object.TypeOf(it)
		switch {
		case state == nil:
			return object.NewTuple(cls, object.NewTuple(args...))
		case state == object.None && cls.IsSubtype(accumulateType):
			// A state of None would not be set: the total is given once more, and skipped.
			again := object.Call(cls, object.Call(chainType, object.NewTuple(state), args[0]), args[1])
			return object.NewTuple(isliceType, object.NewTuple(again, object.Int(1), object.None))
		}
		return object.NewTuple(cls, object.NewTuple(args...), state)
	}, "Return what pickling needs."},
	{"__setstate__", "state, /", func(a []any) any {
		it := a[0].(*nextIter)
		if it.restore == nil {
			panic(object.Newf(object.AttributeError, "'%s' object has no attribute '__setstate__'", object.TypeName(it)))
		}
		warnCopying()
		it.restore(a[1])
		return nil
	}, "Set what pickling kept."},
}
