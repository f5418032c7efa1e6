# A coroutine that a called function lets go is told where the function returned to.
async def c(): pass
def f():
    x = c()
    return 1
def g():
    y = f()
    print("after f")
    return [y, f()]
def main():
    a = g()
    print("after g", a)
main()
print("end")
