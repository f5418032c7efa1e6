# the module's enumerations and the words of its errors
import signal
import threading


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: signal.signal(signal.SIGUSR1, 5))
attempt(lambda: signal.signal(0, print))
attempt(lambda: signal.signal(99, print))
attempt(lambda: signal.signal(9, print))
attempt(lambda: signal.signal("x", print))
attempt(lambda: signal.signal(10))
for n in (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE, signal.SIGKILL, 32, 99):
    attempt(lambda: signal.getsignal(n))
for n in (1, 2, 6, 9, 11, 15, 17, 31, 34, 40, 33, 99):
    attempt(lambda: signal.strsignal(n))
attempt(lambda: signal.raise_signal(99))
attempt(lambda: signal.raise_signal(-1))
attempt(lambda: signal.set_wakeup_fd(-1))
attempt(lambda: signal.set_wakeup_fd(99))
attempt(lambda: signal.set_wakeup_fd("x"))
attempt(lambda: signal.setitimer(77, 1))
attempt(lambda: signal.setitimer(signal.ITIMER_REAL, -1))
attempt(lambda: signal.getitimer(signal.ITIMER_REAL))
attempt(lambda: (signal.alarm(100), signal.alarm(0)))
attempt(lambda: sorted(signal.valid_signals())[-3:])
attempt(lambda: signal.Signals(15))
attempt(lambda: repr(signal.SIGINT))
attempt(lambda: signal.Signals(99))
attempt(lambda: signal.Handlers.SIG_IGN)
attempt(lambda: signal.SIG_BLOCK)
attempt(lambda: signal.default_int_handler())
attempt(lambda: signal.default_int_handler(2, None))
attempt(lambda: signal.siginterrupt(10, True))
attempt(lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [700]))
attempt(lambda: signal.pthread_sigmask(700, []))
print([(s.name, int(s)) for s in signal.Signals], signal.NSIG, signal.ItimerError)
print(signal.SIGIOT, signal.SIGCLD.name, signal.SIGPOLL.name)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_IGN)), repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)))
print(signal.signal(signal.SIGUSR1, print), signal.getsignal(signal.SIGUSR1) is print)


def elsewhere():
    attempt(lambda: signal.signal(10, print))
    attempt(lambda: signal.set_wakeup_fd(-1))


t = threading.Thread(target=elsewhere)
t.start()
t.join()
