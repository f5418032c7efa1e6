package lib

import (
	"os"
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

// posixZone reads a zone in POSIX's form: a name, the offset west of UTC, and
// perhaps a name and rules for summer time, such as EST5EDT,M3.2.0,M11.1.0; nil
// when it is none. Go reads that form at the end of a zone's file, so it gets a
// file with nothing before.
func posixZone(tz string) *time.Location {
	const none = "-"
	var b []byte
	header := func(zones, chars byte) {
		b = append(b, "TZif2"...)
		b = append(b, make([]byte, 15)...)
		for _, n := range []byte{0, 0, 0, 0, zones, chars} {
			b = append(b, 0, 0, 0, n)
		}
	}
	header(0, 0)
	header(1, byte(len(none)+1))
	b = append(b, 0, 0, 0, 0, 0, 0)
	b = append(b, none+"\x00\n"+tz+"\n"...)
	l, err := time.LoadLocationFromTZData(tz, b)
	if err != nil {
		return nil
	}
	if name, _ := time.Unix(0, 0).In(l).Zone(); name == none {
		return nil
	}
	return l
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
