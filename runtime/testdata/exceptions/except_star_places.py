import traceback
def b():
    try: raise ValueError
    except* (ExceptionGroup,
             ValueError):
        x = 1
        y = 2
def c():
    try: raise ValueError
    except* foo as e:
        x = 1
        y = 2
def d():
    try: raise ValueError
    except* 5 as e:
        x = 1
        y = 2
def e():
    try: raise ValueError
    except* ExceptionGroup: pass
def f():
    try: raise ExceptionGroup('a', [ValueError()])
    except* 5: pass; x = 1
for f in (b, c, d, e, f):
    try: f()
    except BaseException as x: traceback.print_exc()
