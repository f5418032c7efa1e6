"""What is known of the machine, the system and the interpreter."""

import collections
import functools
import itertools
import os
import re
import sys

__version__ = '1.0.8'

_platform_cache = {}
_sys_version_cache = {}
_uname_cache = None
_os_release_cache = None
_os_release_candidates = ("/etc/os-release", "/usr/lib/os-release")
_os_release_line = re.compile(
    "^(?P<name>[a-zA-Z0-9_]+)=(?P<quote>[\"']?)(?P<value>.*)(?P=quote)$")
_os_release_unescape = re.compile(r"\\([\\\$\"\'`])")


def _unknown_as_blank(val):
    return '' if val == 'unknown' else val


def _comparable_version(version):
    order = {'dev': 10, 'alpha': 20, 'a': 20, 'beta': 30, 'b': 30, 'c': 40, 'RC': 50, 'rc': 50, 'pl': 200, 'p': 200}
    out = []
    for part in re.sub(r'([0-9]+|[._+-])', r' \1 ', version).split():
        if part in '._+-':
            continue
        out += [100, int(part)] if part.isdigit() else [order.get(part, 0), part]
    return out


def _ask_processor():
    import subprocess
    try:
        return subprocess.check_output(['uname', '-p'], stderr=subprocess.DEVNULL, text=True, encoding="utf8").strip()
    except (OSError, subprocess.CalledProcessError):
        return ''


class uname_result(collections.namedtuple("uname_result_base", "system node release version machine")):
    """What uname() gives; the processor is found out late."""

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @functools.cached_property
    def processor(self):
        return _unknown_as_blank(_ask_processor())

    def __iter__(self):
        return itertools.chain(super().__iter__(), (self.processor,))

    @classmethod
    def _make(cls, iterable):
        fields = len(cls._fields) - 1
        result = cls.__new__(cls, *iterable)
        if len(result) != fields + 1:
            raise TypeError(f'Expected {fields} arguments, got {len(result)}')
        return result

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return len(tuple(iter(self)))

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __reduce__(self):
        return uname_result, tuple(self)[:len(self._fields) - 1]


def uname():
    """System, node, release, version, machine and processor."""
    global _uname_cache
    if _uname_cache is None:
        info = os.uname()
        _uname_cache = uname_result(*map(_unknown_as_blank, info[:5]))
    return _uname_cache


def system():
    """The system's name, as 'Linux'."""
    return uname().system


def node():
    """The machine's name in the network."""
    return uname().node


def release():
    """The system's release."""
    return uname().release


def version():
    """The system's version."""
    return uname().version


def machine():
    """The kind of machine, as 'x86_64'."""
    return uname().machine


def processor():
    """The processor's name, or ''."""
    return uname().processor


def system_alias(system, release, version):
    """The names under which a system is sold."""
    if system == 'SunOS':
        if release < '5':
            return system, release, version
        parts = release.split('.')
        if parts and parts[0].isdigit():
            major = int(parts[0]) - 3
            parts[0] = str(major)
            release = '.'.join(parts)
        system = 'Solaris'
    elif system in ('win32', 'win16'):
        system = 'Windows'
    return system, release, version


def architecture(executable=sys.executable, bits='', linkage=''):
    """The width of pointers and the executable's format."""
    if not bits:
        bits = '64bit' if sys.maxsize > 2**32 else '32bit'
    if not linkage and executable:
        try:
            with open(executable, 'rb') as file:
                if file.read(4) == b'\x7fELF':
                    linkage = 'ELF'
        except OSError:
            pass
    return bits, linkage


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The C library that an executable is linked with; inloop has none."""
    if executable is None:
        try:
            parts = os.confstr('CS_GNU_LIBC_VERSION').split(maxsplit=1)
            if len(parts) == 2:
                return tuple(parts)
        except (AttributeError, ValueError, OSError):
            pass
        executable = sys.executable
    if not executable:
        return lib, version
    pattern = re.compile(br'(__libc_init)|(GLIBC_([0-9.]+))|(libc(_\w+)?\.so(?:\.(\d[0-9.]*))?)', re.ASCII)
    with open(executable, 'rb') as file:
        data = file.read()
    best = None
    for init, glibc, number, so, threads, so_version in pattern.findall(data):
        if init and not lib:
            lib = 'libc'
        elif glibc:
            if lib != 'glibc':
                lib, best = 'glibc', number.decode('latin1')
            elif _comparable_version(number.decode('latin1')) > _comparable_version(best):
                best = number.decode('latin1')
        elif so and lib != 'glibc':
            lib = 'libc'
            so_version = so_version.decode('latin1')
            if so_version and (not best or _comparable_version(so_version) > _comparable_version(best)):
                best = so_version
            threads = threads.decode('latin1')
            if threads and best and not best.endswith(threads):
                best += threads
    return lib, version if best is None else best


def win32_ver(release='', version='', csd='', ptype=''):
    """The version of Windows."""
    return release, version, csd, ptype


def win32_is_iot():
    return win32_edition() in ('IoTUAP', 'NanoServer', 'WindowsCoreHeadless', 'IoTEdgeOS')


def win32_edition():
    return None


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """The version of macOS."""
    return release, versioninfo, machine


IOSVersionInfo = collections.namedtuple("IOSVersionInfo", ["system", "release", "model", "is_simulator"])
AndroidVer = collections.namedtuple("AndroidVer", "release api_level manufacturer model device is_emulator")


def ios_ver(system="", release="", model="", is_simulator=False):
    """The version of iOS."""
    return IOSVersionInfo(system, release, model, is_simulator)


def android_ver(release="", api_level=0, manufacturer="", model="", device="", is_emulator=False):
    """The version of Android."""
    return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    """The version of Java."""
    import warnings
    warnings._deprecated('java_ver', remove=(3, 15))
    return release, vendor, vminfo, osinfo


# sys.version of other interpreters, and of CPython.
_sys_version_parser = re.compile(
    r'([\w.+]+)\s*'
    r'(?:experimental free-threading build\s+)?'
    r'\(#?([^,]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*'
    r'\[([^\]]+)\]?', re.ASCII)
_pypy_version_parser = re.compile(
    r'([\w.+]+)\s*\(#?([^,]+),\s*([\w ]+),\s*([\w :]+)\)\s*\[PyPy [^\]]+\]?')


def _sys_version(sys_version=None):
    """(name, version, branch, revision, buildno, builddate, compiler) of a sys.version."""
    if sys_version is None:
        sys_version = sys.version
    result = _sys_version_cache.get(sys_version)
    if result is not None:
        return result
    name, builddate, compiler = 'CPython', '', ''
    if own := re.fullmatch(r'([\w.+]+) \(inloop\)', sys_version):
        name, version, buildno = 'inloop', own[1], 'inloop'
        compiler = 'Go'
    elif "PyPy" in sys_version:
        name = "PyPy"
        match = _pypy_version_parser.match(sys_version)
        if match is None:
            raise ValueError("failed to parse PyPy sys.version: %s" % repr(sys_version))
        version, buildno, builddate, _ = match.groups()
    else:
        match = _sys_version_parser.match(sys_version)
        if match is None:
            raise ValueError('failed to parse CPython sys.version: %s' % repr(sys_version))
        version, buildno, builddate, buildtime, compiler = match.groups()
        if sys.platform.startswith('java'):
            name, buildtime, compiler = 'Jython', '', sys.platform
        if builddate is None:
            builddate = ''
        elif buildtime:
            builddate += ' ' + buildtime
    branch, revision = getattr(sys, '_git', ('', '', ''))[1:]
    parts = version.split('.')
    if len(parts) == 2:
        parts.append('0')
        version = '.'.join(parts)
    result = name, version, branch, revision, buildno, builddate, compiler
    _sys_version_cache[sys_version] = result
    return result


def python_implementation():
    """The interpreter's name."""
    return _sys_version()[0]


def python_version():
    """The version of Python, as '3.13.0'."""
    return _sys_version()[1]


def python_version_tuple():
    """The version of Python as three strings."""
    return tuple(_sys_version()[1].split('.'))


def python_branch():
    """The branch that the interpreter was built from, or ''."""
    return _sys_version()[2]


def python_revision():
    """The revision that the interpreter was built from, or ''."""
    return _sys_version()[3]


def python_build():
    """The number and date of the interpreter's build."""
    return _sys_version()[4:6]


def python_compiler():
    """What the interpreter was compiled with."""
    return _sys_version()[6]


def _platform(*args):
    """The parts joined by dashes, without what does not belong into a file's name."""
    text = '-'.join(x.strip() for x in filter(len, args))
    text = text.replace(' ', '_')
    for character in '/\\:;"()':
        text = text.replace(character, '-')
    text = text.replace('unknown', '')
    while '--' in text:
        text = text.replace('--', '-')
    return text.rstrip('-')


def platform(aliased=False, terse=False):
    """One line that names the system; terse says no more than must be."""
    result = _platform_cache.get((aliased, terse))
    if result is not None:
        return result
    system, node, release, version, machine, processor = uname()
    if machine == processor:
        processor = ''
    if aliased:
        system, release, version = system_alias(system, release, version)
    if terse:
        result = _platform(system, release)
    else:
        name, number = libc_ver()
        result = _platform(system, release, machine, processor, 'with', name + number)
        if not name:
            result = _platform(system, release, machine, processor)
    _platform_cache[(aliased, terse)] = result
    return result


def _parse_os_release(lines):
    info = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        match = _os_release_line.match(line)
        if match is not None:
            info[match['name']] = _os_release_unescape.sub(r"\1", match['value'])
    return info


def freedesktop_os_release():
    """What the distribution says of itself in its file os-release."""
    global _os_release_cache
    if _os_release_cache is None:
        problem = None
        for candidate in _os_release_candidates:
            try:
                with open(candidate, encoding="utf-8") as file:
                    _os_release_cache = _parse_os_release(file)
                break
            except OSError as e:
                problem = e
        else:
            raise OSError(problem.errno, f"Unable to read files {', '.join(_os_release_candidates)}")
    return _os_release_cache.copy()


def _main(args=None):
    words = sys.argv[1:] if args is None else args
    terse = 'terse' in words or '--terse' in words
    aliased = 'nonaliased' not in words and '--nonaliased' not in words
    print(platform(aliased, terse))


if __name__ == '__main__':
    _main()
