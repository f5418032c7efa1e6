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
