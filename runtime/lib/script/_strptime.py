"""What time.strptime knows of dates as text: names, and patterns.

The reading itself is that of time and datetime; TimeRE has the same directives
as regular expressions.
"""

import calendar
import locale
import time
from re import IGNORECASE, compile as _compile, escape as _escape


def _getlang():
    return locale.getlocale(locale.LC_TIME)


class LocaleTime(object):
    """The names and formats of the locale, all in lower case."""

    def __init__(self):
        self.lang = _getlang()
        self.a_weekday = [calendar.day_abbr[i].lower() for i in range(7)]
        self.f_weekday = [calendar.day_name[i].lower() for i in range(7)]
        self.a_month = [calendar.month_abbr[i].lower() for i in range(13)]
        self.f_month = [calendar.month_name[i].lower() for i in range(13)]
        self.am_pm = [time.strftime("%p", time.struct_time((1999, 3, 17, hour, 44, 55, 2, 76, 0))).lower() for hour in (1, 22)]
        self.LC_date_time = "%a %b %d %H:%M:%S %Y"
        self.LC_date = "%m/%d/%y"
        self.LC_time = "%H:%M:%S"
        self.tzname = time.tzname
        self.daylight = time.daylight
        self.timezone = (frozenset({"utc", "gmt", self.tzname[0].lower()}),
                         frozenset({self.tzname[1].lower()}) if self.daylight else frozenset())


class TimeRE(dict):
    """Regular expressions for the directives of formats."""

    def __init__(self, locale_time=None):
        self.locale_time = names = locale_time or LocaleTime()
        two = {"d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]", "H": r"2[0-3]|[0-1]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]",
               "m": r"1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[0-1]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d",
               "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
               "f": r"[0-9]{1,6}", "G": r"\d\d\d\d", "Y": r"\d\d\d\d", "y": r"\d\d", "u": "[1-7]", "w": "[0-6]",
               "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)"}
        super().__init__({k: f"(?P<{k}>{v})" for k, v in two.items()})
        self["W"] = self["U"].replace("U", "W")
        for directive, choices in (("A", names.f_weekday), ("a", names.a_weekday), ("B", names.f_month[1:]), ("b", names.a_month[1:]),
                                   ("p", names.am_pm), ("Z", [name for zones in names.timezone for name in zones])):
            self[directive] = self._choice(choices, directive)
        self["%"] = "%"
        self["c"] = self.pattern(names.LC_date_time)
        self["x"] = self.pattern(names.LC_date)
        self["X"] = self.pattern(names.LC_time)

    @staticmethod
    def _choice(names, directive):
        """One of the names, the longest first; nothing if there are none."""
        names = sorted(filter(None, names), key=len, reverse=True)
        if not names:
            return ""
        return f"(?P<{directive}>{'|'.join(map(_escape, names))})"

    def pattern(self, format):
        """The regular expression for a format."""
        format = _compile(r"([\\.^$*+?\(\){}\[\]|])").sub(r"\\\1", format)
        format = _compile(r"\s+").sub(r"\\s+", format)
        out = []
        while "%" in format:
            at = format.index("%") + 1
            out.append(format[:at - 1] + self[format[at]])
            format = format[at + 1:]
        return "".join(out) + format

    def compile(self, format):
        """The compiled expression for a format."""
        return _compile(self.pattern(format), IGNORECASE)


_TimeRE_cache = TimeRE()
_CACHE_MAX_SIZE = 5
_regex_cache = {}


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The parts of a date, a fraction of a second, and the offset's."""
    for i, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(i, type(arg)))
    from datetime import datetime, timedelta
    parsed = time.strptime(data_string, format)
    fraction, offset_fraction = 0, 0
    if "%f" in format or "%z" in format:
        moment = datetime.strptime(data_string, format)
        fraction = moment.microsecond
        offset = moment.utcoffset()
        if offset is not None:
            offset_fraction = offset.microseconds
    return (*parsed, parsed.tm_zone, parsed.tm_gmtoff), fraction, offset_fraction


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The struct_time that a text means."""
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """The datetime, of class cls, that a text means."""
    return cls.strptime(data_string, format)
