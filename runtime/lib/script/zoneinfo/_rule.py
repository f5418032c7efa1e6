"""The rule by which a zone goes on after its last known change."""

import re
from datetime import date

_epoch_day = date(1970, 1, 1).toordinal()
_name = r"(?P<{0}>[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)"
_offset = r"(?P<{0}>[+-]?\d{{1,3}}(?::\d{{2}}(?::\d{{2}})?)?)"
_zone = re.compile(_name.format("std") + "(?:" + _offset.format("std_off") +
                   "(?:" + _name.format("dst") + "(?:" + _offset.format("dst_off") + ")?)?)?", re.ASCII)


def parse_rule(text, kind, delta):
    """Read a rule as POSIX writes it: one kind of time, or two with when they change."""
    zone, *dates = text.split(",")
    m = _zone.fullmatch(zone)
    if m is None or not m["std_off"]:
        if m is None or not (m["std"] and m["std_off"]):
            raise ValueError(f"{text} is not a valid TZ string")
    std = _strip(m["std"])
    std_off = _parse_offset(m["std_off"], text)
    if m["dst"] is None:
        if dates:
            raise ValueError(f"Transition rule present without DST: {text}")
        return kind(delta(std_off), delta(0), std)
    dst_off = _parse_offset(m["dst_off"], text) if m["dst_off"] else std_off + 3600
    if len(dates) != 2:
        raise ValueError(f"Invalid or missing transition rules in TZ string: {text}")
    start, end = (_parse_date(d, text) for d in dates)
    return Rule(kind(delta(std_off), delta(0), std),
                kind(delta(dst_off), delta(dst_off - std_off), _strip(m["dst"])), start, end)


def _strip(name):
    return name[1:-1] if name.startswith("<") else name


def _seconds(text):
    """Hours, minutes and seconds, with a sign, as seconds."""
    sign = -1 if text[0] == "-" else 1
    parts = [int(p) for p in text.lstrip("+-").split(":")]
    parts += [0] * (3 - len(parts))
    h, m, s = parts
    if m > 59 or s > 59:
        raise ValueError
    return sign * (h * 3600 + m * 60 + s), h


def _parse_offset(text, whole):
    try:
        seconds, hours = _seconds(text)
        if hours > 24:
            raise ValueError
    except ValueError:
        raise ValueError(f"Invalid STD offset in {whole}: {text}") from None
    return -seconds  # west of Greenwich is positive in POSIX


def _parse_date(text, whole):
    """A day of the year and a time of the day: (year) -> seconds from 1970."""
    day, slash, clock = text.partition("/")
    if slash:
        if not re.fullmatch(r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?", clock, re.ASCII):
            raise ValueError(f"Invalid transition time in {whole}: {text}")
        try:
            time, hours = _seconds(clock)
            if hours > 167:
                raise ValueError
        except ValueError:
            raise ValueError(f"Invalid transition time in {whole}: {text}") from None
    else:
        time = 7200
    m = re.fullmatch(r"M(\d{1,2})\.(\d)\.(\d)", day, re.ASCII)
    if m:
        month, week, weekday = map(int, m.groups())
        if not 1 <= month <= 12 or not 1 <= week <= 5 or not 0 <= weekday <= 6:
            raise ValueError(f"Invalid transition date in {whole}: {text}")
        return lambda year: _nth_weekday(year, month, week, weekday) * 86400 + time
    m = re.fullmatch(r"(J?)(\d{1,3})", day, re.ASCII)
    if not m:
        raise ValueError(f"Invalid dst start/end date: {text}")
    julian, n = bool(m[1]), int(m[2])
    if not julian <= n <= 365:
        raise ValueError(f"Invalid transition date in {whole}: {text}")

    def of_year(year):
        first = date(year, 1, 1).toordinal() - _epoch_day
        if not julian:
            return (first + n) * 86400 + time
        # The 29th of February is not counted.
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return (first + n - 1 + (leap and n > 59)) * 86400 + time
    return of_year


def _nth_weekday(year, month, week, weekday):
    """The day, from 1970, of a week's day in a month; week 5 is the last."""
    first = date(year, month, 1).toordinal()
    day = first + (weekday - first) % 7 + 7 * (week - 1)  # ordinal 0 is a Sunday
    end = date(year + month // 12, month % 12 + 1, 1).toordinal() if (year, month) != (9999, 12) else first + 31
    while day >= end:
        day -= 7
    return day - _epoch_day


class Rule:
    """Two kinds of time that take turns every year."""

    def __init__(self, std, dst, start, end):
        self.std, self.dst = std, dst
        self.start, self.end = start, end
        self.difference = int((dst.utcoff - std.utcoff).total_seconds())

    def at_local(self, stamp, year, fold):
        """What holds at a local time."""
        start, end = self.start(year), self.end(year)
        # The end is by the clocks of summer, of what is told twice fold takes one.
        if fold == (self.difference >= 0):
            end -= self.difference
        else:
            start += self.difference
        if start < end:
            summer = start <= stamp < end
        else:
            summer = not end <= stamp < start
        return self.dst if summer else self.std

    def at_utc(self, stamp, year):
        """What holds at a moment, and the fold of its local time."""
        start = self.start(year) - int(self.std.utcoff.total_seconds())
        end = self.end(year) - int(self.dst.utcoff.total_seconds())
        if start < end:
            summer = start <= stamp < end
        else:
            summer = not end <= stamp < start
        if self.difference > 0:
            twice, until = end, end + self.difference
        else:
            twice, until = start, start - self.difference
        return (self.dst if summer else self.std), twice <= stamp < until
