package lib

import (
	"math/big"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _decimal: the numbers and the arithmetic of script/decimal.py,
// which has the rarer operations. decimal_context.go has contexts and what they
// do with a result, decimal_type.go the methods.

// The kinds of decimals.
const (
	finite = iota
	infinite
	quietNaN
	signalingNaN
)

// decimalValue is a decimal: a coefficient and an exponent with a sign, or
// something special, of which a NaN carries a coefficient.
type decimalValue struct {
	nativeValue
	coeff coef
	exp   int
	sign  uint8 // 1: negative
	kind  uint8
}

// decimals is the module's state in an interpreter.
type decimals struct {
	in         *machine.Interp
	number     *object.Type // Decimal
	context    *object.Type // what the script's Context derives from
	conditions [numConditions]*object.Type
	current    any         // the script's function that gives the current context
	get        object.Func // get of context variables
	asked      []any       // its arguments: the variable of the current context, and None
	rational   any         // the script's function that gives what an operand of another type compares like
	construct  any         // the script's function that makes a decimal of a tuple or a float
}

// maxExponent bounds the exponents of decimals, so that sums of two do not
// overflow: it is twice what contexts allow.
const maxExponent = 2 * maxDecimalPrec

func (d *decimals) make(sign uint8, c coef, exp int) *decimalValue {
	return &decimalValue{nativeValue: nativeValue{typ: d.number}, sign: sign, coeff: c, exp: exp}
}

func (d *decimals) special(sign uint8, c coef, kind uint8) *decimalValue {
	return &decimalValue{nativeValue: nativeValue{typ: d.number}, sign: sign, coeff: c, kind: kind}
}

func (d *decimals) infinity(sign uint8) *decimalValue { return d.special(sign, coef{}, infinite) }

// fromInt makes a decimal of an int, of a script's class perhaps.
func (d *decimals) fromInt(v any) (*decimalValue, bool) {
	if i, ok := v.(int); ok {
		if i < 0 {
			return d.make(1, coef{lo: -uint64(i)}, 0), true
		}
		return d.make(0, coef{lo: uint64(i)}, 0), true
	}
	n, ok := object.AsBig(v)
	if !ok {
		return nil, false
	}
	sign := uint8(0)
	if n.Sign() < 0 {
		sign = 1
	}
	return d.make(sign, bigCoef(new(big.Int).Abs(n)), 0), true
}

// convert gives an operand as a decimal.
func (d *decimals) convert(v any) (*decimalValue, bool) {
	if x, ok := v.(*decimalValue); ok {
		return x, true
	}
	return d.fromInt(v)
}

// operand is convert for what must be one.
func (d *decimals) operand(v any) *decimalValue {
	x, ok := d.convert(v)
	if !ok {
		panic(object.Newf(object.TypeError, "conversion from %s to Decimal is not supported", object.TypeName(v)))
	}
	return x
}

func (x *decimalValue) isNaN() bool { return x.kind >= quietNaN }

func (x *decimalValue) isZero() bool { return x.kind == finite && x.coeff.zero() }

// adjusted is the exponent of the first digit.
func (x *decimalValue) adjusted() int {
	if x.kind != finite {
		return 0
	}
	return x.exp + x.coeff.size() - 1
}

// compare is -1, 0 or 1; neither is a NaN.
func (x *decimalValue) compare(y *decimalValue) int {
	if a, b := x.rank(), y.rank(); a != b || a == 0 || a == 2 || a == -2 {
		return sign(a - b)
	}
	r := sign(x.adjusted() - y.adjusted())
	if r == 0 {
		low := min(x.exp, y.exp)
		r = x.coeff.scaled(x.exp - low).cmp(y.coeff.scaled(y.exp - low))
	}
	if x.sign == 1 {
		return -r
	}
	return r
}

// rank orders zero, the finite numbers and the infinities.
func (x *decimalValue) rank() int {
	r := 1
	switch {
	case x.kind != finite:
		r = 2
	case x.coeff.zero():
		return 0
	}
	if x.sign == 1 {
		return -r
	}
	return r
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// sum is x + y, or x - y where flip is 1.
func (d *decimals) sum(x, y *decimalValue, ctx *decimalContext, flip uint8) *decimalValue {
	if x.kind|y.kind != finite {
		return d.specialSum(x, y, ctx, flip)
	}
	ysign := y.sign ^ flip
	a, b := x.coeff, y.coeff
	exp := min(x.exp, y.exp)
	if x.exp != y.exp {
		a, b, exp = aligned(x, y, ctx.prec)
	}
	if x.sign == ysign {
		return d.finish(x.sign, a.add(b), exp, ctx, 0)
	}
	switch a.cmp(b) {
	case 1:
		return d.finish(x.sign, a.sub(b), exp, ctx, 0)
	case -1:
		return d.finish(ysign, b.sub(a), exp, ctx, 0)
	}
	zero := uint8(0)
	if ctx.rounding == roundFloor {
		zero = 1
	}
	return d.finish(zero, coef{}, exp, ctx, 0)
}

// aligned gives coefficients of one exponent whose sum rounds as that of the
// operands: where one is far too small to matter, it need only be there.
func aligned(x, y *decimalValue, prec int) (a, b coef, exp int) {
	a, b = x.coeff, y.coeff
	exp = min(x.exp, y.exp)
	limit := prec + 3
	switch {
	case a.zero() && b.zero():
		return a, b, exp
	case a.zero() && x.exp < y.exp:
		exp = max(exp, y.exp-prec-1)
	case b.zero() && y.exp < x.exp:
		exp = max(exp, x.exp-prec-1)
	case !a.zero() && !b.zero() && abs(x.exp-y.exp) > limit*2+a.size()+b.size():
		if x.exp > y.exp {
			return a.scaled(limit + 2), coef{lo: 1}, x.exp - limit - 2
		}
		return coef{lo: 1}, b.scaled(limit + 2), y.exp - limit - 2
	}
	return a.scaled(x.exp - exp), b.scaled(y.exp - exp), exp
}

func abs(n int) int { return max(n, -n) }

func (d *decimals) specialSum(x, y *decimalValue, ctx *decimalContext, flip uint8) *decimalValue {
	if n := d.nanOf(ctx, x, y); n != nil {
		return n
	}
	ysign := y.sign ^ flip
	switch {
	case x.kind == infinite && y.kind == infinite && x.sign != ysign:
		return d.invalid(ctx, condInvalidOperation)
	case x.kind == infinite:
		return d.infinity(x.sign)
	}
	return d.infinity(ysign)
}

func (d *decimals) product(x, y *decimalValue, ctx *decimalContext) *decimalValue {
	sign := x.sign ^ y.sign
	if x.kind|y.kind == finite {
		return d.finish(sign, x.coeff.mul(y.coeff), x.exp+y.exp, ctx, 0)
	}
	if n := d.nanOf(ctx, x, y); n != nil {
		return n
	}
	if x.isZero() || y.isZero() {
		return d.invalid(ctx, condInvalidOperation)
	}
	return d.infinity(sign)
}

func (d *decimals) quotient(x, y *decimalValue, ctx *decimalContext) *decimalValue {
	sign := x.sign ^ y.sign
	if x.kind|y.kind != finite {
		switch n := d.nanOf(ctx, x, y); {
		case n != nil:
			return n
		case x.kind == infinite && y.kind == infinite:
			return d.invalid(ctx, condInvalidOperation)
		case x.kind == infinite:
			return d.infinity(sign)
		}
		d.signal(ctx, condClamped)
		return d.make(sign, coef{}, ctx.etiny())
	}
	if y.coeff.zero() {
		if x.coeff.zero() {
			return d.invalid(ctx, condDivisionUndefined)
		}
		d.signal(ctx, condDivisionByZero)
		return d.infinity(sign)
	}
	ideal := x.exp - y.exp
	if x.coeff.zero() {
		return d.finish(sign, coef{}, ideal, ctx, 0)
	}
	shift := max(y.coeff.size()-x.coeff.size()+ctx.prec+1, 0)
	exp := ideal - shift
	q, rest := x.coeff.scaled(shift).quoRem(y.coeff)
	if rest.zero() {
		k := 0
		q, k = q.stripped(ideal - exp)
		return d.finish(sign, q, exp+k, ctx, 0)
	}
	return d.finish(sign, q.sticky(), exp, ctx, 0)
}

// sticky is c with a last digit that keeps the rounding right of what is a bit
// more than c.
func (c coef) sticky() coef {
	if _, r := c.quoRem(coef{lo: 5}); r.zero() {
		return c.add(coef{lo: 1})
	}
	return c
}

// signed is x with another sign, under a context.
func (d *decimals) signed(x *decimalValue, ctx *decimalContext, sign uint8) *decimalValue {
	if x.isZero() && ctx.rounding != roundFloor {
		sign = 0
	}
	if x.isNaN() {
		sign = x.sign
	}
	return d.fixed(&decimalValue{nativeValue: nativeValue{typ: d.number}, sign: sign, coeff: x.coeff, exp: x.exp, kind: x.kind}, ctx)
}

// rescaled gives x the exponent exp; only digits that the rounding takes away
// are lost.
func (d *decimals) rescaled(x *decimalValue, exp int, r rounding) (c coef, lost bool) {
	if x.exp >= exp {
		return x.coeff.scaled(x.exp - exp), false
	}
	return shiftedRight(x.sign, x.coeff, exp-x.exp, r)
}

func (d *decimals) quantize(x, to *decimalValue, ctx *decimalContext, r rounding) *decimalValue {
	if n := d.nanOf(ctx, x, to); n != nil {
		return n
	}
	if x.kind|to.kind != finite {
		if x.kind == to.kind {
			return d.infinity(x.sign)
		}
		return d.invalid(ctx, condInvalidOperation)
	}
	if to.exp < ctx.etiny() || to.exp > ctx.emax || !x.coeff.zero() && x.adjusted()-to.exp > ctx.prec {
		return d.invalid(ctx, condInvalidOperation)
	}
	c, lost := d.rescaled(x, to.exp, r)
	var happened conditions
	if x.exp < to.exp {
		if !x.coeff.zero() {
			happened |= condRounded
		}
		if lost {
			happened |= condInexact
		}
	}
	v := d.make(x.sign, c, to.exp)
	if size := c.size(); size > ctx.prec || to.exp+size-1 > ctx.emax {
		return d.invalid(ctx, condInvalidOperation)
	} else if !c.zero() && to.exp+size-1 < ctx.emin {
		happened |= condSubnormal
	}
	if ctx.clamp && v.exp > ctx.etop() {
		v.coeff, v.exp = c.scaled(v.exp-ctx.etop()), ctx.etop()
		happened |= condClamped
	}
	d.signal(ctx, happened)
	return v
}
