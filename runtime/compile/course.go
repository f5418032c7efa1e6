package compile

import (
	"sync/atomic"

	"github.com/expr-lang/expr/ast"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What a generator surely does between two values: tests, sums, steps of loops over
// what is known, values that are yielded. Who asks it for a value goes through that
// without the VM, as far as each part is sure (see operation), and enters the program
// where one is not. A pipeline of such generators is gone through in one.

// Course is what is sure of a generator's code: legs beside the items of its program.
type Course struct {
	From   []Entry // by instruction
	legs   []leg
	wanted *atomic.Uint32 // Host.Attention
}

// Entry is where a course goes on behind an instruction: at a leg, if that is not
// negative, with what is sent in a slot, unless that is.
type Entry struct{ Leg, Sent int32 }

// leg is what is sure of an item.
type leg struct {
	kind  legKind
	cond  bool
	polls bool
	at    int32         // where its program stands
	to    int32         // the leg that it jumps to
	next  int32         // the instruction behind a yield
	slot  int32         // of the value, or the loop's iterator; negative: get gives the value
	first int32         // the slots of a loop's value; the other one of a pair is
	other int32         // negative where there is none
	get   func() any    // nil: not sure
	act   func() bool   // false: not sure, and nothing done
	test  func() answer // may be unsure
}

type legKind uint8

const (
	legStop legKind = iota // nothing is
	legAct
	legTest
	legStep
	legJump
	legYield
	legEnd
)

// Reached says how a course ended.
type Reached uint8

const (
	ReachedStop  Reached = iota // the program goes on
	ReachedYield                // with a value
	ReachedEnd                  // the generator has returned
)

// Go goes on from a leg on the running slots. It gives the value that the generator
// yields or returns, and the instruction behind the yield, or where the program
// stands. next is Host.SureStep.
func (c *Course) Go(i int32, next func(it any) (v any, sure bool), slots []any) (v any, r Reached, at int32) {
	l := &c.legs[i]
	for {
		switch l.kind {
		case legAct:
			if !l.act() {
				return nil, ReachedStop, l.at
			}
		case legTest:
			if l.polls && c.wanted.Load() != 0 {
				return nil, ReachedStop, l.at
			}
			a := l.test()
			if a == unsure {
				return nil, ReachedStop, l.at
			}
			if (a == yes) == l.cond {
				i = l.to
				l = &c.legs[i]
				continue
			}
		case legStep:
			if c.wanted.Load() != 0 {
				return nil, ReachedStop, l.at
			}
			var got, sure bool
			if l.other < 0 {
				var x any
				if x, sure = object.SureStep(slots[l.slot]); !sure {
					x, sure = next(slots[l.slot])
				}
				if x != nil {
					slots[l.first] = x
					got = true
				}
			} else {
				var x, y any
				if x, y, sure = object.SurePair(slots[l.slot]); y != nil {
					slots[l.first], slots[l.other] = x, y
					got = true
				}
			}
			if !sure {
				return nil, ReachedStop, l.at
			}
			if got == l.cond {
				i = l.to
				l = &c.legs[i]
				continue
			}
		case legJump:
			i = l.to
			l = &c.legs[i]
			continue
		case legYield:
			if l.slot >= 0 {
				v = slots[l.slot]
			} else {
				v = l.get()
			}
			if v == nil {
				return nil, ReachedStop, l.at
			}
			return v, ReachedYield, l.next
		case legEnd:
			if v := l.get(); v != nil {
				return v, ReachedEnd, l.at
			}
			return nil, ReachedStop, l.at
		default:
			return nil, ReachedStop, l.at
		}
		i++
		l = &c.legs[i]
	}
}

// hasCourse reports code of a kind that has one.
func (u *unit) hasCourse() bool { return u.code.IsGenerator && !u.code.IsCoroutine }

// courser makes a body's course.
type courser struct {
	u      *unit
	legs   []leg
	from   map[int]Entry
	starts []int // label → leg
	jumps  []place
}

// add adds the leg of an item, whose program begins at an index.
func (c *courser) add(it *item, at int) {
	if it.kind == itLabel {
		c.starts[it.label] = len(c.legs)
		return
	}
	l := leg{at: int32(at)}
	switch it.kind {
	case itJump:
		l.kind = legJump
	case itJumpIf:
		l.cond = it.cond
		if it.test != nil {
			l.kind, l.test, l.polls = legTest, it.test, it.polls
		} else if s := it.stepper(); s != nil {
			l.kind, l.slot, l.first, l.other = legStep, int32(s.it), int32(s.loop.First), int32(s.loop.Second)
		}
	case itStore:
		if l.act = c.store(it); l.act != nil {
			l.kind = legAct
		}
	case itDo:
		if it.act != nil {
			l.kind, l.act = legAct, it.act
		}
	case itYield:
		if v := it.sure; v.kind != onStack {
			l.kind, l.slot, l.get = legYield, -1, v.get(c.u.host.Slots)
			if v.kind == inSlot {
				l.slot = int32(v.slot)
			}
		}
	case itReturn:
		if v := c.u.sureNode(it.node); v.kind != onStack {
			l.kind, l.get = legEnd, v.get(c.u.host.Slots)
		}
	case itHandler:
		c.starts[it.label] = len(c.legs)
	}
	c.legs = append(c.legs, l)
	if l.kind == legJump || l.kind == legTest || l.kind == legStep {
		c.jumps = append(c.jumps, place{len(c.legs) - 1, it.label})
	}
}

// stepper is the loop's step that the item jumps by, or nil.
func (it *item) stepper() *stepper {
	if n, ok := it.node.(*ast.CallNode); ok {
		s, _ := n.Callee.(*ast.ConstantNode).Value.(*stepper)
		return s
	}
	return nil
}

// store is the act of storing a value, or nil.
func (c *courser) store(it *item) func() bool {
	slots, to := c.u.host.Slots, it.slot
	a := it.sure
	if a.kind == onStack {
		a = c.u.sureNode(it.node)
	}
	switch a.kind {
	case onStack:
		return nil
	case isKnown:
		return func() bool { (*slots)[to] = a.value; return true }
	default:
		get := a.get(slots)
		return func() bool {
			v := get()
			if v == nil {
				return false
			}
			(*slots)[to] = v
			return true
		}
	}
}

// sureCallOf is the sure source of a call whose value is stored, where there is a
// course.
func (u *unit) sureCallOf(e syntax.Expr) source {
	if n, ok := e.(*syntax.Call); ok && u.hasCourse() && !u.hoists(n) {
		return u.sureCall(n)
	}
	return source{}
}

// storesSurely says of the item added last where its value is had from in a course, if
// it stores one.
func (u *unit) storesSurely(a source) {
	if it := &u.items[len(u.items)-1]; it.kind == itStore {
		it.sure = a
	}
}

// sureIter is the iterator of what a leaf gives.
func (u *unit) sureIter(get func() any) source {
	iters := u.host.Iters
	return source{kind: isLeaf, leaf: func() any {
		if v := get(); v != nil {
			return iters.Sure(v)
		}
		return nil
	}}
}

// yielded says that the instruction behind a yield is at an index, and the slot of what
// is sent, if it is not negative.
func (c *courser) yielded(at int, sent int32) {
	c.legs[len(c.legs)-1].next = int32(at)
	c.from[at] = Entry{int32(len(c.legs)), sent}
}

// past is the leg behind the jumps that may stand at one.
func (c *courser) past(i int) int {
	for n := 0; c.legs[i].kind == legJump && n < 8; n++ {
		i = int(c.legs[i].to)
	}
	return i
}

// yields reports that a yield may be reached from a leg.
func (c *courser) yields(i int, seen map[int]bool) bool {
	for ; !seen[i]; i++ {
		seen[i] = true
		switch c.legs[i].kind {
		case legStop, legEnd:
			return false
		case legYield:
			return true
		case legJump:
			return c.yields(int(c.legs[i].to), seen)
		case legTest, legStep:
			if c.yields(int(c.legs[i].to), seen) {
				return true
			}
		}
	}
	return false
}

// finish gives the course; nil where there is nothing in it.
func (c *courser) finish(instrs int) *Course {
	c.legs = append(c.legs, leg{})
	for _, j := range c.jumps {
		c.legs[j.at].to = int32(c.starts[j.label])
	}
	for _, j := range c.jumps {
		c.legs[j.at].to = int32(c.past(int(c.legs[j.at].to)))
	}
	out := &Course{make([]Entry, instrs), c.legs, c.u.host.Attention}
	some := false
	for i := range out.From {
		out.From[i].Leg = -1
		if e, ok := c.from[i]; ok && c.yields(int(e.Leg), map[int]bool{}) {
			out.From[i], some = Entry{int32(c.past(int(e.Leg))), e.Sent}, true
		}
	}
	if !some {
		return nil
	}
	return out
}
