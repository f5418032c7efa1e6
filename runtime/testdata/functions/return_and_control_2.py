# what functions return, in every kind of flow, continued
def implicit(): pass
def with_else(x):
    try:
        r = 10 / x
    except ZeroDivisionError:
        return "zero"
    except TypeError as e:
        return f"type: {e}"
    else:
        return r
    finally:
        print("checked", repr(x))
print(with_else(4), with_else(0), with_else("a"))
def in_with():
    class CM:
        def __enter__(self): print("enter"); return self
        def __exit__(self, *a): print("exit", a[0]); return False
    with CM():
        return "from with"
print(in_with())
def ternary(n): return "big" if n > 100 else "mid" if n > 10 else "small"
print([ternary(n) for n in (5, 50, 500)])
def short(a, b): return a and b or "default"
print(short(1, 2), short(0, 2), short(1, 0))
def swap(a, b): return b, a
x, y = swap(*swap(1, 2))
print(x, y, *swap("p", "q"))
def chained(): return (lambda: (lambda: [i for i in range(3)])())()
print(chained(), (lambda: None)() is None, [implicit() for _ in range(2)])
def docstring_only():
    """just docs"""
def ellipsis(): ...
print(docstring_only(), ellipsis(), docstring_only.__doc__)
def unreachable():
    return 1
    return 2
def conditional_def(flag):
    if flag:
        def inner(): return "A"
    else:
        def inner(): return "B"
    return inner()
print(unreachable(), conditional_def(True), conditional_def(False))
def reraise():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            print("inner")
            raise
        finally:
            print("inner finally")
    except ArithmeticError as e:
        return f"outer {type(e).__name__}"
print(reraise())
while True:
    try:
        break
    finally:
        print("break through finally")
for i in range(2):
    try:
        continue
    finally:
        print("continue through finally", i)
