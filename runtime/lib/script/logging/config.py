"""Set logging up from a dictionary or a file."""

import errno
import functools
import io
import logging
import logging.handlers
import os
import queue
import re
import struct
import threading
import traceback
from socketserver import StreamRequestHandler, ThreadingTCPServer

DEFAULT_LOGGING_CONFIG_PORT = 9030
RESET_ERROR = errno.ECONNRESET
IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)

_listener = None


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set logging up from a file in the form of configparser, or from a parser that has read it."""
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, 'readline'):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as e:
            raise RuntimeError(f'{fname} is invalid: {e}')
    formatters = _create_formatters(parser)
    with logging._lock:
        _clearExistingHandlers()
        handlers = _install_handlers(parser, formatters)
        _install_loggers(parser, handlers, disable_existing_loggers)


def _resolve(name):
    """The object of a dotted name."""
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def _strip_spaces(names):
    return [name.strip() for name in names]


def _create_formatters(parser):
    names = parser["formatters"]["keys"]
    if not names:
        return {}
    formatters = {}
    for name in _strip_spaces(names.split(",")):
        section = "formatter_" + name
        format = parser.get(section, "format", raw=True, fallback=None)
        datefmt = parser.get(section, "datefmt", raw=True, fallback=None)
        style = parser.get(section, "style", raw=True, fallback='%')
        defaults = parser.get(section, "defaults", raw=True, fallback=None)
        kind = logging.Formatter
        if class_name := parser[section].get("class"):
            kind = _resolve(class_name)
        if defaults is not None:
            formatters[name] = kind(format, datefmt, style, defaults=eval(defaults, vars(logging)))
        else:
            formatters[name] = kind(format, datefmt, style)
    return formatters


def _install_handlers(parser, formatters):
    names = parser["handlers"]["keys"]
    if not names:
        return {}
    handlers, later = {}, []
    for name in _strip_spaces(names.split(",")):
        section = parser["handler_" + name]
        kind = section["class"]
        try:
            kind = eval(kind, vars(logging))
        except (AttributeError, NameError):
            kind = _resolve(kind)
        args = eval(section.get("args", '()'), vars(logging))
        kwargs = eval(section.get("kwargs", '{}'), vars(logging))
        handler = kind(*args, **kwargs)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if formatter := section.get("formatter", ""):
            handler.setFormatter(formatters[formatter])
        if issubclass(kind, logging.handlers.MemoryHandler):
            if target := section.get("target", ""):
                later.append((handler, target))
        handlers[name] = handler
    for handler, target in later:
        handler.setTarget(handlers[target])
    return handlers


def _handle_existing_loggers(existing, child_loggers, disable_existing):
    for name in existing:
        logger = logging.root.manager.loggerDict[name]
        if name in child_loggers:
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
        else:
            logger.disabled = disable_existing


def _forget(name, existing, child_loggers):
    """Take a logger that is set up off the existing ones, and note those below it."""
    if name in existing:
        below = name + "."
        for other in existing[existing.index(name) + 1:]:
            if other.startswith(below):
                child_loggers.append(other)
        existing.remove(name)


def _install_loggers(parser, handlers, disable_existing):
    names = _strip_spaces(parser["loggers"]["keys"].split(","))
    names.remove("root")
    section = parser["logger_root"]
    root = logging.root
    if "level" in section:
        root.setLevel(section["level"])
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    if listed := section["handlers"]:
        for name in _strip_spaces(listed.split(",")):
            root.addHandler(handlers[name])
    existing = sorted(root.manager.loggerDict)
    child_loggers = []
    for name in names:
        section = parser["logger_" + name]
        qualname = section["qualname"]
        propagate = section.getint("propagate", fallback=1)
        logger = logging.getLogger(qualname)
        _forget(qualname, existing, child_loggers)
        if "level" in section:
            logger.setLevel(section["level"])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        logger.propagate = propagate
        logger.disabled = 0
        if listed := section["handlers"]:
            for handler in _strip_spaces(listed.split(",")):
                logger.addHandler(handlers[handler])
    _handle_existing_loggers(existing, child_loggers, disable_existing)


def _clearExistingHandlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def valid_ident(s):
    """Raise ValueError for what is no name."""
    if not IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


class ConvertingMixin:
    """Containers that resolve what their items stand for when they are taken out."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Resolves names of objects (ext://) and of parts of the configuration (cfg://)."""

    CONVERT_PATTERN = re.compile(r'^(?P<prefix>[a-z]+)://(?P<suffix>.*)$')
    WORD_PATTERN = re.compile(r'^\s*(\w+)\s*')
    DOT_PATTERN = re.compile(r'^\.\s*(\w+)\s*')
    INDEX_PATTERN = re.compile(r'^\[([^\[\]]*)\]\s*')
    DIGIT_PATTERN = re.compile(r'^\d+$')

    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object of a dotted name."""
        parts = s.split('.')
        used = parts.pop(0)
        try:
            found = self.importer(used)
            for part in parts:
                used += '.' + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """The part of the configuration that a path like handlers.console[0] names."""
        rest = value
        match = self.WORD_PATTERN.match(rest)
        if match is None:
            raise ValueError("Unable to convert %r" % value)
        rest = rest[match.end():]
        found = self.config[match.groups()[0]]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match.groups()[0]]
            else:
                match = self.INDEX_PATTERN.match(rest)
                if match:
                    index = match.groups()[0]
                    if not self.DIGIT_PATTERN.match(index):
                        found = found[index]
                    else:
                        try:
                            found = found[int(index)]
                        except TypeError:
                            found = found[index]
            if not match:
                raise ValueError('Unable to convert %r at %r' % (value, rest))
            rest = rest[match.end():]
        return found

    def convert(self, value):
        """What a value stands for; containers become converting ones."""
        if isinstance(value, (ConvertingDict, ConvertingList, ConvertingTuple)):
            return value
        if isinstance(value, dict):
            value = ConvertingDict(value)
        elif isinstance(value, list):
            value = ConvertingList(value)
        elif isinstance(value, tuple) and not hasattr(value, '_fields'):
            value = ConvertingTuple(value)
        elif isinstance(value, str):
            if match := self.CONVERT_PATTERN.match(value):
                if converter := self.value_converters.get(match['prefix']):
                    return getattr(self, converter)(match['suffix'])
            return value
        else:
            return value
        value.configurator = self
        return value

    def configure_custom(self, config):
        """Make an object by the callable under '()', with the rest as keyword arguments."""
        make = config.pop('()')
        if not callable(make):
            make = self.resolve(make)
        result = make(**{key: config[key] for key in config if key != '.' and valid_ident(key)})
        if attributes := config.pop('.', None):
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


def _is_queue_like_object(obj):
    if isinstance(obj, (queue.Queue, queue.SimpleQueue)):
        return True
    return all(callable(getattr(obj, name, None))
               for name in ('empty', 'full', 'get', 'get_nowait', 'put', 'put_nowait', 'qsize'))


class DictConfigurator(BaseConfigurator):
    """Sets logging up from a dictionary."""

    def configure(self):
        """Do it."""
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError("Unsupported version: %s" % config['version'])
        incremental = config.pop('incremental', False)
        with logging._lock:
            if incremental:
                self._change(config)
            else:
                self._install(config)

    def _change(self, config):
        handlers = config.get('handlers', {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            try:
                if level := handlers[name].get('level', None):
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        loggers = config.get('loggers', {})
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], True)
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        if root := config.get('root', None):
            try:
                self.configure_root(root, True)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _install(self, config):
        disable_existing = config.pop('disable_existing_loggers', True)
        _clearExistingHandlers()
        for kind, configure in ('formatter', self.configure_formatter), ('filter', self.configure_filter):
            entries = config.get(kind + 's', {})
            for name in entries:
                try:
                    entries[name] = configure(entries[name])
                except Exception as e:
                    raise ValueError('Unable to configure %s %r' % (kind, name)) from e
        handlers = config.get('handlers', {})
        deferred = []
        for name in sorted(handlers):
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as e:
                if ' not configured yet' not in str(e.__cause__):
                    raise ValueError('Unable to configure handler %r' % name) from e
                deferred.append(name)
        for name in deferred:
            try:
                handler = self.configure_handler(handlers[name])
                handler.name = name
                handlers[name] = handler
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        existing = sorted(logging.root.manager.loggerDict)
        child_loggers = []
        loggers = config.get('loggers', {})
        for name in loggers:
            _forget(name, existing, child_loggers)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        _handle_existing_loggers(existing, child_loggers, disable_existing)
        if root := config.get('root', None):
            try:
                self.configure_root(root)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def configure_formatter(self, config):
        if '()' in config:
            factory = config['()']
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # An older way to call the text of a format.
                config['fmt'] = config.pop('format')
                config['()'] = factory
                return self.configure_custom(config)
        kind = _resolve(config['class']) if config.get('class', None) else logging.Formatter
        more = {}
        if (defaults := config.get('defaults', None)) is not None:
            more['defaults'] = defaults
        if 'validate' in config:
            more['validate'] = config['validate']
        return kind(config.get('format', None), config.get('datefmt', None), config.get('style', '%'), **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, 'filter', None)) else self.config['filters'][f])
            except Exception as e:
                raise ValueError('Unable to add filter %r' % f) from e

    def _configure_queue_handler(self, klass, **kwargs):
        q = kwargs.pop('queue', None) or queue.Queue()
        respect = kwargs.pop('respect_handler_level', False)
        make_listener = kwargs.pop('listener', None) or logging.handlers.QueueListener
        handlers = kwargs.pop('handlers', [])
        result = klass(q, **kwargs)
        result.listener = make_listener(q, *handlers, respect_handler_level=respect)
        return result

    def configure_handler(self, config):
        saved = dict(config)
        formatter = config.get('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as e:
                raise ValueError('Unable to set formatter %r' % formatter) from e
        level = config.pop('level', None)
        config.pop('formatter', None)
        filters = config.pop('filters', None)
        if '()' in config:
            make = config.pop('()')
            if not callable(make):
                make = self.resolve(make)
        else:
            name = config.pop('class')
            kind = name if callable(name) else self.resolve(name)
            make = self._handler_maker(kind, config, saved)
        kwargs = {key: config[key] for key in config if key != '.' and valid_ident(key)}
        attributes = config.pop('.', None)
        try:
            result = make(**kwargs)
        except TypeError as e:
            if "'stream'" not in str(e):
                raise
            kwargs['strm'] = kwargs.pop('stream')
            result = make(**kwargs)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        if attributes:
            for name, value in attributes.items():
                setattr(result, name, value)
        return result

    def _handler_maker(self, kind, config, saved):
        """What makes a handler of a class, after the names in its configuration have been resolved."""
        if issubclass(kind, logging.handlers.MemoryHandler):
            if 'flushLevel' in config:
                config['flushLevel'] = logging._checkLevel(config['flushLevel'])
            if 'target' in config:
                try:
                    name = config['target']
                    target = self.config['handlers'][name]
                    if not isinstance(target, logging.Handler):
                        config.update(saved)
                        raise TypeError('target not configured yet')
                    config['target'] = target
                except Exception as e:
                    raise ValueError('Unable to set target handler %r' % name) from e
        elif issubclass(kind, logging.handlers.QueueHandler):
            return self._queue_handler_maker(kind, config, saved)
        elif issubclass(kind, logging.handlers.SMTPHandler) and 'mailhost' in config:
            config['mailhost'] = self.as_tuple(config['mailhost'])
        elif issubclass(kind, logging.handlers.SysLogHandler) and 'address' in config:
            config['address'] = self.as_tuple(config['address'])
        return kind

    def _queue_handler_maker(self, kind, config, saved):
        if 'queue' in config:
            given = config['queue']
            if isinstance(given, str):
                made = self.resolve(given)
                if not callable(made):
                    raise TypeError('Invalid queue specifier %r' % given)
                config['queue'] = made()
            elif isinstance(given, dict):
                if '()' not in given:
                    raise TypeError('Invalid queue specifier %r' % given)
                config['queue'] = self.configure_custom(dict(given))
            elif not _is_queue_like_object(given):
                raise TypeError('Invalid queue specifier %r' % given)
        if 'listener' in config:
            given = config['listener']
            if isinstance(given, type):
                if not issubclass(given, logging.handlers.QueueListener):
                    raise TypeError('Invalid listener specifier %r' % given)
            elif isinstance(given, str):
                made = self.resolve(given)
                if isinstance(made, type) and not issubclass(made, logging.handlers.QueueListener):
                    raise TypeError('Invalid listener specifier %r' % given)
                config['listener'] = made
            elif isinstance(given, dict):
                if '()' not in given:
                    raise TypeError('Invalid listener specifier %r' % given)
                config['listener'] = self.configure_custom(dict(given))
            elif not callable(given):
                raise TypeError('Invalid listener specifier %r' % given)
        if 'handlers' in config:
            handlers = []
            try:
                for name in config['handlers']:
                    handler = self.config['handlers'][name]
                    if not isinstance(handler, logging.Handler):
                        config.update(saved)
                        raise TypeError('Required handler %r is not configured yet' % name)
                    handlers.append(handler)
            except Exception as e:
                raise ValueError('Unable to set required handler %r' % name) from e
            config['handlers'] = handlers
        return functools.partial(self._configure_queue_handler, kind)

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config['handlers'][name])
            except Exception as e:
                raise ValueError('Unable to add handler %r' % name) from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            if handlers := config.get('handlers', None):
                self.add_handlers(logger, handlers)
            if filters := config.get('filters', None):
                self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set logging up from a dictionary."""
    dictConfigClass(config).configure()


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """A thread that takes configurations from a socket; verify() may change or refuse them."""

    class ConfigStreamHandler(StreamRequestHandler):
        def handle(self):
            try:
                head = self.connection.recv(4)
                if len(head) != 4:
                    return
                size = struct.unpack(">L", head)[0]
                data = b''
                while len(data) < size:
                    data += self.connection.recv(size - len(data))
                if self.server.verify is not None:
                    data = self.server.verify(data)
                if data is not None:
                    text = data.decode("utf-8")
                    try:
                        import json
                        dictConfig(json.loads(text))
                    except Exception:
                        try:
                            fileConfig(io.StringIO(text))
                        except Exception:
                            traceback.print_exc()
                if self.server.ready:
                    self.server.ready.set()
            except OSError as e:
                if e.errno != RESET_ERROR:
                    raise

    class ConfigSocketReceiver(ThreadingTCPServer):
        allow_reuse_address = True

        def __init__(self, host='localhost', port=DEFAULT_LOGGING_CONFIG_PORT, handler=None, ready=None, verify=None):
            ThreadingTCPServer.__init__(self, (host, port), handler)
            with logging._lock:
                self.abort = 0
            self.timeout = 1
            self.ready = ready
            self.verify = verify

        def serve_until_stopped(self):
            import select
            abort = 0
            while not abort:
                readable, _, _ = select.select([self.socket.fileno()], [], [], self.timeout)
                if readable:
                    self.handle_request()
                with logging._lock:
                    abort = self.abort
            self.server_close()

    class Server(threading.Thread):
        def __init__(self, rcvr, hdlr, port, verify):
            super().__init__()
            self.rcvr = rcvr
            self.hdlr = hdlr
            self.port = port
            self.verify = verify
            self.ready = threading.Event()

        def run(self):
            server = self.rcvr(port=self.port, handler=self.hdlr, ready=self.ready, verify=self.verify)
            if self.port == 0:
                self.port = server.server_address[1]
            self.ready.set()
            global _listener
            with logging._lock:
                _listener = server
            server.serve_until_stopped()

    return Server(ConfigSocketReceiver, ConfigStreamHandler, port, verify)


def stopListening():
    """End the thread that listen() made."""
    global _listener
    with logging._lock:
        if _listener:
            _listener.abort = 1
            _listener = None
