package lib

import (
	"slices"

	"inloop/runtime/object"
)

// conditions is a set of what may happen to a result. The first nine are the
// signals, in the order in which they are raised; the others are the invalid
// operations that have a name of their own.
type conditions uint16

const (
	condInvalidOperation conditions = 1 << iota
	condFloatOperation
	condDivisionByZero
	condOverflow
	condUnderflow
	condSubnormal
	condInexact
	condRounded
	condClamped
	condConversionSyntax
	condDivisionImpossible
	condDivisionUndefined
	condInvalidContext

	numConditions = 13
	details       = condConversionSyntax | condDivisionImpossible | condDivisionUndefined | condInvalidContext
)

// signals are the signals of the conditions.
func (c conditions) signals() conditions {
	if c&details != 0 {
		c |= condInvalidOperation
	}
	return c &^ details
}

// rounding is how a digit that is lost changes those before it.
type rounding uint8

const (
	roundUp rounding = iota
	roundDown
	roundCeiling
	roundFloor
	roundHalfUp
	roundHalfDown
	roundHalfEven
	round05Up
)

var roundings = []any{"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"}

// roundingOf finds a rounding by its name.
func roundingOf(v any) rounding {
	s, _ := object.AsStr(v)
	i := slices.Index(roundings, any(s))
	if i < 0 {
		panic(object.New(object.TypeError, "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"))
	}
	return rounding(i)
}

// up tells whether the coefficient c becomes one larger, where what is lost
// compares with one half as half says.
func (r rounding) up(sign uint8, c coef, half int) bool {
	switch r {
	case roundHalfEven:
		return half > 0 || half == 0 && c.odd()
	case roundHalfUp:
		return half >= 0
	case roundHalfDown:
		return half > 0
	case roundDown:
		return false
	case roundUp:
		return true
	case roundCeiling:
		return sign == 0
	case roundFloor:
		return sign == 1
	}
	_, rest := c.quoRem(coef{lo: 5})
	return rest.zero()
}

// shiftedRight drops decimal places, and tells whether something was lost.
func shiftedRight(sign uint8, c coef, places int, r rounding) (coef, bool) {
	q, exact, half := c.dropped(min(places, c.size()+1))
	if !exact && r.up(sign, q, half) {
		q = q.add(coef{lo: 1})
	}
	return q, !exact
}

const maxDecimalPrec = 999999999999999999

// decimalContext is what the script's Context derives from.
type decimalContext struct {
	nativeValue
	prec, emin, emax int
	rounding         rounding
	capitals, clamp  bool
	flags, traps     conditions
}

func (c *decimalContext) etiny() int { return c.emin - c.prec + 1 }

func (c *decimalContext) etop() int { return c.emax - c.prec + 1 }

// signal sets the flags of what has happened, and raises the first of it that
// is trapped.
func (d *decimals) signal(ctx *decimalContext, happened conditions) {
	if happened == 0 {
		return
	}
	ctx.flags |= happened.signals()
	if trapped := happened.signals() & ctx.traps; trapped != 0 {
		panic(d.trap(happened, trapped))
	}
}

// trap makes the exception of the first signal that is trapped, which lists
// all conditions that are.
func (d *decimals) trap(happened, trapped conditions) any {
	list := object.NewList()
	var first *object.Type
	add := func(from, to int) {
		for i := from; i < to; i++ {
			if happened&(1<<i) != 0 {
				list.Items = append(list.Items, d.conditions[i])
			}
		}
	}
	for i := range 9 {
		if trapped&(1<<i) == 0 {
			continue
		}
		if first == nil {
			first = d.conditions[i]
		}
		add(i, i+1)
		if i == 0 {
			add(9, numConditions)
		}
	}
	return object.Call(first, list)
}

// invalid is the result of an operation that has none.
func (d *decimals) invalid(ctx *decimalContext, what conditions) *decimalValue {
	d.signal(ctx, what)
	return d.special(0, coef{}, quietNaN)
}

// nanOf is the NaN that an operation with a NaN gives; nil without one.
func (d *decimals) nanOf(ctx *decimalContext, values ...*decimalValue) *decimalValue {
	for _, v := range values {
		if v.kind == signalingNaN {
			d.signal(ctx, condInvalidOperation)
			return d.quiet(v, ctx)
		}
	}
	for _, v := range values {
		if v.kind == quietNaN {
			return d.quiet(v, ctx)
		}
	}
	return nil
}

// quiet is a NaN with what it carries, as many digits as there are places.
func (d *decimals) quiet(v *decimalValue, ctx *decimalContext) *decimalValue {
	places := ctx.prec
	if ctx.clamp {
		places--
	}
	c := v.coeff
	if c.size() > places {
		_, c = c.quoRem(powerOfTen(places))
	}
	return d.special(v.sign, c, quietNaN)
}

// finish is a finite result under a context: rounded, within range, and what
// happened signalled.
func (d *decimals) finish(sign uint8, c coef, exp int, ctx *decimalContext, happened conditions) *decimalValue {
	return d.finishBy(sign, c, exp, ctx, ctx.rounding, happened)
}

func (d *decimals) finishBy(sign uint8, c coef, exp int, ctx *decimalContext, r rounding, happened conditions) *decimalValue {
	prec, etop := ctx.prec, ctx.etop()
	if c.zero() {
		top := ctx.emax
		if ctx.clamp {
			top = etop
		}
		if low := min(max(exp, ctx.etiny()), top); low != exp {
			exp = low
			happened |= condClamped
		}
		d.signal(ctx, happened)
		return d.make(sign, c, exp)
	}
	size := c.size()
	small := exp+size-1 < ctx.emin
	if small {
		happened |= condSubnormal
	}
	drop := max(size-prec, 0)
	if exp+drop < ctx.etiny() {
		drop = ctx.etiny() - exp
	}
	if drop > 0 {
		lost := false
		c, lost = shiftedRight(sign, c, drop, r)
		exp += drop
		if size = c.size(); size > prec {
			c, _ = c.quoRem(tenTo[1])
			exp++
			size--
		}
		happened |= condRounded
		if lost {
			happened |= condInexact
			if small {
				happened |= condUnderflow
				if c.zero() {
					happened |= condClamped
				}
			}
		}
	}
	if exp > etop {
		if exp+size-1 > ctx.emax {
			return d.overflowed(sign, ctx, r, happened)
		}
		if ctx.clamp {
			c, exp = c.scaled(exp-etop), etop
			happened |= condClamped
		}
	}
	d.signal(ctx, happened)
	return d.make(sign, c, exp)
}

// overflowed is the result that is too large: an infinity or the largest number.
func (d *decimals) overflowed(sign uint8, ctx *decimalContext, r rounding, happened conditions) *decimalValue {
	d.signal(ctx, happened|condOverflow|condInexact|condRounded)
	if r == roundDown || r == round05Up || sign == 0 && r == roundFloor || sign == 1 && r == roundCeiling {
		return d.make(sign, powerOfTen(ctx.prec).sub(coef{lo: 1}), ctx.etop())
	}
	return d.infinity(sign)
}

// fixed is x under a context.
func (d *decimals) fixed(x *decimalValue, ctx *decimalContext) *decimalValue {
	switch x.kind {
	case finite:
		return d.finish(x.sign, x.coeff, x.exp, ctx, 0)
	case infinite:
		return d.infinity(x.sign)
	}
	return d.nanOf(ctx, x)
}

// currentContext gives the value of the context variable, which the script
// sets where it has none.
func (d *decimals) currentContext() *decimalContext {
	if ctx, ok := d.get(d.asked).(*decimalContext); ok {
		return ctx
	}
	return object.Call(d.current).(*decimalContext)
}

// contextOr is an argument that may be a context, or the current one.
func (d *decimals) contextOr(v any) *decimalContext {
	if v == nil || v == object.None {
		return d.currentContext()
	}
	ctx, ok := v.(*decimalContext)
	if !ok {
		panic(object.New(object.TypeError, "optional argument must be a context"))
	}
	return ctx
}
