# Ctrl-C that nobody catches: what is left is cleaned up and waited for
import os
import signal
import threading

done = threading.Event()


def work():
    done.wait()
    print("the thread ends")


threading.Thread(target=work).start()
try:
    os.kill(os.getpid(), signal.SIGINT)
finally:
    print("cleanup")
    done.set()
