package lib

import (
	"fmt"
	"strings"

	"inloop/runtime/object"
)

// datetime.date.

type dateValue struct {
	nativeValue
	year, month, day int
}

// calendarDate is a date or the date in a datetime.
func calendarDate(v any) (y, m, d int, ok bool) {
	switch x := v.(type) {
	case *dateValue:
		return x.year, x.month, x.day, true
	case *datetimeValue:
		return x.year, x.month, x.day, true
	}
	return 0, 0, 0, false
}

// makeDate makes an instance of cls, by its constructor where it is a
// script's.
func (l *dates) makeDate(cls *object.Type, y, m, d int) any {
	if cls.IsSubtype(l.datetime) {
		return l.makeDatetime(cls, datetimeParts{year: y, month: m, day: d}, object.None)
	}
	if cls.Heap {
		return object.Call(cls, object.Int(y), object.Int(m), object.Int(d))
	}
	checkDate(y, m, d)
	return &dateValue{newNative(cls, l.date), y, m, d}
}

// brokenDate is a date for strftime and timetuple.
func brokenDate(y, m, d int) brokenTime {
	return brokenTime{year: y, month: m, day: d, wday: weekdayOf(y, m, d), yday: daysBeforeMonth(y, m) + d, dst: -1}
}

// structTuple makes a struct_time without a zone.
func (b *brokenTime) structTuple() any {
	return structTime.make(object.Int(b.year), object.Int(b.month), object.Int(b.day), object.Int(b.hour), object.Int(b.minute),
		object.Int(b.second), object.Int(b.wday), object.Int(b.yday), object.Int(b.dst), object.None, object.None)
}

// formatTime is strftime of the module: %f and the zone are its own, the rest
// is C's.
func (l *dates) formatTime(format any, b brokenTime, us int, zone, arg any) any {
	f, ok := object.AsStr(format)
	if !ok {
		panic(object.Newf(object.TypeError, "strftime() argument 1 must be str, not %s", object.TypeName(format)))
	}
	var out strings.Builder
	for i := 0; i < len(f); i++ {
		if f[i] != '%' || i+1 >= len(f) {
			out.WriteByte(f[i])
			continue
		}
		i++
		offset := func(sep string) {
			if d := l.askZone(zone, "utcoffset", arg); d != nil {
				out.WriteString(offsetText(d, sep))
			}
		}
		switch {
		case f[i] == 'z':
			offset("")
		case f[i] == ':' && i+1 < len(f) && f[i+1] == 'z':
			i++
			offset(":")
		case f[i] == 'Z':
			if s, ok := object.AsStr(l.zoneName(zone, arg)); ok {
				out.WriteString(strings.ReplaceAll(s, "%", "%%"))
			}
		case f[i] == 'f':
			fmt.Fprintf(&out, "%06d", us)
		default:
			out.WriteByte('%')
			out.WriteByte(f[i])
		}
	}
	b.dst = max(b.dst, 0)
	return strftime(out.String(), &b)
}

func (l *dates) fillDate() {
	t := l.date
	bind := bindArgs("function", "year, month, day")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		if len(args) == 1 && len(kwnames) == 0 {
			if b, ok := pickledState(args[0]); ok && len(b) == 4 && b[2] >= 1 && b[2] <= 12 {
				return &dateValue{newNative(cls, t), int(b[0])<<8 | int(b[1]), int(b[2]), int(b[3])}
			}
		}
		a := bind(args, kwnames)
		y, m, d := cInt(a[0]), cInt(a[1]), cInt(a[2])
		checkDate(y, m, d)
		return &dateValue{newNative(cls, t), y, m, d}
	}
	self := func(a []any) (y, m, d int) {
		y, m, d, _ = calendarDate(a[0])
		return
	}
	cls := func(a []any) *object.Type { return a[0].(*object.Type) }
	ordinal := func(c *object.Type, n int) any {
		if n < 1 {
			panic(valueError("ordinal must be >= 1"))
		}
		y, m, d := fromOrdinal(n)
		checkDate(y, m, d)
		return l.makeDate(c, y, m, d)
	}
	shift := func(v any, d *deltaValue, sign int) any {
		x := v.(*dateValue)
		n := toOrdinal(x.year, x.month, x.day) + sign*d.days
		if n < 1 || n > maxOrdinal {
			panic(outOfRange())
		}
		y, m, day := fromOrdinal(n)
		return l.makeDate(object.TypeOf(v), y, m, day)
	}
	add := func(a []any) any {
		d, ok := a[1].(*deltaValue)
		if _, isDate := a[0].(*dateValue); !ok || !isDate {
			return object.NotImplemented
		}
		return shift(a[0], d, 1)
	}
	format := func(a []any) any {
		y, m, d := self(a)
		return l.formatTime(a[1], brokenDate(y, m, d), 0, object.None, a[0])
	}
	replace := func(a []any) any {
		y, m, d := self(a)
		pick := func(v any, def int) int {
			if v == nil {
				return def
			}
			return cInt(v)
		}
		return l.makeDate(object.TypeOf(a[0]), pick(a[1], y), pick(a[2], m), pick(a[3], d))
	}
	t.AddMethods([]object.Method{
		{"today", "@", func(a []any) any {
			now := wallClock(l.in).In(localZone())
			if cls(a) == t {
				return l.makeDate(t, now.Year(), int(now.Month()), now.Day())
			}
			return object.CallMethod(cls(a), "fromtimestamp", float64(wallClock(l.in).UnixNano())/1e9)
		}, "Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."},
		{"fromtimestamp", "@timestamp, /", func(a []any) any {
			sec, _ := splitTimestamp(a[1])
			at := timeAt(sec, localZone())
			return l.makeDate(cls(a), at.Year(), int(at.Month()), at.Day())
		}, "Create a date from a POSIX timestamp."},
		{"fromordinal", "@ordinal, /", func(a []any) any { return ordinal(cls(a), cInt(a[1])) }, "int -> date corresponding to a proleptic Gregorian ordinal."},
		{"fromisoformat", "@string, /", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.New(object.TypeError, "fromisoformat: argument must be str"))
			}
			y, m, d, ok := parseISODate(s)
			if !ok {
				panic(valueError("Invalid isoformat string: %s", object.Repr(a[1])))
			}
			return l.makeDate(cls(a), y, m, d)
		}, "Construct a date from a string in ISO 8601 format."},
		{"fromisocalendar", "@year, week, day", func(a []any) any {
			var n [3]int
			for i := range n {
				if raises(object.OverflowError, func() { n[i] = cInt(a[i+1]) }) != nil {
					panic(valueError("ISO calendar component out of range"))
				}
			}
			y, m, d := fromISOWeek(n[0], n[1], n[2])
			return l.makeDate(cls(a), y, m, d)
		}, "Construct a date from the ISO year, week number and weekday."},
		{"replace", "year?, month?, day?", replace, "Return date with new specified fields."},
		{"__replace__", "*, year?, month?, day?", replace, ""},
		{"timetuple", "", func(a []any) any { b := brokenDate(self(a)); return b.structTuple() }, "Return time tuple, compatible with time.localtime()."},
		{"toordinal", "", func(a []any) any { return object.Int(toOrdinal(self(a))) }, "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."},
		{"weekday", "", func(a []any) any { return object.Int(weekdayOf(self(a))) }, "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6"},
		{"isoweekday", "", func(a []any) any { return object.Int(weekdayOf(self(a)) + 1) }, "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7"},
		{"isocalendar", "", func(a []any) any {
			y, w, d := isoCalendar(self(a))
			return l.iso.make(object.Int(y), object.Int(w), object.Int(d))
		}, "Return a named tuple containing ISO year, week number, and weekday."},
		{"isoformat", "", func(a []any) any { y, m, d := self(a); return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }, "Return string in ISO 8601 format, YYYY-MM-DD."},
		{"__str__", "", func(a []any) any { return object.CallMethod(a[0], "isoformat") }, "Return str(self)."},
		{"__repr__", "", func(a []any) any {
			y, m, d := self(a)
			return fmt.Sprintf("%s(%d, %d, %d)", typeTitle(object.TypeOf(a[0])), y, m, d)
		}, "Return repr(self)."},
		{"ctime", "", func(a []any) any { b := brokenDate(self(a)); return b.asctime() }, "Return ctime() style string."},
		{"strftime", "format", format, "format -> strftime() style string."},
		{"__format__", "format_spec, /", func(a []any) any {
			if s, ok := object.AsStr(a[1]); ok && s == "" {
				return object.Str(a[0])
			} else if !ok {
				panic(object.Newf(object.TypeError, "__format__() argument 1 must be str, not %s", object.TypeName(a[1])))
			}
			return object.CallMethod(a[0], "strftime", a[1])
		}, "Formats self with strftime."},
		{"__add__", "value, /", add, "Return self+value."}, {"__radd__", "value, /", add, "Return value+self."},
		{"__sub__", "value, /", func(a []any) any {
			x, ok := a[0].(*dateValue)
			if !ok {
				return object.NotImplemented
			}
			switch y := a[1].(type) {
			case *deltaValue:
				return shift(a[0], y, -1)
			case *dateValue:
				return l.newDelta(l.delta, toOrdinal(x.year, x.month, x.day)-toOrdinal(y.year, y.month, y.day), 0, 0)
			}
			return object.NotImplemented
		}, "Return self-value."},
		{"__rsub__", "value, /", func(a []any) any { return object.NotImplemented }, "Return value-self."},
		{"__hash__", "", func(a []any) any {
			y, m, d := self(a)
			return object.Int(int(object.HashRaw(object.NewTuple(object.Int(y), object.Int(m), object.Int(d)))))
		}, "Return hash(self)."},
		{"__reduce__", "", func(a []any) any {
			y, m, d := self(a)
			return object.NewTuple(object.TypeOf(a[0]), object.NewTuple(object.Bytes([]byte{byte(y >> 8), byte(y), byte(m), byte(d)})))
		}, "__reduce__() -> (cls, state)"},
	})
	t.AddMethods(comparisons(func(op object.CmpOp, x, y any) any {
		p, okp := x.(*dateValue)
		q, okq := y.(*dateValue)
		if !okp || !okq {
			return object.NotImplemented
		}
		return compareInts(op, p.year, q.year, p.month, q.month, p.day, q.day)
	}))
	field := func(name string, f func(y, m, d int) int) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any {
			y, m, d, _ := calendarDate(v)
			return object.Int(f(y, m, d))
		}}
	}
	t.AddGetset([]object.Getset{
		field("year", func(y, m, d int) int { return y }), field("month", func(y, m, d int) int { return m }), field("day", func(y, m, d int) int { return d }),
	})
	t.Dict.SetStr("min", l.makeDate(t, 1, 1, 1))
	t.Dict.SetStr("max", l.makeDate(t, 9999, 12, 31))
	t.Dict.SetStr("resolution", l.newDelta(l.delta, 1, 0, 0))
}

// fromISOWeek is the inverse of isoCalendar.
func fromISOWeek(year, week, day int) (y, m, d int) {
	if year < 1 || year > 9999 {
		panic(valueError("Year is out of range: %d", year))
	}
	if !validISOWeek(year, week) {
		panic(valueError("Invalid week: %d", week))
	}
	if day < 1 || day > 7 {
		panic(valueError("Invalid day: %d (range is [1, 7])", day))
	}
	n := isoWeekOne(year) + (week-1)*7 + day - 1
	if n < 1 || n > maxOrdinal {
		panic(valueError("Year is out of range: %d", year))
	}
	return fromOrdinal(n)
}

// validISOWeek: a year has 53 weeks when it begins on a Thursday, or is a leap
// year that begins on a Wednesday.
func validISOWeek(year, week int) bool {
	if week == 53 {
		first := weekdayOf(year, 1, 1)
		return first == 3 || first == 2 && isLeap(year)
	}
	return week > 0 && week < 53
}
