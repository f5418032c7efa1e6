# publish and subscribe, plugins, and an undo stack
class Emitter:
    def __init__(self):
        self._subs = {}
    def on(self, event, fn=None, *, once=False):
        if fn is None:
            return lambda f: self.on(event, f, once=once)
        self._subs.setdefault(event, []).append((fn, once))
        return fn
    def off(self, event, fn):
        self._subs[event] = [s for s in self._subs.get(event, []) if s[0] is not fn]
    def emit(self, event, *args, **kw):
        results = []
        for fn, once in list(self._subs.get(event, [])):
            try:
                results.append(fn(*args, **kw))
            except Exception as e:
                results.append(f"{type(e).__name__}: {e}")
            if once:
                self.off(event, fn)
        return results
em = Emitter()
@em.on("greet")
def hello(name): return f"hello {name}"
@em.on("greet", once=True)
def first_time(name): return f"nice to meet you {name}"
em.on("greet", lambda name: 1 / 0)
em.on("greet", str.upper)
print(em.emit("greet", "ann"))
print(em.emit("greet", "bob"))
em.off("greet", hello)
print(em.emit("greet", name="kw"), em.emit("nothing"), em.emit("greet"))
class Editor:
    def __init__(self): self.text, self._undo, self._redo = "", [], []
    def do(self, name, *args):
        old = self.text
        self.text = getattr(self, "_" + name)(*args)
        self._undo.append((name, old))
        self._redo.clear()
        return self
    def _insert(self, s, at=None):
        at = len(self.text) if at is None else at
        return self.text[:at] + s + self.text[at:]
    def _delete(self, i, j): return self.text[:i] + self.text[j:]
    def _replace(self, a, b): return self.text.replace(a, b)
    def undo(self):
        if not self._undo: return "nothing to undo"
        name, old = self._undo.pop()
        self._redo.append((name, self.text))
        self.text = old
        return f"undid {name}"
    def redo(self):
        if not self._redo: return "nothing to redo"
        name, self.text = self._redo.pop()
        self._undo.append((name, self.text))
        return f"redid {name}"
e = Editor()
e.do("insert", "hello world").do("replace", "world", "there").do("delete", 0, 2).do("insert", ">", 0)
print(e.text, "|", e.undo(), e.text, "|", e.undo(), e.text, "|", e.redo(), e.text, "|", e.undo(), e.undo(), e.undo(), e.undo(), repr(e.text))
try:
    e.do("shout")
except AttributeError as err:
    print(err)
print(e.redo(), e.do("insert", "new").redo())
