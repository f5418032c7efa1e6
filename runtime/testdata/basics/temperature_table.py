# a table with formatting and functions
def c_to_f(c):
    return c * 9 / 5 + 32

def f_to_c(f):
    """Convert Fahrenheit to Celsius."""
    return (f - 32) * 5 / 9

print(f"{'C':>6} | {'F':>6}")
print("-" * 15)
for c in range(-40, 101, 35):
    print(f"{c:>6} | {c_to_f(c):>6.1f}")
print(round(f_to_c(98.6), 2), f_to_c(-40), f_to_c.__doc__)
readings = {"mon": [20.5, 22.1], "tue": [], "wed": [18.0, 19.5, 23.25]}
for day, temps in readings.items():
    if not temps:
        print(f"{day}: no data")
        continue
    avg = sum(temps) / len(temps)
    print(f"{day}: min {min(temps)} max {max(temps):.1f} avg {avg:.2f} {'warm' if avg > 20 else 'cool'}")
flat = [t for ts in readings.values() for t in ts]
print(sorted(flat), max(flat) - min(flat), sum(flat) / len(flat))
kelvin = list(map(lambda t: round(t + 273.15, 2), flat))
print(kelvin)
chart = {t: "#" * int(t - 15) for t in sorted(flat)}
for t, bar in chart.items():
    print(f"{t:6.2f} {bar}")
def classify(t):
    if t < 0: return "freezing"
    if 0 <= t < 15: return "cold"
    return "mild" if t < 25 else "hot"
print([classify(t) for t in (-5, 0, 14.9, 15, 24, 25)])
for bad in ("warm", None, [1]):
    try:
        print(c_to_f(bad))
    except TypeError as e:
        print("TypeError:", e)
