# cleaning a messy table
raw = """
 Name ;  AGE;City
alice;30 ; Paris
BOB; n/a;  new york
;;
 carol ;41;"São Paulo; BR"
dave;-5;Oslo;extra
"""
def split_row(line):
    out, cur, q = [], "", False
    for ch in line:
        if ch == '"': q = not q
        elif ch == ";" and not q: out.append(cur.strip()); cur = ""
        else: cur += ch
    return out + [cur.strip()]
lines = [l for l in raw.splitlines() if l.strip(" ;")]
header, *rows = map(split_row, lines)
header = [h.strip().lower() for h in header]
print(header, len(rows))
records, problems = [], []
for n, row in enumerate(rows, 2):
    if len(row) != len(header):
        problems.append(f"line {n}: {len(row)} fields")
        continue
    rec = dict(zip(header, row))
    rec["name"] = rec["name"].title()
    rec["city"] = " ".join(w.capitalize() if w.islower() else w for w in rec["city"].split())
    try:
        rec["age"] = int(rec["age"])
        if rec["age"] < 0: raise ValueError("negative age")
    except ValueError as e:
        problems.append(f"line {n}: {e}")
        rec["age"] = None
    records.append(rec)
for r in records: print("{name:<8}|{age!s:>5}|{city}".format(**r))
print(problems)
ages = [r["age"] for r in records if r["age"] is not None]
print(sum(ages) / len(ages), max(records, key=lambda r: r["age"] or 0)["name"], sorted(r["city"] for r in records))
print("\n".join(f"{k}: {', '.join(str(r[k]) for r in records)}" for k in header))
text = "It was the best of times, it was the worst of times."
words = [w.strip(".,").lower() for w in text.split()]
freq = {w: words.count(w) for w in dict.fromkeys(words)}
print(freq, sorted(freq, key=lambda w: (-freq[w], w))[:3], {n: [w for w in freq if freq[w] == n] for n in sorted(set(freq.values()), reverse=True)})
index = {}
for i, w in enumerate(words): index.setdefault(w[0], []).append((w, i))
print({k: index[k] for k in sorted(index)}, [" ".join(g) for g in zip(words, words[1:])][:3], "".join(w[0] for w in words).upper(), max(words, key=len), text.swapcase()[:10], text.translate(str.maketrans("", "", "aeiou"))[:20])
