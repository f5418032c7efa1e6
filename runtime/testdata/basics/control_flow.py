# if/elif/else, while, for, break, continue and the else of loops
def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"


for s in (95, 90, 89.5, 70, 12, -1):
    print(s, grade(s))

n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz steps:", steps)

for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")

count = 5
while count:
    count -= 1
    if count == 3:
        continue
    print("count", count)
else:
    print("ran out")

while True:
    count += 1
    if count > 3:
        break
else:
    print("never printed")
print("after", count)

for i in []:
    pass
else:
    print("empty loop has an else too")

try:
    print(i)
except NameError as e:
    print("i still bound?", e)
pass
if not []: print("one line if")
for c in "ab": print(c, end=";"); print("!", end=" ")
print()
