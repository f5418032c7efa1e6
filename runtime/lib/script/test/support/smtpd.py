"""The mail server of CPython's tests leans on what inloop has not of email, so tests that start one are skipped."""

import unittest


class SMTPServer:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest("inloop does not have a mail server for tests")


class SMTPChannel:
    pass
