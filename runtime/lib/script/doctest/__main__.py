"""The command: -m doctest [-v] [-o OPTION] [-f] FILE..."""

import os
import sys

from . import FAIL_FAST, OPTIONFLAGS_BY_NAME, testfile, testmod


def main(args):
    verbose = False
    flags = 0
    files = []
    it = iter(args)
    for arg in it:
        if arg in ('-v', '--verbose'):
            verbose = True
        elif arg in ('-f', '--fail-fast'):
            flags |= FAIL_FAST
        elif arg in ('-o', '--option'):
            flags |= OPTIONFLAGS_BY_NAME[next(it)]
        else:
            files.append(arg)
    if not files:
        print("usage: doctest [-v] [-o OPTION] [-f] file [file ...]", file=sys.stderr)
        return 2
    for name in files:
        if name.endswith(".py"):
            folder, base = os.path.split(name)
            sys.path.insert(0, folder)
            module = __import__(base[:-3])
            del sys.path[0]
            failed, _ = testmod(module, verbose=verbose, optionflags=flags)
        else:
            failed, _ = testfile(name, module_relative=False, verbose=verbose, optionflags=flags)
        if failed:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
