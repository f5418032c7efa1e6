"""Examples in doc strings: finding them in text."""

__name__ = 'doctest'

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


class Example:
    """One example: source, the output wanted, and the message of the exception wanted or None."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one doc string, and the namespace they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        n = len(self.examples)
        examples = 'no examples' if n == 0 else '1 example' if n == 1 else f'{n} examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'

    def _parts(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented

        def key(test):
            return test.name, test.filename, -1 if test.lineno is None else test.lineno, id(test)
        return key(self) < key(other)


def _prompt(line, mark):
    """The indentation of a line that begins with a prompt, or -1."""
    text = line.lstrip(' ')
    return len(line) - len(text) if text.startswith(mark) else -1


class DocTestParser:
    """Finds examples in text."""

    def parse(self, string, name='<string>'):
        """A list of the examples and the text between them."""
        string = string.expandtabs()
        margin = _min_indent(string)
        if margin > 0:
            string = '\n'.join(line[margin:] for line in string.split('\n'))
        lines = string.split('\n')
        output = []
        text = []
        at = 0
        n = len(lines)
        while at < n:
            indent = _prompt(lines[at], '>>>')
            if indent < 0:
                text.append(lines[at])
                at += 1
                continue
            output.append(''.join(line + '\n' for line in text))
            text = []
            first = at
            at += 1
            while at < n and _prompt(lines[at], '...') >= 0:
                at += 1
            end = at
            while at < n and lines[at].strip(' ') and _prompt(lines[at], '>>>') < 0:
                at += 1
            source, options, want, exc_msg = self._example(lines[first:end], lines[end:at], indent, name, first)
            if not _is_blank_or_comment(source):
                output.append(Example(source, want, exc_msg, lineno=first, indent=margin + indent, options=options))
        output.append('\n'.join(text))
        return output

    def get_doctest(self, string, globs, name, filename, lineno):
        """A DocTest of the examples of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text alone."""
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def _example(self, source_lines, want_lines, indent, name, lineno):
        for i, line in enumerate(source_lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {lineno + i + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        self._check_prefix(source_lines[1:], ' ' * indent + '.', name, lineno)
        source = '\n'.join(line[indent + 4:] for line in source_lines)
        self._check_prefix(want_lines, ' ' * indent, name, lineno + len(source_lines))
        want = '\n'.join(line[indent:] for line in want_lines)
        return source, self._find_options(source, name, lineno), want, _exception_message(want)

    def _find_options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            found = _directive(line)
            if found is None:
                continue
            for option in found.replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and _is_blank_or_comment(source):
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line '
                             f'with no example: {source!r}')
        return options

    def _check_prefix(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {lineno + i + 1!r} of the docstring for {name} has inconsistent '
                                 f'leading whitespace: {line!r}')


def _min_indent(text):
    return min((len(line) - len(line.lstrip(' ')) for line in text.split('\n') if line.strip(' ')), default=0)


def _is_blank_or_comment(source):
    text = source.lstrip(' ')
    return not text or text.startswith('#') and '\n' not in text.rstrip('\n')


def _directive(line):
    """What follows "# doctest:" at the end of a line, or None."""
    at = line.find('#')
    while at >= 0:
        rest = line[at + 1:].lstrip()
        if rest.startswith('doctest:'):
            options = rest[len('doctest:'):]
            if '"' not in options and "'" not in options:
                return options
        at = line.find('#', at + 1)
    return None


def _exception_message(want):
    """The message of the exception that a wanted output shows, without its traceback; None if it shows none."""
    lines = want.splitlines(True)
    if not lines or lines[0].rstrip() not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
        return None
    for i, line in enumerate(lines[1:], 1):
        if line[0].isalnum() or line[0] == '_':
            return ''.join(lines[i:])
    return None
