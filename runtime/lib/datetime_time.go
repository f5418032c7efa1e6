package lib

import (
	"fmt"

	"inloop/runtime/object"
)

// datetime.time.

type timeValue struct {
	nativeValue
	hour, minute, second, us, fold int
	zone                           any // None or a tzinfo
}

func (l *dates) makeTime(cls *object.Type, h, m, s, us int, zone any, fold int) any {
	if cls.Heap {
		return object.CallKw(cls, []any{object.Int(h), object.Int(m), object.Int(s), object.Int(us), zone, object.Int(fold)}, []string{"fold"})
	}
	checkTime(h, m, s, us, fold)
	return &timeValue{newNative(cls, l.time), h, m, s, us, fold, zone}
}

// micros is the time of day in microseconds, less the offset.
func (t *timeValue) micros(offset *deltaValue) int {
	n := ((t.hour*60+t.minute)*60+t.second)*1e6 + t.us
	if offset != nil {
		n -= offset.days*86400e6 + offset.seconds*1e6 + offset.us
	}
	return n
}

func sameOffset(a, b *deltaValue) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.days == b.days && a.seconds == b.seconds && a.us == b.us
}

// zoneSuffix is what isoformat writes behind an aware time.
func (l *dates) zoneSuffix(zone, arg any) string {
	if d := l.askZone(zone, "utcoffset", arg); d != nil {
		return offsetText(d, ":")
	}
	return ""
}

// reprTail is the end of the reprs of times and datetimes.
func reprTail(second, us, fold int, zone any) string {
	s := ""
	switch {
	case us != 0:
		s = fmt.Sprintf(", %d, %d", second, us)
	case second != 0:
		s = fmt.Sprintf(", %d", second)
	}
	if fold != 0 {
		s += ", fold=1"
	}
	if zone != object.None {
		s += ", tzinfo=" + object.Repr(zone)
	}
	return s + ")"
}

// picker takes replacements where they are given.
func picker(v any, def int) int {
	if v == nil {
		return def
	}
	return cInt(v)
}

func (l *dates) fillTime() {
	t := l.time
	bind := bindArgs("function", "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		if n := len(args); n >= 1 && n <= 2 && len(kwnames) == 0 {
			if b, ok := pickledState(args[0]); ok && len(b) == 6 && b[0]&0x7f < 24 {
				zone := any(object.None)
				if n == 2 {
					zone = l.pickledZone(args[1])
				}
				return &timeValue{newNative(cls, t), int(b[0] & 0x7f), int(b[1]), int(b[2]), int(b[3])<<16 | int(b[4])<<8 | int(b[5]), int(b[0] >> 7), zone}
			}
		}
		a := bind(args, kwnames)
		zone := l.zoneArg(a[4])
		h, m, s, us, fold := cInt(a[0]), cInt(a[1]), cInt(a[2]), cInt(a[3]), cInt(a[5])
		checkTime(h, m, s, us, fold)
		return &timeValue{newNative(cls, t), h, m, s, us, fold, zone}
	}
	self := func(a []any) *timeValue { return a[0].(*timeValue) }
	offset := func(x *timeValue) *deltaValue { return l.askZone(x.zone, "utcoffset", object.None) }
	replace := func(a []any) any {
		x := self(a)
		zone := x.zone
		if a[5] != nil {
			zone = l.zoneArg(a[5])
		}
		return l.makeTime(object.TypeOf(x), picker(a[1], x.hour), picker(a[2], x.minute), picker(a[3], x.second), picker(a[4], x.us), zone, picker(a[6], x.fold))
	}
	t.AddMethods([]object.Method{
		{"fromisoformat", "@string, /", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.New(object.TypeError, "fromisoformat: argument must be str"))
			}
			rest := s
			if len(rest) > 0 && rest[0] == 'T' {
				rest = rest[1:]
			}
			p, zone, ok := l.parseISOTime(rest)
			if !ok {
				panic(valueError("Invalid isoformat string: %s", object.Repr(a[1])))
			}
			return l.makeTime(a[0].(*object.Type), p[0], p[1], p[2], p[3], zone, 0)
		}, "string -> time from a string in ISO 8601 format"},
		{"isoformat", "timespec='auto'", func(a []any) any {
			x := self(a)
			return clockText(x.hour, x.minute, x.second, x.us, a[1]) + l.zoneSuffix(x.zone, object.None)
		}, "Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."},
		{"__str__", "", func(a []any) any { return object.CallMethod(a[0], "isoformat") }, "Return str(self)."},
		{"__repr__", "", func(a []any) any {
			x := self(a)
			return fmt.Sprintf("%s(%d, %d", typeTitle(object.TypeOf(x)), x.hour, x.minute) + reprTail(x.second, x.us, x.fold, x.zone)
		}, "Return repr(self)."},
		{"strftime", "format", func(a []any) any {
			x := self(a)
			b := brokenDate(1900, 1, 1)
			b.hour, b.minute, b.second = x.hour, x.minute, x.second
			return l.formatTime(a[1], b, x.us, x.zone, object.None)
		}, "format -> strftime() style string."},
		{"__format__", "format_spec, /", func(a []any) any {
			if s, ok := object.AsStr(a[1]); ok && s == "" {
				return object.Str(a[0])
			}
			return object.CallMethod(a[0], "strftime", a[1])
		}, "Formats self with strftime."},
		{"utcoffset", "", func(a []any) any { return deltaOrNone(offset(self(a))) }, "Return self.tzinfo.utcoffset(self)."},
		{"dst", "", func(a []any) any { return deltaOrNone(l.askZone(self(a).zone, "dst", object.None)) }, "Return self.tzinfo.dst(self)."},
		{"tzname", "", func(a []any) any { return l.zoneName(self(a).zone, object.None) }, "Return self.tzinfo.tzname(self)."},
		{"replace", "hour?, minute?, second?, microsecond?, tzinfo?, *, fold?", replace, "Return time with new specified fields."},
		{"__replace__", "*, hour?, minute?, second?, microsecond?, tzinfo?, fold?", replace, ""},
		{"__hash__", "", func(a []any) any {
			x := self(a)
			return object.Int(int(object.HashRaw(object.NewTuple(object.Int(x.micros(offset(x)))))))
		}, "Return hash(self)."},
		{"__reduce_ex__", "protocol, /", func(a []any) any { return l.reduceTime(self(a), object.ToInt(a[1]) > 3) }, "__reduce_ex__(proto) -> (cls, state)"},
		{"__reduce__", "", func(a []any) any { return l.reduceTime(self(a), false) }, "__reduce__() -> (cls, state)"},
	})
	t.AddMethods(comparisons(func(op object.CmpOp, x, y any) any {
		p, okp := x.(*timeValue)
		q, okq := y.(*timeValue)
		if !okp || !okq {
			return object.NotImplemented
		}
		var dp, dq *deltaValue
		if p.zone != q.zone {
			dp, dq = offset(p), offset(q)
			if (dp == nil) != (dq == nil) {
				if op == object.CmpEq || op == object.CmpNe {
					return op == object.CmpNe
				}
				panic(object.New(object.TypeError, "can't compare offset-naive and offset-aware times"))
			}
			if sameOffset(dp, dq) {
				dp, dq = nil, nil
			}
		}
		return compareInts(op, p.micros(dp), q.micros(dq))
	}))
	field := func(name string, f func(x *timeValue) int) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return object.Int(f(v.(*timeValue))) }}
	}
	t.AddGetset([]object.Getset{
		field("hour", func(x *timeValue) int { return x.hour }), field("minute", func(x *timeValue) int { return x.minute }),
		field("second", func(x *timeValue) int { return x.second }), field("microsecond", func(x *timeValue) int { return x.us }),
		field("fold", func(x *timeValue) int { return x.fold }),
		{Name: "tzinfo", Get: func(v any) any { return v.(*timeValue).zone }},
	})
	t.Dict.SetStr("min", l.makeTime(t, 0, 0, 0, 0, object.None, 0))
	t.Dict.SetStr("max", l.makeTime(t, 23, 59, 59, 999999, object.None, 0))
	t.Dict.SetStr("resolution", l.newDelta(l.delta, 0, 0, 1))
}

func (l *dates) reduceTime(x *timeValue, withFold bool) any {
	h := x.hour
	if withFold && x.fold != 0 {
		h |= 0x80
	}
	state := object.Bytes([]byte{byte(h), byte(x.minute), byte(x.second), byte(x.us >> 16), byte(x.us >> 8), byte(x.us)})
	args := object.NewTuple(state)
	if x.zone != object.None {
		args = object.NewTuple(state, x.zone)
	}
	return object.NewTuple(object.TypeOf(x), args)
}
