import traceback
def g(): 1/0
def f():
    x = y = g()
def h():
    x = g()
def i():
    x, y = g()
def j():
    x[0] = g()
def k():
    return g()
for q in f,h,i,j,k:
    try: q()
    except ZeroDivisionError as e: traceback.print_exc()
f()
