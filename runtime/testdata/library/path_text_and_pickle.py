# Paths that cannot be a file's name, and paths that are pickled.
import os.path
import pathlib
import pickle

odd = "f\udfff"
print(os.path.isdir(odd), os.path.exists(odd), os.path.lexists(odd), os.path.isfile(odd), os.path.islink(odd), os.path.ismount(odd))
print(ascii(os.path.join("a", odd)), ascii(os.path.split("x/" + odd)), ascii(os.path.splitext(odd + ".txt")), ascii(os.path.basename("/" + odd)))
path = pathlib.Path("/tmp") / odd
print(ascii(str(path)), path.exists(), path.is_dir(), path.is_fifo(), path.is_symlink(), path.is_block_device())
for attempt in (path.stat, path.read_text, lambda: os.listdir(odd)):
    try:
        attempt()
    except UnicodeEncodeError as e:
        print(e.reason)
for kind in (pathlib.PurePosixPath, pathlib.PureWindowsPath, pathlib.PosixPath):
    for protocol in (0, 2, 5):
        again = pickle.loads(pickle.dumps(kind("a/b.c"), protocol))
        print(type(again).__name__, again, again == kind("a/b.c"))
print(pathlib.Path.__module__, issubclass(pathlib.UnsupportedOperation, NotImplementedError))
