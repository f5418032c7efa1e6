"""Where things are installed, and how the interpreter was built.

inloop is one file: the folders are those where programs would look for
installed packages, and there are no headers and no makefile.
"""

import os
import sys
from os.path import realpath

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path',
           'get_path_names', 'get_paths', 'get_platform', 'get_python_version', 'get_scheme_names',
           'parse_config_h', 'get_default_scheme', 'get_preferred_scheme', 'expand_makefile_vars', 'is_python_build']

_ALWAYS_STR = {'IPHONEOS_DEPLOYMENT_TARGET', 'MACOSX_DEPLOYMENT_TARGET'}


_POSIX = {
    'stdlib': '{installed_base}/{platlibdir}/python{py_version_short}{abi_thread}',
    'platstdlib': '{platbase}/{platlibdir}/python{py_version_short}{abi_thread}',
    'purelib': '{base}/lib/python{py_version_short}{abi_thread}/site-packages',
    'platlib': '{platbase}/{platlibdir}/python{py_version_short}{abi_thread}/site-packages',
    'include': '{installed_base}/include/python{py_version_short}{abiflags}',
    'platinclude': '{installed_platbase}/include/python{py_version_short}{abiflags}',
    'scripts': '{base}/bin',
    'data': '{base}',
}
_NT = {
    'stdlib': '{installed_base}/Lib',
    'platstdlib': '{base}/Lib',
    'purelib': '{base}/Lib/site-packages',
    'platlib': '{base}/Lib/site-packages',
    'include': '{installed_base}/Include',
    'platinclude': '{installed_base}/Include',
    'scripts': '{base}/Scripts',
    'data': '{base}',
}
_INSTALL_SCHEMES = {
    'posix_prefix': dict(_POSIX),
    'posix_home': {
        'stdlib': '{installed_base}/lib/python',
        'platstdlib': '{base}/lib/python',
        'purelib': '{base}/lib/python',
        'platlib': '{base}/lib/python',
        'include': '{installed_base}/include/python',
        'platinclude': '{installed_base}/include/python',
        'scripts': '{base}/bin',
        'data': '{base}',
    },
    'nt': dict(_NT),
    'posix_venv': dict(_POSIX),
    'nt_venv': dict(_NT),
    'venv': dict(_POSIX),
    'posix_user': {
        'stdlib': '{userbase}/{platlibdir}/python{py_version_short}{abi_thread}',
        'platstdlib': '{userbase}/{platlibdir}/python{py_version_short}{abi_thread}',
        'purelib': '{userbase}/lib/python{py_version_short}{abi_thread}/site-packages',
        'platlib': '{userbase}/lib/python{py_version_short}{abi_thread}/site-packages',
        'include': '{userbase}/include/python{py_version_short}{abi_thread}',
        'scripts': '{userbase}/bin',
        'data': '{userbase}',
    },
    'nt_user': {
        'stdlib': '{userbase}/Python{py_version_nodot_plat}',
        'platstdlib': '{userbase}/Python{py_version_nodot_plat}',
        'purelib': '{userbase}/Python{py_version_nodot_plat}/site-packages',
        'platlib': '{userbase}/Python{py_version_nodot_plat}/site-packages',
        'include': '{userbase}/Python{py_version_nodot_plat}/Include',
        'scripts': '{userbase}/Python{py_version_nodot_plat}/Scripts',
        'data': '{userbase}',
    },
    'osx_framework_user': {
        'stdlib': '{userbase}/lib/python',
        'platstdlib': '{userbase}/lib/python',
        'purelib': '{userbase}/lib/python/site-packages',
        'platlib': '{userbase}/lib/python/site-packages',
        'include': '{userbase}/include/python{py_version_short}',
        'scripts': '{userbase}/bin',
        'data': '{userbase}',
    },
}

_SCHEME_KEYS = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_PY_VERSION = sys.version.split()[0]
_PY_VERSION_SHORT = f'{sys.version_info[0]}.{sys.version_info[1]}'
_PY_VERSION_SHORT_NO_DOT = f'{sys.version_info[0]}{sys.version_info[1]}'
_HAS_USER_BASE = True
_PYTHON_BUILD = False
_PREFIX = os.path.normpath(sys.prefix)
_BASE_PREFIX = os.path.normpath(sys.base_prefix)
_EXEC_PREFIX = os.path.normpath(sys.exec_prefix)
_BASE_EXEC_PREFIX = os.path.normpath(getattr(sys, 'base_exec_prefix', sys.exec_prefix))
_CONFIG_VARS = None


def _getuserbase():
    return os.environ.get("PYTHONUSERBASE") or os.path.expanduser(os.path.join("~", ".local"))


def _expand_vars(scheme, vars):
    values = dict(get_config_vars())
    values.update(vars or {})
    if os.name == 'posix':
        values = {'userbase': _getuserbase(), **values}
    return {key: os.path.normpath(_subst_vars(value, values)) for key, value in _INSTALL_SCHEMES[scheme].items()}


def _subst_vars(text, values):
    try:
        return text.format(**values)
    except KeyError:
        try:
            return text.format(**os.environ)
        except KeyError as name:
            raise AttributeError(f'{name}') from None


def is_python_build(check_home=None):
    """Whether this is an interpreter in the folder where it was built."""
    if check_home is not None:
        import warnings
        warnings.warn('The check_home argument of sysconfig.is_python_build is deprecated and its value is ignored. '
                      'It will be removed in Python 3.15.', DeprecationWarning, stacklevel=2)
    return _PYTHON_BUILD


def get_makefile_filename():
    """Where the makefile would be."""
    return os.path.join(get_path('stdlib'), f'config-{_PY_VERSION_SHORT}', 'Makefile')


def get_config_h_filename():
    """Where the header with the configuration would be."""
    return os.path.join(get_path('platinclude'), 'pyconfig.h')


def parse_config_h(fp, vars=None):
    """The definitions in a header with a configuration, added to vars."""
    import re
    if vars is None:
        vars = {}
    for line in fp:
        if match := re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line):
            name, value = match.groups()
            try:
                if name in _ALWAYS_STR:
                    raise ValueError
                value = int(value)
            except ValueError:
                pass
            vars[name] = value
        elif match := re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line):
            vars[match[1]] = 0
    return vars


def expand_makefile_vars(s, vars):
    """Put the values of a makefile's variables in the place of $(NAME) and ${NAME}."""
    import re
    while match := re.search(r"\$\(([A-Za-z][A-Za-z0-9_]*)\)", s) or re.search(r"\${([A-Za-z][A-Za-z0-9_]*)}", s):
        s = s[:match.start()] + vars.get(match[1], '') + s[match.end():]
    return s


def get_scheme_names():
    """The names of the ways to lay out an installation."""
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    """The names of the folders of an installation."""
    return _SCHEME_KEYS


def _get_preferred_schemes():
    return {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}


def get_preferred_scheme(key):
    """The scheme to use for 'prefix', 'home' or 'user'."""
    if key == 'prefix' and sys.prefix != sys.base_prefix:
        return 'venv'
    scheme = _get_preferred_schemes()[key]
    if scheme not in _INSTALL_SCHEMES:
        raise ValueError(f"{key!r} returned {scheme!r}, which is not a valid scheme on this platform")
    return scheme


def get_default_scheme():
    """The scheme that is used when none is named."""
    return get_preferred_scheme('prefix')


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    """The folders of an installation by name."""
    return _expand_vars(scheme, vars) if expand else _INSTALL_SCHEMES[scheme]


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    """One folder of an installation."""
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """All that is known of the build by name, or the values of the names given."""
    global _CONFIG_VARS
    if _CONFIG_VARS is None:
        _CONFIG_VARS = {
            'prefix': _PREFIX,
            'exec_prefix': _EXEC_PREFIX,
            'py_version': _PY_VERSION,
            'py_version_short': _PY_VERSION_SHORT,
            'py_version_nodot': _PY_VERSION_SHORT_NO_DOT,
            'installed_base': _BASE_PREFIX,
            'base': _PREFIX,
            'installed_platbase': _BASE_EXEC_PREFIX,
            'platbase': _EXEC_PREFIX,
            'projectbase': os.path.dirname(realpath(sys.executable)) if sys.executable else os.getcwd(),
            'platlibdir': sys.platlibdir,
            'abiflags': sys.abiflags,
            'py_version_nodot_plat': '',
            'abi_thread': '',
            'implementation': 'Python',
            'implementation_lower': 'python',
            'userbase': _getuserbase(),
            'srcdir': os.path.dirname(realpath(sys.executable)) if sys.executable else os.getcwd(),
            'EXT_SUFFIX': '.so',
            'EXE': '',
            'VERSION': _PY_VERSION_SHORT,
            'BINDIR': os.path.join(_PREFIX, 'bin'),
            'LIBDIR': os.path.join(_PREFIX, 'lib'),
            'Py_DEBUG': 0,
            'Py_GIL_DISABLED': 0,
            'Py_ENABLE_SHARED': 0,
            'WITH_PYMALLOC': 0,
            'SIZEOF_VOID_P': 8,
            'SIZEOF_SIZE_T': 8,
            'SIZEOF_LONG': 8,
            'HAVE_FORK': 0,
            'CONFIG_ARGS': '',
            'TZPATH': '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
        }
    if sys.prefix != _CONFIG_VARS['prefix'] or sys.exec_prefix != _CONFIG_VARS['exec_prefix']:
        _CONFIG_VARS['prefix'] = _CONFIG_VARS['base'] = os.path.normpath(sys.prefix)
        _CONFIG_VARS['exec_prefix'] = _CONFIG_VARS['platbase'] = os.path.normpath(sys.exec_prefix)
    if args:
        return [_CONFIG_VARS.get(name) for name in args]
    return _CONFIG_VARS


def get_config_var(name):
    """One value of get_config_vars()."""
    return get_config_vars().get(name)


def get_platform():
    """The system and the machine in one word, as 'linux-x86_64'."""
    info = os.uname()
    name = info.sysname.lower().replace('/', '')
    machine = info.machine.replace(' ', '_').replace('/', '-')
    if name == 'linux':
        return f"{name}-{machine}"
    return f"{name}-{info.release}-{machine}"


def get_python_version():
    """The version of Python, as '3.13'."""
    return _PY_VERSION_SHORT


def _get_python_version_abi():
    return _PY_VERSION_SHORT


if __name__ == '__main__':
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    for title, data in ('Paths', get_paths()), ('Variables', get_config_vars()):
        print(f'\n{title}:')
        for key, value in sorted(data.items()):
            print(f'\t{key} = "{value}"')
