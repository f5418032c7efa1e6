# OSError subclasses and errno
import errno, os
for code in ("ENOENT", "EACCES", "EEXIST", "EISDIR", "ENOTDIR", "EPERM", "EINTR", "EAGAIN", "EPIPE", "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "ETIMEDOUT", "ECHILD", "ESRCH", "EINVAL", "ENOTEMPTY", "ENOSPC", "EMFILE"):
    n = getattr(errno, code)
    e = OSError(n, os.strerror(n), "file.txt")
    print(code, type(e).__name__, e, errno.errorcode[n] == code)
e = OSError(2, "msg", "a", None, "b")
print(e, e.filename, e.filename2, e.errno, e.strerror, e.args, repr(e), str(OSError("plain")), OSError("plain").errno, OSError(5).args, OSError(), str(OSError(5, "five")), OSError(1, 2, 3, 4, 5).args)
print(type(OSError(2, "x")), type(FileNotFoundError(13, "x")), FileNotFoundError("x").errno, IOError is OSError, issubclass(BrokenPipeError, ConnectionError), issubclass(ConnectionError, OSError), issubclass(TimeoutError, OSError), BlockingIOError(11, "b", 5).characters_written)
class MyErr(OSError): pass
print(type(MyErr(2, "x")), repr(MyErr(2, "x")), isinstance(MyErr(), OSError))
def attempt(f):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e.errno, errno.errorcode.get(e.errno), e.strerror, e.filename, "|", e)
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: open("/no/such/dir/file"))
attempt(lambda: open("/"))
attempt(lambda: os.listdir("/etc/passwd"))
attempt(lambda: os.rmdir("/"))
attempt(lambda: os.mkdir("/"))
attempt(lambda: os.remove("/no_such_file"))
attempt(lambda: os.rename("/no_a", "/no_b"))
attempt(lambda: os.stat(""))
attempt(lambda: open(""))
attempt(lambda: open("/etc/passwd/x"))
attempt(lambda: os.read(9999, 1))
attempt(lambda: os.close(-1))
attempt(lambda: os.kill(2 ** 22 + 5, 0))
attempt(lambda: os.chdir("/no/such"))
attempt(lambda: open("a" * 300))
attempt(lambda: open("x\0y"))
attempt(lambda: os.strerror("x"))
try:
    open("/no/such")
except FileNotFoundError as e:
    try:
        raise PermissionError(13, "while handling") from e
    except OSError as p:
        print(type(p).__name__, repr(p.__cause__))
try:
    try:
        raise OSError(errno.ENOENT, "gone")
    except FileNotFoundError as e:
        e.strerror = "changed"; e.filename = "later"
        raise
except OSError as e:
    print(e, e.args)
