"""Command-line parsing library"""

import os as _os
import sys as _sys

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
    'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
    'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'


class _AttributeHolder:
    """Writes itself as a call with its attributes as keyword arguments."""

    def __repr__(self):
        parts, odd = [repr(a) for a in self._get_args()], {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append('%s=%r' % (name, value))
            else:
                odd[name] = value
        if odd:
            parts.append('**%s' % repr(odd))
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


def _one_line(text):
    """The text with a blank for each run of ASCII whitespace: others are not broken at."""
    for blank in '\t\n\r\f\v':
        text = text.replace(blank, ' ')
    return ' '.join(word for word in text.split(' ') if word)


class HelpFormatter:
    """Formatter for generating usage messages and argument help strings."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._step = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent = 0
        self._items = []

    # The parser hands over the parts of the message in order.

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._items.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._items.append(lambda: self._format_text(text))

    def add_section(self, heading, description, actions):
        self._items.append(lambda: self._format_section(heading, description, actions))
        self._sections = getattr(self, '_sections', []) + [actions]

    def format_help(self):
        longest = 0
        for actions in getattr(self, '_sections', []):
            for action, depth in self._rows(actions):
                longest = max(longest, len(self._format_action_invocation(action)) + self._step * (depth + 1))
        self._action_max_length = longest
        text = ''.join(item() for item in self._items if item is not None)
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n' if text else text

    def _rows(self, actions, depth=0):
        for action in actions:
            if action.help is not SUPPRESS:
                yield action, depth
                if hasattr(action, '_get_subactions'):
                    yield from self._rows(action._get_subactions(), depth + 1)

    def _format_section(self, heading, description, actions):
        self._indent = self._step
        body = self._format_text(description) if description not in (None, SUPPRESS) else ''
        body += ''.join(self._format_action(a, depth) for a, depth in self._rows(actions))
        self._indent = 0
        if not body:
            return ''
        if heading is not SUPPRESS and heading is not None:
            return '\n%s:\n%s\n' % (heading, body)
        return '\n%s\n' % body

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, ' ' * self._indent) + '\n\n'

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            return '%s%s\n\n' % (prefix, usage % dict(prog=self._prog))
        if not actions:
            return '%s%s\n\n' % (prefix, self._prog)
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        prog = self._prog
        text = ' '.join([prog] + self._usage_parts(optionals + positionals, groups))
        width = self._width - self._indent
        if len(prefix) + len(text) > width:
            opt_parts = self._usage_parts(optionals, groups)
            pos_parts = self._usage_parts(positionals, groups)

            def lines(parts, indent, first=None):
                out, line = [], []
                indent_length = len(indent)
                length = (len(first) if first is not None else indent_length) - 1
                for part in parts:
                    if length + 1 + len(part) > width and line:
                        out.append(indent + ' '.join(line))
                        line = []
                        length = indent_length - 1
                    line.append(part)
                    length += len(part) + 1
                if line:
                    out.append(indent + ' '.join(line))
                if first is not None:
                    out[0] = out[0][len(indent):]
                return out

            if len(prefix) + len(prog) <= 0.75 * width:
                indent = ' ' * (len(prefix) + len(prog) + 1)
                if opt_parts:
                    rows = lines([prog] + opt_parts, indent, prefix)
                    rows.extend(lines(pos_parts, indent))
                elif pos_parts:
                    rows = lines([prog] + pos_parts, indent, prefix)
                else:
                    rows = [prog]
            else:
                indent = ' ' * len(prefix)
                rows = lines(opt_parts + pos_parts, indent)
                if len(rows) > 1:
                    rows = lines(opt_parts, indent) + lines(pos_parts, indent)
                rows = [prog] + rows
            text = '\n'.join(rows)
        return '%s%s\n\n' % (prefix, text)

    def _usage_parts(self, actions, groups):
        """How each action is shown; a group that excludes one another, in brackets, where its actions are together."""
        places = []
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError('empty group %s' % group)
            if members[0] in actions and not all(a.help is SUPPRESS for a in members):
                start = actions.index(members[0])
                end = start + len(members)
                if set(actions[start:end]) == set(members):
                    places.append((start, end, group))
        grouped = {a for start, end, _ in places for a in actions[start:end]}
        parts = [None if a.help is SUPPRESS else self._usage_part(a, a in grouped) for a in actions]
        barred = set()
        for start, end, group in sorted(places, key=lambda place: place[:2], reverse=True):
            shown = [i for i in range(start, end) if parts[i] is not None]
            open_, close = '[]' if not group.required else '()' if len(shown) > 1 else ('', '')
            parts[shown[0]] = open_ + parts[shown[0]]
            for i in shown[:-1]:
                if i not in barred:
                    parts[i] += ' |'
                    barred.add(i)
            parts[shown[-1]] += close
        return [part for part in parts if part is not None]

    def _usage_part(self, action, grouped):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if grouped and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        option = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = '%s %s' % (option, self._format_args(action, self._get_default_metavar_for_optional(action)))
        return part if grouped or action.required else '[%s]' % part

    def _format_action(self, action, depth):
        indent = self._step * (depth + 1)
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        room = help_position - indent - 2
        header = self._format_action_invocation(action)
        if not action.help:
            return ' ' * indent + header + '\n'
        below = len(header) > room
        first = help_position if below else 0
        text = ' ' * indent + (header + '\n' if below else header.ljust(room) + '  ')
        if action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                text += ' ' * first + lines[0] + '\n'
                text += ''.join(' ' * help_position + line + '\n' for line in lines[1:])
        elif not text.endswith('\n'):
            text += '\n'
        return text

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        return ', '.join(action.option_strings) + ' ' + \
            self._format_args(action, self._get_default_metavar_for_optional(action))

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{%s}' % ','.join(map(str, action.choices))
        else:
            result = default_metavar
        return lambda n: result if isinstance(result, tuple) else (result,) * n

    def _format_args(self, action, default_metavar):
        get = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % get(1)
        if nargs == OPTIONAL:
            return '[%s]' % get(1)
        if nargs == ZERO_OR_MORE:
            metavar = get(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % get(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % get(1)
        if nargs == SUPPRESS:
            return ''
        try:
            formats = ['%s'] * nargs
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(formats) % get(nargs)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return self._get_help_string(action) % params

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        metavar = argument.metavar
        return metavar if not isinstance(metavar, tuple) else ' '.join(metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{%s}' % ','.join(map(str, argument.choices))
    return None


class ArgumentError(Exception):
    """An error from creating or using an argument (optional or positional)."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return '%s' % self.message
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """An error from trying to convert a command line string to a type."""


class Action(_AttributeHolder):
    """Information about how to convert command line strings to Python objects."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required',
                 'help', 'metavar', 'deprecated']
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


_not_given = object()


class BooleanOptionalAction(Action):

    def __init__(self, option_strings, dest, default=None, type=_not_given, choices=_not_given, required=False,
                 help=None, metavar=_not_given, deprecated=False):
        for name, value in ('type', type), ('choices', choices), ('metavar', metavar):
            if value is not _not_given:
                import warnings
                warnings._deprecated(name, '{name!r} is deprecated as of Python 3.12 and will be '
                                     'removed in Python {remove}.', remove=(3, 14))
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith('--'):
                names.append('--no-' + option[2:])
        super().__init__(names, dest, nargs=0, default=default, type=None if type is _not_given else type,
                         choices=None if choices is _not_given else choices, required=required, help=help,
                         metavar=None if metavar is _not_given else metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as '
                             'store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required,
                         help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copied(items):
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


class _AppendAction(Action):

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not supplying the value to '
                             'append, the append const action may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required,
                         help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copied(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):

    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):

    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version if self.version is not None else parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):

    class _ChoicesPseudoAction(Action):

        def __init__(self, name, aliases, help):
            metavar = name + (' (%s)' % ', '.join(aliases) if aliases else '')
            super().__init__(option_strings=[], dest=name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ArgumentError(self, f'conflicting subparser: {name}')
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, f'conflicting subparser alias: {alias}')
        if 'help' in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for key in (name, *aliases):
            self._name_parser_map[key] = parser
            if deprecated:
                self._deprecated.add(key)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            sub = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, ', '.join(self._name_parser_map)))
        if name in self._deprecated:
            parser._warning("command '%s' is deprecated" % name)
        found, rest = sub.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(rest)


class FileType:
    """Factory for creating file object types"""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return _sys.stdin.buffer if 'b' in self._mode else _sys.stdin
            if any(c in self._mode for c in 'wax'):
                return _sys.stdout.buffer if 'b' in self._mode else _sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))

    def __repr__(self):
        parts = [repr(a) for a in (self._mode, self._bufsize) if a != -1]
        parts += ['%s=%r' % (k, v) for k, v in (('encoding', self._encoding), ('errors', self._errors)) if v is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))


class Namespace(_AttributeHolder):
    """Simple object for storing attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


class _ActionsContainer:

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, cls in ((None, _StoreAction), ('store', _StoreAction), ('store_const', _StoreConstAction),
                          ('store_true', _StoreTrueAction), ('store_false', _StoreFalseAction),
                          ('append', _AppendAction), ('append_const', _AppendConstAction), ('count', _CountAction),
                          ('help', _HelpAction), ('version', _VersionAction), ('parsers', _SubParsersAction),
                          ('extend', _ExtendAction)):
            self.register('action', name, cls)
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: %r' % conflict_handler)
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except (KeyError, TypeError):
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...) or add_argument(option_string, option_string, ..., name=value, ...)"""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument, did you mean metavar?')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        cls = self._registry_get('action', name, name)
        if not callable(cls):
            raise ValueError('unknown action "%s"' % (cls,))
        action = cls(**kwargs)
        type_func = self._registry_get('type', action.type, action.type)
        if type_func is not None and not callable(type_func):
            raise ValueError('%r is not callable' % (type_func,))
        if type_func is FileType:
            raise ValueError('%r is a FileType class object, instance of it must be passed' % (type_func,))
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs')
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if option[0] == '-' and option[1:2].isdigit() and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        titles = {g.title: g for g in self._action_groups}
        mapped = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                              conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                mapped[action] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            copy = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                mapped[action] = copy
        for action in container._actions:
            mapped.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        long = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError('invalid option string %r: must start with a character %r' % (option, self.prefix_chars))
            if len(option) > 1 and option[1] in self.prefix_chars:
                long.append(option)
        dest = kwargs.pop('dest', None)
        if dest is None:
            dest = (long or list(args))[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError('dest= is required for options like %r' % (option,))
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        clashes = [(o, self._option_string_actions[o]) for o in action.option_strings if o in self._option_string_actions]
        if not clashes:
            return
        if self.conflict_handler == 'error':
            raise ArgumentError(action, 'conflicting option string%s: %s' % (
                's' if len(clashes) > 1 else '', ', '.join(o for o, _ in clashes)))
        for option, other in clashes:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):

    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._container = container
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        raise TypeError('argument groups cannot be nested')


class _MutuallyExclusiveGroup(_ArgumentGroup):

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


def _is_negative_number(text):
    """-1, -1.5, -.5"""
    whole, point, part = text[1:].partition('.')
    return text[:1] == '-' and (part.isdecimal() and (not whole or whole.isdecimal()) if point else whole.isdecimal())


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Object for parsing command line strings into Python objects."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = _os.path.basename(_sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, lambda string: string)
        first = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(first + 'h', first * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ['prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help']
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, 'cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        cls = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = cls(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [a for a in self._actions if a.option_strings]

    def _get_positional_actions(self):
        return [a for a in self._actions if not a.option_strings]

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            message = 'unrecognized arguments: %s' % ' '.join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_args(self, args=None, namespace=None):
        return self._parse(args, namespace)

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            message = 'unrecognized arguments: %s' % ' '.join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Parse the options first, and then what is left, as arguments."""
        positionals = self._get_positional_actions()
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError('parse_intermixed_args: positional arg with nargs=%s' % action.nargs)
        for group in self._mutually_exclusive_groups:
            if any(action in positionals for action in group._group_actions):
                raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        usage = self.usage
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            namespace, rest = self._parse_options(positionals, args, namespace)
            return self._parse_positionals(rest, namespace)
        finally:
            self.usage = usage

    def _parse_options(self, positionals, args, namespace):
        kept = [(action, action.nargs, action.default) for action in positionals]
        try:
            for action in positionals:
                action.nargs = action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
            for action in positionals:
                if getattr(namespace, action.dest, None) == []:
                    import warnings
                    warnings.warn('Do not expect %s in %s' % (action.dest, namespace))
                    delattr(namespace, action.dest)
            return namespace, rest
        finally:
            for action, action.nargs, action.default in kept:
                pass

    def _parse_positionals(self, args, namespace):
        options = [action for action in self._actions if action.option_strings]
        kept = [(x, x.required) for x in options + self._mutually_exclusive_groups]
        try:
            for x, _ in kept:
                x.required = False
            return self.parse_known_args(args, namespace)
        finally:
            for x, x.required in kept:
                pass

    def _parse(self, args, namespace):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            namespace, rest = _Run(self, args, namespace).run()
        else:
            try:
                namespace, rest = _Run(self, args, namespace).run()
            except ArgumentError as err:
                self.error(str(err))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    def _read_args_from_files(self, strings):
        out = []
        for s in strings:
            if not s or s[0] not in self.fromfile_prefix_chars:
                out.append(s)
                continue
            try:
                with open(s[1:], encoding=_sys.getfilesystemencoding(), errors=_sys.getfilesystemencodeerrors()) as f:
                    lines = [a for line in f.read().splitlines() for a in self.convert_arg_line_to_args(line)]
            except OSError as err:
                raise ArgumentError(None, str(err))
            out.extend(self._read_args_from_files(lines))
        return out

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _find_option(self, text):
        """What a word is as an option: a list of (action, option, separator, value), or None for an argument."""
        if not text or text[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if text in known:
            return [(known[text], text, None, None)]
        if len(text) == 1:
            return None
        option, sep, value = text.partition('=')
        if sep and option in known:
            return [(known[option], option, sep, value)]
        found = self._get_option_tuples(text)
        if found:
            return found
        if _is_negative_number(text) and not self._has_negative_number_optionals:
            return None
        if ' ' in text:
            return None
        return [(None, text, None, None)]

    def _get_option_tuples(self, text):
        found, chars = [], self.prefix_chars
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                prefix, sep, value = text.partition('=')
                for option, action in self._option_string_actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, sep or None, value if sep else None))
        elif text[1] not in chars:
            short, rest = text[:2], text[2:]
            prefix, sep, value = text.partition('=')
            for option, action in self._option_string_actions.items():
                if option == short:
                    found.append((action, option, '', rest))
                elif self.allow_abbrev and option.startswith(prefix):
                    found.append((action, option, sep or None, value if sep else None))
        return found

    def _get_values(self, action, strings):
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, v) for v in strings]
        elif action.nargs == PARSER:
            value = [self._get_value(action, v) for v in strings]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, v) for v in strings]
            for v in value:
                self._check_value(action, v)
        return value

    def _get_value(self, action, text):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, '%r is not callable' % (convert,))
        try:
            return convert(text)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, text))

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (
                str(value) if isinstance(value, str) else value, ', '.join(map(repr, action.choices))))

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.add_section(group.title, group.description, group._group_actions)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = file or _sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Prints a usage message incorporating the message to stderr and exits."""
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))

    def _warning(self, message):
        self._print_message('%s: warning: %s\n' % (self.prog, message), _sys.stderr)


def _bounds(nargs):
    """How few and how many words an action takes."""
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER):
        return 0, None
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, None
    if nargs == SUPPRESS:
        return 0, 0
    return nargs, nargs


class _Run:
    """One parse: the words from left to right, options as they come, and
    positionals as many at a time as the words up to the next option satisfy."""

    def __init__(self, parser, args, namespace):
        if parser.fromfile_prefix_chars is not None:
            args = parser._read_args_from_files(args)
        self.parser, self.args, self.namespace = parser, args, namespace
        self.options = {}
        self.kinds = ''
        literal = False
        for i, word in enumerate(args):
            if literal:
                self.kinds += 'A'
            elif word == '--':
                self.kinds += '-'
                literal = True
            else:
                found = parser._find_option(word)
                if found is not None:
                    self.options[i] = found
                self.kinds += 'A' if found is None else 'O'
        self.positionals = parser._get_positional_actions()
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.warned = set()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                self.conflicts.setdefault(action, []).extend(group._group_actions[:i] + group._group_actions[i + 1:])

    def take(self, action, strings, option=None):
        self.seen.add(action)
        value = self.parser._get_values(action, strings)
        if value is not action.default or strings and not isinstance(value, str) and action.nargs not in (OPTIONAL, ZERO_OR_MORE):
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, 'not allowed with argument %s' % _get_action_name(other))
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, option)

    def count(self, action, at):
        """How many words an option takes from at on."""
        low, high = _bounds(action.nargs)
        n, i = 0, at
        while i < len(self.kinds) and (high is None or n < high):
            kind = self.kinds[i]
            if kind == 'O' and not (action.nargs in (REMAINDER,) or action.nargs == PARSER and n):
                break
            if kind == '-':
                if action.nargs not in (REMAINDER, PARSER):
                    break
            n += 1
            i += 1
        if n < low:
            if action.nargs is None:
                words = 'expected one argument'
            elif action.nargs == OPTIONAL:
                words = 'expected at most one argument'
            elif action.nargs == ONE_OR_MORE:
                words = 'expected at least one argument'
            else:
                words = 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
            raise ArgumentError(action, words)
        return n

    def option(self, start):
        parser = self.parser
        found = self.options[start]
        if len(found) > 1:
            raise ArgumentError(None, 'ambiguous option: %s could match %s' % (
                self.args[start], ', '.join(o for _, o, _, _ in found)))
        action, option, sep, value = found[0]
        calls = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if value is not None:
                low, high = _bounds(action.nargs)
                if (high == 0 and option[1:2] not in parser.prefix_chars and value and sep == ''
                        and value[0] not in parser.prefix_chars):
                    # A bundle of one-letter options.
                    calls.append((action, [], option))
                    letter = option[0]
                    option = letter + value[0]
                    rest = value[1:]
                    if option not in parser._option_string_actions:
                        self.extras.append(letter + value)
                        stop = start + 1
                        break
                    action = parser._option_string_actions[option]
                    if not rest:
                        sep = value = None
                    elif rest[0] == '=':
                        sep, value = '=', rest[1:]
                    else:
                        sep, value = '', rest
                    continue
                if (high is None or high >= 1) and low <= 1:
                    calls.append((action, [value], option))
                    stop = start + 1
                    break
                if high == 0:
                    raise ArgumentError(action, 'ignored explicit argument %r' % value)
                raise ArgumentError(action, 'expected %s arguments' % action.nargs)
            n = self.count(action, start + 1)
            stop = start + 1 + n
            strings = self.args[start + 1:stop]
            calls.append((action, strings, option))
            break
        for action, strings, option in calls:
            if action.deprecated and option not in self.warned:
                parser._warning("option '%s' is deprecated" % option)
                self.warned.add(option)
            self.take(action, strings, option)
        return stop

    def match(self, kinds):
        """How many words each of the next positionals takes; as many positionals as can be satisfied."""
        for n in range(len(self.positionals), 0, -1):
            counts = self.fit(self.positionals[:n], kinds)
            if counts is not None:
                return counts
        return []

    def fit(self, actions, kinds):
        """The greediest way to give words from the front of kinds to all the actions, or None."""
        if not actions:
            return []
        action = actions[0]
        low, high = _bounds(action.nargs)
        if action.nargs in (PARSER, REMAINDER):
            limit = len(kinds)
            if action.nargs == PARSER and kinds.replace('-', '')[:1] != 'A':
                return None
        else:
            limit = 0
            while limit < len(kinds) and kinds[limit] in 'A-':
                limit += 1
        for size in range(limit, -1, -1):
            words = size if action.nargs in (REMAINDER, PARSER) else kinds[:size].count('A')
            if words < low or high is not None and words > high:
                continue
            rest = self.fit(actions[1:], kinds[size:])
            if rest is not None:
                return [size] + rest
        return None

    def consume(self, start):
        counts = self.match(self.kinds[start:])
        for action, size in zip(self.positionals, counts):
            strings = self.args[start:start + size]
            if '-' in self.kinds[start:start + size]:
                if action.nargs not in (PARSER, REMAINDER) or self.kinds[start] == '-':
                    strings.remove('--')
            start += size
            if action.deprecated and strings:
                self.parser._warning("argument '%s' is deprecated" % action.dest)
            self.take(action, strings)
        self.positionals = self.positionals[len(counts):]
        return start

    def run(self):
        at = 0
        last = max(self.options) if self.options else -1
        while at <= last:
            following = at
            while following <= last and following not in self.options:
                following += 1
            if at != following:
                stop = self.consume(at)
                if stop > at:
                    at = stop
                    continue
                at = stop
            if at not in self.options:
                self.extras.extend(self.args[at:following])
                at = following
            at = self.option(at)
        at = self.consume(at)
        self.extras.extend(self.args[at:])
        return self.finish()

    def finish(self):
        parser, missing = self.parser, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str) and hasattr(self.namespace, action.dest)
                    and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: %s' % ', '.join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_non_default for a in group._group_actions):
                names = [_get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, 'one of the arguments %s is required' % ' '.join(names))
        return self.namespace, self.extras
