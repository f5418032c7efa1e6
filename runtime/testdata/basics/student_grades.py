# records, averages and reports
students = {
    "Ann": {"math": 90, "art": 85},
    "Bob": {"math": 72, "art": 60, "pe": 99},
    "Cid": {},
}
def average(marks):
    return sum(marks.values()) / len(marks) if marks else None
def letter(score):
    for cut, l in ((90, "A"), (80, "B"), (70, "C"), (60, "D")):
        if score >= cut:
            return l
    return "F"
for name, marks in students.items():
    avg = average(marks)
    print(f"{name:<5}", f"{avg:6.2f} {letter(avg)}" if avg is not None else "   n/a", sorted(marks, key=marks.get, reverse=True))
subjects = sorted({s for m in students.values() for s in m})
print("name ", *(f"{s:>5}" for s in subjects))
for name, marks in students.items():
    print(f"{name:<5}", *(f"{marks.get(s, '-'):>5}" for s in subjects))
by_subject = {s: {n: m[s] for n, m in students.items() if s in m} for s in subjects}
print(by_subject)
print({s: max(m, key=m.get) for s, m in by_subject.items()})
ranking = sorted(((average(m), n) for n, m in students.items() if m), reverse=True)
for place, (avg, n) in enumerate(ranking, start=1):
    print(place, n, round(avg, 1))
students["Dee"] = {**students["Ann"], "art": 100}
students["Bob"]["math"] += 5
students["Ann"].update(pe=70)
del students["Cid"]
print({n: round(average(m), 2) for n, m in students.items()})
print([n for n, m in students.items() if all(v >= 70 for v in m.values())], [n for n, m in students.items() if any(v < 65 for v in m.values())])
curve = {n: {s: min(100, round(v * 1.1)) for s, v in m.items()} for n, m in students.items()}
print(curve)
lines = "Eve,math,88\nEve,art,x\nBad line\nFay,math,91".split("\n")
for i, line in enumerate(lines, 1):
    try:
        n, s, v = line.split(",")
        students.setdefault(n, {})[s] = int(v)
    except ValueError as e:
        print(f"line {i}: {e}")
print(list(students), students["Eve"], sum(len(m) for m in students.values()))
