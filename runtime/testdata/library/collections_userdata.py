# an inventory with several collection types
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
Move = namedtuple("Move", "day item qty")
moves = [Move(1, "bolt", 10), Move(1, "nut", 5), Move(2, "bolt", -4), Move(3, "gear", 1), Move(3, "nut", -5), Move(4, "bolt", 2)]
stock = Counter()
for m in moves: stock[m.item] += m.qty
print(stock, +stock, stock.most_common(1), [k for k in stock if not stock[k]], stock.total(), sum(m.qty for m in moves))
days = defaultdict(Counter)
for m in moves: days[m.day][m.item] += m.qty
print({d: dict(c) for d, c in days.items()}, days[9], sorted(days))
recent = deque(maxlen=3)
for m in moves: recent.append(m.item)
print(recent, recent.count("nut"), list(reversed(recent)), recent.index("bolt"))
lru = OrderedDict()
for m in moves:
    lru[m.item] = m.day
    lru.move_to_end(m.item)
    if len(lru) > 2: print("evict", lru.popitem(last=False), end="; ")
print(list(lru.items()))
defaults = {"unit": "pcs", "min": 1}; local = {"min": 3}
cfg = ChainMap(local, defaults)
cfg["max"] = 9
child = cfg.new_child({"unit": "kg"})
print(cfg["unit"], cfg["min"], dict(cfg) == {"unit": "pcs", "min": 3, "max": 9}, child["unit"], child.parents["unit"], local, len(child.maps), sorted(child.items()))
a, b = Counter("abracadabra"), Counter("alakazam")
print(a & b, a | b, a - b, a + b == b + a, (a & b).total(), a.most_common(2), sorted((a - b).elements()), a["z"], "z" in a, Counter(a=1) <= Counter(a=2), Counter({"x": 0}) == Counter())
a.subtract("aaaa"); a.update({"z": 3}); a["r"] *= 10
print(a, [k for k, v in a.items() if v > 1], max(a, key=a.get), dict(a.most_common()), list(a), a.pop("z"), a.get("z"), a["z"])
d = deque("abcde")
d.rotate(2); d.appendleft("<"); d.append(">"); d.extend([1, 2]); d.extendleft([8, 9])
print(d, d[0], d[-1], d.popleft(), d.pop(), len(d), "c" in d, d.index("a"), d.copy() == d, d.reverse(), d, list(d)[2:4])
o = OrderedDict.fromkeys("cab", 0); o["a"] = 1; o.move_to_end("c"); o2 = OrderedDict(sorted(o.items()))
print(o, o2, o == o2, dict(o) == dict(o2), list(reversed(o)), o.popitem(False), o | {"z": 9}, next(iter(o)))
for f in (lambda: Counter(a="x") + Counter(a="y"), lambda: d.remove("zz"), lambda: deque(maxlen=-1), lambda: deque([1])[5], lambda: o.move_to_end("q"), lambda: OrderedDict().popitem(), lambda: cfg["nope"], lambda: child.pop("max"), lambda: Move(1, 2), lambda: Move._make([1, 2]), lambda: days.popitem() and defaultdict(int).popitem(), lambda: defaultdict(1), lambda: Counter([[]]), lambda: d.insert(0, 1) or d[0], lambda: deque([1, 2], 2).insert(0, 3), lambda: moves[0]._replace(x=1), lambda: stock.fromkeys("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
