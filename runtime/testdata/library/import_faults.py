# What import says when modules import each other, and whose module a name is.
import importlib.machinery
import os
import sys
import tempfile
import types

with tempfile.TemporaryDirectory() as folder:
    def write(name, text):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)

    def attempt(name):
        try:
            module = importlib.import_module(name)
        except Exception as e:
            print(type(e).__name__, str(e).replace(folder, "FOLDER"))
        else:
            print(name, getattr(module, "what", None))
        print(name in sys.modules)

    sys.path.insert(0, folder)
    write("first.py", "from second import b\na = 1\n")
    write("second.py", "from first import a\nb = 2\n")
    attempt("first")
    write("third.py", "import fourth\na = 1\n")
    write("fourth.py", "import third\nthird.a\n")
    attempt("third")
    os.mkdir(os.path.join(folder, "pack"))
    write("pack/__init__.py", "")
    write("pack/one.py", "import pack.two\n")
    write("pack/two.py", "import pack.one\npack.one.x\n")
    attempt("pack.one")
    # A program's own module comes before the library's of the same name.
    write("colorsys.py", "what = 'our own'\n")
    attempt("colorsys")

    # A finder of one's own.
    class Finder:
        def find_spec(self, fullname, path, target=None):
            if fullname.startswith("made_"):
                return importlib.machinery.ModuleSpec(fullname, self)

        def create_module(self, spec):
            return None

        def exec_module(self, module):
            module.what = f"made for {module.__name__}"

    sys.meta_path.insert(0, Finder())
    attempt("made_up")
    import made_too
    print(made_too.what, made_too.__spec__.name, type(made_too.__loader__).__name__)
    sys.meta_path.pop(0)
    attempt("made_no_more")

    write("plain.py", "what = __name__, __package__\n")
    attempt("plain")
    spec = sys.modules["plain"].__spec__
    print(spec.name, os.path.basename(spec.origin), spec.parent == "", spec.has_location)

class Odd:
    def __getattr__(self, name):
        raise AttributeError

sys.modules["odd"] = Odd()
try:
    from odd import thing
except ImportError as e:
    print(e)
sys.modules["nameless"] = m = types.ModuleType("nameless")
del m.__name__
try:
    from nameless import thing
except ImportError as e:
    print(e)
try:
    exec("from . import x", {"__package__": 7})
except TypeError as e:
    print(e)
try:
    exec("from . import x", {"__package__": "", "__name__": "top"})
except ImportError as e:
    print(e)
