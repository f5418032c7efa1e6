# urllib.request, http.client, http.server and socketserver: servers in threads, clients beside them
import urllib.request, urllib.error, urllib.parse, http.server, threading, json, http.client, socketserver, base64, os, tempfile
class H(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *a): pass
    def reply(self, code, body, **h):
        self.send_response(code)
        for k, v in h.items(): self.send_header(k.replace("_", "-"), v)
        self.send_header("Content-Length", str(len(body))); self.end_headers()
        if self.command != "HEAD": self.wfile.write(body)
    def do_GET(self):
        if self.path == "/redir": return self.reply(302, b"", Location="/final")
        if self.path == "/loop": return self.reply(302, b"", Location="/loop")
        if self.path == "/missing": return self.send_error(404)
        if self.path == "/auth" and self.headers.get("Authorization") != "Basic " + base64.b64encode(b"u:p").decode():
            return self.reply(401, b"no", WWW_Authenticate='Basic realm="r"')
        self.reply(200, json.dumps({"path": self.path, "ua": self.headers.get("User-Agent", "")[:13], "x": self.headers.get("X-Test")}).encode(), Content_Type="application/json; charset=utf-8")
    do_HEAD = do_GET
    def do_POST(self):
        self.reply(200, self.rfile.read(int(self.headers["Content-Length"])), Content_Type=self.headers["Content-Type"])
    do_PUT = do_POST
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), H) as srv:
    t = threading.Thread(target=srv.serve_forever, args=(0.01,)); t.start()
    base = f"http://127.0.0.1:{srv.server_port}"
    with urllib.request.urlopen(base + "/a?b=c") as r: print(r.status, r.reason, r.url == base + "/a?b=c", r.headers["content-type"], r.headers.get_content_type(), r.headers.get_content_charset(), json.load(r), r.getcode(), r.version)
    req = urllib.request.Request(base + "/h", headers={"x-test": "1"}); print(json.loads(urllib.request.urlopen(req).read()), req.get_method(), req.header_items()[-1], req.host == base[7:], req.selector, req.type)
    print(urllib.request.urlopen(base, data=urllib.parse.urlencode({"a": "1 2"}).encode()).read())
    print(urllib.request.urlopen(urllib.request.Request(base + "/p", data=b"xyz", method="PUT", headers={"Content-Type": "t/x"})).headers["Content-Type"])
    r = urllib.request.urlopen(base + "/redir"); print(r.url[len(base):], r.status)
    for p in ("/missing", "/loop"):
        try: urllib.request.urlopen(base + p)
        except urllib.error.HTTPError as e: print(e.code, e, e.reason[:20], type(e.headers).__name__, len(e.read()) > 10, repr(e)[:20])
    m = urllib.request.HTTPPasswordMgrWithDefaultRealm(); m.add_password(None, base, "u", "p")
    o = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(m)); o.addheaders = [("User-Agent", "me and myself")]
    print(json.load(o.open(base + "/auth")))
    c = http.client.HTTPConnection("127.0.0.1", srv.server_port, timeout=5)
    for i in range(3):
        c.request("GET", f"/k{i}", headers={"User-Agent": "conn 123456789"}); r = c.getresponse(); print(r.status, r.read(10), r.read()[:5], r.isclosed(), r.getheader("content-type"), r.getheader("nope", "dflt"))
    c.request("HEAD", "/"); r = c.getresponse(); print(r.read(), r.length, dict(r.getheaders())["Content-Length"]); c.close()
    with tempfile.TemporaryDirectory() as d:
        f, h = urllib.request.urlretrieve(base + "/file", os.path.join(d, "x")); print(open(f).read()[:10], h["Content-Type"])
        p = os.path.join(d, "a b.txt"); open(p, "w").write("file data"); u = "file://" + urllib.request.pathname2url(p)
        with urllib.request.urlopen(u) as r: print(r.read(), r.headers["Content-length"], urllib.request.url2pathname(urllib.request.pathname2url(p)) == p)
        try: urllib.request.urlopen("file:///nope/x")
        except urllib.error.URLError as e: print(e, type(e.reason).__name__)
    srv.shutdown(); t.join()
print(urllib.request.urlopen("data:text/plain;base64,aGVsbG8=").read(), urllib.request.urlopen("data:,a%20b").headers)
for u in ("http://127.0.0.1:1/", "foo:bar", "nourl", "http:///x"):
    try: urllib.request.urlopen(u)
    except Exception as e: print(type(e).__name__, e)
class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile: self.wfile.write(line.upper())
import socket
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as s:
    t = threading.Thread(target=s.serve_forever, kwargs={"poll_interval": 0.01}); t.start()
    with socket.create_connection(s.server_address) as c:
        f = c.makefile("rw"); f.write("hi\nyou\n"); f.flush(); c.shutdown(socket.SHUT_WR); print(f.readlines())
    s.shutdown(); t.join()
class UH(socketserver.DatagramRequestHandler):
    def handle(self): self.wfile.write(self.rfile.read()[::-1])
with socketserver.UDPServer(("127.0.0.1", 0), UH) as s, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as c:
    c.sendto(b"abc", s.server_address); s.handle_request(); print(c.recv(10))
