"""Cookies on the side of who asks: kept, sent where they belong, and written to files."""

import copy
import datetime
import os
import re
import threading
import time
import urllib.parse
import urllib.request
from calendar import timegm

import http.client

__all__ = ["Cookie", "CookieJar", "CookiePolicy", "DefaultCookiePolicy", "FileCookieJar", "LWPCookieJar", "LoadError",
           "MozillaCookieJar"]

debug = False
logger = None
HTTPONLY_ATTR = "HTTPOnly"
HTTPONLY_PREFIX = "#HttpOnly_"
DEFAULT_HTTP_PORT = str(http.client.HTTP_PORT)
NETSCAPE_MAGIC_RGX = re.compile("#( Netscape)? HTTP Cookie File")
MISSING_FILENAME_TEXT = "a filename was not supplied (nor was the CookieJar instance initialised with one)"
NETSCAPE_HEADER_TEXT = """\
# Netscape HTTP Cookie File
# http://curl.haxx.se/rfc/cookie_spec.html
# This is a generated file!  Do not edit.

"""


def _debug(*args):
    if debug:
        global logger
        if not logger:
            import logging
            logger = logging.getLogger("http.cookiejar")
        return logger.debug(*args)


def _warn_unhandled_exception():
    import io
    import traceback
    import warnings
    f = io.StringIO()
    traceback.print_exc(None, f)
    warnings.warn("http.cookiejar bug!\n%s" % f.getvalue(), stacklevel=2)


# Times.

EPOCH_YEAR = 1970
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTHS_LOWER = [month.lower() for month in MONTHS]
UTC_ZONES = {"GMT": None, "UTC": None, "UT": None, "Z": None}

TIMEZONE_RE = re.compile(r"^([-+])?(\d\d?):?(\d\d)?$", re.ASCII)
STRICT_DATE_RE = re.compile(r"^[SMTWF][a-z][a-z], (\d\d) ([JFMASOND][a-z][a-z]) (\d\d\d\d) (\d\d):(\d\d):(\d\d) GMT$", re.ASCII)
WEEKDAY_RE = re.compile(r"^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s*", re.I | re.ASCII)
LOOSE_HTTP_DATE_RE = re.compile(
    r"""^
    (\d\d?)            # day
       (?:\s+|[-\/])
    (\w+)              # month
        (?:\s+|[-\/])
    (\d+)              # year
    (?:
          (?:\s+|:)    # what parts the clock from the date
       (\d\d?):(\d\d)  # hour and minute
       (?::(\d\d))?    # second
    )?
       \s*
    (?:
       ([-+]?\d{2,4}|(?![APap][Mm]\b)[A-Za-z]+)  # zone
       \s*
    )?
    (?:
       \(\w+\)         # the zone's name
       \s*
    )?$""", re.X | re.ASCII)
ISO_DATE_RE = re.compile(
    r"""^
    (\d{4})              # year
       [-\/]?
    (\d\d?)              # month
       [-\/]?
    (\d\d?)              # day
   (?:
         (?:\s+|[-:Tt])  # what parts the clock from the date
      (\d\d?):?(\d\d)    # hour and minute
      (?::?(\d\d(?:\.\d*)?))?  # second
   )?
      \s*
   (?:
      ([-+]?\d\d?:?(:?\d\d)?
       |Z|z)             # zone
      \s*
   )?$""", re.X | re.ASCII)


def _timegm(tt):
    year, month, mday, hour, minute, sec = tt[:6]
    if (year >= EPOCH_YEAR and 1 <= month <= 12 and 1 <= mday <= 31 and 0 <= hour <= 24 and 0 <= minute <= 59
            and 0 <= sec <= 61):
        return timegm(tt)
    return None


def _utc(t):
    if t is None:
        return datetime.datetime.now(tz=datetime.UTC)
    return datetime.datetime.fromtimestamp(t, tz=datetime.UTC)


def time2isoz(t=None):
    """A time as '1994-02-09 22:23:32Z'."""
    return _utc(t).strftime("%Y-%m-%d %H:%M:%SZ") if _utc(t).year > 999 else str(_utc(t))[:19] + "Z"


def time2netscape(t=None):
    """A time as 'Wed, 09-Feb-1994 22:23:32 GMT'."""
    dt = _utc(t)
    return "%s, %02d-%s-%04d %02d:%02d:%02d GMT" % (
        DAYS[dt.weekday()], dt.day, MONTHS[dt.month - 1], dt.year, dt.hour, dt.minute, dt.second)


def offset_from_tz_string(tz):
    """A zone's distance from UTC in seconds, or None."""
    if tz in UTC_ZONES:
        return 0
    m = TIMEZONE_RE.search(tz)
    if not m:
        return None
    offset = 3600 * int(m[2]) + (60 * int(m[3]) if m[3] else 0)
    return -offset if m[1] == "-" else offset


def _str2time(day, mon, yr, hr, min, sec, tz):
    yr = int(yr)
    if yr > datetime.MAXYEAR:
        return None
    try:
        mon = MONTHS_LOWER.index(mon.lower()) + 1
    except ValueError:
        try:
            mon = int(mon)
        except ValueError:
            return None
        if not 1 <= mon <= 12:
            return None
    day, hr, min, sec = int(day), int(hr or 0), int(min or 0), int(sec or 0)
    if yr < 1000:
        # The century that makes the year nearest to this one.
        this = time.localtime(time.time())[0]
        m = this % 100
        left = yr
        yr = yr + this - m
        m -= left
        if abs(m) > 50:
            yr += 100 if m > 0 else -100
    t = _timegm((yr, mon, day, hr, min, sec, tz))
    if t is not None:
        offset = offset_from_tz_string((tz or "UTC").upper())
        if offset is None:
            return None
        t -= offset
    return t


def http2time(text):
    """The time that a text in one of the forms of HTTP tells, or None."""
    m = STRICT_DATE_RE.search(text)
    if m:
        mon = MONTHS_LOWER.index(m[2].lower()) + 1
        return _timegm((int(m[3]), mon, int(m[1]), int(m[4]), int(m[5]), float(m[6])))
    text = WEEKDAY_RE.sub("", text.lstrip(), 1)
    m = LOOSE_HTTP_DATE_RE.search(text)
    return _str2time(*m.groups()) if m else None


def iso2time(text):
    """The time that a text in the form of ISO 8601 tells, or None."""
    m = ISO_DATE_RE.search(text.lstrip())
    if m is None:
        return None
    yr, mon, day, hr, min, sec, tz, _ = m.groups()
    return _str2time(day, mon, yr, hr, min, sec and float(sec), tz)


# Headers.

HEADER_TOKEN_RE = re.compile(r"^\s*([^=\s;,]+)")
HEADER_QUOTED_VALUE_RE = re.compile(r"^\s*=\s*\"([^\"\\]*(?:\\.[^\"\\]*)*)\"")
HEADER_VALUE_RE = re.compile(r"^\s*=\s*([^\s;,]*)")
HEADER_ESCAPE_RE = re.compile(r"\\(.)")
HEADER_JOIN_TOKEN_RE = re.compile(r"\w+")
HEADER_JOIN_ESCAPE_RE = re.compile(r"([\"\\])")


def split_header_words(header_values):
    """The pairs of headers' values, those of each value in a list of its own."""
    assert not isinstance(header_values, str)
    result = []
    for text in header_values:
        pairs = []
        while text:
            m = HEADER_TOKEN_RE.search(text)
            if m:
                name, text = m[1], text[m.end():]
                value = None
                m = HEADER_QUOTED_VALUE_RE.search(text)
                if m:
                    value, text = HEADER_ESCAPE_RE.sub(r"\1", m[1]), text[m.end():]
                else:
                    m = HEADER_VALUE_RE.search(text)
                    if m:
                        value, text = m[1].rstrip(), text[m.end():]
                pairs.append((name, value))
            elif text.lstrip().startswith(","):
                text = text.lstrip()[1:]
                if pairs:
                    result.append(pairs)
                pairs = []
            else:
                rest, n = re.subn(r"^[=\s;]*", "", text)
                assert len(rest) < len(text), "split_header_words bug: '%s', '%s', %s" % (text, rest, pairs)
                text = rest
        if pairs:
            result.append(pairs)
    return result


def join_header_words(lists):
    """Undo split_header_words."""
    headers = []
    for pairs in lists:
        attrs = []
        for name, value in pairs:
            if value is not None:
                if not HEADER_JOIN_TOKEN_RE.fullmatch(value):
                    value = '"%s"' % HEADER_JOIN_ESCAPE_RE.sub(r"\\\1", value)
                name = "%s=%s" % (name, value)
            attrs.append(name)
        if attrs:
            headers.append("; ".join(attrs))
    return ", ".join(headers)


def strip_quotes(text):
    return text.removeprefix('"').removesuffix('"')


def parse_ns_headers(ns_headers):
    """The pairs of Set-Cookie headers of Netscape's form."""
    known = ("expires", "domain", "path", "secure", "version", "port", "max-age")
    result = []
    for header in ns_headers:
        pairs, version = [], False
        for i, part in enumerate(header.split(";")):
            key, equals, value = part.strip().partition("=")
            key, value = key.strip(), value.strip() if equals else None
            if not key:
                if i == 0:
                    break
                continue
            if i:
                lower = key.lower()
                if lower in known:
                    key = lower
                if key == "version":
                    value = value and strip_quotes(value)
                    version = True
                elif key == "expires":
                    value = http2time(strip_quotes(value)) if value is not None else None
            pairs.append((key, value))
        if pairs:
            if not version:
                pairs.append(("version", "0"))
            result.append(pairs)
    return result


# Hosts and paths.

IPV4_RE = re.compile(r"\.\d+$", re.ASCII)
cut_port_re = re.compile(r":\d+$", re.ASCII)
HTTP_PATH_SAFE = "%/;:@&=+$,!~*'()"
ESCAPED_CHAR_RE = re.compile(r"%([0-9a-fA-F][0-9a-fA-F])")


def is_HDN(text):
    """Whether it is a name of a host, not an address."""
    return not (IPV4_RE.search(text) or text == "" or text[0] == "." or text[-1] == ".")


def domain_match(A, B):
    """Whether host A is B, or in the domain .B."""
    A, B = A.lower(), B.lower()
    if A == B:
        return True
    if not is_HDN(A):
        return False
    if A.rfind(B) in (-1, 0) or not B.startswith("."):
        return False
    return is_HDN(B[1:])


def liberal_is_HDN(text):
    return not IPV4_RE.search(text)


def user_domain_match(A, B):
    """As domain_match, of what a user wrote."""
    A, B = A.lower(), B.lower()
    if not (liberal_is_HDN(A) and liberal_is_HDN(B)):
        return A == B
    if B.startswith("."):
        return A.endswith(B)
    return A == B


def request_host(request):
    """The host that is asked, in lower case."""
    host = urllib.parse.urlparse(request.get_full_url())[1]
    if host == "":
        host = request.get_header("Host", "")
    return cut_port_re.sub("", host, 1).lower()


def eff_request_host(request):
    """The host as it is, and with .local if it has no dot."""
    host = request_host(request)
    return host, host + ".local" if "." not in host else host


def request_path(request):
    """The path that is asked for."""
    path = escape_path(urllib.parse.urlsplit(request.get_full_url()).path)
    return path if path.startswith("/") else "/" + path


def request_port(request):
    host = request.host
    i = host.find(":")
    if i < 0:
        return DEFAULT_HTTP_PORT
    port = host[i + 1:]
    try:
        int(port)
    except ValueError:
        _debug("nonnumeric port: '%s'", port)
        return None
    return port


def uppercase_escaped_char(match):
    return "%%%s" % match[1].upper()


def escape_path(path):
    """The path with what has no place in one escaped."""
    return ESCAPED_CHAR_RE.sub(uppercase_escaped_char, urllib.parse.quote(path, HTTP_PATH_SAFE))


def reach(h):
    """The domain that a host reaches: .b.c of a.b.c."""
    i = h.find(".")
    if i >= 0:
        b = h[i + 1:]
        if is_HDN(h) and (b.find(".") >= 0 or b == "local"):
            return "." + b
    return h


def is_third_party(request):
    """Whether the request is to another site than what began it."""
    return not domain_match(request_host(request), reach(request.origin_req_host))


class Cookie:
    """A cookie as it was set."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path,
                 path_specified, secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        if version is not None:
            version = int(version)
        if expires is not None:
            expires = int(float(expires))
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version = version
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain.lower()
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = expires
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self.rfc2109 = rfc2109
        self._rest = copy.copy(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        if now is None:
            now = time.time()
        return self.expires is not None and self.expires <= now

    def __str__(self):
        port = "" if self.port is None else ":" + self.port
        namevalue = self.name if self.value is None else "%s=%s" % (self.name, self.value)
        return "<Cookie %s for %s>" % (namevalue, self.domain + port + self.path)

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot",
                 "path", "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        args = ["%s=%s" % (name, repr(getattr(self, name))) for name in names]
        args += ["rest=%s" % repr(self._rest), "rfc2109=%s" % repr(self.rfc2109)]
        return "%s(%s)" % (self.__class__.__name__, ", ".join(args))


class CookiePolicy:
    """Which cookies are taken and which are sent."""

    def set_ok(self, cookie, request):
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        return True

    def path_return_ok(self, path, request):
        return True


class DefaultCookiePolicy(CookiePolicy):
    """The usual rules."""

    DomainStrictNoDots = 1
    DomainStrictNonDomain = 2
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None,
                 hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False,
                 strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False, strict_ns_set_path=False,
                 secure_protocols=("https", "wss")):
        self.netscape = netscape
        self.rfc2965 = rfc2965
        self.rfc2109_as_netscape = rfc2109_as_netscape
        self.hide_cookie2 = hide_cookie2
        self.strict_domain = strict_domain
        self.strict_rfc2965_unverifiable = strict_rfc2965_unverifiable
        self.strict_ns_unverifiable = strict_ns_unverifiable
        self.strict_ns_domain = strict_ns_domain
        self.strict_ns_set_initial_dollar = strict_ns_set_initial_dollar
        self.strict_ns_set_path = strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = tuple(blocked_domains) if blocked_domains is not None else ()
        self._allowed_domains = tuple(allowed_domains) if allowed_domains is not None else None

    def blocked_domains(self):
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        return any(user_domain_match(domain, blocked) for blocked in self._blocked_domains)

    def allowed_domains(self):
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        if self._allowed_domains is None:
            return False
        return not any(user_domain_match(domain, allowed) for allowed in self._allowed_domains)

    def set_ok(self, cookie, request):
        _debug(" - checking cookie %s=%s", cookie.name, cookie.value)
        assert cookie.name is not None
        return all(getattr(self, "set_ok_" + n)(cookie, request) for n in ("version", "verifiability", "name", "path", "domain", "port"))

    def set_ok_version(self, cookie, request):
        if cookie.version is None:
            return False
        return self.rfc2965 if cookie.version > 0 else self.netscape

    def set_ok_verifiability(self, cookie, request):
        if request.unverifiable and is_third_party(request):
            if cookie.version > 0 and self.strict_rfc2965_unverifiable:
                return False
            if cookie.version == 0 and self.strict_ns_unverifiable:
                return False
        return True

    def set_ok_name(self, cookie, request):
        return not (cookie.version == 0 and self.strict_ns_set_initial_dollar and cookie.name.startswith("$"))

    def set_ok_path(self, cookie, request):
        if cookie.path_specified and (cookie.version > 0 or cookie.version == 0 and self.strict_ns_set_path):
            return self.path_return_ok(cookie.path, request)
        return True

    def set_ok_domain(self, cookie, request):
        if self.is_blocked(cookie.domain) or self.is_not_allowed(cookie.domain):
            return False
        if not cookie.domain_specified:
            return True
        host, erhn = eff_request_host(request)
        domain = cookie.domain
        if self.strict_domain and domain.count(".") >= 2:
            # .co.uk is nobody's.
            i = domain.rfind(".")
            j = domain.rfind(".", 0, i)
            if j == 0:
                top, second = domain[i + 1:], domain[j + 1:i]
                if second.lower() in ("co", "ac", "com", "edu", "org", "net", "gov", "mil", "int", "aero", "biz", "cat", "coop",
                                      "info", "jobs", "mobi", "museum", "name", "pro", "travel", "eu") and len(top) == 2:
                    return False
        undotted = domain.removeprefix(".")
        if undotted.find(".") < 0 and undotted not in ("local", "localhost"):
            return False
        if cookie.version == 0:
            if not erhn.endswith(domain) and not erhn.startswith(".") and not ("." + erhn).endswith(domain):
                return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainRFC2965Match:
            if not domain_match(erhn, domain):
                return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainStrictNoDots:
            prefix = host[:-len(domain)]
            if prefix.find(".") >= 0 and not IPV4_RE.search(host):
                return False
        return True

    def set_ok_port(self, cookie, request):
        if not cookie.port_specified:
            return True
        asked = str(request_port(request) or "80")
        ports = cookie.port.split(",")
        for port in ports:
            try:
                int(port)
            except ValueError:
                return False
        return asked in ports

    def return_ok(self, cookie, request):
        _debug(" - checking cookie %s=%s", cookie.name, cookie.value)
        return all(getattr(self, "return_ok_" + n)(cookie, request) for n in ("version", "verifiability", "secure", "expires", "port", "domain"))

    def return_ok_version(self, cookie, request):
        return self.rfc2965 if cookie.version > 0 else self.netscape

    return_ok_verifiability = set_ok_verifiability

    def return_ok_secure(self, cookie, request):
        return not cookie.secure or request.type in self.secure_protocols

    def return_ok_expires(self, cookie, request):
        return not cookie.is_expired(self._now)

    def return_ok_port(self, cookie, request):
        if not cookie.port:
            return True
        return (request_port(request) or "80") in cookie.port.split(",")

    def return_ok_domain(self, cookie, request):
        host, erhn = eff_request_host(request)
        domain = cookie.domain
        dotted = domain if not domain or domain.startswith(".") else "." + domain
        if (cookie.version == 0 and self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified
                and domain != erhn):
            return False
        if cookie.version > 0 and not domain_match(erhn, domain):
            return False
        return not (cookie.version == 0 and not ("." + erhn).endswith(dotted))

    def domain_return_ok(self, domain, request):
        # A first and cheap look, before the cookies themselves.
        host, erhn = ("." + h if not h.startswith(".") else h for h in eff_request_host(request))
        dotted = "." + domain if domain and not domain.startswith(".") else domain
        if not (host.endswith(dotted) or erhn.endswith(dotted)):
            return False
        return not (self.is_blocked(domain) or self.is_not_allowed(domain))

    def path_return_ok(self, path, request):
        asked = request_path(request)
        return asked == path or asked.startswith(path) and (path.endswith("/") or asked[len(path):len(path) + 1] == "/")


def deepvalues(mapping):
    """The values of nested mappings."""
    for obj in list(mapping.values()):
        if hasattr(obj, "items"):
            yield from deepvalues(obj)
        else:
            yield obj


class Absent:
    pass


class CookieJar:
    """Cookies by domain, path and name."""

    non_word_re = re.compile(r"\W")
    quote_re = re.compile(r"([\"\\])")
    strict_domain_re = re.compile(r"\.?[^.]*")
    domain_re = re.compile(r"[^.]*")
    dots_re = re.compile(r"^\.+")
    magic_re = re.compile(r"^\#LWP-Cookies-(\d+\.\d+)", re.ASCII)

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = threading.RLock()
        self._cookies = {}

    def set_policy(self, policy):
        self._policy = policy

    def _cookies_for_domain(self, domain, request):
        if not self._policy.domain_return_ok(domain, request):
            return []
        return [cookie for path, by_name in self._cookies[domain].items() if self._policy.path_return_ok(path, request)
                for cookie in by_name.values() if self._policy.return_ok(cookie, request)]

    def _cookies_for_request(self, request):
        return [cookie for domain in self._cookies.keys() for cookie in self._cookies_for_domain(domain, request)]

    def _cookie_attrs(self, cookies):
        # The most specific path comes first.
        cookies.sort(key=lambda a: len(a.path), reverse=True)
        version_set, attrs = False, []
        for cookie in cookies:
            version = cookie.version
            if not version_set:
                version_set = True
                if version > 0:
                    attrs.append("$Version=%s" % version)
            if cookie.value is not None and self.non_word_re.search(cookie.value) and version > 0:
                value = self.quote_re.sub(r"\\\1", cookie.value)
            else:
                value = cookie.value
            if cookie.value is None:
                attrs.append(cookie.name)
            else:
                attrs.append("%s=%s" % (cookie.name, value))
            if version > 0:
                if cookie.path_specified:
                    attrs.append('$Path="%s"' % cookie.path)
                if cookie.domain.startswith("."):
                    domain = cookie.domain
                    if not cookie.domain_initial_dot and domain.startswith("."):
                        domain = domain[1:]
                    attrs.append('$Domain="%s"' % domain)
                if cookie.port is not None:
                    attrs.append("$Port" + ('="%s"' % cookie.port if cookie.port_specified else ""))
        return attrs

    def add_cookie_header(self, request):
        """Give the request the cookies that belong to it."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            cookies = self._cookies_for_request(request)
            attrs = self._cookie_attrs(cookies)
            if attrs and not request.has_header("Cookie"):
                request.add_unredirected_header("Cookie", "; ".join(attrs))
            if (self._policy.rfc2965 and not self._policy.hide_cookie2 and not request.has_header("Cookie2")
                    and any(cookie.version != 1 for cookie in cookies)):
                request.add_unredirected_header("Cookie2", '$Version="1"')
        self.clear_expired_cookies()

    def _normalized_cookie_tuples(self, attrs_set):
        tuples = []
        values = ("version", "expires", "domain", "path", "port", "comment", "commenturl")
        for attrs in attrs_set:
            name, value = attrs[0]
            max_age_set = bad = False
            standard, rest = {}, {}
            for k, v in attrs[1:]:
                lower = k.lower()
                if lower in values or lower in ("discard", "secure", "max-age"):
                    k = lower
                if k in ("discard", "secure") and v is None:
                    v = True
                if k in standard:
                    continue
                if k == "domain":
                    if v is None:
                        bad = True
                        break
                    v = v.lower()
                if k == "expires":
                    if max_age_set:
                        continue
                    if v is None:
                        continue
                if k == "max-age":
                    max_age_set = True
                    try:
                        v = int(v)
                    except (ValueError, TypeError):
                        bad = True
                        break
                    k, v = "expires", self._now + v
                if k in values or k in ("discard", "secure"):
                    if v is None and k not in ("port", "discard", "comment", "commenturl"):
                        bad = True
                        break
                    standard[k] = v
                else:
                    rest[k] = v
            if not bad:
                tuples.append((name, value, standard, rest))
        return tuples

    def _cookie_from_cookie_tuple(self, tup, request):
        name, value, standard, rest = tup
        domain = standard.get("domain", Absent)
        path = standard.get("path", Absent)
        port = standard.get("port", Absent)
        expires = standard.get("expires", Absent)
        version = standard.get("version", None)
        if version is not None:
            try:
                version = int(version)
            except ValueError:
                return None
        path_specified = path is not Absent and path != ""
        if path_specified:
            path = escape_path(path)
        else:
            path = request_path(request)
            i = path.rfind("/")
            if i != -1:
                path = path[:i] if version == 0 else path[:i + 1]
            path = path or "/"
        domain_specified = domain is not Absent
        initial_dot = domain_specified and bool(domain.startswith("."))
        if not domain_specified:
            domain = eff_request_host(request)[1]
        elif not domain.startswith("."):
            domain = "." + domain
        port_specified = False
        if port is Absent:
            port = None
        elif port is None:
            port = request_port(request)
        else:
            port_specified = True
            port = re.sub(r"\s+", "", port)
        if expires is Absent:
            expires, discard = None, True
        else:
            discard = standard.get("discard", False)
            if expires <= self._now:
                # A cookie of the past takes away the one that is there.
                try:
                    self.clear(domain, path, name)
                except KeyError:
                    pass
                return None
        return Cookie(version, name, value, port, port_specified, domain, domain_specified, initial_dot, path, path_specified,
                      standard.get("secure", False), expires, discard, standard.get("comment"), standard.get("commenturl"), rest)

    def _cookies_from_attrs_set(self, attrs_set, request):
        cookies = [self._cookie_from_cookie_tuple(tup, request) for tup in self._normalized_cookie_tuples(attrs_set)]
        return [cookie for cookie in cookies if cookie]

    def _process_rfc2109_cookies(self, cookies):
        as_netscape = self._policy.rfc2109_as_netscape
        if as_netscape is None:
            as_netscape = not self._policy.rfc2965
        for cookie in cookies:
            if cookie.version == 1:
                cookie.rfc2109 = True
                if as_netscape:
                    cookie.version = 0

    def _make_cookies(self, response, request):
        headers = response.info()
        rfc2965 = headers.get_all("Set-Cookie2", [])
        netscape = headers.get_all("Set-Cookie", [])
        if not rfc2965 and not netscape or not netscape and not self._policy.rfc2965 or not rfc2965 and not self._policy.netscape:
            return []
        try:
            cookies = self._cookies_from_attrs_set(split_header_words(rfc2965), request)
        except Exception:
            _warn_unhandled_exception()
            cookies = []
        if netscape and self._policy.netscape:
            try:
                found = self._cookies_from_attrs_set(parse_ns_headers(netscape), request)
            except Exception:
                _warn_unhandled_exception()
                found = []
            self._process_rfc2109_cookies(found)
            if self._policy.rfc2965:
                known = {(cookie.domain, cookie.path, cookie.name) for cookie in cookies}
                found = [cookie for cookie in found if (cookie.domain, cookie.path, cookie.name) not in known]
            cookies.extend(found)
        return cookies

    def make_cookies(self, response, request):
        """The cookies that an answer sets."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            return self._make_cookies(response, request)

    def set_cookie_if_ok(self, cookie, request):
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Keep the cookies that an answer sets, where the policy has them."""
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                if self._policy.set_ok(cookie, request):
                    self.set_cookie(cookie)

    def clear(self, domain=None, path=None, name=None):
        """Drop cookies: all, or those of a domain, a path, a name."""
        if name is not None:
            if domain is None or path is None:
                raise ValueError("domain and path must be given to remove a cookie by name")
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError("domain must be given to remove cookies by path")
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        with self._cookies_lock:
            for cookie in list(self):
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        with self._cookies_lock:
            now = time.time()
            for cookie in list(self):
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        return deepvalues(self._cookies)

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return "<%s[%s]>" % (self.__class__.__name__, ", ".join(repr(cookie) for cookie in self))

    def __str__(self):
        return "<%s[%s]>" % (self.__class__.__name__, ", ".join(str(cookie) for cookie in self))


class LoadError(OSError):
    """A file of cookies is none."""


class FileCookieJar(CookieJar):
    """Cookies that can be written to a file and read from it."""

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        if filename is not None:
            filename = os.fspath(filename)
        self.filename = filename
        self.delayload = bool(delayload)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        raise NotImplementedError()

    def _named(self, filename):
        if filename is None:
            if self.filename is None:
                raise ValueError(MISSING_FILENAME_TEXT)
            filename = self.filename
        return filename

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        filename = self._named(filename)
        with open(filename) as f:
            self._really_load(f, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Read the file anew; what was there stays if that fails."""
        filename = self._named(filename)
        with self._cookies_lock:
            old = copy.deepcopy(self._cookies)
            self._cookies = {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = old
                raise

    def _kept(self, ignore_discard, ignore_expires):
        now = time.time()
        for cookie in self:
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                yield cookie


def _open_to_write(filename):
    # Nobody else is to read cookies.
    return os.fdopen(os.open(filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w")


def lwp_cookie_str(cookie):
    """A cookie as a line of LWP's file has it."""
    h = [(cookie.name, cookie.value), ("path", cookie.path), ("domain", cookie.domain)]
    if cookie.port is not None:
        h.append(("port", cookie.port))
    if cookie.path_specified:
        h.append(("path_spec", None))
    if cookie.port_specified:
        h.append(("port_spec", None))
    if cookie.domain_initial_dot:
        h.append(("domain_dot", None))
    if cookie.secure:
        h.append(("secure", None))
    if cookie.expires:
        h.append(("expires", time2isoz(float(cookie.expires))))
    if cookie.discard:
        h.append(("discard", None))
    if cookie.comment:
        h.append(("comment", cookie.comment))
    if cookie.comment_url:
        h.append(("commenturl", cookie.comment_url))
    for k in sorted(cookie._rest.keys()):
        h.append((k, str(cookie._rest[k])))
    h.append(("version", str(cookie.version)))
    return join_header_words([h])


class LWPCookieJar(FileCookieJar):
    """Cookies in files of libwww-perl's form."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        lines = ["Set-Cookie3: %s" % lwp_cookie_str(cookie) for cookie in self._kept(ignore_discard, ignore_expires)]
        return "\n".join(lines + [""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with _open_to_write(self._named(filename)) as f:
            f.write("#LWP-Cookies-2.0\n")
            f.write(self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        magic = f.readline()
        if not self.magic_re.search(magic):
            raise LoadError("%r does not look like a Set-Cookie3 (LWP) format file" % filename)
        now = time.time()
        header = "Set-Cookie3:"
        booleans = ("port_spec", "path_spec", "domain_dot", "secure", "discard")
        values = ("version", "port", "path", "domain", "expires", "comment", "commenturl")
        try:
            for line in f:
                if not line.startswith(header):
                    continue
                for data in split_header_words([line[len(header):].strip()]):
                    name, value = data[0]
                    standard, rest = dict.fromkeys(booleans, False), {}
                    for k, v in data[1:]:
                        lower = k.lower() if k is not None else None
                        if lower in values or lower in booleans:
                            k = lower
                        if k in booleans:
                            standard[k] = True if v is None else v
                        elif k in values:
                            standard[k] = v
                        else:
                            rest[k] = v
                    get = standard.get
                    expires = get("expires")
                    discard = get("discard")
                    if expires is not None:
                        expires = iso2time(expires)
                    else:
                        discard = True
                    domain = get("domain")
                    c = Cookie(get("version"), name, value, get("port"), get("port_spec"), domain, domain.startswith("."),
                               get("domain_dot"), get("path"), get("path_spec"), get("secure"), expires, discard, get("comment"),
                               get("commenturl"), rest)
                    if (ignore_discard or not c.discard) and (ignore_expires or not c.is_expired(now)):
                        self.set_cookie(c)
        except OSError:
            raise
        except Exception:
            _warn_unhandled_exception()
            raise LoadError("invalid Set-Cookie3 format file %r: %r" % (filename, line))


class MozillaCookieJar(FileCookieJar):
    """Cookies in files of Mozilla's and curl's form."""

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        now = time.time()
        if not NETSCAPE_MAGIC_RGX.match(f.readline()):
            raise LoadError("%r does not look like a Netscape format cookies file" % filename)
        try:
            for line in f:
                rest = {}
                if line.startswith(HTTPONLY_PREFIX):
                    rest[HTTPONLY_ATTR] = ""
                    line = line[len(HTTPONLY_PREFIX):]
                line = line.removesuffix("\n")
                if line.strip().startswith(("#", "$")) or line.strip() == "":
                    continue
                domain, domain_specified, path, secure, expires, name, value = line.split("\t")
                secure = secure == "TRUE"
                domain_specified = domain_specified == "TRUE"
                if name == "":
                    name, value = value, None
                initial_dot = domain.startswith(".")
                assert domain_specified == initial_dot
                discard = False
                if expires == "":
                    expires, discard = None, True
                c = Cookie(0, name, value, None, False, domain, domain_specified, initial_dot, path, False, secure, expires, discard,
                           None, None, rest)
                if (ignore_discard or not c.discard) and (ignore_expires or not c.is_expired(now)):
                    self.set_cookie(c)
        except OSError:
            raise
        except Exception:
            _warn_unhandled_exception()
            raise LoadError("invalid Netscape format cookies file %r: %r" % (filename, line))

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with _open_to_write(self._named(filename)) as f:
            f.write(NETSCAPE_HEADER_TEXT)
            for cookie in self._kept(ignore_discard, ignore_expires):
                domain = cookie.domain
                name, value = (cookie.name, cookie.value) if cookie.value is not None else ("", cookie.name)
                if cookie.has_nonstandard_attr(HTTPONLY_ATTR):
                    domain = HTTPONLY_PREFIX + domain
                f.write("\t".join([domain, "TRUE" if cookie.domain.startswith(".") else "FALSE", cookie.path,
                                   "TRUE" if cookie.secure else "FALSE",
                                   str(cookie.expires) if cookie.expires is not None else "", name, value]) + "\n")
