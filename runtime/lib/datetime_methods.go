package lib

import (
	"fmt"

	"inloop/runtime/object"
)

// The type datetime.datetime.

const datetimeParams = "year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0"

func (l *dates) fillDatetime() {
	t := l.datetime
	bind := bindArgs("function", datetimeParams)
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		if n := len(args); n >= 1 && n <= 2 && len(kwnames) == 0 {
			if b, ok := pickledState(args[0]); ok {
				if p, ok := partsOfState(b); ok {
					zone := any(object.None)
					if n == 2 {
						zone = l.pickledZone(args[1])
					}
					return &datetimeValue{newNative(cls, t), p, zone}
				}
			}
		}
		a := bind(args, kwnames)
		zone := l.zoneArg(a[7])
		p := datetimeParts{cInt(a[0]), cInt(a[1]), cInt(a[2]), cInt(a[3]), cInt(a[4]), cInt(a[5]), cInt(a[6]), cInt(a[8])}
		checkDate(p.year, p.month, p.day)
		checkTime(p.hour, p.minute, p.second, p.us, p.fold)
		return &datetimeValue{newNative(cls, t), p, zone}
	}
	t.AddMethods(l.datetimeMakers())
	t.AddMethods(l.datetimeMethods())
	t.AddMethods(comparisons(l.compareDatetimes))
	field := func(name string, f func(x *datetimeValue) int) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return object.Int(f(v.(*datetimeValue))) }}
	}
	t.AddGetset([]object.Getset{
		field("hour", func(x *datetimeValue) int { return x.hour }), field("minute", func(x *datetimeValue) int { return x.minute }),
		field("second", func(x *datetimeValue) int { return x.second }), field("microsecond", func(x *datetimeValue) int { return x.us }),
		field("fold", func(x *datetimeValue) int { return x.fold }),
		{Name: "tzinfo", Get: func(v any) any { return v.(*datetimeValue).zone }},
	})
	t.Dict.SetStr("min", l.makeDatetime(t, datetimeParts{year: 1, month: 1, day: 1}, object.None))
	t.Dict.SetStr("max", l.makeDatetime(t, datetimeParts{9999, 12, 31, 23, 59, 59, 999999, 0}, object.None))
	t.Dict.SetStr("resolution", l.newDelta(l.delta, 0, 0, 1))
}

// datetimeMakers are the class methods.
func (l *dates) datetimeMakers() []object.Method {
	cls := func(a []any) *object.Type { return a[0].(*object.Type) }
	return []object.Method{
		{"now", "@tz=None", func(a []any) any { return l.now(cls(a), l.zoneArg(a[1])) }, "Returns new datetime object representing current time local to tz."},
		{"today", "@", func(a []any) any { return l.now(cls(a), object.None) }, "Current date or datetime."},
		{"utcnow", "@", func(a []any) any {
			l.oldUTC("utcnow", "datetime.datetime.now(datetime.UTC)")
			now := wallClock(l.in)
			return l.fromTimestamp(cls(a), now.Unix(), now.Nanosecond()/1000, true, object.None)
		}, "Return a new datetime representing UTC day and time."},
		{"fromtimestamp", "@timestamp, tz=None", func(a []any) any {
			sec, us := splitTimestamp(a[1])
			zone := l.zoneArg(a[2])
			if zone == object.None {
				return l.fromTimestamp(cls(a), sec, us, false, zone)
			}
			return object.CallMethod(zone, "fromutc", l.fromTimestamp(cls(a), sec, us, true, zone))
		}, "timestamp[, tz] -> tz's local time from POSIX timestamp."},
		{"utcfromtimestamp", "@timestamp, /", func(a []any) any {
			l.oldUTC("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
			sec, us := splitTimestamp(a[1])
			return l.fromTimestamp(cls(a), sec, us, true, object.None)
		}, "Construct a naive UTC datetime from a POSIX timestamp."},
		{"combine", "@date, time, tzinfo?", func(a []any) any {
			y, m, d, ok := calendarDate(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "combine() argument 1 must be datetime.date, not %s", object.TypeName(a[1])))
			}
			x, ok := a[2].(*timeValue)
			if !ok {
				panic(object.Newf(object.TypeError, "combine() argument 2 must be datetime.time, not %s", object.TypeName(a[2])))
			}
			zone := x.zone
			if a[3] != nil {
				zone = l.zoneArg(a[3])
			}
			return l.makeDatetime(cls(a), datetimeParts{y, m, d, x.hour, x.minute, x.second, x.us, x.fold}, zone)
		}, "date, time -> datetime with same date and time fields"},
		{"fromisoformat", "@string, /", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.New(object.TypeError, "fromisoformat: argument must be str"))
			}
			p, zone, ok := l.parseISODatetime(s)
			if !ok {
				panic(valueError("Invalid isoformat string: %s", object.Repr(a[1])))
			}
			return l.makeDatetime(cls(a), p, zone)
		}, "string -> datetime from a string in most ISO 8601 formats"},
		{"strptime", "@date_string, format, /", func(a []any) any {
			for i := 1; i < 3; i++ {
				if _, ok := object.AsStr(a[i]); !ok {
					panic(object.Newf(object.TypeError, "strptime() argument %d must be str, not %s", i, object.TypeName(a[i])))
				}
			}
			return l.fromParsed(cls(a), parseTime(l.in, object.Str(a[1]), object.Str(a[2])))
		}, "string, format -> new datetime parsed from a string (like time.strptime())."},
	}
}

func (l *dates) datetimeMethods() []object.Method {
	self := func(a []any) *datetimeValue { return a[0].(*datetimeValue) }
	replace := func(a []any) any {
		x := self(a)
		zone := x.zone
		if a[8] != nil {
			zone = l.zoneArg(a[8])
		}
		p := datetimeParts{picker(a[1], x.year), picker(a[2], x.month), picker(a[3], x.day), picker(a[4], x.hour), picker(a[5], x.minute),
			picker(a[6], x.second), picker(a[7], x.us), picker(a[9], x.fold)}
		return l.makeDatetime(object.TypeOf(x), p, zone)
	}
	add := func(a []any) any {
		d, ok := a[1].(*deltaValue)
		if !ok {
			return object.NotImplemented
		}
		return l.shift(self(a), d, 1)
	}
	reduce := func(x *datetimeValue, fold bool) any {
		args := object.NewTuple(x.state(fold))
		if x.zone != object.None {
			args = object.NewTuple(x.state(fold), x.zone)
		}
		return object.NewTuple(object.TypeOf(x), args)
	}
	return []object.Method{
		{"date", "", func(a []any) any { x := self(a); return l.makeDate(l.date, x.year, x.month, x.day) }, "Return date object with same year, month and day."},
		{"time", "", func(a []any) any {
			x := self(a)
			return l.makeTime(l.time, x.hour, x.minute, x.second, x.us, object.None, x.fold)
		}, "Return time object with same time but with tzinfo=None."},
		{"timetz", "", func(a []any) any {
			x := self(a)
			return l.makeTime(l.time, x.hour, x.minute, x.second, x.us, x.zone, x.fold)
		}, "Return time object with same time and tzinfo."},
		{"replace", "year?, month?, day?, hour?, minute?, second?, microsecond?, tzinfo?, *, fold?", replace, "Return datetime with new specified fields."},
		{"__replace__", "*, year?, month?, day?, hour?, minute?, second?, microsecond?, tzinfo?, fold?", replace, ""},
		{"astimezone", "tz=None", func(a []any) any { return l.astimezone(self(a), l.zoneArg(a[1])) }, "tz -> convert to local time in new timezone tz"},
		{"timestamp", "", func(a []any) any { return l.timestamp(self(a)) }, "Return POSIX timestamp as float."},
		{"timetuple", "", func(a []any) any {
			x := self(a)
			b := x.broken()
			if d := l.askZone(x.zone, "dst", x); d != nil {
				b.dst = 0
				if d.days != 0 || d.seconds != 0 || d.us != 0 {
					b.dst = 1
				}
			}
			return b.structTuple()
		}, "Return time tuple, compatible with time.localtime()."},
		{"utctimetuple", "", func(a []any) any {
			x := self(a)
			if d := l.offsetOf(x); d != nil {
				x = &datetimeValue{nativeValue{typ: l.datetime}, x.moved(d, -1), object.None}
			}
			b := x.broken()
			b.dst = 0
			return b.structTuple()
		}, "Return UTC time tuple, compatible with time.localtime()."},
		{"utcoffset", "", func(a []any) any { return deltaOrNone(l.offsetOf(self(a))) }, "Return self.tzinfo.utcoffset(self)."},
		{"dst", "", func(a []any) any { return deltaOrNone(l.askZone(self(a).zone, "dst", a[0])) }, "Return self.tzinfo.dst(self)."},
		{"tzname", "", func(a []any) any { return l.zoneName(self(a).zone, a[0]) }, "Return self.tzinfo.tzname(self)."},
		{"isoformat", "sep='T', timespec='auto'", func(a []any) any { return l.isoText(self(a), a[1], a[2]) }, "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."},
		{"__str__", "", func(a []any) any { return object.CallMethod(a[0], "isoformat", " ") }, "Return str(self)."},
		{"__repr__", "", func(a []any) any {
			x := self(a)
			return fmt.Sprintf("%s(%d, %d, %d, %d, %d", typeTitle(object.TypeOf(x)), x.year, x.month, x.day, x.hour, x.minute) + reprTail(x.second, x.us, x.fold, x.zone)
		}, "Return repr(self)."},
		{"ctime", "", func(a []any) any { b := self(a).broken(); return b.asctime() }, "Return ctime() style string."},
		{"strftime", "format", func(a []any) any { x := self(a); return l.formatTime(a[1], x.broken(), x.us, x.zone, x) }, "format -> strftime() style string."},
		{"__add__", "value, /", add, "Return self+value."}, {"__radd__", "value, /", add, "Return value+self."},
		{"__sub__", "value, /", func(a []any) any {
			switch y := a[1].(type) {
			case *deltaValue:
				return l.shift(self(a), y, -1)
			case *datetimeValue:
				return l.subtract(self(a), y)
			}
			return object.NotImplemented
		}, "Return self-value."},
		{"__hash__", "", func(a []any) any {
			x := self(a)
			p := x.datetimeParts
			n := p.seconds()*1e6 + int64(p.us)
			p.fold = 0
			first := &datetimeValue{nativeValue{typ: l.datetime}, p, x.zone}
			if d := l.offsetOf(first); d != nil {
				n -= int64(d.days)*86400e6 + int64(d.seconds)*1e6 + int64(d.us)
			}
			return object.Int(int(object.HashRaw(object.NewTuple(int(n)))))
		}, "Return hash(self)."},
		{"__reduce_ex__", "protocol, /", func(a []any) any { return reduce(self(a), object.ToInt(a[1]) > 3) }, "__reduce_ex__(proto) -> (cls, state)"},
		{"__reduce__", "", func(a []any) any { return reduce(self(a), false) }, "__reduce__() -> (cls, state)"},
	}
}
