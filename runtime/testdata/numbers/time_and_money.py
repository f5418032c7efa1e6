# integer arithmetic for durations and change
def hms(seconds):
    sign = "-" if seconds < 0 else ""
    m, s = divmod(abs(seconds), 60)
    h, m = divmod(m, 60)
    d, h = divmod(h, 24)
    return f"{sign}{d}d {h:02}:{m:02}:{s:02}" if d else f"{sign}{h:02}:{m:02}:{s:02}"


for s in (0, 59, 60, 3661, 86399, 86400, 1_000_000, -75):
    print(f"{s:>8} {hms(s)}")


def change(cents, coins=(200, 100, 50, 20, 10, 5, 2, 1)):
    out = {}
    for c in coins:
        n, cents = divmod(cents, c)
        if n:
            out[c] = n
    return out


print(change(388), change(0), change(99))


def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


print([y for y in (1900, 1996, 2000, 2023, 2024, 2100) if leap(y)])


def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return "Sun Mon Tue Wed Thu Fri Sat".split()[(y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7]


print(weekday(2024, 2, 29), weekday(1969, 7, 20), weekday(2000, 1, 1))


def calendar(y, m):
    days = [31, 28 + leap(y), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    start = "Sun Mon Tue Wed Thu Fri Sat".split().index(weekday(y, m, 1))
    cells = ["  "] * start + [f"{d:2}" for d in range(1, days + 1)]
    for i in range(0, len(cells), 7):
        print(" ".join(cells[i : i + 7]))


calendar(2024, 2)
prices = {"apple": 0.5, "bread": 2.25, "cheese": 7.899}
total = 0
for item, qty in [("apple", 6), ("bread", 1), ("cheese", 2)]:
    cost = prices[item] * qty
    total += cost
    print(f"{item:<8}{qty:>3} x {prices[item]:>6.2f} = {cost:>8.2f}")
print(f"{'total':<20}{total:>8.2f}", f"{total * 1.21:,.2f} with tax")


def loan(principal, rate, months):
    r = rate / 12
    return principal * r / (1 - (1 + r) ** -months)


print(f"{loan(200_000, 0.035, 360):.2f} {loan(10_000, 0.1, 12):.2f}")
balance = 1000.0
for year in range(1, 4):
    balance *= 1.05
    print(year, round(balance, 2), balance)
