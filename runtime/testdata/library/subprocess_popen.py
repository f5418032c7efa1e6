# Popen: pipes, waiting, signals
import signal
import subprocess
import threading
from subprocess import PIPE, Popen


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


p = Popen(["cat"], stdin=PIPE, stdout=PIPE)
print(p, p.poll(), type(p.stdin).__name__, type(p.stdout).__name__, p.stderr, p.args, p.pid > 0)
print(p.communicate(b"xxxxx"), p.returncode, p, p.poll(), p.wait())
attempt(lambda: p.communicate(b"x"))
print(p.kill(), p.terminate(), p.send_signal(9), p.stdin.closed, p.stdout.closed)

with Popen("read x; echo got $x; exit 2", shell=True, stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as p:
    p.stdin.write("line\n")
    print(repr(p.stdout.readline()), p.stdin.encoding, p.wait())
print(p.returncode, p.stdin.closed, p.stdout.closed)

p = Popen(["sleep", "60"])
attempt(lambda: p.wait(0.01))
attempt(lambda: p.wait(timeout=0))
p.terminate()
print(p.wait(), p)
p = Popen(["sleep", "60"])
p.kill()
print(p.wait(timeout=60))
p = Popen(["sleep", "60"])
p.send_signal(signal.SIGINT)
print(p.wait())

p = Popen(["sh", "-c", "trap 'echo trapped; exit 5' TERM; echo ready; while :; do sleep 0.05; done"], stdout=PIPE, text=True)
print(p.stdout.readline().strip())
p.terminate()
print(p.stdout.read().strip(), p.wait())
p.stdout.close()

producer = Popen(["printf", "b\\na\\nc\\n"], stdout=PIPE)
sorter = Popen(["sort"], stdin=producer.stdout, stdout=PIPE)
producer.stdout.close()
print(sorter.communicate()[0], producer.wait())

p = Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True)
attempt(lambda: p.communicate("slow", timeout=60))
p = Popen("cat; exec sleep 60", shell=True, stdin=PIPE, stdout=PIPE)
try:
    p.communicate(b"first", timeout=0.3)
except subprocess.TimeoutExpired as e:
    print(e.output, e.stderr)
p.kill()
print(p.communicate(), p.returncode)

lines = []


def reader(stream):
    for line in stream:
        lines.append(line.strip())


with Popen(["sh", "-c", "for i in 1 2 3; do echo line $i; done"], stdout=PIPE, text=True) as p:
    t = threading.Thread(target=reader, args=(p.stdout,))
    t.start()
    t.join()
print(lines)

p = Popen(["sh", "-c", "exec cat <&0 >/dev/null"], stdin=PIPE)
p.stdin.write(b"data")
p.stdin.close()
print(p.wait())
with Popen(["true"], stdin=PIPE) as p:
    p.wait()
    try:
        p.stdin.write(b"x" * 100_000)
    except BrokenPipeError as e:
        print(type(e).__name__, e.errno)
print(Popen(["sh", "-c", "test $$ = $(ps -o sid= -p $$) || exit 0; exit 0"], start_new_session=True).wait())
print(len(repr(Popen(["sh", "-c", "exit 0 # " + "x" * 200]))) <= 80)
print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL, sorted(subprocess.__all__) == sorted(set(subprocess.__all__)))
