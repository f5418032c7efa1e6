package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// iterate puts the iterator over what e gives into a slot; alone says that the loop
// ends only where that does.
func (u *unit) iterate(e syntax.Expr, async bool, it int, alone bool) {
	if async {
		u.store(it, call(u.pos(e), u.typed.aiter, u.iterable(e)))
		return
	}
	begun := u.newLabel()
	if count := u.sureCount(e, it); count != nil {
		u.jumpWhen(call(u.pos(e), &tester{count}), true, begun)
		if u.hasCourse() {
			u.items[len(u.items)-1].test = func() answer { return answered(count(), true) }
		}
	}
	if !alone {
		u.store(it, call(u.posOfIter(e), u.typed.iter, u.iterable(e)))
	} else {
		u.store(it, call(u.posOfIter(e), u.typed.loopIter, u.iterable(e)))
		if made := u.sureCallOf(e); made.kind != onStack {
			u.storesSurely(u.sureIter(made.leaf))
		}
	}
	u.label(begun)
}

// sureCount makes what puts the iterator over a range into a slot, without the range,
// if e calls range with what are surely ints; nil where it never does.
func (u *unit) sureCount(e syntax.Expr, it int) func() bool {
	n, ok := e.(*syntax.Call)
	if !ok || len(n.Keywords) > 0 || len(n.Args) == 0 || len(n.Args) > 3 || hasStar(n.Args) || isPredicateCall(n) || u.pipes[n] != nil {
		return nil
	}
	f, ok := n.Func.(*syntax.Name)
	if !ok || f.ID != "range" || u.resolve("range").kind != refGlobal {
		return nil
	}
	calls := u.calls
	bounds := make([]func() any, len(n.Args))
	for i, a := range n.Args {
		if bounds[i] = u.sureValue(a); bounds[i] == nil {
			return nil
		}
	}
	u.calls = calls
	getStart, getStop, getStep := zero, bounds[0], one
	if len(bounds) > 1 {
		getStart, getStop = bounds[0], bounds[1]
	}
	if len(bounds) > 2 {
		getStep = bounds[2]
	}
	cell, slots, iters := u.globalCell("range"), u.host.Slots, u.host.Iters
	return func() bool {
		if cell.V != nil || cell.Next == nil || cell.Next.V != object.RangeType {
			return false
		}
		start := getStart()
		stop := getStop()
		v := iters.Count(start, stop, getStep())
		if v == nil {
			return false
		}
		(*slots)[it] = v
		return true
	}
}

func zero() any { return 0 }
func one() any  { return 1 }
