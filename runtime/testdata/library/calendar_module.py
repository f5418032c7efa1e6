# calendar
import calendar
print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2023, 10))
print(calendar.monthrange(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.month_name[12], calendar.firstweekday())
print(calendar.monthcalendar(2024, 9), [d for d in calendar.Calendar().itermonthdays(2024, 2)][:6], list(calendar.Calendar(6).itermonthdays2(2024, 2))[:5], [str(d) for d in calendar.Calendar().itermonthdates(2024, 3)][:5], list(calendar.Calendar(6).iterweekdays()))
fridays13 = [(m) for m in range(1, 13) if calendar.weekday(2024, m, 13) == calendar.FRIDAY]
print(fridays13, calendar.MONDAY, calendar.SUNDAY, calendar.JANUARY, calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.Calendar(3).firstweekday)
def last_friday(y, m): return max(w[calendar.FRIDAY] for w in calendar.monthcalendar(y, m))
print([last_friday(2024, m) for m in range(1, 13)])
print(calendar.calendar(2024, w=2, l=1, c=2, m=6)[:200])
print(calendar.TextCalendar().formatweekheader(3), calendar.TextCalendar().formatmonthname(2024, 5, 20, True), repr(calendar.TextCalendar().formatday(5, 0, 3)))
for bad in (lambda: calendar.month(2024, 13), lambda: calendar.monthrange(2024, 0), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.setfirstweekday(9), lambda: calendar.Calendar(1).nope):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
