# SystemExit
import sys
for v in (None, 0, 1, "text", [1], True, 3.5):
    try:
        sys.exit(v)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    exit(4)
except SystemExit as e:
    print("exit", e.code)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args, isinstance(e, Exception))
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
def cleanup():
    try:
        sys.exit(3)
    finally:
        print("finally before exit")
import atexit
atexit.register(print, "atexit", "one")
@atexit.register
def second(): print("atexit two (runs first)")
cleanup()
print("never")
