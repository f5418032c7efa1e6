# httpx: requests of every kind to a server in the same program
import asyncio, httpx, json

async def handle(reader, writer):
    while True:
        line = await reader.readline()
        if not line: break
        method, target, _ = line.decode().split()
        headers = {}
        while (h := (await reader.readline()).strip()):
            k, _, v = h.decode().partition(":")
            headers[k.strip().lower()] = v.strip()
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        if target.startswith("/slow"):
            await asyncio.get_running_loop().create_future()
        status, extra = "200 OK", ""
        if target.startswith("/redirect"):
            status, extra = "302 Found", "Location: /final\r\nSet-Cookie: a=b; Path=/\r\n"
        if target.startswith("/missing"): status = "404 Not Found"
        out = json.dumps({"method": method, "target": target, "headers": headers, "body": body.decode()}).encode()
        if method == "HEAD": out = b""
        writer.write(f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{extra}Content-Length: {len(out)}\r\n\r\n".encode() + out)
        await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=base, headers={"X-Me": "1"}, params={"k": "v"}, timeout=2) as c:
        r = await c.get("/a", params={"q": "x y"})
        seen = r.json()
        seen["headers"].pop("host")
        print(r, seen, r.headers["content-type"], r.url.raw_path, r.elapsed.total_seconds() < 60, r.http_version, r.encoding, r.is_success)
        r = await c.post("/p", json={"a": [1, 2]}); print(r.json()["body"], r.json()["headers"]["content-type"])
        r = await c.post("/p", data={"a": 1, "b": ["x", "y"]}); print(r.json()["body"], r.json()["headers"]["content-type"])
        r = await c.put("/p", content=b"raw"); print(r.json()["body"])
        r = await c.post("/p", files={"f": ("n.txt", b"data")}); print(r.json()["headers"]["content-type"][:30], "n.txt" in r.json()["body"])
        r = await c.get("/redirect"); print(r, r.next_request.url.path, r.cookies, r.has_redirect_location)
        r = await c.get("/redirect", follow_redirects=True); print(r, r.history, r.url.path, r.json()["headers"].get("cookie"))
        r = await c.get("/missing")
        try: r.raise_for_status()
        except httpx.HTTPStatusError as e: print(str(e).replace(str(port), "PORT"), e.response.status_code, e.request.method)
        async with c.stream("GET", "/s") as r:
            try: r.text
            except httpx.ResponseNotRead as e: print(e)
            print([len(x) > 0 async for x in r.aiter_lines()])
        print(await c.head("/h"), (await c.get("/auth", auth=("u", "p"))).json()["headers"]["authorization"])
        try: await c.get("/slow", timeout=httpx.Timeout(30, read=0.05))
        except httpx.ReadTimeout as e: print(repr(e), e.request.url.path)
        try:
            async with asyncio.timeout(0.05): await c.get("/slow")
        except TimeoutError as e: print("cancelled", repr(e))
        rs = await asyncio.gather(*(c.get(f"/n/{i}") for i in range(5)))
        print([x.json()["target"] for x in rs])
    try: await c.get("/x")
    except RuntimeError as e: print(e)
    await asyncio.to_thread(waits, base)
    server.close()
    async with httpx.AsyncClient() as c:
        for u in (base.replace(str(port), "1"), "ftp://x", "/rel", "http://x:bad/"):
            try: await c.get(u)
            except Exception as e: print(type(e), e)
    def h(request): return httpx.Response(201, json={"you": str(request.url)}, headers={"x": "y"})
    async with httpx.AsyncClient(transport=httpx.MockTransport(h)) as c:
        r = await c.get("https://example.org/p?q=1"); print(r, r.json(), r.headers)
    await asyncio.to_thread(sync)
def sync():
    with httpx.Client(transport=httpx.MockTransport(lambda r: httpx.Response(200, text="hi"))) as c:
        print(c.get("http://a/").text)
def waits(base):
    # Without await, in a thread, to the loop that serves.
    print(httpx.get(base + "/sync", params={"a": 1}).json()["target"], httpx.post(base + "/sync", json=[1]).json()["body"])
    with httpx.Client(base_url=base) as c:
        with c.stream("GET", "/lines") as r:
            print(len(list(r.iter_lines())), r.is_closed)
        print(c.get("/again").status_code)
    try: c.get("/")
    except RuntimeError as e: print(e)
def models():
    u = httpx.URL("https://user:pw@example.org:8443/a b?x=1#frag")
    print(u, repr(u), u.host, u.port, u.path, u.raw_path, u.params, u.fragment, u.username, u.netloc, u.join("../c"), u.copy_with(path="/z"), u.copy_set_param("y", 2))
    h = httpx.Headers({"Content-Type": "text/html; charset=latin-1", "X": "1"}); h["x"] = "2"
    print(h, h["CONTENT-TYPE"], "x" in h, h.get("no"), list(h), len(h), h == {"x": "2", "content-type": "text/html; charset=latin-1"})
    r = httpx.Response(200, headers=h, content="é".encode("latin-1")); print(r.text, r.encoding, r.charset_encoding)
    print(httpx.QueryParams({"a": [1, 2], "b": True, "c": None}), httpx.QueryParams("a=1&a=2").multi_items(), httpx.Timeout(5), httpx.Timeout(5, read=1), httpx.Limits(max_connections=3))
    print(repr(httpx.Request("get", "http://example.org", params={"a": "b"})), httpx.Response(404).is_client_error, httpx.Response(200, text="a\r\nb\nc").text.splitlines())
    for bad in (lambda: httpx.Timeout(read=1), lambda: httpx.URL(5), lambda: httpx.Response(200).raise_for_status(), lambda: httpx.Client(auth=5), lambda: httpx.URL("http://h:99999/")):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    print([c.__name__ for c in httpx.ConnectTimeout.__mro__])
async def hooks():
    async def asked(request): print("asked", request.url.path)
    async def answered(response): print("answered", response.status_code)
    def app(request):
        if request.url.path == "/loop": return httpx.Response(302, headers={"location": "/loop"})
        if request.url.path == "/login": return httpx.Response(200, headers=[("set-cookie", "a=1; Path=/"), ("set-cookie", "b=2; Path=/x")])
        return httpx.Response(200, json={"cookie": request.headers.get("cookie"), "auth": request.headers.get("authorization")})
    async with httpx.AsyncClient(transport=httpx.MockTransport(app), event_hooks={"request": [asked], "response": [answered]}, max_redirects=2, base_url="http://h/api/") as c:
        await c.get("http://h/login"); print(c.cookies, (await c.get("http://h/x")).json())
        print((await c.get("items")).url, (await c.get("/items")).url)
        try: await c.get("http://h/loop", follow_redirects=True)
        except httpx.TooManyRedirects as e: print(e)
        print((await c.get("http://u:p@h/")).json())
    class Token(httpx.Auth):
        def auth_flow(self, request):
            request.headers["Authorization"] = "t1"
            response = yield request
            if response.json()["auth"] == "t1":
                request.headers["Authorization"] = "t2"
                yield request
    async with httpx.AsyncClient(transport=httpx.MockTransport(app), auth=Token()) as c:
        print((await c.get("http://h/")).json())
asyncio.run(main())
models()
asyncio.run(hooks())
