# an exception in a thread is reported and the program goes on
import threading


def work(n):
    return 10 / n


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook, saved = hook, threading.excepthook
t = threading.Thread(target=work, args=(0,), name="worker")
t.start()
t.join()
threading.excepthook = saved
ok = threading.Thread(target=work, args=(5,))
ok.start()
ok.join()
quiet = threading.Thread(target=lambda: (_ for _ in ()).throw(SystemExit(3)))
quiet.start()
quiet.join()
print("main goes on", t.is_alive())
