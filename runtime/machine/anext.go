package machine

import "inloop/runtime/object"

// anextDefault drives an awaitable of __anext__ and takes a default for its
// end: the awaitable that anext(it, default) returns.
type anextDefault struct {
	of  any // the awaitable
	it  any // its iterator, once begun
	def any
}

var anextName = NameNative("anext")

// AnextDefault makes the awaitable of anext(it, default).
func (in *Interp) AnextDefault(awaitable, def any) any {
	n := &NativeCoroutine{}
	n.fill(in, &anextName.naming, &anextDefault{of: awaitable, def: def})
	return &n.Generator
}

// Step implements Native.
func (a *anextDefault) Step(t *Thread, sent any, exc *object.Exception) (any, bool, *object.Exception) {
	var v any
	var how outcome
	if a.it == nil {
		if e := object.Catch(func() { a.it = awaitIter(a.of) }); e != nil {
			return nil, false, e
		}
	}
	var e *object.Exception
	if exc != nil {
		e = object.Catch(func() { v, how = object.CallMethod(a.it, "throw", exc), yielded })
		v, how, e = stopped(v, how, e)
	} else {
		v, how, e = t.advance(a.it, orNone(sent))
	}
	switch {
	case e != nil && e.IsA(object.StopAsyncIteration):
		return a.def, false, nil
	case e != nil:
		return nil, false, e
	}
	return v, how == yielded, nil
}

func orNone(v any) any {
	if v == nil {
		return object.None
	}
	return v
}
