# The classes of transports: who derives from whom, and what they leave open.
import asyncio

for cls in (asyncio.BaseTransport, asyncio.ReadTransport, asyncio.WriteTransport, asyncio.Transport,
            asyncio.DatagramTransport, asyncio.SubprocessTransport):
    print(cls.__name__, [c.__name__ for c in cls.__mro__])


def attempt(text, f):
    try:
        print(text, "->", f())
    except BaseException as e:
        print(text, "->", type(e).__name__, e)


t = asyncio.BaseTransport({"peername": ("host", 1)})
attempt("extra", lambda: t.get_extra_info("peername"))
attempt("missing", lambda: t.get_extra_info("sockname"))
attempt("default", lambda: t.get_extra_info("sockname", 5))
for name in ("is_closing", "close", "get_protocol"):
    attempt(name, getattr(t, name))
r = asyncio.ReadTransport()
for name in ("is_reading", "pause_reading", "resume_reading"):
    attempt(name, getattr(r, name))
w = asyncio.WriteTransport()
for name in ("get_write_buffer_size", "get_write_buffer_limits", "write_eof", "can_write_eof", "abort"):
    attempt(name, getattr(w, name))
attempt("write", lambda: w.write(b""))
attempt("writelines", lambda: w.writelines([b"a", b"b"]))
attempt("limits", lambda: w.set_write_buffer_limits(1))
d = asyncio.DatagramTransport()
attempt("sendto", lambda: d.sendto(b"x"))
attempt("abort", d.abort)
s = asyncio.SubprocessTransport()
for name in ("get_pid", "get_returncode", "terminate", "kill"):
    attempt(name, getattr(s, name))
attempt("get_pipe_transport", lambda: s.get_pipe_transport(0))
attempt("send_signal", lambda: s.send_signal(1))


class Joined(asyncio.Transport):
    def __init__(self):
        super().__init__()
        self.got = []

    def write(self, data):
        self.got.append(data)


j = Joined()
j.writelines([b"one", bytearray(b"two"), memoryview(b"three")])
print(j.got, isinstance(j, asyncio.ReadTransport), isinstance(j, asyncio.WriteTransport))
