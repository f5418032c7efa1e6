"""An empty environment, closed standard descriptors, refused arguments, one pipe."""

import os
import queue
import subprocess
import sys
import threading
import unittest

print(subprocess.run(["/usr/bin/env"], env={}, capture_output=True))
print(subprocess.run(["/usr/bin/env"], env={"A": "b"}, capture_output=True).stdout)
try:
    subprocess.run(["true"], stdout=subprocess.STDOUT)
except ValueError as e:
    print(e)
print(subprocess.run(["cat"], input=b"through one pipe").returncode)
print()
print(subprocess.run(["true"], input=b"nobody reads this" * 10000).returncode)
print(subprocess.Popen(["echo", "said"], stdout=subprocess.PIPE, text=True).communicate())
print(subprocess.Popen("echo said >&2", shell=True, stderr=subprocess.PIPE).communicate())

# With 0 and 1 closed, a child is started all the same.
saved = [os.dup(0), os.dup(1)]
sys.stdout.flush()
try:
    os.close(0)
    os.close(1)
    status = subprocess.call(["/bin/sh", "-c", "exec 2>/dev/null; echo lost"])
finally:
    os.dup2(saved[0], 0)
    os.dup2(saved[1], 1)
print("status", bool(status))

q = queue._PySimpleQueue()
threading.Timer(0.01, q.put, ["item"]).start()
print(q.get(), q.qsize(), q.empty())
for ask in q.get_nowait, lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1):
    try:
        ask()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)


class Own(threading.local):
    pass


for local in threading.local(), Own():
    local.x = 1
    print(local.__dict__)
    for change in lambda: setattr(local, "__dict__", {}), lambda: delattr(local, "__dict__"):
        try:
            change()
        except AttributeError as e:
            print(e)


# What unittest discovers where it is told by an option.
class Loader:
    def discover(self, *args):
        print(args)
        return "tests"


class Program(unittest.TestProgram):
    progName = "program"
    test = None

    def __init__(self):
        pass


for argv in [], ["a"], ["a", "b"], ["-s", "a"], ["-p", "b", "-t", "c"], ["a", "b", "c"]:
    program = Program()
    program._do_discovery(argv, Loader=Loader)
