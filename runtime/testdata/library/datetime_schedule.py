"""Dates as a scheduler needs them."""
from datetime import date, datetime, time, timedelta, timezone
import calendar
import time as _time

d = date(2024, 2, 28)
for n in range(3):
    x = d + timedelta(days=n)
    print(x, x.strftime("%A %d %B %Y, week %V day %j"), x.isocalendar(), x.weekday(), x.timetuple().tm_yday)
dt = datetime(2024, 5, 17, 13, 4, 5, 678901)
print(dt, repr(dt), dt.isoformat(" ", "milliseconds"), dt.isoformat(timespec="hours"), dt.ctime())
print(f"{dt:%Y/%m/%d %I:%M %p} {dt:%H:%M:%S.%f} {dt:%a %b %e %y %U %W %u %w %% %c | %x | %X | %G-%V | %s}"[:120])
print(dt.date(), dt.time(), dt.replace(hour=0, microsecond=0), dt - timedelta(hours=36.5))
print(datetime.strptime("17/May/2024:13:04:05 +0200", "%d/%b/%Y:%H:%M:%S %z"), datetime.strptime("2024-W20-5", "%G-W%V-%u"))
for text in ["2024-05-17", "20240517T130405", "2024-05-17T13:04:05.123456+09:00", "2024-05-17 13:04Z", "2024-W20-5", "2024-5-17", "nope", "2024-13-01"]:
    try:
        print(text, "->", datetime.fromisoformat(text))
    except ValueError as e:
        print(text, "->", e)
td = timedelta(days=-1, hours=2, minutes=3, microseconds=4)
print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), abs(td), -td, td * 2, td / 2, td // timedelta(minutes=1), td % timedelta(minutes=7), divmod(td, timedelta(hours=5)))
print(timedelta(weeks=1, milliseconds=1500), timedelta(0), bool(timedelta(0)), timedelta.max, timedelta.min, timedelta.resolution, timedelta(1.5), timedelta(seconds=0.1 + 0.2))
kst = timezone(timedelta(hours=9), "KST")
est = timezone(-timedelta(hours=5))
a = datetime(2024, 1, 1, 9, tzinfo=kst)
print(a, a.tzname(), a.utcoffset(), a.astimezone(timezone.utc), a.astimezone(est), a.timestamp(), repr(a), est, repr(est), kst)
print(a == datetime(2024, 1, 1, tzinfo=timezone.utc), a - datetime(2023, 12, 31, 19, tzinfo=est), hash(a) == hash(a.astimezone(est)))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9 + .5, kst), datetime.fromtimestamp(-1.5, timezone.utc))
print(datetime.combine(date(2020, 1, 1), time(12, 30)), time(23, 59, 59, 999999).isoformat(), time.fromisoformat("04:05:06"), time(1, 2) < time(1, 3), time(7, tzinfo=kst))
for f in (lambda: a < dt, lambda: date(2024, 2, 30), lambda: datetime(2024, 1, 1, 25), lambda: d + 1, lambda: timedelta(days=10**10), lambda: date.max + timedelta(1), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 x", "%Y"), lambda: time(25), lambda: timezone(timedelta(hours=25)), lambda: dt.strftime(5), lambda: datetime(2024, 1), lambda: date(2024, 1, 1).replace(day=32), lambda: dt < d, lambda: date.fromordinal(0), lambda: datetime.fromisoformat(5), lambda: timedelta(1) / 0, lambda: d - dt):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def months(start, n):
    y, m = start.year, start.month
    for _ in range(n):
        yield date(y, m, min(start.day, calendar.monthrange(y, m)[1]))
        y, m = (y + 1, 1) if m == 12 else (y, m + 1)


print([str(x) for x in months(date(2023, 12, 31), 4)])
print(sorted([dt, dt - timedelta(1), datetime.max])[0], max(d, date(2025, 1, 1)), min(timedelta(1), timedelta(hours=1)))
days = {date(2024, 1, i): i for i in range(1, 4)}
print(days[date(2024, 1, 2)], date.today() >= date(2024, 1, 1), date.min, datetime.min, time.max)
print((date(2024, 12, 25) - date(2024, 7, 4)).days, d.toordinal(), date.fromordinal(738000), date.fromisocalendar(2024, 1, 1), d.isoweekday())
print(_time.strftime("%Y-%m-%d", (2024, 1, 2, 0, 0, 0, 0, 0, 0)), _time.strptime("3 Feb 2001", "%d %b %Y"), _time.gmtime(0), _time.asctime(_time.gmtime(86400)))
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.isleap(1900), calendar.month_abbr[2], calendar.day_name[6], calendar.monthcalendar(2024, 2)[0])
print(calendar.month(2024, 2))
