# Cookies that are kept, sent, and written to files.
import http.cookiejar, urllib.request
cj = http.cookiejar.CookieJar()
print(cj, len(cj), list(cj))
c = http.cookiejar.Cookie(0, "n", "v", None, False, "example.com", True, False, "/", True, False, None, True, None, None, {"HttpOnly": None})
print(c, repr(c)); cj.set_cookie(c); print(len(cj), cj)
print(c.has_nonstandard_attr("HttpOnly"), c.is_expired(), c.get_nonstandard_attr("x", 3))
req = urllib.request.Request("http://example.com/x"); cj.add_cookie_header(req); print(req.get_header("Cookie"))
req = urllib.request.Request("http://other.com/x"); cj.add_cookie_header(req); print(req.get_header("Cookie"))
from email.message import Message
class Resp:
    def __init__(s, *cookies):
        s.m = Message()
        for x in cookies: s.m["Set-Cookie"] = x
    def info(s): return s.m
req = urllib.request.Request("http://www.acme.com/a/b")
cj.extract_cookies(Resp("sid=abc; Path=/; HttpOnly", "lang=en; Max-Age=1000; Domain=.acme.com", "old=1; expires=Thu, 01 Jan 1970 00:00:00 GMT"), req)
for x in sorted(cj, key=lambda c: c.name): print(x.name, x.value, x.domain, x.path, x.secure, x.discard)
req2 = urllib.request.Request("http://www.acme.com/a/c"); cj.add_cookie_header(req2); print(req2.get_header("Cookie"))
cj.clear("example.com"); print(len(cj))
try: cj.clear("nope.com")
except KeyError as e: print(e)
cj.clear_session_cookies(); print([x.name for x in cj])
cj.clear(); print(len(cj))
pol = http.cookiejar.DefaultCookiePolicy(blocked_domains=["ads.net", ".ads.net"], allowed_domains=None)
print(pol.is_blocked("x.ads.net"), pol.is_blocked("good.org"), pol.blocked_domains())
print(http.cookiejar.http2time("Wed, 09 Feb 1994 22:23:32 GMT"), http.cookiejar.time2isoz(0), http.cookiejar.time2netscape(0))
import tempfile, os
f = os.path.join(tempfile.mkdtemp(), "c.txt")
mj = http.cookiejar.MozillaCookieJar(f); mj.set_cookie(c); mj.save(ignore_discard=True); print(open(f).read())
mk = http.cookiejar.MozillaCookieJar(); mk.load(f, ignore_discard=True); print(list(mk))
lj = http.cookiejar.LWPCookieJar(f); lj.set_cookie(c); lj.save(ignore_discard=True); print(open(f).read())
import http.server, threading
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("Set-Cookie", "a=1; Path=/"); b = repr(self.headers.get("Cookie")).encode(); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
    def log_message(self, *a): pass
s = http.server.HTTPServer(("127.0.0.1", 0), H); threading.Thread(target=s.serve_forever, daemon=True).start()
jar = http.cookiejar.CookieJar(); op = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar)); u = f"http://127.0.0.1:{s.server_port}/"
print(op.open(u).read(), op.open(u).read(), [(c.name, c.value, c.domain) for c in jar]); s.shutdown()
