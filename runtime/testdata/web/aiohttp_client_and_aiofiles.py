# aiohttp.ClientSession and aiohttp.web in one program, and aiofiles
import asyncio, aiohttp, aiofiles, aiofiles.os, tempfile, os
from aiohttp import web
async def echo(request):
    return web.json_response({"m": request.method, "p": request.path_qs, "ua": request.headers.get("User-Agent"), "b": await request.text(), "ct": request.headers.get("Content-Type"), "c": request.cookies, "auth": request.headers.get("Authorization")})
async def setc(request):
    r = web.Response(text="set"); r.set_cookie("sid", "a b", httponly=True, max_age=10); return r
async def slow(request): await asyncio.get_running_loop().create_future()
async def txt(request): return web.Response(text="not json")
async def err(request): raise web.HTTPBadRequest(text="No good")
async def redir(request): raise web.HTTPFound("/echo")
async def big(request): return web.Response(body=b"x"*100000)
async def main():
    app = web.Application()
    app.add_routes([web.route("*", "/echo", echo), web.get("/setc", setc), web.get("/slow", slow), web.get("/txt", txt), web.get("/err", err), web.get("/redir", redir), web.get("/big", big)])
    runner = web.AppRunner(app); await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0); await site.start()
    port = runner.addresses[0][1]
    base = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession(base, headers={"X": "y"}, cookie_jar=aiohttp.CookieJar(unsafe=True)) as s:
        async with s.get("/echo", params={"a": 1}) as r: print(r.status, r.reason, await r.json(), r.content_type, r.url.path, r.ok)
        async with s.post("/echo", json={"x": 1}) as r: print(await r.json())
        async with s.post("/echo", data={"x": "1 2"}) as r: print(await r.json())
        r = await s.put("/echo", data=b"raw", auth=aiohttp.BasicAuth("u", "p")); print(await r.json()); r.close()
        async with s.get("/setc") as r: print(r.headers["Set-Cookie"], r.cookies["sid"].value)
        async with s.get("/echo") as r: print((await r.json())["c"], [c.key for c in s.cookie_jar])
        async with s.get("/redir") as r: print(r.status, [h.status for h in r.history], r.url.path)
        async with s.get("/redir", allow_redirects=False) as r: print(r.status, r.headers["Location"])
        async with s.get("/txt") as r:
            try: await r.json()
            except aiohttp.ContentTypeError as e: print(str(e).replace(str(port), "P"))
        try:
            async with s.get("/err", raise_for_status=True) as r: pass
        except aiohttp.ClientResponseError as e: print(e.status, e.message, str(e).replace(str(port), "P"))
        try: await s.get("/slow", timeout=aiohttp.ClientTimeout(total=0.05))
        except asyncio.TimeoutError as e: print("timeout", type(e))
        try: await s.get("/slow", timeout=aiohttp.ClientTimeout(sock_read=0.05))
        except asyncio.TimeoutError as e: print("timeout", type(e), e)
        try: await s.get("http://127.0.0.1:1/")
        except aiohttp.ClientConnectorError as e: print(e, type(e))
        async with s.get("/big") as r:
            n = 0
            async for c in r.content.iter_chunked(4096): n += len(c)
            print(n)
        for r in await asyncio.gather(*(s.get("/txt") for _ in range(3))): print(await r.text())
    try: await s.get("/")
    except RuntimeError as e: print(e)
    runner.shutdown_timeout = 0.01
    await runner.cleanup()
    with tempfile.TemporaryDirectory() as d:
        p = os.path.join(d, "f.txt")
        async with aiofiles.open(p, "w") as f: print(await f.write("one\ntwo\nthree\n"), f.name == p, f.mode, f.closed)
        print(f.closed)
        async with aiofiles.open(p) as f:
            print(await f.readline(), await f.tell()); print([l async for l in f]); await f.seek(0); print(await f.read(3), await f.readlines())
        async with aiofiles.open(p, "rb") as f: print(await f.read(), type(f).__name__)
        print(await aiofiles.os.path.exists(p), (await aiofiles.os.stat(p)).st_size, await aiofiles.os.listdir(d)); await aiofiles.os.remove(p)
        try:
            async with aiofiles.open(p) as f: pass
        except FileNotFoundError as e: print(type(e).__name__)
    async with aiofiles.tempfile.NamedTemporaryFile("w+") as f: await f.write("x"); await f.seek(0); print(await f.read(), type(f.name))
    async with aiofiles.tempfile.TemporaryDirectory() as d: print(os.path.isdir(d))
    f = await aiofiles.open("/dev/null"); await f.close(); await aiofiles.stdout.write("out\n")
asyncio.run(main())
