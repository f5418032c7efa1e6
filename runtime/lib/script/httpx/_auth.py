"""Who we are, for servers that ask."""

import base64


class Auth:
    """Base class: auth_flow() yields requests and is sent the responses."""

    requires_request_body = False
    requires_response_body = False

    def auth_flow(self, request):
        yield request

    def sync_auth_flow(self, request):
        return self.auth_flow(request)

    async def async_auth_flow(self, request):
        flow = self.auth_flow(request)
        request = next(flow)
        while True:
            response = yield request
            if self.requires_response_body:
                await response.aread()
            try:
                request = flow.send(response)
            except StopIteration:
                return


class FunctionAuth(Auth):
    """A function that changes the request."""

    def __init__(self, func):
        self._func = func

    def auth_flow(self, request):
        yield self._func(request)


class BasicAuth(Auth):
    """A user and a password."""

    def __init__(self, username, password):
        self._header = _basic(username, password)

    def auth_flow(self, request):
        request.headers["Authorization"] = self._header
        yield request


class NetRCAuth(Auth):
    """Users and passwords of a netrc file."""

    def __init__(self, file=None):
        import netrc
        self._rc = netrc.netrc(file)

    def auth_flow(self, request):
        found = self._rc.authenticators(request.url.host)
        if found and found[2]:
            request.headers["Authorization"] = _basic(found[0], found[2])
        yield request


class DigestAuth(Auth):
    """A user and a password that is not sent."""

    _HASHES = {"MD5": "md5", "MD5-SESS": "md5", "SHA": "sha1", "SHA-SESS": "sha1", "SHA-256": "sha256",
               "SHA-256-SESS": "sha256", "SHA-512": "sha512", "SHA-512-SESS": "sha512"}

    def __init__(self, username, password):
        self._user, self._password = _octets(username), _octets(password)
        self._challenge, self._count = None, 1

    def auth_flow(self, request):
        if self._challenge is not None:
            request.headers["Authorization"] = self._answer(request)
        response = yield request
        if response.status_code != 401:
            return
        for header in response.headers.get_list("www-authenticate"):
            if header.lower().startswith("digest "):
                break
        else:
            return
        import re
        facts = re.findall(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))', header)
        self._challenge = {name.lower(): quoted or plain for name, quoted, plain in facts}
        self._count = 1
        request.headers["Authorization"] = self._answer(request)
        if response.cookies:
            from ._messages import Cookies
            Cookies(response.cookies).set_cookie_header(request)
        yield request

    def _answer(self, request):
        import hashlib
        import os
        given = self._challenge
        algorithm = given.get("algorithm", "MD5")
        new = getattr(hashlib, self._HASHES[algorithm.upper()])

        def digest(data):
            return new(data).hexdigest().encode()

        realm, nonce, path = given["realm"].encode(), given["nonce"].encode(), request.url.raw_path
        a1 = b":".join((self._user, realm, self._password))
        cnonce = os.urandom(8).hex().encode()
        if algorithm.upper().endswith("-SESS"):
            a1 = b":".join((digest(a1), nonce, cnonce))
        a2 = request.method.encode() + b":" + path
        count = b"%08x" % self._count
        self._count += 1
        qop = "auth" in [q.strip() for q in given.get("qop", "").split(",")]
        middle = [nonce, count, cnonce, b"auth"] if qop else [nonce]
        fields = {"username": self._user, "realm": realm, "nonce": nonce, "uri": path,
                  "response": digest(b":".join([digest(a1), *middle, digest(a2)])), "algorithm": algorithm.encode()}
        if "opaque" in given:
            fields["opaque"] = given["opaque"].encode()
        text = ", ".join(f'{name}="{value.decode()}"' if name != "algorithm" else f"{name}={value.decode()}"
                         for name, value in fields.items())
        if qop:
            text += f', qop=auth, nc={count.decode()}, cnonce="{cnonce.decode()}"'
        return "Digest " + text


def _octets(text):
    return text if isinstance(text, bytes) else text.encode("utf-8")


def _basic(user, password):
    return "Basic " + base64.b64encode(_octets(user) + b":" + _octets(password)).decode("ascii")


def build_auth(auth):
    """An Auth of what stands for one."""
    if auth is None or isinstance(auth, Auth):
        return auth
    if isinstance(auth, tuple):
        return BasicAuth(auth[0], auth[1])
    if callable(auth):
        return FunctionAuth(auth)
    raise TypeError(f'Invalid "auth" argument: {auth!r}')
