package lib

import (
	"fmt"
	"math"
	"math/big"

	"inloop/runtime/object"
)

// datetime.timedelta.

// deltaValue is a length of time, normalized: seconds from 0 to a day's,
// microseconds from 0 to a second's.
type deltaValue struct {
	nativeValue
	days, seconds, us int
}

const maxDeltaDays = 999999999

// newDelta normalizes and checks.
func (l *dates) newDelta(cls *object.Type, days, seconds, us int) *deltaValue {
	seconds += floorDiv(us, 1e6)
	us -= floorDiv(us, 1e6) * 1e6
	days += floorDiv(seconds, 86400)
	seconds -= floorDiv(seconds, 86400) * 86400
	if days < -maxDeltaDays || days > maxDeltaDays {
		panic(object.Newf(object.OverflowError, "days=%d; must have magnitude <= %d", days, maxDeltaDays))
	}
	return &deltaValue{newNative(cls, l.delta), days, seconds, us}
}

// micros is the whole in microseconds.
func (d *deltaValue) micros() *big.Int {
	n := big.NewInt(int64(d.days)*86400 + int64(d.seconds))
	n.Mul(n, big.NewInt(1e6))
	return n.Add(n, big.NewInt(int64(d.us)))
}

// bigDelta makes a timedelta of microseconds.
func (l *dates) bigDelta(cls *object.Type, us *big.Int) *deltaValue {
	const day = 86400 * 1000000
	days, rest := new(big.Int).DivMod(us, big.NewInt(day), new(big.Int))
	if !days.IsInt64() || days.Int64() > math.MaxInt32 || days.Int64() < math.MinInt32 {
		panic(object.New(object.OverflowError, "Python int too large to convert to C int"))
	}
	r := int(rest.Int64())
	return l.newDelta(cls, int(days.Int64()), r/1e6, r%1e6)
}

// asDelta gives a timedelta, of a subclass too.
func asDelta(v any) (*deltaValue, bool) {
	d, ok := v.(*deltaValue)
	return d, ok
}

// deltaSum adds up the arguments of the constructor.
type deltaSum struct {
	total big.Int
	rest  float64 // fractions of microseconds
}

func (s *deltaSum) add(name string, v any, factor int64) {
	if v == nil {
		return
	}
	if n, ok := object.AsBig(v); ok {
		s.total.Add(&s.total, new(big.Int).Mul(n, big.NewInt(factor)))
		return
	}
	f, ok := object.Core(v).(float64)
	if !ok {
		panic(object.Newf(object.TypeError, "unsupported type for timedelta %s component: %s", name, object.TypeName(v)))
	}
	whole, frac := math.Modf(f)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		object.IntOf(f) // says why not
	}
	n, _ := object.AsBig(object.IntOf(whole))
	s.total.Add(&s.total, new(big.Int).Mul(n, big.NewInt(factor)))
	if frac == 0 {
		return
	}
	whole, frac = math.Modf(frac * float64(factor))
	s.total.Add(&s.total, big.NewInt(int64(whole)))
	s.rest += frac
}

func (s *deltaSum) result() *big.Int {
	if s.rest != 0 {
		whole := math.Round(s.rest)
		if math.Abs(whole-s.rest) == 0.5 {
			odd := float64(s.total.Bit(0))
			whole = 2*math.Round((s.rest+odd)*0.5) - odd
		}
		s.total.Add(&s.total, big.NewInt(int64(whole)))
	}
	return &s.total
}

func (d *deltaValue) String() string {
	s := ""
	if d.days != 0 {
		plural := "s"
		if d.days == 1 || d.days == -1 {
			plural = ""
		}
		s = fmt.Sprintf("%d day%s, ", d.days, plural)
	}
	s += fmt.Sprintf("%d:%02d:%02d", d.seconds/3600, d.seconds/60%60, d.seconds%60)
	if d.us != 0 {
		s += fmt.Sprintf(".%06d", d.us)
	}
	return s
}

func (d *deltaValue) repr() string {
	args := ""
	add := func(name string, n int) {
		if n != 0 {
			if args != "" {
				args += ", "
			}
			args += fmt.Sprintf("%s=%d", name, n)
		}
	}
	add("days", d.days)
	add("seconds", d.seconds)
	add("microseconds", d.us)
	if args == "" {
		args = "0"
	}
	return typeTitle(d.Class()) + "(" + args + ")"
}

// typeTitle is how reprs name a type of the module, and a script's class.
func typeTitle(t *object.Type) string {
	if t.Heap {
		return t.Name
	}
	return t.FullName()
}

// ratioOf gives a float as a fraction.
func ratioOf(f float64) (num, den *big.Int) {
	t, _ := object.AsTuple(object.CallMethod(f, "as_integer_ratio"))
	num, _ = object.AsBig(t.Items[0])
	den, _ = object.AsBig(t.Items[1])
	return num, den
}

func (l *dates) fillDelta() {
	t := l.delta
	bind := bindArgs("__new__()", "days?, seconds?, microseconds?, milliseconds?, minutes?, hours?, weeks?")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		var s deltaSum
		s.add("microseconds", a[2], 1)
		s.add("milliseconds", a[3], 1000)
		s.add("seconds", a[1], 1e6)
		s.add("minutes", a[4], 60e6)
		s.add("hours", a[5], 3600e6)
		s.add("days", a[0], 86400e6)
		s.add("weeks", a[6], 7*86400e6)
		return l.bigDelta(cls, s.result())
	}
	plain := func(days, seconds, us int) any { return l.newDelta(t, days, seconds, us) }
	of := func(us *big.Int) any { return l.bigDelta(t, us) }
	self := func(a []any) *deltaValue { return a[0].(*deltaValue) }
	zero := func(words string) *object.Exception { return object.New(object.ZeroDivisionError, words) }
	const byInt = "integer division or modulo by zero"
	floorQuotient := func(a, b *deltaValue) (q, r *big.Int) {
		y := b.micros()
		if y.Sign() == 0 {
			panic(zero(byInt))
		}
		q, r = new(big.Int).QuoRem(a.micros(), y, new(big.Int))
		if r.Sign() != 0 && (r.Sign() < 0) != (y.Sign() < 0) {
			q.Sub(q, oneInt)
			r.Add(r, y)
		}
		return q, r
	}
	mul := func(d *deltaValue, v any) any {
		if n, ok := object.AsBig(v); ok {
			return of(new(big.Int).Mul(d.micros(), n))
		}
		if f, ok := object.Core(v).(float64); ok {
			num, den := ratioOf(f)
			return of(divNearest(new(big.Int).Mul(d.micros(), num), den))
		}
		return object.NotImplemented
	}
	both := func(name string, f func(x, y *deltaValue) any) object.Method {
		return object.Method{Name: name, Sig: "value, /", Fn: func(a []any) any {
			x, okx := asDelta(a[0])
			y, oky := asDelta(a[1])
			if !okx || !oky {
				return object.NotImplemented
			}
			return f(x, y)
		}, Doc: "Return self op value."}
	}
	t.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any { return self(a).repr() }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return self(a).String() }, "Return str(self)."},
		{"__hash__", "", func(a []any) any {
			d := self(a)
			return object.Int(int(object.HashRaw(object.NewTuple(object.Int(d.days), object.Int(d.seconds), object.Int(d.us)))))
		}, "Return hash(self)."},
		{"__bool__", "", func(a []any) any { d := self(a); return d.days != 0 || d.seconds != 0 || d.us != 0 }, "True if self else False"},
		{"__neg__", "", func(a []any) any { d := self(a); return plain(-d.days, -d.seconds, -d.us) }, "-self"},
		{"__pos__", "", func(a []any) any { d := self(a); return plain(d.days, d.seconds, d.us) }, "+self"},
		{"__abs__", "", func(a []any) any {
			d := self(a)
			if d.days < 0 {
				return plain(-d.days, -d.seconds, -d.us)
			}
			return plain(d.days, d.seconds, d.us)
		}, "abs(self)"},
		both("__add__", func(x, y *deltaValue) any { return plain(x.days+y.days, x.seconds+y.seconds, x.us+y.us) }),
		both("__radd__", func(x, y *deltaValue) any { return plain(x.days+y.days, x.seconds+y.seconds, x.us+y.us) }),
		both("__sub__", func(x, y *deltaValue) any { return plain(x.days-y.days, x.seconds-y.seconds, x.us-y.us) }),
		both("__rsub__", func(x, y *deltaValue) any { return plain(y.days-x.days, y.seconds-x.seconds, y.us-x.us) }),
		{"__mul__", "value, /", func(a []any) any { return mul(self(a), a[1]) }, "Return self*value."},
		{"__rmul__", "value, /", func(a []any) any { return mul(self(a), a[1]) }, "Return value*self."},
		{"__truediv__", "value, /", func(a []any) any {
			d := self(a)
			if o, ok := asDelta(a[1]); ok {
				return object.TrueDiv(object.NormInt(d.micros()), object.NormInt(o.micros()))
			}
			if n, ok := object.AsBig(a[1]); ok {
				if n.Sign() == 0 {
					panic(zero(byInt))
				}
				return of(divNearest(d.micros(), n))
			}
			if f, ok := object.Core(a[1]).(float64); ok {
				num, den := ratioOf(f)
				if num.Sign() == 0 {
					panic(zero("division by zero"))
				}
				return of(divNearest(new(big.Int).Mul(d.micros(), den), num))
			}
			return object.NotImplemented
		}, "Return self/value."},
		{"__floordiv__", "value, /", func(a []any) any {
			d := self(a)
			if o, ok := asDelta(a[1]); ok {
				q, _ := floorQuotient(d, o)
				return object.NormInt(q)
			}
			if n, ok := object.AsBig(a[1]); ok {
				if n.Sign() == 0 {
					panic(zero(byInt))
				}
				q, _ := object.AsBig(object.FloorDiv(object.NormInt(d.micros()), object.NormInt(n)))
				return of(q)
			}
			return object.NotImplemented
		}, "Return self//value."},
		both("__mod__", func(x, y *deltaValue) any { _, r := floorQuotient(x, y); return of(r) }),
		both("__rmod__", func(x, y *deltaValue) any { _, r := floorQuotient(y, x); return of(r) }),
		both("__divmod__", func(x, y *deltaValue) any {
			q, r := floorQuotient(x, y)
			return object.NewTuple(object.NormInt(q), of(r))
		}),
		both("__rdivmod__", func(x, y *deltaValue) any {
			q, r := floorQuotient(y, x)
			return object.NewTuple(object.NormInt(q), of(r))
		}),
		{"total_seconds", "", func(a []any) any { return object.TrueDiv(object.NormInt(self(a).micros()), object.Int(1e6)) }, "Total seconds in the duration."},
		{"__reduce__", "", func(a []any) any {
			d := self(a)
			return object.NewTuple(object.TypeOf(a[0]), object.NewTuple(object.Int(d.days), object.Int(d.seconds), object.Int(d.us)))
		}, "__reduce__() -> (cls, state)"},
	})
	t.AddMethods(comparisons(func(op object.CmpOp, x, y any) any {
		p, okp := asDelta(x)
		q, okq := asDelta(y)
		if !okp || !okq {
			return object.NotImplemented
		}
		return compareInts(op, p.days, q.days, p.seconds, q.seconds, p.us, q.us)
	}))
	t.AddGetset([]object.Getset{
		{Name: "days", Get: func(v any) any { return object.Int(v.(*deltaValue).days) }, Doc: "Number of days."},
		{Name: "seconds", Get: func(v any) any { return object.Int(v.(*deltaValue).seconds) }, Doc: "Number of seconds (>= 0 and less than 1 day)."},
		{Name: "microseconds", Get: func(v any) any { return object.Int(v.(*deltaValue).us) }, Doc: "Number of microseconds (>= 0 and less than 1 second)."},
	})
	t.Dict.SetStr("min", plain(-maxDeltaDays, 0, 0))
	t.Dict.SetStr("max", plain(maxDeltaDays, 86399, 999999))
	t.Dict.SetStr("resolution", plain(0, 0, 1))
}

// compareInts compares pairs of ints, the first that differ deciding.
func compareInts(op object.CmpOp, pairs ...int) any {
	c := 0
	for i := 0; i < len(pairs) && c == 0; i += 2 {
		c = pairs[i] - pairs[i+1]
	}
	return object.CompareFuncs[op](object.Int(c), object.Int(0))
}
