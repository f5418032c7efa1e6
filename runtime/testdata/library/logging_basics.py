# logging to stdout, with fixed formats
import logging, sys, io
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("app")
log.addHandler(h); log.setLevel(logging.INFO); log.propagate = False
log.debug("hidden"); log.info("hello %s, %d items", "bob", 3); log.warning("careful"); log.error("bad %r", "x"); log.critical("worst"); log.log(25, "custom level")
child = logging.getLogger("app.db")
child.info("from child"); child.setLevel(logging.ERROR); child.info("hidden too")
print(child.parent is log, child.name, child.getEffectiveLevel(), log.level, log.isEnabledFor(10), logging.getLogger("app") is log, log.handlers == [h], logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(35), child.hasHandlers(), log, child)
try:
    1 / 0
except ZeroDivisionError:
    h.setFormatter(logging.Formatter("%(message)s|%(exc_text)s"))
    buf = io.StringIO()
    h2 = logging.StreamHandler(buf); h2.setLevel(logging.ERROR)
    log.addHandler(h2); log.removeHandler(h)
    log.exception("with traceback"); log.error("plain", exc_info=False); log.info("below the handler's level")
    print([l for l in buf.getvalue().splitlines() if not l.startswith("  ")])
    log.removeHandler(h2); log.addHandler(h)
class Upper(logging.Filter):
    def filter(self, rec):
        rec.msg, rec.args = rec.getMessage().upper(), ()
        return "drop" not in rec.getMessage().lower()
h.setFormatter(logging.Formatter("{levelname:>8} [{name}] {message}", style="{"))
h.addFilter(Upper())
log.info("filtered %s", "arg"); log.info("drop me")
h.filters.clear()
class Json(logging.Formatter):
    def format(self, r): return f"{{{r.levelno}: {r.getMessage()!r}, fn={r.funcName}, line={r.lineno > 0}}}"
h.setFormatter(Json())
def inside(): log.warning("in a function")
inside()
log.info("extra %(a)s", {"a": 1}); log.info("no args %s"); log.info({"dict": 1}); log.info("tuple %s %s", 1, 2)
h.setFormatter(logging.Formatter("%(user)s %(message)s %(module)s %(filename)s", defaults={"user": "nobody"}))
log.info("x", extra={"user": "eve"}); log.info("y")
ad = logging.LoggerAdapter(log, {"user": "adapter"})
ad.info("via adapter")
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, r): self.records.append((r.levelname, r.getMessage(), r.args))
lh = ListHandler()
log.addHandler(lh); log.removeHandler(h)
log.error("rec %d", 5); log.log(logging.DEBUG + 15, "lvl")
print(lh.records)
logging.addLevelName(25, "NOTICE"); log.log(25, "named"); print(lh.records[-1])
log.disabled = True; log.error("nothing"); log.disabled = False
logging.disable(logging.ERROR); log.error("off"); log.critical("on"); logging.disable(logging.NOTSET)
print(len(lh.records), lh.records[-1][1])
for bad in (lambda: log.setLevel("LOUD"), lambda: log.log("x", "y"), lambda: logging.Formatter("{x", style="{"), lambda: logging.Formatter("%(x)s", style="?"), lambda: logging.getLogger(5), lambda: logging.Formatter("none")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
root = logging.getLogger()
logging.basicConfig(stream=sys.stdout, format="ROOT %(levelname)s %(message)s", level=logging.WARNING)
logging.info("no"); logging.warning("root %s", "yes"); logging.getLogger("other").error("propagates")
print(root, len(root.handlers), logging.getLogger("other").handlers, logging.lastResort is not None)
