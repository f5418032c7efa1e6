"""What import statements stand on: the import lock, and which modules come with the program."""

import sys
import threading

check_hash_based_pycs = "default"

_lock = threading.RLock()


def acquire_lock():
    """Acquire the lock that importing takes."""
    _lock.acquire()


def release_lock():
    """Release the lock that importing takes."""
    if not lock_held():
        raise RuntimeError("not holding the import lock")
    _lock.release()


def lock_held():
    """Whether the lock that importing takes is held."""
    return bool(_lock._recursion_count())


def extension_suffixes():
    """The suffixes of files with compiled modules: none can be loaded."""
    return []


def is_builtin(name, /):
    """Return 1 if the module of this name is built in, else 0."""
    return int(name in sys.builtin_module_names)


def is_frozen(name, /):
    """Whether the module of this name is frozen: none is."""
    return False


def is_frozen_package(name, /):
    """Whether the package of this name is frozen: none is."""
    raise ImportError(f"No such frozen object named {name}", name=name)


def find_frozen(name, /, *, withdata=False):
    """Information about a frozen module: there are none."""
    return None


get_frozen_object = init_frozen = is_frozen_package


def create_builtin(spec, /):
    """Return the built-in module that a spec names."""
    return __import__(spec.name, fromlist=["*"]) if is_builtin(spec.name) else None


def exec_builtin(mod, /):
    """Do nothing: a built-in module is complete."""
    return 0


def source_hash(key, source):
    """Return a hash of a source."""
    from hashlib import blake2b
    return blake2b(bytes(source), digest_size=8, key=key.to_bytes(8, "little")).digest()
