package lib

import (
	"fmt"
	"strings"

	"inloop/runtime/object"
)

// ISO 8601, as isoformat writes it and fromisoformat reads it.

// digitsAt reads n digits of s at i.
func digitsAt(s string, i, n int) (v int, ok bool) {
	if i < 0 || i+n > len(s) {
		return 0, false
	}
	for _, c := range []byte(s[i : i+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

// parseISODate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and what leaves out the
// hyphens or the day of the week.
func parseISODate(s string) (y, m, d int, ok bool) {
	if len(s) != 7 && len(s) != 8 && len(s) != 10 {
		return 0, 0, 0, false
	}
	if y, ok = digitsAt(s, 0, 4); !ok {
		return
	}
	i := 4
	sep := s[i] == '-'
	if sep {
		i++
	}
	if i < len(s) && s[i] == 'W' {
		week, ok := digitsAt(s, i+1, 2)
		if !ok {
			return 0, 0, 0, false
		}
		i += 3
		day := 1
		if i < len(s) {
			if sep != (s[i] == '-') {
				return 0, 0, 0, false
			}
			if sep {
				i++
			}
			if day, ok = digitsAt(s, i, 1); !ok || i+1 != len(s) {
				return 0, 0, 0, false
			}
		}
		if y < 1 || !validISOWeek(y, week) || day < 1 || day > 7 {
			return 0, 0, 0, false
		}
		y, m, d = fromISOWeek(y, week, day)
		return y, m, d, true
	}
	if m, ok = digitsAt(s, i, 2); !ok {
		return
	}
	i += 2
	if sep {
		if i >= len(s) || s[i] != '-' {
			return 0, 0, 0, false
		}
		i++
	}
	d, ok = digitsAt(s, i, 2)
	return y, m, d, ok && i+2 == len(s)
}

// clockParts are the hour, minute, second and microsecond of a text.
type clockParts [4]int

// parseClock reads HH[:MM[:SS[.fff…]]], with or without colons.
func parseClock(s string) (t clockParts, ok bool) {
	colon := len(s) > 2 && s[2] == ':'
	i := 0
	for part := 0; part < 3; part++ {
		if t[part], ok = digitsAt(s, i, 2); !ok {
			return t, false
		}
		i += 2
		if i == len(s) {
			return t, true
		}
		switch c := s[i]; {
		case part == 2 || c == '.' || c == ',':
			if part < 2 || c != '.' && c != ',' {
				return t, false
			}
			i++
			return t.fraction(s[i:])
		case colon && c == ':':
			i++
		case colon:
			return t, false
		}
	}
	return t, false
}

// fraction reads the digits behind the point; more than six are cut.
func (t clockParts) fraction(s string) (clockParts, bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return t, false
	}
	for i := 0; i < 6; i++ {
		t[3] *= 10
		if i < len(s) {
			t[3] += int(s[i] - '0')
		}
	}
	return t, true
}

// parseISOTime reads a time with or without a zone.
func (l *dates) parseISOTime(s string) (t clockParts, zone any, ok bool) {
	zone = object.None
	i := strings.IndexAny(s, "+-Z")
	clock := s
	if i >= 0 {
		clock = s[:i]
	}
	if t, ok = parseClock(clock); !ok || i < 0 {
		return t, zone, ok
	}
	if s[i] == 'Z' {
		return t, l.utc, i+1 == len(s)
	}
	off, ok := parseClock(s[i+1:])
	if !ok {
		return t, zone, false
	}
	sign := 1
	if s[i] == '-' {
		sign = -1
	}
	d := l.newDelta(l.delta, 0, sign*(off[0]*3600+off[1]*60+off[2]), sign*off[3])
	if !d.isOffset() {
		panic(l.offsetRange(d))
	}
	return t, l.newZone(d, object.None), true
}

// clockText writes a time of day as precisely as timespec says.
func clockText(h, m, s, us int, timespec any) string {
	spec, ok := object.AsStr(timespec)
	if !ok {
		panic(object.Newf(object.TypeError, "isoformat() argument 'timespec' must be str, not %s", object.TypeName(timespec)))
	}
	if spec == "auto" {
		spec = "seconds"
		if us != 0 {
			spec = "microseconds"
		}
	}
	switch spec {
	case "hours":
		return fmt.Sprintf("%02d", h)
	case "minutes":
		return fmt.Sprintf("%02d:%02d", h, m)
	case "seconds":
		return fmt.Sprintf("%02d:%02d:%02d", h, m, s)
	case "milliseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%03d", h, m, s, us/1000)
	case "microseconds":
		return fmt.Sprintf("%02d:%02d:%02d.%06d", h, m, s, us)
	}
	panic(valueError("Unknown timespec value"))
}
