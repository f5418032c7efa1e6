# aiohttp.web: routes, middlewares, views, streams, errors, and the application's beginning and end
import logging
import asyncio, httpx
from aiohttp import web
routes = web.RouteTableDef()
@routes.get("/")
async def index(request): return web.Response(text="hello")
@routes.get("/user/{name}", name="user")
async def user(request): return web.json_response({"name": request.match_info["name"], "q": dict(request.query), "url": str(request.app.router["user"].url_for(name="x y"))})
@routes.post("/echo")
async def echo(request): return web.json_response(await request.json())
@routes.post("/form")
async def form(request):
    d = await request.post(); print(list(d)); f = d.get("f")
    return web.Response(text=repr((d["a"], f and (f.filename, f.file.read(), f.content_type))))
@routes.get("/stream")
async def stream(request):
    r = web.StreamResponse(); r.content_type="text/plain"; await r.prepare(request)
    for i in range(3): await r.write(f"line {i}\n".encode()); await asyncio.sleep(0)
    await r.write_eof(); return r
@routes.get("/old")
async def old(request): raise web.HTTPFound("/")
@routes.get("/boom")
async def boom(request): 1/0
@routes.view("/view")
class V(web.View):
    async def get(self): return web.Response(text="view get")
@web.middleware
async def mw(request, handler):
    try: resp = await handler(request)
    except web.HTTPNotFound as e: return web.Response(status=404, text="nothing here: " + str(e))
    resp.headers["X-Mw"] = "1"; return resp
async def ctx(app): print("start"); app["db"] = 1; yield; print("stop")
logging.getLogger("aiohttp.server").disabled = True
async def main():
    app = web.Application(middlewares=[mw]); app.add_routes(routes); app.cleanup_ctx.append(ctx)
    sub = web.Application(); sub.router.add_get("/x/{n:\\d+}", index); app.add_subapp("/sub", sub)
    async def st(app): print("startup")
    app.on_startup.append(st)
    runner = web.AppRunner(app); await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0); await site.start()
    host, port = runner.addresses[0]
    print(site.name)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as c:
        for p in ("/", "/user/joe?a=1", "/nope", "/stream", "/old", "/boom", "/view", "/sub/x/12", "/sub/x/a"):
            r = await c.get(p); print(p, r, r.text, r.headers.get("x-mw"), r.headers.get("content-type"), r.headers.get("location"))
        print((await c.post("/echo", json=[1, {"a": None}])).json())
        print((await c.post("/form", data={"a": "1"}, files={"f": ("x.txt", b"abc")})).text)
        print((await c.post("/view")), (await c.post("/view")).headers["allow"], await c.head("/"), (await c.delete("/")).text)
        async with c.stream("GET", "/stream") as r: print([l async for l in r.aiter_lines()])
    await runner.cleanup()
asyncio.run(main())
