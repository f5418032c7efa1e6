package lib

import (
	"fmt"
	"strings"
	"time"
)

// brokenTime is C's struct tm: a time taken apart. The month counts from 1,
// the week day from Monday = 0, the day of the year from 1.
type brokenTime struct {
	year, month, day, hour, minute, second int
	wday, yday, dst                        int
	zone                                   string
	offset                                 int // seconds east of UTC
}

func breakTime(t time.Time) brokenTime {
	zone, off := t.Zone()
	b := brokenTime{
		year: t.Year(), month: int(t.Month()), day: t.Day(), hour: t.Hour(), minute: t.Minute(), second: t.Second(),
		wday: (int(t.Weekday()) + 6) % 7, yday: t.YearDay(), zone: zone, offset: off,
	}
	if t.IsDST() {
		b.dst = 1
	}
	return b
}

var (
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// strftime is C's, in the C locale with glibc's flags and widths. A directive
// that C does not know is copied.
func strftime(format string, t *brokenTime) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			b.WriteString(format)
			return b.String()
		}
		b.WriteString(format[:i])
		format = format[i:]
		n := t.directive(&b, format)
		if n == 0 {
			n = 1
			b.WriteByte('%')
		}
		format = format[n:]
	}
}

// directive writes what the directive at the start of s stands for and gives
// its length; 0 when it is none.
func (t *brokenTime) directive(b *strings.Builder, s string) int {
	i := 1
	pad, upper, swap := byte(0), false, false
	for ; i < len(s) && strings.IndexByte("_-0^#", s[i]) >= 0; i++ {
		switch s[i] {
		case '^':
			upper = true
		case '#':
			swap = true
		default:
			pad = s[i]
		}
	}
	width := -1
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9' && width < 1000; i++ {
		width = max(width, 0)*10 + int(s[i]-'0')
	}
	if i < len(s) && (s[i] == 'E' || s[i] == 'O') {
		i++
	}
	if i >= len(s) {
		return 0
	}
	number := func(v, digits int, fill byte) int {
		switch pad {
		case '_':
			fill = ' '
		case '0':
			fill = '0'
		case '-':
			digits = 0
		}
		if width >= 0 {
			digits = width
		}
		text := fmt.Sprint(v)
		sign := ""
		if v < 0 {
			sign, text = "-", text[1:]
		}
		n := digits - len(text) - len(sign)
		if fill == ' ' {
			b.WriteString(strings.Repeat(" ", max(n, 0)) + sign + text)
		} else {
			b.WriteString(sign + strings.Repeat("0", max(n, 0)) + text)
		}
		return i + 1
	}
	word := func(text string) int {
		if upper {
			text = strings.ToUpper(text)
		}
		if n := width - len(text); n > 0 {
			fill := " "
			if pad == '0' {
				fill = "0"
			}
			b.WriteString(strings.Repeat(fill, n))
		}
		b.WriteString(text)
		return i + 1
	}
	name := func(text string) int {
		if swap {
			text = strings.ToUpper(text)
		}
		return word(text)
	}
	hour12 := (t.hour+11)%12 + 1
	switch s[i] {
	case '%':
		return word("%")
	case 'n':
		return word("\n")
	case 't':
		return word("\t")
	case 'a':
		return name(t.dayName()[:min(3, len(t.dayName()))])
	case 'A':
		return name(t.dayName())
	case 'b', 'h':
		return name(t.monthName()[:min(3, len(t.monthName()))])
	case 'B':
		return name(t.monthName())
	case 'c':
		return word(strftime("%a %b %e %H:%M:%S %Y", t))
	case 'C':
		return number(floorDiv(t.year, 100), 1, '0')
	case 'd':
		return number(t.day, 2, '0')
	case 'e':
		return number(t.day, 2, ' ')
	case 'D', 'x':
		return word(strftime("%m/%d/%y", t))
	case 'F':
		return word(strftime("%Y-%m-%d", t))
	case 'g':
		y, _ := t.isoWeek()
		return number((y%100+100)%100, 2, '0')
	case 'G':
		y, _ := t.isoWeek()
		return number(y, 0, '0')
	case 'H':
		return number(t.hour, 2, '0')
	case 'I':
		return number(hour12, 2, '0')
	case 'j':
		return number(t.yday, 3, '0')
	case 'k':
		return number(t.hour, 2, ' ')
	case 'l':
		return number(hour12, 2, ' ')
	case 'm':
		return number(t.month, 2, '0')
	case 'M':
		return number(t.minute, 2, '0')
	case 'p':
		if swap {
			return word(strings.ToLower(t.halfDay()))
		}
		return word(t.halfDay())
	case 'P':
		return word(strings.ToLower(t.halfDay()))
	case 'r':
		return word(strftime("%I:%M:%S %p", t))
	case 'R':
		return word(strftime("%H:%M", t))
	case 's':
		d := time.Date(t.year, time.Month(t.month), t.day, t.hour, t.minute, t.second, 0, localZone())
		return number(int(d.Unix()), 0, '0')
	case 'S':
		return number(t.second, 2, '0')
	case 'T', 'X':
		return word(strftime("%H:%M:%S", t))
	case 'u':
		return number(t.wday+1, 1, '0')
	case 'U':
		return number((t.yday-1+7-(t.wday+1)%7)/7, 2, '0')
	case 'V':
		_, w := t.isoWeek()
		return number(w, 2, '0')
	case 'w':
		return number((t.wday+1)%7, 1, '0')
	case 'W':
		return number((t.yday-1+7-t.wday)/7, 2, '0')
	case 'y':
		return number((t.year%100+100)%100, 2, '0')
	case 'Y':
		return number(t.year, 0, '0')
	case 'z':
		off, sign := t.offset, "+"
		if off < 0 {
			off, sign = -off, "-"
		}
		return word(fmt.Sprintf("%s%02d%02d", sign, off/3600, off/60%60))
	case 'Z':
		if swap {
			return word(strings.ToLower(t.zone))
		}
		return word(t.zone)
	}
	return 0
}

func (t *brokenTime) dayName() string {
	if t.wday < 0 || t.wday > 6 {
		return "?"
	}
	return dayNames[t.wday]
}

func (t *brokenTime) monthName() string {
	if t.month < 1 || t.month > 12 {
		return "?"
	}
	return monthNames[t.month-1]
}

func (t *brokenTime) halfDay() string {
	if t.hour >= 12 {
		return "PM"
	}
	return "AM"
}

// isoWeek is ISO 8601's year and week, from the day of the year and of the
// week as they are, consistent or not.
func (t *brokenTime) isoWeek() (year, week int) {
	year = t.year
	days := func(wday, yday int) int { // days since the Monday of week 1
		const big = 371
		return yday - (yday-wday+4+big)%7 + 4 - 1
	}
	wday, yday := (t.wday+1)%7, t.yday-1
	d := days(wday, yday)
	if d < 0 {
		year--
		d = days(wday, yday+yearDays(year))
	} else if n := days(wday, yday-yearDays(year)); n >= 0 {
		year++
		d = n
	}
	return year, d/7 + 1
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func yearDays(year int) int {
	if isLeap(year) {
		return 366
	}
	return 365
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
