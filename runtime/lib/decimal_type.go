package lib

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// parse reads a numeric text, exponents beyond all bounds as the bounds; nil
// for other texts.
func (d *decimals) parse(text string) *decimalValue {
	s := strings.TrimFunc(object.ASCIINumeral(text), func(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' || '\x1c' <= r && r <= '\x1f' })
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	sign := uint8(0)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = 1
		}
		s = s[1:]
	}
	if s == "" || s[0] > '9' {
		return d.parseSpecial(sign, s)
	}
	var c coef
	digits, places, point := 0, 0, false
	start := s
	for ; s != ""; s = s[1:] {
		if s[0] == '.' && !point {
			point = true
			continue
		}
		if s[0] < '0' || s[0] > '9' {
			break
		}
		if digits++; digits <= 19 {
			c.lo = c.lo*10 + uint64(s[0]-'0')
		}
		if point {
			places++
		}
	}
	if digits == 0 {
		return nil
	}
	if digits > 19 {
		c = coefOf(strings.Replace(start[:len(start)-len(s)], ".", "", 1))
	}
	exp := 0
	if s != "" {
		if s[0] != 'e' && s[0] != 'E' {
			return nil
		}
		ok := false
		if exp, ok = exponent(s[1:]); !ok {
			return nil
		}
	}
	return d.make(sign, c, max(exp-places, -maxExponent))
}

// coefOf reads digits, of which there is one at least.
func coefOf(digits string) coef {
	n, _ := new(big.Int).SetString(digits, 10)
	return bigCoef(n)
}

// exponent reads a power of ten; one beyond all bounds is the bound.
func exponent(s string) (int, bool) {
	digits := strings.TrimLeft(s, "+-")
	if len(s)-len(digits) > 1 || !allDigits(digits) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	switch {
	case err != nil && s[0] == '-', n < -maxExponent:
		return -maxExponent, true
	case err != nil, n > maxExponent:
		return maxExponent, true
	}
	return n, true
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func (d *decimals) parseSpecial(sign uint8, s string) *decimalValue {
	s = strings.ToLower(s)
	if s == "inf" || s == "infinity" {
		return d.infinity(sign)
	}
	kind := uint8(quietNaN)
	if strings.HasPrefix(s, "s") {
		kind, s = signalingNaN, s[1:]
	}
	load, ok := strings.CutPrefix(s, "nan")
	if !ok || load != "" && !allDigits(load) {
		return nil
	}
	return d.special(sign, coefOf("0"+load), kind)
}

// text is how a decimal is written; mark is what stands before the exponent.
func (x *decimalValue) text(engineering bool, mark byte) string {
	b := make([]byte, 0, 32)
	if x.sign == 1 {
		b = append(b, '-')
	}
	switch x.kind {
	case infinite:
		return string(append(b, "Infinity"...))
	case signalingNaN:
		b = append(b, 's')
		fallthrough
	case quietNaN:
		if b = append(b, "NaN"...); !x.coeff.zero() {
			b = x.coeff.append(b)
		}
		return string(b)
	}
	start := len(b)
	b = x.coeff.append(b)
	n := len(b) - start
	left := x.exp + n
	point := 1
	switch {
	case x.exp <= 0 && left > -6:
		point = left
	case engineering && x.coeff.zero():
		point = floorMod(left+1, 3) - 1
	case engineering:
		point = floorMod(left-1, 3) + 1
	}
	switch {
	case point <= 0:
		b = append(b[:start], "0."+strings.Repeat("0", -point)+string(b[start:])...)
	case point >= n:
		b = append(b, strings.Repeat("0", point-n)...)
	default:
		b = append(b, 0)
		copy(b[start+point+1:], b[start+point:])
		b[start+point] = '.'
	}
	if left != point {
		b = append(b, mark)
		if left > point {
			b = append(b, '+')
		}
		b = strconv.AppendInt(b, int64(left-point), 10)
	}
	return string(b)
}

func floorMod(a, n int) int { return ((a % n) + n) % n }

// The hash of a number is the number modulo a prime, in which there is one
// tenth too.
const (
	hashPrime = 1<<61 - 1
	hashTenth = 2075258708292324556
	hashInf   = 314159
)

func mulMod(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	_, r := bits.Div64(hi, lo, hashPrime)
	return r
}

func (x *decimalValue) hash() any {
	switch x.kind {
	case signalingNaN:
		panic(object.New(object.TypeError, "Cannot hash a signaling NaN value"))
	case quietNaN:
		return object.Call(object.GetAttr(object.ObjectType, "__hash__"), x)
	}
	h := uint64(hashInf)
	if x.kind == finite {
		_, r := x.coeff.quoRem(coef{lo: hashPrime})
		h = r.lo
		base, n := uint64(10), x.exp
		if n < 0 {
			base, n = hashTenth, -n
		}
		for ; n > 0; n >>= 1 {
			if n&1 == 1 {
				h = mulMod(h, base)
			}
			base = mulMod(base, base)
		}
	}
	r := int(h)
	if x.sign == 1 {
		r = -r
	}
	if r == -1 {
		r = -2
	}
	return object.Int(r)
}

// int is the whole part.
func (x *decimalValue) int() any {
	switch x.kind {
	case infinite:
		panic(object.New(object.OverflowError, "cannot convert Infinity to integer"))
	case quietNaN, signalingNaN:
		panic(object.New(object.ValueError, "cannot convert NaN to integer"))
	}
	c := coef{}
	if x.exp >= 0 {
		c = x.coeff.scaled(x.exp)
	} else if n := -x.exp; n < x.coeff.size() {
		c, _ = x.coeff.quoRem(powerOfTen(n))
	}
	if x.sign == 1 {
		return object.Neg(c.value())
	}
	return c.value()
}

func (x *decimalValue) float() any {
	if x.kind == signalingNaN {
		panic(object.New(object.ValueError, "cannot convert signaling NaN to float"))
	}
	text := x.text(false, 'E')
	if x.kind == quietNaN {
		text = strings.TrimRight(text, "0123456789")
	}
	return object.Call(object.FloatType, text)
}

// exact checks that a decimal that is made without rounding is one.
func (d *decimals) exact(x *decimalValue, ctx any) *decimalValue {
	switch {
	case x == nil:
		return d.invalid(d.contextOr(ctx), condConversionSyntax)
	case x.kind == finite && (x.exp <= -maxExponent || x.adjusted() > maxDecimalPrec):
		return d.invalid(d.contextOr(ctx), condInvalidOperation)
	}
	return x
}

// of makes a decimal of what needs no context: a text, an int or a decimal; nil
// for other values.
func (d *decimals) of(v, ctx any) *decimalValue {
	if s, ok := object.AsStr(v); ok {
		return d.exact(d.parse(s), ctx)
	}
	x, _ := d.convert(v)
	return x
}

// as gives x, or a copy of it, as an instance of cls.
func (d *decimals) as(cls *object.Type, x *decimalValue) *decimalValue {
	if x.Class() == cls {
		return x
	}
	y := *x
	y.nativeValue = newNative(cls, d.number)
	return &y
}

// comparand gives what y compares like beside x; nil where it can't be compared.
func (d *decimals) comparand(x *decimalValue, y any, equality bool) (a, b *decimalValue) {
	if b, ok := d.convert(y); ok {
		return x, b
	}
	pair, ok := object.AsTuple(object.Call(d.rational, x, y, equality))
	if !ok {
		return nil, nil
	}
	return pair.Items[0].(*decimalValue), pair.Items[1].(*decimalValue)
}

func (d *decimals) compared(op object.CmpOp, x *decimalValue, v any) any {
	equality := op == object.CmpEq || op == object.CmpNe
	x, y := d.comparand(x, v, equality)
	if x == nil {
		return object.NotImplemented
	}
	if x.isNaN() || y.isNaN() {
		if !equality || x.kind == signalingNaN || y.kind == signalingNaN {
			d.signal(d.currentContext(), condInvalidOperation)
		}
		return op == object.CmpNe
	}
	return object.CompareFuncs[op](object.Int(x.compare(y)), object.Int(0))
}

// conditionsOf reads a sequence of conditions.
func (d *decimals) conditionsOf(v any) (set conditions) {
	for _, c := range object.ToSlice(v) {
		for i, t := range d.conditions {
			if c == any(t) {
				set |= 1 << i
			}
		}
	}
	return set
}

// An operator makes the methods of a binary operator.
func (d *decimals) operator(name string, f func(x, y *decimalValue, ctx *decimalContext) *decimalValue) ([]object.Method, []object.QuickForms) {
	apply := func(x, y any, swap bool) any {
		a, ok := d.convert(x)
		b, ok2 := d.convert(y)
		if !ok || !ok2 {
			return object.NotImplemented
		}
		if swap {
			a, b = b, a
		}
		return f(a, b, d.currentContext())
	}
	r := "__r" + name[2:]
	forward := func(x, y any) any { return apply(x, y, false) }
	back := func(x, y any) any { return apply(x, y, true) }
	return []object.Method{
			{Name: name, Sig: "value, /", Fn: func(a []any) any { return forward(a[0], a[1]) }, Doc: "Return self op value."},
			{Name: r, Sig: "value, /", Fn: func(a []any) any { return back(a[0], a[1]) }, Doc: "Return value op self."},
		}, []object.QuickForms{
			{Name: name, Quick1: forward},
			{Name: r, Quick1: back},
		}
}

func (d *decimals) fillNumber() {
	t := d.number
	bind := argsOf("Decimal", "value='0', context=None")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		x := d.of(a[0], a[1])
		if x == nil {
			x = object.Call(d.construct, a[0], a[1]).(*decimalValue)
		}
		return d.as(cls, x)
	}
	t.Quick = func(v any) any {
		if x := d.of(v, nil); x != nil {
			return d.as(t, x)
		}
		return nil
	}
	self := func(a []any) *decimalValue { return a[0].(*decimalValue) }
	context := func(v any) *decimalContext { return v.(*decimalContext) }
	for name, f := range map[string]func(x, y *decimalValue, ctx *decimalContext) *decimalValue{
		"__add__":     func(x, y *decimalValue, ctx *decimalContext) *decimalValue { return d.sum(x, y, ctx, 0) },
		"__sub__":     func(x, y *decimalValue, ctx *decimalContext) *decimalValue { return d.sum(x, y, ctx, 1) },
		"__mul__":     d.product,
		"__truediv__": d.quotient,
	} {
		rows, quick := d.operator(name, f)
		t.AddMethods(rows)
		t.AddQuick(quick)
	}
	quantize := func(x, to, by, ctx any) any {
		c := d.contextOr(ctx)
		r := c.rounding
		if by != nil && by != object.None {
			r = roundingOf(by)
		}
		return d.quantize(x.(*decimalValue), d.operand(to), c, r)
	}
	t.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return "Decimal('" + self(a).text(false, d.currentContext().mark()) + "')" }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return self(a).text(false, d.currentContext().mark()) }, "Return str(self)."},
		{"__hash__", "", func(a []any) any { return self(a).hash() }, "Return hash(self)."},
		{"__bool__", "", func(a []any) any { return !self(a).isZero() }, "True if self else False"},
		{"__int__", "", func(a []any) any { return self(a).int() }, "int(self)"},
		{"__trunc__", "", func(a []any) any { return self(a).int() }, "Truncate to an int."},
		{"__float__", "", func(a []any) any { return self(a).float() }, "float(self)"},
		{"__neg__", "", func(a []any) any { return d.signed(self(a), d.currentContext(), 1-self(a).sign) }, "-self"},
		{"__pos__", "", func(a []any) any { return d.signed(self(a), d.currentContext(), self(a).sign) }, "+self"},
		{"__abs__", "", func(a []any) any { return d.signed(self(a), d.currentContext(), 0) }, "abs(self)"},
		{"adjusted", "", func(a []any) any { return object.Int(self(a).adjusted()) }, "Return the adjusted exponent of the number."},
		{"quantize", "exp, rounding=None, context=None", func(a []any) any { return quantize(a[0], a[1], a[2], a[3]) },
			"Return a value equal to the first operand after rounding and having the exponent of the second."},
		{"_sum", "other, context, flip=0, /", func(a []any) any {
			return d.sum(self(a), a[1].(*decimalValue), context(a[2]), uint8(object.ToInt(a[3])))
		}, ""},
		{"_product", "other, context, /", func(a []any) any { return d.product(self(a), a[1].(*decimalValue), context(a[2])) }, ""},
		{"_quotient", "other, context, /", func(a []any) any { return d.quotient(self(a), a[1].(*decimalValue), context(a[2])) }, ""},
		{"_compare", "other, /", func(a []any) any { return object.Int(self(a).compare(a[1].(*decimalValue))) }, ""},
		{"_fix", "context, /", func(a []any) any { return d.fixed(self(a), context(a[1])) }, ""},
		{"_signed", "context, sign, /", func(a []any) any { return d.signed(self(a), context(a[1]), uint8(object.ToInt(a[2]))) }, ""},
		{"_rescale", "exp, rounding, /", func(a []any) any {
			x, exp := self(a), object.ToInt(a[1])
			c, _ := d.rescaled(x, exp, roundingOf(a[2]))
			return d.make(x.sign, c, exp)
		}, ""},
		{"_text", "engineering, capitals, /", func(a []any) any { return self(a).text(object.Truth(a[1]), exponentMark(object.Truth(a[2]))) }, ""},
	})
	t.AddQuick([]object.QuickForms{
		{Name: "quantize", Quick1: func(x, to any) any { return quantize(x, to, nil, nil) }},
		{Name: "__str__", Quick0: func(x any) any { return x.(*decimalValue).text(false, d.currentContext().mark()) }},
	})
	t.AddMethods(comparisons(func(op object.CmpOp, x, y any) any { return d.compared(op, x.(*decimalValue), y) }))
	t.AddGetset([]object.Getset{
		{Name: "_s", Get: func(v any) any { return object.Int(int(v.(*decimalValue).sign)) }},
		{Name: "_c", Get: func(v any) any { return v.(*decimalValue).coeff.value() }},
		{Name: "_e", Get: func(v any) any { return object.Int(v.(*decimalValue).exp) }},
		{Name: "_k", Get: func(v any) any { return object.Int(int(v.(*decimalValue).kind)) }},
	})
}

func exponentMark(capitals bool) byte {
	if capitals {
		return 'E'
	}
	return 'e'
}

func (c *decimalContext) mark() byte { return exponentMark(c.capitals) }

func (d *decimals) fillContext() {
	t := d.context
	t.Make = func(cls *object.Type, _ []any, _ []string) any {
		return &decimalContext{nativeValue: newNative(cls, t)}
	}
	of := func(v any) *decimalContext { return v.(*decimalContext) }
	number := func(name string, field func(c *decimalContext) *int) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return object.Int(*field(of(v))) },
			Set: func(v, n any) { *field(of(v)) = object.ToInt(n) }}
	}
	flag := func(name string, field func(c *decimalContext) *bool) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any {
			if *field(of(v)) {
				return object.Int(1)
			}
			return object.Int(0)
		}, Set: func(v, n any) { *field(of(v)) = object.Truth(n) }}
	}
	set := func(name string, field func(c *decimalContext) *conditions) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return object.Int(int(*field(of(v)))) },
			Set: func(v, n any) { *field(of(v)) = conditions(object.ToInt(n)) }}
	}
	t.AddGetset([]object.Getset{
		number("prec", func(c *decimalContext) *int { return &c.prec }),
		number("Emin", func(c *decimalContext) *int { return &c.emin }),
		number("Emax", func(c *decimalContext) *int { return &c.emax }),
		flag("capitals", func(c *decimalContext) *bool { return &c.capitals }),
		flag("clamp", func(c *decimalContext) *bool { return &c.clamp }),
		set("_flags", func(c *decimalContext) *conditions { return &c.flags }),
		set("_traps", func(c *decimalContext) *conditions { return &c.traps }),
		{Name: "rounding", Get: func(v any) any { return roundings[of(v).rounding] }, Set: func(v, n any) { of(v).rounding = roundingOf(n) }},
	})
	two := func(name, doc string, f func(x, y *decimalValue, ctx *decimalContext) *decimalValue) {
		t.AddMethods([]object.Method{{Name: name, Sig: "a, b", Fn: func(a []any) any { return f(d.operand(a[1]), d.operand(a[2]), of(a[0])) }, Doc: doc}})
		t.AddQuick([]object.QuickForms{{Name: name, Quick2: func(self, x, y any) any { return f(d.operand(x), d.operand(y), of(self)) }}})
	}
	two("add", "Return the sum of a and b.", func(x, y *decimalValue, ctx *decimalContext) *decimalValue { return d.sum(x, y, ctx, 0) })
	two("subtract", "Return the difference of a and b.", func(x, y *decimalValue, ctx *decimalContext) *decimalValue { return d.sum(x, y, ctx, 1) })
	two("multiply", "Return the product of a and b.", d.product)
	two("divide", "Return a divided by b.", d.quotient)
	two("quantize", "Return a value equal to a after rounding and having the exponent of b.",
		func(x, y *decimalValue, ctx *decimalContext) *decimalValue {
			return d.quantize(x, y, ctx, ctx.rounding)
		})
}

func init() {
	register("_decimal", func(in *machine.Interp) *object.Module {
		d := &decimals{in: in, number: spokenType("decimal", "Decimal", nil), context: object.DeclareType("_decimal", "Context", nil)}
		d.fillNumber()
		d.fillContext()
		m := object.NewModule("_decimal", "")
		m.Dict.SetStr("Context", d.context)
		m.Add([]object.Method{
			{Name: "setup", Sig: "conditions, variable, current, comparand, construct, /", Fn: func(a []any) any {
				for i, c := range object.ToSlice(a[0]) {
					d.conditions[i] = c.(*object.Type)
				}
				d.get, d.asked = object.TypeOf(a[1]).Lookup("get").(*object.Builtin).Fn, []any{a[1], object.None}
				d.current, d.rational, d.construct = a[2], a[3], a[4]
				return object.None
			}},
			{Name: "adopt", Sig: "cls, /", Fn: func(a []any) any { return adopt(d.number, a[0].(*object.Type)) }},
			{Name: "make", Sig: "sign, coeff, exp, kind=0, /", Fn: func(a []any) any {
				x := d.operand(a[1])
				x.sign, x.kind = uint8(object.ToInt(a[0])), uint8(object.ToInt(a[3]))
				exp, ok := object.AsInt(a[2])
				switch {
				case !ok && object.Truth(object.CompareFuncs[object.CmpLt](a[2], object.Int(0))), exp < -maxExponent:
					exp = -maxExponent
				case !ok, exp > maxExponent:
					exp = maxExponent
				}
				x.exp = exp
				return x
			}},
			{Name: "exact", Sig: "value, context=None, /", Fn: func(a []any) any { return d.exact(a[0].(*decimalValue), a[1]) }},
			{Name: "parse", Sig: "text, context, /", Fn: func(a []any) any {
				s, _ := object.AsStr(a[0])
				if x := d.parse(s); x != nil {
					return x
				}
				return d.invalid(d.contextOr(a[1]), condConversionSyntax)
			}},
			{Name: "finish", Sig: "sign, coeff, exp, context, conditions=(), rounding=None, /", Fn: func(a []any) any {
				ctx := a[3].(*decimalContext)
				r := ctx.rounding
				if a[5] != object.None {
					r = roundingOf(a[5])
				}
				return d.finishBy(uint8(object.ToInt(a[0])), d.operand(a[1]).coeff, object.ToInt(a[2]), ctx, r, d.conditionsOf(a[4]))
			}},
			{Name: "signal", Sig: "context, conditions, /", Fn: func(a []any) any {
				d.signal(a[0].(*decimalContext), d.conditionsOf(a[1]))
				return object.None
			}},
			{Name: "nan_of", Sig: "context, /, *values", Fn: func(a []any) any {
				var values []*decimalValue
				for _, v := range object.ToSlice(a[1]) {
					values = append(values, v.(*decimalValue))
				}
				if n := d.nanOf(a[0].(*decimalContext), values...); n != nil {
					return n
				}
				return object.None
			}},
			{Name: "quiet", Sig: "value, context, /", Fn: func(a []any) any { return d.quiet(a[0].(*decimalValue), a[1].(*decimalContext)) }},
			{Name: "shift_right", Sig: "sign, coeff, places, rounding, /", Fn: func(a []any) any {
				c, lost := shiftedRight(uint8(object.ToInt(a[0])), d.operand(a[1]).coeff, object.ToInt(a[2]), roundingOf(a[3]))
				return object.NewTuple(c.value(), lost)
			}},
			{Name: "size", Sig: "n, /", Fn: func(a []any) any { return object.Int(d.operand(a[0]).coeff.size()) }},
			{Name: "digits", Sig: "n, /", Fn: func(a []any) any { return string(d.operand(a[0]).coeff.append(nil)) }},
		})
		return m
	})
}
