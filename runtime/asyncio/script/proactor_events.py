"""Loops over completions, which are Windows' own: there are none here."""

from . import base_events


class BaseProactorEventLoop(base_events.BaseEventLoop):
    """The base of the loops of Windows."""

    def __init__(self, proactor):
        raise NotImplementedError("proactors are Windows' own")
