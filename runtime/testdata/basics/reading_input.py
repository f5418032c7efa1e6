# input() from standard input, until it ends
name = input("name? ")
age = int(input("age? "))
print(f"Hello {name}, next year {age + 1}")
nums = [int(x) for x in input().split()]
print(nums, sum(nums))
a, b = map(float, input("two numbers: ").split(","))
print(a / b)
while (line := input("> ")) != "quit":
    match line.split():
        case ["add", x, y]:
            print(int(x) + int(y))
        case ["echo", *words]:
            print(*words)
        case []:
            print("(blank)")
        case _:
            print("what?", repr(line))
try:
    int(input("number: "))
except ValueError as e:
    print("ValueError:", e)
print(repr(input()), repr(input()))
rest = []
try:
    while True:
        rest.append(input())
except EOFError as e:
    print("EOFError:", e, rest)
import sys
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
