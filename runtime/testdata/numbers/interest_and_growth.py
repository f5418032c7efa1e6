# floats in everyday sums
def compound(p, rate, years, n=1): return p * (1 + rate / n) ** (n * years)
def payment(p, rate, months): r = rate / 12; return p * r / (1 - (1 + r) ** -months) if r else p / months
for n in (1, 4, 12, 365): print(n, f"{compound(1000, 0.05, 10, n):.4f}")
bal, month = 1000.0, 0
pay = payment(1000, 0.12, 12)
print(round(pay, 2), payment(1200, 0, 12))
while bal > 0.005:
    month += 1
    interest = bal * 0.01
    bal += interest - pay
    if month in (1, 6, 12): print(f"{month:>2} {interest:7.2f} {max(bal, 0):9.2f}")
years = 0
x = 100.0
while x < 200: x *= 1.07; years += 1
print(years, x, 72 / 7)
pop = [100.0]
for _ in range(5): pop.append(pop[-1] * 1.1)
print(pop, [round(p) for p in pop], [f"{b / a - 1:.1%}" for a, b in zip(pop, pop[1:])])
def npv(rate, flows): return sum(f / (1 + rate) ** t for t, f in enumerate(flows))
def irr(flows, lo=-0.9, hi=1.0):
    for _ in range(60):
        mid = (lo + hi) / 2
        if npv(mid, flows) > 0: lo = mid
        else: hi = mid
    return mid
print(f"{npv(0.1, [-1000, 500, 500, 500]):.4f} {irr([-1000, 500, 500, 500]):.6f}")
def split_bill(total_cents, people): q, r = divmod(total_cents, people); return [q + (i < r) for i in range(people)]
print(split_bill(1000, 3), sum(split_bill(9999, 7)) == 9999, [round(v, 2) for v in (1000 / 3,) * 3], round(1000 / 3, 2) * 3)
tax = lambda inc: sum(max(0, min(inc, hi) - lo) * r for lo, hi, r in ((0, 10000, 0.1), (10000, 40000, 0.2), (40000, float("inf"), 0.4)))
print([tax(i) for i in (0, 5000, 10000, 25000, 100000)], [f"{tax(i) / i:.2%}" for i in (5000, 25000, 100000)])
temps = [21.5, 22.0, 19.5, 24.25]
mean = sum(temps) / len(temps)
var = sum((t - mean) ** 2 for t in temps) / len(temps)
print(mean, var, var ** 0.5, max(temps) - min(temps), sorted(temps)[1:3], [t > mean for t in temps], [round((t * 9 / 5) + 32, 1) for t in temps])
e = sum(1 / __import__("math").factorial(k) for k in range(18))
print(e, (1 + 1 / 10 ** 6) ** 10 ** 6, 2 ** 0.5, 10 ** -2, 1e3 ** (1 / 3), round(1e3 ** (1 / 3)), 7 ** 0.5 // 1, int(10 / 3 * 100) / 100, round(10 / 3, 3), 5 // 2 * 2.0, 5 / 2 // 1, -7.5 % 2, 1e16 + 1 - 1e16, 0.1 + 0.7, (0.1 + 0.7) * 10, int((0.1 + 0.7) * 10))
