# sys
import sys, io
print(sys.version_info >= (3, 13), sys.version_info[:2], sys.version_info.major, sys.implementation.name.islower(), sys.byteorder, sys.maxsize, sys.maxunicode, sys.getrecursionlimit(), sys.platform.startswith("linux"), sys.argv, len(sys.path) > 0, sys.flags.optimize, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_info.dig, sys.int_info.bits_per_digit > 0, sys.hash_info.width, sys.hash_info.modulus == 2 ** 61 - 1, sys.executable != "", sys.api_version > 0, sys.hexversion >= 0x030D0000)
print("io" in sys.modules, sys.modules["sys"] is sys, "sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names, sys.intern("abc") is sys.intern("abc"), sys.getsizeof([]) > 0, sys.getrefcount([]) > 0, callable(sys.exit), sys.is_finalizing(), sys.gettrace(), sys.getswitchinterval() > 0)
old, sys.stdout = sys.stdout, io.StringIO()
print("captured")
got, sys.stdout = sys.stdout.getvalue(), old
print(repr(got), sys.stdout is sys.__stdout__, sys.stdin.readable(), sys.stdout.writable(), sys.stdout.encoding.lower(), sys.stderr.name, sys.stdout.fileno(), sys.stdout.isatty())
sys.stdout.write("no newline "); sys.stdout.write("then one\n"); print(sys.stdout.write("abc\n"), sys.stdout.writelines(["l1\n", "l2\n"])); sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xed\x95\x9c\n"); sys.stdout.buffer.flush()
print(sys.exc_info(), sys.exception())
try: 1 / 0
except ZeroDivisionError as e: print(sys.exc_info()[0].__name__, sys.exception() is e)
def f(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name, sys._getframe().f_lineno
print(f(), sys._getframe().f_globals is globals(), sys._getframe().f_back)
hooked = []
sys.displayhook, saved = hooked.append, sys.displayhook
exec(compile("1 + 1\nNone\n'x'", "<s>", "single") if False else compile("1 + 1", "<s>", "single"))
sys.displayhook = saved; print(hooked)
sys.displayhook(42); sys.displayhook(None); sys.displayhook("text"); import builtins; print(builtins._)
def attempt(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__ + ":", e)
attempt(lambda: sys.exit("msg"))
attempt(lambda: sys.exit())
attempt(lambda: sys.nope)
attempt(lambda: sys.intern(5))
attempt(lambda: sys.setrecursionlimit(-1))
attempt(lambda: sys._getframe(99999))
attempt(lambda: sys.getsizeof())
attempt(lambda: sys.stdout.read())
attempt(lambda: sys.stdin.write("x"))
attempt(lambda: sys.stdout.write(5))
attempt(lambda: sys.setswitchinterval(-1))
attempt(lambda: sys.version_info.nope)
attempt(lambda: setattr(sys.flags, "debug", 1))
attempt(lambda: type(sys.version_info)())
print(sys.orig_argv[-1] == sys.argv[0] or "differs", sys.warnoptions, sys.pycache_prefix, sys.dont_write_bytecode in (True, False), sys.stdin.read(), sys.audit("test.event", 1), sys.ps1 if hasattr(sys, "ps1") else "no ps1")
