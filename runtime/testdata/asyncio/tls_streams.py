# TLS in streams: a server and clients in one loop, what they tell of each other, and what is refused
import asyncio, os, ssl, tempfile

PEM = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwLWQYmPuwwrmXqz9
FpYRIgAiRpzb74iJ6R/spDHXuB6hRANCAARb+xy+1f00ODMackY6yYi9nKjmjH04
ujh1M1cvhRXgQmYjo+7SaZdpLXuRjqGqh83iRNRhUxZ8aJweY2hgeTA+
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIICATCCAaagAwIBAgIUamdazYDmlNkHSERSii3PkgSXgE8wCgYIKoZIzj0EAwIw
MzELMAkGA1UEBhMCS1IxEDAOBgNVBAoMB0V4YW1wbGUxEjAQBgNVBAMMCWxvY2Fs
aG9zdDAgFw0yNjExMjIxOTU3MTJaGA8yMTI2MTAyOTE5NTcxMlowMzELMAkGA1UE
BhMCS1IxEDAOBgNVBAoMB0V4YW1wbGUxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABFv7HL7V/TQ4MxpyRjrJiL2cqOaMfTi6OHUz
Vy+FFeBCZiOj7tJpl2kte5GOoaqHzeJE1GFTFnxonB5jaGB5MD6jgZUwgZIwHQYD
VR0OBBYEFDOa/1uGxwv5S/+kBrpOP5k++JJIMB8GA1UdIwQYMBaAFDOa/1uGxwv5
S/+kBrpOP5k++JJIMA8GA1UdEwEB/wQFMAMBAf8wKgYDVR0RBCMwIYIJbG9jYWxo
b3N0gg4qLmV4YW1wbGUudGVzdIcEfwAAATATBgNVHSUEDDAKBggrBgEFBQcDATAK
BggqhkjOPQQDAgNJADBGAiEA1cBpDB5YCSgPolEOphwf+FjaIIFmpuBFZvyWhu5U
i3QCIQDvEqwNaYEscReKl4Y0NEbIZNFIoula62q1LGSDz+8h2g==
-----END CERTIFICATE-----
"""

with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "server.pem")
    with open(file, "w") as f:
        f.write(PEM)
    server_context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server_context.load_cert_chain(file)
    trusting = ssl.create_default_context(cafile=file)
strict = ssl.create_default_context(cadata=PEM[PEM.index("-----BEGIN CERT"):])
careless = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
careless.check_hostname = False
careless.verify_mode = ssl.CERT_NONE
print(trusting.verify_mode, trusting.check_hostname, careless.verify_mode, server_context.verify_mode, trusting.protocol)


async def handle(reader, writer):
    sock = writer.get_extra_info("ssl_object")
    print("server", type(sock).__name__, sock.version(), writer.get_extra_info("peercert"), sock.server_side)
    async for line in reader:
        if line == b"stop\n":
            break
        writer.write(line.upper())
        await writer.drain()
    writer.write(b"bye\n")
    writer.close()
    try:
        await writer.wait_closed()
    except OSError as e:
        print("closing", type(e).__name__)


async def talk(port, context, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=name)
    info = writer.get_extra_info
    cert = info("peercert")
    print(name, type(info("ssl_object")).__name__, info("ssl_object").version(), info("ssl_object").server_hostname, info("compression"), info("sslcontext") is context, len(info("cipher")), info("peername")[0])
    if cert:
        print(sorted(cert), cert["subject"], cert["subjectAltName"], cert["version"], cert["issuer"] == cert["subject"])
    else:
        print(cert)
    writer.write(b"hello\nworld\nstop\n")
    print(await reader.readline(), await reader.read(), reader.at_eof(), writer.can_write_eof())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=server_context)
    port = server.sockets[0].getsockname()[1]
    await talk(port, trusting, "localhost")
    await talk(port, strict, "www.example.test")
    await talk(port, strict, "127.0.0.1")
    await talk(port, careless, "anything")
    for context, name in ((trusting, "example.org"), (trusting, "10.0.0.1"), (ssl.create_default_context(), "localhost"), (trusting, "")):
        try:
            await talk(port, context, name)
        except ssl.SSLCertVerificationError as e:
            print(repr(name), type(e).__name__, e.verify_code, e.verify_message, e.reason, e.library, e.errno, isinstance(e, OSError), isinstance(e, ValueError))
        except Exception as e:
            print(repr(name), type(e).__name__, e)
    # A plain client at a TLS server, and a TLS client at a plain server.
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\n\r\n")
    print(len(await reader.read()) < 100)
    writer.close()
    server.close()
    await server.wait_closed()

    async def plain(reader, writer):
        await reader.read(10)
        writer.write(b"no TLS is spoken here\n")
        writer.close()

    server = await asyncio.start_server(plain, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        await asyncio.open_connection("127.0.0.1", port, ssl=trusting, server_hostname="localhost")
    except ssl.SSLError as e:
        print(type(e).__name__, e.reason, e.library)
    server.close()
    for call in (lambda: asyncio.open_connection("127.0.0.1", port, server_hostname="x"), lambda: asyncio.start_server(plain, "127.0.0.1", 0, ssl=True), lambda: asyncio.open_connection("127.0.0.1", port, ssl_handshake_timeout=1)):
        try:
            await call()
        except Exception as e:
            print(type(e).__name__, e)


async def upgrade():
    # STARTTLS: the connection begins in the clear.
    async def serve(reader, writer):
        print("clear", await reader.readline())
        writer.write(b"go ahead\n")
        await writer.drain()
        await writer.start_tls(server_context)
        print("secret", await reader.readline())
        writer.write(b"done\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"STARTTLS\n")
    print(await reader.readline(), writer.get_extra_info("ssl_object"))
    await writer.start_tls(trusting, server_hostname="localhost")
    print(writer.get_extra_info("ssl_object") is not None, writer.get_extra_info("peercert")["subject"][2])
    writer.write(b"my secret\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
asyncio.run(upgrade())
