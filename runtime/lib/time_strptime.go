package lib

import (
	"strconv"
	"strings"

	"inloop/runtime/lib/sre"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// strptime: times read by a format. As in CPython a format becomes a regular
// expression, so that what is ambiguous is read alike.

// parsedTime is what strptime read.
type parsedTime struct {
	brokenTime
	micros               int
	hasOffset, zoneGiven bool
	offsetMicros         int
}

// timeDirectives gives each directive's expression; those of names are made
// when they are needed.
var timeDirectives = map[byte]string{
	'd': `(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])`, 'f': `(?P<f>[0-9]{1,6})`, 'H': `(?P<H>2[0-3]|[0-1]\d|\d)`,
	'I': `(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])`, 'G': `(?P<G>\d\d\d\d)`,
	'j': `(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])`, 'm': `(?P<m>1[0-2]|0[1-9]|[1-9])`,
	'M': `(?P<M>[0-5]\d|\d)`, 'S': `(?P<S>6[0-1]|[0-5]\d|\d)`, 'U': `(?P<U>5[0-3]|[0-4]\d|\d)`, 'W': `(?P<W>5[0-3]|[0-4]\d|\d)`,
	'w': `(?P<w>[0-6])`, 'u': `(?P<u>[1-7])`, 'V': `(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)`, 'y': `(?P<y>\d\d)`, 'Y': `(?P<Y>\d\d\d\d)`,
	'z': `(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))`, 'p': `(?P<p>am|pm)`, '%': `%`,
}

func nameGroup(letter string, names []string, n int) string {
	list := make([]string, len(names))
	for i, s := range names {
		if n > 0 {
			s = s[:n]
		}
		list[i] = strings.ToLower(s)
	}
	// A name that begins with another has to be tried first.
	for i := range list {
		for j := i; j > 0 && len(list[j]) > len(list[j-1]); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return "(?P<" + letter + ">" + strings.Join(list, "|") + ")"
}

func timeDirective(c byte) string {
	switch c {
	case 'a':
		return nameGroup("a", dayNames[:], 3)
	case 'A':
		return nameGroup("A", dayNames[:], 0)
	case 'b':
		return nameGroup("b", monthNames[:], 3)
	case 'B':
		return nameGroup("B", monthNames[:], 0)
	case 'Z':
		_, _, std, dst := zoneFacts()
		return nameGroup("Z", []string{"utc", "gmt", std, dst}, 0)
	case 'c':
		return timePattern("%a %b %d %H:%M:%S %Y")
	case 'x':
		return timePattern("%m/%d/%y")
	case 'X':
		return timePattern("%H:%M:%S")
	}
	return timeDirectives[c]
}

// timePattern turns a format into a regular expression; it panics with the
// letter of a directive that there is not.
func timePattern(format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		c := format[i]
		switch {
		case c == '%':
			if i++; i >= len(format) {
				panic(badDirective(""))
			}
			s := timeDirective(format[i])
			if s == "" {
				panic(badDirective(format[i : i+1]))
			}
			b.WriteString(s)
		case strings.IndexByte(" \t\n\r\v\f", c) >= 0:
			for i+1 < len(format) && strings.IndexByte(" \t\n\r\v\f", format[i+1]) >= 0 {
				i++
			}
			b.WriteString(`\s+`)
		case strings.IndexByte(`\.^$*+?(){}[]|`, c) >= 0:
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

type badDirective string

type timeFormats struct{ m map[string]*sre.Pattern }

var timeFormatsKey = new(int)

// compiledFormat gives the pattern of a format, remembered for the next time.
func compiledFormat(in *machine.Interp, format string) *sre.Pattern {
	cache := in.State(timeFormatsKey, func() any { return &timeFormats{map[string]*sre.Pattern{}} }).(*timeFormats)
	if p := cache.m[format]; p != nil && !strings.Contains(format, "%Z") {
		return p
	}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case badDirective:
			e := valueError("'%s' is a bad directive in format '%s'", string(r), format)
			if r == "" {
				e = valueError("stray %% in format '%s'", format)
			}
			e.Suppress = true
			panic(e)
		case *sre.Error:
			panic(patternError(r.Msg, format, r.Pos))
		default:
			panic(r)
		}
	}()
	p := sre.Compile(timePattern(format), false, sre.IgnoreCase, nil)
	if len(cache.m) > 50 {
		clear(cache.m)
	}
	cache.m[format] = p
	return p
}

// dayWithoutYear is what CPython says of formats that have no year.
const dayWithoutYear = "Parsing dates involving a day of month without a year specified is ambiguious\n" +
	"and fails to parse leap day. The default behavior will change in Python 3.15\n" +
	"to either always raise an exception or to use a different default year (TBD).\n" +
	"To avoid trouble, add a specific year to the input & format.\n" +
	"See https://github.com/python/cpython/issues/70647."

// parseTime is strptime.
func parseTime(in *machine.Interp, text, format string) *parsedTime {
	p := compiledFormat(in, format)
	if _, day := p.Index["d"]; day {
		if _, year := p.Index["Y"]; !year && p.Index["y"] == 0 {
			machineWarner{in}.warn(dayWithoutYear)
		}
	}
	m := p.NewMatcher(text, in.Poll)
	if !m.Match(0, false) {
		panic(valueError("time data %s does not match format %s", object.StrRepr(text), object.StrRepr(format)))
	}
	if end := m.Caps[1]; end != len(text) {
		panic(valueError("unconverted data remains: %s", text[end:]))
	}
	group := func(name string) (string, bool) {
		g, known := p.Index[name]
		if !known || m.Caps[2*g] < 0 {
			return "", false
		}
		return text[m.Caps[2*g]:m.Caps[2*g+1]], true
	}
	r := timeReader{group: group}
	return r.read()
}

// timeReader puts the groups of a match together.
type timeReader struct {
	group func(name string) (string, bool)
	t     parsedTime
}

func (r *timeReader) number(name string) (int, bool) {
	s, ok := r.group(name)
	if !ok {
		return 0, false
	}
	v, ok := object.ParseInt(s, 10).(int)
	return v, ok
}

func nameIndex(names []string, s string, n int) int {
	for i, name := range names {
		if n > 0 {
			name = name[:n]
		}
		if strings.EqualFold(name, s) {
			return i
		}
	}
	return -1
}

func (r *timeReader) read() *parsedTime {
	t := &r.t
	t.year, t.month, t.day, t.dst = 1900, 1, 1, -1
	hasYear, yday, wday := false, -1, -1
	if n, ok := r.number("y"); ok {
		hasYear = true
		t.year = n + 1900
		if n <= 68 {
			t.year = n + 2000
		}
	}
	if n, ok := r.number("Y"); ok {
		t.year, hasYear = n, true
	}
	isoYear, hasISOYear := r.number("G")
	isoWeek, hasISOWeek := r.number("V")
	if n, ok := r.number("m"); ok {
		t.month = n
	}
	if s, ok := r.group("B"); ok {
		t.month = nameIndex(monthNames[:], s, 0) + 1
	}
	if s, ok := r.group("b"); ok {
		t.month = nameIndex(monthNames[:], s, 3) + 1
	}
	if n, ok := r.number("d"); ok {
		t.day = n
	}
	if n, ok := r.number("H"); ok {
		t.hour = n
	}
	if n, ok := r.number("I"); ok {
		half, _ := r.group("p")
		switch half = strings.ToLower(half); {
		case half == "pm" && n != 12:
			n += 12
		case half != "pm" && n == 12:
			n = 0
		}
		t.hour = n
	}
	if n, ok := r.number("M"); ok {
		t.minute = n
	}
	if n, ok := r.number("S"); ok {
		t.second = n
	}
	if s, ok := r.group("f"); ok {
		t.micros, _ = strconv.Atoi(s + "000000"[len(s):])
	}
	if s, ok := r.group("A"); ok {
		wday = nameIndex(dayNames[:], s, 0)
	}
	if s, ok := r.group("a"); ok {
		wday = nameIndex(dayNames[:], s, 3)
	}
	if n, ok := r.number("w"); ok {
		wday = (n + 6) % 7
	}
	if n, ok := r.number("u"); ok {
		wday = n - 1
	}
	if n, ok := r.number("j"); ok {
		yday = n
	}
	week, mondays := -1, false
	if n, ok := r.number("U"); ok {
		week = n
	}
	if n, ok := r.number("W"); ok {
		week, mondays = n, true
	}
	r.zone()
	r.checkISO(hasYear, hasISOYear, hasISOWeek, yday, wday)
	leapFix := false
	if !hasYear && t.month == 2 && t.day == 29 {
		t.year, leapFix = 1904, true
	}
	if yday < 0 && wday >= 0 {
		switch {
		case week >= 0:
			yday = weekToDay(t.year, week, wday, mondays)
		case hasISOYear && hasISOWeek:
			n := isoWeekOne(isoYear) + (isoWeek-1)*7 + wday
			if !validISOWeek(isoYear, isoWeek) {
				panic(valueError("Invalid week: %d", isoWeek))
			}
			t.year, t.month, t.day = fromOrdinal(n)
			yday = n - toOrdinal(t.year, 1, 1) + 1
		}
		if yday >= 0 && yday <= 0 {
			t.year--
			yday += yearDays(t.year)
		}
	}
	if yday < 0 {
		checkedDate(t.year, t.month, t.day)
		yday = toOrdinal(t.year, t.month, t.day) - toOrdinal(t.year, 1, 1) + 1
	} else {
		t.year, t.month, t.day = fromOrdinal(toOrdinal(t.year, 1, 1) + yday - 1)
	}
	if wday < 0 {
		wday = weekdayOf(t.year, t.month, t.day)
	}
	if leapFix {
		t.year = 1900
	}
	t.wday, t.yday = wday, yday
	return t
}

func checkedDate(y, m, d int) {
	if d > daysInMonth(y, m) || d < 1 {
		panic(valueError("day is out of range for month"))
	}
}

// zone reads %z and %Z.
func (r *timeReader) zone() {
	t := &r.t
	if z, ok := r.group("z"); ok {
		t.hasOffset = true
		if z != "Z" {
			if z[3] == ':' {
				z = z[:3] + z[4:]
				if len(z) > 5 {
					if z[5] != ':' {
						panic(valueError("Inconsistent use of : in %s", z))
					}
					z = z[:5] + z[6:]
				}
			}
			h, _ := strconv.Atoi(z[1:3])
			m, _ := strconv.Atoi(z[3:5])
			s := 0
			if len(z) >= 7 {
				s, _ = strconv.Atoi(z[5:7])
			}
			t.offset = h*3600 + m*60 + s
			if len(z) > 8 {
				frac := z[8:]
				t.offsetMicros, _ = strconv.Atoi(frac + "000000"[len(frac):])
			}
			if z[0] == '-' {
				t.offset, t.offsetMicros = -t.offset, -t.offsetMicros
			}
		}
	}
	if s, ok := r.group("Z"); ok {
		_, _, std, dst := zoneFacts()
		switch low := strings.ToLower(s); {
		case low == "utc" || low == "gmt" || low == strings.ToLower(std):
			t.dst = 0
		case low == strings.ToLower(dst):
			t.dst = 1
		}
		t.brokenTime.zone, t.zoneGiven = s, true
	}
}

// checkISO refuses directives that say too little together, or too much.
func (r *timeReader) checkISO(hasYear, hasISOYear, hasISOWeek bool, yday, wday int) {
	fail := func(s string) { panic(object.New(object.ValueError, s)) }
	switch {
	case hasISOYear && yday >= 0:
		fail("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
	case hasISOYear && (!hasISOWeek || wday < 0):
		fail("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
	case !hasISOYear && hasISOWeek && (!hasYear && wday < 0 || wday < 0):
		fail("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
	case !hasISOYear && hasISOWeek:
		fail("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
	}
}

// weekToDay gives the day of the year of a weekday (Monday = 0) in a week that
// is counted from the first Monday, or Sunday.
func weekToDay(year, week, wday int, mondays bool) int {
	first := weekdayOf(year, 1, 1)
	if !mondays {
		first = (first + 1) % 7
		wday = (wday + 1) % 7
	}
	zero := (7 - first) % 7
	if week == 0 {
		return 1 + wday - first
	}
	return 1 + zero + 7*(week-1) + wday
}
