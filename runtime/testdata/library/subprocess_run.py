# run() and its relatives
import os
import subprocess
import sys
from subprocess import PIPE, STDOUT, DEVNULL


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


run = subprocess.run
attempt(lambda: run(["true"]))
attempt(lambda: run("exit 3", shell=True))
attempt(lambda: run("exit 3", shell=True, check=True))
attempt(lambda: run(["sh", "-c", "kill -9 $$"]))
attempt(lambda: run(["sh", "-c", "kill -TERM $$"], check=True))
attempt(lambda: run(["nope-x"]))
attempt(lambda: run("nope-x"))
attempt(lambda: run("nope-x", shell=True, stderr=DEVNULL))
attempt(lambda: run(["ls"], cwd="/nodir"))
attempt(lambda: run(["/etc/passwd"]))
attempt(lambda: run(["/"]))
attempt(lambda: run([]))
attempt(lambda: run(5))
attempt(lambda: run(["echo", 5]))
attempt(lambda: run(["echo", "a\0b"]))
attempt(lambda: run(["cat"], input=b"hi", capture_output=True))
attempt(lambda: run(["cat"], input="hi", capture_output=True, text=True))
attempt(lambda: run(["cat"], input="hi", capture_output=True))
attempt(lambda: run(["cat"], input="", capture_output=True, text=True))
attempt(lambda: run(["cat"], stdin=DEVNULL, capture_output=True))
attempt(lambda: run(["cat"], input=b"x", stdin=PIPE))
attempt(lambda: run(["cat"], capture_output=True, stdout=1))
attempt(lambda: run(["env"], env={"A": "5", "B": "ü"}, capture_output=True))
attempt(lambda: run(["env"], env={"A": 5}))
attempt(lambda: run(["env"], env={"A=B": "5"}))
attempt(lambda: run(["pwd"], cwd="/", capture_output=True, text=True).stdout)
attempt(lambda: run(["printf", "a\r\nb\rc\n"], capture_output=True, text=True).stdout)
attempt(lambda: run(["printf", "\\377"], capture_output=True, text=True))
attempt(lambda: run(["printf", "\\377"], capture_output=True, encoding="latin-1").stdout)
attempt(lambda: run(["printf", "\\377"], capture_output=True, errors="replace").stdout)
attempt(lambda: run(["sh", "-c", "echo $0 $1", "x", "y z"], executable="/bin/sh", capture_output=True))
attempt(lambda: run(["echo $0 $1", "a", "b"], shell=True, capture_output=True).stdout)
attempt(lambda: run("echo out; echo err >&2", shell=True, stdout=PIPE, stderr=STDOUT).stdout)
attempt(lambda: run("echo out; echo err >&2", shell=True, stdout=DEVNULL, stderr=PIPE).stderr)
attempt(lambda: run(["true"], bufsize="x"))
attempt(lambda: run(["true"], stdin=3.5))
attempt(lambda: run(["true"], universal_newlines=True, text=False))
attempt(lambda: subprocess.check_output("echo hi", shell=True))
attempt(lambda: subprocess.check_output("echo hi; echo no >&2; exit 2", shell=True, stderr=STDOUT, text=True))
attempt(lambda: subprocess.check_output(["ls"], stdout=1))
attempt(lambda: subprocess.check_output(["cat"], input="given", text=True))
attempt(lambda: subprocess.getoutput("echo hi; echo there >&2"))
attempt(lambda: subprocess.getstatusoutput("echo hi; exit 4"))
attempt(lambda: subprocess.call(["false"]))
attempt(lambda: subprocess.check_call(["true"]))
attempt(lambda: subprocess.check_call(["false"]))
try:
    run("echo part; exec sleep 60", shell=True, timeout=0.3, capture_output=True)
except subprocess.TimeoutExpired as e:
    print(e.output, e.stdout, e.stderr, e.cmd, e.timeout, e)
try:
    run("echo o; echo e >&2; exit 7", shell=True, check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as e:
    print(repr(e), e.returncode, repr(e.output), repr(e.stdout), repr(e.stderr), e.cmd, isinstance(e, subprocess.SubprocessError))
print(subprocess.CalledProcessError(-99, ["x"]), repr(subprocess.TimeoutExpired("x", 3)))
print(subprocess.CompletedProcess(["a"], 0, "o", "e"), subprocess.list2cmdline(["a b", 'c"d', "e\\", ""]))
big = b"0123456789" * 100_000
print(run(["cat"], input=big, capture_output=True).stdout == big)
with open(os.devnull, "w") as null:
    print(run(["echo", "x"], stdout=null))
r, w = os.pipe()
print(run(["sh", "-c", f"echo passed >/dev/fd/{w}"], pass_fds=[w]).returncode, os.read(r, 100))
print(run(["sh", "-c", f"echo kept >/dev/fd/{w}"], stderr=DEVNULL).returncode)
os.close(r)
os.close(w)
print("printed before", end=" ")
sys.stdout.flush()
run(["echo", "the child prints"])
run(["sh", "-c", "echo on stderr >&2"])
