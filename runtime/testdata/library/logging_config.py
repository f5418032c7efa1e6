# handlers, hierarchies, formatting and dictConfig
import io, logging, logging.config, logging.handlers, sys
buf = io.StringIO()
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "%(name)s/%(levelname)s: %(message)s"}, "brace": {"format": "[{levelname:.1}] {message}", "style": "{"}}, "filters": {}, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout"}, "b": {"class": "logging.StreamHandler", "formatter": "brace", "stream": buf, "level": "ERROR"}}, "loggers": {"app": {"handlers": ["h", "b"], "level": "DEBUG", "propagate": False}, "app.quiet": {"level": "ERROR"}}, "root": {"level": "WARNING", "handlers": ["h"]}})
app, quiet, other = logging.getLogger("app"), logging.getLogger("app.quiet"), logging.getLogger("other.deep")
app.debug("d %s", 1); quiet.warning("hidden"); quiet.error("shown"); other.info("no"); other.warning("root handles"); logging.error("via root")
print(buf.getvalue(), quiet.parent.name, other.parent.name, app.getChild("x").name, logging.root.level, app.handlers[1].level, logging.getLogger("app.quiet.sub").getEffectiveLevel())
class Mem(logging.Handler):
    def __init__(self): super().__init__(); self.out = []
    def emit(self, r): self.out.append(self.format(r))
m = Mem(); lg = logging.getLogger("m"); lg.propagate = False; lg.setLevel(1); lg.addHandler(m)
m.setFormatter(logging.Formatter("%(levelno)s %(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(module)s|%(message)s"))
def fn(): lg.info("in fn")
fn(); lg.log(5, "low"); lg.critical("crit")
print(m.out)
m.out.clear(); m.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y")); lg.info("dated"); print(len(m.out[0].split()[0]) == 4)
m.out.clear(); m.setFormatter(logging.Formatter("{message!r:>10}|{levelname}", style="{")); lg.info("x"); m.setFormatter(logging.Formatter("$levelname ${message}", style="$")); lg.info("y"); print(m.out)
m.out.clear(); m.setFormatter(None)
lg.info("args %s %d %5.1f %r", "a", 1, 2.55, "r"); lg.info("%(k)s", {"k": "v"}); lg.info("%d%%", 5); lg.info("no args %s"); lg.info(12345); lg.info(["list"]); lg.info("", ); lg.warning("multi\nline"); lg.error(ValueError("exc object"))
print(m.out)
m.out.clear()
class F(logging.Filter):
    def filter(self, r): r.msg = f"<{r.msg}>"; return r.levelno >= logging.WARNING
f = F(); lg.addFilter(f); lg.info("dropped"); lg.warning("kept"); lg.removeFilter(f); m.addFilter(lambda r: "secret" not in r.getMessage()); lg.info("secret"); lg.info("public"); print(m.out)
m.out.clear(); m.filters.clear()
ad = logging.LoggerAdapter(lg, {"req": 7}); m.setFormatter(logging.Formatter("%(req)s %(message)s", defaults={"req": "-"})); ad.info("a"); lg.info("b"); lg.info("c", extra={"req": 9})
class Ad(logging.LoggerAdapter):
    def process(self, msg, kw): return f"[{self.extra['id']}] {msg}", kw
Ad(lg, {"id": "X"}).warning("processed %s", 1); print(m.out)
mh = logging.handlers.MemoryHandler(10, logging.ERROR, m); q = logging.getLogger("q"); q.propagate = False; q.addHandler(mh); m.out.clear(); m.setFormatter(None)
q.warning("buffered"); print(m.out); q.error("flushes"); print(m.out)
import queue
qq = queue.Queue(); qh = logging.handlers.QueueHandler(qq); ql = logging.getLogger("ql"); ql.propagate = False; ql.addHandler(qh); ql.warning("queued %d", 1); print(qq.get().getMessage())
m.out.clear(); ls = logging.handlers.QueueListener(qq, m); ls.start(); ql.error("listened"); ls.stop(); print(m.out)
print(logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(15), logging.getLevelNamesMapping()["ERROR"], lg.isEnabledFor(5), lg.hasHandlers(), logging.getLogger("q").manager is lg.manager, repr(lg), repr(m)[:14], logging.getLogger().name, logging.makeLogRecord({"msg": "made %s", "args": ("x",)}).getMessage())
r = logging.LogRecord("n", 20, "/a/b.py", 7, "m %s", ("z",), None); print(r.getMessage(), r.module, r.filename, r.lineno, r.levelname, str(r), logging.Formatter("%(pathname)s:%(lineno)d").format(r))
bad = logging.getLogger("bad"); bad.propagate = False
class Boom(logging.StreamHandler):
    def handleError(self, r): print("handleError", sys.exc_info()[0].__name__)
bad.addHandler(Boom(sys.stdout)); bad.error("%d", "x"); bad.error("%s %s", 1); logging.raiseExceptions = False
for x in (lambda: lg.setLevel("LOUD"), lambda: lg.log("INFO", "x"), lambda: logging.Formatter("{x"), lambda: logging.config.dictConfig({}), lambda: logging.config.dictConfig({"version": 1, "handlers": {"z": {"class": "nope.Nope"}}}), lambda: logging.Logger("t").info(), lambda: logging.getLogger(5)):
    try: print(x())
    except Exception as e: print(type(e).__name__ + ":", e)
