# buffered and text layers, seek and tell, custom raw streams
import io, os, tempfile
class Up(io.RawIOBase):
    def __init__(self, data): self.data, self.pos = data, 0
    def readable(self): return True
    def readinto(self, b):
        chunk = self.data[self.pos:self.pos + min(len(b), 3)].upper()
        b[:len(chunk)] = chunk; self.pos += len(chunk); return len(chunk)
r = io.BufferedReader(Up(b"hello\nworld\n"))
print(r.read(2), r.peek(1)[:1], r.readline(), r.read(), r.read(), io.TextIOWrapper(io.BufferedReader(Up("héé\nx".encode()))).read(1), list(io.BufferedReader(Up(b"a\nb"))), io.BufferedReader(Up(b"abc")).readinto(bytearray(2)))
class Sink(io.RawIOBase):
    def __init__(self): self.out = []
    def writable(self): return True
    def write(self, b): self.out.append(bytes(b)); return len(b)
s = Sink(); w = io.BufferedWriter(s, 4)
w.write(b"ab"); print(s.out); w.write(b"cdef"); w.flush(); print(b"".join(s.out)); t = io.TextIOWrapper(w, encoding="utf-8", write_through=True); t.write("é한"); t.flush(); print(b"".join(s.out)); t.detach()
b = io.BytesIO()
tw = io.TextIOWrapper(b, encoding="utf-16", newline="\r\n"); tw.write("a\nb"); tw.flush(); print(b.getvalue())
st = io.StringIO("one\ntwo\nthree")
print(st.readline(), st.tell(), st.read(2), st.seek(0), list(st), st.seek(0, 2), st.write("!"), st.getvalue(), st.seek(4), st.truncate(), st.getvalue(), st.read(), [m for m in ("readable", "writable", "seekable") if getattr(st, m)()])
bb = io.BytesIO(b"abcdef"); view = bb.getbuffer(); view[0] = 90
print(bb.read(), bb.seek(-2, 2), bb.read(), bb.seek(1), view.release(), bb.write(b"XX"), bb.getvalue())
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "f")
    with open(p, "w+", encoding="utf-8") as f:
        f.write("línea 1\nline 2\n"); pos = f.tell(); f.write("line 3\n"); f.seek(0); print(f.readline(), f.read(), f.seek(pos), f.readline(), f.tell() == os.path.getsize(p), f.encoding, f.errors, f.newlines, f.line_buffering, f.buffer.mode, f.fileno() > 2, f.isatty(), f.name == p)
    with open(p, "rb", buffering=0) as f: print(type(f).__name__, f.read(3), f.readall()[:3], f.closed, f.mode)
    with open(p, "rb") as f: print(type(f).__name__, f.read1(4), f.peek(2)[:2], f.seek(2), f.tell(), f.readlines()[-1], f.raw.name == p)
    with open(p, "r+b") as f: print(type(f).__name__, f.write(b"L"), f.seek(0), f.read(2), f.truncate(4), os.path.getsize(p))
    with open(p, "x2" if False else "a") as f: print(f.tell() > 0, f.write("end"), f.mode)
    with open(p) as f:
        it = iter(f); next(it)
        try: f.tell()
        except OSError as e: print("OSError:", e)
    with open(p, errors="ignore", encoding="ascii") as f: print(repr(f.read()))
    with open(p, opener=lambda path, flags: os.open(path, flags)) as f: print(f.read(1))
    fd = os.open(p, os.O_RDONLY); print(os.read(fd, 2), os.lseek(fd, 0, 0), os.fstat(fd).st_size); os.close(fd)
    with open(p, "rb") as a, open(p + "2", "wb") as c: c.writelines(a); print(os.path.getsize(p) >= 0)
def attempt(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: w.write(b"x"))
attempt(lambda: io.BufferedReader(5))
attempt(lambda: io.TextIOWrapper(5))
attempt(lambda: io.StringIO().write(5))
attempt(lambda: io.BytesIO(b"x").read("a"))
attempt(lambda: io.StringIO("x").seek(-1, 2))
attempt(lambda: io.BytesIO(b"x").seek(-5, 1))
attempt(lambda: io.BytesIO(b"x").seek(0, 9))
attempt(lambda: io.StringIO(newline="bad"))
attempt(lambda: io.BytesIO().readinto(b"const"))
attempt(lambda: io.RawIOBase().read())
attempt(lambda: io.IOBase().fileno())
attempt(lambda: io.StringIO().detach())
attempt(lambda: io.BytesIO(b"a").truncate(-1))
attempt(lambda: (lambda x: (x.close(), x.read()))(io.BytesIO()))
attempt(lambda: (lambda x: (x.close(), x.closed, x.close()))(io.StringIO()))
attempt(lambda: io.open("/dev/null", "rt", buffering=0))
attempt(lambda: io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8").read())
attempt(lambda: io.TextIOWrapper(io.BytesIO(), "nope"))
print(issubclass(io.StringIO, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), io.DEFAULT_BUFFER_SIZE > 0, io.SEEK_END, issubclass(io.UnsupportedOperation, (OSError)), issubclass(io.UnsupportedOperation, ValueError), io.open is open)
