# messages with several lines, empty messages and no message
import traceback
class Empty(Exception): pass
class Custom(Exception):
    def __str__(self): return "line one\nline two\n  indented"
class BadStr(Exception):
    def __str__(self): raise ValueError("no str")
class NoneStr(Exception):
    def __str__(self): return None
for e in (Empty(), Empty(""), Custom(), BadStr("x"), NoneStr(), Empty("한글 é"), Empty("tab\there"), Empty(1, 2), Empty(None), Empty("trailing newline\n"), Empty(["list"])):
    try:
        raise e
    except Exception:
        traceback.print_exc()
raise Custom
