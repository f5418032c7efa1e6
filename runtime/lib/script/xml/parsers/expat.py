"""The parser that calls handlers, by the name programs import it."""

from pyexpat import *
from pyexpat import errors
import sys

sys.modules["xml.parsers.expat.errors"] = errors
