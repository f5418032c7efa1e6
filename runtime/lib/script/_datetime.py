"""The types of module datetime, under the name that CPython has for those written in C."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
