"""Finding elements by paths: the part of XPath that find and kin understand."""

import re

_token = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+")


def xpath_tokenizer(pattern, namespaces=None):
    """The tokens of a path as (operator, name), prefixes of names resolved."""
    default = namespaces.get("") if namespaces else None
    attribute = False
    for m in _token.finditer(pattern):
        text, op, tag = m.groups()
        token = (text or op or "", tag or "")
        if m.group().isspace():
            token = ("", "")
            yield m.group(), ""
            attribute = False
            continue
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, uri = tag.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield token[0], "{%s}%s" % (namespaces[prefix], uri)
                except KeyError:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
            elif default and not attribute:
                yield token[0], "{%s}%s" % (default, tag)
            else:
                yield token
            attribute = False
        else:
            yield token
            attribute = token[0] == "@"


def _wanted(tag):
    """A test of tags: {*}name is any namespace, {}* none, {uri}* any name in one."""
    if tag[:3] == "{*}":
        local, suffix = tag[3:], tag[2:]
        if local == "*":
            return lambda t: isinstance(t, str)
        return lambda t: isinstance(t, str) and (t == local or t.endswith(suffix))
    if tag == "{}*":
        return lambda t: isinstance(t, str) and t[:1] != "{"
    if tag[-2:] == "}*":
        start = tag[:-1]
        return lambda t: isinstance(t, str) and t.startswith(start)
    if tag == "*":
        return lambda t: isinstance(t, str)
    if tag[:2] == "{}":
        tag = tag[2:]
    return lambda t: t == tag


class _Context:
    parents = None

    def __init__(self, root):
        self.root = root

    def parent_map(self):
        if self.parents is None:
            self.parents = {child: parent for parent in self.root.iter() for child in parent}
        return self.parents


def _children(tag):
    test = _wanted(tag)
    if tag == "*":
        return lambda context, result: (e for elem in result for e in elem)
    return lambda context, result: (e for elem in result for e in elem if test(e.tag))


def _descendants(next, token):
    token = next()
    if token[0] == "*":
        tag = "*"
    elif not token[0]:
        tag = token[1]
    else:
        raise SyntaxError("invalid descendant")
    test = _wanted(tag)

    def select(context, result):
        for elem in result:
            for e in elem.iter():
                if e is not elem and (tag == "*" or test(e.tag)):
                    yield e
    return select


def _parents(next, token):
    def select(context, result):
        parents = context.parent_map()
        seen = set()
        for elem in result:
            parent = parents.get(elem)
            if parent is not None and parent not in seen:
                seen.add(parent)
                yield parent
    return select


def _predicate(next, token):
    signature, words = [], []
    while True:
        try:
            token = next()
        except StopIteration:
            return
        if token[0] == "]":
            break
        if token[0].isspace() or token == ("", ""):
            continue
        if token[0] and token[0][:1] in "'\"":
            token = "'", token[0][1:-1]
        signature.append(token[0] or "-")
        words.append(token[1])
    signature = "".join(signature)
    negated = "!=" in signature
    plain = signature.replace("!=", "=")
    if signature == "@-":
        key = words[1]
        return lambda context, result: (e for e in result if e.get(key) is not None)
    if plain == "@-='":
        key, value = words[1], words[-1]
        if negated:
            return lambda context, result: (e for e in result if (v := e.get(key)) is not None and v != value)
        return lambda context, result: (e for e in result if e.get(key) == value)
    if signature == "-" and not re.match(r"-?\d+$", words[0]):
        tag = words[0]
        return lambda context, result: (e for e in result if e.find(tag) is not None)
    if plain == ".='" or plain == "-='" and not re.match(r"-?\d+$", words[0]):
        tag, value = words[0], words[-1]
        same = (lambda text: text != value) if negated else (lambda text: text == value)
        if tag:
            def select(context, result):
                for elem in result:
                    if any(same("".join(e.itertext())) for e in elem.findall(tag)):
                        yield elem
        else:
            def select(context, result):
                return (e for e in result if same("".join(e.itertext())))
        return select
    if signature in ("-", "-()", "-()-"):
        if signature == "-":
            index = int(words[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if words[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if signature == "-()-":
                try:
                    index = int(words[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression")
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")

        def select(context, result):
            parents = context.parent_map()
            for elem in result:
                try:
                    if list(parents[elem].findall(elem.tag))[index] is elem:
                        yield elem
                except (IndexError, KeyError):
                    pass
        return select
    raise SyntaxError("invalid predicate")


_cache = {}


def _selectors(path, namespaces):
    key = (path, tuple(sorted(namespaces.items())) if namespaces else None)
    if key in _cache:
        return _cache[key]
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    next = iter(list(xpath_tokenizer(path, namespaces))).__next__
    selectors = []
    try:
        token = next()
    except StopIteration:
        return
    while True:
        try:
            op, tag = token
            if not op:
                selectors.append(_children(tag))
            elif op == "*":
                selectors.append(_children("*"))
            elif op == ".":
                selectors.append(lambda context, result: result)
            elif op == "..":
                selectors.append(_parents(next, token))
            elif op == "//":
                selectors.append(_descendants(next, token))
            elif op == "[":
                selectors.append(_predicate(next, token))
            else:
                raise KeyError(op)
        except StopIteration:
            raise SyntaxError("invalid path") from None
        except KeyError as e:
            raise SyntaxError("invalid path") from None
        try:
            token = next()
            if token[0] == "/":
                token = next()
        except StopIteration:
            break
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = selectors
    return selectors


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to from elem."""
    result = [elem]
    context = _Context(elem)
    for select in _selectors(path, namespaces) or ():
        result = select(context, result)
    return iter(result)


def find(elem, path, namespaces=None):
    """The first of them, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All of them, in a list."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first, or default."""
    found = next(iterfind(elem, path, namespaces), None)
    if found is None:
        return default
    return "" if found.text is None else found.text
