package lib

import (
	"fmt"

	"inloop/runtime/object"
)

// datetime.tzinfo and datetime.timezone.

// zoneValue is an instance of a class derived from tzinfo.
type zoneValue struct{ nativeValue }

// fixedZone is a timezone: always the same offset.
type fixedZone struct {
	nativeValue
	offset *deltaValue
	name   any // None where it follows from the offset
}

// zoneArg checks an argument tzinfo; None and absent are nil.
func (l *dates) zoneArg(v any) any {
	if v == nil || v == object.None {
		return object.None
	}
	if !object.IsInstance(v, l.zoneBase) {
		panic(object.Newf(object.TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", object.TypeName(v)))
	}
	return v
}

func (l *dates) offsetRange(d *deltaValue) *object.Exception {
	return valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", d.repr())
}

func (d *deltaValue) isOffset() bool {
	return d.days == 0 || d.days == -1 && (d.seconds > 0 || d.us > 0)
}

// askZone calls a method of a tzinfo that gives a timedelta or None; nil
// stands for None.
func (l *dates) askZone(zone any, method string, arg any) *deltaValue {
	if zone == object.None {
		return nil
	}
	if z, ok := zone.(*fixedZone); ok {
		if method == "dst" {
			return nil
		}
		return z.offset
	}
	r := object.CallMethod(zone, method, arg)
	if r == object.None {
		return nil
	}
	d, ok := r.(*deltaValue)
	if !ok {
		panic(object.Newf(object.TypeError, "tzinfo.%s() must return None or timedelta, not '%s'", method, object.TypeName(r)))
	}
	if !d.isOffset() {
		panic(valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)."))
	}
	return d
}

func deltaOrNone(d *deltaValue) any {
	if d == nil {
		return object.None
	}
	return d
}

func (l *dates) zoneName(zone, arg any) any {
	if zone == object.None {
		return zone
	}
	r := object.CallMethod(zone, "tzname", arg)
	if _, ok := object.AsStr(r); !ok && r != object.None {
		panic(object.Newf(object.TypeError, "tzinfo.tzname() must return None or a string, not '%s'", object.TypeName(r)))
	}
	return r
}

// offsetText shows an offset as +HH:MM, with seconds where it has any.
func offsetText(d *deltaValue, sep string) string {
	sign, days, seconds, us := "+", d.days, d.seconds, d.us
	if days < 0 {
		sign = "-"
		n := -(int64(days)*86400e6 + int64(seconds)*1e6 + int64(us))
		seconds, us = int(n/1e6), int(n%1e6)
	}
	s := fmt.Sprintf("%s%02d%s%02d", sign, seconds/3600, sep, seconds/60%60)
	if seconds%60 != 0 || us != 0 {
		s += fmt.Sprintf("%s%02d", sep, seconds%60)
	}
	if us != 0 {
		s += fmt.Sprintf(".%06d", us)
	}
	return s
}

func (z *fixedZone) text() string {
	if s, ok := object.AsStr(z.name); ok {
		return s
	}
	if z.offset.days == 0 && z.offset.seconds == 0 && z.offset.us == 0 {
		return "UTC"
	}
	return "UTC" + offsetText(z.offset, ":")
}

func (l *dates) newZone(offset *deltaValue, name any) *fixedZone {
	if name == object.None && l.utc != nil && offset.days == 0 && offset.seconds == 0 && offset.us == 0 {
		return l.utc
	}
	return &fixedZone{nativeValue{typ: l.fixedZone}, offset, name}
}

// pickledState gives the state that pickles hold: bytes, or of Python 2's
// pickles a str of the same.
func pickledState(v any) (string, bool) {
	if b, ok := object.AsBytes(v); ok {
		return string(b), true
	}
	s, ok := object.AsStr(v)
	if !ok {
		return "", false
	}
	var out []byte
	for _, r := range object.Runes(s) {
		if r > 0xff {
			return "", false
		}
		out = append(out, byte(r))
	}
	return string(out), true
}

// pickledZone checks the zone of a pickled state.
func (l *dates) pickledZone(v any) any {
	if v != object.None && !object.IsInstance(v, l.zoneBase) {
		panic(object.New(object.TypeError, "bad tzinfo state arg"))
	}
	return v
}

func (l *dates) fillZones() {
	base, t := l.zoneBase, l.fixedZone
	base.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return &zoneValue{newNativeDict(cls, base)}
	}
	lacks := func(name string) object.Method {
		return object.Method{Name: name, Sig: "dt, /", Fn: func(a []any) any {
			panic(object.Newf(object.NotImplementedError, "a tzinfo subclass must implement %s()", name))
		}}
	}
	base.AddMethods([]object.Method{
		lacks("utcoffset"), lacks("tzname"), lacks("dst"),
		{"fromutc", "dt, /", func(a []any) any { return l.fromUTC(a[0], a[1]) }, "datetime in UTC -> datetime in local time."},
		{"__reduce__", "", func(a []any) any {
			args, state := any(object.EmptyTuple), any(object.None)
			if m := object.FindAttr(a[0], "__getinitargs__"); m != nil {
				args = object.Call(m)
			}
			if o := object.InstOf(a[0]); o != nil && len(o.AttrNames()) > 0 {
				state = o.AttrDict()
			}
			return object.NewTuple(object.TypeOf(a[0]), args, state)
		}, "-> (cls, state)"},
	})
	t.Final = true
	bind := argsOf("timezone", "offset, name?")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		d, ok := a[0].(*deltaValue)
		if !ok {
			panic(object.Newf(object.TypeError, "timezone() argument 1 must be datetime.timedelta, not %s", object.TypeName(a[0])))
		}
		name := any(object.None)
		if a[1] != nil {
			if _, ok := object.AsStr(a[1]); !ok {
				panic(object.Newf(object.TypeError, "timezone() argument 2 must be str, not %s", object.TypeName(a[1])))
			}
			name = a[1]
		}
		if !d.isOffset() {
			panic(l.offsetRange(d))
		}
		return l.newZone(d, name)
	}
	self := func(a []any) *fixedZone { return a[0].(*fixedZone) }
	ask := func(name string, f func(z *fixedZone) any) object.Method {
		return object.Method{Name: name, Sig: "dt, /", Fn: func(a []any) any {
			if a[1] != object.None && !object.IsInstance(a[1], l.datetime) {
				panic(object.Newf(object.TypeError, "%s(dt) argument must be a datetime instance or None, not %s", name, object.TypeName(a[1])))
			}
			return f(self(a))
		}}
	}
	initArgs := func(z *fixedZone) any {
		if z.name == object.None {
			return object.NewTuple(z.offset)
		}
		return object.NewTuple(z.offset, z.name)
	}
	t.AddMethods([]object.Method{
		ask("utcoffset", func(z *fixedZone) any { return z.offset }),
		ask("tzname", func(z *fixedZone) any { return z.text() }),
		ask("dst", func(z *fixedZone) any { return object.None }),
		{"fromutc", "dt, /", func(a []any) any {
			z := self(a)
			d, ok := a[1].(*datetimeValue)
			if !ok {
				panic(object.New(object.TypeError, "fromutc: argument must be a datetime instance"))
			}
			if d.zone != any(z) {
				panic(valueError("fromutc: dt.tzinfo is not self"))
			}
			return l.shift(d, z.offset, 1)
		}, "datetime in UTC -> datetime in local time."},
		{"__repr__", "", func(a []any) any {
			z := self(a)
			if z == l.utc {
				return "datetime.timezone.utc"
			}
			if z.name == object.None {
				return "datetime.timezone(" + z.offset.repr() + ")"
			}
			return "datetime.timezone(" + z.offset.repr() + ", " + object.Repr(z.name) + ")"
		}, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return self(a).text() }, "Return str(self)."},
		{"__hash__", "", func(a []any) any { return object.Int(int(object.HashRaw(self(a).offset))) }, "Return hash(self)."},
		{"__eq__", "value, /", func(a []any) any {
			o, ok := a[1].(*fixedZone)
			if !ok {
				return object.NotImplemented
			}
			return object.Eq(self(a).offset, o.offset)
		}, "Return self==value."},
		{"__getinitargs__", "", func(a []any) any { return initArgs(self(a)) }, "pickle support"},
		{"__reduce__", "", func(a []any) any {
			return object.NewTuple(t, initArgs(self(a)), object.None)
		}, "-> (cls, state)"},
		{"__copy__", "", func(a []any) any { return a[0] }, ""}, {"__deepcopy__", "memo, /", func(a []any) any { return a[0] }, ""},
	})
	zone := func(days, seconds int) *fixedZone {
		return &fixedZone{nativeValue{typ: t}, l.newDelta(l.delta, days, seconds, 0), object.None}
	}
	l.utc = zone(0, 0)
	t.Dict.SetStr("utc", l.utc)
	t.Dict.SetStr("min", zone(-1, 60))
	t.Dict.SetStr("max", zone(0, 86340))
}

// fromUTC is tzinfo.fromutc: the zone's own methods tell the standard offset
// and summer time.
func (l *dates) fromUTC(zone, v any) any {
	d, ok := v.(*datetimeValue)
	if !ok {
		panic(object.New(object.TypeError, "fromutc: argument must be a datetime instance"))
	}
	if d.zone != zone {
		panic(valueError("fromutc: dt.tzinfo is not self"))
	}
	offset := l.askZone(zone, "utcoffset", d)
	if offset == nil {
		panic(valueError("fromutc: non-None utcoffset() result required"))
	}
	dst := l.askZone(zone, "dst", d)
	if dst == nil {
		panic(valueError("fromutc: non-None dst() result required"))
	}
	standard := l.newDelta(l.delta, offset.days-dst.days, offset.seconds-dst.seconds, offset.us-dst.us)
	if standard.days != 0 || standard.seconds != 0 || standard.us != 0 {
		d = l.shift(d, standard, 1).(*datetimeValue)
		if dst = l.askZone(zone, "dst", d); dst == nil {
			panic(valueError("fromutc: tz.dst() gave inconsistent results; cannot convert"))
		}
	}
	return l.shift(d, dst, 1)
}
