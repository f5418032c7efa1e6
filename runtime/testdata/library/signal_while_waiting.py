# a signal that came while a read waited is handled when the read returns
import os
import signal
import subprocess

seen = []
signal.signal(signal.SIGUSR1, lambda n, frame: seen.append(n))
script = "kill -USR1 $PPID; sleep 0.3; echo sent; read x"

child = subprocess.Popen(["sh", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(child.stdout.readline(), seen)
child.communicate(b"")
r, w = os.pipe()
child = subprocess.Popen(["sh", "-c", script], stdin=subprocess.PIPE, stdout=w)
print(os.read(r, 10), seen)
child.communicate(b"")
