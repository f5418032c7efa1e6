"""Opening URLs: an opener asks its handlers, each of which knows something."""

import base64
import bisect
import contextlib
import email.message
import email.utils
import http.client
import io
import os
import re
import socket
import string
import sys
import tempfile
import time
import warnings
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import (quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse, urlsplit, urlunparse)
from urllib.parse import (_splitattr, _splithost, _splitpasswd, _splitport, _splitquery, _splittag, _splittype,
                          _splituser, _splitvalue, _to_bytes)
from urllib.response import addclosehook, addinfourl

__all__ = ["Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler",
           "HTTPCookieProcessor", "ProxyHandler", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm",
           "HTTPPasswordMgrWithPriorAuth",
           "AbstractBasicAuthHandler", "HTTPBasicAuthHandler", "ProxyBasicAuthHandler", "AbstractDigestAuthHandler",
           "HTTPDigestAuthHandler", "ProxyDigestAuthHandler", "HTTPHandler", "FileHandler", "UnknownHandler",
           "HTTPErrorProcessor", "DataHandler", "HTTPSHandler", "urlopen", "install_opener", "build_opener",
           "pathname2url", "url2pathname", "getproxies", "urlretrieve", "urlcleanup"]

__version__ = "%d.%d" % sys.version_info[:2]

_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Open a URL, a str or a Request; gives a response, which is a file."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    elif _opener is None:
        _opener = opener = build_opener()
    else:
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Have urlopen() use an opener."""
    global _opener
    _opener = opener


_url_tempfiles = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what a URL gives into a file; gives its name and the headers."""
    scheme, path = _splittype(url)
    with contextlib.closing(urlopen(url, data)) as fp:
        headers = fp.info()
        if scheme == "file" and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        with target:
            result = filename, headers
            _copy_body(fp, target, result, reporthook)
    return result


def _copy_body(source, target, result, reporthook):
    """Copy a body block by block, telling of each; result is a file's name and the headers."""
    block_size, read, number = 1024 * 8, 0, 0
    headers = result[1]
    size = int(headers["Content-Length"]) if "content-length" in headers else -1
    if reporthook:
        reporthook(number, block_size, size)
    while block := source.read(block_size):
        read += len(block)
        target.write(block)
        number += 1
        if reporthook:
            reporthook(number, block_size, size)
    if size >= 0 and read < size:
        raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (read, size), result)


def urlcleanup():
    """Remove the files that urlretrieve() has made, and forget the installed opener."""
    for name in _url_tempfiles:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _url_tempfiles[:]
    install_opener(None)


_cut_port_re = re.compile(r":\d+$", re.ASCII)


def request_host(request):
    """The host that a request is for, without its port."""
    host = urlparse(request.full_url)[1]
    if host == "":
        host = request.get_header("Host", "")
    return _cut_port_re.sub("", host, count=1).lower()


class Request:
    """What is asked for: a URL, headers, data, a method."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, self.fragment = _splittag(unwrap(url))
        self.type, rest = _splittype(self._full_url)
        if self.type is None:
            raise ValueError("unknown url type: %r" % self.full_url)
        self.host, self.selector = _splithost(rest)
        if self.host:
            self.host = unquote(self.host)

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # The length was another data's.
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Has handlers, and asks them by the names of their methods."""

    def __init__(self):
        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for name in dir(handler):
            if name in ("redirect_request", "do_open", "proxy_open"):
                # They only look like what is asked for.
                continue
            protocol, _, condition = name.partition("_")
            if condition.startswith("error"):
                _, _, kind = condition.partition("_")
                try:
                    kind = int(kind)
                except ValueError:
                    pass
                lookup = self.handle_error.setdefault(protocol, {})
            elif condition == "open":
                kind, lookup = protocol, self.handle_open
            elif condition == "response":
                kind, lookup = protocol, self.process_response
            elif condition == "request":
                kind, lookup = protocol, self.process_request
            else:
                continue
            bisect.insort(lookup.setdefault(kind, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        """Kept for its name."""

    def _call_chain(self, chain, kind, meth_name, *args):
        """The first result of a handler that is not None."""
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        if isinstance(fullurl, str):
            req = Request(fullurl, data)
        else:
            req = fullurl
            if data is not None:
                req.data = data
        req.timeout = timeout
        protocol = req.type
        for processor in self.process_request.get(protocol, []):
            req = getattr(processor, protocol + "_request")(req)
        sys.audit("urllib.Request", req.full_url, req.data, req.headers, req.get_method())
        response = self._open(req, data)
        for processor in self.process_response.get(protocol, []):
            response = getattr(processor, protocol + "_response")(req, response)
        return response

    def _open(self, req, data=None):
        result = self._call_chain(self.handle_open, "default", "default_open", req)
        if result:
            return result
        result = self._call_chain(self.handle_open, req.type, req.type + "_open", req)
        if result:
            return result
        return self._call_chain(self.handle_open, "unknown", "unknown_open", req)

    def error(self, proto, *args):
        if proto in ("http", "https"):
            chain, kind, name, original = self.handle_error["http"], args[2], "http_error_%s" % args[2], args
            http_error = True
        else:
            chain, kind, name, http_error = self.handle_error, proto, proto + "_error", False
        result = self._call_chain(chain, kind, name, *args)
        if result:
            return result
        if http_error:
            return self._call_chain(chain, "default", "http_error_default", *original)


def build_opener(*handlers):
    """An opener with the usual handlers, but where others of their kind are given."""
    opener = OpenerDirector()
    default = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
               HTTPErrorProcessor, DataHandler, HTTPSHandler]
    for kind in list(default):
        if any(issubclass(given, kind) if isinstance(given, type) else isinstance(given, kind) for given in handlers):
            default.remove(kind)
    for kind in default:
        opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


class BaseHandler:
    """What all handlers have: an order and a parent."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """Kept for its name."""

    def __lt__(self, other):
        if not hasattr(other, "handler_order"):
            # What has no order comes last.
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Has errors of HTTP handled."""

    handler_order = 1000

    def http_response(self, request, response):
        code, msg, headers = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error("http", request, response, code, msg, headers)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises HTTPError."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where a server sends."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = ("The HTTP server returned a redirect error that would lead to an infinite loop.\n"
               "The last 30x error message was:\n")

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request that follows a redirect; HTTPError if none should."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")
                or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        newurl = newurl.replace(" ", "%20")
        kept = {name: value for name, value in req.headers.items()
                if name.lower() not in ("content-length", "content-type")}
        return Request(newurl, method="HEAD" if method == "HEAD" else "GET", headers=kept,
                       origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        if "location" in headers:
            newurl = headers["location"]
        elif "uri" in headers:
            newurl = headers["uri"]
        else:
            return
        parts = urlparse(newurl)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(newurl, code, "%s - Redirection to url '%s' is not allowed" % (msg, newurl), headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path="/")
        newurl = quote(urlunparse(parts), encoding="iso-8859-1", safe=string.punctuation)
        newurl = urljoin(req.full_url, newurl)
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return
        if hasattr(req, "redirect_dict"):
            visited = new.redirect_dict = req.redirect_dict
            if visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
                raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        else:
            visited = new.redirect_dict = req.redirect_dict = {}
        visited[newurl] = visited.get(newurl, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _parse_proxy(proxy):
    """(scheme, user, password, host and port) of a proxy's URL."""
    scheme, rest = _splittype(proxy)
    if not rest.startswith("/"):
        scheme, authority = None, proxy
    else:
        if not rest.startswith("//"):
            raise ValueError("proxy URL with no authority: %r" % proxy)
        at = rest.find("@")
        end = rest.find("/", 2) if at == -1 else rest.find("/", at)
        authority = rest[2:] if end == -1 else rest[2:end]
    userinfo, hostport = _splituser(authority)
    user, password = _splitpasswd(userinfo) if userinfo is not None else (None, None)
    return scheme, user, password, hostport


class HTTPCookieProcessor(BaseHandler):
    """Sends the cookies of a jar, and keeps those that answers set."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            import http.cookiejar
            cookiejar = http.cookiejar.CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


class ProxyHandler(BaseHandler):
    """Sends requests through proxies."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, "keys"), "proxies must be a mapping"
        self.proxies = proxies
        for type, url in proxies.items():
            type = type.lower()
            setattr(self, "%s_open" % type,
                    lambda r, proxy=url, type=type, meth=self.proxy_open: meth(r, proxy, type))

    def proxy_open(self, req, proxy, type):
        original = req.type
        proxy_type, user, password, hostport = _parse_proxy(proxy)
        if proxy_type is None:
            proxy_type = original
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            user_pass = "%s:%s" % (unquote(user), unquote(password))
            creds = base64.b64encode(user_pass.encode()).decode("ascii")
            req.add_header("Proxy-authorization", "Basic " + creds)
        hostport = unquote(hostport)
        req.set_proxy(hostport, proxy_type)
        if original == proxy_type or original == "https":
            return None
        return self.parent.open(req, timeout=req.timeout)


class AbstractHTTPHandler(BaseHandler):
    """What HTTP and HTTPS have in common."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def _get_content_length(self, request):
        return http.client.HTTPConnection._get_content_length(request.data, request.get_method())

    def do_request_(self, request):
        host = request.host
        if not host:
            raise URLError("no host given")
        if request.data is not None:
            data = request.data
            if isinstance(data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. "
                                "It cannot be of type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if not request.has_header("Content-length") and not request.has_header("Transfer-encoding"):
                length = self._get_content_length(request)
                if length is not None:
                    request.add_unredirected_header("Content-length", str(length))
                else:
                    request.add_unredirected_header("Transfer-encoding", "chunked")
        if request.has_proxy():
            _, rest = _splittype(request.selector)
            host, _ = _splithost(rest)
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """The response to a request, by a connection of a class."""
        host = req.host
        if not host:
            raise URLError("no host given")
        h = http_class(host, timeout=req.timeout, **http_conn_args)
        h.set_debuglevel(self._debuglevel)
        headers = {name: value for name, value in req.unredirected_hdrs.items()}
        headers.update((name, value) for name, value in req.headers.items() if name not in headers)
        # The connection is for one request.
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            tunnel_headers = {}
            if "Proxy-Authorization" in headers:
                tunnel_headers["Proxy-Authorization"] = headers.pop("Proxy-Authorization")
            h.set_tunnel(req._tunnel_host, headers=tunnel_headers)
        try:
            try:
                h.request(req.get_method(), req.selector, req.data, headers,
                          encode_chunked=req.has_header("Transfer-encoding"))
            except OSError as err:
                raise URLError(err)
            r = h.getresponse()
        except:
            h.close()
            raise
        if h.sock:
            h.sock.close()
            h.sock = None
        r.url = req.get_full_url()
        # In a response of urlopen() it is the status's words.
        r.msg = r.reason
        return r


class HTTPHandler(AbstractHTTPHandler):
    """Opens URLs of HTTP."""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Opens URLs of HTTPS."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        debuglevel = debuglevel if debuglevel is not None else http.client.HTTPSConnection.debuglevel
        super().__init__(debuglevel)
        if check_hostname is not None and context is not None:
            context.check_hostname = check_hostname
        self._given = context

    @property
    def _context(self):
        # Made when it is needed: it reads what the system trusts.
        if self._given is None:
            self._given = http.client._create_https_context(http.client.HTTPSConnection._http_vsn)
        return self._given

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    """Refuses what nobody knows."""

    def unknown_open(self, req):
        raise URLError("unknown url type: %s" % req.type)


class FileHandler(BaseHandler):
    """Opens files of this machine."""

    names = None

    def file_open(self, req):
        url = req.selector
        if url[:2] == "//" and url[2:3] != "/" and req.host and req.host != "localhost":
            if req.host not in self.get_names():
                raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def get_names(self):
        """The addresses of this machine."""
        if FileHandler.names is None:
            try:
                FileHandler.names = tuple(socket.gethostbyname_ex("localhost")[2]
                                          + socket.gethostbyname_ex(socket.gethostname())[2])
            except socket.gaierror:
                FileHandler.names = socket.gethostbyname("localhost"),
        return FileHandler.names

    def open_local_file(self, req):
        host, filename = req.host, req.selector
        path = url2pathname(filename)
        try:
            facts = os.stat(path)
            headers = email.message.Message()
            headers["Content-type"] = _guess_type(filename) or "text/plain"
            headers["Content-length"] = str(facts.st_size)
            headers["Last-modified"] = email.utils.formatdate(facts.st_mtime, usegmt=True)
            port = None
            if host:
                host, port = _splitport(host)
            if not host or not port and socket.gethostbyname(host) in self.get_names():
                return addinfourl(open(path, "rb"), headers, "file://" + host + filename if host else "file://" + filename)
        except OSError as exp:
            raise URLError(exp, exp.filename)
        raise URLError("file not on local host")


def _guess_type(name):
    try:
        import mimetypes
    except ImportError:
        return None
    return mimetypes.guess_type(name)[0]


class DataHandler(BaseHandler):
    """Opens URLs that are their own data."""

    def data_open(self, req):
        scheme, data = req.full_url.split(":", 1)
        mediatype, data = data.split(",", 1)
        data = unquote_to_bytes(data)
        if mediatype.endswith(";base64"):
            data = base64.decodebytes(data)
            mediatype = mediatype[:-7]
        if not mediatype:
            mediatype = "text/plain;charset=US-ASCII"
        headers = email.message.Message()
        headers["Content-type"] = mediatype
        headers["Content-length"] = str(len(data))
        return addinfourl(io.BytesIO(data), headers, req.full_url)


def parse_keqv_list(l):
    """A dict of 'key=value' texts."""
    parsed = {}
    for item in l:
        name, value = item.split("=", 1)
        if value[0] == '"' and value[-1] == '"':
            value = value[1:-1]
        parsed[name] = value
    return parsed


def parse_http_list(s):
    """The items between the commas of a header, but for commas in quotes."""
    found, part, escape, quoted = [], "", False, False
    for c in s:
        if escape:
            part += c
            escape = False
        elif quoted:
            if c == "\\":
                escape = True
                continue
            if c == '"':
                quoted = False
            part += c
        elif c == ",":
            found.append(part)
            part = ""
        else:
            if c == '"':
                quoted = True
            part += c
    if part:
        found.append(part)
    return [part.strip() for part in found]


def url2pathname(pathname):
    """The file name of a URL's path."""
    if pathname[:3] == "///":
        pathname = pathname[2:]
    return unquote(pathname, encoding=sys.getfilesystemencoding(), errors=sys.getfilesystemencodeerrors())


def pathname2url(pathname):
    """A URL's path of a file name."""
    if pathname[:2] == "//":
        pathname = "//" + pathname
    return quote(os.fsencode(pathname))


# Proxies.

def getproxies_environment():
    """The proxies that the environment names, by their schemes."""
    environ = [(name, value, name.lower()) for name, value in os.environ.items()
               if len(name) > 5 and name[-6] == "_" and name[-5:].lower() == "proxy"]
    proxies = {name[:-6]: value for _, value, name in environ if value}
    if "REQUEST_METHOD" in os.environ:
        # Under CGI, a client's header would become HTTP_PROXY.
        proxies.pop("http", None)
    for name, value, lower in environ:
        if name[-6:] == "_proxy":
            if value:
                proxies[lower[:-6]] = value
            else:
                proxies.pop(lower[:-6], None)
    return proxies


def proxy_bypass_environment(host, proxies=None):
    """Whether the environment wants no proxy for a host."""
    if proxies is None:
        proxies = getproxies_environment()
    if "no" not in proxies:
        return False
    no_proxy = proxies["no"]
    if no_proxy == "*":
        return True
    host = host.lower()
    name, port = _splitport(host)
    for each in no_proxy.split(","):
        each = each.strip().lstrip(".").lower()
        if each and (name == each or host == each or name.endswith("." + each) or host.endswith("." + each)):
            return True
    return False


getproxies = getproxies_environment
proxy_bypass = proxy_bypass_environment

from urllib._logins import (AbstractBasicAuthHandler, AbstractDigestAuthHandler, HTTPBasicAuthHandler,
                            HTTPDigestAuthHandler, HTTPPasswordMgr, HTTPPasswordMgrWithDefaultRealm,
                            HTTPPasswordMgrWithPriorAuth, ProxyBasicAuthHandler, ProxyDigestAuthHandler)


def _proxy_bypass_winreg_override(host, override):
    """Whether Windows' settings want no proxy for a host."""
    from fnmatch import fnmatch
    host, _ = _splitport(host)
    for pattern in map(str.strip, override.split(";")):
        if pattern == "<local>":
            if "." not in host:
                return True
        elif pattern and fnmatch(host, pattern):
            return True
    return False


def _proxy_bypass_macosx_sysconf(host, proxy_settings):
    """Whether macOS' settings want no proxy for a host."""
    from fnmatch import fnmatch
    host, _ = _splitport(host)

    def number(text):
        parts = (list(map(int, text.split("."))) + [0, 0, 0, 0])[:4]
        return parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3]

    if "." not in host and proxy_settings["exclude_simple"]:
        return True
    address = None
    for value in proxy_settings.get("exceptions", ()):
        if not value:
            continue
        found = re.match(r"(\d+(?:\.\d+)*)(/\d+)?", value)
        if found is None:
            if fnmatch(host, value):
                return True
            continue
        if address is None:
            try:
                address = number(socket.gethostbyname(host))
            except OSError:
                continue
        bits = 8 * (found[1].count(".") + 1) if found[2] is None else int(found[2][1:])
        if 0 <= bits <= 32 and address >> 32 - bits == number(found[1]) >> 32 - bits:
            return True
    return False


_localhost = _thishost = None


def localhost():
    """The address of 'localhost'."""
    global _localhost
    if _localhost is None:
        _localhost = socket.gethostbyname("localhost")
    return _localhost


def thishost():
    """The addresses of this machine."""
    global _thishost
    if _thishost is None:
        try:
            _thishost = tuple(socket.gethostbyname_ex(socket.gethostname())[2])
        except socket.gaierror:
            _thishost = tuple(socket.gethostbyname_ex("localhost")[2])
    return _thishost


def __getattr__(name):
    if name in ("URLopener", "FancyURLopener"):
        from urllib import _openers
        return getattr(_openers, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
