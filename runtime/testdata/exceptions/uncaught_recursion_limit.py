# RecursionError at top level
def forever(n):
    return forever(n + 1)


print("start")
try:
    forever(0)
except RecursionError as e:
    print("caught:", e)
forever(0)
