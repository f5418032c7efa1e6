package object

// LoopIters makes the iterators of loops. One that a loop has
// made of a list, a tuple, a range, a dict or a str is nobody else's, and serves another loop when the first has ended.
// It is for the goroutine that runs the script.
type LoopIters struct {
	lists  []*listIter
	tuples []*tupleIter
	ranges []*rangeIter
	dicts  []*dictIter
	strs   []*strIter
}

// maxLoopIters is how many iterators of each kind are kept.
const maxLoopIters = 32

// Iter is Iter(v) for a loop.
func (p *LoopIters) Iter(v any) any {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			it := take(&p.lists)
			it.l, it.i, it.own = x, 0, true
			return it
		}
	case *Tuple:
		it := take(&p.tuples)
		it.t, it.i, it.own = x, 0, true
		return it
	case *Range:
		it := take(&p.ranges)
		*it = rangeIter{x.Start, x.Step, x.Len(), true}
		return it
	case *Dict:
		if x.ext == nil {
			return p.dict(x, dictKeys)
		}
	case *DictView:
		if x.D.ext == nil {
			return p.dict(x.D, x.part)
		}
	case string:
		it := take(&p.strs)
		*it = strIter{x, x, true}
		return it
	}
	return Iter(v)
}

func (p *LoopIters) dict(d *Dict, part dictPart) any {
	it := take(&p.dicts)
	*it = dictIter{d: d, part: part, n: d.live, left: d.live, end: d.End(), own: true}
	return it
}

// Count is the iterator of range(start, stop, step) for ints; nil of others, and of
// what is no range.
func (p *LoopIters) Count(start, stop, step any) any {
	i, ok := start.(int)
	n, ok2 := stop.(int)
	by, ok3 := step.(int)
	r := Range{i, n, by}
	if !ok || !ok2 || !ok3 || by == 0 || !r.fits() {
		return nil
	}
	it := take(&p.ranges)
	*it = rangeIter{i, by, r.Len(), true}
	return it
}

// Sure is Iter, or nil where that fails or calls the script.
func (p *LoopIters) Sure(v any) any {
	switch x := v.(type) {
	case *List:
		if x.ext != nil {
			return nil
		}
	case *Dict:
		if x.ext != nil {
			return nil
		}
	case *Tuple, *Range, string:
	case *NativeIter:
		return x.It
	case *Instance:
		return FreshIter(x)
	case Iterator:
		if !plainIterator(v) {
			return nil
		}
		return v
	default:
		return nil
	}
	return p.Iter(v)
}

// FreshIter is Iter of what has a generator function for __iter__ whose generators
// nothing is to be done for at their end, else nil.
func FreshIter(o *Instance) any {
	if o.cls.facts(); o.cls.iterFn != nil {
		return o.cls.iterFn.Fresh1(o)
	}
	return nil
}

// UnsizedIter is FreshIter of what does not say how many values there will be.
func UnsizedIter(o *Instance) any {
	if o.cls.facts(); o.cls.iterFn == nil || !o.cls.alwaysTrue || o.cls.Lookup("__length_hint__") != nil {
		return nil
	}
	return FreshIter(o)
}

// Done is called with the loop's iterator when the loop has ended.
func (p *LoopIters) Done(it any) {
	switch it := it.(type) {
	case *listIter:
		if it.own {
			it.l = nil
			keep(&p.lists, it)
		}
	case *tupleIter:
		if it.own {
			it.t = nil
			keep(&p.tuples, it)
		}
	case *rangeIter:
		if it.own {
			keep(&p.ranges, it)
		}
	case *dictIter:
		if it.own {
			it.d = nil
			keep(&p.dicts, it)
		}
	case *strIter:
		if it.own {
			it.s, it.whole = "", ""
			keep(&p.strs, it)
		}
	}
}

func take[T any](pool *[]*T) *T {
	k := len(*pool) - 1
	if k < 0 {
		return new(T)
	}
	it := (*pool)[k]
	*pool = (*pool)[:k]
	return it
}

func keep[T any](pool *[]*T, it *T) {
	if len(*pool) < maxLoopIters {
		*pool = append(*pool, it)
	}
}
