# handlers run on the main thread, between instructions, whatever it waits in
import os
import signal
import threading
import time


def show(n, frame):
    print("handler", signal.Signals(n).name, threading.current_thread().name, frame is not None)


def fail(n, frame):
    raise RuntimeError("from handler")


signal.signal(signal.SIGALRM, show)
signal.setitimer(signal.ITIMER_REAL, 0.02)
begin = time.monotonic()
time.sleep(0.1)
print("slept on", time.monotonic() - begin >= 0.1)

signal.signal(signal.SIGALRM, fail)


def attempt(label, wait):
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        wait()
    except RuntimeError as e:
        print(label, "caught", e)


def busy():
    while True:
        pass


taken = threading.Lock()
taken.acquire()
sleeper = threading.Event()
helper = threading.Thread(target=sleeper.wait)
helper.start()
attempt("loop", busy)
attempt("sleep", lambda: time.sleep(60))
attempt("event", threading.Event().wait)
attempt("lock", taken.acquire)
attempt("join", helper.join)
attempt("semaphore", threading.Semaphore(0).acquire)
print(taken.locked(), helper.is_alive())
sleeper.set()
helper.join()

signal.signal(signal.SIGINT, show)
os.kill(os.getpid(), signal.SIGINT)
print("after kill")
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    os.kill(os.getpid(), signal.SIGINT)
    print("not reached")
except KeyboardInterrupt:
    print("KeyboardInterrupt")
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
print("ignored")
signal.signal(signal.SIGINT, signal.default_int_handler)

# the timer goes on: the first alarm may come before the wait
alarms = []
signal.signal(signal.SIGALRM, lambda n, frame: alarms.append(n))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0)
print("paused", len(alarms) > 0, *set(alarms))

signal.signal(signal.SIGUSR1, show)
other = threading.Thread(target=lambda: os.kill(os.getpid(), signal.SIGUSR1))
other.start()
other.join()
signal.raise_signal(signal.SIGUSR1)

print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1)
print("blocked", signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
print("let through", signal.sigpending())
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
os.kill(os.getpid(), signal.SIGUSR2)
print(signal.sigwait([signal.SIGUSR2]), signal.sigtimedwait([signal.SIGUSR2], 0.01))

r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
signal.raise_signal(signal.SIGUSR1)
print(os.read(r, 10), signal.set_wakeup_fd(-1) == w)


def recursive(n, frame):
    global depth
    depth += 1
    if depth < 3:
        signal.raise_signal(n)
    print("depth", depth)


depth = 0
signal.signal(signal.SIGUSR1, recursive)
signal.raise_signal(signal.SIGUSR1)
