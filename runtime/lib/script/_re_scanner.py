"""re.Scanner: parts a text into tokens by a list of expressions."""

import re


class Scanner:
    """lexicon is a list of (expression, action): an action is called with the
    scanner and the text, or is the token itself; None leaves the text out."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, re.RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        parts, self._action = [], {}
        group = 1
        for phrase, action in lexicon:
            parts.append(f"({phrase})")
            self._action[group] = action
            group += 1 + re.compile(phrase, flags).groups
        self.scanner = re.compile("|".join(parts), flags)

    def scan(self, string):
        """The tokens, and the rest that no expression matches."""
        result = []
        match = self.scanner.scanner(string).match
        i = 0
        while True:
            m = match()
            if not m:
                break
            j = m.end()
            if i == j:
                break
            action = self._action[m.lastindex]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
