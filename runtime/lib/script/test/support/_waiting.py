"""Time limits of tests, and waiting for things to happen."""

import os
import time

LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 30.0


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Iterate until the caller breaks; AssertionError after so many seconds unless error is false."""
    if timeout <= 0:
        raise ValueError("timeout must be greater than zero")
    start = time.monotonic()
    while True:
        yield
        passed = time.monotonic() - start
        if passed >= timeout:
            break
    if error:
        message = f"timeout ({passed:.1f} seconds)"
        raise AssertionError(f"{message}: {err_msg}" if err_msg else message)


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    """busy_retry with growing pauses."""
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


class CPUStopwatch:
    """Measures the time that a with block takes."""

    def __enter__(self):
        self.context = time.process_time, time.process_time()
        return self

    def __exit__(self, *exc):
        clock, start = self.context
        self.seconds = clock() - start
        self.clock_info = time.get_clock_info('process_time')


def wait_process(pid, *, exitcode, timeout=None):
    """Wait for a child process and check its exit status."""
    _, status = os.waitpid(pid, 0)
    found = os.waitstatus_to_exitcode(status)
    if found != exitcode:
        raise AssertionError(f"process {pid} exited with code {found}, but exit code {exitcode} is expected")


def reap_children():
    """Children are waited for by whoever started them."""
