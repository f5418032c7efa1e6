"""Messages in the language of the user, from GNU gettext's catalogs.

A catalog is a .mo file: a header, then two tables of lengths and offsets, of
the messages and of their translations. What stands for the empty message is
the catalog's description, which names its charset and how plurals are chosen.
"""

import operator
import os
import re
import struct
import sys

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain",
           "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")

_token = re.compile(r"\s*(?:(?P<number>\d+)|(?P<n>n\b)|(?P<operator>[-*/%+?:()!]|[=!<>]=|<|>|&&|\|\|)|(?P<wrong>\w+|.))", re.DOTALL)

# The binary operators of C that plural forms use, from the loosest.
_levels = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))


class _Plural:
    """A reader of a C expression in n, as plural forms are written."""

    def __init__(self, text):
        self.tokens = []
        at = 0
        text = text.rstrip()
        while at < len(text):
            m = _token.match(text, at)
            at = m.end()
            if m["wrong"]:
                raise ValueError("invalid token in plural form: %s" % m["wrong"])
            if m["operator"] == "!" and text[at:at + 1] == "=":
                at += 1
                self.tokens.append("!=")
            else:
                self.tokens.append(m["number"] or m["n"] or m["operator"])
        self.tokens.append("")
        self.at = 0
        self.depth = 0

    @property
    def next(self):
        return self.tokens[self.at]

    def take(self):
        token = self.next
        self.at += 1
        return token

    def unexpected(self):
        if self.next:
            return ValueError("unexpected token in plural form: %s" % self.next)
        return ValueError("unexpected end of plural form")

    def whole(self):
        tree = self.condition()
        if self.next == ")":
            raise ValueError("unbalanced parenthesis in plural form")
        if self.next:
            raise self.unexpected()
        return tree

    def condition(self):
        self.depth += 1
        if self.depth > 20:
            raise ValueError("plural form expression is too complex")
        test = self.binary(0)
        if self.next == "?":
            self.take()
            yes = self.condition()
            if self.next != ":":
                raise self.unexpected()
            self.take()
            no = self.condition()
            test = f"({yes} if {test} else {no})"
        self.depth -= 1
        return test

    def binary(self, level):
        if level == len(_levels):
            return self.unary()
        left = self.binary(level + 1)
        compared = False
        while self.next in _levels[level]:
            op = self.take()
            right = self.binary(level + 1)
            op = {"||": "or", "&&": "and", "/": "//"}.get(op, op)
            if op in ("or", "and"):
                left = f"bool({left} {op} {right})"
            elif level in (2, 3):
                left = f"int({left} {op} {right})" if compared else f"({left} {op} {right})"
                compared = True
            else:
                left = f"({left} {op} {right})"
        return left

    def unary(self):
        if self.next == "!":
            self.take()
            return f"(not {self.unary()})"
        if self.next == "(":
            self.take()
            tree = self.condition()
            if self.next != ")":
                raise ValueError("unbalanced parenthesis in plural form") if not self.next else self.unexpected()
            self.take()
            return tree
        if self.next == "n" or self.next.isdigit():
            token = self.take()
            return token if token == "n" else str(int(token))
        raise self.unexpected()


def _warn_of(n):
    import warnings
    warnings.warn(f"Plural value must be an integer, got {type(n).__name__}", DeprecationWarning,
                  skip_file_prefixes=(_warn_of.__code__.co_filename,))


def _countable(n):
    """Give a number that a plural form is chosen by; no whole one is warned of."""
    try:
        round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {type(n).__name__}") from None
    _warn_of(n)
    return n


def _germanic(msgid1, msgid2, n):
    """Choose as in English; what is no whole number is warned of."""
    try:
        n = operator.index(n)
    except TypeError:
        _warn_of(n)
    return msgid1 if n == 1 else msgid2


def c2py(plural):
    """Make a function that chooses a plural form, of a C expression in n."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    choose = eval("lambda n: int(" + _Plural(plural).whole() + ")")

    def func(n):
        if not isinstance(n, int):
            n = _countable(n)
        return choose(n)

    return func


def _expand_lang(loc):
    """List the names that a catalog's folder may have, the fullest first."""
    import locale
    loc = locale.normalize(loc)
    parts = {}
    for sign in "@._":
        head, found, tail = loc.partition(sign)
        loc, parts[sign] = head, found + tail
    masks = []
    for mask in range(8):
        name, fits = loc, True
        for bit, sign in ((4, "_"), (1, "."), (2, "@")):
            if mask & bit:
                fits = fits and parts[sign]
                name += parts[sign]
        if fits:
            masks.append(name)
    masks.reverse()
    return masks


class NullTranslations:
    """A catalog without messages; others go on from it."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Have another catalog asked for what this one does not have."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """Give a message's translation, or the message."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """Give the translation that fits the number n."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return _germanic(msgid1, msgid2, n)

    def pgettext(self, context, message):
        """Give a message's translation in a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """Give the translation in a context that fits the number n."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return _germanic(msgid1, msgid2, n)

    def info(self):
        """Give the catalog's description as a dict."""
        return self._info

    def charset(self):
        """Give the charset that the catalog was written in."""
        return self._charset

    def install(self, names=None):
        """Put gettext into the built-ins as _, and others by their names."""
        import builtins
        builtins.__dict__["_"] = self.gettext
        for name in {"gettext", "ngettext", "npgettext", "pgettext"} & set(names or ()):
            builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """The messages of a .mo file."""

    LE_MAGIC = 0x950412de
    BE_MAGIC = 0xde120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        filename = getattr(fp, "name", "")
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        buf = fp.read()
        magic = struct.unpack("<I", buf[:4])[0]
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, "Bad magic number", filename)
        order = "<" if magic == self.LE_MAGIC else ">"
        version, count, originals, translations = struct.unpack(order + "4I", buf[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), filename)

        def text(table, i):
            length, start = struct.unpack(order + "II", buf[table + 8 * i:table + 8 * i + 8])
            if start + length >= len(buf):
                raise OSError(0, "File is corrupt", filename)
            return buf[start:start + length]

        for i in range(count):
            message, translation = text(originals, i), text(translations, i)
            if not message:
                self._describe(translation)
            charset = self._charset or "ascii"
            if b"\x00" in message:
                one = message.split(b"\x00")[0].decode(charset)
                for form, what in enumerate(translation.split(b"\x00")):
                    catalog[one, form] = what.decode(charset)
            else:
                catalog[message.decode(charset)] = translation.decode(charset)

    def _describe(self, translation):
        key = None
        for line in translation.split(b"\n"):
            line = line.decode().strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            if ":" in line:
                key, value = (part.strip() for part in line.split(":", 1))
                key = key.lower()
                self._info[key] = value
            else:
                if key:
                    self._info[key] += "\n" + line
                continue
            if key == "content-type":
                self._charset = value.split("charset=")[1]
            elif key == "plural-forms":
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _known(self, key):
        found = self._catalog.get(key)
        return self._counted(key, 1) if found is None else found

    def _counted(self, key, n):
        return self._catalog.get((key, self.plural(n)))

    def gettext(self, message):
        found = self._known(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._counted(msgid1, n)
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._known(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._counted(self.CONTEXT % (context, msgid1), n)
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def find(domain, localedir=None, languages=None, all=False):
    """Give the path of a domain's .mo file, the first or a list of all."""
    if languages is None:
        languages = []
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            if value := os.environ.get(name):
                languages = value.split(":")
                break
        if "C" not in languages:
            languages.append("C")
    names = []
    for language in languages:
        for name in _expand_lang(language):
            if name not in names:
                names.append(name)
    found = []
    for name in names:
        if name == "C":
            break
        path = os.path.join(_default_localedir if localedir is None else localedir, name, "LC_MESSAGES", domain + ".mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """Give the catalogs of a domain, the first with the others as fallbacks."""
    class_ = class_ or GNUTranslations
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    result = None
    for file in files:
        key = class_, os.path.abspath(file)
        if key not in _translations:
            with open(file, "rb") as fp:
                _translations[key] = class_(fp)
        import copy
        # A copy, so that a fallback is this call's alone.
        t = copy.copy(_translations[key])
        if result is None:
            result = t
        else:
            result.add_fallback(t)
    return result


def install(domain, localedir=None, *, names=None):
    """Put a domain's gettext into the built-ins as _."""
    translation(domain, localedir, fallback=True).install(names)


_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """Set the domain that gettext() looks into, and give it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Set the folder of a domain's catalogs, and give it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    """gettext() in a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """ngettext() in a domain."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """pgettext() in a domain."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """npgettext() in a domain."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """Give a message's translation in the present domain."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """Give the translation that fits the number n."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """Give a message's translation in a context."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """Give the translation in a context that fits the number n."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
