# try, except, else, finally
def run(action):
    log = []
    try:
        log.append("try")
        action()
    except ZeroDivisionError:
        log.append("zero")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e!r}")
    except Exception as e:
        log.append(f"other {type(e).__name__}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log
print(run(lambda: None), run(lambda: 1 / 0), run(lambda: {}["k"]), run(lambda: [][0]), run(lambda: int("z")))
def nested():
    out = []
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            out.append("wrong")
        finally:
            out.append("inner finally")
    except ValueError as e:
        out.append(f"outer {e}")
    return out
print(nested())
try:
    raise ValueError("v")
except ValueError as e:
    saved = e
try:
    e
except NameError as err:
    print("e is gone:", err)
print(saved)
kinds = (TypeError, (KeyError, (ValueError,))) if False else (TypeError, ValueError)
try:
    int("q")
except kinds as e:
    print("dynamic tuple", e)
def pick():
    print("except expression evaluated")
    return ValueError
try:
    pass
except pick():
    pass
try:
    raise ValueError
except pick():
    print("picked")
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print("TypeError:", e, "|", repr(e.__context__))
try:
    try:
        1 / 0
    except (KeyError, 5):
        pass
except TypeError as e:
    print("TypeError:", e)
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
