# a discrete event simulation with a seeded generator
import heapq
import random
random.seed(11)
def simulate(tellers, customers=12, seed=5):
    rng = random.Random(seed)
    events, t = [], 0
    for i in range(customers):
        t += rng.randint(1, 4)
        heapq.heappush(events, (t, 0, "arrive", i))
    free, line, waits, log = tellers, [], {}, []
    seq = 1
    while events:
        now, _, kind, who = heapq.heappop(events)
        if kind == "arrive":
            line.append((who, now))
        else:
            free += 1
        log.append(f"{now}:{kind[0]}{who}")
        while free and line:
            person, since = line.pop(0)
            waits[person] = now - since
            free -= 1
            heapq.heappush(events, (now + rng.randint(3, 9), seq, "leave", person))
            seq += 1
    return log, waits
for n in (1, 2, 3):
    log, waits = simulate(n)
    print(n, "tellers: last", log[-1], "avg wait", round(sum(waits.values()) / len(waits), 2), "max", max(waits.values()))
print(" ".join(simulate(2)[0]))
class Elevator:
    def __init__(self, floors): self.floor, self.floors, self.stops = 0, floors, set()
    def call(self, f):
        if not 0 <= f < self.floors: raise ValueError(f"no floor {f}")
        self.stops.add(f)
    def run(self):
        up = True
        while self.stops:
            ahead = [s for s in self.stops if (s >= self.floor if up else s <= self.floor)]
            if not ahead:
                up = not up
                continue
            self.floor = min(ahead) if up else max(ahead)
            self.stops.discard(self.floor)
            yield self.floor
e = Elevator(10)
for f in (5, 2, 8): e.call(f)
route = []
for stop in e.run():
    route.append(stop)
    if stop == 5:
        e.call(1); e.call(9)
print(route)
try:
    e.call(10)
except ValueError as err:
    print(err)
stock, log = 20, []
for day in range(1, 8):
    demand = random.randint(2, 9)
    sold = min(stock, demand)
    stock -= sold
    if stock < 8:
        stock += 15
        log.append(f"day {day}: restock")
    log.append(f"day {day}: sold {sold}/{demand}, left {stock}")
print("\n".join(log))
