package lib

import (
	"fmt"
	"time"

	"inloop/runtime/object"
)

// datetime.datetime: the value, its arithmetic, and local time. Its methods
// are in datetime_methods.go.

// datetimeParts are the parts of a datetime but for the zone.
type datetimeParts struct{ year, month, day, hour, minute, second, us, fold int }

type datetimeValue struct {
	nativeValue
	datetimeParts
	zone any // None or a tzinfo
}

// makeDatetime makes an instance of cls, by its constructor where it is a
// script's.
func (l *dates) makeDatetime(cls *object.Type, p datetimeParts, zone any) any {
	if cls.Heap {
		vals := []any{object.Int(p.year), object.Int(p.month), object.Int(p.day), object.Int(p.hour), object.Int(p.minute),
			object.Int(p.second), object.Int(p.us), zone}
		if p.fold == 0 {
			return object.Call(cls, vals...)
		}
		return object.CallKw(cls, append(vals, object.Int(1)), []string{"fold"})
	}
	checkDate(p.year, p.month, p.day)
	checkTime(p.hour, p.minute, p.second, p.us, p.fold)
	return &datetimeValue{newNative(cls, l.datetime), p, zone}
}

// seconds counts from the beginning of year 1, as if there were no zones.
func (p *datetimeParts) seconds() int64 {
	days := int64(toOrdinal(p.year, p.month, p.day))
	return ((days*24+int64(p.hour))*60+int64(p.minute))*60 + int64(p.second)
}

// partsOf is the inverse of seconds.
func partsOf(sec int64, us int) datetimeParts {
	days := int(sec / 86400)
	if sec < 86400 || days > maxOrdinal {
		panic(outOfRange())
	}
	rest := int(sec % 86400)
	y, m, d := fromOrdinal(days)
	return datetimeParts{year: y, month: m, day: d, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, us: us}
}

// moved is the parts a timedelta later, or with sign -1 earlier.
func (p datetimeParts) moved(d *deltaValue, sign int) datetimeParts {
	sec := p.seconds() + int64(sign)*(int64(d.days)*86400+int64(d.seconds))
	us := p.us + sign*d.us
	carry := floorDiv(us, 1e6)
	return partsOf(sec+int64(carry), us-carry*1e6)
}

// shift is x + sign*d.
func (l *dates) shift(x *datetimeValue, d *deltaValue, sign int) any {
	return l.makeDatetime(object.TypeOf(x), x.moved(d, sign), x.zone)
}

func (l *dates) offsetOf(x *datetimeValue) *deltaValue { return l.askZone(x.zone, "utcoffset", x) }

// epochSeconds is the beginning of 1970 as datetimeParts.seconds counts.
var epochSeconds = (&datetimeParts{year: 1970, month: 1, day: 1}).seconds()

// localSeconds gives the local time at a moment, counted as seconds does.
func localSeconds(at int64) int64 {
	_, off := time.Unix(at-epochSeconds, 0).In(localZone()).Zone()
	return at + int64(off)
}

// unixOfLocal finds the moment at which clocks show a local time: of two, fold
// says which; of none, what it would be by the offset before, or with fold
// after.
func unixOfLocal(p datetimeParts) int64 {
	const day = 86400
	t := p.seconds()
	a := localSeconds(t) - t
	u1 := t - a
	t1 := localSeconds(u1)
	var b int64
	if t1 == t {
		// One answer; the other, if there is one, is a day to the other side.
		u2 := u1 - day
		if p.fold == 1 {
			u2 = u1 + day
		}
		if b = localSeconds(u2) - u2; a == b {
			return u1 - epochSeconds
		}
	} else {
		b = t1 - u1
	}
	u2 := t - b
	switch {
	case localSeconds(u2) == t:
		return u2 - epochSeconds
	case t1 == t:
		return u1 - epochSeconds
	case p.fold == 1:
		return min(u1, u2) - epochSeconds
	}
	return max(u1, u2) - epochSeconds
}

// fromTimestamp makes the datetime of a timestamp, local or in UTC without a
// zone.
func (l *dates) fromTimestamp(cls *object.Type, sec int64, us int, utc bool, zone any) any {
	z := time.UTC
	if !utc {
		z = localZone()
	}
	t := timeAt(sec, z)
	p := datetimeParts{year: t.Year(), month: int(t.Month()), day: t.Day(), hour: t.Hour(), minute: t.Minute(), second: t.Second(), us: us}
	if !utc && z != time.UTC && sec > -62135596800+86400 {
		// The second of two equal local times has fold set.
		before := partsOf(localSeconds(sec+epochSeconds-86400), us)
		if back := p.seconds() - before.seconds() - 86400; back < 0 {
			if again := partsOf(localSeconds(sec+epochSeconds+back), us); again == p {
				p.fold = 1
			}
		}
	}
	return l.makeDatetime(cls, p, zone)
}

// localZoneOf is the fixed zone that local clocks keep at a moment.
func (l *dates) localZoneOf(unix int64) any {
	name, off := time.Unix(unix, 0).In(localZone()).Zone()
	return &fixedZone{nativeValue{typ: l.fixedZone}, l.newDelta(l.delta, 0, off, 0), name}
}

// now is datetime.now(tz).
func (l *dates) now(cls *object.Type, zone any) any {
	now := wallClock(l.in)
	us := now.Nanosecond() / 1000
	if zone == object.None {
		return l.fromTimestamp(cls, now.Unix(), us, false, zone)
	}
	return object.CallMethod(zone, "fromutc", l.fromTimestamp(cls, now.Unix(), us, true, zone))
}

// timestamp is datetime.timestamp().
func (l *dates) timestamp(x *datetimeValue) float64 {
	if offset := l.offsetOf(x); offset != nil {
		sec := x.seconds() - epochSeconds - int64(offset.days)*86400 - int64(offset.seconds)
		us := x.us - offset.us
		// One rounding, as of a timedelta's total_seconds.
		return float64(sec*1e6+int64(us)) / 1e6
	}
	return float64(unixOfLocal(x.datetimeParts)) + float64(x.us)/1e6
}

// astimezone converts to another zone; None is the local one.
func (l *dates) astimezone(x *datetimeValue, zone any) any {
	if zone != object.None && zone == x.zone {
		return x
	}
	offset := (*deltaValue)(nil)
	if x.zone != object.None {
		offset = l.offsetOf(x)
	}
	if offset == nil {
		at, other := unixOfLocal(x.datetimeParts), x.datetimeParts
		other.fold = 1 - x.fold
		if again := unixOfLocal(other); again != at && (again > at) == (x.fold == 1) {
			at = again // no clock has shown that time
		}
		local := l.localZoneOf(at)
		if zone == local {
			return x
		}
		offset = local.(*fixedZone).offset
	}
	p := x.moved(offset, -1)
	p.fold = 0
	if zone == object.None {
		zone = l.localZoneOf(p.seconds() - epochSeconds)
	}
	return object.CallMethod(zone, "fromutc", l.makeDatetime(object.TypeOf(x), p, zone))
}

// foldMatters reports that the offset of a time depends on its fold: such a
// time equals none of another zone.
func (l *dates) foldMatters(x *datetimeValue, offset *deltaValue) bool {
	if _, fixed := x.zone.(*fixedZone); fixed || x.zone == object.None {
		return false
	}
	p := x.datetimeParts
	p.fold = 1 - p.fold
	other := l.askZone(x.zone, "utcoffset", &datetimeValue{nativeValue{typ: l.datetime}, p, x.zone})
	return !sameOffset(offset, other)
}

func (l *dates) compareDatetimes(op object.CmpOp, a, b any) any {
	p, okp := a.(*datetimeValue)
	q, okq := b.(*datetimeValue)
	if !okp || !okq {
		return object.NotImplemented
	}
	equality := op == object.CmpEq || op == object.CmpNe
	x, y := p.datetimeParts, q.datetimeParts
	if p.zone != q.zone {
		dp, dq := l.offsetOf(p), l.offsetOf(q)
		if equality && (l.foldMatters(p, dp) || l.foldMatters(q, dq)) {
			return op == object.CmpNe
		}
		switch {
		case (dp == nil) != (dq == nil):
			if equality {
				return op == object.CmpNe
			}
			panic(object.New(object.TypeError, "can't compare offset-naive and offset-aware datetimes"))
		case dp != nil && !sameOffset(dp, dq):
			sx := x.seconds()*1e6 + int64(x.us) - int64(dp.days)*86400e6 - int64(dp.seconds)*1e6 - int64(dp.us)
			sy := y.seconds()*1e6 + int64(y.us) - int64(dq.days)*86400e6 - int64(dq.seconds)*1e6 - int64(dq.us)
			c := 0
			switch {
			case sx < sy:
				c = -1
			case sx > sy:
				c = 1
			}
			return object.CompareFuncs[op](object.Int(c), object.Int(0))
		}
	}
	return object.CompareFuncs[op](int(x.seconds()*1e6+int64(x.us)), int(y.seconds()*1e6+int64(y.us)))
}

// subtract is a - b of two datetimes.
func (l *dates) subtract(p, q *datetimeValue) any {
	sec := p.seconds() - q.seconds()
	us := p.us - q.us
	if p.zone != q.zone {
		dp, dq := l.offsetOf(p), l.offsetOf(q)
		if (dp == nil) != (dq == nil) {
			panic(object.New(object.TypeError, "can't subtract offset-naive and offset-aware datetimes"))
		}
		if dp != nil {
			sec -= int64(dp.days-dq.days)*86400 + int64(dp.seconds-dq.seconds)
			us -= dp.us - dq.us
		}
	}
	return l.newDelta(l.delta, 0, int(sec), us)
}

// parseISODatetime is datetime.fromisoformat: any character may stand between
// date and time.
func (l *dates) parseISODatetime(s string) (p datetimeParts, zone any, ok bool) {
	zone = object.None
	for _, n := range isoDateLengths(s) {
		date, rest := s[:n], s[n:]
		y, m, d, good := parseISODate(date)
		if !good {
			continue
		}
		p = datetimeParts{year: y, month: m, day: d}
		if rest == "" {
			return p, zone, true
		}
		_, width := object.DecodeRune(rest)
		if rest = rest[width:]; rest == "" {
			return p, zone, false
		}
		t, z, good := l.parseISOTime(rest)
		if !good {
			continue
		}
		p.hour, p.minute, p.second, p.us = t[0], t[1], t[2], t[3]
		return p, z, true
	}
	return p, zone, false
}

// isoDateLengths gives how long the date at the beginning of s may be.
func isoDateLengths(s string) []int {
	var out []int
	add := func(n int) {
		if len(s) >= n {
			out = append(out, n)
		}
	}
	switch {
	case len(s) > 4 && s[4] == '-' && len(s) > 5 && s[5] == 'W':
		if len(s) > 8 && s[8] == '-' && len(s) > 9 && s[9] >= '0' && s[9] <= '9' && (len(s) == 10 || s[10] < '0' || s[10] > '9') {
			add(10)
		} else {
			add(8)
		}
	case len(s) > 4 && s[4] == '-':
		add(10)
	case len(s) > 4 && s[4] == 'W':
		// YYYYWwwD or YYYYWww: the digits that follow tell.
		n := 7
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		switch {
		case n < 9:
			add(n)
		case n%2 == 0:
			add(7)
		default:
			add(8)
		}
	default:
		add(8)
	}
	return out
}

// fromParsed makes the datetime of what strptime read.
func (l *dates) fromParsed(cls *object.Type, b *parsedTime) any {
	zone := any(object.None)
	if b.hasOffset {
		d := l.newDelta(l.delta, 0, b.offset, b.offsetMicros)
		if !d.isOffset() {
			panic(l.offsetRange(d))
		}
		zone = l.newZone(d, object.None)
		if b.zoneGiven {
			zone = l.newZone(d, b.zone)
		}
	}
	return l.makeDatetime(cls, datetimeParts{year: b.year, month: b.month, day: b.day, hour: b.hour, minute: b.minute, second: b.second, us: b.micros}, zone)
}

// state is the pickle of a datetime's parts.
func (p *datetimeParts) state(withFold bool) object.Bytes {
	m := p.month
	if withFold && p.fold != 0 {
		m |= 0x80
	}
	return object.Bytes([]byte{byte(p.year >> 8), byte(p.year), byte(m), byte(p.day), byte(p.hour), byte(p.minute), byte(p.second),
		byte(p.us >> 16), byte(p.us >> 8), byte(p.us)})
}

func partsOfState(b string) (p datetimeParts, ok bool) {
	if len(b) != 10 || b[2]&0x7f < 1 || b[2]&0x7f > 12 {
		return p, false
	}
	return datetimeParts{int(b[0])<<8 | int(b[1]), int(b[2] & 0x7f), int(b[3]), int(b[4]), int(b[5]), int(b[6]),
		int(b[7])<<16 | int(b[8])<<8 | int(b[9]), int(b[2] >> 7)}, true
}

// broken is the datetime for strftime and timetuple.
func (x *datetimeValue) broken() brokenTime {
	b := brokenDate(x.year, x.month, x.day)
	b.hour, b.minute, b.second = x.hour, x.minute, x.second
	return b
}

func (l *dates) isoText(x *datetimeValue, sep, timespec any) string {
	s, ok := object.AsStr(sep)
	if !ok || object.StrLen(s) != 1 {
		panic(object.Newf(object.TypeError, "isoformat() argument 1 must be a unicode character, not %s", object.TypeName(sep)))
	}
	return fmt.Sprintf("%04d-%02d-%02d%s", x.year, x.month, x.day, s) + clockText(x.hour, x.minute, x.second, x.us, timespec) + l.zoneSuffix(x.zone, x)
}

// oldUTC warns of the two methods that make a datetime in UTC without saying
// so.
func (l *dates) oldUTC(method, instead string) {
	if l.in.Warn != nil {
		l.in.Warn(object.DeprecationWarning, "datetime.datetime."+method+"() is deprecated and scheduled for removal in a future version. "+
			"Use timezone-aware objects to represent datetimes in UTC: "+instead+".", 1, nil)
	}
}
