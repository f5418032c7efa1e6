"""URLopener and FancyURLopener, which came before urlopen(); they are deprecated."""

import base64
import email.message
import email.utils
import http.client
import os
import tempfile
import urllib.request as request
import warnings
from urllib.error import HTTPError, URLError
from urllib.parse import (_splitattr, _splithost, _splitport, _splitquery, _splittype, _splituser, _to_bytes, quote,
                          unquote, unwrap, urljoin, urlparse)
from urllib.response import addinfourl


class URLopener:
    """Opens URLs; derived classes handle errors by methods of their own."""

    version = "Python-urllib/" + request.__version__

    def __init__(self, proxies=None, **x509):
        warnings.warn(f"{self.__class__.__name__} style of invoking requests is deprecated. "
                      "Use newer urlopen functions/methods", DeprecationWarning, stacklevel=3)
        if proxies is None:
            proxies = request.getproxies()
        assert hasattr(proxies, "keys"), "proxies must be a mapping"
        self.proxies = proxies
        self.key_file, self.cert_file = x509.get("key_file"), x509.get("cert_file")
        self.addheaders = [("User-Agent", self.version), ("Accept", "*/*")]
        self._made = []
        self.tempcache = None

    def close(self):
        self.cleanup()

    def cleanup(self):
        """Remove the files that retrieve() has made."""
        for name in self._made:
            try:
                os.unlink(name)
            except OSError:
                pass
        del self._made[:]
        if self.tempcache:
            self.tempcache.clear()

    def addheader(self, *args):
        self.addheaders.append(args)

    def open(self, fullurl, data=None):
        """Open a URL."""
        fullurl = quote(unwrap(_to_bytes(fullurl)), safe="%/:=&?~#+!$,;'@()*[]|")
        if self.tempcache and fullurl in self.tempcache:
            filename, headers = self.tempcache[fullurl]
            return addinfourl(open(filename, "rb"), headers, fullurl)
        kind, url = _splittype(fullurl)
        kind = kind or "file"
        proxy = self.proxies.get(kind)
        if proxy is not None:
            kind, host = _splittype(proxy)
            url = _splithost(host)[0], fullurl
        self.type = kind
        name = "open_" + kind.replace("-", "_")
        # open_local_file() is no scheme's, and asks nobody whether the file is here.
        if not hasattr(self, name) or name == "open_local_file":
            if proxy:
                return self.open_unknown_proxy(proxy, fullurl, data)
            return self.open_unknown(fullurl, data)
        try:
            return getattr(self, name)(url) if data is None else getattr(self, name)(url, data)
        except (HTTPError, URLError):
            raise
        except OSError as msg:
            raise OSError("socket error", msg) from msg

    def open_unknown(self, fullurl, data=None):
        raise OSError("url error", "unknown url type", _splittype(fullurl)[0])

    def open_unknown_proxy(self, proxy, fullurl, data=None):
        raise OSError("url error", "invalid proxy for %s" % _splittype(fullurl)[0], proxy)

    def retrieve(self, url, filename=None, reporthook=None, data=None):
        """Copy what a URL gives into a file; gives its name and the headers."""
        url = unwrap(_to_bytes(url))
        if self.tempcache and url in self.tempcache:
            return self.tempcache[url]
        kind, rest = _splittype(url)
        if filename is None and kind in (None, "file"):
            try:
                with self.open_local_file(rest) as fp:
                    headers = fp.info()
                return request.url2pathname(_splithost(rest)[1]), headers
            except OSError:
                pass
        with self.open(url, data) as fp:
            headers = fp.info()
            if filename:
                target = open(filename, "wb")
            else:
                path = _splithost(rest or "")[1] or ""
                path = _splitattr(_splitquery(path)[0])[0]
                fd, filename = tempfile.mkstemp(os.path.splitext(path)[1])
                self._made.append(filename)
                target = os.fdopen(fd, "wb")
            with target:
                result = filename, headers
                if self.tempcache is not None:
                    self.tempcache[url] = result
                request._copy_body(fp, target, result, reporthook)
        return result

    def _open_generic_http(self, connection_factory, url, data):
        login = proxy_login = None
        if isinstance(url, str):
            host, selector = _splithost(url)
            if host:
                login, host = _splituser(host)
                host = unquote(host)
            realhost = host
        else:
            host, selector = url
            proxy_login, host = _splituser(host)
            kind, url = _splittype(selector)
            realhost = None
            if kind.lower() == "http":
                realhost, rest = _splithost(url)
                if realhost:
                    login, realhost = _splituser(realhost)
                if login:
                    selector = "%s://%s%s" % (kind, realhost, rest)
                if request.proxy_bypass(realhost):
                    host = realhost
        if not host:
            raise OSError("http error", "no host given")
        headers = {}
        for name, words in (("Proxy-Authorization", proxy_login), ("Authorization", login)):
            if words:
                headers[name] = "Basic " + base64.b64encode(unquote(words).encode()).decode("ascii")
        if realhost:
            headers["Host"] = realhost
        headers["Connection"] = "close"
        headers.update(self.addheaders)
        connection = connection_factory(host)
        if data is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", selector, data, headers)
        else:
            connection.request("GET", selector, headers=headers)
        try:
            response = connection.getresponse()
        except http.client.BadStatusLine:
            raise URLError("http protocol error: bad status line")
        if 200 <= response.status < 300:
            return addinfourl(response, response.msg, "http:" + url, response.status)
        return self.http_error(url, response.fp, response.status, response.reason, response.msg, data)

    def open_http(self, url, data=None):
        return self._open_generic_http(http.client.HTTPConnection, url, data)

    def _https_connection(self, host):
        context = None
        if self.key_file or self.cert_file:
            context = http.client._create_https_context(http.client.HTTPSConnection._http_vsn)
            context.load_cert_chain(self.cert_file, self.key_file)
        return http.client.HTTPSConnection(host, context=context)

    def open_https(self, url, data=None):
        return self._open_generic_http(self._https_connection, url, data)

    def http_error(self, url, fp, errcode, errmsg, headers, data=None):
        """Have the method of an error's number handle it."""
        method = getattr(self, "http_error_%d" % errcode, None)
        if method is not None:
            args = (url, fp, errcode, errmsg, headers) + (() if data is None else (data,))
            result = method(*args)
            if result:
                return result
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        fp.close()
        raise HTTPError(url, errcode, errmsg, headers, None)

    def open_file(self, url):
        if not isinstance(url, str):
            raise URLError("file error: proxy support for file protocol currently not implemented")
        if url[:2] == "//" and url[2:3] != "/" and url[2:12].lower() != "localhost/":
            raise ValueError("file:// scheme is supported only on localhost")
        return self.open_local_file(url)

    def open_local_file(self, url):
        host, file = _splithost(url)
        name = request.url2pathname(file)
        try:
            facts = os.stat(name)
        except OSError as e:
            raise URLError(e.strerror, e.filename)
        headers = email.message.Message()
        headers["Content-Type"] = request._guess_type(url) or "text/plain"
        headers["Content-Length"] = "%d" % facts.st_size
        headers["Last-modified"] = email.utils.formatdate(facts.st_mtime, usegmt=True)
        if not host:
            return addinfourl(open(name, "rb"), headers, "file://" + file if file[:1] == "/" else file)
        host, port = _splitport(host)
        if not port and request.socket.gethostbyname(host) in (request.localhost(),) + request.thishost():
            if file[:2] == "./":
                raise ValueError("local file url may start with / or file:. Unknown url of type: %s" % url)
            return addinfourl(open(name, "rb"), headers, "file://" + file if file[:1] == "/" else file)
        raise URLError("local file error: not on local host")

    def open_ftp(self, url):
        raise URLError("ftp error: there is no FTP here")

    def open_data(self, url, data=None):
        if not isinstance(url, str):
            raise URLError("data error: proxy support for data protocol currently not implemented")
        try:
            return request.DataHandler().data_open(request.Request("data:" + url))
        except ValueError:
            raise ValueError("data error: bad data URL")


class FancyURLopener(URLopener):
    """Goes where it is sent, and asks for passwords."""

    def __init__(self, *args, **kwargs):
        URLopener.__init__(self, *args, **kwargs)
        self.auth_cache = {}
        self.tries = 0
        self.maxtries = 10

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        return addinfourl(fp, headers, "http:" + url, errcode)

    def http_error_302(self, url, fp, errcode, errmsg, headers, data=None):
        self.tries += 1
        try:
            if self.maxtries and self.tries >= self.maxtries:
                method = getattr(self, "http_error_500", self.http_error_default)
                return method(url, fp, 500, "Internal Server Error: Redirect Recursion", headers)
            return self.redirect_internal(url, fp, errcode, errmsg, headers, data)
        finally:
            self.tries = 0

    def redirect_internal(self, url, fp, errcode, errmsg, headers, data):
        newurl = headers.get("location") or headers.get("uri")
        if not newurl:
            return
        fp.close()
        newurl = urljoin(self.type + ":" + url, newurl)
        if urlparse(newurl).scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(newurl, errcode, errmsg + " Redirection to url '%s' is not allowed." % newurl, headers, fp)
        return self.open(newurl)

    http_error_301 = http_error_303 = http_error_302

    def _redirect_without_data(self, url, fp, errcode, errmsg, headers, data=None):
        if data is None:
            return self.http_error_302(url, fp, errcode, errmsg, headers, data)
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    http_error_307 = http_error_308 = _redirect_without_data

    def http_error_401(self, url, fp, errcode, errmsg, headers, data=None, retry=False):
        # Only a program that says so is asked for a password.
        return URLopener.http_error_default(self, url, fp, errcode, errmsg, headers)

    def prompt_user_passwd(self, host, realm):
        """Ask the person at the terminal."""
        import getpass
        user = input("Enter username for %s at %s: " % (realm, host))
        return user, getpass.getpass("Enter password for %s in %s at %s: " % (user, realm, host))


URLopener.__module__ = FancyURLopener.__module__ = "urllib.request"
