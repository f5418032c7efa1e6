package lib

import (
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// expr's built-ins over dates: a time of Go's is an aware datetime, a duration
// a timedelta, a location a tzinfo. Layouts and the texts of durations are
// Go's, as in expr.

// dateLayouts are what date() tries when it is given none.
var dateLayouts = []string{time.DateOnly, time.TimeOnly, time.DateTime, time.RFC3339, time.RFC822, time.RFC850, time.RFC1123}

func exprTimes(in *machine.Interp) []object.Method {
	t := exprClock{in}
	return []object.Method{
		{"now", "tz?, /", func(a []any) any {
			if a[0] == nil {
				return object.CallMethod(object.CallMethod(t.datetime("datetime"), "now"), "astimezone")
			}
			return object.CallMethod(t.datetime("datetime"), "now", a[0])
		}, "Return the date and time now, in the local zone or in tz."},
		{"duration", "str, /", func(a []any) any {
			d, err := time.ParseDuration(wantStr("duration", a[0]))
			if err != nil {
				panic(object.New(object.ValueError, err.Error()))
			}
			return t.timedelta(d)
		}, "Return the timedelta that a text like '1h30m' stands for."},
		{"timezone", "name, /", func(a []any) any { return t.zone(wantStr("timezone", a[0])) }, "Return the time zone of that name, as 'Europe/Zurich'."},
		{"date", "*args", func(a []any) any { return t.date(a[0].(*object.Tuple).Items) },
			"date([tz, ]str[, layout[, timezone]]): return the datetime that a text stands for."},
	}
}

type exprClock struct{ in *machine.Interp }

func (t exprClock) datetime(name string) any {
	return object.GetAttr(t.in.ImportModule("datetime", nil, true, 0, object.EmptyTuple), name)
}

func (t exprClock) timedelta(d time.Duration) any {
	return object.Call(t.datetime("timedelta"), object.Int(0), object.Int(int(d/time.Second)), object.Int(int(d%time.Second/time.Microsecond)))
}

func (t exprClock) zone(name string) any {
	if name == "UTC" || name == "" {
		return object.GetAttr(t.datetime("timezone"), "utc")
	}
	return object.Call(object.GetAttr(t.in.ImportModule("zoneinfo", nil, true, 0, object.EmptyTuple), "ZoneInfo"), name)
}

func (t exprClock) date(args []any) any {
	var tz any
	if len(args) > 0 && object.IsInstanceOf(args[0], t.datetime("tzinfo")) {
		tz, args = args[0], args[1:]
	}
	if len(args) == 0 || len(args) > 3 {
		panic(object.Newf(object.TypeError, "date() takes from 1 to 3 arguments, and a time zone before them (%d given)", len(args)))
	}
	text, try := wantStr("date", args[0]), dateLayouts
	if len(args) > 1 {
		try = []string{wantStr("date", args[1])}
	}
	if len(args) > 2 {
		tz = t.zone(wantStr("date", args[2]))
	}
	if tz == nil {
		tz = t.zone("UTC")
	}
	none := time.FixedZone("", 0) // of a text that names no zone
	var err error
	for _, layout := range try {
		var when time.Time
		if when, err = time.ParseInLocation(layout, text, none); err == nil {
			return t.when(when, tz, none)
		}
	}
	if len(args) == 1 {
		panic(object.Newf(object.ValueError, "invalid date %s", object.Repr(text)))
	}
	panic(object.New(object.ValueError, err.Error()))
}

// when makes the datetime of a time; tz is its zone if the text named none.
func (t exprClock) when(w time.Time, tz any, none *time.Location) any {
	if w.Location() != none {
		tz = t.zone("UTC")
		if name, offset := w.Zone(); w.Location() != time.UTC {
			given := []any{t.timedelta(time.Duration(offset) * time.Second)}
			if name != "" {
				given = append(given, name)
			}
			tz = object.Call(t.datetime("timezone"), given...)
		}
	}
	year := w.Year()
	if year == 0 { // the layout has no year; strptime says 1900 then
		year = 1900
	}
	part := []any{object.Int(year), object.Int(int(w.Month())), object.Int(w.Day()), object.Int(w.Hour()), object.Int(w.Minute()),
		object.Int(w.Second()), object.Int(w.Nanosecond() / 1000), tz}
	return object.Call(t.datetime("datetime"), part...)
}
