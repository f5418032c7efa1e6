package lib

import (
	"math"
	"math/big"
	"strings"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module datetime. Its types belong to an interpreter, because now() asks
// its clock; each has a file of its own.

// dates are the types of one interpreter and what they share.
type dates struct {
	in                                               *machine.Interp
	date, time, datetime, delta, zoneBase, fixedZone *object.Type
	utc                                              *fixedZone
	iso                                              *structSeq
}

func init() {
	register("datetime", func(in *machine.Interp) *object.Module {
		l := datesOf(in)
		m := object.NewModule("datetime", "Concrete date/time and related types.")
		for _, t := range []*object.Type{l.date, l.time, l.datetime, l.delta, l.zoneBase, l.fixedZone} {
			m.Dict.SetStr(t.Name, t)
		}
		m.Dict.SetStr("MINYEAR", object.Int(1))
		m.Dict.SetStr("MAXYEAR", object.Int(9999))
		m.Dict.SetStr("UTC", l.utc)
		m.Dict.SetStr("__all__", strList("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"))
		return m
	})
}

var datesKey = new(int)

func datesOf(in *machine.Interp) *dates {
	return in.State(datesKey, func() any {
		l := &dates{in: in}
		declare := func(name string, base *object.Type) *object.Type {
			t := object.DeclareType("datetime", name, base)
			t.Spoken = "datetime." + name
			return t
		}
		l.delta = declare("timedelta", nil)
		l.zoneBase = declare("tzinfo", nil)
		l.fixedZone = declare("timezone", l.zoneBase)
		l.date = declare("date", nil)
		l.time = declare("time", nil)
		l.datetime = declare("datetime", l.date)
		l.iso = newStructSeq("datetime", "IsoCalendarDate", 0, "year", "week", "weekday")
		l.iso.typ.AddMethods([]object.Method{{"__reduce__", "", func(a []any) any {
			return object.NewTuple(object.TupleType, object.NewTuple(object.NewTuple(object.Core(a[0]).(*object.Tuple).Items...)))
		}, ""}})
		l.fillDelta()
		l.fillZones()
		l.fillDate()
		l.fillTime()
		l.fillDatetime()
		return l
	}).(*dates)
}

// bindArgs binds a constructor's arguments; CPython's parser calls it just
// "function" in what it says.
func bindArgs(title, sig string) func(args []any, kwnames []string) []any {
	bind := argsOf("function", sig)
	return func(args []any, kwnames []string) (a []any) {
		if e := raises(object.TypeError, func() { a = bind(args, kwnames) }); e != nil {
			if s, ok := e.Args[0].(string); ok {
				e.Args[0] = strings.Replace(s, "function()", title, 1)
			}
			panic(e)
		}
		return a
	}
}

// The proleptic Gregorian calendar: day 1 is 1 January of year 1.

const maxOrdinal = 3652059

var monthDays = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysInMonth(y, m int) int {
	if m == 2 && isLeap(y) {
		return 29
	}
	return monthDays[m]
}

func daysBeforeYear(y int) int {
	y--
	return y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

func daysBeforeMonth(y, m int) int {
	n := 0
	for i := 1; i < m; i++ {
		n += daysInMonth(y, i)
	}
	return n
}

func toOrdinal(y, m, d int) int { return daysBeforeYear(y) + daysBeforeMonth(y, m) + d }

// fromOrdinal is the inverse of toOrdinal, for ordinals from 1 on.
func fromOrdinal(n int) (y, m, d int) {
	n--
	n400, n := n/146097, n%146097
	y = n400*400 + 1
	n100, n := n/36524, n%36524
	n4, n := n/1461, n%1461
	n1, n := n/365, n%365
	y += n100*100 + n4*4 + n1
	if n1 == 4 || n100 == 4 {
		return y - 1, 12, 31
	}
	m = (n + 50) >> 5
	before := daysBeforeMonth(y, m)
	if before > n {
		m--
		before -= daysInMonth(y, m)
	}
	return y, m, n - before + 1
}

func weekdayOf(y, m, d int) int { return (toOrdinal(y, m, d) + 6) % 7 }

// isoWeekOne is the ordinal of the Monday that the first ISO week begins with.
func isoWeekOne(y int) int {
	first := toOrdinal(y, 1, 1)
	wday := (first + 6) % 7
	monday := first - wday
	if wday > 3 {
		monday += 7
	}
	return monday
}

func isoCalendar(y, m, d int) (year, week, day int) {
	today := toOrdinal(y, m, d)
	w := isoWeekOne(y)
	week, day = floorDiv(today-w, 7), (today-w)%7
	if day < 0 {
		day += 7
	}
	switch {
	case week < 0:
		y--
		w = isoWeekOne(y)
		week, day = (today-w)/7, (today-w)%7
	case week >= 52 && today >= isoWeekOne(y+1):
		y++
		week = 0
	}
	return y, week + 1, day + 1
}

func valueError(format string, a ...any) *object.Exception {
	return object.Newf(object.ValueError, format, a...)
}

func checkDate(y, m, d int) {
	switch {
	case y < 1 || y > 9999:
		panic(valueError("year %d is out of range", y))
	case m < 1 || m > 12:
		panic(valueError("month must be in 1..12"))
	case d < 1 || d > daysInMonth(y, m):
		panic(valueError("day is out of range for month"))
	}
}

func checkTime(h, m, s, us, fold int) {
	switch {
	case h < 0 || h > 23:
		panic(valueError("hour must be in 0..23"))
	case m < 0 || m > 59:
		panic(valueError("minute must be in 0..59"))
	case s < 0 || s > 59:
		panic(valueError("second must be in 0..59"))
	case us < 0 || us > 999999:
		panic(valueError("microsecond must be in 0..999999"))
	case fold != 0 && fold != 1:
		panic(valueError("fold must be either 0 or 1"))
	}
}

func cInt(v any) int {
	i, ok := object.Index(v).(int)
	if !ok || i > math.MaxInt32 || i < math.MinInt32 {
		panic(object.New(object.OverflowError, "signed integer is greater than maximum"))
	}
	return i
}

func outOfRange() *object.Exception {
	return object.New(object.OverflowError, "date value out of range")
}

// fraction splits a timestamp into seconds and microseconds, rounded half to
// even.
func splitTimestamp(v any) (sec int64, us int) {
	f, isFloat := object.Core(v).(float64)
	if !isFloat {
		i, ok := object.Index(v).(int)
		if !ok {
			panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
		}
		return int64(i), 0
	}
	if math.IsNaN(f) {
		panic(valueError("Invalid value NaN (not a number)"))
	}
	whole := math.Floor(f)
	us = int(math.RoundToEven((f - whole) * 1e6))
	if us >= 1e6 {
		whole++
		us -= 1e6
	}
	if whole >= math.MaxInt64 || whole < math.MinInt64 {
		panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
	}
	return int64(whole), us
}

// at gives the broken-down time of a timestamp in a zone; its year must be one
// that a date can have.
func timeAt(sec int64, z *time.Location) time.Time {
	if sec > maxTime || sec < -67768040609740800 {
		panic(valueError("year %d is out of range", sec/31556952+1970))
	}
	t := time.Unix(sec, 0).In(z)
	if t.Year() < 1 || t.Year() > 9999 {
		panic(valueError("year %d is out of range", t.Year()))
	}
	return t
}

// divNearest is a/b rounded half to even.
func divNearest(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	// Towards minus infinity first.
	if r.Sign() != 0 && (r.Sign() < 0) != (b.Sign() < 0) {
		q.Sub(q, oneInt)
		r.Add(r, b)
	}
	twice := new(big.Int).Lsh(r, 1)
	c := twice.CmpAbs(b)
	if c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, oneInt)
	}
	return q
}
