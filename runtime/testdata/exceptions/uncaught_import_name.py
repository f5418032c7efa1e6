# a name that a module lacks
from itertools import chain, groupbi
