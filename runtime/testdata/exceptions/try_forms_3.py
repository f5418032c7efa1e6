# try, except, else, finally, continued
for thing in (5, "text", None, int, object(), ValueError, ValueError("inst"), [ValueError], type):
    try:
        raise thing
    except BaseException as e:
        print(type(e).__name__, e)
try:
    raise
except RuntimeError as e:
    print("RuntimeError:", e)
class Weird(Exception):
    def __new__(cls, *a): return 5
try:
    raise Weird
except TypeError as e:
    print("TypeError:", e)
class NeedsArg(Exception):
    def __init__(self, x): pass
try:
    raise NeedsArg
except TypeError as e:
    print("TypeError:", e)
def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise
        except ZeroDivisionError as e:
            return f"again {e}"
print(reraise())
try:
    try:
        raise KeyError("first")
    finally:
        raise ValueError("from finally")
except ValueError as e:
    print(e, repr(e.__context__))
for src in ("try: pass", "try:\n  pass\nexcept:\n  pass\nexcept ValueError:\n  pass", "try:\n  pass\nelse:\n  pass", "except: pass", "try:\n  pass\nexcept ValueError, KeyError:\n  pass", "try:\n  pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try:\n  pass\nexcept*: pass", "raise ValueError, 'x'", "try:\n  pass\nexcept ValueError as a.b: pass", "finally: pass"):
    try:
        exec(src)
    except SyntaxError as e:
        print(repr(src), "->", e.msg)
