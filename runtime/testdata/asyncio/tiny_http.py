import asyncio
from urllib.parse import parse_qs, urlsplit


async def handle(reader, writer):
    request = (await reader.readline()).decode("ascii").split()
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        headers[name.strip().lower()] = value.strip()
    method, target, version = request
    url = urlsplit(target)
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    match method, url.path:
        case "GET", "/hello":
            name = parse_qs(url.query).get("name", ["world"])[0]
            status, text = "200 OK", f"hello {name}\n"
        case "POST", "/echo":
            status, text = "200 OK", body.decode()[::-1]
        case _, "/hello" | "/echo":
            status, text = "405 Method Not Allowed", ""
        case _:
            status, text = "404 Not Found", f"no {url.path}\n"
    data = text.encode()
    writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()


async def request(addr, method, target, body=b""):
    reader, writer = await asyncio.open_connection(*addr)
    writer.write(f"{method} {target} HTTP/1.1\r\nHost: test\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
    head, _, content = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    status = head.split(b"\r\n")[0].decode()
    return status, content


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        addr = server.sockets[0].getsockname()
        print(await request(addr, "GET", "/hello?name=ada"))
        for r in await asyncio.gather(request(addr, "POST", "/echo", b"abc"), request(addr, "PUT", "/hello"),
                                      request(addr, "GET", "/nowhere"), request(addr, "GET", "/hello")):
            print(r)


asyncio.run(main())
