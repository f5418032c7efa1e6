package lib

import (
	"strings"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _zoneinfo: the time zones that the binary carries, for machines
// that have no data base of them.

// zoneChanges are the changes of a zone's offset: tuples of the moment, the
// offset, whether it is summer time, and the name; the first is before all.
// Rules are written out up to a year that no program asks for.
func zoneChanges(l *time.Location) *object.List {
	out := object.NewList()
	end := time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)
	at := any(object.None)
	for t := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC).In(l); t.Before(end); {
		name, offset := t.Zone()
		out.Items = append(out.Items, object.NewTuple(at, object.Int(offset), object.Bool(t.IsDST()), name))
		_, next := t.ZoneBounds()
		// At a change by a rule the bounds may be those of the year before.
		for !next.IsZero() && !next.After(t) {
			t = t.Add(24 * time.Hour)
			_, next = t.ZoneBounds()
		}
		if next.IsZero() {
			break
		}
		at, t = object.Int(int(next.Unix())), next
	}
	return out
}

func init() {
	register("_zoneinfo", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_zoneinfo", "The time zones that the binary carries.")
		m.Add([]object.Method{{"changes", "key, /", func(a []any) any {
			key, _ := object.AsStr(a[0])
			if key == "" || key == "Local" || strings.HasPrefix(key, "/") {
				return object.None
			}
			l, err := time.LoadLocation(key)
			if err != nil {
				return object.None
			}
			return zoneChanges(l)
		}, "The changes of a zone's offset, or None if there is no such zone."}})
		return m
	})
}
