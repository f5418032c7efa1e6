# KeyboardInterrupt raised by hand
import sys
try:
    raise KeyboardInterrupt("by hand")
except KeyboardInterrupt as e:
    print("caught", repr(e), isinstance(e, Exception))
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("never")
    finally:
        print("finally")
except BaseException as e:
    print(type(e).__name__)
sys.stdout.write("unfinished line")
raise ValueError("after output without a newline")
