# a signal that came while the main thread waited is handled when it goes on
import os
import signal
import subprocess
import threading
import time

seen = []
signal.signal(signal.SIGUSR1, lambda n, frame: seen.append(n))
signal.signal(signal.SIGALRM, lambda n, frame: seen.append(n))

# another process sends it and ends
after = []
for i in range(5):
    child = subprocess.Popen(["sh", "-c", "kill -USR1 $PPID; sleep 0.02"])
    status = child.wait()
    after.append(len(seen))
    print(status, end=" ")
print(after)

# it sends it and then says so
del seen[:]
child = subprocess.Popen(["sh", "-c", "kill -USR1 $PPID; echo sent; read x"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
line = child.stdout.readline()
print(line, seen)
child.communicate(b"")
r, w = os.pipe()
child = subprocess.Popen(["sh", "-c", "kill -USR1 $PPID; echo sent; read x"], stdin=subprocess.PIPE, stdout=w)
line = os.read(r, 10)
print(line, seen)
child.communicate(b"")

# a timer goes off before a sleep ends
del seen[:]
for i in range(5):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.03)
    seen.append(i)
print(seen)

# a thread waits for the other process
del seen[:]
helper = threading.Thread(target=lambda: subprocess.run(["sh", "-c", "kill -USR1 $PPID; sleep 0.02"]))
helper.start()
helper.join()
print(seen)

# a handler that is replaced has got what came before
del seen[:]
child = subprocess.run(["sh", "-c", "kill -USR1 $PPID; sleep 0.02"])
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is signal.SIG_IGN, seen)
