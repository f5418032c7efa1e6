package lib

import (
	"math"
	"math/big"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module time. Its clocks run along with a virtual event loop
// (machine.Interp.Now); sleep really sleeps.

var structTime = newStructSeq("time", "struct_time", 9,
	"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff")

func init() {
	register("time", func(in *machine.Interp) *object.Module {
		m := object.NewModule("time", "This module provides various functions to manipulate time values.")
		m.Dict.SetStr("struct_time", structTime.typ)
		m.Dict.SetStr("_STRUCT_TM_ITEMS", object.Int(11))
		setZoneNames(m)
		for name, id := range map[string]int{"CLOCK_REALTIME": unix.CLOCK_REALTIME, "CLOCK_MONOTONIC": unix.CLOCK_MONOTONIC,
			"CLOCK_MONOTONIC_RAW": unix.CLOCK_MONOTONIC_RAW, "CLOCK_PROCESS_CPUTIME_ID": unix.CLOCK_PROCESS_CPUTIME_ID,
			"CLOCK_THREAD_CPUTIME_ID": unix.CLOCK_THREAD_CPUTIME_ID, "CLOCK_BOOTTIME": unix.CLOCK_BOOTTIME, "CLOCK_TAI": unix.CLOCK_TAI} {
			m.Dict.SetStr(name, object.Int(id))
		}
		m.AddLean(timeFunctions(in, m))
		return m
	})
}

func setZoneNames(m *object.Module) {
	standard, summer, std, dst := zoneFacts()
	m.Dict.SetStr("timezone", object.Int(standard))
	m.Dict.SetStr("altzone", object.Int(summer))
	m.Dict.SetStr("daylight", object.Int(map[bool]int{true: 1}[standard != summer]))
	m.Dict.SetStr("tzname", object.NewTuple(std, dst))
}

// monotonic is the time of time.monotonic.
func monotonic(in *machine.Interp) time.Duration {
	if in.Now != nil {
		return in.Now()
	}
	return loop.Monotonic()
}

// wallClock is the time of time.time: the wall's, plus what virtual loops have
// jumped ahead.
func wallClock(in *machine.Interp) time.Time {
	now := time.Now()
	if in.Now != nil {
		now = now.Add(in.Now() - loop.Monotonic())
	}
	return now
}

func clockGet(id int) time.Duration {
	var ts unix.Timespec
	if err := unix.ClockGettime(int32(id), &ts); err != nil {
		panic(osError(err))
	}
	return time.Duration(ts.Nano())
}

// processTime is the CPU time of the process, or of the thread when that can
// be told apart: goroutines move between threads, so it can't.
func processTime() time.Duration { return clockGet(unix.CLOCK_PROCESS_CPUTIME_ID) }

func seconds(d time.Duration) any { return float64(d) / 1e9 }

// sleep waits without the turn; what interrupts the main thread is attended to
// meanwhile.
func sleep(in *machine.Interp, d time.Duration) {
	if d <= 0 {
		in.Blocking(func() {})
		in.Poll()
		return
	}
	in.Park(&machine.Waiter{}, d)
	if in.Slept != nil {
		in.Slept(d)
	}
}

// clampDuration reads a number of seconds, rounding up.
func sleepLength(v any) time.Duration {
	var d float64
	switch x := object.Core(v).(type) {
	case float64:
		if math.IsNaN(x) {
			panic(object.New(object.ValueError, "Invalid value NaN (not a number)"))
		}
		d = x
	default:
		b, _ := object.AsBig(object.Index(v))
		d, _ = new(big.Float).SetInt(b).Float64()
	}
	if math.Abs(d) > math.MaxInt64/1e9 {
		panic(object.New(object.OverflowError, "timestamp too large to convert to C PyTime_t"))
	}
	if d < 0 {
		panic(object.New(object.ValueError, "sleep length must be non-negative"))
	}
	return time.Duration(math.Ceil(d * 1e9))
}

// timestamp reads a time in seconds since 1970, rounding down; None is now.
func timestamp(in *machine.Interp, v any) int64 {
	if v == object.None {
		return wallClock(in).Unix()
	}
	if f, ok := object.Core(v).(float64); ok {
		if math.IsNaN(f) {
			panic(object.New(object.ValueError, "Invalid value NaN (not a number)"))
		}
		f = math.Floor(f)
		if f >= math.MaxInt64 || f < math.MinInt64 {
			panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
		}
		return int64(f)
	}
	i, ok := object.Index(v).(int)
	if !ok {
		panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
	}
	return int64(i)
}

// maxTime is where years leave C's int.
const maxTime = 67768036191676799

func breakTimestamp(s int64, z *time.Location) brokenTime {
	if s > maxTime || s < -67768040609740800 {
		panic(errnoError(int(unix.EOVERFLOW), errnoText(int(unix.EOVERFLOW))))
	}
	b := breakTime(time.Unix(s, 0).In(z))
	if z == time.UTC {
		b.zone = "GMT"
	}
	return b
}

func (b *brokenTime) tuple() any {
	return structTime.make(object.Int(b.year), object.Int(b.month), object.Int(b.day), object.Int(b.hour), object.Int(b.minute),
		object.Int(b.second), object.Int(b.wday), object.Int(b.yday), object.Int(b.dst), b.zone, object.Int(b.offset))
}

// readTuple takes a struct_time or a tuple of nine apart.
func readTuple(v any, fn string) brokenTime {
	t, ok := object.AsTuple(v)
	if !ok {
		panic(object.New(object.TypeError, "Tuple or struct_time argument required"))
	}
	if len(t.Items) != 9 {
		panic(object.Newf(object.TypeError, "%s(): illegal time tuple argument", fn))
	}
	var n [9]int
	for i, x := range t.Items {
		n[i] = object.ToInt(x)
		switch {
		case n[i] > math.MaxInt32:
			panic(object.New(object.OverflowError, "signed integer is greater than maximum"))
		case n[i] < math.MinInt32:
			panic(object.New(object.OverflowError, "signed integer is less than minimum"))
		}
	}
	b := brokenTime{n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], "", 0}
	if s, isSeq := v.(*object.Scalar); isSeq && s.Class() == structTime.typ {
		if z, ok := object.AsStr(s.Attr("tm_zone")); ok {
			b.zone = z
			b.offset, _ = object.AsInt(s.Attr("tm_gmtoff"))
			return b
		}
	}
	at := time.Date(b.year, time.Month(max(b.month, 1)), b.day, b.hour, b.minute, b.second, 0, localZone())
	b.zone, b.offset = at.Zone()
	if _, _, std, dst := zoneFacts(); b.dst > 0 {
		b.zone = dst
	} else if b.dst == 0 {
		b.zone = std
	}
	return b
}

// check repairs zeros, which C's functions of time take for the first, and
// refuses what is out of range.
func (b *brokenTime) check() {
	out := func(what string) { panic(object.New(object.ValueError, what+" out of range")) }
	switch {
	case b.month == 0:
		b.month = 1
	case b.month < 0 || b.month > 12:
		out("month")
	}
	if b.day == 0 {
		b.day = 1
	}
	if b.yday == 0 {
		b.yday = 1
	}
	switch {
	case b.day < 0 || b.day > 31:
		out("day of month")
	case b.hour < 0 || b.hour > 23:
		out("hour")
	case b.minute < 0 || b.minute > 59:
		out("minute")
	case b.second < 0 || b.second > 61:
		out("seconds")
	case b.wday < -1:
		out("day of week")
	case b.yday < 0 || b.yday > 366:
		out("day of year")
	}
	b.wday = (b.wday + 7) % 7
}

func (b *brokenTime) asctime() string { return strftime("%a %b %e %H:%M:%S %Y", b) }

func clockFunctions(in *machine.Interp) []object.Method {
	nanos := func(d time.Duration) any { return object.Int(int(d)) }
	id := func(v any) int {
		n, ok := object.AsInt(v)
		if !ok {
			panic(object.Newf(object.TypeError, "clk_id should be integer, not %s", object.TypeName(v)))
		}
		return n
	}
	info := func(name string) any {
		impl, mono := "clock_gettime(CLOCK_MONOTONIC)", true
		switch name {
		case "time":
			impl, mono = "clock_gettime(CLOCK_REALTIME)", false
		case "monotonic", "perf_counter":
		case "process_time":
			impl = "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"
		case "thread_time":
			impl = "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"
		default:
			panic(object.New(object.ValueError, "unknown clock"))
		}
		ns := importModule(in, "types").Dict.GetStr("SimpleNamespace")
		return object.CallKw(ns, []any{impl, mono, !mono, 1e-09}, []string{"implementation", "monotonic", "adjustable", "resolution"})
	}
	return []object.Method{
		{"time", "", func(a []any) any { return float64(wallClock(in).UnixNano()) / 1e9 }, "Return the current time in seconds since the Epoch."},
		{"time_ns", "", func(a []any) any { return int(wallClock(in).UnixNano()) }, "Return the current time in nanoseconds since the Epoch."},
		{"monotonic", "", func(a []any) any { return seconds(monotonic(in)) }, "Monotonic clock, cannot go backward."},
		{"monotonic_ns", "", func(a []any) any { return nanos(monotonic(in)) }, "Monotonic clock, cannot go backward, as nanoseconds."},
		{"perf_counter", "", func(a []any) any { return seconds(monotonic(in)) }, "Performance counter for benchmarking."},
		{"perf_counter_ns", "", func(a []any) any { return nanos(monotonic(in)) }, "Performance counter for benchmarking as nanoseconds."},
		{"process_time", "", func(a []any) any { return seconds(processTime()) }, "Process time for profiling: sum of the kernel and user-space CPU time."},
		{"process_time_ns", "", func(a []any) any { return nanos(processTime()) }, "Process time for profiling as nanoseconds."},
		{"thread_time", "", func(a []any) any { return seconds(processTime()) }, "Thread time for profiling."},
		{"thread_time_ns", "", func(a []any) any { return nanos(processTime()) }, "Thread time for profiling as nanoseconds."},
		{"clock_gettime", "clk_id, /", func(a []any) any { return seconds(clockGet(id(a[0]))) }, "Return the time of the specified clock clk_id as a float."},
		{"clock_gettime_ns", "clk_id, /", func(a []any) any { return nanos(clockGet(id(a[0]))) }, "Return the time of the specified clock clk_id as nanoseconds (int)."},
		{"clock_getres", "clk_id, /", func(a []any) any { clockGet(id(a[0])); return 1e-09 }, "Return the resolution (precision) of the specified clock clk_id."},
		{"get_clock_info", "name, /", func(a []any) any {
			s, _ := object.AsStr(a[0])
			return info(s)
		}, "Get information of the specified clock."},
		{"sleep", "seconds, /", func(a []any) any { sleep(in, sleepLength(a[0])); return nil }, "Delay execution for a given number of seconds.\n\nThe argument may be a floating-point number for subsecond precision."},
	}
}

func timeFunctions(in *machine.Interp, m *object.Module) []object.Method {
	tuple := func(v any, fn string) brokenTime {
		if v == object.None {
			return breakTime(wallClock(in).In(localZone()))
		}
		b := readTuple(v, fn)
		b.check()
		return b
	}
	return append(clockFunctions(in), []object.Method{
		{"gmtime", "seconds=None, /", func(a []any) any {
			b := breakTimestamp(timestamp(in, a[0]), time.UTC)
			return b.tuple()
		}, "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a. GMT)."},
		{"localtime", "seconds=None, /", func(a []any) any {
			z := localZone()
			b := breakTimestamp(timestamp(in, a[0]), z)
			if z == time.UTC {
				b.zone = "UTC"
			}
			return b.tuple()
		}, "Convert seconds since the Epoch to a time tuple expressing local time."},
		{"mktime", "tuple, /", func(a []any) any {
			b := readTuple(a[0], "mktime")
			t := time.Date(b.year, time.Month(b.month), b.day, b.hour, b.minute, b.second, 0, localZone())
			switch dst := t.IsDST(); {
			case b.dst > 0 && !dst:
				t = t.Add(-time.Hour)
			case b.dst == 0 && dst:
				t = t.Add(time.Hour)
			}
			return float64(t.Unix())
		}, "Convert a time tuple in local time to seconds since the Epoch."},
		{"asctime", "tuple=None, /", func(a []any) any { b := tuple(a[0], "asctime"); return b.asctime() }, "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."},
		{"ctime", "seconds=None, /", func(a []any) any {
			b := breakTimestamp(timestamp(in, a[0]), localZone())
			return b.asctime()
		}, "Convert a time in seconds since the Epoch to a string in local time."},
		{"strftime", "format, tuple=None, /", func(a []any) any {
			f, ok := object.AsStr(a[0])
			if !ok {
				panic(object.Newf(object.TypeError, "strftime() argument 1 must be str, not %s", object.TypeName(a[0])))
			}
			b := tuple(a[1], "strftime")
			if strings.IndexByte(f, 0) >= 0 {
				panic(object.New(object.ValueError, "embedded null character"))
			}
			return strftime(f, &b)
		}, "Convert a time tuple to a string according to a format specification."},
		{"strptime", "~string, format='%a %b %d %H:%M:%S %Y', /", func(a []any) any {
			var text [2]string
			for i := range text {
				s, ok := object.AsStr(a[i])
				if !ok {
					panic(object.Newf(object.TypeError, "strptime() argument %d must be str, not %s", i, object.Repr(object.TypeOf(a[i]))))
				}
				text[i] = s
			}
			t := parseTime(in, text[0], text[1])
			zone, offset := any(object.None), any(object.None)
			if t.zoneGiven {
				zone = t.zone
			}
			if t.hasOffset {
				offset = object.Int(t.offset)
			}
			return structTime.make(object.Int(t.year), object.Int(t.month), object.Int(t.day), object.Int(t.hour), object.Int(t.minute),
				object.Int(t.second), object.Int(t.wday), object.Int(t.yday), object.Int(t.dst), zone, offset)
		}, "Parse a string to a time tuple according to a format specification."},
		{"tzset", "", func(a []any) any { resetZone(); setZoneNames(m); return nil }, "Initialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ']."},
	}...)
}
