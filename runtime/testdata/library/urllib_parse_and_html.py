# urls and html escapes
from urllib.parse import urlparse, urlunparse, urlsplit, urljoin, quote, unquote, quote_plus, unquote_plus, urlencode, parse_qs, parse_qsl, urldefrag
import html
u = urlparse("https://user:pw@Example.com:8080/a/b;p?x=1&y=2#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.path, u.params, u.query, u.fragment, u.geturl(), u._replace(path="/z").geturl(), u[1], urlunparse(u) == u.geturl())
for s in ("http://h", "/path?q", "mailto:a@b.c", "//host/p", "", "a:b", "http://[::1]:80/x", "file:///etc/x", "HTTP://UP.com/P", "http://h?q=1", "x", "http://h:/p", "?only=query", "#f", "http://한글.kr/경로"):
    p = urlsplit(s)
    print(repr(s), tuple(p), p.hostname, p.port)
for base, rel in (("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d;p?q", "../g"), ("http://a/b/c/d", "/g"), ("http://a/b/c/d", "//h/x"), ("http://a/b/c/d", "?y"), ("http://a/b/c/d", "#s"), ("http://a/b/c/d", ""), ("http://a/b/", "./x/../y"), ("http://a", "b"), ("http://a/b", "https://c/d"), ("", "x"), ("http://a/b/c", "../../../g")): print(urljoin(base, rel), end=" ")
print()
print(quote("a b/c?é&=한"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%A9+"), unquote_plus("a+b%26"), quote(b"\xff"), unquote("%zz%4"), quote("~-_."), quote(""), unquote("%ED%95%9C"), unquote("%FF"), unquote("%FF", errors="strict") if False else unquote("%E9", "latin-1"))
print(urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("k", 1), ("k", 2)]), urlencode({"l": [1, 2]}, doseq=True), urlencode({"l": [1, 2]}), urlencode({}), urlencode({"a": None, "b": True}), parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("x=1;y=2&z=%20q+r"), parse_qs("a=1;b=2", separator=";"), urldefrag("http://a/b#c"))
print(html.escape("<a href=\"x\">'&'</a>"), html.escape("<'\">", quote=False), html.unescape("&lt;&gt;&amp;&quot;&#39;&eacute;&#x41;&#65;&hearts;&nosuch;&amp;lt; &copy &notit;"), html.unescape("&#128512; &#xD800; &#0;").encode("utf-8", "replace"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: urlparse("http://h:abc/").port)
attempt(lambda: urlparse("http://h:99999/").port)
attempt(lambda: urlparse("http://[::1/"))
attempt(lambda: urlparse(5))
attempt(lambda: quote(5))
attempt(lambda: urlencode("abc"))
attempt(lambda: urlencode(5))
attempt(lambda: parse_qs("a", strict_parsing=True))
attempt(lambda: urljoin("http://a", b"x"))
attempt(lambda: urlunparse(("http", "h")))
attempt(lambda: html.escape(5))
attempt(lambda: parse_qs("a=1&b=2&c=3", max_num_fields=2))
