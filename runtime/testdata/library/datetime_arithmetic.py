# dates as a practitioner uses them
from datetime import date, datetime, timedelta, timezone, time
d = date(2024, 1, 31)
print([str(d + timedelta(days=n)) for n in (1, 29, 30, 366)], d - timedelta(weeks=1), (date(2024, 12, 25) - d).days, d.replace(day=1), d.strftime("%d/%m/%y"), d.weekday(), d.isoweekday(), d > date(2023, 12, 31))
def add_months(d, n):
    m = d.month - 1 + n
    y, m = d.year + m // 12, m % 12 + 1
    days = [31, 29 if y % 4 == 0 and (y % 100 or y % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return d.replace(year=y, month=m, day=min(d.day, days[m - 1]))
print([str(add_months(d, n)) for n in (1, 2, -1, 12, 13)])
def age(born, on): return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)))
def workdays(a, b):
    while a <= b:
        if a.weekday() < 5: yield a
        a += timedelta(1)
print(len(list(workdays(date(2024, 1, 1), date(2024, 1, 31)))), [x.day for x in workdays(date(2024, 3, 1), date(2024, 3, 8))])
start, end = datetime(2024, 3, 1, 9, 30), datetime(2024, 3, 2, 8, 15, 30)
gap = end - start
print(gap, gap.days, gap.seconds, gap.total_seconds() / 3600, str(gap).split(":")[0], divmod(gap.seconds, 3600), gap // timedelta(hours=1), gap % timedelta(hours=1), gap / 2, -gap, abs(-gap), gap * 1.5, round(gap / timedelta(minutes=1), 2), timedelta(hours=22.5) < gap, max(gap, timedelta(1)), sum([gap, gap], timedelta()))
def human(td):
    s = int(td.total_seconds())
    parts = []
    for name, n in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        q, s = divmod(s, n)
        if q: parts.append(f"{q}{name}")
    return " ".join(parts) or "0s"
print(human(gap), human(timedelta()), human(timedelta(days=3, seconds=5)))
tz = timezone(timedelta(hours=5, minutes=30))
u = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
print(u.astimezone(tz), u.astimezone(timezone(timedelta(hours=-8))).isoformat(), u == u.astimezone(tz), (u - datetime(2024, 6, 1, 12, tzinfo=tz)), u.replace(tzinfo=None), u.timestamp(), datetime.fromtimestamp(1e9, tz), u.utctimetuple()[:4], tz.utcoffset(None), tz.tzname(None), u.strftime("%Y%m%dT%H%M%S%z"), datetime.strptime("2024-06-01T12:00+0530", "%Y-%m-%dT%H:%M%z") == u.astimezone(tz).replace(hour=12, minute=0))
week = {d.strftime("%a"): d.day for d in (date(2024, 4, 29) + timedelta(i) for i in range(7))}
print(week, sorted([date(2024, 5, 1), date(2023, 1, 1)]), min(start, end), date.fromisocalendar(2024, 1, 1), date(2024, 12, 30).isocalendar()[:2], (date(2024, 3, 1) - timedelta(1)).day == 29)
events = [("standup", time(9, 0)), ("lunch", time(12, 30)), ("review", time(9, 0, 1))]
print(sorted(events, key=lambda e: e[1]), time(9) < time(9, 0, 1), datetime.combine(d, time(7, 5)).isoformat(timespec="minutes"), [t.isoformat() for _, t in events], f"{time(14, 5):%I:%M %p}", time(0) or "midnight", bool(time(0)))
class Feb(date):
    def next(self): return self + timedelta(1)
print(Feb(2024, 2, 28).next(), type(Feb(2024, 2, 28).next()).__name__, Feb.fromisoformat("2024-02-01"), repr(Feb(2024, 2, 1)), Feb(2024, 2, 1) == date(2024, 2, 1))
groups = {}
for day in (date(2024, m, dd) for m in (1, 2) for dd in (1, 15)): groups.setdefault(f"{day:%b}", []).append(day.day)
print(groups, {date(2024, 1, 1): "ny"}[date(2024, 1, 1)], hash(start) == hash(datetime(2024, 3, 1, 9, 30)), start.date() == date(2024, 3, 1), isinstance(start, date), datetime(2024, 1, 1) == date(2024, 1, 1))
