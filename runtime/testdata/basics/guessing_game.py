# guess a number: a scripted player against a seeded secret
import random
random.seed(2024)
def play(secret, guesses):
    tries = 0
    for g in guesses:
        tries += 1
        if g < secret:
            print(f"{g} too low", end="; ")
        elif g > secret:
            print(f"{g} too high", end="; ")
        else:
            print(f"{g} right after {tries}")
            break
    else:
        print("gave up, it was", secret)
    return tries
def bisecting(low, high):
    while low <= high:
        mid = (low + high) // 2
        answer = yield mid
        if answer == "low":
            low = mid + 1
        elif answer == "high":
            high = mid - 1
        else:
            return
secret = random.randint(1, 100)
play(secret, [50, 25, 75])
play(secret, range(secret - 3, secret + 3))
player = bisecting(1, 100)
g = next(player)
n = 1
while g != secret:
    g = player.send("low" if g < secret else "high")
    n += 1
print("bisecting found", g == secret, "in", n, n <= 7)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(600)]
hist = {t: rolls.count(t) for t in range(2, 13)}
for t, k in hist.items():
    print(f"{t:>2} {'#' * (k // 5)} {k}")
print(max(hist, key=hist.get), sum(hist.values()), round(sum(rolls) / 600, 3))
coins = "".join(random.choice("HT") for _ in range(40))
import itertools
longest = max((len(list(g)), k) for k, g in itertools.groupby(coins))
print(coins, coins.count("H"), longest)
deck = [r + s for s in "♠♥♦♣" for r in "A23456789TJQK"]
random.shuffle(deck)
hands = {p: sorted(deck[i::4][:5]) for i, p in enumerate("NESW")}
print(hands, len(set(deck)))
