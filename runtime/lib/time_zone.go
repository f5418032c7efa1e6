package lib

import (
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
	_ "time/tzdata" // one binary that needs nothing of the machine
)

// The local time zone. It is the process's, as C's is: Go fixes its own when
// the process starts, but a script may set TZ and call tzset().

var chosenZone atomic.Pointer[time.Location]

func localZone() *time.Location {
	if z := chosenZone.Load(); z != nil {
		return z
	}
	return resetZone()
}

// resetZone reads TZ again.
func resetZone() *time.Location {
	z := time.Local
	if tz, set := os.LookupEnv("TZ"); set {
		tz = strings.TrimPrefix(tz, ":")
		if l, err := time.LoadLocation(tz); err == nil {
			z = l
		} else if l := posixZone(tz); l != nil {
			z = l
		} else {
			z = time.UTC
		}
	}
	chosenZone.Store(z)
	return z
}

// posixZone reads a zone without rules for summer time: a name and the offset
// west of UTC, such as EST5 or <+03>-3; nil when it is none.
func posixZone(tz string) *time.Location {
	name, rest := "", tz
	if strings.HasPrefix(tz, "<") {
		i := strings.IndexByte(tz, '>')
		if i < 0 {
			return nil
		}
		name, rest = tz[1:i], tz[i+1:]
	} else {
		i := strings.IndexAny(tz, "+-0123456789")
		if i < 3 {
			return nil
		}
		name, rest = tz[:i], tz[i:]
	}
	sign := -1
	if strings.HasPrefix(rest, "-") {
		sign = 1
	}
	rest = strings.TrimLeft(rest, "+-")
	if i := strings.IndexFunc(rest, func(r rune) bool { return r != ':' && (r < '0' || r > '9') }); i >= 0 {
		// Rules of summer time are known for the zones that the data base names.
		if l, err := time.LoadLocation(tz[:len(tz)-len(rest)+i] + rest[i:]); err == nil {
			return l
		}
		rest = rest[:i]
	}
	seconds := 0
	for i, part := range strings.Split(rest, ":") {
		n, err := strconv.Atoi(part)
		if err != nil || i > 2 {
			return nil
		}
		seconds += n * [...]int{3600, 60, 1}[i]
	}
	return time.FixedZone(name, sign*seconds)
}

// zoneFacts are C's timezone, altzone, daylight and tzname: seconds west of
// UTC in winter and in summer, and the names.
func zoneFacts() (standard, summer int, std, dst string) {
	year := time.Now().Year()
	z := localZone()
	jan := time.Date(year, 1, 1, 0, 0, 0, 0, z)
	jul := time.Date(year, 7, 1, 0, 0, 0, 0, z)
	std, standard = jan.Zone()
	dst, summer = jul.Zone()
	if standard > summer {
		std, standard, dst, summer = dst, summer, std, standard
	}
	return -standard, -summer, std, dst
}
