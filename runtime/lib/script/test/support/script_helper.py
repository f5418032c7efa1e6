"""Running programs in an interpreter of their own."""

import collections
import os
import subprocess
import sys
from test.support import import_helper


def interpreter_requires_environment():
    return False


class _PythonRunResult(collections.namedtuple("_PythonRunResult", ("rc", "out", "err"))):
    """Exit status and output of a run."""

    def fail(self, cmd_line):
        def shown(data):
            text = data[-80 * 100:].decode('ascii', 'replace').rstrip()
            return f"(... truncated ...){text}" if len(data) > 80 * 100 else text
        raise AssertionError(f"Process return code is {self.rc}\ncommand line: {cmd_line!r}\n\n"
                             f"stdout:\n---\n{shown(self.out)}\n---\n\nstderr:\n---\n{shown(self.err)}\n---")


def run_python_until_end(*args, **env_vars):
    """Run the interpreter; gives (result, command line)."""
    isolated = env_vars.pop('__isolated', not env_vars)
    cwd = env_vars.pop('__cwd', None)
    command = [sys.executable]
    if isolated:
        command.append('-I')
    command.extend(args)
    env = {} if env_vars.pop('__cleanenv', None) else os.environ.copy()
    for name in 'INLOOP_CPYTHON_TESTS', 'TERM':
        if name in os.environ:
            env.setdefault(name, os.environ[name])
    env.update(env_vars)
    done = subprocess.run(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=env, cwd=cwd)
    return _PythonRunResult(done.returncode, done.stdout, done.stderr), command


def _assert_python(expected_success, /, *args, **env_vars):
    res, command = run_python_until_end(*args, **env_vars)
    if bool(res.rc) == expected_success:
        res.fail(command)
    return res


def assert_python_ok(*args, **env_vars):
    """Assert that the interpreter exits with status 0; gives (status, stdout, stderr)."""
    return _assert_python(True, *args, **env_vars)


def assert_python_failure(*args, **env_vars):
    """Assert that the interpreter exits with another status; gives (status, stdout, stderr)."""
    return _assert_python(False, *args, **env_vars)


def spawn_python(*args, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **kw):
    """A running interpreter, as a Popen object."""
    env = kw.setdefault('env', dict(os.environ))
    env['TERM'] = 'vt100'
    return subprocess.Popen([sys.executable, '-E', *args], stdin=subprocess.PIPE, stdout=stdout, stderr=stderr, **kw)


def kill_python(p):
    """Let an interpreter end; gives its output."""
    p.stdin.close()
    data = p.stdout.read()
    p.stdout.close()
    p.wait()
    return data


def make_script(script_dir, script_basename, source, omit_suffix=False):
    name = script_basename if omit_suffix else script_basename + os.extsep + 'py'
    path = os.path.join(script_dir, name)
    with open(path, 'w' if isinstance(source, str) else 'wb', **({'encoding': 'utf-8'} if isinstance(source, str) else {})) as f:
        f.write(source)
    return path


def make_pkg(pkg_dir, init_source=''):
    os.mkdir(pkg_dir)
    make_script(pkg_dir, '__init__', init_source)


def make_zip_script(zip_dir, zip_basename, script_name, name_in_zip=None):
    import zipfile
    zip_name = os.path.join(zip_dir, zip_basename + os.extsep + 'zip')
    if name_in_zip is None:
        name_in_zip = os.path.basename(script_name)
    with zipfile.ZipFile(zip_name, 'w') as f:
        f.write(script_name, name_in_zip)
    return zip_name, os.path.join(zip_name, name_in_zip)


def run_test_script(script):
    """Run a script of tests; an AssertionError shows its output."""
    done = subprocess.run([sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{script} failed:\n{done.stdout}")
