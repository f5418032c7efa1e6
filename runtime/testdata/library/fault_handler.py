# Stacks on demand.
import bdb
import faulthandler
import pdb
import re
import tempfile


def inner(file, **how):
    faulthandler.dump_traceback(file, **how)


def shown(file):
    file.seek(0)
    return re.sub(r'"[^"]*"|0x[0-9a-f]+', "…", file.read().decode())


print(faulthandler.is_enabled(), faulthandler.disable())
with tempfile.TemporaryFile() as f:
    faulthandler.enable(f)
    print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
    inner(f, all_threads=False)
    inner(f)
    print(shown(f))
for wrong in -1, 0:
    try:
        faulthandler.dump_traceback_later(wrong)
    except ValueError as e:
        print(e)
faulthandler.dump_traceback_later(100)
faulthandler.cancel_dump_traceback_later()
print(issubclass(bdb.BdbQuit, Exception), issubclass(pdb.Pdb, bdb.Bdb))
