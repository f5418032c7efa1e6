"""Documentation of objects as text, for help()."""

import builtins
import inspect
import sys

from reprlib import Repr

__all__ = ['help']

# What every class has and no help shows.
_hidden = frozenset('''__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__
    __firstlineno__ __loader__ __module__ __name__ __package__ __path__ __qualname__ __slots__ __spec__
    __static_attributes__ __version__'''.split())


def getdoc(object):
    """The doc string of an object, or the comments in front of it; a class does not inherit it."""
    if inspect.isclass(object):
        text = object.__dict__.get('__doc__') if object is not type else type.__doc__
        text = inspect.cleandoc(text) if isinstance(text, str) else None
    else:
        text = inspect.getdoc(object)
    if text is None and not inspect.isbuiltin(object):
        try:
            text = inspect.getcomments(object)
        except (OSError, TypeError):
            text = None
    return text.rstrip() if text else ''


def splitdoc(doc):
    """A doc string as its first line and the rest."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def classname(object, modname):
    """The name of a class, with its module unless that is modname."""
    name = object.__name__
    if object.__module__ != modname:
        name = object.__module__ + '.' + name
    return name


def visiblename(name, all=None, obj=None):
    """Whether a name belongs into the documentation."""
    if name in _hidden:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    if all is not None:
        return name in all
    return not name.startswith('_')


def plain(text):
    """Text without what makes letters bold."""
    import re
    return re.sub('.\b', '', text)


def resolve(thing, forceload=0):
    """An object and its name, given the object or a dotted path."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\n'
                              'Use help() to get the interactive help utility.\n'
                              'Use help(str) for help on the str class.')
        return object, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def locate(path, forceload=0):
    """What a dotted path means, importing modules; None when there is nothing."""
    parts = [part for part in path.split('.') if part]
    module, n = None, 0
    while n < len(parts):
        try:
            __import__('.'.join(parts[:n + 1]))
        except ImportError:
            break
        n += 1
        module = sys.modules['.'.join(parts[:n])]
    object = module if module else builtins
    for part in parts[n:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


def describe(thing):
    """A short description of what kind of thing this is."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return 'built-in module ' + thing.__name__
        return ('package ' if hasattr(thing, '__path__') else 'module ') + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isgetsetdescriptor(thing):
        return f'getset descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.ismemberdescriptor(thing):
        return f'member descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return ('coroutine function ' if inspect.iscoroutinefunction(thing) else 'function ') + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def _is_data(object):
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
                or inspect.isframe(object) or inspect.istraceback(object) or inspect.iscode(object))


def stripid(text):
    """A repr without the address in it."""
    import re
    return re.sub(r' at 0x[0-9a-f]{6,16}(>+)$', r'\1', text, flags=re.I)


class TextDoc:
    """Documents objects as plain text."""

    def __init__(self):
        shortener = Repr()
        shortener.maxlist = shortener.maxtuple = 20
        shortener.maxdict = 10
        shortener.maxstring = shortener.maxother = 100
        self.repr = lambda x: stripid(shortener.repr(x))

    def bold(self, text):
        return text

    def indent(self, text, prefix='    '):
        return '\n'.join((prefix + line).rstrip() for line in text.split('\n')) if text else ''

    def section(self, title, contents):
        return f'{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n'

    def document(self, object, name=None, *args):
        if inspect.ismodule(object):
            return self.docmodule(object)
        if inspect.isclass(object):
            return self.docclass(object, name, *args)
        if inspect.isroutine(object):
            return self.docroutine(object, name, *args)
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name)
        return self.docother(object, name)

    def docmodule(self, object):
        name = object.__name__
        synopsis, rest = splitdoc(getdoc(object))
        out = self.section('NAME', name + (synopsis and ' - ' + synopsis))
        if rest:
            out += self.section('DESCRIPTION', rest)
        all = getattr(object, '__all__', None)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(object):
            if not visiblename(key, all, object):
                continue
            own = all is not None or (inspect.getmodule(value) or object) is object
            if inspect.isclass(value):
                if own:
                    classes.append((key, value))
            elif inspect.isroutine(value):
                if own:
                    functions.append((key, value))
            elif _is_data(value):
                data.append((key, value))
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], 1)
            parts = [self.formattree(tree, name)]
            parts += [self.document(value, key, name) for key, value in classes]
            out += self.section('CLASSES', '\n'.join(parts))
        if functions:
            out += self.section('FUNCTIONS', '\n'.join(self.document(value, key, name) for key, value in functions))
        if data:
            out += self.section('DATA', '\n'.join(self.docother(value, key, 70) for key, value in data))
        for title in 'version', 'date', 'author', 'credits':
            if hasattr(object, f'__{title}__'):
                out += self.section(title.upper(), str(getattr(object, f'__{title}__')))
        return out + self.section('FILE', getattr(object, '__file__', '(built-in)'))

    def formattree(self, tree, modname, parent=None, prefix=''):
        out = ''
        for entry in tree:
            if isinstance(entry, tuple):
                cls, bases = entry
                out += prefix + classname(cls, modname)
                if bases and bases != (parent,):
                    out += f"({', '.join(classname(base, modname) for base in bases)})"
                out += '\n'
            else:
                out += self.formattree(entry, modname, cls, prefix + '    ')
        return out

    def docclass(self, object, name=None, modname=None, *ignored):
        realname = object.__name__
        name = name or realname
        title = 'class ' + self.bold(realname) if name == realname else f'{self.bold(name)} = class {realname}'
        home = object.__module__
        if object.__bases__:
            title += f"({', '.join(classname(base, home) for base in object.__bases__)})"
        lines = []
        push = lines.append
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = ''
        doc = getdoc(object)
        if signature and signature != '()':
            push(name + signature + '\n')
        if doc:
            push(doc + '\n')
        mro = list(inspect.getmro(object))
        if len(mro) > 2:
            push('Method resolution order:')
            for base in mro:
                push('    ' + classname(base, home))
            push('')
        if object.__bases__ and len(mro) <= 2 and not lines:
            pass
        self._attributes(object, mro, home, push)
        contents = '\n'.join(lines)
        if not contents:
            return title + '\n'
        return title + '\n' + self.indent(contents.rstrip(), ' |  ') + '\n'

    def _attributes(self, object, mro, home, push):
        attributes = [a for a in inspect.classify_class_attrs(object) if visiblename(a.name, obj=object)]
        # A property of no setter is one kind, other descriptors another.
        kinds = {}
        for a in attributes:
            kind = a.kind
            if kind == 'property' or inspect.isdatadescriptor(a.object):
                kind = 'data descriptor'
                if isinstance(a.object, property) and a.object.fset is None:
                    kind = 'readonly property'
            kinds[a.name] = kind
        first = True
        while attributes:
            cls = mro.pop(0) if mro else attributes[0].defining_class
            own = [a for a in attributes if a.defining_class is cls]
            attributes = [a for a in attributes if a.defining_class is not cls]
            if cls is builtins.object and cls is not object:
                continue
            tag = 'defined here' if cls is object else 'inherited from ' + classname(cls, home)
            for title, kind in (('Methods', 'method'), ('Class methods', 'class method'),
                                ('Static methods', 'static method'), ('Readonly properties', 'readonly property'),
                                ('Data descriptors', 'data descriptor'), ('Data and other attributes', 'data')):
                group = sorted((a for a in own if kinds[a.name] == kind), key=lambda a: a.name)
                if cls is not object and issubclass(cls, type) and not issubclass(object, type) and kind == 'method':
                    title = 'Static methods'
                if not group:
                    continue
                if not first:
                    push('-' * 70)
                first = False
                push(f'{title} {tag}:\n')
                for a in group:
                    push(self._attribute(object, a, kind, home))

    def _attribute(self, cls, a, kind, home):
        if kind in ('method', 'class method', 'static method'):
            try:
                value = getattr(cls, a.name)
            except AttributeError:
                value = a.object
            if inspect.isroutine(value) and hasattr(value, '__name__'):
                return self.docroutine(value, a.name, home, cls)
            return self.docother(value, a.name, doc=getdoc(value) if inspect.isroutine(value) else None)
        if kind != 'data':
            return self.docdata(a.object, a.name)
        value = getattr(cls, a.name, a.object)
        doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
        return self.docother(value, a.name, 70, doc) + '\n'

    def docroutine(self, object, name=None, modname=None, cl=None, *ignored):
        realname = object.__name__
        name = name or realname
        note, skip = '', False
        if inspect.ismethod(object):
            owner = object.__self__
            if cl is None:
                if inspect.isclass(owner):
                    note = f' class method of {classname(owner, modname)}'
                else:
                    note = f' method of {classname(type(owner), modname)} instance'
        elif inspect.isbuiltin(object) and getattr(object, '__self__', None) is not None:
            owner = object.__self__
            if not inspect.ismodule(owner):
                if inspect.isclass(owner):
                    if owner is not cl:
                        note = f' class method of {classname(owner, modname)}'
                elif cl is None:
                    note = f' method of {classname(type(owner), modname)} instance'
        title = self.bold(name) if name == realname else f'{self.bold(name)} = {realname}'
        if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object):
            title = 'async ' + title
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = '(...)'
        if realname == '<lambda>':
            title = self.bold(name) + ' lambda '
            signature = signature[1:-1]
        doc = getdoc(object)
        return title + signature + note + '\n' + (doc and self.indent(doc).rstrip() + '\n')

    def docdata(self, object, name=None, *ignored):
        out = self.bold(name) + '\n' if name else ''
        doc = getdoc(object)
        if doc:
            out += self.indent(doc) + '\n'
        return out

    docproperty = docdata

    def docother(self, object, name=None, maxlen=None, doc=None):
        text = self.repr(object)
        if maxlen:
            line = (name + ' = ' if name else '') + text
            if len(line) > maxlen:
                text = text[:maxlen - len(line)] + '...'
        line = (self.bold(name) + ' = ' if name else '') + text
        if doc:
            line += '\n' + self.indent(str(doc)) + '\n'
        return line


plaintext = text = TextDoc()


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The documentation of an object, or of what a dotted path means, as text."""
    renderer = renderer or text
    object, name = resolve(thing, forceload)
    what = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        what += ' in ' + name[:name.rfind('.')]
    elif module and module is not object and not (inspect.isbuiltin(object)
                                                  and isinstance(getattr(object, '__self__', None), (int, str, float))):
        what += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
            or inspect.isdatadescriptor(object) or getdoc(object) and type(object) in (staticmethod, classmethod)):
        # An instance is told by its class.
        what += ' object'
        object = type(object)
        return title % what + '\n\n' + renderer.document(object, object.__name__)
    if name is None and isinstance(object, property):
        name = getattr(object, '__name__', None)
    return title % what + '\n\n' + renderer.document(object, name)


def pager(text, title=''):
    """Show text."""
    sys.stdout.write(plain(text) + '\n')


plainpager = pager


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Show the documentation of an object, or of what a dotted path means."""
    try:
        rendered = render_doc(thing, title, forceload)
    except ImportError as exc:
        if is_cli:
            raise
        print(exc, file=output)
        if output is None:
            print()
        return
    if output is None:
        pager(rendered)
    else:
        output.write(rendered)


class Helper:
    """What help() is."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return '<pydoc.Helper instance>'

    _none = object()

    def __call__(self, request=_none):
        if request is self._none:
            self.intro()
            self.interact()
        else:
            self.help(request)

    def intro(self):
        self.output.write(f"Welcome to Python {sys.version_info[0]}.{sys.version_info[1]}'s help utility!\n\n"
                          "Enter the name of any module, class or function to get help on it.\n"
                          'To leave, type "q", "quit" or "exit".\n\n')

    def interact(self):
        while True:
            self.output.write('help> ')
            self.output.flush()
            request = self.input.readline()
            if not request or request.strip().lower() in ('q', 'quit', 'exit'):
                return
            if request.strip():
                self.help(request.strip())

    def help(self, request, is_cli=False):
        if isinstance(request, str) and request in ('True', 'False', 'None'):
            request = eval(request)
        doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)


help = Helper()
